//! Reads `DATABASE_URL`, or says which part is wrong. No message shows the value, which contains a password.

use std::collections::HashSet;
use std::net::IpAddr;
use std::num::NonZeroU16;
use std::path::{Path, PathBuf};

use percent_encoding::percent_decode_str;
use secrecy::{ExposeSecret, SecretString};
use url::Url;

use super::{TlsAuthority, parse};
use crate::base::regular_file;

/// Where users and sessions are stored.
#[derive(Clone)]
pub enum DatabaseUrl {
    Sqlite(PathBuf),
    Postgres(SecretString),
}

/// The parameters that the driver reads. It would ignore any other.
const PARAMETERS: [&str; 18] = [
    "sslmode",
    "ssl-mode",
    "sslrootcert",
    "ssl-root-cert",
    "ssl-ca",
    "sslcert",
    "ssl-cert",
    "sslkey",
    "ssl-key",
    "statement-cache-capacity",
    "host",
    "hostaddr",
    "port",
    "dbname",
    "user",
    "password",
    "application_name",
    "options",
];
/// The parameters that name a file.
const FILES: [&str; 7] = ["sslrootcert", "ssl-root-cert", "ssl-ca", "sslcert", "ssl-cert", "sslkey", "ssl-key"];
const SSL_MODES: [&str; 6] = ["disable", "allow", "prefer", "require", "verify-ca", "verify-full"];

impl DatabaseUrl {
    /// # Errors
    /// A sentence that says which part is wrong; empty if the value isn't such a URL at all.
    pub fn parse(text: &str, tls_ca: Option<&TlsAuthority>) -> Result<Self, String> {
        if let Some(path) = text.strip_prefix("sqlite://") {
            return sqlite(path);
        }
        if !["postgres://", "postgresql://"].iter().any(|scheme| text.starts_with(scheme)) {
            return Err(String::new());
        }
        let text = with_host(text);
        let mut url = parse::credentialed_url(&text)?;
        refuse_parameters(&url)?;
        refuse_parts_said_twice(&url)?;
        refuse_path(&url)?;
        if url.username().is_empty() && url.password().is_some() && !url.query_pairs().any(|(name, _)| name == "user") {
            return Err("The URL has a password but no user. Use postgres://user:password@host/name.".to_owned());
        }
        match host(&url).as_deref() {
            None | Some(ABSENT) => return Err(NO_HOST.to_owned()),
            Some(path) if path.starts_with('/') => {}
            Some(host) => parse::check_host(host)?,
        }
        complete(&mut url, tls_ca);
        let readable = url.as_str().parse::<sqlx::postgres::PgConnectOptions>().is_ok();
        readable.then(|| Self::Postgres(SecretString::from(url.to_string()))).ok_or_else(String::new)
    }

    /// Returns true for a SQLite file in a folder or below it.
    pub fn is_in(&self, dir: &Path) -> bool {
        let absolute = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        matches!(self, Self::Sqlite(path) if absolute(path).starts_with(absolute(dir)))
    }

    /// Names the database without its secrets.
    pub fn redacted(&self) -> String {
        match self {
            Self::Sqlite(path) => format!("SQLite, {}", path.display()),
            Self::Postgres(_) => {
                let url = self.postgres();
                let host = url.as_ref().and_then(host).unwrap_or_else(|| "its host".to_owned());
                let named = url.as_ref().and_then(|url| url.query_pairs().find(|(name, _)| name == "dbname"));
                let named = named.map(|(_, name)| name.into_owned());
                let path = url.as_ref().map_or("", |url| url.path().trim_start_matches('/'));
                format!("PostgreSQL, {} at {host}", named.as_deref().unwrap_or(path))
            }
        }
    }

    /// The URL of a PostgreSQL database.
    pub fn postgres(&self) -> Option<Url> {
        match self {
            Self::Postgres(url) => Url::parse(url.expose_secret()).ok(),
            Self::Sqlite(_) => None,
        }
    }
}

/// Adds a host to a URL with a user and without one, which the parser refuses although a parameter may name the host
/// (<https://github.com/transact-rs/sqlx/pull/687>).
fn with_host(text: &str) -> String {
    let (scheme, rest) = text.split_once("://").unwrap_or_default();
    let end = rest.find(['/', '?']).unwrap_or(rest.len());
    let (authority, behind) = rest.split_at(end);
    if authority.ends_with('@') { format!("{scheme}://{authority}{ABSENT}{behind}") } else { text.to_owned() }
}

/// A placeholder for the host that a parameter has to name (RFC 2606).
const ABSENT: &str = "none.invalid";

const NO_HOST: &str = "The URL names no host. Use postgres://user:password@host/name, or for a socket \
                       postgres://user@/name?host=/var/run/postgresql.";

fn sqlite(path: &str) -> Result<DatabaseUrl, String> {
    let why = if path.is_empty() {
        "The path after sqlite:// is missing. Use sqlite://data/vestibule.db, for example."
    } else if path.contains('?') {
        "The path of a SQLite file can't contain a ?, and parameters aren't supported. Remove them."
    } else if path.starts_with("file:") {
        "SQLite reads a path that starts with file: as a URL. Start the path with ./ or /."
    } else if path == ":memory:" {
        "A database in memory is lost when the server stops. Use the path of a file."
    } else {
        return Ok(DatabaseUrl::Sqlite(PathBuf::from(path)));
    };
    Err(why.to_owned())
}

fn refuse_parameters(url: &Url) -> Result<(), String> {
    let mut given = HashSet::new();
    for (name, value) in url.query_pairs() {
        let name = &*name;
        // The driver would use the last one.
        if !given.insert(one_spelling(name)) {
            return Err(format!("{name} is set twice. Remove one."));
        }
        if !PARAMETERS.contains(&name) && !is_server_option(name) {
            return Err(format!("The URL has an unknown parameter. Supported: {}.", PARAMETERS.join(", ")));
        }
        if FILES.contains(&name) && regular_file::read(Path::new(&*value)).is_err() {
            return Err(format!("The file in {name} can't be read. Check its path and permissions."));
        }
        let accepts = match name {
            "sslmode" | "ssl-mode" if !SSL_MODES.contains(&&*value) => SSL_MODES.join(", "),
            "port" if value.parse::<NonZeroU16>().is_err() => "a number from 1 to 65535".to_owned(),
            "hostaddr" if value.parse::<IpAddr>().is_err() => "an IP address".to_owned(),
            "statement-cache-capacity" if value.parse::<usize>().is_err() => "a whole number".to_owned(),
            _ => continue,
        };
        return Err(format!("{name} isn't valid. Use {accepts}."));
    }
    Ok(())
}

/// Returns true for a setting of the server, such as `options[work_mem]`.
fn is_server_option(name: &str) -> bool {
    let setting = name.strip_prefix("options[").and_then(|rest| rest.strip_suffix(']')).unwrap_or_default();
    !setting.is_empty() && setting.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.'))
}

/// Refuses parts given twice: the driver would ignore those before the `?`.
fn refuse_parts_said_twice(url: &Url) -> Result<(), String> {
    let has_host = url.host_str().is_some_and(|host| !host.is_empty() && host != ABSENT);
    let before = [
        ("user", !url.username().is_empty()),
        ("password", url.password().is_some()),
        ("host", has_host),
        ("hostaddr", has_host),
        ("port", url.port().is_some()),
        ("dbname", url.path().len() > 1),
    ];
    let is_there = |name: &str| before.iter().any(|(part, there)| *there && *part == name);
    match url.query_pairs().find(|(name, _)| is_there(name)) {
        Some((name, _)) => Err(format!("The {name} is given both before and after the ?. Remove one.")),
        None => Ok(()),
    }
}

/// Requires one database name after the host; without one, the driver would use the user's name.
fn refuse_path(url: &Url) -> Result<(), String> {
    let name = url.path().strip_prefix('/').unwrap_or_default();
    let named = url.query_pairs().any(|(name, value)| name == "dbname" && !value.is_empty());
    if name.contains('/') {
        return Err("Only the name of a database may follow the host. Write a / in the name as %2F.".to_owned());
    }
    if name.is_empty() && !named {
        return Err("The URL names no database. Use postgres://user:password@host/name.".to_owned());
    }
    Ok(())
}

/// Returns the same name for all aliases of a parameter.
fn one_spelling(name: &str) -> String {
    match name.replace('-', "").as_str() {
        "sslca" => "sslrootcert".to_owned(),
        // The driver connects to whichever comes last.
        "hostaddr" => "host".to_owned(),
        spelt => spelt.to_owned(),
    }
}

/// Adds what the driver needs: an IPv6 address without its brackets, and the operator's certificate authorities.
fn complete(url: &mut Url, tls_ca: Option<&TlsAuthority>) {
    let says = |url: &Url, names: &[&str]| url.query_pairs().any(|(name, _)| names.contains(&&*name));
    let bare = url.host_str().and_then(|host| host.strip_prefix('[')?.strip_suffix(']')).map(str::to_owned);
    if let Some(address) = bare.filter(|_| !says(url, &["host", "hostaddr"])) {
        url.query_pairs_mut().append_pair("host", &address);
    }
    if let Some(authority) = tls_ca.filter(|_| !says(url, &["sslrootcert", "ssl-root-cert", "ssl-ca"])) {
        url.query_pairs_mut().append_pair("sslrootcert", &authority.path);
    }
}

/// Returns the host or the folder of the socket, which a parameter may name.
pub fn host(url: &Url) -> Option<String> {
    let named = url.query_pairs().filter(|(name, _)| matches!(&**name, "host" | "hostaddr")).last();
    let host = named
        .map(|(_, host)| host.into_owned())
        .or_else(|| url.host_str().map(|host| percent_decode_str(host).decode_utf8_lossy().into_owned()));
    host.filter(|host| !host.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(text: &str) -> String {
        match DatabaseUrl::parse(text, None) {
            Ok(_) => panic!("{text} is accepted"),
            Err(sentence) => sentence,
        }
    }

    #[test]
    fn an_error_names_the_wrong_part_and_never_the_secret() {
        for (text, says) in [
            ("postgres://u:planted@h/x?user=planted+b", "Write %2B for a +"),
            ("postgres://u:planted@h/x?sslmode=require&sslmode=disable", "sslmode is set twice."),
            ("postgres://u:planted@h/x?sslmode=require&ssl-mode=disable", "ssl-mode is set twice."),
            ("postgres://u:planted@h:0/x", "The port isn't a number"),
            ("postgres://:planted@h/x", "a password but no user"),
            ("sqlite://file:x.db", "Start the path with ./"),
            ("postgres://u:planted@h/x?port=0", "port isn't valid."),
            ("postgres://u:planted@h/x?sslmode=verify-fulll", "sslmode isn't valid. Use disable"),
            ("postgres://u:planted@h/x?sslmod=require", "an unknown parameter"),
            ("postgres://u:planted@h/x?port=http", "port isn't valid"),
            ("postgres://u:planted@h/x?sslrootcert=/nowhere", "The file in sslrootcert can't be read"),
            ("postgres://u:planted@h/x?statement-cache-capacity=many", "statement-cache-capacity isn't valid"),
            ("postgres://u:planted@h:port/x", "The port isn't a number"),
            ("postgres://u:planted@h:99999/x", "The port isn't a number"),
            ("postgres://u:planted@[::1/x", "The host isn't valid"),
            ("postgres://u:planted@1/x", "The host isn't valid"),
            ("postgres://u:planted@h\\x/x", "The host isn't valid"),
            ("postgres://u:planted@/x?host=h:5432", "The host isn't valid"),
            ("postgres://u:planted@h", "names no database"),
            ("postgres://u:planted@h/", "names no database"),
            ("postgres://u:planted@h?sslmode=require", "names no database"),
            ("postgres://u:planted@/?host=/run&dbname=", "names no database"),
            ("postgres://u:planted@h//x", "Only the name of a database may follow the host"),
            ("postgres://u:planted@h/x/", "Only the name of a database may follow the host"),
            ("postgres://u:planted@h/x/y", "Only the name of a database may follow the host"),
            ("postgres://u:planted@h/x?options[", "an unknown parameter"),
            ("postgres://u:planted@h/x?options[]=1", "an unknown parameter"),
            ("postgres://u:planted@h/x?options[a=1", "an unknown parameter"),
            ("postgres://u:planted@h/x?options[a]b=1", "an unknown parameter"),
            ("postgres://u:planted@h/x?options[a%20b]=1", "an unknown parameter"),
            ("postgres://u:planted@h/x?options[a]=1&options[a]=2", "options[a] is set twice."),
            ("postgres://u:planted@h/x?dbname=y", "The dbname is given both before and after the ?."),
            ("postgres://u:planted@h/x?host=/run", "The host is given both before and after the ?."),
            ("postgres://u:planted@h/x?hostaddr=127.0.0.1", "The hostaddr is given both before and after the ?"),
            ("postgres://u:planted@h:1/x?port=2", "The port is given both before and after the ?."),
            ("postgres://u:planted@h/x?user=y", "The user is given both before and after the ?."),
            ("postgres://u:planted@h/x?password=planted", "The password is given both before and after the ?"),
            ("postgres://u:planted@/x?host=h&hostaddr=127.0.0.1", "hostaddr is set twice."),
            ("postgres://u:planted@h/x?sslcert=/dev/zero", "The file in sslcert can't be read"),
            ("postgres://u:plan%ted@h/x", "% as %25"),
            ("postgres://u:planted%ff@h/x", "in UTF-8"),
            ("postgres://u:planted@h1,h2/x", "several hosts"),
            ("postgres:///x", "names no host"),
            ("postgres://u:planted@/x", "names no host"),
            ("postgres://u:plan#ted@h/x", "# as %23"),
            ("postgres://u:12#planted@h/x", "# as %23"),
            ("postgres://u:plan/ted@h/x", "/ as %2F"),
            ("postgres://u:12/planted@h/x", "/ as %2F"),
            ("postgres://u:plan?ted@h/x", "? as %3F"),
            ("postgres://u:planted@h/x#y", "# as %23"),
            ("sqlite://", "The path after sqlite:// is missing"),
            ("sqlite://:memory:", "in memory"),
            ("sqlite://x.db?mode=ro", "parameters aren't supported"),
        ] {
            let sentence = refused(text);
            assert!(sentence.contains(says), "{text}: {sentence}");
            assert!(!sentence.contains("plan") && !sentence.contains("ted@"), "{sentence}");
        }
        for text in ["mysql://planted", "planted", "postgres:planted"] {
            assert_eq!(refused(text), "", "the general sentence says enough");
        }
    }

    #[test]
    fn sockets_ipv6_addresses_and_raw_at_signs_are_accepted() {
        for (text, expected) in [
            ("postgres://u:p@[::1]/x", "::1"),
            ("postgres:///x?host=/var/run/postgresql", "/var/run/postgresql"),
            ("postgres:///?host=/var/run/postgresql&dbname=x&options[work_mem]=8MB", "/var/run/postgresql"),
            ("postgres://u:p@/x?host=/var/run/postgresql", "/var/run/postgresql"),
            ("postgres://u@%2Fvar%2Frun%2Fpostgresql/x", "/var/run/postgresql"),
            ("postgresql://u:p@ss@db.internal/x", "db.internal"),
        ] {
            let url = DatabaseUrl::parse(text, None).unwrap_or_else(|why| panic!("{text}: {why}"));
            let url = url.postgres().unwrap();
            assert_eq!(host(&url).as_deref(), Some(expected), "{text}");
            let options: sqlx::postgres::PgConnectOptions = url.as_str().parse().unwrap();
            let reached = options.get_socket().map_or(options.get_host().to_owned(), |path| path.display().to_string());
            assert_eq!(reached, expected, "{text}");
        }
    }
}
