//! Pupil passports: written with the pupil, quoted from the letter, shared with one adult.

use crate::{Cast, day};
use bridgewell_domain::passport::PassportPart::{self, GoodAt, Helps, Like, TalkTo, Worries};
use chrono::NaiveDate;

/// A passport of the pupil whose letter holds its quotations.
#[derive(Clone, Debug)]
pub struct DemoPassport {
    /// Words of the letter, each with where they stand.
    pub quoted: &'static [(PassportPart, &'static str)],
    /// What the pupil said, each with where it stands.
    pub said: &'static [(PassportPart, &'static str)],
    /// Who else works with the pupil, and what they offer.
    pub company: &'static [(&'static str, &'static str)],
    /// With whom it was written.
    pub by: Cast,
    /// On which day.
    pub on: NaiveDate,
    /// With whom the pupil chose to share it: the reader, and the last day.
    pub shared: Option<(&'static str, NaiveDate)>,
}

/// All of them.
#[must_use]
pub fn passports() -> Vec<DemoPassport> {
    vec![
        DemoPassport {
            quoted: &[
                (Worries, "I dont like it when people shout at someone else because I think its me."),
                (Like, "I like space and I have a telescope."),
            ],
            said: &[
                (GoodAt, "Remembering everything about a thing once I like it"),
                (Helps, "Say it quietly, and say it to me"),
                (Helps, "Tell me five minutes before it changes"),
                (TalkTo, "Miss Lindqvist, because she asks about the planets"),
            ],
            company: &[("Mr Dunne", "allotment crew, Wednesday after school")],
            by: Cast::Senco,
            on: day(9, 16),
            shared: Some(("the cover teachers of the maths corridor", day(12, 18))),
        },
        DemoPassport {
            quoted: &[
                (Worries, "I get headaches when there is lots of noise"),
                (Like, "Excited for DT and the saws."),
            ],
            said: &[
                (GoodAt, "Making things out of wood"),
                (Helps, "Sitting at the edge of the canteen"),
                (TalkTo, "My mum first, then my form tutor"),
            ],
            company: &[],
            by: Cast::HeadOfYear,
            on: day(9, 18),
            shared: None,
        },
    ]
}
