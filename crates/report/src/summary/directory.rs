//! The escalation directory on paper.

use bridgewell_domain::programme::directory::Service;
use bridgewell_domain::school::Contact;

use crate::document::Imprint;

/// One version of the directory.
#[derive(Debug, Clone, PartialEq)]
pub struct DirectorySheet {
    /// Who printed it, where and when.
    pub imprint: Imprint,
    /// "Version 3, 14 September 2026"; empty for the lines every school starts from.
    pub version: String,
    /// Whom to find at school first.
    pub at_school: Vec<Contact>,
    /// The services, what cannot wait first.
    pub services: Vec<Service>,
}
