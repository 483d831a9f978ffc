//! An actix-web app that gets its users from Vestibule, in headers of the proxy: docs/embedding.md.
//!
//! ```sh
//! cargo run --example actix
//! ```
//!
//! `PROXY` is the address that the proxy connects from, `VESTIBULE` the one where people sign in.

use std::future::{Ready, ready};
use std::net::IpAddr;

use actix_web::dev::Payload;
use actix_web::error::{ErrorForbidden, ErrorInternalServerError, ErrorUnauthorized};
use actix_web::web::{self, Data, Html};
use actix_web::{App, Error, FromRequest, HttpRequest, HttpServer};
use askama::Template;

struct Settings {
    proxy: IpAddr,
    vestibule: String,
}

/// Who is signed in. A handler that takes one is closed to everybody else.
struct User {
    name: String,
    groups: Vec<String>,
}

impl FromRequest for User {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Self::from_headers(req))
    }
}

impl User {
    fn from_headers(req: &HttpRequest) -> Result<Self, Error> {
        // These headers are true only if the proxy sent them.
        let proxy = req.app_data::<Data<Settings>>().map(|settings| settings.proxy);
        if proxy.is_none() || req.peer_addr().map(|peer| peer.ip()) != proxy {
            return Err(ErrorForbidden("Connect through the proxy."));
        }
        // In UTF-8, which `HeaderValue::to_str` does not read.
        let header = |name| req.headers().get(name).and_then(|value| str::from_utf8(value.as_bytes()).ok());
        if header("Remote-User").unwrap_or_default().is_empty() {
            return Err(ErrorUnauthorized("Sign in first."));
        }
        let groups = header("Remote-Groups").unwrap_or_default().split(',').map(str::to_owned).collect();
        Ok(Self { name: header("Remote-Name").unwrap_or_default().to_owned(), groups })
    }
}

#[derive(Template)]
#[template(
    ext = "html",
    source = r#"<!doctype html><html lang="en"><title>actix</title><h1>Hello, {{ user.name }}!</h1>
    <p><a href="{{ vestibule }}/logout?rd=https://{{ host|urlencode }}/">Sign out</a></p>"#
)]
struct Home<'a> {
    user: User,
    vestibule: &'a str,
    host: &'a str,
}

async fn home(user: User, req: HttpRequest, settings: Data<Settings>) -> Result<Html, Error> {
    let connection = req.connection_info();
    let page = Home { user, vestibule: &settings.vestibule, host: connection.host() };
    page.render().map(Html::new).map_err(ErrorInternalServerError)
}

async fn ops(user: User) -> Result<Html, Error> {
    if !user.groups.iter().any(|group| group == "ops") {
        return Err(ErrorForbidden("For the group ops."));
    }
    Ok(Html::new(r#"<!doctype html><html lang="en"><title>actix</title><h1>Operations</h1>"#))
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let option = |name, default: &str| std::env::var(name).unwrap_or_else(|_| default.to_owned());
    let settings = Data::new(Settings {
        proxy: option("PROXY", "127.0.0.1").parse()?,
        vestibule: option("VESTIBULE", "https://id.example.org"),
    });
    let address = (option("HOST", "127.0.0.1"), option("PORT", "3001").parse()?);
    let app = move || {
        let app = App::new().app_data(settings.clone());
        app.route("/", web::get().to(home)).route("/ops", web::get().to(ops))
    };
    actix_web::rt::System::new().block_on(async { HttpServer::new(app).bind(address)?.run().await })?;
    Ok(())
}
