//! TOML files that an operator writes: reads values, and collects every fault with its line.

use std::fmt;
use std::ops::Range;
use std::path::{Path, PathBuf};

use toml::Spanned;
use toml::de::{DeArray, DeString, DeTable, DeValue};

use super::regular_file::read_text;
use super::text_safety::is_disruptive;
use crate::i18n::{Language, Translated};

/// A fault in a file, and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileFault {
    pub file: PathBuf,
    /// `None` if the fault is about the whole file.
    pub line: Option<usize>,
    pub sentence: String,
}

impl fmt::Display for FileFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = self.line.map(|line| format!(":{line}")).unwrap_or_default();
        write!(f, "{}{line}: {}", self.file.display(), self.sentence)
    }
}

/// Reads a file with `contents`, which collects the faults in the reader.
///
/// # Errors
/// All faults, by line.
pub fn read<T>(file: &Path, contents: impl FnOnce(&mut Reader<'_>, &DeTable<'_>) -> T) -> Result<T, Vec<FileFault>> {
    let unreadable = |why| {
        let sentence = format!("The file {why}.");
        vec![FileFault { file: file.to_owned(), line: None, sentence }]
    };
    parse(file, &read_text(file).map_err(unreadable)?, contents)
}

/// Reads a file's text with `contents`, which collects the faults in the reader.
pub fn parse<T>(
    file: &Path,
    text: &str,
    contents: impl FnOnce(&mut Reader<'_>, &DeTable<'_>) -> T,
) -> Result<T, Vec<FileFault>> {
    let (tree, errors) = DeTable::parse_recoverable(text);
    let mut reader = Reader { file, text, faults: Vec::new() };
    for error in &errors {
        reader.fault(&error.span().unwrap_or_default(), format!("This isn't valid TOML: {}.", error.message()));
    }
    // Without valid TOML, guessing at the values would report faults that aren't there.
    let read = errors.is_empty().then(|| contents(&mut reader, tree.get_ref()));
    let Reader { mut faults, .. } = reader;
    faults.sort_by_key(|fault| fault.line);
    read.filter(|_| faults.is_empty()).ok_or(faults)
}

/// Reads values, and collects every fault. What has a fault is `None`.
pub struct Reader<'a> {
    file: &'a Path,
    text: &'a str,
    faults: Vec<FileFault>,
}

impl Reader<'_> {
    pub fn line(&self, span: &Range<usize>) -> usize {
        1 + self.text.bytes().take(span.start).filter(|byte| *byte == b'\n').count()
    }

    pub fn fault(&mut self, span: &Range<usize>, sentence: impl Into<String>) {
        let (file, line) = (self.file.to_owned(), Some(self.line(span)));
        self.faults.push(FileFault { file, line, sentence: sentence.into() });
    }

    pub fn refuse_unknown_keys(&mut self, table: &DeTable<'_>, known: &[&str]) {
        for key in table.keys().filter(|key| !known.contains(&&**key.get_ref())) {
            let name = key.get_ref();
            let meant = known.iter().find(|known| is_near(known, name));
            let hint = meant
                .map_or_else(|| format!("Known keys: {}.", known.join(", ")), |meant| format!("Did you mean {meant}?"));
            self.fault(&key.span(), format!("Unknown key {name:?}. {hint}"));
        }
    }

    /// Reads the tables that each begin with `[[name]]`, and calls them a `what` in faults.
    pub fn tables<T>(
        &mut self,
        tree: &DeTable<'_>,
        name: &str,
        what: &str,
        mut read: impl FnMut(&mut Self, &Range<usize>, &DeTable<'_>) -> Option<T>,
    ) -> Vec<T> {
        let Some(value) = tree.get(name) else { return Vec::new() };
        let sentence = format!("Start each {what} with [[{name}]], in double brackets.");
        let DeValue::Array(items) = value.get_ref() else {
            self.fault(&value.span(), sentence);
            return Vec::new();
        };
        let items: &DeArray<'_> = items;
        let mut table = |item: &Spanned<DeValue<'_>>| match item.get_ref() {
            DeValue::Table(table) => read(self, &item.span(), table),
            _ => {
                self.fault(&item.span(), sentence.clone());
                None
            }
        };
        items.iter().filter_map(&mut table).collect()
    }

    pub fn string<'v>(&mut self, value: &'v Spanned<DeValue<'v>>, name: &str) -> Option<&'v DeString<'v>> {
        match value.get_ref() {
            DeValue::String(text) => Some(text),
            _ => {
                self.fault(&value.span(), format!("Write the {name} as one text in quotes."));
                None
            }
        }
    }

    pub fn flag(&mut self, value: &Spanned<DeValue<'_>>, name: &str) -> Option<bool> {
        match value.get_ref() {
            DeValue::Boolean(value) => Some(*value),
            _ => {
                self.fault(&value.span(), format!("Write {name} = true or {name} = false."));
                None
            }
        }
    }

    /// Reads a text with `read`, whose errors say what to write instead.
    pub fn parsed<T, Sentence: Into<String>>(
        &mut self,
        value: &Spanned<DeValue<'_>>,
        name: &str,
        read: impl FnOnce(&str) -> Result<T, Sentence>,
    ) -> Option<T> {
        let read = read(self.string(value, name)?);
        read.map_err(|sentence| self.fault(&value.span(), sentence)).ok()
    }

    /// Reads one text for all languages, or a table with a text for each of some: `"Help"`, or
    /// `{ en = "Help", de = "Hilfe" }`.
    /// Each is read with `read`, whose errors say what to write instead.
    pub fn translated(
        &mut self,
        value: &Spanned<DeValue<'_>>,
        name: &str,
        read: impl Fn(&str) -> Result<String, String>,
    ) -> Option<Translated> {
        let DeValue::Table(table) = value.get_ref() else {
            return self.parsed(value, name, read).map(Translated::everywhere);
        };
        let mut texts = Vec::new();
        let tags = Language::AVAILABLE.map(Language::tag);
        self.refuse_unknown_keys(table, &tags);
        for language in Language::AVAILABLE {
            if let Some(value) = table.get(language.tag()) {
                texts.push((value.span().start, language, self.parsed(value, name, &read)));
            }
        }
        if table.is_empty() {
            self.fault(&value.span(), format!("The {name} has no text."));
        }
        // In the order of the file, since the first text is for readers of other languages.
        texts.sort_unstable_by_key(|(place, ..)| *place);
        let texts: Option<Vec<_>> = texts.into_iter().map(|(_, language, text)| Some((language, text?))).collect();
        Translated::of(texts?)
    }

    /// Reads a list that isn't empty, each text with `read`, whose errors say what to write instead.
    pub fn list<T>(
        &mut self,
        value: &Spanned<DeValue<'_>>,
        name: &str,
        example: &str,
        read: impl Fn(&str) -> Result<T, String>,
    ) -> Option<Vec<T>> {
        let items = match value.get_ref() {
            DeValue::Array(items) if !items.is_empty() => items,
            _ => {
                self.fault(&value.span(), format!("Write {name} as a list, such as {example}."));
                return None;
            }
        };
        let mut item = |item: &Spanned<DeValue<'_>>| match item.get_ref() {
            DeValue::String(text) => read(text).map_err(|sentence| self.fault(&item.span(), sentence)).ok(),
            _ => {
                self.fault(&item.span(), format!("Put each of the {name} in quotes, such as {example}."));
                None
            }
        };
        // Read all of them, so that each fault is reported.
        let read: Vec<Option<T>> = items.iter().map(&mut item).collect();
        read.into_iter().collect()
    }
}

/// Reads a text on one line, without invisible characters.
///
/// # Errors
/// A sentence that says what to write instead.
pub fn one_line(most: usize) -> impl Fn(&str) -> Result<String, String> {
    move |text| {
        let fits = !text.trim().is_empty() && text.trim() == text && text.chars().count() <= most;
        let is_plain = fits && !text.contains(is_disruptive);
        is_plain.then(|| text.to_owned()).ok_or_else(|| {
            format!("Write 1 to {most} characters on one line, without invisible ones and without spaces at the ends.")
        })
    }
}

/// Returns true if a name may be a misspelling of a known one: with one letter wrong, two in a long name.
pub fn is_near(known: &str, name: &str) -> bool {
    let allowed = match known.len() {
        0..=2 => 0,
        3..=5 => 1,
        _ => 2,
    };
    known.len().abs_diff(name.len()) <= allowed && strsim::osa_distance(known, name) <= allowed
}
