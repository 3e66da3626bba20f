//! Counts become counts that may be published, with the reason for each one hidden.
