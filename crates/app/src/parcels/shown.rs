//! What can be handed out, what is out, and with whom.

use crate::aid::Aid;
use crate::error::ApiError;
use crate::known::{Intake, LetterView};
use crate::names::StaffNames;
use crate::session::Session;
use crate::wire::common::Nothing;
use crate::wire::parcels::{FormCount, NumberedLetter, ParcelShown, ReaderShown, Sharing, StaysHere};
use bridgewell_domain::letter::LetterState;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::pupil::Pupil;
use bridgewell_exchange::{ReadingPublic, letter_number};
use bridgewell_store::parcels::{HandedOut, KeptParcel};
use bridgewell_store::readers::KeptReader;
use bridgewell_store::{parcels, readers};
use std::collections::BTreeMap;

/// Why an unread letter stays in the school.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stays {
    /// The child is on the red route.
    RedRoute,
    /// The aid saw words that may not wait.
    CannotWait,
    /// Somebody has it.
    Elsewhere,
    /// There are pages and no words yet.
    NoWords,
}

impl Stays {
    const fn words(self) -> &'static str {
        match self {
            Self::RedRoute => "on the red route: never handed out",
            Self::CannotWait => "with words that may not wait: read them here, first",
            Self::Elsewhere => "with a reader already",
            Self::NoWords => "with pages but no words typed yet",
        }
    }
}

/// Whether an unread letter can be handed out.
pub(super) fn may_go(intake: &Intake, aid: &Aid, (pupil, view): (&Pupil, &LetterView)) -> Result<(), Stays> {
    let red_routed = view.letter.as_ref().is_some_and(|letter| letter.red_routed);
    let open = intake.red_routes(pupil.id).iter().any(|kept| kept.entry.closed.is_none());
    let text = view.text().unwrap_or_default();
    if view.elsewhere || view.in_hand {
        Err(Stays::Elsewhere)
    } else if red_routed || open {
        Err(Stays::RedRoute)
    } else if text.trim().is_empty() {
        Err(Stays::NoWords)
    } else if aid.mark(text).safeguarding {
        Err(Stays::CannotWait)
    } else {
        Ok(())
    }
}

/// Unread letters of this viewer's pupils with whether each can go.
pub(super) fn unread<'a>(
    intake: &'a Intake,
    aid: &'a Aid,
) -> impl Iterator<Item = (&'a Pupil, &'a LetterView, Result<(), Stays>)> {
    intake.own().filter_map(move |pupil| {
        let view = intake.letter(pupil.id);
        (view.state() == LetterState::Unread).then(|| (pupil, view, may_go(intake, aid, (pupil, view))))
    })
}

/// Everything about sharing the reading.
pub(crate) fn look(session: &mut Session, permit: Permit, _: Nothing) -> Result<Sharing, ApiError> {
    session.log_list(&permit)?;
    sharing(session, &permit)
}

pub(super) fn sharing(session: &Session, permit: &Permit) -> Result<Sharing, ApiError> {
    session.read(permit, |read| {
        let (intake, aid) = (Intake::load(read, permit)?, Aid::load(read)?);
        let known: Vec<KeptReader> =
            readers::list(read)?.into_iter().filter(|reader| reader.removed.is_none()).collect();
        let mut stays: BTreeMap<Stays, u32> = BTreeMap::new();
        let mut forms: BTreeMap<Option<String>, u32> = BTreeMap::new();
        for (pupil, _, may_go) in unread(&intake, &aid) {
            match may_go {
                Ok(()) => *forms.entry(pupil.form.clone()).or_default() += 1,
                Err(why) => *stays.entry(why).or_default() += 1,
            }
        }
        let not_yet = |staff: &crate::wire::common::StaffName| {
            staff.id != permit.person() && known.iter().all(|reader| reader.id != staff.id)
        };
        Ok(Sharing {
            readers: known.iter().map(|reader| reader_shown(reader, &intake.staff)).collect(),
            staff: intake.staff.working_with_pupils().into_iter().filter(not_yet).collect(),
            parcels: parcels::list(read)?.iter().map(|kept| parcel_shown(kept, &intake)).collect(),
            ready: forms.values().sum(),
            forms: forms.into_iter().map(|(form, letters)| FormCount { form, letters }).collect(),
            stays: stays
                .into_iter()
                .map(|(why, letters)| StaysHere { letters, why: why.words().to_owned() })
                .collect(),
        })
    })
}

fn reader_shown(reader: &KeptReader, staff: &StaffNames) -> ReaderShown {
    // A key that cannot be read any more is shown as it is kept; a parcel for it is refused.
    let public = ReadingPublic::parse(&reader.public_key).ok();
    ReaderShown {
        id: reader.id,
        name: staff.name(reader.id),
        code: public.as_ref().map_or_else(|| reader.public_key.clone(), ReadingPublic::code),
        fingerprint: public.as_ref().map(ReadingPublic::fingerprint).unwrap_or_default(),
        added: reader.added,
        account: staff.is_here(reader.id),
    }
}

/// A letter that came back and that this viewer may not see counts as out still, as it does in the queue.
fn parcel_shown(kept: &KeptParcel, intake: &Intake) -> ParcelShown {
    let out = kept.letters.iter().filter(|handed| {
        handed.back.is_none() || (kept.called_back.is_none() && intake.is_named(handed.pupil))
    });
    ParcelShown {
        id: kept.id,
        reader: intake.staff.name(kept.reader),
        made_by: intake.staff.name(kept.made_by),
        made: kept.made,
        letters: number(kept.letters.len()),
        out: number(out.count()),
        list: numbered(kept, intake),
        called_back: kept.called_back,
        answered: kept.answered,
    }
}

/// By name, so that a child is found while somebody is on the telephone.
fn numbered(kept: &KeptParcel, intake: &Intake) -> Vec<NumberedLetter> {
    let one = |handed: &HandedOut| NumberedLetter {
        pupil: intake.names.shown(handed.pupil),
        number: letter_number(handed.letter),
    };
    let mut list: Vec<_> = kept.letters.iter().map(one).collect();
    list.sort_by(|one, other| one.pupil.sort.cmp(&other.pupil.sort));
    list
}

pub(super) fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
