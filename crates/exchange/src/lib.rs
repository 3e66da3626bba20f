//! Things out of Bridgewell in open formats.
