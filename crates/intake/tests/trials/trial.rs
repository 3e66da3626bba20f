//! What a trial is. The same trials go through the reader here and through the program's own contract in its tests.

/// A file with what must come of it.
pub(crate) struct Trial {
    pub(crate) name: &'static str,
    pub(crate) bytes: Vec<u8>,
    pub(crate) expected: Expected,
}

/// What must come of a file.
pub(crate) enum Expected {
    /// Refused as a whole, with this code.
    Refused(&'static str),
    /// Read: rows ready, held, refused and set aside; codes of questions and notices about the whole; and troubles that
    /// must be among those told, as "row field level code".
    Read { rows: [usize; 4], whole: &'static [&'static str], told: &'static [&'static str] },
}

/// A correct UPN with these twelve characters after the check letter.
pub(crate) fn upn(rest: &str) -> String {
    let letters = b"ABCDEFGHJKLMNPQRTUVWXYZ";
    let value = |byte: u8| match byte {
        b'0'..=b'9' => usize::from(byte - b'0'),
        letter => letters.iter().position(|known| *known == letter).unwrap(),
    };
    let sum: usize = rest.bytes().enumerate().map(|(place, byte)| value(byte) * (place + 2)).sum();
    format!("{}{rest}", char::from(letters[sum % 23]))
}

/// The nth invented pupil's UPN.
pub(crate) fn nth(number: usize) -> String {
    upn(&format!("892993119{number:03}"))
}
