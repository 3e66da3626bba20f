//! A PDF keeps what is seen on its sheets. Everything else is left out by naming what may stay: no author, no title, no
//! history, no attachments, no scripts, no links, and no places inside its photos.

use crate::{
    CleanPage, LARGEST_FILE, MOST_MEGAPIXELS, MOST_SHEETS, Refusal, RefusalCode, damaged, jpeg, too_large,
};
use bridgewell_domain::page::PageFormat;
use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId, Stream};

/// What a packed list of objects may unpack to, in bytes.
const UNPACKED: usize = 16 << 20;
/// What stays of a sheet, of a branch of the tree of sheets, and of something laid over a sheet.
const OF_A_SHEET: &[&[u8]] = &[
    b"Type",
    b"Parent",
    b"MediaBox",
    b"CropBox",
    b"Rotate",
    b"UserUnit",
    b"Resources",
    b"Contents",
    b"Annots",
    b"Group",
];
const OF_A_BRANCH: &[&[u8]] =
    &[b"Type", b"Parent", b"Kids", b"Count", b"MediaBox", b"CropBox", b"Rotate", b"Resources"];
const OF_A_LAYER: &[&[u8]] = &[b"Type", b"Subtype", b"Rect", b"AP", b"AS", b"F"];
/// What somebody drew or wrote over the sheet. Links, forms, notes and attached files are not part of what is seen.
const LAYERS: &[&[u8]] =
    &[b"Ink", b"Stamp", b"FreeText", b"Highlight", b"Line", b"Square", b"Circle", b"PolyLine", b"Polygon"];
/// Wherever it stands, it says something about people, places or times rather than about the page.
const NOWHERE: &[&[u8]] = &[
    b"Metadata",
    b"PieceInfo",
    b"LastModified",
    b"AF",
    b"AA",
    b"JS",
    b"Measure",
    b"PtData",
    b"VP",
    b"LGIDict",
    b"OPI",
    b"StructParent",
    b"StructParents",
    b"CreationDate",
    b"ModDate",
    b"Thumb",
];

pub(crate) fn clean(bytes: &[u8]) -> Result<CleanPage, Refusal> {
    let options = LoadOptions::with_max_decompressed_size(UNPACKED);
    let mut document = Document::load_mem_with_options(bytes, options).map_err(told)?;
    if document.is_encrypted() || document.was_encrypted() {
        return Err(locked());
    }
    let sheets: Vec<ObjectId> = document.page_iter().take(MOST_SHEETS + 1).collect();
    if sheets.is_empty() {
        return Err(Refusal::new(RefusalCode::Empty, "This PDF has no pages."));
    }
    if sheets.len() > MOST_SHEETS {
        return Err(too_large(format!(
            "This PDF has more than {MOST_SHEETS} pages. Put in each pupil’s own pages: most scanners make one file a letter."
        )));
    }
    strip(&mut document, &sheets)?;
    document.prune_objects();
    let mut kept = Vec::new();
    document.save_to(&mut kept).map_err(|_| damaged("PDF"))?;
    if kept.len() > LARGEST_FILE {
        return Err(too_large(format!(
            "This PDF is larger than {} MB once unpacked. Scan it at 200 or 300 dots an inch.",
            LARGEST_FILE >> 20
        )));
    }
    let sheets = u16::try_from(sheets.len()).unwrap_or(u16::MAX);
    Ok(CleanPage { format: PageFormat::Pdf, sheets, bytes: kept })
}

fn strip(document: &mut Document, sheets: &[ObjectId]) -> Result<(), Refusal> {
    let tree = document.catalog().and_then(|catalog| catalog.get(b"Pages")).map_err(told)?.clone();
    let root = document.trailer.get(b"Root").map_err(told)?.clone();
    let mut catalog = Dictionary::new();
    catalog.set("Type", "Catalog");
    catalog.set("Pages", tree);
    let root_id = root.as_reference().map_err(told)?;
    document.objects.insert(root_id, Object::Dictionary(catalog));
    document.trailer = Dictionary::new();
    document.trailer.set("Root", root);
    for sheet in sheets {
        let layers = layers(document, *sheet);
        let page = document.get_dictionary_mut(*sheet).map_err(told)?;
        keep(page, OF_A_SHEET);
        page.remove(b"Annots");
        if !layers.is_empty() {
            page.set("Annots", layers);
        }
    }
    for object in document.objects.values_mut() {
        if let Object::Dictionary(branch) = object
            && branch.has_type(b"Pages")
        {
            keep(branch, OF_A_BRANCH);
        }
        nowhere(object, 0);
        if let Object::Stream(stream) = object {
            picture(stream)?;
        }
    }
    Ok(())
}

/// What somebody drew over a sheet, without who and when.
fn layers(document: &Document, sheet: ObjectId) -> Vec<Object> {
    let follow = |object| document.dereference(object).ok().map(|(_, found)| found);
    let listed = document.get_dictionary(sheet).and_then(|page| page.get(b"Annots")).ok().and_then(follow);
    let annotations = listed.and_then(|list| list.as_array().ok()).into_iter().flatten();
    let drawn = annotations.filter_map(follow).filter_map(|layer| layer.as_dict().ok()).filter(|layer| {
        layer.get(b"Subtype").and_then(Object::as_name).is_ok_and(|name| LAYERS.contains(&name))
    });
    drawn
        .map(|layer| {
            let mut bare = layer.clone();
            keep(&mut bare, OF_A_LAYER);
            Object::Dictionary(bare)
        })
        .collect()
}

fn keep(dictionary: &mut Dictionary, names: &[&[u8]]) {
    let others: Vec<Vec<u8>> = dictionary
        .iter()
        .map(|(name, _)| name.clone())
        .filter(|name| !names.contains(&name.as_slice()))
        .collect();
    for name in others {
        dictionary.remove(&name);
    }
}

/// Takes out what may stand nowhere. What is nested deeper than any real file is left to the reader to refuse.
fn nowhere(object: &mut Object, depth: u8) {
    if depth > 40 {
        *object = Object::Null;
        return;
    }
    let dictionary = match object {
        Object::Dictionary(dictionary) => dictionary,
        Object::Stream(stream) => &mut stream.dict,
        Object::Array(items) => return items.iter_mut().for_each(|item| nowhere(item, depth + 1)),
        _ => return,
    };
    for name in NOWHERE {
        dictionary.remove(name);
    }
    for (_, value) in dictionary.iter_mut() {
        nowhere(value, depth + 1);
    }
}

/// A picture in a PDF: not too large to unpack, and a photo without what is written beside it.
fn picture(stream: &mut Stream) -> Result<(), Refusal> {
    let side =
        |name: &[u8]| stream.dict.get(name).and_then(Object::as_i64).unwrap_or(0).max(0).unsigned_abs();
    if side(b"Width").saturating_mul(side(b"Height")) > MOST_MEGAPIXELS * 1_000_000 {
        return Err(too_large(format!(
            "A picture in this PDF has more than {MOST_MEGAPIXELS} million pixels. Scan it at 200 or 300 dots an inch."
        )));
    }
    let filters: Vec<Vec<u8>> =
        stream.filters().map(|names| names.into_iter().map(<[u8]>::to_vec).collect()).unwrap_or_default();
    match filters.last().map(Vec::as_slice) {
        Some(b"JPXDecode") => return Err(unseen("JPEG 2000")),
        Some(b"JBIG2Decode") => return Err(unseen("JBIG2")),
        Some(b"DCTDecode" | b"DCT") => {}
        _ => return Ok(()),
    }
    let photo = match filters.len() {
        1 => jpeg::pixels_only(&stream.content),
        _ => {
            let mut packed = stream.clone();
            let before = filters.iter().take(filters.len() - 1).map(|name| Object::Name(name.clone()));
            packed.dict.set("Filter", before.collect::<Vec<_>>());
            packed.dict.remove(b"DecodeParms");
            let inner = packed.decompressed_content_with_limit(LARGEST_FILE).map_err(told)?;
            stream.dict.set("Filter", "DCTDecode");
            stream.dict.remove(b"DecodeParms");
            jpeg::pixels_only(&inner)
        }
    };
    stream.set_content(photo.ok_or_else(|| damaged("PDF"))?);
    Ok(())
}

fn unseen(form: &str) -> Refusal {
    Refusal::new(
        RefusalCode::Unsupported,
        format!(
            "This PDF holds its pages as {form}, which cannot be shown here. Scan them as JPEG or PNG pictures, or choose \
             a PDF without strong compression."
        ),
    )
}

fn locked() -> Refusal {
    Refusal::new(
        RefusalCode::Locked,
        "This PDF is locked with a password. Save it without one, or scan the page again.",
    )
}

fn told(error: lopdf::Error) -> Refusal {
    match error {
        lopdf::Error::Decryption(_) | lopdf::Error::InvalidPassword => locked(),
        lopdf::Error::Decompress(_) => too_large(
            "This PDF would unpack to far more than a scan does. Print it to a new PDF, or scan the page again."
                .to_owned(),
        ),
        _ => damaged("PDF"),
    }
}
