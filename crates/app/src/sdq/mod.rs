//! Commands named `sdq.*`: numbers only. The questionnaire's wording appears nowhere; items are known by number.

mod keying;
mod list;
mod shown;

pub(crate) use keying::{key_items, key_scores, score, withdraw};
pub(crate) use list::list;
pub(crate) use shown::{band_words, forms_of, pair};
