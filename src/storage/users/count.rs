//! Numbers of users, of all, by state and by group, each counted up to [`COUNTED`], so that none takes long.

use sqlx::AnyConnection;

use super::words::{self, Words};
use crate::base::user::Group;

/// The highest number that is counted.
const COUNTED: i64 = 10_000;

/// A number, exact up to [`COUNTED`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub number: i64,
    /// There are more.
    pub or_more: bool,
}

impl Count {
    fn of(counted: i64) -> Self {
        Self { number: counted.min(COUNTED), or_more: counted > COUNTED }
    }
}

/// The numbers of users, of all and by state. A user may be in several.
pub struct Counts {
    pub all: Count,
    pub administrators: Count,
    pub disabled: Count,
    pub without_password: Count,
    pub without_second_factor: Count,
}

/// Counts the users.
pub async fn count(db: &mut AnyConnection) -> Result<Counts, sqlx::Error> {
    let all = sqlx::query_scalar("SELECT COUNT(*) FROM (SELECT 1 FROM users LIMIT $1) AS counted")
        .bind(COUNTED + 1)
        .fetch_one(&mut *db)
        .await?;
    Ok(Counts {
        all: Count::of(all),
        administrators: count_only(db, &words::of_group(Group::ADMINS)).await?,
        disabled: count_only(db, words::DISABLED).await?,
        without_password: count_only(db, words::NO_PASSWORD).await?,
        without_second_factor: count_only(db, words::NO_SECOND_FACTOR).await?,
    })
}

async fn count_only(db: &mut AnyConnection, word: &str) -> Result<Count, sqlx::Error> {
    Ok(Count::of(Words::only(word).count(db, COUNTED + 1).await?))
}

/// Returns true if a group has more than one user.
pub async fn is_shared(db: &mut AnyConnection, group: &Group) -> Result<bool, sqlx::Error> {
    Ok(Words::only(&words::of_group(group.as_str())).count(db, 2).await? > 1)
}

/// A group that users are in.
pub struct GroupSize {
    pub name: String,
    pub users: Count,
}

/// Returns up to `most` groups that users are in, in the order of their names, from those behind `after` on. The role of
/// administrators is one of them.
pub async fn groups(db: &mut AnyConnection, after: &str, most: usize) -> Result<Vec<GroupSize>, sqlx::Error> {
    let all = Words::starting_with(words::GROUP);
    let mut sizes = Vec::new();
    let mut last = words::of_group(after).into_bytes();
    while sizes.len() < most {
        // One step in the index for each group, however many users it has.
        let next: Option<Vec<u8>> =
            sqlx::query_scalar("SELECT word FROM user_words WHERE word > $1 AND word < $2 ORDER BY word LIMIT 1")
                .bind(&last)
                .bind(&all.end)
                .fetch_optional(&mut *db)
                .await?;
        let Some(next) = next else { break };
        let word = String::from_utf8_lossy(&next);
        let name = word.strip_prefix(words::GROUP).unwrap_or_default().to_owned();
        sizes.push(GroupSize { users: count_only(db, &word).await?, name });
        last = next;
    }
    Ok(sizes)
}
