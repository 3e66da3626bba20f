//! Documents by the thousand and by the page, beside WeasyPrint and Typst making the same words into tagged PDFs.
//!
//! `cargo xtask bench documents` runs it in the release profile. The same blocks are written as HTML and as Typst markup,
//! with the same typeface, and all three are asked for PDF/UA-1. WeasyPrint and Typst are measured where the python in
//! `target/documents-venv` has them: `python3 -m venv target/documents-venv` and
//! `target/documents-venv/bin/pip install weasyprint typst`. Words: a number of invitations (1000 unless given).

mod markup;
#[path = "../../../cli/examples/bench/measure.rs"]
mod measure;
mod words;

use bridgewell_report::{Class, Document};
use measure::{Measured, measure};
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How often each is run in turn; the fastest counts. WeasyPrint takes minutes, and is run once.
const ROUNDS: usize = 3;

/// What one maker took for one kind of work.
struct Taken {
    name: &'static str,
    measured: Measured,
    bytes: u64,
}

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    if let [first, kind, number, folder] = &words[..]
        && first == "make"
    {
        return make(kind, number.parse()?, Path::new(folder));
    }
    let number = words.first().map_or(Ok(1_000), |word| word.parse())?;
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folder = root.join("target/bench-documents");
    let python = root.join("target/documents-venv/bin/python");
    for kind in ["invitations", "report"] {
        let place = folder.join(kind);
        drop(fs::remove_dir_all(&place));
        fs::create_dir_all(&place)?;
        prepare(kind, number, &place)?;
        let what = if kind == "invitations" {
            format!("{number} invitations, one page each")
        } else {
            format!("one report of {} pages", words::report().pages()?)
        };
        println!("\n{what}");
        println!("{:<14} {:>9} {:>13} {:>12}", "", "seconds", "peak memory", "bytes");
        let all = side_by_side(kind, number, (&place, &python))?;
        let Some((own, others)) = all.split_first() else { continue };
        for taken in &all {
            let peak = taken.measured.peak.map_or_else(|| "not known".to_owned(), megabytes);
            println!("{:<14} {:>9.2} {peak:>13} {:>12}", taken.name, taken.measured.seconds, taken.bytes);
        }
        for other in others {
            let memory = other.measured.peak.zip(own.measured.peak);
            println!(
                "{} takes {:.1} times as long, {} of the memory, and its files are {:.2} times as large",
                other.name,
                other.measured.seconds / own.measured.seconds,
                memory.map_or_else(
                    || "an unknown share".to_owned(),
                    |(theirs, own)| format!("{:.1} times", theirs as f64 / own as f64)
                ),
                other.bytes as f64 / own.bytes as f64
            );
        }
    }
    Ok(())
}

fn megabytes(bytes: u64) -> String {
    format!("{:.0} MB", bytes as f64 / 1e6)
}

/// Makes the documents, as the app does: words, layout, PDF, one file each.
fn make(kind: &str, number: usize, folder: &Path) -> Result<(), Box<dyn Error>> {
    if kind == "report" {
        fs::write(folder.join("report.pdf"), words::report().to_pdf()?)?;
        return Ok(());
    }
    for place in 0..number {
        fs::write(folder.join(format!("{place:04}.pdf")), words::invitation(place).to_pdf()?)?;
    }
    Ok(())
}

/// Writes the same documents as HTML and as Typst markup.
fn prepare(kind: &str, number: usize, folder: &Path) -> Result<(), Box<dyn Error>> {
    if kind == "report" {
        return write(&words::report(), folder, "report");
    }
    (0..number).try_for_each(|place| write(&words::invitation(place), folder, &format!("{place:04}")))
}

fn write<C: Class>(document: &Document<C>, folder: &Path, name: &str) -> Result<(), Box<dyn Error>> {
    for (place, svg) in markup::figures(document).into_iter().enumerate() {
        fs::write(folder.join(markup::figure_name(place)), svg)?;
    }
    fs::write(folder.join(format!("{name}.html")), markup::html(document))?;
    fs::write(folder.join(format!("{name}.typ")), markup::typst(document))?;
    Ok(())
}

fn side_by_side(
    kind: &str,
    number: usize,
    (folder, python): (&Path, &Path),
) -> Result<Vec<Taken>, Box<dyn Error>> {
    let typefaces = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../ui/node_modules/@expo-google-fonts/atkinson-hyperlegible-next");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../benches/documents.py");
    let own = std::env::current_exe()?;
    let makers = ["Bridgewell", "Typst", "WeasyPrint"];
    let command = |name: &str, out: &Path| {
        if name == "Bridgewell" {
            let mut command = Command::new(&own);
            command.args(["make", kind, &number.to_string()]).arg(out);
            return command;
        }
        let mut command = Command::new(python);
        command.arg(&script).arg(name.to_lowercase()).arg(folder).arg(out).arg(&typefaces);
        command
    };
    let mut all: Vec<Taken> = Vec::new();
    for round in 0..ROUNDS {
        for name in makers {
            let python_has = || {
                let import = format!("import {}", name.to_lowercase());
                Command::new(python).args(["-c", &import]).output().is_ok_and(|ran| ran.status.success())
            };
            if round == 0 && name != "Bridgewell" && !python_has() {
                println!("{name}: not measured, because {} does not have it", python.display());
            }
            let known = all.iter().any(|taken| taken.name == name);
            if (round > 0 && (!known || name == "WeasyPrint"))
                || (name != "Bridgewell" && !known && !python_has())
            {
                continue;
            }
            let out: PathBuf = folder.join(name);
            fs::create_dir_all(&out)?;
            let measured = measure(1, || command(name, &out))?;
            let bytes =
                fs::read_dir(&out)?.map(|file| Ok(file?.metadata()?.len())).sum::<std::io::Result<u64>>()?;
            match all.iter_mut().find(|taken| taken.name == name) {
                Some(best) if best.measured.seconds <= measured.seconds => {}
                Some(best) => best.measured = measured,
                None => all.push(Taken { name, measured, bytes }),
            }
        }
    }
    Ok(all)
}
