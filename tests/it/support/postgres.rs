//! A separate database for each test, on the PostgreSQL server that `scripts/test` started.

use sqlx::{AnyConnection, Connection};

/// Creates an empty database and returns its URL.
pub async fn fresh_database() -> String {
    let server = std::env::var("TEST_POSTGRES_URL")
        .expect("set TEST_POSTGRES_URL to a PostgreSQL server where databases can be created: scripts/test starts one");
    let name = format!("v{}", vestibule::base::secret::new_id().unwrap());
    sqlx::any::install_default_drivers();
    let mut admin = AnyConnection::connect(&format!("{server}/postgres")).await.expect("TEST_POSTGRES_URL answers");
    sqlx::raw_sql(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}"))).execute(&mut admin).await.unwrap();
    admin.close().await.unwrap();
    format!("{server}/{name}")
}
