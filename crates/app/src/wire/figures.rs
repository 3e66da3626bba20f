//! Pictures for the window.

use super::documents::FigureShown;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Pictures that belong together, in their order; none where nothing is known that could be drawn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FiguresShown {
    /// The pictures.
    pub figures: Vec<FigureShown>,
}
