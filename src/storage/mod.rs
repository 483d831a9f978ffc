//! Storage: the database and its tables, sealed secrets, Redis, the counters of rate limits, the data folder.

pub mod app_passwords;
pub mod audit;
pub mod copy;
pub mod data_dir;
pub mod db;
pub mod invitations;
pub mod passkeys;
pub mod pending_emails;
pub mod position;
pub mod query;
pub mod rate_limit;
pub mod recovery_codes;
pub mod redis_link;
pub mod sealing;
pub mod session_keys;
pub mod sign_in_flows;
pub mod spent_challenges;
pub mod sqlite_backup;
pub mod tokens;
pub mod totp;
pub mod trusted_browsers;
pub mod user_row;
pub mod users;
