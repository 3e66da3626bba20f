//! Files before they are brought in: a list of 100,000 rows, and the transfer files of forty primaries, against what is at
//! hand in Python for the same.

use crate::measure::{Measured, measure};
use crate::{RUNS, build_folder, build_terminal_twin, line};
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Rows of the list, and of a tenth of it that shows what a row takes in memory.
const ROWS: usize = 100_000;
/// Primaries, and pupils of each.
const PRIMARIES: (usize, usize) = (40, 30);

/// Writes the files once and prints the ratios.
pub fn run() -> Result<(), Box<dyn Error>> {
    let folder = build_folder()?;
    build_terminal_twin()?;
    let twin = folder.join(format!("bridgewell-cli{}", std::env::consts::EXE_SUFFIX));
    let check = |files: &[PathBuf]| {
        let mut command = Command::new(&twin);
        command.args(["intake", "check", "--json"]).args(files);
        command
    };
    let long = list(&folder, ROWS)?;
    let short = list(&folder, ROWS / 10)?;
    let transfers = transfers(&folder.join("bench-transfers"))?;

    let ours = measure(RUNS, || check(std::slice::from_ref(&long)))?;
    let tenth = measure(RUNS, || check(std::slice::from_ref(&short)))?;
    let megabytes = fs::metadata(&long)?.len() as f64 / 1e6;
    println!("a list of {ROWS} rows, {megabytes:.0} MB\n{:<44} {:>9} {:>12}", "", "seconds", "peak memory");
    line("intake check: Bridgewell", &ours);
    line("intake check: a tenth of the rows", &tenth);
    beside("Python's csv module", &ours, python("csv", "csv", std::slice::from_ref(&long))?);
    beside("pandas", &ours, python("pandas", "pandas", std::slice::from_ref(&long))?);

    let ours = measure(RUNS, || check(&transfers))?;
    println!("\n{} transfer files of {} pupils", PRIMARIES.0, PRIMARIES.1);
    line("intake check: Bridgewell", &ours);
    beside("lxml", &ours, python("lxml", "lxml.etree", &transfers)?);
    Ok(())
}

fn beside(what: &str, ours: &Measured, theirs: Option<Measured>) {
    let Some(theirs) = theirs else {
        println!("{what}: not measured, because python3 does not have it");
        return;
    };
    line(what, &theirs);
    let memory = match (ours.peak, theirs.peak) {
        (Some(own), Some(other)) => format!(", Bridgewell {:.2} of its memory", own as f64 / other as f64),
        _ => String::new(),
    };
    println!("  {what} takes {:.1} times as long as Bridgewell{memory}", theirs.seconds / ours.seconds);
}

/// Measures one way of `benches/intake.py`, where python3 has the module.
fn python(how: &str, module: &str, files: &[PathBuf]) -> Result<Option<Measured>, Box<dyn Error>> {
    let has = Command::new("python3").args(["-c", &format!("import {module}")]).output();
    if !has.is_ok_and(|found| found.status.success()) {
        return Ok(None);
    }
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../benches/intake.py");
    let run = || {
        let mut command = Command::new("python3");
        command.arg(&script).arg(how).args(files);
        command
    };
    let measured = measure(RUNS, run)?;
    println!("  {how} counts {}", String::from_utf8_lossy(&run().output()?.stdout).trim());
    Ok(Some(measured))
}

/// A correct UPN with this serial number.
fn upn(serial: usize) -> String {
    let digits = format!("892{:04}19{:03}", 9_000 + serial / 1_000 % 1_000, serial % 1_000);
    let sum: usize = digits.bytes().zip(2..).map(|(digit, weight)| usize::from(digit - b'0') * weight).sum();
    let letter = b"ABCDEFGHJKLMNPQRTUVWXYZ"[sum % 23];
    format!("{}{digits}", char::from(letter))
}

fn list(folder: &Path, rows: usize) -> Result<PathBuf, Box<dyn Error>> {
    let path = folder.join(format!("bench-list-{rows}.csv"));
    let mut text = String::from(
        "UPN,Legal surname,Legal forename,Preferred forename,Date of birth,Sex,Primary school,Attendance %,\
         KS2 reading,KS2 maths,KS2 GPS,KS2 writing,SEN status,Pupil premium,EAL,Interests,Strengths\n",
    );
    for n in 0..rows {
        let upn = upn(n);
        let coded = if n % 40 == 0 { "A".to_owned() } else { (80 + n % 41).to_string() };
        writeln!(
            text,
            "{upn},Family{n},Given{},Given{},2015-{:02}-{:02},{},Primary School {},{}.{},{coded},{},{},EXS,{},{},{},chess; making models,kind to others",
            n % 977,
            n % 977,
            1 + n % 8,
            1 + n % 28,
            if n % 2 == 0 { "F" } else { "M" },
            n % 400,
            85 + n % 15,
            n % 10,
            80 + n % 37,
            80 + n % 39,
            ["N", "K", "E"][n % 3],
            if n % 4 == 0 { "Yes" } else { "No" },
            if n % 5 == 0 { "Yes" } else { "No" },
        )?;
    }
    fs::write(&path, text)?;
    Ok(path)
}

fn transfers(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    fs::create_dir_all(folder)?;
    let (schools, pupils) = PRIMARIES;
    (0..schools)
        .map(|school| {
            let path = folder.join(format!("{school:03}.xml"));
            let mut text = format!(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<CTfile>\n<Header>\n<CTFversion>25.0</CTFversion>\n\
                 <DateTime>2026-07-15T14:22:05</DateTime>\n<SourceSchool><LEA>892</LEA><Estab>{}</Estab>\
                 <SchoolName>Primary School {school}</SchoolName></SourceSchool>\n</Header>\n<CTFpupilData>\n",
                9900 + school
            );
            for pupil in 0..pupils {
                transfer_pupil(&mut text, school * pupils + pupil)?;
            }
            text.push_str("</CTFpupilData>\n</CTfile>\n");
            fs::write(&path, text)?;
            Ok(path)
        })
        .collect()
}

fn transfer_pupil(text: &mut String, n: usize) -> std::fmt::Result {
    writeln!(
        text,
        "<Pupil>\n<UPN>{}</UPN>\n<Surname>Family{n}</Surname>\n<Forename>Given{}</Forename>\n<DOB>2015-{:02}-{:02}</DOB>\n<Sex>F</Sex>\n\
         <BasicDetails><PreferredForename>Given{}</PreferredForename><NCyearActual>6</NCyearActual><Languages><Type>\
         <LanguageType>F</LanguageType><Language>ENG</Language></Type></Languages></BasicDetails>\n<Attendance>",
        upn(n),
        n % 977,
        1 + n % 8,
        1 + n % 28,
        n % 977
    )?;
    for year in [2024, 2025] {
        let away = n % 60;
        writeln!(
            text,
            "<YearData><Year>{year}</Year><SessionsPossible>380</SessionsPossible><SessionsAuthorised>{away}</SessionsAuthorised>\
             <SessionsAttended>{}</SessionsAttended><SessionsUnauthorised>0</SessionsUnauthorised></YearData>",
            380 - away
        )?;
    }
    text.push_str("</Attendance>\n<StageAssessments>\n");
    for (stage, method) in [("KS1", "TA"), ("KS2", "TT")] {
        writeln!(text, "<KeyStage><Stage>{stage}</Stage>")?;
        for (subject, component) in [("ENG", "REA"), ("MAT", "MAT"), ("ENG", "GPS"), ("MAT", "MTC")] {
            let result = if component == "MTC" { 14 } else { 80 + n % 41 };
            writeln!(
                text,
                "<StageAssessment>\n<Locale>ENG</Locale>\n<Year>2026</Year>\n<Subject>{subject}</Subject>\n<Method>{method}</Method>\n\
                 <Component>{component}</Component>\n<ResultStatus>R</ResultStatus>\n<ResultQualifier>NS</ResultQualifier>\n\
                 <Result>{result}</Result>\n</StageAssessment>"
            )?;
        }
        text.push_str("</KeyStage>\n");
    }
    text.push_str("</StageAssessments>\n</Pupil>\n");
    Ok(())
}
