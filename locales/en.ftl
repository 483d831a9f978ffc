### Every word that people read. docs/translating.md says how to put them into another language.

# The language as those who speak it call it.
language-name = English
# The same in English, with a capital letter.
language-name-english = English
# ltr: from left to right. rtl: from right to left.
dir = ltr

## Times and the like

# A day with its hour. $month is 1 to 12, $clock such as 03:04.
moment = { $day } { $month ->
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
} { $year }, { $clock }
# The same with its zone, such as UTC+1. $moment is the message above.
moment-in-zone = { $moment } { $zone }
# Rounded up, in the largest unit that fits: these are the $duration of other messages.
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

skip-to-content = Skip to the content
# Name of the link on the mark.
home-link = { $site }, start page
navigation = Account
nav-profile = Profile
nav-sessions = Sessions
nav-activity = Activity
sign-in = Sign in
sign-out = Sign out
signing-out = Signing out…

## Every form

show = Show
show-password = Show password
# Begins the title of a page whose form was refused, and (hidden) each message at a field.
error-prefix = Error:
error-summary-title = There is a problem
email-label = Email
name-label = Name
password-label = Password
current-password-label = Current password
new-password-label = New password
new-password-hint = At least 8 characters. A few words that have nothing to do with each other are good.
save = Save
saving = Saving…
sending = Sending…
# Leads back without doing anything.
leave-it = Cancel

## While a new password is typed

# The script puts a number in place of the #.
strength-short = Characters still missing: #
strength-personal = It contains your name or email, which is easy to guess.
strength-repeats = It repeats itself, which is easy to guess.
strength-enough = Long enough. How hard it is to guess is judged when you send it.

## What is wrong with a field

email-missing = Enter your email.
email-malformed = Write the email in full, like this: name@example.org
email-local-part = Use only letters a to z, digits and signs in front of the @. After it, any domain works.
email-taken = This email has an account already. Enter another.
email-unchanged = This is your email already. Enter the new one.
name-missing = Enter your name.
name-malformed = Enter your name without control or invisible characters.
password-missing = Enter your password.
current-password-wrong = This is not your password. Check it and try again.
new-password-missing = Enter a new password.
too-long = Enter at most { $most } characters.
password-too-short = Choose a password of at least { $least } characters.
password-too-long = Choose a password of at most { $most } characters.
# With what makes it weak, where that is known.
password-weak = This password is too easy to guess. { $why ->
    [straight-rows] Leave out straight rows of keys.
    [keyboard-patterns] Leave out short patterns of keys.
    [repeated-characters] Leave out repeats like “aaa”.
    [repeated-words] Leave out repeats like “abcabc”.
    [top-10] It is one of the ten most common.
    [top-100] It is one of the hundred most common.
    [common] It is very common.
    [similar-to-common] It is close to a common one.
    [sequences] Leave out sequences like “abc” or “6543”.
    [recent-years] Leave out recent years.
    [one-word] Add more words to the one.
    [dates] Leave out dates.
    [names] Leave out names.
   *[other] Make it longer, or add another word or two.
}
choice-unknown = Choose one from the list.

## What was just done

notice-signed-out = You are signed out.
notice-nothing-saved = Your session has ended. Nothing was saved.
notice-form-kept = This is what you entered before your session ended. It is not saved yet.
notice-password-chosen = Your password has been changed. Sign in with the new one.
notice-password-changed = Your password has been changed. All your other sessions have ended, and app passwords no longer work.
notice-profile-saved = Your profile has been saved.
notice-session-ended = The session has ended.
notice-others-ended = All your other sessions have ended.
notice-email-changed = Your email has been changed. From now on you sign in with the new one.
notice-email-kept = Your email stays as it is. If it was not you who asked, change your password now.
notice-account-deleted = Your account has been deleted.
notice-app-password-revoked = The app password no longer works.

## Signing in

login-title = Sign in
# To an application, once somebody has signed in.
login-leads-to = Then you go on to { $host }.
login-busy = Signing in…
unkept-title = Your browser didn’t keep our cookie
unkept-by-app = You’re signed in, but { $host } sends you back here to sign in.
unkept-advice = Signing in needs a cookie. Allow cookies for this site in your browser’s settings, then try again. If they’re allowed, tell this site’s administrator.
unkept-again = Try again
remember-label = Remember me
remember-hint = Stay signed in on this device. Do not tick this on one that others use.
login-forgot = Forgotten your password?
login-register = Create an account
wrong-credentials = That email and password do not match an account. Check both and try again.
too-many-attempts = There were too many attempts. Try again in { $duration }.
no-administrator-title = Nobody can sign in yet
no-administrator = This site has no administrator. The link to make the first one is in the server’s log, on the line that begins with “No administrator yet”. In Docker, this command shows it:
no-administrator-command = docker logs vestibule

## Signing out

logout-title = Sign out?
logout-advice = This ends your session in this browser. Sessions on other devices go on.
logout-back = Back to your profile

## The profile

profile-title = Profile
profile-you = You
profile-you-about = What this site knows you by.
profile-name = Name
profile-email = Email
profile-role = Role
role-admin = Administrator
role-user = Member
profile-groups = Groups
profile-member-since = Member since
profile-session = This session
profile-session-about = Where you are signed in right now.
profile-all-sessions = See all your sessions
profile-data = Your data
profile-data-about = Take it with you, or leave.
session-signed-in = Signed in
session-last-seen = Last seen
session-browser = Browser
session-address = IP address

## Editing the profile

edit-title = Edit your profile
language-label = Language
language-hint = Of pages, and of mails to you.
language-of-browser = The one that my browser asks for
time-zone-label = Time zone
time-zone-hint = Every time is shown in it.
time-zone-none = UTC, or the one that my browser knows
sign-in-notices-label = Tell me about sign-ins from new browsers
sign-in-notices-hint = By email, each time somebody signs in as you from a browser not seen before.

## Changing the password

password-title = Change your password
password-intro = All your other sessions end when it is changed, and app passwords no longer work. This session goes on.
password-submit = Change the password

## Sessions

sessions-title = Sessions
sessions-intro = Everywhere that you are signed in.
sessions-this-one = This one
sessions-end = End
# Name of the button for one session.
sessions-end-one = End the session of { $browser } at { $address }
sessions-ending = Ending…
sessions-others-title = All the others
sessions-others-about = If there is one that you do not know, end them all and change your password.
sessions-end-others = End all other sessions
sessions-only-one = You are signed in nowhere else.

## App passwords

app-passwords-title = App passwords
app-passwords-intro = For programs that cannot show a sign-in page, such as the calendar of a phone. They work in the applications behind this site, and nobody signs in here with one. When your password is changed, all of them are revoked.
app-passwords-none = None yet. Those that you make will appear here, and when each was last used.
app-passwords-created = Made
app-passwords-last-used = Last used
app-passwords-never = Never used
app-passwords-revoke = Revoke
# Name of the button for one.
app-passwords-revoke-one = Revoke { $name }
app-passwords-revoking = Revoking…
app-passwords-make = Make an app password
app-passwords-making = Making it…
app-passwords-too-many = You have { $most } app passwords, and more is not possible. Revoke one that you no longer need.
app-password-made-title = Your app password for { $name }
app-password-made = Copy it into the program now. It will not be shown again.
# Where a program asks for one.
app-password-user-name = Where the program asks for a user name, give { $email }.
app-password-name-label = Name
app-password-name-hint = The program that uses it, such as: Calendar on my phone
app-password-name-missing = Enter a name for it.
app-password-name-malformed = Enter a name without control or invisible characters.
app-password-name-taken = One of your app passwords has this name already. Enter another.
app-password-current-hint = The one that you sign in with here.

## Recent activity

activity-title = Activity
activity-intro = What happened to your account in the last 90 days.
activity-event = What
activity-time = When
activity-where = Where
activity-none = Nothing yet. Sign-ins and changes of your account will appear here.
# Where nobody's browser is known: a command did it.
activity-operator = Whoever runs this site
event-signed-in = Signed in
event-sign-in-refused = A sign-in was refused
event-signed-out = Signed out
event-account-created = The account was made
event-password-changed = The password was changed
event-password-link-made = A link to choose a password was made
event-password-link-mailed = A link to choose a password was mailed
event-confirmation-refused = A request was refused: the password was wrong
event-role-changed = The role was changed
event-groups-changed = The groups were changed
event-account-disabled = The account was disabled
event-account-enabled = The account was enabled
event-session-ended = Sessions were ended
event-limits-cleared = Limits on sign-in attempts cleared
event-profile-changed = The profile was changed
event-email-change-asked = A change of the email was asked for
event-email-change-cancelled = A change of the email was cancelled
event-email-changed = The email was changed
event-email-change-undone = A change of the email was undone
event-data-exported = The data were downloaded
event-app-password-made = An app password was made
event-app-password-revoked = An app password was revoked
# An event of a later version.
event-other = Something else happened

## Changing the email

email-title = Change your email
email-now = Your email now:
email-intro = We send a link to the new address, and a notice to the one you have. Nothing changes until it is confirmed there.
new-email-label = New email
email-submit = Send the link
email-pending = We sent a link to { $address }. Nothing changes until it is confirmed there, by { $until }.
mail-kept-by-operator = This site sends no mail. Whoever runs it finds the link in the folder of kept mails.
email-waits = The link for { $address } is ready, but this site sends no mail: whoever runs it finds the link in the folder of kept mails. It works until { $until }.
email-confirm-title = Confirm your new email
email-confirm-intro = You’ll sign in with the new address, and we’ll send email there.
email-confirm-submit = Use this address
email-elsewhere-intro = This link changes the email of an account. It works only in a browser that is signed in to that account.
email-elsewhere-account = Account
email-elsewhere-sign-in = Open the link in the browser where you’re signed in to this account, or sign in to it here.
email-elsewhere-other = You’re signed in as { $account }. Sign out, then open the link again and sign in to the account above.
email-elsewhere-not-you = If this isn’t your account, close this page. Nothing changes, and you don’t need to do anything.
email-cancel-title = Keep your email
email-cancel-intro = Somebody who knows your password asked to change it. If you keep it, the link that was sent to the new address no longer works.
email-cancel-submit = Keep my email
email-undo-title = Take your account back
email-undo-intro = Your email becomes the old one again, all sessions end, and the password no longer works. Then you choose a new one.
email-undo-submit = Take it back
email-yours = Your email
email-asked-for = Asked for
email-will-be = Your email will be
email-stop = Stop this change
email-stopping = Stopping…
email-taken-title = This address is taken
email-taken-advice = Another account has it by now, or had it before, so nothing was changed.

## My data, and leaving

export-title = Download your data
export-intro = A file with all that this site stores of you: your account, your sessions, the names of your app passwords, and what happened in the last 90 days.
export-submit = Download
delete-title = Delete your account
delete-intro = This cannot be undone. What will be lost:
delete-loses-account = your account, with your name, email and password
delete-loses-sessions = all your sessions: you are signed out everywhere
delete-loses-app-passwords = your app passwords: programs that use them are shut out
delete-loses-address = your email address here: nobody can make an account with it, unless whoever runs this site frees it
delete-submit = Delete my account
delete-busy = Deleting…
delete-last-administrator = You are the only administrator. Make somebody else one first; then you can delete your account.

## A forgotten password

forgot-title = Forgotten your password?
forgot-intro = Enter your email, and we send you a link to choose a new one.
forgot-submit = Send the link
forgot-sent-title = Check your email
forgot-sent = If that address has an account here, we have sent it a link to choose a new password. It works for 30 minutes.
no-mail = This site sends no mail. Ask whoever runs it for a link to choose a new password. This command makes one:
no-mail-command = vestibule user password EMAIL
mail-look-around = Nothing there after a few minutes? Check your spam folder, and whether the address was right.
another-address = Use another address
back-to-sign-in = Back to sign-in

## Making an account

register-title = Create an account
register-intro = Enter your email, and we send you a link to make your account at { $site }.
register-email-hint = You will sign in with it.
register-ask = Send the link
register-sent-title = Check your email
register-sent = We have sent you a link to continue. It works for 2 hours.
register-finish-intro = Your name and a password, and you are in.
register-submit = Create the account
register-busy = Creating the account…
register-have-account = Already have an account? Sign in
register-void-advice = It was used already, it is too old, or a newer one took its place. If you have made your account, sign in; else ask for a new link.

## The first administrator

setup-title = Create the first account
setup-intro = { $site } has no administrator yet. This account will be the first one.
setup-email-hint = You sign in with it.
setup-submit = Create the account
setup-busy = Creating the account…
setup-void-advice = Either there is an administrator already, or the link is not complete. If there is none, look in the server’s log for the line that begins with “No administrator yet” and open the link that is on it.

## Choosing a password by a link

choose-title = Choose a password
choose-for = Account:
choose-intro = All sessions end when it is saved, and app passwords no longer work.
choose-submit = Save the password

## A link that no longer works

link-void-title = This link no longer works
password-link-void-advice = It was used already, it is too old, or a newer one took its place. Ask for a new link.
email-link-void-advice = It was used already, it is too old, or a newer one took its place. Your profile shows the email that your account has.
ask-for-another-link = Ask for a new link

## Error pages

error-400-title = We could not read that request
error-400-advice = Something in it is incomplete or garbled. Go back, reload the page and try again.
error-401-title = Sign in first
error-401-advice = This page is for people who are signed in. Your session may have ended.
error-403-title = This is not open to you
error-403-advice = Your account may not see this page. If it should, ask whoever runs this site.
signed-in-as = You are signed in as { $email }.
sign-in-as-other = Sign in as somebody else
# In place of the advice, where no account may.
open-to-nobody = No account may open this address. If it should be open, ask whoever runs this site.
error-404-title = There is no page here
error-404-advice = The address may be mistyped, or the page has moved. Check the address, or begin at the start page.
error-405-title = This page works another way
error-405-advice = The address is right, but it cannot be used like this. Go back and use the form or link there.
error-408-title = That took too long
error-408-advice = The request did not arrive in time, so nothing was changed. Check your connection and try again.
error-413-title = That was too much at once
error-413-advice = The request was larger than this site takes, so nothing was changed. Send less and try again.
error-415-title = That came in an unknown format
error-415-advice = This site takes forms and JSON. Nothing was changed.
error-422-title = Something in the form is not right
error-422-advice = Nothing was changed. Go back, check what you entered and send it again.
error-429-title = Too many attempts
error-429-advice = There were many requests in a short time. Wait a little, then try again.
error-500-title = Something went wrong here
error-500-advice = The fault is ours. Try again in a minute; if it stays, tell whoever runs this site the request below.
error-503-title = Back in a moment
error-503-advice = This page cannot be shown right now. Try again in a moment. Whoever is signed in stays signed in.
error-cross-site-title = This form came from another site
error-cross-site-advice = To keep your account safe, nothing was changed. Open the page here and send it again.
error-wrong-address-title = This site has another address
lives-at = This site lives at { $address } – open it there.
# Label of the link to the site at its own address.
lives-at-link = Open this site
error-home = Go to the start page
error-reloads = This page tries again by itself in { $duration }.
error-retry = You can try again in { $duration }.
request-id = Request

## Mails

mail-greeting = Hello,
# Below every mail: which site it is from, and where that is.
mail-signature =
    { $site }
    { $address }
mail-link-life = The link works once, within { $duration }.
mail-not-you = If this was not you, you can ignore this email.
# Two sentences, one behind the other.
both = { $first } { $second }
mail-register-subject = Your account at { $site }
mail-register-body = Use this link to create your account at { $site }:
mail-taken-subject = You have an account at { $site }
mail-taken-body =
    Somebody, perhaps you, asked for an account at { $site } with this address. You have one already, so no new one was made.

    To sign in, or to choose a new password, open:
mail-former-subject = No account at { $site } for this address
mail-former-body =
    Somebody, perhaps you, asked for an account at { $site } with this address. It belonged to an account before, and is kept from others since.

    If you need an account, ask whoever runs { $site } to release the address.
mail-reset-subject = A new password for { $site }
mail-reset-body = Use this link to choose a new password for your account at { $site }:
mail-email-confirm-subject = Confirm your new email for { $site }
mail-email-confirm-body = Somebody, probably you, asked to change the email of the account { $account } at { $site } to this address. To confirm, open this link in a browser where you’re signed in to that account:
mail-email-taken-subject = This address cannot be used at { $site }
mail-email-taken-body = Somebody asked to use this address for their account at { $site }. It belongs to another account, or did before, so nothing changes.
mail-email-asked-subject = Your email at { $site }: a change was requested
mail-email-asked-body = Somebody who knows your password asked to change the email of your account at { $site } to { $address }. It changes when the link that we sent there is confirmed.
mail-email-asked-advice = If this was not you, stop it here, and change your password:
mail-email-changed-subject = Your email at { $site } has been changed
mail-email-changed-body = The email of your account at { $site } is now { $address }.
mail-email-changed-advice = If this was not you, take your account back here. All sessions end, and you choose a new password:
mail-email-taken-back-body = The account at { $site } that had this address was taken back from { $address }, which had it before. Its password no longer works, and all its sessions have ended.
mail-email-taken-back-advice = If the account is yours, and this was not you, tell whoever runs { $site }.
mail-account-deleted-subject = Your account at { $site } has been deleted
mail-account-deleted-body = Your account at { $site } was deleted by somebody who knows its password.
mail-account-deleted-advice = If this was not you, tell whoever runs { $site }.
mail-password-changed-subject = Your password for { $site } has been changed
mail-password-changed-body = The password of your account at { $site } was changed. Other sessions have ended, and app passwords no longer work.
mail-password-changed-advice = If this was not you, choose a new one here:
mail-app-password-subject = A new app password at { $site }
mail-app-password-body = Somebody who knows your password made an app password for your account at { $site }. A program that has it opens the applications behind { $site } as you.
mail-app-password-advice = If this was not you, change your password, which revokes it:
mail-sign-in-subject = A new sign-in at { $site }
mail-sign-in-body = Somebody signed in to your account at { $site } from a browser not seen before:
mail-facts =
    {"    "}Time: { $time }
    {"    "}Browser: { $browser }
    {"    "}IP address: { $address }
mail-sign-in-advice = If this was you, you can ignore this email. If not, end that session and change your password:
