### German.

language-name = Deutsch
language-name-english = German
dir = ltr

## Dates, times and browsers

date = { $day }. { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
} { $year }
moment = { $date } um { $clock } Uhr
moment-in-zone = { $moment } ({ $zone })
seconds = { $count ->
    [one] { $count } Sekunde
   *[other] { $count } Sekunden
}
minutes = { $count ->
    [one] { $count } Minute
   *[other] { $count } Minuten
}
hours = { $count ->
    [one] { $count } Stunde
   *[other] { $count } Stunden
}
days = { $count ->
    [one] { $count } Tag
   *[other] { $count } Tage
}
browser-on = { $browser } auf { $system }
browser-unknown = Unbekannter Browser

## Every page

skip-to-content = Zum Hauptinhalt springen
home-link = Startseite von { $site }
navigation = Konto
nav-apps = Apps
nav-profile = Profil
nav-security = Sicherheit
nav-activity = Aktivitäten
nav-data = Ihre Daten
nav-administration = Verwaltung
nav-own-account = Ihr Konto
brand-privacy = Datenschutz
brand-imprint = Impressum
brand-help = Hilfe
language-here = Sprache dieser Seite
language-change = Sprache ändern
sign-in = Anmelden
sign-out = Abmelden
signing-out = Wird abgemeldet …

## Every form

show = Anzeigen
show-password = Passwort anzeigen
hide = Ausblenden
hide-password = Passwort ausblenden
copy = Kopieren
copied = Kopiert
print = Drucken
error-prefix = Fehler:{" "}
done-prefix = Erledigt:{" "}
error-summary-title = Es gibt ein Problem
email-label = E‑Mail-Adresse
name-label = Name
password-label = Passwort
new-password-label = Neues Passwort
new-password-hint = Mindestens 8 Zeichen. Gut geeignet sind drei oder vier Wörter ohne Zusammenhang.
save = Speichern
create-link = Link erstellen
saving = Wird gespeichert …
sending = Wird gesendet …
change = Ändern
manage = Verwalten
last-used = Zuletzt verwendet
never-used = Noch nicht verwendet
continue-link = Weiter
on = Ein
off = Aus
cancel = Abbrechen
back = Zurück

## Below a new password, while it’s typed

strength-short = Noch mindestens # Zeichen
strength-personal = Leicht zu erraten: enthält Ihren Namen oder Ihre E‑Mail-Adresse.
strength-repeats = Leicht zu erraten: wiederholt sich.
strength-enough = Lang genug. Wir prüfen noch, ob es leicht zu erraten ist.

## Errors at a field

email-missing = Geben Sie eine E‑Mail-Adresse ein.
email-malformed = Geben Sie eine vollständige E‑Mail-Adresse ein, zum Beispiel name@example.org
email-local-part = Verwenden Sie vor dem @ nur die Buchstaben a bis z, Ziffern und Sonderzeichen. Dahinter ist jede Domain möglich.
email-taken = Für diese E‑Mail-Adresse gibt es schon ein Konto. Verwenden Sie eine andere.
email-unchanged = Das ist bereits Ihre E‑Mail-Adresse. Geben Sie eine andere ein.
name-missing = Geben Sie einen Namen ein.
name-malformed = Der Name enthält unsichtbare Zeichen. Tippen Sie ihn ein, statt ihn einzufügen.
password-missing = Geben Sie Ihr Passwort ein.
password-wrong = Dieses Passwort stimmt nicht. Versuchen Sie es noch einmal.
new-password-missing = Wählen Sie ein Passwort.
too-long = Geben Sie höchstens { $most } Zeichen ein.
password-too-short = Wählen Sie ein Passwort mit mindestens { $least } Zeichen.
password-too-long = Wählen Sie ein Passwort mit höchstens { $most } Zeichen.
password-weak = Dieses Passwort ist zu leicht zu erraten. { $why ->
    [straight-rows] Vermeiden Sie Tastenreihen wie „qwertz“.
    [keyboard-patterns] Vermeiden Sie kurze Tastaturmuster.
    [repeated-characters] Vermeiden Sie Wiederholungen wie „aaa“.
    [repeated-words] Vermeiden Sie Wiederholungen wie „abcabc“.
    [top-10] Es gehört zu den zehn häufigsten Passwörtern.
    [top-100] Es gehört zu den hundert häufigsten Passwörtern.
    [common] Es ist ein sehr häufiges Passwort.
    [similar-to-common] Es ähnelt einem häufigen Passwort.
    [sequences] Vermeiden Sie Folgen wie „abc“ oder „6543“.
    [recent-years] Vermeiden Sie Jahreszahlen der letzten Zeit.
    [one-word] Verwenden Sie mehr als ein Wort.
    [dates] Vermeiden Sie Datumsangaben.
    [names] Vermeiden Sie Namen.
   *[other] Wählen Sie ein längeres oder fügen Sie ein, zwei Wörter hinzu.
}
choice-unknown = Wählen Sie eine Option aus der Liste.

## What just happened

notice-signed-out = Sie haben sich abgemeldet.
notice-session-over = Ihre Sitzung wurde beendet. Deshalb wurden Sie abgemeldet.
notice-entries-kept = Ihre Sitzung wurde beendet, bevor Ihre Eingaben gespeichert waren. Melden Sie sich an, dann stellen wir sie wieder her, Passwörter ausgenommen.
notice-sign-in-expired = Die Anmeldung hat zu lange gedauert oder wurde schon abgeschlossen. Geben Sie Ihr Passwort noch einmal ein.
notice-nothing-saved = Ihre Sitzung wurde beendet, deshalb wurde nichts gespeichert. Melden Sie sich an, um fortzufahren.
notice-entries-kept-here = Bisher wurde nichts geändert. Wenn Sie unten fortfahren, stellen wir Ihre Eingaben wieder her.
notice-nothing-saved-yet = Bisher wurde nichts geändert. Fahren Sie unten fort und versuchen Sie es dann noch einmal.
notice-confirmed-nothing-saved = Ihre Identität ist bestätigt, aber bisher wurde nichts geändert. Versuchen Sie es noch einmal.
notice-form-kept = Ihre Eingaben sind noch da, aber noch nicht gespeichert.
notice-replaces-session = Sie sind als { $email } angemeldet. Wenn Sie fortfahren, werden Sie von diesem Konto abgemeldet.
notice-password-saved = Passwort gespeichert. Melden Sie sich mit Ihrem neuen Passwort an.
notice-password-changed = Passwort geändert. Sie wurden in allen anderen Browsern abgemeldet, und Ihre App-Passwörter wurden widerrufen. Hier sind Sie weiterhin angemeldet.
notice-profile-saved = Profil gespeichert.
notice-session-ended = Die ausgewählte Sitzung wurde beendet. Hier sind Sie weiterhin angemeldet.
notice-session-gone = Diese Sitzung war schon beendet.
notice-signed-out-elsewhere = In allen anderen Browsern abgemeldet. Hier sind Sie weiterhin angemeldet.
notice-email-change-requested = Änderung der E‑Mail-Adresse angefordert.
notice-email-changed = E‑Mail-Adresse geändert. Melden Sie sich ab jetzt mit der neuen Adresse an.
notice-email-change-cancelled = Änderung der E‑Mail-Adresse abgebrochen. Ihre E‑Mail-Adresse bleibt unverändert. Wenn Sie die Änderung nicht angefordert haben, ändern Sie jetzt Ihr Passwort.
notice-account-deleted = Ihr Konto wurde gelöscht.
notice-app-password-shown = Sie haben dieses App-Passwort gerade erstellt. Es wurde nur einmal angezeigt. Wenn Sie es nicht kopiert haben, widerrufen Sie es und erstellen Sie ein neues.
notice-app-password-gone = Dieses App-Passwort war schon widerrufen.
notice-app-password-revoked = App-Passwort widerrufen. Apps, die es verwenden, haben keinen Zugriff mehr.
notice-authenticator-removed = Authenticator-App entfernt. Codes aus dieser App funktionieren nicht mehr.
notice-authenticator-added = Authenticator-App hinzugefügt. Sie wurden in allen anderen Browsern abgemeldet. Ihre Wiederherstellungscodes gelten weiterhin.
notice-authenticator-replaced = Authenticator-App ersetzt. Codes der alten App funktionieren nicht mehr. Ihre Wiederherstellungscodes gelten weiterhin.
notice-authenticator-gone = Diese Authenticator-App war schon entfernt.
notice-authenticator-present = Es wurde nichts geändert, weil der QR-Code schon verwendet wurde oder abgelaufen ist. Unten sehen Sie, wann Ihre Authenticator-App hinzugefügt wurde. Wenn Sie Ihre Wiederherstellungscodes nicht gespeichert haben, erstellen Sie neue.
notice-authenticator-expired = Dieser QR-Code ist neu. Wenn Sie den vorherigen gescannt haben, löschen Sie den Eintrag aus Ihrer App und scannen Sie diesen.
notice-passkey-added = Passkey erstellt. Sie können sich jetzt damit anmelden.
notice-passkey-renamed = Passkey umbenannt.
notice-passkey-removed = Passkey entfernt. Mit diesem Passkey können Sie sich nicht mehr anmelden.
notice-passkey-gone = Dieser Passkey war schon entfernt.
notice-trusted-browser-removed = Der ausgewählte Browser ist nicht mehr vertrauenswürdig. Dort ist wieder ein zweiter Schritt nötig.
notice-trusted-browsers-removed = Sie haben keine vertrauenswürdigen Browser mehr. Überall ist wieder ein zweiter Schritt nötig.
notice-trusted-browser-gone = Dieser Browser war schon nicht mehr vertrauenswürdig.
notice-recovery-codes-saved = Wiederherstellungscodes gespeichert. Bewahren Sie die Codes so auf, dass Sie auch ohne Ihr Smartphone darauf zugreifen können.
notice-recovery-codes-changed = Ihre Wiederherstellungscodes wurden geändert, nachdem Sie diese Seite geöffnet hatten. Wir haben sie deshalb nicht noch einmal ersetzt. Wenn Sie die neuen nicht gespeichert haben, erstellen Sie neue Codes.
notice-recovery-code-used = Sie haben sich mit einem Wiederherstellungscode angemeldet. Er funktioniert kein zweites Mal. Wenn Sie Ihr Gerät verloren haben, ersetzen oder entfernen Sie unter „Sicherheit“, was darauf eingerichtet war. Dort sehen Sie auch, wie viele Codes noch übrig sind.
notice-recovery-codes-useless = Erstellen Sie zuerst einen Passkey oder fügen Sie eine Authenticator-App hinzu. Dabei erhalten Sie Wiederherstellungscodes.
notice-test-mail-sent = Test-E‑Mail gesendet. Wenn sie nicht ankommt, sehen Sie im Spam-Ordner nach.
notice-test-mail-failed = Die Test-E‑Mail wurde nicht gesendet. Der Grund steht im Protokoll des Servers.
notice-mails-due = Der Versand aller wartenden E‑Mails wird jetzt noch einmal versucht.
notice-user-changed = Die Änderung wurde gespeichert.
notice-user-unchanged = Es wurde nichts geändert.
notice-user-signed-out = Überall abgemeldet. Es gibt keine vertrauenswürdigen Browser mehr.
notice-user-app-passwords-revoked = Alle App-Passwörter wurden widerrufen.
notice-user-factors-reset = Der zweite Schritt wurde entfernt und der Benutzer überall abgemeldet.
notice-user-limits-cleared = Alle Versuche wurden zurückgesetzt und Zeitsperren aufgehoben.
notice-limits-cleared = Die Limits wurden zurückgesetzt.
notice-user-disabled = Das Konto wurde deaktiviert und überall abgemeldet.
notice-user-enabled = Das Konto wurde aktiviert.
notice-user-enabled-without-password = Das Konto wurde aktiviert, hat aber kein Passwort. Eine Anmeldung ist deshalb noch nicht möglich. Erstellen Sie einen Passwortlink.
notice-group-new = Gespeichert. Die Gruppe ist neu: Sie kommt in keiner Regel vor und hat sonst keine Mitglieder. Falls das ein Tippfehler ist, entfernen Sie sie wieder.
notice-link-shown = Der Link wurde gerade erstellt und wird nur einmal angezeigt. Wenn Sie ihn nicht kopiert haben, erstellen Sie einen neuen.
notice-user-deleted = Das Konto wurde gelöscht.
notice-all-sessions-ended = Alle Benutzer wurden abgemeldet, auch Sie. Melden Sie sich wieder an.
notice-email-released = Die E‑Mail-Adresse wurde freigegeben. Sie kann jetzt für ein neues Konto verwendet werden.
notice-invitation-revoked = Die Einladung wurde widerrufen. Der Link funktioniert nicht mehr.
notice-invitation-shown = Die Einladung wurde gerade erstellt. Der Link wird nur einmal angezeigt. Wenn Sie ihn nicht kopiert haben, widerrufen Sie die Einladung und erstellen Sie eine neue.
notice-invitation-gone = Diese Einladung wurde schon verwendet oder widerrufen oder ist abgelaufen.

## Re-authentication

reauthenticate-title = Identität bestätigen
reauthenticate-intro = Sie möchten etwas Wichtiges ändern. Geben Sie dafür noch einmal Ihr Passwort ein.
reauthenticate-intro-factor = Sie möchten etwas Wichtiges ändern. Bestätigen Sie dafür Ihre Identität.
reauthenticate-intro-admin = In der Verwaltung lassen sich alle Konten ändern. Geben Sie deshalb noch einmal Ihr Passwort ein.
reauthenticate-intro-admin-factor = In der Verwaltung lassen sich alle Konten ändern. Bestätigen Sie deshalb Ihre Identität.
reauthenticate-intro-continue = Geben Sie noch einmal Ihr Passwort ein, um fortzufahren.
reauthenticate-intro-continue-factor = Bestätigen Sie Ihre Identität, um fortzufahren.
reauthenticate-intro-site = Diese Website verlangt einen zweiten Schritt. In diesem Browser fehlt er noch, oder er wurde seit der Anmeldung geändert. Bestätigen Sie Ihre Identität, um fortzufahren.
reauthenticate-account = Sie sind angemeldet als
reauthenticate-submit = Weiter
reauthenticate-busy = Wird geprüft …

## Second step of a sign-in

second-factor-title = Code eingeben
second-factor-intro = Ihr Passwort stimmt. Geben Sie den Code aus Ihrer Authenticator-App ein, um die Anmeldung abzuschließen.
second-factor-title-passkey = Passkey verwenden
second-factor-intro-passkey = Ihr Passwort stimmt. Verwenden Sie Ihren Passkey, um die Anmeldung abzuschließen.
second-factor-title-either = Anmeldung abschließen
second-factor-intro-either = Ihr Passwort stimmt. Verwenden Sie Ihren Passkey oder geben Sie den Code aus Ihrer Authenticator-App ein.
second-factor-recovery = Wiederherstellungs­code verwenden
second-factor-lost = Gerät und Codes verloren? Wenden Sie sich an die Administration dieser Website.
second-factor-other = Mit einem anderen Konto anmelden
trust-label = Diesem Browser { $duration } lang vertrauen
trust-hint = Sie melden sich hier dann nur mit Ihrem Passwort an. Nicht für gemeinsam genutzte Geräte geeignet.
recovery-code-label = Wiederherstellungs­code
recovery-code-hint = Einer der zehn Codes, die Sie gespeichert haben: sieben Gruppen aus je vier Buchstaben und Ziffern
recovery-code-wrong = Dieser Wiederherstellungscode stimmt nicht oder wurde schon verwendet.
recovery-code-malformed = Geben Sie den ganzen Wiederherstellungscode ein: sieben Gruppen aus je vier Buchstaben und Ziffern.

## Signing in

login-passkey = Mit Passkey anmelden
login-title = Anmelden
login-continue-to = Melden Sie sich an, um { $host } zu öffnen.
login-continue-to-profile = Melden Sie sich an, um Ihr Profil zu öffnen.
login-busy = Anmeldung läuft …
no-cookies-title = Ihr Browser hat unser Cookie nicht gespeichert
no-cookies-for-app = Hier sind Sie angemeldet, aber { $host } fordert Sie immer wieder zur Anmeldung auf.
no-cookies-advice = Für die Anmeldung sind Cookies nötig. Erlauben Sie in den Einstellungen Ihres Browsers Cookies für diese Website und versuchen Sie es dann noch einmal. Wenn sie schon erlaubt sind, wenden Sie sich an die Administration dieser Website.
try-again = Noch einmal versuchen
remember-label = { $duration } lang angemeldet bleiben
remember-hint = Nicht für gemeinsam genutzte Geräte geeignet.
login-forgot = Passwort vergessen?
login-register = Konto erstellen
wrong-credentials = E‑Mail-Adresse oder Passwort stimmt nicht. Prüfen Sie beides und versuchen Sie es noch einmal.
too-many-attempts = Zu viele Versuche. Warten Sie { $duration } und versuchen Sie es dann noch einmal.
no-administrator-title = Diese Website ist noch nicht eingerichtet
no-administrator = Um das erste Konto zu erstellen, öffnen Sie den Link im Protokoll des Servers. Er steht in der Zeile mit dem Text „There is no administrator yet“.
no-administrator-command = Dieser Befehl zeigt das Protokoll an:

## Signing out

logout-title = Abmelden?
logout-advice = Sie werden in diesem Browser abgemeldet. In allen anderen bleiben Sie angemeldet.

## Profile

profile-role = Rolle
role-admin = Administrator
role-user = Benutzer
profile-groups = Gruppen
profile-member-since = Konto erstellt
profile-notices = E‑Mails zu Anmeldungen
session-signed-in = Angemeldet
session-last-seen = Zuletzt aktiv
session-address = IP-Adresse

## Editing the profile

edit-title = Profil bearbeiten
language-label = Sprache
language-hint = Gilt für alle Seiten und für E‑Mails an Sie.
language-hint-no-mail = Gilt für alle Seiten.
language-of-browser = Wie im Browser
time-zone-label = Zeitzone
time-zone-hint = Gilt für alle Datums- und Zeitangaben. Wenn Sie keine wählen, verwenden E‑Mails UTC.
time-zone-hint-no-mail = Gilt für alle Datums- und Zeitangaben.
zone-of-city = { $city } ({ $zone })
area-africa = Afrika
area-america = Amerika
area-antarctica = Antarktis
area-asia = Asien
area-atlantic = Atlantik
area-australia = Australien
area-europe = Europa
area-indian = Indischer Ozean
area-pacific = Pazifik
time-zone-none = Wie im Browser
sign-in-notices-label = E‑Mail bei Anmeldungen in neuen Browsern
sign-in-notices-hint = Wir senden Ihnen eine E‑Mail, wenn sich jemand mit Ihrem Konto in einem Browser anmeldet, den Sie noch nicht verwendet haben.

## Security

security-password-alone = Ihr Konto ist nur durch Ihr Passwort geschützt. Richten Sie einen Passkey oder eine Authenticator-App ein, damit das Passwort allein nicht zur Anmeldung reicht.
security-signing-in = Anmeldung
security-second-step = Zweiter Schritt
security-access = Zugriff auf Ihr Konto

## Changing the password

password-title = Passwort ändern
password-last-changed = Zuletzt geändert
password-about = Das Passwort, mit dem Sie sich anmelden.
password-intro = Wenn Sie Ihr Passwort ändern, werden Sie in allen anderen Browsern abgemeldet und Ihre App-Passwörter widerrufen. Hier bleiben Sie angemeldet.
password-submit = Passwort ändern

## Sessions

sessions-title = Sitzungen
sessions-intro = Browser, in denen Sie angemeldet sind.
sessions-missing = Wählen Sie die Sitzung aus, die Sie beenden möchten.
sessions-this-browser = Dieser Browser
sessions-sign-out = Abmelden
sessions-sign-out-of = Abmelden: { $browser }, IP-Adresse { $address }, angemeldet am { $time }
sessions-signing-out = Wird abgemeldet …
sessions-others-title = Andere Sitzungen
sessions-others-about = Wenn Sie eine Sitzung nicht erkennen, melden Sie sich in allen anderen Browsern ab und ändern Sie Ihr Passwort.
sessions-sign-out-others = In allen anderen Browsern abmelden
sessions-count = { $count ->
    [one] Sie sind in { $count } Browser angemeldet.
   *[other] Sie sind in { $count } Browsern angemeldet.
}
sessions-only-one = In anderen Browsern sind Sie nicht angemeldet.

## App passwords

app-passwords-title = App-Passwörter
app-passwords-intro = Für Apps, die keine Anmeldeseite öffnen können, zum Beispiel den Kalender auf dem Smartphone. App-Passwörter gelten nur für die Apps, die zu dieser Website gehören, nicht für die Anmeldung hier. Wenn Sie Ihr Passwort ändern, werden sie alle widerrufen.
app-passwords-about = Für Apps, die keine Anmeldeseite öffnen können, zum Beispiel den Kalender auf dem Smartphone.
app-passwords-count = { $count ->
    [one] Sie haben { $count } App-Passwort.
   *[other] Sie haben { $count } App-Passwörter.
}
app-passwords-none = Noch keine App-Passwörter. Sobald Sie welche erstellen, erscheinen sie hier.
app-passwords-created = Erstellt
app-passwords-revoke = Widerrufen
app-passwords-revoke-one = { $name } widerrufen
app-passwords-revoking = Wird widerrufen …
app-passwords-create = App-Passwort erstellen
app-passwords-creating = Wird erstellt …
app-passwords-too-many = Mehr als { $most } App-Passwörter sind nicht möglich. Widerrufen Sie eines, das Sie nicht mehr brauchen, und versuchen Sie es dann noch einmal.
app-password-created-title = Ihr App-Passwort für { $name }
app-password-created = Kopieren Sie es jetzt in Ihre App. Es wird nicht noch einmal angezeigt.
app-password-username = Wenn die App nach einem Benutzernamen fragt, geben Sie { $email } ein.
app-password-name-label = Name
app-password-name-hint = Die App, die es verwenden soll, zum Beispiel „Kalender auf meinem Smartphone“
app-password-name-missing = Geben Sie einen Namen für das App-Passwort ein.
app-password-name-malformed = Der Name enthält unsichtbare Zeichen. Tippen Sie ihn ein, statt ihn einzufügen.
app-password-name-taken = Sie haben schon ein App-Passwort mit diesem Namen. Geben Sie einen anderen ein.

## Passkeys

passkey-title = Passkey
passkeys-title = Passkeys
passkeys-about = Melden Sie sich mit Fingerabdruck, Gesicht oder Displaysperre an.
passkeys-intro = Mit einem Passkey melden Sie sich per Fingerabdruck, Gesicht oder Displaysperre an, ohne Passwort. Er funktioniert nur auf dieser Website. Deshalb kann Sie niemand dazu verleiten, ihn preiszugeben. Wenn Sie stattdessen Ihr Passwort eingeben, brauchen Sie den Passkey als zweiten Schritt.
passkeys-count = { $count ->
    [one] { $count } Passkey
   *[other] { $count } Passkeys
}
passkeys-none = Sie haben noch keine Passkeys.
passkeys-unavailable = Für Passkeys sind JavaScript, ein Browser mit Passkey-Unterstützung und die Adresse { $address } nötig.
passkeys-not-here = Unter der Adresse dieser Website unterstützen Browser keine Passkeys. Die Administration dieser Website kann das ändern.
passkeys-too-many = Sie können höchstens { $most } Passkeys haben. Entfernen Sie einen, den Sie nicht mehr brauchen.
passkeys-created = Erstellt
passkeys-second-step = Nur als zweiter Schritt
passkeys-rename = Umbenennen
passkeys-remove = Entfernen
passkeys-removing = Wird entfernt …
passkeys-remove-one = { $name } entfernen
passkeys-rename-one = { $name } umbenennen
passkey-create = Passkey erstellen
passkey-creating = Wird erstellt …
passkey-not-created-here = Es wurde kein Passkey erstellt. Wenn auf diesem Gerät schon einer für Ihr Konto vorhanden ist, brauchen Sie keinen weiteren.
passkey-not-created = Dieser Passkey konnte nicht hinzugefügt werden. Versuchen Sie es noch einmal.
passkey-ready = Passkey erstellt. Speichern Sie jetzt Ihre Wiederherstellungscodes.
passkey-use = Passkey verwenden
passkey-using = Warten auf Passkey …
passkey-failed = Es wurde kein Passkey verwendet. Versuchen Sie es noch einmal oder wählen Sie eine andere Möglichkeit.
passkey-missing = Verwenden Sie Ihren Passkey oder geben Sie einen Wiederherstellungscode ein.
passkey-refused = Dieser Passkey hat nicht funktioniert. Versuchen Sie es noch einmal oder melden Sie sich auf andere Weise an.
passkey-rename = Passkey umbenennen
passkey-renaming = Wird umbenannt …
passkey-rename-about = Nur Sie sehen diesen Namen.
passkey-name-label = Name
passkey-name-missing = Geben Sie einen Namen für den Passkey ein.

## Adding a second factor, where one is required

enrolment-title = Zweiten Schritt einrichten
enrolment-site = Diese Website verlangt nach dem Passwort einen zweiten Schritt, damit ein gestohlenes Passwort nicht zur Anmeldung reicht. Richten Sie einen ein, um fortzufahren.
enrolment-page = Diese Seite verlangt nach dem Passwort einen zweiten Schritt, damit ein gestohlenes Passwort nicht ausreicht. Richten Sie einen ein, um fortzufahren.
enrolment-about = Danach erhalten Sie Wiederherstellungscodes für den Fall, dass Sie Ihr Gerät verlieren.
enrolment-authenticator = Authenticator-App verwenden
second-factor-last = Diese Website verlangt einen zweiten Schritt, und das ist Ihr einziger. Richten Sie einen weiteren ein, bevor Sie diesen entfernen.

## Authenticator app, a second factor

authenticator-title = Authenticator-App
authenticator-about = Ein Code von Ihrem Smartphone, zusätzlich zum Passwort.
authenticator-intro = Eine Authenticator-App auf Ihrem Smartphone zeigt einen Code an, der alle 30 Sekunden wechselt. Sie geben ihn nach Ihrem Passwort ein. So reicht ein gestohlenes Passwort nicht zur Anmeldung.
authenticator-add = Authenticator-App hinzufügen
authenticator-adding = Wird hinzugefügt …
authenticator-ready = Authenticator-App hinzugefügt. Sie wurden in allen anderen Browsern abgemeldet. Speichern Sie jetzt Ihre Wiederherstellungscodes.
authenticator-scan = QR-Code scannen
authenticator-scan-about = Verwenden Sie eine App wie Aegis oder Google Authenticator oder einen Passwortmanager.
authenticator-qr = QR-Code für Ihre Authenticator-App
authenticator-no-camera = Wenn Sie ihn nicht scannen können, geben Sie diesen Schlüssel in die App ein:
authenticator-open = In einer App auf diesem Gerät öffnen
authenticator-confirm = Code eingeben
authenticator-confirm-about = Wenn Sie die App hinzufügen, werden Sie in allen anderen Browsern abgemeldet. Hier bleiben Sie angemeldet.
authenticator-added = Hinzugefügt
authenticator-replace = Auf anderem Smartphone einrichten
authenticator-replace-about = Dafür scannen Sie einen neuen QR-Code. Ihre bisherige App funktioniert, bis Sie einen Code der neuen eingeben.
authenticator-replace-confirm-about = Sobald Sie den Code eingeben, funktionieren die Codes Ihrer bisherigen App nicht mehr. Ihre Wiederherstellungscodes gelten weiterhin.
authenticator-replace-submit = Authenticator-App ersetzen
authenticator-replacing = Wird ersetzt …
authenticator-remove = Authenticator-App entfernen
authenticator-remove-about = Sie melden sich dann nur mit Ihrem Passwort an. Ihre Wiederherstellungscodes funktionieren nicht mehr.
authenticator-remove-about-passkeys = Nach Ihrem Passwort brauchen Sie dann einen Passkey.
authenticator-removing = Wird entfernt …
code-label = Code
code-hint = Die 6 Ziffern, die die App für diese Website anzeigt
code-missing = Geben Sie den Code aus Ihrer Authenticator-App ein.
code-malformed = Geben Sie die 6 Ziffern des Codes ein.
code-unreadable = Diese Website kann die Codes Ihrer App nicht prüfen. Verwenden Sie einen Wiederherstellungscode und richten Sie die App danach unter „Sicherheit“ neu ein. Oder wenden Sie sich an die Administration dieser Website.
code-wrong = Dieser Code stimmt nicht. Geben Sie den ein, den die App jetzt anzeigt. Jeder Code funktioniert nur einmal.
code-wrong-help = Wenn die Codes wiederholt nicht funktionieren, aktivieren Sie auf Ihrem Smartphone die automatische Uhrzeit.
code-clock-off = Dieser Code stimmt, gehört aber zu einer anderen Uhrzeit. Aktivieren Sie auf Ihrem Smartphone die automatische Uhrzeit und geben Sie dann den Code ein, den die App anzeigt.

## Recovery codes

recovery-codes-title = Wiederherstellungs­codes
recovery-codes-intro = Wenn Sie Ihr Smartphone verlieren, verwenden Sie einen Wiederherstellungscode anstelle des Passkeys oder des Codes aus Ihrer Authenticator-App. Jeder funktioniert nur einmal.
recovery-codes-none = Wiederherstellungscodes erhalten Sie mit Ihrem ersten Passkey oder Ihrer ersten Authenticator-App.
recovery-codes-left = { $count ->
    [one] Noch { $count } Code übrig
   *[other] Noch { $count } Codes übrig
}
recovery-codes-unsaved = Sie haben nicht bestätigt, dass Sie die Codes gespeichert haben. Wenn Ihnen die Codes fehlen, erstellen Sie neue.
recovery-codes-create = Neue Codes erstellen
recovery-codes-create-about = Erstellen Sie neue Codes, wenn Sie die bisherigen verloren oder fast aufgebraucht haben. Die alten funktionieren dann nicht mehr.
recovery-codes-creating = Werden erstellt …
recovery-codes-save = Wiederherstellungs­codes speichern
recovery-codes-created = Wiederherstellungscodes erstellt. Ihre alten Codes funktionieren nicht mehr.
recovery-codes-yours = Ihre Codes
recovery-codes-once = Die Codes werden nicht noch einmal angezeigt. Bewahren Sie sie an einem sicheren Ort auf, nicht auf Ihrem Smartphone.
recovery-codes-download = Als Text herunterladen
recovery-codes-file-title = Wiederherstellungscodes für { $site }. Jeder funktioniert nur einmal.
recovery-codes-saved-label = Ich habe diese Codes gespeichert
recovery-codes-not-saved = Speichern Sie Ihre Codes und setzen Sie dann das Häkchen.
recovery-codes-continue = Weiter
recovery-codes-continuing = Bitte warten …

## Trusted browsers, in place of a second factor

trusted-browser-title = Vertrauenswürdiger Browser
trusted-browsers-title = Vertrauenswürdige Browser
trusted-browsers-about = Browser, in denen kein zweiter Schritt nötig ist.
trusted-browsers-intro = In einem vertrauenswürdigen Browser melden Sie sich nur mit Ihrem Passwort an. In allen ist wieder ein zweiter Schritt nötig, wenn Sie Ihr Passwort ändern, sich in allen anderen Browsern abmelden oder einen Passkey oder eine Authenticator-App hinzufügen oder entfernen.
trusted-browsers-count = { $count ->
    [one] { $count } vertrauenswürdiger Browser
   *[other] { $count } vertrauenswürdige Browser
}
trusted-browsers-none = Noch keine vertrauenswürdigen Browser. Um einem Browser zu vertrauen, setzen Sie bei der Anmeldung im zweiten Schritt das Häkchen.
trusted-browsers-since = Hinzugefügt
trusted-browsers-ends = Vertrauenswürdig bis
trusted-browsers-remove = Nicht mehr vertrauen
trusted-browsers-remove-one = Nicht mehr vertrauen: { $browser }, hinzugefügt am { $time }
trusted-browsers-removing = Wird entfernt …
trusted-browsers-all-title = Alle vertrauens­würdigen Browser
trusted-browsers-all-about = Bei der nächsten Anmeldung ist dort ein zweiter Schritt nötig. Wenn Sie einen Browser nicht erkennen, ändern Sie auch Ihr Passwort. Damit wird er außerdem abgemeldet.
trusted-browsers-remove-all = Keinem Browser mehr vertrauen

## Activity

activity-intro = Aktivitäten in Ihrem Konto bleiben hier { $time } lang sichtbar.
activity-refused = Fehlgeschlagen
activity-by-link = Mit einem Link aus einer E‑Mail oder von der Administration
activity-by-setup-link = Mit dem Einrichtungslink
activity-wrong-passkey = Passkey nicht akzeptiert
activity-wrong-password = Falsches Passwort
activity-disabled = Das Konto war deaktiviert
activity-no-password = Es war noch kein Passwort gewählt
activity-unknown-account = Unbekanntes Konto
activity-changed-meanwhile = Das Konto wurde gleichzeitig geändert
activity-joined = Zur Gruppe { $name } hinzugefügt
activity-invited = { $email } ({ $first })
activity-left = Aus der Gruppe { $name } entfernt
activity-none = Noch keine Aktivitäten. Anmeldungen und Änderungen an Ihrem Konto erscheinen hier.
activity-administrator = Administration dieser Website
event-signed-in = Angemeldet
event-sign-in-refused = Anmeldeversuch
event-second-factor-refused = Falscher Code nach richtigem Passwort
event-signed-out = Abgemeldet
event-account-created = Konto erstellt
event-password-changed = Passwort geändert
event-password-link-created = Passwortlink erstellt
event-password-link-emailed = Passwortlink per E‑Mail gesendet
event-password-link-revoked = Passwortlink widerrufen
event-reauthenticated = Identität bestätigt
event-confirmation-refused = Versuch, eine Änderung zu bestätigen
event-role-changed = Rolle geändert
event-groups-changed = Gruppen geändert
event-account-disabled = Konto deaktiviert
event-account-enabled = Konto aktiviert
event-account-locked = Konto gesperrt
event-session-ended = Sitzungen beendet
event-limits-cleared = Limits für Anmeldungen zurückgesetzt
event-profile-changed = Profil geändert
event-email-change-requested = Änderung der E‑Mail-Adresse angefordert
event-email-change-cancelled = Änderung der E‑Mail-Adresse abgebrochen
event-email-changed = E‑Mail-Adresse geändert
event-email-change-undone = Änderung der E‑Mail-Adresse rückgängig gemacht
event-data-exported = Daten heruntergeladen
event-app-password-created = App-Passwort erstellt
event-app-password-revoked = App-Passwort widerrufen
event-second-step-added = Zweiter Schritt eingerichtet
event-second-step-removed = Zweiter Schritt entfernt
event-passkey-copied = Passkey abgelehnt, möglicherweise eine Kopie
event-browser-trusted = Vertrauenswürdiger Browser hinzugefügt
event-trusted-browser-removed = Vertrauenswürdiger Browser entfernt
event-recovery-codes-created = Wiederherstellungs­codes erstellt
event-invited = Einladung erstellt
event-invitation-revoked = Einladung widerrufen
event-address-released = E‑Mail-Adresse freigegeben
event-account-deleted = Konto gelöscht
event-all-sessions-ended = Alle Benutzer abgemeldet
event-mail-tested = Test-E‑Mail
event-mails-retried = Versand fehlgeschlagener E‑Mails wiederholt
event-restored = Datenbank aus einer Sicherung wiederhergestellt
event-other = Andere Aktivität

## Changing the email

email-title = E‑Mail-Adresse ändern
email-now = Aktuelle E‑Mail-Adresse:{" "}
email-intro = Wir senden einen Link an Ihre neue E‑Mail-Adresse und einen Hinweis an die aktuelle. Geändert wird Ihre Adresse erst, wenn Sie den Link öffnen und die Änderung bestätigen.
email-intro-no-mail = Diese Website sendet keine E‑Mails. Bitten Sie deshalb die Administration dieser Website um den Link. Geändert wird Ihre Adresse erst, wenn Sie den Link öffnen und die Änderung bestätigen.
new-email-label = Neue E‑Mail-Adresse
email-submit = Link senden
email-pending = Ihre E‑Mail-Adresse wurde noch nicht geändert. Wir haben einen Link an { $address } gesendet. Öffnen Sie ihn spätestens am { $until }, um die Änderung zu bestätigen.
register-no-mail = Diese Website sendet keine E‑Mails. Die Administration findet Ihren Link im E‑Mail-Ordner des Servers.
email-intro-no-mail-admin = Diese Website sendet keine E‑Mails, weil SMTP_URL nicht gesetzt ist. Sie finden den Link im E‑Mail-Ordner des Servers. Geändert wird Ihre Adresse erst, wenn Sie den Link öffnen und die Änderung bestätigen.
email-pending-no-mail-admin = Ihre E‑Mail-Adresse wurde noch nicht geändert. Sie finden den Link für { $address } im E‑Mail-Ordner des Servers. Öffnen Sie ihn spätestens am { $until }, um die Änderung zu bestätigen.
email-pending-no-mail = Ihre E‑Mail-Adresse wurde noch nicht geändert. Diese Website sendet keine E‑Mails, aber die Administration findet den Link für { $address } im E‑Mail-Ordner des Servers. Öffnen Sie ihn spätestens am { $until }, um die Änderung zu bestätigen.
email-confirm-title = Neue E‑Mail-Adresse bestätigen
email-confirm-intro = Mit der neuen E‑Mail-Adresse melden Sie sich künftig an.
email-confirm-submit = Neue Adresse bestätigen
email-elsewhere-intro = Dieser Link ändert die E‑Mail-Adresse eines Kontos. Er funktioniert nur in einem Browser, in dem Sie mit diesem Konto angemeldet sind.
email-elsewhere-account = Konto
email-elsewhere-sign-in = Öffnen Sie den Link in einem Browser, in dem Sie mit diesem Konto angemeldet sind, oder melden Sie sich hier an.
email-elsewhere-other = Sie sind als { $account } angemeldet. Melden Sie sich ab, öffnen Sie den Link noch einmal und melden Sie sich mit dem oben genannten Konto an.
email-elsewhere-not-you = Wenn das nicht Ihr Konto ist, schließen Sie diese Seite. Es ändert sich dann nichts.
email-cancel-title = Aktuelle E‑Mail-Adresse behalten
email-cancel-intro = Jemand, der Ihr Passwort kennt, wollte Ihre E‑Mail-Adresse ändern. Wenn Sie Ihre aktuelle Adresse behalten, funktioniert der Link nicht mehr, den wir an die neue gesendet haben.
email-cancel-submit = Aktuelle Adresse behalten
email-undo-title = Konto wiederherstellen
email-undo-intro = Wir stellen Ihre frühere E‑Mail-Adresse wieder her und melden Sie überall ab. Passkeys und Authenticator-Apps, die in den drei Tagen vor der Änderung oder danach hinzugefügt wurden, werden entfernt. Ihr Passwort und Ihre App-Passwörter funktionieren dann nicht mehr, und Sie wählen ein neues Passwort.
email-undo-submit = Konto wiederherstellen
email-current = Aktuelle E‑Mail-Adresse
email-requested = Gewünschte E‑Mail-Adresse
email-restored = Frühere E‑Mail-Adresse
email-change-cancel = Änderung abbrechen
email-change-cancelling = Wird abgebrochen …
email-taken-title = Diese E‑Mail-Adresse wird schon verwendet
email-taken-advice = Ein anderes Konto hat oder hatte diese E‑Mail-Adresse. Deshalb wurde nichts geändert.

## Downloading one’s data, deleting one’s account

export-title = Daten herunterladen
export-intro = Sie erhalten eine Datei mit allem, was diese Website über Sie speichert: Ihr Konto, Ihre Sitzungen, Ihre Passkeys und Ihre Authenticator-App, Ihre vertrauenswürdigen Browser, die Namen Ihrer App-Passwörter und Ihre Aktivitäten.
export-submit = Herunterladen
delete-about = Löscht Ihr Konto und alles, was dazugehört.
delete-title = Konto löschen
delete-intro = Das lässt sich nicht rückgängig machen. Sie verlieren:
delete-loses-account = Ihr Konto mit Ihrem Namen, Ihrer E‑Mail-Adresse und Ihrem Passwort
delete-loses-sessions = Ihre Sitzungen: Sie werden überall abgemeldet
delete-loses-app-passwords = Ihre App-Passwörter: Apps, die sie verwenden, verlieren den Zugriff
delete-loses-factors = Ihre Passkeys, die Codes Ihrer Authenticator-App und Ihre Wiederherstellungscodes: Nichts davon funktioniert mehr
delete-loses-address = Ihre E‑Mail-Adresse auf dieser Website: Niemand kann damit ein Konto erstellen, es sei denn, die Administration dieser Website erlaubt es
delete-submit = Mein Konto löschen
delete-busy = Wird gelöscht …
delete-last-administrator = Sie sind die letzte Person mit Administratorrechten, die sich anmelden kann. Erteilen Sie einem anderen Benutzer Administratorrechte, bevor Sie Ihr Konto löschen.

## Forgotten password

forgot-title = Passwort vergessen?
forgot-intro = Geben Sie Ihre E‑Mail-Adresse ein. Wir senden Ihnen einen Link, mit dem Sie ein neues Passwort wählen.
forgot-submit = Link senden
forgot-sent-title = Sehen Sie in Ihrem Postfach nach
forgot-sent = Wenn es ein Konto mit dieser E‑Mail-Adresse gibt, haben wir Ihnen einen Link gesendet, mit dem Sie ein neues Passwort wählen können. Der Link ist 30 Minuten gültig.
no-mail = Diese Website sendet keine E‑Mails. Bitten Sie die Administration um einen Link, mit dem Sie ein neues Passwort wählen können. Administratoren erstellen ihn mit diesem Befehl:
no-mail-command = vestibule user password EMAIL
email-not-arrived = Wenn nach einigen Minuten nichts ankommt, sehen Sie im Spam-Ordner nach und prüfen Sie, ob die eingegebene E‑Mail-Adresse stimmt.
use-different-email = Andere E‑Mail-Adresse verwenden
back-to-sign-in = Zurück zur Anmeldung
back-to-profile = Zurück zu Ihrem Profil

## Creating an account

register-title = Konto erstellen
register-intro = Geben Sie Ihre E‑Mail-Adresse ein. Wir senden Ihnen einen Link, mit dem Sie Ihr Konto bei { $site } erstellen.
register-intro-no-mail = Geben Sie Ihre E‑Mail-Adresse ein und bitten Sie dann die Administration dieser Website um Ihren Link. Diese Website sendet keine E‑Mails.
register-email-hint = Damit melden Sie sich später an.
register-submit-email = Link senden
register-sent-title = Sehen Sie in Ihrem Postfach nach
register-sent = Wir haben Ihnen einen Link gesendet, mit dem es weitergeht. Der Link ist 2 Stunden gültig.
register-finish-intro = Wählen Sie einen Namen und ein Passwort für Ihr Konto bei { $site }.
register-submit = Konto erstellen
register-busy = Konto wird erstellt …
register-have-account = Sie haben schon ein Konto? Anmelden
first-password-title = Konto einrichten
first-password-submit = Konto einrichten
first-password-busy = Konto wird eingerichtet …
registration-closed-title = Registrierung nicht möglich
registration-closed-advice = Wenn Sie ein Konto brauchen, wenden Sie sich an die Administration dieser Website.
register-link-expired = Der Link wurde schon verwendet, widerrufen oder durch einen neueren ersetzt, oder er ist abgelaufen. Wenn Sie Ihr Konto schon erstellt haben, melden Sie sich an. Wenn nicht, verwenden Sie den neuesten Link, den Sie haben, oder fordern Sie einen neuen an.
invitation-link-expired = Der Link wurde schon verwendet, widerrufen oder durch einen neueren ersetzt, oder er ist abgelaufen. Wenn Sie Ihr Konto schon erstellt haben, melden Sie sich an. Wenn nicht, verwenden Sie den neuesten Link, den Sie haben, oder bitten Sie die Administration dieser Website um einen neuen.

## Creating the first administrator

setup-title = Erstes Konto erstellen
setup-intro = Mit diesem Konto verwalten Sie { $site }.
setup-email-hint = Damit melden Sie sich später an.
setup-submit = Konto erstellen
setup-busy = Konto wird erstellt …
setup-link-expired = Entweder gibt es schon ein Administratorkonto, oder der Link ist unvollständig. Wenn es noch keines gibt, suchen Sie im Protokoll des Servers die Zeile mit dem Text „There is no administrator yet“ und öffnen Sie den Link, der dort steht.

## Choosing a password with a link

choose-title = Passwort wählen
account-label = Konto:{" "}
choose-intro = Wenn Sie Ihr neues Passwort speichern, werden Sie überall abgemeldet und Ihre App-Passwörter widerrufen.
choose-submit = Passwort speichern
recover-intro = Nutzen Sie diese Seite, wenn Sie den zweiten Schritt nicht selbst eingerichtet haben. Wir entfernen die Passkeys und die Authenticator-App, die seitdem hinzugefügt wurden, und melden Sie überall ab. Ihr Passwort und Ihre App-Passwörter funktionieren dann nicht mehr, und Sie wählen ein neues Passwort.

## Administration, for administrators only

nav-overview = Übersicht
nav-users = Benutzer
nav-invitations = Einladungen
nav-groups = Gruppen
nav-sessions = Sitzungen
nav-limits = Limits
nav-audit-log = Audit-Protokoll
nav-access = Zugriff
nav-settings = Einstellungen
next-steps = Nächste Schritte
next-invite = Personen einladen
next-invite-about = Erstellen Sie für jede Person einen Link oder senden Sie ihn per E‑Mail.
next-factor = Zweiten Schritt einrichten
next-factor-about = Ihr Konto hat hier Zugriff auf alles. Ein gestohlenes Passwort allein soll dafür nicht ausreichen.
next-app = App anbinden
next-app-about = Ihr Proxy fragt diesen Server, wer welche Seite öffnen darf. Setzen Sie TRUSTED_PROXIES auf die Adresse des Proxys. Richten Sie den Proxy nach den Anleitungen für nginx, Caddy und Traefik in der Dokumentation ein.
next-mail = E‑Mails senden
next-mail-about = Setzen Sie SMTP_URL auf Ihren Mailserver und MAIL_FROM auf die Absenderadresse. Dann können alle selbst ein neues Passwort wählen, und Sie erfahren per E‑Mail, was geschieht.
admin-search = Suchen
admin-any = Alle
admin-any-time = Gesamter Zeitraum
admin-older = Ältere Einträge
admin-users-count = { $count ->
    [one] { $count } Benutzer
   *[other] { $count } Benutzer
}
admin-users-more = Mehr als { $count } Benutzer
admin-rule-line = Zeile { $line }
admin-filter-user = Benutzer
admin-filter-user-hint = Eine E‑Mail-Adresse oder eine ID
admin-filter-event = Ereignis
admin-filter-address = IP-Adresse
admin-filter-days = Zeitraum
admin-last-days = { $count ->
    [one] Letzter Tag
   *[other] Letzte { $count } Tage
}
admin-no-such-user = Kein Benutzer hat diese E‑Mail-Adresse oder ID.
admin-no-such-event = Dieses Ereignis gibt es nicht.
admin-no-address = Geben Sie eine IP-Adresse ein, zum Beispiel 192.0.2.7 oder 2001:db8::7
admin-audit-none = Keine Ereignisse gefunden.
admin-by = von{" "}
admin-by-command = per Befehl
admin-download-csv = Als CSV herunterladen
admin-download-json = Als JSON Lines herunterladen
admin-more = Nächste Seite
admin-none = Keine
admin-no-groups = Keine Gruppen
admin-user-add = Benutzer hinzufügen
admin-user-add-about = Der Benutzer erhält einen Link, um ein Passwort zu wählen. Der Link wird auch Ihnen angezeigt und, wenn diese Website E‑Mails sendet, per E‑Mail verschickt.
admin-user-name-hint = Der Benutzer kann ihn ändern.
admin-user-admin-hint = Administratoren können auf diesen Seiten alles tun.
admin-user-edit = Benutzer bearbeiten
admin-user-account = Konto
admin-user-id = ID
admin-user-search = Suche
admin-user-search-hint = Wortanfänge aus Name oder E‑Mail-Adresse – oder eine ID
admin-users-none = Keine Benutzer gefunden.
admin-filter-group = Gruppe
admin-filter-state = Status
admin-state-active = Kann sich anmelden
admin-state-disabled = Deaktiviert
admin-state-locked = Gesperrt
admin-state-no-password = Kein Passwort
admin-state-no-second-factor = Kein zweiter Schritt
admin-email-hint = Die Änderung gilt sofort, ohne Bestätigung. Wenn diese Website E‑Mails sendet, werden beide Adressen benachrichtigt.
admin-value-now = Aktuell:{" "}
admin-email-taken = Ein Benutzer hat oder hatte diese E‑Mail-Adresse.
admin-join-group = Zu einer Gruppe hinzufügen
admin-group-hint = 1 bis 32 Zeichen: a–z, 0–9, _ und -
admin-group-malformed = Geben Sie eine Gruppe mit 1 bis 32 Zeichen ein: a–z, 0–9, _ und -
admin-no-group = Geben Sie 1 bis 32 Zeichen aus a–z, 0–9, _ und - ein. Administratorrechte vergeben Sie über die Rolle.
admin-too-many-groups = Ein Benutzer kann in höchstens { $most } Gruppen sein. Entfernen Sie zuerst eine.
admin-leave-group = Aus der Gruppe { $name } entfernen
admin-add = Hinzufügen
admin-remove = Entfernen
admin-save = Speichern
admin-doing = Wird gespeichert …
admin-go = Öffnen
admin-acts = Mögliche Aktionen
admin-latest-events = Neueste Ereignisse
admin-all-events = Alle Ereignisse dieses Benutzers
admin-changed-meanwhile = Dieser Benutzer wurde inzwischen geändert, deshalb wurde nichts gespeichert. Vergleichen Sie die aktuellen Angaben und versuchen Sie es noch einmal.
admin-oneself = Bei Ihrem eigenen Konto ist das nicht möglich. Bitten Sie eine andere Person mit Administratorrechten darum.
admin-last-administrator = Das ist die letzte Person mit Administratorrechten, die sich anmelden kann. Erteilen Sie zuerst einem anderen Benutzer Administratorrechte.
admin-disabled = Das Konto ist deaktiviert, deshalb ist keine Anmeldung möglich. Wäre es gesperrt, ließe es sich mit dem Link wieder entsperren.
admin-locked = Das Konto ist gesperrt. Sperren Sie es noch einmal, um einen neuen Link zu erhalten, der es entsperrt.
admin-link-for = Link für { $email }
admin-link-for-anybody = Link für alle, die ihn erhalten
admin-link-sent = Er wurde auch per E‑Mail an { $email } gesendet.
admin-link-not-sent = Er wurde nicht per E‑Mail gesendet. Geben Sie ihn selbst weiter.
admin-link-life = Der Link ist geheim. Er funktioniert nur einmal, ist { $duration } gültig und wird nicht noch einmal angezeigt.
admin-invitation-replaced = Die frühere Einladung für diese E‑Mail-Adresse funktioniert nicht mehr.
admin-open-user = Benutzer öffnen
act-password = Passwortlink erstellen
act-password-about = Mit dem Link lässt sich ein neues Passwort wählen. Er wird Ihnen angezeigt und, wenn diese Website E‑Mails sendet, per E‑Mail verschickt. Das alte Passwort gilt, bis der Link verwendet wird.
act-sign-out = Überall abmelden
act-sign-out-about = Meldet den Benutzer in allen Browsern ab. Danach ist kein Browser mehr vertrauenswürdig.
act-app-passwords = Alle App-Passwörter widerrufen
act-app-passwords-about = Apps, die eines verwenden, verlieren sofort den Zugriff.
act-factors = Zweiten Schritt zurücksetzen
act-factors-about = Für Benutzer, die keinen Zugriff mehr auf ihren zweiten Schritt haben. Entfernt Passkeys, Authenticator-App und Wiederherstellungscodes, meldet den Benutzer überall ab und sendet ihm eine E‑Mail.
act-limits = Limits und Zeitsperren zurücksetzen
act-limits-about = Vor dem Zurücksetzen sehen Sie, welche Versuche für den Benutzer gezählt werden. Limits einer IP-Adresse gehören nicht dazu. Sie stehen unter „Limits“.
act-promote = Administratorrechte erteilen
act-promote-about = Administratoren können auf diesen Seiten alles tun: Konten ändern und löschen und anderen Administratorrechte erteilen. Wenn diese Website E‑Mails sendet, wird der Benutzer benachrichtigt.
act-demote = Administratorrechte entziehen
act-demote-about = Der Benutzer kann diese Seiten dann nicht mehr öffnen. Links, die er für andere erstellt hat, funktionieren nicht mehr. Das Konto bleibt bestehen, seine Sitzungen laufen weiter. Wenn diese Website E‑Mails sendet, wird der Benutzer benachrichtigt.
act-lock = Konto sperren
act-lock-about = Für ein kompromittiertes Konto. Meldet den Benutzer überall ab und widerruft Passwort, App-Passwörter, Links und ausstehende Änderungen. Sie erhalten einen Link, mit dem der rechtmäßige Benutzer ein neues Passwort wählen kann.
act-disable = Konto deaktivieren
act-disable-about = Der Benutzer wird überall abgemeldet und kann sich nicht mehr anmelden. Sie können das Konto später wieder aktivieren.
act-enable = Konto aktivieren
act-enable-about = Der Benutzer kann sich wieder anmelden, frühere Versuche zählen nicht mehr. Wenn ein Passwort fehlt, braucht er außerdem einen Passwortlink.
act-delete = Konto löschen
act-delete-about = Löscht das Konto und alles, was dazugehört. Die E‑Mail-Adresse bleibt reserviert, bis Sie sie freigeben.
admin-counted = { $first }: { $count }
admin-counted-until = { $first }: { $count }, bis
admin-locked-out = Zeitsperre
admin-locked-out-until = Zeitsperre bis
admin-no-limits = Für diesen Benutzer liegen derzeit keine gezählten Versuche vor.
admin-limits-about = Versuche, die derzeit für Benutzer und IP-Adressen gezählt werden, Zeitsperren zuerst. Jede Zählung endet von selbst zur angegebenen Uhrzeit.
admin-limits-search = E‑Mail- oder IP-Adresse
admin-limits-no-subject = Geben Sie eine E‑Mail-Adresse wie ada@example.org oder eine IP-Adresse ohne Port ein.
admin-limits-none = Derzeit liegen keine gezählten Versuche vor.
admin-limits-nobody = Eine E‑Mail-Adresse ohne Konto
admin-limits-shared = Mehrere Quellen
admin-limits-more = { $count ->
    [one] { $count } weitere Zählung wird nicht angezeigt. Suchen Sie nach einer E‑Mail- oder IP-Adresse, um sie zu sehen.
   *[other] { $count } weitere Zählungen werden nicht angezeigt. Suchen Sie nach einer E‑Mail- oder IP-Adresse, um sie zu sehen.
}
admin-limits-clear = Zurücksetzen
admin-limits-clear-of = Zählungen für { $name } zurücksetzen
admin-limits-clear-all = Alle Limits zurücksetzen
admin-limits-clear-all-about = Hebt alle Zeitsperren auf, auch die von Angreifern. Ihre eigenen Limits bleiben bestehen.
admin-limits-without-redis = Redis ist nicht erreichbar. Angezeigt werden nur Zählungen im Arbeitsspeicher der Server.
admin-invite = Person einladen
admin-invite-about = Mit dem Link lässt sich innerhalb von 7 Tagen ein Konto erstellen. Er wird auch Ihnen angezeigt und, wenn diese Website E‑Mails sendet, per E‑Mail verschickt.
admin-invite-email-hint = Wenn leer, kann jede Person mit dem Link das Konto erstellen. Sie muss dabei ihre E‑Mail-Adresse bestätigen.
admin-invite-admin-email = Für ein Konto mit Administratorrechten geben Sie die E‑Mail-Adresse ein.
admin-invite-no-mail = Geben Sie eine E‑Mail-Adresse ein. Ohne SMTP_URL könnte niemand die eigene bestätigen.
admin-invitations-open = Offene Einladungen
admin-invitations-none = Keine offenen Einladungen.
admin-invitation-until = Gültig bis
admin-invitation-anybody = Alle Personen mit dem Link
admin-sessions-none = Keine Sitzungen gefunden.
admin-sign-out-of = Abmelden: { $email }, { $browser }, IP-Adresse { $address }, angemeldet am { $time }
admin-end-all = Alle Benutzer abmelden
admin-end-all-about = Alle müssen sich neu anmelden, auch Sie.
admin-end-all-confirm = Geben Sie zur Bestätigung „all“ ein
admin-attention = Handlungsbedarf
admin-warnings = { $count ->
    [one] { $count } Warnung zu den Einstellungen
   *[other] { $count } Warnungen zu den Einstellungen
}
admin-now = Aktuell
admin-administrators = Administratoren
admin-days = Letzte 30 Tage
admin-sign-ins = Anmeldungen
admin-refusals = Fehlgeschlagene Anmeldungen
admin-lockouts = Versuche über einem Limit
admin-as-table = Als Tabelle
admin-day = Tag (UTC)
admin-release = E‑Mail-Adresse freigeben
admin-release-about = Eine E‑Mail-Adresse, die ein Benutzer hatte, bleibt reserviert, damit niemand sonst dessen E‑Mails erhält. Geben Sie sie frei, um sie neu zu vergeben.
admin-release-in-use = Ein Benutzer hat diese E‑Mail-Adresse.
admin-release-unknown = Kein Benutzer hatte diese E‑Mail-Adresse.
admin-groups-about = Gruppen entscheiden, wer welche App öffnen darf. Die Regeln dafür stehen in der Datei, die ACCESS_RULES angibt.
admin-groups-none = Noch kein Benutzer ist in einer Gruppe.
admin-access-about = Finden Sie heraus, ob jemand eine Seite einer App öffnen darf und welche Regel das entscheidet.
admin-access-url = Adresse der Seite
admin-access-url-hint = Zum Beispiel https://wiki.example.org/page
admin-access-user-hint = Eine E‑Mail-Adresse oder eine ID. Leer: nicht angemeldet
admin-access-method = Methode
admin-access-method-hint = Leer: GET
admin-access-address-hint = Leer: unbekannt
admin-access-check = Prüfen
admin-access-cannot-sign-in = Dieser Benutzer kann sich nicht anmelden: Das Konto ist deaktiviert, gesperrt oder noch ohne Passwort.
admin-access-no-url = Geben Sie eine vollständige Adresse ein, zum Beispiel https://wiki.example.org/page
admin-access-no-method = Geben Sie eine Methode ein, zum Beispiel GET oder POST.
admin-access-allowed = Erlaubt
admin-access-sign-in = Anmeldung nötig
admin-access-denied = Verweigert
admin-access-no-rules = Es gibt keine Regeln: ACCESS_RULES ist nicht gesetzt. Wer angemeldet ist, darf jede Seite öffnen.
admin-access-no-rule = Keine Regel trifft zu, deshalb wird der Zugriff verweigert.
admin-access-rule = Die Regel in Zeile { $line } trifft als erste zu.
admin-access-unsure-path = Server können den Pfad unterschiedlich auslegen. Auf eine der Auslegungen trifft die Regel in Zeile { $line } zu.
admin-access-unsure-method = Die Regel in Zeile { $line } hängt von der Methode ab, die Apps unterschiedlich auslegen können.
admin-access-unsure-address = Die Regel in Zeile { $line } hängt von der Adresse des Clients ab, die nicht bekannt ist.
admin-access-groups = Nur Mitglieder dieser Gruppen dürfen die Seite öffnen: { $name }.
admin-access-user = Gruppen von { $email }: { $name }
admin-access-second-factor = Die Anmeldung muss mit einem zweiten Schritt erfolgt sein.
admin-access-max-age = Die letzte Anmeldung oder Bestätigung der Identität darf höchstens { $time } zurückliegen.
admin-rules = Regeln
admin-rules-none = Es gibt keine Regeln. Setzen Sie ACCESS_RULES auf den Pfad einer Datei mit Regeln.
admin-settings-about = Die Einstellungen, mit denen dieser Server läuft. Optionen werden in seinen Umgebungsvariablen oder in der Datei .env gesetzt.
admin-state = Status
admin-version = Version
admin-database = Datenbank
admin-redis = Redis
admin-mail = E‑Mail
admin-answers = { $count ->
    [one] Antwortet innerhalb von { $count } Millisekunde.
   *[other] Antwortet innerhalb von { $count } Millisekunden.
}
admin-answers-now = Antwortet.
admin-no-answer = Antwortet nicht.
admin-redis-away = Antwortet nicht. Sitzungen werden aus der Datenbank gelesen.
admin-redis-none = Nicht verwendet. Sitzungen liegen in signierten Cookies.
admin-mails-waiting = { $count ->
    [one] { $count } E‑Mail wartet auf den Versand.
   *[other] { $count } E‑Mails warten auf den Versand.
}
admin-mails-failed = { $count ->
    [0] Keine ist fehlgeschlagen.
    [one] Der Versand von { $count } E‑Mail ist fehlgeschlagen und wird wiederholt.
   *[other] Der Versand von { $count } E‑Mails ist fehlgeschlagen und wird wiederholt.
}
admin-mails-since = Älteste wartende E‑Mail:
admin-mail-none = Es werden keine E‑Mails gesendet, weil SMTP_URL nicht gesetzt ist.
admin-mail-try = Test-E‑Mail
admin-mail-test = Test-E‑Mail an { $email } senden
admin-mail-sending = Wird gesendet …
admin-mail-retry = Fehlgeschlagene E‑Mails erneut senden
admin-mails-not-taken = Fehlgeschlagene E‑Mails
admin-mail-tries = { $count ->
    [one] { $count } Versuch, der nächste:
   *[other] { $count } Versuche, der nächste:
}
admin-mail-why = Nicht angenommen:
admin-keys = Sitzungsschlüssel
admin-key-signs = signiert, verwendet seit dem
admin-key-verifies = prüft nur, verwendet seit dem
admin-key-old = Der signierende Schlüssel wird seit mehr als einem Jahr verwendet. Ersetzen Sie ihn.
admin-options = Optionen

## Expired links

link-expired-title = Dieser Link funktioniert nicht mehr
password-link-expired = Der Link ist abgelaufen, wurde schon verwendet oder durch einen neueren ersetzt. Fordern Sie einen neuen an.
recover-link-expired = Der Link ist abgelaufen oder wurde schon verwendet. Wenn Sie sich nicht mit einem neuen Passwort anmelden können, wenden Sie sich an die Administration dieser Website.
email-link-expired = Der Link ist abgelaufen, wurde schon verwendet oder durch einen neueren ersetzt. Ihre aktuelle E‑Mail-Adresse sehen Sie in Ihrem Profil.
get-new-link = Neuen Link anfordern

## Error pages

error-400-title = Wir konnten diese Anfrage nicht lesen
error-400-advice = Ein Teil der Anfrage fehlte oder war beschädigt. Gehen Sie zurück, laden Sie die Seite neu und versuchen Sie es noch einmal.
error-401-title = Melden Sie sich an, um fortzufahren
error-401-advice = Um diese Seite zu sehen, müssen Sie angemeldet sein. Vielleicht wurde Ihre Sitzung beendet.
error-403-title = Sie haben keinen Zugriff auf diese Seite
error-403-advice = Wenn Sie ihn brauchen, wenden Sie sich an die Administration dieser Website.
signed-in-as = Sie sind als { $email } angemeldet.
use-different-account = Anderes Konto verwenden
error-proof-advice = Für diese Seite ist eine neuere Anmeldung oder ein zweiter Schritt nötig.
error-not-enrolled-advice = App-Passwörter funktionieren, sobald Sie einen zweiten Schritt eingerichtet haben. Öffnen Sie diese Seite in einem Browser, melden Sie sich dort an und richten Sie einen ein.
error-app-password-advice = App-Passwörter funktionieren für diese Seite nicht. Öffnen Sie sie in einem Browser und melden Sie sich dort an.
error-403-nobody = Niemand hat Zugriff auf diese Seite. Wenn Sie das für einen Fehler halten, wenden Sie sich an die Administration dieser Website.
error-404-title = Seite nicht gefunden
error-404-advice = Prüfen Sie die Adresse oder beginnen Sie auf der Startseite.
error-404-sign-in-advice = Prüfen Sie die Adresse oder melden Sie sich an. Manche Seiten gibt es nur für angemeldete Personen.
error-405-title = So lässt sich diese Seite nicht öffnen
error-405-advice = Diese Adresse funktioniert nur über ein Formular oder einen Link. Gehen Sie zurück und verwenden Sie das Formular oder den Link.
error-408-title = Das hat zu lange gedauert
error-408-advice = Die Anfrage kam nicht rechtzeitig an. Es wurde nichts geändert. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.
error-413-title = Die Anfrage war zu groß
error-413-advice = Diese Website nimmt so große Anfragen nicht an. Es wurde nichts geändert. Senden Sie weniger und versuchen Sie es noch einmal.
error-415-title = Wir können dieses Format nicht lesen
error-415-advice = Diese Website nimmt Formulare und JSON an. Es wurde nichts geändert.
error-422-title = Im Formular stimmt etwas nicht
error-422-advice = Es wurde nichts geändert. Gehen Sie zurück, prüfen Sie Ihre Eingaben und senden Sie das Formular noch einmal.
error-429-title = Zu viele Versuche
error-429-advice = Zum Schutz der Konten ist die Zahl der Versuche begrenzt.
error-500-title = Etwas ist schiefgegangen
error-500-advice = Der Fehler liegt bei uns. Versuchen Sie es in einer Minute noch einmal. Wenn er wieder auftritt, nennen Sie der Administration dieser Website die Anfrage-ID, die unten steht.
error-503-title = Gleich wieder da
error-503-advice = Diese Seite ist gerade nicht verfügbar. Sie bleiben angemeldet.
error-cross-site-title = Dieses Formular kam von einer anderen Website
error-cross-site-advice = Zum Schutz Ihres Kontos wurde nichts geändert. Öffnen Sie die Seite auf dieser Website und senden Sie das Formular noch einmal.
error-wrong-address-title = Diese Website hat eine andere Adresse
site-address = Die Adresse dieser Website ist { $address }.
site-address-link = Zu dieser Website
error-home = Zur Startseite
error-retrying = Neuer Versuch in { $duration } …
error-retry = Warten Sie { $duration } und versuchen Sie es dann noch einmal.
request-id = Anfrage-ID

## Emails

mail-greeting = Guten Tag!
mail-link-life = Dieser Link funktioniert nur einmal und ist { $duration } gültig.
mail-not-you = Wenn Sie das nicht angefordert haben, können Sie diese E‑Mail ignorieren.
mail-unexpected = Wenn Sie diese E‑Mail nicht erwartet haben, können Sie sie ignorieren.
mail-fact = { $first }: { $second }
mail-time = Zeitpunkt
mail-browser = Browser
mail-app-password = App-Passwort
two-sentences = { $first } { $second }
list-separator = {", "}
mail-register-subject = Erstellen Sie Ihr Konto bei { $site }
mail-register-body = Mit diesem Link erstellen Sie Ihr Konto bei { $site }.
mail-taken-subject = Sie haben schon ein Konto bei { $site }
mail-taken-body = Jemand, vielleicht Sie selbst, wollte mit dieser E‑Mail-Adresse ein Konto bei { $site } erstellen. Sie haben schon eines, deshalb haben wir kein weiteres erstellt.
mail-taken-advice = Melden Sie sich an, oder wählen Sie ein neues Passwort, wenn Sie Ihres vergessen haben.
mail-reserved-subject = Mit dieser E‑Mail-Adresse ist kein Konto bei { $site } möglich
mail-reserved-body = Jemand, vielleicht Sie selbst, wollte mit dieser E‑Mail-Adresse ein Konto bei { $site } erstellen. Ein anderes Konto hatte diese Adresse schon, deshalb kann sie nicht für ein neues verwendet werden.
mail-reserved-advice = Wenn Sie ein Konto brauchen, bitten Sie die Administration von { $site }, diese E‑Mail-Adresse zu erlauben.
mail-reset-subject = Neues Passwort für { $site } wählen
mail-reset-body = Für Ihr Konto bei { $site } wurde ein neues Passwort angefordert.
mail-reset-advice = Wenn Sie das waren, wählen Sie hier Ihr neues Passwort. Wenn nicht, müssen Sie nichts tun: Ihr Passwort bleibt unverändert.
mail-email-confirm-subject = Bestätigen Sie Ihre neue E‑Mail-Adresse für { $site }
mail-email-confirm-body = Jemand, vermutlich Sie selbst, möchte die E‑Mail-Adresse des Kontos { $account } bei { $site } in diese ändern.
mail-email-confirm-advice = Um das zu bestätigen, öffnen Sie diesen Link in einem Browser, in dem Sie mit dem Konto angemeldet sind.
mail-email-taken-subject = Diese E‑Mail-Adresse kann für kein weiteres Konto bei { $site } verwendet werden
mail-email-taken-body = Jemand wollte diese E‑Mail-Adresse für ein Konto bei { $site } verwenden. Ein Konto hat oder hatte diese Adresse schon, deshalb wurde nichts geändert.
mail-email-change-requested-subject = Änderung der E‑Mail-Adresse Ihres Kontos bei { $site } angefordert
mail-email-change-requested-body = Jemand möchte die E‑Mail-Adresse Ihres Kontos bei { $site } in { $address } ändern. Geändert wird sie erst, wenn der Link bestätigt wird, den wir dorthin gesendet haben.
mail-email-change-requested-advice = Wenn Sie das waren, müssen Sie nichts tun. Wenn nicht, brechen Sie die Änderung ab und ändern Sie danach Ihr Passwort.
mail-email-changed-subject = E‑Mail-Adresse Ihres Kontos bei { $site } geändert
mail-email-changed-body = Die E‑Mail-Adresse Ihres Kontos bei { $site } wurde in { $address } geändert.
mail-email-changed-advice = Wenn Sie das waren, müssen Sie nichts tun. Wenn nicht, stellen Sie Ihr Konto wieder her. Sie werden dann überall abgemeldet und wählen ein neues Passwort.
mail-email-recovered-body = Das Konto bei { $site }, das diese E‑Mail-Adresse verwendet hat, wurde über die Adresse { $address } wiederhergestellt. Es wurde überall abgemeldet, und sein Passwort funktioniert nicht mehr.
mail-email-recovered-advice = Wenn das Konto Ihnen gehört und Sie das nicht waren, wenden Sie sich an die Administration von { $site }.
mail-email-set-body = Die Administration dieser Website hat die E‑Mail-Adresse Ihres Kontos bei { $site } in { $address } geändert. Melden Sie sich ab jetzt damit an.
mail-role-admin-subject = Sie haben jetzt Administratorrechte für { $site }
mail-role-admin-body = Die Administration dieser Website hat Ihnen Administratorrechte für { $site } erteilt.
mail-role-user-subject = Sie haben keine Administratorrechte mehr für { $site }
mail-role-user-body = Die Administration dieser Website hat Ihrem Konto bei { $site } die Administratorrechte entzogen.
mail-unexpected-administrator = Wenn Sie das nicht erwartet haben, wenden Sie sich an die Administration dieser Website.
mail-test-subject = Test-E‑Mail von { $site }
mail-test-body = E‑Mails von { $site } kommen bei Ihnen an. Diese wurde aus der Verwaltung gesendet, um den Mailserver zu testen.
mail-account-locked-subject = Ihr Konto bei { $site } ist gesperrt
mail-account-locked-body = Die Administration dieser Website hat Ihr Konto bei { $site } gesperrt, weil es möglicherweise von jemand anderem verwendet wurde. Ihr Passwort funktioniert nicht mehr. Sie wurden überall abgemeldet, und Ihre App-Passwörter wurden widerrufen.
mail-account-locked-advice = Um Ihr Konto zu entsperren, wählen Sie ein neues Passwort. Wenn Ihr Konto einen zweiten Schritt hat, brauchen Sie ihn weiterhin zur Anmeldung.
mail-account-locked-ask = Um Ihr Konto zu entsperren, bitten Sie die Administration dieser Website um einen Link. Wir können ihn nicht hierher senden, weil die E‑Mail-Adresse Ihres Kontos vor Kurzem geändert wurde.
mail-account-deleted-subject = Ihr Konto bei { $site } wurde gelöscht
mail-account-deleted-body = Ihr Konto bei { $site } wurde von jemandem gelöscht, der damit angemeldet war.
mail-account-deleted-advice = Wenn Sie das waren, müssen Sie nichts tun. Wenn nicht, wenden Sie sich an die Administration von { $site }.
mail-password-changed-subject = Ihr Passwort für { $site } wurde geändert
mail-password-changed-body = Das Passwort Ihres Kontos bei { $site } wurde geändert. Sie wurden in allen anderen Browsern abgemeldet, und Ihre App-Passwörter wurden widerrufen.
mail-password-changed-advice = Wenn Sie das waren, müssen Sie nichts tun. Wenn nicht, wählen Sie ein neues Passwort.
mail-app-password-subject = Neues App-Passwort für Ihr Konto bei { $site }
mail-app-password-body = Für Ihr Konto bei { $site } wurde ein App-Passwort erstellt. Damit kann eine App in Ihrem Namen die Apps nutzen, die zu { $site } gehören.
mail-app-password-advice = Wenn Sie das waren, müssen Sie nichts tun. Wenn nicht, ändern Sie Ihr Passwort. Damit wird das App-Passwort widerrufen.
mail-authenticator-added-subject = Authenticator-App zu Ihrem Konto bei { $site } hinzugefügt
mail-authenticator-added-body = Zu Ihrem Konto bei { $site } wurde eine Authenticator-App hinzugefügt. Für die Anmeldung ist jetzt zusätzlich zum Passwort ein Code aus dieser App nötig.
mail-authenticator-added-advice = Wenn Sie das waren, müssen Sie nichts tun. Wenn nicht, ändern Sie Ihr Passwort und entfernen Sie die App. Wenn das nicht geht, wenden Sie sich sofort an die Administration von { $site }.
mail-authenticator-replaced-subject = Authenticator-App Ihres Kontos bei { $site } ersetzt
mail-authenticator-replaced-body = Die Authenticator-App Ihres Kontos bei { $site } wurde durch eine andere ersetzt. Codes der alten App funktionieren nicht mehr.
mail-authenticator-replaced-advice = Wenn Sie das waren, müssen Sie nichts tun. Wenn nicht, melden Sie sich mit einem Wiederherstellungscode an, ändern Sie Ihr Passwort und ersetzen Sie die App wieder. Wenn das nicht geht, wenden Sie sich sofort an die Administration von { $site }.
mail-authenticator-removed-subject = Authenticator-App aus Ihrem Konto bei { $site } entfernt
mail-authenticator-removed-body = Die Authenticator-App Ihres Kontos bei { $site } wurde entfernt. Codes aus dieser App funktionieren nicht mehr.
mail-authenticator-removed-advice = Wenn Sie das waren, müssen Sie nichts tun. Wenn nicht, ändern Sie Ihr Passwort und fügen Sie wieder eine Authenticator-App hinzu.
mail-factors-reset-subject = Zweiter Schritt aus Ihrem Konto bei { $site } entfernt
mail-factors-reset-body = Die Administration dieser Website hat die Passkeys, die Authenticator-App und die Wiederherstellungscodes Ihres Kontos bei { $site } entfernt und Sie überall abgemeldet. Für die Anmeldung reicht jetzt Ihr Passwort.
mail-factors-reset-advice = Wenn Sie darum gebeten haben, richten Sie nach der Anmeldung wieder einen Passkey oder eine Authenticator-App ein. Wenn nicht, wenden Sie sich an die Administration dieser Website.
mail-passkey = Passkey
mail-passkeys = Ihre Passkeys
mail-passkey-added-subject = Passkey zu Ihrem Konto bei { $site } hinzugefügt
mail-passkey-added-body = Zu Ihrem Konto bei { $site } wurde ein Passkey hinzugefügt. Er kann zur Anmeldung verwendet werden.
mail-passkey-added-advice = Wenn Sie das waren, müssen Sie nichts tun. Wenn nicht, entfernen Sie den Passkey und ändern Sie Ihr Passwort.
mail-factor-undo-advice = Wenn Sie das waren, müssen Sie nichts tun. Wenn nicht, stellen Sie Ihr Konto wieder her. Wir entfernen dann, was hinzugefügt wurde, und melden Sie überall ab. Danach wählen Sie ein neues Passwort.
mail-passkey-removed-subject = Passkey aus Ihrem Konto bei { $site } entfernt
mail-passkey-removed-body = Aus Ihrem Konto bei { $site } wurde ein Passkey entfernt. Er kann nicht mehr zur Anmeldung verwendet werden.
mail-passkey-removed-advice = Wenn Sie das waren, müssen Sie nichts tun. Wenn nicht, ändern Sie Ihr Passwort.
mail-passkey-copied-subject = Ein Passkey Ihres Kontos bei { $site } wurde möglicherweise kopiert
mail-passkey-copied-body = Jemand wollte sich mit Ihrem Konto bei { $site } anmelden, anscheinend mit einer Kopie Ihres Passkeys. Wir haben das abgelehnt.
mail-passkey-copied-advice = Entfernen Sie diesen Passkey und erstellen Sie einen neuen auf einem Gerät, dem Sie vertrauen.
mail-recovery-codes-subject = Neue Wiederherstellungscodes für Ihr Konto bei { $site }
mail-recovery-codes-body = Für Ihr Konto bei { $site } wurden neue Wiederherstellungscodes erstellt. Ihre alten funktionieren nicht mehr.
mail-recovery-codes-advice = Wenn Sie das waren, müssen Sie nichts tun. Wenn nicht, ändern Sie Ihr Passwort und erstellen Sie danach neue Codes.
mail-recovery-code-used-subject = Wiederherstellungscode für Ihr Konto bei { $site } verwendet
mail-recovery-code-used-body = Jemand hat einen Ihrer Wiederherstellungscodes für Ihr Konto bei { $site } verwendet. Verbleibende Codes: { $count }.
mail-recovery-code-used-advice = Wenn Sie das waren, müssen Sie nichts tun. Wenn nicht, ändern Sie Ihr Passwort und erstellen Sie danach neue Codes.
mail-password-known-subject = Jemand kennt Ihr Passwort für { $site }
mail-password-known-body = Jemand hat Ihr Passwort für { $site } eingegeben und danach mehrere falsche Codes. Die Anmeldung ist fehlgeschlagen.
mail-password-known-advice = Wenn Sie das waren, müssen Sie nichts tun. Wenn nicht, ändern Sie jetzt Ihr Passwort.
mail-sign-in-subject = Neue Anmeldung bei { $site }
mail-sign-in-body = Jemand hat sich mit Ihrem Konto bei { $site } in einem Browser angemeldet, den Sie noch nicht verwendet haben.
mail-sign-in-advice = Wenn Sie das waren, müssen Sie nichts tun. Wenn nicht, melden Sie diesen Browser ab und ändern Sie Ihr Passwort.
mail-sign-in-sessions = Sitzungen ansehen
mail-invitation-subject = Einladung zu { $site }
mail-invitation-body = Die Administration von { $site } lädt Sie ein, ein Konto zu erstellen.
mail-password-link-subject = Wählen Sie ein neues Passwort für { $site }
mail-password-link-body = Die Administration von { $site } sendet Ihnen einen Link, mit dem Sie ein neues Passwort wählen. Bis Sie ihn verwenden, ändert sich nichts.
mail-first-password-subject = Ihr Konto bei { $site } ist bereit
mail-first-password-body = Die Administration von { $site } hat ein Konto für Sie erstellt. Wählen Sie ein Passwort, um es zu verwenden.

limit-address = Falsche Passwörter von einer IP-Adresse
limit-account = Falsche Passwörter in neuen Browsern
limit-account-day = Falsche Passwörter in neuen Browsern, pro Tag
limit-device = Falsche Passwörter in einem bekannten Browser
limit-device-day = Falsche Passwörter in einem bekannten Browser, pro Tag
limit-devices-day = Falsche Passwörter in allen bekannten Browsern, pro Tag
limit-passkey = Abgelehnte Passkeys von einer IP-Adresse
limit-right-proofs = Richtige Passwörter, Passkeys und Codes
limit-confirm = Falsche Passwörter beim Bestätigen von Änderungen in einer Sitzung
limit-confirm-session = Falsche Passwörter beim Bestätigen von Änderungen, insgesamt in einer Sitzung
limit-factor = Falsche Codes nach richtigem Passwort
limit-factor-day = Falsche Codes nach richtigem Passwort, pro Tag
limit-factor-passkey = Abgelehnte Passkeys nach richtigem Passwort
limit-factor-warning = Falsche Codes bis zur Warnung des Benutzers
limit-app-password = Falsche App-Passwörter von einer IP-Adresse
limit-app-passwords = Neue App-Passwörter
limit-confirm-authenticator = Codes zum Bestätigen einer Authenticator-App
limit-second-factors = Neue Passkeys, Authenticator-Apps und Wiederherstellungs­codes
limit-mail-from = Von einer IP-Adresse angeforderte E‑Mails
limit-mail-to = An diese E‑Mail-Adresse angeforderte E‑Mails
limit-notice = E‑Mails zu Anmeldungen
limit-edit = Profiländerungen in einer Sitzung
limit-export = Downloads von Daten in einer Sitzung
limit-export-account = Downloads von Daten
limit-other = Andere Versuche

apps-title = Ihre Apps
apps-none = Hier gibt es noch keine App für Sie. Wenn Sie eine brauchen, wenden Sie sich an die Administration dieser Website.
apps-second-factor = Erfordert einen zweiten Schritt
