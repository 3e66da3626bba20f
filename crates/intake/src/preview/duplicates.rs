//! Rows that are about the same child, or look as if they were, in one file or in several.
//!
//! Exact repeats are folded, contradictions are asked, two children on one UPN are held apart, and namesakes and twins
//! are kept and pointed out.

use super::file::{FileRead, SetAside};
use super::trace::{At, Trace, kind_of};
use crate::columns::plan::Carries;
use crate::row::fault::{Fault, Level, Place, Trouble};
use crate::row::record::Record;
use crate::row::standing::{Aside, Standing};
use bridgewell_domain::upn::Upn;
use std::collections::HashMap;
use std::hash::Hash;

/// Gathers the rows of one or more files and then says which belong together.
#[derive(Debug, Default)]
pub(crate) struct Finder {
    traces: Vec<Trace>,
    /// Whether only rows of different files are compared, each file having been looked at by itself.
    across: bool,
}

/// What was found, by row.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    /// Rows that say nothing of their own, with the row they repeat or join.
    pub(crate) folded: HashMap<At, Aside>,
    /// What is to be said about the others.
    pub(crate) said: HashMap<At, Vec<Fault>>,
}

impl Findings {
    /// Where a row stands now, with its further faults added. `None`: it is folded.
    pub(crate) fn apply(&self, at: At, standing: Standing, faults: &mut Vec<Fault>) -> Option<Standing> {
        if self.folded.contains_key(&at) {
            return None;
        }
        let Some(said) = self.said.get(&at) else { return Some(standing) };
        faults.extend(said.iter().cloned());
        let asks = said.iter().any(|fault| fault.level == Level::Ask);
        Some(if asks && standing == Standing::Ready { Standing::Held } else { standing })
    }
}

impl Finder {
    /// One that compares rows of different files only.
    pub(crate) fn across_files() -> Self {
        Self { across: true, ..Self::default() }
    }

    /// Takes note of a row of data.
    pub(crate) fn see(&mut self, record: &Record<'_>, file: u16, standing: Standing, carries: Carries) {
        if standing != Standing::Refused {
            let at = At { file, row: record.row };
            let kind = kind_of(record, (carries.sdq, carries.letters));
            self.traces.push(Trace::of(record, at, standing, (carries.pupils, kind)));
        }
    }

    /// Compares all rows with each other.
    pub(crate) fn find(&self) -> Findings {
        let mut findings = Findings::default();
        self.same_upn(&mut findings);
        self.repeated_without_upn(&mut findings);
        self.same_name(&mut findings);
        self.twins(&mut findings);
        findings
    }

    /// Walks over the rows that share a key: each with every earlier one that was not folded.
    fn sharing<K: Eq + Hash>(
        &self,
        findings: &mut Findings,
        key: impl Fn(&Trace) -> Option<K>,
        mut each: impl FnMut(&mut Findings, &[&Trace], &Trace),
    ) {
        let mut earlier: HashMap<K, Vec<&Trace>> = HashMap::new();
        for trace in &self.traces {
            if findings.folded.contains_key(&trace.at) {
                continue;
            }
            let Some(key) = key(trace) else { continue };
            let group = earlier.entry(key).or_default();
            let others: Vec<&Trace> = group
                .iter()
                .filter(|before| !self.across || before.at.file != trace.at.file)
                .copied()
                .collect();
            if !others.is_empty() {
                each(findings, &others, trace);
            }
            if !findings.folded.contains_key(&trace.at) {
                group.push(trace);
            }
        }
    }

    fn same_upn(&self, findings: &mut Findings) {
        let key = |trace: &Trace| trace.upn.map(|upn: Upn| (upn, trace.kind));
        self.sharing(findings, key, |findings, group, trace| {
            if let Some(same) = group.iter().find(|before| before.says_the_same(trace)) {
                findings.fold(trace, Aside::SameAs(place(same.at, trace.at)));
                return;
            }
            let before = group[0];
            let elsewhere = before.at.file != trace.at.file;
            if elsewhere && trace.standing == Standing::Ready && !before.contradicts(trace) {
                findings.fold(trace, Aside::Joins(place(before.at, trace.at)));
            } else if before.is_same_child(trace) {
                findings.both(before, trace, Level::Ask, |place| Trouble::SameUpn { place });
                findings.in_what(before, trace);
            } else {
                findings.both(before, trace, Level::Ask, |place| Trouble::TwoChildren { place });
            }
        });
        // Forms and letters of a pupil whom another file brings.
        let first: HashMap<Upn, &Trace> = self
            .traces
            .iter()
            .rev()
            .filter(|trace| trace.carries_pupil)
            .filter_map(|trace| Some((trace.upn?, trace)))
            .collect();
        for trace in self.traces.iter().filter(|trace| !trace.carries_pupil) {
            let Some(pupil) = trace.upn.and_then(|upn| first.get(&upn)) else { continue };
            if trace.standing == Standing::Ready && pupil.at.file != trace.at.file {
                findings.fold(trace, Aside::Joins(place(pupil.at, trace.at)));
            }
        }
    }

    /// A row without a UPN is a repeat only when it names the child in full.
    fn repeated_without_upn(&self, findings: &mut Findings) {
        let key = |trace: &Trace| if trace.upn.is_none() { trace.person() } else { None };
        self.sharing(findings, key, |findings, group, trace| {
            if let Some(same) = group.iter().find(|before| before.says_the_same(trace)) {
                findings.fold(trace, Aside::SameAs(place(same.at, trace.at)));
            }
        });
    }

    fn same_name(&self, findings: &mut Findings) {
        let key = |trace: &Trace| if trace.carries_pupil { trace.person() } else { None };
        self.sharing(findings, key, |findings, group, trace| {
            let before = group[0];
            match (trace.upn, before.upn) {
                (Some(one), Some(two)) if one == two => {}
                (Some(one), Some(two)) if one.is_temporary() != two.is_temporary() => {
                    findings.both(before, trace, Level::Ask, |place| Trouble::SameChild { place });
                }
                (Some(_), Some(_)) => {
                    findings.both(before, trace, Level::Notice, |place| Trouble::Namesake { place });
                }
                (None, _) => findings.say(
                    trace.at,
                    Level::Ask,
                    Trouble::SameChild { place: place(before.at, trace.at) },
                ),
                (Some(_), None) => {
                    findings.say(
                        before.at,
                        Level::Ask,
                        Trouble::SameChild { place: place(trace.at, before.at) },
                    );
                }
            }
        });
    }

    fn twins(&self, findings: &mut Findings) {
        let key = |trace: &Trace| if trace.carries_pupil { trace.family() } else { None };
        self.sharing(findings, key, |findings, group, trace| {
            if let Some(twin) = group.iter().find(|before| before.has_other_forename(trace)) {
                let both_are_one = twin.upn.is_some() && twin.upn == trace.upn;
                if !both_are_one {
                    findings.both(twin, trace, Level::Notice, |place| Trouble::Twins { place });
                }
            }
        });
    }
}

impl Findings {
    fn fold(&mut self, trace: &Trace, why: Aside) {
        self.folded.insert(trace.at, why);
    }

    fn say(&mut self, at: At, level: Level, trouble: Trouble) {
        self.said.entry(at).or_default().push(Fault::of_row(level, trouble));
    }

    /// Adds to what was said last of both rows in what they differ.
    fn in_what(&mut self, before: &Trace, trace: &Trace) {
        let words = before.differs_in(trace);
        for at in [before.at, trace.at] {
            if let Some(fault) = self.said.get_mut(&at).and_then(|said| said.last_mut()) {
                fault.value.clone_from(&words);
            }
        }
    }

    fn both(&mut self, before: &Trace, trace: &Trace, level: Level, trouble: impl Fn(Place) -> Trouble) {
        self.say(trace.at, level, trouble(place(before.at, trace.at)));
        self.say(before.at, level, trouble(place(trace.at, before.at)));
    }
}

/// A row as it is named beside another: with its file only where that is another file.
fn place(row: At, beside: At) -> Place {
    Place { file: (row.file != beside.file).then_some(row.file), row: row.row }
}

/// Finds what belongs together within one file, and holds, folds and points out.
pub(super) fn find(read: &mut FileRead) {
    let mut finder = Finder::default();
    for row in &read.rows {
        finder.see(&row.record, 0, row.standing, read.carries);
    }
    settle(read, 0, &finder.find());
}

/// Puts what was found into a file's rows.
pub(super) fn settle(read: &mut FileRead, file: u16, findings: &Findings) {
    let set_aside = &mut read.set_aside;
    read.rows.retain_mut(|row| {
        let at = At { file, row: row.record.row };
        match findings.apply(at, row.standing, &mut row.faults) {
            Some(standing) => {
                row.standing = standing;
                true
            }
            None => {
                let why = findings.folded.get(&at).copied().unwrap_or(Aside::Blank);
                set_aside.push(SetAside { row: at.row, why });
                false
            }
        }
    });
    set_aside.sort_by_key(|aside| aside.row);
}
