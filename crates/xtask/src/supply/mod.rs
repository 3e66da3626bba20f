//! What Bridgewell is built from: held against `deny.toml` without a network, and written down for whoever has to know.

mod audit;
mod licence;
mod locks;
mod sbom;

pub use audit::{audit, offline};
pub use sbom::sbom;
