//! What fits a pupil, with the reason in words. Only what a reader confirmed or the primary wrote goes in.

use super::Lines;
use crate::error::ApiError;
use crate::known::{Intake, one_letter};
use crate::names::StaffNames;
use crate::session::Session;
use crate::wire::common::PupilAsk;
use crate::wire::opportunities::{Suggestion, Suggestions};
use bridgewell_domain::fit::{self, Fit, MenuLine, Wishes};
use bridgewell_domain::ids::OpportunityId;
use bridgewell_domain::letter::{Reading, Theme};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::pupil::Pupil;
use bridgewell_store::Op;
use bridgewell_store::offers::OfferRow;
use bridgewell_store::{ReadTx, pupils};

/// What is known of a pupil's likes, strengths and worries.
struct Known {
    likes: Vec<String>,
    strengths: Vec<String>,
    worries: Vec<Theme>,
}

impl Known {
    fn of<'a>(pupil: &Pupil, readings: impl Iterator<Item = &'a Reading>) -> Self {
        let mut known =
            Self { likes: pupil.interests.clone(), strengths: pupil.strengths.clone(), worries: Vec::new() };
        for reading in readings {
            merge(&mut known.likes, &reading.interests);
            merge(&mut known.strengths, &reading.strengths);
            for theme in reading.themes.iter().filter(|theme| theme.is_concern()) {
                if !known.worries.contains(theme) {
                    known.worries.push(*theme);
                }
            }
        }
        known
    }

    fn fits(&self, (lines, rows): (&Lines, &[OfferRow]), pupil: &Pupil) -> Vec<Fit> {
        let offered: Vec<OpportunityId> =
            rows.iter().filter(|row| row.pupil == pupil.id).map(|row| row.offer.opportunity).collect();
        let menu: Vec<MenuLine<'_>> = lines
            .domain
            .iter()
            .zip(&lines.all)
            .map(|(opportunity, shown)| MenuLine { opportunity, taken: shown.places - shown.left })
            .collect();
        let wishes = Wishes {
            likes: &self.likes,
            strengths: &self.strengths,
            worries: &self.worries,
            offered: &offered,
        };
        fit::fitting(&wishes, &menu)
    }
}

fn merge(into: &mut Vec<String>, more: &[String]) {
    for word in more {
        if !into.iter().any(|known| known.eq_ignore_ascii_case(word)) {
            into.push(word.clone());
        }
    }
}

/// What could suit a pupil, best first, and the rest of the menu with places left.
pub(crate) fn suggest(session: &mut Session, permit: Permit, ask: PupilAsk) -> Result<Suggestions, ApiError> {
    let permit = session.for_pupil(&permit, ask.pupil)?;
    session.log_read(&permit, Op::RecordRead, ask.pupil)?;
    session.read(&permit, |read| {
        let pupil = pupils::get(read, ask.pupil)?.pupil;
        let rows = bridgewell_store::offers::list(read)?;
        let lines = Lines::load(read, &rows)?;
        let letter = one_letter(read, &permit, ask.pupil, &StaffNames::load(read)?)?;
        let fits = Known::of(&pupil, letter.current()).fits((&lines, &rows), &pupil);
        let fitting: Vec<Suggestion> = fits
            .iter()
            .filter_map(|fit| {
                Some(Suggestion { opportunity: lines.get(fit.opportunity)?.clone(), why: fit.words() })
            })
            .collect();
        let others = lines
            .all
            .iter()
            .filter(|line| line.open && line.left > 0 && !fits.iter().any(|fit| fit.opportunity == line.id))
            .cloned()
            .collect();
        Ok(Suggestions { fitting, others })
    })
}

/// What a child likes, and the name of what fits best.
type LikesAndFit = (Vec<String>, Option<String>);

/// For each of these pupils: what the child likes, and the best fit by name, if anything with a place left fits.
pub(crate) fn best_fits(
    (read, permit): (&ReadTx<'_>, &Permit),
    pupils: &[&Pupil],
    (lines, rows): (&Lines, &[OfferRow]),
) -> Result<Vec<LikesAndFit>, ApiError> {
    let intake = Intake::load(read, permit)?;
    Ok(pupils
        .iter()
        .map(|pupil| {
            let known = Known::of(pupil, intake.letter(pupil.id).current());
            let best = known.fits((lines, rows), pupil).into_iter().find(|fit| fit.places_left > 0);
            let name = best.and_then(|fit| lines.get(fit.opportunity)).map(|line| line.name.clone());
            (known.likes, name)
        })
        .collect())
}
