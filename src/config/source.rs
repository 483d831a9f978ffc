//! Sources of options: the environment, then `.env` in the working directory, and files with secrets.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use url::{Position, Url};

use super::env_file::{self, LeftOut, Unreadable};
use super::env_neighbours;
use super::log_command;
use super::options::{self, Opt};
use crate::base::regular_file::{Unread, read_text};
use crate::base::remedy::shell_word;
use crate::base::text_safety::is_disruptive;
use crate::base::toml_file::is_near;

/// A fault in the configuration: the option, and a sentence that says what to write instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub option: String,
    pub sentence: String,
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.option, self.sentence)
    }
}

/// Reads options and collects every fault, so that all are reported at once.
pub struct Source {
    values: BTreeMap<String, String>,
    /// The lines of the values that come from `.env`.
    lines: BTreeMap<String, usize>,
    /// The options that `.env` sets on lines that can't be read.
    unreadable: BTreeSet<String>,
    pub faults: Vec<Fault>,
    pub warnings: Vec<String>,
    /// False for a command that shows no pages, and so doesn't need their files.
    pub(super) shows_pages: bool,
    /// The command that shows the log of this process, if it is known.
    pub log_command: Option<&'static str>,
}

impl Source {
    /// Reads the process's environment, which overrides the file `.env` in the working directory. Parent folders aren't
    /// searched.
    pub fn of_process() -> Self {
        let environment = std::env::vars_os().filter_map(|(name, value)| {
            let name = name.into_string().ok()?;
            // A value that isn't UTF-8 gets replacement characters, which are refused later.
            Some((name, value.to_string_lossy().into_owned()))
        });
        let stderr = log_command::stderr_of_process();
        let log_command = log_command::log_command(|name| std::env::var(name).ok(), Path::new("/"), stderr);
        Self { log_command, ..Self::new(environment, Path::new(".env")) }
    }

    pub fn new(environment: impl Iterator<Item = (String, String)>, env_file: &Path) -> Self {
        let mut source = Self {
            values: BTreeMap::new(),
            lines: BTreeMap::new(),
            unreadable: BTreeSet::new(),
            faults: Vec::new(),
            warnings: env_neighbours::warnings(env_file),
            shows_pages: true,
            log_command: None,
        };
        for (name, value) in environment {
            if let Some(meant) = misspelt(&name) {
                source
                    .warnings
                    .push(format!("The environment variable {name} is not an option. Did you mean {meant}?"));
            }
            source.values.insert(name, value);
        }
        // An empty variable counts as unset, so it doesn't override the file.
        source.values.retain(|_, value| !value.is_empty());
        source.read_env_file(env_file);
        source
    }

    /// For a command that shows no pages, so their files may be missing.
    pub fn without_pages(self) -> Self {
        Self { shows_pages: false, ..self }
    }

    fn read_env_file(&mut self, path: &Path) {
        let content = match read_text(path) {
            Ok(content) => content,
            // A dangling link isn't a missing file.
            Err(Unread::Io(error)) if error.kind() == io::ErrorKind::NotFound && !path.is_symlink() => return,
            Err(why) => return self.fault(".env", format!("The file {why}.")),
        };
        let mut from_file: BTreeMap<String, (usize, String)> = BTreeMap::new();
        for (number, line) in (1..).zip(content.lines()) {
            let line = match env_file::parse(line) {
                Ok(Some(line)) => line,
                Ok(None) => continue,
                Err(why) => {
                    self.refuse_unreadable(line, number, why);
                    continue;
                }
            };
            if !options::names().any(|known| known == line.name) {
                self.refuse_unknown(&line.name, number);
                continue;
            }
            self.warn_of_what_is_left_out(&line, number);
            if let Some((before, _)) = from_file.insert(line.name.clone(), (number, line.value)) {
                self.fault(".env", format!("Line {number} sets {} again, after line {before}. Remove one.", line.name));
            }
        }
        if content.lines().any(has_secret) && is_open_to_others(path) {
            let help = shell_word(path).map(|path| format!(" Run: chmod 600 {path}")).unwrap_or_default();
            self.warnings
                .push(format!("The file .env contains secrets, and every user of this machine can read it.{help}"));
        }
        // A secret in the environment, under either name, overrides both names in the file.
        let decided: Vec<String> = self.values.keys().map(|name| base_name(name).to_owned()).collect();
        from_file.retain(|name, (_, value)| !value.is_empty() && !decided.iter().any(|set| set == base_name(name)));
        for (name, (line, value)) in from_file {
            self.lines.insert(name.clone(), line);
            self.values.insert(name, value);
        }
    }

    /// Names the option of the line, if it sets one: any other text may be a secret.
    fn refuse_unreadable(&mut self, line: &str, number: usize, why: Unreadable) {
        match env_file::name_in(line).filter(|name| options::names().any(|known| known == *name)) {
            Some(name) => {
                self.fault(".env", format!("Line {number} ({name}) {why}"));
                self.unreadable.insert(base_name(name).to_owned());
            }
            None => self.fault(".env", format!("Line {number} {why}")),
        }
    }

    fn refuse_unknown(&mut self, name: &str, line: usize) {
        match misspelt(name) {
            Some(meant) => {
                self.fault(".env", format!("Line {line} sets an unknown option, {name}. Did you mean {meant}?"))
            }
            None if is_like_a_name(name) => {
                self.warnings.push(format!(".env: {name} is not an option, so line {line} has no effect."))
            }
            None => self.warnings.push(format!(".env: Line {line} sets no option and has no effect.")),
        }
    }

    fn warn_of_what_is_left_out(&mut self, line: &env_file::Line, number: usize) {
        let what = match line.left_out {
            Some(LeftOut::Comment) => "everything after # is a comment",
            Some(LeftOut::Space) => "the space at the end is ignored",
            None => return,
        };
        let name = &line.name;
        self.warnings
            .push(format!(".env: In line {number}, {what}. If you want it in {name}, put the whole value in quotes."));
    }

    pub fn fault(&mut self, option: &str, mut sentence: String) {
        if let Some(line) = self.lines.get(option) {
            sentence += &format!(" (.env, line {line})");
        }
        self.faults.push(Fault { option: option.to_owned(), sentence });
    }

    /// Returns the name that sets an option, and its text. `None` if it's unset, or the text can't be what was meant.
    fn text(&mut self, opt: &Opt) -> Option<(String, String)> {
        let (name, text) = self.raw_text(opt)?;
        // The parser of a list reads the white space between its parts.
        let looked_at = if opt.separated { text.split_whitespace().collect() } else { text.clone() };
        let why = if looked_at.contains(char::REPLACEMENT_CHARACTER) {
            "The value isn't valid UTF-8. Save it as UTF-8.".to_owned()
        } else if let Some(c) = looked_at.chars().find(|c| is_disruptive(*c)) {
            format!("The value contains a line break or an invisible character (U+{:04X}). Remove it.", u32::from(c))
        } else if looked_at.trim() != looked_at {
            "The value starts or ends with a space. Remove it.".to_owned()
        } else {
            return Some((name, text));
        };
        self.fault(&name, why);
        None
    }

    /// Returns the name that sets an option, and its text as it is.
    fn raw_text(&mut self, opt: &Opt) -> Option<(String, String)> {
        let direct = self.values.get(opt.name).map(|text| (opt.name.to_owned(), text.clone()));
        if !opt.secret {
            return direct;
        }
        let file_option = opt.file_name();
        let Some(path) = self.values.get(&file_option).cloned() else { return direct };
        if direct.is_some() {
            self.fault(opt.name, format!("Both {} and {file_option} are set. Set only one.", opt.name));
            return None;
        }
        match read_text(Path::new(&path)) {
            Ok(content) => {
                let content = content.strip_suffix('\n').unwrap_or(&content);
                let content = content.strip_suffix('\r').unwrap_or(content);
                if content.is_empty() {
                    self.fault(&file_option, format!("The file {path} is empty. It has to contain {}.", opt.accepts));
                    return None;
                }
                Some((file_option, content.to_owned()))
            }
            Err(why) => {
                // The value may be the secret itself instead of its path.
                let named = if is_plainly_a_path(&path) { path.as_str() } else { "it names" };
                self.fault(&file_option, format!("The file {named} {why}."));
                None
            }
        }
    }

    /// Reads an option that may be unset. An invalid value is a fault, and counts as unset.
    pub fn maybe<T>(&mut self, opt: &Opt, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        self.explained(opt, |text| parse(text).ok_or_else(String::new))
    }

    /// Like [`Source::maybe`], with a parser that says what is wrong with a value, without showing it. With an empty
    /// sentence the fault says only what the option accepts.
    pub fn explained<T>(&mut self, opt: &Opt, parse: impl Fn(&str) -> Result<T, String>) -> Option<T> {
        let default = || opt.default.map(|text| (opt.name.to_owned(), text.to_owned()));
        let (name, text) = self.text(opt).or_else(default)?;
        let sentence = match parse(&text) {
            Ok(value) => return Some(value),
            Err(sentence) => sentence,
        };
        if sentence.is_empty() {
            // A URL can contain a password.
            let hidden = opt.secret || text.contains('@');
            let shown = if hidden { "The value".to_owned() } else { format!("{text:?}") };
            self.fault(&name, format!("{shown} isn't valid. Use {}.", opt.accepts));
        } else {
            self.fault(&name, sentence);
        }
        None
    }

    /// Reads an option with a default. `stand_in` replaces an invalid value while the other options are read.
    pub fn get<T>(&mut self, opt: &Opt, stand_in: T, parse: impl Fn(&str) -> Option<T>) -> T {
        self.maybe(opt, parse).unwrap_or(stand_in)
    }

    /// Returns true for an option that is set, even if its value can't be read or isn't valid.
    pub fn is_set(&self, opt: &Opt) -> bool {
        self.values.contains_key(opt.name) || self.is_from_file(opt) || self.unreadable.contains(opt.name)
    }

    /// Returns true for a secret that is set as `NAME_FILE`.
    pub fn is_from_file(&self, opt: &Opt) -> bool {
        opt.secret && self.values.contains_key(&opt.file_name())
    }
}

fn base_name(name: &str) -> &str {
    name.strip_suffix("_FILE").unwrap_or(name)
}

/// Returns true for a text that is a path and can't be a secret: it starts like a path, has no characters that only a
/// URL has, and doesn't look like base64.
fn is_plainly_a_path(text: &str) -> bool {
    let begins = ["/", "./", "../"].iter().any(|start| text.starts_with(start));
    let mixes = |kind: fn(&char) -> bool| text.chars().any(|c| kind(&c));
    let is_like_a_key = text.len() >= SHORTEST_KEY
        && !text.contains(['.', '_', '-', ' '])
        && [char::is_ascii_uppercase, char::is_ascii_lowercase, char::is_ascii_digit].into_iter().all(mixes);
    begins && !is_like_a_key && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '/' | '.' | '_' | '-' | ' '))
}

/// Returns true for a name that can't be a secret: short, and written like the name of an option.
fn is_like_a_name(name: &str) -> bool {
    name.len() < SHORTEST_KEY && name.bytes().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == b'_')
}

/// The length of the shortest key: 16 bytes in hexadecimal.
const SHORTEST_KEY: usize = 32;

/// Returns true for a line that sets a secret option, even if its name is misspelt, or another name that sounds like a
/// secret. Also for a name that may be a secret itself.
fn has_secret(line: &str) -> bool {
    let (Some(name), Some((_, value))) = (env_file::name_in(line), line.split_once('=')) else { return false };
    let meant = misspelt(name).unwrap_or_else(|| name.to_owned());
    let is_secret = options::all().any(|opt| opt.secret && opt.name == meant) && !is_url_without_password(value);
    let sounds_secret = ["PASS", "SECRET", "TOKEN", "KEY"].iter().any(|word| name.to_ascii_uppercase().contains(word));
    let is_option = options::names().any(|known| known == meant);
    let sets_secret = !value.trim().is_empty() && (is_secret || (sounds_secret && !is_option));
    !line.trim_start().starts_with('#') && (sets_secret || !is_like_a_name(&meant))
}

/// Returns true for a URL with neither a password nor anything that the parser could have taken out of one.
fn is_url_without_password(value: &str) -> bool {
    let value = value.trim().trim_matches(['\'', '"']);
    Url::parse(value).is_ok_and(|url| {
        let has_parameter = url.query_pairs().any(|(name, _)| name.to_ascii_lowercase().starts_with("pass"));
        value.contains("://")
            && url.password().is_none()
            && !has_parameter
            && !url[Position::BeforeHost..].contains('@')
    })
}

/// Returns the option that a name misspells: in another case, with one letter wrong (two in a long name), or with
/// `_FILE` though the option isn't a secret.
fn misspelt(name: &str) -> Option<String> {
    if options::names().any(|known| known == name) {
        return None;
    }
    let upper = name.to_ascii_uppercase();
    let near = |known: &String| is_near(known, &upper) || base_name(&upper) == known;
    options::names().find(|known| *known == upper).or_else(|| options::names().find(near))
}

/// Returns true if every user of this machine can read a file.
fn is_open_to_others(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|metadata| metadata.permissions().mode() & 0o004 != 0)
}
