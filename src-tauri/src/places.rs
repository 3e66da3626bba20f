//! Where workspaces are: the recent ones, kept in this account's settings, and those chosen since the start.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// How many recent workspaces are kept.
const RECENT: usize = 8;

/// The places known on this machine.
pub struct Places {
    file: PathBuf,
    demo: PathBuf,
    known: Mutex<Known>,
}

#[derive(Default)]
struct Known {
    /// Opened before, the latest first.
    recent: Vec<PathBuf>,
    /// Chosen in a dialog since the start, opened or not.
    chosen: Vec<PathBuf>,
}

impl Places {
    /// The places kept in this settings folder; none when there is nothing readable there. The demo school's place is
    /// never among them: it is made anew each time.
    pub fn read(settings: &Path, demo: &Path) -> Self {
        let file = settings.join("recent.json");
        let recent =
            fs::read(&file).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
        Self { file, demo: demo.to_path_buf(), known: Mutex::new(Known { recent, chosen: Vec::new() }) }
    }

    /// The recent workspaces that are still there, the latest first.
    pub fn recent(&self) -> Vec<PathBuf> {
        self.known().recent.iter().filter(|place| place.is_dir()).cloned().collect()
    }

    /// Notes that this place was chosen in a dialog.
    pub fn chose(&self, place: &Path) {
        self.known().chosen.push(place.to_path_buf());
    }

    /// Puts an opened workspace first among the recent ones. A list that cannot be kept is only a list the shorter:
    /// it never stands in the way of the work.
    pub fn remember(&self, place: &Path) {
        let mut known = self.known();
        if place == self.demo || known.recent.first().is_some_and(|first| first == place) {
            return;
        }
        known.recent.retain(|other| other != place);
        known.recent.insert(0, place.to_path_buf());
        known.recent.truncate(RECENT);
        if let (Some(folder), Ok(bytes)) = (self.file.parent(), serde_json::to_vec(&known.recent)) {
            let _ = fs::create_dir_all(folder).and_then(|()| fs::write(&self.file, bytes));
        }
    }

    /// The workspace that a file at `target` would lie in or beside, if any: what opens a workspace must not lie with
    /// it, for whoever takes the one would take the other.
    pub fn with_workspace(&self, target: &Path) -> Option<PathBuf> {
        let folder = real(target.parent()?);
        let known = self.known();
        known
            .recent
            .iter()
            .chain(&known.chosen)
            .find(|place| {
                let place = real(place);
                folder.starts_with(&place) || place.parent() == Some(folder.as_path())
            })
            .cloned()
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The name a person knows a workspace by: its folder's, without the folders above.
pub fn name(place: &Path) -> String {
    place.file_name().map_or_else(|| "workspace".to_owned(), |name| name.to_string_lossy().into_owned())
}

/// The place with links resolved, as far as it exists.
fn real(place: &Path) -> PathBuf {
    fs::canonicalize(place).unwrap_or_else(|_| match (place.parent(), place.file_name()) {
        (Some(above), Some(name)) => real(above).join(name),
        _ => place.to_path_buf(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_latest_opened_comes_first_and_is_kept() {
        let dir = tempfile::tempdir().expect("a folder");
        let (a, b) = (dir.path().join("a"), dir.path().join("b"));
        fs::create_dir(&a).expect("made");
        fs::create_dir(&b).expect("made");
        let places = Places::read(dir.path(), Path::new("demo"));
        for place in [&a, &b, &a] {
            places.remember(place);
        }
        assert_eq!(Places::read(dir.path(), Path::new("demo")).recent(), [a, b]);
    }

    #[test]
    fn the_demo_school_is_not_a_recent_workspace() {
        let dir = tempfile::tempdir().expect("a folder");
        let places = Places::read(dir.path(), dir.path());
        places.remember(dir.path());
        assert!(places.recent().is_empty());
    }

    #[test]
    fn a_workspace_that_is_gone_is_not_offered() {
        let dir = tempfile::tempdir().expect("a folder");
        let places = Places::read(dir.path(), Path::new("demo"));
        places.remember(&dir.path().join("gone"));
        assert!(places.recent().is_empty());
    }

    #[test]
    fn a_key_is_refused_inside_and_beside_the_workspace_only() {
        let dir = tempfile::tempdir().expect("a folder");
        let workspace = dir.path().join("work/riverside");
        fs::create_dir_all(workspace.join("deep")).expect("made");
        fs::create_dir_all(dir.path().join("stick")).expect("made");
        let places = Places::read(dir.path(), Path::new("demo"));
        places.chose(&workspace);
        for with in
            ["work/key.pdf", "work/riverside/key.pdf", "work/riverside/deep/key.pdf", "work/../work/key.pdf"]
        {
            assert_eq!(places.with_workspace(&dir.path().join(with)).as_ref(), Some(&workspace), "{with}");
        }
        assert_eq!(places.with_workspace(&dir.path().join("stick/key.pdf")), None);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_the_workspace_is_seen_through() {
        let dir = tempfile::tempdir().expect("a folder");
        let workspace = dir.path().join("work/riverside");
        fs::create_dir_all(&workspace).expect("made");
        std::os::unix::fs::symlink(&workspace, dir.path().join("elsewhere")).expect("linked");
        let places = Places::read(dir.path(), Path::new("demo"));
        places.chose(&workspace);
        assert_eq!(places.with_workspace(&dir.path().join("elsewhere/key.pdf")), Some(workspace));
    }
}
