//! Pupils by pattern: as they are, and as they would be under other thresholds.

use crate::error::ApiError;
use crate::known::Intake;
use bridgewell_domain::count::Count;
use bridgewell_domain::rules::Thresholds;
use bridgewell_domain::screening::Pattern;
use bridgewell_report::Figure;
use bridgewell_report::figure::{CountBar, ThenRow, bars, then};

/// Pupils by pattern; none before anybody is here.
pub(super) fn patterns(intake: &Intake) -> Result<Option<Figure>, ApiError> {
    let found: Vec<Option<Pattern>> = intake.own().map(|pupil| intake.screen(pupil).pattern).collect();
    if found.is_empty() {
        return Ok(None);
    }
    let of = |wanted: Option<Pattern>| found.iter().filter(|pattern| **pattern == wanted).count();
    let listed = found.iter().flatten().filter(|pattern| pattern.is_listed()).count();
    let bar = |label: String, number: usize| CountBar {
        label,
        count: Count::Shown(u32::try_from(number).unwrap_or(u32::MAX)),
    };
    let mut all: Vec<CountBar> =
        Pattern::ALL.into_iter().map(|pattern| bar(capital(pattern.words()), of(Some(pattern)))).collect();
    if of(None) > 0 {
        all.push(bar("Opted out".to_owned(), of(None)));
    }
    let title = format!("{listed} of {} to read and talk about", super::pupils(found.len()));
    Ok(Some(bars(title, "Pattern", "Pupils", &all)?))
}

/// The patterns under the rules in force and under those that are tried; none before anybody is here.
pub(super) fn now_and_then(intake: &Intake, tried: &Thresholds) -> Result<Option<Figure>, ApiError> {
    if intake.own().next().is_none() {
        return Ok(None);
    }
    let preview = intake.preview(tried, 0);
    let (now, later) = (preview.now.listed(), preview.then.listed());
    let title = match later.cmp(&now) {
        std::cmp::Ordering::Greater => format!("{} more would be listed", later - now),
        std::cmp::Ordering::Less => format!("{} fewer would be listed", now - later),
        std::cmp::Ordering::Equal => format!("As many would be listed as now: {now}"),
    };
    let rows: Vec<ThenRow> = (Pattern::ALL.into_iter())
        .map(|pattern| ThenRow {
            label: capital(pattern.words()),
            now: preview.now.of(pattern),
            then: preview.then.of(pattern),
        })
        .collect();
    Ok(Some(then(title, "Pattern", &rows)?))
}

pub(super) fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
