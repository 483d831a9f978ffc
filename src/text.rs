//! Every word that a person reads: the catalogue, and its English.
//!
//! One field a message, grouped by page. A message that takes an argument is a function, so that
//! a language orders its words as it likes and makes its own plurals.

use jiff::civil::DateTime;

/// The words of one language.
///
/// A language is a `static` of this type; one that lacks a message does not compile.
pub struct Text {
    // The language itself
    /// BCP 47 tag, for `<html lang>`.
    pub lang: &'static str,
    /// `ltr` or `rtl`, for `<html dir>`.
    pub dir: &'static str,

    /// A moment in UTC.
    pub moment: fn(DateTime) -> String,

    // Every page
    pub skip_to_content: &'static str,
    /// Name of the link on the mark; takes the site's name.
    pub home_link: fn(&str) -> String,
    pub navigation: &'static str,
    pub nav_profile: &'static str,
    pub sign_in: &'static str,
    pub sign_out: &'static str,
    pub signing_out: &'static str,

    // Every form
    pub show: &'static str,
    pub show_password: &'static str,
    /// Begins the title of a page whose form was refused, and (hidden) each message at a field.
    pub error_prefix: &'static str,
    pub error_summary_title: &'static str,
    pub email_label: &'static str,
    pub name_label: &'static str,
    pub password_label: &'static str,
    pub new_password_label: &'static str,
    pub new_password_hint: &'static str,

    // What is wrong with a field
    pub email_missing: &'static str,
    pub email_malformed: &'static str,
    pub email_taken: &'static str,
    pub name_missing: &'static str,
    pub name_malformed: &'static str,
    pub password_missing: &'static str,
    pub new_password_missing: &'static str,
    /// Takes the greatest number of characters.
    pub too_long: fn(u64) -> String,
    /// Takes the least number of characters.
    pub password_too_short: fn(u64) -> String,
    /// Takes the greatest number of characters.
    pub password_too_long: fn(u64) -> String,
    /// Takes a sentence that says what to change, or nothing.
    pub password_weak: fn(&str) -> String,

    // Signing in
    pub login_title: &'static str,
    pub login_busy: &'static str,
    pub remember_label: &'static str,
    pub remember_hint: &'static str,
    pub login_help: &'static str,
    pub wrong_credentials: &'static str,
    /// Takes seconds.
    pub too_many_attempts: fn(u64) -> String,
    pub no_administrator_title: &'static str,
    pub no_administrator: &'static str,
    pub no_administrator_command: &'static str,
    pub notice_password_changed: &'static str,

    // Signing out
    pub logout_title: &'static str,
    pub logout_advice: &'static str,
    pub logout_back: &'static str,

    // The profile
    pub profile_title: &'static str,
    pub profile_you: &'static str,
    pub profile_you_about: &'static str,
    pub profile_name: &'static str,
    pub profile_email: &'static str,
    pub profile_role: &'static str,
    pub role_admin: &'static str,
    pub role_user: &'static str,
    pub profile_member_since: &'static str,
    pub profile_session: &'static str,
    pub profile_session_about: &'static str,
    pub session_signed_in: &'static str,
    pub session_browser: &'static str,
    pub session_address: &'static str,
    /// Takes a browser and a system.
    pub browser_on: fn(&str, &str) -> String,
    pub browser_unknown: &'static str,

    // The first administrator
    pub setup_title: &'static str,
    /// Takes the site's name.
    pub setup_intro: fn(&str) -> String,
    pub setup_email_hint: &'static str,
    pub setup_submit: &'static str,
    pub setup_busy: &'static str,
    pub setup_void_advice: &'static str,

    // Choosing a password
    pub choose_title: &'static str,
    pub choose_for: &'static str,
    pub choose_submit: &'static str,
    pub choose_busy: &'static str,

    // A link that no longer works
    pub link_void_title: &'static str,
    pub link_void_advice: &'static str,

    // Error pages
    pub error_400_title: &'static str,
    pub error_400_advice: &'static str,
    pub error_401_title: &'static str,
    pub error_401_advice: &'static str,
    pub error_403_title: &'static str,
    pub error_403_advice: &'static str,
    pub error_404_title: &'static str,
    pub error_404_advice: &'static str,
    pub error_405_title: &'static str,
    pub error_405_advice: &'static str,
    pub error_408_title: &'static str,
    pub error_408_advice: &'static str,
    pub error_413_title: &'static str,
    pub error_413_advice: &'static str,
    pub error_415_title: &'static str,
    pub error_415_advice: &'static str,
    pub error_422_title: &'static str,
    pub error_422_advice: &'static str,
    pub error_429_title: &'static str,
    pub error_429_advice: &'static str,
    pub error_500_title: &'static str,
    pub error_500_advice: &'static str,
    pub error_503_title: &'static str,
    pub error_503_advice: &'static str,
    pub error_cross_site_title: &'static str,
    pub error_cross_site_advice: &'static str,
    pub error_wrong_address_title: &'static str,
    /// Takes the address of this site.
    pub lives_at: fn(&str) -> String,
    /// Label of the link to the site at its own address.
    pub lives_at_link: &'static str,
    pub error_home: &'static str,
    /// Takes seconds.
    pub error_reloads: fn(u64) -> String,
    /// Takes seconds.
    pub error_retry: fn(u64) -> String,
    pub request_id: &'static str,
}

/// English, the language that everything is first written in.
pub static ENGLISH: Text = Text {
    // The language itself
    lang: "en",
    dir: "ltr",
    moment: |at| {
        let (day, year) = (at.day().to_string(), at.year().to_string());
        [&day, " ", month(at.month()), " ", &year, ", ", &clock(at), " UTC"].concat()
    },

    // Every page
    skip_to_content: "Skip to the content",
    home_link: |site| [site, ", start page"].concat(),
    navigation: "Account",
    nav_profile: "Profile",
    sign_in: "Sign in",
    sign_out: "Sign out",
    signing_out: "Signing out…",

    // Every form
    show: "Show",
    show_password: "Show password",
    error_prefix: "Error:",
    error_summary_title: "There is a problem",
    email_label: "E-mail",
    name_label: "Name",
    password_label: "Password",
    new_password_label: "New password",
    new_password_hint: "At least 8 characters. A few words that have nothing to do with each other are good.",

    // What is wrong with a field
    email_missing: "Enter your e-mail.",
    email_malformed: "Write the e-mail in full, like this: name@example.org",
    email_taken: "This e-mail has an account already. Enter another.",
    name_missing: "Enter your name.",
    name_malformed: "Enter your name without control or invisible characters.",
    password_missing: "Enter your password.",
    new_password_missing: "Enter a new password.",
    too_long: |most| format!("Enter at most {most} characters."),
    password_too_short: |least| format!("Choose a password of at least {least} characters."),
    password_too_long: |most| format!("Choose a password of at most {most} characters."),
    password_weak: |hint| {
        let start = "This password is too easy to guess.";
        match hint.trim() {
            "" => format!("{start} Make it longer, or add another word or two."),
            hint => format!("{start} {hint}"),
        }
    },

    // Signing in
    login_title: "Sign in",
    login_busy: "Signing in…",
    remember_label: "Remember me",
    remember_hint: "Stay signed in on this device. Do not tick this on one that others use.",
    login_help: "Forgotten your password? Ask whoever runs this site for a link to choose a new one.",
    wrong_credentials: "That e-mail and password do not match an account. Check both and try again.",
    too_many_attempts: |seconds| format!("There were too many attempts. Try again in {}.", wait(seconds)),
    no_administrator_title: "Nobody can sign in yet",
    no_administrator: "This site has no administrator. The link to make the first one is in the server’s log, on \
                       the line that begins with “No administrator yet”. In Docker, this command shows it:",
    no_administrator_command: "docker logs vestibule",
    notice_password_changed: "Your password is changed. Sign in with the new one.",

    // Signing out
    logout_title: "Sign out?",
    logout_advice: "This ends your session in this browser. Sessions on other devices go on.",
    logout_back: "Back to your profile",

    // The profile
    profile_title: "Profile",
    profile_you: "You",
    profile_you_about: "What this site knows you by.",
    profile_name: "Name",
    profile_email: "E-mail",
    profile_role: "Role",
    role_admin: "Administrator",
    role_user: "Member",
    profile_member_since: "Member since",
    profile_session: "This session",
    profile_session_about: "Where you are signed in right now.",
    session_signed_in: "Signed in",
    session_browser: "Browser",
    session_address: "Address",
    browser_on: |browser, system| [browser, " on ", system].concat(),
    browser_unknown: "Unknown browser",

    // The first administrator
    setup_title: "Make the first account",
    setup_intro: |site| format!("{site} has no administrator yet. This account will be the first one."),
    setup_email_hint: "You sign in with it.",
    setup_submit: "Make the account",
    setup_busy: "Making the account…",
    setup_void_advice: "Either there is an administrator already, or the link is not complete. If there is none, \
                        look in the server’s log for the line that begins with “No administrator yet” and open \
                        the link that is on it.",

    // Choosing a password
    choose_title: "Choose a password",
    choose_for: "For the account",
    choose_submit: "Save the password",
    choose_busy: "Saving…",

    // A link that no longer works
    link_void_title: "This link no longer works",
    link_void_advice: "It was used already, it is too old, or a newer one took its place. Ask for a new link.",

    // Error pages
    error_400_title: "We could not read that request",
    error_400_advice: "Something in it is incomplete or garbled. Go back, reload the page and try again.",
    error_401_title: "Sign in first",
    error_401_advice: "This page is for people who are signed in. Your session may have ended.",
    error_403_title: "This is not open to you",
    error_403_advice: "Your account may not see this page. If it should, ask whoever runs this site.",
    error_404_title: "There is no page here",
    error_404_advice: "The address may be mistyped, or the page has moved. Check the address, or begin at the start page.",
    error_405_title: "This page works another way",
    error_405_advice: "The address is right, but it cannot be used like this. Go back and use the form or link there.",
    error_408_title: "That took too long",
    error_408_advice: "The request did not arrive in time, so nothing was changed. Check your connection and try again.",
    error_413_title: "That was too much at once",
    error_413_advice: "The request was larger than this site takes, so nothing was changed. Send less and try again.",
    error_415_title: "That came in an unknown format",
    error_415_advice: "This site takes forms and JSON. Nothing was changed.",
    error_422_title: "Something in the form is not right",
    error_422_advice: "Nothing was changed. Go back, check what you entered and send it again.",
    error_429_title: "Too many attempts",
    error_429_advice: "There were many requests in a short time. Wait a little, then try again.",
    error_500_title: "Something went wrong here",
    error_500_advice: "The fault is ours. Try again in a minute; if it stays, tell whoever runs this site the request \
                       below.",
    error_503_title: "Back in a moment",
    error_503_advice: "This page cannot be shown right now. Try again in a moment. Whoever is signed in stays signed in.",
    error_cross_site_title: "This form came from another site",
    error_cross_site_advice: "To keep your account safe, nothing was changed. Open the page here and send it again.",
    error_wrong_address_title: "This site has another address",
    lives_at: |url| format!("This site lives at {url} – open it there."),
    lives_at_link: "Open this site",
    error_home: "Go to the start page",
    error_reloads: |seconds| format!("This page tries again by itself in {}.", wait(seconds)),
    error_retry: |seconds| format!("You can try again in {}.", wait(seconds)),
    request_id: "Request",
};

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

/// Hours and minutes: "03:04".
fn clock(at: DateTime) -> String {
    let two = |number: i8| [number / 10, number % 10].map(|digit| char::from(b'0' + digit.unsigned_abs()));
    two(at.hour()).into_iter().chain([':']).chain(two(at.minute())).collect()
}

/// "1 second", "90 seconds", "2 minutes", "3 hours": rounded up, so that nobody is sent back early.
fn wait(seconds: u64) -> String {
    let (count, unit) = match seconds {
        0..=90 => (seconds.max(1), "second"),
        91..=5_400 => (seconds.div_ceil(60), "minute"),
        _ => (seconds.div_ceil(3_600), "hour"),
    };
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {unit}{plural}")
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{ENGLISH, wait};

    #[test]
    fn a_moment_is_a_day_with_its_hour() {
        assert_eq!((ENGLISH.moment)(date(2026, 1, 2).at(3, 4, 5, 0)), "2 January 2026, 03:04 UTC");
        assert_eq!((ENGLISH.moment)(date(2025, 12, 31).at(23, 59, 59, 0)), "31 December 2025, 23:59 UTC");
    }

    #[test]
    fn a_wait_is_rounded_up_and_in_the_largest_fitting_unit() {
        let said: Vec<_> = [0, 1, 90, 91, 300, 301, 5_401].into_iter().map(wait).collect();
        assert_eq!(said, ["1 second", "1 second", "90 seconds", "2 minutes", "5 minutes", "6 minutes", "2 hours"]);
    }

    #[test]
    fn a_weak_password_is_always_told_what_to_change() {
        assert!((ENGLISH.password_weak)("").ends_with("another word or two."));
        assert!((ENGLISH.password_weak)("Avoid dates.").ends_with("guess. Avoid dates."));
    }
}
