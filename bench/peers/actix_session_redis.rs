//! The peer on actix-web: sessions of actix-session in Redis, through its own store.

use std::net::Ipv4Addr;

use actix_files::Files;
use actix_session::storage::RedisSessionStore;
use actix_session::{Session, SessionMiddleware};
use actix_web::cookie::Key;
use actix_web::error::ErrorInternalServerError;
use actix_web::http::header::USER_AGENT;
use actix_web::web::{Data, Html, Json, Redirect};
use actix_web::{App, Either, HttpRequest, HttpResponse, HttpServer, Responder, Result, get, post, web};
use askama::Template;
use serde_json::json;

#[path = "../settings.rs"]
mod settings;
mod shared;

use settings::{setting, workers};
use shared::{Credentials, ProfilePage, SignedIn, Users};

const SIGNED_IN: &str = "signed_in";

#[post("/login")]
async fn sign_in(
    request: HttpRequest,
    session: Session,
    users: Data<Users>,
    Json(credentials): Json<Credentials>,
) -> Result<HttpResponse> {
    let Some(user) = web::block(move || users.authenticate(&credentials)).await? else {
        return Ok(HttpResponse::Forbidden().json(json!({ "errorMessage": "Permission denied!" })));
    };
    let address = request.peer_addr().map(|peer| peer.ip().to_string()).unwrap_or_default();
    let user_agent = request.headers().get(USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default();
    session.renew();
    session.insert(SIGNED_IN, SignedIn::now(user.clone(), address, user_agent))?;
    Ok(HttpResponse::Ok().json(json!({ "user": user })))
}

#[get("/profile")]
async fn profile(session: Session) -> Result<impl Responder> {
    match session.get(SIGNED_IN)? {
        Some(signed_in) => {
            let page = ProfilePage::of(signed_in).render().map_err(ErrorInternalServerError)?;
            Ok(Either::Left(Html::new(page)))
        }
        None => Ok(Either::Right(Redirect::to("/login").see_other())),
    }
}

#[get("/logout")]
async fn sign_out(session: Session) -> impl Responder {
    session.purge();
    Json(json!({}))
}

#[actix_web::main]
async fn main() -> anyhow::Result<()> {
    let secret_key = Key::from(setting::<String>("SECRET")?.as_bytes());
    let static_dir: String = setting("STATIC_DIR")?;
    let users = Data::new(Users::read(&setting::<String>("USERS")?)?);
    let store = RedisSessionStore::new(setting::<String>("REDIS_URL")?).await?;

    HttpServer::new(move || {
        // Measured over plain HTTP.
        let sessions = SessionMiddleware::builder(store.clone(), secret_key.clone()).cookie_secure(false).build();
        let pages = web::scope("").wrap(sessions).service(sign_in).service(profile).service(sign_out);
        App::new().app_data(users.clone()).service(Files::new("/static", &static_dir)).service(pages)
    })
    .workers(workers()?)
    .tcp_nodelay(true)
    .shutdown_timeout(1)
    .bind((Ipv4Addr::LOCALHOST, setting("PORT")?))?
    .run()
    .await?;
    Ok(())
}
