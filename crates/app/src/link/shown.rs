//! Shapes that both sides of a pack show.

use crate::wire::link::{AnswerShown, FileShown, OwnCode, RemarkShown};
use bridgewell_domain::count::Count;
use bridgewell_exchange::{ReadingPublic, SignPublic};
use bridgewell_store::link::files::KeptFile;
use bridgewell_store::link::remarks::KeptRemark;
use chrono::{DateTime, Utc};

/// A code with what is read aloud of it.
pub(crate) trait Code {
    /// In groups of four.
    fn code(&self) -> String;
    /// Sixteen digits.
    fn fingerprint(&self) -> String;
}

impl Code for ReadingPublic {
    fn code(&self) -> String {
        Self::code(self)
    }
    fn fingerprint(&self) -> String {
        Self::fingerprint(self)
    }
}

impl Code for SignPublic {
    fn code(&self) -> String {
        Self::code(self)
    }
    fn fingerprint(&self) -> String {
        Self::fingerprint(self)
    }
}

/// The open half of a key as it is given away.
pub(crate) fn own_code(public: &impl Code) -> OwnCode {
    OwnCode { code: public.code(), fingerprint: public.fingerprint() }
}

/// A pack or a reply as lists show it.
pub(crate) fn file_shown(file: &KeptFile, party: &str) -> FileShown {
    FileShown {
        id: file.id,
        party: party.to_owned(),
        number: file.number,
        made: file.made,
        by: file.made_by.clone(),
    }
}

/// A remark; it was sent if a reply was made after it was said.
pub(crate) fn remark_shown(kept: &KeptRemark, party: &str, sent: Option<DateTime<Utc>>) -> RemarkShown {
    let remark = &kept.remark;
    RemarkShown {
        id: remark.id,
        party: party.to_owned(),
        about: remark.about.clone(),
        kind: remark.kind,
        text: remark.text.clone(),
        by: remark.by.clone(),
        at: remark.at,
        sent: sent.is_some_and(|sent| remark.at <= sent),
        answer: kept.answer.as_ref().map(|answer| AnswerShown {
            kind: answer.kind,
            text: answer.text.clone(),
            by: answer.by.clone(),
            at: answer.at,
        }),
        version: kept.version,
    }
}

/// A count as it reads.
pub(crate) fn told(count: Count) -> String {
    count.shown().map_or_else(|| "not shown".to_owned(), |number| number.to_string())
}
