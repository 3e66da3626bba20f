//! Commands named `people.*`: who holds keys, in which role, and the passphrases they choose.

use crate::app::App;
use crate::error::ApiError;
use crate::session::Session;
use crate::wire::common::Nothing;
use crate::wire::people::{
    AddPerson, ChangePassphrase, ChangePerson, People, PersonAsk, PersonFields, PersonShown, ResetPassphrase,
};
use crate::wire::workspace::{Strength, WeighPassphrase};
use bridgewell_domain::dates::day_of;
use bridgewell_domain::ids::PersonId;
use bridgewell_domain::permit::{Because, Permit};
use bridgewell_domain::role::{Person, Role, Scope};
use bridgewell_store::{Passphrase, StoreError, persons};

/// A passphrase is refused under this length however unusual it is.
const SHORTEST: usize = 10;
/// zxcvbn's "somewhat guessable": at least a million guesses, each of which costs Argon2id's third of a second. What is
/// better is suggested, not forced.
const ACCEPTED: u8 = 2;
/// From this score on none is asked to be better.
const GOOD: u8 = 3;
/// From this length on none is asked to be longer.
const SUGGESTED: usize = 14;

/// Everybody, those with a key first.
pub(crate) fn list(session: &mut Session, permit: Permit, _: Nothing) -> Result<People, ApiError> {
    shown(session, &permit)
}

/// Adds a person with a passphrase that they chose.
pub(crate) fn add(session: &mut Session, permit: Permit, ask: AddPerson) -> Result<People, ApiError> {
    let person = person(PersonId::from_uuid(session.fresh()), ask.person)?;
    name_is_free(session, &permit, &person)?;
    check_passphrase("passphrase", &ask.passphrase, &[&person.name])?;
    let (now, cost) = (session.now(), session.cost());
    session.workspace_mut().add_person((&permit, now), &person, &Passphrase::new(ask.passphrase), cost)?;
    shown(session, &permit)
}

/// Changes a person's name, role, post, pupils or restricted tier.
pub(crate) fn change(session: &mut Session, permit: Permit, ask: ChangePerson) -> Result<People, ApiError> {
    let person = person(ask.id, ask.person)?;
    name_is_free(session, &permit, &person)?;
    let now = session.now();
    session.workspace_mut().change_person((&permit, now), &person, ask.version)?;
    if session.person().id == person.id {
        session.now_person(person);
    }
    shown(session, &permit)
}

/// Gives somebody who forgot theirs a new passphrase.
pub(crate) fn reset(session: &mut Session, permit: Permit, ask: ResetPassphrase) -> Result<People, ApiError> {
    let known = session.read(&permit, |read| Ok(persons::get(read, ask.id)?))?.person.name;
    check_passphrase("passphrase", &ask.passphrase, &[&known])?;
    let (now, cost) = (session.now(), session.cost());
    session.workspace_mut().reset_passphrase(
        (&permit, now),
        ask.id,
        &Passphrase::new(ask.passphrase),
        cost,
    )?;
    shown(session, &permit)
}

/// Changes one's own passphrase.
pub(crate) fn change_passphrase(
    session: &mut Session,
    permit: Permit,
    ask: ChangePassphrase,
) -> Result<Nothing, ApiError> {
    let name = session.person().name.clone();
    check_passphrase("new", &ask.new, &[&name])?;
    let own = Permit::grant_unchecked(permit.person(), permit.role(), permit.tier(), Because::Self_);
    let (now, cost) = (session.now(), session.cost());
    let (present, new) = (Passphrase::new(ask.present), Passphrase::new(ask.new));
    session.workspace_mut().change_passphrase((&own, now), &present, &new, cost)?;
    Ok(Nothing {})
}

/// Takes a person's key away. Their name stays where they decided and wrote.
pub(crate) fn remove(session: &mut Session, permit: Permit, ask: PersonAsk) -> Result<People, ApiError> {
    let now = session.now();
    if ask.id == session.person().id {
        return Err(ApiError::refused(
            crate::error::Refusal::Other,
            "You cannot take away the key you are using. Somebody else in charge can.",
        ));
    }
    session.workspace_mut().remove_person(&permit, now, ask.id)?;
    shown(session, &permit)
}

/// Weighs a passphrase; nothing of it is kept.
pub(crate) fn weigh(_: &mut App, ask: WeighPassphrase) -> Result<Strength, ApiError> {
    let known: Vec<&str> = ask.known.iter().map(String::as_str).collect();
    Ok(strength(&ask.passphrase, &known))
}

/// Refuses a passphrase that would not protect a school's letters.
pub(crate) fn check_passphrase(field: &str, passphrase: &str, known: &[&str]) -> Result<(), ApiError> {
    let strength = strength(passphrase, known);
    if strength.accepted {
        return Ok(());
    }
    let length = passphrase.chars().count();
    let message = if length < SHORTEST {
        format!("It has {length} characters; at least {SHORTEST} are needed, {SUGGESTED} or more are better.")
    } else {
        format!("It is {}. {}", strength.words, strength.advice)
    };
    Err(ApiError::invalid(field, message.trim()))
}

/// A name without spaces around it, not empty, and short enough for a list.
pub(crate) fn check_name(name: &str) -> Result<String, ApiError> {
    let name = name.trim();
    match name.chars().count() {
        0 => Err(ApiError::invalid("name", "Type the name as colleagues know it.")),
        1..=80 => Ok(name.to_owned()),
        _ => Err(ApiError::invalid("name", "Type at most 80 characters.")),
    }
}

fn strength(passphrase: &str, known: &[&str]) -> Strength {
    // Each name counts as one guess, in parts and run together.
    let together = known.iter().map(|words| words.split_whitespace().collect::<String>());
    let parts = known.iter().flat_map(|words| words.split_whitespace()).map(str::to_owned);
    let guessed: Vec<String> = together.chain(parts).collect();
    let mut known: Vec<&str> = guessed.iter().map(String::as_str).collect();
    known.extend(["bridgewell", "safeguarding", "wellbeing"]);
    let weighed = zxcvbn::zxcvbn(passphrase, &known);
    let (score, length) = (u8::from(weighed.score()), passphrase.chars().count());
    let words = match score {
        0 => "guessed at once",
        1 => "guessed in minutes",
        2 => "fair",
        3 => "good",
        _ => "strong",
    };
    let advice = if length < SUGGESTED || score < GOOD {
        format!(
            "Four or five unconnected words, {SUGGESTED} characters or more, are easy to remember and hard to guess."
        )
    } else {
        String::new()
    };
    Strength { score, words: words.to_owned(), advice, accepted: length >= SHORTEST && score >= ACCEPTED }
}

/// A person from typed fields. The restricted tier's key goes with the DSL's role, by choice with the lead's.
fn person(id: PersonId, fields: PersonFields) -> Result<Person, ApiError> {
    let name = check_name(&fields.name)?;
    let scope = match (fields.role, fields.scope) {
        (Role::Pastoral, Scope::Forms(forms)) => {
            let mut forms: Vec<String> = forms.iter().map(|form| form.trim().to_owned()).collect();
            forms.retain(|form| !form.is_empty());
            forms.sort();
            forms.dedup();
            if forms.is_empty() {
                return Err(ApiError::invalid("scope", "Name at least one form, or choose the whole year."));
            }
            Scope::Forms(forms)
        }
        _ => Scope::WholeYear,
    };
    let restricted = match fields.role {
        Role::Dsl => true,
        Role::Lead => fields.restricted,
        Role::Pastoral | Role::DataManager if fields.restricted => {
            return Err(ApiError::invalid(
                "restricted",
                "Only a designated safeguarding lead or the wellbeing lead can hold the restricted tier's key.",
            ));
        }
        Role::Pastoral | Role::DataManager => false,
    };
    Ok(Person { id, name, role: fields.role, post: fields.post.trim().to_owned(), scope, restricted })
}

/// Two people with one name could not be told apart in decisions or at the lock.
fn name_is_free(session: &Session, permit: &Permit, person: &Person) -> Result<(), ApiError> {
    let kept = session.read(permit, |read| Ok(persons::list(read)?))?;
    let same =
        |other: &Person| other.id != person.id && other.name.to_lowercase() == person.name.to_lowercase();
    if kept.iter().any(|kept| kept.removed.is_none() && same(&kept.person)) {
        return Err(ApiError::refused(
            crate::error::Refusal::Taken,
            format!(
                "There is already somebody called {}. Add something that tells the two apart.",
                person.name
            ),
        ));
    }
    Ok(())
}

fn shown(session: &Session, permit: &Permit) -> Result<People, ApiError> {
    let mut kept = session.read(permit, |read| persons::list(read).map_err(StoreError::into))?;
    kept.sort_by_key(|kept| kept.removed.is_some());
    let people = kept.into_iter().map(|kept| PersonShown {
        id: kept.person.id,
        name: kept.person.name,
        role: kept.person.role,
        post: kept.person.post,
        scope: kept.person.scope,
        restricted: kept.person.restricted,
        removed: kept.removed.map(day_of),
        version: kept.version,
    });
    Ok(People { people: people.collect() })
}
