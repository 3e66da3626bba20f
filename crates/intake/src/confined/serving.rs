//! The process that reads one workbook and ends.

use super::speech::{self, Question};
use crate::read::format::Format;
use crate::read::{old_workbook, workbook};
use crate::refusal::Refusal;
use memory_stats::memory_stats;
use std::io::{self, BufRead, BufWriter, Read};
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// Memory the reading may take beyond what the program needs to start, in bytes.
const MEMORY: usize = 320 << 20;
/// How long the reading may take. The process that asked waits a little longer.
pub(super) const LONGEST: Duration = Duration::from_secs(20);
/// How often memory and time are looked at.
const WATCH: Duration = Duration::from_millis(10);
/// The watch ended the process.
const STOPPED: i32 = 70;

/// Reads the question and a workbook on the standard input, writes rows on the standard output.
pub(super) fn serve() -> ExitCode {
    confine();
    match answer() {
        Ok(()) => ExitCode::SUCCESS,
        // The process that asked has gone, or never said what it wanted.
        Err(_) => ExitCode::FAILURE,
    }
}

fn answer() -> io::Result<()> {
    let mut input = io::stdin().lock();
    let mut first = String::new();
    input.by_ref().take(4_096).read_line(&mut first)?;
    let Question { format, limits } = serde_json::from_str(&first)?;
    let mut bytes = Vec::new();
    input.take(limits.workbook_bytes as u64).read_to_end(&mut bytes)?;
    let sheets: Result<_, Refusal> = match format {
        Format::Xlsx => workbook::sheets(&bytes, &limits),
        other => old_workbook::sheets(other, &bytes, &limits),
    };
    drop(bytes);
    speech::answer(sheets, &mut BufWriter::with_capacity(1 << 16, io::stdout().lock()))
}

/// Puts limits on this process that it cannot lift again. Where the system holds no limit on address space, the watch ends
/// the process once it has grown too large.
fn confine() {
    let at_start = memory_stats();
    let watch = move || {
        let begun = Instant::now();
        loop {
            std::thread::sleep(WATCH);
            let grown = memory_stats()
                .zip(at_start)
                .map_or(0, |(now, then)| now.physical_mem.saturating_sub(then.physical_mem));
            if grown > MEMORY || begun.elapsed() > LONGEST {
                std::process::exit(STOPPED);
            }
        }
    };
    // Without a watch the limits of the system and of the process that asked still stand.
    let _ = std::thread::Builder::new().name("watch".to_owned()).stack_size(256 << 10).spawn(watch);
    #[cfg(unix)]
    {
        use rlimit::{Resource, setrlimit};
        // No image of a child's data is left on the disk when the process is ended.
        let _ = setrlimit(Resource::CORE, 0, 0);
        if let Some(now) = memory_stats() {
            let most = (now.virtual_mem + MEMORY) as u64;
            let _ = setrlimit(Resource::AS, most, most);
        }
    }
}
