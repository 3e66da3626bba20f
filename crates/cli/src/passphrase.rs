//! Passphrases: typed at a prompt or read from standard input, never an argument, which other programs could read.

use std::io::BufRead;

use crate::failure::Failure;

/// Where passphrases come from in this run.
pub struct Passphrases {
    from_stdin: bool,
}

impl Passphrases {
    /// From standard input, one a line, or from a prompt.
    pub const fn new(from_stdin: bool) -> Self {
        Self { from_stdin }
    }

    /// The passphrase of somebody who has one.
    pub fn of(&mut self, name: &str) -> Result<String, Failure> {
        self.next(&format!("Passphrase of {name}: "))
    }

    /// A passphrase chosen now; at a prompt it is asked for twice.
    pub fn new_for(&mut self, name: &str) -> Result<String, Failure> {
        let chosen = self.next(&format!("New passphrase for {name}: "))?;
        if !self.from_stdin && self.next("Once more: ")? != chosen {
            return Err(Failure::Refused(
                "The two passphrases are not the same. Nothing was changed.".to_owned(),
            ));
        }
        Ok(chosen)
    }

    /// Words that have to be typed before something is done for good. They are no secret and are seen at a prompt.
    pub fn words(&mut self, prompt: &str) -> Result<String, Failure> {
        if !self.from_stdin {
            eprint!("{prompt}");
        }
        Self::line(prompt)
    }

    fn next(&mut self, prompt: &str) -> Result<String, Failure> {
        if !self.from_stdin {
            return rpassword::prompt_password(prompt).map_err(|error| {
                Failure::Refused(format!(
                    "There is no terminal to ask at ({error}). Give the passphrase on standard input with --passphrase-stdin."
                ))
            });
        }
        Self::line(prompt)
    }

    fn line(prompt: &str) -> Result<String, Failure> {
        let mut line = String::new();
        let read = std::io::stdin().lock().read_line(&mut line);
        match read {
            Ok(1..) => Ok(line.trim_end_matches(['\r', '\n']).to_owned()),
            Ok(0) => Err(Failure::Refused(format!(
                "Standard input ended where a line was expected: {}",
                prompt.trim()
            ))),
            Err(error) => Err(Failure::Refused(format!("Standard input could not be read: {error}."))),
        }
    }
}
