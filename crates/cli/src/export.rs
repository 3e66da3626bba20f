//! `workspace export`: everything in open formats, unpacked into a folder or sealed as one file.

use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;

use bridgewell_app::wire::documents::FileMade;
use bridgewell_app::wire::dpo::EverythingAsk;
use zip::ZipArchive;

use crate::door::Door;
use crate::failure::Failure;
use crate::{Outcome, output};

/// Makes it and puts it where it was asked for, where nothing may lie yet.
pub fn everything(door: &mut Door, passphrase: Option<String>, out: &Path) -> Outcome {
    if out.exists() {
        return Err(Failure::Refused(format!(
            "There is something at {} already. Choose a place where nothing lies.",
            out.display()
        )));
    }
    let sealed = passphrase.is_some();
    let made: FileMade = door.ask("dpo.everything", &EverythingAsk { passphrase })?;
    let document = door.app().document(made.handle);
    let bytes = document.map(|document| document.bytes.clone());
    let bytes = bytes.ok_or_else(|| Failure::Refused("The export is gone; make it again.".to_owned()))?;
    if sealed {
        let half = output::Half::write(out, &bytes)?;
        door.app().saved(made.handle)?;
        half.done()?;
    } else {
        let mut half = out.as_os_str().to_owned();
        half.push(".part");
        let half = Path::new(&half);
        let put = unpack(bytes, half).and_then(|()| {
            door.app().saved(made.handle)?;
            fs::rename(half, out).map_err(|error| Failure::writing(out, &error))
        });
        if put.is_err() {
            // What is half there is of no use to anybody; that it could not be removed either changes nothing told.
            let _ = fs::remove_dir_all(half);
        }
        put?;
    }
    output::line(&format!("{}:", out.display()))?;
    made.contains.iter().try_for_each(|line| output::line(&format!("  {line}")))
}

/// Only names that this program wrote come here; those that would lead out of the folder are passed over all the same.
fn unpack(bytes: Vec<u8>, folder: &Path) -> Outcome {
    let broken =
        |error: zip::result::ZipError| Failure::Refused(format!("The export cannot be unpacked: {error}."));
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    for place in 0..zip.len() {
        let mut file = zip.by_index(place).map_err(broken)?;
        let Some(name) = file.enclosed_name() else { continue };
        let target = folder.join(name);
        if let Some(parent) = target.parent() {
            fs::create_dir_all(parent).map_err(|error| Failure::writing(parent, &error))?;
        }
        let mut content = Vec::new();
        file.read_to_end(&mut content).map_err(|error| Failure::writing(&target, &error))?;
        fs::write(&target, content).map_err(|error| Failure::writing(&target, &error))?;
    }
    Ok(())
}
