//! A screen: the machine's own, or one in memory for the tests.

use std::io::{BufRead, BufReader};
use std::process::{Child, Stdio};

use crate::process;

/// True when a window can be shown to somebody.
pub fn present() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

/// An X server in memory, ended with its owner.
pub struct Virtual {
    server: Child,
    /// What `DISPLAY` must say to draw on it.
    pub name: String,
}

impl Virtual {
    /// Starts one on the first free number, large enough for a 1920 x 1080 window.
    ///
    /// # Errors
    /// When Xvfb cannot be started.
    pub fn start() -> Result<Self, String> {
        let mut server = process::command("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "2000x1200x24", "-nolisten", "tcp", "-noreset"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("Xvfb could not be started: {error}"))?;
        let mut number = String::new();
        if let Some(out) = server.stdout.take() {
            // The number is all that Xvfb prints; an unreadable one shows as an empty line.
            BufReader::new(out)
                .read_line(&mut number)
                .map_err(|error| format!("Xvfb said nothing: {error}"))?;
        }
        let number = number.trim();
        if number.is_empty() {
            return Err("Xvfb ended before it had a screen".to_owned());
        }
        Ok(Self { name: format!(":{number}"), server })
    }
}

impl Drop for Virtual {
    fn drop(&mut self) {
        // It may have ended by itself; there is nobody left to tell.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
