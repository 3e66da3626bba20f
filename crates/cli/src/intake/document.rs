//! What came of the files, as the JSON document that other programs read.

use bridgewell_domain::pupil::{Sen, Sex};
use bridgewell_domain::social_care::SocialCare;
use bridgewell_intake::preview::OneOf;
use bridgewell_intake::row::fault::{Fault, Level};
use bridgewell_intake::row::record::Record;
use bridgewell_intake::row::standing;
use bridgewell_intake::value::home::Carer;
use bridgewell_intake::value::ks2::{Ks2, WritingCode};
use bridgewell_intake::{FileRead, Refusal};
use serde::Serialize;

use super::problems::Problem;

/// What stands for the format of a file that cannot be read.
const UNREADABLE: &str = "unreadable";

/// What can be done with the files as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Standing {
    /// Everything that is data can be brought in.
    Import,
    /// Some of it waits for a person.
    Ask,
    /// Nothing can be brought in.
    Refuse,
}

/// The whole answer.
#[derive(Debug, Serialize)]
pub struct Document {
    pub outcome: Standing,
    pub why: String,
    pub format: String,
    pub rows: u64,
    pub pupils: Vec<Pupil>,
    pub held: Vec<Held>,
    pub refused: Vec<Apart>,
    pub set_aside: Vec<Apart>,
    pub problems: Vec<Problem>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<File>,
}

/// One of several files.
#[derive(Debug, Serialize)]
pub struct File {
    pub file: usize,
    pub name: String,
    pub format: String,
    pub rows: u64,
    pub why: Option<String>,
}

/// A pupil who would stand. What is unknown, or a code, is null.
#[derive(Debug, Serialize)]
pub struct Pupil {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<usize>,
    pub row: u64,
    pub upn: Option<String>,
    pub legal_surname: Option<String>,
    pub legal_forename: Option<String>,
    pub preferred_forename: Option<String>,
    pub dob: Option<String>,
    pub sex: Option<&'static str>,
    pub school: Option<String>,
    pub attendance_percent: Option<f64>,
    pub ks2_reading: Option<u8>,
    pub ks2_maths: Option<u8>,
    pub ks2_gps: Option<u8>,
    pub ks2_writing: Option<&'static str>,
    pub sen: Option<&'static str>,
    pub pupil_premium: Option<bool>,
    pub eal: Option<bool>,
    pub social_care: Option<&'static str>,
    pub young_carer: Option<bool>,
    pub fsm_now: Option<bool>,
    pub interests: Option<String>,
    pub strengths: Option<String>,
}

/// A row that waits for a person.
#[derive(Debug, Serialize)]
pub struct Held {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<usize>,
    pub row: u64,
    pub upn: Option<String>,
    pub name: Option<String>,
    pub why: String,
}

/// A row that is not used, or is no data.
#[derive(Debug, Serialize)]
pub struct Apart {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<usize>,
    pub row: u64,
    pub why: String,
}

impl Document {
    /// One whose rows are told elsewhere.
    pub fn beginning(outcome: Standing, why: String, format: &str, rows: u64) -> Self {
        Self {
            outcome,
            why,
            format: format.to_owned(),
            rows,
            pupils: Vec::new(),
            held: Vec::new(),
            refused: Vec::new(),
            set_aside: Vec::new(),
            problems: Vec::new(),
            files: Vec::new(),
        }
    }

    /// The answer for one file that cannot be read.
    pub fn refusing(refusal: &Refusal) -> Self {
        let mut document = Self::beginning(Standing::Refuse, refusal.why.clone(), UNREADABLE, 0);
        document.problems.push(Problem::of_file(refusal, None));
        document
    }

    /// Puts together what the files say.
    pub fn of(files: &[OneOf]) -> Self {
        let mut document = Self::beginning(Standing::Import, String::new(), "", 0);
        let several = files.len() > 1;
        for (place, one) in files.iter().enumerate() {
            let number = several.then_some(place + 1);
            let format = match &one.read {
                Ok(read) => {
                    document.take(read, number);
                    read.format.word()
                }
                Err(refusal) => {
                    document.problems.push(Problem::of_file(refusal, number));
                    UNREADABLE
                }
            };
            if !document.format.split(", ").any(|known| known == format) {
                document.format = [document.format.as_str(), format].join(", ");
                document.format = document.format.trim_start_matches(", ").to_owned();
            }
            if let Some(file) = number {
                document.files.push(File {
                    file,
                    name: one.name.clone(),
                    format: format.to_owned(),
                    rows: one.read.as_ref().map_or(0, |read| read.rows_in_file),
                    why: one.read.as_ref().err().map(|refusal| refusal.why.clone()),
                });
            }
        }
        document.conclude(files);
        document
    }

    fn take(&mut self, read: &FileRead, file: Option<usize>) {
        self.rows += read.rows_in_file;
        self.problems.extend(Problem::of_whole(read, file));
        for row in &read.rows {
            let number = row.record.row;
            self.problems.extend(row.faults.iter().map(|fault| Problem::of_row(fault, &row.record, file)));
            match row.standing {
                standing::Standing::Ready => self.pupils.push(Pupil::of(&row.record, file)),
                standing::Standing::Held => self.held.push(Held::of(&row.record, &row.faults, file)),
                standing::Standing::Refused => {
                    self.refused.push(Apart { file, row: number, why: worst(&row.faults) });
                }
                standing::Standing::SetAside(why) => {
                    self.set_aside.push(Apart { file, row: number, why: why.words() });
                }
            }
        }
        let aside = |aside: &bridgewell_intake::preview::SetAside| Apart {
            file,
            row: aside.row,
            why: aside.why.words(),
        };
        self.set_aside.extend(read.set_aside.iter().map(aside));
    }

    fn conclude(&mut self, files: &[OneOf]) {
        let refusals: Vec<&str> = files
            .iter()
            .filter_map(|one| one.read.as_ref().err())
            .map(|refusal| refusal.why.as_str())
            .collect();
        let asked = self.problems.iter().any(|problem| problem.level == Level::Ask.word());
        let rows = (self.pupils.len() as u64, self.held.len() as u64);
        let unused = self.refused.first().map(|row| row.why.as_str());
        (self.outcome, self.why) = conclusion(rows, asked, unused, (&refusals, files.len()));
    }
}

/// What can be done, and why: from rows ready and held, whether anything is asked, why the first unused row is not used, and
/// why which of how many files cannot be read.
pub fn conclusion(
    (ready, held): (u64, u64),
    asked: bool,
    unused: Option<&str>,
    (refusals, files): (&[&str], usize),
) -> (Standing, String) {
    let counted = |count: u64, one: &str, many: &str| match count {
        1 => format!("1 {one}"),
        several => format!("{several} {many}"),
    };
    let pupils = counted(ready, "pupil can be brought in", "pupils can be brought in");
    let waiting = counted(held, "row waits", "rows wait");
    match refusals {
        [only] if files == 1 => (Standing::Refuse, (*only).to_owned()),
        [first, ..] if refusals.len() == files => {
            (Standing::Refuse, format!("None of the {files} files can be read. The first: {first}"))
        }
        [first, ..] => {
            let unread = counted(refusals.len() as u64, "file cannot be read", "files cannot be read");
            (Standing::Ask, format!("{pupils}; {waiting} for an answer; {unread}. The first: {first}"))
        }
        [] if ready + held == 0 => {
            (Standing::Refuse, format!("No row can be used. {}", unused.unwrap_or("There are no pupils.")))
        }
        [] if asked || held > 0 => (Standing::Ask, format!("{pupils}; {waiting} for an answer.")),
        [] => (Standing::Import, format!("{pupils}.")),
    }
}

impl Pupil {
    pub fn of(record: &Record<'_>, file: Option<usize>) -> Self {
        let text = |text: &bridgewell_intake::row::record::Text<'_>| text.as_deref().map(str::to_owned);
        Self {
            file,
            row: record.row,
            upn: record.upn.map(|upn| upn.to_string()),
            legal_surname: text(&record.legal_surname),
            legal_forename: text(&record.legal_forename),
            // Where no preferred name is given, the legal one is what everybody says.
            preferred_forename: text(&record.preferred_forename).or_else(|| text(&record.legal_forename)),
            dob: record.born.map(|born| born.format("%Y-%m-%d").to_string()),
            sex: record.sex.map(|sex| match sex {
                Sex::Female => "F",
                Sex::Male => "M",
            }),
            school: text(&record.primary),
            attendance_percent: record.attendance.map(|known| known.percent.value()),
            ks2_reading: score(record.reading),
            ks2_maths: score(record.maths),
            ks2_gps: score(record.gps),
            ks2_writing: record.writing.map(WritingCode::word),
            sen: record.sen.map(|sen| match sen {
                Sen::None => "N",
                Sen::Support => "K",
                Sen::Plan => "E",
            }),
            pupil_premium: record.pupil_premium,
            eal: record.eal,
            social_care: record.social_care.and_then(care),
            young_carer: record.young_carer.and_then(Carer::yes_no),
            fsm_now: record.fsm_now,
            interests: text(&record.interests),
            strengths: text(&record.strengths),
        }
    }
}

impl Held {
    pub fn of(record: &Record<'_>, faults: &[Fault], file: Option<usize>) -> Self {
        Self {
            file,
            row: record.row,
            upn: record.upn.map(|upn| upn.to_string()),
            name: Some(record.name()).filter(|name| !name.is_empty()),
            why: worst(faults),
        }
    }
}

fn score(result: Option<Ks2>) -> Option<u8> {
    match result {
        Some(Ks2::Score(score)) => Some(score),
        Some(Ks2::Code(_)) | None => None,
    }
}

/// The field's own short words. None recorded is nothing known.
fn care(status: SocialCare) -> Option<&'static str> {
    match status {
        SocialCare::LookedAfter => Some("LAC"),
        SocialCare::ProtectionPlan => Some("CP"),
        SocialCare::InNeed => Some("CIN"),
        SocialCare::PreviouslyLookedAfter => Some("PLAC"),
        SocialCare::NoneRecorded => None,
    }
}

/// The gravest thing said about a row.
pub fn worst(faults: &[Fault]) -> String {
    faults.iter().rev().max_by_key(|fault| fault.level).map(Fault::message).unwrap_or_default()
}
