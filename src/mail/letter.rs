//! The content of an email, written once and rendered as text and as HTML.

use askama::Template;

use crate::config::Config;
use crate::config::brand::{Colours, Image};
use crate::i18n::{Messages, SafeText};

/// The content in reading order. It has no user's name, because a name can contain anything and a thief in the account
/// can change it.
pub struct Letter {
    pub text: &'static Messages,
    pub subject: String,
    /// The event, or the purpose of the link.
    pub body: String,
    /// Facts such as the time and the browser.
    pub facts: Vec<Fact>,
    /// The next step for the reader.
    pub advice: String,
    pub link: Option<Link>,
    pub closing: String,
}

/// The site that sends the letter.
#[derive(Clone)]
pub struct Signature {
    pub site: String,
    pub address: String,
    /// Shown above the letter, in HTML only.
    pub logo: Option<Image>,
    pub colours: LetterColours,
}

/// The colours of links and buttons, as CSS, in light and in dark.
#[derive(Clone)]
pub struct LetterColours {
    pub accent: String,
    pub on_accent: String,
    pub dark_accent: String,
    pub dark_on_accent: String,
}

/// The `Content-ID` of the logo (RFC 2392).
pub const LOGO: &str = "logo";

impl Signature {
    pub fn of(config: &Config) -> Self {
        let brand = &config.brand;
        Self {
            site: config.site_name.clone(),
            address: config.public_url.origin.clone(),
            logo: brand.mail_logo.clone(),
            colours: brand.words.colours.as_ref().map_or_else(LetterColours::ours, LetterColours::of),
        }
    }
}

impl LetterColours {
    /// Those of static/app.css.
    fn ours() -> Self {
        let [accent, on_accent, dark_accent, dark_on_accent] =
            ["#005163", "#fefcf7", "#99cedf", "#04191f"].map(str::to_owned);
        Self { accent, on_accent, dark_accent, dark_on_accent }
    }

    fn of(Colours { light, dark }: &Colours) -> Self {
        Self {
            accent: light.accent.to_string(),
            on_accent: light.on_accent.to_string(),
            dark_accent: dark.accent.to_string(),
            dark_on_accent: dark.on_accent.to_string(),
        }
    }
}

pub struct Fact {
    pub label: SafeText,
    pub value: String,
}

pub struct Link {
    /// The label of the button.
    pub label: SafeText,
    pub url: String,
}

#[derive(Template)]
#[template(path = "mail/letter.txt")]
struct TextPart<'a> {
    letter: &'a Letter,
    signature: &'a Signature,
}

#[derive(Template)]
#[template(path = "mail/letter.html")]
struct HtmlPart<'a> {
    letter: &'a Letter,
    signature: &'a Signature,
}

impl Letter {
    pub fn new(text: &'static Messages, subject: String, body: String) -> Self {
        Self { text, subject, body, facts: Vec::new(), advice: String::new(), link: None, closing: String::new() }
    }

    pub fn advising(self, advice: impl Into<String>) -> Self {
        Self { advice: advice.into(), ..self }
    }

    pub fn linking(self, label: SafeText, url: String) -> Self {
        Self { link: Some(Link { label, url }), ..self }
    }

    pub fn closing(self, closing: impl Into<String>) -> Self {
        Self { closing: closing.into(), ..self }
    }

    /// Both forms of the letter: text, then HTML.
    pub fn render(&self, signature: &Signature) -> Result<(String, String), askama::Error> {
        let letter = self;
        Ok((TextPart { letter, signature }.render()?, HtmlPart { letter, signature }.render()?))
    }
}
