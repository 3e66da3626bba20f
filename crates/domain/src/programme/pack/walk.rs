//! The one walk over everything in a pack. Every type is taken apart by name and in full: a field that is added and not
//! walked over does not compile.

use super::{
    PackAction, PackActivity, PackConsultation, PackContents, PackCount, PackGroup, PackLevel, PackPractice,
    PackRound, PackStandard, PackVoice, PackWorkforce,
};
use crate::count::Count;
use crate::dates::in_full;
use crate::programme::remark::Answer;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A part of a pack that can be left out as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// The school, always there.
    School,
    /// Rounds of the audit.
    Audit,
    /// The action plan.
    Plan,
    /// Staff by practice level.
    Workforce,
    /// What was done.
    Activity,
    /// Where pupils had their say.
    Voice,
    /// The consultation.
    Consultation,
    /// Answers to the link worker.
    Answers,
}

impl Part {
    /// Every part, in the order of the pack.
    pub const ALL: [Self; 8] = [
        Self::School,
        Self::Audit,
        Self::Plan,
        Self::Workforce,
        Self::Activity,
        Self::Voice,
        Self::Consultation,
        Self::Answers,
    ];

    /// In words.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::School => "The school",
            Self::Audit => "Audit",
            Self::Plan => "Action plan",
            Self::Workforce => "Staff, as counts",
            Self::Activity => "What was done, as counts",
            Self::Voice => "Pupils’ voice",
            Self::Consultation => "Consultation",
            Self::Answers => "Answers to the link worker",
        }
    }
}

/// What a field holds.
#[derive(Debug)]
pub enum Field<'a> {
    /// Words somebody typed: searched for names, and can be left out.
    Free(&'a mut String),
    /// A closed word, a date or a cleared count, as it reads.
    Fixed(String),
}

/// Where a field stands and what it is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackField {
    /// The part.
    pub part: Part,
    /// Under which heading of the part, for example a standard's title.
    pub under: String,
    /// What it is, in words.
    pub label: String,
    /// The same every time this field of this thing is walked over.
    pub key: String,
}

/// One walk: where it is, and whom it tells.
struct Walk<'v> {
    part: Part,
    under: String,
    path: String,
    visit: &'v mut dyn FnMut(&PackField, Field<'_>),
}

impl Walk<'_> {
    fn tell(&mut self, name: &str, label: &str, field: Field<'_>) {
        let at = PackField {
            part: self.part,
            under: self.under.clone(),
            label: label.to_owned(),
            key: format!("{}/{name}", self.path),
        };
        (self.visit)(&at, field);
    }

    fn free(&mut self, name: &str, label: &str, text: &mut String) {
        if !text.is_empty() {
            self.tell(name, label, Field::Free(text));
        }
    }

    fn fixed(&mut self, name: &str, label: &str, text: impl Into<String>) {
        self.tell(name, label, Field::Fixed(text.into()));
    }

    fn day(&mut self, name: &str, label: &str, on: NaiveDate) {
        self.fixed(name, label, in_full(on));
    }

    fn list(&mut self, name: &str, label: &str, texts: &mut [String]) {
        for (number, text) in texts.iter_mut().enumerate() {
            self.free(&format!("{name}{number}"), label, text);
        }
    }

    fn at(&mut self, part: Part, under: &str, path: String) {
        self.part = part;
        under.clone_into(&mut self.under);
        self.path = path;
    }
}

fn words_of(count: Count) -> String {
    match count {
        Count::Shown(number) => number.to_string(),
        Count::Hidden(why) => format!("not shown: {}", why.words()),
    }
}

const fn yes(flag: bool) -> &'static str {
    if flag { "yes" } else { "no" }
}

impl PackContents {
    /// Tells of every field in the order in which it is read. Empty words are left out: nothing leaves with them.
    pub fn each_field(&mut self, visit: &mut dyn FnMut(&PackField, Field<'_>)) {
        let Self {
            school,
            year,
            smallest_count,
            rounds,
            plan,
            workforce,
            activity,
            voice,
            consultation,
            answers,
        } = self;
        let walk = &mut Walk { part: Part::School, under: String::new(), path: "school".into(), visit };
        walk.fixed("school", "Name of the school", school.as_str());
        walk.fixed("year", "School year", year.as_str());
        walk.fixed("smallest_count", "Smallest count shown", smallest_count.to_string());
        rounds.iter_mut().for_each(|round| round_of(walk, round));
        plan.iter_mut().flatten().for_each(|action| action_of(walk, action));
        if let Some(workforce) = workforce {
            workforce_of(walk, workforce);
        }
        if let Some(PackActivity { from, to, lines }) = activity {
            walk.at(Part::Activity, "", "activity".into());
            walk.day("from", "From", *from);
            walk.day("to", "To", *to);
            lines_of(walk, lines);
        }
        voice.iter_mut().flatten().enumerate().for_each(|(number, one)| voice_of(walk, number, one));
        if let Some(PackConsultation { name, lines }) = consultation {
            walk.at(Part::Consultation, "", "consultation".into());
            walk.free("name", "Consultation", name);
            lines_of(walk, lines);
        }
        answers.iter_mut().for_each(|answer| answer_of(walk, answer));
    }

    /// Every field as it reads, which is all that leaves.
    #[must_use]
    pub fn shown(&self) -> Vec<(PackField, String, bool)> {
        let mut fields = Vec::new();
        self.clone().each_field(&mut |at, field| {
            let (text, free) = match field {
                Field::Free(text) => (text.clone(), true),
                Field::Fixed(text) => (text, false),
            };
            fields.push((at.clone(), text, free));
        });
        fields
    }

    /// Leaves the words of these fields out.
    pub fn withhold(&mut self, keys: &[String]) {
        self.each_field(&mut |at, field| {
            if let Field::Free(text) = field
                && keys.contains(&at.key)
            {
                text.clear();
            }
        });
    }
}

fn round_of(walk: &mut Walk<'_>, round: &mut PackRound) {
    let PackRound { id, name, opened, closed, template, standards } = round;
    let path = format!("round/{id}");
    walk.at(Part::Audit, name, path.clone());
    walk.free("name", "Round", name);
    walk.day("opened", "Opened", *opened);
    if let Some(closed) = closed {
        walk.day("closed", "Closed", *closed);
    }
    walk.free("template", "Template", template);
    for standard in standards {
        let PackStandard { id, title, principle, level, because, groups, evidence, priority, celebrated } =
            standard;
        walk.at(Part::Audit, &format!("{name}: {title}"), format!("{path}/{id}"));
        walk.fixed("id", "Standard", id.as_str());
        walk.free("title", "Title", title);
        walk.fixed("principle", "Principle", principle.words());
        walk.fixed("level", "Agreed", level.map_or("nothing agreed yet", PackLevel::words));
        walk.free("because", "Why", because);
        for PackGroup { group, counts, answered } in groups {
            let name = format!("group/{group}");
            let all = PackLevel::ALL.iter().zip(counts.iter());
            let told = all.map(|(level, count)| format!("{} {}", level.words(), words_of(*count)));
            let told = told.collect::<Vec<_>>().join("; ");
            walk.fixed(
                &name,
                &format!("Answers of {group}"),
                format!("{} answered; {told}", words_of(*answered)),
            );
        }
        walk.list("evidence", "Evidence, by name", evidence);
        walk.fixed("priority", "Priority", yes(*priority));
        walk.fixed("celebrated", "Celebrated strength", yes(*celebrated));
    }
}

fn action_of(walk: &mut Walk<'_>, action: &mut PackAction) {
    let PackAction { id, number, title, outcome, need, standard, lead, due, status, measure, progress } =
        action;
    walk.at(Part::Plan, &format!("{number}. {title}"), format!("action/{id}"));
    walk.fixed("number", "Number", number.to_string());
    walk.free("title", "Action", title);
    if let Some(outcome) = outcome {
        walk.fixed("outcome", "Outcome area", outcome.words());
    }
    if let Some(need) = need {
        walk.fixed("need", "Level of need", need.words());
    }
    if let Some(standard) = standard {
        walk.fixed("standard", "Standard", standard.as_str());
    }
    walk.free("lead", "Lead", lead);
    if let Some(due) = due {
        walk.day("due", "Due", *due);
    }
    walk.fixed("status", "Status", status.words());
    walk.free("measure", "How success is measured", measure);
    walk.free("progress", "Newest note", progress);
}

fn workforce_of(walk: &mut Walk<'_>, workforce: &PackWorkforce) {
    let PackWorkforce { levels, staff, champions } = workforce;
    walk.at(Part::Workforce, "", "workforce".into());
    walk.fixed("staff", "Staff in the register", words_of(*staff));
    for PackPractice { level, staff, target } in levels {
        let aim = target.map_or_else(String::new, |target| format!("; the school aims for {target}"));
        walk.fixed(level.key(), level.words(), format!("{}{aim}", words_of(*staff)));
    }
    if let Some(champions) = champions {
        walk.fixed("champions", "Pupil champions", words_of(*champions));
    }
}

fn lines_of(walk: &mut Walk<'_>, lines: &[PackCount]) {
    for (number, PackCount { what, count }) in lines.iter().enumerate() {
        walk.fixed(&format!("line{number}"), what, words_of(*count));
    }
}

fn voice_of(walk: &mut Walk<'_>, number: usize, voice: &mut PackVoice) {
    let PackVoice { name, on, took_part, themes, recommendations } = voice;
    walk.at(Part::Voice, name, format!("voice/{number}"));
    walk.free("name", "Activity", name);
    walk.day("on", "On", *on);
    walk.fixed("took_part", "Took part", words_of(*took_part));
    walk.list("theme", "Theme", themes);
    walk.list("recommendation", "Recommendation", recommendations);
}

fn answer_of(walk: &mut Walk<'_>, answer: &mut Answer) {
    let Answer { remark, kind, text, by, at } = answer;
    walk.at(Part::Answers, "", format!("answer/{remark}"));
    walk.fixed("kind", "Answer", kind.words());
    walk.free("text", "In words", text);
    walk.fixed("by", "Answered by", by.as_str());
    walk.fixed("at", "On", in_full(crate::dates::day_of(*at)));
}
