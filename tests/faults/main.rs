//! Causes real faults under a running Vestibule, and prints the results. `scripts/fault-test` runs it.
//!
//!     faults [--quick | --list | NAME...]

#[expect(dead_code, unused_imports, reason = "the tests in tests/it use the rest of it")]
#[path = "../it/support/mod.rs"]
mod support;

mod account;
mod nginx;
mod postgres_server;
mod secured_redis;
mod site;
mod slow_proxy;
mod storm;
mod table;
mod visitor;

mod crowd;
mod kill;
mod mail;
mod postgres;
mod process;
mod redis;
mod scale_out;
mod sqlite;

use std::pin::Pin;
use std::process::ExitCode;

use table::Row;

/// A fault: its name, whether it's in the short selection, and what it does.
struct Case {
    name: &'static str,
    quick: bool,
    run: fn() -> Pin<Box<dyn Future<Output = Row>>>,
}

/// `case!(quick "name" => expression)`, where the expression is a future that returns a [`Row`].
macro_rules! case {
    (quick $name:literal => $run:expr) => {
        $crate::Case { name: $name, quick: true, run: || Box::pin($run) }
    };
    ($name:literal => $run:expr) => {
        $crate::Case { name: $name, quick: false, run: || Box::pin($run) }
    };
}
pub(crate) use case;

fn cases() -> Vec<Case> {
    let families = [
        redis::cases(),
        postgres::cases(),
        sqlite::cases(),
        kill::cases(),
        process::cases(),
        crowd::cases(),
        mail::cases(),
        scale_out::cases(),
    ];
    families.into_iter().flatten().collect()
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let chosen = match choose(&arguments) {
        Ok(chosen) => chosen,
        Err(sentence) => {
            eprintln!("{sentence}");
            return ExitCode::from(2);
        }
    };
    let rows: Vec<Row> = chosen.into_iter().map(run).collect();
    if !rows.is_empty() {
        table::print(&rows);
    }
    if rows.iter().all(Row::holds) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The requested cases. None for `--list`, which prints their names.
fn choose(arguments: &[String]) -> Result<Vec<Case>, String> {
    let all = cases();
    match arguments {
        [] => return Ok(all),
        [one] if one == "--quick" => return Ok(all.into_iter().filter(|case| case.quick).collect()),
        [one] if one == "--list" => {
            all.iter().for_each(|case| println!("{}{}", case.name, if case.quick { "  (quick)" } else { "" }));
            return Ok(Vec::new());
        }
        _ => {}
    }
    if let Some(unknown) = arguments.iter().find(|name| all.iter().all(|case| case.name != **name)) {
        return Err(format!("There is no case {unknown}; --list names them."));
    }
    Ok(all.into_iter().filter(|case| arguments.iter().any(|name| name == case.name)).collect())
}

/// Runs a case on its own thread, so that a panic fails only this case.
fn run(case: Case) -> Row {
    eprintln!("== {}", case.name);
    let Case { name, run, .. } = case;
    let running = std::thread::spawn(move || {
        tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(run())
    });
    let row = running.join().unwrap_or_else(|panic| {
        let why = panic.downcast_ref::<String>().map(String::as_str).or(panic.downcast_ref::<&str>().copied());
        Row::broken(name, why.unwrap_or("it panicked").to_owned())
    });
    row.wrong.iter().for_each(|wrong| eprintln!("   does not hold: {wrong}"));
    row
}
