//! Events of the audit trail as CSV, for a spreadsheet.

use serde_json::Value;

use super::audit_event;
use crate::storage::audit::Entry;

const COLUMNS: [&str; 10] =
    ["at", "event", "detail", "userId", "user", "actorId", "actor", "target", "address", "userAgent"];

/// The line with the names of the columns.
pub fn head() -> String {
    COLUMNS.join(",") + "\r\n"
}

pub fn line(entry: &Entry) -> String {
    let event = audit_event::view(entry);
    let field = |column| quoted(event.get(column).and_then(Value::as_str).unwrap_or_default());
    COLUMNS.map(field).join(",") + "\r\n"
}

/// Quotes a field (RFC 4180, section 2), and marks as text what a spreadsheet would run as a formula, also if it separates
/// fields by semicolons or tabs, or reads full-width signs (CSV injection; OWASP).
fn quoted(value: &str) -> String {
    let (mut field, mut begins) = (String::with_capacity(value.len() + 2), true);
    field.push('"');
    for c in value.chars() {
        if begins && ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n'].contains(&c) {
            field.push('\'');
        }
        if c == '"' {
            field.push('"');
        }
        field.push(c);
        begins = [';', '\t', ','].contains(&c);
    }
    field.push('"');
    field
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_run_is_marked_as_text() {
        for formula in ["=1+1", "+1", "-1", "@SUM(1)", "＝1+1", "＋1", "－1", "＠SUM(1)", "\t=1", "\r=1"] {
            assert!(quoted(formula).starts_with("\"'"), "{formula:?}");
        }
        assert_eq!(quoted("x;=2+2,＝3"), "\"x;'=2+2,'＝3\"");
        assert_eq!(quoted("a \"quoted\" name"), "\"a \"\"quoted\"\" name\"");
    }
}
