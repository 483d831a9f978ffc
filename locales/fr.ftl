### French.

language-name = Français
language-name-english = French
dir = ltr

## Dates, times and browsers

date = { $day ->
    [1] 1er
   *[other] { $day }
} { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
} { $year }
moment = { $date } à { $clock }
moment-in-zone = { $moment } { $zone }
seconds = { $count ->
    [one] { $count } seconde
   *[other] { $count } secondes
}
minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
hours = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}
days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
browser-on = { $browser } sur { $system }
browser-unknown = Navigateur inconnu

## Every page

skip-to-content = Aller au contenu principal
home-link = { $site }, page d’accueil
navigation = Compte
nav-apps = Applications
nav-profile = Profil
nav-security = Sécurité
nav-activity = Activité
nav-data = Vos données
nav-administration = Administration
nav-own-account = Votre compte
brand-privacy = Confidentialité
brand-imprint = Mentions légales
brand-help = Aide
language-here = Langue de cette page
language-change = Changer de langue
sign-in = Se connecter
sign-out = Se déconnecter
signing-out = Déconnexion…

## Every form

show = Afficher
show-password = Afficher le mot de passe
hide = Masquer
hide-password = Masquer le mot de passe
copy = Copier
copied = Copié
print = Imprimer
error-prefix = Erreur :{" "}
done-prefix = C’est fait :{" "}
error-summary-title = Il y a un problème
email-label = Adresse e-mail
name-label = Nom
password-label = Mot de passe
new-password-label = Nouveau mot de passe
new-password-hint = Au moins 8 caractères. Trois ou quatre mots sans rapport entre eux font un bon mot de passe.
save = Enregistrer
create-link = Créer le lien
saving = Enregistrement…
sending = Envoi…
change = Modifier
manage = Gérer
last-used = Dernière utilisation :
never-used = Aucune utilisation pour l’instant
continue-link = Continuer
on = Activés
off = Désactivés
cancel = Annuler
back = Retour

## Below a new password, while it’s typed

strength-short = Caractères manquants : #
strength-personal = Facile à deviner : contient votre nom ou votre adresse e-mail.
strength-repeats = Facile à deviner : contient des répétitions.
strength-enough = Longueur suffisante. Nous vérifierons qu’il n’est pas facile à deviner.

## Errors at a field

email-missing = Saisissez une adresse e-mail.
email-malformed = Saisissez une adresse e-mail complète, par exemple nom@example.org
email-local-part = Avant le @, utilisez uniquement les lettres de a à z, des chiffres et des symboles. Après, tous les domaines conviennent.
email-taken = Un compte existe déjà avec cette adresse e-mail. Utilisez-en une autre.
email-unchanged = C’est déjà votre adresse e-mail. Saisissez-en une autre.
name-missing = Saisissez un nom.
name-malformed = Le nom contient des caractères invisibles. Tapez-le au lieu de le coller.
password-missing = Saisissez votre mot de passe.
password-wrong = Ce mot de passe est incorrect. Réessayez.
new-password-missing = Choisissez un mot de passe.
too-long = { $most ->
    [one] Saisissez { $most } caractère au maximum.
   *[other] Saisissez { $most } caractères au maximum.
}
password-too-short = { $least ->
    [one] Choisissez un mot de passe d’au moins { $least } caractère.
   *[other] Choisissez un mot de passe d’au moins { $least } caractères.
}
password-too-long = { $most ->
    [one] Choisissez un mot de passe de { $most } caractère au maximum.
   *[other] Choisissez un mot de passe de { $most } caractères au maximum.
}
password-weak = Ce mot de passe est trop facile à deviner. { $why ->
    [straight-rows] Évitez les touches qui se suivent, comme « azerty ».
    [keyboard-patterns] Évitez les motifs courts tracés sur le clavier.
    [repeated-characters] Évitez les répétitions, comme « aaa ».
    [repeated-words] Évitez les répétitions, comme « abcabc ».
    [top-10] Il fait partie des dix mots de passe les plus courants.
    [top-100] Il fait partie des cent mots de passe les plus courants.
    [common] C’est un mot de passe très courant.
    [similar-to-common] Il ressemble à un mot de passe courant.
    [sequences] Évitez les suites, comme « abc » ou « 6543 ».
    [recent-years] Évitez les années récentes.
    [one-word] Utilisez plusieurs mots.
    [dates] Évitez les dates.
    [names] Évitez les noms et les prénoms.
   *[other] Allongez-le ou ajoutez un ou deux mots.
}
choice-unknown = Choisissez une option de la liste.

## What just happened

notice-signed-out = Votre session est fermée.
notice-session-over = Votre session a pris fin. Reconnectez-vous.
notice-entries-kept = Votre session a pris fin avant l’enregistrement. Connectez-vous pour retrouver votre saisie, sauf les mots de passe.
notice-sign-in-expired = Cette connexion a pris trop de temps ou a déjà abouti. Saisissez de nouveau votre mot de passe.
notice-nothing-saved = Votre session a pris fin et rien n’a été enregistré. Connectez-vous pour continuer.
notice-entries-kept-here = Rien n’a encore été modifié. Continuez ci-dessous pour retrouver votre saisie.
notice-nothing-saved-yet = Rien n’a encore été modifié. Continuez ci-dessous, puis réessayez.
notice-confirmed-nothing-saved = Identité confirmée. Rien n’a encore été modifié : réessayez.
notice-form-kept = Votre saisie a été conservée. Elle n’est pas encore enregistrée.
notice-replaces-session = Vous utilisez le compte { $email }. Si vous continuez, ce compte sera déconnecté.
notice-password-saved = Mot de passe enregistré. Connectez-vous avec votre nouveau mot de passe.
notice-password-changed = Mot de passe modifié. Vos autres sessions sont fermées et vos mots de passe d’application révoqués. Votre session dans ce navigateur reste ouverte.
notice-profile-saved = Profil enregistré.
notice-session-ended = Session fermée. Celle de ce navigateur reste ouverte.
notice-session-gone = Cette session était déjà fermée.
notice-signed-out-elsewhere = Vos autres sessions sont fermées. Celle de ce navigateur reste ouverte.
notice-email-change-requested = Modification de l’adresse e-mail demandée.
notice-email-changed = Adresse e-mail modifiée. Utilisez la nouvelle pour vous connecter.
notice-email-change-cancelled = Modification annulée. Votre adresse e-mail reste la même. Si vous n’aviez pas demandé ce changement, modifiez votre mot de passe dès maintenant.
notice-account-deleted = Votre compte a été supprimé.
notice-app-password-shown = Vous venez de créer ce mot de passe d’application. Il n’a été affiché qu’une fois. Si vous ne l’avez pas copié, révoquez-le et créez-en un autre.
notice-app-password-gone = Ce mot de passe d’application était déjà révoqué.
notice-app-password-revoked = Mot de passe d’application révoqué. Les applications qui l’utilisent n’ont plus accès.
notice-authenticator-removed = Application d’authentification supprimée. Ses codes ne fonctionnent plus.
notice-authenticator-added = Application d’authentification ajoutée. Vos autres sessions sont fermées. Vos codes de récupération restent valables.
notice-authenticator-replaced = Application d’authentification remplacée. Les codes de l’ancienne ne fonctionnent plus. Vos codes de récupération restent valables.
notice-authenticator-gone = Cette application d’authentification était déjà supprimée.
notice-authenticator-present = Rien n’a été modifié, car ce code QR a déjà servi ou a expiré. La date d’ajout de votre application d’authentification figure ci-dessous. Si vous n’avez pas enregistré vos codes de récupération, créez-en de nouveaux.
notice-authenticator-expired = Ce code QR est nouveau. Si vous aviez scanné le précédent, supprimez son entrée dans votre application et scannez celui-ci.
notice-passkey-added = Clé d’accès créée. Vous pouvez maintenant l’utiliser pour vous connecter.
notice-passkey-renamed = Clé d’accès renommée.
notice-passkey-removed = Clé d’accès supprimée. Elle ne permet plus de se connecter.
notice-passkey-gone = Cette clé d’accès était déjà supprimée.
notice-trusted-browser-removed = Une seconde étape sera de nouveau demandée dans ce navigateur.
notice-trusted-browsers-removed = Une seconde étape sera de nouveau demandée dans tous les navigateurs.
notice-trusted-browser-gone = Ce navigateur n’était déjà plus un navigateur de confiance.
notice-recovery-codes-saved = Codes de récupération enregistrés. Gardez-les là où vous les retrouverez sans votre téléphone.
notice-recovery-codes-changed = Vos codes de récupération ont changé après l’ouverture de cette page. Nous ne les avons donc pas remplacés une seconde fois. Si vous n’avez pas enregistré les derniers, créez-en de nouveaux.
notice-recovery-code-used = Vous avez utilisé un code de récupération, qui ne fonctionnera plus. Si vous n’avez plus votre appareil, ouvrez Sécurité pour remplacer ou supprimer ce qui s’y trouvait. Vous y verrez aussi combien de codes il vous reste.
notice-recovery-codes-useless = Créez d’abord une clé d’accès ou ajoutez une application d’authentification. Vous recevrez alors des codes de récupération.
notice-test-mail-sent = E-mail de test envoyé. S’il n’arrive pas, regardez dans les courriers indésirables.
notice-test-mail-failed = L’e-mail de test n’a pas été envoyé. Le journal du serveur indique pourquoi.
notice-mails-due = L’envoi de tous les e-mails en attente va être relancé maintenant.
notice-user-changed = La modification est enregistrée.
notice-user-unchanged = Rien n’a été modifié.
notice-user-signed-out = Toutes les sessions sont fermées. Plus aucun navigateur n’est de confiance.
notice-user-app-passwords-revoked = Tous les mots de passe d’application sont révoqués.
notice-user-factors-reset = Les seconds facteurs sont supprimés et toutes les sessions de l’utilisateur sont fermées.
notice-user-limits-cleared = Le décompte des tentatives est remis à zéro et les blocages sont levés.
notice-limits-cleared = Les limites sont réinitialisées.
notice-user-disabled = Le compte est désactivé et toutes ses sessions sont fermées.
notice-user-enabled = Le compte est réactivé.
notice-user-enabled-without-password = Le compte est réactivé, mais n’a pas de mot de passe : personne ne peut encore s’y connecter. Créez un lien pour en choisir un.
notice-group-new = Modification enregistrée. Ce groupe est nouveau : aucune règle ne le mentionne et il n’a pas d’autre membre. S’il s’agit d’une faute de frappe, retirez-le.
notice-link-shown = Le lien a été créé il y a un instant et ne s’affiche qu’une fois. Si vous ne l’avez pas copié, créez-en un nouveau.
notice-user-deleted = Le compte est supprimé.
notice-all-sessions-ended = Toutes les sessions sont fermées. Reconnectez-vous.
notice-email-released = L’adresse e-mail est libérée. Elle peut servir à créer un compte.
notice-invitation-revoked = L’invitation est révoquée. Son lien ne fonctionne plus.
notice-invitation-shown = L’invitation a été créée il y a un instant et son lien ne s’affiche qu’une fois. Si vous ne l’avez pas copié, révoquez l’invitation et créez-en une nouvelle.
notice-invitation-gone = Cette invitation a déjà été utilisée ou révoquée, ou a expiré.

## Re-authentication

reauthenticate-title = Confirmez votre identité
reauthenticate-intro = Vous allez effectuer une modification importante. Saisissez de nouveau votre mot de passe.
reauthenticate-intro-factor = Vous allez effectuer une modification importante. Nous devons vérifier qu’il s’agit bien de vous.
reauthenticate-intro-admin = L’administration permet de modifier tous les comptes. Saisissez de nouveau votre mot de passe.
reauthenticate-intro-admin-factor = L’administration permet de modifier tous les comptes. Nous devons vérifier qu’il s’agit bien de vous.
reauthenticate-intro-continue = Pour continuer, saisissez de nouveau votre mot de passe.
reauthenticate-intro-continue-factor = Pour continuer, confirmez votre identité.
reauthenticate-intro-site = Ce site demande une seconde étape. Vous ne l’avez pas encore effectuée dans ce navigateur, ou vous l’avez modifiée depuis. Pour continuer, confirmez votre identité.
reauthenticate-account = Vous utilisez le compte
reauthenticate-submit = Continuer
reauthenticate-busy = Vérification…

## Second step of a sign-in

second-factor-title = Saisissez votre code
second-factor-intro = Votre mot de passe est correct. Pour terminer la connexion, saisissez le code de votre application d’authentification.
second-factor-title-passkey = Utilisez votre clé d’accès
second-factor-intro-passkey = Votre mot de passe est correct. Pour terminer la connexion, utilisez votre clé d’accès.
second-factor-title-either = Terminez la connexion
second-factor-intro-either = Votre mot de passe est correct. Utilisez votre clé d’accès ou saisissez le code de votre application d’authentification.
second-factor-recovery = Utiliser plutôt un code de récupération
second-factor-lost = Vous n’avez plus ni votre appareil ni vos codes ? Contactez l’administrateur de ce site.
second-factor-other = Se connecter à un autre compte
trust-label = Faire confiance à ce navigateur pendant { $duration }
trust-hint = Votre mot de passe suffira pour vous connecter ici. À éviter sur un appareil partagé.
recovery-code-label = Code de récupération
recovery-code-hint = L’un des dix codes que vous avez enregistrés : sept groupes de quatre lettres ou chiffres
recovery-code-wrong = Ce code de récupération est incorrect ou a déjà été utilisé.
recovery-code-malformed = Saisissez le code de récupération en entier : sept groupes de quatre lettres ou chiffres.

## Signing in

login-passkey = Se connecter avec une clé d’accès
login-title = Connexion
login-continue-to = Connectez-vous pour accéder à { $host }.
login-continue-to-profile = Connectez-vous pour accéder à votre profil.
login-busy = Connexion…
no-cookies-title = Votre navigateur n’a pas enregistré le cookie de ce site
no-cookies-for-app = Votre session est ouverte ici, mais { $host } vous demande toujours de vous connecter.
no-cookies-advice = Les cookies sont nécessaires pour se connecter. Autorisez-les pour ce site dans les paramètres de votre navigateur, puis réessayez. S’ils sont déjà autorisés, signalez-le à l’administrateur de ce site.
try-again = Réessayer
remember-label = Garder ma session ouverte pendant { $duration }
remember-hint = À éviter sur un appareil partagé.
login-forgot = Mot de passe oublié ?
login-register = Créer un compte
wrong-credentials = L’adresse e-mail ou le mot de passe est incorrect. Vérifiez-les et réessayez.
too-many-attempts = Trop de tentatives. Réessayez dans { $duration }.
no-administrator-title = Ce site n’est pas encore configuré
no-administrator = Pour créer le premier compte, ouvrez le lien qui figure dans le journal du serveur, à la ligne qui contient « There is no administrator yet ».
no-administrator-command = Cette commande affiche le journal :

## Signing out

logout-title = Se déconnecter ?
logout-advice = Votre session dans ce navigateur sera fermée. Les autres resteront ouvertes.

## Profile

profile-role = Rôle
role-admin = Administrateur
role-user = Utilisateur
profile-groups = Groupes
profile-member-since = Compte créé le
profile-notices = E-mails de connexion
session-signed-in = Connexion :
session-last-seen = Dernière activité :
session-address = Adresse IP

## Editing the profile

edit-title = Modifier votre profil
language-label = Langue
language-hint = Utilisée pour les pages et les e-mails que vous recevez.
language-hint-no-mail = Utilisée pour les pages.
language-of-browser = Comme mon navigateur
time-zone-label = Fuseau horaire
time-zone-hint = Utilisé pour toutes les dates et heures. Si vous n’en choisissez pas, les e-mails sont à l’heure UTC.
time-zone-hint-no-mail = Utilisé pour toutes les dates et heures.
zone-of-city = { $city } ({ $zone })
area-africa = Afrique
area-america = Amérique
area-antarctica = Antarctique
area-asia = Asie
area-atlantic = Océan Atlantique
area-australia = Australie
area-europe = Europe
area-indian = Océan Indien
area-pacific = Océan Pacifique
time-zone-none = Comme mon navigateur
sign-in-notices-label = M’avertir par e-mail des connexions depuis un nouveau navigateur
sign-in-notices-hint = Vous recevrez un e-mail si quelqu’un se connecte à votre compte depuis un navigateur que vous n’avez encore jamais utilisé.

## Security

security-password-alone = Seul votre mot de passe protège votre compte. Ajoutez une clé d’accès ou une application d’authentification : connaître votre mot de passe ne suffira plus pour se connecter.
security-signing-in = Connexion
security-second-step = Seconde étape
security-access = Accès au compte

## Changing the password

password-title = Modifier votre mot de passe
password-last-changed = Dernière modification :
password-about = Vous l’utilisez pour vous connecter.
password-intro = Ce changement ferme vos autres sessions et révoque vos mots de passe d’application. Votre session dans ce navigateur reste ouverte.
password-submit = Modifier le mot de passe

## Sessions

sessions-title = Sessions
sessions-intro = Les navigateurs connectés à votre compte.
sessions-missing = Choisissez la session à fermer.
sessions-this-browser = Ce navigateur
sessions-sign-out = Fermer la session
sessions-sign-out-of = Fermer la session : { $browser }, adresse { $address }, ouverte le { $time }
sessions-signing-out = Fermeture…
sessions-others-title = Autres sessions
sessions-others-about = Si une session vous est inconnue, fermez les autres sessions et modifiez votre mot de passe.
sessions-sign-out-others = Fermer les autres sessions
sessions-count = { $count ->
    [one] Vous avez { $count } session ouverte.
   *[other] Vous avez { $count } sessions ouvertes.
}
sessions-only-one = Vous n’avez pas d’autre session ouverte.

## App passwords

app-passwords-title = Mots de passe d’application
app-passwords-intro = Pour les applications qui ne peuvent pas ouvrir de page de connexion, comme l’agenda d’un téléphone. Ils ne servent que pour les applications protégées par ce site, pas pour se connecter ici. Ils sont tous révoqués si vous modifiez votre mot de passe.
app-passwords-about = Pour les applications qui ne peuvent pas ouvrir de page de connexion, comme l’agenda d’un téléphone.
app-passwords-count = { $count ->
    [one] Vous avez { $count } mot de passe d’application.
   *[other] Vous avez { $count } mots de passe d’application.
}
app-passwords-none = Aucun mot de passe d’application pour l’instant. Ceux que vous créerez s’afficheront ici.
app-passwords-created = Création
app-passwords-revoke = Révoquer
app-passwords-revoke-one = Révoquer « { $name } »
app-passwords-revoking = Révocation…
app-passwords-create = Créer un mot de passe d’application
app-passwords-creating = Création…
app-passwords-too-many = { $most ->
    [one] Vous avez atteint la limite de { $most } mot de passe d’application. Révoquez-le s’il ne vous sert plus, puis réessayez.
   *[other] Vous avez atteint la limite de { $most } mots de passe d’application. Révoquez-en un qui ne vous sert plus, puis réessayez.
}
app-password-created-title = Votre mot de passe d’application pour « { $name } »
app-password-created = Copiez-le maintenant dans votre application. Il ne sera plus affiché.
app-password-username = Si l’application demande un nom d’utilisateur, saisissez { $email }.
app-password-name-label = Nom
app-password-name-hint = L’application qui l’utilisera, par exemple « Agenda de mon téléphone »
app-password-name-missing = Donnez un nom au mot de passe d’application.
app-password-name-malformed = Le nom contient des caractères invisibles. Tapez-le au lieu de le coller.
app-password-name-taken = Vous avez déjà un mot de passe d’application de ce nom. Choisissez un autre nom.

## Passkeys

passkey-title = Clé d’accès
passkeys-title = Clés d’accès
passkeys-about = Connectez-vous avec votre empreinte digitale, votre visage ou le code de déverrouillage de votre appareil.
passkeys-intro = Une clé d’accès remplace votre mot de passe : vous vous connectez avec votre empreinte digitale, votre visage ou le code de déverrouillage de votre appareil. Elle ne fonctionne que sur ce site : personne ne peut donc vous la soutirer. Si vous saisissez quand même votre mot de passe, votre clé d’accès vous sera demandée comme seconde étape.
passkeys-count = { $count ->
    [one] { $count } clé d’accès
   *[other] { $count } clés d’accès
}
passkeys-none = Vous n’avez pas encore de clé d’accès.
passkeys-unavailable = Pour utiliser les clés d’accès, il faut JavaScript, un navigateur qui les prend en charge et l’adresse { $address }.
passkeys-not-here = Les navigateurs ne prennent pas en charge les clés d’accès à l’adresse de ce site. L’administrateur de ce site peut y remédier.
passkeys-too-many = { $most ->
    [one] Vous pouvez avoir { $most } clé d’accès au maximum. Supprimez-la si elle ne vous sert plus.
   *[other] Vous pouvez avoir { $most } clés d’accès au maximum. Supprimez-en une qui ne vous sert plus.
}
passkeys-created = Création :
passkeys-second-step = Seulement après votre mot de passe
passkeys-rename = Renommer
passkeys-remove = Supprimer
passkeys-removing = Suppression…
passkeys-remove-one = Supprimer « { $name } »
passkeys-rename-one = Renommer « { $name } »
passkey-create = Créer une clé d’accès
passkey-creating = Création…
passkey-not-created-here = Aucune clé d’accès n’a été créée. Si cet appareil en a déjà une pour votre compte, elle suffit.
passkey-not-created = Cette clé d’accès n’a pas pu être ajoutée. Réessayez.
passkey-ready = Clé d’accès créée. Enregistrez maintenant vos codes de récupération.
passkey-use = Utiliser votre clé d’accès
passkey-using = En attente…
passkey-failed = Aucune clé d’accès n’a été utilisée. Réessayez ou choisissez une autre méthode.
passkey-missing = Utilisez votre clé d’accès ou saisissez un code de récupération.
passkey-refused = Cette clé d’accès n’a pas fonctionné. Réessayez ou connectez-vous autrement.
passkey-rename = Renommer la clé d’accès
passkey-renaming = Enregistrement…
passkey-rename-about = Ce nom n’est visible que par vous.
passkey-name-label = Nom
passkey-name-missing = Donnez un nom à la clé d’accès.

## Adding a second factor, where one is required

enrolment-title = Ajoutez une seconde étape
enrolment-site = Ce site demande une seconde étape après le mot de passe, pour qu’un mot de passe volé ne suffise pas à se connecter. Ajoutez-en une pour continuer.
enrolment-page = Pour ouvrir cette page, il faut une seconde étape après le mot de passe, pour qu’un mot de passe volé ne suffise pas. Ajoutez-en une pour continuer.
enrolment-about = Vous recevrez ensuite des codes de récupération, au cas où vous perdriez votre appareil.
enrolment-authenticator = Utiliser une application d’authentification
second-factor-last = Ce site demande une seconde étape et vous n’avez que celle-ci. Ajoutez-en une autre avant de la supprimer.

## Authenticator app, a second factor

authenticator-title = Application d’authentification
authenticator-about = Un code affiché sur votre téléphone, en plus de votre mot de passe.
authenticator-intro = Sur votre téléphone, une application d’authentification affiche un code qui change toutes les 30 secondes. Vous le saisissez après votre mot de passe : un mot de passe volé ne suffit donc pas à se connecter.
authenticator-add = Ajouter une application d’authentification
authenticator-adding = Ajout…
authenticator-ready = Application d’authentification ajoutée. Vos autres sessions sont fermées. Enregistrez maintenant vos codes de récupération.
authenticator-scan = Scannez le code QR
authenticator-scan-about = Utilisez une application comme Aegis ou Google Authenticator, ou un gestionnaire de mots de passe.
authenticator-qr = Code QR pour votre application d’authentification
authenticator-no-camera = Si vous ne pouvez pas le scanner, saisissez cette clé dans l’application :
authenticator-open = Ouvrir dans une application de cet appareil
authenticator-confirm = Saisissez le code
authenticator-confirm-about = L’ajout de l’application ferme vos autres sessions. Celle de ce navigateur reste ouverte.
authenticator-added = Ajout :
authenticator-replace = Configurer sur un autre téléphone
authenticator-replace-about = Vous scannerez un nouveau code QR. Votre application actuelle fonctionne jusqu’à ce que vous saisissiez un code de la nouvelle.
authenticator-replace-confirm-about = Dès que vous l’aurez saisi, les codes de votre application actuelle ne fonctionneront plus. Vos codes de récupération restent valables.
authenticator-replace-submit = Remplacer l’application
authenticator-replacing = Remplacement…
authenticator-remove = Supprimer l’application d’authentification
authenticator-remove-about = Votre mot de passe suffira pour vous connecter. Vos codes de récupération ne fonctionneront plus.
authenticator-remove-about-passkeys = Une clé d’accès vous sera demandée après votre mot de passe.
authenticator-removing = Suppression…
code-label = Code
code-hint = Les 6 chiffres que l’application affiche pour ce site
code-missing = Saisissez le code de votre application d’authentification.
code-malformed = Saisissez les 6 chiffres du code.
code-unreadable = Ce site ne peut pas vérifier les codes de votre application. Utilisez un code de récupération, puis configurez de nouveau l’application dans Sécurité, ou contactez l’administrateur de ce site.
code-wrong = Ce code est incorrect. Saisissez celui que l’application affiche maintenant. Chaque code ne sert qu’une fois.
code-wrong-help = Si les codes sont toujours refusés, activez le réglage automatique de l’heure sur votre téléphone.
code-clock-off = Ce code est correct, mais il correspond à un autre moment. Activez le réglage automatique de l’heure sur votre téléphone, puis saisissez le code que l’application affiche.

## Recovery codes

recovery-codes-title = Codes de récupération
recovery-codes-intro = Si vous perdez votre téléphone, utilisez un code de récupération à la place de votre clé d’accès ou du code de votre application d’authentification. Chaque code ne sert qu’une fois.
recovery-codes-none = Vous recevrez des codes de récupération avec votre première clé d’accès ou application d’authentification.
recovery-codes-left = { $count ->
    [one] { $count } code restant
   *[other] { $count } codes restants
}
recovery-codes-unsaved = Vous n’avez pas confirmé avoir enregistré ces codes. Si vous ne les avez pas, créez-en de nouveaux.
recovery-codes-create = Créer de nouveaux codes
recovery-codes-create-about = Créez de nouveaux codes si vous avez perdu ceux-ci ou s’il vous en reste peu. Les anciens ne fonctionneront plus.
recovery-codes-creating = Création…
recovery-codes-save = Enregistrez vos codes de récupération
recovery-codes-created = Codes de récupération créés. Les anciens ne fonctionnent plus.
recovery-codes-yours = Vos codes
recovery-codes-once = Ils ne seront plus affichés. Gardez-les en lieu sûr, ailleurs que sur votre téléphone.
recovery-codes-download = Télécharger (texte)
recovery-codes-file-title = Codes de récupération pour { $site }. Chacun ne sert qu’une fois.
recovery-codes-saved-label = J’ai enregistré ces codes
recovery-codes-not-saved = Enregistrez vos codes, puis cochez la case.
recovery-codes-continue = Continuer
recovery-codes-continuing = Un instant…

## Trusted browsers, in place of a second factor

trusted-browser-title = Navigateur de confiance
trusted-browsers-title = Navigateurs de confiance
trusted-browsers-about = Les navigateurs dans lesquels aucune seconde étape n’est demandée.
trusted-browsers-intro = Dans un navigateur de confiance, votre mot de passe suffit pour vous connecter. Tous demandent de nouveau une seconde étape si vous modifiez votre mot de passe, fermez les autres sessions, ou ajoutez ou supprimez une clé d’accès ou une application d’authentification.
trusted-browsers-count = { $count ->
    [one] { $count } navigateur de confiance
   *[other] { $count } navigateurs de confiance
}
trusted-browsers-none = Aucun navigateur de confiance pour l’instant. Pour en ajouter un, cochez la case à la seconde étape de la connexion.
trusted-browsers-since = Confiance accordée :
trusted-browsers-ends = De confiance jusqu’au
trusted-browsers-remove = Ne plus faire confiance
trusted-browsers-remove-one = Ne plus faire confiance : { $browser }, de confiance depuis le { $time }
trusted-browsers-removing = Retrait…
trusted-browsers-all-title = Tous les navigateurs de confiance
trusted-browsers-all-about = Une seconde étape leur sera demandée à la prochaine connexion. Si l’un d’eux vous est inconnu, modifiez aussi votre mot de passe : cela ferme également sa session.
trusted-browsers-remove-all = Ne plus faire confiance à aucun navigateur

## Activity

activity-intro = L’activité de votre compte depuis { $time }.
activity-refused = Échec
activity-by-link = Avec un lien reçu par e-mail ou remis par un administrateur
activity-by-setup-link = Avec le lien de configuration
activity-wrong-passkey = Clé d’accès refusée
activity-wrong-password = Mot de passe incorrect
activity-disabled = Le compte était désactivé
activity-no-password = Aucun mot de passe n’avait encore été choisi
activity-unknown-account = Ce compte n’existe pas
activity-changed-meanwhile = Le compte a été modifié au même moment
activity-joined = Ajout au groupe { $name }
activity-invited = { $email } ({ $first })
activity-left = Retrait du groupe { $name }
activity-none = Aucune activité pour l’instant. Les connexions et les modifications de votre compte s’afficheront ici.
activity-administrator = L’administrateur de ce site
event-signed-in = Connexion
event-sign-in-refused = Tentative de connexion
event-second-factor-refused = Code incorrect après un mot de passe correct
event-signed-out = Déconnexion
event-account-created = Compte créé
event-password-changed = Mot de passe modifié
event-password-link-created = Lien de mot de passe créé
event-password-link-emailed = Lien de mot de passe envoyé par e-mail
event-password-link-revoked = Lien de mot de passe révoqué
event-reauthenticated = Identité confirmée
event-confirmation-refused = Tentative de confirmation d’une modification
event-role-changed = Rôle modifié
event-groups-changed = Groupes modifiés
event-account-disabled = Compte désactivé
event-account-enabled = Compte réactivé
event-account-locked = Compte verrouillé
event-session-ended = Sessions fermées
event-limits-cleared = Limites de connexion réinitialisées
event-profile-changed = Profil modifié
event-email-change-requested = Modification de l’adresse e-mail demandée
event-email-change-cancelled = Modification de l’adresse e-mail annulée
event-email-changed = Adresse e-mail modifiée
event-email-change-undone = Ancienne adresse e-mail rétablie
event-data-exported = Données téléchargées
event-app-password-created = Mot de passe d’application créé
event-app-password-revoked = Mot de passe d’application révoqué
event-second-step-added = Seconde étape ajoutée
event-second-step-removed = Seconde étape supprimée
event-passkey-copied = Clé d’accès refusée : copie possible
event-browser-trusted = Navigateur de confiance ajouté
event-trusted-browser-removed = Navigateur de confiance retiré
event-recovery-codes-created = Codes de récupération créés
event-invited = Invitation créée
event-invitation-revoked = Invitation révoquée
event-address-released = Adresse e-mail libérée
event-account-deleted = Compte supprimé
event-all-sessions-ended = Déconnexion de tous les utilisateurs
event-mail-tested = E-mail de test
event-mails-retried = Envois en échec relancés
event-restored = Base de données restaurée depuis une sauvegarde
event-other = Autre activité

## Changing the email

email-title = Modifier votre adresse e-mail
email-now = Adresse e-mail actuelle :{" "}
email-intro = Nous enverrons un lien à votre nouvelle adresse e-mail et un avis à l’adresse actuelle. Votre adresse e-mail ne changera que lorsque vous aurez ouvert le lien et confirmé.
email-intro-no-mail = Ce site n’envoie pas d’e-mails : demandez le lien à son administrateur. Votre adresse e-mail ne changera que lorsque vous aurez ouvert le lien et confirmé.
new-email-label = Nouvelle adresse e-mail
email-submit = Envoyer le lien
email-pending = Votre adresse e-mail n’a pas encore changé. Nous avons envoyé un lien à { $address } : ouvrez-le avant le { $until } pour confirmer.
register-no-mail = Ce site n’envoie pas d’e-mails. Son administrateur trouvera votre lien dans le dossier des e-mails du serveur.
email-intro-no-mail-admin = Ce site n’envoie pas d’e-mails, car l’option SMTP_URL n’est pas définie. Vous trouverez le lien dans le dossier des e-mails du serveur. Votre adresse e-mail ne changera que lorsque vous aurez ouvert le lien et confirmé.
email-pending-no-mail-admin = Votre adresse e-mail n’a pas encore changé. Vous trouverez le lien pour { $address } dans le dossier des e-mails du serveur. Ouvrez-le avant le { $until } pour confirmer.
email-pending-no-mail = Votre adresse e-mail n’a pas encore changé. Ce site n’envoie pas d’e-mails, mais son administrateur trouvera le lien pour { $address } dans le dossier des e-mails du serveur. Ouvrez-le avant le { $until } pour confirmer.
email-confirm-title = Confirmez votre nouvelle adresse e-mail
email-confirm-intro = Vous l’utiliserez pour vous connecter.
email-confirm-submit = Confirmer la nouvelle adresse
email-elsewhere-intro = Ce lien modifie l’adresse e-mail d’un compte. Il ne fonctionne que dans un navigateur connecté à ce compte.
email-elsewhere-account = Compte
email-elsewhere-sign-in = Ouvrez le lien dans un navigateur connecté à ce compte, ou connectez-vous ici.
email-elsewhere-other = Vous utilisez le compte { $account }. Déconnectez-vous, ouvrez de nouveau le lien et connectez-vous au compte ci-dessus.
email-elsewhere-not-you = Si ce n’est pas votre compte, fermez cette page. Rien ne sera modifié.
email-cancel-title = Conserver votre adresse e-mail actuelle
email-cancel-intro = Une personne qui connaît votre mot de passe a demandé à modifier votre adresse e-mail. Si vous conservez l’adresse actuelle, le lien envoyé à la nouvelle ne fonctionnera plus.
email-cancel-submit = Conserver l’adresse actuelle
email-undo-title = Récupérer votre compte
email-undo-intro = Nous rétablirons votre ancienne adresse e-mail, fermerons toutes les sessions et supprimerons les clés d’accès et applications d’authentification ajoutées depuis la modification ou dans les trois jours qui l’ont précédée. Votre mot de passe et vos mots de passe d’application ne fonctionneront plus, et vous choisirez un nouveau mot de passe.
email-undo-submit = Récupérer le compte
email-current = Adresse e-mail actuelle
email-requested = Adresse e-mail demandée
email-restored = Adresse e-mail à rétablir
email-change-cancel = Annuler le changement d’adresse
email-change-cancelling = Annulation…
email-taken-title = Cette adresse e-mail est déjà utilisée
email-taken-advice = Un autre compte utilise cette adresse e-mail ou l’a utilisée par le passé. Rien n’a été modifié.

## Downloading one’s data, deleting one’s account

export-title = Télécharger vos données
export-intro = Vous recevrez un fichier avec tout ce que ce site conserve à votre sujet : votre compte, vos sessions, vos clés d’accès et votre application d’authentification, vos navigateurs de confiance, les noms de vos mots de passe d’application et votre activité.
export-submit = Télécharger
delete-about = Supprime votre compte et tout ce qu’il contient.
delete-title = Supprimer votre compte
delete-intro = Cette action est irréversible. Vous perdrez :
delete-loses-account = votre compte, avec votre nom, votre adresse e-mail et votre mot de passe
delete-loses-sessions = vos sessions : elles seront toutes fermées
delete-loses-app-passwords = vos mots de passe d’application : les applications qui les utilisent n’auront plus accès
delete-loses-factors = vos clés d’accès, les codes de votre application d’authentification et vos codes de récupération : ils ne fonctionneront plus
delete-loses-address = votre adresse e-mail ici : personne ne pourra l’utiliser pour créer un compte sans l’accord de l’administrateur de ce site
delete-submit = Supprimer mon compte
delete-busy = Suppression…
delete-last-administrator = Aucun autre administrateur ne peut se connecter. Donnez ce rôle à un autre utilisateur avant de supprimer votre compte.

## Forgotten password

forgot-title = Mot de passe oublié ?
forgot-intro = Saisissez votre adresse e-mail et nous vous enverrons un lien pour choisir un nouveau mot de passe.
forgot-submit = Envoyer le lien
forgot-sent-title = Consultez votre messagerie
forgot-sent = Si un compte existe avec cette adresse e-mail, nous vous avons envoyé un lien pour choisir un nouveau mot de passe. Le lien est valable 30 minutes.
no-mail = Ce site n’envoie pas d’e-mails. Demandez à son administrateur un lien pour choisir un nouveau mot de passe. Les administrateurs peuvent en créer un avec cette commande :
no-mail-command = vestibule user password EMAIL
email-not-arrived = Si rien n’arrive d’ici quelques minutes, regardez dans vos courriers indésirables et vérifiez l’adresse e-mail saisie.
use-different-email = Utiliser une autre adresse e-mail
back-to-sign-in = Retour à la connexion
back-to-profile = Retour à votre profil

## Creating an account

register-title = Créer un compte
register-intro = Saisissez votre adresse e-mail et nous vous enverrons un lien pour créer votre compte { $site }.
register-intro-no-mail = Saisissez votre adresse e-mail, puis demandez votre lien à l’administrateur de ce site. Ce site n’envoie pas d’e-mails.
register-email-hint = Vous l’utiliserez pour vous connecter.
register-submit-email = Envoyer le lien
register-sent-title = Consultez votre messagerie
register-sent = Nous vous avons envoyé un lien pour continuer. Il est valable 2 heures.
register-finish-intro = Choisissez un nom et un mot de passe pour votre compte { $site }.
register-submit = Créer mon compte
register-busy = Création de votre compte…
register-have-account = Vous avez déjà un compte ? Connectez-vous
first-password-title = Activer votre compte
first-password-submit = Activer le compte
first-password-busy = Activation de votre compte…
registration-closed-title = Les inscriptions sont fermées
registration-closed-advice = Si vous avez besoin d’un compte, contactez l’administrateur de ce site.
register-link-expired = Le lien a déjà été utilisé, a été révoqué ou remplacé par un plus récent, ou a expiré. Si vous avez créé votre compte, connectez-vous. Sinon, utilisez le lien le plus récent que vous avez, ou demandez-en un nouveau.
invitation-link-expired = Le lien a déjà été utilisé, a été révoqué ou remplacé par un plus récent, ou a expiré. Si vous avez créé votre compte, connectez-vous. Sinon, utilisez le lien le plus récent que vous avez, ou demandez-en un nouveau à l’administrateur de ce site.

## Creating the first administrator

setup-title = Créer le premier compte
setup-intro = Vous administrerez le site { $site }.
setup-email-hint = Vous l’utiliserez pour vous connecter.
setup-submit = Créer mon compte
setup-busy = Création de votre compte…
setup-link-expired = Ce site a déjà un administrateur, ou le lien est incomplet. S’il n’y a pas d’administrateur, cherchez dans le journal du serveur la ligne qui contient « There is no administrator yet » et ouvrez le lien qui y figure.

## Choosing a password with a link

choose-title = Choisir un mot de passe
account-label = Compte :{" "}
choose-intro = Lorsque vous enregistrerez votre nouveau mot de passe, toutes vos sessions seront fermées et vos mots de passe d’application révoqués.
choose-submit = Enregistrer le mot de passe
recover-intro = À utiliser si vous n’avez pas ajouté la seconde étape vous-même. Nous supprimerons les clés d’accès et l’application d’authentification ajoutées depuis, et fermerons toutes les sessions. Votre mot de passe et vos mots de passe d’application ne fonctionneront plus, et vous choisirez un nouveau mot de passe.

## Administration, for administrators only

nav-overview = Vue d’ensemble
nav-users = Utilisateurs
nav-invitations = Invitations
nav-groups = Groupes
nav-sessions = Sessions
nav-limits = Limites
nav-audit-log = Journal d’audit
nav-access = Accès
nav-settings = Paramètres
next-steps = Prochaines étapes
next-invite = Inviter des utilisateurs
next-invite-about = Créez un lien pour chacun, ou envoyez-le par e-mail.
next-factor = Ajouter une seconde étape
next-factor-about = Votre compte donne accès à tout ici, et un simple mot de passe peut être volé.
next-app = Protéger une application
next-app-about = Votre proxy demande à ce serveur qui peut ouvrir quelle page. Indiquez l’adresse du proxy dans TRUSTED_PROXIES, et configurez le proxy en suivant les guides pour nginx, Caddy et Traefik de la documentation.
next-mail = Envoyer des e-mails
next-mail-about = Indiquez votre serveur de messagerie dans SMTP_URL et l’adresse de l’expéditeur dans MAIL_FROM. Les utilisateurs pourront alors choisir eux-mêmes un nouveau mot de passe, et des e-mails vous informeront de ce qui se passe.
admin-search = Rechercher
admin-any = Tous
admin-any-time = Toutes les dates
admin-older = Page suivante
admin-users-count = { $count ->
    [one] { $count } utilisateur
   *[other] { $count } utilisateurs
}
admin-users-more = { $count ->
    [one] Plus de { $count } utilisateur
   *[other] Plus de { $count } utilisateurs
}
admin-rule-line = Ligne { $line }
admin-filter-user = Utilisateur
admin-filter-user-hint = Une adresse e-mail ou un ID
admin-filter-event = Événement
admin-filter-address = Adresse IP
admin-filter-days = Période
admin-last-days = { $count ->
    [one] Dernier jour
   *[other] { $count } derniers jours
}
admin-no-such-user = Aucun utilisateur n’a cette adresse e-mail ou cet ID.
admin-no-such-event = Cet événement n’existe pas.
admin-no-address = Saisissez une adresse IP, par exemple 192.0.2.7 ou 2001:db8::7
admin-audit-none = Aucun événement trouvé.
admin-by = par{" "}
admin-by-command = par une commande
admin-download-csv = Télécharger en CSV
admin-download-json = Télécharger en JSON Lines
admin-more = Page suivante
admin-none = Aucun élément
admin-no-groups = Aucun groupe
admin-user-add = Ajouter un utilisateur
admin-user-add-about = L’utilisateur reçoit un lien pour choisir un mot de passe. Ce lien s’affiche aussi sur votre écran, et part par e-mail si ce site en envoie.
admin-user-name-hint = L’utilisateur peut le modifier.
admin-user-admin-hint = Les administrateurs peuvent tout faire dans ces pages.
admin-user-edit = Modifier l’utilisateur
admin-user-account = Compte
admin-user-id = ID
admin-user-search = Recherche
admin-user-search-hint = Premières lettres du nom, du prénom ou de l’adresse e-mail, ou un ID
admin-users-none = Aucun utilisateur trouvé.
admin-filter-group = Groupe
admin-filter-state = État
admin-state-active = Peut se connecter
admin-state-disabled = Compte désactivé
admin-state-locked = Compte verrouillé
admin-state-no-password = Sans mot de passe
admin-state-no-second-factor = Sans second facteur
admin-email-hint = L’adresse change aussitôt, sans confirmation. Si ce site envoie des e-mails, un avis est envoyé à l’ancienne adresse et à la nouvelle.
admin-value-now = Valeur actuelle :{" "}
admin-email-taken = Un utilisateur a cette adresse e-mail ou l’a eue par le passé.
admin-join-group = Ajouter à un groupe
admin-group-hint = De 1 à 32 caractères : a–z, 0–9, _ et -
admin-group-malformed = Saisissez un groupe de 1 à 32 caractères : a–z, 0–9, _ et -
admin-no-group = Saisissez de 1 à 32 caractères parmi a–z, 0–9, _ et -. Pour les administrateurs, modifiez le rôle.
admin-too-many-groups = { $most ->
    [one] Un utilisateur peut appartenir à { $most } groupe au maximum. Retirez-le d’abord de ce groupe.
   *[other] Un utilisateur peut appartenir à { $most } groupes au maximum. Retirez-le d’abord d’un groupe.
}
admin-leave-group = Retirer du groupe { $name }
admin-add = Ajouter
admin-remove = Retirer
admin-save = Enregistrer
admin-doing = En cours…
admin-go = Ouvrir
admin-acts = Actions possibles
admin-latest-events = Derniers événements
admin-all-events = Tous les événements de cet utilisateur
admin-changed-meanwhile = Cet utilisateur a été modifié entre-temps. Rien n’a été enregistré. Comparez avec les valeurs affichées maintenant, puis réessayez.
admin-oneself = Vous ne pouvez pas faire cela sur votre propre compte. Demandez à un autre administrateur.
admin-last-administrator = Aucun autre administrateur ne peut se connecter. Donnez d’abord ce rôle à un autre utilisateur.
admin-disabled = Le compte est désactivé : personne ne peut s’y connecter. Un compte verrouillé, lui, pourrait être rouvert avec son lien.
admin-locked = Le compte est verrouillé. Verrouillez-le de nouveau pour obtenir un nouveau lien qui le rouvre.
admin-link-for = Lien pour { $email }
admin-link-for-anybody = Lien utilisable par toute personne qui le détient
admin-link-sent = Il a aussi été envoyé par e-mail à { $email }.
admin-link-not-sent = Il n’a pas été envoyé par e-mail : transmettez-le vous-même.
admin-link-life = Le lien est secret. Il ne fonctionne qu’une fois, expire dans { $duration } et ne sera plus affiché.
admin-invitation-replaced = La précédente invitation pour cette adresse e-mail ne fonctionne plus.
admin-open-user = Ouvrir l’utilisateur
act-password = Créer un lien pour choisir un mot de passe
act-password-about = Le lien s’affiche sur votre écran, et part par e-mail si ce site en envoie. L’ancien mot de passe fonctionne jusqu’à l’utilisation du lien.
act-sign-out = Fermer toutes les sessions
act-sign-out-about = Déconnecte l’utilisateur de tous ses navigateurs. Plus aucun ne sera de confiance.
act-app-passwords = Révoquer tous les mots de passe d’application
act-app-passwords-about = Les applications qui en utilisent un cessent aussitôt de fonctionner.
act-factors = Réinitialiser les seconds facteurs
act-factors-about = Pour une personne qui les a perdus. Supprime les clés d’accès, l’application d’authentification et les codes de récupération, ferme toutes les sessions et avertit l’utilisateur par e-mail.
act-limits = Réinitialiser les limites et les blocages
act-limits-about = Vous voyez ce qui est compté pour l’utilisateur avant de confirmer. Les limites d’une adresse IP n’en font pas partie : elles se trouvent dans Limites.
act-promote = Donner le rôle d’administrateur
act-promote-about = Les administrateurs peuvent tout faire dans ces pages : modifier et supprimer des comptes, et donner ce rôle à d’autres. Si ce site envoie des e-mails, l’utilisateur est averti.
act-demote = Retirer le rôle d’administrateur
act-demote-about = L’utilisateur ne peut plus ouvrir ces pages. Les liens qu’il a créés pour d’autres ne fonctionnent plus. Son compte est conservé et ses sessions restent ouvertes. Si ce site envoie des e-mails, l’utilisateur est averti.
act-lock = Verrouiller le compte
act-lock-about = Pour un compte compromis. Ferme toutes les sessions de l’utilisateur, révoque le mot de passe, les mots de passe d’application et les liens, et annule les modifications en attente. Vous obtenez un lien pour que le propriétaire choisisse un nouveau mot de passe.
act-disable = Désactiver le compte
act-disable-about = L’utilisateur ne peut plus se connecter et toutes ses sessions sont fermées. Vous pourrez réactiver le compte.
act-enable = Réactiver le compte
act-enable-about = L’utilisateur peut de nouveau se connecter et le décompte des tentatives est remis à zéro. S’il n’a pas de mot de passe, il lui faut aussi un lien pour en choisir un.
act-delete = Supprimer le compte
act-delete-about = Supprime le compte et tout ce qui lui appartient. L’adresse e-mail reste réservée jusqu’à ce que vous la libériez.
admin-counted = { $first } : { $count }
admin-counted-until = { $first } : { $count }, expiration :
admin-locked-out = Blocage
admin-locked-out-until = Blocage, expiration :
admin-no-limits = Aucune tentative n’est comptée pour cet utilisateur en ce moment.
admin-limits-about = Les tentatives comptées en ce moment pour les utilisateurs et les adresses IP, en commençant par les blocages. Chaque compteur expire de lui-même à l’heure indiquée.
admin-limits-search = Adresse e-mail ou adresse IP
admin-limits-no-subject = Saisissez une adresse e-mail, par exemple ada@example.org, ou une adresse IP sans port.
admin-limits-none = Aucune tentative n’est comptée en ce moment.
admin-limits-nobody = Une adresse e-mail sans compte
admin-limits-shared = Plusieurs sources
admin-limits-more = { $count ->
    [one] { $count } autre compteur n’est pas affiché. Recherchez une adresse e-mail ou une adresse IP pour le voir.
   *[other] { $count } autres compteurs ne sont pas affichés. Recherchez une adresse e-mail ou une adresse IP pour les voir.
}
admin-limits-clear = Réinitialiser
admin-limits-clear-of = Réinitialiser les compteurs : { $name }
admin-limits-clear-all = Réinitialiser toutes les limites
admin-limits-clear-all-about = Lève tous les blocages, y compris ceux des attaquants. Vos propres limites sont conservées.
admin-limits-without-redis = Redis est indisponible. Seuls les compteurs en mémoire des serveurs sont affichés.
admin-invite = Inviter quelqu’un
admin-invite-about = Le lien permet de créer un compte et expire au bout de 7 jours. Il s’affiche aussi sur votre écran, et part par e-mail si ce site en envoie.
admin-invite-email-hint = Si vide : toute personne ayant le lien peut l’utiliser, avec une adresse e-mail qu’elle devra confirmer
admin-invite-admin-email = Saisissez l’adresse e-mail du nouvel administrateur.
admin-invite-no-mail = Saisissez une adresse e-mail : sans SMTP_URL, personne ne pourrait confirmer la sienne.
admin-invitations-open = Invitations en cours
admin-invitations-none = Aucune invitation en cours.
admin-invitation-until = Valable jusqu’au
admin-invitation-anybody = Toute personne ayant le lien
admin-sessions-none = Aucune session trouvée.
admin-sign-out-of = Fermer la session du compte { $email } : { $browser }, adresse { $address }, ouverte le { $time }
admin-end-all = Déconnecter tous les utilisateurs
admin-end-all-about = Tous les utilisateurs devront se reconnecter, vous aussi.
admin-end-all-confirm = Saisissez « all » pour confirmer
admin-attention = À traiter
admin-warnings = { $count ->
    [one] { $count } avertissement sur les paramètres
   *[other] { $count } avertissements sur les paramètres
}
admin-now = En ce moment
admin-administrators = Administrateurs
admin-days = Les 30 derniers jours
admin-sign-ins = Connexions
admin-refusals = Échecs de connexion
admin-lockouts = Tentatives au-delà d’une limite
admin-as-table = Sous forme de tableau
admin-day = Jour (UTC)
admin-release = Libérer une adresse e-mail
admin-release-about = Une adresse e-mail qu’un utilisateur a eue reste réservée, pour que personne d’autre ne reçoive ses e-mails. Libérez-la pour la donner à quelqu’un d’autre.
admin-release-in-use = Un utilisateur a cette adresse e-mail.
admin-release-unknown = Aucun utilisateur n’a jamais eu cette adresse e-mail.
admin-groups-about = Les groupes déterminent qui peut ouvrir quelle application. Ils sont utilisés dans les règles du fichier indiqué dans ACCESS_RULES.
admin-groups-none = Aucun utilisateur n’est encore dans un groupe.
admin-access-about = Vérifiez si quelqu’un peut ouvrir une page d’une application, et quelle règle en décide.
admin-access-url = Adresse de la page
admin-access-url-hint = Par exemple https://wiki.example.org/page
admin-access-user-hint = Une adresse e-mail ou un ID. Si vide : une personne non connectée
admin-access-method = Méthode
admin-access-method-hint = Si vide : GET
admin-access-address-hint = Si vide : inconnue
admin-access-check = Vérifier
admin-access-cannot-sign-in = Cet utilisateur ne peut pas se connecter : le compte est désactivé, verrouillé ou n’a pas encore de mot de passe.
admin-access-no-url = Saisissez une adresse complète, par exemple https://wiki.example.org/page
admin-access-no-method = Saisissez une méthode, par exemple GET ou POST.
admin-access-allowed = Accès autorisé
admin-access-sign-in = Connexion nécessaire
admin-access-denied = Accès refusé
admin-access-no-rules = Il n’y a pas de règles : l’option ACCESS_RULES n’est pas définie. Toute personne connectée peut ouvrir toutes les pages.
admin-access-no-rule = Aucune règle ne correspond : l’accès est refusé.
admin-access-rule = La règle de la ligne { $line } est la première qui correspond.
admin-access-unsure-path = Les serveurs pourraient lire le chemin de plusieurs façons, et la règle de la ligne { $line } correspond à l’une d’elles.
admin-access-unsure-method = La règle de la ligne { $line } dépend de la méthode, que les applications pourraient lire de plusieurs façons.
admin-access-unsure-address = La règle de la ligne { $line } dépend de l’adresse du client, qui est inconnue.
admin-access-groups = Seuls les membres de ces groupes peuvent ouvrir cette page : { $name }.
admin-access-user = Groupes du compte { $email } : { $name }
admin-access-second-factor = Les utilisateurs doivent se connecter avec une seconde étape.
admin-access-max-age = Les utilisateurs doivent s’être connectés ou avoir confirmé leur identité il y a moins de { $time }.
admin-rules = Règles
admin-rules-none = Il n’y a pas de règles. Indiquez dans ACCESS_RULES le chemin d’un fichier de règles.
admin-settings-about = La configuration de ce serveur. Les options se définissent dans son environnement ou dans son fichier .env.
admin-state = État
admin-version = Version
admin-database = Base de données
admin-redis = Redis
admin-mail = E-mails
admin-answers = { $count ->
    [one] Répond en { $count } milliseconde.
   *[other] Répond en { $count } millisecondes.
}
admin-answers-now = Répond.
admin-no-answer = Ne répond pas.
admin-redis-away = Ne répond pas. Les sessions sont lues dans la base de données.
admin-redis-none = Non utilisé. Les sessions sont dans des cookies signés.
admin-mails-waiting = { $count ->
    [one] { $count } e-mail en attente.
   *[other] { $count } e-mails en attente.
}
admin-mails-failed = { $count ->
    [0] Aucun échec.
    [one] { $count } envoi a échoué et sera relancé.
   *[other] { $count } envois ont échoué et seront relancés.
}
admin-mails-since = Le plus ancien :
admin-mail-none = Aucun e-mail n’est envoyé, car l’option SMTP_URL n’est pas définie.
admin-mail-try = E-mail de test
admin-mail-test = Envoyer un e-mail de test à { $email }
admin-mail-sending = Envoi…
admin-mail-retry = Relancer les envois en échec
admin-mails-not-taken = Envois en échec
admin-mail-tries = { $count ->
    [one] { $count } tentative, la prochaine :
   *[other] { $count } tentatives, la prochaine :
}
admin-mail-why = Raison de l’échec :
admin-keys = Clés de session
admin-key-signs = signe, en service depuis le
admin-key-verifies = vérifie seulement, en service depuis le
admin-key-old = La clé qui signe est en service depuis plus d’un an. Remplacez-la.
admin-options = Options

## Expired links

link-expired-title = Ce lien ne fonctionne plus
password-link-expired = Le lien a expiré, a déjà été utilisé ou a été remplacé par un plus récent. Demandez un nouveau lien.
recover-link-expired = Le lien a expiré ou a déjà été utilisé. Si vous ne pouvez pas vous connecter avec un nouveau mot de passe, contactez l’administrateur de ce site.
email-link-expired = Le lien a expiré, a déjà été utilisé ou a été remplacé par un plus récent. Votre profil indique votre adresse e-mail actuelle.
get-new-link = Demander un nouveau lien

## Error pages

error-400-title = Nous n’avons pas pu lire cette requête
error-400-advice = Une partie de la requête manquait ou était endommagée. Revenez en arrière, rechargez la page et réessayez.
error-401-title = Connectez-vous pour continuer
error-401-advice = Il faut se connecter pour voir cette page. Votre session a peut-être pris fin.
error-403-title = Vous n’avez pas accès à cette page
error-403-advice = Si vous devez y accéder, contactez l’administrateur de ce site.
signed-in-as = Vous utilisez le compte { $email }.
use-different-account = Utiliser un autre compte
error-proof-advice = Cette page demande une connexion plus récente ou une seconde étape.
error-not-enrolled-advice = Les mots de passe d’application fonctionneront lorsque vous aurez ajouté une seconde étape. Ouvrez cette page dans un navigateur, connectez-vous et ajoutez-en une.
error-app-password-advice = Les mots de passe d’application ne fonctionnent pas pour cette page. Ouvrez-la dans un navigateur et connectez-vous.
error-403-nobody = Personne n’a accès à cette page. Si vous pensez qu’il s’agit d’une erreur, signalez-la à l’administrateur de ce site.
error-404-title = Page introuvable
error-404-advice = Vérifiez l’adresse, ou repartez de la page d’accueil.
error-404-sign-in-advice = Vérifiez l’adresse, ou connectez-vous : certaines pages n’existent que pour les personnes connectées.
error-405-title = Cette page ne peut pas s’ouvrir ainsi
error-405-advice = Cette adresse ne fonctionne qu’à partir d’un formulaire ou d’un lien. Revenez en arrière et utilisez-le.
error-408-title = Délai dépassé
error-408-advice = La requête n’est pas arrivée à temps et rien n’a été modifié. Vérifiez votre connexion Internet et réessayez.
error-413-title = Envoi trop volumineux
error-413-advice = La requête dépasse la taille que ce site accepte et rien n’a été modifié. Envoyez moins de données et réessayez.
error-415-title = Nous ne pouvons pas lire ce format
error-415-advice = Ce site accepte les formulaires et JSON. Rien n’a été modifié.
error-422-title = Le formulaire contient une erreur
error-422-advice = Rien n’a été modifié. Revenez en arrière, vérifiez votre saisie et renvoyez le formulaire.
error-429-title = Trop de tentatives
error-429-advice = Nous limitons les tentatives pour protéger les comptes.
error-500-title = Une erreur s’est produite
error-500-advice = Le problème vient de chez nous. Réessayez dans une minute. S’il persiste, communiquez l’identifiant de la requête ci-dessous à l’administrateur de ce site.
error-503-title = De retour dans un instant
error-503-advice = Cette page n’est pas disponible pour le moment. Votre session restera ouverte.
error-cross-site-title = Ce formulaire vient d’un autre site
error-cross-site-advice = Pour protéger votre compte, rien n’a été modifié. Ouvrez la page sur ce site et renvoyez le formulaire.
error-wrong-address-title = Ce site a une autre adresse
site-address = L’adresse de ce site est { $address }.
site-address-link = Aller sur ce site
error-home = Aller à la page d’accueil
error-retrying = Nouvel essai dans { $duration }…
error-retry = Réessayez dans { $duration }.
request-id = Identifiant de la requête

## Emails

mail-greeting = Bonjour,
mail-link-life = Ce lien ne fonctionne qu’une fois et expire dans { $duration }.
mail-not-you = Si vous n’avez rien demandé, vous pouvez ignorer cet e-mail.
mail-unexpected = Si vous n’attendiez pas cet e-mail, vous pouvez l’ignorer.
mail-fact = { $first } : { $second }
mail-time = Date
mail-browser = Navigateur
mail-app-password = Mot de passe d’application
two-sentences = { $first } { $second }
list-separator = {", "}
mail-register-subject = Créez votre compte { $site }
mail-register-body = Utilisez ce lien pour créer votre compte { $site }.
mail-taken-subject = Vous avez déjà un compte { $site }
mail-taken-body = Quelqu’un, peut-être vous, a essayé de créer un compte { $site } avec cette adresse e-mail. Vous en avez déjà un : nous n’en avons pas créé d’autre.
mail-taken-advice = Connectez-vous, ou choisissez un nouveau mot de passe si vous avez oublié le vôtre.
mail-reserved-subject = Cette adresse e-mail ne peut pas servir à un compte { $site }
mail-reserved-body = Quelqu’un, peut-être vous, a essayé de créer un compte { $site } avec cette adresse e-mail. Un autre compte l’a utilisée par le passé : elle ne peut pas servir à un nouveau compte.
mail-reserved-advice = Si vous avez besoin d’un compte, demandez à l’administrateur du site { $site } d’autoriser cette adresse e-mail.
mail-reset-subject = Réinitialisez votre mot de passe { $site }
mail-reset-body = Un nouveau mot de passe a été demandé pour votre compte { $site }.
mail-reset-advice = S’il s’agit bien de vous, choisissez ici votre nouveau mot de passe. Sinon, vous n’avez rien à faire : votre mot de passe reste le même.
mail-email-confirm-subject = Confirmez votre nouvelle adresse e-mail pour { $site }
mail-email-confirm-body = Quelqu’un, sans doute vous, a demandé que l’adresse e-mail du compte { $account } sur { $site } soit remplacée par celle-ci.
mail-email-confirm-advice = Pour confirmer, ouvrez ce lien dans un navigateur connecté à ce compte.
mail-email-taken-subject = Cette adresse e-mail ne peut pas servir à un autre compte { $site }
mail-email-taken-body = Quelqu’un a demandé à utiliser cette adresse e-mail pour son compte { $site }. Un compte l’utilise déjà ou l’a utilisée par le passé. Rien n’a été modifié.
mail-email-change-requested-subject = Modification de l’adresse e-mail demandée pour votre compte { $site }
mail-email-change-requested-body = Quelqu’un a demandé que l’adresse e-mail de votre compte { $site } soit remplacée par { $address }. Elle ne changera qu’après confirmation, avec le lien envoyé à la nouvelle adresse.
mail-email-change-requested-advice = S’il s’agit bien de vous, vous n’avez rien à faire. Sinon, annulez le changement d’adresse, puis modifiez votre mot de passe.
mail-email-changed-subject = L’adresse e-mail de votre compte { $site } a été modifiée
mail-email-changed-body = L’adresse e-mail de votre compte { $site } est maintenant { $address }.
mail-email-changed-advice = S’il s’agit bien de vous, vous n’avez rien à faire. Sinon, récupérez votre compte. Toutes les sessions seront fermées et vous choisirez un nouveau mot de passe.
mail-email-recovered-body = Le propriétaire de l’adresse { $address } a récupéré le compte { $site } qui utilisait votre adresse e-mail. Toutes les sessions de ce compte sont fermées et son mot de passe ne fonctionne plus.
mail-email-recovered-advice = Si ce compte est le vôtre et que cette action ne vient pas de vous, signalez-le à l’administrateur du site { $site }.
mail-email-set-body = L’administrateur de ce site a remplacé l’adresse e-mail de votre compte { $site } par { $address }. Utilisez-la désormais pour vous connecter.
mail-role-admin-subject = Vous avez maintenant le rôle d’administrateur sur { $site }
mail-role-admin-body = L’administrateur de ce site vous a donné le rôle d’administrateur sur { $site }.
mail-role-user-subject = Vous n’avez plus le rôle d’administrateur sur { $site }
mail-role-user-body = L’administrateur de ce site a retiré à votre compte { $site } le rôle d’administrateur.
mail-unexpected-administrator = Si cela vous surprend, contactez l’administrateur de ce site.
mail-test-subject = E-mail de test du site { $site }
mail-test-body = Les e-mails du site { $site } vous parviennent. Un administrateur a envoyé celui-ci pour tester le serveur de messagerie.
mail-account-locked-subject = Votre compte { $site } est verrouillé
mail-account-locked-body = L’administrateur de ce site a verrouillé votre compte { $site }, car quelqu’un d’autre a pu l’utiliser. Votre mot de passe ne fonctionne plus, toutes vos sessions sont fermées et vos mots de passe d’application sont révoqués.
mail-account-locked-advice = Pour rouvrir votre compte, choisissez un nouveau mot de passe. Si une seconde étape protège votre compte, elle restera nécessaire pour vous connecter.
mail-account-locked-ask = Pour rouvrir votre compte, demandez un lien à l’administrateur de ce site. Nous ne pouvons pas l’envoyer ici, car l’adresse e-mail de votre compte a été modifiée récemment.
mail-account-deleted-subject = Votre compte { $site } a été supprimé
mail-account-deleted-body = Votre compte { $site } a été supprimé par une personne qui y était connectée.
mail-account-deleted-advice = S’il s’agit bien de vous, vous n’avez rien à faire. Sinon, signalez-le à l’administrateur du site { $site }.
mail-password-changed-subject = Votre mot de passe { $site } a été modifié
mail-password-changed-body = Le mot de passe de votre compte { $site } a été modifié. Vos autres sessions sont fermées et vos mots de passe d’application sont révoqués.
mail-password-changed-advice = S’il s’agit bien de vous, vous n’avez rien à faire. Sinon, choisissez un nouveau mot de passe.
mail-app-password-subject = Nouveau mot de passe d’application pour votre compte { $site }
mail-app-password-body = Un mot de passe d’application a été créé pour votre compte { $site }. Une application qui le possède peut utiliser en votre nom les applications protégées par { $site }.
mail-app-password-advice = S’il s’agit bien de vous, vous n’avez rien à faire. Sinon, modifiez votre mot de passe : cela révoque le mot de passe d’application.
mail-authenticator-added-subject = Application d’authentification ajoutée à votre compte { $site }
mail-authenticator-added-body = Une application d’authentification a été ajoutée à votre compte { $site }. Pour se connecter, il faut désormais un de ses codes en plus de votre mot de passe.
mail-authenticator-added-advice = S’il s’agit bien de vous, vous n’avez rien à faire. Sinon, modifiez votre mot de passe et supprimez l’application. Si vous n’y arrivez pas, prévenez aussitôt l’administrateur du site { $site }.
mail-authenticator-replaced-subject = Application d’authentification remplacée sur votre compte { $site }
mail-authenticator-replaced-body = L’application d’authentification de votre compte { $site } a été remplacée par une autre. Les codes de l’ancienne ne fonctionnent plus.
mail-authenticator-replaced-advice = S’il s’agit bien de vous, vous n’avez rien à faire. Sinon, connectez-vous avec un code de récupération, modifiez votre mot de passe et remplacez de nouveau l’application. Si vous n’y arrivez pas, prévenez aussitôt l’administrateur du site { $site }.
mail-authenticator-removed-subject = Application d’authentification supprimée de votre compte { $site }
mail-authenticator-removed-body = L’application d’authentification de votre compte { $site } a été supprimée. Ses codes ne fonctionnent plus.
mail-authenticator-removed-advice = S’il s’agit bien de vous, vous n’avez rien à faire. Sinon, modifiez votre mot de passe et ajoutez de nouveau une application d’authentification.
mail-factors-reset-subject = Seconde étape supprimée de votre compte { $site }
mail-factors-reset-body = L’administrateur de ce site a supprimé les clés d’accès, l’application d’authentification et les codes de récupération de votre compte { $site }, et fermé toutes vos sessions. Votre mot de passe suffit pour vous connecter.
mail-factors-reset-advice = Si vous l’avez demandé, ajoutez de nouveau une clé d’accès ou une application d’authentification à votre prochaine connexion. Sinon, signalez-le à l’administrateur de ce site.
mail-passkey = Clé d’accès
mail-passkeys = Vos clés d’accès
mail-passkey-added-subject = Clé d’accès ajoutée à votre compte { $site }
mail-passkey-added-body = Une clé d’accès a été ajoutée à votre compte { $site }. Elle permet de se connecter.
mail-passkey-added-advice = S’il s’agit bien de vous, vous n’avez rien à faire. Sinon, supprimez la clé d’accès et modifiez votre mot de passe.
mail-factor-undo-advice = S’il s’agit bien de vous, vous n’avez rien à faire. Sinon, récupérez votre compte. Nous supprimerons ce qui a été ajouté et fermerons toutes les sessions, et vous choisirez un nouveau mot de passe.
mail-passkey-removed-subject = Clé d’accès supprimée de votre compte { $site }
mail-passkey-removed-body = Une clé d’accès a été supprimée de votre compte { $site }. Elle ne permet plus de se connecter.
mail-passkey-removed-advice = S’il s’agit bien de vous, vous n’avez rien à faire. Sinon, modifiez votre mot de passe.
mail-passkey-copied-subject = Une clé d’accès de votre compte { $site } a peut-être été copiée
mail-passkey-copied-body = Quelqu’un a essayé de se connecter à votre compte { $site } avec ce qui ressemble à une copie de votre clé d’accès. Nous l’avons refusée.
mail-passkey-copied-advice = Supprimez cette clé d’accès et créez-en une nouvelle sur un appareil de confiance.
mail-recovery-codes-subject = Nouveaux codes de récupération pour votre compte { $site }
mail-recovery-codes-body = De nouveaux codes de récupération ont été créés pour votre compte { $site }. Les anciens ne fonctionnent plus.
mail-recovery-codes-advice = S’il s’agit bien de vous, vous n’avez rien à faire. Sinon, modifiez votre mot de passe, puis créez de nouveaux codes.
mail-recovery-code-used-subject = Code de récupération utilisé pour votre compte { $site }
mail-recovery-code-used-body = Quelqu’un a utilisé l’un des codes de récupération de votre compte { $site }. Codes restants : { $count }.
mail-recovery-code-used-advice = S’il s’agit bien de vous, vous n’avez rien à faire. Sinon, modifiez votre mot de passe, puis créez de nouveaux codes.
mail-password-known-subject = Quelqu’un connaît votre mot de passe { $site }
mail-password-known-body = Quelqu’un a saisi votre mot de passe { $site }, puis plusieurs codes incorrects. La connexion n’a pas abouti.
mail-password-known-advice = S’il s’agit bien de vous, vous n’avez rien à faire. Sinon, modifiez votre mot de passe dès maintenant.
mail-sign-in-subject = Nouvelle connexion à { $site }
mail-sign-in-body = Quelqu’un s’est connecté à votre compte { $site } depuis un navigateur que vous n’aviez encore jamais utilisé.
mail-sign-in-advice = S’il s’agit bien de vous, vous n’avez rien à faire. Sinon, fermez cette session et modifiez votre mot de passe.
mail-sign-in-sessions = Voir vos sessions
mail-invitation-subject = Invitation à rejoindre { $site }
mail-invitation-body = L’administrateur du site { $site } vous invite à créer un compte.
mail-password-link-subject = Choisissez un nouveau mot de passe pour { $site }
mail-password-link-body = L’administrateur du site { $site } vous envoie un lien pour choisir un nouveau mot de passe. Rien ne change tant que vous ne l’utilisez pas.
mail-first-password-subject = Votre compte { $site } est prêt
mail-first-password-body = L’administrateur du site { $site } a créé un compte pour vous. Choisissez un mot de passe pour commencer à l’utiliser.

limit-address = Mots de passe incorrects depuis une même adresse
limit-account = Mots de passe incorrects dans de nouveaux navigateurs
limit-account-day = Mots de passe incorrects dans de nouveaux navigateurs, en un jour
limit-device = Mots de passe incorrects dans un navigateur connu
limit-device-day = Mots de passe incorrects dans un navigateur connu, en un jour
limit-devices-day = Mots de passe incorrects dans tous les navigateurs connus, en un jour
limit-passkey = Clés d’accès refusées depuis une même adresse
limit-right-proofs = Mots de passe, clés d’accès et codes corrects
limit-confirm = Mots de passe incorrects lors de la confirmation d’une modification, dans une session
limit-confirm-session = Mots de passe incorrects lors de la confirmation d’une modification, sur la durée d’une session
limit-factor = Codes incorrects après un mot de passe correct
limit-factor-day = Codes incorrects après un mot de passe correct, en un jour
limit-factor-passkey = Clés d’accès refusées après un mot de passe correct
limit-factor-warning = Codes incorrects avant avertissement de l’utilisateur
limit-app-password = Mots de passe d’application incorrects depuis une même adresse
limit-app-passwords = Nouveaux mots de passe d’application
limit-confirm-authenticator = Codes pour confirmer une application d’authentification
limit-second-factors = Ajouts de clés d’accès, d’applications d’authentification et de codes de récupération
limit-mail-from = E-mails demandés depuis une même adresse
limit-mail-to = E-mails demandés pour cette adresse e-mail
limit-notice = E-mails sur les connexions
limit-edit = Modifications du profil dans une session
limit-export = Téléchargements de données dans une session
limit-export-account = Téléchargements de données
limit-other = Autres tentatives

apps-title = Vos applications
apps-none = Aucune application n’est encore disponible pour vous. Si vous en avez besoin, contactez l’administrateur de ce site.
apps-second-factor = Seconde étape nécessaire
