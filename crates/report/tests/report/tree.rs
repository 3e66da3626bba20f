//! The finished bytes seen as a reader's software sees them: tags, scopes, bookmarks, the way back from content.

use crate::cast;
use bridgewell_report::paper;
use lopdf::{Dictionary, Document, Object};

fn file(bytes: &[u8]) -> Document {
    Document::load_mem(bytes).unwrap()
}

fn nodes(file: &Document) -> Vec<&Dictionary> {
    file.objects
        .values()
        .filter_map(|object| object.as_dict().ok())
        .filter(|dictionary| dictionary.get_type().is_ok_and(|kind| kind == b"StructElem"))
        .collect()
}

fn count(file: &Document, kind: &str) -> usize {
    nodes(file)
        .iter()
        .filter(|node| node.get(b"S").and_then(Object::as_name).is_ok_and(|s| s == kind.as_bytes()))
        .count()
}

#[test]
fn every_kind_of_block_has_its_tag() {
    let file = file(&paper::cohort(&cast::cohort()).unwrap().to_pdf().unwrap());
    assert_eq!(count(&file, "H1"), 1);
    assert_eq!(count(&file, "Figure"), 4);
    assert!(count(&file, "Table") >= 9);
    assert_eq!(count(&file, "L"), 2);
    let quoted = file_of_pupil();
    assert_eq!(count(&quoted, "BlockQuote"), 4);
}

fn file_of_pupil() -> Document {
    file(&paper::pupil(&cast::pupil(false)).to_pdf().unwrap())
}

#[test]
fn every_header_cell_says_what_it_heads() {
    let file = file_of_pupil();
    for node in nodes(&file) {
        if node.get(b"S").and_then(Object::as_name).unwrap() == b"TH" {
            let scope = node
                .get(b"A")
                .and_then(Object::as_dict)
                .unwrap()
                .get(b"Scope")
                .and_then(Object::as_name)
                .unwrap();
            assert!(scope == b"Column" || scope == b"Row");
        }
    }
}

#[test]
fn every_figure_says_what_it_shows() {
    let file = file(&paper::cohort(&cast::cohort()).unwrap().to_pdf().unwrap());
    let figures = nodes(&file)
        .into_iter()
        .filter(|node| node.get(b"S").and_then(Object::as_name).unwrap() == b"Figure");
    for figure in figures {
        assert!(figure.get(b"Alt").and_then(Object::as_str).unwrap().len() > 40);
    }
}

#[test]
fn pages_are_in_the_tree_and_longer_documents_have_bookmarks() {
    let long = file_of_pupil();
    assert!(long.get_pages().len() > 1);
    let catalog = long.catalog().unwrap();
    assert!(catalog.has(b"Outlines"));
    assert_eq!(catalog.get(b"Lang").and_then(Object::as_str).unwrap(), b"en-GB");
    for page in long.get_pages().values() {
        let page = long.get_dictionary(*page).unwrap();
        assert_eq!(page.get(b"Tabs").and_then(Object::as_name).unwrap(), b"S");
        assert!(page.has(b"StructParents"));
    }
    let short = file(&paper::recovery(&cast::recovery()).to_pdf().unwrap());
    assert_eq!(short.get_pages().len(), 1);
    assert!(!short.catalog().unwrap().has(b"Outlines"));
}
