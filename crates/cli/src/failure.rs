//! Why a command did not do what was asked, and with what the program ends.

use std::path::Path;
use std::process::ExitCode;

use bridgewell_app::ApiError;

/// Why not, in a sentence for standard error.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// It was understood and could not or may not be done.
    #[error("{0}")]
    Refused(String),
    /// It was not written rightly.
    #[error("{0}")]
    Usage(String),
}

impl Failure {
    /// 1 for a refusal, 2 for wrong usage.
    pub fn code(&self) -> ExitCode {
        match self {
            Self::Refused(_) => ExitCode::from(1),
            Self::Usage(_) => ExitCode::from(2),
        }
    }

    /// A file that could not be read.
    pub fn reading(path: &Path, error: &impl std::fmt::Display) -> Self {
        Self::Refused(format!("{} could not be read: {error}.", path.display()))
    }

    /// A file that could not be written.
    pub fn writing(path: &Path, error: &impl std::fmt::Display) -> Self {
        Self::Refused(format!("{} could not be written: {error}.", path.display()))
    }
}

impl From<ApiError> for Failure {
    fn from(error: ApiError) -> Self {
        Self::Refused(error.to_string())
    }
}
