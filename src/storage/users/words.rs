//! The table `user_words`: the words that find a user, of their name and email, of their groups and of their state.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use sqlx::AnyConnection;

use super::read::{Credentials, credentials_by_id};
use crate::base::search_words;
use crate::base::secret::hash_secret;
use crate::base::user::{Group, Role, User};
use crate::storage::query::{Query, places};
use crate::storage::user_row::columns;

/// With a colon, which no word of a name or an email has.
pub(super) const DISABLED: &str = ":disabled";
pub(super) const LOCKED: &str = ":locked";
pub(super) const NO_PASSWORD: &str = ":no_password";
/// The word of users without a second factor who aren't disabled.
pub(super) const NO_SECOND_FACTOR: &str = ":no_second_factor";
pub(super) const GROUP: &str = ":group:";
const EMAIL_HASH: &str = ":email:";

pub(super) fn of_group(name: &str) -> String {
    format!("{GROUP}{name}")
}

/// The word of the user whose email has this hash.
fn of_email_hash(hash: &str) -> String {
    format!("{EMAIL_HASH}{hash}")
}

/// Returns the user whose email has this hash, which is the subject of some rate limits.
pub async fn by_email_hash(db: &mut AnyConnection, hash: &str) -> Result<Option<User>, sqlx::Error> {
    sqlx::query_as(concat!(
        "SELECT ",
        columns!(),
        " FROM users WHERE email = (SELECT email FROM user_words WHERE word = $1 LIMIT 1)"
    ))
    .bind(of_email_hash(hash).into_bytes())
    .fetch_optional(db)
    .await
}

/// Returns the words that find an account.
fn of(account: &Credentials) -> BTreeSet<Vec<u8>> {
    let Credentials { user, disabled, .. } = account;
    let mut words = search_words::of_text(&user.name);
    words.extend(search_words::of_text(&user.email));
    words.insert(of_email_hash(&hash_secret(&user.email)));
    words.extend(user.groups.iter().map(|group| of_group(group.as_str())));
    let states = [
        (user.role == Role::Admin, of_group(Group::ADMINS)),
        (*disabled, DISABLED.to_owned()),
        (account.locked, LOCKED.to_owned()),
        (account.password_hash.is_none(), NO_PASSWORD.to_owned()),
        (!disabled && !account.has_second_factor, NO_SECOND_FACTOR.to_owned()),
    ];
    words.extend(states.into_iter().filter(|(is_so, _)| *is_so).map(|(_, word)| word));
    words.into_iter().map(String::into_bytes).collect()
}

/// Writes the words of an account whose row the transaction has locked. Most changes of an account change none of them.
pub(super) async fn write(db: &mut AnyConnection, account: &Credentials) -> Result<(), sqlx::Error> {
    let email = &account.user.email;
    let written: Vec<Vec<u8>> =
        sqlx::query_scalar("SELECT word FROM user_words WHERE email = $1").bind(email).fetch_all(&mut *db).await?;
    let (written, words) = (BTreeSet::from_iter(written), of(account));
    for word in written.difference(&words) {
        sqlx::query("DELETE FROM user_words WHERE email = $1 AND word = $2")
            .bind(email)
            .bind(word)
            .execute(&mut *db)
            .await?;
    }
    insert(db, email, &words.difference(&written).collect::<Vec<_>>()).await
}

/// Writes the words of new accounts.
pub(super) async fn write_first(db: &mut AnyConnection, accounts: &[Credentials]) -> Result<(), sqlx::Error> {
    if let [account] = accounts {
        return insert(db, &account.user.email, &of(account).iter().collect::<Vec<_>>()).await;
    }
    let words = accounts.iter().flat_map(|account| of(account).into_iter().map(|word| (&account.user.email, word)));
    let words: Vec<(&String, Vec<u8>)> = words.collect();
    for words in words.chunks(MOST_AT_ONCE) {
        let mut query = Query::default();
        query.push("INSERT INTO user_words (email, word) VALUES ");
        query.push(&places(words.len(), 2));
        for (email, word) in words {
            query.bind(email.as_str())?;
            query.bind(word.as_slice())?;
        }
        query.execute(db).await?;
    }
    Ok(())
}

/// The most words in one statement for many accounts.
const MOST_AT_ONCE: usize = 512;

/// The number of words in one statement, which is the same for any number, so that it's prepared once.
const PLACES: usize = 16;

static INSERT: LazyLock<String> = LazyLock::new(|| {
    let rows: Vec<_> = (0..PLACES).map(|row| format!("($1, ${})", row + 2)).collect();
    format!("INSERT INTO user_words (email, word) VALUES {} ON CONFLICT DO NOTHING", rows.join(", "))
});

async fn insert(db: &mut AnyConnection, email: &str, words: &[&Vec<u8>]) -> Result<(), sqlx::Error> {
    for words in words.chunks(PLACES) {
        // Places that are left have the first word again.
        let again = words.first().into_iter().cycle();
        let words = words.iter().chain(again).take(PLACES);
        words.fold(sqlx::query(INSERT.as_str()).bind(email), |query, word| query.bind(*word)).execute(&mut *db).await?;
    }
    Ok(())
}

/// Writes the words of some accounts that an earlier version of the program created or changed: few, so that a slow
/// database answers in time. Returns false if none is left.
pub async fn complete(db: &mut AnyConnection) -> Result<bool, sqlx::Error> {
    let ids: Vec<String> = sqlx::query_scalar(
        "UPDATE users SET words_of = changed \
         WHERE id IN (SELECT id FROM users WHERE words_of <> changed LIMIT 8) RETURNING id",
    )
    .fetch_all(&mut *db)
    .await?;
    for id in &ids {
        if let Some(account) = credentials_by_id(db, id).await? {
            write(db, &account).await?;
        }
    }
    Ok(!ids.is_empty())
}

/// The words from one on up to another, which isn't among them, in the order of their bytes.
#[derive(Clone, Debug)]
pub(super) struct Words {
    pub(super) start: Vec<u8>,
    pub(super) end: Vec<u8>,
}

impl Words {
    pub(super) fn starting_with(word: &str) -> Self {
        let mut end = word.as_bytes().to_vec();
        // No byte of UTF-8 is 0xFF.
        end.last_mut().iter_mut().for_each(|last| **last += 1);
        Self { start: word.as_bytes().to_vec(), end }
    }

    pub(super) fn only(word: &str) -> Self {
        Self { start: word.as_bytes().to_vec(), end: [word.as_bytes(), b"\0"].concat() }
    }

    pub(super) fn contain(&self, word: &str) -> bool {
        (self.start.as_slice()..self.end.as_slice()).contains(&word.as_bytes())
    }

    /// Counts the words, up to `most`.
    pub(super) async fn count(&self, db: &mut AnyConnection, most: i64) -> Result<i64, sqlx::Error> {
        sqlx::query_scalar(
            "SELECT COUNT(*) FROM (SELECT 1 FROM user_words WHERE word >= $1 AND word < $2 LIMIT $3) AS counted",
        )
        .bind(&self.start)
        .bind(&self.end)
        .bind(most)
        .fetch_one(db)
        .await
    }
}
