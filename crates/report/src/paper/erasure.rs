//! The certificate of erasure: what went, how many, why, by whom and when; and what it cannot reach.

use std::collections::BTreeMap;

use bridgewell_domain::dates::in_full;
use bridgewell_domain::retention::Kind;

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
        (0, _) if sheet.rows.iter().any(|(kind, _)| kind == Kind::Waiting.words()) => {
            "rows of files about children who are not in the list".to_owned()
        }
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
    let (lines, line_of) = lines(sheet);
    document.table(what_went(&sheet.rows, &line_of));
    if !lines.is_empty() {
        let line = |(ends, source): Line<'_>| {
            Text::from(format!("The school’s schedule keeps it until {ends}. {source}."))
        };
        document.list(ListKind::Numbers, lines.into_iter().map(line).collect());
    }
    let file = if sheet.finished {
        "the encrypted file was written anew, and no copy from before an update is left beside it."
    } else {
        "but the encrypted file is not written anew yet, or a copy from before an update is still beside it. Bridgewell does \
         this when the workspace is next opened: make this certificate again then."
    };
    document.paragraph(format!(
        "The keys of scans, drawings and other files went first, one each. Then the rows were deleted and overwritten, {file} \
         It cannot be undone. The log keeps identities and counts; published counts stay."
    ));
    document.section("What this cannot reach");
    document.list(
        ListKind::Bullets,
        [
            format!(
                "Backups made before this day hold all of it, keys too. Where one is made in every month, the last goes by \
                 {}; copies elsewhere have to be deleted there.",
                in_full(sheet.backups_until)
            ),
            "What was printed or saved as a file, parcels on a reader’s own laptop, what other people’s records say in \
             passing, and the school’s other systems."
                .to_owned(),
        ]
        .map(Text::from)
        .to_vec(),
    );
    document
}

/// A line of the schedule: until when it keeps, and the source.
type Line<'a> = (&'a str, &'a str);

/// The lines of the schedule, each once, and for each kind the number of its line.
fn lines(sheet: &ErasureCertificate) -> (Vec<Line<'_>>, BTreeMap<&str, usize>) {
    let (mut lines, mut of_kind) = (Vec::new(), BTreeMap::new());
    for (kind, ends, source) in &sheet.schedule {
        let line = (ends.as_str(), source.as_str());
        let place = lines.iter().position(|other| *other == line).unwrap_or_else(|| {
            lines.push(line);
            lines.len() - 1
        });
        of_kind.insert(kind.as_str(), place + 1);
    }
    (lines, of_kind)
}

/// The kinds with their rows, and the number of the line they went by where they went by the schedule; two beside each other.
fn what_went(rows: &[(String, u32)], line_of: &BTreeMap<&str, usize>) -> Table {
    let cells = |one: Option<&(String, u32)>| -> Vec<Text> {
        let number = |kind: &str| line_of.get(kind).map_or_else(String::new, usize::to_string);
        let (kind, rows, line) = match one {
            Some((kind, rows)) => (kind.as_str(), rows.to_string(), number(kind)),
            None => ("", String::new(), String::new()),
        };
        let all = [kind.into(), rows.into(), line.into()];
        all.into_iter().take(if line_of.is_empty() { 2 } else { 3 }).collect()
    };
    let columns = [
        Column::words("Erased, by kind of record", 2.6),
        Column::numbers("Rows", 0.7),
        Column::numbers("Line", 0.65),
    ];
    let columns = &columns[..if line_of.is_empty() { 2 } else { 3 }];
    let (left, right) = rows.split_at(rows.len().div_ceil(2));
    let row = |place: usize| [cells(left.get(place)), cells(right.get(place))].concat();
    Table { columns: [columns, columns].concat(), rows: (0..left.len()).map(row).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Imprint;
    use chrono::NaiveDate;

    fn sheet() -> ErasureCertificate {
        let day = NaiveDate::from_ymd_opt(2026, 9, 21).unwrap();
        ErasureCertificate {
            imprint: Imprint {
                school: "Alder Park School".into(),
                made_by: "Ruth Okafor, designated safeguarding lead".into(),
                made_at: day.and_hms_opt(8, 5, 0).unwrap(),
                log_head: Some("2f3a-91bc at entry 412".into()),
            },
            number: "0199f0c2-7a10-7c3e-9b54-2f3a91bc0d11".into(),
            at: day.and_hms_opt(8, 4, 0).unwrap(),
            by: "Ruth Okafor, designated safeguarding lead".into(),
            pupils: 1,
            whole: true,
            rows: Kind::OF_A_PUPIL.iter().map(|kind| (kind.words().to_owned(), 12)).collect(),
            reason: "The family moved away to another county in the summer and asked in writing that nothing is kept of their \
                     child at this school.".into(),
            schedule: Vec::new(),
            finished: true,
            backups_until: NaiveDate::from_ymd_opt(2027, 3, 21).unwrap(),
        }
    }

    #[test]
    fn a_certificate_says_what_went_and_what_it_cannot_reach_on_one_page() {
        let document = erasure(&sheet());
        assert_eq!(document.pages().unwrap(), 1, "a certificate is signed and filed: one page");
        let said = format!("{:?}", document.blocks());
        for words in [
            "everything kept about 1 child",
            "21 March 2027",
            "The family moved away",
            "hold all of it, keys too",
        ] {
            assert!(said.contains(words), "{words}");
        }
    }

    #[test]
    fn what_was_not_done_is_not_said_to_be() {
        let said = |finished| {
            let document = erasure(&ErasureCertificate { finished, ..sheet() });
            assert_eq!(document.pages().unwrap(), 1);
            format!("{:?}", document.blocks())
        };
        assert!(
            said(true).contains("file was written anew, and no copy") && !said(true).contains("not written")
        );
        assert!(said(false).contains("is not written anew yet") && !said(false).contains("was written anew"));
    }

    fn by_schedule(line: impl Fn(&Kind) -> (String, String)) -> Document<Personal> {
        let line_of = |kind: &Kind| {
            let (ends, source) = line(kind);
            (kind.words().to_owned(), ends, source)
        };
        let schedule = Kind::OF_A_PUPIL.iter().map(line_of).collect();
        erasure(&ErasureCertificate { schedule, pupils: 12, ..sheet() })
    }

    #[test]
    fn all_kinds_by_the_schedule_stand_on_one_page_each_line_once() {
        let document = by_schedule(|kind| {
            let line = kind.default_line();
            (line.ends.words(), line.source)
        });
        assert_eq!(document.pages().unwrap(), 1);
        let said = format!("{:?}", document.blocks());
        assert_eq!(
            said.matches("31 August after Year 8").count(),
            2,
            "ten kinds share a line, the red route has one"
        );
    }

    #[test]
    fn a_school_with_three_lines_of_its_own_has_one_page_too() {
        let own = |kind: &Kind| match kind {
            Kind::Letters | Kind::Scans => {
                ("31 August after Year 7".into(), "The governors’ policy of 2026".into())
            }
            Kind::RedRoute => ("25 years after birth".into(), "The trust’s safeguarding policy".into()),
            _ => ("31 August after Year 11".to_owned(), "The trust’s retention schedule, part 4".to_owned()),
        };
        let document = by_schedule(own);
        assert_eq!(document.pages().unwrap(), 1);
        assert!(format!("{:?}", document.blocks()).contains("25 years after birth. The trust’s"));
    }
}
