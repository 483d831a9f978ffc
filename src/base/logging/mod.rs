//! Log lines: each record is one line, whatever its values contain.

mod gather;

use std::fmt::Write as _;
use std::io::Write as _;

use env_logger::Target;
use env_logger::fmt::Formatter;
use log::kv::{Error, Key, Value, VisitSource};
use log::{Level, LevelFilter, Log, Metadata, Record};

use self::gather::Gathered;
use crate::base::clock::Clock;
use crate::base::text_safety::is_disruptive;

/// The filter of the log, in env_logger's syntax, and the format.
#[derive(Clone, Debug)]
pub struct LogConfig {
    pub filter: String,
    pub format: LogFormat,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    Text,
    Json,
}

/// The target of lines that are always written, even if filtered out: the server's address and the set-up link.
pub const START: &str = "vestibule::start";
/// The target of access log lines.
pub const REQUEST: &str = "vestibule::request";

/// Starts logging to standard error.
///
/// Only warnings and errors of other crates are logged, regardless of the filter: at `trace` they print whole requests,
/// with passwords and cookies.
///
/// # Errors
/// If the writing thread can't be started.
pub fn start(config: &LogConfig, clock: Clock) -> std::io::Result<()> {
    let format = config.format;
    let gathered = Gathered::start()?;
    let mut builder = env_logger::Builder::new();
    builder
        .parse_filters(&config.filter)
        .filter_module(START, LevelFilter::Info)
        .target(Target::Pipe(Box::new(gathered.clone())))
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
    let lines = builder.build();
    let most = lines.filter();
    // A second start, in a test, keeps the first logger.
    if log::set_boxed_logger(Box::new(Logger { lines, gathered })).is_ok() {
        log::set_max_level(most);
    }
    Ok(())
}

/// Buffers the lines of requests at `info`. All other lines are written at once.
struct Logger {
    lines: env_logger::Logger,
    gathered: Gathered,
}

impl Log for Logger {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        self.lines.enabled(metadata)
    }

    fn log(&self, record: &Record<'_>) {
        self.lines.log(record);
        if record.target() != REQUEST || record.level() < Level::Info {
            self.flush();
        }
    }

    fn flush(&self) {
        self.gathered.write_out();
    }
}

/// Returns false for other crates' records below warnings, for warnings of sqlx, which print parts of URLs, and for all
/// of actix-http's, which complain about every client that doesn't speak HTTP.
fn is_let_through(record: &Record<'_>) -> bool {
    match record.target().split("::").next().unwrap_or_default() {
        "vestibule" => true,
        "actix_http" => false,
        name if name.starts_with("sqlx") => record.level() == Level::Error,
        _ => record.level() <= Level::Warn,
    }
}

fn write_text(out: &mut Formatter, record: &Record<'_>, clock: &Clock) -> std::io::Result<()> {
    let mut line = String::with_capacity(256);
    line.extend([&timestamp(clock), " ", record.level().as_str(), " "]);
    // Pad short level names, so that messages are aligned.
    if record.level().as_str().len() < 5 {
        line.push(' ');
    }
    match record.args().as_str() {
        Some(message) => push_escaped(&mut line, message),
        None => push_escaped(&mut line, &record.args().to_string()),
    }
    let _ = record.key_values().visit(&mut TextFields(&mut line));
    line.push('\n');
    out.write_all(line.as_bytes())
}

fn write_json(out: &mut Formatter, record: &Record<'_>, clock: &Clock) -> std::io::Result<()> {
    let mut fields = JsonFields(serde_json::Map::new());
    fields.0.insert("time".into(), timestamp(clock).into());
    fields.0.insert("level".into(), record.level().as_str().to_ascii_lowercase().into());
    fields.0.insert("message".into(), record.args().to_string().into());
    let _ = record.key_values().visit(&mut fields);
    writeln!(out, "{}", serde_json::Value::Object(fields.0))
}

/// Always with three decimal places, so that lines sort as text.
fn timestamp(clock: &Clock) -> String {
    format!("{:.3}", jiff::Timestamp::from_millisecond(clock.milliseconds()).unwrap_or_default())
}

/// ` name=value`, with quotes if the value would be ambiguous. Empty values are left out.
struct TextFields<'a>(&'a mut String);

impl<'kvs> VisitSource<'kvs> for TextFields<'_> {
    fn visit_pair(&mut self, key: Key<'kvs>, value: Value<'kvs>) -> Result<(), Error> {
        let before = self.0.len();
        self.0.extend([" ", key.as_str(), "="]);
        let start = self.0.len();
        // Written in place, because every request has a line and most values need no escaping.
        match value.to_borrowed_str() {
            Some(text) => self.0.push_str(text),
            None => write!(self.0, "{value}").map_err(|_| Error::msg("a value has no text"))?,
        }
        let written = self.0.get(start..).unwrap_or_default();
        if written.is_empty() {
            self.0.truncate(before);
        } else if !written.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'"' && byte != b'=') {
            let quoted = format!("\"{}\"", escape(written).replace('"', "\\\""));
            self.0.truncate(start);
            self.0.push_str(&quoted);
        }
        Ok(())
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

/// Escapes characters that would break or reorder the line as `\u{…}`, so that a record stays one line (log injection).
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    push_escaped(&mut escaped, text);
    escaped
}

fn push_escaped(line: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '\\' => line.push_str("\\\\"),
            c if is_disruptive(c) => line.extend(c.escape_unicode()),
            c => line.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_always_has_milliseconds() {
        assert_eq!(timestamp(&Clock::held_at(0)), "1970-01-01T00:00:00.000Z");
        let clock = Clock::system();
        for (milliseconds, end) in [(1_767_323_045_000, ":05.0"), (1_767_323_045_120, ":05.1")] {
            clock.set(milliseconds);
            let time = timestamp(&clock);
            assert!(time.len() == 24 && time.contains(end) && time.ends_with('Z'), "{time}");
        }
    }

    #[test]
    fn no_text_can_break_its_line() {
        assert_eq!(escape("a\nb\r\u{1b}[31m\u{2028}\u{202e}\\"), "a\\u{a}b\\u{d}\\u{1b}[31m\\u{2028}\\u{202e}\\\\");
        assert_eq!(escape("Zoë 李"), "Zoë 李");
    }
}
