### Italian.

language-name = Italiano
language-name-english = Italian
dir = ltr

## Dates, times and browsers

date = { $day } { $month ->
    [1] gennaio
    [2] febbraio
    [3] marzo
    [4] aprile
    [5] maggio
    [6] giugno
    [7] luglio
    [8] agosto
    [9] settembre
    [10] ottobre
    [11] novembre
   *[12] dicembre
} { $year }
moment = { $date } alle ore { $clock }
moment-in-zone = { $moment } { $zone }
seconds = { $count ->
    [one] { $count } secondo
   *[other] { $count } secondi
}
minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minuti
}
hours = { $count ->
    [one] { $count } ora
   *[other] { $count } ore
}
days = { $count ->
    [one] { $count } giorno
   *[other] { $count } giorni
}
browser-on = { $browser } su { $system }
browser-unknown = Browser sconosciuto

## Every page

skip-to-content = Vai al contenuto principale
home-link = { $site }, pagina iniziale
navigation = Account
nav-apps = App
nav-profile = Profilo
nav-security = Sicurezza
nav-activity = Attività
nav-data = I tuoi dati
nav-administration = Amministrazione
nav-own-account = Il tuo account
brand-privacy = Privacy
brand-imprint = Note legali
brand-help = Aiuto
language-here = Lingua di questa pagina
language-change = Cambia lingua
sign-in = Accedi
sign-out = Esci
signing-out = Uscita…

## Every form

show = Mostra
show-password = Mostra la password
hide = Nascondi
hide-password = Nascondi la password
copy = Copia
copied = Copiato
print = Stampa
error-prefix = Errore:{" "}
done-prefix = Fatto:{" "}
error-summary-title = C’è un problema
email-label = Indirizzo email
name-label = Nome
password-label = Password
new-password-label = Nuova password
new-password-hint = Almeno 8 caratteri. Vanno bene tre o quattro parole senza legame tra loro.
save = Salva
create-link = Crea link
saving = Salvataggio…
sending = Invio…
change = Modifica
manage = Gestisci
last-used = Ultimo utilizzo
never-used = Ancora nessun utilizzo
continue-link = Continua
on = Sì
off = No
cancel = Annulla
back = Indietro

## Below a new password, while it’s typed

strength-short = Caratteri ancora necessari: #
strength-personal = Facile da indovinare: contiene il tuo nome o il tuo indirizzo email.
strength-repeats = Facile da indovinare: contiene ripetizioni.
strength-enough = Lunghezza sufficiente. Controlleremo che non sia facile da indovinare.

## Errors at a field

email-missing = Inserisci un indirizzo email.
email-malformed = Inserisci un indirizzo email completo, ad esempio nome@example.org
email-local-part = Prima della @ usa solo lettere dalla a alla z, numeri e simboli. Dopo la @ va bene qualsiasi dominio.
email-taken = Esiste già un account con questo indirizzo email. Usane un altro.
email-unchanged = Questo è già il tuo indirizzo email. Inseriscine un altro.
name-missing = Inserisci un nome.
name-malformed = Il nome contiene caratteri invisibili. Digitalo invece di incollarlo.
password-missing = Inserisci la password.
password-wrong = La password non è corretta. Riprova.
new-password-missing = Scegli una password.
too-long = Inserisci al massimo { $most } caratteri.
password-too-short = Scegli una password di almeno { $least } caratteri.
password-too-long = Scegli una password lunga al massimo { $most } caratteri.
password-weak = Questa password è troppo facile da indovinare. { $why ->
    [straight-rows] Evita i tasti in fila, come «qwerty».
    [keyboard-patterns] Evita brevi sequenze di tasti vicini.
    [repeated-characters] Evita le ripetizioni, come «aaa».
    [repeated-words] Evita le ripetizioni, come «abcabc».
    [top-10] È una delle dieci password più comuni.
    [top-100] È una delle cento password più comuni.
    [common] È una password molto comune.
    [similar-to-common] Somiglia a una password comune.
    [sequences] Evita le sequenze, come «abc» o «6543».
    [recent-years] Evita gli anni recenti.
    [one-word] Usa più di una parola.
    [dates] Evita le date.
    [names] Evita i nomi di persona.
   *[other] Rendila più lunga o aggiungi una o due parole.
}
choice-unknown = Scegli un’opzione dell’elenco.

## What just happened

notice-signed-out = Hai chiuso la sessione.
notice-session-over = La tua sessione è terminata. Accedi di nuovo.
notice-entries-kept = La sessione è terminata prima del salvataggio. Accedi e ritroverai ciò che hai inserito, tranne le password.
notice-sign-in-expired = L’accesso ha richiesto troppo tempo o è già stato completato. Inserisci di nuovo la password.
notice-nothing-saved = La sessione è terminata e non è stato salvato nulla. Accedi per continuare.
notice-entries-kept-here = Finora non è cambiato nulla. Continua qui sotto e ritroverai ciò che hai inserito.
notice-nothing-saved-yet = Finora non è cambiato nulla. Continua qui sotto, poi riprova.
notice-confirmed-nothing-saved = Identità confermata. Finora non è cambiato nulla: riprova.
notice-form-kept = Abbiamo conservato ciò che hai inserito, ma non è ancora salvato.
notice-replaces-session = Hai effettuato l’accesso come { $email }. Se continui, la sessione di quell’account verrà chiusa.
notice-password-saved = Password salvata. Accedi con la nuova password.
notice-password-changed = Password cambiata. Abbiamo chiuso le altre sessioni e revocato le tue password per le app. Qui la sessione resta aperta.
notice-profile-saved = Profilo salvato.
notice-session-ended = Sessione chiusa in quel browser. Qui la sessione resta aperta.
notice-session-gone = Quella sessione era già terminata.
notice-signed-out-elsewhere = Le altre sessioni sono chiuse. Qui la sessione resta aperta.
notice-email-change-requested = Cambio di indirizzo email richiesto.
notice-email-changed = Indirizzo email cambiato. Usa quello nuovo per accedere.
notice-email-change-cancelled = Cambio di indirizzo email annullato. Il tuo indirizzo è rimasto lo stesso. Se non hai richiesto tu il cambio, cambia subito la password.
notice-account-deleted = Il tuo account è stato eliminato.
notice-app-password-shown = Hai appena creato questa password per le app. L’abbiamo mostrata una sola volta. Se non l’hai copiata, revocala e creane un’altra.
notice-app-password-gone = Questa password per le app era già stata revocata.
notice-app-password-revoked = Password per le app revocata. Le app che la usano non hanno più accesso.
notice-authenticator-removed = App di autenticazione rimossa. I suoi codici non funzionano più.
notice-authenticator-added = App di autenticazione aggiunta. Abbiamo chiuso le altre sessioni. I tuoi codici di recupero funzionano ancora.
notice-authenticator-replaced = App di autenticazione sostituita. I codici di quella precedente non funzionano più. I tuoi codici di recupero funzionano ancora.
notice-authenticator-gone = Quell’app di autenticazione era già stata rimossa.
notice-authenticator-present = Non è cambiato nulla, perché quel codice QR era già stato usato o è scaduto. Qui sotto vedi quando è stata aggiunta l’app di autenticazione. Se non hai salvato i codici di recupero, creane di nuovi.
notice-authenticator-expired = Questo codice QR è nuovo. Se hai scansionato quello precedente, elimina quella voce dall’app e scansiona questo.
notice-passkey-added = Passkey creata. Ora puoi usarla per accedere.
notice-passkey-renamed = Passkey rinominata.
notice-passkey-removed = Passkey rimossa. Non puoi più usarla per accedere.
notice-passkey-gone = Quella passkey era già stata rimossa.
notice-trusted-browser-removed = In quel browser il secondo passaggio verrà chiesto di nuovo.
notice-trusted-browsers-removed = Il secondo passaggio verrà chiesto di nuovo in tutti i browser.
notice-trusted-browser-gone = Quel browser non era più attendibile.
notice-recovery-codes-saved = Codici di recupero salvati. Conservali dove puoi trovarli anche senza il telefono.
notice-recovery-codes-changed = I tuoi codici di recupero sono cambiati dopo che hai aperto quella pagina, quindi non li abbiamo sostituiti di nuovo. Se non hai salvato quelli nuovi, crea nuovi codici.
notice-recovery-code-used = Hai effettuato l’accesso con un codice di recupero, che ora non è più valido. Se non hai più il dispositivo, vai alla pagina «Sicurezza»: puoi sostituire o rimuovere ciò che conteneva e vedere quanti codici ti restano.
notice-recovery-codes-useless = Prima crea una passkey o aggiungi un’app di autenticazione: riceverai così anche i codici di recupero.
notice-test-mail-sent = Email di prova inviata. Se non arriva, controlla la cartella dello spam.
notice-test-mail-failed = L’email di prova non è stata inviata. Il motivo è nel log del server.
notice-mails-due = L’invio di tutte le email in attesa verrà ritentato ora.
notice-user-changed = Modifica salvata.
notice-user-unchanged = Non è stato modificato nulla.
notice-user-signed-out = Tutte le sessioni sono chiuse. Nessun browser è più attendibile.
notice-user-app-passwords-revoked = Tutte le password per le app sono state revocate.
notice-user-factors-reset = I secondi fattori sono stati rimossi e tutte le sessioni dell’utente sono chiuse.
notice-user-limits-cleared = I tentativi sono stati azzerati e i blocchi temporanei sono terminati.
notice-limits-cleared = I limiti sono stati azzerati.
notice-user-disabled = L’account è stato disattivato e tutte le sue sessioni sono chiuse.
notice-user-enabled = L’account è di nuovo attivo.
notice-user-enabled-without-password = L’account è di nuovo attivo ma non ha una password, quindi nessuno può ancora accedere. Crea un link per sceglierne una.
notice-group-new = Salvato. Il gruppo è nuovo: nessuna regola vi fa riferimento e nessun altro ne fa parte. Se è un errore di battitura, rimuovilo.
notice-link-shown = Il link è stato creato poco fa e viene mostrato una sola volta. Se non l’hai copiato, creane uno nuovo.
notice-user-deleted = L’account è stato eliminato.
notice-all-sessions-ended = Le sessioni di tutti gli utenti sono chiuse. Accedi di nuovo.
notice-email-released = L’indirizzo email è stato liberato. Chiunque può creare un account con questo indirizzo.
notice-invitation-revoked = L’invito è stato revocato. Il suo link non funziona più.
notice-invitation-shown = L’invito è stato creato poco fa e il suo link viene mostrato una sola volta. Se non l’hai copiato, revoca l’invito e creane uno nuovo.
notice-invitation-gone = Questo invito è già stato usato o revocato oppure è scaduto.

## Re-authentication

reauthenticate-title = Conferma la tua identità
reauthenticate-intro = Stai per modificare qualcosa di importante. Inserisci di nuovo la password.
reauthenticate-intro-factor = Stai per modificare qualcosa di importante. Dobbiamo verificare la tua identità.
reauthenticate-intro-admin = Dall’amministrazione si possono modificare gli account di tutti. Inserisci di nuovo la password.
reauthenticate-intro-admin-factor = Dall’amministrazione si possono modificare gli account di tutti. Dobbiamo verificare la tua identità.
reauthenticate-intro-continue = Per continuare, inserisci di nuovo la password.
reauthenticate-intro-continue-factor = Per continuare, conferma la tua identità.
reauthenticate-intro-site = Questo sito richiede un secondo passaggio, che in questo browser non hai ancora completato o che nel frattempo hai modificato. Per continuare, conferma la tua identità.
reauthenticate-account = Hai effettuato l’accesso come
reauthenticate-submit = Continua
reauthenticate-busy = Verifica…

## Second step of a sign-in

second-factor-title = Inserisci il codice
second-factor-intro = La password è corretta. Per completare l’accesso, inserisci il codice della tua app di autenticazione.
second-factor-title-passkey = Usa la tua passkey
second-factor-intro-passkey = La password è corretta. Per completare l’accesso, usa la tua passkey.
second-factor-title-either = Completa l’accesso
second-factor-intro-either = La password è corretta. Usa la tua passkey o inserisci il codice della tua app di autenticazione.
second-factor-recovery = Usa un codice di recupero
second-factor-lost = Non hai più né il dispositivo né i codici? Contatta l’amministratore del sito.
second-factor-other = Accedi con un altro account
trust-label = Considera attendibile questo browser per { $duration }
trust-hint = Qui ti basterà la password per accedere. Non usare questa opzione su un dispositivo condiviso.
recovery-code-label = Codice di recupero
recovery-code-hint = Uno dei dieci codici che hai salvato: sette gruppi di quattro lettere o cifre
recovery-code-wrong = Questo codice di recupero non è corretto o è già stato usato.
recovery-code-malformed = Inserisci il codice di recupero completo: sette gruppi di quattro lettere o cifre.

## Signing in

login-passkey = Accedi con una passkey
login-title = Accedi
login-continue-to = Accedi per continuare su { $host }.
login-continue-to-profile = Accedi per aprire il tuo profilo.
login-busy = Accesso…
no-cookies-title = Il browser non ha salvato il nostro cookie
no-cookies-for-app = Qui hai già effettuato l’accesso, ma { $host } continua a chiederti di accedere.
no-cookies-advice = Per accedere servono i cookie. Consentili per questo sito nelle impostazioni del browser, poi riprova. Se sono già consentiti, avvisa l’amministratore del sito.
try-again = Riprova
remember-label = Mantieni l’accesso per { $duration }
remember-hint = Non usare questa opzione su un dispositivo condiviso.
login-forgot = Password dimenticata?
login-register = Crea un account
wrong-credentials = L’indirizzo email o la password non sono corretti. Controllali e riprova.
too-many-attempts = Troppi tentativi. Riprova tra { $duration }.
no-administrator-title = Questo sito non è ancora configurato
no-administrator = Per creare il primo account, apri il link che si trova nel log del server, alla riga che contiene «There is no administrator yet».
no-administrator-command = Questo comando mostra il log:

## Signing out

logout-title = Vuoi uscire?
logout-advice = La sessione in questo browser verrà chiusa. Le altre resteranno aperte.

## Profile

profile-role = Ruolo
role-admin = Amministratore
role-user = Utente
profile-groups = Gruppi
profile-member-since = Creazione dell’account
profile-notices = Email sugli accessi
session-signed-in = Accesso
session-last-seen = Ultima attività
session-address = Indirizzo IP

## Editing the profile

edit-title = Modifica il profilo
language-label = Lingua
language-hint = Usata per le pagine e per le email che ricevi.
language-hint-no-mail = Usata per le pagine.
language-of-browser = Quella del browser
time-zone-label = Fuso orario
time-zone-hint = Usato per tutte le date e gli orari. Se non ne scegli uno, nelle email gli orari sono in UTC.
time-zone-hint-no-mail = Usato per tutte le date e gli orari.
zone-of-city = { $city } ({ $zone })
area-africa = Africa
area-america = America
area-antarctica = Antartide
area-asia = Asia
area-atlantic = Oceano Atlantico
area-australia = Australia
area-europe = Europa
area-indian = Oceano Indiano
area-pacific = Oceano Pacifico
time-zone-none = Quello del browser
sign-in-notices-label = Avvisami via email degli accessi da nuovi browser
sign-in-notices-hint = Riceverai un’email quando qualcuno accede al tuo account da un browser che non hai mai usato prima.

## Security

security-password-alone = Il tuo account è protetto solo dalla password. Aggiungi una passkey o un’app di autenticazione: così chi scopre la password non potrà accedere.
security-signing-in = Accesso
security-second-step = Secondo passaggio
security-access = Chi ha accesso

## Changing the password

password-title = Cambia la password
password-last-changed = Ultima modifica
password-about = La password con cui accedi.
password-intro = Se cambi la password, le altre sessioni vengono chiuse e le tue password per le app revocate. Qui la sessione resta aperta.
password-submit = Cambia password

## Sessions

sessions-title = Sessioni
sessions-intro = I browser in cui hai effettuato l’accesso.
sessions-missing = Scegli la sessione da chiudere.
sessions-this-browser = Questo browser
sessions-sign-out = Chiudi sessione
sessions-sign-out-of = Chiudi sessione: { $browser }, indirizzo { $address }, accesso { $time }
sessions-signing-out = Chiusura…
sessions-others-title = Altre sessioni
sessions-others-about = Se non riconosci una sessione, chiudi le altre sessioni e cambia la password.
sessions-sign-out-others = Chiudi le altre sessioni
sessions-count = { $count ->
    [one] Hai { $count } sessione aperta.
   *[other] Hai { $count } sessioni aperte.
}
sessions-only-one = Non hai altre sessioni aperte.

## App passwords

app-passwords-title = Password per le app
app-passwords-intro = Per le app che non possono aprire una pagina di accesso, come il calendario del telefono. Funzionano solo con le app protette da questo sito, non per accedere qui. Se cambi la password dell’account, vengono tutte revocate.
app-passwords-about = Per le app che non possono aprire una pagina di accesso, come il calendario del telefono.
app-passwords-count = { $count ->
    [one] Hai { $count } password per le app.
   *[other] Hai { $count } password per le app.
}
app-passwords-none = Ancora nessuna password per le app. Quelle che creerai appariranno qui.
app-passwords-created = Creazione
app-passwords-revoke = Revoca
app-passwords-revoke-one = Revoca «{ $name }»
app-passwords-revoking = Revoca…
app-passwords-create = Crea una password per le app
app-passwords-creating = Creazione…
app-passwords-too-many = Hai raggiunto il limite di { $most } password per le app. Revocane una che non usi più, poi riprova.
app-password-created-title = La tua password per «{ $name }»
app-password-created = Copiala subito nell’app. Non verrà più mostrata.
app-password-username = Se l’app chiede un nome utente, inserisci { $email }.
app-password-name-label = Nome
app-password-name-hint = L’app che la userà, ad esempio «Calendario sul telefono»
app-password-name-missing = Dai un nome alla password per le app.
app-password-name-malformed = Il nome contiene caratteri invisibili. Digitalo invece di incollarlo.
app-password-name-taken = Hai già una password per le app con questo nome. Inseriscine un altro.

## Passkeys

passkey-title = Passkey
passkeys-title = Passkey
passkeys-about = Accedi con l’impronta digitale, il volto o il blocco schermo.
passkeys-intro = Con una passkey accedi usando l’impronta digitale, il volto o il blocco schermo al posto della password. Funziona solo su questo sito, quindi nessuno può sottrartela con l’inganno. Se invece inserisci la password, la passkey ti servirà come secondo passaggio.
passkeys-count = { $count ->
    [one] { $count } passkey
   *[other] { $count } passkey
}
passkeys-none = Non hai ancora nessuna passkey.
passkeys-unavailable = Per usare le passkey servono JavaScript, un browser che le supporti e l’indirizzo { $address }.
passkeys-not-here = All’indirizzo di questo sito i browser non supportano le passkey. L’amministratore del sito può risolvere il problema.
passkeys-too-many = Puoi avere al massimo { $most } passkey. Rimuovine una che non usi più.
passkeys-created = Creazione
passkeys-second-step = Solo dopo la password
passkeys-rename = Rinomina
passkeys-remove = Rimuovi
passkeys-removing = Rimozione…
passkeys-remove-one = Rimuovi «{ $name }»
passkeys-rename-one = Rinomina «{ $name }»
passkey-create = Crea una passkey
passkey-creating = Creazione…
passkey-not-created-here = Non è stata creata nessuna passkey. Se questo dispositivo ne ha già una per il tuo account, non te ne serve un’altra.
passkey-not-created = Non è stato possibile aggiungere la passkey. Riprova.
passkey-ready = Passkey creata. Ora salva i tuoi codici di recupero.
passkey-use = Usa la tua passkey
passkey-using = In attesa…
passkey-failed = Non è stata usata nessuna passkey. Riprova o scegli un altro metodo.
passkey-missing = Usa la tua passkey o inserisci un codice di recupero.
passkey-refused = La passkey non ha funzionato. Riprova o accedi in un altro modo.
passkey-rename = Rinomina la passkey
passkey-renaming = Salvataggio…
passkey-rename-about = Solo tu vedi questo nome.
passkey-name-label = Nome
passkey-name-missing = Dai un nome alla passkey.

## Adding a second factor, where one is required

enrolment-title = Aggiungi un secondo passaggio
enrolment-site = Questo sito richiede un secondo passaggio dopo la password: così una password rubata non basta per accedere. Aggiungine uno per continuare.
enrolment-page = Per aprire questa pagina serve un secondo passaggio dopo la password: così una password rubata non basta. Aggiungine uno per continuare.
enrolment-about = Poi ti mostreremo i codici di recupero, da usare se perdi il telefono o la passkey.
enrolment-authenticator = Usa un’app di autenticazione
second-factor-last = Questo sito richiede un secondo passaggio e questo è l’unico che hai. Prima di rimuoverlo, aggiungine un altro.

## Authenticator app, a second factor

authenticator-title = App di autenticazione
authenticator-about = Un codice dal telefono, oltre alla password.
authenticator-intro = Un’app di autenticazione sul telefono mostra un codice che cambia ogni 30 secondi. Lo inserisci dopo la password: così una password rubata non basta per accedere.
authenticator-add = Aggiungi un’app di autenticazione
authenticator-adding = Aggiunta…
authenticator-ready = App di autenticazione aggiunta. Abbiamo chiuso le altre sessioni. Ora salva i tuoi codici di recupero.
authenticator-scan = Scansiona il codice QR
authenticator-scan-about = Usa un’app come Aegis o Google Authenticator, oppure un gestore di password.
authenticator-qr = Codice QR per la tua app di autenticazione
authenticator-no-camera = Se non puoi scansionarlo, inserisci questa chiave nell’app:
authenticator-open = Apri in un’app su questo dispositivo
authenticator-confirm = Inserisci il codice
authenticator-confirm-about = Quando aggiungi l’app, le altre sessioni vengono chiuse. Qui la sessione resta aperta.
authenticator-added = Aggiunta
authenticator-replace = Configura su un altro telefono
authenticator-replace-about = Scansionerai un nuovo codice QR. L’app attuale continuerà a funzionare finché non inserirai un codice di quella nuova.
authenticator-replace-confirm-about = Appena lo inserisci, i codici dell’app attuale smettono di funzionare. I tuoi codici di recupero funzionano ancora.
authenticator-replace-submit = Sostituisci l’app di autenticazione
authenticator-replacing = Sostituzione…
authenticator-remove = Rimuovi l’app di autenticazione
authenticator-remove-about = Per accedere basterà la password. I tuoi codici di recupero non funzioneranno più.
authenticator-remove-about-passkeys = Dopo la password ti verrà chiesta una passkey.
authenticator-removing = Rimozione…
code-label = Codice
code-hint = Le 6 cifre che l’app mostra per questo sito
code-missing = Inserisci il codice della tua app di autenticazione.
code-malformed = Inserisci le 6 cifre del codice.
code-unreadable = Questo sito non può verificare i codici della tua app. Usa un codice di recupero, poi configura di nuovo l’app nella pagina «Sicurezza» oppure contatta l’amministratore del sito.
code-wrong = Il codice non è corretto. Inserisci quello che l’app mostra ora. Ogni codice funziona una sola volta.
code-wrong-help = Se i codici continuano a non funzionare, attiva l’impostazione automatica dell’ora sul telefono.
code-clock-off = Il codice è corretto, ma per un altro orario. Attiva l’impostazione automatica dell’ora sul telefono, poi inserisci il codice che l’app mostra.

## Recovery codes

recovery-codes-title = Codici di recupero
recovery-codes-intro = Se perdi il telefono, usa un codice di recupero al posto della passkey o del codice dell’app di autenticazione. Ogni codice funziona una sola volta.
recovery-codes-none = Riceverai i codici di recupero con la prima passkey o app di autenticazione.
recovery-codes-left = { $count ->
    [one] { $count } codice rimasto
   *[other] { $count } codici rimasti
}
recovery-codes-unsaved = Non hai confermato di aver salvato i codici. Se non li hai salvati, creane di nuovi.
recovery-codes-create = Crea nuovi codici
recovery-codes-create-about = Crea nuovi codici se hai perso questi o te ne restano pochi. Quelli vecchi non funzioneranno più.
recovery-codes-creating = Creazione…
recovery-codes-save = Salva i tuoi codici di recupero
recovery-codes-created = Codici di recupero creati. Quelli vecchi non funzionano più.
recovery-codes-yours = I tuoi codici
recovery-codes-once = Non verranno più mostrati. Conservali in un posto sicuro che non sia il telefono.
recovery-codes-download = Scarica come testo
recovery-codes-file-title = Codici di recupero per { $site }. Ogni codice funziona una sola volta.
recovery-codes-saved-label = Ho salvato questi codici
recovery-codes-not-saved = Salva i codici, poi seleziona la casella.
recovery-codes-continue = Continua
recovery-codes-continuing = Attendi…

## Trusted browsers, in place of a second factor

trusted-browser-title = Browser attendibile
trusted-browsers-title = Browser attendibili
trusted-browsers-about = I browser in cui non viene chiesto il secondo passaggio.
trusted-browsers-intro = In un browser attendibile ti basta la password per accedere. Il secondo passaggio serve di nuovo in tutti i browser se cambi la password, chiudi le altre sessioni oppure aggiungi o rimuovi una passkey o un’app di autenticazione.
trusted-browsers-count = { $count ->
    [one] Hai { $count } browser attendibile.
   *[other] Hai { $count } browser attendibili.
}
trusted-browsers-none = Ancora nessun browser attendibile. Per aggiungerne uno, seleziona la casella al secondo passaggio dell’accesso.
trusted-browsers-since = Aggiunto
trusted-browsers-ends = Scadenza
trusted-browsers-remove = Rimuovi
trusted-browsers-remove-one = Rimuovi { $browser }, aggiunto { $time }
trusted-browsers-removing = Rimozione…
trusted-browsers-all-title = Tutti i browser attendibili
trusted-browsers-all-about = Al prossimo accesso servirà di nuovo il secondo passaggio. Se non riconosci un browser, cambia anche la password: così verrà chiusa anche la sua sessione.
trusted-browsers-remove-all = Rimuovi tutti i browser attendibili

## Activity

activity-intro = Le attività del tuo account, conservate per { $time }.
activity-refused = Non riuscito
activity-by-link = Con un link ricevuto via email o da un amministratore
activity-by-setup-link = Con il link di configurazione
activity-wrong-passkey = Passkey non accettata
activity-wrong-password = Password errata
activity-disabled = L’account era disattivato
activity-no-password = Non era ancora stata scelta una password
activity-unknown-account = L’account non esiste
activity-changed-meanwhile = L’account è stato modificato nello stesso momento
activity-joined = Aggiunta al gruppo { $name }
activity-invited = { $email } ({ $first })
activity-left = Rimozione dal gruppo { $name }
activity-none = Ancora nessuna attività. Gli accessi e le modifiche al tuo account appariranno qui.
activity-administrator = L’amministratore del sito
event-signed-in = Accesso
event-sign-in-refused = Tentativo di accesso
event-second-factor-refused = Codice errato dopo la password corretta
event-signed-out = Uscita
event-account-created = Account creato
event-password-changed = Password cambiata
event-password-link-created = Link per la password creato
event-password-link-emailed = Link per la password inviato via email
event-password-link-revoked = Link per la password revocato
event-reauthenticated = Identità confermata
event-confirmation-refused = Tentativo di confermare una modifica
event-role-changed = Ruolo modificato
event-groups-changed = Gruppi modificati
event-account-disabled = Account disattivato
event-account-enabled = Account riattivato
event-account-locked = Account bloccato
event-session-ended = Sessioni chiuse
event-limits-cleared = Limiti di accesso azzerati
event-profile-changed = Profilo modificato
event-email-change-requested = Cambio di indirizzo email richiesto
event-email-change-cancelled = Cambio di indirizzo email annullato
event-email-changed = Indirizzo email cambiato
event-email-change-undone = Vecchio indirizzo email ripristinato
event-data-exported = Dati scaricati
event-app-password-created = Password per le app creata
event-app-password-revoked = Password per le app revocata
event-second-step-added = Secondo passaggio aggiunto
event-second-step-removed = Secondo passaggio rimosso
event-passkey-copied = Passkey rifiutata: potrebbe essere una copia
event-browser-trusted = Browser attendibile aggiunto
event-trusted-browser-removed = Browser attendibile rimosso
event-recovery-codes-created = Codici di recupero creati
event-invited = Invito creato
event-invitation-revoked = Invito revocato
event-address-released = Indirizzo email liberato
event-account-deleted = Account eliminato
event-all-sessions-ended = Sessioni di tutti gli utenti chiuse
event-mail-tested = Email di prova
event-mails-retried = Nuovo tentativo per le email non inviate
event-restored = Database ripristinato da un backup
event-other = Altro evento

## Changing the email

email-title = Cambia l’indirizzo email
email-now = Indirizzo email attuale:{" "}
email-intro = Invieremo un link al nuovo indirizzo email e un avviso a quello attuale. L’indirizzo non cambierà finché non apri il link e confermi.
email-intro-no-mail = Questo sito non invia email: chiedi il link all’amministratore del sito. L’indirizzo non cambierà finché non apri il link e confermi.
new-email-label = Nuovo indirizzo email
email-submit = Invia link
email-pending = Il tuo indirizzo email non è ancora cambiato. Abbiamo inviato un link a { $address }: per confermare, aprilo entro il giorno { $until }.
register-no-mail = Questo sito non invia email. L’amministratore del sito può trovare il tuo link nella cartella delle email del server.
email-intro-no-mail-admin = Questo sito non invia email, perché SMTP_URL non è impostata. Troverai il link nella cartella delle email del server. L’indirizzo non cambierà finché non apri il link e confermi.
email-pending-no-mail-admin = Il tuo indirizzo email non è ancora cambiato. Troverai il link per { $address } nella cartella delle email del server. Per confermare, aprilo entro il giorno { $until }.
email-pending-no-mail = Il tuo indirizzo email non è ancora cambiato. Questo sito non invia email, ma l’amministratore del sito può trovare il link per { $address } nella cartella delle email del server. Per confermare, aprilo entro il giorno { $until }.
email-confirm-title = Conferma il nuovo indirizzo email
email-confirm-intro = Per accedere userai il nuovo indirizzo email.
email-confirm-submit = Conferma nuovo indirizzo
email-elsewhere-intro = Questo link cambia l’indirizzo email di un account. Funziona solo in un browser in cui hai effettuato l’accesso a quell’account.
email-elsewhere-account = Account
email-elsewhere-sign-in = Apri il link in un browser in cui hai effettuato l’accesso a questo account oppure accedi qui.
email-elsewhere-other = Hai effettuato l’accesso come { $account }. Esci, apri di nuovo il link e accedi all’account indicato sopra.
email-elsewhere-not-you = Se questo account non è tuo, chiudi la pagina. Non cambierà nulla.
email-cancel-title = Mantieni l’indirizzo email attuale
email-cancel-intro = Qualcuno che conosce la tua password ha chiesto di cambiare il tuo indirizzo email. Se mantieni l’indirizzo attuale, il link che abbiamo inviato a quello nuovo non funzionerà più.
email-cancel-submit = Mantieni indirizzo attuale
email-undo-title = Recupera il tuo account
email-undo-intro = Ripristineremo il vecchio indirizzo email, chiuderemo tutte le sessioni e rimuoveremo le passkey e le app di autenticazione aggiunte dopo il cambio di indirizzo o nei tre giorni precedenti. La password e le password per le app non funzioneranno più e dovrai scegliere una nuova password.
email-undo-submit = Recupera account
email-current = Indirizzo email attuale
email-requested = Indirizzo email richiesto
email-restored = Indirizzo email da ripristinare
email-change-cancel = Annulla il cambio di indirizzo
email-change-cancelling = Annullamento…
email-taken-title = Questo indirizzo email è già in uso
email-taken-advice = Un altro account usa o ha usato in passato questo indirizzo email, quindi non è stato modificato nulla.

## Downloading one’s data, deleting one’s account

export-title = Scarica i tuoi dati
export-intro = Riceverai un file con tutto ciò che questo sito conserva su di te: account, sessioni, passkey e app di autenticazione, browser attendibili, nomi delle password per le app e attività.
export-submit = Scarica
delete-about = Elimina il tuo account e tutto ciò che contiene.
delete-title = Elimina il tuo account
delete-intro = Questa operazione è definitiva. Perderai:
delete-loses-account = l’account, con nome, indirizzo email e password
delete-loses-sessions = le sessioni: verranno tutte chiuse
delete-loses-app-passwords = le password per le app: le app che le usano perderanno l’accesso
delete-loses-factors = le passkey, i codici dell’app di autenticazione e i codici di recupero: non funzioneranno più
delete-loses-address = l’indirizzo email su questo sito: nessuno potrà usarlo per creare un account, a meno che l’amministratore del sito non lo consenta
delete-submit = Elimina il mio account
delete-busy = Eliminazione…
delete-last-administrator = Nessun altro amministratore può accedere. Prima di eliminare il tuo account, assegna il ruolo di amministratore a un altro utente.

## Forgotten password

forgot-title = Password dimenticata?
forgot-intro = Inserisci il tuo indirizzo email: ti invieremo un link per scegliere una nuova password.
forgot-submit = Invia link
forgot-sent-title = Controlla la posta
forgot-sent = Se esiste un account con questo indirizzo email, ti abbiamo inviato un link per scegliere una nuova password. Il link è valido per 30 minuti.
no-mail = Questo sito non invia email. Chiedi all’amministratore del sito un link per scegliere una nuova password. Gli amministratori possono crearne uno con questo comando:
no-mail-command = vestibule user password EMAIL
email-not-arrived = Se entro qualche minuto non arriva nulla, controlla la cartella dello spam e verifica l’indirizzo email che hai inserito.
use-different-email = Usa un altro indirizzo email
back-to-sign-in = Torna all’accesso
back-to-profile = Torna al tuo profilo

## Creating an account

register-title = Crea un account
register-intro = Inserisci il tuo indirizzo email: ti invieremo un link per creare il tuo account { $site }.
register-intro-no-mail = Inserisci il tuo indirizzo email, poi chiedi il link all’amministratore del sito. Questo sito non invia email.
register-email-hint = Lo userai per accedere.
register-submit-email = Invia link
register-sent-title = Controlla la posta
register-sent = Ti abbiamo inviato un link per continuare. Il link è valido per 2 ore.
register-finish-intro = Scegli un nome e una password per il tuo account { $site }.
register-submit = Crea account
register-busy = Creazione dell’account…
register-have-account = Hai già un account? Accedi
first-password-title = Configura il tuo account
first-password-submit = Configura account
first-password-busy = Configurazione dell’account…
registration-closed-title = Le registrazioni sono chiuse
registration-closed-advice = Se ti serve un account, contatta l’amministratore del sito.
register-link-expired = Il link è già stato usato, è stato revocato o sostituito da uno più recente oppure è scaduto. Se hai già creato l’account, accedi. Altrimenti usa il link più recente che hai o richiedine uno nuovo.
invitation-link-expired = Il link è già stato usato, è stato revocato o sostituito da uno più recente oppure è scaduto. Se hai già creato l’account, accedi. Altrimenti usa il link più recente che hai o chiedine uno nuovo all’amministratore del sito.

## Creating the first administrator

setup-title = Crea il primo account
setup-intro = Avrai il ruolo di amministratore di { $site }.
setup-email-hint = Lo userai per accedere.
setup-submit = Crea account
setup-busy = Creazione dell’account…
setup-link-expired = Questo sito ha già un amministratore oppure il link è incompleto. Se non c’è ancora un amministratore, cerca nel log del server la riga che contiene «There is no administrator yet» e apri il link che trovi lì.

## Choosing a password with a link

choose-title = Scegli una password
account-label = Account:{" "}
choose-intro = Quando salvi la nuova password, tutte le sessioni vengono chiuse e le tue password per le app revocate.
choose-submit = Salva password
recover-intro = Usa questa pagina se non hai aggiunto tu il secondo passaggio. Rimuoveremo le passkey e l’app di autenticazione aggiunte da allora e chiuderemo tutte le sessioni. La password e le password per le app non funzioneranno più e dovrai scegliere una nuova password.

## Administration, for administrators only

nav-overview = Panoramica
nav-users = Utenti
nav-invitations = Inviti
nav-groups = Gruppi
nav-sessions = Sessioni
nav-limits = Limiti
nav-audit-log = Registro di controllo
nav-access = Autorizzazioni
nav-settings = Impostazioni
next-steps = Prossimi passi
next-invite = Invita altre persone
next-invite-about = Crea un link per ciascuna persona o invialo via email.
next-factor = Aggiungi un secondo passaggio
next-factor-about = Con il tuo account qui si può fare tutto: la sola password non basta a proteggerlo.
next-app = Proteggi un’app
next-app-about = Il tuo proxy chiede a questo server chi può aprire quale pagina. Imposta in TRUSTED_PROXIES l’indirizzo del proxy, poi configura il proxy seguendo le guide per nginx, Caddy e Traefik nella documentazione.
next-mail = Configura l’invio di email
next-mail-about = Imposta in SMTP_URL il tuo server di posta e in MAIL_FROM l’indirizzo del mittente. Gli utenti potranno così scegliere da soli una nuova password e tu riceverai avvisi su ciò che succede.
admin-search = Cerca
admin-any = Tutti
admin-any-time = Qualsiasi periodo
admin-older = Meno recenti
admin-users-count = { $count ->
    [one] { $count } utente
   *[other] { $count } utenti
}
admin-users-more = Più di { $count } utenti
admin-rule-line = Riga { $line }
admin-filter-user = Utente
admin-filter-user-hint = Un indirizzo email o un ID
admin-filter-event = Evento
admin-filter-address = Indirizzo IP
admin-filter-days = Periodo
admin-last-days = { $count ->
    [one] Ultimo giorno
   *[other] Ultimi { $count } giorni
}
admin-no-such-user = Nessun utente ha questo indirizzo email o ID.
admin-no-such-event = Questo evento non esiste.
admin-no-address = Inserisci un indirizzo IP, ad esempio 192.0.2.7 o 2001:db8::7
admin-audit-none = Nessun evento trovato.
admin-by = da{" "}
admin-by-command = Con un comando
admin-download-csv = Scarica come CSV
admin-download-json = Scarica come JSON Lines
admin-more = Avanti
admin-none = Nessuna
admin-no-groups = Nessun gruppo
admin-user-add = Aggiungi un utente
admin-user-add-about = L’utente riceve un link per scegliere una password. Il link viene mostrato anche a te e inviato via email, se questo sito invia email.
admin-user-name-hint = L’utente può modificarlo.
admin-user-admin-hint = Gli amministratori possono fare tutto in queste pagine.
admin-user-edit = Modifica utente
admin-user-account = Account
admin-user-id = ID
admin-user-search = Cerca
admin-user-search-hint = Inizio delle parole del nome o dell’indirizzo email, oppure un ID
admin-users-none = Nessun utente trovato.
admin-filter-group = Gruppo
admin-filter-state = Stato
admin-state-active = Può accedere
admin-state-disabled = Account disattivato
admin-state-locked = Account bloccato
admin-state-no-password = Senza password
admin-state-no-second-factor = Senza secondo fattore
admin-email-hint = La modifica è immediata, senza conferma. Se questo sito invia email, entrambi gli indirizzi ricevono un avviso.
admin-value-now = Attuale:{" "}
admin-email-taken = Un utente ha o ha avuto in passato questo indirizzo email.
admin-join-group = Aggiungi a un gruppo
admin-group-hint = Da 1 a 32 caratteri: a–z, 0–9, _ e -
admin-group-malformed = Inserisci un gruppo da 1 a 32 caratteri: a–z, 0–9, _ e -
admin-no-group = Inserisci da 1 a 32 caratteri tra a–z, 0–9, _ e -. Per gli amministratori, modifica il ruolo.
admin-too-many-groups = { $most ->
    [one] Un utente può far parte al massimo di { $most } gruppo. Prima rimuovilo.
   *[other] Un utente può far parte al massimo di { $most } gruppi. Prima rimuovine uno.
}
admin-leave-group = Rimuovi dal gruppo { $name }
admin-add = Aggiungi
admin-remove = Rimuovi
admin-save = Salva
admin-doing = Attendi…
admin-go = Apri
admin-acts = Azioni
admin-latest-events = Ultimi eventi
admin-all-events = Tutti gli eventi di questo utente
admin-changed-meanwhile = Nel frattempo qualcuno ha modificato questo utente, quindi non è stato salvato nulla. Confronta i dati mostrati ora e riprova.
admin-oneself = Non puoi farlo con il tuo account. Chiedi a un altro amministratore.
admin-last-administrator = Questo è l’ultimo amministratore che può accedere. Prima assegna il ruolo di amministratore a un altro utente.
admin-disabled = L’account è disattivato: nessuno può accedere. Non l’abbiamo bloccato, perché un account bloccato può essere riaperto con il suo link.
admin-locked = L’account è bloccato. Bloccalo di nuovo per ottenere un nuovo link che lo riapre.
admin-link-for = Link per { $email }
admin-link-for-anybody = Link per chiunque lo riceva
admin-link-sent = È stato anche inviato via email a { $email }.
admin-link-not-sent = Non è stato inviato via email: devi consegnarlo tu.
admin-link-life = Il link è segreto. Funziona una sola volta, è valido per { $duration } e non verrà più mostrato.
admin-invitation-replaced = L’invito precedente per questo indirizzo email non funziona più.
admin-open-user = Apri utente
act-password = Crea un link per la password
act-password-about = Con il link l’utente sceglie una nuova password. Viene mostrato a te e inviato via email, se questo sito invia email. La vecchia password funziona finché il link non viene usato.
act-sign-out = Chiudi tutte le sessioni
act-sign-out-about = Chiude le sessioni dell’utente in tutti i browser, che non sono più attendibili.
act-app-passwords = Revoca tutte le password per le app
act-app-passwords-about = Le app che ne usano una smettono subito di funzionare.
act-factors = Reimposta i secondi fattori
act-factors-about = Per chi li ha persi. Rimuove passkey, app di autenticazione e codici di recupero, chiude tutte le sessioni e avvisa l’utente via email.
act-limits = Azzera limiti e blocchi temporanei
act-limits-about = Prima di azzerare, vedi che cosa viene conteggiato per l’utente. I limiti di un indirizzo IP non sono inclusi: si trovano nella pagina «Limiti».
act-promote = Assegna il ruolo di amministratore
act-promote-about = Gli amministratori possono fare tutto in queste pagine: modificare ed eliminare account e assegnare ad altri questo ruolo. Se questo sito invia email, l’utente viene avvisato.
act-demote = Togli il ruolo di amministratore
act-demote-about = L’utente non può più aprire queste pagine. I link che ha creato per altri smettono di funzionare. L’account resta e le sue sessioni continuano. Se questo sito invia email, l’utente viene avvisato.
act-lock = Blocca l’account
act-lock-about = Per un account compromesso. Chiude tutte le sessioni dell’utente e revoca la password, le password per le app, i link e le modifiche in sospeso. Ottieni un link con cui il titolare può scegliere una nuova password.
act-disable = Disattiva l’account
act-disable-about = L’utente non può più accedere e tutte le sue sessioni vengono chiuse. Potrai riattivare l’account.
act-enable = Riattiva l’account
act-enable-about = L’utente può di nuovo accedere e i tentativi precedenti vengono azzerati. Se non ha una password, gli serve anche un link per sceglierne una.
act-delete = Elimina l’account
act-delete-about = Elimina l’account e tutto ciò che gli appartiene. L’indirizzo email resta indisponibile finché non lo liberi.
admin-counted = { $first }: { $count }
admin-counted-until = { $first }: { $count }, fino a:
admin-locked-out = Blocco temporaneo
admin-locked-out-until = Blocco temporaneo fino a:
admin-no-limits = Al momento non viene conteggiato nulla per questo utente.
admin-limits-about = I tentativi conteggiati ora per utenti e indirizzi IP, a partire dai blocchi temporanei. Ogni conteggio termina da solo all’ora indicata.
admin-limits-search = Indirizzo email o IP
admin-limits-no-subject = Inserisci un indirizzo email, ad esempio ada@example.org, o un indirizzo IP senza porta.
admin-limits-none = Al momento non viene conteggiato nessun tentativo.
admin-limits-nobody = Un indirizzo email senza account
admin-limits-shared = Più mittenti
admin-limits-more = { $count ->
    [one] { $count } altro conteggio non è mostrato. Per vederlo, cerca un indirizzo email o IP.
   *[other] Altri { $count } conteggi non sono mostrati. Per vederli, cerca un indirizzo email o IP.
}
admin-limits-clear = Azzera
admin-limits-clear-of = Azzera i conteggi di { $name }
admin-limits-clear-all = Azzera tutti i limiti
admin-limits-clear-all-about = Termina tutti i blocchi temporanei, anche quelli di chi sta attaccando. I tuoi limiti restano.
admin-limits-without-redis = Redis non è disponibile. Sono mostrati solo i conteggi nella memoria dei server.
admin-invite = Invita qualcuno
admin-invite-about = Il link permette di creare un account entro 7 giorni. Viene mostrato anche a te e inviato via email, se questo sito invia email.
admin-invite-email-hint = Se vuoto: chiunque abbia il link può usarlo, con un indirizzo email da confermare
admin-invite-admin-email = Inserisci l’indirizzo email del nuovo amministratore.
admin-invite-no-mail = Inserisci un indirizzo email: senza SMTP_URL nessuno potrebbe confermare il proprio.
admin-invitations-open = Inviti in sospeso
admin-invitations-none = Nessun invito in sospeso.
admin-invitation-until = Scadenza
admin-invitation-anybody = Chiunque abbia il link
admin-sessions-none = Nessuna sessione trovata.
admin-sign-out-of = Chiudi sessione: { $email }, { $browser }, indirizzo { $address }, accesso { $time }
admin-end-all = Chiudi le sessioni di tutti
admin-end-all-about = Tutti gli utenti dovranno accedere di nuovo, anche tu.
admin-end-all-confirm = Scrivi «all» per confermare
admin-attention = Richiede attenzione
admin-warnings = { $count ->
    [one] { $count } avviso sulle impostazioni
   *[other] { $count } avvisi sulle impostazioni
}
admin-now = Situazione attuale
admin-administrators = Amministratori
admin-days = Ultimi 30 giorni
admin-sign-ins = Accessi
admin-refusals = Accessi non riusciti
admin-lockouts = Tentativi oltre un limite
admin-as-table = Come tabella
admin-day = Giorno (UTC)
admin-release = Libera un indirizzo email
admin-release-about = Un indirizzo email già appartenuto a un utente resta indisponibile, così nessun altro riceve la sua posta. Liberalo per darlo a un’altra persona.
admin-release-in-use = Un utente ha questo indirizzo email.
admin-release-unknown = Nessun utente ha avuto questo indirizzo email.
admin-groups-about = I gruppi decidono chi può aprire quale app. Le regole nel file indicato da ACCESS_RULES fanno riferimento ai gruppi.
admin-groups-none = Nessun utente fa ancora parte di un gruppo.
admin-access-about = Scopri se qualcuno può aprire una pagina di un’app e quale regola lo decide.
admin-access-url = Indirizzo della pagina
admin-access-url-hint = Ad esempio https://wiki.example.org/page
admin-access-user-hint = Un indirizzo email o un ID. Se vuoto: qualcuno che non ha effettuato l’accesso
admin-access-method = Metodo
admin-access-method-hint = Se vuoto: GET
admin-access-address-hint = Se vuoto: sconosciuto
admin-access-check = Verifica
admin-access-cannot-sign-in = Questo utente non può accedere: l’account è disattivato, bloccato o ancora senza password.
admin-access-no-url = Inserisci un indirizzo completo, ad esempio https://wiki.example.org/page
admin-access-no-method = Inserisci un metodo, ad esempio GET o POST.
admin-access-allowed = Consentito
admin-access-sign-in = Prima è necessario accedere
admin-access-denied = Negato
admin-access-no-rules = Non ci sono regole: ACCESS_RULES non è impostata. Chi ha effettuato l’accesso può aprire qualsiasi pagina.
admin-access-no-rule = Nessuna regola corrisponde, quindi l’accesso è negato.
admin-access-rule = La prima regola che corrisponde è alla riga { $line }.
admin-access-unsure-path = I server potrebbero leggere il percorso in più modi, e la regola alla riga { $line } corrisponde a uno di questi.
admin-access-unsure-method = La regola alla riga { $line } dipende dal metodo, che le app potrebbero leggere in più modi.
admin-access-unsure-address = La regola alla riga { $line } dipende dall’indirizzo del client, che non è noto.
admin-access-groups = Possono aprire questa pagina solo i membri di questi gruppi: { $name }.
admin-access-user = Gruppi di { $email }: { $name }
admin-access-second-factor = Gli utenti devono accedere con un secondo passaggio.
admin-access-max-age = Gli utenti devono aver effettuato l’accesso o confermato la propria identità da non più di { $time }.
admin-rules = Regole
admin-rules-none = Non ci sono regole. Imposta in ACCESS_RULES il percorso di un file di regole.
admin-settings-about = La configurazione di questo server. Le opzioni si impostano con le variabili di ambiente o nel file .env.
admin-state = Stato
admin-version = Versione
admin-database = Database
admin-redis = Redis
admin-mail = Email
admin-answers = { $count ->
    [one] Risponde in { $count } millisecondo.
   *[other] Risponde in { $count } millisecondi.
}
admin-answers-now = Risponde.
admin-no-answer = Non risponde.
admin-redis-away = Non risponde. Le sessioni vengono lette dal database.
admin-redis-none = Non in uso. Le sessioni sono in cookie firmati.
admin-mails-waiting = { $count ->
    [one] { $count } email in attesa.
   *[other] { $count } email in attesa.
}
admin-mails-failed = { $count ->
    [0] Nessun errore di invio.
    [one] { $count } invio non riuscito, che verrà ritentato.
   *[other] { $count } invii non riusciti, che verranno ritentati.
}
admin-mails-since = Email in attesa meno recente:
admin-mail-none = Non viene inviata nessuna email, perché SMTP_URL non è impostata.
admin-mail-try = Email di prova
admin-mail-test = Invia un’email di prova a { $email }
admin-mail-sending = Invio…
admin-mail-retry = Ritenta gli invii non riusciti
admin-mails-not-taken = Email non inviate
admin-mail-tries = { $count ->
    [one] { $count } tentativo
   *[other] { $count } tentativi
}, prossimo:
admin-mail-why = Motivo:
admin-keys = Chiavi di sessione
admin-key-signs = firma, in uso dal giorno
admin-key-verifies = verifica soltanto, in uso dal giorno
admin-key-old = La chiave che firma è in uso da più di un anno. Sostituiscila.
admin-options = Opzioni

## Expired links

link-expired-title = Questo link non funziona più
password-link-expired = Il link è scaduto, è già stato usato o è stato sostituito da uno più recente. Richiedi un nuovo link.
recover-link-expired = Il link è scaduto o è già stato usato. Se non riesci ad accedere con una nuova password, contatta l’amministratore del sito.
email-link-expired = Il link è scaduto, è già stato usato o è stato sostituito da uno più recente. Il tuo indirizzo email attuale è nel profilo.
get-new-link = Richiedi un nuovo link

## Error pages

error-400-title = Non è stato possibile leggere la richiesta
error-400-advice = Una parte della richiesta mancava o era danneggiata. Torna indietro, ricarica la pagina e riprova.
error-401-title = Accedi per continuare
error-401-advice = Per vedere questa pagina devi effettuare l’accesso. La tua sessione potrebbe essere terminata.
error-403-title = Non hai accesso a questa pagina
error-403-advice = Se ti serve, contatta l’amministratore del sito.
signed-in-as = Hai effettuato l’accesso come { $email }.
use-different-account = Usa un altro account
error-proof-advice = Per questa pagina serve un accesso più recente o un secondo passaggio.
error-not-enrolled-advice = Le password per le app funzionano solo dopo aver aggiunto un secondo passaggio. Apri questa pagina in un browser, accedi e aggiungine uno.
error-app-password-advice = Le password per le app non funzionano per questa pagina. Aprila in un browser e accedi lì.
error-403-nobody = Nessuno ha accesso a questa pagina. Se pensi che sia un errore, avvisa l’amministratore del sito.
error-404-title = Pagina non trovata
error-404-advice = Controlla l’indirizzo o riparti dalla pagina iniziale.
error-404-sign-in-advice = Controlla l’indirizzo o accedi: alcune pagine esistono solo per chi ha effettuato l’accesso.
error-405-title = Questa pagina non si può aprire così
error-405-advice = Questo indirizzo funziona solo tramite un modulo o un link. Torna indietro e usa quello.
error-408-title = Tempo scaduto
error-408-advice = La richiesta non è arrivata in tempo, quindi non è stato modificato nulla. Controlla la connessione e riprova.
error-413-title = Dati troppo grandi
error-413-advice = La richiesta supera le dimensioni che questo sito accetta, quindi non è stato modificato nulla. Riduci i dati e riprova.
error-415-title = Non possiamo leggere questo formato
error-415-advice = Questo sito accetta moduli e JSON. Non è stato modificato nulla.
error-422-title = C’è un errore nel modulo
error-422-advice = Non è stato modificato nulla. Torna indietro, controlla ciò che hai inserito e invia di nuovo il modulo.
error-429-title = Troppi tentativi
error-429-advice = Limitiamo i tentativi per proteggere gli account.
error-500-title = Si è verificato un errore
error-500-advice = Il problema dipende da noi. Riprova tra un minuto. Se si ripete, comunica all’amministratore del sito l’ID della richiesta qui sotto.
error-503-title = Torniamo tra poco
error-503-advice = Al momento questa pagina non è disponibile. La tua sessione resta aperta.
error-cross-site-title = Questo modulo proviene da un altro sito
error-cross-site-advice = Per proteggere il tuo account non abbiamo modificato nulla. Apri la pagina su questo sito e invia di nuovo il modulo.
error-wrong-address-title = Questo sito ha un altro indirizzo
site-address = L’indirizzo di questo sito è { $address }.
site-address-link = Vai a questo sito
error-home = Vai alla pagina iniziale
error-retrying = Nuovo tentativo tra { $duration }…
error-retry = Riprova tra { $duration }.
request-id = ID della richiesta

## Emails

mail-greeting = Ciao,
mail-link-life = Questo link funziona una sola volta e scade tra { $duration }.
mail-not-you = Se non l’hai richiesto tu, puoi ignorare questa email.
mail-unexpected = Se non aspettavi questa email, puoi ignorarla.
mail-fact = { $first }: { $second }
mail-time = Data e ora
mail-browser = Browser
mail-app-password = Password per le app
two-sentences = { $first } { $second }
list-separator = {", "}
mail-register-subject = Crea il tuo account { $site }
mail-register-body = Usa questo link per creare il tuo account { $site }.
mail-taken-subject = Hai già un account { $site }
mail-taken-body = Qualcuno, forse tu, ha provato a creare un account { $site } con questo indirizzo email. Ne hai già uno, quindi non ne abbiamo creato un altro.
mail-taken-advice = Accedi oppure, se hai dimenticato la password, scegline una nuova.
mail-reserved-subject = Questo indirizzo email non può essere usato per un account { $site }
mail-reserved-body = Qualcuno, forse tu, ha provato a creare un account { $site } con questo indirizzo email. In passato apparteneva a un altro account, quindi non può essere usato per uno nuovo.
mail-reserved-advice = Se ti serve un account, chiedi all’amministratore di { $site } di consentire questo indirizzo email.
mail-reset-subject = Reimposta la password per { $site }
mail-reset-body = È stata richiesta una nuova password per il tuo account { $site }.
mail-reset-advice = Se l’hai richiesta tu, scegli qui la nuova password. Altrimenti non devi fare nulla: la password resta la stessa.
mail-email-confirm-subject = Conferma il nuovo indirizzo email per { $site }
mail-email-confirm-body = Qualcuno, probabilmente tu, ha chiesto di sostituire con questo l’indirizzo email dell’account { $account } su { $site }.
mail-email-confirm-advice = Per confermare, apri questo link in un browser in cui hai effettuato l’accesso a quell’account.
mail-email-taken-subject = Questo indirizzo email non può essere usato per un altro account { $site }
mail-email-taken-body = Qualcuno ha chiesto di usare questo indirizzo email per il proprio account { $site }. Un account lo usa già o lo ha usato in passato, quindi non è stato modificato nulla.
mail-email-change-requested-subject = Cambio di indirizzo email richiesto per il tuo account { $site }
mail-email-change-requested-body = Qualcuno ha chiesto di cambiare l’indirizzo email del tuo account { $site } in { $address }. L’indirizzo non cambierà finché non verrà confermato con il link inviato al nuovo indirizzo.
mail-email-change-requested-advice = Se l’hai fatto tu, non devi fare nulla. Altrimenti annulla il cambio di indirizzo, poi cambia la password.
mail-email-changed-subject = L’indirizzo email del tuo account { $site } è cambiato
mail-email-changed-body = Il nuovo indirizzo email del tuo account { $site } è { $address }.
mail-email-changed-advice = Se l’hai cambiato tu, non devi fare nulla. Altrimenti recupera l’account. Tutte le sessioni verranno chiuse e sceglierai una nuova password.
mail-email-recovered-body = Il titolare dell’indirizzo { $address } ha recuperato l’account { $site } che usava il tuo indirizzo email. Tutte le sessioni dell’account sono state chiuse e la sua password non funziona più.
mail-email-recovered-advice = Se l’account è tuo e non l’hai recuperato tu, avvisa l’amministratore di { $site }.
mail-email-set-body = L’amministratore del sito ha cambiato l’indirizzo email del tuo account { $site } in { $address }. D’ora in poi usalo per accedere.
mail-role-admin-subject = Ora hai il ruolo di amministratore di { $site }
mail-role-admin-body = L’amministratore del sito ti ha assegnato il ruolo di amministratore di { $site }.
mail-role-user-subject = Non hai più il ruolo di amministratore di { $site }
mail-role-user-body = L’amministratore del sito ha tolto al tuo account { $site } il ruolo di amministratore.
mail-unexpected-administrator = Se non te lo aspettavi, contatta l’amministratore del sito.
mail-test-subject = Email di prova da { $site }
mail-test-body = Le email di { $site } arrivano a questo indirizzo. Un amministratore ha inviato questa per provare il server di posta.
mail-account-locked-subject = Il tuo account { $site } è bloccato
mail-account-locked-body = L’amministratore del sito ha bloccato il tuo account { $site }, perché qualcun altro potrebbe averlo usato. La password non funziona più, tutte le sessioni sono state chiuse e le tue password per le app sono state revocate.
mail-account-locked-advice = Per riaprire il tuo account, scegli una nuova password. Se l’account ha un secondo passaggio, per accedere servirà ancora.
mail-account-locked-ask = Per riaprire il tuo account, chiedi un link all’amministratore del sito. Non possiamo inviarlo qui, perché l’indirizzo email del tuo account è cambiato di recente.
mail-account-deleted-subject = Il tuo account { $site } è stato eliminato
mail-account-deleted-body = Il tuo account { $site } è stato eliminato da qualcuno che vi aveva effettuato l’accesso.
mail-account-deleted-advice = Se l’hai eliminato tu, non devi fare nulla. Altrimenti avvisa l’amministratore di { $site }.
mail-password-changed-subject = La password del tuo account { $site } è cambiata
mail-password-changed-body = La password del tuo account { $site } è stata cambiata. Le altre sessioni sono state chiuse e le tue password per le app sono state revocate.
mail-password-changed-advice = Se l’hai cambiata tu, non devi fare nulla. Altrimenti scegli una nuova password.
mail-app-password-subject = Nuova password per le app nel tuo account { $site }
mail-app-password-body = Nel tuo account { $site } è stata creata una password per le app. Con questa password un’app può usare a tuo nome le app protette da { $site }.
mail-app-password-advice = Se l’hai creata tu, non devi fare nulla. Altrimenti cambia la password dell’account: così la password per le app viene revocata.
mail-authenticator-added-subject = App di autenticazione aggiunta al tuo account { $site }
mail-authenticator-added-body = Al tuo account { $site } è stata aggiunta un’app di autenticazione. Ora per accedere serve, oltre alla password, un codice dell’app.
mail-authenticator-added-advice = Se l’hai aggiunta tu, non devi fare nulla. Altrimenti cambia la password e rimuovi l’app. Se non ci riesci, avvisa subito l’amministratore di { $site }.
mail-authenticator-replaced-subject = App di autenticazione sostituita nel tuo account { $site }
mail-authenticator-replaced-body = L’app di autenticazione del tuo account { $site } è stata sostituita con un’altra. I codici di quella precedente non funzionano più.
mail-authenticator-replaced-advice = Se l’hai sostituita tu, non devi fare nulla. Altrimenti accedi con un codice di recupero, cambia la password e sostituisci di nuovo l’app. Se non ci riesci, avvisa subito l’amministratore di { $site }.
mail-authenticator-removed-subject = App di autenticazione rimossa dal tuo account { $site }
mail-authenticator-removed-body = L’app di autenticazione del tuo account { $site } è stata rimossa. I suoi codici non funzionano più.
mail-authenticator-removed-advice = Se l’hai rimossa tu, non devi fare nulla. Altrimenti cambia la password e aggiungi di nuovo un’app di autenticazione.
mail-factors-reset-subject = Secondo passaggio rimosso dal tuo account { $site }
mail-factors-reset-body = L’amministratore del sito ha rimosso le passkey, l’app di autenticazione e i codici di recupero del tuo account { $site } e ha chiuso tutte le sessioni. Ora per accedere basta la password.
mail-factors-reset-advice = Se l’hai chiesto tu, dopo l’accesso aggiungi di nuovo una passkey o un’app di autenticazione. Altrimenti avvisa l’amministratore del sito.
mail-passkey = Passkey
mail-passkeys = Le tue passkey
mail-passkey-added-subject = Passkey aggiunta al tuo account { $site }
mail-passkey-added-body = Al tuo account { $site } è stata aggiunta una passkey. Può essere usata per accedere.
mail-passkey-added-advice = Se l’hai aggiunta tu, non devi fare nulla. Altrimenti rimuovi la passkey e cambia la password.
mail-factor-undo-advice = Se l’hai fatto tu, non devi fare nulla. Altrimenti recupera l’account. Rimuoveremo ciò che è stato aggiunto, chiuderemo tutte le sessioni e sceglierai una nuova password.
mail-passkey-removed-subject = Passkey rimossa dal tuo account { $site }
mail-passkey-removed-body = Dal tuo account { $site } è stata rimossa una passkey. Non può più essere usata per accedere.
mail-passkey-removed-advice = Se l’hai rimossa tu, non devi fare nulla. Altrimenti cambia la password.
mail-passkey-copied-subject = Una passkey del tuo account { $site } potrebbe essere stata copiata
mail-passkey-copied-body = Qualcuno ha provato ad accedere al tuo account { $site } con quella che sembra una copia della tua passkey. L’abbiamo rifiutata.
mail-passkey-copied-advice = Rimuovi quella passkey e creane una nuova su un dispositivo di cui ti fidi.
mail-recovery-codes-subject = Nuovi codici di recupero per il tuo account { $site }
mail-recovery-codes-body = Sono stati creati nuovi codici di recupero per il tuo account { $site }. Quelli vecchi non funzionano più.
mail-recovery-codes-advice = Se li hai creati tu, non devi fare nulla. Altrimenti cambia la password, poi crea nuovi codici.
mail-recovery-code-used-subject = Codice di recupero usato per il tuo account { $site }
mail-recovery-code-used-body = Qualcuno ha usato uno dei codici di recupero del tuo account { $site }. Codici rimasti: { $count }.
mail-recovery-code-used-advice = Se l’hai usato tu, non devi fare nulla. Altrimenti cambia la password, poi crea nuovi codici.
mail-password-known-subject = Qualcuno conosce la password del tuo account { $site }
mail-password-known-body = Qualcuno ha inserito la password del tuo account { $site } e poi diversi codici errati. L’accesso non è riuscito.
mail-password-known-advice = Se l’hai fatto tu, non devi fare nulla. Altrimenti cambia subito la password.
mail-sign-in-subject = Nuovo accesso a { $site }
mail-sign-in-body = Qualcuno ha effettuato l’accesso al tuo account { $site } da un browser che non hai mai usato prima.
mail-sign-in-advice = Se l’accesso è tuo, non devi fare nulla. Altrimenti chiudi quella sessione e cambia la password.
mail-sign-in-sessions = Vedi le tue sessioni
mail-invitation-subject = Invito a creare un account { $site }
mail-invitation-body = L’amministratore di { $site } ti invita a creare un account.
mail-password-link-subject = Scegli una nuova password per { $site }
mail-password-link-body = L’amministratore di { $site } ti ha inviato un link per scegliere una nuova password. Finché non lo usi, non cambia nulla.
mail-first-password-subject = Il tuo account { $site } è pronto
mail-first-password-body = L’amministratore di { $site } ha creato un account per te. Scegli una password per iniziare a usarlo.

limit-address = Password errate da uno stesso indirizzo IP
limit-account = Password errate in nuovi browser
limit-account-day = Password errate in nuovi browser, in un giorno
limit-device = Password errate in un browser noto
limit-device-day = Password errate in un browser noto, in un giorno
limit-devices-day = Password errate in tutti i browser noti, in un giorno
limit-passkey = Passkey errate da uno stesso indirizzo IP
limit-right-proofs = Password, passkey e codici corretti
limit-confirm = Password errate per confermare modifiche in una sessione
limit-confirm-session = Password errate per confermare modifiche, per tutta la durata di una sessione
limit-factor = Codici errati dopo la password corretta
limit-factor-day = Codici errati dopo la password corretta, in un giorno
limit-factor-passkey = Passkey errate dopo la password corretta
limit-factor-warning = Codici errati prima di avvisare l’utente
limit-app-password = Password per le app errate da uno stesso indirizzo IP
limit-app-passwords = Nuove password per le app
limit-confirm-authenticator = Codici per confermare un’app di autenticazione
limit-second-factors = Nuove passkey, nuove app di autenticazione e nuovi codici di recupero
limit-mail-from = Email richieste da uno stesso indirizzo IP
limit-mail-to = Email richieste per questo indirizzo email
limit-notice = Email sugli accessi
limit-edit = Modifiche al profilo in una sessione
limit-export = Download di dati in una sessione
limit-export-account = Download di dati
limit-other = Altri tentativi

apps-title = Le tue app
apps-none = Qui non c’è ancora nessuna app per te. Se te ne serve una, chiedi all’amministratore del sito.
apps-second-factor = Richiede un secondo passaggio
