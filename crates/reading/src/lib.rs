//! The letter reading aid: text becomes marked passages with reasons.
