//! Authelia's `users_database.yml`.

use anyhow::{Context, anyhow};
use serde_json::Value;

use super::draft::{Contents, Draft, DraftHash};
use super::json::Fields;

pub fn read(text: &str) -> anyhow::Result<Contents> {
    // As many parts as the file can have; the limits of aliases, which could repeat them, stay.
    let options = serde_saphyr::options! {
        budget: serde_saphyr::budget! { max_events: text.len() + 64, max_nodes: text.len() + 64 },
    };
    // The parser's message may quote the file.
    let all: Value = serde_saphyr::from_str_with_options(text, options).map_err(|error| match error.location() {
        Some(at) => anyhow!("Line {} isn't valid YAML, or has a key again.", at.line()),
        None => anyhow!("It isn't valid YAML."),
    })?;
    let mut all = Fields::of(all).ok().context("It isn't of the form users: name: ….")?;
    let users = all.object("users")?.context("It has no users.")?;
    let mut contents = Contents::default();
    all.leave_out(&mut contents);
    for (name, user) in users.entries() {
        let draft = Fields::of(user).and_then(|fields| self::user(fields, &mut contents));
        contents.users.push((format!("user {}", name.escape_debug()), draft));
    }
    Ok(contents)
}

fn user(mut fields: Fields, contents: &mut Contents) -> anyhow::Result<Draft> {
    let draft = Draft {
        email: fields.text("email")?.context("it has no email")?,
        name: fields.text("displayname")?,
        groups: fields.texts("groups")?,
        disabled: fields.disabled()?,
        hash: fields.text("password")?.map_or(DraftHash::None, DraftHash::Text),
        ..Draft::default()
    };
    fields.leave_out(contents);
    Ok(draft.without_administrators(contents))
}
