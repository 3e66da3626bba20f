//! Clauses: how far a denial or somebody else's story reaches.

use crate::fold::Word;

/// The longest clause in words; children write without full stops.
const LONGEST: usize = 25;

/// Words that begin a new clause wherever they stand.
const OPENERS: &[&str] = &["but", "because", "although", "though", "however", "also", "then", "cos", "coz"];

/// Words that begin a new clause after "and" or "so".
const SUBJECTS: &[&str] = &["i", "im", "ive", "my", "they", "he", "she", "we", "if", "when"];

/// The clause number of every word.
pub(crate) fn clauses(words: &[Word]) -> Vec<usize> {
    let mut numbers = Vec::with_capacity(words.len());
    let (mut number, mut length) = (0, 0);
    for (place, word) in words.iter().enumerate() {
        let next = words.get(place + 1).map(|word| word.folded.as_str());
        let joins =
            matches!(word.folded.as_str(), "and" | "so") && next.is_some_and(|next| SUBJECTS.contains(&next));
        let opens = OPENERS.contains(&word.folded.as_str()) || joins;
        if place > 0 && (word.after_break || length >= LONGEST || (opens && length > 2)) {
            number += 1;
            length = 0;
        }
        length += 1;
        numbers.push(number);
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::clauses;
    use crate::fold::words;

    #[test]
    fn breaks_at_stops_and_new_subjects() {
        let numbers =
            clauses(&words("Im not worried about bullies but i am worried about maths. ok and i like art"));
        assert_eq!(numbers, [0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2]);
    }

    #[test]
    fn never_runs_on_for_ever() {
        assert_eq!(clauses(&words(&"word ".repeat(60))).last(), Some(&2));
    }
}
