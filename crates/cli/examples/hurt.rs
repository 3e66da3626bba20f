//! What the terminal twin has no command for, so that `cargo xtask torture` can kill it at any point:
//! `hurt decide WORKSPACE` makes decisions one after the other and says `decided ID` the moment each is kept;
//! `hurt passphrase WORKSPACE` changes the first person's passphrase and says `changed`. Passphrases come on standard input,
//! the present one first.

use std::error::Error;
use std::io::{BufRead, Write};
use std::path::PathBuf;
use std::sync::Arc;

use bridgewell_app::{App, KdfCost};
use serde_json::{Value, json};

/// Decisions in one run.
const DECISIONS: usize = 6;

fn main() -> Result<(), Box<dyn Error>> {
    let mut words = std::env::args().skip(1);
    let act = words.next().ok_or("decide or passphrase?")?;
    let place = words.next().map(PathBuf::from).ok_or("which workspace?")?;
    let present = typed()?;
    let mut app = App::new(Arc::new(chrono::Utc::now), KdfCost::STANDARD);
    let handle = app.put_place(place);
    let shown = app.call("workspace.open", json!({ "handle": handle }))?;
    let person = &shown["people"][0]["id"];
    app.call("session.unlock", json!({ "person": person, "passphrase": present }))?;
    match act.as_str() {
        "decide" => decide(&mut app),
        "passphrase" => {
            app.call("people.change_passphrase", json!({ "present": present, "new": typed()? }))?;
            say("changed")
        }
        other => Err(format!("{other} is no act").into()),
    }
}

fn decide(app: &mut App) -> Result<(), Box<dyn Error>> {
    let cohort = app.call("cohort.compare", json!({}))?;
    for row in cohort["rows"].as_array().into_iter().flatten().take(DECISIONS) {
        let decided = app.call("decisions.save", decision(&row["pupil"]["id"]))?;
        say(&format!("decided {}", decided["id"].as_str().unwrap_or("one")))?;
    }
    Ok(())
}

fn decision(pupil: &Value) -> Value {
    json!({ "pupil": pupil, "kind": "usual_support", "reason": "Settled in well.", "task": null,
            "family": { "kind": "not_yet" }, "thrive": null, "review": null, "supersedes": null })
}

fn typed() -> std::io::Result<String> {
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line)?;
    Ok(line.trim_end().to_owned())
}

fn say(words: &str) -> Result<(), Box<dyn Error>> {
    let mut out = std::io::stdout();
    writeln!(out, "{words}")?;
    Ok(out.flush()?)
}
