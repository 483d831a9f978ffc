//! Health checks: `/healthz` and `/readyz`.

use serde_json::{Value, json};

use crate::support::redis::Redis;
use crate::support::{Person, Setup, TestApp, everywhere};

#[tokio::test]
async fn ready_names_what_pages_need() {
    everywhere(async |app| {
        let person = Person::stranger(app);
        assert_eq!(person.get("/healthz").await.json::<Value>().await.unwrap(), json!({"status": "ok"}));
        let redis = if app.redis.is_some() { "ok" } else { "not configured" };
        let answer = person.get("/readyz").await;
        assert_eq!(answer.status(), 200);
        assert_eq!(answer.json::<Value>().await.unwrap(), json!({"status": "ok", "database": "ok", "redis": redis}));
    })
    .await;
}

#[tokio::test]
async fn without_redis_the_state_is_degraded_but_ready() {
    let app = TestApp::start_on(Setup::SqliteRedis, Some(Redis::absent()), &[]).await;
    let answer = Person::stranger(&app).get("/readyz").await;
    assert_eq!(answer.status(), 200);
    assert_eq!(answer.json::<Value>().await.unwrap(), json!({"status": "degraded", "database": "ok", "redis": "away"}));
}
