//! Requests of `vestibule limits` to running servers, since a counter may be in a server's memory.
//!
//! A request is a row that every server finds within half a second and answers with a row of its own. Clocks aren't
//! compared.

use std::collections::HashSet;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use sqlx::AnyConnection;

use super::{LiveCounter, Memory, Subjects};
use crate::base::clock::UnixSeconds;
use crate::base::secret::{NoRandomness, new_id};
use crate::storage::db::{Db, DbError};

/// The time between two reads of a server.
const INTERVAL: Duration = Duration::from_millis(500);
/// How long a command waits for answers. Each server reads at least twice in this time.
pub const PATIENCE: Duration = Duration::from_millis(1_500);
/// The most counters in one answer, those nearest to their limit first.
const MOST: usize = 1_000;
/// How long the request of a command that died is kept, in seconds.
const REQUEST_RETENTION: i64 = 10 * 60;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Request {
    List(Subjects),
    Clear(Subjects),
}

/// Sends a request to all servers. Returns its id.
pub async fn ask(db: &Db, request: &Request, now: UnixSeconds) -> Result<String, AskError> {
    let (id, text) = (new_id()?, serde_json::to_string(request)?);
    db.write(async |db| {
        sqlx::query("INSERT INTO limit_requests (id, asked_at, request) VALUES ($1, $2, $3)")
            .bind(&id)
            .bind(now)
            .bind(&text)
            .execute(db)
            .await
    })
    .await?;
    Ok(id)
}

#[derive(Debug, thiserror::Error)]
pub enum AskError {
    #[error(transparent)]
    Database(#[from] DbError),
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
    #[error(transparent)]
    Json(#[from] serde_json::Error),
}

/// Deletes a request and returns its answers, one per server.
pub async fn collect(db: &Db, id: &str) -> Result<Vec<Vec<LiveCounter>>, DbError> {
    let answers: Vec<(String,)> = db
        .write(async |db| {
            let answers = sqlx::query_as("SELECT counters FROM limit_answers WHERE request = $1")
                .bind(id)
                .fetch_all(&mut *db)
                .await?;
            sqlx::query("DELETE FROM limit_requests WHERE id = $1").bind(id).execute(db).await?;
            Ok(answers)
        })
        .await?;
    Ok(answers.iter().map(|(text,)| serde_json::from_str(text).unwrap_or_default()).collect())
}

/// Deletes up to `most` requests of commands that died.
pub async fn sweep(db: &mut AnyConnection, now: UnixSeconds, most: u32) -> Result<u64, sqlx::Error> {
    let old = "DELETE FROM limit_requests WHERE id IN (SELECT id FROM limit_requests WHERE asked_at < $1 LIMIT $2)";
    let gone = sqlx::query(old).bind(now - REQUEST_RETENTION).bind(i64::from(most)).execute(db).await?;
    Ok(gone.rows_affected())
}

/// Answers requests about this process's memory until the runtime ends. Reads requests through `reader`, which pages
/// can't delay.
pub async fn keep_answering(memory: &Memory, reader: &Db, db: &Db) {
    let mut answered = HashSet::new();
    loop {
        tokio::time::sleep(INTERVAL).await;
        if let Err(error) = answer(memory, reader, db, &mut answered).await {
            log::debug!("Couldn't answer `vestibule limits`: {error}");
        }
    }
}

async fn answer(memory: &Memory, reader: &Db, db: &Db, answered: &mut HashSet<String>) -> Result<(), AskError> {
    let requests: Vec<(String, String)> =
        reader.read(async |db| sqlx::query_as("SELECT id, request FROM limit_requests").fetch_all(db).await).await?;
    answered.retain(|id| requests.iter().any(|(open, _)| open == id));
    for (id, request) in requests {
        if !answered.insert(id.clone()) {
            continue;
        }
        let counters = serde_json::to_string(&carry_out(memory, serde_json::from_str(&request)?))?;
        let instance = new_id()?;
        db.write(async |db| {
            sqlx::query("INSERT INTO limit_answers (request, instance, counters) VALUES ($1, $2, $3)")
                .bind(&id)
                .bind(&instance)
                .bind(&counters)
                .execute(db)
                .await
        })
        .await?;
    }
    Ok(())
}

/// Returns the counters, or those that were cleared.
fn carry_out(memory: &Memory, request: Request) -> Vec<LiveCounter> {
    let (Request::List(subjects) | Request::Clear(subjects)) = &request;
    let mut counters = memory.list(subjects);
    if let Request::Clear(subjects) = &request {
        memory.clear(subjects);
    }
    LiveCounter::sort(&mut counters);
    counters.truncate(MOST);
    counters
}
