//! An invented national cohort: the columns of a school's intake with an SDQ form a pupil, the same every time.

use std::error::Error;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

const HEADINGS: &str = "UPN,Legal surname,Legal forename,Preferred surname,Preferred forename,Date of birth,Sex,\
Primary school,Primary LAESTAB,Attendance %,Sessions possible,Sessions attended,KS2 reading,KS2 maths,KS2 GPS,\
KS2 writing,SEN status,SEN primary need,Pupil premium,FSM,EAL,First language,Social care,Young carer,Interests,\
Strengths,Completed by,Completed on";

const FORENAMES: [&str; 16] = [
    "Amelia", "Noah", "Zofia", "Mohammed", "Grace", "Jakub", "Aisha", "Callum", "Simran", "Tunde", "Maryam",
    "Andrei", "Niamh", "Łucja", "Zoë", "Ibrahim",
];
const SURNAMES: [&str; 16] = [
    "Rahman",
    "Price",
    "Łukasik",
    "Ali",
    "Adeyemi",
    "Nowak",
    "O'Brien",
    "Smith-Jones",
    "Kaur",
    "Patel",
    "Hussain",
    "Williams",
    "Nguyen",
    "Haddad",
    "Taylor",
    "Balogun",
];
const INTERESTS: [&str; 8] = [
    "football; drawing comics",
    "reading fantasy books",
    "\"baking with my nan, swimming\"",
    "",
    "coding games; chess",
    "dance; singing in the choir",
    "making models",
    "karate; space and planets",
];
const STRENGTHS: [&str; 6] = [
    "kind to younger pupils",
    "very organised",
    "",
    "asks good questions",
    "calm under pressure",
    "imaginative writer",
];
const CHECK: &[u8; 23] = b"ABCDEFGHJKLMNPQRTUVWXYZ";

/// A stream of numbers that looks random and is the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u32) -> u32 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        // The remainder is below `limit`, so it fits.
        ((mixed ^ (mixed >> 31)) % u64::from(limit)) as u32
    }

    fn one_of<'a>(&mut self, words: &[&'a str]) -> &'a str {
        let place = self.below(words.len() as u32);
        words[place as usize]
    }

    fn chance(&mut self, in_a_thousand: u32) -> bool {
        self.below(1000) < in_a_thousand
    }
}

/// Writes the cohort.
pub fn write(path: &Path, pupils: u32) -> Result<(), Box<dyn Error>> {
    let unfinished = path.with_extension("part");
    let mut out = BufWriter::new(File::create(&unfinished)?);
    write!(out, "{HEADINGS}")?;
    (1..=25).try_for_each(|item| write!(out, ",Q{item}"))?;
    writeln!(out)?;
    let mut dice = Dice(2026);
    let mut row = Vec::new();
    for number in 0..pupils {
        row.clear();
        pupil(&mut row, number, &mut dice)?;
        out.write_all(&row)?;
    }
    out.into_inner()?.sync_all()?;
    std::fs::rename(unfinished, path)?;
    Ok(())
}

fn pupil(row: &mut Vec<u8>, number: u32, dice: &mut Dice) -> std::io::Result<()> {
    let (authority, school) = (800 + number / 40 / 100 % 150, 9900 + number / 40 % 100);
    write!(row, "{}", upn(authority, school, number % 40 + number / 600_000 * 40))?;
    let (forename, surname) = (dice.one_of(&FORENAMES), dice.one_of(&SURNAMES));
    let (month, day) = (dice.below(12) + 1, dice.below(28) + 1);
    let year = if month >= 9 { 2014 } else { 2015 };
    write!(row, ",{surname},{forename},{surname},{forename},{year}-{month:02}-{day:02},")?;
    write!(row, "{},Primary School Number {school},{authority}{school},", dice.one_of(&["F", "M"]))?;
    let struggles = dice.chance(180);
    figures(row, struggles, dice)?;
    write!(row, ",{},", dice.one_of(&["N", "N", "N", "N", "K", "N", "N", "E"]))?;
    for in_a_thousand in [310, 250, 220] {
        write!(row, ",{}", if dice.chance(in_a_thousand) { "Yes" } else { "No" })?;
    }
    let care = if dice.chance(45) { dice.one_of(&["CIN", "CP", "LAC", "PLAC"]) } else { "" };
    let carer = if dice.chance(20) { "Yes" } else { "No" };
    write!(row, ",English,{care},{carer},{},{}", dice.one_of(&INTERESTS), dice.one_of(&STRENGTHS))?;
    write!(
        row,
        ",{},2026-09-{:02}",
        dice.one_of(&["Pupil", "Pupil", "Teacher", "Parent"]),
        dice.below(18) + 7
    )?;
    let absent = dice.chance(12);
    for item in 1_u32..=25 {
        let turned = matches!(item, 1 | 4 | 7 | 9 | 11 | 14 | 17 | 20 | 21 | 25);
        let worry = dice.below(if struggles { 3 } else { 8 }).min(2);
        let tick = match (worry, struggles) {
            (2, false) => 0,
            (worry, _) => worry,
        };
        let tick = if turned { 2 - tick } else { tick };
        if absent || dice.chance(8) { row.push(b',') } else { write!(row, ",{tick}")? }
    }
    row.push(b'\n');
    Ok(())
}

fn figures(row: &mut Vec<u8>, struggles: bool, dice: &mut Dice) -> std::io::Result<()> {
    let possible = if dice.chance(6) { 20 + dice.below(60) } else { 380 };
    let missed = dice.below(if struggles { 90 } else { 45 }) * possible / 380;
    let attended = possible - missed;
    if dice.chance(10) {
        write!(row, ",,")?;
    } else {
        let tenths = (attended * 2000 + possible) / (2 * possible);
        write!(row, "{}.{},{possible},{attended}", tenths / 10, tenths % 10)?;
    }
    for _ in 0..3 {
        if dice.chance(35) {
            write!(row, ",{}", dice.one_of(&["A", "B", "T", "N", "M", ""]))?;
        } else {
            write!(row, ",{}", if struggles { 85 + dice.below(24) } else { 96 + dice.below(25) })?;
        }
    }
    write!(row, ",{}", dice.one_of(&["EXS", "EXS", "WTS", "GDS", "EXS", "WTS"]))
}

fn upn(authority: u32, school: u32, serial: u32) -> String {
    let digits = format!("{authority:03}{school:04}19{serial:03}");
    let sum: u32 = digits.bytes().zip(2..).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
    format!("{}{digits}", char::from(CHECK[(sum % 23) as usize]))
}
