//! Generates the Rust code of all languages: `Language`, `Messages`, and a static `Messages` per language.

use std::fmt::Write;

use super::variables::{Kind, Variable, WEAKNESSES};
use super::{Locale, Message, Part, Pattern, Select, Variant, plural};

/// The source of `OUT_DIR/messages.rs`, which src/i18n/messages.rs includes.
pub fn rust(locales: &[Locale]) -> String {
    let Some(english) = locales.first() else { return String::new() };
    let mut code = languages(locales) + &structure(english);
    for locale in locales {
        code += &messages(locale, locales);
    }
    code + "#[cfg(debug_assertions)]\n" + &messages(&pseudo(english), locales)
}

/// English in brackets, for the test that finds text outside `locales/`.
fn pseudo(english: &Locale) -> Locale {
    let bracketed = |message: &Message| {
        let pattern = [vec![Part::Text("⟦".into())], message.pattern.clone(), vec![Part::Text("⟧".into())]].concat();
        Message { pattern, ..message.clone() }
    };
    Locale {
        tag: "en-XA".into(),
        english_name: "Pseudo".into(),
        messages: english.messages.iter().map(bracketed).collect(),
        ..english.clone()
    }
}

/// `TraditionalChinese`
fn variant_name(locale: &Locale) -> String {
    locale.english_name.replace(' ', "")
}

/// `TRADITIONAL_CHINESE`
fn constant(locale: &Locale) -> String {
    locale.english_name.replace(' ', "_").to_ascii_uppercase()
}

fn field(message: &Message) -> String {
    message.id.replace('-', "_")
}

fn languages(locales: &[Locale]) -> String {
    let each = |line: &dyn Fn(&Locale) -> String| locales.iter().map(line).collect::<Vec<_>>().join("\n");
    let variants = each(&|l| format!("/// {}\n#[serde(rename = {:?})] {},", l.own_name, l.tag, variant_name(l)));
    let available = each(&|l| format!("Self::{},", variant_name(l)));
    let tags = each(&|l| format!("Self::{} => {:?},", variant_name(l), l.tag));
    let texts = each(&|l| format!("Self::{} => &{},", variant_name(l), constant(l)));
    let count = locales.len();
    format!(
        r#"/// A language of `locales/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Language {{
{variants}
/// English with every message in brackets.
#[cfg(debug_assertions)] Pseudo,
}}
impl Language {{
/// The languages that a user can choose.
pub const AVAILABLE: [Self; {count}] = [{available}];
/// The BCP 47 tag, for `<html lang>` and the database.
pub fn tag(self) -> &'static str {{ match self {{ {tags}
#[cfg(debug_assertions)] Self::Pseudo => "en-XA" }} }}
pub fn text(self) -> &'static Messages {{ match self {{ {texts}
#[cfg(debug_assertions)] Self::Pseudo => &PSEUDO }} }}
}}
"#
    )
}

fn structure(english: &Locale) -> String {
    let mut code = "/// The messages of one language.\npub struct Messages {\npub language: Language,\n\
        /// The language's name in itself.\npub language_name: SafeText,\n\
        /// `ltr` or `rtl`, for `<html dir>`.\npub dir: &'static str,\n\
        /// For a `<select>` of languages: the options, with this language selected.\n\
        pub language_options: SafeText,\n"
        .to_owned();
    for message in &english.messages {
        for line in &message.comment {
            _ = writeln!(code, "/// {line}");
        }
        _ = writeln!(code, "pub {}: {},", field(message), rust_type(message));
    }
    code + "}\n"
}

/// HTML, here so that it's made once instead of for each page.
fn options(locales: &[Locale], selected: &Locale) -> String {
    let option = |Locale { tag, own_name, .. }: &Locale| {
        let selected = if *tag == selected.tag { " selected" } else { "" };
        format!("<option value=\"{tag}\" lang=\"{tag}\"{selected}>{own_name}</option>\n")
    };
    locales.iter().map(option).collect()
}

fn rust_type(message: &Message) -> String {
    let types: Vec<_> = message.variables().iter().map(|variable| variable.kind.rust_type()).collect();
    if types.is_empty() { "SafeText".to_owned() } else { format!("fn({}) -> String", types.join(", ")) }
}

fn messages(locale: &Locale, locales: &[Locale]) -> String {
    let (name, variant) = (constant(locale), variant_name(locale));
    let mut code = format!(
        "pub static {name}: Messages = Messages {{\nlanguage: Language::{variant},\nlanguage_name: SafeText({:?}),\n\
        dir: {:?},\nlanguage_options: SafeText({:?}),\n",
        locale.own_name,
        locale.dir,
        options(locales, locale)
    );
    for original in locales.first().map_or(&[][..], |english| &english.messages) {
        let value = match locale.message(&original.id) {
            Some(message) => {
                let is_rtl = locale.dir == "rtl";
                let pattern = if is_rtl { from_right_to_left(&message.pattern) } else { message.pattern.clone() };
                value(locale, &pattern, &original.variables(), &message.variables())
            }
            None => format!("ENGLISH.{}", field(original)),
        };
        _ = writeln!(code, "{}: {value},", field(original));
    }
    code + "};\n"
}

/// Lets a message run from right to left whatever is filled in. One without letters of its own, which tell its direction,
/// begins with a mark (Unicode TR 9, section 2.6).
fn from_right_to_left(pattern: &Pattern) -> Pattern {
    let has_variables = pattern.iter().any(|part| !matches!(part, Part::Text(_)));
    let mark = (has_variables && !has_letters(pattern)).then(|| Part::Text("\u{200f}".into()));
    mark.into_iter().chain(isolated(pattern)).collect()
}

fn has_letters(pattern: &Pattern) -> bool {
    pattern.iter().any(|part| match part {
        Part::Text(text) => text.contains(char::is_alphabetic),
        Part::Select(select) => select.variants.iter().any(|variant| has_letters(&variant.pattern)),
        Part::Variable(_) => false,
    })
}

/// Isolates text of unknown direction, such as an email in an Arabic sentence, so that it doesn't reorder the rest
/// (Unicode TR 9, section 2.7).
fn isolated(pattern: &Pattern) -> Pattern {
    let part = |part: &Part| match part {
        Part::Variable(Variable { kind: Kind::Text, .. }) => {
            vec![Part::Text("\u{2068}".into()), part.clone(), Part::Text("\u{2069}".into())]
        }
        Part::Select(select) => {
            let variant = |variant: &Variant| Variant { pattern: isolated(&variant.pattern), ..variant.clone() };
            vec![Part::Select(Select { variants: select.variants.iter().map(variant).collect(), ..select.clone() })]
        }
        Part::Text(_) | Part::Variable(_) => vec![part.clone()],
    };
    pattern.iter().flat_map(part).collect()
}

/// A constant, or a function of the English message's variables.
fn value(locale: &Locale, pattern: &Pattern, arguments: &[Variable], used: &[Variable]) -> String {
    if arguments.is_empty() {
        return format!("SafeText({})", plain(pattern).unwrap_or_default());
    }
    let name = |argument: &Variable| format!("{}{}", if used.contains(argument) { "" } else { "_" }, argument.name);
    let names: Vec<_> = arguments.iter().map(name).collect();
    format!("|{}| {}", names.join(", "), string(locale, pattern))
}

/// A literal, if the pattern is only text.
fn plain(pattern: &Pattern) -> Option<String> {
    let text = |part: &Part| if let Part::Text(text) = part { Some(text.clone()) } else { None };
    Some(format!("{:?}", pattern.iter().map(text).collect::<Option<String>>()?))
}

/// An expression of type `String`.
fn string(locale: &Locale, pattern: &Pattern) -> String {
    if let Some(literal) = plain(pattern) {
        return format!("{literal}.to_owned()");
    }
    if let [Part::Select(select)] = pattern.as_slice() {
        return selection(locale, select, &|pattern| string(locale, pattern));
    }
    concatenation(pattern).unwrap_or_else(|| formatted(locale, pattern))
}

/// A concatenation, if all parts are texts: one allocation.
fn concatenation(pattern: &Pattern) -> Option<String> {
    let piece = |part: &Part| match part {
        Part::Text(text) => Some(format!("{text:?}")),
        Part::Variable(Variable { name, kind: Kind::Text }) => Some((*name).to_owned()),
        _ => None,
    };
    Some(format!("[{}].concat()", pattern.iter().map(piece).collect::<Option<Vec<_>>>()?.join(", ")))
}

fn formatted(locale: &Locale, pattern: &Pattern) -> String {
    let (mut format, mut arguments) = (String::new(), String::new());
    for part in pattern {
        match part {
            Part::Text(text) => format += &text.replace('{', "{{").replace('}', "}}"),
            Part::Variable(Variable { name, kind: Kind::Duration }) => {
                format += "{}";
                _ = write!(arguments, ", {}.duration({name})", constant(locale));
            }
            Part::Variable(Variable { name, .. }) => _ = write!(format, "{{{name}}}"),
            Part::Select(select) => {
                format += "{}";
                _ = write!(arguments, ", {}", shown_selection(locale, select));
            }
        }
    }
    format!("format!({format:?}{arguments})")
}

/// A `match` that can be formatted: of literals if all variants are literals, otherwise of strings.
fn shown_selection(locale: &Locale, select: &Select) -> String {
    if select.variants.iter().all(|variant| plain(&variant.pattern).is_some()) {
        selection(locale, select, &|pattern| plain(pattern).unwrap_or_default())
    } else {
        selection(locale, select, &|pattern| string(locale, pattern))
    }
}

fn selection(locale: &Locale, select: &Select, arm: &dyn Fn(&Pattern) -> String) -> String {
    let mut code = format!("match {} {{ ", select.on.name);
    let last = last(select);
    for variant in select.variants.iter().filter(|variant| variant.key != last.key) {
        _ = write!(code, "{} => {}, ", key_pattern(locale, &variant.key, select.on.kind), arm(&variant.pattern));
    }
    _ = write!(code, "{} => {} }}", rest(select, last), arm(&last.pattern));
    code
}

/// The variant for all other values.
fn last(select: &Select) -> &Variant {
    let is_last = |variant: &&Variant| variant.key == "other" || variant.is_default;
    // `other` matches the rest even if another variant is the default.
    select.variants.iter().filter(is_last).max_by_key(|variant| variant.key == "other").unwrap_or(&select.variants[0])
}

/// The Rust pattern of a key.
fn key_pattern(locale: &Locale, key: &str, kind: Kind) -> String {
    let language = locale.tag.split('-').next().unwrap_or_default();
    let known = match kind {
        Kind::Weakness => &WEAKNESSES,
        _ => plural::categories(language).unwrap_or_default(),
    };
    known.iter().find(|(known, _)| *known == key).map_or_else(|| key.to_owned(), |(_, pattern)| (*pattern).to_owned())
}

/// The pattern of all other values. For a weakness never `_`, so that a new warning of zxcvbn doesn't compile.
fn rest(select: &Select, last: &Variant) -> String {
    if select.on.kind != Kind::Weakness {
        return "_".to_owned();
    }
    let is_left = |key: &str| key == last.key || !select.variants.iter().any(|variant| variant.key == key);
    let left: Vec<_> = WEAKNESSES.iter().filter(|(key, _)| is_left(key)).map(|(_, pattern)| *pattern).collect();
    left.join(" | ")
}
