//! Apps on the site's own host, behind rules that demand a group, a second factor or a recent proof.

use tempfile::TempDir;

use super::{Setup, TestApp};

const RULES: &str = r#"
[[rules]]
host = "localhost"
path = "/public"
access = "public"

[[rules]]
host = "localhost"
path = "/bank"
access = "signed-in"
factor = 2

[[rules]]
host = "localhost"
path = "/calendar"
access = "signed-in"
factor = 2
app_passwords = true

[[rules]]
host = "localhost"
path = "/fresh"
access = "signed-in"
max_age = "15m"

[[rules]]
host = "localhost"
path = "/both"
access = "signed-in"
factor = 2
max_age = "15m"

[[rules]]
host = "localhost"
path = "/ops"
access = "group:ops"
factor = 2

[[rules]]
host = "localhost"
access = "signed-in"
"#;

/// Starts the application at a local address with these rules. The folder holds their file.
pub async fn start(setup: Setup, public_url: &str, options: &[(&str, &str)]) -> (TestApp, TempDir) {
    start_with_rules(setup, RULES, &[&[("PUBLIC_URL", public_url)], options].concat()).await
}

/// The same with other rules, and apps.
pub async fn start_with_rules(setup: Setup, rules: &str, options: &[(&str, &str)]) -> (TestApp, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("rules.toml");
    std::fs::write(&file, rules).unwrap();
    let proxied = [("TRUSTED_PROXIES", "127.0.0.1"), ("ACCESS_RULES", file.to_str().unwrap())];
    (TestApp::start_with(setup, &[&proxied, options].concat()).await, folder)
}
