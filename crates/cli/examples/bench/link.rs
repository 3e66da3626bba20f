//! A link worker with very many schools: the screens must answer within a click.

use bridgewell_app::{App, DEMO_PASSPHRASE, KdfCost};
use serde_json::{Value, json};
use std::error::Error;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

const SCHOOLS: usize = 400;
const ROUNDS: usize = 5;
/// How often each screen is asked for; the fastest counts.
const RUNS: usize = 5;
/// What a click may take, in milliseconds.
const CLICK: f64 = 100.0;

/// Makes the workspace anew in the build folder, then opens it and asks for every screen.
pub fn run(folder: &Path) -> Result<(), Box<dyn Error>> {
    let place = folder.join("bench-link.bridgewell");
    if place.exists() {
        std::fs::remove_dir_all(&place)?;
    }
    let mut app = App::new(Arc::new(chrono::Utc::now), KdfCost::WORTHLESS_FOR_INVENTED_DATA);
    let (_, made) = timed(|| app.make_link_demo(&place, SCHOOLS, ROUNDS));
    println!("{SCHOOLS} schools with {ROUNDS} rounds each, written in {made:.0} ms");
    let handle = app.put_place(place);
    let shown = app.call("workspace.open", json!({ "handle": handle }))?;
    let unlock = json!({ "person": shown["people"][0]["id"], "passphrase": DEMO_PASSPHRASE });
    let (outcome, opened) = timed(|| app.call("session.unlock", unlock));
    outcome?;
    println!("\n{:<40} {:>8}", "", "ms");
    println!("{:<40} {opened:>8.1}", "unlock (with a worthless passphrase cost)");
    let look = fastest(&mut app, ("many schools", "link.look"), &json!({}))?;
    let party = json!({ "party": look["schools"][0]["id"] });
    fastest(&mut app, ("compare, over time, with shared themes", "link.compare"), &json!({}))?;
    fastest(&mut app, ("one school", "link.school"), &party)?;
    let span = json!({ "from": "2026-01-01", "to": "2026-12-31" });
    fastest(&mut app, ("figures of a year", "link.activity"), &span)?;
    fastest(&mut app, ("the page before a visit", "link.brief"), &party)?;
    println!("\naim for the lists: at most {CLICK:.0} ms");
    Ok(())
}

fn fastest(app: &mut App, (what, command): (&str, &str), ask: &Value) -> Result<Value, Box<dyn Error>> {
    let mut best = f64::MAX;
    let mut answer = Value::Null;
    for _ in 0..RUNS {
        let (outcome, took) = timed(|| app.call(command, ask.clone()));
        answer = outcome?;
        best = best.min(took);
    }
    println!("{what:<40} {best:>8.1}");
    Ok(answer)
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, f64) {
    let start = Instant::now();
    let done = work();
    (done, start.elapsed().as_secs_f64() * 1000.0)
}
