//! Many invitations at a time: the typefaces are parsed once, and each document costs a few milliseconds.

use crate::cast;
use bridgewell_report::{Document, Personal};
use std::time::Instant;

#[test]
#[ignore = "a measurement, run by hand in a release build"]
fn a_thousand_invitations() {
    let started = Instant::now();
    let mut bytes = 0;
    for number in 0..1000 {
        let notice = "For one child and the family.".into();
        let mut document =
            Document::new(Personal { notice }, format!("An invitation for pupil {number}"), cast::imprint());
        document.paragraph(
            "Dear pupil, you said you like animals, and the goats at the school farm need someone patient.",
        );
        document.paragraph("Would you like to come on Wednesday after school? You may say yes, no, or tell us your own idea.");
        bytes += document.to_pdf().unwrap().len();
    }
    println!("1000 invitations: {:?}, {bytes} bytes", started.elapsed());
}
