//! The escalation directory: one page to hang up. Nothing in it is about a pupil.

use bridgewell_domain::dates::in_full;
use bridgewell_domain::programme::directory::{Answers, Caller, Service};

use crate::block::{Column, Fact, Style, Table, Text};
use crate::document::{Document, WithoutPupils};
use crate::summary::DirectorySheet;

/// What goes without saying on a page that hangs in a school: the lines every school starts from answer there.
const WHOLE_COUNTRY: &str = "United Kingdom";

/// The directory, for everybody at the school.
#[must_use]
pub fn directory(sheet: &DirectorySheet) -> Document<WithoutPupils> {
    let version = if sheet.version.is_empty() { "National lines" } else { sheet.version.as_str() };
    let notice = format!("For staff, pupils and parents. {version}.");
    let mut document = Document::new(WithoutPupils { notice }, "Who to ring", sheet.imprint.clone());
    document.facts(
        sheet
            .at_school
            .iter()
            .map(|contact| Fact { label: contact.name.clone(), says: Text::bold(contact.reach.as_str()) })
            .collect(),
    );
    let (urgent, other): (Vec<_>, Vec<_>) = sheet.services.iter().partition(|service| service.urgent);
    for (heading, services) in [("When it cannot wait", urgent), ("Help that can wait a day", other)] {
        if !services.is_empty() {
            document.section(heading);
            document.table(table(&services));
        }
    }
    let checked: Vec<_> = sheet.services.iter().filter_map(|service| service.checked).collect();
    if let Some(oldest) = checked.iter().min() {
        let newest = checked.iter().max().unwrap_or(oldest);
        let when = if oldest == newest {
            format!("on {}", in_full(*oldest))
        } else {
            format!("between {} and {}", in_full(*oldest), in_full(*newest))
        };
        document.paragraph(format!(
            "The details were last checked {when}. If one is wrong, please tell the wellbeing lead."
        ));
    }
    document
}

fn table(services: &[&Service]) -> Table {
    let row = |service: &&Service| {
        let mut name = Text::bold(service.name.as_str());
        if !service.what_for.is_empty() {
            name = name.then(format!("\n{}", service.what_for), Style::Plain);
        }
        vec![name, reach(service), Text::from(format!("{}\nfor {}", hours(service), callers(service)))]
    };
    Table {
        columns: vec![
            Column::words("Service", 4.4),
            Column::words("How", 2.2),
            Column::words("When, and for whom", 3.4),
        ],
        rows: services.iter().map(row).collect(),
    }
}

fn reach(service: &Service) -> Text {
    let mut ways: Vec<(String, Style)> = Vec::new();
    if !service.phone.is_empty() {
        ways.push((service.phone.clone(), Style::Bold));
    }
    if !service.text.is_empty() {
        ways.push((format!("text {}", service.text), Style::Bold));
    }
    if !service.web.is_empty() {
        ways.push((service.web.clone(), Style::Plain));
    }
    let mut text = Text::default();
    for (number, (way, style)) in ways.into_iter().enumerate() {
        let parted = if number == 0 { way } else { format!("\n{way}") };
        text = text.then(parted, style);
    }
    text
}

fn hours(service: &Service) -> String {
    let when = match (service.hours.as_str(), service.answers) {
        ("", answers) => answers.words().to_owned(),
        (hours, Answers::OutOfHours) => format!("out of hours: {hours}"),
        (hours, Answers::Always | Answers::InHours) => hours.to_owned(),
    };
    if service.area.is_empty() || service.area == WHOLE_COUNTRY {
        when
    } else {
        format!("{when}; {}", service.area)
    }
}

fn callers(service: &Service) -> String {
    if service.callers.len() == Caller::ALL.len() {
        return "anybody".to_owned();
    }
    let words: Vec<&str> = service.callers.iter().map(|caller| caller.words()).collect();
    words.join(", ")
}
