//! What the school can offer.

use crate::id;
use bridgewell_domain::ids::OpportunityId;
use bridgewell_domain::letter::Theme::{
    self, Body, Bullying, Family, Friends, Identity, LostOlder, LowMood, Teachers, Work,
};
use bridgewell_domain::opportunity::{Opportunity, OpportunityKind};

type Line = (
    (&'static str, OpportunityKind, &'static str, &'static str, &'static str, u16),
    &'static [&'static str],
    &'static [&'static str],
    &'static [Theme],
);

const LINES: &[Line] = &[
    (
        ("Clay club", OpportunityKind::Club, "Ms Achebe", "Tuesday lunch", "the art room", 8),
        &["art", "drawing"],
        &[],
        &[Friends, LowMood],
    ),
    (
        ("Library team", OpportunityKind::Role, "Mrs Petrov", "every lunch", "the library", 6),
        &["reading", "writing"],
        &["organising", "helping"],
        &[Friends, LostOlder],
    ),
    (
        ("Allotment crew", OpportunityKind::Group, "Mr Dunne", "Wednesday after school", "the allotment", 8),
        &["gardening", "animals"],
        &["growing things", "looking after animals"],
        &[Family, LowMood],
    ),
    (
        (
            "Breakfast cookery",
            OpportunityKind::Club,
            "Miss Farah",
            "Tuesday and Thursday, 7:45",
            "the food room",
            10,
        ),
        &["cooking"],
        &["cooking", "baking"],
        &[Family, Body],
    ),
    (
        ("Form buddy", OpportunityKind::Mentor, "Mr Ellery", "first half-term, daily", "", 12),
        &[],
        &["kindness"],
        &[Friends, LostOlder, Bullying],
    ),
    (
        ("Drum circle", OpportunityKind::Club, "Mr Adeyemi", "Monday lunch", "music room 2", 8),
        &["music", "singing"],
        &["drumming", "music"],
        &[LowMood, Identity],
    ),
    (
        ("Robot workshop", OpportunityKind::Club, "Dr Lowe", "Thursday lunch", "the computing room", 8),
        &["computing", "lego", "gaming", "dt"],
        &["building things", "coding"],
        &[Friends],
    ),
    (
        ("Animal care team", OpportunityKind::Role, "Mrs Kaur", "every morning", "the science prep room", 4),
        &["animals", "science"],
        &["looking after animals"],
        &[Body, Teachers],
    ),
    (
        ("Year 7 football", OpportunityKind::Club, "Mr Reyes", "Wednesday after school", "the field", 20),
        &["football", "pe", "running"],
        &["football"],
        &[],
    ),
    (
        ("Welcome singers", OpportunityKind::Group, "Ms Bello", "Friday lunch", "the hall", 16),
        &["singing", "drama", "dance"],
        &["singing"],
        &[Identity],
    ),
    (
        (
            "Reading partners with Year 10",
            OpportunityKind::Mentor,
            "Ms Lindqvist",
            "Monday form time",
            "the library",
            8,
        ),
        &["reading"],
        &[],
        &[Work, Teachers],
    ),
    (
        ("School newspaper", OpportunityKind::Group, "Mr Sato", "Thursday lunch", "room C4", 8),
        &["writing", "drawing", "film"],
        &["writing", "drawing"],
        &[Friends],
    ),
    (
        ("Bike workshop", OpportunityKind::Course, "Mr Dale", "Friday afternoon", "the workshop", 5),
        &["cycling", "dt"],
        &["fixing things"],
        &[Work, Teachers],
    ),
];

/// The menu. The bike workshop costs something; everything else is free.
#[must_use]
pub fn menu() -> Vec<Opportunity> {
    let owned = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    let line = |(number, line): (usize, &Line)| {
        let ((name, kind, leader, when, place, places), interests, strengths, worries) = *line;
        Opportunity {
            id: OpportunityId::from_uuid(id(5, number + 1)),
            name: name.to_owned(),
            kind,
            leader: leader.to_owned(),
            when: when.to_owned(),
            place: place.to_owned(),
            places,
            cost: if name == "Bike workshop" { "£1 a week for parts".to_owned() } else { String::new() },
            interests: owned(interests),
            strengths: owned(strengths),
            worries: worries.to_vec(),
            open: true,
        }
    };
    LINES.iter().enumerate().map(line).collect()
}
