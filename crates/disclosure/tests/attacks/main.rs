//! Attacks on protected tables by readers who know the rule, the threshold and everything that was published.
#![expect(clippy::expect_used, reason = "a test ends where what it expects is not there")]

mod answers;
mod known;
mod large;
mod linked;
mod rules;
mod support;
mod tiny;
