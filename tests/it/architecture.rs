//! The structure of `src/`: folders are floors, arrows point down, and docs/architecture.md and its pages match the
//! tree.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// The folders of `src/` from the bottom up. Each uses only those before it.
const FLOORS: [&str; 14] = [
    "i18n",
    "base",
    "access",
    "config",
    "storage",
    "sessions",
    "state",
    "mail",
    "authentication",
    "accounts",
    "web",
    "features",
    "server",
    "cli",
];

/// The path of a module in the crate: `["sessions", "current"]`.
type Module = Vec<String>;

/// The paths of this crate that a file uses, in code and `use` lines, without tests.
#[derive(Default)]
struct Uses {
    named: Vec<Module>,
    /// A name that it re-exports with `pub use self::…`, and its origin.
    reexports: Vec<(Module, Module)>,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

fn rust_files(dir: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

fn module_of(file: &Path) -> Module {
    let path = file.strip_prefix(root().join("src")).unwrap().with_extension("");
    let mut module: Module = path.iter().map(|part| part.to_str().unwrap().to_owned()).collect();
    if module.last().is_some_and(|last| ["mod", "lib", "main"].contains(&last.as_str())) {
        module.pop();
    }
    module
}

fn modules() -> BTreeMap<Module, Uses> {
    let mut files = Vec::new();
    rust_files(&root().join("src"), &mut files);
    let read = |file: &PathBuf| {
        let module = module_of(file);
        let tokens: TokenStream = std::fs::read_to_string(file).unwrap().parse().unwrap();
        let mut uses = Uses::default();
        collect(&module, &tokens.into_iter().collect::<Vec<_>>(), &mut uses);
        (module, uses)
    };
    files.iter().filter(|file| !file.ends_with("src/main.rs")).map(read).collect()
}

fn word(token: Option<&TokenTree>) -> Option<String> {
    match token {
        Some(TokenTree::Ident(ident)) => Some(ident.to_string()),
        _ => None,
    }
}

fn is_punct(token: Option<&TokenTree>, punct: char) -> bool {
    matches!(token, Some(TokenTree::Punct(found)) if found.as_char() == punct)
}

fn is_path_separator(tokens: &[TokenTree], at: usize) -> bool {
    is_punct(tokens.get(at), ':') && is_punct(tokens.get(at + 1), ':')
}

/// Walks all tokens, including macros, except `mod tests { … }`.
fn collect(module: &Module, tokens: &[TokenTree], uses: &mut Uses) {
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        if word(Some(token)).as_deref() == Some("mod") && matches!(tokens.get(at + 2), Some(TokenTree::Group(_))) {
            at += 3;
            continue;
        }
        if let TokenTree::Group(group) = token {
            collect(module, &group.stream().into_iter().collect::<Vec<_>>(), uses);
        }
        let begins = word(Some(token)).filter(|word| ["crate", "self", "super"].contains(&word.as_str()));
        if let Some(first) = begins.filter(|_| is_path_separator(tokens, at + 1)) {
            let passes_on = first == "self" && at >= 2 && word(tokens.get(at - 2)).as_deref() == Some("pub");
            let mut found = Vec::new();
            at = paths(vec![], tokens, at, &mut found);
            for path in found {
                let target = absolute(module, &path);
                if passes_on {
                    let name = [module.as_slice(), &target[target.len() - 1..]].concat();
                    uses.reexports.push((name, target));
                } else {
                    uses.named.push(target);
                }
            }
            continue;
        }
        at += 1;
    }
}

/// Reads a path with everything in its braces. Returns where it ends.
fn paths(mut before: Module, tokens: &[TokenTree], mut at: usize, found: &mut Vec<Module>) -> usize {
    loop {
        match tokens.get(at) {
            Some(TokenTree::Ident(ident)) => before.push(ident.to_string()),
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                in_braces(&before, group, found);
                return at + 1;
            }
            _ => break,
        }
        at += 1;
        if !is_path_separator(tokens, at) {
            break;
        }
        at += 2;
    }
    found.push(before);
    at
}

fn in_braces(before: &Module, group: &Group, found: &mut Vec<Module>) {
    let tokens: Vec<TokenTree> = group.stream().into_iter().collect();
    for one in tokens.split(|token| is_punct(Some(token), ',')).filter(|one| !one.is_empty()) {
        match word(one.first()).as_deref() {
            Some("self") => found.push(before.clone()),
            _ => drop(paths(before.clone(), one, 0, found)),
        }
    }
}

fn absolute(module: &Module, path: &[String]) -> Module {
    match path.first().map(String::as_str) {
        Some("crate") => path[1..].to_vec(),
        Some("self") => [module.as_slice(), &path[1..]].concat(),
        _ => {
            let up = path.iter().take_while(|part| *part == "super").count();
            [&module[..module.len() - up], &path[up..]].concat()
        }
    }
}

/// The files that each file uses: those that declare the names, not those that re-export them.
fn arrows(modules: &BTreeMap<Module, Uses>) -> BTreeMap<&Module, BTreeSet<&Module>> {
    // A function named like its module is re-exported from there.
    let reexports: HashMap<&Module, &Module> = modules
        .values()
        .flat_map(|uses| uses.reexports.iter().map(|(name, target)| (name, target)))
        .filter(|(name, target)| !target.starts_with(name))
        .collect();
    let declared_in = |path: &Module| {
        let mut path = path.clone();
        while let Some((length, target)) =
            (1..=path.len()).rev().find_map(|length| Some((length, *reexports.get(&path[..length].to_vec())?)))
        {
            path = [target.as_slice(), &path[length..]].concat();
        }
        (1..=path.len()).rev().find_map(|length| Some(modules.get_key_value(&path[..length].to_vec())?.0))
    };
    modules
        .iter()
        .map(|(module, uses)| {
            let used = uses.named.iter().filter_map(declared_in).filter(|used| *used != module);
            (module, used.collect())
        })
        .collect()
}

fn floor(module: &Module) -> usize {
    let folder = module.first().map_or("lib.rs", String::as_str);
    FLOORS.iter().position(|floor| *floor == folder).unwrap_or_else(|| panic!("{folder} is not a floor"))
}

#[test]
fn arrows_between_floors_point_down_and_features_do_not_use_each_other() {
    let modules = modules();
    assert!(modules.len() > 100, "{} modules were found", modules.len());
    for (module, used) in arrows(&modules).into_iter().filter(|(module, _)| !module.is_empty()) {
        for used in used {
            assert!(floor(used) <= floor(module), "{} uses {}", module.join("::"), used.join("::"));
            let are_features = module[0] == "features" && used[0] == "features";
            assert!(!are_features || module.get(1) == used.get(1), "{} uses {}", module.join("::"), used.join("::"));
        }
    }
}

#[test]
fn no_files_use_each_other_in_a_circle() {
    let modules = modules();
    let mut arrows = arrows(&modules);
    // A file that uses none of the rest isn't in a circle.
    while let Some(done) = arrows.iter().find(|(_, used)| used.is_empty()).map(|(module, _)| *module) {
        arrows.remove(done);
        for used in arrows.values_mut() {
            used.remove(done);
        }
    }
    // Neither is a file that none of the rest uses.
    while let Some(free) = arrows.keys().copied().find(|module| !arrows.values().any(|used| used.contains(module))) {
        arrows.remove(free);
    }
    assert!(arrows.is_empty(), "these modules use each other in a circle: {arrows:#?}");
}

/// Writes to the database outside sessions/ and storage/: changes to accounts in one place, and apart from those only
/// emails, a better hash of the same password, the same secret sealed again, used codes, passkeys and flows, the names of keys,
/// and whole tables.
const WRITES: [(&str, usize); 11] = [
    ("accounts/commit.rs", 1),
    ("authentication/authenticate.rs", 1),
    ("authentication/authenticator.rs", 1),
    ("authentication/passkey.rs", 3),
    ("authentication/second_factor.rs", 2),
    ("cli/account.rs", 1),
    ("cli/backup.rs", 4),
    ("mail/ask.rs", 2),
    ("mail/worker.rs", 5),
    ("server/cleanup.rs", 11),
    ("server/state.rs", 1),
];

/// Functions that change an account or end a session without revoking or recording anything, and the files that may
/// call them.
const RAW_STORE: [(&str, &[&str]); 7] = [
    ("users::change(", &["accounts/commit.rs"]),
    ("users::delete(", &["accounts/commit.rs"]),
    ("store::end_", &["accounts/commit.rs"]),
    ("store::insert(", &[]),
    ("store::forget_second_factors(", &["accounts/commit.rs"]),
    ("trusted_browsers::delete", &["accounts/commit.rs", "accounts/trusted_browsers.rs"]),
    ("begin_epoch(", &["accounts/sessions.rs", "cli/backup.rs"]),
];

#[test]
fn accounts_are_changed_and_sessions_end_only_where_it_is_revoked_and_recorded() {
    let src = root().join("src");
    let mut files = Vec::new();
    rust_files(&src, &mut files);
    for file in files {
        let name = file.strip_prefix(&src).unwrap().to_str().unwrap();
        if ["sessions/", "storage/"].iter().any(|floor| name.starts_with(floor)) {
            continue;
        }
        let source: String = std::fs::read_to_string(&file).unwrap().split_whitespace().collect();
        let writes = source.matches("db.write(").count() + source.matches("db.write_in_batches(").count();
        let expected = WRITES.iter().find(|(file, _)| *file == name).map_or(0, |(_, count)| *count);
        assert_eq!(writes, expected, "{name} writes to the database");
        for (call, callers) in RAW_STORE {
            assert!(callers.contains(&name) || !source.contains(call), "{name} calls {call}");
        }
    }
}

#[test]
fn only_sessions_and_server_name_actix_session() {
    let mut files = Vec::new();
    rust_files(&root().join("src"), &mut files);
    for file in files {
        let names_it = std::fs::read_to_string(&file).unwrap().contains("actix_session");
        let folder = module_of(&file).into_iter().next().unwrap_or_default();
        assert!(!names_it || ["sessions", "server"].contains(&folder.as_str()), "{}", file.display());
    }
}

#[test]
fn the_map_names_every_floor_and_only_files_that_exist() {
    let map = std::fs::read_to_string(root().join("docs/architecture.md")).unwrap();
    for floor in FLOORS {
        assert!(map.contains(&format!("{floor}/")), "{floor}");
    }
    let is_name = |c: char| c.is_alphanumeric() || ['/', '_', '-', '.'].contains(&c);
    let pages = std::fs::read_dir(root().join("docs/architecture")).unwrap();
    let pages = pages.map(|page| std::fs::read_to_string(page.unwrap().path()).unwrap());
    for page in pages.chain([map]) {
        for name in page.split(|c| !is_name(c)).filter(|name| name.contains('/') && name.ends_with(".rs")) {
            assert!(root().join(name).exists() || root().join("src").join(name).exists(), "{name}");
        }
    }
}
