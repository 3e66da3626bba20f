//! `disclose`.

use crate::support::run;
use serde_json::{Value, json};

fn disclose(asked: &Value) -> (i32, Value, String) {
    let ran = run(&["disclose", "-"], &asked.to_string());
    (ran.code, serde_json::from_str(&ran.out).unwrap_or(Value::Null), ran.err)
}

fn table(counts: &Value) -> Value {
    json!({
        "name": "By form", "rows": ["7A", "7B"], "columns": ["read", "waiting", "none"], "counts": counts,
        "row_totals": true, "column_totals": true
    })
}

#[test]
fn tables_come_out_in_the_shape_they_came_in() {
    let (code, out, err) = disclose(&json!({ "tables": [table(&json!([[24, 3, 28], [22, 9, 0]])) ] }));
    assert_eq!(code, 0, "{err}");
    let shown = &out["tables"][0];
    assert_eq!(shown["rows"], json!(["7A", "7B"]));
    assert_eq!(shown["counts"][0][1], Value::Null);
    assert_eq!(shown["counts"][1][2], 0, "a zero is shown: {out}");
    assert_eq!(shown["row_totals"].as_array().map(Vec::len), Some(2));
    assert_eq!(shown["column_totals"].as_array().map(Vec::len), Some(3));
    assert!(shown.get("total").is_some(), "{out}");
    assert!(err.contains("By form: ") && err.contains(" of 12 counts and totals are hidden."), "{err}");
}

#[test]
fn what_was_printed_can_be_handed_back_as_published() {
    let first = disclose(&json!({ "tables": [table(&json!([[24, 3, 8], [22, 9, 0]]))] })).1;
    let mut asked = json!({ "tables": [table(&json!([[25, 3, 8], [22, 9, 0]]))] });
    asked["published"] = first["tables"].clone();
    let (code, out, err) = disclose(&asked);
    assert_eq!(code, 0, "{err}");
    assert_eq!(out["tables"][0]["counts"][0][1], Value::Null);
}

#[test]
fn a_table_beside_which_too_much_is_out_is_withheld() {
    let counts = json!([[24, 3, 8], [22, 9, 0]]);
    let (code, out, err) = disclose(&json!({ "tables": [table(&counts)], "published": [table(&counts)] }));
    assert_eq!(code, 0, "{err}");
    assert_eq!(out["tables"][0]["counts"], json!([[null, null, null], [null, null, null]]));
    assert!(
        out["tables"][0]["withheld"].as_str().is_some_and(|why| why.contains("published before")),
        "{out}"
    );
    assert!(err.contains("because of what is already published"), "{err}");
}

#[test]
fn what_cannot_be_is_refused_in_a_sentence() {
    let good = table(&json!([[24, 3, 8], [22, 9, 0]]));
    let ragged = table(&json!([[24, 3, 8], [22, 9]]));
    let hidden = table(&json!([[24, null, 8], [22, 9, 0]]));
    let mut twice = good.clone();
    twice["rows"] = json!(["7A", "7A"]);
    let mut wrong = good.clone();
    wrong["row_totals"] = json!([35, 99]);
    for (asked, said) in [
        (json!({ "tables": [good.clone()], "threshold": 4 }), "never lower than 5"),
        (json!({ "tables": [ragged] }), "row 2 has 2 counts"),
        (json!({ "tables": [hidden.clone()] }), "has a count that is null"),
        (json!({ "tables": [good.clone()], "published": [hidden] }), "give the numbers that were shown"),
        (json!({ "tables": [good.clone()], "published": [wrong] }), "does not add up"),
        (json!({ "tables": [twice] }), "two rows called \"7A\""),
        (json!({ "tables": "none" }), "is not a list of tables"),
        (
            json!({ "tables": [table(&json!([[24, -3, 8], [22, 9, 0]]))] }),
            "row \"7A\", column \"waiting\": -3 is no",
        ),
        (json!({ "tables": [table(&json!([[24, 3.5, 8], [22, 9, 0]]))] }), "3.5 is no number of pupils"),
        (
            json!({ "tables": [table(&json!([[24, 99_999_999_999_u64, 8], [22, 9, 0]]))] }),
            "is no number of pupils",
        ),
        (json!({ "tables": [table(&json!([[24, 9_999_999, 8_000_000], [22, 9, 0]]))] }), "more than can be"),
        (json!({ "tables": [good.clone()], "threshold": -1 }), "a whole number from 5 to 255"),
        (json!({ "tables": [good.clone()], "threshold": 300 }), "no more than 255"),
    ] {
        let (code, out, err) = disclose(&asked);
        assert_eq!((code, out), (1, Value::Null), "{asked}");
        assert!(err.contains(said), "{err}");
    }
    assert_eq!(run(&["disclose", "no-such-file.json"], "").code, 1);
}

#[test]
fn tables_without_counts_and_numbers_written_as_decimals_are_answered() {
    let empty = json!({ "name": "Empty", "rows": [], "columns": [], "counts": [], "row_totals": true, "column_totals": true });
    let (code, out, err) = disclose(&json!({ "tables": [empty], "threshold": 10.0 }));
    assert_eq!((code, &out["tables"][0]["total"], &out["threshold"]), (0, &json!(0), &json!(10)), "{err}");
    let decimals = disclose(&json!({ "tables": [table(&json!([[24.0, 3.0, 28.0], [22.0, 9.0, 0.0]]))] }));
    assert_eq!(decimals.1["tables"][0]["counts"][1][2], 0, "{}", decimals.2);
}
