//! What is wrong with a code or a sealed file, in sentences that say what is safe and what to do.

use crate::error::{ApiError, Refusal};
use bridgewell_exchange::{CodeFault, ExchangeError, Kind};

/// A code that cannot be one.
pub(crate) fn code_fault(fault: CodeFault) -> ApiError {
    ApiError::invalid("code", format!("This is not a reading code as it was given: {fault}."))
}

/// A file that cannot be taken as this kind.
pub(crate) fn file_fault(fault: ExchangeError, wanted: Kind, name: &str) -> ApiError {
    let why = match (fault, wanted) {
        (ExchangeError::WrongPassphrase, _) => return ApiError::WrongPassphrase,
        (ExchangeError::Cipher, _) => return ApiError::broken(fault),
        (ExchangeError::NotOurs, _) => {
            format!("“{name}” is no {} from Bridgewell.", wanted.words())
        }
        (ExchangeError::OtherKind { found, .. }, Kind::Parcel) => format!(
            "“{name}” is a {found}. It goes back to the school: it is opened there, under Letters, Share the reading."
        ),
        (ExchangeError::OtherKind { found, .. }, Kind::Reply) => format!(
            "“{name}” is a {found}. Its reader opens it on their own laptop, on the first screen of Bridgewell."
        ),
        (ExchangeError::OtherKind { found, .. }, Kind::Pack) => format!(
            "“{name}” is a {found}, not a review pack. Review packs come from the school’s wellbeing lead."
        ),
        (ExchangeError::OtherKind { found, .. }, Kind::PackReply) => {
            format!("“{name}” is a {found}, not the link worker’s reply to a review pack.")
        }
        (ExchangeError::Newer { .. }, _) => format!(
            "A newer Bridgewell made “{name}”. Install the newer version here and open the file again."
        ),
        (ExchangeError::ForSomebodyElse, Kind::Parcel) => format!(
            "“{name}” is sealed for another reading key than the one on this laptop. Compare the numbers under your \
             name with whoever sent it; they can make the parcel again."
        ),
        (ExchangeError::ForSomebodyElse, Kind::Reply) => format!(
            "“{name}” does not answer any parcel of this workspace. Was it handed out by another school?"
        ),
        (ExchangeError::ForSomebodyElse, Kind::Pack) => format!(
            "“{name}” is sealed for another code than yours. Compare the numbers under your code with the school; they \
             can make the pack again."
        ),
        (ExchangeError::ForSomebodyElse, Kind::PackReply) => {
            format!("“{name}” does not answer a pack of this school. Was it meant for another one?")
        }
        (ExchangeError::BadSignature, _) => format!(
            "“{name}” was altered after it was made: what it holds does not fit its signature. Ask for the file again."
        ),
        (ExchangeError::PassedOn, _) => {
            format!(
                "“{name}” was made for somebody else and passed on. Ask whoever made it for one of your own."
            )
        }
        (ExchangeError::Damaged, _) => {
            format!("“{name}” is damaged or was altered on the way. Ask for the file again.")
        }
        (ExchangeError::TooLarge, _) => format!("“{name}” is larger than any {} can be.", wanted.words()),
    };
    ApiError::refused(Refusal::File, format!("{why} Nothing was changed."))
}
