//! Headings that stand in two rows: a group above ("KS2", "Attendance") and the columns below it ("Reading", "Maths").

use super::guess::guess;
use super::heading::Headings;

impl Headings {
    /// The headings of this row and the one right below it read together, when that says more than either row alone.
    #[must_use]
    pub fn with_below(&self, below: &Self) -> Option<Self> {
        if below.row != self.row + 1 || !self.may_group() || below.texts.iter().any(|text| is_value(text)) {
            return None;
        }
        let both = Self::in_two_rows(self, below);
        let claims = |headings: &Self| headings.guesses.iter().flatten().count();
        let more = both.fields() > self.fields().max(below.fields());
        let clearer = both.fields() == below.fields()
            && both.fields() >= self.fields()
            && claims(&both) < claims(below);
        (both.convinces() && (more || clearer)).then_some(both)
    }

    /// A title stands alone in the first column; groups stand above their columns.
    fn may_group(&self) -> bool {
        let mut filled = self.texts.iter().enumerate().filter(|(_, text)| !text.is_empty());
        match (filled.next(), filled.next()) {
            (Some(_), Some(_)) => true,
            (Some((place, _)), None) => place > 0,
            (None, _) => false,
        }
    }

    fn in_two_rows(above: &Self, below: &Self) -> Self {
        let width = above.texts.len().max(below.texts.len());
        let text = |row: &'_ Self, column: usize| row.texts.get(column).cloned().unwrap_or_default();
        let mut group = String::new();
        let mut texts = Vec::with_capacity(width);
        for column in 0..width {
            let (own, lower) = (text(above, column), text(below, column));
            if !own.is_empty() || lower.is_empty() {
                group.clone_from(&own);
            }
            let alone = below.texts.iter().filter(|text| **text == lower).count() <= 1;
            texts.push(if lower.is_empty() {
                own
            } else if group.is_empty() || group == lower || (alone && guess(&lower).is_some()) {
                lower
            } else {
                format!("{group} {lower}")
            });
        }
        Self::from_texts(below.row, texts).in_rows(&[above, below])
    }
}

/// Whether a cell holds a figure or a date rather than a heading. A year ("2025", "2025/26") is a heading.
fn is_value(text: &str) -> bool {
    text.chars().any(|c| c.is_ascii_digit()) && !text.chars().any(char::is_alphabetic) && !is_year(text)
}

fn is_year(text: &str) -> bool {
    let mut parts = text.split(['/', '-', '–']).map(str::trim);
    let first = parts.next().is_some_and(|year| year.len() == 4 && year.starts_with("20"));
    let second = parts.next().is_none_or(|year| matches!(year.len(), 2 | 4));
    first && second && parts.next().is_none() && text.chars().all(|c| !c.is_alphabetic() && c != '.')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::columns::field::Field;

    fn row(number: u64, cells: &str) -> Headings {
        Headings::from_texts(number, cells.split(',').map(str::to_owned).collect())
    }

    fn fields(headings: &Headings) -> Vec<Option<Field>> {
        headings.guesses.iter().map(|guess| guess.map(|(field, _)| field)).collect()
    }

    #[test]
    fn groups_above_their_columns_are_read_with_them() {
        let above = row(3, ",,KS1,,KS2,,Attendance");
        let below = row(4, "UPN,Surname,Reading,Maths,Reading,Maths,%");
        let both = above.with_below(&below).unwrap();
        assert_eq!(both.row, 4);
        assert_eq!(both.texts[2..], ["KS1 Reading", "KS1 Maths", "KS2 Reading", "KS2 Maths", "Attendance %"]);
        assert_eq!(
            fields(&both),
            [
                Some(Field::Upn),
                Some(Field::LegalSurname),
                None,
                None,
                Some(Field::Reading),
                Some(Field::Maths),
                Some(Field::Attendance)
            ]
        );
    }

    #[test]
    fn headings_merged_over_both_rows_stand_beside_groups() {
        let above = row(1, "UPN,Surname,KS2,");
        let below = row(2, ",,Reading,Maths");
        let both = above.with_below(&below).unwrap();
        assert_eq!(both.texts, ["UPN", "Surname", "Reading", "Maths"]);
        assert_eq!(both.fields(), 4);
    }

    #[test]
    fn years_below_a_group_are_headings() {
        let above = row(1, "Pupil,,Attendance,");
        let below = row(2, "UPN,Surname,2024/25,2025/26");
        let both = above.with_below(&below).unwrap();
        assert_eq!(
            fields(&both),
            [Some(Field::Upn), Some(Field::LegalSurname), None, Some(Field::Attendance)]
        );
    }

    #[test]
    fn a_title_or_the_first_pupil_is_no_second_row_of_headings() {
        assert!(row(1, "Attendance report,,").with_below(&row(2, "UPN,Surname,Comment")).is_none());
        assert!(row(1, "UPN,Surname,Form").with_below(&row(2, "B801200005001,Abdi,7A")).is_none());
        assert!(row(1, "UPN,Surname,").with_below(&row(3, "UPN,Surname,Reading")).is_none());
        assert!(row(1, "UPN,Surname,Attendance").with_below(&row(2, "Maths,Reading,94.5")).is_none());
    }
}
