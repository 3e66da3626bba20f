//! What one file or one person said of who a pupil is, as it was said.

use super::parts::{Part, Section};
use bridgewell_domain::dates::in_full;
use bridgewell_domain::pupil::{Context, Sen, Sex};
use bridgewell_store::pupils_said::Said;

/// What one file or person said of who the pupil is.
pub(super) fn said_part(place: u32, said: &Said) -> Part {
    let words = |text: &Option<String>| text.clone().unwrap_or_default();
    let yes_or_no = |known: Option<bool>| match known {
        Some(true) => "yes",
        Some(false) => "no",
        None => "",
    };
    let Context { sex, sen, sen_need, pupil_premium, fsm_now, eal, first_language } = &said.context;
    let sex = sex.map_or("", |sex| match sex {
        Sex::Female => "female",
        Sex::Male => "male",
    });
    let sen = sen.map_or("", |sen| match sen {
        Sen::None => "none recorded",
        Sen::Support => "SEN support",
        Sen::Plan => "education, health and care plan",
    });
    Part::new(Section::About, format!("What we were told about you, {place}"))
        .with("UPN", said.upn.map(|upn| upn.to_string()).unwrap_or_default())
        .with("Legal surname", words(&said.legal_surname))
        .with("Legal forename", words(&said.legal_forename))
        .with("Preferred surname", words(&said.preferred_surname))
        .with("Preferred forename", words(&said.preferred_forename))
        .with("Date of birth", said.born.map(in_full).unwrap_or_default())
        .with("Form", words(&said.form))
        .with("Primary school", words(&said.primary))
        .with("Sex", sex)
        .with("Special educational needs", sen)
        .with("Main need", words(sen_need))
        .with("Pupil premium", yes_or_no(*pupil_premium))
        .with("Free school meals", yes_or_no(*fsm_now))
        .with("English as an additional language", yes_or_no(*eal))
        .with("First language", words(first_language))
        .with("Likes", said.interests.join(", "))
        .with("Good at", said.strengths.join(", "))
}
