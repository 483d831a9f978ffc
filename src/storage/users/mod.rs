//! Accounts in the database.

mod change;
mod count;
mod lock;
mod read;
mod removal;
mod search;
mod words;

pub use self::change::{
    Change, MOST_AT_ONCE, NewUser, Profile, change, insert, insert_all, replace_hash, set_first_language,
};
pub use self::count::{Count, Counts, GroupSize, count, groups, is_shared};
pub use self::lock::{Exclusion, is_last_administrator, lock, lock_accounts, lock_active, lock_all, lock_unchanged};
pub use self::read::{
    CountedUsers, Credentials, by_id, count_by_role, credentials, credentials_by_id, has_administrator, has_anybody,
    has_password, has_second_factor, instance_id, is_kept_for_another, is_locked, language, password_epoch,
    password_hash, taken,
};
pub use self::removal::{changed_between, delete, release_email, sweep_deleted};
pub use self::search::{Filter, Listed, Page, Position, Search, State, search};
pub use self::words::{by_email_hash, complete};
