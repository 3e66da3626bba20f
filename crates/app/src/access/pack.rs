//! The pack that answers a request: everything in plain words as a PDF, the same as JSON, and the pages of the letter.

use super::gather::gather;
use super::parts::{Part, PartFile, Section};
use super::request::{open, with_pages};
use crate::documents::{imprint, plain_name};
use crate::error::{ApiError, Refusal};
use crate::required::required;
use crate::session::Session;
use crate::shelf::{Document as OnShelf, Leaving};
use crate::wire::documents::FileMade;
use crate::wire::dpo::MakeAccessPack;
use bridgewell_domain::ids::{PageId, PupilId};
use bridgewell_domain::page::PageFormat;
use bridgewell_domain::permit::Permit;
use bridgewell_exchange::bundle;
use bridgewell_report::Imprint;
use bridgewell_report::paper;
use bridgewell_report::summary::{KeptAbout, KeptPart, KeptSection};
use bridgewell_store::{Op, access_requests, letter_pages};
use serde_json::json;

/// Makes the pack, once somebody has looked at every part that needs it.
pub(crate) fn make(session: &mut Session, permit: Permit, ask: MakeAccessPack) -> Result<FileMade, ApiError> {
    let given_to = required("given_to", &ask.given_to, "Write down who is given the pack, and how.")?;
    let request = session.read(&permit, |read| open(read, ask.id, ask.version))?;
    if request.checked.is_empty() {
        return Err(ApiError::refused(
            Refusal::Other,
            "write down first how it was checked that they may ask",
        ));
    }
    let imprint = imprint(session, &permit)?;
    let gathered = gather(session, &permit, request.pupil, &imprint)?;
    let parts = with_pages(gathered.parts, &gathered.pages);
    let undecided = parts
        .iter()
        .filter(|part| !part.why.is_empty() && !request.choices.contains_key(&part.key()))
        .count();
    if undecided > 0 {
        return Err(ApiError::refused(
            Refusal::Other,
            format!("{undecided} parts still wait for somebody to look at them before they may leave"),
        ));
    }
    let kept = |part: &&Part| request.choices.get(&part.key()).is_none_or(|choice| choice.keep);
    let (going, out): (Vec<Part>, Vec<Part>) = parts.iter().cloned().partition(|part| kept(&part));
    let name = plain_name(&gathered.name);
    let pages = chosen_pages(session, &permit, request.pupil, (&gathered.pages, &going))?;
    let files = files(&going, (&gathered.name, !out.is_empty()), &imprint)?;
    let bytes = bundle(&files.into_iter().chain(pages).collect::<Vec<_>>()).map_err(ApiError::broken)?;
    session.write(&permit, Op::AccessPackMade, |tx| {
        tx.count("parts", number(going.len()));
        tx.count("left_out", number(out.len()));
        Ok(access_requests::made(tx, &request, &given_to)?)
    })?;
    let file_name = format!("What we keep about {name}.zip");
    let handle =
        session.shelf_mut().put_document(OnShelf { name: file_name.clone(), bytes, opens_workspace: false });
    let counts = vec![("parts", number(going.len())), ("left_out", number(out.len()))];
    let pupil = Some(request.pupil);
    session
        .shelf_mut()
        .leaves_as(handle, Leaving { op: Op::Exported, permit, pupil, letter: None, counts, once: false });
    let contains = vec![
        format!(
            "Everything that is kept about {} in {}: a PDF to read and the same as JSON",
            gathered.name,
            parts_words(going.len())
        ),
        match out.len() {
            0 => "Nothing was left out".to_owned(),
            count => format!("{} left out, as you decided", parts_words(count)),
        },
        "It is not encrypted: hand it over in person, or protect it on its way".to_owned(),
    ];
    Ok(FileMade { handle, file_name, contains })
}

/// The ending of a page's file.
pub(crate) const fn ending(format: PageFormat) -> &'static str {
    match format {
        PageFormat::Png => "png",
        PageFormat::Jpeg => "jpg",
        PageFormat::Pdf => "pdf",
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn parts_words(count: usize) -> String {
    if count == 1 { "1 part".to_owned() } else { format!("{count} parts") }
}

/// Pages whose part goes.
fn chosen_pages(
    session: &Session,
    permit: &Permit,
    pupil: PupilId,
    (pages, going): (&[(PageId, bool)], &[Part]),
) -> Result<Vec<(String, Vec<u8>)>, ApiError> {
    session.read(permit, |read| {
        let formats = letter_pages::of_pupil(read, pupil)?;
        let mut files = Vec::new();
        for (place, (id, _)) in (1..).zip(pages) {
            let name = format!("pages/{place}");
            let goes = going.iter().any(|part| part.lines.iter().any(|(_, says)| *says == name));
            let format = formats.iter().find(|page| page.id == *id).map(|page| page.format);
            if let (true, Some(format), Some(content)) =
                (goes, format, letter_pages::content(read, pupil, *id)?)
            {
                files.push((format!("{name}.{}", ending(format)), content.to_vec()));
            }
        }
        Ok(files)
    })
}

/// The PDF and the JSON.
fn files(
    going: &[Part],
    (name, left_out): (&str, bool),
    imprint: &Imprint,
) -> Result<Vec<(String, Vec<u8>)>, ApiError> {
    let sheet = KeptAbout {
        imprint: imprint.clone(),
        title: format!("What {} keeps about {name}", imprint.school),
        notice: format!("Personal document for {name} and the family, in answer to a request to see everything."),
        lead: vec![
            "You asked what we keep about you in our wellbeing programme. This is what stands on your record, in plain words. Where we say \
             \u{201c}you\u{201d} we mean the pupil."
                .to_owned(),
            "We use it to notice who might find the move to a new school hard, to talk, and to offer everyone something \
             good. A person decides, never a computer. It came from your primary school, from you, from your family and \
             from adults here. Staff see it by their role; each look is written down. We keep most of it until the end of \
             Year 8."
                .to_owned(),
            if left_out {
                "Some parts are left out, because the law allows or asks for it: most often because they are about somebody \
                 else too, or because seeing them could put somebody at risk. You can ask us about that."
                    .to_owned()
            } else {
                String::new()
            },
            "If something is wrong, tell us and we put it right. You can ask us to erase something, to stop using it or to \
             leave you out of the screen. If you are not happy, complain to us, or to the Information Commissioner: \
             ico.org.uk/make-a-complaint, 0303 123 1113."
                .to_owned(),
        ],
        sections: sections(going),
    };
    let pdf = paper::kept_about(&sheet).spelled_out()?.to_pdf()?;
    let data = json!({
        "format": "bridgewell access pack",
        "version": 1,
        "school": imprint.school,
        "made": imprint.made_at.format("%Y-%m-%d").to_string(),
        "log_head": imprint.log_head,
        "pupil": name,
        "some_parts_left_out": left_out,
        "parts": going.iter().map(PartFile::from).collect::<Vec<_>>(),
    });
    let data = serde_json::to_vec_pretty(&data).map_err(ApiError::broken)?;
    let name = plain_name(name);
    Ok(vec![
        (format!("What we keep about {name}.pdf"), pdf),
        (format!("What we keep about {name}.json"), data),
    ])
}

/// Parts under their headings.
pub(super) fn sections(parts: &[Part]) -> Vec<KeptSection> {
    Section::ALL
        .iter()
        .filter_map(|section| {
            let parts: Vec<KeptPart> = parts
                .iter()
                .filter(|part| part.section == *section)
                .map(|part| KeptPart {
                    title: part.title.clone(),
                    lines: part.lines.clone(),
                    own: part.own.as_ref().map(|own| (own.words.clone(), own.source.clone())),
                })
                .collect();
            (!parts.is_empty()).then(|| KeptSection { title: section.title().to_owned(), parts })
        })
        .collect()
}
