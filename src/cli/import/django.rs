//! `manage.py dumpdata auth`, with or without natural keys.

use std::collections::HashMap;

use anyhow::{Context, bail};
use serde_json::Value;

use super::draft::{Contents, Draft, DraftHash};
use super::json::{Fields, document, shown};
use crate::base::user::Role;

/// Begins the hash of a user without a password.
const UNUSABLE: char = '!';

/// A user model has `password` and `last_login`, of Django's `AbstractBaseUser`.
pub fn read(text: &str) -> anyhow::Result<Contents> {
    let Value::Array(rows) = document(text)? else { bail!("It isn't a JSON list, as dumpdata writes it.") };
    let (mut contents, mut groups, mut users) = (Contents::default(), HashMap::new(), Vec::new());
    for row in rows {
        let mut row = Fields::of(row)?;
        let model = row.text("model")?.context("A row has no model.")?;
        let key = row.entries().collect::<HashMap<_, _>>();
        let fields = key.get("fields").cloned().map(Fields::of).transpose()?.context("A row has no fields.")?;
        let key = key.get("pk").map_or_else(String::new, Value::to_string);
        if model == "auth.group" {
            groups.extend(group(fields)?.map(|name| (key, name)));
        } else if fields.has("password") && fields.has("last_login") {
            users.push((key, fields));
        } else {
            contents.leave_out(&format!("rows of {}", shown(&model.replace('.', "_"))));
        }
    }
    for (number, (key, fields)) in (1..).zip(users) {
        let place = if key.is_empty() { format!("user {number}") } else { format!("user {key}") };
        let draft = user(fields, &groups, &mut contents);
        contents.users.push((place, draft));
    }
    Ok(contents)
}

fn group(mut fields: Fields) -> anyhow::Result<Option<String>> {
    fields.text("name")
}

fn user(mut fields: Fields, groups: &HashMap<String, String>, contents: &mut Contents) -> anyhow::Result<Draft> {
    let (email, username) = (fields.text("email")?, fields.text("username")?);
    let names = [fields.text("first_name")?, fields.text("last_name")?];
    let names: Vec<String> = names.into_iter().flatten().collect();
    let hash = fields.text("password")?.filter(|hash| !hash.starts_with(UNUSABLE));
    let is_admin = fields.flag("is_superuser")?.unwrap_or_default();
    let mut member = Vec::new();
    for group in fields.list("groups")? {
        member.push(group_name(&group, groups)?);
    }
    let draft = Draft {
        email: email.or(username).context("it has neither an email nor a username")?,
        name: Some(names.join(" ")),
        role: is_admin.then_some(Role::Admin),
        groups: member,
        disabled: fields.disabled()?,
        hash: hash.map_or(DraftHash::None, DraftHash::Text),
        totp: None,
    };
    fields.leave_out(contents);
    Ok(draft.without_administrators(contents))
}

/// A group's number, or its name in a list (natural keys).
fn group_name(group: &Value, groups: &HashMap<String, String>) -> anyhow::Result<String> {
    if let Some(Value::String(name)) = group.as_array().and_then(|parts| parts.first()) {
        return Ok(name.clone());
    }
    match groups.get(&group.to_string()) {
        Some(name) => Ok(name.clone()),
        None => bail!("its group {group} isn't in the file; dump auth.group as well"),
    }
}
