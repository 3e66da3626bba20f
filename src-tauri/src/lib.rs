//! The shell: a window around the core, so thin that it could be thrown away.

/// Opens the window and serves it until it is closed.
pub fn run() {
    let outcome = tauri::Builder::default().run(tauri::generate_context!());
    if let Err(error) = outcome {
        eprintln!("Bridgewell could not open its window: {error}");
        std::process::exit(1);
    }
}
