//! Generates `.env.example` and docs/options.md from the table of options in src/config/options.rs.

use std::path::PathBuf;

use vestibule::config::options::{self, GROUPS, Opt};
use vestibule::config::{Config, Source};

use crate::support::authority::Authority;
use crate::support::process::{ok, run, workplace};

const RENEW: &str = "UPDATE=1 cargo test --test it options_are_written_down";

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap()
}

/// The anchor of a heading on GitHub.
fn anchor(heading: &str) -> String {
    heading.to_lowercase().replace(' ', "-")
}

/// The heading of a page in docs/.
fn title(page: &str) -> String {
    let text = read(&format!("docs/{page}.md"));
    text.lines().next().and_then(|line| line.strip_prefix("# ")).expect("a page begins with its title").to_owned()
}

/// Lines of a comment, at most 120 characters wide.
fn comment(text: &str) -> String {
    let mut lines = vec!["#".to_owned()];
    for word in text.split(' ') {
        if lines.last().unwrap().chars().count() + 1 + word.chars().count() > 120 {
            lines.push("#".to_owned());
        }
        *lines.last_mut().unwrap() += &format!(" {word}");
    }
    lines.join("\n") + "\n"
}

fn env_example() -> String {
    let group = |group: &options::Group| {
        let entries: String = group.options.iter().map(|opt| env_entry(opt)).collect();
        format!("\n# ---- {} ----\n{entries}", group.title)
    };
    GROUPS.iter().map(group).collect()
}

fn env_entry(opt: &Opt) -> String {
    let accepted = comment(&format!("Accepts: {}", opt.accepts));
    let secret = if opt.secret {
        comment(&format!("Secret: {0}_FILE, with the path of a file, can be given instead.", opt.name))
    } else {
        String::new()
    };
    let unset = if opt.default.is_none() {
        comment(&format!("Unset: {}", opt.unset)) + &comment(&format!("Example: {}", opt.example))
    } else {
        String::new()
    };
    let value = opt.default.unwrap_or_default();
    format!("\n{}{accepted}{secret}{unset}# {}={value}\n", comment(opt.meaning), opt.name)
}

fn default_of(opt: &Opt) -> String {
    opt.default.map_or_else(|| opt.unset.to_owned(), |default| format!("`{default}`"))
}

fn reference() -> String {
    let contents: String = GROUPS
        .iter()
        .map(|group| {
            let names = group.options.iter().map(|opt| format!("[`{}`](#{})", opt.name, anchor(opt.name)));
            format!("- **{}:** {}\n", group.title, names.collect::<Vec<_>>().join(", "))
        })
        .collect();
    let group = |group: &options::Group| {
        let entries: String = group.options.iter().map(|opt| reference_entry(opt)).collect();
        format!("\n## {}\n{entries}", group.title)
    };
    format!("\n{contents}{}\n", GROUPS.iter().map(group).collect::<String>())
}

fn reference_entry(opt: &Opt) -> String {
    let more = |page| format!(" More: [{}]({page}.md).", title(page));
    let more = opt.see.map(more).unwrap_or_default();
    let secret = if opt.secret {
        format!("- **Secret:** `{}_FILE`, with the path of a file, can be given instead.\n", opt.name)
    } else {
        String::new()
    };
    format!(
        "\n### {}\n\n{}{more}\n\n- **Default:** {}\n- **Accepts:** {}\n{secret}- **Example:** `{}`\n",
        opt.name,
        opt.meaning,
        default_of(opt),
        opt.accepts,
        opt.example,
    )
}

/// Replaces the generated part, between the line with the command that generates it and the line that ends it.
fn renewed(text: &str, made: &str) -> String {
    let (before, rest) = text.split_once(RENEW).expect("the file has the start marker");
    let (mark_end, rest) = rest.split_once('\n').unwrap();
    let end = rest.lines().rfind(|line| line.contains("options end")).expect("the file has the end marker");
    let (_, after) = rest.rsplit_once(end).unwrap();
    format!("{before}{RENEW}{mark_end}\n{made}{end}{after}")
}

#[test]
fn options_are_written_down() {
    let files = [(".env.example", env_example() + "\n"), ("docs/options.md", reference())];
    for (path, made) in files {
        let (current, fresh) = (read(path), renewed(&read(path), &made));
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(root().join(path), fresh).unwrap();
        } else {
            assert!(current == fresh, "{path} is out of date. Run: {RENEW}");
        }
    }
}

#[test]
fn every_option_is_explained() {
    for opt in options::all() {
        let name = opt.name;
        assert!(opt.meaning.ends_with('.') && !opt.accepts.is_empty(), "{name}");
        assert_ne!(opt.default.is_some(), !opt.unset.is_empty(), "{name} has a default or says what unset means");
        let example = opt.example.strip_prefix(name).unwrap_or_default();
        let example = if opt.secret { example.strip_prefix("_FILE").unwrap_or(example) } else { example };
        assert!(example.starts_with('='), "{name}: {}", opt.example);
    }
}

#[test]
fn the_example_file_is_accepted_and_its_defaults_change_nothing() {
    let file = Source::new(std::iter::empty(), &root().join(".env.example"));
    assert!(file.faults.is_empty());
    let static_dir = [("STATIC_DIR".to_owned(), root().join("static").display().to_string())];
    assert!(Config::read(Source::new(static_dir.into_iter(), &root().join(".env.example"))).is_ok());

    let dir = workplace();
    let usual = ok(dir.path(), &[], &["check"], "");
    let named = |line: &str| options::all().any(|opt| line.starts_with(&format!("# {}=", opt.name)));
    let given: Vec<String> =
        read(".env.example").lines().filter(|line| named(line)).map(|line| line.replacen("# ", "", 1)).collect();
    assert_eq!(given.len(), options::all().count());
    std::fs::write(dir.path().join(".env"), given.join("\n")).unwrap();
    assert_eq!(ok(dir.path(), &[], &["check"], ""), usual);
}

#[test]
fn the_examples_are_accepted_together() {
    let dir = workplace();
    let files = dir.path().join("etc/vestibule");
    std::fs::create_dir_all(&files).unwrap();
    std::fs::copy(Authority::new().ca(), files.join("ca.pem")).unwrap();
    std::fs::write(files.join("rules.toml"), "[[rules]]\nhost = \"a.example.org\"\naccess = \"public\"\n").unwrap();
    for (folder, file, content) in [
        ("run/secrets", "session-keys", "Xq7wJrWkU3hYpZ2mTn8vBcD5fGs9LeA4"),
        ("srv/shop/dist", "index.html", ""),
        ("etc/vestibule/brand", "brand.toml", ""),
        ("usr/share/vestibule/static", "app.css", ""),
    ] {
        std::fs::create_dir_all(dir.path().join(folder)).unwrap();
        std::fs::write(dir.path().join(folder).join(file), content).unwrap();
    }
    let here = |line: &str| line.replace("=/", &format!("={}/", dir.path().display()));
    let lines: Vec<String> = options::all().map(|opt| here(opt.example)).collect();
    let env = dir.path().join(".env");
    std::fs::write(&env, lines.join("\n")).unwrap();
    let output = run(dir.path(), &[], &["check"], "");
    let (shown, warned) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    assert!(output.status.success(), "{warned}");
    assert!(!warned.contains("an option") && !warned.contains("no option") && !warned.contains("comment"), "{warned}");
    for value in
        ["Example <hello@example.org>", "Example Club", "https://id.example.org", "info,vestibule::request=warn"]
    {
        assert!(shown.contains(value), "{shown}");
    }
}
