//! `vestibule key`: a new session key.

use crate::base::secret::new_secret;

pub(super) fn run() -> anyhow::Result<()> {
    say!("{}", new_secret()?);
    Ok(())
}
