//! Invented pupils for each round's file, no two alike.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// Pupils in each file.
const PUPILS: u32 = 30;

/// A file of pupils nobody has heard of yet.
pub fn file(folder: &Path, round: u32) -> Result<String, String> {
    let mut text = "UPN,Surname,Forename,Date of birth,Primary school,KS2 reading,KS2 maths\n".to_owned();
    for pupil in 0..PUPILS {
        let number = round * PUPILS + pupil;
        let (upn, surname) = (upn(number), surname(number));
        let (day, reading) = (1 + pupil % 28, 90 + pupil % 30);
        let _ =
            writeln!(text, "{upn},{surname},Kit,{day:02}/03/2015,Kestrel Bank Primary School,{reading},101");
    }
    let path = folder.join(format!("round-{round}.csv"));
    fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(path.display().to_string())
}

/// The UPN and the name of the last pupil of a round's file.
pub fn last(round: u32) -> (String, String) {
    let number = round * PUPILS + PUPILS - 1;
    (upn(number), format!("Kit {}", surname(number)))
}

/// A number as letters, so that every surname is another one. Who is to be erased stands last in every list.
fn surname(number: u32) -> String {
    let mut name = if (number + 1).is_multiple_of(PUPILS) { "Zy".to_owned() } else { "A".to_owned() };
    let mut rest = number;
    for _ in 0..4 {
        name.push(char::from(b'a' + u8::try_from(rest % 26).unwrap_or_default()));
        rest /= 26;
    }
    name
}

/// A number as a UPN with the check letter that belongs to it.
fn upn(number: u32) -> String {
    let digits = format!("801{:04}19{:03}", 4000 + number / 1000, number % 1000);
    let sum: u32 = digits.bytes().zip(2..).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
    let letter = b"ABCDEFGHJKLMNPQRTUVWXYZ"[sum as usize % 23];
    format!("{}{digits}", char::from(letter))
}

#[cfg(test)]
mod tests {
    use super::{surname, upn};

    #[test]
    fn no_two_pupils_are_alike() {
        let all: std::collections::BTreeSet<_> = (0..50_000).map(|one| (surname(one), upn(one))).collect();
        let (surnames, upns): (std::collections::BTreeSet<_>, std::collections::BTreeSet<_>) =
            all.into_iter().unzip();
        assert_eq!((surnames.len(), upns.len()), (50_000, 50_000));
        // 8·2 + 1·4 + 4·5 + 1·8 + 1·9 + 9·10 + 1·13 = 160, which leaves 22 of 23: the last letter.
        assert_eq!(upn(1001), "Z801400119001");
    }
}
