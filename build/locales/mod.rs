//! Turns the Fluent files of `locales/` into Rust: each message becomes a checked constant, or a function of its
//! variables. The English file is always complete. A message missing from another language is taken from English.
//!
//! docs/translating.md describes the files. `build.rs` runs this, and `tests/it/languages.rs` its tests.

pub mod compare;
pub mod fault;
pub mod plural;
pub mod read;
#[cfg(test)]
mod tests;
pub mod variables;
pub mod write;

use std::path::Path;
use std::{fs, io};

use self::fault::Fault;
use self::variables::Variable;

/// The messages of one language.
#[derive(Clone, Debug)]
pub struct Locale {
    /// BCP 47, from the file's name.
    pub tag: String,
    /// The language's name in English: `Chinese`.
    pub english_name: String,
    /// The language's name in itself: `简体中文`.
    pub own_name: String,
    /// `ltr` or `rtl`.
    pub dir: String,
    pub messages: Vec<Message>,
}

#[derive(Clone, Debug)]
pub struct Message {
    pub id: String,
    /// The line in its file, from 1.
    pub line: usize,
    pub comment: Vec<String>,
    pub pattern: Pattern,
}

pub type Pattern = Vec<Part>;

#[derive(Clone, Debug)]
pub enum Part {
    Text(String),
    Variable(Variable),
    Select(Select),
}

/// `{ $count -> [one] … *[other] … }`
#[derive(Clone, Debug)]
pub struct Select {
    pub on: Variable,
    pub variants: Vec<Variant>,
}

#[derive(Clone, Debug)]
pub struct Variant {
    pub key: String,
    pub pattern: Pattern,
    pub is_default: bool,
}

impl Locale {
    pub fn message(&self, id: &str) -> Option<&Message> {
        self.messages.iter().find(|message| message.id == id)
    }
}

impl Message {
    /// All variables, in the order of the function's arguments.
    pub fn variables(&self) -> Vec<Variable> {
        let mut found = Vec::new();
        list_variables(&self.pattern, &mut found);
        found.sort_unstable_by_key(|variable| variable.position());
        found.dedup();
        found
    }

    pub fn has_line_breaks(&self) -> bool {
        has_line_breaks(&self.pattern)
    }
}

fn list_variables(pattern: &Pattern, found: &mut Vec<Variable>) {
    for part in pattern {
        match part {
            Part::Text(_) => {}
            Part::Variable(variable) => found.push(*variable),
            Part::Select(select) => {
                found.push(select.on);
                select.variants.iter().for_each(|variant| list_variables(&variant.pattern, found));
            }
        }
    }
}

fn has_line_breaks(pattern: &Pattern) -> bool {
    pattern.iter().any(|part| match part {
        Part::Text(text) => text.contains('\n'),
        Part::Variable(_) => false,
        Part::Select(select) => select.variants.iter().any(|variant| has_line_breaks(&variant.pattern)),
    })
}

/// All languages of a folder, English first and then by tag; or all that is wrong with them.
pub fn read(dir: &Path) -> io::Result<Result<Vec<Locale>, Vec<Fault>>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        if let Some(tag) = path.file_name().and_then(|name| name.to_str()?.strip_suffix(".ftl")) {
            files.push((tag.to_owned(), fs::read_to_string(&path)?));
        }
    }
    files.sort();
    Ok(parse(&files))
}

/// The same of files that are read already, each with its tag.
pub fn parse(files: &[(String, String)]) -> Result<Vec<Locale>, Vec<Fault>> {
    let (mut locales, mut faults) = (Vec::new(), Vec::new());
    for (tag, source) in files {
        match read::locale(tag, source) {
            Ok(locale) => locales.push(locale),
            Err(found) => faults.extend(found),
        }
    }
    locales.sort_by_key(|locale: &Locale| locale.tag != ENGLISH);
    if let Some((english, others)) = locales.split_first().filter(|(first, _)| first.tag == ENGLISH) {
        faults.extend(others.iter().flat_map(|locale| compare::compare(locale, english)));
    } else if faults.is_empty() {
        faults.push(Fault::new(ENGLISH, 1, "the file is missing".to_owned()));
    }
    if faults.is_empty() { Ok(locales) } else { Err(faults) }
}

/// The tag of the language that has all messages.
pub const ENGLISH: &str = "en";
