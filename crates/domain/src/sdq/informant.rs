//! Who filled the form in.

use serde::{Deserialize, Serialize};

/// Who filled the form in. Cut-offs differ between informants, so no score is ever shown without its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Informant {
    /// A parent or carer (forms for ages 4 to 17).
    Parent,
    /// A teacher (forms for ages 4 to 17).
    Teacher,
    /// The pupil (form for ages 11 to 17).
    #[serde(rename = "self")]
    SelfReport,
}

impl Informant {
    /// All three, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Parent, Self::Teacher, Self::SelfReport];

    /// The informant in words.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Parent => "parent",
            Self::Teacher => "teacher",
            Self::SelfReport => "self-report",
        }
    }

    /// The name in files: `parent`, `teacher`, `self`.
    #[must_use]
    pub const fn machine_name(self) -> &'static str {
        match self {
            Self::Parent => "parent",
            Self::Teacher => "teacher",
            Self::SelfReport => "self",
        }
    }

    /// Reads the name as files write it, whatever its case: the machine names and the words schools use for them.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let name = name.trim();
        let is = |names: &[&str]| names.iter().any(|known| known.eq_ignore_ascii_case(name));
        if is(&["parent", "carer", "parent or carer", "parent/carer", "parent/guardian"]) {
            Some(Self::Parent)
        } else if is(&["teacher", "school", "tutor", "staff"]) {
            Some(Self::Teacher)
        } else if is(&["self", "pupil", "student", "child", "self-report", "self report", "young person"]) {
            Some(Self::SelfReport)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Informant;
    use rstest::rstest;

    #[rstest]
    #[case(" Parent/Carer ", Some(Informant::Parent))]
    #[case("TEACHER", Some(Informant::Teacher))]
    #[case("Pupil", Some(Informant::SelfReport))]
    #[case("neighbour", None)]
    #[case("", None)]
    fn reads_the_names_that_files_use(#[case] name: &str, #[case] informant: Option<Informant>) {
        assert_eq!(Informant::from_name(name), informant);
    }

    #[test]
    fn writes_the_names_that_files_use() {
        for informant in Informant::ALL {
            assert_eq!(Informant::from_name(informant.machine_name()), Some(informant));
            assert_eq!(Informant::from_name(informant.words()), Some(informant));
            assert_eq!(serde_json::to_value(informant).unwrap(), informant.machine_name());
        }
    }
}
