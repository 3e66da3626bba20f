//! An attack on everything that was published of one intake: documents of several kinds, saved on several days with work
//! in between. Whoever holds all of them must be left with three possible values for every hidden count.

use super::cohort::INTAKE_COUNTS;
use crate::{App, KdfCost};
use bridgewell_disclosure::Publication;
use bridgewell_store::publications;
use microlp::{ComparisonOp, OptimizationDirection, Problem, Variable};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::sync::Arc;

fn demo() -> (App, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let mut app = App::new(Arc::new(chrono::Utc::now), KdfCost::WORTHLESS_FOR_INVENTED_DATA);
    app.make_demo(&folder.path().join("Demo.bridgewell")).unwrap();
    (app, folder)
}

fn makes(app: &mut App, kind: &str) -> Value {
    app.call(&format!("documents.{kind}"), json!({ "asks": [] })).unwrap()
}

fn publishes(app: &mut App, kind: &str) -> Value {
    let made = makes(app, kind);
    app.saved(serde_json::from_value(made["handle"].clone()).unwrap()).unwrap();
    made
}

fn published(app: &mut App) -> Vec<Publication> {
    let session = app.session().unwrap();
    let permit = crate::permission::LEADERS.ask(session.person()).unwrap();
    let kept = session.read(&permit, |read| Ok(publications::list_of(read, INTAKE_COUNTS)?)).unwrap();
    kept.iter().map(|text| serde_json::from_str(text).unwrap()).collect()
}

/// How two counts of one group on two days may hang together, the tightest belief first.
#[derive(Clone, Copy)]
enum Belief {
    Same,
    Grown,
    Shrunk,
    Near,
}

/// A linear programme of everything that readers know.
#[derive(Default)]
struct Known {
    bounds: Vec<(f64, f64)>,
    sums: Vec<Vec<(usize, f64)>>,
    latest: HashMap<String, usize>,
    hidden: Vec<usize>,
}

impl Known {
    fn with(&self, publication: &Publication, belief: Belief) -> Self {
        let mut next = Self {
            bounds: self.bounds.clone(),
            sums: self.sums.clone(),
            latest: self.latest.clone(),
            hidden: self.hidden.clone(),
        };
        let start = next.bounds.len();
        for (place, count) in publication.counts.iter().enumerate() {
            // Zeros are shown: what is printed and hidden is one at least.
            let least = f64::from(u8::from(count.printed));
            next.bounds.push(count.shown.map_or((least, 1e4), |shown| (f64::from(shown), f64::from(shown))));
            if count.printed && count.shown.is_none() {
                next.hidden.push(start + place);
            }
        }
        for sum in &publication.sums {
            let parts = sum.parts.iter().map(|part| (start + part, 1.0));
            next.sums.push(parts.chain([(start + sum.total, -1.0)]).collect());
        }
        let known = |bounds: &[(f64, f64)], place: usize| bounds[place].0 == bounds[place].1;
        let shared: Vec<(usize, usize)> = (publication.counts.iter().enumerate())
            .filter_map(|(place, count)| Some((*self.latest.get(count.group.as_ref()?)?, start + place)))
            .collect();
        let seen =
            shared.iter().filter(|(then, now)| known(&next.bounds, *then) && known(&next.bounds, *now));
        let widest =
            seen.map(|(then, now)| (next.bounds[*then].0 - next.bounds[*now].0).abs()).fold(1.0, f64::max);
        let (least, most) = match belief {
            Belief::Same => (0.0, 0.0),
            Belief::Grown => (0.0, 1e4),
            Belief::Shrunk => (-1e4, 0.0),
            Belief::Near => (-widest, widest),
        };
        for (then, now) in shared {
            next.bounds.push((least, most));
            let change = next.bounds.len() - 1;
            next.sums.push(vec![(then, 1.0), (change, 1.0), (now, -1.0)]);
        }
        for (place, count) in publication.counts.iter().enumerate() {
            if let Some(group) = &count.group {
                next.latest.insert(group.clone(), start + place);
            }
        }
        next
    }

    fn extreme(&self, target: Option<usize>, direction: OptimizationDirection) -> Option<f64> {
        let mut problem = Problem::new(direction);
        let variables: Vec<Variable> = (self.bounds.iter().enumerate())
            .map(|(place, bounds)| problem.add_var(f64::from(u8::from(target == Some(place))), *bounds))
            .collect();
        for sum in &self.sums {
            let terms: Vec<(Variable, f64)> =
                sum.iter().map(|(place, sign)| (variables[*place], *sign)).collect();
            problem.add_constraint(terms.as_slice(), ComparisonOp::Eq, 0.0);
        }
        Some(problem.solve().ok()?.into_solution().ok()?.objective())
    }

    fn possible(&self) -> bool {
        self.extreme(None, OptimizationDirection::Minimize).is_some()
    }
}

/// What a reader of all of them believes: each time the tightest that the numbers allow.
fn known(publications: &[Publication]) -> Known {
    publications.iter().fold(Known::default(), |known, publication| {
        let beliefs = [Belief::Same, Belief::Grown, Belief::Shrunk, Belief::Near];
        let tried = beliefs.into_iter().map(|belief| known.with(publication, belief));
        tried.into_iter().find(Known::possible).expect("the numbers agree with something")
    })
}

#[test]
fn documents_of_other_kinds_and_days_cannot_be_played_off_against_each_other() {
    let (mut app, _folder) = demo();
    publishes(&mut app, "cohort");
    // A child is talked with, and another gets an offer: two days later every number has moved by one.
    let cohort = app.call("cohort.compare", json!({})).unwrap();
    let rows = cohort["rows"].as_array().unwrap();
    let without = rows.iter().find(|row| row["offer"].is_null() && row["decision"].is_null()).unwrap();
    let menu = app.call("opportunities.menu", json!({})).unwrap();
    let lines = menu["opportunities"].as_array().unwrap();
    let open = lines.iter().find(|line| line["open"] == true && line["left"].as_u64() > Some(1)).unwrap();
    let offer = json!({ "pupil": without["pupil"]["id"], "opportunity": open["id"], "decision": null,
        "invitation": "Would you like to come?", "review": null });
    app.call("offers.make", offer).unwrap();
    publishes(&mut app, "governors");
    // Opting out moves a child out of every source at once.
    let out = json!({ "pupil": rows[0]["pupil"]["id"], "opted_out": true, "asked_by": "her mother",
        "asked_on": "2026-09-21", "asked_how": "by letter" });
    app.call("pupil.opt_out", out).unwrap();
    publishes(&mut app, "partners");
    publishes(&mut app, "pupils");
    let out = published(&mut app);
    assert!(out.len() >= 2, "what differs is remembered, whatever the kind: {}", out.len());
    let known = known(&out);
    assert!(!known.hidden.is_empty());
    for &target in &known.hidden {
        let low = known.extreme(Some(target), OptimizationDirection::Minimize).unwrap();
        let high = known.extreme(Some(target), OptimizationDirection::Maximize).unwrap();
        assert!(high - low > 1.999, "count {target} lies between {low} and {high}");
    }
}

/// Every number that a document shows in its facts, by label.
fn facts(app: &App, made: &Value) -> HashMap<String, Value> {
    let handle = serde_json::from_value(made["handle"].clone()).unwrap();
    let published = serde_json::to_value(app.published(handle).unwrap()).unwrap();
    let tables = published["tables"].as_array().unwrap().clone();
    let facts = tables.iter().filter(|table| table["heads"] == "Fact");
    let rows = facts.flat_map(|table| {
        let heads = table["rows"].as_array().unwrap().iter().map(|head| head.as_str().unwrap().to_owned());
        heads.zip(table["cells"].as_array().unwrap().iter().map(|row| row[0].clone())).collect::<Vec<_>>()
    });
    rows.collect()
}

#[test]
fn the_same_fact_is_the_same_number_in_every_document_of_a_day() {
    let (mut app, _folder) = demo();
    let leaders = publishes(&mut app, "cohort");
    let leaders = facts(&app, &leaders);
    let families = [
        ("Children in the new Year 7", "Pupils in the intake"),
        ("Children who asked to talk", "Asked to talk to someone"),
        ("Children we have talked with", "Talked with so far"),
        ("Children still waiting for an offer", "Without an offer yet"),
    ];
    for kind in ["governors", "parents", "pupils", "partners"] {
        let made = publishes(&mut app, kind);
        let mut compared = 0;
        for (label, number) in facts(&app, &made) {
            let staff = families
                .iter()
                .find(|(family, _)| *family == label)
                .map_or(label.as_str(), |(_, staff)| staff);
            if let Some(same) = leaders.get(staff) {
                assert_eq!(&number, same, "{label} in {kind}");
                compared += 1;
            }
        }
        assert!(compared >= 3, "{kind}");
    }
    assert_eq!(published(&mut app).len(), 1, "the same counts are remembered once");
}
