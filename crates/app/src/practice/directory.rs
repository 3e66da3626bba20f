//! Commands named `directory.*`: who answers when the school cannot carry something alone.

use crate::documents::{file_name, imprint, make};
use crate::error::ApiError;
use crate::names::StaffNames;
use crate::required::required;
use crate::session::Session;
use crate::shelf::Leaving;
use crate::wire::directory::{DirectoryAsk, DirectoryShown, DirectoryVersionShown, SaveDirectory};
use crate::wire::documents::{DocumentClass, DocumentMade};
use bridgewell_domain::dates;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::programme::directory::{DirectoryVersion, Service, national, tidied};
use bridgewell_domain::school::{Contact, FindNow};
use bridgewell_report::paper;
use bridgewell_report::summary::DirectorySheet;
use bridgewell_store::{Op, ReadTx, directory as store, schools};

/// The directory in force, or one of its versions. It names no pupil, so looking is not logged.
pub(crate) fn look(
    session: &mut Session,
    permit: Permit,
    ask: DirectoryAsk,
) -> Result<DirectoryShown, ApiError> {
    session.read(&permit, |read| shown(read, ask.version))
}

/// Adds a version of the whole; those before it stay readable.
pub(crate) fn save(
    session: &mut Session,
    permit: Permit,
    ask: SaveDirectory,
) -> Result<DirectoryShown, ApiError> {
    let services = tidied(&ask.services).map_err(|fault| ApiError::invalid("services", fault.to_string()))?;
    if services.is_empty() {
        return Err(ApiError::invalid("services", "A directory needs at least one service."));
    }
    let why = required("why", &ask.why, "Say in a sentence what has changed, for whoever looks back.")?;
    session.write(&permit, Op::DirectoryChanged, |tx| {
        store::add(tx, ask.after, &why, &services)?;
        shown(tx, None)
    })
}

/// The directory as a page to hang up.
pub(crate) fn document(
    session: &mut Session,
    permit: Permit,
    ask: DirectoryAsk,
) -> Result<DocumentMade, ApiError> {
    let shown = session.read(&permit, |read| shown(read, ask.version))?;
    let version = shown.version.as_ref().map_or_else(String::new, |version| {
        format!("Version {}, {}", version.number, dates::in_full(dates::day_of(version.at)))
    });
    let sheet = DirectorySheet {
        imprint: imprint(session, &permit)?,
        version,
        at_school: shown.at_school,
        services: shown.services,
    };
    let services = u32::try_from(sheet.services.len()).unwrap_or(u32::MAX);
    let contains = vec!["Services with how and when to reach them; nothing about any pupil".to_owned()];
    let name = file_name("Who to ring");
    let made = make(session, &paper::directory(&sheet), (DocumentClass::Public, name, contains))?;
    session.write(&permit, Op::PublicDocumentMade, |tx| {
        tx.count("services", services);
        Ok(())
    })?;
    let counts = vec![("services", services)];
    let leaving = Leaving { op: Op::Exported, permit, pupil: None, letter: None, counts, once: false };
    session.shelf_mut().leaves_as(made.handle, leaving);
    Ok(made)
}

/// Whom to find at school, and the services in force.
pub(crate) fn in_force(read: &ReadTx<'_>) -> Result<(Vec<Contact>, Vec<Service>), ApiError> {
    let shown = shown(read, None)?;
    Ok((shown.at_school, shown.services))
}

fn shown(read: &ReadTx<'_>, wanted: Option<u32>) -> Result<DirectoryShown, ApiError> {
    let (staff, kept) = (StaffNames::load(read)?, store::versions(read)?);
    let newest = kept.first().map_or(0, |version| version.number);
    let of = |version: &DirectoryVersion| DirectoryVersionShown {
        number: version.number,
        at: version.at,
        by: staff.name(version.by),
        why: version.why.clone(),
    };
    let wanted = wanted.filter(|number| *number > 0).unwrap_or(newest);
    let here = kept.iter().find(|version| version.number == wanted);
    if here.is_none() && wanted != newest {
        return Err(ApiError::not_found("version of the directory"));
    }
    let (school, _) = schools::get(read)?;
    Ok(DirectoryShown {
        version: here.map(of),
        in_force: wanted == newest,
        newest,
        at_school: at_school(&school.find_now),
        services: here.map_or_else(national, |version| version.services.clone()),
        versions: kept.iter().map(of).collect(),
    })
}

/// Whom to find at school first, as the settings name them.
fn at_school(find: &FindNow) -> Vec<Contact> {
    let named = |contact: &Contact, what: &str| {
        let name = if contact.name.trim().is_empty() {
            what.to_owned()
        } else {
            format!("{}, {what}", contact.name)
        };
        Contact { name, reach: contact.reach.clone() }
    };
    [(&find.dsl, "safeguarding lead"), (&find.deputy, "deputy safeguarding lead")]
        .into_iter()
        .filter(|(contact, _)| !contact.is_empty())
        .map(|(contact, what)| named(contact, what))
        .collect()
}
