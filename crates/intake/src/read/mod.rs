//! From bytes to rows of cells, whatever the format.

pub mod cell;
pub mod delimited;
pub mod encoding;
pub mod format;
pub mod letters;
pub mod source;
pub mod split;
pub mod workbook;
pub mod zip_claims;
