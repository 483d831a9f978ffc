//! The access log of forward-authentication checks.

use crate::support::process::{Server, ok, workplace};
use crate::support::{Person, eventually};

const URL: &str = "http://127.0.0.1:1234";

/// A server, and a proxy that sends checks with Ada's cookie.
async fn server(dir: &std::path::Path) -> (Server, Person) {
    ok(dir, &[], &["migrate"], "");
    ok(dir, &[], &["user", "add", "ada@example.org", "--admin", "--password-stdin"], "plum kettle orbit\n");
    let server = Server::start(dir, &[("PUBLIC_URL", URL), ("TRUSTED_PROXIES", "127.0.0.1")]).await;
    let ada = server.person();
    assert_eq!(ada.sign_in("ada@example.org", "plum kettle orbit").await.status(), 303);
    (server, ada)
}

/// Sends a check with headers of any bytes.
async fn ask(person: &Person, at: &str, headers: &[(&'static str, &[u8])]) -> reqwest::Response {
    let mut request = person.request("GET", &format!("/api/authz/{at}")).header("accept", "text/html");
    for (name, value) in headers {
        request = request.header(*name, reqwest::header::HeaderValue::from_bytes(value).unwrap());
    }
    request.send().await.unwrap()
}

#[tokio::test]
async fn the_line_of_every_check_names_method_host_and_path_and_never_the_query() {
    let dir = workplace();
    let (server, ada) = server(dir.path()).await;
    let url = format!("{URL}/page?planted=query");
    for (who, status) in [(&ada, 200), (&server.person(), 401)] {
        let answer =
            ask(who, "auth-request", &[("x-original-url", url.as_bytes()), ("x-original-method", b"PUT")]).await;
        assert_eq!(answer.status(), status);
        let line = async || {
            let log = server.log();
            let found = log.lines().find(|line| line.contains(&format!("/api/authz/auth-request status={status} ")));
            found.map(str::to_owned)
        };
        eventually("the check is logged", async || line().await.is_some()).await;
        let line = line().await.unwrap();
        assert!(line.contains(&format!("original=\"PUT {URL}/page\"")), "{line}");
        assert_eq!(line.contains("cause="), status != 200, "{line}");
    }
    assert!(!server.log().contains("planted"));
}

#[tokio::test]
async fn raw_bytes_in_a_query_are_read_as_escapes() {
    let dir = workplace();
    let (server, ada) = server(dir.path()).await;
    let stranger = server.person();
    // curl and old browsers send raw bytes in a link as they are: UTF-8, or anything else.
    for (query, escaped) in
        [("q=é".as_bytes(), "q=%C3%A9"), (b"q=\xe9&r=\xff", "q=%E9&r=%FF"), ("例=子".as_bytes(), "%E4%BE%8B=%E5%AD%90")]
    {
        let uri = [b"/page?".as_slice(), query].concat();
        let whole = [URL.as_bytes(), &uri].concat();
        let parts: [(&'static str, &[u8]); 3] =
            [("x-forwarded-proto", b"http"), ("x-forwarded-host", b"127.0.0.1:1234"), ("x-forwarded-uri", &uri)];
        for (at, headers) in
            [("auth-request", &[("x-original-url", whole.as_slice())][..]), ("forward-auth", &parts[..])]
        {
            assert_eq!(ask(&ada, at, headers).await.status(), 200, "{at} {escaped}");
            let led = ask(&stranger, at, headers).await;
            let location = led.headers()["location"].to_str().unwrap();
            let rd = reqwest::Url::parse(location).unwrap();
            let rd = rd.query_pairs().find(|(name, _)| name == "rd").unwrap().1.into_owned();
            assert_eq!(rd, format!("{URL}/page?{escaped}"), "{at}");
        }
    }
    // In a path, which rules use, raw bytes are refused.
    let path = [URL.as_bytes(), "/é?q=1".as_bytes()].concat();
    assert_eq!(ask(&ada, "auth-request", &[("x-original-url", &path)]).await.status(), 403);
}
