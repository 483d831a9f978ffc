//! Features: pages and answers for people and proxies, one folder or file each. Features do not use each other.

pub mod admin;
pub mod app_passwords;
pub mod brand;
pub mod email;
pub mod forward_auth;
pub mod front_end;
pub mod health;
pub mod home;
pub mod language;
pub mod login;
pub mod logout;
pub mod password_change;
pub mod password_reset;
pub mod profile;
pub mod reauthentication;
pub mod registration;
pub mod second_factor;
pub mod setup;
