//! One file read by a process that does nothing else, and says what came of it and how much memory it took.

use bridgewell_intake::columns::mapping::Mapping;
use bridgewell_intake::papers::paper;
use bridgewell_intake::{Limits, read_file};
use std::io::Write;
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

const ASKED: &str = "--read-one";
/// The most a file may cost, in KB: reader and asker together.
pub const MOST: u64 = 512 << 10;
/// A file that is not done by then hangs. Generous: it says nothing about speed.
const HANGS: Duration = Duration::from_secs(240);

/// What came of a file.
#[derive(Debug, serde::Serialize, serde::Deserialize)]
pub struct Came {
    /// The word of the refusal, or "read".
    pub outcome: String,
    /// The sentence of the refusal.
    pub why: String,
    /// Rows in the file.
    pub rows: u64,
    /// The highest memory of the process that asked, in KB.
    asker: u64,
    /// The highest memory of the reader it started, in KB.
    reader: u64,
}

/// Reads the file named by the second argument.
pub fn read_if_asked() -> Option<ExitCode> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [asked, path] = &words[..] else { return None };
    if asked != ASKED {
        return None;
    }
    let bytes = std::fs::read(path).unwrap();
    // Somebody may take any file for a letter as well.
    let _ = paper(path, &bytes, &Limits::default());
    let (outcome, why, rows) = match read_file(&bytes, &Mapping::default(), &Limits::default()) {
        Ok(read) => {
            assert!(read.adds_up());
            ("read".to_owned(), String::new(), read.rows_in_file)
        }
        Err(refusal) => (refusal.code.word().to_owned(), refusal.why, 0),
    };
    let came = Came { outcome, why, rows, asker: highest(), reader: highest_of_children() };
    println!("{}", serde_json::to_string(&came).unwrap());
    Some(ExitCode::SUCCESS)
}

/// Has a process of its own read these bytes.
pub fn read(bytes: &[u8]) -> Came {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    let mut child = Command::new(std::env::current_exe().unwrap())
        .arg(ASKED)
        .arg(file.path())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let begun = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        if begun.elapsed() > HANGS {
            child.kill().unwrap();
            child.wait().unwrap();
            panic!("the file hangs the reader");
        }
        std::thread::sleep(Duration::from_millis(5));
    };
    assert!(status.success(), "the process that read the file ended with {status}");
    let came: Came = serde_json::from_reader(child.stdout.take().unwrap()).unwrap();
    assert!(came.asker + came.reader < MOST, "{came:?}");
    came
}

#[cfg(target_os = "linux")]
fn highest() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches(" kB").parse().unwrap()
}

#[cfg(target_os = "linux")]
fn highest_of_children() -> u64 {
    use nix::sys::resource::{UsageWho, getrusage};
    getrusage(UsageWho::RUSAGE_CHILDREN).unwrap().max_rss().unsigned_abs()
}

#[cfg(not(target_os = "linux"))]
fn highest() -> u64 {
    0
}

#[cfg(not(target_os = "linux"))]
fn highest_of_children() -> u64 {
    0
}
