//! The escalation directory: who answers when a school cannot carry something alone, in and out of hours.

use crate::ids::PersonId;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// Who may call a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Caller {
    /// A pupil.
    Pupil,
    /// A parent or carer.
    Parent,
    /// Staff.
    Staff,
}

impl Caller {
    /// Everybody, in the order in which lists name them.
    pub const ALL: [Self; 3] = [Self::Pupil, Self::Parent, Self::Staff];

    /// What a person reads.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Pupil => "pupils",
            Self::Parent => "parents and carers",
            Self::Staff => "staff",
        }
    }
}

/// When a service answers, for sorting; the hours in words stand beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Answers {
    /// Day and night.
    Always,
    /// In working hours.
    InHours,
    /// When others are closed.
    OutOfHours,
}

impl Answers {
    /// What a person reads.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Always => "day and night",
            Self::InHours => "in working hours",
            Self::OutOfHours => "out of hours",
        }
    }
}

/// One service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Service {
    /// Its name.
    pub name: String,
    /// What it is for, in a sentence.
    pub what_for: String,
    /// Who may call.
    pub callers: Vec<Caller>,
    /// The number to ring; may be empty.
    pub phone: String,
    /// How to send a text; may be empty.
    pub text: String,
    /// Where it is on the web; may be empty.
    pub web: String,
    /// The hours in words; may be empty where they are not known.
    pub hours: String,
    /// Whether it answers in or out of hours.
    pub answers: Answers,
    /// Whether it is for what cannot wait.
    pub urgent: bool,
    /// Where it works, in words.
    pub area: String,
    /// Where these details come from; may be empty.
    pub source: String,
    /// The day somebody last checked them.
    pub checked: Option<NaiveDate>,
}

/// What is wrong with a directory.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DirectoryFault {
    /// A service without a name.
    #[error("Service {0} has no name. Type what people would ask for.")]
    NoName(usize),
    /// Nobody may call it.
    #[error("Say who may call {0}: pupils, parents and carers, or staff.")]
    NoCaller(String),
    /// There is no way to reach it.
    #[error("Give {0} a phone number, a text number or a web address.")]
    NoWay(String),
    /// Two of one name.
    #[error("{0} is there twice. Take one out, or make the names differ.")]
    Twice(String),
}

impl Service {
    /// The same without blank edges.
    #[must_use]
    pub fn tidied(&self) -> Self {
        let tidy = |text: &str| text.trim().to_owned();
        let callers = Caller::ALL.into_iter().filter(|caller| self.callers.contains(caller)).collect();
        Self {
            name: tidy(&self.name),
            what_for: tidy(&self.what_for),
            callers,
            phone: tidy(&self.phone),
            text: tidy(&self.text),
            web: tidy(&self.web),
            hours: tidy(&self.hours),
            answers: self.answers,
            urgent: self.urgent,
            area: tidy(&self.area),
            source: tidy(&self.source),
            checked: self.checked,
        }
    }
}

/// Services without blank edges, what cannot wait first, each group in the order given.
///
/// # Errors
/// The first [`DirectoryFault`].
pub fn tidied(services: &[Service]) -> Result<Vec<Service>, DirectoryFault> {
    let mut kept: Vec<Service> = Vec::new();
    for (number, service) in (1..).zip(services) {
        let service = service.tidied();
        if service.name.is_empty() {
            return Err(DirectoryFault::NoName(number));
        }
        if service.callers.is_empty() {
            return Err(DirectoryFault::NoCaller(service.name));
        }
        if [&service.phone, &service.text, &service.web].iter().all(|way| way.is_empty()) {
            return Err(DirectoryFault::NoWay(service.name));
        }
        if kept.iter().any(|other| other.name.to_lowercase() == service.name.to_lowercase()) {
            return Err(DirectoryFault::Twice(service.name));
        }
        kept.push(service);
    }
    kept.sort_by_key(|service| !service.urgent);
    Ok(kept)
}

/// One version of the school's directory. Versions are added, never edited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DirectoryVersion {
    /// From 1.
    pub number: u32,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: PersonId,
    /// What was changed, in a sentence.
    pub why: String,
    /// The services.
    pub services: Vec<Service>,
}

/// The day on which [`national`] was checked.
const CHECKED: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 11, 22);

/// National lines that answer for any school: where every school's directory starts, and what the red route shows. Hours
/// that have changed in the past are left to the service's own page. Sources stand with each.
#[must_use]
pub fn national() -> Vec<Service> {
    use Caller::{Parent, Pupil, Staff};
    let line =
        |name: &str, what_for: &str, callers: &[Caller], (phone, text, web): (&str, &str, &str)| Service {
            name: name.into(),
            what_for: what_for.into(),
            callers: callers.to_vec(),
            phone: phone.into(),
            text: text.into(),
            web: web.into(),
            hours: "free, day and night".into(),
            answers: Answers::Always,
            urgent: true,
            area: "United Kingdom".into(),
            source: web.into(),
            checked: CHECKED,
        };
    let everybody = [Pupil, Parent, Staff];
    vec![
        Service {
            source: "gov.uk".into(),
            ..line(
                "Emergency services",
                "Somebody is in danger now or badly hurt.",
                &everybody,
                ("999", "", ""),
            )
        },
        Service {
            area: "England".into(),
            ..line(
                "NHS 111, option 2",
                "Urgent help with mental health, at any age, for yourself or for somebody else.",
                &everybody,
                ("111, then 2", "", "111.nhs.uk"),
            )
        },
        Service {
            hours: "free; the hours stand on its page".into(),
            answers: Answers::InHours,
            ..line(
                "NSPCC Helpline",
                "Advice for an adult who is worried about a child; never instead of 999.",
                &[Parent, Staff],
                ("0808 800 5000", "", "nspcc.org.uk"),
            )
        },
        Service {
            hours: "free, day and night; from any phone".into(),
            ..line(
                "Childline",
                "Anybody under 19 can talk about anything, big or small.",
                &[Pupil],
                ("0800 1111", "", "childline.org.uk"),
            )
        },
        line(
            "Shout",
            "A conversation by text when talking is too hard.",
            &everybody,
            ("", "SHOUT to 85258", "giveusashout.org"),
        ),
        line(
            "Samaritans",
            "Somebody who listens, whatever it is about.",
            &everybody,
            ("116 123", "", "samaritans.org"),
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_national_lines_are_a_sound_directory_with_sources() {
        let lines = tidied(&national()).unwrap();
        assert_eq!(lines, national(), "nothing of them has to be put right");
        assert!(lines.iter().all(|line| !line.source.is_empty() && line.checked.is_some()));
    }

    #[test]
    fn what_is_wrong_is_said_by_name() {
        let good = national().remove(3);
        let faults = |service: Service| tidied(&[service]).unwrap_err().to_string();
        assert!(faults(Service { name: "  ".into(), ..good.clone() }).contains("Service 1 has no name"));
        assert!(
            faults(Service { callers: Vec::new(), ..good.clone() }).contains("Say who may call Childline")
        );
        let nowhere = Service { phone: " ".into(), text: String::new(), web: String::new(), ..good.clone() };
        assert!(faults(nowhere).contains("Give Childline a phone number"));
        let twice = [good.clone(), Service { name: "childline ".into(), ..good }];
        assert!(matches!(tidied(&twice), Err(DirectoryFault::Twice(_))));
    }

    #[test]
    fn what_cannot_wait_comes_first() {
        let mut lines = national();
        lines[0].urgent = false;
        assert_eq!(tidied(&lines).unwrap().last().unwrap().name, "Emergency services");
    }
}
