//! Why a ceremony is refused.

/// A reason to refuse a ceremony, for the log. People only read that it failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error("a part of the response is too long")]
    TooLong,
    #[error("the client data isn't well-formed")]
    ClientData,
    #[error("the response is of another ceremony")]
    Type,
    #[error("the challenge is another one")]
    Challenge,
    #[error("the page has another origin")]
    Origin,
    #[error("the page was embedded in another site")]
    CrossOrigin,
    #[error("the authenticator data isn't well-formed")]
    AuthenticatorData,
    #[error("the passkey is for another site")]
    RelyingParty,
    #[error("the authenticator didn't ask for a touch")]
    NotPresent,
    #[error("the authenticator didn't verify its user")]
    NotVerified,
    #[error("the passkey is backed up but can't be")]
    BackupState,
    #[error("the passkey's eligibility for backups has changed")]
    BackupEligibility,
    #[error("the public key is malformed or of an algorithm that wasn't offered")]
    PublicKey,
    #[error("the signature is wrong")]
    Signature,
    /// The owner should know (section 6.1.1).
    #[error("the signature counter went back, as if the passkey had been copied")]
    Cloned,
}
