//! The one window: opened here, kept to the app's own pages.

use tauri::webview::NewWindowResponse;
use tauri::{AppHandle, Manager, Url, WebviewWindowBuilder, WindowEvent};

use crate::takes;

/// Opens the window that `tauri.conf.json` describes. It shows the app's own pages only: every other address is
/// denied, and so is every further window.
///
/// # Errors
/// When the window cannot be made.
pub fn open(app: &AppHandle) -> tauri::Result<()> {
    let Some(described) = app.config().app.windows.first() else { return Err(tauri::Error::WindowNotFound) };
    let window = WebviewWindowBuilder::from_config(app, described)?
        .on_navigation(is_own)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .devtools(cfg!(debug_assertions))
        .build()?;
    let app = app.clone();
    window.on_window_event(move |event| {
        if let WindowEvent::DragDrop(event) = event {
            takes::dragged(&app, event);
        }
    });
    Ok(())
}

/// Brings the window to the front: a second start of the app is a wish to see the first.
pub fn show(app: &AppHandle) {
    if let Some(window) = app.get_webview_window("main") {
        // A window manager may decline; then the window stays where it is.
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

/// Ends the app. The core lets go of its keys with the process.
#[tauri::command]
pub fn quit(app: AppHandle) {
    app.exit(0);
}

/// The addresses of the app's own pages: a scheme of its own, or on Windows a host of its own.
fn is_own(address: &Url) -> bool {
    match address.scheme() {
        "tauri" => address.host_str() == Some("localhost"),
        "http" | "https" => cfg!(windows) && address.host_str() == Some("tauri.localhost"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_own;

    #[test]
    fn only_the_apps_own_pages_are_shown() {
        let own = |address: &str| is_own(&address.parse().expect("an address"));
        assert!(own("tauri://localhost/index.html"));
        for other in [
            "https://example.org/",
            "http://localhost:1420/",
            "file:///etc/hosts",
            "data:text/html,x",
            "tauri://other/",
        ] {
            assert!(!own(other), "{other}");
        }
    }
}
