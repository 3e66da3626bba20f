//! Schools side by side, each over time, and the themes they share.

use super::page::principles;
use super::schools::All;
use crate::error::ApiError;
use crate::session::Session;
use crate::wire::common::Nothing;
use crate::wire::link::{ComparedSchool, Comparison, SharedTheme};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::programme::pack::{PackLevel, StandardFigure};
use std::collections::BTreeMap;

/// A theme is shared when at least so many schools have it.
const SHARED: usize = 2;
/// As many themes as one reads.
const MOST_THEMES: usize = 12;

/// Compares the newest rounds of all schools.
pub(crate) fn comparison(session: &mut Session, permit: Permit, _: Nothing) -> Result<Comparison, ApiError> {
    let all = session.read(&permit, All::load)?;
    let mut schools = Vec::new();
    let mut themes: Themes = BTreeMap::new();
    for party in all.schools() {
        let Some(figures) = all.figures(party.id) else { continue };
        let Some(newest) = figures.rounds.last() else { continue };
        schools.push(ComparedSchool {
            id: party.id,
            name: party.name.clone(),
            round: newest.name.clone(),
            principles: principles(figures),
            over_time: (figures.rounds.iter())
                .map(|round| {
                    let (_, agreed, strong) = round.totals();
                    (round.name.clone(), strong, agreed)
                })
                .collect(),
        });
        figures.standards.iter().for_each(|standard| theme(&mut themes, standard, &party.name));
    }
    let mut themes: Vec<SharedTheme> =
        themes.into_values().filter(|theme| theme.weak.len().max(theme.priority.len()) >= SHARED).collect();
    themes.sort_by_key(|theme| std::cmp::Reverse((theme.weak.len(), theme.priority.len())));
    themes.truncate(MOST_THEMES);
    Ok(Comparison { schools, themes })
}

/// By standard and title: every school's own standards are numbered alike.
type Themes = BTreeMap<(String, String), SharedTheme>;

fn theme(themes: &mut Themes, standard: &StandardFigure, school: &str) {
    let theme = themes.entry((standard.id.clone(), standard.title.clone())).or_insert_with(|| SharedTheme {
        id: standard.id.clone(),
        title: standard.title.clone(),
        weak: Vec::new(),
        priority: Vec::new(),
        celebrated: Vec::new(),
    });
    let weak = matches!(standard.level, Some(PackLevel::NotYet | PackLevel::Emerging));
    for (is, names) in [
        (weak, &mut theme.weak),
        (standard.priority, &mut theme.priority),
        (standard.celebrated, &mut theme.celebrated),
    ] {
        if is {
            names.push(school.to_owned());
        }
    }
}
