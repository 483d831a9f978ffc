//! The peer on axum: sessions of tower-sessions in Redis, through its own store.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use askama::Template;
use axum::extract::{ConnectInfo, State};
use axum::http::header::USER_AGENT;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum::serve::ListenerExt;
use axum::{Json, Router};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tower_http::services::ServeDir;
use tower_sessions::cookie::SameSite;
use tower_sessions::cookie::time::Duration;
use tower_sessions::{Expiry, Session, SessionManagerLayer};
use tower_sessions_redis_store::RedisStore;
use tower_sessions_redis_store::fred::prelude::*;

#[path = "../settings.rs"]
mod settings;
mod shared;

use settings::{setting, workers};
use shared::{Credentials, ProfilePage, SignedIn, Users};

const SIGNED_IN: &str = "signed_in";

/// A failure of the store or of the template.
struct Failure(String);

impl<E: ToString> From<E> for Failure {
    fn from(error: E) -> Self {
        Self(error.to_string())
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        (StatusCode::INTERNAL_SERVER_ERROR, self.0).into_response()
    }
}

async fn sign_in(
    State(users): State<Arc<Users>>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    session: Session,
    headers: HeaderMap,
    Json(credentials): Json<Credentials>,
) -> Result<Response, Failure> {
    let Some(user) = tokio::task::spawn_blocking(move || users.authenticate(&credentials)).await? else {
        return Ok((StatusCode::FORBIDDEN, Json(json!({ "errorMessage": "Permission denied!" }))).into_response());
    };
    let user_agent = headers.get(USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default();
    session.cycle_id().await?;
    session.insert(SIGNED_IN, SignedIn::now(user.clone(), peer.ip().to_string(), user_agent)).await?;
    Ok(Json(json!({ "user": user })).into_response())
}

async fn profile(session: Session) -> Result<Response, Failure> {
    match session.get(SIGNED_IN).await? {
        Some(signed_in) => Ok(Html(ProfilePage::of(signed_in).render()?).into_response()),
        None => Ok(Redirect::to("/login").into_response()),
    }
}

async fn sign_out(session: Session) -> Result<Json<Value>, Failure> {
    session.flush().await?;
    Ok(Json(json!({})))
}

async fn serve() -> anyhow::Result<()> {
    let pool = Pool::new(Config::from_url(&setting::<String>("REDIS_URL")?)?, None, None, None, 6)?;
    let redis_conn = pool.connect();
    pool.wait_for_connect().await?;

    let sessions = SessionManagerLayer::new(RedisStore::new(pool))
        // Measured over plain HTTP.
        .with_secure(false)
        .with_same_site(SameSite::Lax)
        .with_expiry(Expiry::OnInactivity(Duration::days(1)));
    let app = Router::new()
        .route("/login", post(sign_in))
        .route("/profile", get(profile))
        .route("/logout", get(sign_out))
        .layer(sessions)
        .nest_service("/static", ServeDir::new(setting::<String>("STATIC_DIR")?))
        .with_state(Arc::new(Users::read(&setting::<String>("USERS")?)?));

    // axum leaves Nagle's algorithm on.
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, setting("PORT")?)).await?.tap_io(|stream| {
        let _ = stream.set_nodelay(true);
    });
    axum::serve(listener, app.into_make_service_with_connect_info::<SocketAddr>()).await?;
    redis_conn.await??;
    Ok(())
}

fn main() -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(workers()?).enable_all().build()?;
    runtime.block_on(serve())
}
