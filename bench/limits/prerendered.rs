//! The limit of the HTTP server: a stored page.

use std::net::Ipv4Addr;

use actix_web::web::Data;
use actix_web::{App, HttpResponse, HttpServer, get};

mod answer;
#[path = "../settings.rs"]
mod settings;

use answer::Answer;
use settings::{setting, workers};

#[get("/profile")]
async fn profile(answer: Data<Answer>) -> HttpResponse {
    answer.respond()
}

#[actix_web::main]
async fn main() -> anyhow::Result<()> {
    let answer = Data::new(Answer::read(&setting::<String>("PAGE")?)?);

    HttpServer::new(move || App::new().app_data(answer.clone()).service(profile))
        .workers(workers()?)
        .tcp_nodelay(true)
        .shutdown_timeout(1)
        .bind((Ipv4Addr::LOCALHOST, setting("PORT")?))?
        .run()
        .await?;
    Ok(())
}
