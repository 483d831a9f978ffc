//! Authelia's `users_database.yml`.

use anyhow::{Context, anyhow};
use serde_json::Value;

use super::draft::{Contents, Draft, DraftHash};
use super::json::Fields;

pub fn read(text: &str) -> anyhow::Result<Contents> {
    let all: Value = serde_saphyr::from_str(text).map_err(|error| match error.location() {
        // The parser's message may quote the file.
        Some(at) => anyhow!("Line {} isn't valid YAML.", at.line()),
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
        disabled: fields.flag("disabled")?.unwrap_or_default(),
        hash: fields.text("password")?.map_or(DraftHash::None, DraftHash::Text),
        ..Draft::default()
    };
    fields.leave_out(contents);
    Ok(draft)
}
