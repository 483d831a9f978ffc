//! Where options come from: the environment first, then `.env` in the working directory, secrets from files too.

use std::collections::BTreeMap;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use super::options::{self, Opt};

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

/// Reads options and gathers every fault on the way, so that all can be told at once.
pub struct Source {
    values: BTreeMap<String, String>,
    pub faults: Vec<Fault>,
    pub warnings: Vec<String>,
}

impl Source {
    /// The process's environment over the file `.env` of the working directory. Parent folders are not searched.
    pub fn of_process() -> Self {
        let environment = std::env::vars_os().filter_map(|(name, value)| {
            let name = name.into_string().ok()?;
            // A value that is no UTF-8 keeps a mark that every parser refuses.
            Some((name, value.to_string_lossy().into_owned()))
        });
        Self::new(environment, Path::new(".env"))
    }

    pub fn new(environment: impl Iterator<Item = (String, String)>, env_file: &Path) -> Self {
        let mut source = Self { values: BTreeMap::new(), faults: Vec::new(), warnings: Vec::new() };
        for (name, value) in environment {
            if let Some(meant) = misspelt(&name) {
                source.warnings.push(format!("The environment has {name}. Did you mean {meant}?"));
            }
            source.values.insert(name, value);
        }
        // An empty variable is as good as none, so it does not hide what the file says.
        source.values.retain(|_, value| !value.is_empty());
        source.read_env_file(env_file);
        source
    }

    fn read_env_file(&mut self, path: &Path) {
        let lines = match dotenvy::from_path_iter(path) {
            Ok(lines) => lines,
            Err(error) if error.not_found() => return,
            Err(error) => return self.fault(".env", format!("The file cannot be read: {error}.")),
        };
        let mut from_file = BTreeMap::new();
        for line in lines {
            match line {
                Ok((name, value)) => {
                    if let Some(meant) = misspelt(&name) {
                        self.fault(".env", format!("There is no option {name}. Did you mean {meant}?"));
                    }
                    from_file.insert(name, value);
                }
                // The library quotes what it cannot read, which may be a secret. So its text is not shown.
                Err(dotenvy::Error::LineParse(text, _)) => {
                    let sentence = "cannot be read. Write NAME=value, and quote a value that has spaces.";
                    self.fault(".env", format!("{} {sentence}", which_line(path, &text)));
                }
                Err(_) => {
                    self.fault(".env", "The file cannot be read as text in UTF-8.".to_owned());
                    break;
                }
            }
        }
        let holds_secrets = options::ALL.iter().any(|opt| opt.secret && from_file.contains_key(opt.name));
        if holds_secrets && is_open_to_others(path) {
            self.warnings.push("The file .env has secrets and can be read by others: chmod 600 .env".to_owned());
        }
        // Whoever sets either name of a secret in the environment has decided, whichever name the file uses.
        let decided: Vec<String> = self.values.keys().map(|name| base_name(name).to_owned()).collect();
        from_file.retain(|name, value| !value.is_empty() && !decided.iter().any(|set| set == base_name(name)));
        self.values.extend(from_file);
    }

    pub fn fault(&mut self, option: &str, sentence: String) {
        self.faults.push(Fault { option: option.to_owned(), sentence });
    }

    /// The text of an option, from its variable or its file; `None` when it is unset.
    fn text(&mut self, opt: &Opt) -> Option<String> {
        let direct = self.values.get(opt.name).cloned();
        if !opt.secret {
            return direct;
        }
        let file_option = format!("{}_FILE", opt.name);
        let Some(path) = self.values.get(&file_option).cloned() else { return direct };
        if direct.is_some() {
            self.fault(opt.name, format!("Both {} and {file_option} are set. Give one of them.", opt.name));
            return None;
        }
        match std::fs::read_to_string(&path) {
            Ok(content) => {
                let content = content.strip_suffix('\n').unwrap_or(&content);
                let content = content.strip_suffix('\r').unwrap_or(content);
                if content.is_empty() {
                    self.fault(&file_option, format!("The file {path} is empty. Give {}.", opt.accepts));
                    return None;
                }
                Some(content.to_owned())
            }
            Err(error) => {
                // Somebody may have put the secret itself where its path belongs.
                let named = if path.contains('/') { &path } else { "named there" };
                self.fault(&file_option, format!("The file {named} cannot be read: {error}."));
                None
            }
        }
    }

    /// An option that may be unset. A value that does not parse is a fault, and counts as unset.
    pub fn maybe<T>(&mut self, opt: &Opt, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        let text = self.text(opt).or_else(|| opt.default.map(str::to_owned))?;
        let value = parse(&text);
        if value.is_none() {
            // An address can hold a password.
            let hidden = opt.secret || text.contains('@');
            let shown = if hidden { "The value".to_owned() } else { format!("{text:?}") };
            self.fault(opt.name, format!("{shown} is not accepted. Give {}.", opt.accepts));
        }
        value
    }

    /// An option with a default, which also stands in for a faulty value while the rest is read.
    pub fn get<T>(&mut self, opt: &Opt, stand_in: T, parse: impl Fn(&str) -> Option<T>) -> T {
        self.maybe(opt, parse).unwrap_or(stand_in)
    }

    pub fn is_set(&self, opt: &Opt) -> bool {
        self.values.contains_key(opt.name) || self.values.contains_key(&format!("{}_FILE", opt.name))
    }
}

/// The number of the line in which a text stands.
fn which_line(path: &Path, text: &str) -> String {
    let content = std::fs::read_to_string(path).unwrap_or_default();
    let number = content.lines().position(|line| line.contains(text.trim()));
    number.map_or_else(|| "A line".to_owned(), |number| format!("Line {}", number + 1))
}

fn base_name(name: &str) -> &str {
    name.strip_suffix("_FILE").unwrap_or(name)
}

/// The option that a name misspells: one letter off, or two when the name is long enough to be meant.
fn misspelt(name: &str) -> Option<String> {
    let near = |known: &String| {
        let allowed = if known.len() < 6 { 1 } else { 2 };
        strsim::osa_distance(known, name) <= allowed
    };
    if options::names().any(|known| known == name) {
        return None;
    }
    options::names().find(near)
}

/// Whether anybody on this machine may read a file.
fn is_open_to_others(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|metadata| metadata.permissions().mode() & 0o004 != 0)
}
