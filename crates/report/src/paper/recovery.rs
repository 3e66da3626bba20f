//! The recovery key sheet: one page, the key in large groups.

use crate::block::{ListKind, Text};
use crate::document::{Document, Personal};
use crate::summary::RecoverySheet;

/// The sheet to be printed and put in the school's safe.
#[must_use]
pub fn recovery(sheet: &RecoverySheet) -> Document<Personal> {
    let notice =
        "Personal document. With this key and a copy of the workspace anybody can read everything in it, also what is restricted.".to_owned();
    let title = format!("Recovery key for {}", sheet.workspace);
    let mut document = Document::new(Personal { notice }, title, sheet.imprint.clone());
    document.paragraph(
        "This key opens the workspace when a passphrase is lost. It is shown once. Bridgewell keeps no copy of it and \
         nobody can make it again.",
    );
    document.section("The key");
    document.groups(sheet.groups.clone());
    document.paragraph("Read each line from left to right. The letters I, L, O and U are never used: what looks like one of them is the \
         digit 1 or 0.");
    document.section("Keep it like this");
    document.list(
        ListKind::Bullets,
        [
            "In the school's safe, in a closed envelope with a signature over the flap.",
            "Away from the laptop the workspace is on.",
            "Not in an email, not in a photograph, not on a shared drive.",
        ]
        .into_iter()
        .map(Text::from)
        .collect(),
    );
    document.section("When it is needed");
    document.list(
        ListKind::Numbers,
        [
            "Start Bridgewell, choose the workspace, then choose to open it with the recovery key.",
            "Type the groups in their order. The last one shows at once if something was mistyped.",
            "Put this sheet back in the safe, in a new envelope.",
        ]
        .into_iter()
        .map(Text::from)
        .collect(),
    );
    document
}
