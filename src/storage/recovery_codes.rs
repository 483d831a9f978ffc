//! Recovery codes: their hashes, each of which is deleted when its code is used.

use sqlx::AnyConnection;

use crate::base::recovery_code::RecoveryCode;

/// Replaces all recovery codes of an account.
pub async fn replace(db: &mut AnyConnection, user_id: &str, codes: &[RecoveryCode]) -> Result<(), sqlx::Error> {
    delete_all(db, user_id).await?;
    for code in codes {
        sqlx::query("INSERT INTO recovery_codes (hash, user_id) VALUES ($1, $2)")
            .bind(code.hash())
            .bind(user_id)
            .execute(&mut *db)
            .await?;
    }
    Ok(())
}

/// Spends a code. Returns true for one caller alone, of those that spend the same code at once.
pub async fn spend(db: &mut AnyConnection, user_id: &str, code: &RecoveryCode) -> Result<bool, sqlx::Error> {
    let spent = sqlx::query("DELETE FROM recovery_codes WHERE hash = $1 AND user_id = $2")
        .bind(code.hash())
        .bind(user_id)
        .execute(db)
        .await?;
    Ok(spent.rows_affected() == 1)
}

/// Returns how many codes of an account are left.
pub async fn count(db: &mut AnyConnection, user_id: &str) -> Result<u64, sqlx::Error> {
    let left: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM recovery_codes WHERE user_id = $1")
        .bind(user_id)
        .fetch_one(db)
        .await?;
    Ok(left.unsigned_abs())
}

pub(super) async fn delete_all(db: &mut AnyConnection, user_id: &str) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM recovery_codes WHERE user_id = $1").bind(user_id).execute(db).await?;
    Ok(())
}
