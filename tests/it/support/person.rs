//! A person with a browser, which saves cookies and doesn't follow redirects.

use std::sync::Arc;

use reqwest::cookie::{CookieStore, Jar};
use reqwest::header::HeaderMap;
use reqwest::{Client, RequestBuilder, Response, Url};
use scraper::{Html, Selector};

use super::{PASSWORD, TestApp};

pub struct Person {
    client: Client,
    base: String,
    jar: Arc<Jar>,
}

impl Person {
    pub fn stranger(app: &TestApp) -> Self {
        Self::at(&app.base)
    }

    pub fn at(base: &str) -> Self {
        let jar = Arc::new(Jar::default());
        let client = Client::builder()
            .cookie_provider(Arc::clone(&jar))
            .redirect(reqwest::redirect::Policy::none())
            .timeout(std::time::Duration::from_secs(20))
            .build()
            .unwrap();
        Self { client, base: base.to_owned(), jar }
    }

    /// Signed in as Ada, who exists.
    pub async fn signed_in(app: &TestApp) -> Self {
        Self::signed_in_as(app, "ada@example.org").await
    }

    pub async fn signed_in_as(app: &TestApp, email: &str) -> Self {
        let person = Self::stranger(app);
        let answer = person.sign_in(email, PASSWORD).await;
        assert_eq!(answer.status(), 303, "{email} signs in");
        person
    }

    pub fn request(&self, method: &str, path: &str) -> RequestBuilder {
        self.client.request(method.parse().unwrap(), format!("{}{path}", self.base))
    }

    pub async fn get(&self, path: &str) -> Response {
        self.request("GET", path).send().await.unwrap()
    }

    pub async fn get_json(&self, path: &str) -> Response {
        self.request("GET", path).header("accept", "application/json").send().await.unwrap()
    }

    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Response {
        self.request("POST", path).form(fields).send().await.unwrap()
    }

    pub async fn post_json(&self, path: &str, body: serde_json::Value) -> Response {
        self.request("POST", path).json(&body).send().await.unwrap()
    }

    pub async fn sign_in(&self, email: &str, password: &str) -> Response {
        self.post("/login", &[("email", email), ("password", password)]).await
    }

    /// Returns true if the profile opens.
    pub async fn is_signed_in(&self) -> bool {
        let answer = self.get_json("/profile").await;
        match answer.status().as_u16() {
            200 => true,
            401 => false,
            status => panic!("the profile answers {status}"),
        }
    }

    /// The cookies as the browser would send them.
    pub fn cookies(&self) -> String {
        let url: Url = self.base.parse().unwrap();
        self.jar.cookies(&url).map_or(String::new(), |value| value.to_str().unwrap().to_owned())
    }

    /// The value of one cookie.
    pub fn cookie(&self, name: &str) -> Option<String> {
        let prefix = format!("{name}=");
        self.cookies().split("; ").find_map(|pair| pair.strip_prefix(&prefix).map(str::to_owned))
    }

    /// Puts a cookie into the browser.
    pub fn plant(&self, cookie: &str) {
        self.jar.add_cookie_str(cookie, &self.base.parse().unwrap());
    }

    /// A thief with a copy of this person's session cookie, at the same or another instance.
    pub fn thief(&self, app: &TestApp) -> Self {
        let thief = Self::at(&app.base);
        thief.plant(&format!("vestibule={}", self.cookie("vestibule").expect("the victim has a session")));
        thief
    }
}

pub fn location(answer: &Response) -> &str {
    answer.headers().get("location").expect("the response has a Location header").to_str().unwrap()
}

/// The `Set-Cookie` header of the session cookie, if the response has one.
pub fn set_session(headers: &HeaderMap) -> Option<String> {
    set_cookie(headers, "vestibule=")
}

pub fn set_cookie(headers: &HeaderMap, prefix: &str) -> Option<String> {
    let all = headers.get_all("set-cookie").iter();
    all.filter_map(|value| value.to_str().ok()).find(|value| value.starts_with(prefix)).map(str::to_owned)
}

/// The text of the first element that a selector finds, its white space folded as browsers do.
pub fn text(html: &str, selector: &str) -> String {
    let document = Html::parse_document(html);
    let element = document.select(&Selector::parse(selector).unwrap()).next();
    let element = element.unwrap_or_else(|| panic!("no {selector} in {html}"));
    element.text().collect::<String>().split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

pub fn attribute(html: &str, selector: &str, name: &str) -> Option<String> {
    let document = Html::parse_document(html);
    let element = document.select(&Selector::parse(selector).unwrap()).next()?;
    element.value().attr(name).map(str::to_owned)
}
