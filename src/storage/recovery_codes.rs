//! Recovery codes: their hashes, each of which is deleted when its code is used.

use sqlx::AnyConnection;

use crate::base::recovery_code::{self, RecoveryCode};
use crate::base::secret::hash_secret;

/// Replaces all recovery codes of an account.
pub async fn replace(db: &mut AnyConnection, user_id: &str, codes: &[RecoveryCode]) -> Result<(), sqlx::Error> {
    delete_all(db, user_id).await?;
    for code in codes {
        sqlx::query("INSERT INTO recovery_codes (hash, user_id, saved) VALUES ($1, $2, 0)")
            .bind(code.hash())
            .bind(user_id)
            .execute(&mut *db)
            .await?;
    }
    Ok(())
}

/// Stores recovery codes for an account that has none left. Returns false if it has, since those still work.
pub async fn insert_first(db: &mut AnyConnection, user_id: &str, codes: &[RecoveryCode]) -> Result<bool, sqlx::Error> {
    if count(db, user_id).await? > 0 {
        return Ok(false);
    }
    replace(db, user_id, codes).await?;
    Ok(true)
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

/// Notes that the owner of a code has saved it. A code that isn't theirs is ignored.
pub async fn mark_saved(db: &mut AnyConnection, user_id: &str, code: &RecoveryCode) -> Result<(), sqlx::Error> {
    sqlx::query("UPDATE recovery_codes SET saved = 1 WHERE hash = $1 AND user_id = $2")
        .bind(code.hash())
        .bind(user_id)
        .execute(db)
        .await?;
    Ok(())
}

/// Returns true if nothing says that the codes of an account were saved: their owner hasn't, and all of them are left.
pub async fn are_unsaved(db: &mut AnyConnection, user_id: &str) -> Result<bool, sqlx::Error> {
    let unsaved: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM recovery_codes WHERE user_id = $1 AND saved = 0")
        .bind(user_id)
        .fetch_one(db)
        .await?;
    Ok(usize::try_from(unsaved) == Ok(recovery_code::COUNT))
}

/// Names the codes of an account that are left: a hash that changes when they are replaced or one is used.
pub async fn version(db: &mut AnyConnection, user_id: &str) -> Result<String, sqlx::Error> {
    let hashes: Vec<String> = sqlx::query_scalar("SELECT hash FROM recovery_codes WHERE user_id = $1 ORDER BY hash")
        .bind(user_id)
        .fetch_all(db)
        .await?;
    Ok(hash_secret(&hashes.concat()))
}

pub(super) async fn delete_all(db: &mut AnyConnection, user_id: &str) -> Result<(), sqlx::Error> {
    sqlx::query("DELETE FROM recovery_codes WHERE user_id = $1").bind(user_id).execute(db).await?;
    Ok(())
}
