language-name = Polski
language-name-english = Polish
dir = ltr

## Dates, times and browsers

date = { $day } { $month ->
    [1] stycznia
    [2] lutego
    [3] marca
    [4] kwietnia
    [5] maja
    [6] czerwca
    [7] lipca
    [8] sierpnia
    [9] września
    [10] października
    [11] listopada
   *[12] grudnia
} { $year }
moment = { $date }, { $clock }
moment-in-zone = { $moment } { $zone }
seconds = { $count ->
    [one] { $count } sekundę
    [few] { $count } sekundy
   *[many] { $count } sekund
}
minutes = { $count ->
    [one] { $count } minutę
    [few] { $count } minuty
   *[many] { $count } minut
}
hours = { $count ->
    [one] { $count } godzinę
    [few] { $count } godziny
   *[many] { $count } godzin
}
days = { $count ->
    [one] { $count } dzień
    [few] { $count } dni
   *[many] { $count } dni
}
browser-on = { $browser } ({ $system })
browser-unknown = Nieznana przeglądarka

## Every page

skip-to-content = Przejdź do treści
home-link = Strona główna serwisu { $site }
navigation = Konto
nav-apps = Aplikacje
nav-profile = Profil
nav-security = Bezpieczeństwo
nav-activity = Aktywność
nav-data = Twoje dane
nav-administration = Administracja
nav-own-account = Twoje konto
brand-privacy = Prywatność
brand-imprint = Informacje prawne
brand-help = Pomoc
language-here = Język tej strony
language-change = Zmień język
sign-in = Zaloguj się
sign-out = Wyloguj się
signing-out = Wylogowywanie…

## Every form

show = Pokaż
show-password = Pokaż hasło
hide = Ukryj
hide-password = Ukryj hasło
copy = Kopiuj
copied = Skopiowano
print = Drukuj
error-prefix = Błąd:{" "}
done-prefix = Gotowe:{" "}
error-summary-title = Wystąpił problem
email-label = Adres e-mail
name-label = Imię i nazwisko
password-label = Hasło
new-password-label = Nowe hasło
new-password-hint = Co najmniej 8 znaków. Dobrze sprawdzają się trzy lub cztery niepowiązane słowa.
save = Zapisz
create-link = Utwórz link
saving = Zapisywanie…
sending = Wysyłanie…
change = Zmień
manage = Zarządzaj
last-used = Ostatnio użyto
never-used = Jeszcze nie użyto
continue-link = Kontynuuj
on = Włączone
off = Wyłączone
cancel = Anuluj
back = Wstecz

## Below a new password, while it’s typed

strength-short = Brakuje jeszcze znaków: #
strength-personal = Łatwe do odgadnięcia: zawiera Twoje imię, nazwisko lub adres e-mail.
strength-repeats = Łatwe do odgadnięcia: składa się z powtórzeń.
strength-enough = Wystarczająco długie. Sprawdzimy jeszcze, czy nie jest łatwe do odgadnięcia.

## Errors at a field

email-missing = Podaj adres e-mail.
email-malformed = Podaj pełny adres e-mail, np. nazwa@example.org
email-local-part = Przed znakiem @ użyj tylko liter od a do z, cyfr i symboli. Domena po tym znaku może być dowolna.
email-taken = Z tym adresem e-mail jest już powiązane konto. Podaj inny.
email-unchanged = To jest Twój obecny adres e-mail. Podaj inny.
name-missing = Podaj imię i nazwisko.
name-malformed = Imię lub nazwisko zawiera niewidoczne znaki. Zamiast wklejać, wpisz je ręcznie.
password-missing = Podaj hasło.
password-wrong = To hasło jest nieprawidłowe. Spróbuj ponownie.
new-password-missing = Ustaw hasło.
too-long = Skróć ten tekst do { $most } znaków.
password-too-short = Ustaw hasło złożone z co najmniej { $least } znaków.
password-too-long = Skróć hasło do { $most } znaków.
password-weak = To hasło zbyt łatwo odgadnąć. { $why ->
    [straight-rows] Unikaj sąsiednich klawiszy, np. „qwerty”.
    [keyboard-patterns] Unikaj krótkich wzorów na klawiaturze.
    [repeated-characters] Unikaj powtórzeń, np. „aaa”.
    [repeated-words] Unikaj powtórzeń, np. „abcabc”.
    [top-10] To jedno z dziesięciu najpopularniejszych haseł.
    [top-100] To jedno ze stu najpopularniejszych haseł.
    [common] To bardzo popularne hasło.
    [similar-to-common] Przypomina popularne hasło.
    [sequences] Unikaj kolejnych znaków, np. „abc” lub „6543”.
    [recent-years] Unikaj ostatnich lat, np. bieżącego roku.
    [one-word] Użyj więcej niż jednego słowa.
    [dates] Unikaj dat.
    [names] Unikaj imion i nazwisk.
   *[other] Wydłuż je lub dodaj jedno albo dwa słowa.
}
choice-unknown = Wybierz opcję z listy.

## What just happened

notice-signed-out = Wylogowano.
notice-session-over = Sesja się zakończyła, więc Cię wylogowaliśmy.
notice-entries-kept = Sesja zakończyła się przed zapisaniem zmian. Zaloguj się, a przywrócimy wpisane dane (oprócz haseł).
notice-sign-in-expired = Logowanie trwało zbyt długo lub zostało już dokończone. Podaj hasło jeszcze raz.
notice-nothing-saved = Sesja się zakończyła, więc nic nie zapisano. Zaloguj się, aby kontynuować.
notice-entries-kept-here = Na razie nic się nie zmieniło. Kontynuuj poniżej, a przywrócimy wpisane dane.
notice-nothing-saved-yet = Na razie nic się nie zmieniło. Kontynuuj poniżej, a potem spróbuj ponownie.
notice-confirmed-nothing-saved = Potwierdzono. Na razie nic się nie zmieniło, więc spróbuj ponownie.
notice-form-kept = Zachowaliśmy wpisane dane. Nie są jeszcze zapisane.
notice-replaces-session = Zalogowano jako { $email }. Jeśli przejdziesz dalej, wylogujemy Cię z tego konta.
notice-password-saved = Zapisano hasło. Zaloguj się nowym hasłem.
notice-password-changed = Zmieniono hasło. Wylogowaliśmy Cię z pozostałych sesji i unieważniliśmy Twoje hasła do aplikacji. W tej przeglądarce sesja trwa dalej.
notice-profile-saved = Zapisano profil.
notice-session-ended = Wylogowano z wybranej sesji. W tej przeglądarce sesja trwa dalej.
notice-session-gone = Wybrana sesja była już zakończona.
notice-signed-out-elsewhere = Wylogowano z pozostałych sesji. W tej przeglądarce sesja trwa dalej.
notice-email-change-requested = Przyjęto prośbę o zmianę adresu e-mail.
notice-email-changed = Zmieniono adres e-mail. Od teraz loguj się nowym adresem.
notice-email-change-cancelled = Anulowano zmianę adresu e-mail. Adres pozostaje bez zmian. Jeśli prośba o zmianę nie pochodziła od Ciebie, od razu zmień hasło.
notice-account-deleted = Konto zostało usunięte.
notice-app-password-shown = To hasło do aplikacji zostało przed chwilą utworzone. Pokazaliśmy je tylko raz. Jeśli nie masz jego kopii, unieważnij je i utwórz nowe.
notice-app-password-gone = To hasło do aplikacji było już unieważnione.
notice-app-password-revoked = Unieważniono hasło do aplikacji. Aplikacje, które go używają, nie mają już dostępu.
notice-authenticator-removed = Usunięto aplikację uwierzytelniającą. Jej kody już nie działają.
notice-authenticator-added = Dodano aplikację uwierzytelniającą. Wylogowaliśmy Cię z pozostałych sesji. Twoje kody odzyskiwania nadal działają.
notice-authenticator-replaced = Zastąpiono aplikację uwierzytelniającą. Kody z poprzedniej już nie działają. Kody odzyskiwania działają nadal.
notice-authenticator-gone = Ta aplikacja uwierzytelniająca była już usunięta.
notice-authenticator-present = Nic nie zmieniono, ponieważ ten kod QR został już użyty lub wygasł. Poniżej widać, kiedy dodano aplikację uwierzytelniającą. Jeśli nie masz zapisanych kodów odzyskiwania, utwórz nowe.
notice-authenticator-expired = To jest nowy kod QR. Jeśli poprzedni został już zeskanowany, usuń jego wpis z aplikacji i zeskanuj ten kod.
notice-passkey-added = Utworzono klucz dostępu. Możesz się nim teraz logować.
notice-passkey-renamed = Zmieniono nazwę klucza dostępu.
notice-passkey-removed = Usunięto klucz dostępu. Nie można się już nim zalogować.
notice-passkey-gone = Ten klucz dostępu był już usunięty.
notice-trusted-browser-removed = Usunięto przeglądarkę z zaufanych. Logowanie w niej znów będzie wymagać drugiego etapu.
notice-trusted-browsers-removed = Usunięto wszystkie przeglądarki z zaufanych. Logowanie w każdej z nich znów będzie wymagać drugiego etapu.
notice-trusted-browser-gone = Ta przeglądarka nie była już zaufana.
notice-recovery-codes-saved = Zapisano kody odzyskiwania. Trzymaj je tam, gdzie znajdziesz je bez telefonu.
notice-recovery-codes-changed = Kody odzyskiwania zmieniły się już po otwarciu tamtej strony, więc nie zastąpiliśmy ich ponownie. Jeśli nie masz zapisanych nowych kodów, utwórz kolejne.
notice-recovery-code-used = Zalogowano kodem odzyskiwania. Ten kod już nie zadziała. Jeśli nie masz już urządzenia, na stronie „Bezpieczeństwo” usuń jego klucz dostępu albo zastąp lub usuń aplikację uwierzytelniającą. Zobaczysz tam też, ile kodów zostało.
notice-recovery-codes-useless = Najpierw utwórz klucz dostępu lub dodaj aplikację uwierzytelniającą. Dostaniesz wtedy kody odzyskiwania.
notice-test-mail-sent = Wysłano testowy e-mail. Jeśli nie dotrze, sprawdź folder ze spamem.
notice-test-mail-failed = Nie udało się wysłać testowego e-maila. Przyczynę znajdziesz w dzienniku serwera.
notice-mails-due = Ponawiamy teraz wysyłkę wszystkich oczekujących e-maili.
notice-user-changed = Zapisano zmianę.
notice-user-unchanged = Nic nie zmieniono.
notice-user-signed-out = Wylogowano ze wszystkich sesji. Żadna przeglądarka nie jest już zaufana.
notice-user-app-passwords-revoked = Unieważniono wszystkie hasła do aplikacji.
notice-user-factors-reset = Usunięto drugie składniki i wylogowano użytkownika ze wszystkich sesji.
notice-user-limits-cleared = Zresetowano liczniki prób i zdjęto blokady czasowe.
notice-limits-cleared = Zresetowano limity.
notice-user-disabled = Wyłączono konto i wylogowano użytkownika ze wszystkich sesji.
notice-user-enabled = Włączono konto.
notice-user-enabled-without-password = Włączono konto, ale nie ma ono hasła, więc nikt nie może się jeszcze zalogować. Utwórz link do ustawienia hasła.
notice-group-new = Zapisano. Ta grupa jest nowa: nie wymienia jej żadna reguła i nie należy do niej nikt inny. Jeśli to literówka, usuń tę grupę.
notice-link-shown = Link został przed chwilą utworzony i jest pokazywany tylko raz. Jeśli nie masz jego kopii, utwórz nowy.
notice-user-deleted = Usunięto konto.
notice-all-sessions-ended = Wylogowano wszystkich. Zaloguj się ponownie.
notice-email-released = Zwolniono adres e-mail. Każdy może utworzyć z nim konto.
notice-invitation-revoked = Unieważniono zaproszenie. Jego link już nie działa.
notice-invitation-shown = Zaproszenie zostało przed chwilą utworzone, a jego link jest pokazywany tylko raz. Jeśli nie masz jego kopii, unieważnij zaproszenie i utwórz nowe.
notice-invitation-gone = To zaproszenie zostało już użyte lub unieważnione albo wygasło.

## Re-authentication

reauthenticate-title = Potwierdź, że to Ty
reauthenticate-intro = Za chwilę zmienisz coś ważnego, dlatego podaj hasło jeszcze raz.
reauthenticate-intro-factor = Za chwilę zmienisz coś ważnego, dlatego musimy mieć pewność, że to Ty.
reauthenticate-intro-admin = Na stronach administracji można zmieniać konta wszystkich użytkowników, dlatego podaj hasło jeszcze raz.
reauthenticate-intro-admin-factor = Na stronach administracji można zmieniać konta wszystkich użytkowników, dlatego musimy sprawdzić, czy to Ty.
reauthenticate-intro-continue = Aby kontynuować, podaj hasło jeszcze raz.
reauthenticate-intro-continue-factor = Aby kontynuować, potwierdź, że to Ty.
reauthenticate-intro-site = Ten serwis wymaga drugiego etapu logowania. W tej przeglądarce nie został jeszcze ukończony albo później się zmienił. Aby kontynuować, potwierdź, że to Ty.
reauthenticate-account = Zalogowano jako
reauthenticate-submit = Kontynuuj
reauthenticate-busy = Sprawdzanie…

## Second step of a sign-in

second-factor-title = Wpisz kod
second-factor-intro = Hasło jest prawidłowe. Aby dokończyć logowanie, wpisz kod z aplikacji uwierzytelniającej.
second-factor-title-passkey = Użyj klucza dostępu
second-factor-intro-passkey = Hasło jest prawidłowe. Aby dokończyć logowanie, użyj klucza dostępu.
second-factor-title-either = Dokończ logowanie
second-factor-intro-either = Hasło jest prawidłowe. Użyj klucza dostępu lub wpisz kod z aplikacji uwierzytelniającej.
second-factor-recovery = Użyj kodu odzyskiwania
second-factor-lost = Nie masz urządzenia ani kodów? Skontaktuj się z administratorem serwisu.
second-factor-other = Zaloguj się na inne konto
trust-label = Ufaj tej przeglądarce przez { $duration }
trust-hint = Do logowania w niej wystarczy samo hasło. Nie zaznaczaj na urządzeniu, z którego korzystają też inni.
recovery-code-label = Kod odzyskiwania
recovery-code-hint = Jeden z dziesięciu zapisanych kodów: siedem grup po cztery znaki (litery i cyfry)
recovery-code-wrong = Ten kod odzyskiwania jest nieprawidłowy lub został już użyty.
recovery-code-malformed = Wpisz cały kod odzyskiwania: siedem grup po cztery znaki (litery i cyfry).

## Signing in

login-passkey = Zaloguj się kluczem dostępu
login-title = Zaloguj się
login-continue-to = Zaloguj się, aby przejść na stronę { $host }.
login-continue-to-profile = Zaloguj się, aby przejść do swojego profilu.
login-busy = Logowanie…
no-cookies-title = Przeglądarka nie zapisała pliku cookie
no-cookies-for-app = Logowanie tutaj się udało, ale { $host } wciąż o nie prosi.
no-cookies-advice = Do logowania potrzebne są pliki cookie. Zezwól na nie dla tego serwisu w ustawieniach przeglądarki, a potem spróbuj ponownie. Jeśli są już dozwolone, powiadom administratora serwisu.
try-again = Spróbuj ponownie
remember-label = Nie wylogowuj mnie przez { $duration }
remember-hint = Nie zaznaczaj na urządzeniu, z którego korzystają też inni.
login-forgot = Nie pamiętasz hasła?
login-register = Utwórz konto
wrong-credentials = Nieprawidłowy adres e-mail lub hasło. Sprawdź dane i spróbuj ponownie.
too-many-attempts = Zbyt wiele prób. Spróbuj ponownie za { $duration }.
no-administrator-title = Ten serwis nie jest jeszcze skonfigurowany
no-administrator = Aby utworzyć pierwsze konto, otwórz link z dziennika serwera, z wiersza o treści „There is no administrator yet”.
no-administrator-command = To polecenie pokazuje dziennik:

## Signing out

logout-title = Wylogować się?
logout-advice = Wylogujesz się tylko w tej przeglądarce. Pozostałe sesje będą trwać dalej.

## Profile

profile-role = Rola
role-admin = Administrator
role-user = Użytkownik
profile-groups = Grupy
profile-member-since = Konto utworzono
profile-notices = E-maile o logowaniu
session-signed-in = Zalogowano
session-last-seen = Ostatnia aktywność
session-address = Adres IP

## Editing the profile

edit-title = Edytuj profil
language-label = Język
language-hint = Język stron i wysyłanych do Ciebie e-maili.
language-hint-no-mail = Język stron.
language-of-browser = Jak w przeglądarce
time-zone-label = Strefa czasowa
time-zone-hint = Według niej podajemy wszystkie daty i godziny. Jeśli jej nie wybierzesz, w e-mailach użyjemy UTC.
time-zone-hint-no-mail = Według niej podajemy wszystkie daty i godziny.
zone-of-city = { $city } ({ $zone })
area-africa = Afryka
area-america = Ameryka
area-antarctica = Antarktyda
area-asia = Azja
area-atlantic = Atlantyk
area-australia = Australia
area-europe = Europa
area-indian = Ocean Indyjski
area-pacific = Pacyfik
time-zone-none = Jak w przeglądarce
sign-in-notices-label = Wysyłaj mi e-maile o logowaniu z nowych przeglądarek
sign-in-notices-hint = Wyślemy e-mail, gdy ktoś zaloguje się na Twoje konto z przeglądarki, której wcześniej na nim nie używano.

## Security

security-password-alone = Twoje konto jest chronione tylko hasłem. Dodaj klucz dostępu lub aplikację uwierzytelniającą, aby ktoś, kto pozna hasło, nie mógł się zalogować.
security-signing-in = Logowanie
security-second-step = Drugi etap logowania
security-access = Kto ma dostęp

## Changing the password

password-title = Zmień hasło
password-last-changed = Ostatnio zmieniono
password-about = Hasło, którym się logujesz.
password-intro = Zmiana hasła wyloguje Cię z pozostałych sesji i unieważni Twoje hasła do aplikacji. W tej przeglądarce Cię nie wylogujemy.
password-submit = Zmień hasło

## Sessions

sessions-title = Sesje
sessions-intro = Przeglądarki zalogowane na Twoje konto.
sessions-missing = Wybierz sesję, z której chcesz się wylogować.
sessions-this-browser = Ta przeglądarka
sessions-sign-out = Wyloguj
sessions-sign-out-of = Wyloguj: { $browser }, { $address }, zalogowano { $time }
sessions-signing-out = Wylogowywanie…
sessions-others-title = Pozostałe sesje
sessions-others-about = Jeśli nie rozpoznajesz którejś sesji, wyloguj się z pozostałych sesji i zmień hasło.
sessions-sign-out-others = Wyloguj się z pozostałych sesji
sessions-count = { $count ->
    [one] Zalogowano w { $count } przeglądarce.
    [few] Zalogowano w { $count } przeglądarkach.
   *[many] Zalogowano w { $count } przeglądarkach.
}
sessions-only-one = Nie masz innych sesji.

## App passwords

app-passwords-title = Hasła do aplikacji
app-passwords-intro = Do aplikacji, które nie mogą otworzyć strony logowania, np. kalendarza w telefonie. Działają tylko w aplikacjach podłączonych do tego serwisu i nie służą do logowania tutaj. Zmiana hasła do konta unieważnia je wszystkie.
app-passwords-about = Do aplikacji, które nie mogą otworzyć strony logowania, np. kalendarza w telefonie.
app-passwords-count = { $count ->
    [one] Masz { $count } hasło do aplikacji.
    [few] Masz { $count } hasła do aplikacji.
   *[many] Masz { $count } haseł do aplikacji.
}
app-passwords-none = Nie ma jeszcze haseł do aplikacji. Utworzone hasła pojawią się tutaj.
app-passwords-created = Utworzono
app-passwords-revoke = Unieważnij
app-passwords-revoke-one = Unieważnij: { $name }
app-passwords-revoking = Unieważnianie…
app-passwords-create = Utwórz hasło do aplikacji
app-passwords-creating = Tworzenie…
app-passwords-too-many = Osiągnięto limit haseł do aplikacji: { $most }. Unieważnij to, którego już nie używasz, i spróbuj ponownie.
app-password-created-title = Twoje hasło do aplikacji: { $name }
app-password-created = Skopiuj je teraz do aplikacji. Nie pokażemy go ponownie.
app-password-username = Jeśli aplikacja prosi o nazwę użytkownika, wpisz { $email }.
app-password-name-label = Nazwa
app-password-name-hint = Aplikacja, która będzie używać tego hasła, np. „Kalendarz w telefonie”
app-password-name-missing = Podaj nazwę hasła do aplikacji.
app-password-name-malformed = Nazwa zawiera niewidoczne znaki. Zamiast wklejać, wpisz ją ręcznie.
app-password-name-taken = Masz już hasło do aplikacji o tej nazwie. Podaj inną.

## Passkeys

passkey-title = Klucz dostępu
passkeys-title = Klucze dostępu
passkeys-about = Loguj się za pomocą odcisku palca, skanu twarzy lub blokady ekranu.
passkeys-intro = Dzięki kluczowi dostępu zamiast hasła używasz odcisku palca, skanu twarzy lub blokady ekranu. Klucz działa tylko w tym serwisie, więc nikt go od Ciebie nie wyłudzi. Jeśli zamiast niego podasz hasło, klucz będzie potrzebny w drugim etapie logowania.
passkeys-count = { $count ->
    [one] { $count } klucz dostępu
    [few] { $count } klucze dostępu
   *[many] { $count } kluczy dostępu
}
passkeys-none = Nie masz jeszcze kluczy dostępu.
passkeys-unavailable = Klucze dostępu wymagają JavaScriptu, przeglądarki, która je obsługuje, i adresu { $address }.
passkeys-not-here = Przeglądarki nie obsługują kluczy dostępu pod adresem tego serwisu. Może to zmienić administrator serwisu.
passkeys-too-many = Osiągnięto limit kluczy dostępu: { $most }. Usuń ten, którego już nie używasz.
passkeys-created = Utworzono
passkeys-second-step = Tylko po podaniu hasła
passkeys-rename = Zmień nazwę
passkeys-remove = Usuń
passkeys-removing = Usuwanie…
passkeys-remove-one = Usuń: { $name }
passkeys-rename-one = Zmień nazwę: { $name }
passkey-create = Utwórz klucz dostępu
passkey-creating = Tworzenie…
passkey-not-created-here = Nie utworzono klucza dostępu. Jeśli na tym urządzeniu jest już klucz do Twojego konta, drugi nie jest potrzebny.
passkey-not-created = Nie udało się dodać tego klucza dostępu. Spróbuj ponownie.
passkey-ready = Utworzono klucz dostępu. Zapisz teraz kody odzyskiwania.
passkey-use = Użyj klucza dostępu
passkey-using = Oczekiwanie…
passkey-failed = Nie użyto klucza dostępu. Spróbuj ponownie lub wybierz inny sposób.
passkey-missing = Użyj klucza dostępu lub wpisz kod odzyskiwania.
passkey-refused = Ten klucz dostępu nie zadziałał. Spróbuj ponownie lub zaloguj się inaczej.
passkey-rename = Zmień nazwę klucza dostępu
passkey-renaming = Zmienianie nazwy…
passkey-rename-about = Tę nazwę widzisz tylko Ty.
passkey-name-label = Nazwa
passkey-name-missing = Podaj nazwę klucza dostępu.

## Adding a second factor, where one is required

enrolment-title = Dodaj drugi etap logowania
enrolment-site = Oprócz hasła ten serwis wymaga drugiego etapu logowania, aby skradzione hasło nie wystarczyło do zalogowania. Dodaj go, aby kontynuować.
enrolment-page = Oprócz hasła ta strona wymaga drugiego etapu logowania, aby skradzione hasło nie wystarczyło do jej otwarcia. Dodaj go, aby kontynuować.
enrolment-about = Potem pokażemy Ci kody odzyskiwania na wypadek utraty urządzenia.
enrolment-authenticator = Użyj aplikacji uwierzytelniającej
second-factor-last = Ten serwis wymaga drugiego etapu logowania, a masz tylko ten jeden. Zanim go usuniesz, dodaj inny.

## Authenticator app, a second factor

authenticator-title = Aplikacja uwierzytelniająca
authenticator-about = Oprócz hasła podajesz kod z telefonu.
authenticator-intro = Aplikacja uwierzytelniająca w telefonie pokazuje kod, który zmienia się co 30 sekund. Wpisujesz go po podaniu hasła, więc skradzione hasło nie wystarczy do zalogowania.
authenticator-add = Dodaj aplikację uwierzytelniającą
authenticator-adding = Dodawanie…
authenticator-ready = Dodano aplikację uwierzytelniającą. Wylogowaliśmy Cię z pozostałych sesji. Zapisz teraz kody odzyskiwania.
authenticator-scan = Zeskanuj kod QR
authenticator-scan-about = Użyj aplikacji takiej jak Aegis lub Google Authenticator albo menedżera haseł.
authenticator-qr = Kod QR do aplikacji uwierzytelniającej
authenticator-no-camera = Jeśli nie możesz go zeskanować, wpisz w aplikacji ten klucz:
authenticator-open = Otwórz w aplikacji na tym urządzeniu
authenticator-confirm = Wpisz kod
authenticator-confirm-about = Dodanie aplikacji wyloguje Cię z pozostałych sesji. W tej przeglądarce Cię nie wylogujemy.
authenticator-added = Dodano
authenticator-replace = Skonfiguruj na innym telefonie
authenticator-replace-about = Zeskanujesz nowy kod QR. Obecna aplikacja będzie działać, dopóki nie wpiszesz kodu z nowej.
authenticator-replace-confirm-about = Gdy tylko go wpiszesz, kody z obecnej aplikacji przestaną działać. Kody odzyskiwania będą działać nadal.
authenticator-replace-submit = Zastąp aplikację uwierzytelniającą
authenticator-replacing = Zastępowanie…
authenticator-remove = Usuń aplikację uwierzytelniającą
authenticator-remove-about = Do zalogowania wystarczy wtedy samo hasło. Kody odzyskiwania przestaną działać.
authenticator-remove-about-passkeys = Po podaniu hasła poprosimy o klucz dostępu.
authenticator-removing = Usuwanie…
code-label = Kod
code-hint = 6 cyfr, które aplikacja pokazuje dla tego serwisu
code-missing = Wpisz kod z aplikacji uwierzytelniającej.
code-malformed = Wpisz 6 cyfr kodu.
code-unreadable = Ten serwis nie może sprawdzić kodów z Twojej aplikacji. Użyj kodu odzyskiwania, a potem skonfiguruj aplikację od nowa na stronie „Bezpieczeństwo”. Możesz też skontaktować się z administratorem serwisu.
code-wrong = Ten kod jest nieprawidłowy. Wpisz kod, który aplikacja pokazuje teraz. Każdy działa tylko raz.
code-wrong-help = Jeśli kody nadal nie działają, włącz w telefonie automatyczne ustawianie czasu.
code-clock-off = Ten kod jest prawidłowy, ale dla innej godziny. Włącz w telefonie automatyczne ustawianie czasu, a potem wpisz kod, który pokazuje aplikacja.

## Recovery codes

recovery-codes-title = Kody odzyskiwania
recovery-codes-intro = Jeśli nie masz dostępu do telefonu, użyj kodu odzyskiwania zamiast klucza dostępu lub kodu z aplikacji uwierzytelniającej. Każdy działa tylko raz.
recovery-codes-none = Kody odzyskiwania dostaniesz z pierwszym kluczem dostępu lub pierwszą aplikacją uwierzytelniającą.
recovery-codes-left = { $count ->
    [one] Został { $count } kod
    [few] Zostały { $count } kody
   *[many] Zostało { $count } kodów
}
recovery-codes-unsaved = Nie potwierdzono zapisania kodów. Jeśli ich nie masz, utwórz nowe.
recovery-codes-create = Utwórz nowe kody
recovery-codes-create-about = Utwórz nowe kody, jeśli nie masz już obecnych lub większość z nich została użyta. Obecne kody przestaną działać.
recovery-codes-creating = Tworzenie…
recovery-codes-save = Zapisz kody odzyskiwania
recovery-codes-created = Utworzono kody odzyskiwania. Poprzednie już nie działają.
recovery-codes-yours = Twoje kody
recovery-codes-once = Nie pokażemy ich ponownie. Trzymaj je w bezpiecznym miejscu, ale nie w telefonie.
recovery-codes-download = Pobierz jako tekst
recovery-codes-file-title = Kody odzyskiwania do serwisu { $site }. Każdy działa tylko raz.
recovery-codes-saved-label = Mam zapisane te kody
recovery-codes-not-saved = Zapisz kody, a potem zaznacz pole.
recovery-codes-continue = Kontynuuj
recovery-codes-continuing = Chwileczkę…

## Trusted browsers, in place of a second factor

trusted-browser-title = Zaufana przeglądarka
trusted-browsers-title = Zaufane przeglądarki
trusted-browsers-about = Przeglądarki, w których nie prosimy o drugi etap logowania.
trusted-browsers-intro = W zaufanej przeglądarce do zalogowania wystarczy samo hasło. Drugi etap logowania będzie znów potrzebny we wszystkich takich przeglądarkach, gdy zmienisz hasło, wylogujesz się z pozostałych sesji albo dodasz lub usuniesz klucz dostępu lub aplikację uwierzytelniającą.
trusted-browsers-count = { $count ->
    [one] { $count } zaufana przeglądarka
    [few] { $count } zaufane przeglądarki
   *[many] { $count } zaufanych przeglądarek
}
trusted-browsers-none = Nie ma jeszcze zaufanych przeglądarek. Aby dodać przeglądarkę, zaznacz odpowiednie pole w drugim etapie logowania.
trusted-browsers-since = Dodano do zaufanych
trusted-browsers-ends = Zaufana do
trusted-browsers-remove = Usuń z zaufanych
trusted-browsers-remove-one = Usuń z zaufanych: { $browser }, zaufana od { $time }
trusted-browsers-removing = Usuwanie…
trusted-browsers-all-title = Wszystkie zaufane przeglądarki
trusted-browsers-all-about = Przy następnym logowaniu będą wymagać drugiego etapu. Jeśli nie rozpoznajesz którejś z nich, zmień też hasło: to także ją wyloguje.
trusted-browsers-remove-all = Usuń wszystkie z zaufanych

## Activity

activity-intro = To, co działo się na Twoim koncie. Zdarzenia przechowujemy przez { $time }.
activity-refused = Niepowodzenie
activity-by-link = Za pomocą linku z e-maila lub od administratora
activity-by-setup-link = Za pomocą linku konfiguracyjnego
activity-wrong-passkey = Klucz dostępu nie został przyjęty
activity-wrong-password = Nieprawidłowe hasło
activity-disabled = Konto było wyłączone
activity-no-password = Hasło nie było jeszcze ustawione
activity-unknown-account = Nie ma takiego konta
activity-changed-meanwhile = Konto zostało w tym samym czasie zmienione
activity-joined = Dodano do grupy { $name }
activity-invited = { $email } ({ $first })
activity-left = Usunięto z grupy { $name }
activity-none = Nie ma jeszcze aktywności. Pojawią się tutaj logowania i zmiany na Twoim koncie.
activity-administrator = Administrator serwisu
event-signed-in = Zalogowano
event-sign-in-refused = Próba logowania
event-second-factor-refused = Nieprawidłowy kod po prawidłowym haśle
event-signed-out = Wylogowano
event-account-created = Utworzono konto
event-password-changed = Zmieniono hasło
event-password-link-created = Utworzono link do ustawienia hasła
event-password-link-emailed = Wysłano e-mailem link do ustawienia hasła
event-password-link-revoked = Unieważniono link do ustawienia hasła
event-reauthenticated = Potwierdzono tożsamość
event-confirmation-refused = Próba potwierdzenia zmiany
event-role-changed = Zmieniono rolę
event-groups-changed = Zmieniono grupy
event-account-disabled = Wyłączono konto
event-account-enabled = Włączono konto
event-account-locked = Zablokowano konto
event-session-ended = Zakończono sesje
event-limits-cleared = Zresetowano limity logowania
event-profile-changed = Zmieniono profil
event-email-change-requested = Poproszono o zmianę adresu e-mail
event-email-change-cancelled = Anulowano zmianę adresu e-mail
event-email-changed = Zmieniono adres e-mail
event-email-change-undone = Cofnięto zmianę adresu e-mail
event-data-exported = Pobrano dane
event-app-password-created = Utworzono hasło do aplikacji
event-app-password-revoked = Unieważniono hasło do aplikacji
event-second-step-added = Dodano drugi etap logowania
event-second-step-removed = Usunięto drugi etap logowania
event-passkey-copied = Odrzucono klucz dostępu, który wyglądał na skopiowany
event-browser-trusted = Dodano zaufaną przeglądarkę
event-trusted-browser-removed = Usunięto zaufaną przeglądarkę
event-recovery-codes-created = Utworzono kody odzyskiwania
event-invited = Utworzono zaproszenie
event-invitation-revoked = Unieważniono zaproszenie
event-address-released = Zwolniono adres e-mail
event-account-deleted = Usunięto konto
event-all-sessions-ended = Wylogowano wszystkich
event-mail-tested = Testowy e-mail
event-mails-retried = Ponowiono nieudane wysyłki e-maili
event-restored = Przywrócono bazę danych z kopii zapasowej
event-other = Inna aktywność

## Changing the email

email-title = Zmień adres e-mail
email-now = Obecny adres e-mail:{" "}
email-intro = Wyślemy link na nowy adres i powiadomienie na obecny. Adres nie zmieni się, dopóki nie otworzysz linku i nie potwierdzisz zmiany.
email-intro-no-mail = Ten serwis nie wysyła e-maili, dlatego poproś jego administratora o link. Adres nie zmieni się, dopóki nie otworzysz linku i nie potwierdzisz zmiany.
new-email-label = Nowy adres e-mail
email-submit = Wyślij link
email-pending = Adres e-mail jeszcze się nie zmienił. Wysłaliśmy link na adres { $address }. Aby potwierdzić zmianę, otwórz ten link. Działa do { $until }.
register-no-mail = Ten serwis nie wysyła e-maili. Jego administrator znajdzie Twój link w folderze poczty na serwerze.
email-intro-no-mail-admin = Ten serwis nie wysyła e-maili, ponieważ nie ustawiono SMTP_URL. Link znajdziesz w folderze poczty na serwerze. Adres nie zmieni się, dopóki nie otworzysz linku i nie potwierdzisz zmiany.
email-pending-no-mail-admin = Adres e-mail jeszcze się nie zmienił. Link dla adresu { $address } znajdziesz w folderze poczty na serwerze. Aby potwierdzić zmianę, otwórz ten link. Działa do { $until }.
email-pending-no-mail = Adres e-mail jeszcze się nie zmienił. Ten serwis nie wysyła e-maili, ale jego administrator znajdzie link dla adresu { $address } w folderze poczty na serwerze. Aby potwierdzić zmianę, otwórz ten link. Działa do { $until }.
email-confirm-title = Potwierdź nowy adres e-mail
email-confirm-intro = Będziesz się nim logować.
email-confirm-submit = Potwierdź nowy adres
email-elsewhere-intro = Ten link zmienia adres e-mail konta. Działa tylko w przeglądarce zalogowanej na to konto.
email-elsewhere-account = Konto
email-elsewhere-sign-in = Otwórz link w przeglądarce zalogowanej na to konto albo zaloguj się tutaj.
email-elsewhere-other = Zalogowano jako { $account }. Wyloguj się, ponownie otwórz link i zaloguj się na konto podane powyżej.
email-elsewhere-not-you = Jeśli to nie Twoje konto, zamknij tę stronę. Nic się nie zmieni.
email-cancel-title = Zachowaj obecny adres e-mail
email-cancel-intro = Ktoś, kto zna Twoje hasło, poprosił o zmianę Twojego adresu e-mail. Jeśli zachowasz obecny adres, link wysłany na nowy przestanie działać.
email-cancel-submit = Zachowaj obecny adres
email-undo-title = Odzyskaj konto
email-undo-intro = Przywrócimy poprzedni adres e-mail, wylogujemy Cię ze wszystkich sesji oraz usuniemy klucze dostępu i aplikacje uwierzytelniające dodane po zmianie adresu lub w ciągu trzech dni przed nią. Obecne hasło i hasła do aplikacji przestaną działać. Potem ustawisz nowe hasło.
email-undo-submit = Odzyskaj konto
email-current = Obecny adres e-mail
email-requested = Nowy adres e-mail
email-restored = Przywracany adres e-mail
email-change-cancel = Anuluj zmianę adresu
email-change-cancelling = Anulowanie…
email-taken-title = Ten adres e-mail jest już zajęty
email-taken-advice = Inne konto ma lub miało ten adres e-mail, dlatego nic nie zmieniono.

## Downloading one’s data, deleting one’s account

export-title = Pobierz swoje dane
export-intro = Dostaniesz plik ze wszystkimi danymi, które ten serwis o Tobie przechowuje: o koncie, sesjach, kluczach dostępu i aplikacji uwierzytelniającej, zaufanych przeglądarkach, nazwach haseł do aplikacji i aktywności.
export-submit = Pobierz
delete-about = Usuwa konto i wszystko, co do niego należy.
delete-title = Usuń konto
delete-intro = Nie można tego cofnąć. Utracisz:
delete-loses-account = konto wraz z imieniem i nazwiskiem, adresem e-mail i hasłem
delete-loses-sessions = sesje: wylogujemy Cię ze wszystkich
delete-loses-app-passwords = hasła do aplikacji: aplikacje, które ich używają, stracą dostęp
delete-loses-factors = klucze dostępu, kody z aplikacji uwierzytelniającej i kody odzyskiwania: przestaną działać
delete-loses-address = adres e-mail w tym serwisie: nikt nie utworzy z nim konta, chyba że pozwoli na to administrator serwisu
delete-submit = Usuń moje konto
delete-busy = Usuwanie…
delete-last-administrator = Żaden inny administrator nie może się zalogować. Zanim usuniesz konto, nadaj rolę administratora innemu użytkownikowi.

## Forgotten password

forgot-title = Nie pamiętasz hasła?
forgot-intro = Podaj adres e-mail, a wyślemy Ci link do ustawienia nowego hasła.
forgot-submit = Wyślij link
forgot-sent-title = Sprawdź pocztę
forgot-sent = Jeśli istnieje konto z tym adresem e-mail, wysłaliśmy link do ustawienia nowego hasła. Link działa przez 30 minut.
no-mail = Ten serwis nie wysyła e-maili. Poproś jego administratora o link do ustawienia nowego hasła. Administratorzy mogą go utworzyć tym poleceniem:
no-mail-command = vestibule user password EMAIL
email-not-arrived = Jeśli przez kilka minut nic nie przyjdzie, sprawdź folder ze spamem i upewnij się, że podany adres jest prawidłowy.
use-different-email = Użyj innego adresu e-mail
back-to-sign-in = Wróć do logowania
back-to-profile = Wróć do profilu

## Creating an account

register-title = Utwórz konto
register-intro = Podaj adres e-mail, a wyślemy Ci link do utworzenia konta w serwisie { $site }.
register-intro-no-mail = Podaj adres e-mail, a potem poproś administratora serwisu o link. Ten serwis nie wysyła e-maili.
register-email-hint = Będziesz się nim logować.
register-submit-email = Wyślij link
register-sent-title = Sprawdź pocztę
register-sent = Wysłaliśmy link, który pozwoli Ci kontynuować. Link działa przez 2 godziny.
register-finish-intro = Podaj imię i nazwisko oraz ustaw hasło do konta w serwisie { $site }.
register-submit = Utwórz konto
register-busy = Tworzenie konta…
register-have-account = Masz już konto? Zaloguj się
first-password-title = Skonfiguruj konto
first-password-submit = Skonfiguruj konto
first-password-busy = Konfigurowanie konta…
registration-closed-title = Rejestracja jest zamknięta
registration-closed-advice = Jeśli potrzebujesz konta, skontaktuj się z administratorem serwisu.
register-link-expired = Link został już użyty, unieważniony lub zastąpiony nowszym albo wygasł. Jeśli masz już konto, zaloguj się. Jeśli nie, użyj najnowszego linku lub poproś o kolejny.
invitation-link-expired = Link został już użyty, unieważniony lub zastąpiony nowszym albo wygasł. Jeśli masz już konto, zaloguj się. Jeśli nie, użyj najnowszego linku lub poproś administratora serwisu o kolejny.

## Creating the first administrator

setup-title = Utwórz pierwsze konto
setup-intro = Będzie to konto administratora serwisu { $site }.
setup-email-hint = Będziesz się nim logować.
setup-submit = Utwórz konto
setup-busy = Tworzenie konta…
setup-link-expired = Ten serwis ma już administratora albo link jest niepełny. Jeśli administratora jeszcze nie ma, znajdź w dzienniku serwera wiersz o treści „There is no administrator yet” i otwórz podany w nim link.

## Choosing a password with a link

choose-title = Ustaw hasło
account-label = Konto:{" "}
choose-intro = Gdy zapiszesz nowe hasło, wylogujemy Cię ze wszystkich sesji i unieważnimy Twoje hasła do aplikacji.
choose-submit = Zapisz hasło
recover-intro = Użyj tej strony, jeśli drugi etap logowania nie został dodany przez Ciebie. Usuniemy dodane od tamtej pory klucze dostępu i aplikację uwierzytelniającą oraz wylogujemy Cię ze wszystkich sesji. Obecne hasło i hasła do aplikacji przestaną działać. Potem ustawisz nowe hasło.

## Administration, for administrators only

nav-overview = Przegląd
nav-users = Użytkownicy
nav-invitations = Zaproszenia
nav-groups = Grupy
nav-sessions = Sesje
nav-limits = Limity
nav-audit-log = Dziennik audytu
nav-access = Dostęp
nav-settings = Ustawienia
next-steps = Następne kroki
next-invite = Zaproś innych
next-invite-about = Utwórz link dla każdej osoby lub wyślij go e-mailem.
next-factor = Dodaj drugi etap logowania
next-factor-about = Twoje konto daje tu dostęp do wszystkiego, a samo hasło można ukraść.
next-app = Podłącz aplikację
next-app-about = Twój serwer proxy pyta ten serwer, kto może otworzyć którą stronę. Ustaw TRUSTED_PROXIES na adres serwera proxy i skonfiguruj go według poradników do nginx, Caddy i Traefik w dokumentacji.
next-mail = Włącz wysyłanie e-maili
next-mail-about = Ustaw SMTP_URL na swój serwer poczty, a MAIL_FROM na adres nadawcy. Wtedy użytkownicy sami ustawią nowe hasła, a Ty będziesz dostawać powiadomienia o tym, co się dzieje.
admin-search = Szukaj
admin-any = Wszystkie
admin-any-time = Cały okres
admin-older = Starsze
admin-users-count = { $count ->
    [one] { $count } użytkownik
    [few] { $count } użytkowników
   *[many] { $count } użytkowników
}
admin-users-more = { $count ->
    [one] Ponad { $count } użytkownika
    [few] Ponad { $count } użytkowników
   *[many] Ponad { $count } użytkowników
}
admin-rule-line = Wiersz { $line }
admin-filter-user = Użytkownik
admin-filter-user-hint = Adres e-mail lub identyfikator
admin-filter-event = Zdarzenie
admin-filter-address = Adres IP
admin-filter-days = Okres
admin-last-days = { $count ->
    [one] Ostatni dzień
    [few] Ostatnie { $count } dni
   *[many] Ostatnie { $count } dni
}
admin-no-such-user = Żaden użytkownik nie ma tego adresu e-mail ani identyfikatora.
admin-no-such-event = Nie ma takiego zdarzenia.
admin-no-address = Podaj adres IP, np. 192.0.2.7 lub 2001:db8::7
admin-audit-none = Nie znaleziono zdarzeń.
admin-by = przez{" "}
admin-by-command = za pomocą polecenia
admin-download-csv = Pobierz jako CSV
admin-download-json = Pobierz jako JSON Lines
admin-more = Następne
admin-none = Brak
admin-no-groups = Brak grup
admin-user-add = Dodaj użytkownika
admin-user-add-about = Pokażemy Ci link do ustawienia hasła. Jeśli serwis wysyła e-maile, dostanie go też użytkownik.
admin-user-name-hint = Użytkownik może to zmienić.
admin-user-admin-hint = Administratorzy mogą na tych stronach wszystko.
admin-user-edit = Edytuj użytkownika
admin-user-account = Konto
admin-user-id = Identyfikator
admin-user-search = Szukaj
admin-user-search-hint = Początek imienia, nazwiska lub adresu e-mail albo identyfikator
admin-users-none = Nie znaleziono użytkowników.
admin-filter-group = Grupa
admin-filter-state = Stan
admin-state-active = Może się zalogować
admin-state-disabled = Konto wyłączone
admin-state-locked = Konto zablokowane
admin-state-no-password = Bez hasła
admin-state-no-second-factor = Bez drugiego składnika
admin-email-hint = Zmiana następuje od razu, bez potwierdzenia. Jeśli serwis wysyła e-maile, powiadomienie trafi na oba adresy.
admin-value-now = Teraz:{" "}
admin-email-taken = Inny użytkownik ma lub miał ten adres e-mail.
admin-join-group = Dodaj do grupy
admin-group-hint = Od 1 do 32 znaków: a–z, 0–9, _ i -
admin-group-malformed = Podaj grupę o długości od 1 do 32 znaków: a–z, 0–9, _ i -
admin-no-group = Wpisz od 1 do 32 znaków: a–z, 0–9, _ i -. Aby dodać administratora, zmień rolę.
admin-too-many-groups = Użytkownik może należeć najwyżej do { $most } grup. Najpierw usuń go z jednej z nich.
admin-leave-group = Usuń z grupy { $name }
admin-add = Dodaj
admin-remove = Usuń
admin-save = Zapisz
admin-doing = Zapisywanie…
admin-go = Przejdź
admin-acts = Co możesz zrobić
admin-latest-events = Ostatnie zdarzenia
admin-all-events = Wszystkie zdarzenia tego użytkownika
admin-changed-meanwhile = Ktoś w międzyczasie zmienił dane tego użytkownika, więc nic nie zapisano. Sprawdź obecne dane i spróbuj ponownie.
admin-oneself = Nie możesz zrobić tego na własnym koncie. Poproś innego administratora.
admin-last-administrator = Żaden inny administrator nie może się zalogować. Najpierw nadaj tę rolę innemu użytkownikowi.
admin-disabled = Konto jest wyłączone, więc i tak nikt nie może się na nie zalogować. Zablokowane konto można by odblokować linkiem.
admin-locked = Konto jest zablokowane. Zablokuj je ponownie, aby dostać nowy link do odblokowania.
admin-link-for = Link dla { $email }
admin-link-for-anybody = Link dla każdego, kto go ma
admin-link-sent = Wysłano go też na adres { $email }.
admin-link-not-sent = Nie wysłano go e-mailem, więc przekaż go samodzielnie.
admin-link-life = Link jest poufny. Działa tylko raz, wygaśnie za { $duration } i nie pokażemy go ponownie.
admin-invitation-replaced = Poprzednie zaproszenie na ten adres e-mail już nie działa.
admin-open-user = Przejdź do użytkownika
act-password = Utwórz link do ustawienia hasła
act-password-about = Pokażemy Ci go, a jeśli serwis wysyła e-maile, dostanie go też użytkownik. Dotychczasowe hasło działa, dopóki ktoś nie użyje linku.
act-sign-out = Wyloguj ze wszystkich sesji
act-sign-out-about = Wylogowuje użytkownika ze wszystkich przeglądarek. Żadna nie będzie już zaufana.
act-app-passwords = Unieważnij wszystkie hasła do aplikacji
act-app-passwords-about = Aplikacje, które ich używają, od razu przestaną działać.
act-factors = Zresetuj drugie składniki
act-factors-about = Dla kogoś, kto je utracił. Usuwa klucze dostępu, aplikację uwierzytelniającą i kody odzyskiwania, wylogowuje ze wszystkich sesji i wysyła użytkownikowi e-mail.
act-limits = Zresetuj limity i blokady czasowe
act-limits-about = Zanim je zresetujesz, zobaczysz, co liczy się do limitów użytkownika. Nie ma wśród nich limitów adresów IP: te są na stronie „Limity”.
act-promote = Nadaj rolę administratora
act-promote-about = Administratorzy mogą na tych stronach wszystko: zmieniać i usuwać konta oraz nadawać innym rolę administratora. Jeśli serwis wysyła e-maile, powiadomimy o tym użytkownika.
act-demote = Odbierz rolę administratora
act-demote-about = Użytkownik nie będzie mógł otwierać tych stron. Linki utworzone przez niego dla innych przestaną działać. Konto zostanie, a jego sesje będą trwać dalej. Jeśli serwis wysyła e-maile, powiadomimy o tym użytkownika.
act-lock = Zablokuj konto
act-lock-about = Dla przejętego konta. Wylogowuje użytkownika ze wszystkich sesji oraz unieważnia hasło, hasła do aplikacji, linki i oczekujące zmiany. Dostaniesz link, którym właściciel ustawi nowe hasło.
act-disable = Wyłącz konto
act-disable-about = Użytkownik nie będzie mógł się zalogować i zostanie wylogowany ze wszystkich sesji. Konto można potem znów włączyć.
act-enable = Włącz konto
act-enable-about = Użytkownik znów będzie mógł się zalogować, a wcześniejsze próby przestaną się liczyć. Jeśli nie ma hasła, potrzebuje też linku do jego ustawienia.
act-delete = Usuń konto
act-delete-about = Usuwa konto i wszystko, co do niego należy. Adres e-mail pozostanie zarezerwowany, dopóki go nie zwolnisz.
admin-counted = { $first }: { $count }
admin-counted-until = { $first }: { $count }, do
admin-locked-out = Blokada czasowa
admin-locked-out-until = Blokada czasowa do
admin-no-limits = Teraz nic nie liczy się do limitów tego użytkownika.
admin-limits-about = Próby, które teraz liczą się do limitów użytkowników i adresów IP, najpierw blokady czasowe. Każdy licznik wygasa sam o podanej obok godzinie.
admin-limits-search = Adres e-mail lub IP
admin-limits-no-subject = Podaj adres e-mail, np. ada@example.org, lub adres IP bez portu.
admin-limits-none = Teraz nie liczą się żadne próby.
admin-limits-nobody = Adres e-mail, którego nie ma żaden użytkownik
admin-limits-shared = Kilku nadawców
admin-limits-more = { $count ->
    [one] Nie pokazano { $count } licznika. Aby go zobaczyć, wyszukaj adres e-mail lub adres IP.
    [few] Nie pokazano { $count } liczników. Aby je zobaczyć, wyszukaj adres e-mail lub adres IP.
   *[many] Nie pokazano { $count } liczników. Aby je zobaczyć, wyszukaj adres e-mail lub adres IP.
}
admin-limits-clear = Zresetuj
admin-limits-clear-of = Zresetuj limity: { $name }
admin-limits-clear-all = Zresetuj wszystkie limity
admin-limits-clear-all-about = Kończy wszystkie blokady czasowe, także te nałożone na atakujących. Twoje własne limity pozostaną.
admin-limits-without-redis = Redis jest niedostępny. Widać tylko liczniki z pamięci serwerów.
admin-invite = Zaproś osobę
admin-invite-about = Link pozwala utworzyć konto w ciągu 7 dni. Pokażemy Ci go, a jeśli serwis wysyła e-maile, wyślemy go też na podany adres.
admin-invite-email-hint = Puste: linku może użyć każdy, kto go ma, po potwierdzeniu swojego adresu e-mail
admin-invite-admin-email = Podaj adres e-mail nowego administratora.
admin-invite-no-mail = Podaj adres e-mail: bez SMTP_URL nikt nie mógłby potwierdzić swojego.
admin-invitations-open = Oczekujące zaproszenia
admin-invitations-none = Brak oczekujących zaproszeń.
admin-invitation-until = Ważne do
admin-invitation-anybody = Każdy, kto ma link
admin-sessions-none = Nie znaleziono sesji.
admin-sign-out-of = Wyloguj użytkownika { $email }: { $browser }, { $address }, zalogowano { $time }
admin-end-all = Wyloguj wszystkich
admin-end-all-about = Wszyscy będą musieli zalogować się ponownie, Ty też.
admin-end-all-confirm = Aby potwierdzić, wpisz „all”
admin-attention = Wymaga uwagi
admin-warnings = { $count ->
    [one] { $count } ostrzeżenie dotyczące ustawień
    [few] { $count } ostrzeżenia dotyczące ustawień
   *[many] { $count } ostrzeżeń dotyczących ustawień
}
admin-now = Teraz
admin-administrators = Administratorzy
admin-days = Ostatnie 30 dni
admin-sign-ins = Logowania
admin-refusals = Nieudane logowania
admin-lockouts = Próby ponad limit
admin-as-table = Jako tabela
admin-day = Dzień (UTC)
admin-release = Zwolnij adres e-mail
admin-release-about = Adres e-mail, który miał użytkownik, pozostaje zarezerwowany, aby nikt inny nie dostawał jego poczty. Zwolnij go, jeśli ma go używać ktoś inny.
admin-release-in-use = Tego adresu e-mail używa jeden z użytkowników.
admin-release-unknown = Żaden użytkownik nie miał tego adresu e-mail.
admin-groups-about = Grupy decydują o tym, kto może otworzyć którą aplikację. Ich nazwy występują w regułach z pliku ACCESS_RULES.
admin-groups-none = W żadnej grupie nie ma jeszcze użytkowników.
admin-access-about = Sprawdź, czy ktoś może otworzyć stronę aplikacji i która reguła o tym decyduje.
admin-access-url = Adres strony
admin-access-url-hint = Na przykład https://wiki.example.org/page
admin-access-user-hint = Adres e-mail lub identyfikator. Puste: osoba niezalogowana
admin-access-method = Metoda
admin-access-method-hint = Puste: GET
admin-access-address-hint = Puste: nieznany
admin-access-check = Sprawdź
admin-access-cannot-sign-in = Ten użytkownik nie może się zalogować: konto jest wyłączone, zablokowane lub nie ma jeszcze hasła.
admin-access-no-url = Podaj pełny adres, np. https://wiki.example.org/page
admin-access-no-method = Podaj metodę, np. GET lub POST.
admin-access-allowed = Dostęp dozwolony
admin-access-sign-in = Najpierw trzeba się zalogować
admin-access-denied = Odmowa dostępu
admin-access-no-rules = Nie ma reguł: nie ustawiono ACCESS_RULES. Każda zalogowana osoba może otworzyć każdą stronę.
admin-access-no-rule = Nie pasuje żadna reguła, dlatego odmówiono dostępu.
admin-access-rule = Pierwsza pasuje reguła z wiersza { $line }.
admin-access-unsure-path = Serwery mogą odczytać tę ścieżkę na więcej niż jeden sposób, a reguła z wiersza { $line } pasuje do jednego z nich.
admin-access-unsure-method = Reguła z wiersza { $line } zależy od metody, którą aplikacje mogą odczytać na więcej niż jeden sposób.
admin-access-unsure-address = Reguła z wiersza { $line } zależy od adresu klienta, a ten nie jest znany.
admin-access-groups = Tę stronę mogą otworzyć tylko członkowie tych grup: { $name }.
admin-access-user = Grupy użytkownika { $email }: { $name }
admin-access-second-factor = Wymagany jest drugi etap logowania.
admin-access-max-age = Zalogowanie lub potwierdzenie tożsamości musi nastąpić najwyżej { $time } przed otwarciem strony.
admin-rules = Reguły
admin-rules-none = Nie ma reguł. Ustaw ACCESS_RULES na ścieżkę pliku z regułami.
admin-settings-about = Z czego korzysta ten serwer. Opcje ustawia się w zmiennych środowiskowych lub w pliku .env.
admin-state = Stan
admin-version = Wersja
admin-database = Baza danych
admin-redis = Redis
admin-mail = E-maile
admin-answers = { $count ->
    [one] Odpowiada w ciągu { $count } milisekundy.
    [few] Odpowiada w ciągu { $count } milisekund.
   *[many] Odpowiada w ciągu { $count } milisekund.
}
admin-answers-now = Odpowiada.
admin-no-answer = Nie odpowiada.
admin-redis-away = Nie odpowiada. Sesje są odczytywane z bazy danych.
admin-redis-none = Nieużywany. Sesje są w podpisanych plikach cookie.
admin-mails-waiting = { $count ->
    [one] Na wysłanie czeka { $count } e-mail.
    [few] Na wysłanie czekają { $count } e-maile.
   *[many] Na wysłanie czeka { $count } e-maili.
}
admin-mails-failed = { $count ->
    [0] Nie ma nieudanych wysyłek.
    [one] { $count } nieudana wysyłka zostanie ponowiona.
    [few] { $count } nieudane wysyłki zostaną ponowione.
   *[many] { $count } nieudanych wysyłek zostanie ponowionych.
}
admin-mails-since = Najstarszy e-mail trafił do kolejki
admin-mail-none = E-maile nie są wysyłane, ponieważ nie ustawiono SMTP_URL.
admin-mail-try = Testowy e-mail
admin-mail-test = Wyślij testowy e-mail na { $email }
admin-mail-sending = Wysyłanie…
admin-mail-retry = Ponów nieudane wysyłki
admin-mails-not-taken = Nieudane wysyłki
admin-mail-tries = { $count ->
    [one] { $count } próba
    [few] { $count } próby
   *[many] { $count } prób
}, następna:
admin-mail-why = Powód:
admin-keys = Klucze sesji
admin-key-signs = podpisuje, używany od
admin-key-verifies = tylko weryfikuje, używany od
admin-key-old = Klucz podpisujący jest w użyciu od ponad roku. Wymień go.
admin-options = Opcje

## Expired links

link-expired-title = Ten link już nie działa
password-link-expired = Link wygasł, został już użyty lub zastąpiony nowszym. Poproś o nowy link.
recover-link-expired = Link wygasł lub został już użyty. Jeśli nie możesz zalogować się nowym hasłem, skontaktuj się z administratorem serwisu.
email-link-expired = Link wygasł, został już użyty lub zastąpiony nowszym. Obecny adres e-mail widać w profilu.
get-new-link = Poproś o nowy link

## Error pages

error-400-title = Nie udało się odczytać żądania
error-400-advice = Część żądania została utracona lub uszkodzona. Wróć, odśwież stronę i spróbuj ponownie.
error-401-title = Zaloguj się, aby kontynuować
error-401-advice = Aby zobaczyć tę stronę, trzeba się zalogować. Być może sesja się zakończyła.
error-403-title = Nie masz dostępu do tej strony
error-403-advice = Jeśli go potrzebujesz, skontaktuj się z administratorem serwisu.
signed-in-as = Zalogowano jako { $email }.
use-different-account = Użyj innego konta
error-proof-advice = Ta strona wymaga ponownego zalogowania lub drugiego etapu logowania.
error-not-enrolled-advice = Hasła do aplikacji zaczną działać, gdy dodasz drugi etap logowania. Otwórz tę stronę w przeglądarce, zaloguj się i dodaj go.
error-app-password-advice = Na tej stronie hasła do aplikacji nie działają. Otwórz ją w przeglądarce i zaloguj się.
error-403-nobody = Nikt nie ma dostępu do tej strony. Jeśli to pomyłka, powiadom administratora serwisu.
error-404-title = Nie znaleziono strony
error-404-advice = Sprawdź adres lub zacznij od strony głównej.
error-404-sign-in-advice = Sprawdź adres lub zaloguj się: niektóre strony są dostępne tylko po zalogowaniu.
error-405-title = Tej strony nie można otworzyć w ten sposób
error-405-advice = Ten adres działa tylko przez formularz lub link. Wróć i skorzystaj z niego.
error-408-title = Trwało to zbyt długo
error-408-advice = Żądanie nie dotarło na czas, więc nic nie zmieniono. Sprawdź połączenie i spróbuj ponownie.
error-413-title = Wysłano zbyt dużo danych
error-413-advice = Żądanie było większe, niż przyjmuje ten serwis, więc nic nie zmieniono. Wyślij mniej danych i spróbuj ponownie.
error-415-title = Nie możemy odczytać tego formatu
error-415-advice = Ten serwis przyjmuje formularze i JSON. Nic nie zmieniono.
error-422-title = W formularzu jest błąd
error-422-advice = Nic nie zmieniono. Wróć, sprawdź wpisane dane i wyślij formularz ponownie.
error-429-title = Zbyt wiele prób
error-429-advice = Ograniczamy liczbę prób, aby chronić konta.
error-500-title = Coś poszło nie tak
error-500-advice = To błąd po naszej stronie. Spróbuj ponownie za minutę. Jeśli problem się powtarza, podaj administratorowi serwisu poniższy identyfikator żądania.
error-503-title = Zaraz wracamy
error-503-advice = Ta strona jest teraz niedostępna. Nie wylogujemy Cię.
error-cross-site-title = Ten formularz pochodzi z innego serwisu
error-cross-site-advice = Aby chronić Twoje konto, nic nie zmieniliśmy. Otwórz stronę w tym serwisie i wyślij formularz ponownie.
error-wrong-address-title = Ten serwis ma inny adres
site-address = Adres tego serwisu to { $address }.
site-address-link = Przejdź do serwisu
error-home = Przejdź do strony głównej
error-retrying = Ponowna próba za { $duration }…
error-retry = Spróbuj ponownie za { $duration }.
request-id = Identyfikator żądania

## Emails

mail-greeting = Dzień dobry,
mail-link-life = Ten link działa tylko raz i wygaśnie za { $duration }.
mail-not-you = Jeśli to nie Twoja prośba, zignoruj ten e-mail.
mail-unexpected = Jeśli nie spodziewasz się tego e-maila, zignoruj go.
mail-fact = { $first }: { $second }
mail-time = Data i godzina
mail-browser = Przeglądarka
mail-app-password = Hasło do aplikacji
two-sentences = { $first } { $second }
list-separator = {", "}
mail-register-subject = Utwórz konto w serwisie { $site }
mail-register-body = Użyj tego linku, aby utworzyć konto w serwisie { $site }.
mail-taken-subject = Masz już konto w serwisie { $site }
mail-taken-body = Otrzymaliśmy, być może od Ciebie, prośbę o utworzenie konta w serwisie { $site } z tym adresem e-mail. Masz już konto, więc nie utworzyliśmy kolejnego.
mail-taken-advice = Zaloguj się lub ustaw nowe hasło, jeśli nie pamiętasz obecnego.
mail-reserved-subject = Tego adresu e-mail nie można użyć do konta w serwisie { $site }
mail-reserved-body = Otrzymaliśmy, być może od Ciebie, prośbę o utworzenie konta w serwisie { $site } z tym adresem e-mail. Wcześniej adres należał do innego konta, więc nie można go użyć do nowego.
mail-reserved-advice = Jeśli potrzebujesz konta, poproś administratora serwisu { $site } o dopuszczenie tego adresu e-mail.
mail-reset-subject = Prośba o nowe hasło w serwisie { $site }
mail-reset-body = Otrzymaliśmy prośbę o nowe hasło do Twojego konta w serwisie { $site }.
mail-reset-advice = Jeśli to Twoja prośba, ustaw tutaj nowe hasło. Jeśli nie, nie musisz nic robić: hasło się nie zmieni.
mail-email-confirm-subject = Potwierdź nowy adres e-mail w serwisie { $site }
mail-email-confirm-body = Otrzymaliśmy, prawdopodobnie od Ciebie, prośbę o zmianę adresu e-mail konta { $account } w serwisie { $site } na ten adres.
mail-email-confirm-advice = Aby potwierdzić, otwórz ten link w przeglądarce zalogowanej na to konto.
mail-email-taken-subject = Tego adresu e-mail nie można użyć do innego konta w serwisie { $site }
mail-email-taken-body = Ktoś poprosił o ustawienie tego adresu e-mail na swoim koncie w serwisie { $site }. Inne konto ma lub miało ten adres, więc nic nie zmieniono.
mail-email-change-requested-subject = Prośba o zmianę adresu e-mail w serwisie { $site }
mail-email-change-requested-body = Otrzymaliśmy prośbę o zmianę adresu e-mail Twojego konta w serwisie { $site } na { $address }. Adres nie zmieni się, dopóki ktoś nie potwierdzi zmiany za pomocą linku, który tam wysłaliśmy.
mail-email-change-requested-advice = Jeśli to Twoja prośba, nie musisz nic robić. Jeśli nie, anuluj zmianę, a potem zmień hasło.
mail-email-changed-subject = Zmieniono adres e-mail Twojego konta w serwisie { $site }
mail-email-changed-body = Adres e-mail Twojego konta w serwisie { $site } zmieniono na { $address }.
mail-email-changed-advice = Jeśli to Ty, nie musisz nic robić. Jeśli nie, odzyskaj konto. Wylogujemy Cię ze wszystkich sesji. Potem ustawisz nowe hasło.
mail-email-recovered-body = Konto w serwisie { $site }, które używało tego adresu e-mail, zostało odzyskane przez właściciela adresu { $address }. Zakończono wszystkie sesje na tym koncie, a dotychczasowe hasło już nie działa.
mail-email-recovered-advice = Jeśli konto należy do Ciebie, a to nie Twoje działanie, powiadom administratora serwisu { $site }.
mail-email-set-body = Administrator serwisu zmienił adres e-mail Twojego konta w serwisie { $site } na { $address }. Od teraz loguj się tym adresem.
mail-role-admin-subject = Masz teraz rolę administratora w serwisie { $site }
mail-role-admin-body = Administrator serwisu nadał Ci rolę administratora w serwisie { $site }.
mail-role-user-subject = Nie masz już roli administratora w serwisie { $site }
mail-role-user-body = Administrator serwisu odebrał Twojemu kontu w serwisie { $site } rolę administratora. Jest to znów zwykłe konto.
mail-unexpected-administrator = Jeśli to nieoczekiwana zmiana, skontaktuj się z administratorem serwisu.
mail-test-subject = Testowy e-mail z serwisu { $site }
mail-test-body = E-maile z serwisu { $site } docierają do Ciebie. Ten wysłał administrator, aby sprawdzić serwer poczty.
mail-account-locked-subject = Twoje konto w serwisie { $site } jest zablokowane
mail-account-locked-body = Administrator serwisu zablokował Twoje konto w serwisie { $site }, ponieważ mógł go używać ktoś inny. Twoje hasło już nie działa, wylogowaliśmy Cię ze wszystkich sesji i unieważniliśmy hasła do aplikacji.
mail-account-locked-advice = Aby odblokować konto, ustaw nowe hasło. Jeśli konto ma drugi etap logowania, nadal będzie on potrzebny.
mail-account-locked-ask = Aby odblokować konto, poproś administratora serwisu o link. Nie możemy go tu wysłać, ponieważ adres e-mail Twojego konta niedawno się zmienił.
mail-account-deleted-subject = Twoje konto w serwisie { $site } zostało usunięte
mail-account-deleted-body = Twoje konto w serwisie { $site } zostało usunięte przez osobę, która była na nim zalogowana.
mail-account-deleted-advice = Jeśli to Ty, nie musisz nic robić. Jeśli nie, powiadom administratora serwisu { $site }.
mail-password-changed-subject = Zmieniono hasło w serwisie { $site }
mail-password-changed-body = Zmieniono hasło do Twojego konta w serwisie { $site }. Wylogowaliśmy Cię z pozostałych sesji i unieważniliśmy Twoje hasła do aplikacji.
mail-password-changed-advice = Jeśli to Ty, nie musisz nic robić. Jeśli nie, ustaw nowe hasło.
mail-app-password-subject = Nowe hasło do aplikacji na Twoim koncie w serwisie { $site }
mail-app-password-body = Na Twoim koncie w serwisie { $site } utworzono hasło do aplikacji. Aplikacja, która je ma, może w Twoim imieniu używać aplikacji podłączonych do serwisu { $site }.
mail-app-password-advice = Jeśli to Ty, nie musisz nic robić. Jeśli nie, zmień hasło do konta. Unieważni to także hasło do aplikacji.
mail-authenticator-added-subject = Dodano aplikację uwierzytelniającą do Twojego konta w serwisie { $site }
mail-authenticator-added-body = Do Twojego konta w serwisie { $site } dodano aplikację uwierzytelniającą. Do zalogowania oprócz hasła potrzebny jest teraz kod z tej aplikacji.
mail-authenticator-added-advice = Jeśli to Ty, nie musisz nic robić. Jeśli nie, zmień hasło i usuń aplikację. Jeśli nie możesz tego zrobić, natychmiast powiadom administratora serwisu { $site }.
mail-authenticator-replaced-subject = Zastąpiono aplikację uwierzytelniającą Twojego konta w serwisie { $site }
mail-authenticator-replaced-body = Aplikację uwierzytelniającą Twojego konta w serwisie { $site } zastąpiono inną. Kody z poprzedniej już nie działają.
mail-authenticator-replaced-advice = Jeśli to Ty, nie musisz nic robić. Jeśli nie, zaloguj się kodem odzyskiwania, zmień hasło i ponownie zastąp aplikację. Jeśli nie możesz tego zrobić, natychmiast powiadom administratora serwisu { $site }.
mail-authenticator-removed-subject = Usunięto aplikację uwierzytelniającą z Twojego konta w serwisie { $site }
mail-authenticator-removed-body = Z Twojego konta w serwisie { $site } usunięto aplikację uwierzytelniającą. Jej kody już nie działają.
mail-authenticator-removed-advice = Jeśli to Ty, nie musisz nic robić. Jeśli nie, zmień hasło i ponownie dodaj aplikację uwierzytelniającą.
mail-factors-reset-subject = Usunięto drugi etap logowania z Twojego konta w serwisie { $site }
mail-factors-reset-body = Administrator serwisu usunął z Twojego konta w serwisie { $site } klucze dostępu, aplikację uwierzytelniającą i kody odzyskiwania oraz wylogował Cię ze wszystkich sesji. Do zalogowania wystarczy samo hasło.
mail-factors-reset-advice = Jeśli to na Twoją prośbę, po zalogowaniu ponownie dodaj klucz dostępu lub aplikację uwierzytelniającą. Jeśli nie, powiadom administratora serwisu.
mail-passkey = Klucz dostępu
mail-passkeys = Twoje klucze dostępu
mail-passkey-added-subject = Dodano klucz dostępu do Twojego konta w serwisie { $site }
mail-passkey-added-body = Do Twojego konta w serwisie { $site } dodano klucz dostępu. Można się nim zalogować.
mail-passkey-added-advice = Jeśli to Ty, nie musisz nic robić. Jeśli nie, usuń klucz dostępu i zmień hasło.
mail-factor-undo-advice = Jeśli to Ty, nie musisz nic robić. Jeśli nie, odzyskaj konto. Usuniemy to, co zostało dodane, i wylogujemy Cię ze wszystkich sesji. Potem ustawisz nowe hasło.
mail-passkey-removed-subject = Usunięto klucz dostępu z Twojego konta w serwisie { $site }
mail-passkey-removed-body = Z Twojego konta w serwisie { $site } usunięto klucz dostępu. Nie można się już nim zalogować.
mail-passkey-removed-advice = Jeśli to Ty, nie musisz nic robić. Jeśli nie, zmień hasło.
mail-passkey-copied-subject = Klucz dostępu do Twojego konta w serwisie { $site } mógł zostać skopiowany
mail-passkey-copied-body = Ktoś próbował zalogować się na Twoje konto w serwisie { $site } za pomocą czegoś, co wygląda na kopię Twojego klucza dostępu. Odrzuciliśmy tę próbę.
mail-passkey-copied-advice = Usuń ten klucz dostępu i utwórz nowy na urządzeniu, któremu ufasz.
mail-recovery-codes-subject = Nowe kody odzyskiwania do Twojego konta w serwisie { $site }
mail-recovery-codes-body = Utworzono nowe kody odzyskiwania do Twojego konta w serwisie { $site }. Poprzednie już nie działają.
mail-recovery-codes-advice = Jeśli to Ty, nie musisz nic robić. Jeśli nie, zmień hasło, a potem utwórz nowe kody.
mail-recovery-code-used-subject = Użyto kodu odzyskiwania do Twojego konta w serwisie { $site }
mail-recovery-code-used-body = Ktoś użył jednego z kodów odzyskiwania do Twojego konta w serwisie { $site }. Pozostałe kody: { $count }.
mail-recovery-code-used-advice = Jeśli to Ty, nie musisz nic robić. Jeśli nie, zmień hasło, a potem utwórz nowe kody.
mail-password-known-subject = Ktoś zna Twoje hasło do serwisu { $site }
mail-password-known-body = Ktoś podał Twoje hasło do serwisu { $site }, a potem kilka nieprawidłowych kodów. Logowanie się nie powiodło.
mail-password-known-advice = Jeśli to Ty, nie musisz nic robić. Jeśli nie, od razu zmień hasło.
mail-sign-in-subject = Nowe logowanie do serwisu { $site }
mail-sign-in-body = Ktoś zalogował się na Twoje konto w serwisie { $site } z przeglądarki, której wcześniej na nim nie używano.
mail-sign-in-advice = Jeśli to Ty, nie musisz nic robić. Jeśli nie, wyloguj tę przeglądarkę i zmień hasło.
mail-sign-in-sessions = Zobacz swoje sesje
mail-invitation-subject = Zaproszenie do serwisu { $site }
mail-invitation-body = Administrator serwisu { $site } zaprasza Cię do utworzenia konta.
mail-password-link-subject = Ustaw nowe hasło w serwisie { $site }
mail-password-link-body = Administrator serwisu { $site } wysłał Ci link do ustawienia nowego hasła. Dopóki go nie użyjesz, nic się nie zmieni.
mail-first-password-subject = Twoje konto w serwisie { $site } jest gotowe
mail-first-password-body = Administrator serwisu { $site } utworzył dla Ciebie konto. Ustaw hasło, aby zacząć z niego korzystać.

limit-address = Nieprawidłowe hasła z jednego adresu IP
limit-account = Nieprawidłowe hasła w nowych przeglądarkach
limit-account-day = Nieprawidłowe hasła w nowych przeglądarkach w ciągu doby
limit-device = Nieprawidłowe hasła w znanej przeglądarce
limit-device-day = Nieprawidłowe hasła w znanej przeglądarce w ciągu doby
limit-devices-day = Nieprawidłowe hasła we wszystkich znanych przeglądarkach w ciągu doby
limit-passkey = Nieprawidłowe klucze dostępu z jednego adresu IP
limit-right-proofs = Prawidłowe hasła, klucze dostępu i kody
limit-confirm = Nieprawidłowe hasła przy potwierdzaniu zmian w jednej sesji
limit-confirm-session = Nieprawidłowe hasła przy potwierdzaniu zmian przez całą sesję
limit-factor = Nieprawidłowe kody po prawidłowym haśle
limit-factor-day = Nieprawidłowe kody po prawidłowym haśle w ciągu doby
limit-factor-passkey = Nieprawidłowe klucze dostępu po prawidłowym haśle
limit-factor-warning = Nieprawidłowe kody przed ostrzeżeniem użytkownika
limit-app-password = Nieprawidłowe hasła do aplikacji z jednego adresu IP
limit-app-passwords = Nowe hasła do aplikacji
limit-confirm-authenticator = Kody potwierdzające aplikację uwierzytelniającą
limit-second-factors = Nowe klucze dostępu, aplikacje uwierzytelniające i kody odzyskiwania
limit-mail-from = Prośby o e-maile z jednego adresu IP
limit-mail-to = Prośby o e-maile na ten adres
limit-notice = E-maile o logowaniu
limit-edit = Zmiany profilu w jednej sesji
limit-export = Pobrania danych w jednej sesji
limit-export-account = Pobrania danych
limit-other = Inne próby

apps-title = Twoje aplikacje
apps-none = Nie ma tu jeszcze aplikacji dla Ciebie. Jeśli jakiejś potrzebujesz, skontaktuj się z administratorem tego serwisu.
apps-second-factor = Wymaga drugiego etapu logowania
