//! Every word that a person reads: the catalogue, and its English.
//!
//! One field a message, grouped by page. A message that takes an argument is a function, so that
//! a language orders its words as it likes and makes its own plurals.

use std::fmt;

use askama::filters::HtmlSafe;
use askama::{FastWritable, Values};
use jiff::civil::DateTime;

/// A fixed text that stands in HTML as it is, wherever it stands: pages are mostly words, and need not look through them
/// for what to escape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words(&'static str);

/// Does not compile with a text that HTML would read as something else.
const fn words(text: &'static str) -> Words {
    let mut rest = text.as_bytes();
    while let [byte, behind @ ..] = rest {
        assert!(!matches!(byte, b'<' | b'>' | b'&' | b'"' | b'\''), "write it in other characters");
        rest = behind;
    }
    Words(text)
}

impl Words {
    pub fn is_empty(self) -> bool {
        self.0.is_empty()
    }
}

impl From<Words> for String {
    fn from(words: Words) -> Self {
        words.0.to_owned()
    }
}

impl fmt::Display for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl FastWritable for Words {
    fn write_into(&self, page: &mut dyn fmt::Write, _: &dyn Values) -> askama::Result<()> {
        Ok(page.write_str(self.0)?)
    }
}

impl HtmlSafe for Words {}

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
    pub skip_to_content: Words,
    /// Name of the link on the mark; takes the site's name.
    pub home_link: fn(&str) -> String,
    pub navigation: Words,
    pub nav_profile: Words,
    pub sign_in: Words,
    pub sign_out: Words,
    pub signing_out: Words,

    // Every form
    pub show: Words,
    pub show_password: Words,
    /// Begins the title of a page whose form was refused, and (hidden) each message at a field.
    pub error_prefix: Words,
    pub error_summary_title: Words,
    pub email_label: Words,
    pub name_label: Words,
    pub password_label: Words,
    pub new_password_label: Words,
    pub new_password_hint: Words,

    // What is wrong with a field
    pub email_missing: Words,
    pub email_malformed: Words,
    pub email_taken: Words,
    pub name_missing: Words,
    pub name_malformed: Words,
    pub password_missing: Words,
    pub new_password_missing: Words,
    /// Takes the greatest number of characters.
    pub too_long: fn(u64) -> String,
    /// Takes the least number of characters.
    pub password_too_short: fn(u64) -> String,
    /// Takes the greatest number of characters.
    pub password_too_long: fn(u64) -> String,
    /// Takes a sentence that says what to change, or nothing.
    pub password_weak: fn(&str) -> String,

    // Signing in
    pub login_title: Words,
    pub login_busy: Words,
    pub remember_label: Words,
    pub remember_hint: Words,
    pub login_help: Words,
    pub wrong_credentials: Words,
    /// Takes seconds.
    pub too_many_attempts: fn(u64) -> String,
    pub no_administrator_title: Words,
    pub no_administrator: Words,
    pub no_administrator_command: Words,
    pub notice_password_changed: Words,

    // Signing out
    pub logout_title: Words,
    pub logout_advice: Words,
    pub logout_back: Words,

    // The profile
    pub profile_title: Words,
    pub profile_you: Words,
    pub profile_you_about: Words,
    pub profile_name: Words,
    pub profile_email: Words,
    pub profile_role: Words,
    pub role_admin: Words,
    pub role_user: Words,
    pub profile_member_since: Words,
    pub profile_session: Words,
    pub profile_session_about: Words,
    pub session_signed_in: Words,
    pub session_browser: Words,
    pub session_address: Words,
    /// Takes a browser and a system.
    pub browser_on: fn(&str, &str) -> String,
    pub browser_unknown: Words,

    // The first administrator
    pub setup_title: Words,
    /// Takes the site's name.
    pub setup_intro: fn(&str) -> String,
    pub setup_email_hint: Words,
    pub setup_submit: Words,
    pub setup_busy: Words,
    pub setup_void_advice: Words,

    // Choosing a password
    pub choose_title: Words,
    pub choose_for: Words,
    pub choose_submit: Words,
    pub choose_busy: Words,

    // A link that no longer works
    pub link_void_title: Words,
    pub link_void_advice: Words,

    // Error pages
    pub error_400_title: Words,
    pub error_400_advice: Words,
    pub error_401_title: Words,
    pub error_401_advice: Words,
    pub error_403_title: Words,
    pub error_403_advice: Words,
    pub error_404_title: Words,
    pub error_404_advice: Words,
    pub error_405_title: Words,
    pub error_405_advice: Words,
    pub error_408_title: Words,
    pub error_408_advice: Words,
    pub error_413_title: Words,
    pub error_413_advice: Words,
    pub error_415_title: Words,
    pub error_415_advice: Words,
    pub error_422_title: Words,
    pub error_422_advice: Words,
    pub error_429_title: Words,
    pub error_429_advice: Words,
    pub error_500_title: Words,
    pub error_500_advice: Words,
    pub error_503_title: Words,
    pub error_503_advice: Words,
    pub error_cross_site_title: Words,
    pub error_cross_site_advice: Words,
    pub error_wrong_address_title: Words,
    /// Takes the address of this site.
    pub lives_at: fn(&str) -> String,
    /// Label of the link to the site at its own address.
    pub lives_at_link: Words,
    pub error_home: Words,
    /// Takes seconds.
    pub error_reloads: fn(u64) -> String,
    /// Takes seconds.
    pub error_retry: fn(u64) -> String,
    pub request_id: Words,
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
    skip_to_content: words("Skip to the content"),
    home_link: |site| [site, ", start page"].concat(),
    navigation: words("Account"),
    nav_profile: words("Profile"),
    sign_in: words("Sign in"),
    sign_out: words("Sign out"),
    signing_out: words("Signing out…"),

    // Every form
    show: words("Show"),
    show_password: words("Show password"),
    error_prefix: words("Error:"),
    error_summary_title: words("There is a problem"),
    email_label: words("E-mail"),
    name_label: words("Name"),
    password_label: words("Password"),
    new_password_label: words("New password"),
    new_password_hint: words("At least 8 characters. A few words that have nothing to do with each other are good."),

    // What is wrong with a field
    email_missing: words("Enter your e-mail."),
    email_malformed: words("Write the e-mail in full, like this: name@example.org"),
    email_taken: words("This e-mail has an account already. Enter another."),
    name_missing: words("Enter your name."),
    name_malformed: words("Enter your name without control or invisible characters."),
    password_missing: words("Enter your password."),
    new_password_missing: words("Enter a new password."),
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
    login_title: words("Sign in"),
    login_busy: words("Signing in…"),
    remember_label: words("Remember me"),
    remember_hint: words("Stay signed in on this device. Do not tick this on one that others use."),
    login_help: words("Forgotten your password? Ask whoever runs this site for a link to choose a new one."),
    wrong_credentials: words("That e-mail and password do not match an account. Check both and try again."),
    too_many_attempts: |seconds| format!("There were too many attempts. Try again in {}.", wait(seconds)),
    no_administrator_title: words("Nobody can sign in yet"),
    no_administrator: words(
        "This site has no administrator. The link to make the first one is in the server’s log, on \
         the line that begins with “No administrator yet”. In Docker, this command shows it:",
    ),
    no_administrator_command: words("docker logs vestibule"),
    notice_password_changed: words("Your password is changed. Sign in with the new one."),

    // Signing out
    logout_title: words("Sign out?"),
    logout_advice: words("This ends your session in this browser. Sessions on other devices go on."),
    logout_back: words("Back to your profile"),

    // The profile
    profile_title: words("Profile"),
    profile_you: words("You"),
    profile_you_about: words("What this site knows you by."),
    profile_name: words("Name"),
    profile_email: words("E-mail"),
    profile_role: words("Role"),
    role_admin: words("Administrator"),
    role_user: words("Member"),
    profile_member_since: words("Member since"),
    profile_session: words("This session"),
    profile_session_about: words("Where you are signed in right now."),
    session_signed_in: words("Signed in"),
    session_browser: words("Browser"),
    session_address: words("Address"),
    browser_on: |browser, system| [browser, " on ", system].concat(),
    browser_unknown: words("Unknown browser"),

    // The first administrator
    setup_title: words("Make the first account"),
    setup_intro: |site| format!("{site} has no administrator yet. This account will be the first one."),
    setup_email_hint: words("You sign in with it."),
    setup_submit: words("Make the account"),
    setup_busy: words("Making the account…"),
    setup_void_advice: words(
        "Either there is an administrator already, or the link is not complete. If there is none, \
         look in the server’s log for the line that begins with “No administrator yet” and open \
         the link that is on it.",
    ),

    // Choosing a password
    choose_title: words("Choose a password"),
    choose_for: words("For the account"),
    choose_submit: words("Save the password"),
    choose_busy: words("Saving…"),

    // A link that no longer works
    link_void_title: words("This link no longer works"),
    link_void_advice: words("It was used already, it is too old, or a newer one took its place. Ask for a new link."),

    // Error pages
    error_400_title: words("We could not read that request"),
    error_400_advice: words("Something in it is incomplete or garbled. Go back, reload the page and try again."),
    error_401_title: words("Sign in first"),
    error_401_advice: words("This page is for people who are signed in. Your session may have ended."),
    error_403_title: words("This is not open to you"),
    error_403_advice: words("Your account may not see this page. If it should, ask whoever runs this site."),
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
    error_reloads: |seconds| format!("This page tries again by itself in {}.", wait(seconds)),
    error_retry: |seconds| format!("You can try again in {}.", wait(seconds)),
    request_id: words("Request"),
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
