//! Commands named `dpo.*`: the papers a school needs for its data protection, filled from its settings, and everything that
//! is kept in open formats.

mod everything;
mod papers;

pub(crate) use everything::everything;
pub(crate) use papers::{paper, paper_file};

use crate::access::{requests, transfers_shown};
use crate::error::ApiError;
use crate::session::Session;
use crate::wire::common::Nothing;
use crate::wire::dpo::{DataProtection, DpoShown};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::role::Tier;
use bridgewell_store::settings::{self, Of};
use bridgewell_store::{Op, ReadTx};

const SETTING: &str = "data_protection";

/// The longest text of a setting, in letters.
const LONGEST: usize = 400;

fn kept(read: &ReadTx<'_>) -> Result<DataProtection, ApiError> {
    Ok(settings::get(read, Of::School, SETTING)?.unwrap_or_default())
}

/// The screen of data protection.
pub(crate) fn look(session: &mut Session, permit: Permit, _: Nothing) -> Result<DpoShown, ApiError> {
    session.log_list(&permit)?;
    shown(session, &permit)
}

/// The same after a change.
pub(crate) fn shown(session: &mut Session, permit: &Permit) -> Result<DpoShown, ApiError> {
    let papers = papers::offered(session, permit)?;
    session.read(permit, |read| {
        Ok(DpoShown {
            settings: kept(read)?,
            papers,
            requests: requests(read)?,
            transfers: transfers_shown(read, permit)?,
            may_answer: permit.tier() == Tier::Restricted,
        })
    })
}

/// Keeps what the papers are filled with.
pub(crate) fn save(session: &mut Session, permit: Permit, ask: DataProtection) -> Result<DpoShown, ApiError> {
    let tidy = |field: &str, text: &str| {
        let text = text.trim();
        if text.chars().count() > LONGEST {
            return Err(ApiError::invalid(
                field,
                format!("This is too long for a line of a paper: at most {LONGEST} letters."),
            ));
        }
        Ok(text.to_owned())
    };
    let tidied = DataProtection {
        controller: tidy("controller", &ask.controller)?,
        officer: tidy("officer", &ask.officer)?,
        registration: tidy("registration", &ask.registration)?,
        complaints: tidy("complaints", &ask.complaints)?,
    };
    session.write(&permit, Op::SettingChanged, |tx| Ok(settings::set(tx, Of::School, SETTING, &tidied)?))?;
    shown(session, &permit)
}
