//! Vestibule signs people in, keeps their sessions and shows them their profile. `docs/architecture.md` is the map.

pub mod app;
pub mod audit;
pub mod background;
pub mod cli;
pub mod client;
pub mod clock;
pub mod config;
pub mod data_dir;
pub mod db;
pub mod error;
pub mod health;
pub mod home;
pub mod housekeeping;
pub mod logging;
pub mod login;
pub mod logout;
pub mod password_reset;
pub mod profile;
pub mod redis_link;
pub mod sessions;
pub mod setup;
pub mod spa;
pub mod text;
pub mod throttle;
pub mod users;
pub mod web;
