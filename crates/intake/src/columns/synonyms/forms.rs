//! Headings of SDQ forms and of letters.

use super::Synonyms;
use crate::columns::field::Field;

/// Whole headings, brought down to plain words.
pub(super) const HEADINGS: Synonyms = &[
    (
        Field::Informant,
        &[
            "informant",
            "completed by",
            "filled in by",
            "respondent",
            "rater",
            "sdq informant",
            "version completed by",
        ],
    ),
    (Field::SdqForm, &["form type", "sdq form", "sdq version", "questionnaire version"]),
    (Field::CompletedOn, &["completed on", "date completed", "sdq date", "completion date", "date of sdq"]),
    (Field::ImpactDifficulties, &["imp difficulties", "impact difficulties", "overall difficulties"]),
    (Field::ImpactDistress, &["imp distress", "impact distress"]),
    (Field::ImpactHome, &["imp home", "impact home"]),
    (Field::ImpactFriends, &["imp friends", "impact friends", "impact peers"]),
    (Field::ImpactClass, &["imp class", "impact class", "impact classroom", "impact learning"]),
    (Field::ImpactLeisure, &["imp leisure", "impact leisure"]),
    (Field::Emotional, &["emotional", "emotional score", "sdq emotional", "emotional symptoms", "emotion"]),
    (Field::Conduct, &["conduct", "conduct score", "sdq conduct", "conduct problems"]),
    (Field::Hyperactivity, &["hyperactivity", "hyperactivity score", "sdq hyperactivity", "hyper"]),
    (Field::Peer, &["peer", "peer score", "sdq peer", "peer problems"]),
    (Field::Prosocial, &["prosocial", "prosocial score", "sdq prosocial", "pro social"]),
    (
        Field::Total,
        &["total difficulties", "sdq total", "total score", "total difficulties score", "sdq score", "total"],
    ),
    (Field::Impact, &["impact", "impact score", "sdq impact"]),
    (Field::Letter, &["letter", "letter to self", "letter text", "text"]),
    (Field::LetterDate, &["letter date", "written on", "date written"]),
];
