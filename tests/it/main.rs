//! Tests through HTTP against the real application, a file a feature, on both databases and both session stores.

mod support;

mod access_rules;
mod app_passwords;
mod attacks;
mod audit_trail;
mod authz;
mod authz_clients;
mod backups;
mod clocks;
mod commands;
mod configuration;
mod cross_site;
mod email_change;
mod forgot;
mod front_end;
mod fuzz;
mod headers;
mod health;
mod input;
mod languages;
mod limits;
mod links;
mod mail;
mod map;
mod monitoring;
mod password_change;
mod process;
mod profile;
mod redis_faults;
mod registration;
mod sessions;
mod setup;
mod sign_in;
mod tls;
mod upgrades;
