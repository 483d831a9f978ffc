//! lldap's users, as its GraphQL API answers. Their passwords are OPAQUE records, which nobody else can verify.

use anyhow::{Context, bail};

use super::draft::{Contents, Draft};
use super::json::{Fields, document};
use crate::base::user::Role;

const ADMINISTRATORS: &str = "lldap_admin";

pub fn read(text: &str) -> anyhow::Result<Contents> {
    let all = document(text)?;
    let mut all = Fields::of(all)?;
    if all.has("errors") {
        bail!("lldap answered with an error instead of users.");
    }
    let mut data = all.object("data")?.unwrap_or(all);
    let mut contents = Contents::default();
    for (number, user) in (1..).zip(data.list("users")?) {
        let draft = Fields::of(user).and_then(|fields| self::user(fields, &mut contents));
        contents.users.push((format!("user {number}"), draft));
    }
    Ok(contents)
}

fn user(mut fields: Fields, contents: &mut Contents) -> anyhow::Result<Draft> {
    let id = fields.text("id")?;
    let mut groups = Vec::new();
    for group in fields.list("groups")? {
        let mut group = Fields::of(group)?;
        groups.push(group.text("displayName")?.context("its group has no displayName")?);
    }
    let is_admin = groups.iter().any(|group| group == ADMINISTRATORS);
    groups.retain(|group| group != ADMINISTRATORS);
    let draft = Draft {
        email: fields.text("email")?.or(id).context("it has neither an email nor an id")?,
        name: fields.text("displayName")?,
        role: is_admin.then_some(Role::Admin),
        groups,
        ..Draft::default()
    };
    fields.leave_out(contents);
    Ok(draft.without_administrators(contents))
}
