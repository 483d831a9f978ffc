//! The table `user_words`: the words that find a user, of their name and email, of their groups and of their state.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use sqlx::{AnyConnection, FromRow};

use crate::base::search_words;
use crate::base::user::{Group, group};
use crate::storage::user_row::factors;

/// With a colon, which no word of a name or an email has.
pub(super) const DISABLED: &str = ":disabled";
pub(super) const NO_PASSWORD: &str = ":no_password";
/// The word of users without a second factor who aren't disabled.
pub(super) const NO_SECOND_FACTOR: &str = ":no_second_factor";
pub(super) const GROUP: &str = ":group:";

pub(super) fn of_group(name: &str) -> String {
    format!("{GROUP}{name}")
}

/// The parts of an account that it can be found by.
#[derive(FromRow)]
struct Searchable {
    email: String,
    name: String,
    group_names: String,
    is_admin: i64,
    is_disabled: i64,
    has_password: i64,
    factors: i64,
}

impl Searchable {
    fn words(&self) -> BTreeSet<String> {
        let mut words = search_words::of_text(&self.name);
        words.extend(search_words::of_text(&self.email));
        words.extend(group::from_stored(&self.group_names).iter().map(|group| of_group(group.as_str())));
        let states = [
            (self.is_admin == 1, of_group(Group::ADMINS)),
            (self.is_disabled == 1, DISABLED.to_owned()),
            (self.has_password == 0, NO_PASSWORD.to_owned()),
            (self.is_disabled == 0 && self.factors == 0, NO_SECOND_FACTOR.to_owned()),
        ];
        words.extend(states.into_iter().filter(|(is_so, _)| *is_so).map(|(_, word)| word));
        words
    }
}

/// The number of values in one statement, which is the same for any number, so that it's prepared once.
const PLACES: usize = 32;

static MARK: LazyLock<String> =
    LazyLock::new(|| format!("UPDATE users SET words_of = changed WHERE id IN ({})", places(1)));

static READ: LazyLock<String> = LazyLock::new(|| {
    format!(
        "SELECT email, name, group_names, CASE WHEN role = 'admin' THEN 1 ELSE 0 END AS is_admin, \
         CASE WHEN disabled_at IS NULL THEN 0 ELSE 1 END AS is_disabled, \
         CASE WHEN password_hash IS NULL THEN 0 ELSE 1 END AS has_password, {} AS factors FROM users WHERE id IN ({})",
        factors!(),
        places(1)
    )
});

static DELETE: LazyLock<String> = LazyLock::new(|| format!("DELETE FROM user_words WHERE email IN ({})", places(1)));

static INSERT: LazyLock<String> = LazyLock::new(|| {
    let rows: Vec<_> = (0..PLACES).map(|row| format!("(${}, ${})", 2 * row + 1, 2 * row + 2)).collect();
    format!("INSERT INTO user_words (word, email) VALUES {} ON CONFLICT DO NOTHING", rows.join(", "))
});

fn places(first: usize) -> String {
    let places: Vec<_> = (first..first + PLACES).map(|place| format!("${place}")).collect();
    places.join(", ")
}

/// Values for all places of a statement: these, and the first of them again.
fn filled<T: Copy>(values: &[T]) -> impl Iterator<Item = T> {
    let rest = values.first().copied().into_iter().cycle();
    values.iter().copied().chain(rest).take(PLACES)
}

/// Writes the words of accounts that have just been changed, and locks their rows.
pub(super) async fn write(db: &mut AnyConnection, ids: &[&str]) -> Result<(), sqlx::Error> {
    for ids in ids.chunks(PLACES) {
        filled(ids).fold(sqlx::query(MARK.as_str()), |query, id| query.bind(id)).execute(&mut *db).await?;
        let users: Vec<Searchable> =
            filled(ids).fold(sqlx::query_as(READ.as_str()), |query, id| query.bind(id)).fetch_all(&mut *db).await?;
        let emails: Vec<&str> = users.iter().map(|user| user.email.as_str()).collect();
        filled(&emails).fold(sqlx::query(DELETE.as_str()), |query, email| query.bind(email)).execute(&mut *db).await?;
        let words = users.iter().flat_map(|user| user.words().into_iter().map(|word| (word.into_bytes(), &user.email)));
        insert(db, &words.collect::<Vec<_>>()).await?;
    }
    Ok(())
}

async fn insert(db: &mut AnyConnection, words: &[(Vec<u8>, &String)]) -> Result<(), sqlx::Error> {
    for words in words.chunks(PLACES) {
        let words: Vec<(&[u8], &str)> = words.iter().map(|(word, email)| (word.as_slice(), email.as_str())).collect();
        filled(&words)
            .fold(sqlx::query(INSERT.as_str()), |query, (word, email)| query.bind(word).bind(email))
            .execute(&mut *db)
            .await?;
    }
    Ok(())
}

/// Writes the words of some accounts that an earlier version of the program created or changed: few, so that a slow
/// database answers in time. Returns false if none is left.
pub async fn complete(db: &mut AnyConnection) -> Result<bool, sqlx::Error> {
    let ids: Vec<String> = sqlx::query_scalar("SELECT id FROM users WHERE words_of <> changed LIMIT $1")
        .bind(PLACES as i64)
        .fetch_all(&mut *db)
        .await?;
    write(db, &ids.iter().map(String::as_str).collect::<Vec<_>>()).await?;
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
