//! Puts the program together and runs it.

pub mod app;
pub mod cleanup;
pub mod listener;
pub mod metrics_endpoint;
pub mod routes;
pub mod start;
pub mod state;
pub mod workers;
