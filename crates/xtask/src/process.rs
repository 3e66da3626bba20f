//! Other programs: started, watched, and their endings told in a sentence.

use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::{Duration, Instant};

use crate::place;

/// How long lines are still waited for once the program itself has ended.
const LAST_LINES: Duration = Duration::from_secs(2);

/// How a step ended: well, or with a sentence for the person at the terminal.
pub type Outcome = Result<(), String>;

/// A command of this name, in the project's top folder and with no standard input to wait for.
pub fn command(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(place::root()).stdin(Stdio::null());
    command
}

/// The cargo that runs this program.
pub fn cargo(words: &[&str]) -> Command {
    let mut cargo = command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    // Cargo sets these for the program it runs; passed on, they would make build scripts run again.
    for (name, _) in std::env::vars_os() {
        if name
            .to_str()
            .is_some_and(|name| name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_"))
        {
            cargo.env_remove(name);
        }
    }
    // Where every build starts from nothing, what would make the next one quicker takes room (4 GB) and time for nothing.
    if std::env::var_os("CI").is_some() {
        cargo.env("CARGO_INCREMENTAL", "0");
    }
    cargo.args(words);
    cargo
}

/// Runs to the end with output shown as it comes. Fails when the program does not end with 0.
pub fn run(command: &mut Command) -> Outcome {
    let name = name(command);
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{name} ended with {status}")),
        Err(error) => Err(format!("{name} could not be started: {error}")),
    }
}

/// Runs to the end and returns what was printed. Fails when the program does not end with 0.
pub fn read(command: &mut Command) -> Result<String, String> {
    let name = name(command);
    let output = command.output().map_err(|error| format!("{name} could not be started: {error}"))?;
    if !output.status.success() {
        let errors = String::from_utf8_lossy(&output.stderr);
        return Err(format!("{name} ended with {}: {}", output.status, errors.trim()));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// True when the program runs and ends with 0; shows nothing.
pub fn succeeds(command: &mut Command) -> bool {
    command.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

/// Runs to the end, shows each line as it comes, and also returns the lines `keep` picks.
///
/// The end is the program's own: a service of the desktop that it woke may outlive it with the same output in hand,
/// and is not waited for.
pub fn watch(command: &mut Command, mut keep: impl FnMut(&str) -> bool) -> (Outcome, Vec<String>) {
    let name = name(command);
    let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let mut child = match child {
        Ok(child) => child,
        Err(error) => return (Err(format!("{name} could not be started: {error}")), Vec::new()),
    };
    let (sender, lines) = mpsc::channel();
    let streams: [Option<Box<dyn Read + Send>>; 2] =
        [child.stdout.take().map(|s| Box::new(s) as _), child.stderr.take().map(|s| Box::new(s) as _)];
    for stream in streams.into_iter().flatten() {
        let sender = sender.clone();
        std::thread::spawn(move || {
            let mut reader = BufReader::new(stream);
            let mut bytes = Vec::new();
            while reader.read_until(b'\n', &mut bytes).is_ok_and(|read| read > 0) {
                let line = String::from_utf8_lossy(&bytes).trim_end().to_owned();
                bytes.clear();
                if sender.send(line).is_err() {
                    return;
                }
            }
        });
    }
    drop(sender);
    let mut kept = Vec::new();
    let mut ended = None;
    loop {
        match lines.recv_timeout(Duration::from_millis(200)) {
            Ok(line) => {
                println!("{line}");
                if keep(&line) {
                    kept.push(line.trim().to_owned());
                }
            }
            Err(RecvTimeoutError::Disconnected) => break,
            Err(RecvTimeoutError::Timeout) if matches!(child.try_wait(), Ok(None)) => {}
            Err(RecvTimeoutError::Timeout) => {
                if ended.get_or_insert_with(Instant::now).elapsed() >= LAST_LINES {
                    break;
                }
            }
        }
    }
    let outcome = match child.wait() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{name} ended with {status}")),
        Err(error) => Err(format!("{name} was lost: {error}")),
    };
    (outcome, kept)
}

/// Says which step begins.
pub fn heading(words: &str) {
    println!("\n== {words}");
}

/// The program and its first words, for a sentence.
fn name(command: &Command) -> String {
    let program =
        Path::new(command.get_program()).file_stem().unwrap_or_default().to_string_lossy().into_owned();
    command.get_args().take(3).fold(program, |name, word| format!("{name} {}", word.to_string_lossy()))
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_program_is_over_when_it_ends_whoever_it_leaves_behind() {
        let begun = Instant::now();
        let script = "echo first; sleep 300 & echo last $!; exit 3";
        let (outcome, kept) = watch(command("sh").args(["-c", script]), |line| line.starts_with("last"));
        assert!(begun.elapsed() < Duration::from_secs(60));
        assert_eq!(kept.len(), 1);
        assert!(outcome.is_err_and(|fault| fault.contains("3")));
        let left_behind = kept[0].trim_start_matches("last ");
        assert!(succeeds(command("kill").arg(left_behind)));
    }
}
