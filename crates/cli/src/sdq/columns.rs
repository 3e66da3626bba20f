//! Which column of an answers file holds what.

use bridgewell_domain::sdq::{Answers, ITEMS, ImpactAnswers, Informant, Item, Tick};
use csv::StringRecord;

/// The places of the columns that are read.
pub struct Columns {
    informant: usize,
    items: [usize; ITEMS],
    impact: [Option<usize>; IMPACT.len()],
}

const IMPACT: [&str; 6] =
    ["imp_difficulties", "imp_distress", "imp_home", "imp_friends", "imp_class", "imp_leisure"];

/// What a row says, and what in it could not be read.
pub struct Row {
    /// Who filled it in, when that can be told.
    pub informant: Option<Informant>,
    /// The answers.
    pub answers: Answers,
    /// The supplement's answers.
    pub impact: ImpactAnswers,
    /// Each value that could not be read and so counts as blank: its column and what was found.
    pub unread: Vec<(String, String)>,
}

impl Columns {
    /// Finds the columns by their names, whatever their case or order.
    ///
    /// # Errors
    /// Names the columns that are missing.
    pub fn find(headings: &StringRecord) -> Result<Self, String> {
        let place =
            |name: &str| headings.iter().position(|heading| heading.trim().eq_ignore_ascii_case(name));
        let mut missing = Vec::new();
        let mut required = |name: &str| {
            place(name).unwrap_or_else(|| {
                missing.push(name.to_owned());
                0
            })
        };
        let informant = required("informant");
        let items = std::array::from_fn(|at| required(&format!("q{}", at + 1)));
        if missing.is_empty() {
            Ok(Self { informant, items, impact: IMPACT.map(place) })
        } else {
            Err(missing.join(", "))
        }
    }

    /// Reads one row.
    pub fn read(&self, row: &StringRecord) -> Row {
        let mut unread = Vec::new();
        let mut number = |column: &str, place: Option<usize>, highest: u8| {
            let text = place.and_then(|place| row.get(place)).unwrap_or_default().trim();
            let value = whole(text).filter(|&value| value <= highest);
            if value.is_none() && !text.is_empty() {
                unread.push((column.to_owned(), text.to_owned()));
            }
            value
        };
        let mut answers = Answers::default();
        for (item, place) in Item::all().zip(self.items) {
            let value = number(&format!("q{}", item.number()), Some(place), 2);
            answers.set(item, value.and_then(|value| Tick::try_from(value).ok()));
        }
        let mut ticks = [None; IMPACT.len()];
        for ((tick, column), place) in ticks.iter_mut().zip(IMPACT).zip(self.impact) {
            *tick = number(column, place, 3);
        }
        let [difficulties, distress, home, friends, class, leisure] = ticks;
        let said = row.get(self.informant).unwrap_or_default();
        let informant = Informant::from_name(said);
        if informant.is_none() {
            unread.push(("informant".to_owned(), said.to_owned()));
        }
        let impact = ImpactAnswers { difficulties, distress, home, friends, class, leisure };
        Row { informant, answers, impact, unread }
    }
}

/// A whole number, also as a spreadsheet may write it: "2" or "2.0".
fn whole(text: &str) -> Option<u8> {
    let digits = text.split_once('.').map_or(Some(text), |(whole, rest)| {
        (!rest.is_empty() && rest.bytes().all(|digit| digit == b'0')).then_some(whole)
    })?;
    if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::whole;

    #[test]
    fn only_whole_numbers_are_answers() {
        assert_eq!([whole("2"), whole("1.0"), whole("300")], [Some(2), Some(1), None]);
        for text in ["", "-1", "+1", "1.5", "1.", "x", "1e0"] {
            assert_eq!(whole(text), None, "{text}");
        }
    }
}
