//! Log lines: one line each, whatever anybody put into them.

use std::fmt::Write as _;
use std::io::Write as _;

use env_logger::fmt::Formatter;
use log::kv::{Error, Key, Value, VisitSource};
use log::{Level, LevelFilter, Record};

use crate::clock::Clock;
use crate::config::{LogConfig, LogFormat};
use crate::line::is_disruptive;

/// What a start has to say is said whatever the filter: where the server listens, and the set-up link.
pub const START: &str = "vestibule::start";

/// Starts logging to standard error.
///
/// Of other crates only warnings and errors are let through, whatever the filter says: at 'trace' they print whole
/// requests, with passwords and cookies.
pub fn start(config: &LogConfig, clock: Clock) {
    let format = config.format;
    let mut builder = env_logger::Builder::new();
    builder
        .parse_filters(&config.filter)
        .filter_module(START, LevelFilter::Info)
        .write_style(env_logger::WriteStyle::Never);
    builder.format(move |out, record| {
        if !is_let_through(record) {
            return Ok(());
        }
        match format {
            LogFormat::Text => write_text(out, record, &clock),
            LogFormat::Json => write_json(out, record, &clock),
        }
    });
    // A second start, in a test, keeps the first logger.
    let _ = builder.try_init();
}

/// Of other crates only warnings and errors. sqlx warns with the values of a URL, and actix-http complains of every
/// stranger who does not speak HTTP: of these not even that.
fn is_let_through(record: &Record<'_>) -> bool {
    match record.target().split("::").next().unwrap_or_default() {
        "vestibule" => true,
        "actix_http" => false,
        name if name.starts_with("sqlx") => record.level() == Level::Error,
        _ => record.level() <= Level::Warn,
    }
}

fn write_text(out: &mut Formatter, record: &Record<'_>, clock: &Clock) -> std::io::Result<()> {
    let mut line = format!("{} {:<5} {}", timestamp(clock), record.level(), escape(&record.args().to_string()));
    let mut fields = TextFields(&mut line);
    let _ = record.key_values().visit(&mut fields);
    writeln!(out, "{line}")
}

fn write_json(out: &mut Formatter, record: &Record<'_>, clock: &Clock) -> std::io::Result<()> {
    let mut fields = JsonFields(serde_json::Map::new());
    fields.0.insert("time".into(), timestamp(clock).into());
    fields.0.insert("level".into(), record.level().as_str().to_ascii_lowercase().into());
    fields.0.insert("message".into(), record.args().to_string().into());
    let _ = record.key_values().visit(&mut fields);
    writeln!(out, "{}", serde_json::Value::Object(fields.0))
}

fn timestamp(clock: &Clock) -> String {
    jiff::Timestamp::from_second(clock.now()).unwrap_or_default().to_string()
}

/// ` name=value`, quoted where the value could be taken for something else; empty values are left out.
struct TextFields<'a>(&'a mut String);

impl<'kvs> VisitSource<'kvs> for TextFields<'_> {
    fn visit_pair(&mut self, key: Key<'kvs>, value: Value<'kvs>) -> Result<(), Error> {
        let value = value.to_string();
        let plain = value.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'"' && byte != b'=');
        if value.is_empty() {
            return Ok(());
        }
        let shown = if plain { value } else { format!("\"{}\"", escape(&value).replace('"', "\\\"")) };
        write!(self.0, " {key}={shown}").map_err(|_| Error::msg("no room for a field"))
    }
}

struct JsonFields(serde_json::Map<String, serde_json::Value>);

impl<'kvs> VisitSource<'kvs> for JsonFields {
    fn visit_pair(&mut self, key: Key<'kvs>, value: Value<'kvs>) -> Result<(), Error> {
        let json: serde_json::Value = match (value.to_u64(), value.to_f64(), value.to_string()) {
            (Some(number), ..) => number.into(),
            (None, Some(number), _) => number.into(),
            (None, None, text) if text.is_empty() => return Ok(()),
            (None, None, text) => text.into(),
        };
        self.0.insert(key.to_string(), json);
        Ok(())
    }
}

/// What would break or reorder the line, as `\u{…}`: one record stays one line.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => escaped.push_str("\\\\"),
            c if is_disruptive(c) => escaped.extend(c.escape_unicode()),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_breaks_out_of_its_line() {
        assert_eq!(escape("a\nb\r\u{1b}[31m\u{2028}\u{202e}\\"), "a\\u{a}b\\u{d}\\u{1b}[31m\\u{2028}\\u{202e}\\\\");
        assert_eq!(escape("Zoë 李"), "Zoë 李");
    }
}
