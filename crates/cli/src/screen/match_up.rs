//! Joins files by UPN and puts each pupil's forms side by side.

use bridgewell_domain::screening::KnownSdq;

use super::gather::Gathered;
use super::places::Places;

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

/// Puts the forms and letters of the other files to the pupils of the intake.
pub fn join(intake: &mut Gathered, others: Vec<Gathered>) -> Unmatched {
    let mut unmatched = Unmatched::default();
    let mut places = Places::with_room(intake.rows.len());
    let mut repeats = Vec::new();
    for (at, row) in (0..).zip(&intake.rows) {
        if let Some(first) = row.upn.and_then(|upn| places.put(&upn, at, &intake.rows)) {
            repeats.push((at, first));
        }
    }
    if !repeats.is_empty() {
        unmatched.repeated = repeats.len();
        places.move_to(&leave_out(intake, &repeats));
    }
    for other in others {
        let whose = |at: u32| places.get(&other.rows.get(at as usize)?.upn?, &intake.rows);
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

/// Leaves out the rows that only repeat an earlier one; what hangs on them goes to that one. Gives each old row's new place.
fn leave_out(intake: &mut Gathered, repeats: &[(u32, u32)]) -> Vec<u32> {
    let mut moved: Vec<u32> = Vec::with_capacity(intake.rows.len());
    let (mut repeats, mut old, mut next) = (repeats.iter().peekable(), 0, 0);
    intake.rows.retain(|_| {
        let repeat = repeats.next_if(|(at, _)| *at == old);
        old += 1;
        match repeat.and_then(|(_, first)| moved.get(*first as usize).copied()) {
            Some(first) => moved.push(first),
            None => {
                moved.push(next);
                next += 1;
            }
        }
        repeat.is_none()
    });
    let place = |at: &mut u32| *at = moved.get(*at as usize).copied().unwrap_or(*at);
    intake.forms.iter_mut().for_each(|(at, _)| place(at));
    intake.letters.iter_mut().for_each(|(at, _)| place(at));
    moved
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

/// Puts the forms of each pupil side by side.
pub fn by_pupil(intake: &mut Gathered) -> Scored {
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
    Scored { forms: forms.into_iter().map(|(_, form)| form).collect(), begins }
}
