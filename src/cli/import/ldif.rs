//! LDIF (RFC 2849), as `slapcat` and `ldapsearch` write it.

use std::collections::{BTreeMap, HashMap, HashSet};

use anyhow::{Context, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::draft::{Contents, Draft, DraftHash};
use super::json::shown;

/// An entry's attributes, by their names in lower case without options. A value that isn't text is `None`.
type Entry = HashMap<String, Vec<Option<String>>>;

/// Attributes that say nothing about a person, or that are read.
const KNOWN: [&str; 19] = [
    "dn",
    "objectclass",
    "structuralobjectclass",
    "entryuuid",
    "entrycsn",
    "entrydn",
    "creatorsname",
    "createtimestamp",
    "modifiersname",
    "modifytimestamp",
    "subschemasubentry",
    "hassubordinates",
    "uid",
    "cn",
    "sn",
    "givenname",
    "displayname",
    "mail",
    "userpassword",
];
/// Attributes that say whether somebody may sign in.
const LOCKS: [&str; 4] = ["pwdaccountlockedtime", "nsaccountlock", "loginshell", "useraccountcontrol"];
/// Attributes that name a group's members, by name or by `uid`.
const MEMBERS: [&str; 3] = ["member", "uniquemember", "memberuid"];

pub fn read(text: &str) -> anyhow::Result<Contents> {
    let mut contents = Contents::default();
    let (mut people, mut groups) = (Vec::new(), BTreeMap::<String, Vec<String>>::new());
    for (line, entry) in entries(text)? {
        let members = MEMBERS.iter().filter_map(|name| entry.get(*name)).flatten().flatten();
        let members: Vec<String> = members.map(|member| member.to_lowercase()).collect();
        if !members.is_empty() {
            let Some(group) = first(&entry, "cn") else {
                contents.leave_out("a group without cn");
                continue;
            };
            members.into_iter().for_each(|member| groups.entry(member).or_default().push(group.to_owned()));
        } else if entry.contains_key("uid") || entry.contains_key("mail") {
            people.push((line, entry));
        } else {
            contents.leave_out("an entry without uid, mail or members");
        }
    }
    let names = people.iter().flat_map(|(_, entry)| [first(entry, "dn"), first(entry, "uid")]).flatten();
    let names: HashSet<String> = names.map(str::to_lowercase).collect();
    groups
        .keys()
        .filter(|member| !names.contains(*member))
        .for_each(|_| contents.leave_out("a member who isn't in the file"));
    for (line, entry) in people {
        let draft = person(&entry, &groups, &mut contents);
        contents.users.push((format!("line {line}"), draft));
    }
    Ok(contents)
}

fn first<'a>(entry: &'a Entry, name: &str) -> Option<&'a str> {
    entry.get(name).and_then(|values| values.first()).and_then(Option::as_deref)
}

fn person(entry: &Entry, groups: &BTreeMap<String, Vec<String>>, contents: &mut Contents) -> anyhow::Result<Draft> {
    let uid = first(entry, "uid");
    let names = [first(entry, "dn"), uid].into_iter().flatten().map(str::to_lowercase);
    let member: Vec<String> = names.filter_map(|name| groups.get(&name)).flatten().cloned().collect();
    let passwords = entry.get("userpassword").map_or(&[][..], Vec::as_slice);
    let hash = match passwords {
        [] => DraftHash::None,
        [Some(only)] => DraftHash::Text(only.clone()),
        [None] => bail!("its password isn't text"),
        _ => bail!("it has {} passwords", passwords.len()),
    };
    for (name, values) in entry {
        if !KNOWN.contains(&name.as_str()) && !LOCKS.contains(&name.as_str()) {
            contents.leave_out(shown(name));
        } else if ["mail", "uid"].contains(&name.as_str()) && values.len() > 1 {
            contents.leave_out(&format!("a second {name}"));
        }
    }
    let disabled = LOCKS.iter().any(|name| first(entry, name).is_some_and(|value| says_locked(name, value)));
    let draft = Draft {
        email: first(entry, "mail").or(uid).context("it has neither mail nor uid")?.to_owned(),
        name: first(entry, "displayname").or(first(entry, "cn")).map(str::to_owned),
        groups: member,
        disabled,
        hash,
        ..Draft::default()
    };
    Ok(draft.without_administrators(contents))
}

/// Returns true for a value that means that nobody can sign in: of OpenLDAP's password policy, 389 Directory Server, a
/// Unix account and Active Directory (whose second bit it is).
fn says_locked(name: &str, value: &str) -> bool {
    match name {
        "nsaccountlock" => value.eq_ignore_ascii_case("true"),
        "loginshell" => value.ends_with("/nologin") || value.ends_with("/false"),
        "useraccountcontrol" => value.parse::<u32>().is_ok_and(|bits| bits & 2 != 0),
        _ => true,
    }
}

/// The entries, each with the number of its first line.
fn entries(text: &str) -> anyhow::Result<Vec<(usize, Entry)>> {
    let (mut entries, mut entry, mut start) = (Vec::new(), Entry::new(), 0);
    for (number, line) in unfolded(text) {
        if line.is_empty() {
            if !entry.is_empty() {
                entries.push((start, std::mem::take(&mut entry)));
            }
            continue;
        }
        if line.starts_with('#') || line.starts_with("version:") {
            continue;
        }
        let (name, value) = attribute(&line).with_context(|| format!("Line {number} isn't an attribute of LDIF."))?;
        if name == "changetype" {
            bail!("Line {number}: these are changes, and not the entries themselves. Export them with slapcat.");
        }
        if entry.is_empty() {
            start = number;
        }
        entry.entry(name).or_default().push(value);
    }
    Ok(entries)
}

/// Joins the lines that begin with a space to those before. An empty line is at the end.
fn unfolded(text: &str) -> Vec<(usize, String)> {
    let mut lines: Vec<(usize, String)> = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        match (line.strip_prefix(' '), lines.last_mut()) {
            (Some(rest), Some((_, last))) => last.push_str(rest),
            _ => lines.push((number, line.to_owned())),
        }
    }
    lines.push((0, String::new()));
    lines
}

/// `name: text` or `name:: base64`; the name may have options, as in `cn;lang-de`.
fn attribute(line: &str) -> Option<(String, Option<String>)> {
    let (name, value) = line.split_once(':')?;
    let name = name.split(';').next()?.to_ascii_lowercase();
    let value = match value.strip_prefix(':') {
        Some(encoded) => String::from_utf8(STANDARD.decode(encoded.trim()).ok()?).ok(),
        None => Some(value.trim_start().to_owned()),
    };
    (!name.is_empty()).then_some((name, value))
}
