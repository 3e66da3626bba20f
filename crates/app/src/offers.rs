//! Offering an opportunity to a pupil, and the pupil's answer. Towards a pupil it is an invitation, never more.

use crate::error::{ApiError, Refusal};
use crate::known::one_letter;
use crate::names::{PupilNames, StaffNames};
use crate::opportunities::Lines;
use crate::required::required;
use crate::session::Session;
use crate::wire::opportunities::{AnswerOffer, Invitation, InvitationAsk, MakeOffer, OfferShown};
use bridgewell_domain::fit;
use bridgewell_domain::ids::{OfferId, PupilId, ReviewId};
use bridgewell_domain::opportunity::{Answer, Offer, Opportunity, Review};
use bridgewell_domain::permit::Permit;
use bridgewell_domain::role::Tier;
use bridgewell_store::offers::{self, OfferRow};
use bridgewell_store::{Op, ReadTx, decisions, opportunities, pupils, reviews};

/// A warm paragraph for a person to edit: the child's own likes first, then the opportunity, then a free choice. An
/// invitation is read by many, so that nothing from a letter under the restricted tier enters it, whoever writes it.
pub(crate) fn invitation(
    session: &mut Session,
    permit: Permit,
    ask: InvitationAsk,
) -> Result<Invitation, ApiError> {
    let permit = session.for_pupil(&permit, ask.pupil)?;
    session.log_read(&permit, Op::RecordRead, ask.pupil)?;
    let open = Permit::grant_unchecked(permit.person(), permit.role(), Tier::Open, permit.because());
    session.read(&open, |read| {
        let pupil = pupils::get(read, ask.pupil)?.pupil;
        let line = opportunities::get(read, ask.opportunity)?.opportunity;
        let mut likes = pupil.interests.clone();
        let letter = one_letter(read, &open, ask.pupil, &StaffNames::load(read)?)?;
        likes.extend(letter.current().flat_map(|said| said.interests.iter().cloned()));
        Ok(Invitation { text: words(pupil.names.forename(), &likes, &line) })
    })
}

/// The invitation's first words.
pub(crate) fn words(forename: &str, likes: &[String], line: &Opportunity) -> String {
    let shared =
        likes.iter().find(|like| line.interests.iter().any(|menu| fit::likeness(like, menu).is_some()));
    let opening = shared.map_or_else(
        || format!("Dear {forename}, there is something here that we think you might enjoy: {}.", line.name),
        |like| {
            format!("Dear {forename}, we heard that you like {like}, so we thought of you: {}.", line.name)
        },
    );
    let place = if line.place.is_empty() { String::new() } else { format!(" in {}", line.place) };
    let cost = if line.cost.is_empty() {
        "It costs nothing.".to_owned()
    } else {
        format!(
            "It costs {}; if that is hard, tell us and we will sort it out.",
            line.cost.trim_end_matches('.')
        )
    };
    format!(
        "{opening} It is on {}{place}, with {}. {cost} There is a place for you if you would like it. You can say yes, \
         or no, or tell us a better idea of your own.",
        line.when, line.leader
    )
}

/// Offers an opportunity. A place is held until the pupil answers.
pub(crate) fn make(session: &mut Session, permit: Permit, ask: MakeOffer) -> Result<OfferShown, ApiError> {
    let permit = session.for_pupil(&permit, ask.pupil)?;
    let invitation = required("invitation", &ask.invitation, "write the invitation the child will read")?;
    if ask.review.is_some_and(|due| due < session.today()) {
        return Err(ApiError::invalid("review", "the day to look how it goes has passed already"));
    }
    let offer = Offer {
        id: OfferId::from_uuid(session.fresh()),
        opportunity: ask.opportunity,
        decision: ask.decision,
        by: permit.person(),
        at: session.now(),
        invitation,
        answer: Answer::Waiting,
        child_said: String::new(),
        answered: None,
    };
    let review = ask.review.map(|due| Review {
        id: ReviewId::from_uuid(session.fresh()),
        due,
        offer: Some(offer.id),
        decision: ask.decision,
        done: None,
    });
    session.write(&permit, Op::OfferMade, |tx| {
        let line = opportunities::get(tx, ask.opportunity)?.opportunity;
        let before = offers::of_pupil(tx, ask.pupil)?;
        if before.iter().any(|row| row.offer.opportunity == line.id && row.offer.takes_a_place()) {
            return Err(ApiError::refused(
                Refusal::Other,
                format!("this pupil has been offered {} already; record the answer there", line.name),
            ));
        }
        if !line.open {
            return Err(ApiError::refused(
                Refusal::NoPlaceLeft,
                format!("{} is no longer on the menu", line.name),
            ));
        }
        if offers::places_taken(tx, line.id)? >= line.places {
            return Err(ApiError::refused(
                Refusal::NoPlaceLeft,
                format!("{} has no place left; choose something else or add places on the menu", line.name),
            ));
        }
        if let Some(decision) = ask.decision {
            let own = decisions::of_pupil(tx, ask.pupil)?;
            own.iter()
                .find(|row| row.decision.id == decision)
                .ok_or_else(|| ApiError::not_found("decision"))?;
        }
        offers::insert(tx, ask.pupil, &offer)?;
        if let Some(review) = &review {
            reviews::insert(tx, ask.pupil, review)?;
        }
        one(tx, offer.id)
    })
}

/// Records the answer and the child's words. A no, or an idea of the child's own, frees the place.
pub(crate) fn answer(
    session: &mut Session,
    permit: Permit,
    ask: AnswerOffer,
) -> Result<OfferShown, ApiError> {
    let row = session.read(&permit, |read| Ok(offers::get(read, ask.offer)?))?;
    let permit = session.for_pupil(&permit, row.pupil)?;
    let answer = match ask.answer {
        Answer::OwnIdea { idea } => {
            Answer::OwnIdea { idea: required("idea", &idea, "write the child's idea in the child's words")? }
        }
        plain => plain,
    };
    let mut changed = row.clone();
    changed.offer.answered = (answer != Answer::Waiting).then_some(ask.on);
    changed.offer.answer = answer;
    ask.child_said.trim().clone_into(&mut changed.offer.child_said);
    session.write(&permit, Op::OfferAnswered, |tx| {
        if changed.offer.takes_a_place() && !row.offer.takes_a_place() {
            let line = opportunities::get(tx, row.offer.opportunity)?.opportunity;
            if offers::places_taken(tx, line.id)? >= line.places {
                return Err(ApiError::refused(
                    Refusal::NoPlaceLeft,
                    format!("the place in {} has gone to another pupil meanwhile", line.name),
                ));
            }
        }
        offers::answer(tx, &changed)?;
        one(tx, changed.offer.id)
    })
}

fn one(read: &ReadTx<'_>, id: OfferId) -> Result<OfferShown, ApiError> {
    let row = offers::get(read, id)?;
    let everybody: Vec<_> = pupils::list(read)?.into_iter().map(|row| row.pupil).collect();
    let lines = Lines::load(read, &offers::list(read)?)?;
    Ok(shown(&row, (&PupilNames::of(&everybody), &StaffNames::load(read)?, &lines)))
}

/// One pupil's offers, newest first.
pub(crate) fn of_pupil(
    read: &ReadTx<'_>,
    (names, staff): (&PupilNames, &StaffNames),
    pupil: PupilId,
) -> Result<Vec<OfferShown>, ApiError> {
    let lines = Lines::load(read, &[])?;
    let rows = offers::of_pupil(read, pupil)?;
    Ok(rows.iter().map(|row| shown(row, (names, staff, &lines))).collect())
}

/// An offer as it is shown.
pub(crate) fn shown(row: &OfferRow, (names, staff, lines): (&PupilNames, &StaffNames, &Lines)) -> OfferShown {
    let line = lines.get(row.offer.opportunity);
    OfferShown {
        id: row.offer.id,
        pupil: names.shown(row.pupil),
        opportunity: line.map(|line| line.name.clone()).unwrap_or_default(),
        when: line.map(|line| line.when.clone()).unwrap_or_default(),
        by: staff.name(row.offer.by),
        at: row.offer.at,
        invitation: row.offer.invitation.clone(),
        answer: row.offer.answer.clone(),
        child_said: row.offer.child_said.clone(),
        answered: row.offer.answered,
    }
}

/// An offer in few words for a row: "Clay club, said yes".
pub(crate) fn in_few_words(row: &OfferRow, lines: &Lines) -> String {
    let name = lines.get(row.offer.opportunity).map(|line| line.name.as_str()).unwrap_or_default();
    let answer = match row.offer.answer {
        Answer::Waiting => "waiting for an answer",
        Answer::Yes => "said yes",
        Answer::No => "said no",
        Answer::OwnIdea { .. } => "has an idea of their own",
    };
    format!("{name}, {answer}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use bridgewell_domain::ids::OpportunityId;
    use bridgewell_domain::opportunity::OpportunityKind;

    fn clay(cost: &str) -> Opportunity {
        Opportunity {
            id: OpportunityId::from_uuid(uuid::Uuid::nil()),
            name: "Clay club".to_owned(),
            kind: OpportunityKind::Club,
            leader: "Ms Achebe".to_owned(),
            when: "Tuesday lunch".to_owned(),
            place: "the art room".to_owned(),
            places: 6,
            cost: cost.to_owned(),
            interests: vec!["art".to_owned()],
            strengths: Vec::new(),
            worries: Vec::new(),
            open: true,
        }
    }

    #[test]
    fn an_invitation_starts_from_what_the_child_likes_and_leaves_the_choice_open() {
        let text = words("Aisha", &["football".to_owned(), "clay".to_owned()], &clay(""));
        assert!(text.starts_with("Dear Aisha, we heard that you like clay"), "{text}");
        assert!(
            text.contains("It costs nothing.") && text.contains("an idea") || text.contains("a better idea")
        );
        assert!(!text.contains("intervention") && !text.contains('!'));
    }

    #[test]
    fn an_invitation_without_a_shared_like_claims_none() {
        let text = words("Callum", &["trains".to_owned()], &clay("£2 a week"));
        assert!(text.contains("we think you might enjoy: Clay club"), "{text}");
        assert!(text.contains("It costs £2 a week; if that is hard"), "{text}");
    }
}
