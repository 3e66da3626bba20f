//! The documents that are made: invitations for invented children, and a report of thirty pages for governors.

use bridgewell_domain::count::{Count, HiddenBecause};
use bridgewell_report::figure::{self, CountBar};
use bridgewell_report::{Column, Document, Fact, Imprint, ListKind, Personal, Public, Style, Table, Text};
use chrono::{NaiveDate, NaiveDateTime};

const FORENAMES: [&str; 10] =
    ["Zoë", "Amir", "Łucja", "Kofi", "Beatrice", "Siân", "Yusuf", "Ngozi", "Tomás", "Freya"];
const SURNAMES: [&str; 9] =
    ["Okafor", "Brown", "Nowak", "O’Neill", "Hussain", "Szabó", "Davies", "Li", "Fernández-García"];
const OFFERS: [(&str, &str); 4] = [
    ("Mountain bikes", "Tuesdays after school, at the back gate, with Mr Hughes"),
    ("Comic book club", "Thursdays at lunch in the library, with Ms Adeyemi"),
    ("The school’s radio", "Fridays in period 6, in the little studio, with Mr Larsen"),
    ("Kitchen garden", "Wednesdays at lunch, behind the science block, with Mrs Patel"),
];

fn imprint() -> Imprint {
    let day = NaiveDate::from_ymd_opt(2026, 10, 5).unwrap_or_default();
    let made_at: NaiveDateTime = day.and_hms_opt(10, 30, 0).unwrap_or_default();
    Imprint {
        school: "Fernbank Academy".into(),
        made_by: "Priya Nair, wellbeing lead".into(),
        made_at,
        log_head: None,
    }
}

fn fact(label: &str, says: &str) -> Fact {
    Fact { label: label.into(), says: says.into() }
}

/// One page for one child.
pub fn invitation(place: usize) -> Document<Personal> {
    let forename = FORENAMES[place % FORENAMES.len()];
    let surname = SURNAMES[place % SURNAMES.len()];
    let (offer, when) = OFFERS[place % OFFERS.len()];
    let notice = format!("This letter is for {forename} {surname} and for whoever {forename} shows it to.");
    let mut document =
        Document::new(Personal { notice }, format!("Something for you, {forename}"), imprint());
    document.paragraph(format!(
        "Dear {forename}, you told us that you like making things and that you would like to meet people who do too. We read \
         that, and it made us think of you when places in something new came up."
    ));
    document.paragraph(
        Text::from("We would like to offer you a place in ")
            .then(offer, Style::Bold)
            .then(". You do not need to be good at it already, and you can come once and see.", Style::Plain),
    );
    document.facts(vec![
        fact("What", offer),
        fact("When and where", when),
        fact("Begins", "the week of 12 October"),
    ]);
    document.section("What happens there");
    document.list(
        ListKind::Bullets,
        vec![
            "You meet seven or eight others from Year 7.".into(),
            "Everything you need is there; there is nothing to bring and nothing to pay.".into(),
            "A grown-up who knows you are coming looks out for you the first time.".into(),
        ],
    );
    document.section("Your answer");
    document.paragraph(
        "You decide. Yes, no, and an idea of your own are all good answers. Tell your form tutor, or give this page back \
         with a tick.",
    );
    document.table(Table {
        columns: vec![Column::words("Your answer", 2.0), Column::words("What happens then", 4.0)],
        rows: vec![
            vec!["Yes, please".into(), "We tell the club, and you can simply come.".into()],
            vec!["No, thank you".into(), "That is fine. We shall think of something else with you.".into()],
            vec!["I have another idea".into(), "We would love to hear it.".into()],
        ],
    });
    document.paragraph("We are glad that you are here. Priya Nair");
    document
}

/// Words, lists, tables and figures, chapter after chapter.
pub fn report() -> Document<Public> {
    let class = Public { smallest_shown: 6 };
    let mut document = Document::new(class, "How our pupils are: a report for governors", imprint());
    for chapter in 0_u32..14 {
        document.section(format!("Chapter {}: what we looked at and what we found", chapter + 1));
        for paragraph in 0..3 {
            document.paragraph(format!(
                "This part tells governors what was known in week {} and what was decided. The pupils’ own letters, the \
                 primary schools’ figures and the questionnaires stand side by side; they are never added up into one score. \
                 A pattern means “read and talk”, and a named member of staff decides for every pupil. What is missing is \
                 unknown: it is never taken to be fine.",
                chapter * 3 + paragraph + 1
            ));
        }
        document.list(
            ListKind::Numbers,
            vec![
                "Keep time in the timetable for the talks that were promised.".into(),
                "Help to find an opportunity for every pupil who has no offer yet.".into(),
                "Tell the wellbeing lead what you know that is missing here.".into(),
            ],
        );
        let bars: Vec<CountBar> =
            ["Several sources agree", "Quiet worry", "Mirror", "One source", "Nothing raised"]
                .iter()
                .zip(0_u32..)
                .map(|(label, place)| CountBar { label: (*label).into(), count: count(chapter * 5 + place) })
                .collect();
        if let Ok(figure) = figure::bars("Most pupils have settled in", "Pattern", "Pupils", &bars) {
            document.figure(figure);
        }
        document.part("Form by form");
        document.table(Table {
            columns: vec![
                Column::words("Form", 1.0),
                Column::words("Who looks after it", 3.0),
                Column::numbers("Letters read", 1.4),
                Column::numbers("Talked with", 1.4),
                Column::numbers("With an offer", 1.4),
            ],
            rows: (0_u32..22)
                .map(|row| {
                    let tutor = format!(
                        "{} {}, tutor, with the head of year",
                        FORENAMES[(row + chapter) as usize % FORENAMES.len()],
                        SURNAMES[row as usize % SURNAMES.len()]
                    );
                    let number = |salt: u32| Text::count(count(chapter * 31 + row * 7 + salt));
                    vec![format!("7{}", row + 1).into(), tutor.into(), number(1), number(2), number(3)]
                })
                .collect(),
        });
    }
    document
}

fn count(salt: u32) -> Count {
    match salt * 17 % 41 {
        small @ 1..6 if small < 6 => Count::Hidden(HiddenBecause::Small),
        number => Count::Shown(number),
    }
}
