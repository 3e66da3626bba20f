//! A sheet of a scanned PDF, drawn as a picture. Only what is seen comes along: tags and an invisible layer of text that
//! scanners put under the picture stay behind, and a sheet with typed text is refused, because its typefaces may not
//! be there and a screen reader would read it among ours.

use std::panic::catch_unwind;
use std::sync::Arc;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use crate::error::ReportError;

/// Trees and resources nested deeper than this are of no real scan.
const DEEPEST: u8 = 12;

const BROKEN: ReportError = ReportError::Page("its PDF cannot be read");
const TYPED: ReportError = ReportError::Page("its PDF has typed text");
const WITHIN: ReportError =
    ReportError::Page("its PDF holds its picture in a form that cannot be taken over");

/// One sheet.
#[derive(Clone)]
pub(super) struct Sheet {
    source: Arc<Document>,
    number: usize,
    area: [f32; 4],
    drawing: Arc<Vec<u8>>,
}

impl PartialEq for Sheet {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number && self.area == other.area && self.drawing == other.drawing
    }
}

/// Reads the sheets, each with how far it is turned, clockwise.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<(Sheet, u16)>, ReportError> {
    let source = Arc::new(Document::load_mem(bytes).map_err(|_| BROKEN)?);
    let pages = source.get_pages();
    let sheets = pages.into_values().enumerate().map(|(number, page)| {
        let area = area(&source, page).ok_or(BROKEN)?;
        let turned = inherited(&source, page, b"Rotate", 0).and_then(|turn| turn.as_i64().ok()).unwrap_or(0);
        let drawing = drawing(&source, page)?;
        let sheet = Sheet { source: Arc::clone(&source), number, area, drawing: Arc::new(drawing) };
        Ok((sheet, u16::try_from(turned.rem_euclid(360)).unwrap_or(0)))
    });
    sheets.collect()
}

/// What is looked up on the page, or on the branch above it.
fn inherited<'a>(source: &'a Document, node: ObjectId, name: &[u8], depth: u8) -> Option<&'a Object> {
    let page = source.get_dictionary(node).ok()?;
    if let Ok(found) = page.get(name) {
        return source.dereference(found).ok().map(|(_, found)| found);
    }
    let above = page.get(b"Parent").ok()?.as_reference().ok()?;
    if depth < DEEPEST { inherited(source, above, name, depth + 1) } else { None }
}

fn area(source: &Document, page: ObjectId) -> Option<[f32; 4]> {
    let found = inherited(source, page, b"CropBox", 0).or_else(|| inherited(source, page, b"MediaBox", 0))?;
    let edges: Vec<f32> = found.as_array().ok()?.iter().filter_map(|edge| edge.as_float().ok()).collect();
    let &[x0, y0, x1, y1] = edges.as_slice() else { return None };
    let area = [x0.min(x1), y0.min(y1), x0.max(x1), y0.max(y1)];
    let wide = (area[2] - area[0]).min(area[3] - area[1]);
    (wide.is_finite() && wide >= 1.0).then_some(area)
}

/// The operators of a sheet that draw what is seen.
fn drawing(source: &Document, page: ObjectId) -> Result<Vec<u8>, ReportError> {
    let bytes = source.get_page_content(page);
    let with_text = has_typefaces(source, inherited(source, page, b"Resources", 0), 0);
    let content = taken_apart(&bytes)?;
    let marks = |name: &str| matches!(name, "BDC" | "BMC" | "EMC" | "DP" | "MP");
    let invisible = content
        .operations
        .iter()
        .filter(|one| one.operator == "Tr")
        .map(|one| matches!(one.operands.as_slice(), [Object::Integer(3)]))
        .reduce(|all, one| all && one)
        .unwrap_or(false);
    let shows_text =
        content.operations.iter().any(|one| matches!(one.operator.as_str(), "Tj" | "TJ" | "'" | "\""));
    if shows_text && !invisible || with_text && !shows_text {
        return Err(TYPED);
    }
    if !shows_text && !content.operations.iter().any(|one| marks(&one.operator)) {
        return Ok(bytes);
    }
    // Such a picture is passed over where its form is not known, and would be lost when the orders are written anew.
    if content.operations.iter().any(|one| one.operator == "BI") {
        return Err(WITHIN);
    }
    let mut in_text = false;
    let mut kept: Vec<Operation> = Vec::new();
    for one in content.operations {
        match one.operator.as_str() {
            "BT" => in_text = true,
            "ET" => in_text = false,
            name if in_text || marks(name) => {}
            _ => kept.push(one),
        }
    }
    Content { operations: kept }.encode().map_err(|_| BROKEN)
}

/// The drawing orders, one by one. Their reader panics at a picture among them that does not say its colours.
fn taken_apart(bytes: &[u8]) -> Result<Content, ReportError> {
    catch_unwind(|| Content::decode(bytes)).ok().and_then(Result::ok).ok_or(BROKEN)
}

/// Whether resources, or those of what they draw, name typefaces.
fn has_typefaces(source: &Document, resources: Option<&Object>, depth: u8) -> bool {
    let follow = |object| source.dereference(object).ok().map(|(_, found)| found);
    let Some(resources) = resources.and_then(|found| found.as_dict().ok()) else { return false };
    let part = |name: &[u8]| resources.get(name).ok().and_then(follow).and_then(|found| found.as_dict().ok());
    if part(b"Font").is_some_and(|fonts| !fonts.is_empty()) {
        return true;
    }
    let drawn = part(b"XObject").into_iter().flat_map(Dictionary::iter);
    depth < DEEPEST
        && drawn
            .filter_map(|(_, object)| follow(object))
            .filter_map(|found| found.as_stream().ok())
            .any(|form| has_typefaces(source, form.dict.get(b"Resources").ok().and_then(follow), depth + 1))
}

impl Sheet {
    pub fn size(&self) -> (f32, f32) {
        let [x0, y0, x1, y1] = self.area;
        (x1 - x0, y1 - y0)
    }

    /// Puts the sheet into the file as a drawing on the unit square.
    pub fn embed(&self, file: &mut Document) -> Result<Object, ReportError> {
        let mut source = self.source.as_ref().clone();
        source.renumber_objects_with(file.max_id + 1);
        let page = source.get_pages().into_values().nth(self.number).ok_or(BROKEN)?;
        let resources = inherited(&source, page, b"Resources", 0).cloned();
        let mut resources = resources.and_then(|found| found.as_dict().cloned().ok()).unwrap_or_default();
        // Only an invisible layer of text used them, and it stayed behind.
        resources.remove(b"Font");
        let (width, height) = self.size();
        let [x0, y0, x1, y1] = self.area;
        let mut form = Stream::new(
            dictionary! {
                "Type" => "XObject",
                "Subtype" => "Form",
                "BBox" => vec![x0.into(), y0.into(), x1.into(), y1.into()],
                "Matrix" => vec![(1.0 / width).into(), 0.into(), 0.into(), (1.0 / height).into(), (-x0 / width).into(),
                    (-y0 / height).into()],
                "Resources" => resources,
            },
            self.drawing.to_vec(),
        );
        form.compress().map_err(|_| BROKEN)?;
        file.max_id = source.max_id;
        file.objects.extend(source.objects);
        Ok(file.add_object(form).into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A PDF of one sheet with these drawing orders.
    fn sheet(orders: &str) -> Vec<u8> {
        let mut file = Document::with_version("1.5");
        let pages = file.new_object_id();
        let drawing = file.add_object(Stream::new(Dictionary::new(), orders.as_bytes().to_vec()));
        let area: Vec<Object> = vec![0.into(), 0.into(), 595.into(), 842.into()];
        let page = file.add_object(
            dictionary! { "Type" => "Page", "Parent" => pages, "MediaBox" => area, "Contents" => drawing },
        );
        file.set_object(pages, dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 });
        let root = file.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
        file.trailer.set("Root", root);
        let mut bytes = Vec::new();
        file.save_to(&mut bytes).unwrap();
        bytes
    }

    fn why(bytes: &[u8]) -> String {
        read(bytes).err().map(|refused| refused.to_string()).unwrap_or_default()
    }

    #[test]
    fn a_picture_among_the_orders_that_does_not_say_its_colours_is_refused_in_words() {
        let orders = "q 1 0 0 1 0 0 cm BI /W 1/H 1/BPC 8 ID x EI Q";
        assert_eq!(why(&sheet(orders)), BROKEN.to_string());
    }

    #[test]
    fn a_picture_among_the_orders_stays_as_it_is_or_the_sheet_is_refused() {
        let picture = "BI /W 1/H 1/BPC 8/CS/DeviceGray ID x EI";
        let (drawn, _) = read(&sheet(picture)).unwrap().remove(0);
        assert_eq!(drawn.drawing.trim_ascii(), picture.as_bytes());
        let marked = format!("/Scan BMC {picture} EMC");
        assert_eq!(why(&sheet(&marked)), WITHIN.to_string());
    }
}
