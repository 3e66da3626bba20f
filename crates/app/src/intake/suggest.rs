//! One likely reading of a value that could not be read. It is offered and never taken by itself.

use super::fixes;
use crate::wire::intake::FixedValue;
use bridgewell_domain::school::SchoolYear;
use bridgewell_intake::columns::field::Field;

/// Longer values are no slip of the keys.
const LONGEST: usize = 24;

/// What was probably meant, if exactly one reading of it passes the rules.
pub(super) fn suggest(field: Field, value: &str, year: SchoolYear) -> Option<String> {
    let field = fixes::place_of(field);
    if value.is_empty() || value.chars().nth(LONGEST).is_some() || !fixes::is_fixable(field) {
        return None;
    }
    let mut readings = match field {
        Field::Upn => upns(value),
        Field::Attendance => {
            let figure = figure(value);
            let tenths = point_before_last(&figure);
            std::iter::once(figure).chain(tenths).collect()
        }
        Field::Reading | Field::Maths | Field::Gps => vec![figure(value)],
        Field::Born => turned_date(value).into_iter().collect(),
        _ => Vec::new(),
    };
    readings.retain(|reading| {
        let fix = FixedValue { field: field.word(), value: reading.clone() };
        reading != value && fixes::read(&[fix], year).is_ok()
    });
    readings.dedup();
    match readings.as_slice() {
        [only] => Some(only.clone()),
        _ => None,
    }
}

/// Letters typed for the digits they look like, a comma for the point, and words after the figure.
fn figure(value: &str) -> String {
    let digits: String = value
        .trim()
        .chars()
        .map(|letter| match letter {
            'O' | 'o' => '0',
            'l' | 'I' => '1',
            ',' => '.',
            other => other,
        })
        .collect();
    digits.split([' ', '%', '(']).next().unwrap_or_default().to_owned()
}

/// "945" for 94.5: a point that was not typed.
fn point_before_last(figure: &str) -> Option<String> {
    let all_digits = figure.len() == 3 && figure.bytes().all(|byte| byte.is_ascii_digit());
    all_digits.then(|| format!("{}.{}", &figure[..2], &figure[2..]))
}

/// A UPN is a check letter and twelve characters, all digits but sometimes the last: letters among them are slips.
fn upns(value: &str) -> Vec<String> {
    let letters: Vec<char> =
        value.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()).collect();
    let [check, rest @ ..] = letters.as_slice() else { return Vec::new() };
    if letters.len() != 13 {
        return Vec::new();
    }
    let digit = |letter: char| match letter {
        'O' | 'Q' | 'D' => '0',
        'I' | 'L' => '1',
        'Z' => '2',
        'S' => '5',
        'B' => '8',
        other => other,
    };
    let with = |check: char| {
        let digits = rest.iter().map(|letter| digit(*letter));
        std::iter::once(check).chain(digits).collect::<String>()
    };
    let looks_like = match check {
        '0' => Some('Q'),
        '8' => Some('B'),
        '2' => Some('Z'),
        _ => None,
    };
    std::iter::once(*check).chain(looks_like).map(with).collect()
}

/// "2015-31-01": the day and the month in each other's place.
fn turned_date(value: &str) -> Option<String> {
    let (year, rest) = value.trim().split_once('-')?;
    let (day, month) = rest.split_once('-')?;
    (year.len() == 4).then(|| format!("{year}-{month}-{day}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case(Field::Attendance, "945", Some("94.5"))]
    #[case(Field::Attendance, "94,5 pct", Some("94.5"))]
    #[case(Field::SessionsAttended, "n/k", None)]
    #[case(Field::Reading, "1O3", Some("103"))]
    #[case(Field::Maths, "55", None)]
    #[case(Field::Born, "2015-31-01", Some("2015-01-31"))]
    #[case(Field::Upn, "B8O1200005001", Some("B801200005001"))]
    #[case(Field::Upn, "B801200005002", None)]
    #[case(Field::Sen, "Q", None)]
    fn one_likely_reading_is_offered(#[case] field: Field, #[case] value: &str, #[case] meant: Option<&str>) {
        let year = SchoolYear::of_intake(chrono::NaiveDate::from_ymd_opt(2026, 7, 1).unwrap());
        assert_eq!(suggest(field, value, year).as_deref(), meant);
    }
}
