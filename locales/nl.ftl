### Dutch.

language-name = Nederlands
language-name-english = Dutch
dir = ltr

## Dates, times and browsers

date = { $day } { $month ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[12] december
} { $year }
moment = { $date } om { $clock }
moment-in-zone = { $moment } ({ $zone })
seconds = { $count ->
    [one] { $count } seconde
   *[other] { $count } seconden
}
minutes = { $count ->
    [one] { $count } minuut
   *[other] { $count } minuten
}
hours = { $count ->
    [one] { $count } uur
   *[other] { $count } uur
}
days = { $count ->
    [one] { $count } dag
   *[other] { $count } dagen
}
browser-on = { $browser } op { $system }
browser-unknown = Onbekende browser

## Every page

skip-to-content = Naar de hoofdinhoud
home-link = Startpagina van { $site }
navigation = Account
nav-apps = Apps
nav-profile = Profiel
nav-security = Beveiliging
nav-activity = Activiteit
nav-data = Je gegevens
nav-administration = Beheer
nav-own-account = Je account
brand-privacy = Privacy
brand-imprint = Colofon
brand-help = Hulp
language-here = Taal van deze pagina
language-change = Taal wijzigen
sign-in = Inloggen
sign-out = Uitloggen
signing-out = Bezig met uitloggen…

## Every form

show = Tonen
show-password = Wachtwoord tonen
hide = Verbergen
hide-password = Wachtwoord verbergen
copy = Kopiëren
copied = Gekopieerd
print = Afdrukken
error-prefix = Fout:{" "}
done-prefix = Gelukt:{" "}
error-summary-title = Er is een probleem
email-label = E-mailadres
name-label = Naam
password-label = Wachtwoord
new-password-label = Nieuw wachtwoord
new-password-hint = Minstens 8 tekens. Drie of vier woorden die niets met elkaar te maken hebben, werken goed.
save = Opslaan
create-link = Link maken
saving = Bezig met opslaan…
sending = Bezig met versturen…
change = Wijzigen
manage = Beheren
last-used = Laatst gebruikt
never-used = Nog niet gebruikt
continue-link = Doorgaan
on = Aan
off = Uit
cancel = Annuleren
back = Terug

## Below a new password, while it’s typed

strength-short = Nog benodigde tekens: #
strength-personal = Makkelijk te raden: bevat je naam of e-mailadres.
strength-repeats = Makkelijk te raden: bestaat uit herhalingen.
strength-enough = Lang genoeg. We controleren straks nog of het niet makkelijk te raden is.

## Errors at a field

email-missing = Voer een e-mailadres in.
email-malformed = Voer een volledig e-mailadres in, zoals naam@example.org
email-local-part = Gebruik vóór de @ alleen de letters a tot en met z, cijfers en symbolen. Daarachter kan elk domein staan.
email-taken = Er is al een account met dit e-mailadres. Gebruik een ander e-mailadres.
email-unchanged = Dit is al je e-mailadres. Voer een ander e-mailadres in.
name-missing = Voer een naam in.
name-malformed = De naam bevat onzichtbare tekens. Typ de naam zelf in plaats van te plakken.
password-missing = Voer je wachtwoord in.
password-wrong = Dit wachtwoord klopt niet. Probeer het opnieuw.
new-password-missing = Kies een wachtwoord.
too-long = Gebruik hoogstens { $most } tekens.
password-too-short = Kies een wachtwoord van minstens { $least } tekens.
password-too-long = Kies een wachtwoord van hoogstens { $most } tekens.
password-weak = Dit wachtwoord is te makkelijk te raden. { $why ->
    [straight-rows] Vermijd rijen toetsen, zoals ‘qwerty’.
    [keyboard-patterns] Vermijd korte patronen op het toetsenbord.
    [repeated-characters] Vermijd herhalingen, zoals ‘aaa’.
    [repeated-words] Vermijd herhalingen, zoals ‘abcabc’.
    [top-10] Het is een van de tien meest gebruikte wachtwoorden.
    [top-100] Het is een van de honderd meest gebruikte wachtwoorden.
    [common] Het wordt heel vaak gebruikt.
    [similar-to-common] Het lijkt op een veelgebruikt wachtwoord.
    [sequences] Vermijd reeksen, zoals ‘abc’ of ‘6543’.
    [recent-years] Vermijd recente jaartallen.
    [one-word] Gebruik meer dan één woord.
    [dates] Vermijd datums.
    [names] Vermijd namen.
   *[other] Maak het langer of voeg een paar woorden toe.
}
choice-unknown = Kies een optie uit de lijst.

## What just happened

notice-signed-out = Je bent uitgelogd.
notice-session-over = Je sessie is beëindigd. Daarom ben je uitgelogd.
notice-entries-kept = Je sessie is beëindigd voordat dit was opgeslagen. Log in, dan vullen we weer in wat je had ingevoerd, behalve wachtwoorden.
notice-sign-in-expired = Het inloggen duurde te lang of was al afgerond. Voer je wachtwoord opnieuw in.
notice-nothing-saved = Je sessie is beëindigd. Daarom is er niets opgeslagen. Log in om door te gaan.
notice-entries-kept-here = Er is nog niets gewijzigd. Ga hieronder verder, dan zetten we terug wat je had ingevoerd.
notice-nothing-saved-yet = Er is nog niets gewijzigd. Ga hieronder verder en probeer het dan opnieuw.
notice-confirmed-nothing-saved = Bevestigd. Er is nog niets gewijzigd. Probeer het opnieuw.
notice-form-kept = Wat je hebt ingevoerd, staat er nog. Het is nog niet opgeslagen.
notice-replaces-session = Je bent ingelogd als { $email }. Als je doorgaat, word je uitgelogd bij dat account.
notice-password-saved = Wachtwoord opgeslagen. Log in met je nieuwe wachtwoord.
notice-password-changed = Wachtwoord gewijzigd. Je bent uitgelogd in alle andere browsers en je app-wachtwoorden zijn ingetrokken. Hier blijf je ingelogd.
notice-profile-saved = Profiel opgeslagen.
notice-session-ended = Je bent uitgelogd in die browser. Hier blijf je ingelogd.
notice-session-gone = Die sessie was al beëindigd.
notice-signed-out-elsewhere = Je bent uitgelogd in alle andere browsers. Hier blijf je ingelogd.
notice-email-change-requested = Wijziging van je e-mailadres aangevraagd.
notice-email-changed = E-mailadres gewijzigd. Log voortaan in met je nieuwe e-mailadres.
notice-email-change-cancelled = Wijziging van je e-mailadres geannuleerd. Je e-mailadres blijft hetzelfde. Heb je de wijziging niet zelf aangevraagd? Wijzig dan nu je wachtwoord.
notice-account-deleted = Je account is verwijderd.
notice-app-password-shown = Je hebt dit app-wachtwoord net gemaakt. Het is één keer getoond. Heb je het niet gekopieerd? Trek het dan in en maak een nieuw app-wachtwoord.
notice-app-password-gone = Dat app-wachtwoord was al ingetrokken.
notice-app-password-revoked = App-wachtwoord ingetrokken. Apps die het gebruiken, hebben geen toegang meer.
notice-authenticator-removed = Authenticator-app verwijderd. De codes uit de app werken niet meer.
notice-authenticator-added = Authenticator-app toegevoegd. Je bent uitgelogd in alle andere browsers. Je herstelcodes blijven werken.
notice-authenticator-replaced = Authenticator-app vervangen. Codes uit de oude app werken niet meer. Je herstelcodes blijven werken.
notice-authenticator-gone = Die authenticator-app was al verwijderd.
notice-authenticator-present = Er is niets gewijzigd, omdat die QR-code al was gebruikt of is verlopen. Hieronder zie je wanneer je authenticator-app is toegevoegd. Heb je je herstelcodes niet opgeslagen? Maak dan nieuwe.
notice-authenticator-expired = Dit is een nieuwe QR-code. Heb je de vorige al gescand? Verwijder die dan uit je app en scan deze.
notice-passkey-added = Passkey gemaakt. Je kunt er nu mee inloggen.
notice-passkey-renamed = Naam van de passkey gewijzigd.
notice-passkey-removed = Passkey verwijderd. Je kunt er niet meer mee inloggen.
notice-passkey-gone = Die passkey was al verwijderd.
notice-trusted-browser-removed = In die browser is weer een tweede stap nodig.
notice-trusted-browsers-removed = In elke browser is weer een tweede stap nodig.
notice-trusted-browser-gone = Die browser was al geen vertrouwde browser meer.
notice-recovery-codes-saved = Herstelcodes opgeslagen. Bewaar ze op een plek waar je ook zonder je telefoon bij kunt.
notice-recovery-codes-changed = Je herstelcodes zijn gewijzigd nadat je die pagina had geopend. We hebben ze daarom niet nog een keer vervangen. Heb je de nieuwe codes niet opgeslagen? Maak dan weer nieuwe.
notice-recovery-code-used = Je bent ingelogd met een herstelcode. Die werkt niet nog een keer. Ben je je apparaat kwijt? Vervang of verwijder dan onder ‘Beveiliging’ wat erop stond. Daar zie je ook hoeveel codes je nog hebt.
notice-recovery-codes-useless = Maak eerst een passkey of voeg een authenticator-app toe. Dan krijg je ook herstelcodes.
notice-test-mail-sent = Testmail verstuurd. Komt die niet aan? Kijk dan in de spammap.
notice-test-mail-failed = De testmail is niet verstuurd. De reden staat in het logboek van de server.
notice-mails-due = We proberen nu alle wachtende e-mails opnieuw te versturen.
notice-user-changed = De wijziging is opgeslagen.
notice-user-unchanged = Er is niets gewijzigd.
notice-user-signed-out = De gebruiker is overal uitgelogd. Er zijn geen vertrouwde browsers meer.
notice-user-app-passwords-revoked = Alle app-wachtwoorden zijn ingetrokken.
notice-user-factors-reset = De tweede factoren zijn verwijderd en de gebruiker is overal uitgelogd.
notice-user-limits-cleared = Alle pogingen zijn gewist en blokkades zijn opgeheven.
notice-limits-cleared = De limieten zijn gereset.
notice-user-disabled = Het account is uitgeschakeld en overal uitgelogd.
notice-user-enabled = Het account is ingeschakeld.
notice-user-enabled-without-password = Het account is ingeschakeld, maar heeft geen wachtwoord. Niemand kan er dus al mee inloggen. Maak een wachtwoordlink.
notice-group-new = Opgeslagen. Deze groep is nieuw: er is geen toegangsregel voor en verder zit er niemand in. Is het een typfout? Verwijder de groep dan weer.
notice-link-shown = De link is zojuist gemaakt en wordt maar één keer getoond. Heb je de link niet gekopieerd? Maak dan een nieuwe.
notice-user-deleted = Het account is verwijderd.
notice-all-sessions-ended = Iedereen is uitgelogd. Log opnieuw in.
notice-email-released = Het e-mailadres is vrijgegeven. Iedereen kan er nu een account mee maken.
notice-invitation-revoked = De uitnodiging is ingetrokken. De link werkt niet meer.
notice-invitation-shown = De uitnodiging is zojuist gemaakt en de link wordt maar één keer getoond. Heb je de link niet gekopieerd? Trek de uitnodiging dan in en maak een nieuwe.
notice-invitation-gone = Deze uitnodiging is al gebruikt, ingetrokken of verlopen.

## Re-authentication

reauthenticate-title = Bevestig dat jij het bent
reauthenticate-intro = Je gaat iets belangrijks wijzigen. Voer daarom je wachtwoord nog een keer in.
reauthenticate-intro-factor = Je gaat iets belangrijks wijzigen. Daarom willen we zeker weten dat jij het bent.
reauthenticate-intro-admin = Onder ‘Beheer’ kun je de accounts van iedereen wijzigen. Voer daarom je wachtwoord opnieuw in.
reauthenticate-intro-admin-factor = Onder ‘Beheer’ kun je de accounts van iedereen wijzigen. Daarom willen we zeker weten dat jij het bent.
reauthenticate-intro-continue = Voer je wachtwoord nog een keer in om door te gaan.
reauthenticate-intro-continue-factor = Bevestig dat jij het bent om door te gaan.
reauthenticate-intro-site = Deze site vraagt om een tweede stap. Die heb je in deze browser nog niet voltooid, of je hebt die sindsdien gewijzigd. Bevestig dat jij het bent om door te gaan.
reauthenticate-account = Je bent ingelogd als
reauthenticate-submit = Doorgaan
reauthenticate-busy = Bezig met controleren…

## Second step of a sign-in

second-factor-title = Code invoeren
second-factor-intro = Je wachtwoord klopt. Voer de code uit je authenticator-app in om het inloggen af te ronden.
second-factor-title-passkey = Passkey gebruiken
second-factor-intro-passkey = Je wachtwoord klopt. Gebruik je passkey om het inloggen af te ronden.
second-factor-title-either = Inloggen afronden
second-factor-intro-either = Je wachtwoord klopt. Gebruik je passkey of voer de code uit je authenticator-app in.
second-factor-recovery = Herstelcode gebruiken
second-factor-lost = Apparaat en codes kwijt? Neem dan contact op met de beheerder van deze site.
second-factor-other = Inloggen met een ander account
trust-label = Deze browser { $duration } vertrouwen
trust-hint = Je logt hier dan alleen met je wachtwoord in. Doe dit niet op een gedeeld apparaat.
recovery-code-label = Herstelcode
recovery-code-hint = Een van de tien codes die je hebt opgeslagen: zeven groepjes van vier letters en cijfers
recovery-code-wrong = Deze herstelcode klopt niet of is al gebruikt.
recovery-code-malformed = Voer de hele herstelcode in: zeven groepjes van vier letters en cijfers.

## Signing in

login-passkey = Inloggen met een passkey
login-title = Inloggen
login-continue-to = Log in om door te gaan naar { $host }.
login-continue-to-profile = Log in om door te gaan naar je profiel.
login-busy = Bezig met inloggen…
no-cookies-title = Je browser heeft onze cookie niet opgeslagen
no-cookies-for-app = Je bent hier ingelogd, maar { $host } blijft vragen of je wilt inloggen.
no-cookies-advice = Om in te loggen heb je cookies nodig. Sta in de instellingen van je browser cookies voor deze site toe en probeer het dan opnieuw. Zijn ze al toegestaan? Meld dit dan aan de beheerder van deze site.
try-again = Opnieuw proberen
remember-label = { $duration } ingelogd blijven
remember-hint = Doe dit niet op een gedeeld apparaat.
login-forgot = Wachtwoord vergeten?
login-register = Account maken
wrong-credentials = Je e-mailadres of wachtwoord klopt niet. Controleer beide en probeer het opnieuw.
too-many-attempts = Te veel pogingen. Probeer het over { $duration } opnieuw.
no-administrator-title = Deze site is nog niet ingesteld
no-administrator = Open de link in het logboek van de server om het eerste account te maken. De link staat op de regel met ‘There is no administrator yet’.
no-administrator-command = Deze opdracht toont het logboek:

## Signing out

logout-title = Uitloggen?
logout-advice = Je wordt in deze browser uitgelogd. In alle andere browsers blijf je ingelogd.

## Profile

profile-role = Rol
role-admin = Beheerder
role-user = Gebruiker
profile-groups = Groepen
profile-member-since = Account gemaakt
profile-notices = E-mails over inloggen
session-signed-in = Ingelogd
session-last-seen = Laatst actief
session-address = IP-adres

## Editing the profile

edit-title = Profiel wijzigen
language-label = Taal
language-hint = Voor alle pagina’s en voor e-mails aan jou.
language-hint-no-mail = Voor alle pagina’s.
language-of-browser = Zoals in mijn browser
time-zone-label = Tijdzone
time-zone-hint = Voor alle datums en tijden. Als je geen tijdzone kiest, staat in e-mails de tijd in UTC.
time-zone-hint-no-mail = Voor alle datums en tijden.
zone-of-city = { $city } ({ $zone })
area-africa = Afrika
area-america = Amerika
area-antarctica = Antarctica
area-asia = Azië
area-atlantic = Atlantische Oceaan
area-australia = Australië
area-europe = Europa
area-indian = Indische Oceaan
area-pacific = Stille Oceaan
time-zone-none = Zoals in mijn browser
sign-in-notices-label = E-mail mij als er vanuit een nieuwe browser wordt ingelogd
sign-in-notices-hint = Je krijgt een e-mail als iemand op je account inlogt vanuit een browser die je niet eerder hebt gebruikt.

## Security

security-password-alone = Je account is alleen met je wachtwoord beveiligd. Voeg een passkey of een authenticator-app toe, zodat niemand met alleen je wachtwoord kan inloggen.
security-signing-in = Inloggen
security-second-step = Tweede stap
security-access = Wie toegang heeft

## Changing the password

password-title = Wachtwoord wijzigen
password-last-changed = Laatst gewijzigd
password-about = Het wachtwoord waarmee je inlogt.
password-intro = Als je je wachtwoord wijzigt, word je in alle andere browsers uitgelogd en worden je app-wachtwoorden ingetrokken. Hier blijf je ingelogd.
password-submit = Wachtwoord wijzigen

## Sessions

sessions-title = Sessies
sessions-intro = In deze browsers ben je ingelogd.
sessions-missing = Kies de sessie die je wilt beëindigen.
sessions-this-browser = Deze browser
sessions-sign-out = Uitloggen
sessions-sign-out-of = Uitloggen: { $browser } vanaf { $address }, ingelogd op { $time }
sessions-signing-out = Bezig met uitloggen…
sessions-others-title = Andere sessies
sessions-others-about = Herken je een sessie niet? Log dan uit in alle andere browsers en wijzig je wachtwoord.
sessions-sign-out-others = Uitloggen in alle andere browsers
sessions-count = { $count ->
    [one] Je bent ingelogd in { $count } browser.
   *[other] Je bent ingelogd in { $count } browsers.
}
sessions-only-one = Je bent verder nergens ingelogd.

## App passwords

app-passwords-title = App-wachtwoorden
app-passwords-intro = Voor apps die geen inlogpagina kunnen openen, zoals de agenda op een telefoon. App-wachtwoorden werken alleen voor de apps achter deze site, niet om hier in te loggen. Als je je wachtwoord wijzigt, worden ze allemaal ingetrokken.
app-passwords-about = Voor apps die geen inlogpagina kunnen openen, zoals de agenda op een telefoon.
app-passwords-count = { $count ->
    [one] Je hebt { $count } app-wachtwoord.
   *[other] Je hebt { $count } app-wachtwoorden.
}
app-passwords-none = Nog geen app-wachtwoorden. Zodra je er een maakt, staat het hier.
app-passwords-created = Gemaakt
app-passwords-revoke = Intrekken
app-passwords-revoke-one = Intrekken: { $name }
app-passwords-revoking = Bezig met intrekken…
app-passwords-create = App-wachtwoord maken
app-passwords-creating = Bezig met maken…
app-passwords-too-many = Je kunt hoogstens { $most } app-wachtwoorden hebben. Trek er een in die je niet meer gebruikt en probeer het dan opnieuw.
app-password-created-title = Je app-wachtwoord voor { $name }
app-password-created = Kopieer het nu naar je app. We tonen het niet nog een keer.
app-password-username = Vraagt de app om een gebruikersnaam? Voer dan { $email } in.
app-password-name-label = Naam
app-password-name-hint = De app die het gaat gebruiken, zoals ‘Agenda op mijn telefoon’
app-password-name-missing = Voer een naam voor het app-wachtwoord in.
app-password-name-malformed = De naam bevat onzichtbare tekens. Typ de naam zelf in plaats van te plakken.
app-password-name-taken = Je hebt al een app-wachtwoord met deze naam. Voer een andere naam in.

## Passkeys

passkey-title = Passkey
passkeys-title = Passkeys
passkeys-about = Log in met je vingerafdruk, gezicht of schermvergrendeling.
passkeys-intro = Met een passkey log je in met je vingerafdruk, gezicht of schermvergrendeling in plaats van met je wachtwoord. Een passkey werkt alleen op deze site, dus niemand kan je die ontfutselen. Voer je toch je wachtwoord in? Dan heb je je passkey nodig als tweede stap.
passkeys-count = { $count ->
    [one] { $count } passkey
   *[other] { $count } passkeys
}
passkeys-none = Je hebt nog geen passkeys.
passkeys-unavailable = Voor passkeys heb je JavaScript nodig, een browser die passkeys ondersteunt en het adres { $address }.
passkeys-not-here = Browsers ondersteunen geen passkeys op het adres van deze site. De beheerder van deze site kan dat veranderen.
passkeys-too-many = Je kunt hoogstens { $most } passkeys hebben. Verwijder er een die je niet meer gebruikt.
passkeys-created = Gemaakt
passkeys-second-step = Alleen na je wachtwoord
passkeys-rename = Naam wijzigen
passkeys-remove = Verwijderen
passkeys-removing = Bezig met verwijderen…
passkeys-remove-one = Verwijderen: { $name }
passkeys-rename-one = Naam wijzigen: { $name }
passkey-create = Passkey maken
passkey-creating = Bezig met maken…
passkey-not-created-here = Er is geen passkey gemaakt. Staat er op dit apparaat al een passkey voor je account? Dan heb je er niet nog een nodig.
passkey-not-created = Die passkey kon niet worden toegevoegd. Probeer het opnieuw.
passkey-ready = Passkey gemaakt. Sla nu je herstelcodes op.
passkey-use = Passkey gebruiken
passkey-using = Wachten op passkey…
passkey-failed = Er is geen passkey gebruikt. Probeer het opnieuw of kies een andere manier.
passkey-missing = Gebruik je passkey of voer een herstelcode in.
passkey-refused = Die passkey werkte niet. Probeer het opnieuw of log op een andere manier in.
passkey-rename = Naam van passkey wijzigen
passkey-renaming = Bezig met wijzigen…
passkey-rename-about = Alleen jij ziet deze naam.
passkey-name-label = Naam
passkey-name-missing = Voer een naam voor de passkey in.

## Adding a second factor, where one is required

enrolment-title = Tweede stap toevoegen
enrolment-site = Deze site vraagt na je wachtwoord om een tweede stap. Zo kan niemand inloggen met alleen een gestolen wachtwoord. Voeg een tweede stap toe om door te gaan.
enrolment-page = Voor deze pagina heb je na je wachtwoord een tweede stap nodig. Zo is een gestolen wachtwoord alleen niet genoeg. Voeg een tweede stap toe om door te gaan.
enrolment-about = Daarna krijg je herstelcodes, voor als je je passkey of telefoon kwijtraakt.
enrolment-authenticator = Authenticator-app gebruiken
second-factor-last = Deze site vraagt om een tweede stap en dit is je enige. Voeg er nog een toe voordat je deze verwijdert.

## Authenticator app, a second factor

authenticator-title = Authenticator-app
authenticator-about = Een code van je telefoon, naast je wachtwoord.
authenticator-intro = Een authenticator-app op je telefoon toont een code die elke 30 seconden verandert. Die voer je in na je wachtwoord. Zo is een gestolen wachtwoord niet genoeg om in te loggen.
authenticator-add = Authenticator-app toevoegen
authenticator-adding = Bezig met toevoegen…
authenticator-ready = Authenticator-app toegevoegd. Je bent uitgelogd in alle andere browsers. Sla nu je herstelcodes op.
authenticator-scan = QR-code scannen
authenticator-scan-about = Gebruik een app zoals Aegis of Google Authenticator, of een wachtwoordmanager.
authenticator-qr = QR-code voor je authenticator-app
authenticator-no-camera = Kun je de code niet scannen? Voer dan deze sleutel in de app in:
authenticator-open = Openen in een app op dit apparaat
authenticator-confirm = Code invoeren
authenticator-confirm-about = Als je de app toevoegt, word je in alle andere browsers uitgelogd. Hier blijf je ingelogd.
authenticator-added = Toegevoegd
authenticator-replace = Op een andere telefoon instellen
authenticator-replace-about = Je scant een nieuwe QR-code. Je huidige app blijft werken tot je een code uit de nieuwe app invoert.
authenticator-replace-confirm-about = Zodra je de code invoert, werken codes uit je huidige app niet meer. Je herstelcodes blijven werken.
authenticator-replace-submit = Authenticator-app vervangen
authenticator-replacing = Bezig met vervangen…
authenticator-remove = Authenticator-app verwijderen
authenticator-remove-about = Je logt dan alleen met je wachtwoord in. Je herstelcodes werken niet meer.
authenticator-remove-about-passkeys = Na je wachtwoord vragen we dan om een passkey.
authenticator-removing = Bezig met verwijderen…
code-label = Code
code-hint = De 6 cijfers die de app voor deze site toont
code-missing = Voer de code uit je authenticator-app in.
code-malformed = Voer de 6 cijfers van de code in.
code-unreadable = Deze site kan de codes uit je app niet controleren. Gebruik een herstelcode en stel de app daarna opnieuw in onder ‘Beveiliging’. Of neem contact op met de beheerder van deze site.
code-wrong = Deze code klopt niet. Voer de code in die de app nu toont. Elke code werkt één keer.
code-wrong-help = Blijven de codes niet werken? Laat je telefoon de tijd dan automatisch instellen.
code-clock-off = Deze code klopt, maar voor een ander tijdstip. Laat je telefoon de tijd automatisch instellen en voer dan de code in die de app toont.

## Recovery codes

recovery-codes-title = Herstelcodes
recovery-codes-intro = Als je je telefoon kwijt bent, gebruik je een herstelcode in plaats van je passkey of de code uit je authenticator-app. Elke herstelcode werkt één keer.
recovery-codes-none = Je krijgt herstelcodes bij je eerste passkey of authenticator-app.
recovery-codes-left = { $count ->
    [one] Nog { $count } code over
   *[other] Nog { $count } codes over
}
recovery-codes-unsaved = Je hebt niet bevestigd dat je de codes hebt opgeslagen. Heb je dat niet gedaan? Maak dan nieuwe.
recovery-codes-create = Nieuwe codes maken
recovery-codes-create-about = Maak nieuwe codes als je deze kwijt bent of de meeste hebt gebruikt. De oude codes werken dan niet meer.
recovery-codes-creating = Bezig met maken…
recovery-codes-save = Herstelcodes opslaan
recovery-codes-created = Herstelcodes gemaakt. Je oude codes werken niet meer.
recovery-codes-yours = Je codes
recovery-codes-once = We tonen ze niet nog een keer. Bewaar ze op een veilige plek, niet op je telefoon.
recovery-codes-download = Downloaden als tekst
recovery-codes-file-title = Herstelcodes voor { $site }. Elke code werkt één keer.
recovery-codes-saved-label = Ik heb deze codes opgeslagen
recovery-codes-not-saved = Sla je codes op en vink dan het vakje aan.
recovery-codes-continue = Doorgaan
recovery-codes-continuing = Even geduld…

## Trusted browsers, in place of a second factor

trusted-browser-title = Vertrouwde browser
trusted-browsers-title = Vertrouwde browsers
trusted-browsers-about = Browsers waarin geen tweede stap nodig is.
trusted-browsers-intro = In een vertrouwde browser log je alleen met je wachtwoord in. In al deze browsers is weer een tweede stap nodig als je je wachtwoord wijzigt, uitlogt in alle andere browsers, of een passkey of authenticator-app toevoegt of verwijdert.
trusted-browsers-count = { $count ->
    [one] { $count } vertrouwde browser
   *[other] { $count } vertrouwde browsers
}
trusted-browsers-none = Nog geen vertrouwde browsers. Wil je een browser vertrouwen? Vink dan bij het inloggen het vakje bij de tweede stap aan.
trusted-browsers-since = Toegevoegd
trusted-browsers-ends = Vertrouwd tot
trusted-browsers-remove = Niet meer vertrouwen
trusted-browsers-remove-one = Niet meer vertrouwen: { $browser }, toegevoegd op { $time }
trusted-browsers-removing = Bezig met verwijderen…
trusted-browsers-all-title = Alle vertrouwde browsers
trusted-browsers-all-about = Bij de volgende keer inloggen is daar een tweede stap nodig. Herken je een browser niet? Wijzig dan ook je wachtwoord: daarmee wordt die browser ook uitgelogd.
trusted-browsers-remove-all = Geen browser meer vertrouwen

## Activity

activity-intro = Activiteit in je account, tot { $time } terug.
activity-refused = Mislukt
activity-by-link = Met een link uit een e-mail of van een beheerder
activity-by-setup-link = Met de installatielink
activity-wrong-passkey = Passkey niet geaccepteerd
activity-wrong-password = Verkeerd wachtwoord
activity-disabled = Het account was uitgeschakeld
activity-no-password = Er was nog geen wachtwoord gekozen
activity-unknown-account = Dit account bestaat niet
activity-changed-meanwhile = Het account werd op hetzelfde moment gewijzigd
activity-joined = Toegevoegd aan groep { $name }
activity-invited = { $email } ({ $first })
activity-left = Verwijderd uit groep { $name }
activity-none = Nog geen activiteit. Hier zie je straks wanneer er is ingelogd en wat er in je account is gewijzigd.
activity-administrator = De beheerder van deze site
event-signed-in = Ingelogd
event-sign-in-refused = Inlogpoging
event-second-factor-refused = Verkeerde code na het juiste wachtwoord
event-signed-out = Uitgelogd
event-account-created = Account gemaakt
event-password-changed = Wachtwoord gewijzigd
event-password-link-created = Wachtwoordlink gemaakt
event-password-link-emailed = Wachtwoordlink per e-mail verstuurd
event-password-link-revoked = Wachtwoordlink ingetrokken
event-reauthenticated = Identiteit bevestigd
event-confirmation-refused = Poging om een wijziging te bevestigen
event-role-changed = Rol gewijzigd
event-groups-changed = Groepen gewijzigd
event-account-disabled = Account uitgeschakeld
event-account-enabled = Account ingeschakeld
event-account-locked = Account vergrendeld
event-session-ended = Sessies beëindigd
event-limits-cleared = Inloglimieten gereset
event-profile-changed = Profiel gewijzigd
event-email-change-requested = Wijziging van e-mailadres aangevraagd
event-email-change-cancelled = Wijziging van e-mailadres geannuleerd
event-email-changed = E-mailadres gewijzigd
event-email-change-undone = Wijziging van e-mailadres ongedaan gemaakt
event-data-exported = Gegevens gedownload
event-app-password-created = App-wachtwoord gemaakt
event-app-password-revoked = App-wachtwoord ingetrokken
event-second-step-added = Tweede stap toegevoegd
event-second-step-removed = Tweede stap verwijderd
event-passkey-copied = Passkey geweigerd, mogelijk een kopie
event-browser-trusted = Vertrouwde browser toegevoegd
event-trusted-browser-removed = Vertrouwde browser verwijderd
event-recovery-codes-created = Herstelcodes gemaakt
event-invited = Uitnodiging gemaakt
event-invitation-revoked = Uitnodiging ingetrokken
event-address-released = E-mailadres vrijgegeven
event-account-deleted = Account verwijderd
event-all-sessions-ended = Iedereen uitgelogd
event-mail-tested = Testmail
event-mails-retried = Mislukte e-mails opnieuw geprobeerd
event-restored = Database hersteld uit een back-up
event-other = Andere activiteit

## Changing the email

email-title = E-mailadres wijzigen
email-now = Huidig e-mailadres:{" "}
email-intro = We sturen een link naar je nieuwe e-mailadres en een bericht naar je huidige adres. Je e-mailadres verandert pas als je de link opent en bevestigt.
email-intro-no-mail = Deze site verstuurt geen e-mail. Vraag de beheerder van deze site om de link. Je e-mailadres verandert pas als je de link opent en bevestigt.
new-email-label = Nieuw e-mailadres
email-submit = Link versturen
email-pending = Je e-mailadres is nog niet gewijzigd. We hebben een link gestuurd naar { $address }. Open die link uiterlijk op { $until } en bevestig de wijziging.
register-no-mail = Deze site verstuurt geen e-mail. De beheerder van deze site vindt je link in de e-mailmap van de server.
email-intro-no-mail-admin = Deze site verstuurt geen e-mail, omdat SMTP_URL niet is ingesteld. Je vindt de link in de e-mailmap van de server. Je e-mailadres verandert pas als je de link opent en bevestigt.
email-pending-no-mail-admin = Je e-mailadres is nog niet gewijzigd. Je vindt de link voor { $address } in de e-mailmap van de server. Open die link uiterlijk op { $until } en bevestig de wijziging.
email-pending-no-mail = Je e-mailadres is nog niet gewijzigd. Deze site verstuurt geen e-mail, maar de beheerder van deze site vindt de link voor { $address } in de e-mailmap van de server. Open die link uiterlijk op { $until } en bevestig de wijziging.
email-confirm-title = Nieuw e-mailadres bevestigen
email-confirm-intro = Je logt straks in met je nieuwe e-mailadres.
email-confirm-submit = Nieuw e-mailadres bevestigen
email-elsewhere-intro = Met deze link wijzig je het e-mailadres van een account. De link werkt alleen in een browser waarin je op dat account bent ingelogd.
email-elsewhere-account = Account
email-elsewhere-sign-in = Open de link in een browser waarin je op dit account bent ingelogd, of log hier in.
email-elsewhere-other = Je bent ingelogd als { $account }. Log uit, open de link opnieuw en log in op het account hierboven.
email-elsewhere-not-you = Is dit niet jouw account? Sluit deze pagina dan. Er verandert niets.
email-cancel-title = Huidig e-mailadres behouden
email-cancel-intro = Iemand die je wachtwoord kent, wil je e-mailadres wijzigen. Als je je huidige e-mailadres behoudt, werkt de link die we naar het nieuwe adres hebben gestuurd niet meer.
email-cancel-submit = Huidig e-mailadres behouden
email-undo-title = Account herstellen
email-undo-intro = We zetten je oude e-mailadres terug, loggen je overal uit en verwijderen passkeys en authenticator-apps die vanaf drie dagen vóór de wijziging zijn toegevoegd. Je wachtwoord en app-wachtwoorden werken dan niet meer, en je kiest een nieuw wachtwoord.
email-undo-submit = Account herstellen
email-current = Huidig e-mailadres
email-requested = Aangevraagd e-mailadres
email-restored = E-mailadres na herstel
email-change-cancel = Wijziging van e-mailadres annuleren
email-change-cancelling = Bezig met annuleren…
email-taken-title = Dit e-mailadres is al in gebruik
email-taken-advice = Een ander account heeft dit e-mailadres of heeft het gehad. Daarom is er niets gewijzigd.

## Downloading one’s data, deleting one’s account

export-title = Je gegevens downloaden
export-intro = Je krijgt een bestand met alles wat deze site over je bewaart: je account, je sessies, je passkeys en authenticator-app, je vertrouwde browsers, de namen van je app-wachtwoorden en je activiteit.
export-submit = Downloaden
delete-about = Verwijdert je account en alles wat erin staat.
delete-title = Je account verwijderen
delete-intro = Je kunt dit niet ongedaan maken. Dit raak je kwijt:
delete-loses-account = je account, met je naam, e-mailadres en wachtwoord
delete-loses-sessions = je sessies: je wordt overal uitgelogd
delete-loses-app-passwords = je app-wachtwoorden: apps die ze gebruiken, hebben geen toegang meer
delete-loses-factors = je passkeys, de codes uit je authenticator-app en je herstelcodes: ze werken niet meer
delete-loses-address = je e-mailadres op deze site: niemand kan er een account mee maken, tenzij de beheerder van deze site dat toestaat
delete-submit = Mijn account verwijderen
delete-busy = Bezig met verwijderen…
delete-last-administrator = Je bent de laatste beheerder die kan inloggen. Maak een andere gebruiker beheerder voordat je je account verwijdert.

## Forgotten password

forgot-title = Wachtwoord vergeten?
forgot-intro = Voer je e-mailadres in. We sturen je dan een link om een nieuw wachtwoord te kiezen.
forgot-submit = Link versturen
forgot-sent-title = Bekijk je e-mail
forgot-sent = Is er een account met dit e-mailadres? Dan hebben we je een link gestuurd om een nieuw wachtwoord te kiezen. De link is 30 minuten geldig.
no-mail = Deze site verstuurt geen e-mail. Vraag de beheerder van deze site om een link waarmee je een nieuw wachtwoord kunt kiezen. Beheerders kunnen die met deze opdracht maken:
no-mail-command = vestibule user password EMAIL
email-not-arrived = Heb je na een paar minuten nog niets ontvangen? Kijk dan in je spammap en controleer of je het juiste e-mailadres hebt ingevoerd.
use-different-email = Een ander e-mailadres gebruiken
back-to-sign-in = Terug naar inloggen
back-to-profile = Terug naar je profiel

## Creating an account

register-title = Account maken
register-intro = Voer je e-mailadres in. We sturen je dan een link om je account bij { $site } te maken.
register-intro-no-mail = Voer je e-mailadres in en vraag daarna de beheerder van deze site om je link. Deze site verstuurt geen e-mail.
register-email-hint = Hiermee log je straks in.
register-submit-email = Link versturen
register-sent-title = Bekijk je e-mail
register-sent = We hebben je een link gestuurd om verder te gaan. De link is 2 uur geldig.
register-finish-intro = Kies een naam en een wachtwoord voor je account bij { $site }.
register-submit = Account maken
register-busy = Account wordt gemaakt…
register-have-account = Heb je al een account? Log in
first-password-title = Account instellen
first-password-submit = Account instellen
first-password-busy = Account wordt ingesteld…
registration-closed-title = Je kunt hier zelf geen account maken
registration-closed-advice = Heb je een account nodig? Vraag er dan een aan bij de beheerder van deze site.
register-link-expired = De link is al gebruikt, ingetrokken, vervangen door een nieuwere of verlopen. Heb je je account al gemaakt? Log dan in. Zo niet, gebruik dan de nieuwste link die je hebt of vraag een nieuwe aan.
invitation-link-expired = De link is al gebruikt, ingetrokken, vervangen door een nieuwere of verlopen. Heb je je account al gemaakt? Log dan in. Zo niet, gebruik dan de nieuwste link die je hebt of vraag de beheerder van deze site om een nieuwe.

## Creating the first administrator

setup-title = Eerste account maken
setup-intro = Je wordt de beheerder van { $site }.
setup-email-hint = Hiermee log je straks in.
setup-submit = Account maken
setup-busy = Account wordt gemaakt…
setup-link-expired = Deze site heeft al een beheerder of de link is niet volledig. Is er nog geen beheerder? Zoek dan in het logboek van de server de regel met ‘There is no administrator yet’ en open de link die daar staat.

## Choosing a password with a link

choose-title = Wachtwoord kiezen
account-label = Account:{" "}
choose-intro = Als je je nieuwe wachtwoord opslaat, word je overal uitgelogd en worden je app-wachtwoorden ingetrokken.
choose-submit = Wachtwoord opslaan
recover-intro = Gebruik deze pagina als je de tweede stap niet zelf hebt toegevoegd. We verwijderen de passkeys en de authenticator-app die sindsdien zijn toegevoegd en loggen je overal uit. Je wachtwoord en app-wachtwoorden werken dan niet meer, en je kiest een nieuw wachtwoord.

## Administration, for administrators only

nav-overview = Overzicht
nav-users = Gebruikers
nav-invitations = Uitnodigingen
nav-groups = Groepen
nav-sessions = Sessies
nav-limits = Limieten
nav-audit-log = Auditlog
nav-access = Toegang
nav-settings = Instellingen
next-steps = Volgende stappen
next-invite = Mensen uitnodigen
next-invite-about = Maak voor elke persoon een link of verstuur die per e-mail.
next-factor = Tweede stap toevoegen
next-factor-about = Met jouw account kun je hier overal bij, en een wachtwoord alleen is te stelen.
next-app = App aansluiten
next-app-about = Je proxy vraagt deze server wie welke pagina mag openen. Stel TRUSTED_PROXIES in op het adres van de proxy en configureer de proxy volgens de handleidingen voor nginx, Caddy en Traefik in de documentatie.
next-mail = E-mail versturen
next-mail-about = Stel SMTP_URL in op je mailserver en MAIL_FROM op het adres van de afzender. Dan kunnen mensen zelf een nieuw wachtwoord kiezen en krijg jij bericht als er iets gebeurt.
admin-search = Zoeken
admin-any = Alle
admin-any-time = Hele periode
admin-older = Oudere tonen
admin-users-count = { $count ->
    [one] { $count } gebruiker
   *[other] { $count } gebruikers
}
admin-users-more = Meer dan { $count } gebruikers
admin-rule-line = Regel { $line }
admin-filter-user = Gebruiker
admin-filter-user-hint = Een e-mailadres of ID
admin-filter-event = Gebeurtenis
admin-filter-address = IP-adres
admin-filter-days = Periode
admin-last-days = { $count ->
    [one] Afgelopen dag
   *[other] Afgelopen { $count } dagen
}
admin-no-such-user = Er is geen gebruiker met dit e-mailadres of ID.
admin-no-such-event = Deze gebeurtenis bestaat niet.
admin-no-address = Voer een IP-adres in, zoals 192.0.2.7 of 2001:db8::7
admin-audit-none = Geen gebeurtenissen gevonden.
admin-by = door{" "}
admin-by-command = Met een opdracht
admin-download-csv = Downloaden als CSV
admin-download-json = Downloaden als JSON Lines
admin-more = Volgende
admin-none = Geen
admin-no-groups = Geen groepen
admin-user-add = Gebruiker toevoegen
admin-user-add-about = De gebruiker krijgt een link om een wachtwoord te kiezen. Jij krijgt de link ook te zien. Als deze site e-mail verstuurt, gaat de link ook per e-mail.
admin-user-name-hint = De gebruiker kan de naam wijzigen.
admin-user-admin-hint = Beheerders kunnen alles doen op deze pagina’s.
admin-user-edit = Gebruiker wijzigen
admin-user-account = Account
admin-user-id = ID
admin-user-search = Zoeken
admin-user-search-hint = Begin van een woord uit de naam of het e-mailadres, of een ID
admin-users-none = Geen gebruikers gevonden.
admin-filter-group = Groep
admin-filter-state = Status
admin-state-active = Kan inloggen
admin-state-disabled = Uitgeschakeld
admin-state-locked = Vergrendeld
admin-state-no-password = Geen wachtwoord
admin-state-no-second-factor = Geen tweede factor
admin-email-hint = Dit wordt meteen gewijzigd, zonder bevestiging. Als deze site e-mail verstuurt, krijgen beide adressen bericht.
admin-value-now = Nu:{" "}
admin-email-taken = Een gebruiker heeft dit e-mailadres of heeft het gehad.
admin-join-group = Toevoegen aan groep
admin-group-hint = 1 tot 32 tekens: a–z, 0–9, _ en -
admin-group-malformed = Voer een groep van 1 tot 32 tekens in: a–z, 0–9, _ en -
admin-no-group = Voer 1 tot 32 tekens in: a–z, 0–9, _ en -. Wil je iemand beheerder maken? Wijzig dan de rol.
admin-too-many-groups = Een gebruiker kan in hoogstens { $most } groepen zitten. Verwijder er eerst een.
admin-leave-group = Verwijderen uit groep { $name }
admin-add = Toevoegen
admin-remove = Verwijderen
admin-save = Opslaan
admin-doing = Bezig…
admin-go = Openen
admin-acts = Acties
admin-latest-events = Laatste gebeurtenissen
admin-all-events = Alle gebeurtenissen van deze gebruiker
admin-changed-meanwhile = Iemand heeft deze gebruiker intussen gewijzigd. Daarom is er niets opgeslagen. Bekijk wat er nu staat en probeer het opnieuw.
admin-oneself = Je kunt dit niet bij jezelf doen. Vraag het aan een andere beheerder.
admin-last-administrator = Dit is de laatste beheerder die kan inloggen. Maak eerst een andere gebruiker beheerder.
admin-disabled = Dit account is uitgeschakeld, dus niemand kan ermee inloggen. We hebben het niet vergrendeld, want een vergrendeld account kan met de link weer worden geopend.
admin-locked = Dit account is vergrendeld. Vergrendel het nog een keer om een nieuwe link te krijgen waarmee het weer opengaat.
admin-link-for = Link voor { $email }
admin-link-for-anybody = Link die iedereen kan gebruiken
admin-link-sent = De link is ook per e-mail verstuurd naar { $email }.
admin-link-not-sent = De link is niet per e-mail verstuurd. Geef hem dus zelf door.
admin-link-life = De link is geheim. Hij werkt één keer, is { $duration } geldig en wordt niet nog een keer getoond.
admin-invitation-replaced = De eerdere uitnodiging voor dit e-mailadres werkt niet meer.
admin-open-user = Gebruiker openen
act-password = Wachtwoordlink maken
act-password-about = Hiermee kiest de gebruiker een nieuw wachtwoord. Je krijgt de link te zien. Als deze site e-mail verstuurt, gaat de link ook per e-mail. Het oude wachtwoord blijft werken tot de link is gebruikt.
act-sign-out = Overal uitloggen
act-sign-out-about = Logt de gebruiker uit in alle browsers. Daarna zijn er geen vertrouwde browsers meer.
act-app-passwords = Alle app-wachtwoorden intrekken
act-app-passwords-about = Apps die er een gebruiken, werken meteen niet meer.
act-factors = Tweede factoren resetten
act-factors-about = Voor wie ze kwijt is. Verwijdert passkeys, authenticator-app en herstelcodes, logt de gebruiker overal uit en stuurt daarover een e-mail.
act-limits = Limieten en blokkades resetten
act-limits-about = Je ziet eerst wat er voor de gebruiker meetelt. Limieten van een IP-adres horen daar niet bij. Die staan onder ‘Limieten’.
act-promote = Tot beheerder maken
act-promote-about = Beheerders kunnen alles doen op deze pagina’s: accounts wijzigen en verwijderen, en anderen beheerder maken. Als deze site e-mail verstuurt, krijgt de gebruiker bericht.
act-demote = Tot gewone gebruiker maken
act-demote-about = De gebruiker kan deze pagina’s niet meer openen. Links die de gebruiker voor anderen heeft gemaakt, werken niet meer. Het account blijft bestaan en de sessies lopen door. Als deze site e-mail verstuurt, krijgt de gebruiker bericht.
act-lock = Account vergrendelen
act-lock-about = Voor een account dat in verkeerde handen is. De gebruiker wordt overal uitgelogd. Het wachtwoord, app-wachtwoorden, links en openstaande wijzigingen worden ingetrokken. Je krijgt een link waarmee de eigenaar een nieuw wachtwoord kan kiezen.
act-disable = Account uitschakelen
act-disable-about = De gebruiker kan niet inloggen en wordt overal uitgelogd. Je kunt het account later weer inschakelen.
act-enable = Account inschakelen
act-enable-about = De gebruiker kan weer inloggen en eerdere pogingen worden gewist. Zonder wachtwoord heeft de gebruiker ook een wachtwoordlink nodig.
act-delete = Account verwijderen
act-delete-about = Verwijdert het account en alles wat erbij hoort. Het e-mailadres blijft gereserveerd tot je het vrijgeeft.
admin-counted = { $first }: { $count }
admin-counted-until = { $first }: { $count }, telt mee tot
admin-locked-out = Tijdelijk geblokkeerd
admin-locked-out-until = Geblokkeerd tot
admin-no-limits = Er telt nu niets mee voor deze gebruiker.
admin-limits-about = Pogingen die nu meetellen voor gebruikers en IP-adressen, blokkades eerst. Een telling eindigt vanzelf op de tijd die erbij staat.
admin-limits-search = E-mailadres of IP-adres
admin-limits-no-subject = Voer een e-mailadres in, zoals ada@example.org, of een IP-adres zonder poort.
admin-limits-none = Er tellen nu geen pogingen mee.
admin-limits-nobody = Een e-mailadres dat geen gebruiker heeft
admin-limits-shared = Meerdere afzenders
admin-limits-more = { $count ->
    [one] Er is nog { $count } telling die hier niet staat. Zoek op e-mailadres of IP-adres om die te zien.
   *[other] Er zijn nog { $count } tellingen die hier niet staan. Zoek op e-mailadres of IP-adres om die te zien.
}
admin-limits-clear = Resetten
admin-limits-clear-of = Resetten: { $name }
admin-limits-clear-all = Alle limieten resetten
admin-limits-clear-all-about = Heft alle blokkades op, ook die van aanvallers. Je eigen limieten blijven.
admin-limits-without-redis = Redis is niet beschikbaar. Je ziet alleen tellingen uit het geheugen van servers.
admin-invite = Iemand uitnodigen
admin-invite-about = Met de link kan iemand binnen 7 dagen een account maken. Jij krijgt de link te zien. Als deze site e-mail verstuurt, gaat de link ook per e-mail.
admin-invite-email-hint = Leeg: wie de link heeft, kan een account maken met een eigen, bevestigd e-mailadres
admin-invite-admin-email = Voer het e-mailadres van de nieuwe beheerder in.
admin-invite-no-mail = Voer een e-mailadres in. Zonder SMTP_URL kan niemand een eigen e-mailadres bevestigen.
admin-invitations-open = Openstaande uitnodigingen
admin-invitations-none = Geen openstaande uitnodigingen.
admin-invitation-until = Geldig tot
admin-invitation-anybody = Iedereen met de link
admin-sessions-none = Geen sessies gevonden.
admin-sign-out-of = Uitloggen: { $email } in { $browser } vanaf { $address }, ingelogd op { $time }
admin-end-all = Iedereen uitloggen
admin-end-all-about = Iedereen moet opnieuw inloggen, jij ook.
admin-end-all-confirm = Typ ‘all’ om te bevestigen
admin-attention = Aandacht nodig
admin-warnings = { $count ->
    [one] { $count } waarschuwing over de instellingen
   *[other] { $count } waarschuwingen over de instellingen
}
admin-now = Nu
admin-administrators = Beheerders
admin-days = De afgelopen 30 dagen
admin-sign-ins = Keer ingelogd
admin-refusals = Mislukte inlogpogingen
admin-lockouts = Pogingen boven een limiet
admin-as-table = Als tabel
admin-day = Dag (UTC)
admin-release = E-mailadres vrijgeven
admin-release-about = Een e-mailadres dat een gebruiker heeft gehad, blijft gereserveerd. Zo krijgt niemand anders e-mail die voor die gebruiker is bedoeld. Geef het vrij als iemand anders het mag gebruiken.
admin-release-in-use = Een gebruiker heeft dit e-mailadres.
admin-release-unknown = Geen gebruiker heeft dit e-mailadres gehad.
admin-groups-about = Groepen bepalen wie welke app mag openen. Ze worden genoemd in de toegangsregels in het bestand van ACCESS_RULES.
admin-groups-none = Er zit nog geen gebruiker in een groep.
admin-access-about = Controleer of iemand een pagina van een app mag openen en welke toegangsregel dat bepaalt.
admin-access-url = Adres van de pagina
admin-access-url-hint = Bijvoorbeeld https://wiki.example.org/page
admin-access-user-hint = Een e-mailadres of ID. Leeg: iemand die niet is ingelogd
admin-access-method = Methode
admin-access-method-hint = Leeg: GET
admin-access-address-hint = Leeg: onbekend
admin-access-check = Controleren
admin-access-cannot-sign-in = Deze gebruiker kan niet inloggen: het account is uitgeschakeld, vergrendeld of heeft nog geen wachtwoord.
admin-access-no-url = Voer een volledig adres in, zoals https://wiki.example.org/page
admin-access-no-method = Voer een methode in, zoals GET of POST.
admin-access-allowed = Toegestaan
admin-access-sign-in = Eerst inloggen
admin-access-denied = Geweigerd
admin-access-no-rules = Er zijn geen toegangsregels: ACCESS_RULES is niet ingesteld. Iedereen die is ingelogd, mag elke pagina openen.
admin-access-no-rule = Er is geen toegangsregel van toepassing. Daarom wordt de toegang geweigerd.
admin-access-rule = De toegangsregel op regel { $line } is als eerste van toepassing.
admin-access-unsure-path = Servers kunnen het pad op meer dan één manier lezen. Bij een daarvan is de toegangsregel op regel { $line } van toepassing.
admin-access-unsure-method = De toegangsregel op regel { $line } hangt af van de methode, en die kunnen apps op meer dan één manier lezen.
admin-access-unsure-address = De toegangsregel op regel { $line } hangt af van het adres van de client, en dat is niet bekend.
admin-access-groups = Alleen leden van deze groepen mogen deze pagina openen: { $name }.
admin-access-user = Groepen van { $email }: { $name }
admin-access-second-factor = Gebruikers moeten met een tweede stap inloggen.
admin-access-max-age = Gebruikers moeten hoogstens { $time } geleden hebben ingelogd of hun identiteit hebben bevestigd.
admin-rules = Toegangsregels
admin-rules-none = Er zijn geen toegangsregels. Stel ACCESS_RULES in op het pad van een bestand met toegangsregels.
admin-settings-about = De instellingen waarmee deze server draait. Je stelt opties in met omgevingsvariabelen of in het bestand .env.
admin-state = Status
admin-version = Versie
admin-database = Database
admin-redis = Redis
admin-mail = E-mail
admin-answers = { $count ->
    [one] Antwoordt binnen { $count } milliseconde.
   *[other] Antwoordt binnen { $count } milliseconden.
}
admin-answers-now = Antwoordt.
admin-no-answer = Antwoordt niet.
admin-redis-away = Antwoordt niet. Sessies worden uit de database gelezen.
admin-redis-none = Niet in gebruik. Sessies staan in ondertekende cookies.
admin-mails-waiting = { $count ->
    [one] Er wacht { $count } e-mail.
   *[other] Er wachten { $count } e-mails.
}
admin-mails-failed = { $count ->
    [0] Er is niets mislukt.
    [one] { $count } is mislukt en wordt opnieuw geprobeerd.
   *[other] { $count } zijn mislukt en worden opnieuw geprobeerd.
}
admin-mails-since = Oudste wachtende e-mail:
admin-mail-none = Er wordt geen e-mail verstuurd, omdat SMTP_URL niet is ingesteld.
admin-mail-try = Testmail
admin-mail-test = Testmail versturen naar { $email }
admin-mail-sending = Bezig met versturen…
admin-mail-retry = Mislukte e-mails opnieuw versturen
admin-mails-not-taken = Mislukte e-mails
admin-mail-tries = { $count ->
    [one] { $count } poging
   *[other] { $count } pogingen
}, volgende:
admin-mail-why = Niet geaccepteerd:
admin-keys = Sessiesleutels
admin-key-signs = ondertekent, in gebruik sinds
admin-key-verifies = controleert alleen, in gebruik sinds
admin-key-old = De sleutel die ondertekent, is al langer dan een jaar in gebruik. Vervang die.
admin-options = Opties

## Expired links

link-expired-title = Deze link werkt niet meer
password-link-expired = De link is verlopen, al gebruikt of vervangen door een nieuwere. Vraag een nieuwe link aan.
recover-link-expired = De link is verlopen of al gebruikt. Kun je niet inloggen met een nieuw wachtwoord? Neem dan contact op met de beheerder van deze site.
email-link-expired = De link is verlopen, al gebruikt of vervangen door een nieuwere. In je profiel staat je huidige e-mailadres.
get-new-link = Nieuwe link aanvragen

## Error pages

error-400-title = We konden dit verzoek niet lezen
error-400-advice = Een deel van het verzoek ontbrak of was beschadigd. Ga terug, laad de pagina opnieuw en probeer het nog een keer.
error-401-title = Log in om door te gaan
error-401-advice = Je moet ingelogd zijn om deze pagina te zien. Misschien is je sessie beëindigd.
error-403-title = Je hebt geen toegang tot deze pagina
error-403-advice = Heb je toegang nodig? Vraag die dan aan bij de beheerder van deze site.
signed-in-as = Je bent ingelogd als { $email }.
use-different-account = Een ander account gebruiken
error-proof-advice = Voor deze pagina moet je kortgeleden hebben ingelogd of een tweede stap hebben voltooid.
error-not-enrolled-advice = App-wachtwoorden werken pas als je een tweede stap hebt toegevoegd. Open deze pagina in een browser, log daar in en voeg een tweede stap toe.
error-app-password-advice = App-wachtwoorden werken niet voor deze pagina. Open de pagina in een browser en log daar in.
error-403-nobody = Niemand heeft toegang tot deze pagina. Klopt dat volgens jou niet? Meld het dan aan de beheerder van deze site.
error-404-title = Pagina niet gevonden
error-404-advice = Controleer het adres of begin op de startpagina.
error-404-sign-in-advice = Controleer het adres of log in. Sommige pagina’s zie je alleen als je bent ingelogd.
error-405-title = Deze pagina kun je niet zo openen
error-405-advice = Dit adres werkt alleen via een formulier of link. Ga terug en gebruik die.
error-408-title = Dat duurde te lang
error-408-advice = Het verzoek kwam niet op tijd aan. Daarom is er niets gewijzigd. Controleer je verbinding en probeer het opnieuw.
error-413-title = Dat was te groot
error-413-advice = Het verzoek was groter dan deze site toestaat. Daarom is er niets gewijzigd. Verstuur minder en probeer het opnieuw.
error-415-title = Dit formaat kunnen we niet lezen
error-415-advice = Deze site accepteert formulieren en JSON. Er is niets gewijzigd.
error-422-title = Er klopt iets niet in het formulier
error-422-advice = Er is niets gewijzigd. Ga terug, controleer wat je hebt ingevoerd en verstuur het formulier opnieuw.
error-429-title = Te veel pogingen
error-429-advice = We beperken het aantal pogingen om accounts te beschermen.
error-500-title = Er is iets misgegaan
error-500-advice = Dit ligt aan ons. Probeer het over een minuut opnieuw. Blijft het gebeuren? Geef de beheerder van deze site dan het verzoek-ID hieronder door.
error-503-title = We zijn zo terug
error-503-advice = Deze pagina is nu niet beschikbaar. Je wordt niet uitgelogd.
error-cross-site-title = Dit formulier kwam van een andere site
error-cross-site-advice = Om je account te beschermen hebben we niets gewijzigd. Open de pagina op deze site en verstuur het formulier opnieuw.
error-wrong-address-title = Deze site heeft een ander adres
site-address = Het adres van deze site is { $address }.
site-address-link = Naar deze site
error-home = Naar de startpagina
error-retrying = Nieuwe poging over { $duration }…
error-retry = Probeer het over { $duration } opnieuw.
request-id = Verzoek-ID

## Emails

mail-greeting = Hallo,
mail-link-life = Deze link werkt één keer en is { $duration } geldig.
mail-not-you = Heb je dit niet zelf aangevraagd? Dan kun je deze e-mail negeren.
mail-unexpected = Had je deze e-mail niet verwacht? Dan kun je hem negeren.
mail-fact = { $first }: { $second }
mail-time = Tijdstip
mail-browser = Browser
mail-app-password = App-wachtwoord
two-sentences = { $first } { $second }
list-separator = {", "}
mail-register-subject = Maak je account bij { $site }
mail-register-body = Gebruik deze link om je account bij { $site } te maken.
mail-taken-subject = Je hebt al een account bij { $site }
mail-taken-body = Iemand, misschien jij, wilde met dit e-mailadres een account maken bij { $site }. Je hebt er al een. Daarom hebben we geen nieuw account gemaakt.
mail-taken-advice = Log in. Ben je je wachtwoord vergeten? Kies dan een nieuw wachtwoord.
mail-reserved-subject = Dit e-mailadres kan niet worden gebruikt bij { $site }
mail-reserved-body = Iemand, misschien jij, wilde met dit e-mailadres een account maken bij { $site }. Een ander account heeft dit e-mailadres gehad. Daarom kan het niet voor een nieuw account worden gebruikt.
mail-reserved-advice = Heb je een account nodig? Vraag de beheerder van { $site } om dit e-mailadres toe te staan.
mail-reset-subject = Kies een nieuw wachtwoord voor { $site }
mail-reset-body = Er is een nieuw wachtwoord aangevraagd voor je account bij { $site }.
mail-reset-advice = Was jij dit? Kies dan hier je nieuwe wachtwoord. Was jij dit niet? Dan hoef je niets te doen: je wachtwoord blijft hetzelfde.
mail-email-confirm-subject = Bevestig je nieuwe e-mailadres voor { $site }
mail-email-confirm-body = Iemand, waarschijnlijk jij, wil het e-mailadres van het account { $account } bij { $site } wijzigen in dit e-mailadres.
mail-email-confirm-advice = Bevestig dit door deze link te openen in een browser waarin je op dat account bent ingelogd.
mail-email-taken-subject = Dit e-mailadres kan niet voor een ander account bij { $site } worden gebruikt
mail-email-taken-body = Iemand wilde dit e-mailadres gebruiken voor een account bij { $site }. Een account heeft dit e-mailadres al of heeft het gehad. Daarom is er niets gewijzigd.
mail-email-change-requested-subject = Wijziging van e-mailadres aangevraagd voor je account bij { $site }
mail-email-change-requested-body = Iemand wil het e-mailadres van je account bij { $site } wijzigen in { $address }. Het e-mailadres verandert pas na bevestiging via de link die we naar dat adres hebben gestuurd.
mail-email-change-requested-advice = Was jij dit? Dan hoef je niets te doen. Was jij dit niet? Annuleer dan de wijziging en wijzig daarna je wachtwoord.
mail-email-changed-subject = Het e-mailadres van je account bij { $site } is gewijzigd
mail-email-changed-body = Het e-mailadres van je account bij { $site } is gewijzigd in { $address }.
mail-email-changed-advice = Was jij dit? Dan hoef je niets te doen. Was jij dit niet? Herstel dan je account. Je wordt overal uitgelogd en kiest een nieuw wachtwoord.
mail-email-recovered-body = De eigenaar van { $address } heeft het account bij { $site } hersteld dat dit e-mailadres gebruikte. Het account is overal uitgelogd en het wachtwoord werkt niet meer.
mail-email-recovered-advice = Is dit jouw account en heb je dit niet gedaan? Meld het dan aan de beheerder van { $site }.
mail-email-set-body = De beheerder van { $site } heeft het e-mailadres van je account gewijzigd in { $address }. Log voortaan in met dat e-mailadres.
mail-role-admin-subject = Je bent nu beheerder van { $site }
mail-role-admin-body = Een beheerder van { $site } heeft jou ook beheerder gemaakt.
mail-role-user-subject = Je bent geen beheerder meer van { $site }
mail-role-user-body = De beheerder van { $site } heeft van je account weer een gewoon account gemaakt.
mail-unexpected-administrator = Had je dit niet verwacht? Neem dan contact op met de beheerder van deze site.
mail-test-subject = Testmail van { $site }
mail-test-body = E-mails van { $site } komen bij je aan. Een beheerder heeft deze e-mail verstuurd om de mailserver te testen.
mail-account-locked-subject = Je account bij { $site } is vergrendeld
mail-account-locked-body = De beheerder van { $site } heeft je account vergrendeld, omdat iemand anders het misschien heeft gebruikt. Je wachtwoord werkt niet meer, je bent overal uitgelogd en je app-wachtwoorden zijn ingetrokken.
mail-account-locked-advice = Kies een nieuw wachtwoord om je account weer te openen. Heeft je account een tweede stap? Dan heb je die nog steeds nodig om in te loggen.
mail-account-locked-ask = Vraag de beheerder van deze site om een link waarmee je je account weer kunt openen. We kunnen die link niet naar dit adres sturen, omdat het e-mailadres van je account kortgeleden is gewijzigd.
mail-account-deleted-subject = Je account bij { $site } is verwijderd
mail-account-deleted-body = Je account bij { $site } is verwijderd door iemand die erop was ingelogd.
mail-account-deleted-advice = Was jij dit? Dan hoef je niets te doen. Was jij dit niet? Meld het dan aan de beheerder van { $site }.
mail-password-changed-subject = Je wachtwoord voor { $site } is gewijzigd
mail-password-changed-body = Het wachtwoord van je account bij { $site } is gewijzigd. Je bent uitgelogd in alle andere browsers en je app-wachtwoorden zijn ingetrokken.
mail-password-changed-advice = Was jij dit? Dan hoef je niets te doen. Was jij dit niet? Kies dan een nieuw wachtwoord.
mail-app-password-subject = Nieuw app-wachtwoord voor je account bij { $site }
mail-app-password-body = Er is een app-wachtwoord gemaakt voor je account bij { $site }. Een app met dit wachtwoord kan namens jou de apps achter { $site } gebruiken.
mail-app-password-advice = Was jij dit? Dan hoef je niets te doen. Was jij dit niet? Wijzig dan je wachtwoord. Daarmee wordt het app-wachtwoord ingetrokken.
mail-authenticator-added-subject = Authenticator-app toegevoegd aan je account bij { $site }
mail-authenticator-added-body = Er is een authenticator-app toegevoegd aan je account bij { $site }. Om in te loggen is nu naast je wachtwoord een code uit die app nodig.
mail-authenticator-added-advice = Was jij dit? Dan hoef je niets te doen. Was jij dit niet? Wijzig dan je wachtwoord en verwijder de app. Lukt dat niet? Meld het dan meteen aan de beheerder van { $site }.
mail-authenticator-replaced-subject = Authenticator-app vervangen in je account bij { $site }
mail-authenticator-replaced-body = De authenticator-app van je account bij { $site } is vervangen door een andere. Codes uit de oude app werken niet meer.
mail-authenticator-replaced-advice = Was jij dit? Dan hoef je niets te doen. Was jij dit niet? Log dan in met een herstelcode, wijzig je wachtwoord en vervang de app opnieuw. Lukt dat niet? Meld het dan meteen aan de beheerder van { $site }.
mail-authenticator-removed-subject = Authenticator-app verwijderd uit je account bij { $site }
mail-authenticator-removed-body = De authenticator-app van je account bij { $site } is verwijderd. De codes uit de app werken niet meer.
mail-authenticator-removed-advice = Was jij dit? Dan hoef je niets te doen. Was jij dit niet? Wijzig dan je wachtwoord en voeg opnieuw een authenticator-app toe.
mail-factors-reset-subject = Tweede stap verwijderd uit je account bij { $site }
mail-factors-reset-body = De beheerder van { $site } heeft de passkeys, de authenticator-app en de herstelcodes van je account verwijderd en je overal uitgelogd. Je kunt nu met alleen je wachtwoord inloggen.
mail-factors-reset-advice = Heb je hierom gevraagd? Voeg dan na het inloggen weer een passkey of authenticator-app toe. Heb je hier niet om gevraagd? Meld het dan aan de beheerder van deze site.
mail-passkey = Passkey
mail-passkeys = Je passkeys
mail-passkey-added-subject = Passkey toegevoegd aan je account bij { $site }
mail-passkey-added-body = Er is een passkey toegevoegd aan je account bij { $site }. Je kunt ermee inloggen.
mail-passkey-added-advice = Was jij dit? Dan hoef je niets te doen. Was jij dit niet? Verwijder dan de passkey en wijzig je wachtwoord.
mail-factor-undo-advice = Was jij dit? Dan hoef je niets te doen. Was jij dit niet? Herstel dan je account. We verwijderen wat er is toegevoegd en loggen je overal uit, en je kiest een nieuw wachtwoord.
mail-passkey-removed-subject = Passkey verwijderd uit je account bij { $site }
mail-passkey-removed-body = Er is een passkey verwijderd uit je account bij { $site }. Je kunt er niet meer mee inloggen.
mail-passkey-removed-advice = Was jij dit? Dan hoef je niets te doen. Was jij dit niet? Wijzig dan je wachtwoord.
mail-passkey-copied-subject = Een passkey van je account bij { $site } is mogelijk gekopieerd
mail-passkey-copied-body = Iemand probeerde op je account bij { $site } in te loggen met wat een kopie van je passkey lijkt. We hebben dat geweigerd.
mail-passkey-copied-advice = Verwijder die passkey en maak een nieuwe op een apparaat dat je vertrouwt.
mail-recovery-codes-subject = Nieuwe herstelcodes voor je account bij { $site }
mail-recovery-codes-body = Er zijn nieuwe herstelcodes gemaakt voor je account bij { $site }. Je oude codes werken niet meer.
mail-recovery-codes-advice = Was jij dit? Dan hoef je niets te doen. Was jij dit niet? Wijzig dan je wachtwoord en maak daarna nieuwe codes.
mail-recovery-code-used-subject = Herstelcode gebruikt voor je account bij { $site }
mail-recovery-code-used-body = Iemand heeft een van je herstelcodes gebruikt voor je account bij { $site }. Aantal codes dat je nog hebt: { $count }.
mail-recovery-code-used-advice = Was jij dit? Dan hoef je niets te doen. Was jij dit niet? Wijzig dan je wachtwoord en maak daarna nieuwe codes.
mail-password-known-subject = Iemand kent je wachtwoord voor { $site }
mail-password-known-body = Iemand heeft je wachtwoord voor { $site } ingevoerd en daarna meerdere verkeerde codes. Het inloggen is niet gelukt.
mail-password-known-advice = Was jij dit? Dan hoef je niets te doen. Was jij dit niet? Wijzig dan nu je wachtwoord.
mail-sign-in-subject = Er is ingelogd op je account bij { $site }
mail-sign-in-body = Er is ingelogd op je account bij { $site } vanuit een browser die je niet eerder hebt gebruikt.
mail-sign-in-advice = Was jij dit? Dan hoef je niets te doen. Was jij dit niet? Log dan uit in die browser en wijzig je wachtwoord.
mail-sign-in-sessions = Je sessies bekijken
mail-invitation-subject = Je bent uitgenodigd voor { $site }
mail-invitation-body = De beheerder van { $site } heeft je uitgenodigd om een account te maken.
mail-password-link-subject = Kies een nieuw wachtwoord voor { $site }
mail-password-link-body = De beheerder van { $site } heeft je een link gestuurd om een nieuw wachtwoord te kiezen. Tot je die gebruikt, verandert er niets.
mail-first-password-subject = Je account bij { $site } staat klaar
mail-first-password-body = De beheerder van { $site } heeft een account voor je gemaakt. Kies een wachtwoord om het te gebruiken.

limit-address = Verkeerde wachtwoorden vanaf één IP-adres
limit-account = Verkeerde wachtwoorden in nieuwe browsers
limit-account-day = Verkeerde wachtwoorden in nieuwe browsers, op één dag
limit-device = Verkeerde wachtwoorden in een bekende browser
limit-device-day = Verkeerde wachtwoorden in een bekende browser, op één dag
limit-devices-day = Verkeerde wachtwoorden in alle bekende browsers, op één dag
limit-passkey = Verkeerde passkeys vanaf één IP-adres
limit-right-proofs = Juiste wachtwoorden, passkeys en codes
limit-confirm = Verkeerde wachtwoorden bij het bevestigen van wijzigingen, in één sessie
limit-confirm-session = Verkeerde wachtwoorden bij het bevestigen van wijzigingen, over een hele sessie
limit-factor = Verkeerde codes na het juiste wachtwoord
limit-factor-day = Verkeerde codes na het juiste wachtwoord, op één dag
limit-factor-passkey = Verkeerde passkeys na het juiste wachtwoord
limit-factor-warning = Verkeerde codes tot de gebruiker wordt gewaarschuwd
limit-app-password = Verkeerde app-wachtwoorden vanaf één IP-adres
limit-app-passwords = Nieuwe app-wachtwoorden
limit-confirm-authenticator = Codes om een authenticator-app te bevestigen
limit-second-factors = Nieuwe passkeys, authenticator-apps en herstelcodes
limit-mail-from = Aangevraagde e-mails vanaf één IP-adres
limit-mail-to = Aangevraagde e-mails naar dit e-mailadres
limit-notice = E-mails over inloggen
limit-edit = Profielwijzigingen in één sessie
limit-export = Downloads van gegevens in één sessie
limit-export-account = Downloads van gegevens
limit-other = Andere pogingen

apps-title = Je apps
apps-none = Er is hier nog geen app voor je. Heb je er een nodig, vraag het dan aan de beheerder van deze site.
apps-second-factor = Vereist een tweede stap
