//! Which character stands between the cells of a text file.

use super::split::{Fields, Splitter};

const CANDIDATES: [u8; 4] = [b',', b';', b'\t', b'|'];
const LINES: usize = 60;

/// Chooses comma, semicolon, tab or bar: the one that gives most rows the same number of cells, at least two.
/// A file of a single column is read with commas.
#[must_use]
pub fn delimiter_of(text: &[u8]) -> u8 {
    let mut best = (0_usize, b',');
    for candidate in CANDIDATES {
        let score = evenness(text, candidate);
        if score > best.0 {
            best = (score, candidate);
        }
    }
    best.1
}

/// Rows that share the commonest count of cells, times that count less one.
fn evenness(text: &[u8], delimiter: u8) -> usize {
    let mut splitter = Splitter::new(text, delimiter, 1, 1 << 20);
    let mut fields = Fields::default();
    let mut counts = std::collections::HashMap::<usize, usize>::new();
    for _ in 0..LINES {
        if !splitter.next_into(&mut fields) {
            break;
        }
        if fields.len() > 1 {
            *counts.entry(fields.len()).or_default() += 1;
        }
    }
    counts.into_iter().map(|(cells, rows)| rows * (cells - 1)).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("UPN,Surname\nA,\"x;y;z\"\n", b',')]
    #[case("UPN;Surname;Attendance\nA;B;94,3\nC;D;95,1\n", b';')]
    #[case("UPN\tSurname\nA\tB, C\n", b'\t')]
    #[case("UPN|Surname\nA|B\n", b'|')]
    #[case("UPN\nA\n", b',')]
    fn the_character_that_makes_even_rows_wins(#[case] text: &str, #[case] delimiter: u8) {
        assert_eq!(delimiter_of(text.as_bytes()), delimiter);
    }
}
