### All text of pages and emails. docs/translating.md says how to translate it.

# The language's name in that language.
language-name = English
# The language's name in English, capitalised.
language-name-english = English
# ltr: left to right. rtl: right to left.
dir = ltr

## Dates, times and browsers

# A date. $month is 1 to 12.
date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
# A date and time. $date is the message above, $clock a time such as 03:04.
moment = { $date }, { $clock }
# The same with a time zone, such as UTC+1. $moment is the message above.
moment-in-zone = { $moment } { $zone }
# The units of durations, rounded up. One of these is the $duration of other messages.
seconds = { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}
minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
browser-on = { $browser } on { $system }
browser-unknown = Unknown browser

## Every page

skip-to-content = Skip to main content
# Read out by screen readers for the link around the logo.
home-link = { $site } home page
# Read out by screen readers for the navigation.
navigation = Account
# The page with the apps that a user may open.
nav-apps = Apps
nav-profile = Profile
nav-security = Security
nav-activity = Activity
nav-data = Your data
# The link from the account to the pages of administrators, and the name of their navigation.
nav-administration = Administration
# The link back from there.
nav-own-account = Your account
# Links at the end of each page, to pages of the site’s owner.
brand-privacy = Privacy
# Who is responsible for the site.
brand-imprint = Legal notice
brand-help = Help
# Read out by screen readers for the list of languages at the end of each page.
language-here = Language of this page
# A button beside the list of languages at the end of each page.
language-change = Change language
sign-in = Sign in
sign-out = Sign out
signing-out = Signing out…

## Every form

show = Show
show-password = Show password
hide = Hide
hide-password = Hide password
copy = Copy
copied = Copied
print = Print
# Starts the title of a page with errors. Screen readers also read it out before the error at a field. The braces keep the space at the end.
error-prefix = Error:{" "}
# Starts the title of a page that says what was just done.
done-prefix = Done:{" "}
error-summary-title = There is a problem
email-label = Email
name-label = Name
password-label = Password
new-password-label = New password
new-password-hint = At least 8 characters. Three or four unrelated words work well.
save = Save
# On a site that sends no email: the administrator passes the link on.
create-link = Create link
saving = Saving…
sending = Sending…
# A link beside a value, to the form that changes it. Screen readers also read out which value it is.
change = Change
# A link beside a description of a list, such as of sessions.
manage = Manage
# Followed by a date and time.
last-used = Last used
never-used = Not used yet
# A link to a page that asks before anything is done.
continue-link = Continue
on = On
off = Off
# A link that leaves a form.
cancel = Cancel
# A link that leaves a page on which nothing can be done.
back = Back

## Below a new password, while it’s typed

# The page puts a number in place of the #.
strength-short = Characters still needed: #
strength-personal = Easy to guess: contains your name or email.
strength-repeats = Easy to guess: repeats itself.
strength-enough = Long enough. We’ll check that it isn’t easy to guess.

## Errors at a field

email-missing = Enter an email address.
email-malformed = Enter a full email, such as name@example.org
email-local-part = Use only the letters a to z, numbers and symbols before the @. Any domain works after it.
email-taken = This email already has an account. Use a different one.
email-unchanged = This is already your email. Enter a different one.
name-missing = Enter a name.
name-malformed = The name contains invisible characters. Type it instead of pasting it.
password-missing = Enter your password.
password-wrong = That password isn’t right. Try again.
new-password-missing = Choose a password.
too-long = Enter { $most } characters or fewer.
password-too-short = Choose a password with at least { $least } characters.
password-too-long = Choose a password with { $most } characters or fewer.
# The second sentence says what makes the password weak, if that is known.
password-weak = This password is too easy to guess. { $why ->
    [straight-rows] Avoid rows of keys, such as “qwerty”.
    [keyboard-patterns] Avoid short keyboard patterns.
    [repeated-characters] Avoid repeats, such as “aaa”.
    [repeated-words] Avoid repeats, such as “abcabc”.
    [top-10] It’s one of the ten most common passwords.
    [top-100] It’s one of the hundred most common passwords.
    [common] It’s a very common password.
    [similar-to-common] It’s similar to a common password.
    [sequences] Avoid sequences, such as “abc” or “6543”.
    [recent-years] Avoid recent years.
    [one-word] Use more than one word.
    [dates] Avoid dates.
    [names] Avoid names.
   *[other] Make it longer, or add another word or two.
}
choice-unknown = Choose an option from the list.

## What just happened

notice-signed-out = You’ve signed out.
# On the sign-in page, for a person who was signed in before.
notice-session-over = Your session ended, so you’ve been signed out.
# After a form was sent too late. It will be filled in again.
notice-entries-kept = Your session ended before this was saved. Sign in and we’ll fill in what you entered, except passwords.
notice-sign-in-expired = Your sign-in took too long or was already used. Enter your password again.
notice-nothing-saved = Your session ended, so nothing was saved. Sign in to continue.
notice-entries-kept-here = Nothing has changed yet. Continue below and we’ll bring back what you entered.
notice-nothing-saved-yet = Nothing has changed yet. Continue below, then try again.
notice-confirmed-nothing-saved = Confirmed. Nothing has changed yet, so try again.
notice-form-kept = We kept what you entered. It isn’t saved yet.
# On the page of a link that signs in to another account.
notice-replaces-session = You’re signed in as { $email }. Continuing signs you out of that account.
notice-password-saved = Password saved. Sign in with your new password.
notice-password-changed = Password changed. We signed you out everywhere else and revoked your app passwords. You’re still signed in here.
notice-profile-saved = Profile saved.
notice-session-ended = Signed out of that browser. You’re still signed in here.
notice-session-gone = That session had already ended.
notice-signed-out-elsewhere = Signed out everywhere else. You’re still signed in here.
notice-email-change-requested = Email change requested.
notice-email-changed = Email changed. Use your new email to sign in.
notice-email-change-cancelled = Email change cancelled. Your email is still the same. If you didn’t request the change, change your password now.
notice-account-deleted = Your account has been deleted.
notice-app-password-shown = You’ve just created that app password. We showed it once. If you didn’t copy it, revoke it and create another.
notice-app-password-gone = That app password was already revoked.
notice-app-password-revoked = App password revoked. Apps that use it no longer have access.
notice-authenticator-removed = Authenticator app removed. Its codes no longer work.
notice-authenticator-added = Authenticator app added. We signed you out everywhere else. Your recovery codes still work.
notice-authenticator-replaced = Authenticator app replaced. Codes from the old one no longer work. Your recovery codes still do.
notice-authenticator-gone = That authenticator app was already removed.
notice-authenticator-present = Nothing was changed, because that QR code was already used or has expired. You can see below when your authenticator app was added. If you didn’t save your recovery codes, create new ones.
notice-authenticator-expired = This QR code is new. If you scanned the one before it, delete that entry from your app and scan this one.
notice-passkey-added = Passkey created. You can now sign in with it.
notice-passkey-renamed = Passkey renamed.
notice-passkey-removed = Passkey removed. It no longer signs you in.
notice-passkey-gone = That passkey was already removed.
notice-trusted-browser-removed = You’ll be asked for a second step in that browser again.
notice-trusted-browsers-removed = You’ll be asked for a second step in every browser again.
notice-trusted-browser-gone = You weren’t trusting that browser any more.
notice-recovery-codes-saved = Recovery codes saved. Keep them where you can find them without your phone.
notice-recovery-codes-changed = Your recovery codes changed after you opened that page, so we didn’t replace them again. If you didn’t save the new ones, create new codes.
notice-recovery-code-used = You signed in with a recovery code. It won’t work again. If your device is gone, replace or remove what was on it at Security, which also shows how many codes you have left.
notice-recovery-codes-useless = Create a passkey or add an authenticator app first. You’ll get recovery codes with it.
notice-test-mail-sent = Test email sent. If it doesn’t arrive, look in the spam folder.
notice-test-mail-failed = The test email wasn’t sent. The server’s log says why.
notice-mails-due = All waiting emails will be tried again now.
notice-user-changed = The change is saved.
notice-user-unchanged = Nothing was changed.
notice-user-signed-out = Signed out everywhere. No browser is trusted any longer.
notice-user-app-passwords-revoked = All app passwords are revoked.
notice-user-factors-reset = The second factors are removed, and the user is signed out everywhere.
notice-user-limits-cleared = All attempts are forgotten, and lockouts have ended.
notice-limits-cleared = The limits are cleared.
notice-user-disabled = The account is disabled, and signed out everywhere.
notice-user-enabled = The account is enabled.
notice-user-enabled-without-password = The account is enabled, but has no password, so nobody can sign in yet. Create a link to choose one.
notice-group-new = Saved. The group is new: no rule names it, and nobody else is in it. If that’s a typo, remove it again.
notice-link-shown = The link was created a moment ago, and is shown only once. If you didn’t copy it, create a new one.
notice-user-deleted = The account is deleted.
notice-all-sessions-ended = Everyone is signed out. Sign in again.
notice-email-released = The email is released. Anyone can get an account with it.
notice-invitation-revoked = The invitation is revoked. Its link no longer works.
notice-invitation-shown = The invitation was created a moment ago, and its link is shown only once. If you didn’t copy it, revoke the invitation and create a new one.
notice-invitation-gone = This invitation was used or revoked already, or has expired.

## Re-authentication

reauthenticate-title = Confirm it’s you
reauthenticate-intro = You’re about to change something important, so we need your password once more.
reauthenticate-intro-factor = You’re about to change something important, so we need to be sure it’s you.
# Before the pages of administrators.
reauthenticate-intro-admin = Administration can change everyone’s accounts, so enter your password again.
reauthenticate-intro-admin-factor = Administration can change everyone’s accounts, so we need to check that it’s you.
# Followed by the email.
reauthenticate-intro-continue = To continue, enter your password once more.
reauthenticate-intro-continue-factor = To continue, confirm that it’s you.
# Where the site asks for a second step, and this session has none: it began before that, or one was removed since.
reauthenticate-intro-site = This site asks you for a second step, which you haven’t taken in this browser yet, or have changed since. Confirm that it’s you to continue.
reauthenticate-account = You’re signed in as
reauthenticate-submit = Continue
reauthenticate-busy = Checking…

## Second step of a sign-in

second-factor-title = Enter your code
second-factor-intro = Your password is right. Enter the code from your authenticator app to finish signing in.
second-factor-title-passkey = Use your passkey
second-factor-intro-passkey = Your password is right. Use your passkey to finish signing in.
second-factor-title-either = Finish signing in
second-factor-intro-either = Your password is right. Use your passkey, or enter the code from your authenticator app.
second-factor-recovery = Use a recovery code instead
second-factor-lost = Lost your device and your codes? Ask this site’s administrator.
second-factor-other = Sign in to another account
# How long a browser is trusted, such as “30 days”.
trust-label = Trust this browser for { $duration }
trust-hint = You’ll sign in here with your password alone. Don’t use this on a shared device.
recovery-code-label = Recovery code
recovery-code-hint = One of the ten codes that you saved: seven groups of four letters and digits
recovery-code-wrong = That recovery code isn’t right, or it was already used.
recovery-code-malformed = Enter the whole recovery code: seven groups of four letters and digits.

## Signing in

login-passkey = Sign in with a passkey
login-title = Sign in
# The app that the person was about to open.
login-continue-to = Sign in to continue to { $host }.
login-continue-to-profile = Sign in to continue to your profile.
login-busy = Signing in…
no-cookies-title = Your browser didn’t save our cookie
no-cookies-for-app = You’re signed in here, but { $host } keeps asking you to sign in.
no-cookies-advice = You need cookies to sign in. Allow cookies for this site in your browser’s settings, then try again. If they’re already allowed, tell this site’s administrator.
try-again = Try again
# How long a session lasts, such as “30 days”.
remember-label = Stay signed in for { $duration }
remember-hint = Don’t use this on a shared device.
login-forgot = Forgot your password?
login-register = Create an account
wrong-credentials = That email or password isn’t right. Check both and try again.
too-many-attempts = Too many attempts. Try again in { $duration }.
no-administrator-title = This site isn’t set up yet
no-administrator = To create the first account, open the link in the server’s log, on the line that says “There is no administrator yet”.
# Followed by a command.
no-administrator-command = This command shows the log:

## Signing out

logout-title = Sign out?
logout-advice = You’ll be signed out in this browser and stay signed in everywhere else.

## Profile

profile-role = Role
role-admin = Administrator
role-user = User
profile-groups = Groups
# Followed by a date.
profile-member-since = Account created
# Followed by On or Off: emails about sign-ins from new browsers.
profile-notices = Sign-in emails
# Followed by a date and time.
session-signed-in = Signed in
session-last-seen = Last active
session-address = IP address

## Editing the profile

edit-title = Edit your profile
language-label = Language
language-hint = Used for pages and for emails to you.
language-hint-no-mail = Used for pages.
language-of-browser = Same as my browser
time-zone-label = Time zone
time-zone-hint = Used for all dates and times. If you don’t choose one, emails use UTC.
time-zone-hint-no-mail = Used for all dates and times.
# A time zone in the list, such as: Berlin (UTC+1)
zone-of-city = { $city } ({ $zone })
# The parts of the world that time zones are listed by.
area-africa = Africa
area-america = America
area-antarctica = Antarctica
area-asia = Asia
area-atlantic = Atlantic
area-australia = Australia
area-europe = Europe
area-indian = Indian Ocean
area-pacific = Pacific
time-zone-none = Same as my browser
sign-in-notices-label = Email me about sign-ins from new browsers
sign-in-notices-hint = We’ll email you when someone signs in to your account from a browser you haven’t used before.

## Security

security-password-alone = Your password alone protects your account. Add a passkey or an authenticator app, so that nobody who learns it can sign in.
security-signing-in = Signing in
security-second-step = Second step
security-access = Who has access

## Changing the password

password-title = Change your password
# Followed by a date and time.
password-last-changed = Last changed
password-about = The password you sign in with.
password-intro = Changing your password signs you out everywhere else and revokes your app passwords. You stay signed in here.
password-submit = Change password

## Sessions

sessions-title = Sessions
sessions-intro = Where you’re signed in.
sessions-missing = Choose the session to sign out of.
sessions-this-browser = This browser
sessions-sign-out = Sign out
# Read out by screen readers for the button of one session.
sessions-sign-out-of = Sign out of { $browser } at { $address }, signed in { $time }
sessions-signing-out = Signing out…
sessions-others-title = Other sessions
sessions-others-about = If you don’t recognise a session, sign out everywhere else and change your password.
sessions-sign-out-others = Sign out everywhere else
sessions-count = { $count ->
    [one] You’re signed in with { $count } browser.
   *[other] You’re signed in with { $count } browsers.
}
sessions-only-one = You’re not signed in anywhere else.

## App passwords

app-passwords-title = App passwords
app-passwords-intro = For apps that can’t open a sign-in page, such as a phone calendar. They work only for the apps behind this site, not for signing in here. Changing your password revokes all of them.
app-passwords-about = For apps that can’t open a sign-in page, such as a phone calendar.
app-passwords-count = { $count ->
    [one] You have { $count } app password.
   *[other] You have { $count } app passwords.
}
app-passwords-none = No app passwords yet. The ones you create will appear here.
app-passwords-created = Created
app-passwords-revoke = Revoke
# Read out by screen readers for the button of one app password.
app-passwords-revoke-one = Revoke { $name }
app-passwords-revoking = Revoking…
app-passwords-create = Create an app password
app-passwords-creating = Creating…
app-passwords-too-many = You’ve reached the limit of { $most } app passwords. Revoke one you no longer use, then try again.
app-password-created-title = Your app password for { $name }
app-password-created = Copy it into your app now. We won’t show it again.
app-password-username = If the app asks for a username, enter { $email }.
app-password-name-label = Name
app-password-name-hint = The app that will use it, such as “Calendar on my phone”
app-password-name-missing = Enter a name for the app password.
app-password-name-malformed = The name contains invisible characters. Type it instead of pasting it.
app-password-name-taken = You already have an app password with this name. Enter a different one.

## Passkeys

passkey-title = Passkey
passkeys-title = Passkeys
passkeys-about = Sign in with your fingerprint, face or screen lock.
passkeys-intro = A passkey signs you in with your fingerprint, face or screen lock, in place of your password. It only works on this site, so nobody can trick you into giving it away. If you enter your password instead, you’ll need your passkey as a second step.
passkeys-count = { $count ->
    [one] { $count } passkey
   *[other] { $count } passkeys
}
passkeys-none = You don’t have any passkeys yet.
# In place of the buttons of passkeys, without JavaScript or in an old browser.
passkeys-unavailable = Passkeys need JavaScript, a browser that supports them, and the address { $address }.
# At an IP address, or without HTTPS.
passkeys-not-here = Browsers don’t support passkeys at this site’s address. This site’s administrator can change that.
passkeys-too-many = You can have { $most } passkeys at most. Remove one that you no longer use.
# Followed by a date and time.
passkeys-created = Created
# Beside a passkey that can't replace the password.
passkeys-second-step = Only after your password
passkeys-rename = Rename
passkeys-remove = Remove
passkeys-removing = Removing…
# Read out by screen readers.
passkeys-remove-one = Remove { $name }
passkeys-rename-one = Rename { $name }
passkey-create = Create a passkey
passkey-creating = Creating…
passkey-not-created-here = No passkey was created. If this device already has one for your account, you don’t need another.
passkey-not-created = That passkey couldn’t be added. Try again.
passkey-ready = Passkey created. Save your recovery codes now.
passkey-use = Use your passkey
passkey-using = Waiting…
passkey-failed = No passkey was used. Try again, or choose another way.
# After a form that was sent without a passkey.
passkey-missing = Use your passkey, or enter a recovery code.
passkey-refused = That passkey didn’t work. Try again, or sign in another way.
passkey-rename = Rename passkey
passkey-renaming = Renaming…
passkey-rename-about = Only you see this name.
passkey-name-label = Name
passkey-name-missing = Enter a name for the passkey.

## Adding a second factor, where one is required

enrolment-title = Add a second step
enrolment-site = This site asks you for a second step after your password, so that a stolen password isn’t enough to sign in. Add one to continue.
# In place of the sentence above, where only the page or app that was opened asks for it.
enrolment-page = To open this page you need a second step after your password, so that a stolen password isn’t enough. Add one to continue.
enrolment-about = Then we’ll show you recovery codes for when you lose it.
enrolment-authenticator = Use an authenticator app
# Why the only second factor can’t be removed.
second-factor-last = This site asks you for a second step, and this is your only one. Add another before you remove it.

## Authenticator app, a second factor

authenticator-title = Authenticator app
authenticator-about = A code from your phone, in addition to your password.
authenticator-intro = An authenticator app on your phone shows a code that changes every 30 seconds. You enter it after your password, so a stolen password isn’t enough to sign in.
authenticator-add = Add an authenticator app
authenticator-adding = Adding…
authenticator-ready = Authenticator app added. We signed you out everywhere else. Save your recovery codes now.
authenticator-scan = Scan the QR code
authenticator-scan-about = Use an app such as Aegis, Google Authenticator or a password manager.
# Read out by screen readers in place of the picture.
authenticator-qr = QR code for your authenticator app
# Followed by the key.
authenticator-no-camera = If you can’t scan it, enter this key into the app:
authenticator-open = Open in an app on this device
authenticator-confirm = Enter the code
authenticator-confirm-about = Adding the app signs you out everywhere else. You stay signed in here.
# Followed by a date and time.
authenticator-added = Added
authenticator-replace = Set up on another phone
authenticator-replace-about = You’ll scan a new QR code. Your current app works until you enter a code from the new one.
authenticator-replace-confirm-about = As soon as you enter it, codes from your current app stop working. Your recovery codes still work.
authenticator-replace-submit = Replace authenticator app
authenticator-replacing = Replacing…
authenticator-remove = Remove authenticator app
authenticator-remove-about = You’ll sign in with your password alone. Your recovery codes will stop working.
authenticator-remove-about-passkeys = You’ll be asked for a passkey after your password.
authenticator-removing = Removing…
code-label = Code
code-hint = The 6 digits that the app shows for this site
code-missing = Enter the code from your authenticator app.
code-malformed = Enter the 6 digits of the code.
code-unreadable = This site can’t check your app’s codes. Use a recovery code instead, then set the app up again at Security, or ask this site’s administrator.
code-wrong = That code isn’t right. Enter the one that the app shows now. Each works once.
# Below the form, after a wrong code.
code-wrong-help = If codes keep failing, set your phone’s clock to automatic.
code-clock-off = That code is right, but for another time. Set your phone’s clock to automatic, then enter the code that the app shows.

## Recovery codes

recovery-codes-title = Recovery codes
recovery-codes-intro = If you lose your phone, use a recovery code in place of your passkey or the code from your authenticator app. Each one works once.
recovery-codes-none = You’ll get recovery codes with your first passkey or authenticator app.
recovery-codes-left = { $count ->
    [one] { $count } code left
   *[other] { $count } codes left
}
# Where the box below the new codes was never ticked.
recovery-codes-unsaved = You haven’t confirmed that you saved them. If you didn’t, create new codes.
recovery-codes-create = Create new codes
recovery-codes-create-about = Create new codes if you’ve lost these or used most of them. The old ones will stop working.
recovery-codes-creating = Creating…
recovery-codes-save = Save your recovery codes
recovery-codes-created = Recovery codes created. Your old ones no longer work.
recovery-codes-yours = Your codes
recovery-codes-once = We won’t show them again. Keep them somewhere safe that isn’t your phone.
recovery-codes-download = Download as text
# The first line of the downloaded file.
recovery-codes-file-title = Recovery codes for { $site }. Each one works once.
recovery-codes-saved-label = I’ve saved these codes
recovery-codes-not-saved = Save your codes, then tick the box.
recovery-codes-continue = Continue
recovery-codes-continuing = Continuing…

## Trusted browsers, in place of a second factor

trusted-browser-title = Trusted browser
trusted-browsers-title = Trusted browsers
trusted-browsers-about = Browsers that aren’t asked for a second step.
trusted-browsers-intro = In a trusted browser, you sign in with your password alone. All of them need a second step again after you change your password, sign out everywhere else, or add or remove a passkey or an authenticator app.
trusted-browsers-count = { $count ->
    [one] { $count } trusted browser
   *[other] { $count } trusted browsers
}
trusted-browsers-none = No trusted browsers yet. To trust one, tick the box at the second step when you sign in.
# Followed by a date and time.
trusted-browsers-since = Trusted
# Followed by a date.
trusted-browsers-ends = Trusted until
trusted-browsers-remove = Stop trusting
# Read out by screen readers for the button of one browser.
trusted-browsers-remove-one = Stop trusting { $browser }, trusted since { $time }
trusted-browsers-removing = Removing…
trusted-browsers-all-title = All trusted browsers
trusted-browsers-all-about = They’ll need a second step at their next sign-in. If you don’t recognise one, change your password too: that also signs it out.
trusted-browsers-remove-all = Stop trusting all browsers

## Activity

# For example: 90 days.
activity-intro = Activity in your account in the last { $time }.
# A label beside an event that failed.
activity-refused = Failed
# What an event was about.
activity-by-link = With a link from an email or an administrator
# How the first administrator’s account was created.
activity-by-setup-link = With the set-up link
activity-wrong-passkey = Passkey not accepted
activity-wrong-password = Wrong password
activity-disabled = The account was disabled
activity-no-password = No password had been chosen yet
activity-unknown-account = No such account
activity-changed-meanwhile = The account was changed at the same time
activity-joined = Added to { $name }
# The email that an invitation was for, and the role of the new account.
activity-invited = { $email } ({ $first })
activity-left = Removed from { $name }
activity-none = No activity yet. Sign-ins and changes to your account will appear here.
# In place of a browser, for what the administrator did by a command.
activity-administrator = This site’s administrator
event-signed-in = Signed in
event-sign-in-refused = Sign-in attempt
event-second-factor-refused = Wrong code after the right password
event-signed-out = Signed out
event-account-created = Account created
event-password-changed = Password changed
event-password-link-created = Password link created
event-password-link-emailed = Password link emailed
event-password-link-revoked = Password link revoked
event-reauthenticated = Confirmed it was you
event-confirmation-refused = Attempt to confirm a change
event-role-changed = Role changed
event-groups-changed = Groups changed
event-account-disabled = Account disabled
event-account-enabled = Account enabled
event-account-locked = Account locked
event-session-ended = Sessions ended
event-limits-cleared = Sign-in limits cleared
event-profile-changed = Profile changed
event-email-change-requested = Email change requested
event-email-change-cancelled = Email change cancelled
event-email-changed = Email changed
event-email-change-undone = Email change undone
event-data-exported = Data downloaded
event-app-password-created = App password created
event-app-password-revoked = App password revoked
event-second-step-added = Second step added
event-second-step-removed = Second step removed
event-passkey-copied = Passkey refused, as if it had been copied
event-browser-trusted = Browser trusted
event-trusted-browser-removed = Trusted browser removed
event-recovery-codes-created = Recovery codes created
# An event that this version of the software doesn’t know.
event-invited = Invitation created
event-invitation-revoked = Invitation revoked
event-address-released = Address released
event-account-deleted = Account deleted
event-all-sessions-ended = Everyone signed out
event-mail-tested = Test email
event-mails-retried = Failed emails tried again
event-restored = Database restored from a backup
event-other = Other activity

## Changing the email

email-title = Change your email
# Followed by the email. The braces keep the space at the end.
email-now = Current email:{" "}
email-intro = We’ll send a link to your new email and a notice to your current one. Your email won’t change until you open the link and confirm.
email-intro-no-mail = This site doesn’t send email, so ask its administrator for the link. Your email won’t change until you open the link and confirm.
new-email-label = New email
email-submit = Send link
email-pending = Your email hasn’t changed yet. We sent a link to { $address }: open it by { $until } to confirm.
register-no-mail = This site doesn’t send email. Its administrator can find your link in the server’s mail folder.
# For an administrator, who can set the option SMTP_URL.
email-intro-no-mail-admin = This site doesn’t send email, because SMTP_URL isn’t set. You’ll find the link in the server’s mail folder. Your email won’t change until you open the link and confirm.
email-pending-no-mail-admin = Your email hasn’t changed yet. You’ll find the link for { $address } in the server’s mail folder. Open it by { $until } to confirm.
email-pending-no-mail = Your email hasn’t changed yet. This site doesn’t send email, but its administrator can find the link for { $address } in the server’s mail folder. Open it by { $until } to confirm.
email-confirm-title = Confirm your new email
email-confirm-intro = You’ll use your new email to sign in.
email-confirm-submit = Confirm new email
email-elsewhere-intro = This link changes an account’s email. It works only in a browser that’s signed in to that account.
email-elsewhere-account = Account
email-elsewhere-sign-in = Open the link in a browser where you’re signed in to this account, or sign in here.
email-elsewhere-other = You’re signed in as { $account }. Sign out, open the link again and sign in to the account above.
email-elsewhere-not-you = If this isn’t your account, close this page. Nothing will change.
email-cancel-title = Keep your current email
email-cancel-intro = Someone who knows your password asked to change your email. If you keep your current email, the link we sent to the new one will stop working.
email-cancel-submit = Keep current email
email-undo-title = Recover your account
email-undo-intro = We’ll restore your old email, sign you out everywhere, and remove passkeys and authenticator apps added since three days before the change. Your password and app passwords will stop working, and you’ll choose a new password.
email-undo-submit = Recover account
email-current = Current email
email-requested = Requested email
# The email that the account will have again.
email-restored = Email to restore
email-change-cancel = Cancel email change
email-change-cancelling = Cancelling…
email-taken-title = This email is already in use
email-taken-advice = Another account has this email or had it before, so nothing was changed.

## Downloading one’s data, deleting one’s account

export-title = Download your data
export-intro = You’ll get a file with everything this site stores about you: your account, your sessions, your passkeys and authenticator app, your trusted browsers, the names of your app passwords and your activity.
export-submit = Download
delete-about = Deletes your account and everything in it.
delete-title = Delete your account
delete-intro = You can’t undo this. You’ll lose:
delete-loses-account = your account, with your name, email and password
delete-loses-sessions = your sessions: you’ll be signed out everywhere
delete-loses-app-passwords = your app passwords: apps that use them will lose access
delete-loses-factors = your passkeys, your authenticator app’s codes and your recovery codes: they’ll stop working
delete-loses-address = your email here: nobody can create an account with it unless this site’s administrator allows it
delete-submit = Delete my account
delete-busy = Deleting…
delete-last-administrator = You’re the last administrator who can sign in. Make another user an administrator before you delete your account.

## Forgotten password

forgot-title = Forgot your password?
forgot-intro = Enter your email and we’ll send you a link to choose a new password.
forgot-submit = Send link
forgot-sent-title = Check your email
forgot-sent = If there’s an account with that email, we’ve sent you a link to choose a new password. The link works for 30 minutes.
no-mail = This site doesn’t send email. Ask its administrator for a link to choose a new password. Administrators can create one with this command:
no-mail-command = vestibule user password EMAIL
email-not-arrived = If nothing arrives in a few minutes, check your spam folder and make sure you entered the right email.
use-different-email = Use a different email
back-to-sign-in = Back to sign in
back-to-profile = Back to your profile

## Creating an account

register-title = Create an account
register-intro = Enter your email and we’ll send you a link to create your { $site } account.
register-intro-no-mail = Enter your email, then ask this site’s administrator for your link. This site doesn’t send email.
register-email-hint = You’ll use this to sign in.
register-submit-email = Send link
register-sent-title = Check your email
register-sent = We’ve sent you a link to continue. The link works for 2 hours.
register-finish-intro = Choose a name and password for your { $site } account.
register-submit = Create account
register-busy = Creating your account…
register-have-account = Already have an account? Sign in
# The page of an account that the administrator created.
first-password-title = Set up your account
first-password-submit = Set up account
first-password-busy = Setting up your account…
registration-closed-title = Registration is closed
registration-closed-advice = If you need an account, ask this site’s administrator.
register-link-expired = The link was already used, was revoked or replaced by a newer one, or has expired. If you’ve created your account, sign in. If not, use the newest link that you have, or get a new one.
invitation-link-expired = The link was already used, was revoked or replaced by a newer one, or has expired. If you’ve created your account, sign in. If not, use the newest link that you have, or ask this site’s administrator for a new one.

## Creating the first administrator

setup-title = Create the first account
setup-intro = You’ll be the administrator of { $site }.
setup-email-hint = You’ll use this to sign in.
setup-submit = Create account
setup-busy = Creating your account…
setup-link-expired = Either this site already has an administrator or the link is incomplete. If there’s no administrator, look in the server’s log for the line that says “There is no administrator yet” and open the link there.

## Choosing a password with a link

choose-title = Choose a password
# Followed by the account’s email. The braces keep the space at the end.
account-label = Account:{" "}
choose-intro = When you save your new password, you’ll be signed out everywhere and your app passwords will be revoked.
choose-submit = Save password
# The page of the link in an email about a second factor that someone added.
recover-intro = Use this if you didn’t add the second step yourself. We’ll remove the passkeys and the authenticator app that were added since, and sign you out everywhere. Your password and app passwords will stop working, and you’ll choose a new password.

## Administration, for administrators only

nav-overview = Overview
nav-users = Users
nav-invitations = Invitations
nav-groups = Groups
nav-sessions = Sessions
nav-limits = Limits
nav-audit-log = Audit log
nav-access = Access
nav-settings = Settings
# What an administrator of a new site does next.
next-steps = Next steps
next-invite = Invite people
next-invite-about = Create a link for each, or send it by email.
next-factor = Add a second step
next-factor-about = Your account opens everything here, and a password alone can be stolen.
next-app = Put an app behind it
next-app-about = Your proxy asks this server who may open which page. Set TRUSTED_PROXIES to the proxy’s address, and the proxy up as in the guides for nginx, Caddy and Traefik in the documentation.
next-mail = Send email
next-mail-about = Set SMTP_URL to your mail server and MAIL_FROM to the sender’s address. Then people choose new passwords themselves, and you’re told what happens.
admin-search = Search
# The first option of a list to choose from: no restriction.
admin-any = Any
admin-any-time = Any time
# The link to the next page of a list that starts with the newest.
admin-older = Older
admin-users-count = { $count ->
    [one] { $count } user
   *[other] { $count } users
}
admin-users-more = More than { $count } users
# A line of the file of access rules.
admin-rule-line = Line { $line }
admin-filter-user = User
admin-filter-user-hint = An email or an id
admin-filter-event = Event
admin-filter-address = IP address
admin-filter-days = Time
admin-last-days = { $count ->
    [one] Last day
   *[other] Last { $count } days
}
admin-no-such-user = No user has this email or id.
admin-no-such-event = There’s no such event.
admin-no-address = Enter an IP address, such as 192.0.2.7 or 2001:db8::7
admin-audit-none = No events found.
# Before the email of another user who acted. The braces keep the space at the end.
admin-by = by{" "}
admin-by-command = With a command
admin-download-csv = Download as CSV
admin-download-json = Download as JSON Lines
admin-more = Next
admin-none = None
admin-no-groups = No groups
admin-user-add = Add a user
admin-user-add-about = The user gets a link to choose a password. It’s shown to you too, and emailed if this site sends email.
admin-user-name-hint = The user can change it.
admin-user-admin-hint = Administrators can do everything on these pages.
admin-user-edit = Edit user
admin-user-account = Account
admin-user-id = Id
admin-user-search = Search
admin-user-search-hint = Beginnings of words of the name or email, or an id
admin-users-none = No users found.
admin-filter-group = Group
admin-filter-state = State
admin-state-active = Can sign in
admin-state-disabled = Disabled
admin-state-locked = Locked
admin-state-no-password = No password
admin-state-no-second-factor = No second factor
admin-email-hint = It changes at once, without a confirmation. Where this site sends email, both addresses are told.
# Before the name or email of a user, which somebody else may have changed.
admin-value-now = Now:{" "}
admin-email-taken = A user has this email, or had it before.
admin-join-group = Add to a group
admin-group-hint = 1 to 32 characters: a–z, 0–9, _ and -
admin-group-malformed = Enter a group of 1 to 32 characters: a–z, 0–9, _ and -
admin-no-group = Enter 1 to 32 of a–z, 0–9, _ and -. For administrators, change the role.
admin-too-many-groups = A user can be in { $most } groups at most. Remove one first.
# Read out by screen readers for the button that removes a user from the group $name.
admin-leave-group = Remove from { $name }
admin-add = Add
admin-remove = Remove
admin-save = Save
admin-doing = Saving…
# The link to the page of an act, such as "Lock this account".
admin-go = Open
admin-acts = What you can do
admin-latest-events = Latest events
admin-all-events = All events of this user
admin-changed-meanwhile = Someone changed this user in the meantime, so nothing was saved. Compare what’s shown now, and try again.
admin-oneself = You can’t do this to yourself. Ask another administrator.
admin-last-administrator = This is the last administrator who can sign in. Make another user one first.
admin-disabled = The account is disabled, so nobody can sign in. A locked account could be opened again by its link.
admin-locked = The account is locked. Lock it again to get a new link that opens it.
admin-link-for = Link for { $email }
admin-link-for-anybody = Link for anyone who has it
admin-link-sent = It was also emailed to { $email }.
admin-link-not-sent = It wasn’t emailed, so pass it on yourself.
admin-link-life = The link is a secret. It works once, within { $duration }, and isn’t shown again.
admin-invitation-replaced = The earlier invitation for this email no longer works.
# The link to the page of a user who was just created.
admin-open-user = Open user
act-password = Create a link to choose a password
act-password-about = Shown to you, and emailed if this site sends email. The old password works until the link is used.
act-sign-out = Sign out everywhere
act-sign-out-about = Signs the user out of every browser, and none is trusted any longer.
act-app-passwords = Revoke all app passwords
act-app-passwords-about = Apps that use one stop working at once.
act-factors = Reset second factors
act-factors-about = For someone who has lost them. Removes passkeys, authenticator app and recovery codes, signs out everywhere, and emails the user.
act-limits = Clear rate limits and lockouts
act-limits-about = You see what counts against the user before you clear it. Limits of an IP address aren’t among it: they’re at Limits.
act-promote = Make an administrator
act-promote-about = Administrators can do everything on these pages: change and delete accounts, and make others administrators. Where this site sends email, the user is told.
act-demote = Make an ordinary user
act-demote-about = The user can’t open these pages any longer. Links that they created for others stop working. The account stays, and its sessions go on. Where this site sends email, the user is told.
act-lock = Lock this account
act-lock-about = For a compromised account. Signs the user out everywhere and revokes the password, app passwords, links and pending changes. You get a link for the owner to choose a new password.
act-disable = Disable
act-disable-about = The user can’t sign in, and is signed out everywhere. You can enable the account again.
act-enable = Enable
act-enable-about = The user can sign in again, and earlier attempts are forgotten. Without a password, the user also needs a link to choose one.
act-delete = Delete
act-delete-about = Deletes the account and everything that belongs to it. The email stays reserved until you release it.
# What a limit counts, and how often that happened.
admin-counted = { $first }: { $count }
# Before the time at which attempts stop to count.
admin-counted-until = { $first }: { $count }, until
admin-locked-out = Locked out
# Before a time.
admin-locked-out-until = Locked out until
admin-no-limits = Nothing counts against this user now.
admin-limits-about = Attempts that count against users and IP addresses now, lockouts first. A count ends by itself at the time beside it.
admin-limits-search = Email or IP address
admin-limits-no-subject = Enter an email, such as ada@example.org, or an IP address without a port.
admin-limits-none = No attempts count now.
# Instead of a user’s email, in the list of limits.
admin-limits-nobody = An email that no user has
# Instead of a user’s email: while memory is full, many senders share one count.
admin-limits-shared = Several senders
admin-limits-more = { $count ->
    [one] { $count } more count isn’t shown. Search for an email or an IP address to see it.
   *[other] { $count } more counts aren’t shown. Search for an email or an IP address to see them.
}
admin-limits-clear = Clear
admin-limits-clear-of = Clear what counts against { $name }
admin-limits-clear-all = Clear all limits
admin-limits-clear-all-about = Ends every lockout, those of attackers too. Your own limits stay.
admin-limits-without-redis = Redis is unavailable. Only counts in the memory of servers are shown.
admin-invite = Invite someone
admin-invite-about = The link creates an account within 7 days. It’s shown to you too, and emailed if this site sends email.
admin-invite-email-hint = Empty: everyone who has the link can use it, with an email that they confirm
admin-invite-admin-email = Enter the email of the new administrator.
admin-invite-no-mail = Enter an email: without SMTP_URL, nobody could confirm theirs.
admin-invitations-open = Open invitations
admin-invitations-none = No open invitations.
# Before the date on which an invitation expires.
admin-invitation-until = Until
admin-invitation-anybody = Everyone who has the link
admin-sessions-none = No sessions found.
admin-sign-out-of = Sign out { $email } of { $browser } at { $address }, signed in { $time }
admin-end-all = Sign everyone out
admin-end-all-about = Everyone has to sign in again, you too.
# "all" is what has to be typed, in every language.
admin-end-all-confirm = Type “all” to confirm
admin-attention = Needs attention
admin-warnings = { $count ->
    [one] { $count } warning about the settings
   *[other] { $count } warnings about the settings
}
admin-now = Now
admin-administrators = Administrators
admin-days = The last 30 days
admin-sign-ins = Sign-ins
admin-refusals = Failed sign-ins
admin-lockouts = Attempts over a limit
admin-as-table = As a table
# The head of a column of dates.
admin-day = Day (UTC)
admin-release = Release an email
admin-release-about = An email that a user had stays reserved, so that nobody else gets their mail. Release it to give it to someone else.
admin-release-in-use = A user has this email.
admin-release-unknown = No user had this email.
admin-groups-about = Groups decide who may open which app. Rules in the file of ACCESS_RULES name them.
admin-groups-none = No user is in a group yet.
admin-access-about = Find out whether somebody may open a page of an app, and which rule decides.
admin-access-url = Address of the page
admin-access-url-hint = For example https://wiki.example.org/page
admin-access-user-hint = An email or an id. Empty: somebody who isn’t signed in
admin-access-method = Method
admin-access-method-hint = Empty: GET
admin-access-address-hint = Empty: unknown
admin-access-check = Check
admin-access-cannot-sign-in = This user can’t sign in: the account is disabled, locked, or has no password yet.
admin-access-no-url = Enter a whole address, such as https://wiki.example.org/page
admin-access-no-method = Enter a method, such as GET or POST.
admin-access-allowed = Allowed
admin-access-sign-in = Must sign in first
admin-access-denied = Denied
admin-access-no-rules = There are no rules: ACCESS_RULES is not set. Everyone who is signed in may open every page.
admin-access-no-rule = No rule matches, so access is denied.
admin-access-rule = The rule in line { $line } matches first.
admin-access-unsure-path = Servers could read the path in more than one way, and the rule in line { $line } matches one of them.
admin-access-unsure-method = The rule in line { $line } depends on the method, which apps could read in more than one way.
admin-access-unsure-address = The rule in line { $line } depends on the client’s address, which is not known.
admin-access-groups = Only members of these groups may open this page: { $name }.
# $email is a user’s, $name the names of the user’s groups, which may be none.
admin-access-user = Groups of { $email }: { $name }
admin-access-second-factor = Users must sign in with a second step.
admin-access-max-age = Users must have signed in or confirmed who they are within { $time }.
admin-rules = Rules
admin-rules-none = There are no rules. Set ACCESS_RULES to the path of a file of rules.
admin-settings-about = What this server runs with. Options are set in its environment or .env file.
admin-state = State
admin-version = Version
admin-database = Database
admin-redis = Redis
admin-mail = Email
admin-answers = { $count ->
    [one] Answers within { $count } millisecond.
   *[other] Answers within { $count } milliseconds.
}
admin-answers-now = Answers.
admin-no-answer = Doesn’t answer.
admin-redis-away = Doesn’t answer. Sessions are read from the database.
admin-redis-none = Not used. Sessions are in signed cookies.
admin-mails-waiting = { $count ->
    [one] { $count } email is waiting.
   *[other] { $count } emails are waiting.
}
admin-mails-failed = { $count ->
    [0] None failed.
    [one] { $count } failed and will be tried again.
   *[other] { $count } failed and will be tried again.
}
# Before the time when the oldest waiting email was queued.
admin-mails-since = The oldest since
admin-mail-none = No email is sent, because SMTP_URL is not set.
admin-mail-try = Test email
admin-mail-test = Send a test email to { $email }
admin-mail-sending = Sending…
admin-mail-retry = Try failed emails again
admin-mails-not-taken = Emails that failed
# Before the time of the next attempt.
admin-mail-tries = { $count ->
    [one] { $count } attempt
   *[other] { $count } attempts
}, next:
# Before the reason, in English.
admin-mail-why = Not taken:
admin-keys = Session keys
# Each before a date.
admin-key-signs = signs, in use since
admin-key-verifies = only verifies, in use since
admin-key-old = The key that signs has been in use for more than a year. Replace it.
admin-options = Options

## Expired links

link-expired-title = This link no longer works
password-link-expired = The link has expired, was already used or was replaced by a newer one. Ask for a new link.
recover-link-expired = The link has expired or was already used. If you can’t sign in with a new password, ask this site’s administrator.
email-link-expired = The link has expired, was already used or was replaced by a newer one. Your profile shows your current email.
get-new-link = Get a new link

## Error pages

error-400-title = We couldn’t read that request
error-400-advice = Part of the request was missing or damaged. Go back, reload the page and try again.
error-401-title = Sign in to continue
error-401-advice = You need to be signed in to see this page. Your session may have ended.
error-403-title = You don’t have access to this page
error-403-advice = If you need it, ask this site’s administrator.
signed-in-as = You’re signed in as { $email }.
use-different-account = Use a different account
# In place of the advice, where no account has access.
error-proof-advice = This page needs a more recent sign-in or a second step.
error-not-enrolled-advice = App passwords work once you’ve added a second step. Open this page in a browser, sign in there and add one.
error-app-password-advice = App passwords don’t work for this page. Open it in a browser and sign in there.
error-403-nobody = Nobody has access to this page. If you think that’s a mistake, tell this site’s administrator.
error-404-title = Page not found
error-404-advice = Check the address, or start from the home page.
# To somebody who isn’t signed in, at a page for administrators.
error-404-sign-in-advice = Check the address, or sign in: some pages only exist for people who are signed in.
error-405-title = This page can’t be opened like this
error-405-advice = This address works only through a form or a link. Go back and use that.
error-408-title = That took too long
error-408-advice = The request didn’t arrive in time, so nothing was changed. Check your connection and try again.
error-413-title = That was too large
error-413-advice = The request was larger than this site accepts, so nothing was changed. Send less and try again.
error-415-title = We can’t read that format
error-415-advice = This site accepts forms and JSON. Nothing was changed.
error-422-title = Something in the form isn’t right
error-422-advice = Nothing was changed. Go back, check what you entered and send it again.
error-429-title = Too many attempts
error-429-advice = We limit attempts to keep accounts safe.
error-500-title = Something went wrong
error-500-advice = This is our fault. Try again in a minute. If it keeps happening, tell this site’s administrator the request ID below.
error-503-title = Back in a moment
error-503-advice = This page isn’t available right now. You won’t be signed out.
error-cross-site-title = This form came from another site
error-cross-site-advice = To keep your account safe, nothing was changed. Open the page on this site and send the form again.
error-wrong-address-title = This site has a different address
site-address = This site’s address is { $address }.
# A button that opens the site at its own address.
site-address-link = Go to this site
error-home = Go to the home page
error-retrying = Trying again in { $duration }…
error-retry = Try again in { $duration }.
# Followed by an ID that the administrator finds in the log.
request-id = Request ID

## Emails

mail-greeting = Hello,
mail-link-life = This link works once and expires in { $duration }.
mail-not-you = If you didn’t ask for this, you can ignore this email.
mail-unexpected = If you weren’t expecting this email, you can ignore it.
# A label and its value, such as “Browser: Firefox on Linux”.
mail-fact = { $first }: { $second }
mail-time = Time
mail-browser = Browser
mail-app-password = App password
# Two sentences, one after the other.
two-sentences = { $first } { $second }
# Between names in a list.
list-separator = {", "}
mail-register-subject = Create your { $site } account
mail-register-body = Use this link to create your { $site } account.
mail-taken-subject = You already have an account at { $site }
mail-taken-body = Someone, perhaps you, tried to create an account at { $site } with this email. You already have one, so we didn’t create another.
mail-taken-advice = Sign in, or choose a new password if you’ve forgotten yours.
mail-reserved-subject = This email can’t be used for an account at { $site }
mail-reserved-body = Someone, perhaps you, tried to create an account at { $site } with this email. Another account had this email before, so it can’t be used for a new one.
mail-reserved-advice = If you need an account, ask { $site }’s administrator to allow this email.
mail-reset-subject = Reset your password for { $site }
mail-reset-body = A new password was requested for your { $site } account.
mail-reset-advice = If this was you, choose your new password here. If not, there’s nothing to do: your password stays the same.
mail-email-confirm-subject = Confirm your new email for { $site }
mail-email-confirm-body = Someone, probably you, asked to change the email of the { $site } account { $account } to this one.
mail-email-confirm-advice = To confirm, open this link in a browser where you’re signed in to that account.
mail-email-taken-subject = This email can’t be used for another { $site } account
mail-email-taken-body = Someone asked to use this email for their { $site } account. An account already has this email or had it before, so nothing was changed.
mail-email-change-requested-subject = Email change requested for your { $site } account
mail-email-change-requested-body = Someone asked to change the email of your { $site } account to { $address }. The email won’t change until the link we sent there is confirmed.
mail-email-change-requested-advice = If this was you, there’s nothing to do. If not, cancel the change, then change your password.
mail-email-changed-subject = The email of your { $site } account was changed
mail-email-changed-body = The email of your { $site } account was changed to { $address }.
mail-email-changed-advice = If this was you, there’s nothing to do. If not, recover your account. You’ll be signed out everywhere and choose a new password.
mail-email-recovered-body = The owner of { $address } recovered the { $site } account that used this email. The account was signed out everywhere, and its password no longer works.
mail-email-recovered-advice = If the account is yours and you didn’t do this, tell { $site }’s administrator.
# Sent to the old and the new email.
mail-email-set-body = This site’s administrator changed the email of your { $site } account to { $address }. Sign in with it from now on.
mail-role-admin-subject = You’re now an administrator of { $site }
mail-role-admin-body = This site’s administrator made you an administrator of { $site }.
mail-role-user-subject = You’re no longer an administrator of { $site }
mail-role-user-body = This site’s administrator made your { $site } account an ordinary one again.
mail-unexpected-administrator = If you didn’t expect this, ask this site’s administrator.
mail-test-subject = Test email from { $site }
mail-test-body = Emails from { $site } reach you. An administrator sent this one to try the mail server.
mail-account-locked-subject = Your { $site } account is locked
mail-account-locked-body = This site’s administrator locked your { $site } account, because someone else may have used it. Your password no longer works, you were signed out everywhere, and your app passwords were revoked.
mail-account-locked-advice = To open your account again, choose a new password. If your account has a second step, you’ll still need it to sign in.
# In place of the advice above, in an email without a link.
mail-account-locked-ask = To open your account again, ask this site’s administrator for a link. We can’t send it here, because the email of your account was changed recently.
mail-account-deleted-subject = Your { $site } account was deleted
mail-account-deleted-body = Your { $site } account was deleted by someone who was signed in to it.
mail-account-deleted-advice = If this was you, there’s nothing to do. If not, tell { $site }’s administrator.
mail-password-changed-subject = Your { $site } password was changed
mail-password-changed-body = The password of your { $site } account was changed. You were signed out everywhere else, and your app passwords were revoked.
mail-password-changed-advice = If this was you, there’s nothing to do. If not, choose a new password.
mail-app-password-subject = New app password for your { $site } account
mail-app-password-body = An app password was created for your { $site } account. An app that has it can use the apps behind { $site } as you.
mail-app-password-advice = If this was you, there’s nothing to do. If not, change your password, which revokes the app password.
mail-authenticator-added-subject = Authenticator app added to your { $site } account
mail-authenticator-added-body = An authenticator app was added to your { $site } account. Signing in now needs a code from it, in addition to your password.
mail-authenticator-added-advice = If this was you, there’s nothing to do. If not, change your password and remove the app. If you can’t, tell { $site }’s administrator at once.
mail-authenticator-replaced-subject = Authenticator app replaced on your { $site } account
mail-authenticator-replaced-body = The authenticator app of your { $site } account was replaced with another one. Codes from the old one no longer work.
mail-authenticator-replaced-advice = If this was you, there’s nothing to do. If not, sign in with a recovery code, change your password, and replace the app again. If you can’t, tell { $site }’s administrator at once.
mail-authenticator-removed-subject = Authenticator app removed from your { $site } account
mail-authenticator-removed-body = The authenticator app of your { $site } account was removed. Its codes no longer work.
mail-authenticator-removed-advice = If this was you, there’s nothing to do. If not, change your password and add an authenticator app again.
mail-factors-reset-subject = Second step removed from your { $site } account
mail-factors-reset-body = This site’s administrator removed the passkeys, the authenticator app and the recovery codes of your { $site } account, and signed you out everywhere. You can sign in with your password alone.
mail-factors-reset-advice = If you asked for this, add a passkey or an authenticator app again after you sign in. If not, tell this site’s administrator.
mail-passkey = Passkey
mail-passkeys = Your passkeys
mail-passkey-added-subject = Passkey added to your { $site } account
mail-passkey-added-body = A passkey was added to your { $site } account. It can be used to sign in.
mail-passkey-added-advice = If this was you, there’s nothing to do. If not, remove the passkey and change your password.
# In place of the advice, if the account had no second factor before.
mail-factor-undo-advice = If this was you, there’s nothing to do. If not, recover your account. We’ll remove what was added and sign you out everywhere, and you’ll choose a new password.
mail-passkey-removed-subject = Passkey removed from your { $site } account
mail-passkey-removed-body = A passkey was removed from your { $site } account. It can no longer be used to sign in.
mail-passkey-removed-advice = If this was you, there’s nothing to do. If not, change your password.
mail-passkey-copied-subject = A passkey of your { $site } account may have been copied
mail-passkey-copied-body = Someone tried to sign in to your { $site } account with what looks like a copy of your passkey. We refused it.
mail-passkey-copied-advice = Remove that passkey, and create a new one on a device that you trust.
mail-recovery-codes-subject = New recovery codes for your { $site } account
mail-recovery-codes-body = New recovery codes were created for your { $site } account. Your old ones no longer work.
mail-recovery-codes-advice = If this was you, there’s nothing to do. If not, change your password, then create new codes.
mail-recovery-code-used-subject = Recovery code used for your { $site } account
mail-recovery-code-used-body = Someone used one of your recovery codes for your { $site } account. Codes left: { $count }.
mail-recovery-code-used-advice = If this was you, there’s nothing to do. If not, change your password, then create new codes.
mail-password-known-subject = Someone has your { $site } password
mail-password-known-body = Someone entered your { $site } password, and then several wrong codes. They didn’t get in.
mail-password-known-advice = If this was you, there’s nothing to do. If not, change your password now.
mail-sign-in-subject = New sign-in to { $site }
mail-sign-in-body = Someone signed in to your { $site } account from a browser you haven’t used before.
mail-sign-in-advice = If this was you, there’s nothing to do. If not, sign out of that browser and change your password.
# A button.
mail-sign-in-sessions = See your sessions
mail-invitation-subject = You’re invited to { $site }
mail-invitation-body = { $site }’s administrator invited you to create an account.
mail-password-link-subject = Choose a new password for { $site }
mail-password-link-body = { $site }’s administrator sent you a link to choose a new password. Until you use it, nothing changes.
mail-first-password-subject = Your { $site } account is ready
mail-first-password-body = { $site }’s administrator created an account for you. Choose a password to start using it.

# Rate limits: the attempts that one counts, before their number.
limit-address = Wrong passwords from one address
limit-account = Wrong passwords in new browsers
limit-account-day = Wrong passwords in new browsers, in a day
limit-device = Wrong passwords in a known browser
limit-device-day = Wrong passwords in a known browser, in a day
limit-devices-day = Wrong passwords in all known browsers, in a day
limit-passkey = Wrong passkeys from one address
limit-right-proofs = Right passwords, passkeys and codes
limit-confirm = Wrong passwords when confirming changes in one session
limit-confirm-session = Wrong passwords when confirming changes, while one session lasts
limit-factor = Wrong codes after the right password
limit-factor-day = Wrong codes after the right password, in a day
limit-factor-passkey = Wrong passkeys after the right password
limit-factor-warning = Wrong codes until the user is warned
limit-app-password = Wrong app passwords from one address
limit-app-passwords = New app passwords
limit-confirm-authenticator = Codes to confirm an authenticator app
limit-second-factors = New passkeys, authenticator apps and recovery codes
limit-mail-from = Emails requested from one address
limit-mail-to = Emails requested to this email
limit-notice = Emails about sign-ins
limit-edit = Profile changes in one session
limit-export = Downloads of data in one session
limit-export-account = Downloads of data
limit-other = Other attempts

## The start page

apps-title = Your apps
apps-none = There’s no app for you here yet. If you need one, ask this site’s administrator.
# On the card of an app.
apps-second-factor = Needs a second step
