//! The plan that a database makes for a query, in which no table is read as a whole.

use sqlx::{AnyConnection, AssertSqlSafe, Row};
use vestibule::storage::query::Query;

/// Fails if the database would read a whole table for a query. An index that is read in its order until there are enough
/// rows is no scan.
pub async fn assert_no_scan(db: &mut AnyConnection, query: Query, what: &str) {
    let is_postgres = db.backend_name() == "PostgreSQL";
    if is_postgres {
        // The tables of a test are small: what isn't a scan here has an index.
        sqlx::query("SET enable_seqscan = off").execute(&mut *db).await.unwrap();
    }
    let (explain, column) = if is_postgres { ("EXPLAIN", 0) } else { ("EXPLAIN QUERY PLAN", 3) };
    let sql = AssertSqlSafe(format!("{explain} {}", query.text));
    let rows = sqlx::query_with(sql, query.arguments).fetch_all(&mut *db).await.unwrap();
    let plan: Vec<String> = rows.iter().map(|row| row.get(column)).collect();
    for line in &plan {
        // Subqueries, whose rows were found by an index, and the table with one row.
        let small = ["SCAN candidate", "SCAN found", "SCAN counted", "SCAN of_user", "SCAN instance"];
        let is_scan = (line.contains("Seq Scan") && !line.contains("Seq Scan on instance"))
            || (line.starts_with("SCAN ") && !line.contains(" INDEX ") && !small.contains(&line.as_str()));
        assert!(!is_scan, "{what}:\n{}", plan.join("\n"));
    }
}
