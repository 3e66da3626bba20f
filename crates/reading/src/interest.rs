//! Interests that a passage speaks of.

use bridgewell_domain::fit::interests_in;

/// The names of the interests in a passage, without those that its own words are used for something else here:
/// "reading out loud" is no hobby.
pub(crate) fn interests(passage: &str) -> Vec<&'static str> {
    let plain = passage.to_lowercase().replace("reading out", " ").replace("read out", " ");
    interests_in(&plain)
}
