//! How a document leaves: as a file that is there whole or not at all, as data on standard output, or both. The log comes
//! first either way.

use std::fs::{self, OpenOptions};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use bridgewell_app::wire::documents::{DocumentMade, FileMade};
use bridgewell_app::{DocumentHandle, numbered};
use serde_json::json;

use super::tell;
use crate::door::Door;
use crate::failure::Failure;
use crate::{Outcome, output};

/// More files of one name than this in one folder are a mistake.
const MOST_OF_A_NAME: u32 = 999;

/// Where documents go.
pub struct Leaving<'a> {
    /// The file, or the folder for several; none where only data is wanted.
    pub out: Option<&'a Path>,
    /// Whether what they say is printed as JSON, one line each.
    pub json: bool,
    /// How many of several may still leave; none for all of them.
    pub room: Option<usize>,
}

impl<'a> Leaving<'a> {
    /// To a file or a folder.
    pub const fn to(out: &'a Path) -> Self {
        Self { out: Some(out), json: false, room: None }
    }

    /// Whether another of several may leave.
    pub const fn has_room(&self) -> bool {
        !matches!(self.room, Some(0))
    }

    /// One document, to the file that was asked for.
    ///
    /// # Errors
    /// When it cannot be written or logged.
    pub fn file(&mut self, door: &mut Door, made: &DocumentMade) -> Outcome {
        self.leave(door, made.handle, self.out)?;
        match self.out {
            Some(out) if !self.json => tell(made, out),
            _ => Ok(()),
        }
    }

    /// A file that is no document with pages: a table, a pack.
    ///
    /// # Errors
    /// When it cannot be written or logged.
    pub fn plain_file(&mut self, door: &mut Door, made: &FileMade) -> Outcome {
        self.fits(made)?;
        let published = door.app().published(made.handle).is_some();
        if self.json && !published {
            Leaving { json: false, ..*self }.leave(door, made.handle, self.out)?;
            let list = json!([{ "kind": "list", "numbered": false, "items": made.contains }]);
            return output::json(
                &json!({ "format": 1, "title": made.file_name, "content": list, "tables": [] }),
            );
        }
        self.leave(door, made.handle, self.out)?;
        let Some(out) = self.out.filter(|_| !self.json) else { return Ok(()) };
        output::line(&format!("{}: {}", out.display(), made.file_name))?;
        made.contains.iter().try_for_each(|line| output::line(&format!("  {line}")))
    }

    /// Refuses a name that ends as another kind of file.
    fn fits(&self, made: &FileMade) -> Outcome {
        let ending = |name: &Path| name.extension().map(|ending| ending.to_string_lossy().to_lowercase());
        match (self.out.and_then(ending), ending(Path::new(&made.file_name))) {
            (Some(asked), Some(is)) if asked != is => Err(Failure::Usage(format!(
                "This is a file of the kind .{is}, and the name you gave ends in .{asked}. Give a name that ends in .{is}."
            ))),
            _ => Ok(()),
        }
    }

    /// The folder for several documents, made where it is not there yet; none where only data is wanted.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn folder(&self) -> Result<Option<&'a Path>, Failure> {
        if let Some(folder) = self.out {
            fs::create_dir_all(folder).map_err(|error| Failure::writing(folder, &error))?;
        }
        Ok(self.out)
    }

    /// One of several documents, under its own name in the folder, where nothing is ever overwritten. Gives back the name.
    ///
    /// # Errors
    /// When it cannot be written or logged.
    pub fn one_of_several(&mut self, door: &mut Door, handle: DocumentHandle) -> Result<String, Failure> {
        let name = door.app().document(handle).map(|document| document.name.clone()).ok_or_else(gone)?;
        self.room = self.room.map(|room| room.saturating_sub(1));
        let Some(folder) = self.folder()? else {
            self.leave(door, handle, None)?;
            return Ok(name);
        };
        let target = reserve(folder, &name)?;
        if let Err(failure) = self.leave(door, handle, Some(&target)) {
            // The reserved name holds nothing; whether it can be let go of again does not change what is told.
            let _ = fs::remove_file(&target);
            return Err(failure);
        }
        Ok(target.file_name().unwrap_or_default().to_string_lossy().into_owned())
    }

    /// Something for the person who runs it, not for the program that reads the data.
    ///
    /// # Errors
    /// When standard output was closed.
    pub fn say(&self, words: &str) -> Outcome {
        if self.json {
            eprintln!("{words}");
            return Ok(());
        }
        output::line(words)
    }

    fn leave(&self, door: &mut Door, handle: DocumentHandle, out: Option<&Path>) -> Outcome {
        let half = match out {
            Some(out) => {
                let document = door.app().document(handle).ok_or_else(gone)?;
                Some(output::Half::write(out, &document.bytes)?)
            }
            None => None,
        };
        // Let go of as soon as it left, where it is one of many.
        let published = if self.json { door.app().published(handle).cloned() } else { None };
        door.app().saved(handle)?;
        if let Some(half) = half {
            half.done()?;
        }
        if self.json {
            output::json(&published.ok_or_else(gone)?)?;
        }
        Ok(())
    }
}

fn gone() -> Failure {
    Failure::Refused("The document is gone; make it again.".to_owned())
}

/// An empty file of this name, or of the next one that is free.
fn reserve(folder: &Path, name: &str) -> Result<PathBuf, Failure> {
    for number in 1..=MOST_OF_A_NAME {
        let target = folder.join(numbered(name, number));
        match OpenOptions::new().write(true).create_new(true).open(&target) {
            Ok(_) => return Ok(target),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(Failure::writing(&target, &error)),
        }
    }
    Err(Failure::Refused(format!("There are too many files called \"{name}\" there. Choose another folder.")))
}
