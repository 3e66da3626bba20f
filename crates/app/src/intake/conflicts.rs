//! Where a file says something else than what is kept. A blank is no conflict, nor is another spelling or rounding.

use super::names;
use super::register::Register;
use bridgewell_domain::attainment::{Attainment, TestResult, Writing};
use bridgewell_domain::dates;
use bridgewell_domain::pupil::{Pupil, Sen, Sex};
use bridgewell_intake::columns::field::Field;
use bridgewell_intake::row::record::Record;
use bridgewell_store::pupils_said::Said;

/// Percentages this close are one figure rounded twice: a tenth of a point, in hundredths.
const ROUNDING: u16 = 10;

/// One value that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Conflict {
    pub(super) field: Field,
    pub(super) ours: String,
    pub(super) file: String,
}

/// Every value of the row that contradicts what is kept about the pupil.
pub(super) fn find(
    register: &Register,
    pupil: &Pupil,
    said: &Said,
    (record, results): (&Record<'_>, Attainment),
) -> Vec<Conflict> {
    let mut found = Vec::new();
    let mut differ = |field: Field, ours: String, file: String| found.push(Conflict { field, ours, file });
    if let (Some(ours), Some(file)) = (pupil.upn, said.upn)
        && ours != file
        && !ours.is_temporary()
    {
        differ(Field::Upn, ours.to_string(), file.to_string());
    }
    let kept = &pupil.names;
    let legal = [
        (Field::LegalSurname, kept.legal_surname.as_str(), said.legal_surname.as_deref()),
        (Field::LegalForename, kept.legal_forename.as_str(), said.legal_forename.as_deref()),
    ];
    for (field, ours, file) in legal {
        if let Some(file) = file.filter(|file| !ours.is_empty() && !names::same(ours, file)) {
            differ(field, ours.to_owned(), file.to_owned());
        }
    }
    let preferred = [
        (Field::PreferredSurname, &kept.preferred_surname, &said.preferred_surname, &kept.legal_surname),
        (Field::PreferredForename, &kept.preferred_forename, &said.preferred_forename, &kept.legal_forename),
    ];
    for (field, ours, file, legal) in preferred {
        if let (Some(ours), Some(file)) = (ours, file)
            && !names::same(ours, file)
            && !names::same(file, legal)
        {
            differ(field, ours.clone(), file.clone());
        }
    }
    if let (Some(ours), Some(file)) = (pupil.born, said.born)
        && ours != file
    {
        differ(Field::Born, dates::in_full(ours), dates::in_full(file));
    }
    let texts = [
        (Field::Form, &pupil.form, &said.form),
        (Field::Primary, &pupil.primary, &said.primary),
        (Field::SenNeed, &pupil.context.sen_need, &said.context.sen_need),
        (Field::FirstLanguage, &pupil.context.first_language, &said.context.first_language),
    ];
    for (field, ours, file) in texts {
        if let (Some(ours), Some(file)) = (ours, file)
            && !names::same(ours, file)
        {
            differ(field, ours.clone(), file.clone());
        }
    }
    let (ours, file) = (&pupil.context, &said.context);
    words(&mut differ, Field::Sex, ours.sex.map(sex), file.sex.map(sex));
    words(&mut differ, Field::Sen, ours.sen.map(sen), file.sen.map(sen));
    words(&mut differ, Field::PupilPremium, ours.pupil_premium.map(yes_no), file.pupil_premium.map(yes_no));
    words(&mut differ, Field::FsmNow, ours.fsm_now.map(yes_no), file.fsm_now.map(yes_no));
    words(&mut differ, Field::Eal, ours.eal.map(yes_no), file.eal.map(yes_no));
    figures(register, pupil, (record, results), &mut differ);
    found
}

fn figures(
    register: &Register,
    pupil: &Pupil,
    (record, file): (&Record<'_>, Attainment),
    differ: &mut impl FnMut(Field, String, String),
) {
    let kept = register.attendance.get(&pupil.id).map(|fact| fact.value);
    if let (Some(ours), Some(file)) = (kept, record.attendance)
        && ours.percent.hundredths().abs_diff(file.percent.hundredths()) > ROUNDING
    {
        differ(Field::Attendance, ours.percent.to_string(), file.percent.to_string());
    }
    let Some(ours) = register.attainment.get(&pupil.id).map(|fact| fact.value) else { return };
    words(differ, Field::Reading, ours.reading.map(result), file.reading.map(result));
    words(differ, Field::Maths, ours.maths.map(result), file.maths.map(result));
    words(differ, Field::Gps, ours.gps.map(result), file.gps.map(result));
    words(differ, Field::Writing, ours.writing.map(writing), file.writing.map(writing));
}

fn words(
    differ: &mut impl FnMut(Field, String, String),
    field: Field,
    ours: Option<String>,
    file: Option<String>,
) {
    if let (Some(ours), Some(file)) = (ours, file)
        && ours != file
    {
        differ(field, ours, file);
    }
}

fn yes_no(value: bool) -> String {
    if value { "yes" } else { "no" }.to_owned()
}

fn sex(sex: Sex) -> String {
    match sex {
        Sex::Female => "female",
        Sex::Male => "male",
    }
    .to_owned()
}

fn sen(sen: Sen) -> String {
    match sen {
        Sen::None => "none",
        Sen::Support => "SEN support",
        Sen::Plan => "EHC plan",
    }
    .to_owned()
}

fn result(result: TestResult) -> String {
    use bridgewell_domain::attainment::TestCode;
    match result {
        TestResult::Score(score) => score.to_string(),
        TestResult::Code(code) => match code {
            TestCode::Absent => "absent",
            TestCode::WorkingBelow => "working below the test",
            TestCode::NoScore => "no score",
            TestCode::UnableToAccess => "could not take the test",
            TestCode::Left => "had left",
            TestCode::Missing => "missing",
            TestCode::Other => "another code",
        }
        .to_owned(),
    }
}

fn writing(judgement: Writing) -> String {
    match judgement {
        Writing::Towards => "working towards",
        Writing::Expected => "expected",
        Writing::GreaterDepth => "greater depth",
        Writing::Below => "working below",
        Writing::NoJudgement => "no judgement",
    }
    .to_owned()
}

/// Takes a field out of a file's word: what is kept stands.
pub(super) fn drop_field(field: Field, said: &mut Said) {
    match field {
        Field::Upn => said.upn = None,
        Field::LegalSurname => said.legal_surname = None,
        Field::LegalForename => said.legal_forename = None,
        Field::PreferredSurname => said.preferred_surname = None,
        Field::PreferredForename => said.preferred_forename = None,
        Field::Born => said.born = None,
        Field::Form => said.form = None,
        Field::Primary => said.primary = None,
        Field::Sex => said.context.sex = None,
        Field::Sen => said.context.sen = None,
        Field::SenNeed => said.context.sen_need = None,
        Field::PupilPremium => said.context.pupil_premium = None,
        Field::FsmNow => said.context.fsm_now = None,
        Field::Eal => said.context.eal = None,
        Field::FirstLanguage => said.context.first_language = None,
        _ => {}
    }
}
