//! Five invented children of two forms, brought in from a file as a school brings them in.

use crate::school::School;
use serde_json::{Value, json};

const FILE: &str = "\
UPN,Surname,Forename,DOB,Form,Primary school,Attendance %,Sessions possible,Sessions attended,KS2 reading,KS2 maths,Social care
H830994018283,Haddad,Amira,2015-01-03,7B,Kestrel Bank,97.0,380,369,104,107,
V892993319085,Ashton,Ben,2014-10-07,7B,Kestrel Bank,85.0,380,323,101,103,
A352990219084,Cole,Dana,2015-03-04,7B,St Oswin's,96.0,380,365,110,112,CIN
A830994018913,Haddad,Amira,2015-05-09,7C,St Oswin's,95.0,380,361,99,98,
Y891993818797,Zając,Zoë,2014-12-12,7C,St Oswin's,94.0,380,357,,,
";

/// A staffed school with the five, open for the lead.
pub fn with_children() -> School {
    let mut school = School::staffed();
    let handle = school.app.put_file("summer.csv".to_owned(), FILE.as_bytes().to_vec()).unwrap();
    let settled = json!({ "sheet": null, "heading_row": null, "fields": null, "date_orders": [],
                          "attendance_scale": null, "sdq_boxes": null, "informant": null });
    let ask = json!({ "file": handle, "settled": settled, "answers": [] });
    while school.does("intake.preview", ask.clone())["state"] != "ready" {}
    let accepted = school.does("intake.accept", ask);
    assert_eq!((&accepted["rows"], &accepted["left"]), (&json!(5), &json!(0)), "{accepted}");
    school
}

impl School {
    /// The pupil whom this text finds first.
    pub fn pupil(&mut self, text: &str) -> Value {
        self.does("cohort.find", json!({ "text": text }))["pupils"][0]["id"].clone()
    }

    /// Types a letter for the pupil whom this text finds.
    pub fn letter(&mut self, pupil: &str, text: &str) -> Value {
        let id = self.pupil(pupil);
        self.does(
            "letters.type",
            json!({ "pupil": id, "text": text, "hand": "own", "language": null, "written": null,
                    "wants_to_talk": null }),
        );
        id
    }

    /// A row of the cohort screen, as whoever is using it sees it.
    pub fn row(&mut self, pupil: &Value) -> Value {
        let cohort = self.does("cohort.compare", json!({}));
        let rows = cohort["rows"].as_array().unwrap().clone();
        rows.into_iter().find(|row| row["pupil"]["id"] == *pupil).unwrap()
    }
}

/// A reading to save.
pub fn reading(pupil: &Value, level: &str) -> Value {
    json!({ "pupil": pupil, "level": level, "looks_forward": level == "none", "themes": ["friends"],
            "interests": ["drawing", " Drawing", "clay"], "strengths": [], "young_carer": false, "note": " " })
}
