//! Joins files by UPN and scores the forms.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::{BuildHasherDefault, Hasher};

use bridgewell_domain::screening::KnownSdq;
use bridgewell_domain::sdq::{Answers, ImpactAnswers, Scores};
use bridgewell_domain::upn::Upn;

use super::gather::{Form, Gathered};

/// What could not be joined.
#[derive(Default)]
pub struct Unmatched {
    /// Rows whose UPN an earlier row has: the first one stands.
    pub repeated: usize,
    /// Forms about nobody in the intake, or without a UPN.
    pub forms: usize,
    /// Letters by nobody in the intake, or without a UPN.
    pub letters: usize,
}

/// Where each pupil is, by UPN.
type Places = HashMap<Upn, u32, BuildHasherDefault<Spread>>;

/// Spreads UPNs over a table. They are short and checked already, so this need not withstand made-up keys: a file
/// that made it slow would only slow itself.
#[derive(Default)]
struct Spread(u64);

impl Hasher for Spread {
    fn write(&mut self, bytes: &[u8]) {
        for piece in bytes.chunks(8) {
            let mut whole = [0; 8];
            whole[..piece.len()].copy_from_slice(piece);
            self.0 = (self.0.rotate_left(5) ^ u64::from_le_bytes(whole)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        }
    }

    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }
}

/// Puts the forms and letters of the other files to the pupils of the intake.
pub fn join(intake: &mut Gathered, others: Vec<Gathered>) -> Unmatched {
    let mut unmatched = Unmatched::default();
    let mut places: Places =
        HashMap::with_capacity_and_hasher(intake.rows.len(), BuildHasherDefault::default());
    let mut moved = Vec::with_capacity(intake.rows.len());
    let mut next = 0;
    intake.rows.retain(|row| {
        match row.upn.map(|upn| places.entry(upn)) {
            Some(Entry::Occupied(first)) => {
                unmatched.repeated += 1;
                moved.push(*first.get());
                return false;
            }
            Some(Entry::Vacant(free)) => {
                free.insert(next);
            }
            None => {}
        }
        moved.push(next);
        next += 1;
        true
    });
    let place = |at: &mut u32| *at = moved.get(*at as usize).copied().unwrap_or(*at);
    intake.forms.iter_mut().for_each(|(at, _)| place(at));
    intake.letters.iter_mut().for_each(|(at, _)| place(at));
    for other in others {
        let whose = |at: u32| places.get(&other.rows.get(at as usize)?.upn?).copied();
        for (at, form) in other.forms {
            match whose(at) {
                Some(pupil) => intake.forms.push((pupil, form)),
                None => unmatched.forms += 1,
            }
        }
        for (at, letter) in other.letters {
            match whose(at) {
                Some(pupil) => intake.letters.push((pupil, letter)),
                None => unmatched.letters += 1,
            }
        }
    }
    unmatched
}

/// The scored forms of a cohort, those of one pupil side by side.
pub struct Scored {
    forms: Vec<KnownSdq>,
    /// Where the forms of each pupil begin; one more than there are pupils.
    begins: Vec<u32>,
}

impl Scored {
    /// The forms about one pupil.
    pub fn of(&self, pupil: usize) -> &[KnownSdq] {
        let bounds = self.begins.get(pupil).zip(self.begins.get(pupil + 1));
        bounds.and_then(|(&from, &to)| self.forms.get(from as usize..to as usize)).unwrap_or_default()
    }
}

/// Scores every form.
pub fn score(intake: &mut Gathered) -> Scored {
    let mut forms = std::mem::take(&mut intake.forms);
    forms.sort_by_key(|(pupil, _)| *pupil);
    let mut begins = Vec::with_capacity(intake.rows.len() + 1);
    let mut next = 0;
    for pupil in 0..=intake.rows.len() {
        while forms.get(next).is_some_and(|(owner, _)| (*owner as usize) < pupil) {
            next += 1;
        }
        begins.push(u32::try_from(next).unwrap_or(u32::MAX));
    }
    let forms = forms.into_iter().map(|(_, form)| scored(&form)).collect();
    Scored { forms, begins }
}

/// Answers are scored; where the file has scores only, those stand as they are, and impossible ones are unknown.
fn scored(form: &Form) -> KnownSdq {
    let answered = form.answers != Answers::default() || form.impact != ImpactAnswers::default();
    let scores = if answered {
        Scores::from_answers(&form.answers, &form.impact, form.informant)
    } else {
        form.entered.entered(form.informant).unwrap_or_default()
    };
    KnownSdq { informant: form.informant, completed: form.completed, scores }
}
