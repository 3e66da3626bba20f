//! Tells Tauri where the window's capabilities are and which commands need one; the shell's package is the
//! workspace root.

include!("commands.rs");

fn main() {
    // The built UI is carried inside the program.
    println!("cargo::rerun-if-changed=ui/dist");
    let attributes = tauri_build::Attributes::new()
        .capabilities_path_pattern("src-tauri/capabilities/**/*")
        .app_manifest(tauri_build::AppManifest::new().commands(COMMANDS));
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo::error={error:#}");
    }
}
