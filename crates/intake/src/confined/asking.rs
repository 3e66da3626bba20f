//! The side that starts the reader, hands it the file and waits.

use super::speech::{self, Question, Unheard};
use super::{ASKED, serving};
use crate::limits::Limits;
use crate::read::format::Format;
use crate::read::sheet::Sheet;
use crate::refusal::{Refusal, RefusalCode};
use std::io::Write;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::channel;
use std::time::Duration;

/// How much longer than the reader's own limit it is waited for.
const PATIENCE: Duration = Duration::from_secs(5);

/// Has `program` read a workbook.
pub(super) fn ask(
    program: &Path,
    format: Format,
    bytes: &[u8],
    limits: &Limits,
) -> Result<Vec<Sheet>, Refusal> {
    let mut child = Command::new(program)
        .arg(ASKED)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|_| unstarted())?;
    let heard = converse(&mut child, &Question { format, limits: *limits }, bytes);
    // Waiting for it leaves nothing behind.
    let _ = child.wait();
    heard.map_err(|unheard| match unheard {
        Unheard::Refused(refusal) => refusal,
        Unheard::BrokenOff => beyond_limits(),
    })
}

fn converse(child: &mut Child, question: &Question, bytes: &[u8]) -> Result<Vec<Sheet>, Unheard> {
    let (Some(mut input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
        return Err(Unheard::BrokenOff);
    };
    let first = serde_json::to_vec(question).map_err(|_| Unheard::BrokenOff)?;
    let limits = question.limits;
    std::thread::scope(|scope| {
        scope.spawn(move || {
            // A reader that ends early needs no more of the file; what it said is heard on the other side.
            let _ = input
                .write_all(&first)
                .and_then(|()| input.write_all(b"\n"))
                .and_then(|()| input.write_all(bytes));
        });
        let (done, waiting) = channel::<()>();
        scope.spawn(move || {
            // Either it was heard out, and has ended or is of no more use, or it takes too long.
            let _ = waiting.recv_timeout(serving::LONGEST + PATIENCE);
            let _ = child.kill();
        });
        let heard = speech::hear(output, &limits);
        drop(done);
        heard
    })
}

fn unstarted() -> Refusal {
    Refusal::new(
        RefusalCode::Unsupported,
        "Workbooks are read in a process of their own, and the system did not start it. Save the sheet as CSV and bring that in.",
    )
}

fn beyond_limits() -> Refusal {
    Refusal::new(
        RefusalCode::TooLarge,
        "This workbook could not be read within the memory and time that are allowed for it. It is damaged, or holds far more \
         than a list of pupils. Open it in your spreadsheet program, save the sheet with the pupils as CSV, and bring that in.",
    )
}
