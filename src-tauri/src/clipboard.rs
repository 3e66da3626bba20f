//! What was copied from Bridgewell does not stay on the clipboard: after a minute, when the workspace is locked and when
//! the app ends it is taken off again, unless somebody copied something else meanwhile.

use std::hash::{BuildHasher, RandomState};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use bridgewell_app::ApiError;
use tauri::{AppHandle, Manager};

use crate::call::aside;

/// How long what was copied stays.
const STAYS: Duration = Duration::from_secs(60);
/// The page tells of copying before the system has the text.
const UNTIL_IT_IS_THERE: Duration = Duration::from_millis(300);

/// The system's clipboard, as far as it is needed here.
trait Board {
    fn text(&mut self) -> Option<String>;
    fn clear(&mut self);
}

impl Board for arboard::Clipboard {
    fn text(&mut self) -> Option<String> {
        self.get_text().ok()
    }

    fn clear(&mut self) {
        // A clipboard that another program holds at the moment is tried again at the next tick.
        let _ = arboard::Clipboard::clear(self);
    }
}

/// What was copied last, known by a hash alone.
#[derive(Default)]
pub struct Copied {
    hash: RandomState,
    last: Mutex<Option<(u64, Instant)>>,
}

impl Copied {
    /// Notes what was copied.
    fn note(&self, text: &str, now: Instant) {
        *self.last.lock().unwrap_or_else(PoisonError::into_inner) = Some((self.hash.hash_one(text), now));
    }

    /// Takes it off once it stayed long enough.
    pub fn tick(&self, now: Instant) {
        self.take_off(|at| now.saturating_duration_since(at) >= STAYS, system);
    }

    /// Takes it off whatever its age.
    pub fn clear(&self) {
        self.take_off(|_| true, system);
    }

    fn take_off<B: Board>(&self, due: impl Fn(Instant) -> bool, board: impl FnOnce() -> Option<B>) {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let Some((hash, _)) = last.filter(|(_, at)| due(*at)) else { return };
        let Some(mut board) = board() else { return };
        match board.text() {
            Some(text) if self.hash.hash_one(&text) == hash => board.clear(),
            _ => *last = None,
        }
    }
}

fn system() -> Option<arboard::Clipboard> {
    arboard::Clipboard::new().ok()
}

/// Somebody copied text in the window. What the clipboard made of it is looked up here: that, and not the selection, is
/// what has to be recognised in a minute.
#[tauri::command]
pub async fn copied(app: AppHandle) -> Result<(), ApiError> {
    aside(move || {
        thread::sleep(UNTIL_IT_IS_THERE);
        if let Some(text) = system().and_then(|mut board| board.text()) {
            app.state::<Copied>().note(&text, Instant::now());
        }
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::RefCell;
    use std::rc::Rc;

    struct Paper(Rc<RefCell<String>>);

    impl Board for Paper {
        fn text(&mut self) -> Option<String> {
            Some(self.0.borrow().clone())
        }

        fn clear(&mut self) {
            self.0.borrow_mut().clear();
        }
    }

    fn after(seconds: u64, held: &str) -> String {
        let (copied, start) = (Copied::default(), Instant::now());
        copied.note("I am worried about the bus", start);
        let board = Rc::new(RefCell::new(held.to_owned()));
        let now = start + Duration::from_secs(seconds);
        copied.take_off(|at| now.duration_since(at) >= STAYS, || Some(Paper(Rc::clone(&board))));
        board.take()
    }

    #[test]
    fn a_childs_words_leave_the_clipboard_after_a_minute_and_nothing_else_does() {
        assert_eq!(after(59, "I am worried about the bus"), "I am worried about the bus");
        assert_eq!(after(60, "I am worried about the bus"), "");
        assert_eq!(after(90, "a shopping list"), "a shopping list");
    }
}
