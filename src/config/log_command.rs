//! The command that shows the log of this process, for the sign-in page of a site that isn't set up yet.

use std::path::Path;

/// Returns the command. `variable` reads the environment, `root` is the root folder, and `stderr` is the device and
/// inode of standard error, as in systemd's `JOURNAL_STREAM`.
pub fn log_command(
    variable: impl Fn(&str) -> Option<String>,
    root: &Path,
    stderr: Option<String>,
) -> Option<&'static str> {
    if variable("KUBERNETES_SERVICE_HOST").is_some() {
        Some("kubectl logs deployment/vestibule")
    } else if root.join(".dockerenv").exists() {
        Some("docker logs vestibule")
    } else if root.join("run/.containerenv").exists() {
        Some("podman logs vestibule")
    // A terminal started by systemd passes the variable on, but its output doesn't go to the journal.
    } else if stderr.is_some() && variable("JOURNAL_STREAM") == stderr {
        Some("journalctl -u vestibule")
    } else {
        None
    }
}

/// The device and the inode of this process's standard error.
pub fn stderr_of_process() -> Option<String> {
    let file = rustix::fs::fstat(std::io::stderr()).ok()?;
    Some(format!("{}:{}", file.st_dev, file.st_ino))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_depends_on_the_container_or_journal() {
        for (file, variable, stderr, command) in [
            ("", "", "8:1", None),
            ("", "KUBERNETES_SERVICE_HOST=10.0.0.1", "8:1", Some("kubectl logs deployment/vestibule")),
            (".dockerenv", "KUBERNETES_SERVICE_HOST=10.0.0.1", "8:1", Some("kubectl logs deployment/vestibule")),
            (".dockerenv", "", "8:1", Some("docker logs vestibule")),
            ("run/.containerenv", "", "8:1", Some("podman logs vestibule")),
            (".dockerenv", "JOURNAL_STREAM=8:1", "8:1", Some("docker logs vestibule")),
            ("", "JOURNAL_STREAM=8:1", "8:1", Some("journalctl -u vestibule")),
            ("", "JOURNAL_STREAM=8:1", "8:2", None),
            ("", "JOURNAL_STREAM=8:1", "", None),
        ] {
            let root = tempfile::tempdir().unwrap();
            if !file.is_empty() {
                std::fs::create_dir_all(root.path().join("run")).unwrap();
                std::fs::write(root.path().join(file), "").unwrap();
            }
            let set = variable.split_once('=');
            let variable = |name: &str| set.filter(|(known, _)| *known == name).map(|(_, value)| value.to_owned());
            let stderr = Some(stderr.to_owned()).filter(|stderr| !stderr.is_empty());
            assert_eq!(log_command(variable, root.path(), stderr), command, "{file} {set:?}");
        }
    }
}
