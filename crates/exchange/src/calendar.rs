//! Days for a calendar program, as an iCalendar file (RFC 5545). Each thing has one identity for ever, and a number that
//! grows when it changes: a calendar that takes the file in again moves what it has, instead of showing it twice.

use chrono::{DateTime, Days, NaiveDate, Utc};
use icalendar::{Component, Event, EventLike};

/// Something on a day, without a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayEvent {
    /// Its identity; the same for the same thing in every file.
    pub id: String,
    /// How often it was changed.
    pub sequence: u32,
    /// The day.
    pub on: NaiveDate,
    /// What stands in the calendar.
    pub title: String,
    /// What stands under it when it is opened; line feeds are kept. May be empty.
    pub about: String,
}

/// Days under one name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// The name of the calendar.
    pub name: String,
    /// When the file was made.
    pub made_at: DateTime<Utc>,
    /// The days.
    pub events: Vec<DayEvent>,
}

impl Calendar {
    /// The file. Lines are folded between letters, after at most 75 bytes; the same calendar gives the same bytes.
    #[must_use]
    pub fn to_ics(&self) -> Vec<u8> {
        let mut calendar = icalendar::Calendar::empty();
        calendar.append_property(("VERSION", "2.0"));
        calendar.append_property(("PRODID", "-//Bridgewell//Action plan//EN"));
        calendar.append_property(("CALSCALE", "GREGORIAN"));
        calendar.append_property(("METHOD", "PUBLISH"));
        // Not every program reads commas here as they should be written.
        calendar.name(&one_line(&self.name.replace([',', ';', '\\'], " ")));
        for event in &self.events {
            calendar.push(self.written(event));
        }
        calendar.done().to_string().into_bytes()
    }

    fn written(&self, event: &DayEvent) -> Event {
        let mut written = Event::new();
        written.uid(&one_line(&event.id)).sequence(event.sequence).timestamp(self.made_at);
        written.starts(event.on);
        // The end of a whole day is the day after it.
        written.ends(event.on.checked_add_days(Days::new(1)).unwrap_or(event.on));
        written.summary(&one_line(&event.title));
        if !event.about.trim().is_empty() {
            written.description(&cleaned(&event.about));
        }
        // It takes nobody's time: the day stays free for meetings.
        written.add_property("TRANSP", "TRANSPARENT");
        written.done()
    }
}

/// Without signs that a line of the file cannot hold.
fn cleaned(text: &str) -> String {
    let plain = text.replace("\r\n", "\n").replace('\r', "\n");
    plain.chars().filter(|letter| *letter == '\n' || !letter.is_control()).collect()
}

fn one_line(text: &str) -> String {
    cleaned(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn calendar(title: &str, about: &str) -> String {
        let calendar = Calendar {
            name: "Action plan, Alder Park School".into(),
            made_at: DateTime::from_timestamp(1_788_000_000, 0).unwrap(),
            events: vec![DayEvent {
                id: "0190-1@bridgewell".into(),
                sequence: 3,
                on: NaiveDate::from_ymd_opt(2026, 12, 31).unwrap(),
                title: title.into(),
                about: about.into(),
            }],
        };
        String::from_utf8(calendar.to_ics()).unwrap()
    }

    /// As RFC 5545 puts lines together again.
    fn unfolded(file: &str) -> Vec<String> {
        file.replace("\r\n ", "").split("\r\n").map(str::to_owned).collect()
    }

    #[test]
    fn a_day_is_whole_free_and_has_its_own_identity() {
        let lines = unfolded(&calendar("Action 3 is due", ""));
        for line in [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "UID:0190-1@bridgewell",
            "SEQUENCE:3",
            "DTSTAMP:20260829T104000Z",
            "DTSTART;VALUE=DATE:20261231",
            "DTEND;VALUE=DATE:20270101",
            "SUMMARY:Action 3 is due",
            "TRANSP:TRANSPARENT",
        ] {
            assert!(lines.iter().any(|found| found == line), "{line} in {lines:#?}");
        }
        assert!(!lines.iter().any(|line| line.starts_with("DESCRIPTION")));
    }

    #[test]
    fn long_lines_are_folded_between_letters_and_come_together_again() {
        let title = "Zoë’s café – ćwiczenia, 日本語 and £5; ".repeat(9);
        let about = "One line\r\nand \\ another\u{0}";
        let file = calendar(&title, about);
        assert!(file.split("\r\n").all(|line| line.len() <= 75), "{file}");
        assert!(!file.replace("\r\n", "").contains(['\r', '\n']), "every line ends in both signs");
        let lines = unfolded(&file);
        let summary = lines.iter().find_map(|line| line.strip_prefix("SUMMARY:")).unwrap();
        let said = summary.replace("\\,", ",").replace("\\;", ";");
        assert_eq!(said, title.trim_end());
        assert!(lines.iter().any(|line| line == "DESCRIPTION:One line\\nand \\\\ another"), "{lines:#?}");
    }

    #[test]
    fn words_cannot_write_lines_of_their_own() {
        let file = calendar("Tea\r\nATTENDEE:mailto:a@example.org", "");
        assert!(!unfolded(&file).iter().any(|line| line.starts_with("ATTENDEE")));
    }
}
