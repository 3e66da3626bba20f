//! Tagged PDF bytes (PDF/UA-1) from pages of marks and their tree of meaning.

mod content;
mod fonts;
mod metadata;
mod outline;
mod structure;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use crate::document::Imprint;
use crate::error::ReportError;
use crate::font::printable_form;
use crate::house::{PAGE_HEIGHT, PAGE_WIDTH};
use crate::layout::Laid;

/// Writes a document. The same input gives the same bytes.
///
/// # Errors
/// When a typeface cannot be cut down or the bytes cannot be put together.
pub(crate) fn write(title: &str, imprint: &Imprint, mut laid: Laid) -> Result<Vec<u8>, ReportError> {
    let mut used = content::Used::default();
    let contents: Vec<content::Written> = (laid.pages.iter().enumerate())
        .map(|(index, page)| content::write(page, index, &mut laid.tree, &mut used))
        .collect();
    let mut file = Document::with_version("1.7");
    let id = metadata::file_id(title, imprint, &contents);
    let pages_id = file.new_object_id();
    let mut resources = dictionary! { "Font" => used.fonts.embed(&mut file)? };
    if let Some(pictures) = used.pictures.embed(&mut file)? {
        resources.set("XObject", pictures);
    }
    let resources = file.add_object(resources);
    let page_ids: Vec<ObjectId> = contents.iter().map(|_| file.new_object_id()).collect();
    for (index, (&page_id, written)) in page_ids.iter().zip(&contents).enumerate() {
        let stream = packed(Dictionary::new(), written.bytes.clone())?;
        let stream_id = file.add_object(stream);
        file.set_object(page_id, page(pages_id, resources, stream_id, index));
    }
    let kids: Vec<Object> = page_ids.iter().map(|&id| id.into()).collect();
    let count = whole(kids.len());
    file.set_object(pages_id, dictionary! { "Type" => "Pages", "Count" => count, "Kids" => kids });
    let structure = structure::write(&mut file, &laid.tree, &contents, &page_ids);
    let outlines = outline::write(&mut file, &laid.outline, &page_ids);
    let metadata = metadata::xmp(&mut file, title, imprint);
    let mut catalog = dictionary! {
        "Type" => "Catalog",
        "Pages" => pages_id,
        "Lang" => Object::string_literal("en-GB"),
        "MarkInfo" => dictionary! { "Marked" => true },
        "ViewerPreferences" => dictionary! { "DisplayDocTitle" => true },
        "StructTreeRoot" => structure,
        "Metadata" => metadata,
    };
    if let Some(outlines) = outlines {
        catalog.set("Outlines", outlines);
        catalog.set("PageMode", "UseOutlines");
    }
    let catalog = file.add_object(catalog);
    let info = metadata::info(&mut file, title, imprint);
    file.trailer.set("Root", catalog);
    file.trailer.set("Info", info);
    file.trailer.set("ID", vec![id.clone(), id]);
    // What else a scanned PDF held is drawn nowhere.
    file.prune_objects();
    let mut bytes = Vec::new();
    file.save_modern(&mut bytes)?;
    Ok(bytes)
}

fn page(parent: ObjectId, resources: ObjectId, contents: ObjectId, index: usize) -> Dictionary {
    dictionary! {
        "Type" => "Page",
        "Parent" => parent,
        "MediaBox" => vec![0.into(), 0.into(), PAGE_WIDTH.into(), PAGE_HEIGHT.into()],
        "Resources" => resources,
        "Contents" => contents,
        "StructParents" => whole(index),
        "Tabs" => "S",
    }
}

/// A compressed stream.
fn packed(dictionary: Dictionary, bytes: Vec<u8>) -> Result<Stream, ReportError> {
    let mut stream = Stream::new(dictionary, bytes);
    stream.compress().map_err(|_| std::io::Error::other("a part could not be compressed"))?;
    Ok(stream)
}

/// A text for people on one line: plain where it is ASCII, else UTF-16 with its mark.
fn text(words: &str) -> Object {
    let words: String =
        printable_form(words).map(|letter| if letter == '\n' { ' ' } else { letter }).collect();
    if words.is_ascii() {
        return Object::string_literal(words);
    }
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(words.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, lopdf::StringFormat::Hexadecimal)
}

/// A number of things as PDF writes it.
fn whole(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
