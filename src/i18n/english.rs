//! English, the language that everything is first written in.

use zxcvbn::feedback::Warning;

use super::time::clock;
use super::words::words;
use super::{Language, Messages};

pub static ENGLISH: Messages = Messages {
    language: Language::English,
    language_name: words("English"),
    dir: "ltr",

    // Times and the like
    moment: |at, zone| {
        let (day, year) = (at.day().to_string(), at.year().to_string());
        let gap = if zone.is_empty() { "" } else { " " };
        [&day, " ", month(at.month()), " ", &year, ", ", &clock(at), gap, zone].concat()
    },
    duration,
    browser_on: |browser, system| [browser, " on ", system].concat(),
    browser_unknown: words("Unknown browser"),

    // Every page
    skip_to_content: words("Skip to the content"),
    home_link: |site| [site, ", start page"].concat(),
    navigation: words("Account"),
    nav_profile: words("Profile"),
    nav_sessions: words("Sessions"),
    nav_activity: words("Activity"),
    sign_in: words("Sign in"),
    sign_out: words("Sign out"),
    signing_out: words("Signing out…"),

    // Every form
    show: words("Show"),
    show_password: words("Show password"),
    error_prefix: words("Error:"),
    error_summary_title: words("There is a problem"),
    email_label: words("Email"),
    name_label: words("Name"),
    password_label: words("Password"),
    current_password_label: words("Current password"),
    new_password_label: words("New password"),
    new_password_hint: words("At least 8 characters. A few words that have nothing to do with each other are good."),
    save: words("Save"),
    saving: words("Saving…"),
    sending: words("Sending…"),
    leave_it: words("Cancel"),

    // While a new password is typed
    strength_short: words("Characters still missing: #"),
    strength_personal: words("It contains your name or email, which is easy to guess."),
    strength_repeats: words("It repeats itself, which is easy to guess."),
    strength_enough: words("Long enough. How hard it is to guess is judged when you send it."),

    // What is wrong with a field
    email_missing: words("Enter your email."),
    email_malformed: words("Write the email in full, like this: name@example.org"),
    email_local_part: words("Use only letters a to z, digits and signs in front of the @. After it, any domain works."),
    email_taken: words("This email has an account already. Enter another."),
    email_unchanged: words("This is your email already. Enter the new one."),
    name_missing: words("Enter your name."),
    name_malformed: words("Enter your name without control or invisible characters."),
    password_missing: words("Enter your password."),
    current_password_wrong: words("This is not your password. Check it and try again."),
    new_password_missing: words("Enter a new password."),
    too_long: |most| format!("Enter at most {most} characters."),
    password_too_short: |least| format!("Choose a password of at least {least} characters."),
    password_too_long: |most| format!("Choose a password of at most {most} characters."),
    password_weak: |why| {
        let advice = why.map_or("Make it longer, or add another word or two.", weakness);
        format!("This password is too easy to guess. {advice}")
    },
    choice_unknown: words("Choose one from the list."),

    // What was just done
    notice_signed_out: words("You are signed out."),
    notice_nothing_saved: words("Your session has ended. Nothing was saved."),
    notice_form_kept: words("This is what you entered before your session ended. It is not saved yet."),
    notice_password_chosen: words("Your password has been changed. Sign in with the new one."),
    notice_password_changed: words(
        "Your password has been changed. All your other sessions have ended, and app passwords no longer work.",
    ),
    notice_profile_saved: words("Your profile has been saved."),
    notice_session_ended: words("The session has ended."),
    notice_others_ended: words("All your other sessions have ended."),
    notice_email_changed: words("Your email has been changed. From now on you sign in with the new one."),
    notice_email_kept: words("Your email stays as it is. If it was not you who asked, change your password now."),
    notice_account_deleted: words("Your account has been deleted."),
    notice_app_password_revoked: words("The app password no longer works."),

    // Signing in
    login_title: words("Sign in"),
    login_leads_to: |host| ["Then you go on to ", host, "."].concat(),
    login_busy: words("Signing in…"),
    unkept_title: words("Your browser didn’t keep our cookie"),
    unkept_by_app: |host| ["You’re signed in, but ", host, " sends you back here to sign in."].concat(),
    unkept_advice: words(
        "Signing in needs a cookie. Allow cookies for this site in your browser’s settings, then try again. If they’re \
         allowed, tell this site’s administrator.",
    ),
    unkept_again: words("Try again"),
    remember_label: words("Remember me"),
    remember_hint: words("Stay signed in on this device. Do not tick this on one that others use."),
    login_forgot: words("Forgotten your password?"),
    login_register: words("Create an account"),
    wrong_credentials: words("That email and password do not match an account. Check both and try again."),
    too_many_attempts: |seconds| format!("There were too many attempts. Try again in {}.", duration(seconds)),
    no_administrator_title: words("Nobody can sign in yet"),
    no_administrator: words(
        "This site has no administrator. The link to make the first one is in the server’s log, on \
         the line that begins with “No administrator yet”. In Docker, this command shows it:",
    ),
    no_administrator_command: words("docker logs vestibule"),

    // Signing out
    logout_title: words("Sign out?"),
    logout_advice: words("This ends your session in this browser. Sessions on other devices go on."),
    logout_back: words("Back to your profile"),

    // The profile
    profile_title: words("Profile"),
    profile_you: words("You"),
    profile_you_about: words("What this site knows you by."),
    profile_name: words("Name"),
    profile_email: words("Email"),
    profile_role: words("Role"),
    role_admin: words("Administrator"),
    role_user: words("Member"),
    profile_groups: words("Groups"),
    profile_member_since: words("Member since"),
    profile_session: words("This session"),
    profile_session_about: words("Where you are signed in right now."),
    profile_all_sessions: words("See all your sessions"),
    profile_data: words("Your data"),
    profile_data_about: words("Take it with you, or leave."),
    session_signed_in: words("Signed in"),
    session_last_seen: words("Last seen"),
    session_browser: words("Browser"),
    session_address: words("IP address"),

    // Editing the profile
    edit_title: words("Edit your profile"),
    language_label: words("Language"),
    language_hint: words("Of pages, and of mails to you."),
    language_of_browser: words("The one that my browser asks for"),
    time_zone_label: words("Time zone"),
    time_zone_hint: words("Every time is shown in it."),
    time_zone_none: words("UTC, or the one that my browser knows"),
    sign_in_notices_label: words("Tell me about sign-ins from new browsers"),
    sign_in_notices_hint: words("By email, each time somebody signs in as you from a browser not seen before."),

    // Changing the password
    password_title: words("Change your password"),
    password_intro: words(
        "All your other sessions end when it is changed, and app passwords no longer work. This session goes on.",
    ),
    password_submit: words("Change the password"),

    // Sessions
    sessions_title: words("Sessions"),
    sessions_intro: words("Everywhere that you are signed in."),
    sessions_this_one: words("This one"),
    sessions_end: words("End"),
    sessions_end_one: |browser, address| format!("End the session of {browser} at {address}"),
    sessions_ending: words("Ending…"),
    sessions_others_title: words("All the others"),
    sessions_others_about: words("If there is one that you do not know, end them all and change your password."),
    sessions_end_others: words("End all other sessions"),
    sessions_only_one: words("You are signed in nowhere else."),

    // App passwords
    app_passwords_title: words("App passwords"),
    app_passwords_intro: words(
        "For programs that cannot show a sign-in page, such as the calendar of a phone. They work in the applications \
         behind this site, and nobody signs in here with one. When your password is changed, all of them are revoked.",
    ),
    app_passwords_none: words("None yet. Those that you make will appear here, and when each was last used."),
    app_passwords_created: words("Made"),
    app_passwords_last_used: words("Last used"),
    app_passwords_never: words("Never used"),
    app_passwords_revoke: words("Revoke"),
    app_passwords_revoke_one: |name| format!("Revoke {name}"),
    app_passwords_revoking: words("Revoking…"),
    app_passwords_make: words("Make an app password"),
    app_passwords_making: words("Making it…"),
    app_passwords_too_many: |most| {
        format!("You have {most} app passwords, and more is not possible. Revoke one that you no longer need.")
    },
    app_password_made_title: |name| format!("Your app password for {name}"),
    app_password_made: words("Copy it into the program now. It will not be shown again."),
    app_password_user_name: |email| ["Where the program asks for a user name, give ", email, "."].concat(),
    app_password_name_label: words("Name"),
    app_password_name_hint: words("The program that uses it, such as: Calendar on my phone"),
    app_password_name_missing: words("Enter a name for it."),
    app_password_name_malformed: words("Enter a name without control or invisible characters."),
    app_password_name_taken: words("One of your app passwords has this name already. Enter another."),
    app_password_current_hint: words("The one that you sign in with here."),

    // Recent activity
    activity_title: words("Activity"),
    activity_intro: words("What happened to your account in the last 90 days."),
    activity_event: words("What"),
    activity_time: words("When"),
    activity_where: words("Where"),
    activity_none: words("Nothing yet. Sign-ins and changes of your account will appear here."),
    activity_operator: words("Whoever runs this site"),
    event_signed_in: words("Signed in"),
    event_sign_in_refused: words("A sign-in was refused"),
    event_signed_out: words("Signed out"),
    event_account_created: words("The account was made"),
    event_password_changed: words("The password was changed"),
    event_password_link_made: words("A link to choose a password was made"),
    event_password_link_mailed: words("A link to choose a password was mailed"),
    event_confirmation_refused: words("A request was refused: the password was wrong"),
    event_role_changed: words("The role was changed"),
    event_groups_changed: words("The groups were changed"),
    event_account_disabled: words("The account was disabled"),
    event_account_enabled: words("The account was enabled"),
    event_session_ended: words("Sessions were ended"),
    event_limits_cleared: words("Limits on sign-in attempts cleared"),
    event_profile_changed: words("The profile was changed"),
    event_email_change_asked: words("A change of the email was asked for"),
    event_email_change_cancelled: words("A change of the email was cancelled"),
    event_email_changed: words("The email was changed"),
    event_email_change_undone: words("A change of the email was undone"),
    event_data_exported: words("The data were downloaded"),
    event_app_password_made: words("An app password was made"),
    event_app_password_revoked: words("An app password was revoked"),
    event_other: words("Something else happened"),

    // Changing the email
    email_title: words("Change your email"),
    email_now: words("Your email now:"),
    email_intro: words(
        "We send a link to the new address, and a notice to the one you have. Nothing changes until it is confirmed there.",
    ),
    new_email_label: words("New email"),
    email_submit: words("Send the link"),
    email_pending: |address, until| {
        format!("We sent a link to {address}. Nothing changes until it is confirmed there, by {until}.")
    },
    mail_kept_by_operator: words(
        "This site sends no mail. Whoever runs it finds the link in the folder of kept mails.",
    ),
    email_confirm_title: words("Confirm your new email"),
    email_confirm_intro: words("You’ll sign in with the new address, and we’ll send email there."),
    email_confirm_submit: words("Use this address"),
    email_elsewhere_intro: words(
        "This link changes the email of an account. It works only in a browser that is signed in to that account.",
    ),
    email_elsewhere_account: words("Account"),
    email_elsewhere_sign_in: words(
        "Open the link in the browser where you’re signed in to this account, or sign in to it here.",
    ),
    email_elsewhere_other: |account| {
        format!("You’re signed in as {account}. Sign out, then open the link again and sign in to the account above.")
    },
    email_elsewhere_not_you: words(
        "If this isn’t your account, close this page. Nothing changes, and you don’t need to do anything.",
    ),
    email_cancel_title: words("Keep your email"),
    email_cancel_intro: words(
        "Somebody who knows your password asked to change it. If you keep it, the link that was sent to the new address no longer works.",
    ),
    email_cancel_submit: words("Keep my email"),
    email_undo_title: words("Take your account back"),
    email_undo_intro: words(
        "Your email becomes the old one again, all sessions end, and the password no longer works. Then you choose a new one.",
    ),
    email_yours: words("Your email"),
    email_asked_for: words("Asked for"),
    email_will_be: words("Your email will be"),
    email_stop: words("Stop this change"),
    email_stopping: words("Stopping…"),
    email_taken_title: words("This address is taken"),
    email_taken_advice: words("Another account has it by now, or had it before, so nothing was changed."),
    email_waits: |address, until| {
        format!(
            "The link for {address} is ready, but this site sends no mail: whoever runs it finds the link in the folder of kept mails. It works until {until}."
        )
    },
    email_undo_submit: words("Take it back"),

    // My data, and leaving
    export_title: words("Download your data"),
    export_intro: words(
        "A file with all that this site stores of you: your account, your sessions, the names of your app passwords, and \
         what happened in the last 90 days.",
    ),
    export_submit: words("Download"),
    delete_title: words("Delete your account"),
    delete_intro: words("This cannot be undone. What will be lost:"),
    delete_loses_account: words("your account, with your name, email and password"),
    delete_loses_sessions: words("all your sessions: you are signed out everywhere"),
    delete_loses_app_passwords: words("your app passwords: programs that use them are shut out"),
    delete_loses_address: words(
        "your email address here: nobody can make an account with it, unless whoever runs this site frees it",
    ),
    delete_submit: words("Delete my account"),
    delete_busy: words("Deleting…"),
    delete_last_administrator: words(
        "You are the only administrator. Make somebody else one first; then you can delete your account.",
    ),

    // A forgotten password
    forgot_title: words("Forgotten your password?"),
    forgot_intro: words("Enter your email, and we send you a link to choose a new one."),
    forgot_submit: words("Send the link"),
    forgot_sent_title: words("Check your email"),
    forgot_sent: words(
        "If that address has an account here, we have sent it a link to choose a new password. It works for 30 minutes.",
    ),
    no_mail: words(
        "This site sends no mail. Ask whoever runs it for a link to choose a new password. This command makes one:",
    ),
    no_mail_command: words("vestibule user password EMAIL"),
    mail_look_around: words(
        "Nothing there after a few minutes? Check your spam folder, and whether the address was right.",
    ),
    another_address: words("Use another address"),
    back_to_sign_in: words("Back to sign-in"),

    // Making an account
    register_title: words("Create an account"),
    register_intro: |site| format!("Enter your email, and we send you a link to make your account at {site}."),
    register_email_hint: words("You will sign in with it."),
    register_ask: words("Send the link"),
    register_sent_title: words("Check your email"),
    register_sent: words("We have sent you a link to continue. It works for 2 hours."),
    register_finish_intro: words("Your name and a password, and you are in."),
    register_submit: words("Create the account"),
    register_busy: words("Creating the account…"),
    register_have_account: words("Already have an account? Sign in"),
    register_void_advice: words(
        "It was used already, it is too old, or a newer one took its place. If you have made your account, sign in; \
         else ask for a new link.",
    ),

    // The first administrator
    setup_title: words("Create the first account"),
    setup_intro: |site| format!("{site} has no administrator yet. This account will be the first one."),
    setup_email_hint: words("You sign in with it."),
    setup_submit: words("Create the account"),
    setup_busy: words("Creating the account…"),
    setup_void_advice: words(
        "Either there is an administrator already, or the link is not complete. If there is none, \
         look in the server’s log for the line that begins with “No administrator yet” and open \
         the link that is on it.",
    ),

    // Choosing a password by a link
    choose_title: words("Choose a password"),
    choose_for: words("Account:"),
    choose_intro: words("All sessions end when it is saved, and app passwords no longer work."),
    choose_submit: words("Save the password"),

    // A link that no longer works
    link_void_title: words("This link no longer works"),
    password_link_void_advice: words(
        "It was used already, it is too old, or a newer one took its place. Ask for a new link.",
    ),
    email_link_void_advice: words(
        "It was used already, it is too old, or a newer one took its place. Your profile shows the email that your \
         account has.",
    ),
    ask_for_another_link: words("Ask for a new link"),

    // Error pages
    error_400_title: words("We could not read that request"),
    error_400_advice: words("Something in it is incomplete or garbled. Go back, reload the page and try again."),
    error_401_title: words("Sign in first"),
    error_401_advice: words("This page is for people who are signed in. Your session may have ended."),
    error_403_title: words("This is not open to you"),
    error_403_advice: words("Your account may not see this page. If it should, ask whoever runs this site."),
    signed_in_as: |email| ["You are signed in as ", email, "."].concat(),
    sign_in_as_other: words("Sign in as somebody else"),
    open_to_nobody: words("No account may open this address. If it should be open, ask whoever runs this site."),
    error_404_title: words("There is no page here"),
    error_404_advice: words(
        "The address may be mistyped, or the page has moved. Check the address, or begin at the start page.",
    ),
    error_405_title: words("This page works another way"),
    error_405_advice: words(
        "The address is right, but it cannot be used like this. Go back and use the form or link there.",
    ),
    error_408_title: words("That took too long"),
    error_408_advice: words(
        "The request did not arrive in time, so nothing was changed. Check your connection and try again.",
    ),
    error_413_title: words("That was too much at once"),
    error_413_advice: words(
        "The request was larger than this site takes, so nothing was changed. Send less and try again.",
    ),
    error_415_title: words("That came in an unknown format"),
    error_415_advice: words("This site takes forms and JSON. Nothing was changed."),
    error_422_title: words("Something in the form is not right"),
    error_422_advice: words("Nothing was changed. Go back, check what you entered and send it again."),
    error_429_title: words("Too many attempts"),
    error_429_advice: words("There were many requests in a short time. Wait a little, then try again."),
    error_500_title: words("Something went wrong here"),
    error_500_advice: words(
        "The fault is ours. Try again in a minute; if it stays, tell whoever runs this site the request \
         below.",
    ),
    error_503_title: words("Back in a moment"),
    error_503_advice: words(
        "This page cannot be shown right now. Try again in a moment. Whoever is signed in stays signed in.",
    ),
    error_cross_site_title: words("This form came from another site"),
    error_cross_site_advice: words(
        "To keep your account safe, nothing was changed. Open the page here and send it again.",
    ),
    error_wrong_address_title: words("This site has another address"),
    lives_at: |url| format!("This site lives at {url} – open it there."),
    lives_at_link: words("Open this site"),
    error_home: words("Go to the start page"),
    error_reloads: |seconds| format!("This page tries again by itself in {}.", duration(seconds)),
    error_retry: |seconds| format!("You can try again in {}.", duration(seconds)),
    request_id: words("Request"),

    // Mails
    mail_greeting: words("Hello,"),
    mail_signature: |site, address| format!("{site}\n{address}"),
    mail_link_life: |seconds| format!("The link works once, within {}.", duration(seconds)),
    both: |first, second| format!("{first} {second}"),
    mail_not_you: words("If this was not you, you can ignore this email."),
    mail_register_subject: |site| format!("Your account at {site}"),
    mail_register_body: |site| format!("Use this link to create your account at {site}:"),
    mail_taken_subject: |site| format!("You have an account at {site}"),
    mail_taken_body: |site| {
        format!(
            "Somebody, perhaps you, asked for an account at {site} with this address. You have one already, so no new \
             one was made.\n\nTo sign in, or to choose a new password, open:"
        )
    },
    mail_former_subject: |site| format!("No account at {site} for this address"),
    mail_former_body: |site| {
        format!(
            "Somebody, perhaps you, asked for an account at {site} with this address. It belonged to an account before, \
             and is kept from others since.\n\nIf you need an account, ask whoever runs {site} to release the address."
        )
    },
    mail_reset_subject: |site| format!("A new password for {site}"),
    mail_reset_body: |site| format!("Use this link to choose a new password for your account at {site}:"),
    mail_email_confirm_subject: |site| format!("Confirm your new email for {site}"),
    mail_email_confirm_body: |site, account| {
        format!(
            "Somebody, probably you, asked to change the email of the account {account} at {site} to this address. To \
             confirm, open this link in a browser where you’re signed in to that account:"
        )
    },
    mail_email_taken_subject: |site| format!("This address cannot be used at {site}"),
    mail_email_taken_body: |site| {
        format!(
            "Somebody asked to use this address for their account at {site}. It belongs to another account, or did \
             before, so nothing changes."
        )
    },
    mail_email_asked_subject: |site| format!("Your email at {site}: a change was requested"),
    mail_email_asked_body: |site, address| {
        format!(
            "Somebody who knows your password asked to change the email of your account at {site} to {address}. It \
             changes when the link that we sent there is confirmed."
        )
    },
    mail_email_asked_advice: words("If this was not you, stop it here, and change your password:"),
    mail_email_changed_subject: |site| format!("Your email at {site} has been changed"),
    mail_email_changed_body: |site, address| format!("The email of your account at {site} is now {address}."),
    mail_email_changed_advice: words(
        "If this was not you, take your account back here. All sessions end, and you choose a new password:",
    ),
    mail_email_taken_back_body: |site, address| {
        format!(
            "The account at {site} that had this address was taken back from {address}, which had it before. Its \
             password no longer works, and all its sessions have ended."
        )
    },
    mail_email_taken_back_advice: |site| {
        format!("If the account is yours, and this was not you, tell whoever runs {site}.")
    },
    mail_account_deleted_subject: |site| format!("Your account at {site} has been deleted"),
    mail_account_deleted_body: |site| format!("Your account at {site} was deleted by somebody who knows its password."),
    mail_account_deleted_advice: |site| format!("If this was not you, tell whoever runs {site}."),
    mail_password_changed_subject: |site| format!("Your password for {site} has been changed"),
    mail_password_changed_body: |site| {
        format!(
            "The password of your account at {site} was changed. Other sessions have ended, and app passwords no longer \
             work."
        )
    },
    mail_password_changed_advice: words("If this was not you, choose a new one here:"),
    mail_app_password_subject: |site| format!("A new app password at {site}"),
    mail_app_password_body: |site| {
        format!(
            "Somebody who knows your password made an app password for your account at {site}. A program that has it \
             opens the applications behind {site} as you."
        )
    },
    mail_app_password_advice: words("If this was not you, change your password, which revokes it:"),
    mail_sign_in_subject: |site| format!("A new sign-in at {site}"),
    mail_sign_in_body: |site| format!("Somebody signed in to your account at {site} from a browser not seen before:"),
    mail_facts: |time, browser, address| format!("    Time: {time}\n    Browser: {browser}\n    IP address: {address}"),
    mail_sign_in_advice: words(
        "If this was you, you can ignore this email. If not, end that session and change your password:",
    ),
};

fn weakness(why: Warning) -> &'static str {
    match why {
        Warning::StraightRowsOfKeysAreEasyToGuess => "Leave out straight rows of keys.",
        Warning::ShortKeyboardPatternsAreEasyToGuess => "Leave out short patterns of keys.",
        Warning::RepeatsLikeAaaAreEasyToGuess => "Leave out repeats like “aaa”.",
        Warning::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess => "Leave out repeats like “abcabc”.",
        Warning::ThisIsATop10Password => "It is one of the ten most common.",
        Warning::ThisIsATop100Password => "It is one of the hundred most common.",
        Warning::ThisIsACommonPassword => "It is very common.",
        Warning::ThisIsSimilarToACommonlyUsedPassword => "It is close to a common one.",
        Warning::SequencesLikeAbcAreEasyToGuess => "Leave out sequences like “abc” or “6543”.",
        Warning::RecentYearsAreEasyToGuess => "Leave out recent years.",
        Warning::AWordByItselfIsEasyToGuess => "Add more words to the one.",
        Warning::DatesAreOftenEasyToGuess => "Leave out dates.",
        Warning::NamesAndSurnamesByThemselvesAreEasyToGuess | Warning::CommonNamesAndSurnamesAreEasyToGuess => {
            "Leave out names."
        }
    }
}

fn month(number: i8) -> &'static str {
    match number {
        1 => "January",
        2 => "February",
        3 => "March",
        4 => "April",
        5 => "May",
        6 => "June",
        7 => "July",
        8 => "August",
        9 => "September",
        10 => "October",
        11 => "November",
        _ => "December",
    }
}

/// "1 second", "90 seconds", "2 minutes", "3 hours", "7 days": rounded up, so that nobody is sent back early.
fn duration(seconds: u64) -> String {
    let (count, unit) = match seconds {
        0..=90 => (seconds.max(1), "second"),
        91..=5_400 => (seconds.div_ceil(60), "minute"),
        5_401..=259_200 => (seconds.div_ceil(3_600), "hour"),
        _ => (seconds.div_ceil(86_400), "day"),
    };
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {unit}{plural}")
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_moment_is_a_day_with_its_hour() {
        assert_eq!((ENGLISH.moment)(date(2026, 1, 2).at(3, 4, 5, 0), "UTC"), "2 January 2026, 03:04 UTC");
        assert_eq!((ENGLISH.moment)(date(2025, 12, 31).at(23, 59, 59, 0), ""), "31 December 2025, 23:59");
    }

    #[test]
    fn a_duration_is_rounded_up_and_in_the_largest_fitting_unit() {
        for (seconds, said) in [
            (0, "1 second"),
            (1, "1 second"),
            (90, "90 seconds"),
            (91, "2 minutes"),
            (300, "5 minutes"),
            (301, "6 minutes"),
            (5_401, "2 hours"),
            (72 * 3_600, "72 hours"),
            (7 * 86_400, "7 days"),
        ] {
            assert_eq!(duration(seconds), said);
        }
    }

    #[test]
    fn a_weak_password_is_always_told_what_to_change() {
        assert!((ENGLISH.password_weak)(None).ends_with("another word or two."));
        assert!((ENGLISH.password_weak)(Some(Warning::DatesAreOftenEasyToGuess)).ends_with("guess. Leave out dates."));
    }
}
