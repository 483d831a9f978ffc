//! `vestibule key`: a new session key, and sealing secrets with the first one.

use anyhow::Context;
use clap::Subcommand;

use super::print::counted;
use crate::authentication::authenticator::{self, Resealed};
use crate::base::secret::new_secret;
use crate::config::Config;
use crate::config::keys::Purpose;
use crate::state::Core;
use crate::storage::data_dir;
use crate::storage::sealing::Sealer;

#[derive(Subcommand)]
pub(super) enum KeyCommand {
    /// Seal the secrets of authenticator apps with the first session key, so that older keys can be removed; safe while the
    /// server is running with the same keys
    Reseal,
}

pub(super) fn print_new() -> anyhow::Result<()> {
    say!("{}", new_secret()?);
    Ok(())
}

/// Returns what seals the secrets of authenticator apps. `None` without a session key, before the first start.
pub(super) fn sealer(config: &Config) -> Option<Sealer> {
    let keys = config.session_keys.clone().or_else(|| data_dir::existing_session_keys(&config.data_dir));
    keys.map(|keys| Sealer::new(&keys, Purpose::TotpSecret))
}

pub(super) async fn run(core: &Core, command: KeyCommand) -> anyhow::Result<()> {
    match command {
        KeyCommand::Reseal => reseal(core).await,
    }
}

async fn reseal(core: &Core) -> anyhow::Result<()> {
    let sealer =
        sealer(&core.config).context("There is no session key. Set SESSION_KEYS, or start the server once.")?;
    let Resealed { secrets, unreadable } = authenticator::reseal(core, &sealer).await?;
    say!("Sealed {} of authenticator apps with the first session key.", counted(secrets, "secret"));
    for (email, why) in &unreadable {
        complain!("The secret of {email} can't be read: {why}.");
    }
    if !unreadable.is_empty() {
        let secrets = counted(unreadable.len() as u64, "secret");
        complain!(
            "Warning: {secrets} can't be read. Add the key that sealed them to SESSION_KEYS at the end, and run this again. \
             If it's gone, these users need a recovery code to set up their app again, or \
             `vestibule user factors reset EMAIL`."
        );
    }
    Ok(())
}
