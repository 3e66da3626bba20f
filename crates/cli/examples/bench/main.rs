//! Speed and memory on a national cohort, side by side in one run: Bridgewell, vectorised pandas, and merely parsing.
//!
//! `cargo xtask bench` runs it in the release profile. The cohort is written to the build folder once and kept.
//! Words: a number of pupils (600000 unless given); `school` measures the screens of one school alone, `intake` looking at
//! files before they are brought in, `reading` the letter reading aid, `link` a link worker with 400 schools; `parse FILE` is
//! what the bench runs of itself to be measured alone.

mod cohort;
mod intake;
mod link;
mod measure;
mod reading;
mod school;

use measure::{Measured, measure};
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The command line's own, so that what is measured in this process is measured as it is there.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// How often each is run; the fastest counts, because what slows a run down is something else on the machine.
const RUNS: usize = 3;

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    if let [first, file] = &words[..]
        && first == "parse"
    {
        return parse(Path::new(file));
    }
    if words == ["reading"] {
        return reading::run();
    }
    if words == ["school"] {
        return school::run(&build_folder()?);
    }
    if words == ["link"] {
        return link::run(&build_folder()?);
    }
    if words == ["intake"] {
        return intake::run();
    }
    let pupils: u32 = words.first().map_or(Ok(600_000), |word| word.parse())?;
    let folder = build_folder()?;
    let file = folder.join(format!("national-{pupils}.csv"));
    if !file.exists() {
        println!("writing {pupils} pupils to {}", file.display());
        cohort::write(&file, pupils)?;
    }
    let megabytes = std::fs::metadata(&file)?.len() as f64 / 1e6;
    println!("{pupils} pupils, {megabytes:.0} MB, {} cores\n", std::thread::available_parallelism()?);
    build_terminal_twin()?;
    let twin = folder.join(format!("bridgewell-cli{}", std::env::consts::EXE_SUFFIX));
    let screen = || {
        let mut command = Command::new(&twin);
        command.arg("screen").arg("--intake").arg(&file);
        command
    };
    let ours = measure(RUNS, screen)?;
    let bare = measure(RUNS, || {
        let mut command = Command::new(std::env::current_exe().unwrap_or_default());
        command.arg("parse").arg(&file);
        command
    })?;
    let pandas = pandas(&file)?;
    println!("{:<44} {:>9} {:>12}", "", "seconds", "peak memory");
    line("read, match, score, screen and say: Bridgewell", &ours);
    if let Some(pandas) = &pandas {
        line("the same without saying: pandas", pandas);
    }
    line("only parse: the csv crate on one core", &bare);
    println!();
    if let Some(pandas) = &pandas {
        println!(
            "pandas takes {:.1} times as long as Bridgewell (aim: at least 4)",
            pandas.seconds / ours.seconds
        );
        if let (Some(theirs), Some(own)) = (pandas.peak, ours.peak) {
            println!(
                "Bridgewell takes {:.2} of pandas' memory (aim: at most 0.33)",
                own as f64 / theirs as f64
            );
        }
    } else {
        println!(
            "pandas: not measured. To have it beside the others, put a python with pandas first on the path."
        );
    }
    println!(
        "Bridgewell takes {:.2} times as long as only parsing (aim: at most 1.5)",
        ours.seconds / bare.seconds
    );
    let said = String::from_utf8_lossy(&screen().output()?.stdout).into_owned();
    println!("\nBridgewell's counts:");
    said.lines().rev().take_while(|line| !line.is_empty()).collect::<Vec<_>>().iter().rev().for_each(
        |line| {
            println!("{line}");
        },
    );
    school::run(&folder)?;
    reading::run()
}

fn line(what: &str, measured: &Measured) {
    let peak = measured.peak.map_or("not known".to_owned(), |bytes| format!("{:.0} MB", bytes as f64 / 1e6));
    println!("{what:<44} {:>9.2} {peak:>12}", measured.seconds);
}

/// Reads every field of every record and does nothing with them.
fn parse(file: &Path) -> Result<(), Box<dyn Error>> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_path(file)?;
    let mut record = csv::ByteRecord::new();
    let mut bytes = 0;
    while reader.read_byte_record(&mut record)? {
        bytes += record.iter().map(<[u8]>::len).sum::<usize>();
    }
    println!("{bytes}");
    Ok(())
}

/// The folder that the release programs are built into.
fn build_folder() -> Result<PathBuf, Box<dyn Error>> {
    let own = std::env::current_exe()?;
    let folder = own.parent().and_then(Path::parent).ok_or("the bench lies outside the build folder")?;
    Ok(folder.to_path_buf())
}

fn build_terminal_twin() -> Result<(), Box<dyn Error>> {
    let built = Command::new(env!("CARGO"))
        .args(["build", "--quiet", "--release", "-p", "bridgewell-cli", "--bin", "bridgewell-cli"])
        .status()?;
    if built.success() { Ok(()) } else { Err("bridgewell-cli could not be built".into()) }
}

/// Measures the script of `benches/`, when a python with pandas is at hand, and shows what it counted.
fn pandas(file: &Path) -> Result<Option<Measured>, Box<dyn Error>> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../benches/pandas_screen.py");
    let has_pandas =
        Command::new("python3").args(["-c", "import pandas; print(pandas.__version__)"]).output();
    let Some(found) = has_pandas.ok().filter(|found| found.status.success()) else { return Ok(None) };
    let run = || {
        let mut command = Command::new("python3");
        command.arg(&script).arg(file);
        command
    };
    let measured = measure(RUNS, run)?;
    println!("pandas {}", String::from_utf8_lossy(&found.stdout).trim());
    println!("pandas' counts: {}\n", String::from_utf8_lossy(&run().output()?.stdout).trim());
    Ok(Some(measured))
}
