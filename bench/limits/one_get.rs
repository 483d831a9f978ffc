//! The limit of sessions in Redis: one GET, then a stored page.

use std::net::Ipv4Addr;

use actix_web::error::ErrorServiceUnavailable;
use actix_web::http::header::COOKIE;
use actix_web::web::Data;
use actix_web::{App, HttpRequest, HttpResponse, HttpServer, Result, get};
use redis::aio::MultiplexedConnection;
use redis::io::tcp::TcpSettings;
use redis::{AsyncCommands, Client, IntoConnectionInfo};

mod answer;
#[path = "../settings.rs"]
mod settings;

use answer::Answer;
use settings::{setting, workers};

#[get("/profile")]
async fn profile(
    request: HttpRequest,
    redis: Data<MultiplexedConnection>,
    answer: Data<Answer>,
) -> Result<HttpResponse> {
    let cookies = request.headers().get(COOKIE).and_then(|cookies| cookies.to_str().ok()).unwrap_or_default();
    let Some(number) = cookies.split(';').find_map(|pair| pair.trim_ascii().strip_prefix("session=")) else {
        return Ok(HttpResponse::Unauthorized().finish());
    };
    let mut redis = MultiplexedConnection::clone(&redis);
    let session: Option<Vec<u8>> =
        redis.get(format!("session:{number}")).await.map_err(ErrorServiceUnavailable)?;
    Ok(match session {
        Some(_) => answer.respond(),
        None => HttpResponse::Unauthorized().finish(),
    })
}

/// Puts `session:0` and so on into Redis, a thousand at a time.
async fn write_sessions(client: &Client, count: usize, value_bytes: usize) -> anyhow::Result<()> {
    let mut redis = client.get_multiplexed_async_connection().await?;
    let value = "v".repeat(value_bytes);
    let numbers: Vec<usize> = (0..count).collect();
    for thousand in numbers.chunks(1000) {
        let mut pipe = redis::pipe();
        for number in thousand {
            pipe.set(format!("session:{number}"), &value).ignore();
        }
        pipe.exec_async(&mut redis).await?;
    }
    Ok(())
}

#[actix_web::main]
async fn main() -> anyhow::Result<()> {
    let answer = Data::new(Answer::read(&setting::<String>("PAGE")?)?);
    let redis = setting::<String>("REDIS_URL")?.into_connection_info()?;
    let client = Client::open(redis.set_tcp_settings(TcpSettings::default().set_nodelay(true)))?;
    write_sessions(&client, setting("SESSIONS")?, setting("VALUE_BYTES")?).await?;

    HttpServer::new(move || {
        let client = client.clone();
        // Each worker's own connection, on its own runtime.
        let connect = move || {
            let client = client.clone();
            async move { client.get_multiplexed_async_connection().await }
        };
        App::new().app_data(answer.clone()).data_factory(connect).service(profile)
    })
    .workers(workers()?)
    .tcp_nodelay(true)
    .shutdown_timeout(1)
    .bind((Ipv4Addr::LOCALHOST, setting("PORT")?))?
    .run()
    .await?;
    Ok(())
}
