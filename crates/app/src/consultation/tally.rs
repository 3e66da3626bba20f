//! The counts of a consultation's results, each put beside those it adds up with, so that disclosure control sees all of
//! them at once. What is counted is people: a response of a class of 28 counts 28.

use super::loaded::{Loaded, results_mark};
use super::pull::earlier;
use super::shown::audiences;
use crate::error::ApiError;
use bridgewell_disclosure::{Figure, Figures, Protected, Publication, Threshold};
use bridgewell_domain::count::{Count, HiddenBecause};
use bridgewell_domain::ids::ThemeId;
use bridgewell_domain::programme::consultation::{Answer, Audience, Question, QuestionKind, Response};
use bridgewell_store::{ReadTx, schools};
use std::collections::HashMap;

/// Answers are told apart by audience where so many people of two audiences answered. With fewer nearly every number would
/// be hidden, those of all audiences together too.
const APART: u32 = 20;

/// One line before anything is hidden: by audience where they are told apart, and all.
struct Line {
    label: String,
    by: Vec<Figure>,
    all: Figure,
}

/// One line as it may be published.
pub(super) struct ClearedLine {
    pub(super) label: String,
    pub(super) by: Vec<Count>,
    pub(super) all: Count,
}

/// What came back to one question.
pub(super) struct ClearedQuestion {
    pub(super) lines: Vec<ClearedLine>,
    pub(super) answered: ClearedLine,
}

/// Everything that may be published.
pub(super) struct Cleared {
    pub(super) audiences: Vec<Audience>,
    pub(super) people: ClearedLine,
    /// By question.
    pub(super) questions: Vec<ClearedQuestion>,
    /// By event; none where nobody counted.
    pub(super) events: Vec<Option<Count>>,
    /// How many people wrote of each theme.
    pub(super) themes: HashMap<ThemeId, Count>,
    pub(super) publication: Publication,
    pub(super) smallest_shown: u32,
}

/// Counts and hides, beside what was published before of this consultation.
pub(super) fn clear(read: &ReadTx<'_>, loaded: &Loaded) -> Result<Cleared, ApiError> {
    let threshold = Threshold::new(schools::get(read)?.0.smallest_count);
    let mut counting = Counting {
        figures: Figures::new(),
        audiences: audiences(loaded),
        mark: results_mark(loaded.one.id),
        loaded,
        apart: true,
    };
    let people = counting.line("people", |_| true);
    counting.apart = counting.audiences.len() == 1 || counting.audiences_of(APART) > 1;
    let mut themes = Vec::new();
    let questions: Vec<(Vec<Line>, Line)> =
        loaded.questions.iter().map(|question| counting.question(question, &people, &mut themes)).collect();
    let events: Vec<Option<Figure>> = loaded
        .events
        .iter()
        .map(|row| {
            let figure = (row.event.people > 0).then(|| counting.figures.count(row.event.people));
            figure.inspect(|figure| {
                counting.figures.name(*figure, &format!("{}event {}", counting.mark, row.event.id));
            })
        })
        .collect();
    let before = earlier(read, &counting.mark)?;
    let protected = counting.figures.protect_after(threshold, &before).map_err(ApiError::broken)?;
    let nowhere = vec![Count::Hidden(HiddenBecause::WouldRevealAnother); counting.audiences.len()];
    let shown = |line: &Line| ClearedLine {
        label: line.label.clone(),
        by: if line.by.is_empty() { nowhere.clone() } else { protected.counts(&line.by) },
        all: protected.count(line.all),
    };
    Ok(Cleared {
        people: shown(&people),
        questions: questions
            .iter()
            .map(|(lines, answered)| ClearedQuestion {
                lines: lines.iter().map(shown).collect(),
                answered: shown(answered),
            })
            .collect(),
        events: events.into_iter().map(|figure| figure.map(|figure| protected.count(figure))).collect(),
        themes: count_themes(&themes, &protected),
        publication: counting.figures.publication(&protected),
        smallest_shown: threshold.smallest_shown(),
        audiences: counting.audiences,
    })
}

fn count_themes(themes: &[(ThemeId, Figure)], protected: &Protected) -> HashMap<ThemeId, Count> {
    themes.iter().map(|(theme, figure)| (*theme, protected.count(*figure))).collect()
}

/// Which responses are counted.
type Wanted<'a> = &'a dyn Fn(&Response) -> bool;

struct Counting<'a> {
    figures: Figures,
    audiences: Vec<Audience>,
    mark: String,
    loaded: &'a Loaded,
    /// Whether audiences are told apart.
    apart: bool,
}

impl Counting<'_> {
    /// Of how many audiences at least so many people answered.
    fn audiences_of(&self, people: u32) -> usize {
        let answered = |audience: &&Audience| {
            let these = self.loaded.responses().filter(|one| one.audience == **audience);
            these.map(|one| one.people).sum::<u32>() >= people
        };
        self.audiences.iter().filter(answered).count()
    }

    /// People of each audience whose response is wanted, and their sum. `group` names them: it is kept with what was
    /// published, so it must not change.
    fn line(&mut self, group: &str, wanted: impl Fn(&Response) -> bool) -> Line {
        let mut by = Vec::new();
        if !self.apart {
            let these = self.loaded.responses().filter(|one| wanted(one));
            let all = self.figures.count(these.map(|one| one.people).sum());
            self.figures.name(all, &format!("{}{group}", self.mark));
            return Line { label: String::new(), by, all };
        }
        for audience in self.audiences.clone() {
            let these = self.loaded.responses().filter(|one| one.audience == audience && wanted(one));
            let figure = self.figures.count(these.map(|one| one.people).sum());
            self.figures.name(figure, &format!("{}{group}, {}", self.mark, audience.key()));
            by.push(figure);
        }
        let all = self.figures.total(&by);
        self.figures.name(all, &format!("{}{group}", self.mark));
        Line { label: String::new(), by, all }
    }

    fn question(
        &mut self,
        question: &Question,
        people: &Line,
        themes: &mut Vec<(ThemeId, Figure)>,
    ) -> (Vec<Line>, Line) {
        let id = question.id;
        let given = move |one: &Response| one.answer(id).is_some_and(|answer| !answer.is_empty());
        let answered = self.line(&format!("answered {id}"), given);
        let silent = self.line(&format!("did not answer {id}"), move |one| !given(one));
        self.ties(people, &[&answered, &silent]);
        self.rests(&silent);
        let mut lines = Vec::new();
        match question.kind {
            QuestionKind::One => {
                for (place, option) in question.options.iter().enumerate() {
                    let chose = move |one: &Response| one.answer(id).is_some_and(|it| has(it, place));
                    let mut line = self.line(&format!("chose {place} of {id}"), chose);
                    line.label.clone_from(option);
                    lines.push(line);
                }
                self.ties(&answered, &lines.iter().collect::<Vec<_>>());
            }
            QuestionKind::Several => {
                for (place, option) in question.options.iter().enumerate() {
                    let chose = move |one: &Response| one.answer(id).is_some_and(|it| has(it, place));
                    let line =
                        self.of(&answered, (&format!("chose {place} of {id}"), option), (&given, &chose));
                    lines.push(line);
                }
            }
            QuestionKind::Open => {
                let of_this: Vec<_> =
                    self.loaded.themes.iter().filter(|theme| theme.question == id).cloned().collect();
                for theme in of_this {
                    let wrote = move |one: &Response| {
                        one.answer(id).is_some_and(|answer| answer.themes.contains(&theme.id))
                    };
                    let group = format!("wrote of {}", theme.id);
                    if !self.loaded.responses().any(wrote) {
                        continue;
                    }
                    let line = self.of(&answered, (&group, &theme.name), (&given, &wrote));
                    themes.push((theme.id, line.all));
                    lines.push(line);
                }
            }
        }
        (lines, answered)
    }

    /// A part of those who answered, beside the rest of them that anybody can take off.
    fn of(
        &mut self,
        answered: &Line,
        (group, label): (&str, &str),
        (given, wanted): (Wanted<'_>, Wanted<'_>),
    ) -> Line {
        let mut yes = self.line(group, |one| given(one) && wanted(one));
        let no = self.line(&format!("not: {group}"), |one| given(one) && !wanted(one));
        self.ties(answered, &[&yes, &no]);
        self.rests(&no);
        label.clone_into(&mut yes.label);
        yes
    }

    /// Says that a line stands nowhere, though anybody can take it off another.
    fn rests(&mut self, line: &Line) {
        line.by.iter().chain([&line.all]).for_each(|rest| self.figures.rest(*rest));
    }

    /// Says that one line is the sum of others, audience by audience.
    fn ties(&mut self, whole: &Line, parts: &[&Line]) {
        for (place, &whole) in whole.by.iter().enumerate() {
            let of: Vec<Figure> = parts.iter().filter_map(|part| part.by.get(place)).copied().collect();
            if of.len() == parts.len() {
                self.figures.sum(whole, &of);
            }
        }
        let of: Vec<Figure> = parts.iter().map(|part| part.all).collect();
        self.figures.sum(whole.all, &of);
    }
}

fn has(answer: &Answer, place: usize) -> bool {
    answer.chosen.iter().any(|chosen| usize::from(*chosen) == place)
}
