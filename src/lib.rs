//! Vestibule signs people in, keeps their sessions and shows them their profile. `docs/architecture.md` is the map.
//!
//! The folders are floors: each uses only those below it in this list.

pub mod cli;
pub mod server;

pub mod features;
pub mod web;

pub mod accounts;
pub mod authentication;
pub mod mail;
pub mod state;

pub mod sessions;

pub mod storage;

pub mod access;
pub mod base;
pub mod config;
pub mod i18n;
