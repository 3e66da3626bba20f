//! Sets up, runs, tests, measures and packs Bridgewell.
fn main() {}
