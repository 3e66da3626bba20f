//! A pupil: identity and context. Context (sex, SEN, premium, language) is never an input of the rules.

use crate::ids::PupilId;
use crate::upn::Upn;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A pupil's names. Legal names identify; preferred names are what everybody says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Names {
    /// Legal surname; may be empty for a pupil with one name.
    pub legal_surname: String,
    /// Legal forename.
    pub legal_forename: String,
    /// Preferred surname, where it differs.
    pub preferred_surname: Option<String>,
    /// Preferred forename, where it differs.
    pub preferred_forename: Option<String>,
}

impl Names {
    /// The forename everybody says.
    #[must_use]
    pub fn forename(&self) -> &str {
        self.preferred_forename.as_deref().unwrap_or(&self.legal_forename)
    }

    /// The surname everybody says.
    #[must_use]
    pub fn surname(&self) -> &str {
        self.preferred_surname.as_deref().unwrap_or(&self.legal_surname)
    }

    /// Forename and surname as everybody says them.
    #[must_use]
    pub fn spoken(&self) -> String {
        format!("{} {}", self.forename(), self.surname()).trim().to_owned()
    }
}

/// Sex as the school's records hold it. Used only afterwards and in aggregate, to check the screen for bias.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// Female.
    Female,
    /// Male.
    Male,
}

/// SEN provision. Context, never a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Sen {
    /// N: no special educational need.
    None,
    /// K: SEN support.
    Support,
    /// E: education, health and care plan.
    Plan,
}

/// What is known of a pupil's background. `None` means that no file said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Context {
    /// Sex.
    pub sex: Option<Sex>,
    /// SEN provision.
    pub sen: Option<Sen>,
    /// Main SEN type in the file's words, for example "SLCN".
    pub sen_need: Option<String>,
    /// Pupil premium.
    pub pupil_premium: Option<bool>,
    /// Free school meals now.
    pub fsm_now: Option<bool>,
    /// English as an additional language.
    pub eal: Option<bool>,
    /// First language in the file's words.
    pub first_language: Option<String>,
}

/// A pupil of the intake.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pupil {
    /// Bridgewell's own identity.
    pub id: PupilId,
    /// The UPN, when a valid one is known.
    pub upn: Option<Upn>,
    /// Names.
    pub names: Names,
    /// Birth date.
    pub born: Option<NaiveDate>,
    /// Form in the new school, for example "7B".
    pub form: Option<String>,
    /// Primary school in the file's words.
    pub primary: Option<String>,
    /// Background.
    pub context: Context,
    /// What the child likes, from the primary or confirmed by a reader.
    pub interests: Vec<String>,
    /// What the child is good at.
    pub strengths: Vec<String>,
    /// Whether the child or the parents opted out of the screen. Never hides a letter, a request to talk or a red route.
    pub opted_out: bool,
}

/// The first week: who is here, and whose safeguarding file came.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Arrival {
    /// The day the pupil first came, once recorded.
    pub arrived: Option<NaiveDate>,
    /// The day the primary's safeguarding file was received.
    pub safeguarding_file: Option<NaiveDate>,
    /// Who received it.
    pub received_by: Option<String>,
}
