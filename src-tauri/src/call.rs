//! The one door to the core.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use bridgewell_app::{ApiError, App, KdfCost};
use serde_json::Value;
use tauri::State;

use crate::places::Places;

/// The core, used by one command at a time and never on the window's own thread.
pub struct Core(Arc<Mutex<App>>);

impl Core {
    /// The core; `demo` is where it may make the demo school, `desk` where this account reads parcels of letters.
    pub fn new(demo: PathBuf, desk: PathBuf) -> Self {
        let mut app = App::new(Arc::new(chrono::Utc::now), KdfCost::STANDARD);
        app.set_demo_place(demo);
        app.set_desk_place(desk);
        app.watch();
        Self(Arc::new(Mutex::new(app)))
    }

    /// Looks whether it is time to lock or to back up.
    pub fn tick(&self, slept: bool) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).tick(slept);
    }

    /// Backs up, if there is anything new, and locks.
    pub fn close(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).close();
    }

    /// Does `work` with the core on a thread that may block.
    ///
    /// # Errors
    /// When the work broke off; what it was about is not told, for it may have been about a pupil.
    pub async fn with<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut App) -> T + Send + 'static,
    ) -> Result<T, ApiError> {
        let app = Arc::clone(&self.0);
        // A command that broke off has left no half-written transaction, so the core stays usable after it.
        aside(move || work(&mut app.lock().unwrap_or_else(PoisonError::into_inner))).await
    }
}

/// Does `work` on a thread that may block.
///
/// # Errors
/// When the work broke off.
pub async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, ApiError> {
    let done = tauri::async_runtime::spawn_blocking(work).await;
    done.map_err(|_| ApiError::broken("the command broke off"))
}

/// Runs a command of the core's table.
#[tauri::command]
pub async fn call(
    core: State<'_, Core>,
    places: State<'_, Places>,
    name: String,
    payload: Value,
) -> Result<Value, ApiError> {
    let (answer, open) = core
        .with(move |app| {
            let answer = app.call(&name, payload);
            (answer, app.open_place().map(std::path::Path::to_path_buf))
        })
        .await?;
    if let Some(place) = open {
        places.remember(&place);
    }
    answer
}
