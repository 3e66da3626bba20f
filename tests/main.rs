//! The whole of it through the command table: from a file on the disk to a page in the hand.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod journey;
mod one_child;
