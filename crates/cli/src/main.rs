//! bridgewell-cli.
fn main() {}
