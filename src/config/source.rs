//! Where options come from: the environment first, then `.env` in the working directory, secrets from files too.

use std::collections::BTreeMap;
use std::io;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use super::env_file::{self, LeftOut};
use super::env_neighbours;
use super::log_command;
use super::options::{self, Opt};
use crate::base::regular_file::{Unread, read_text};
use crate::base::remedy::shell_word;
use crate::base::text_safety::is_disruptive;

/// Something wrong with the configuration: the option, and a sentence that says what to write instead.
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

/// Reads options and gathers every fault on the way, so that all are listed at once.
pub struct Source {
    values: BTreeMap<String, String>,
    /// Where in `.env` the values stand that come from there.
    lines: BTreeMap<String, usize>,
    pub faults: Vec<Fault>,
    pub warnings: Vec<String>,
    /// False for a command that shows no pages, and so needs none of their files.
    pub(super) shows_pages: bool,
    /// The command that shows the log of this process, if it is known.
    pub log_command: Option<&'static str>,
}

impl Source {
    /// The process's environment over the file `.env` of the working directory. Parent folders are not searched.
    pub fn of_process() -> Self {
        let environment = std::env::vars_os().filter_map(|(name, value)| {
            let name = name.into_string().ok()?;
            // A value that is no UTF-8 keeps a mark that is refused.
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
        // An empty variable is as good as none, so it does not hide what the file says.
        source.values.retain(|_, value| !value.is_empty());
        source.read_env_file(env_file);
        source
    }

    /// For a command that shows no pages: their files may be missing.
    pub fn without_pages(self) -> Self {
        Self { shows_pages: false, ..self }
    }

    fn read_env_file(&mut self, path: &Path) {
        let content = match read_text(path) {
            Ok(content) => content,
            // A link that leads nowhere is no missing file.
            Err(Unread::Io(error)) if error.kind() == io::ErrorKind::NotFound && !path.is_symlink() => return,
            Err(why) => return self.fault(".env", format!("The file {why}.")),
        };
        let mut from_file: BTreeMap<String, (usize, String)> = BTreeMap::new();
        for (number, line) in (1..).zip(content.lines()) {
            let line = match env_file::parse(line) {
                Ok(Some(line)) => line,
                Ok(None) => continue,
                Err(why) => {
                    self.fault(".env", format!("Line {number} {why}"));
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
        if content.lines().any(holds_secret) && is_open_to_others(path) {
            let help = shell_word(path).map(|path| format!(" Run: chmod 600 {path}")).unwrap_or_default();
            self.warnings
                .push(format!("The file .env contains secrets, and every user of this machine can read it.{help}"));
        }
        // A secret that the environment has under either name is decided, whichever name the file uses.
        let decided: Vec<String> = self.values.keys().map(|name| base_name(name).to_owned()).collect();
        from_file.retain(|name, (_, value)| !value.is_empty() && !decided.iter().any(|set| set == base_name(name)));
        for (name, (line, value)) in from_file {
            self.lines.insert(name.clone(), line);
            self.values.insert(name, value);
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

    /// The name under which an option is given and its text, from its variable or its file; `None` when it is unset, or
    /// no text that can be meant.
    fn text(&mut self, opt: &Opt) -> Option<(String, String)> {
        let (name, text) = self.raw_text(opt)?;
        // White space between the parts of a list is looked at by the list.
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

    /// The name under which an option stands, and what stands there.
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
                // Somebody may have put the secret itself where its path belongs.
                let named = if is_plainly_a_path(&path) { path.as_str() } else { "it names" };
                self.fault(&file_option, format!("The file {named} {why}."));
                None
            }
        }
    }

    /// An option that may be unset. A value that does not parse is a fault, and counts as unset.
    pub fn maybe<T>(&mut self, opt: &Opt, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        self.explained(opt, |text| parse(text).ok_or_else(String::new))
    }

    /// The same, where the parser says what is wrong with a value, without showing it; an empty sentence says no more
    /// than that the value is not accepted.
    pub fn explained<T>(&mut self, opt: &Opt, parse: impl Fn(&str) -> Result<T, String>) -> Option<T> {
        let default = || opt.default.map(|text| (opt.name.to_owned(), text.to_owned()));
        let (name, text) = self.text(opt).or_else(default)?;
        let sentence = match parse(&text) {
            Ok(value) => return Some(value),
            Err(sentence) => sentence,
        };
        if sentence.is_empty() {
            // An address can hold a password.
            let hidden = opt.secret || text.contains('@');
            let shown = if hidden { "The value".to_owned() } else { format!("{text:?}") };
            self.fault(&name, format!("{shown} isn't valid. Use {}.", opt.accepts));
        } else {
            self.fault(&name, sentence);
        }
        None
    }

    /// An option with a default, which also stands in for a faulty value while the rest is read.
    pub fn get<T>(&mut self, opt: &Opt, stand_in: T, parse: impl Fn(&str) -> Option<T>) -> T {
        self.maybe(opt, parse).unwrap_or(stand_in)
    }

    pub fn is_set(&self, opt: &Opt) -> bool {
        self.values.contains_key(opt.name) || self.is_from_file(opt)
    }

    /// Returns true for a secret that is given as `NAME_FILE`.
    pub fn is_from_file(&self, opt: &Opt) -> bool {
        opt.secret && self.values.contains_key(&opt.file_name())
    }
}

fn base_name(name: &str) -> &str {
    name.strip_suffix("_FILE").unwrap_or(name)
}

/// Returns true for text that can't be a secret: it starts as a path does, and has neither the characters of a URL nor
/// the look of base64.
fn is_plainly_a_path(text: &str) -> bool {
    let begins = ["/", "./", "../"].iter().any(|start| text.starts_with(start));
    let mixes = |kind: fn(&char) -> bool| text.chars().any(|c| kind(&c));
    let is_like_a_key = text.len() >= SHORTEST_KEY
        && !text.contains(['.', '_', '-', ' '])
        && [char::is_ascii_uppercase, char::is_ascii_lowercase, char::is_ascii_digit].into_iter().all(mixes);
    begins && !is_like_a_key && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '/' | '.' | '_' | '-' | ' '))
}

/// Returns true for a name that is no secret: short, and written as options are.
fn is_like_a_name(name: &str) -> bool {
    name.len() < SHORTEST_KEY && name.bytes().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == b'_')
}

/// The letters of the shortest key: 16 bytes in hexadecimal.
const SHORTEST_KEY: usize = 32;

/// Returns true for a line that sets a secret option, one that its name misspells, or something else that is called
/// like a secret, or that may be one itself. A line that cannot be read counts too.
fn holds_secret(line: &str) -> bool {
    let Some((name, value)) = line.split_once('=') else { return false };
    let name = name.trim().trim_start_matches("export ").trim();
    let meant = misspelt(name).unwrap_or_else(|| name.to_owned());
    let is_secret = options::all().any(|opt| opt.secret && opt.name == meant);
    let sounds_secret = ["PASS", "SECRET", "TOKEN", "KEY"].iter().any(|word| name.to_ascii_uppercase().contains(word));
    let is_option = options::names().any(|known| known == meant);
    let has_secret = !value.trim().is_empty() && (is_secret || (sounds_secret && !is_option));
    !line.trim_start().starts_with('#') && (has_secret || !is_like_a_name(&meant))
}

/// The option that a name misspells: in another case, one letter off, or two when the name is long enough to be meant;
/// or with `_FILE`, though it is no secret.
fn misspelt(name: &str) -> Option<String> {
    if options::names().any(|known| known == name) {
        return None;
    }
    let upper = name.to_ascii_uppercase();
    let near = |known: &String| {
        let allowed = if known.len() < 6 { 1 } else { 2 };
        strsim::osa_distance(known, &upper) <= allowed || base_name(&upper) == known
    };
    options::names().find(|known| *known == upper).or_else(|| options::names().find(near))
}

/// Returns true where every user of this machine can read a file.
fn is_open_to_others(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|metadata| metadata.permissions().mode() & 0o004 != 0)
}
