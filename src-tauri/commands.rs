/// The commands of the shell: the build script makes a permission of each, `capabilities/main.json` grants them.
pub const COMMANDS: &[&str] =
    &["call", "choose_files", "choose_workspace", "recent_workspaces", "save_document", "choose_folder", "save_into", "take_files", "watch_drops", "stop_watching", "quit", "copied"];
