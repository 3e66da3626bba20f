//! Running the built program.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What a run came to.
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// Runs the program with these words and this standard input.
pub fn run(words: &[&str], input: &str) -> Ran {
    ended(Command::new(PROGRAM).args(words), input)
}

/// Runs it where nothing can be written to this folder, not even by root: under a mount of its own that is read-only. None where
/// the system does not let a program have one.
pub fn run_read_only(folder: &Path, words: &[&str], input: &str) -> Option<Ran> {
    let mounted = "mount --bind \"$0\" \"$0\" && mount -o remount,bind,ro \"$0\"";
    let alone = |then: &str| {
        let mut unshare = Command::new("unshare");
        unshare.args(["-rm", "sh", "-c", &format!("{mounted} && {then}"), word(folder)]);
        unshare
    };
    alone("true").output().ok().filter(|tried| tried.status.success())?;
    Some(ended(alone("exec \"$@\"").arg(PROGRAM).args(words), input))
}

const PROGRAM: &str = env!("CARGO_BIN_EXE_bridgewell-cli");

fn ended(command: &mut Command, input: &str) -> Ran {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // A program that needs no input may end before it is written.
    let _ = child.stdin.take().expect("an input").write_all(input.as_bytes());
    let output = child.wait_with_output().expect("it ends");
    Ran {
        code: output.status.code().expect("it ends by itself"),
        out: String::from_utf8(output.stdout).expect("text"),
        err: String::from_utf8(output.stderr).expect("text"),
    }
}

/// A file of the shared samples.
pub fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/samples").join(name)
}

/// The path as a word of a command.
pub fn word(path: &Path) -> &str {
    path.to_str().expect("plain text")
}
