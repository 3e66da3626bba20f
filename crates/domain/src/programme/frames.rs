//! The frames under which the programme is seen: England's eight principles and four others that schools are asked
//! about. Closed lists; the order is the order in which screens and pages list them.

use serde::{Deserialize, Serialize};

/// A closed list with its words and its stable key.
macro_rules! frame {
    ($(#[$about:meta])* $name:ident { $($(#[$what:meta])* $one:ident = $key:literal, $words:literal;)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS))]
        #[serde(rename_all = "snake_case")]
        pub enum $name {
            $($(#[$what])* $one,)+
        }

        impl $name {
            /// All of them, in the order in which screens and pages list them.
            pub const ALL: &'static [Self] = &[$(Self::$one,)+];

            /// What a person reads.
            #[must_use]
            pub const fn words(self) -> &'static str {
                match self { $(Self::$one => $words,)+ }
            }

            /// The stable key used in files, templates and the database.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$one => $key,)+ }
            }

            /// The one of this key.
            #[must_use]
            pub fn from_key(key: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.key() == key)
            }
        }
    };
}

pub(crate) use frame;

frame! {
    /// England's eight principles of a whole-school approach (Public Health England and the Department for Education,
    /// "Promoting children and young people's mental health and wellbeing", 2021).
    Principle {
        /// Leadership and management.
        Leadership = "leadership", "Leadership and management";
        /// Ethos and environment.
        Ethos = "ethos", "Ethos and environment";
        /// Curriculum, teaching and learning.
        Curriculum = "curriculum", "Curriculum, teaching and learning";
        /// Student voice.
        StudentVoice = "student_voice", "Student voice";
        /// Staff development, health and wellbeing.
        StaffDevelopment = "staff_development", "Staff development, health and wellbeing";
        /// Identifying need and monitoring impact.
        IdentifyingNeed = "identifying_need", "Identifying need and monitoring impact";
        /// Working with parents and carers.
        ParentsAndCarers = "parents_and_carers", "Working with parents and carers";
        /// Targeted support and appropriate referral.
        TargetedSupport = "targeted_support", "Targeted support and appropriate referral";
    }
}

frame! {
    /// The five steps of the Anna Freud Centre's framework for schools and colleges.
    Step {
        /// Leading change.
        LeadingChange = "leading_change", "Leading change";
        /// Working together.
        WorkingTogether = "working_together", "Working together";
        /// Understanding need.
        UnderstandingNeed = "understanding_need", "Understanding need";
        /// Promoting wellbeing.
        PromotingWellbeing = "promoting_wellbeing", "Promoting wellbeing";
        /// Supporting staff.
        SupportingStaff = "supporting_staff", "Supporting staff";
    }
}

frame! {
    /// Scotland's wellbeing indicators (Getting it right for every child).
    Shanarri {
        /// Safe.
        Safe = "safe", "Safe";
        /// Healthy.
        Healthy = "healthy", "Healthy";
        /// Achieving.
        Achieving = "achieving", "Achieving";
        /// Nurtured.
        Nurtured = "nurtured", "Nurtured";
        /// Active.
        Active = "active", "Active";
        /// Respected.
        Respected = "respected", "Respected";
        /// Responsible.
        Responsible = "responsible", "Responsible";
        /// Included.
        Included = "included", "Included";
    }
}

frame! {
    /// Outcome areas of a county's delivery plan for children's emotional wellbeing.
    OutcomeArea {
        /// Promoting wellbeing.
        PromotingWellbeing = "promoting_wellbeing", "Promoting wellbeing";
        /// Early help.
        EarlyHelp = "early_help", "Early help";
        /// Access.
        Access = "access", "Access";
        /// Whole-family approaches.
        WholeFamily = "whole_family", "Whole-family approaches";
        /// Recovery and transition.
        RecoveryAndTransition = "recovery_and_transition", "Recovery and transition";
    }
}

frame! {
    /// Levels of need of the same plan, from everybody to very few.
    LevelOfNeed {
        /// For every pupil.
        Universal = "universal", "Universal";
        /// A little more than for everybody.
        UniversalPlus = "universal_plus", "Universal plus";
        /// Early help.
        EarlyHelp = "early_help", "Early help";
        /// Complex.
        Complex = "complex", "Complex";
        /// Very complex.
        VeryComplex = "very_complex", "Very complex";
    }
}

frame! {
    /// What every child and young person may expect of support (Scotland's community mental health and wellbeing
    /// supports and services framework, core principles).
    CorePrinciple {
        /// Easily accessible.
        EasilyAccessible = "easily_accessible", "Easy to reach";
        /// Accessible to all.
        AccessibleToAll = "accessible_to_all", "Open to everyone";
        /// Strengths based.
        StrengthsBased = "strengths_based", "Built on strengths";
        /// Relationship based.
        RelationshipBased = "relationship_based", "Built on relationships";
        /// Prevention focused.
        PreventionFocused = "prevention_focused", "Early, before it grows";
        /// Empowered.
        Empowered = "empowered", "Decided together";
        /// Get the right help.
        RightHelp = "right_help", "The right help";
        /// Tell your story only once.
        StoryOnce = "story_once", "Telling the story once";
    }
}

frame! {
    /// What staff are prepared for (the four practice levels of Scotland's workforce framework).
    PracticeLevel {
        /// Every member of staff.
        Informed = "informed", "Informed";
        /// Direct contact, able to respond.
        Skilled = "skilled", "Skilled";
        /// Regular, intensive contact.
        Enhanced = "enhanced", "Enhanced";
        /// Specialist role.
        Specialist = "specialist", "Specialist";
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_finds_its_own_and_is_what_serde_writes() {
        for one in Principle::ALL.iter().copied() {
            assert_eq!(Principle::from_key(one.key()), Some(one));
            assert_eq!(serde_json::to_value(one).unwrap(), one.key());
        }
        for one in CorePrinciple::ALL.iter().copied() {
            assert_eq!(serde_json::to_value(one).unwrap(), one.key());
        }
        for one in Step::ALL.iter().copied() {
            assert_eq!(serde_json::to_value(one).unwrap(), one.key());
        }
        for one in Shanarri::ALL.iter().copied() {
            assert_eq!(serde_json::to_value(one).unwrap(), one.key());
        }
        for one in OutcomeArea::ALL.iter().copied() {
            assert_eq!(serde_json::to_value(one).unwrap(), one.key());
        }
        for one in LevelOfNeed::ALL.iter().copied() {
            assert_eq!(serde_json::to_value(one).unwrap(), one.key());
        }
        for one in PracticeLevel::ALL.iter().copied() {
            assert_eq!(serde_json::to_value(one).unwrap(), one.key());
        }
        assert_eq!(Principle::ALL.len(), 8);
    }
}
