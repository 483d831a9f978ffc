//! Reads `REDIS_URL`, or says which part would be ignored. No message shows the value, which contains a password.

use secrecy::SecretString;
use url::Url;

use super::parse;

/// # Errors
/// A sentence that says which part is wrong; empty if the value isn't such a URL at all.
pub(super) fn redis_url(text: &str) -> Result<SecretString, String> {
    let url = parse::credentialed_url(text)?;
    match url.scheme() {
        "redis" | "rediss" if url.has_host() => refuse_server(&url)?,
        "unix" | "redis+unix" => refuse_socket(&url)?,
        _ => return Err(String::new()),
    }
    redis::Client::open(text).is_ok().then(|| SecretString::from(text)).ok_or_else(String::new)
}

fn refuse_server(url: &Url) -> Result<(), String> {
    parse::refuse_parameters(url, &["protocol"])?;
    let database = url.path().strip_prefix('/').unwrap_or_default();
    if !database.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err("Only the number of a database may follow the host, such as /1.".to_owned());
    }
    if !url.username().is_empty() && url.password().is_none() {
        return Err("The URL has a user but no password. For a password alone, use redis://:password@host.".to_owned());
    }
    Ok(())
}

fn refuse_socket(url: &Url) -> Result<(), String> {
    parse::refuse_parameters(url, &["protocol", "db", "user", "pass"])?;
    if url.has_host() || !url.path().starts_with('/') {
        return Err("The path of a socket starts with /. Use unix:///run/redis.sock, for example.".to_owned());
    }
    let says = |part: &str| url.query_pairs().any(|(name, _)| name == part);
    if says("user") && !says("pass") {
        return Err("The URL has user but not pass. Add pass, or remove user.".to_owned());
    }
    if url.query_pairs().any(|(name, value)| name == "db" && !value.bytes().all(|byte| byte.is_ascii_digit())) {
        return Err("db isn't a number. Use the number of a database, such as 1.".to_owned());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_names_the_wrong_part_and_never_the_secret() {
        for (text, says) in [
            ("redis://planted@h", "a user but no password."),
            ("redis://h/x", "the number of a database"),
            ("redis://h//1", "the number of a database"),
            ("redis://h/-1", "the number of a database"),
            ("redis://h/1/2", "the number of a database"),
            ("redis://h:0", "The port isn't a number"),
            ("redis://1", "The host isn't valid"),
            ("unix:///s?pass=plan+ted", "Write %2B for a +"),
            ("redis://h?protocol=resp3&protocol=resp2", "protocol is set twice."),
            ("redis://h?password=planted", "an unknown parameter"),
            ("redis://h1,h2", "several hosts"),
            ("redis://:plan%ted@h", "% as %25"),
            ("unix://run/redis.sock", "The path of a socket starts with /"),
            ("unix://:planted@/run/redis.sock", ""),
            ("unix:///s?user=planted", "The URL has user but not pass."),
            ("unix:///s?db=-1", "db isn't a number."),
            ("redis:h", ""),
            ("redis:/h", ""),
            ("redis://", ""),
        ] {
            let message = redis_url(text).unwrap_err();
            assert!(message.contains(says) && !message.contains("plan"), "{text}: {message}");
        }
        for text in
            ["redis://h", "redis://:p@h:6379/1", "rediss://u:p@h/", "unix:///s?db=1&user=u&pass=p", "redis://[::1]"]
        {
            assert!(redis_url(text).is_ok(), "{text}");
        }
    }
}
