//! The shell: a window around the core, so thin that it could be thrown away.
//!
//! It owns what the core may not know: the window, native dialogs, places on the disk and the system's clock. The
//! window sees handles and names, never a path.

mod call;
mod clipboard;
mod dialogs;
mod files;
mod folders;
mod places;
mod takes;
mod watch;
mod window;

use tauri::{Manager, RunEvent};

/// Opens the window and serves it until it is closed.
pub fn run() {
    let app = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _, _| window::show(app)))
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(tauri::generate_handler![
            call::call,
            clipboard::copied,
            files::choose_files,
            files::choose_workspace,
            files::recent_workspaces,
            files::save_document,
            folders::choose_folder,
            folders::save_into,
            takes::take_files,
            takes::watch_drops,
            takes::stop_watching,
            window::quit
        ])
        .setup(|app| {
            let settings = app.path().app_config_dir()?;
            let demo = app.path().app_local_data_dir()?.join("Demo school.bridgewell");
            app.manage(places::Places::read(&settings, &demo));
            let desk = app.path().app_local_data_dir()?.join("Reading desk");
            app.manage(folders::Folders::default());
            app.manage(call::Core::new(demo, desk));
            app.manage(takes::Drops::default());
            app.manage(clipboard::Copied::default());
            watch::start(app.handle());
            window::open(app.handle())?;
            Ok(())
        })
        .build(tauri::generate_context!());
    match app {
        Ok(app) => app.run(|app, event| {
            // However the app ends, what is open is backed up and closed first, and nothing stays on the clipboard.
            if matches!(event, RunEvent::Exit) {
                app.state::<clipboard::Copied>().clear();
                app.state::<call::Core>().close();
            }
        }),
        Err(error) => {
            eprintln!("Bridgewell could not open its window: {error}");
            std::process::exit(1);
        }
    }
}

#[cfg(test)]
mod tests {
    include!("../commands.rs");

    #[test]
    fn the_window_may_call_exactly_the_commands_and_zoom() {
        let capability: serde_json::Value =
            serde_json::from_str(include_str!("../capabilities/main.json")).expect("the capability is JSON");
        let granted: Vec<&str> = capability["permissions"]
            .as_array()
            .expect("a list")
            .iter()
            .filter_map(|name| name.as_str())
            .collect();
        let mut expected: Vec<String> =
            COMMANDS.iter().map(|name| format!("allow-{}", name.replace('_', "-"))).collect();
        expected.push("core:webview:allow-set-webview-zoom".to_owned());
        assert_eq!(granted, expected);
    }

    #[test]
    fn nothing_is_loaded_from_elsewhere_and_no_script_is_inline() {
        let config: serde_json::Value =
            serde_json::from_str(include_str!("../../tauri.conf.json")).expect("the configuration is JSON");
        let policy = config["app"]["security"]["csp"].as_str().expect("a policy");
        assert!(policy.starts_with("default-src 'none'"));
        assert!(!policy.contains("https:") && !policy.contains('*'), "{policy}");
        let scripts =
            policy.split(';').find(|part| part.trim().starts_with("script-src")).expect("a rule for scripts");
        assert_eq!(scripts.trim(), "script-src 'self'");
        assert_eq!(policy.matches("http:").count(), 1, "only the door to the core: {policy}");
    }

    #[test]
    fn nothing_lets_a_page_reach_further_than_the_commands() {
        let config: serde_json::Value =
            serde_json::from_str(include_str!("../../tauri.conf.json")).expect("the configuration is JSON");
        let policy = config["app"]["security"]["csp"].as_str().expect("a policy");
        for rule in ["base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"] {
            assert!(policy.contains(rule), "{rule}");
        }
        assert!(!policy.contains("unsafe-eval") && !policy.contains("wasm-unsafe"), "{policy}");
        let reaching: Vec<&str> = policy
            .split(';')
            .map(str::trim)
            .filter(|rule| rule.contains("unsafe-inline") && !rule.starts_with("style-src"))
            .collect();
        assert!(reaching.is_empty(), "{reaching:?}");
        let security = &config["app"]["security"];
        for switch in ["dangerousDisableAssetCspModification", "assetProtocol"] {
            assert!(security[switch].is_null(), "{switch} is on");
        }
        assert!(
            config["app"]["withGlobalTauri"].is_null(),
            "scripts would find the door without importing it"
        );
        assert!(config["app"]["windows"][0]["devtools"].is_null() && config["plugins"].is_null());
        assert!(config["bundle"]["createUpdaterArtifacts"].is_null(), "no updater: it would use the network");
        let manifest = include_str!("../../Cargo.toml");
        let tauri = manifest.lines().find(|line| line.starts_with("tauri = ")).expect("tauri is used");
        assert!(
            tauri.contains("features = []"),
            "devtools in a release would be a feature of tauri: {tauri}"
        );
        let capability: serde_json::Value =
            serde_json::from_str(include_str!("../capabilities/main.json")).expect("the capability is JSON");
        assert!(capability["remote"].is_null(), "no page of another origin is granted anything");
        assert_eq!(capability["windows"], serde_json::json!(["main"]));
    }
}
