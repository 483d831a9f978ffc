//! The command line: its commands, and their exit codes. Each parses, calls and prints.

/// Prints a line of a command's answer. A reader that has gone away ends the command without a word.
macro_rules! say {
    ($($text:tt)*) => {{
        use std::io::Write;
        writeln!(std::io::stdout(), $($text)*)?
    }};
}

/// Prints a line of what is wrong. Where standard error is closed there is nobody to tell.
macro_rules! complain {
    ($($text:tt)*) => {{
        use std::io::Write;
        let _ = writeln!(std::io::stderr(), $($text)*);
    }};
}

mod account;
mod backup;
mod check;
mod group;
mod health;
mod import;
mod invite;
mod limits;
mod rules;
mod session;
mod user;

use std::fmt::Display;
use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Args, Parser, Subcommand};

use crate::access::{self, AccessRequest, RequestedUrl};
use crate::base::clock::Clock;
use crate::base::logging::{self, LogConfig};
use crate::base::metrics::Metrics;
use crate::base::secret::new_secret;
use crate::base::user::Group;
use crate::config::{Config, DatabaseUrl, Source};
use crate::server;
use crate::sessions::revocations::RevocationList;
use crate::state::Core;
use crate::storage::audit::Audit;
use crate::storage::data_dir::{self, DataDirError};
use crate::storage::db::{Db, set_clock};

/// The configuration is faulty, or the command was not understood.
const USAGE: u8 = 2;

/// Signs people in to a website, keeps their sessions, and shows them their profile.
///
/// Options are read from the environment and from the file .env in the working directory; .env.example lists them.
#[derive(Parser)]
#[command(version)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the site (the same as no command)
    Serve,
    /// Print the effective options and warn about unsafe ones
    Check {
        /// Look at the database and Redis too, and compare DATABASE_POOL_SIZE with the database's limit
        #[arg(long)]
        connect: bool,
    },
    /// Create the database if there is none, update its schema, and exit
    Migrate,
    /// Ask the running server whether it is alive
    Health {
        /// Ask whether it is ready to serve pages
        #[arg(long)]
        ready: bool,
    },
    /// Print a new session key
    Key,
    /// Manage accounts
    #[command(subcommand)]
    User(UserCommand),
    /// Print a link to create an account (7 days), for one email or for anyone who has the link
    Invite {
        /// The account's email; without it, people enter theirs and confirm it by a mailed link
        email: Option<String>,
        /// Make the user an administrator
        #[arg(long, requires = "email")]
        admin: bool,
    },
    /// Manage sessions
    #[command(subcommand)]
    Session(SessionCommand),
    /// Show rate limits (who is locked out, by which limit and for how long), or clear them
    #[command(subcommand)]
    Limits(LimitsCommand),
    /// Try the access rules for the applications behind a proxy
    #[command(subcommand)]
    Rules(RulesCommand),
    /// Save the SQLite database to a new file, even while the server runs
    Backup {
        /// A file that does not exist yet
        file: PathBuf,
    },
    /// Replace the SQLite database with a backup while the server is stopped; everyone has to sign in again
    Restore {
        /// A file that `backup` wrote
        file: PathBuf,
    },
}

#[derive(Subcommand)]
enum UserCommand {
    /// Create an account; without a password, print a link to choose one (72 hours)
    Add {
        email: String,
        /// The person's name [default: the part before the @]
        #[arg(long)]
        name: Option<String>,
        /// Make the user an administrator
        #[arg(long)]
        admin: bool,
        /// Read the password from the first line of standard input
        #[arg(long)]
        password_stdin: bool,
    },
    /// List the accounts
    List {
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Set a password and end the account's sessions, or print a link to choose one (30 minutes)
    Password {
        email: String,
        /// Read the password from the first line of standard input
        #[arg(long)]
        password_stdin: bool,
    },
    /// Make a user an administrator, or an ordinary user again
    Role {
        email: String,
        #[arg(value_parser = ["admin", "user"])]
        role: String,
    },
    /// Change who is in which group
    #[command(subcommand)]
    Group(GroupCommand),
    /// Stop an account from signing in, and end its sessions
    Disable { email: String },
    /// Let a disabled account sign in again, and clear its limits
    Enable { email: String },
    /// Delete an account and end its sessions; its email stays reserved
    Delete { email: String },
    /// Free a reserved email, so that another account can use it
    Release { email: String },
    /// Import accounts from a file of `htpasswd -B`, or from JSON lines with email, name, passwordHash, role and groups
    Import {
        file: PathBuf,
        /// The domain for names without an @
        #[arg(long)]
        domain: Option<String>,
    },
}

#[derive(Subcommand)]
enum GroupCommand {
    /// Add a user to a group; `admins` makes them an administrator
    Add { email: String, group: Group },
    /// Remove a user from a group
    Remove { email: String, group: Group },
}

#[derive(Subcommand)]
enum RulesCommand {
    /// Say whether a page is allowed, and which rule decides; exit code 0 if it is, 1 if not
    Check {
        /// The address in the browser, such as https://wiki.example.org/page
        #[arg(value_parser = RequestedUrl::from_url)]
        url: RequestedUrl,
        /// Who is signed in [default: nobody]
        #[arg(long, value_name = "EMAIL")]
        user: Option<String>,
        /// The request's method
        #[arg(long, value_name = "METHOD", value_parser = access::method, default_value = "GET")]
        method: &'static str,
        /// The client's address [default: unknown]
        #[arg(long, value_name = "ADDRESS")]
        address: Option<IpAddr>,
    },
}

#[derive(Subcommand)]
enum LimitsCommand {
    /// List current counts, lockouts first: everyone's, or those of one email or address
    List {
        #[arg(value_name = "EMAIL|ADDRESS", value_parser = limits::Whom::parse)]
        whom: Option<limits::Whom>,
    },
    /// Clear counts, which ends lockouts: everyone's, or those of one email or address
    Clear {
        #[arg(value_name = "EMAIL|ADDRESS", value_parser = limits::Whom::parse)]
        whom: Option<limits::Whom>,
    },
}

#[derive(Subcommand)]
enum SessionCommand {
    /// List the sessions of an account
    List { email: String },
    /// End the sessions of an account, or everyone's
    End(Whose),
}

#[derive(Args)]
#[group(required = true, multiple = false)]
struct Whose {
    email: Option<String>,
    /// End everyone's sessions
    #[arg(long)]
    all: bool,
}

/// Runs the command of this process.
pub fn run() -> ExitCode {
    // Whatever this program makes is its own business: the database holds hashes, the key signs for everybody.
    rustix::process::umask(rustix::fs::Mode::from_raw_mode(0o077));
    let command = Cli::parse().command.unwrap_or(Command::Serve);
    if let Command::Key = command {
        return finish(print_key());
    }
    let shows_pages = matches!(command, Command::Serve | Command::Check { .. });
    let source = Source::of_process();
    let config = match Config::read(if shows_pages { source } else { source.without_pages() }) {
        Ok(config) => config,
        Err(refused) => {
            for fault in refused.faults {
                complain!("vestibule: {fault}");
            }
            for warning in refused.warnings {
                complain!("Warning: {warning}");
            }
            return ExitCode::from(USAGE);
        }
    };
    if let Command::Rules(RulesCommand::Check { url, user, method, address }) = command {
        let address = address.map(|address| address.to_canonical());
        let request = AccessRequest { host: &url.host, path: &url.path, method: Some(method), address };
        return match rules::check(config, &request, user) {
            Ok(allowed) => ExitCode::from(u8::from(!allowed)),
            Err(error) => finish(Err(error)),
        };
    }
    finish(match command {
        Command::Serve => server::start::run(config),
        Command::Check { connect } => check::run(&config, connect),
        Command::Health { ready } => health::run(&config, ready),
        Command::Migrate => migrate(&config),
        Command::User(command) => with_database(config, async |core| user::run(core, command).await),
        Command::Invite { email, admin } => {
            with_database(config, async |core| invite::run(core, email.as_deref(), admin).await)
        }
        Command::Session(command) => with_database(config, async |core| session::run(core, command).await),
        Command::Limits(command) => with_database(config, async |core| limits::run(core, command).await),
        Command::Backup { file } => with_sqlite(&config, async |database| backup::back_up(database, &file).await),
        Command::Restore { file } => with_sqlite(&config, async |database| {
            prepare_data_dir(&config)?;
            backup::restore(database, &file).await
        }),
        Command::Key | Command::Rules(_) => Ok(()),
    })
}

fn finish(result: anyhow::Result<()>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
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

fn print_key() -> anyhow::Result<()> {
    say!("{}", new_secret()?);
    Ok(())
}

/// A number with its noun, whose plural ends in s.
fn counted<N: Display + PartialEq + From<u8>>(count: N, noun: &str) -> String {
    format!("{count} {noun}{}", if count == N::from(1) { "" } else { "s" })
}

fn migrate(config: &Config) -> anyhow::Result<()> {
    work(&config.log, async {
        prepare_data_dir(config)?;
        Db::open(&config.database, 1, Metrics::new()?.database).await?.close().await;
        say!("The schema is up to date in {}.", crate::storage::db::redacted(&config.database));
        Ok(())
    })
}

/// Opens the database for a command, beside a server that may be running. There has to be one.
fn with_database<T>(config: Config, command: impl AsyncFnOnce(&Core) -> anyhow::Result<T>) -> anyhow::Result<T> {
    work(&config.log.clone(), async {
        let db = Db::find(&config.database, 1, Metrics::new()?.database).await?;
        let clock = Clock::system();
        db.read(async |db| set_clock(db, &clock).await).await?;
        let audit = Audit::of_command(db.clone(), clock.clone());
        let core = Core { config: Arc::new(config), db, clock, audit, revocations: RevocationList::default() };
        let result = command(&core).await;
        core.db.close().await;
        result
    })
}

/// Makes the folder, if the database is in it.
fn prepare_data_dir(config: &Config) -> Result<(), DataDirError> {
    if config.database.is_in(&config.data_dir) { data_dir::prepare(&config.data_dir) } else { Ok(()) }
}

/// The command is not for this set-up.
#[derive(Debug, thiserror::Error)]
#[error("Accounts are in PostgreSQL: save them with pg_dump, and restore them with pg_restore.")]
struct NoFile;

/// Opens nothing: what these commands do is done to the file as a whole.
fn with_sqlite(config: &Config, command: impl AsyncFnOnce(&Path) -> anyhow::Result<()>) -> anyhow::Result<()> {
    let DatabaseUrl::Sqlite(path) = &config.database else { return Err(NoFile.into()) };
    work(&config.log, command(path))
}

/// A command's own answer is on standard output; the log has only what went wrong.
fn work<T>(log: &LogConfig, command: impl Future<Output = anyhow::Result<T>>) -> anyhow::Result<T> {
    logging::start(&LogConfig { filter: "warn".to_owned(), ..log.clone() }, Clock::system())?;
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(command)
}
