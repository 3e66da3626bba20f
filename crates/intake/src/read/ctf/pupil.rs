//! One pupil of a transfer file as a record.

use super::xml::Element;
use super::{Header, figures, history, results};
use crate::columns::field::Field;
use crate::read::cell::Cell;
use crate::row::fault::{Fault, Level, Trouble};
use crate::row::identity::{is_likely_birth, read_upn, tidy_name};
use crate::row::record::{Record, Text};
use crate::value::person;
use bridgewell_domain::social_care::SocialCare;
use std::borrow::Cow;

/// Reads a pupil. `row` is the pupil's position in the file, from 1.
pub(super) fn read(pupil: &Element, row: u64, header: &Header, faults: &mut Vec<Fault>) -> Record<'static> {
    let details = pupil.child("BasicDetails");
    let preferred = |name: &str| details.map_or("", |details| details.text(name));
    let (primary, primary_number) = history::school(pupil, header);
    let mut record = Record {
        row,
        upn: read_upn(Cell::text(pupil.text("UPN").as_bytes()), faults),
        legal_surname: name(pupil.text("Surname"), Field::LegalSurname, faults),
        legal_forename: name(pupil.text("Forename"), Field::LegalForename, faults),
        preferred_surname: name(preferred("PreferredSurname"), Field::PreferredSurname, faults),
        preferred_forename: name(preferred("PreferredForename"), Field::PreferredForename, faults),
        primary: primary.map(Cow::Owned),
        primary_number: primary_number.map(Cow::Owned),
        sen_need: history::need(pupil).map(|need| Cow::Owned(need.to_owned())),
        ..Record::default()
    };
    born(pupil.text("DOB"), &mut record, faults);
    let sex = Some(pupil.text("Sex")).filter(|text| !text.is_empty()).unwrap_or_else(|| pupil.text("Gender"));
    record.sex = word(sex, Field::Sex, person::sex, faults);
    let provision = history::provision(pupil, header).unwrap_or_default();
    record.sen = word(provision, Field::Sen, person::sen, faults);
    (record.fsm_now, record.fsm_ever) = history::meals(pupil, header);
    if let Some(code) = history::first_language(pupil) {
        record.first_language = Some(Cow::Owned(code.to_owned()));
        record.eal = history::is_additional(code);
    }
    let in_care = pupil.every("LookedAfter").any(|care| history::is_true(care.text("InCare")));
    record.social_care = in_care.then_some(SocialCare::LookedAfter);
    record.attendance = figures::attendance_of(pupil, faults);
    results::read(pupil, &mut record, faults);
    record
}

fn name(text: &str, field: Field, faults: &mut Vec<Fault>) -> Text<'static> {
    let name = tidy_name(Cell::text(text.as_bytes()), field, faults)?;
    Some(Cow::Owned(name.into_owned()))
}

fn born(text: &str, record: &mut Record<'static>, faults: &mut Vec<Fault>) {
    if text.is_empty() {
        return;
    }
    let trouble = match history::day(text) {
        Some(born) if is_likely_birth(born) => {
            record.born = Some(born);
            return;
        }
        Some(_) => Trouble::UnlikelyBirth,
        None => Trouble::NotADate,
    };
    faults.push(Fault::at(Level::Flag, trouble, Field::Born, text));
}

fn word<T>(
    text: &str,
    field: Field,
    read: impl Fn(Cell<'_>) -> Option<T>,
    faults: &mut Vec<Fault>,
) -> Option<T> {
    if text.is_empty() {
        return None;
    }
    let found = read(Cell::text(text.as_bytes()));
    if found.is_none() {
        faults.push(Fault::at(Level::Flag, Trouble::UnknownWord, field, text));
    }
    found
}
