//! Numbers as people write them in a table: digits, one decimal point or comma, nothing else.
//!
//! The standard parser is not used, because it takes "NaN", "inf" and "1e2" for numbers.

use crate::read::cell::Cell;

/// A decimal number in millionths, rounded half up; at most six digits before the point.
#[must_use]
pub fn millionths(text: &[u8]) -> Option<u64> {
    let mut whole = 0_u64;
    let mut digits = 0;
    let mut at = 0;
    while let Some(&byte @ b'0'..=b'9') = text.get(at) {
        whole = whole * 10 + u64::from(byte - b'0');
        digits += 1;
        at += 1;
        if digits > 6 {
            return None;
        }
    }
    if at == text.len() {
        return (digits > 0).then_some(whole * 1_000_000);
    }
    if !matches!(text[at], b'.' | b',') {
        return None;
    }
    let decimals = &text[at + 1..];
    if digits + decimals.len() == 0 || decimals.is_empty() || !decimals.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let mut part = 0_u64;
    for place in 0..6 {
        part = part * 10 + decimals.get(place).map_or(0, |byte| u64::from(byte - b'0'));
    }
    let up = decimals.get(6).is_some_and(|&byte| byte >= b'5');
    Some(whole * 1_000_000 + part + u64::from(up))
}

/// A number of a worksheet in millionths; `None` when negative, not finite or above 999 999.
#[must_use]
pub fn millionths_of(number: f64) -> Option<u64> {
    (number.is_finite() && (0.0..=999_999.0).contains(&number)).then(|| (number * 1_000_000.0).round() as u64)
}

/// A whole number up to 999 999, from text ("105", "105.0") or a worksheet.
#[must_use]
#[inline]
pub fn whole(cell: Cell<'_>) -> Option<u32> {
    let millionths = match cell {
        Cell::Text([byte @ b'0'..=b'9']) => return Some(u32::from(byte - b'0')),
        Cell::Text(text) => millionths(text)?,
        Cell::Number(number) => millionths_of(number)?,
        Cell::Date(_) | Cell::Bool(_) | Cell::Error | Cell::Uncalculated => return None,
    };
    (millionths % 1_000_000 == 0).then_some((millionths / 1_000_000) as u32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    #[rstest]
    #[case("94.3", Some(94_300_000))]
    #[case("94,3", Some(94_300_000))]
    #[case("0.9631999999999999", Some(963_200))]
    #[case(".5", Some(500_000))]
    #[case("007", Some(7_000_000))]
    #[case("94.", None)]
    #[case(".", None)]
    #[case("", None)]
    #[case("NaN", None)]
    #[case("inf", None)]
    #[case("1e2", None)]
    #[case("-3", None)]
    #[case("+3", None)]
    #[case("1.2.3", None)]
    #[case("1,234.5", None)]
    #[case("12345678", None)]
    #[case("٣", None)]
    fn only_plain_decimals_are_numbers(#[case] text: &str, #[case] value: Option<u64>) {
        assert_eq!(millionths(text.as_bytes()), value);
    }

    #[rstest]
    #[case(Cell::text(b"105"), Some(105))]
    #[case(Cell::text(b"105.0"), Some(105))]
    #[case(Cell::text(b"2"), Some(2))]
    #[case(Cell::text(b"105.5"), None)]
    #[case(Cell::Number(105.0), Some(105))]
    #[case(Cell::Number(f64::NAN), None)]
    #[case(Cell::Number(-1.0), None)]
    #[case(Cell::Number(1e300), None)]
    #[case(Cell::Bool(true), None)]
    fn whole_numbers(#[case] cell: Cell<'_>, #[case] value: Option<u32>) {
        assert_eq!(whole(cell), value);
    }

    proptest! {
        #[test]
        fn any_bytes_are_a_number_or_not_and_nothing_breaks(text in prop::collection::vec(any::<u8>(), 0..20)) {
            let _ = millionths(&text);
        }

        #[test]
        fn what_is_written_with_two_decimals_is_read_exactly(hundredths in 0_u64..10_000_000) {
            let text = format!("{}.{:02}", hundredths / 100, hundredths % 100);
            prop_assert_eq!(millionths(text.as_bytes()), Some(hundredths * 10_000));
        }
    }
}
