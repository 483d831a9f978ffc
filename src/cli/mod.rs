//! The command line: its commands and their exit codes. Each command has a file, which parses, calls and prints.

#[macro_use]
mod print;

mod account;
mod app_password;
mod audit;
mod backup;
mod check;
mod copy;
mod database;
mod factors;
mod group;
mod health;
mod import;
mod invite;
mod key;
mod limits;
mod mail;
mod migrate;
mod progress;
mod rules;
mod session;
mod show;
mod user;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};

use self::app_password::AppPasswordCommand;
use self::audit::AuditCommand;
use self::database::{NoFile, prepare_data_dir, with_database, with_sqlite};
use self::group::GroupsCommand;
use self::invite::InviteCommand;
use self::key::KeyCommand;
use self::limits::LimitsCommand;
use self::mail::MailCommand;
use self::rules::RulesCommand;
use self::session::SessionCommand;
use self::user::UserCommand;
use crate::config::{Config, Source};
use crate::server;
use crate::storage::sqlite_backup;

/// The exit code when options are invalid, or the command isn't understood.
const USAGE: u8 = 2;

/// Sign-in, sessions and profiles for a website, and access control for the apps behind its proxy
///
/// Options are read from environment variables and from the file .env in the working directory. The file .env.example
/// lists them.
#[derive(Parser)]
#[command(version, after_help = EXIT_CODES)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
}

const EXIT_CODES: &str = "\
Exit codes:
  0  The command succeeded.
  1  The command failed, or its answer is no (`check --connect`, `health`, `rules check`).
  2  An option is invalid, or the command line is wrong.";

#[derive(Subcommand)]
enum Command {
    /// Run the server; the same as no command
    Serve,
    /// Print the effective options and warn about unsafe ones
    Check {
        /// Also connect to the database, Redis and the mail server, and compare DATABASE_POOL_SIZE with the database's
        /// limits
        #[arg(long)]
        connect: bool,
    },
    /// Create the database, or update its schema, and exit
    Migrate,
    /// Ask the server on this machine whether it is running; exit code 1 if it isn't
    Health {
        /// Ask whether it is ready to serve pages
        #[arg(long)]
        ready: bool,
    },
    /// Print a new session key for SESSION_KEYS
    Key {
        #[command(subcommand)]
        command: Option<KeyCommand>,
    },
    /// Manage users
    #[command(subcommand)]
    User(UserCommand),
    /// List groups
    #[command(subcommand)]
    Group(GroupsCommand),
    /// Print a link to create an account, valid for 7 days, and email it if SMTP_URL is set; or list and revoke such links
    Invite(InviteCommand),
    /// Manage sessions
    #[command(subcommand)]
    Session(SessionCommand),
    /// Manage app passwords
    #[command(subcommand)]
    AppPassword(AppPasswordCommand),
    /// Try the mail server
    #[command(subcommand)]
    Mail(MailCommand),
    /// Show or clear rate limits and lockouts
    #[command(subcommand)]
    Limits(LimitsCommand),
    /// List events of the audit trail, newest first
    Audit(AuditCommand),
    /// Test the access rules for the apps behind a proxy
    #[command(subcommand)]
    Rules(RulesCommand),
    /// Copy everything to another, empty database while the server is stopped: from SQLite to PostgreSQL, or back; nobody has
    /// to sign in again
    Copy {
        /// The database to copy to, as DATABASE_URL has it
        #[arg(long)]
        to: String,
    },
    /// Save the SQLite database to a new file, even while the server is running
    Backup {
        /// The file to create
        file: PathBuf,
    },
    /// Replace the SQLite database with a backup while the server is stopped; everyone has to sign in again
    Restore {
        /// A file that `vestibule backup` created
        file: PathBuf,
    },
}

/// The command line as clap knows it, for docs/commands.md.
pub fn command_line() -> clap::Command {
    Cli::command()
}

/// Runs the command of this process.
pub fn run() -> ExitCode {
    // Only this user may read the program's files: the database contains hashes, and the key signs everyone's cookies.
    rustix::process::umask(rustix::fs::Mode::from_raw_mode(0o077));
    let command = Cli::parse().command.unwrap_or(Command::Serve);
    if let Command::Key { command: None } = command {
        return finish(key::print_new().map(|()| true));
    }
    let shows_pages = matches!(command, Command::Serve | Command::Check { .. });
    let source = Source::of_process();
    match Config::read(if shows_pages { source } else { source.without_pages() }) {
        Ok(config) => finish(dispatch(config, command)),
        Err(refused) => {
            for fault in refused.faults {
                complain!("vestibule: {fault}");
            }
            for warning in refused.warnings {
                complain!("Warning: {warning}");
            }
            ExitCode::from(USAGE)
        }
    }
}

/// Returns false if the command worked and its answer is no.
fn dispatch(config: Config, command: Command) -> anyhow::Result<bool> {
    let done = match command {
        Command::Serve => server::start::run(config),
        Command::Check { connect } => return check::run(&config, connect),
        Command::Migrate => migrate::run(&config),
        Command::Health { ready } => health::run(&config, ready),
        Command::Key { command: None } => key::print_new(),
        Command::Key { command: Some(command) } => with_database(config, async |core| key::run(core, command).await),
        Command::User(command) => with_database(config, async |core| user::run(core, command).await),
        Command::Group(command) => with_database(config, async |core| group::list(core, command).await),
        Command::Invite(command) => with_database(config, async |core| invite::run(core, command).await),
        Command::Session(command) => with_database(config, async |core| session::run(core, command).await),
        Command::AppPassword(command) => with_database(config, async |core| app_password::run(core, command).await),
        Command::Mail(command) => with_database(config, async |core| mail::run(core, command).await),
        Command::Limits(command) => with_database(config, async |core| limits::run(core, command).await),
        Command::Audit(command) => with_database(config, async |core| audit::run(core, command).await),
        Command::Rules(command) => return rules::run(config, command),
        Command::Copy { to } => with_database(config, async |core| copy::run(core, &to).await),
        Command::Backup { file } => with_sqlite(&config, async |database| backup::back_up(database, &file).await),
        Command::Restore { file } => with_sqlite(&config, async |database| {
            // Before anything is created.
            sqlite_backup::metadata_of(&file)?;
            prepare_data_dir(&config)?;
            backup::restore(database, &file).await
        }),
    };
    done.map(|()| true)
}

fn finish(result: anyhow::Result<bool>) -> ExitCode {
    match result {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            complain!("vestibule: {error:#}");
            if error.is::<NoFile>() { ExitCode::from(USAGE) } else { ExitCode::FAILURE }
        }
    }
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.downcast_ref::<std::io::Error>().is_some_and(|error| error.kind() == std::io::ErrorKind::BrokenPipe)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_and_argument_is_explained() {
        fn look(command: &clap::Command) {
            assert!(command.get_about().is_some(), "{}", command.get_name());
            for argument in command.get_arguments() {
                assert!(argument.get_help().is_some(), "{} {}", command.get_name(), argument.get_id());
            }
            command.get_subcommands().for_each(look);
        }
        look(&command_line());
    }
}
