//! Nothing in the project may name a folder of the machine it was written on, or a registry's host in a lock.

use std::fs;

use crate::place;
use crate::process::{self, Outcome};

/// Beginnings of home folders; split, so that this file does not find itself.
const HOMES: &[&str] =
    &[concat!("/ho", "me/"), concat!("/Us", "ers/"), concat!("/ro", "ot/"), concat!("C:\\Us", "ers\\")];

/// What names a host in npm's lock.
const RESOLVED: &str = concat!("\"resol", "ved\": \"http");

/// Looks through every file that git keeps.
///
/// # Errors
/// Names each place found, with its line.
pub fn check() -> Outcome {
    let top = place::root();
    let here = fs::canonicalize(&top).unwrap_or_else(|_| top.clone()).to_string_lossy().into_owned();
    let kept = process::read(process::command("git").args(["ls-files", "-z"]))?;
    let mut found = Vec::new();
    for name in kept.split('\0').filter(|name| !name.is_empty()) {
        // Pictures, workbooks and PDFs are no text; a file staged for removal is not there.
        let Ok(text) = fs::read_to_string(top.join(name)) else { continue };
        for (number, line) in text.lines().enumerate() {
            let named =
                HOMES.iter().any(|home| begins(line, home)) || (here.len() > 1 && line.contains(&here));
            let host = name.ends_with("package-lock.json") && line.contains(RESOLVED);
            if named || host {
                found.push(format!("{name}:{}", number + 1));
            }
        }
    }
    if found.is_empty() {
        Ok(())
    } else {
        Err(format!("paths or hosts of one machine at {}", found.join(", ")))
    }
}

/// Whether a path in the line begins so; `../screens` followed by a folder of the same name is no home.
fn begins(line: &str, home: &str) -> bool {
    let goes_on = |before: char| before.is_alphanumeric() || "._-}*".contains(before);
    line.match_indices(home).any(|(at, _)| !line[..at].ends_with(goes_on))
}

#[cfg(test)]
mod tests {
    use super::{HOMES, begins};

    #[test]
    fn only_the_beginning_of_a_path_counts() {
        let home = HOMES[0];
        assert!(begins(&format!("let x = \"{home}priya\";"), home));
        assert!(!begins(&format!("from '../screens{home}Home.svelte'"), home));
    }
}
