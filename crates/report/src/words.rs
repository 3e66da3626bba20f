//! Small wordings that every document shares.

use bridgewell_domain::count::Count;

/// A list in a sentence: "football, drawing and cats". Empty for an empty list.
#[must_use]
pub fn joined<S: AsRef<str>>(items: &[S]) -> String {
    match items {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [most @ .., last] => {
            let most: Vec<&str> = most.iter().map(AsRef::as_ref).collect();
            format!("{} and {}", most.join(", "), last.as_ref())
        }
    }
}

/// A count with its noun: "1 pupil", "12 pupils", "a number of pupils that is not shown".
pub(crate) fn counted(count: Count, one: &str, many: &str) -> String {
    match count {
        Count::Shown(0) => format!("no {many}"),
        Count::Shown(1) => format!("1 {one}"),
        Count::Shown(number) => format!("{number} {many}"),
        Count::Hidden(_) => format!("a number of {many} that is not shown"),
    }
}

/// The number, or that it is not shown.
pub(crate) fn count_words(count: Count) -> String {
    count.shown().map_or_else(|| "not shown".to_owned(), |number| number.to_string())
}

/// The text with its first letter made a capital, for a word that starts a sentence or a cell.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_read_as_sentences() {
        assert_eq!(joined::<&str>(&[]), "");
        assert_eq!(joined(&["chess"]), "chess");
        assert_eq!(joined(&["chess", "cats", "drums"]), "chess, cats and drums");
    }
}
