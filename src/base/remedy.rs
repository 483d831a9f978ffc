//! Commands that are printed for an operator to paste, perhaps as root. They change nothing that isn't ours.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use crate::base::text_safety::is_disruptive;

/// The names that Vestibule stores in its folder, and those that a new volume contains.
const OURS: [&str; 8] =
    ["vestibule.db", "session.key", ".session.key-", "mail", ".write-test-", ".backup-", ".restore-", "lost+found"];

/// Returns an absolute path as one word of a POSIX shell; `None` where it would not be one readable line.
pub fn shell_word(path: &Path) -> Option<String> {
    let path = std::path::absolute(path).ok()?;
    let text = path.to_str().filter(|text| !text.contains(is_disruptive))?;
    shlex::try_quote(text).ok().map(String::from)
}

/// Suggests the command that gives a folder to a user, with its content if all of it is ours. For a folder with
/// something else, or an empty one that isn't called like ours, it suggests a new folder inside. `-h` leaves alone what
/// a link points to.
pub fn give_folder(dir: &Path, uid: u32) -> Option<String> {
    let dir = fs::canonicalize(dir).ok()?;
    let is_ours = |entry: std::io::Result<fs::DirEntry>| {
        let name = entry.map(|entry| entry.file_name().to_string_lossy().into_owned()).unwrap_or_default();
        OURS.iter().any(|ours| name.starts_with(ours))
    };
    let name = dir.file_name()?.to_string_lossy().into_owned();
    let mut entries = fs::read_dir(&dir).ok()?.peekable();
    let is_meant = entries.peek().is_some() || name.contains("data") || name.contains("vestibule");
    if is_meant && entries.all(is_ours) {
        return Some(format!("Run `chown -R -h {uid} -- {}`.", shell_word(&dir)?));
    }
    let own = dir.join("vestibule");
    if fs::symlink_metadata(&own).is_ok() {
        return None;
    }
    Some(format!("Use a folder of its own: run {} and set DATA_DIR={}.", making(&own, uid)?, shell_word(&own)?))
}

/// Suggests the command that creates a folder for a user, and changes no existing one.
pub fn make_folder(dir: &Path, uid: u32) -> Option<String> {
    Some(format!("Run {}.", making(dir, uid)?))
}

fn making(dir: &Path, uid: u32) -> Option<String> {
    Some(format!("`install -d -m 700 -o {uid} -- {}`", shell_word(dir)?))
}

/// Says who owns files that aren't ours, and which command gives them to us. `None`: all are ours.
pub fn not_ours(files: &[PathBuf]) -> Option<String> {
    let uid = rustix::process::geteuid().as_raw();
    let foreign: Vec<(&PathBuf, fs::Metadata)> = files
        .iter()
        .filter_map(|file| Some((file, fs::symlink_metadata(file).ok()?)))
        .filter(|(_, metadata)| metadata.uid() != uid && uid != 0)
        .collect();
    let (first, metadata) = foreign.first()?;
    let said = format!("{} belongs to uid {}, and this process runs as uid {uid}.", first.display(), metadata.uid());
    // A file with a second hard link, or one that isn't called like a database or a key, may be something else.
    let is_plain = |(file, metadata): &(&PathBuf, fs::Metadata)| {
        let named = file.file_name().is_some_and(|name| {
            let name = name.to_string_lossy();
            name == "session.key"
                || [".db", ".sqlite", ".sqlite3", "-wal", "-shm"].iter().any(|end| name.ends_with(end))
        });
        metadata.is_file() && metadata.nlink() == 1 && named
    };
    let words: Option<Vec<String>> = foreign.iter().map(|(file, _)| shell_word(file)).collect();
    match words.filter(|_| foreign.iter().all(is_plain)) {
        Some(words) => Some(format!("{said} Run `chown -h {uid} -- {}`.", words.join(" "))),
        None => Some(said),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_path_is_quoted_as_one_word() {
        for path in ["/srv/data", "/a b", "/it's", "/$(id)", "/`id`", "/a;b", "/\"", "/-rf", "/*", "/~", "/!x", "/a\\b"]
        {
            let word = shell_word(Path::new(path)).unwrap();
            let output = std::process::Command::new("sh").args(["-c", &format!("printf %s {word}")]).output().unwrap();
            assert_eq!(String::from_utf8(output.stdout).unwrap(), path);
        }
        assert_eq!(shell_word(Path::new("/a\nb")), None);
        assert!(shell_word(Path::new("-rf")).unwrap().starts_with('/'));
    }
}
