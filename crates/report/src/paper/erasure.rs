//! The certificate of erasure: what went, how many, why, by whom and when; and what it cannot reach.

use bridgewell_domain::dates::in_full;

use crate::block::{Column, Fact, ListKind, Table, Text};
use crate::document::{Document, Personal};
use crate::summary::ErasureCertificate;

/// The certificate, for the school's files and, where a family asked, for them.
#[must_use]
pub fn erasure(sheet: &ErasureCertificate) -> Document<Personal> {
    let notice =
        "For the school’s data-protection officer and the family it concerns. It names no child.".to_owned();
    let mut document = Document::new(Personal { notice }, "Certificate of erasure", sheet.imprint.clone());
    let whose = match (sheet.pupils, sheet.whole) {
        (0, _) => "records that are about no child".to_owned(),
        (1, true) => "everything kept about 1 child".to_owned(),
        (1, false) => "part of the record of 1 child".to_owned(),
        (count, true) => format!("everything kept about {count} children"),
        (count, false) => format!("part of the records of {count} children"),
    };
    let fact = |label: &str, says: String| Fact { label: label.to_owned(), says: Text::from(says) };
    document.facts(vec![
        fact("Erased", whose),
        fact("When", format!("{} at {}", in_full(sheet.at.date()), sheet.at.format("%H:%M"))),
        fact("By", sheet.by.clone()),
        fact("Why", sheet.reason.clone()),
        fact("Number", sheet.number.clone()),
    ]);
    document.section("What was erased");
    document.table(Table {
        columns: vec![Column::words("Kind of record", 4.0), Column::numbers("Rows", 1.0)],
        rows: sheet
            .rows
            .iter()
            .map(|(kind, rows)| vec![kind.as_str().into(), rows.to_string().into()])
            .collect(),
    });
    if !sheet.schedule.is_empty() {
        document.section("By the school’s schedule");
        document.table(Table {
            columns: vec![
                Column::words("Kind of record", 2.4),
                Column::words("Ends", 1.6),
                Column::words("It follows from", 3.4),
            ],
            rows: sheet
                .schedule
                .iter()
                .map(|(kind, ends, source)| {
                    vec![kind.as_str().into(), ends.as_str().into(), source.as_str().into()]
                })
                .collect(),
        });
    }
    document.section("How it was erased");
    document.list(
        ListKind::Bullets,
        [
            "The rows were deleted and what they held was overwritten in the encrypted file.",
            "The file was then written anew without them, and its write-ahead log was emptied.",
            "Scans, photos and drawings lay in the same encrypted file, without keys of their own, and went in the same way.",
            "Copies that Bridgewell had made before updates were deleted.",
        ]
        .map(Text::from)
        .to_vec(),
    );
    document.section("What this cannot reach");
    document.list(
        ListKind::Bullets,
        [
            format!(
                "Backups made before this day. Where one is made in every month, Bridgewell takes the last of them away by \
                 {}; copies that somebody keeps elsewhere have to be deleted there.",
                in_full(sheet.backups_until)
            ),
            "What was printed or saved as a file before, and parcels of letters on a reader’s own laptop.".to_owned(),
            "What other people’s records say of a child in passing.".to_owned(),
            "Records in the school’s other systems, the child-protection file among them.".to_owned(),
        ]
        .map(Text::from)
        .to_vec(),
    );
    document.paragraph(
        "The log keeps that this happened, with identities and counts and nothing of what was erased. Counts that were \
         published stay, because they name nobody. It cannot be undone.",
    );
    document
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Imprint;
    use chrono::NaiveDate;

    #[test]
    fn a_certificate_says_what_went_and_what_it_cannot_reach() {
        let day = NaiveDate::from_ymd_opt(2026, 9, 21).unwrap();
        let sheet = ErasureCertificate {
            imprint: Imprint {
                school: "Alder Park School".into(),
                made_by: "Ruth Okafor, designated safeguarding lead".into(),
                made_at: day.and_hms_opt(8, 5, 0).unwrap(),
                log_head: None,
            },
            number: "019a".into(),
            at: day.and_hms_opt(8, 4, 0).unwrap(),
            by: "Ruth Okafor".into(),
            pupils: 1,
            whole: true,
            rows: vec![("SDQ scores".into(), 2)],
            reason: "The family moved away".into(),
            schedule: vec![("SDQ scores".into(), "31 August after Year 8".into(), "A working paper".into())],
            backups_until: NaiveDate::from_ymd_opt(2027, 9, 21).unwrap(),
        };
        let document = erasure(&sheet);
        assert!(document.pages().unwrap() <= 2, "a certificate is signed and filed: two pages at most");
        let said = format!("{:?}", document.blocks());
        for words in ["everything kept about 1 child", "21 September 2027", "The family moved away"] {
            assert!(said.contains(words), "{words}");
        }
    }
}
