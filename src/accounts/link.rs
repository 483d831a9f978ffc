//! Links that an administrator or a command creates for somebody else: always shown, and emailed where that's possible.

use crate::mail::Unsent;
use crate::storage::tokens::Purpose;

/// A link that was just created.
pub struct Link {
    /// The whole link, which is shown once and never stored.
    pub url: String,
    pub purpose: Purpose,
    /// The result of emailing it. `None` if there is no mail server, or nobody to send it to.
    pub sent: Option<Result<(), Unsent>>,
}
