//! A thread that looks up every few seconds: has nobody touched the window for too long, did the computer sleep, is the
//! day's backup due, has what was copied stayed on the clipboard long enough.

use std::thread;
use std::time::{Duration, Instant, SystemTime};

use tauri::{AppHandle, Manager};

use crate::call::Core;
use crate::clipboard::Copied;

/// How often it looks.
const EVERY: Duration = Duration::from_secs(5);
/// A gap this much longer than that is a sleep: on some systems the clock of instants stands still meanwhile, on others
/// only the thread does.
const SLEPT: Duration = Duration::from_secs(45);

/// Starts it. Without it the window's own clock still locks.
pub fn start(app: &AppHandle) {
    let app = app.clone();
    let look = move || {
        let mut before = Moment::now();
        loop {
            thread::sleep(EVERY);
            let now = Moment::now();
            let slept = slept(before, now);
            before = now;
            app.state::<Core>().tick(slept);
            let copied = app.state::<Copied>();
            if slept { copied.clear() } else { copied.tick(now.instant) }
        }
    };
    let _ = thread::Builder::new().name("watch".to_owned()).spawn(look);
}

#[derive(Clone, Copy)]
struct Moment {
    instant: Instant,
    wall: SystemTime,
}

impl Moment {
    fn now() -> Self {
        Self { instant: Instant::now(), wall: SystemTime::now() }
    }
}

/// Whether the computer slept in between, or its clock was put forward by as much.
fn slept(before: Moment, now: Moment) -> bool {
    let by_instants = now.instant.saturating_duration_since(before.instant);
    let by_the_wall = now.wall.duration_since(before.wall).unwrap_or_default();
    by_instants.max(by_the_wall) >= EVERY + SLEPT
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_closed_lid_is_told_from_a_busy_minute_and_a_clock_set_back() {
        let before = Moment::now();
        let after = |instant: u64, wall: u64| Moment {
            instant: before.instant + Duration::from_secs(instant),
            wall: before.wall + Duration::from_secs(wall),
        };
        assert!(!slept(before, after(5, 5)));
        assert!(!slept(before, after(20, 20)), "a machine under load");
        assert!(slept(before, after(5, 3600)), "instants stood still");
        assert!(slept(before, after(3600, 3600)), "the thread stood still");
        assert!(!slept(after(0, 3600), after(5, 5)), "the clock was set back: no sleep");
    }
}
