//! Invented letters to self. No child wrote them; no child is described in them.

mod quiet;
mod settled;
mod short;
mod worried;

pub(crate) use quiet::QUIET;
pub(crate) use settled::SETTLED;
pub(crate) use short::SHORT;
pub(crate) use worried::{CARRIED, RED, SOME};

use bridgewell_domain::letter::{Theme, WorryLevel};

/// A letter with what its reader said about it.
pub(crate) struct Words {
    pub(crate) text: &'static str,
    pub(crate) level: WorryLevel,
    pub(crate) themes: &'static [Theme],
    pub(crate) interests: &'static [&'static str],
    pub(crate) strengths: &'static [&'static str],
    /// With whom the child would like to talk; empty: anyone.
    pub(crate) talk: Option<&'static str>,
}

const fn words(
    text: &'static str,
    level: WorryLevel,
    themes: &'static [Theme],
    interests: &'static [&'static str],
    strengths: &'static [&'static str],
) -> Words {
    Words { text, level, themes, interests, strengths, talk: None }
}

impl Words {
    const fn asks_for(mut self, with: &'static str) -> Self {
        self.talk = Some(with);
        self
    }
}
