//! A school of 1,500 pupils, as large as an intake of several schools together: how long the screens of the whole
//! intake take to answer, through the same command table the window calls.

use bridgewell_app::{App, KdfCost};
use chrono::Utc;
use serde_json::{Value, json};
use std::error::Error;
use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

/// Pupils of the invented intake.
const PUPILS: usize = 1_500;
/// How often each screen is asked for; the first answer is told beside the fastest.
const TIMES: usize = 10;
/// What the issue allows between a click and an answer, in milliseconds.
const AIM: f64 = 100.0;

const LETTERS: [(&str, &str); 3] = [
    (
        "I am worried about getting lost because the building is so big. I like drawing dragons and my cat.",
        "mild",
    ),
    (
        "I cant wait for the science labs! I am good at goalkeeping and I have two best friends coming.",
        "none",
    ),
    (
        "Nobody I know is coming with me and I havent slept properly since the visit. I used to like singing.",
        "marked",
    ),
];

/// Makes the school in this folder and prints how long its screens take.
pub fn run(folder: &Path) -> Result<(), Box<dyn Error>> {
    let place = folder.join("bench-school.bridgewell");
    if place.exists() {
        std::fs::remove_dir_all(&place)?;
    }
    let mut app = App::new(Arc::new(Utc::now), KdfCost::WORTHLESS_FOR_INVENTED_DATA);
    fill(&mut app, &place)?;
    println!(
        "\na workspace of {PUPILS} pupils with figures, SDQ forms and letters that were read, restricted tier:"
    );
    for (name, words) in [("home.today", "home"), ("cohort.compare", "compare"), ("letters.queue", "letters")]
    {
        let mut taken = Vec::new();
        for _ in 0..TIMES {
            let start = Instant::now();
            app.call(name, json!({}))?;
            taken.push(start.elapsed().as_secs_f64() * 1_000.0);
        }
        let fastest = taken.iter().copied().fold(f64::INFINITY, f64::min);
        println!("{words:<44} {fastest:>6.0} ms {:>9.0} ms at first (aim: at most {AIM})", taken[0]);
    }
    drop(app);
    std::fs::remove_dir_all(&place)?;
    Ok(())
}

fn fill(app: &mut App, place: &Path) -> Result<(), Box<dyn Error>> {
    let handle = app.put_place(place.to_owned());
    let founding = json!({ "handle": handle, "school": "Bench School", "year": 2026, "name": "Priya Nair",
                           "role": "lead", "passphrase": "granite otter lantern nine" });
    app.call("workspace.create", founding)?;
    bring(app, "intake.csv", figures()?)?;
    let cohort = app.call("cohort.compare", json!({}))?;
    let rows = cohort["rows"].as_array().ok_or("no rows")?;
    for (number, row) in rows.iter().enumerate() {
        let (text, level) = LETTERS[number % LETTERS.len()];
        let pupil = &row["pupil"]["id"];
        app.call(
            "letters.type",
            json!({ "pupil": pupil, "text": text, "hand": "own", "language": null, "written": null,
                    "wants_to_talk": null }),
        )?;
        app.call(
            "letters.read",
            json!({ "pupil": pupil, "level": level, "looks_forward": level == "none", "themes": ["friends"],
                    "interests": ["drawing"], "strengths": [], "young_carer": false, "note": "" }),
        )?;
        app.call(
            "sdq.key_scores",
            json!({ "pupil": pupil, "informant": "teacher", "on": "2026-09-10", "emotional": number % 8, "conduct": 1,
                    "hyperactivity": 3, "peer": number % 4, "prosocial": 8, "total": null, "impact": 0 }),
        )?;
    }
    Ok(())
}

fn bring(app: &mut App, name: &str, bytes: Vec<u8>) -> Result<(), Box<dyn Error>> {
    let handle = app.put_file(name.to_owned(), bytes)?;
    let settled = json!({ "sheet": null, "heading_row": null, "fields": null, "date_orders": [],
                          "attendance_scale": null, "sdq_boxes": null, "informant": null });
    let ask = json!({ "file": handle, "settled": settled, "answers": [] });
    while app.call("intake.preview", ask.clone())?["state"] != "ready" {}
    let accepted: Value = app.call("intake.accept", ask)?;
    if accepted["rows"] != PUPILS {
        Err(format!("not every row was taken: {accepted}").into())
    } else {
        Ok(())
    }
}

/// Names that are all different, and figures of every kind.
fn figures() -> Result<Vec<u8>, std::fmt::Error> {
    let mut file = String::from(
        "Surname,Forename,Date of birth,Form,Primary school,Attendance %,Sessions possible,Sessions attended,\
         KS2 reading,KS2 maths,Social care\n",
    );
    let letter = |number: usize| char::from(b'a' + u8::try_from(number % 26).unwrap_or_default());
    for number in 0..PUPILS {
        let (one, two, three) = (letter(number), letter(number / 26), letter(number / 676));
        let attended = 300 + number % 81;
        writeln!(
            file,
            "Fam{one}{two}{three},Giv{two}{one},2015-{:02}-{:02},7{},Primary {},{:.1},380,{attended},{},{},{}",
            1 + number % 8,
            1 + number % 28,
            char::from(b'A' + u8::try_from(number % 10).unwrap_or_default()),
            number % 40,
            attended as f64 / 3.8,
            92 + number % 25,
            94 + number % 23,
            if number % 30 == 0 { "CIN" } else { "" },
        )?;
    }
    Ok(file.into_bytes())
}
