//! From bytes to rows of cells, whatever the format.

pub mod cell;
pub mod ctf;
pub mod delimited;
pub mod encoding;
pub mod format;
pub mod html;
pub mod letters;
pub(crate) mod markup;
pub mod old_workbook;
pub mod sheet;
pub mod source;
pub mod split;
pub mod spreadsheet_xml;
pub mod workbook;
pub mod zip_claims;
