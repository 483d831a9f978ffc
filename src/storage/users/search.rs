//! Finds users for administrators, by words of their name and email, group, role and state, a page at a time.
//!
//! Every condition is a range of words in `user_words`. A search walks through the words of the rarest condition and
//! compares each of their users with the others. It looks at [`WORK`] users at most, so that no search takes long: a page
//! may have few users, or none, and still a next one.

use std::fmt;
use std::str::FromStr;

use sqlx::{AnyConnection, FromRow, Row, any::AnyRow};

use super::words::{self, Words};
use crate::base::clock::UnixSeconds;
use crate::base::search_words;
use crate::base::secret::is_id;
use crate::base::user::{Email, Group, Role, User};
use crate::storage::position::NoPosition;
use crate::storage::query::Query;
use crate::storage::user_row::{columns, factors};

/// The most rows of `user_words` that are compared for one page.
const WORK: usize = 5_000;
/// The most words that a search compares. Others are ignored.
const MOST_WORDS: usize = 8;

/// The conditions that a user has to meet.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Beginnings of words of the name or the email, or an id. Blank: everybody.
    pub text: String,
    pub group: Option<Group>,
    pub role: Option<Role>,
    pub state: Option<State>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Not disabled, and with a password.
    Active,
    Disabled,
    /// Disabled by a lock, so that a link opens the account again.
    Locked,
    /// Nobody has chosen a password yet, or a recovery removed it.
    WithoutPassword,
    /// Not disabled, and without a second factor.
    WithoutSecondFactor,
}

impl State {
    pub const ALL: [Self; 5] =
        [Self::Active, Self::Disabled, Self::Locked, Self::WithoutPassword, Self::WithoutSecondFactor];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Disabled => "disabled",
            Self::Locked => "locked",
            Self::WithoutPassword => "no-password",
            Self::WithoutSecondFactor => "no-second-factor",
        }
    }

    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == name)
    }
}

/// The place of a user in the order of a search, from which the next page goes on: the word that was found, and the email.
/// Everybody is in the order of emails, with an empty word. Written in a link as `word:email`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    word: String,
    email: String,
}

impl Position {
    fn new(word: &[u8], email: String) -> Self {
        Self { word: String::from_utf8_lossy(word).into_owned(), email }
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.word, self.email)
    }
}

impl FromStr for Position {
    type Err = NoPosition;

    fn from_str(text: &str) -> Result<Self, NoPosition> {
        // The word may have colons; an email has none.
        let (word, email) = text.rsplit_once(':').ok_or(NoPosition)?;
        let email = Email::parse(email).map_err(|_| NoPosition)?;
        Ok(Self { word: word.to_owned(), email: email.to_string() })
    }
}

/// A user in a list.
pub struct Listed {
    pub user: User,
    /// Also true for a locked account.
    pub disabled: bool,
    pub locked: bool,
    pub has_password: bool,
    pub second_factors: i64,
    /// The last use of a session that hasn't been swept yet.
    pub last_seen_at: Option<UnixSeconds>,
}

struct Found {
    listed: Listed,
    position: Position,
}

impl<'r> FromRow<'r, AnyRow> for Found {
    fn from_row(row: &'r AnyRow) -> Result<Self, sqlx::Error> {
        let (disabled_at, locked_at): (Option<i64>, Option<i64>) =
            (row.try_get("disabled_at")?, row.try_get("locked_at")?);
        let (has_password, word): (i64, Vec<u8>) = (row.try_get("has_password")?, row.try_get("word")?);
        let user = User::from_row(row)?;
        let position = Position::new(&word, user.email.clone());
        let listed = Listed {
            user,
            disabled: disabled_at.is_some(),
            locked: disabled_at.is_some() && locked_at.is_some(),
            has_password: has_password == 1,
            second_factors: row.try_get("factors")?,
            last_seen_at: row.try_get("last_seen_at")?,
        };
        Ok(Self { listed, position })
    }
}

#[derive(Default)]
pub struct Page {
    pub users: Vec<Listed>,
    /// Where the next page begins, unless this is the last one.
    pub next: Option<Position>,
}

/// Returns up to `most` users that meet the conditions, from those behind `position` on. Whole words come before longer
/// ones, each in the order of emails. A position of another search is ignored.
pub async fn search(
    db: &mut AnyConnection,
    filter: &Filter,
    position: Option<&Position>,
    most: usize,
) -> Result<Page, sqlx::Error> {
    let Some(search) = Search::new(db, filter, position).await? else { return Ok(Page::default()) };
    let mut found: Vec<Found> = search.page(most + 1)?.fetch_all(db).await?;
    let next = if found.len() > most {
        found.truncate(most);
        found.last().map(|last| last.position.clone())
    } else {
        search.end(db).await?
    };
    Ok(Page { users: found.into_iter().map(|found| found.listed).collect(), next })
}

/// A condition: that a user has one of these words, or none.
struct Condition {
    words: Words,
    is_present: bool,
}

/// Returns the conditions on a user's words, or `None` if nobody meets them, since the text has no words.
fn conditions(filter: &Filter) -> Option<Vec<Condition>> {
    let mut conditions = match id_in(&filter.text) {
        Some(_) => Vec::new(),
        None => text_conditions(&filter.text)?,
    };
    let is = |word: &str| Condition { words: Words::only(word), is_present: true };
    let is_not = |word: &str| Condition { words: Words::only(word), is_present: false };
    if let Some(group) = &filter.group {
        conditions.push(is(&words::of_group(group.as_str())));
    }
    match filter.role {
        Some(Role::Admin) => conditions.push(is(&words::of_group(Group::ADMINS))),
        Some(Role::User) => conditions.push(is_not(&words::of_group(Group::ADMINS))),
        None => {}
    }
    match filter.state {
        Some(State::Active) => conditions.extend([is_not(words::DISABLED), is_not(words::NO_PASSWORD)]),
        Some(State::Disabled) => conditions.push(is(words::DISABLED)),
        Some(State::Locked) => conditions.push(is(words::LOCKED)),
        Some(State::WithoutPassword) => conditions.push(is(words::NO_PASSWORD)),
        Some(State::WithoutSecondFactor) => conditions.push(is(words::NO_SECOND_FACTOR)),
        None => {}
    }
    Some(conditions)
}

fn text_conditions(text: &str) -> Option<Vec<Condition>> {
    let wanted = search_words::of_query(text);
    if wanted.is_empty() && !text.trim().is_empty() {
        return None;
    }
    // A word that begins another one is true whenever the other is, so the ranges never overlap.
    let begins_another = |word: &&String| wanted.iter().any(|other| other != *word && other.starts_with(word.as_str()));
    let wanted = wanted.iter().filter(|word| !begins_another(word)).take(MOST_WORDS);
    Some(wanted.map(|word| Condition { words: Words::starting_with(word), is_present: true }).collect())
}

/// Returns the id that a text consists of.
fn id_in(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|text| is_id(text))
}

/// A search that knows where it looks: in the words of one condition, or at everybody.
pub struct Search {
    /// `None`: everybody.
    source: Option<Words>,
    id: Option<String>,
    /// The other conditions.
    others: Vec<Condition>,
    after: (Vec<u8>, String),
}

impl Search {
    /// Returns `None` if nobody meets the conditions. A position of another search is ignored.
    pub async fn new(
        db: &mut AnyConnection,
        filter: &Filter,
        position: Option<&Position>,
    ) -> Result<Option<Self>, sqlx::Error> {
        let Some(mut others) = conditions(filter) else { return Ok(None) };
        let id = id_in(&filter.text).map(str::to_owned);
        let is_in = |position: &Position| {
            others.iter().position(|condition| condition.is_present && condition.words.contain(&position.word))
        };
        let source = match position.and_then(is_in) {
            Some(source) => Some(source),
            None if id.is_some() => None,
            None => match rarest(db, &others).await? {
                Rarest::Nobody => return Ok(None),
                Rarest::Everybody => None,
                Rarest::Condition(source) => Some(source),
            },
        };
        let source = source.map(|source| others.swap_remove(source).words);
        let fits = |position: &&Position| {
            source.as_ref().map_or(position.word.is_empty(), |words| words.contain(&position.word))
        };
        let after = match position.filter(fits) {
            Some(Position { word, email }) => (word.clone().into_bytes(), email.clone()),
            None => (source.as_ref().map(|words| words.start.clone()).unwrap_or_default(), String::new()),
        };
        Ok(Some(Self { source, id, others, after }))
    }

    /// The number of users that the search looks at for one page.
    fn window(&self) -> usize {
        WORK / (1 + self.others.len() + usize::from(self.source.is_some()))
    }

    fn order(&self) -> &'static str {
        if self.source.is_some() { "word, email" } else { "email" }
    }

    /// Adds the users from the position on, in order.
    fn push_candidates(&self, query: &mut Query) -> Result<(), sqlx::Error> {
        let (word, email) = (query.bind(self.after.0.clone())?, query.bind(self.after.1.clone())?);
        match &self.source {
            Some(words) => {
                // One comparison for the start: with two, PostgreSQL would read from the first word on.
                query.push(&format!("SELECT word, email FROM user_words WHERE (word, email) > (${word}, ${email})"));
                query.and("word <", words.end.clone())?;
            }
            None => {
                query.push(&format!("SELECT ${word} AS word, email FROM users WHERE email > ${email}"));
                if let Some(id) = &self.id {
                    query.and("id =", id.clone())?;
                }
            }
        }
        query.push(&format!(" ORDER BY {}", self.order()));
        Ok(())
    }

    /// The query of one page.
    pub fn page(&self, most: usize) -> Result<Query, sqlx::Error> {
        let mut query = Query::default();
        query.push(concat!(
            "SELECT found.word, ",
            columns!(),
            ", users.disabled_at, users.locked_at, CASE WHEN users.password_hash IS NULL THEN 0 ELSE 1 END AS has_password, ",
            factors!(),
            " AS factors, (SELECT MAX(last_seen_at) FROM sessions WHERE user_id = users.id) AS last_seen_at \
             FROM (SELECT word, email FROM ("
        ));
        self.push_candidates(&mut query)?;
        // A literal, by which PostgreSQL knows that the rest is little work, and doesn't compile it (JIT).
        query.push(&format!(" LIMIT {}) AS candidate WHERE 1 = 1", self.window()));
        if let Some(words) = &self.source {
            // A user with several words is found by the first.
            query.push(" AND word = (SELECT word FROM user_words AS own WHERE own.email = candidate.email");
            query.and("own.word >=", words.start.clone())?;
            query.and("own.word <", words.end.clone())?;
            query.push(" ORDER BY own.word LIMIT 1)");
        }
        for Condition { words, is_present } in &self.others {
            // Counted, so that each is looked up for the candidates alone.
            query.push(" AND (SELECT COUNT(*) FROM user_words AS own WHERE own.email = candidate.email");
            query.and("own.word >=", words.start.clone())?;
            query.and("own.word <", words.end.clone())?;
            query.push(if *is_present { ") > 0" } else { ") = 0" });
        }
        let order = self.order();
        query.push(&format!(
            " ORDER BY {order} LIMIT {most}) AS found JOIN users ON users.email = found.email ORDER BY {}",
            if self.source.is_some() { "found.word, found.email" } else { "found.email" }
        ));
        Ok(query)
    }

    /// The last user whom the search looks at for this page, if there may be more.
    async fn end(&self, db: &mut AnyConnection) -> Result<Option<Position>, sqlx::Error> {
        let mut query = Query::default();
        self.push_candidates(&mut query)?;
        query.push(&format!(" LIMIT 1 OFFSET {}", self.window() - 1));
        let last: Vec<(Vec<u8>, String)> = query.fetch_all(db).await?;
        Ok(last.into_iter().next().map(|(word, email)| Position::new(&word, email)))
    }
}

enum Rarest {
    Nobody,
    Everybody,
    /// The index of a condition.
    Condition(usize),
}

/// Finds the condition that the fewest users meet.
async fn rarest(db: &mut AnyConnection, conditions: &[Condition]) -> Result<Rarest, sqlx::Error> {
    let mut rarest: Option<(i64, usize)> = None;
    for (index, condition) in conditions.iter().enumerate().filter(|(_, condition)| condition.is_present) {
        let count = condition.words.count(db, WORK as i64).await?;
        rarest = rarest.into_iter().chain([(count, index)]).min();
    }
    Ok(match rarest {
        None => Rarest::Everybody,
        Some((0, _)) => Rarest::Nobody,
        Some((_, index)) => Rarest::Condition(index),
    })
}
