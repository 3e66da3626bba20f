//! The school's or the trust's own standards: looked at before they are taken in, kept with their version, never changed
//! under a round that stands on them.

use super::built_in;
use super::rounds::{in_use, reference};
use super::template::{LARGEST, parse};
use crate::error::{ApiError, Refusal};
use crate::session::Session;
use crate::shelf::FileHandle;
use crate::wire::audit_ask::{
    AuditTemplateAsk, AuditTemplateShown, AuditTemplates, TemplateFileAsk, TemplateLooked, TemplateStandard,
};
use crate::wire::common::Nothing;
use bridgewell_domain::permit::Permit;
use bridgewell_domain::programme::audit::Template;
use bridgewell_store::audit::templates;
use bridgewell_store::{Op, ReadTx};

/// The templates a new round would stand on, and those that are retired.
pub(crate) fn list(session: &mut Session, permit: Permit, _: Nothing) -> Result<AuditTemplates, ApiError> {
    session.read(&permit, all)
}

fn all(read: &ReadTx<'_>) -> Result<AuditTemplates, ApiError> {
    let shown = |template: &Template, local| AuditTemplateShown {
        id: template.id.clone(),
        version: template.version,
        title: template.title.clone(),
        standards: u16::try_from(template.standards.len()).unwrap_or(u16::MAX),
        local,
        added_at: None,
        retired: false,
    };
    let mut found = vec![shown(&built_in()?, false)];
    for kept in templates::local(read)? {
        if found.iter().any(|known| known.id == kept.this.id) {
            continue;
        }
        let template = parse(&kept.content).map_err(|faults| ApiError::broken(faults.join(" ")))?;
        let (added_at, retired) = (Some(kept.at), kept.retired.is_some());
        found.push(AuditTemplateShown { added_at, retired, ..shown(&template, true) });
    }
    Ok(AuditTemplates { templates: found })
}

/// Looks at a template file without taking it in.
pub(crate) fn look(
    session: &mut Session,
    permit: Permit,
    ask: TemplateFileAsk,
) -> Result<TemplateLooked, ApiError> {
    let (file, text) = text_of(session, ask.handle)?;
    session.read(&permit, |read| {
        Ok(match checked(read, &text)? {
            Ok(template) => TemplateLooked {
                file,
                title: template.title.clone(),
                version: format!("{}, version {}", template.id, template.version),
                standards: template
                    .standards
                    .into_iter()
                    .map(|one| TemplateStandard { id: one.id, principle: one.principle, title: one.title })
                    .collect(),
                faults: Vec::new(),
            },
            Err(faults) => TemplateLooked {
                file,
                title: String::new(),
                version: String::new(),
                standards: Vec::new(),
                faults,
            },
        })
    })
}

/// Takes a template in. It is part of the next round; rounds that were started keep what they stand on.
pub(crate) fn add(
    session: &mut Session,
    permit: Permit,
    ask: TemplateFileAsk,
) -> Result<AuditTemplates, ApiError> {
    let (file, text) = text_of(session, ask.handle)?;
    let shown = session.write(&permit, Op::AuditTemplateAdded, |tx| {
        let template = checked(tx, &text)?.map_err(|faults| {
            ApiError::refused(
                Refusal::File,
                format!("\u{201c}{file}\u{201d} cannot be taken in. {}", faults.join(" ")),
            )
        })?;
        templates::keep(tx, &reference(&template), true, &text)?;
        all(tx)
    })?;
    session.shelf_mut().let_go(ask.handle);
    Ok(shown)
}

/// Lets no new round stand on a local template.
pub(crate) fn retire(
    session: &mut Session,
    permit: Permit,
    ask: AuditTemplateAsk,
) -> Result<AuditTemplates, ApiError> {
    session.write(&permit, Op::AuditTemplateRetired, |tx| {
        templates::retire(tx, &ask.id)?;
        all(tx)
    })
}

fn text_of(session: &Session, handle: FileHandle) -> Result<(String, String), ApiError> {
    let file = session.shelf().file(handle).ok_or_else(|| ApiError::not_found("file"))?;
    let refused =
        |why: &str| ApiError::refused(Refusal::File, format!("\u{201c}{}\u{201d} {why}", file.name));
    if file.bytes.len() > LARGEST {
        return Err(refused("is too large for a template, which is a text of some pages."));
    }
    let text = String::from_utf8(file.bytes.clone())
        .map_err(|_| refused("is not a text file in UTF-8. Save it as plain text and try again."))?;
    Ok((file.name.clone(), text.trim_start_matches('\u{feff}').to_owned()))
}

/// The template, or everything that stands in its way: its own faults, and what clashes with the others.
fn checked(read: &ReadTx<'_>, text: &str) -> Result<Result<Template, Vec<String>>, ApiError> {
    let template = match parse(text) {
        Ok(template) => template,
        Err(faults) => return Ok(Err(faults)),
    };
    let mut faults = Vec::new();
    let main = built_in()?;
    if template.id == main.id {
        faults.push(format!(
            "The id \u{201c}{}\u{201d} belongs to the standards that come with Bridgewell. Give your file an id of its own.",
            main.id
        ));
    }
    let mut others = vec![main];
    for kept in in_use(read)? {
        let known = parse(&kept.content).map_err(|faults| ApiError::broken(faults.join(" ")))?;
        if known.id != template.id {
            others.push(known);
        } else if known.version >= template.version && kept.content != text {
            faults.push(format!(
                "Version {} of \u{201c}{}\u{201d} is in use already. Raise the version to take in a changed file.",
                known.version, known.id
            ));
        }
    }
    for standard in &template.standards {
        if let Some(other) =
            others.iter().find(|other| other.standards.iter().any(|one| one.id == standard.id))
        {
            faults.push(format!(
                "Standard \u{201c}{}\u{201d}, field \u{201c}id\u{201d}: \u{201c}{}\u{201d} has a standard of this id. \
                 Choose another.",
                standard.id, other.title
            ));
        }
    }
    Ok(if faults.is_empty() { Ok(template) } else { Err(faults) })
}

#[cfg(test)]
mod tests {
    use crate::audit::BUILT_IN;

    #[test]
    fn the_built_in_template_is_small_enough_to_be_kept_with_every_round() {
        assert!(BUILT_IN.len() < super::LARGEST);
    }
}
