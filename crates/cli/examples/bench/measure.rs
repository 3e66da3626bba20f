//! Runs a program and takes its time and the most memory it held.

use std::error::Error;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// What a program took.
pub struct Measured {
    /// Seconds from start to end.
    pub seconds: f64,
    /// The most memory it held, in bytes; known on Linux.
    pub peak: Option<u64>,
}

/// Runs it several times and keeps the fastest run.
pub fn measure(runs: usize, command: impl Fn() -> Command) -> Result<Measured, Box<dyn Error>> {
    let mut best = Measured { seconds: f64::INFINITY, peak: None };
    for _ in 0..runs {
        let start = Instant::now();
        let mut child = command().stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        let mut peak = None;
        let status = loop {
            peak = peak.max(held(&child));
            match child.try_wait()? {
                Some(status) => break status,
                None => std::thread::sleep(Duration::from_millis(2)),
            }
        };
        let seconds = start.elapsed().as_secs_f64();
        if !status.success() {
            return Err(format!("{:?} did not end well", command()).into());
        }
        if seconds < best.seconds {
            best = Measured { seconds, peak };
        }
    }
    Ok(best)
}

/// The high-water mark of a running program's memory.
fn held(child: &Child) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches(" kB").parse::<u64>().ok().map(|kilobytes| kilobytes * 1024)
}
