//! What came of the files, as the JSON document that other programs read.

use bridgewell_domain::pupil::{Sen, Sex};
use bridgewell_domain::social_care::SocialCare;
use bridgewell_intake::preview::OneOf;
use bridgewell_intake::row::fault::Level;
use bridgewell_intake::row::record::Record;
use bridgewell_intake::row::standing;
use bridgewell_intake::value::home::Carer;
use bridgewell_intake::value::ks2::{Ks2, WritingCode};
use bridgewell_intake::{FileRead, ReadRow};
use serde::Serialize;

use super::problems::Problem;

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
    /// Puts together what the files say.
    pub fn of(files: &[OneOf]) -> Self {
        let mut document = Self {
            outcome: Standing::Import,
            why: String::new(),
            format: String::new(),
            rows: 0,
            pupils: Vec::new(),
            held: Vec::new(),
            refused: Vec::new(),
            set_aside: Vec::new(),
            problems: Vec::new(),
            files: Vec::new(),
        };
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
                    "unreadable"
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
                standing::Standing::Held => self.held.push(Held::of(row, file)),
                standing::Standing::Refused => {
                    self.refused.push(Apart { file, row: number, why: worst(row) });
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
        let refused: Vec<&str> =
            files.iter().filter_map(|one| one.read.as_ref().err()).map(|refusal| refusal.why.as_str()).collect();
        let asked = self.problems.iter().filter(|problem| problem.level == Level::Ask.word()).count();
        let people = |count: usize, one: &str, many: &str| match count {
            1 => format!("1 {one}"),
            several => format!("{several} {many}"),
        };
        let ready = people(self.pupils.len(), "pupil can be brought in", "pupils can be brought in");
        let waiting = people(self.held.len(), "row waits", "rows wait");
        (self.outcome, self.why) = if refused.len() == files.len() {
            let rest = if refused.len() > 1 { format!(" None of the {} files can be read.", refused.len()) } else { String::new() };
            (Standing::Refuse, format!("{}{rest}", refused.first().copied().unwrap_or_default()))
        } else if self.pupils.is_empty() && self.held.is_empty() {
            let why = self.refused.first().map_or("There are no pupils in the file.", |row| row.why.as_str());
            (Standing::Refuse, format!("No row can be used. {why}"))
        } else if !refused.is_empty() {
            let files = people(refused.len(), "file cannot be read", "files cannot be read");
            (Standing::Ask, format!("{files}: {} {ready}; {waiting} for an answer.", refused[0]))
        } else if asked > 0 || !self.held.is_empty() {
            (Standing::Ask, format!("{ready}; {waiting} for an answer."))
        } else {
            (Standing::Import, format!("{ready}."))
        };
    }
}

impl Pupil {
    fn of(record: &Record<'_>, file: Option<usize>) -> Self {
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
    fn of(row: &ReadRow, file: Option<usize>) -> Self {
        Self {
            file,
            row: row.record.row,
            upn: row.record.upn.map(|upn| upn.to_string()),
            name: Some(row.record.name()).filter(|name| !name.is_empty()),
            why: worst(row),
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
fn worst(row: &ReadRow) -> String {
    row.faults.iter().rev().max_by_key(|fault| fault.level).map(|fault| fault.message()).unwrap_or_default()
}
