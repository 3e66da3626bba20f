//! Scans, photos and drawings for personal documents: the bytes of clean pages, put into a PDF as they are. Nothing is
//! unpacked and packed again, so a drawing comes out exactly as it went in.

mod bitmap;
mod sheet;

use std::sync::Arc;

use lopdf::{Document, Object, dictionary};

use crate::error::ReportError;
use bridgewell_domain::page::{PageFormat, Turn};

/// A picture, or one sheet of a scanned PDF, the way up in which somebody set it.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    content: Arc<Content>,
    turned: u16,
    /// What it shows, for those who cannot see it.
    pub alternative: String,
}

#[derive(PartialEq)]
enum Content {
    Bitmap(bitmap::Bitmap),
    Sheet(sheet::Sheet),
}

impl std::fmt::Debug for Content {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a child's page")
    }
}

impl Picture {
    /// Reads the bytes of a page: one picture, or one for each sheet of a PDF.
    ///
    /// # Errors
    /// [`ReportError::Page`] with the reason when the page cannot be printed as it is: a PDF with typed text, or bytes
    /// that are not such a page.
    pub fn read(
        bytes: &[u8],
        (format, turned): (PageFormat, Turn),
        alternative: &str,
    ) -> Result<Vec<Self>, ReportError> {
        let contents = match format {
            PageFormat::Png => vec![(Content::Bitmap(bitmap::png(bytes)?), 0)],
            PageFormat::Jpeg => vec![(Content::Bitmap(bitmap::jpeg(bytes)?), 0)],
            PageFormat::Pdf => {
                let sheets = sheet::read(bytes)?.into_iter();
                sheets.map(|(sheet, turned)| (Content::Sheet(sheet), turned)).collect()
            }
        };
        let picture = |(content, own): (Content, u16)| Self {
            content: Arc::new(content),
            turned: (own + turned.as_degrees()) % 360,
            alternative: alternative.to_owned(),
        };
        Ok(contents.into_iter().map(picture).collect())
    }

    /// Width and height as it is shown, in its own units.
    pub(crate) fn size(&self) -> (f32, f32) {
        let (width, height) = match self.content.as_ref() {
            Content::Bitmap(bitmap) => bitmap.size(),
            Content::Sheet(sheet) => sheet.size(),
        };
        if self.turned.is_multiple_of(180) { (width, height) } else { (height, width) }
    }

    pub(crate) fn with_words(&self, change: &impl Fn(&str) -> String) -> Self {
        Self { alternative: change(&self.alternative), ..self.clone() }
    }

    /// Whether its own units are points already.
    pub(crate) fn is_sheet(&self) -> bool {
        matches!(self.content.as_ref(), Content::Sheet(_))
    }

    /// How the unit square is laid into an area on the page: left, bottom, width and height in points.
    pub(crate) fn matrix(&self, [left, bottom, width, height]: [f32; 4]) -> [f32; 6] {
        match self.turned {
            90 => [0.0, -height, width, 0.0, left, bottom + height],
            180 => [-width, 0.0, 0.0, -height, left + width, bottom + height],
            270 => [0.0, height, -width, 0.0, left + width, bottom],
            _ => [width, 0.0, 0.0, height, left, bottom],
        }
    }
}

/// The pictures a document has used, each to be put in once.
#[derive(Default)]
pub(crate) struct UsedPictures(Vec<Arc<Content>>);

impl UsedPictures {
    /// The number of a picture in the document.
    pub fn number(&mut self, picture: &Picture) -> usize {
        let known = self.0.iter().position(|other| Arc::ptr_eq(other, &picture.content));
        known.unwrap_or_else(|| {
            self.0.push(Arc::clone(&picture.content));
            self.0.len() - 1
        })
    }

    /// Puts them into the file; gives the dictionary that names them, or nothing where there are none.
    pub fn embed(self, file: &mut Document) -> Result<Option<Object>, ReportError> {
        if self.0.is_empty() {
            return Ok(None);
        }
        let mut named = dictionary! {};
        for (number, content) in self.0.iter().enumerate() {
            let object = match content.as_ref() {
                Content::Bitmap(bitmap) => bitmap.embed(file),
                Content::Sheet(sheet) => sheet.embed(file)?,
            };
            named.set(format!("P{number}"), object);
        }
        Ok(Some(named.into()))
    }
}
