//! Text made ready for print: composed letters, no invisible marks, one kind of line end.

use unicode_normalization::UnicodeNormalization;

/// The letters of a text as they are printed: composed where a composed letter exists (NFC), tabs as spaces, any
/// line end as one line feed, and without marks that print nothing (joiners, direction marks, other controls).
pub(crate) fn printable_form(text: &str) -> impl Iterator<Item = char> + '_ {
    let mut after_return = false;
    text.nfc().filter_map(move |letter| {
        let was_return = std::mem::replace(&mut after_return, letter == '\r');
        match letter {
            '\n' if was_return => None,
            '\r' | '\n' | '\u{2028}' | '\u{2029}' => Some('\n'),
            '\t' => Some(' '),
            letter if prints_nothing(letter) => None,
            letter => Some(letter),
        }
    })
}

fn prints_nothing(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}'
            | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

/// Whether a letter belongs to a script whose letters change shape or order with their neighbours. The typefaces
/// may have some of their glyphs, but set one after the other they would be wrong, so they count as missing.
pub(crate) fn needs_shaping(letter: char) -> bool {
    matches!(letter, '\u{0590}'..='\u{109F}' | '\u{1780}'..='\u{18AF}' | '\u{A8E0}'..='\u{A8FF}'
        | '\u{1CD0}'..='\u{1CFF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_become_one_kind_and_invisible_marks_go() {
        let seen: String = printable_form("a\r\nb\rc\u{200D}\u{FE0F}\td").collect();
        assert_eq!(seen, "a\nb\nc d");
    }

    #[test]
    fn scripts_that_join_are_not_set_letter_by_letter() {
        assert!(needs_shaping('م'));
        assert!(needs_shaping('क'));
        assert!(!needs_shaping('ś'));
    }
}
