//! What can be wrong with a file that came from elsewhere. Words for people are the app's.

/// Why a sealed file cannot be taken, or could not be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ExchangeError {
    /// It is no file of Bridgewell's.
    #[error("this is not a sealed file of Bridgewell's")]
    NotOurs,
    /// It is one, but of the other kind.
    #[error("this is a {found}, not a {wanted}")]
    OtherKind {
        /// What it says it is.
        found: &'static str,
        /// What was wanted.
        wanted: &'static str,
    },
    /// A newer Bridgewell made it.
    #[error("a newer Bridgewell made this file (version {version})")]
    Newer {
        /// The version it names.
        version: u32,
    },
    /// None of the keys at hand opens it.
    #[error("this file is sealed for somebody else")]
    ForSomebodyElse,
    /// It was cut short or altered: nothing in it can be trusted.
    #[error("this file is damaged or was altered")]
    Damaged,
    /// What is in it was not signed by whoever it names.
    #[error("the signature in this file does not fit what it holds")]
    BadSignature,
    /// It was made for another key and sealed anew for this one.
    #[error("this file was made for somebody else and passed on")]
    PassedOn,
    /// It is larger than any parcel can be.
    #[error("this file is too large")]
    TooLarge,
    /// The passphrase does not open the reading key.
    #[error("the passphrase does not open this reading key")]
    WrongPassphrase,
    /// The cipher or the source of randomness could not run.
    #[error("sealing failed")]
    Cipher,
}
