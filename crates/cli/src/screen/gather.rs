//! Reads one file into what the screen needs of each row, and no more: a national file has 600,000 rows.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

use bridgewell_domain::attainment::Attainment;
use bridgewell_domain::attendance::Attendance;
use bridgewell_domain::screening::KnownSdq;
use bridgewell_domain::sdq::{Answers, ImpactAnswers, Informant, Scores};
use bridgewell_domain::social_care::Home;
use bridgewell_domain::upn::Upn;
use bridgewell_intake::columns::field::Field;
use bridgewell_intake::columns::mapping::Mapping;
use bridgewell_intake::columns::question::Question;
use bridgewell_intake::read::format::{Format, sniff};
use bridgewell_intake::row::record::{Record, SdqPart};
use bridgewell_intake::row::standing::Standing;
use bridgewell_intake::{Limits, Refusal, read_file, stream_only};

use crate::failure::Failure;

/// How much of a file is looked at to tell what it is.
const HEAD: u64 = 64 << 10;
/// Rows and bytes of names for which a block has room from the start: about what a block of a wide file holds.
const ROOM: (usize, usize) = (2_500, 50_000);

/// What a file says, row by row.
#[derive(Default)]
pub struct Gathered {
    /// Every usable row.
    pub rows: Vec<Row>,
    /// The names, one after the other; each row knows its part.
    pub names: String,
    /// Scored SDQ forms, each with the row it belongs to.
    pub forms: Vec<(u32, KnownSdq)>,
    /// Letters, each with the row it belongs to.
    pub letters: Vec<(u32, String)>,
    /// Rows that a person would be asked about before a workspace took them.
    pub held: usize,
    /// Rows that cannot be used.
    pub refused: usize,
}

/// One row about one pupil.
#[derive(Clone, Copy)]
pub struct Row {
    /// A valid UPN.
    pub upn: Option<Upn>,
    name: (u32, u32),
    /// Attendance.
    pub attendance: Option<Attendance>,
    /// Key stage 2 results.
    pub attainment: Attainment,
    /// Social care and young carer.
    pub home: Home,
}

/// Reads the file at `path`.
///
/// # Errors
/// When it cannot be read, or is refused as a whole.
pub fn file(path: &Path) -> Result<Gathered, Failure> {
    let unreadable = |error: std::io::Error| Failure::reading(path, &error);
    let refused = |refusal: Refusal| Failure::Refused(format!("{}: {refusal}", path.display()));
    let mut opened = File::open(path).map_err(unreadable)?;
    let mut head = Vec::new();
    opened.by_ref().take(HEAD).read_to_end(&mut head).map_err(unreadable)?;
    // What is plain text of eight bits is read in blocks, on every core; the rest has to be in memory whole.
    let in_blocks = matches!(sniff(&head), Ok(Format::Delimited)) && !head.contains(&0);
    let whole = head.chain(opened);
    let (gathered, headings, questions) = if in_blocks {
        blocks(BufReader::new(whole)).map_err(refused)?
    } else {
        let mut bytes = Vec::new();
        BufReader::new(whole).read_to_end(&mut bytes).map_err(unreadable)?;
        let read = read_file(&bytes, &Mapping::default(), &Limits::default()).map_err(refused)?;
        let mut gathered = Gathered::default();
        for row in &read.rows {
            gathered.take(&row.record, row.standing);
        }
        let headings = read.plan.map(|plan| plan.headings.texts).unwrap_or_default();
        (gathered, headings, read.questions)
    };
    for question in questions {
        eprintln!(
            "{}: {} Until that is settled these values are unknown.",
            path.display(),
            question.words(&headings)
        );
    }
    Ok(gathered)
}

fn blocks(input: impl Read + Send) -> Result<(Gathered, Vec<String>, Vec<Question>), Refusal> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let each =
        |gathered: &mut Gathered, record: &Record<'_>, _: &[_], standing| gathered.take(record, standing);
    let only = (threads, is_wanted);
    let streamed =
        stream_only(input, &Mapping::default(), &Limits::default(), only, Gathered::of_block, each)?;
    let mut all = Gathered::default();
    all.rows.reserve_exact(streamed.parts.iter().map(|part| part.rows.len()).sum());
    all.forms.reserve_exact(streamed.parts.iter().map(|part| part.forms.len()).sum());
    all.names.reserve_exact(streamed.parts.iter().map(|part| part.names.len()).sum());
    for part in streamed.parts {
        all.append(part);
    }
    Ok((all, streamed.plan.headings.texts, streamed.questions))
}

/// What the screen does not go by is not even read: context, and the pupil's own school.
fn is_wanted(field: Field) -> bool {
    !matches!(
        field,
        Field::AdmissionNumber
            | Field::Born
            | Field::Sex
            | Field::YearGroup
            | Field::Form
            | Field::Primary
            | Field::PrimaryNumber
            | Field::Sen
            | Field::SenNeed
            | Field::PupilPremium
            | Field::FsmNow
            | Field::FsmEver
            | Field::Eal
            | Field::FirstLanguage
            | Field::Interests
            | Field::Strengths
    )
}

impl Gathered {
    fn of_block() -> Self {
        let (rows, names) = ROOM;
        Self {
            rows: Vec::with_capacity(rows),
            names: String::with_capacity(names),
            forms: Vec::with_capacity(rows),
            ..Self::default()
        }
    }

    /// The name of a row as everybody says it; empty when the file has none.
    pub fn name(&self, row: &Row) -> &str {
        self.names.get(row.name.0 as usize..row.name.1 as usize).unwrap_or_default()
    }

    fn take(&mut self, record: &Record<'_>, standing: Standing) {
        match standing {
            Standing::Ready => {}
            Standing::Held => self.held += 1,
            Standing::Refused => {
                self.refused += 1;
                return;
            }
            Standing::SetAside(_) => return,
        }
        let start = small(self.names.len());
        push_name(&mut self.names, record);
        let at = small(self.rows.len());
        self.rows.push(Row {
            upn: record.upn,
            name: (start, small(self.names.len())),
            attendance: record.attendance,
            attainment: record.attainment(),
            home: Home {
                social_care: record.social_care,
                young_carer: record.young_carer.map(bridgewell_intake::value::home::Carer::status),
            },
        });
        if let (Some(informant), true) = (record.sdq.informant, record.sdq.says_anything()) {
            self.forms.push((at, scored(&record.sdq, informant)));
        }
        if let Some(letter) = &record.letter {
            self.letters.push((at, letter.to_string()));
        }
    }

    fn append(&mut self, part: Self) {
        let (rows, text) = (small(self.rows.len()), small(self.names.len()));
        self.names.push_str(&part.names);
        let moved = |row: Row| Row { name: (row.name.0 + text, row.name.1 + text), ..row };
        self.rows.extend(part.rows.into_iter().map(moved));
        self.forms.extend(part.forms.into_iter().map(|(at, form)| (at + rows, form)));
        self.letters.extend(part.letters.into_iter().map(|(at, letter)| (at + rows, letter)));
        self.held += part.held;
        self.refused += part.refused;
    }
}

/// Answers are scored; where the file has scores only, those stand as they are, and impossible ones are unknown.
fn scored(form: &SdqPart, informant: Informant) -> KnownSdq {
    let answered = form.answers != Answers::default() || form.impact != ImpactAnswers::default();
    let scores = if answered {
        Scores::from_answers(&form.answers, &form.impact, informant)
    } else {
        form.scores.entered(informant).unwrap_or_default()
    };
    KnownSdq { informant, completed: form.completed, scores }
}

/// Rows and the bytes of their names stay far under four thousand million: a file is at most a few hundred megabytes.
fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn push_name(names: &mut String, record: &Record<'_>) {
    let forename =
        record.preferred_forename.as_deref().or(record.legal_forename.as_deref()).unwrap_or_default();
    let surname = record.preferred_surname.as_deref().or(record.legal_surname.as_deref()).unwrap_or_default();
    names.push_str(forename);
    if !forename.is_empty() && !surname.is_empty() {
        names.push(' ');
    }
    names.push_str(surname);
}
