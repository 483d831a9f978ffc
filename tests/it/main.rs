//! Tests through HTTP against the real application, a file a feature, on both databases and both session stores.

mod support;

mod audit_trail;
mod commands;
mod configuration;
mod cross_site;
mod front_end;
mod headers;
mod health;
mod input;
mod limits;
mod links;
mod map;
mod process;
mod redis_faults;
mod sessions;
mod setup;
mod sign_in;
