//! The reading aid as this school has it: the built-in lists, and the words of its area.
//!
//! What the aid marks is kept nowhere: every look marks the letters anew, so that changed words count at once and for
//! letters that came in before. Only the lexicon is kept in memory, because it takes a moment to build.

use crate::error::ApiError;
use bridgewell_reading::{Lexicon, Marked};
use bridgewell_store::settings::{self, Of};
use bridgewell_store::{ReadTx, StoreError, WriteTx};
use std::sync::{Arc, Mutex, PoisonError};

const LOCAL_WORDS: &str = "local_words";

/// The longest lines that are used, in bytes: more than the page takes. A parcel can be made by anybody.
const LONGEST: usize = 256 * 1024;

/// How many lines that cannot be used are passed over before the built-in lists are used alone.
const MOST_FAULTS: usize = 8;

/// The lexicon that was built last, with the school's own lines that are in it; none where they cannot be used.
static BUILT: Mutex<Option<(String, Option<Arc<Lexicon>>)>> = Mutex::new(None);

/// The aid of one school.
pub(crate) struct Aid(Option<Arc<Lexicon>>);

impl Aid {
    /// With the words that the school keeps.
    ///
    /// # Errors
    /// [`StoreError`] when they cannot be read.
    pub(crate) fn load(read: &ReadTx<'_>) -> Result<Self, StoreError> {
        let local = local_words(read)?;
        if local.is_empty() || local.len() > LONGEST {
            return Ok(Self(None));
        }
        let mut built = BUILT.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((lines, lexicon)) = built.as_ref()
            && *lines == local
        {
            return Ok(Self(lexicon.clone()));
        }
        let lexicon = usable(&local).map(Arc::new);
        *built = Some((local, lexicon.clone()));
        Ok(Self(lexicon))
    }

    /// Tries lines that are not kept yet.
    ///
    /// # Errors
    /// [`ApiError::Invalid`] with the line that cannot be used.
    pub(crate) fn with(local: &str) -> Result<Self, ApiError> {
        let lexicon = Lexicon::with_local(local).map_err(|fault| {
            ApiError::invalid(&field(fault.line), format!("Line {}: {}.", fault.line, fault.what))
        })?;
        let lexicon = Some(Arc::new(lexicon));
        *BUILT.lock().unwrap_or_else(PoisonError::into_inner) = Some((local.to_owned(), lexicon.clone()));
        Ok(Self(lexicon))
    }

    /// Marks a letter.
    pub(crate) fn mark(&self, text: &str) -> Marked {
        match &self.0 {
            Some(lexicon) => lexicon.mark(text),
            None => bridgewell_reading::mark(text),
        }
    }
}

/// What a fault of one line is filed under.
pub(crate) fn field(line: usize) -> String {
    format!("line_{line}")
}

/// The words of the area, as lines of the aid's lists; empty where there are none.
pub(crate) fn local_words(read: &ReadTx<'_>) -> Result<String, StoreError> {
    Ok(settings::get(read, Of::School, LOCAL_WORDS)?.unwrap_or_default())
}

/// Keeps them.
pub(crate) fn local_words_are(tx: &WriteTx<'_>, lines: &str) -> Result<(), StoreError> {
    settings::set(tx, Of::School, LOCAL_WORDS, &lines)
}

/// The lexicon without lines that a later version cannot use: the others go on counting.
fn usable(local: &str) -> Option<Lexicon> {
    let mut lines: Vec<&str> = local.lines().collect();
    for _ in 0..=MOST_FAULTS {
        match Lexicon::with_local(&lines.join("\n")) {
            Ok(lexicon) => return Some(lexicon),
            Err(fault) => *lines.get_mut(fault.line.saturating_sub(1))? = "",
        }
    }
    None
}
