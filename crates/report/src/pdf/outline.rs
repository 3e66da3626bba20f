//! Bookmarks, for documents of more than one page.

use lopdf::{Document, Object, ObjectId, dictionary};

use crate::house::PAGE_HEIGHT;
use crate::layout::OutlineEntry;
use crate::pdf::{text, whole};

/// A bookmark with the ones under it.
struct Branch<'a> {
    entry: &'a OutlineEntry,
    id: ObjectId,
    under: Vec<Branch<'a>>,
}

/// Adds the bookmarks: sections, with their parts under them. `None` where there is one page or no heading.
pub(crate) fn write(file: &mut Document, entries: &[OutlineEntry], pages: &[ObjectId]) -> Option<ObjectId> {
    if pages.len() < 2 || entries.is_empty() {
        return None;
    }
    let root = file.new_object_id();
    let mut branches: Vec<Branch> = Vec::new();
    for entry in entries {
        let branch = Branch { entry, id: file.new_object_id(), under: Vec::new() };
        match branches.last_mut() {
            Some(section) if entry.level > section.entry.level => section.under.push(branch),
            _ => branches.push(branch),
        }
    }
    let mut dictionary = dictionary! { "Type" => "Outlines", "Count" => whole(branches.len()) };
    set_ends(&mut dictionary, &branches);
    file.set_object(root, dictionary);
    write_level(file, &branches, root, pages);
    Some(root)
}

fn set_ends(dictionary: &mut lopdf::Dictionary, branches: &[Branch]) {
    if let (Some(first), Some(last)) = (branches.first(), branches.last()) {
        dictionary.set("First", first.id);
        dictionary.set("Last", last.id);
    }
}

fn write_level(file: &mut Document, branches: &[Branch], parent: ObjectId, pages: &[ObjectId]) {
    for (index, branch) in branches.iter().enumerate() {
        let entry = branch.entry;
        let mut dictionary = dictionary! { "Title" => text(&entry.title), "Parent" => parent };
        if let Some(&page) = pages.get(entry.page) {
            let top = PAGE_HEIGHT - entry.y + 8.0;
            dictionary.set("Dest", vec![page.into(), "XYZ".into(), Object::Null, top.into(), Object::Null]);
        }
        if let Some(before) = index.checked_sub(1).and_then(|index| branches.get(index)) {
            dictionary.set("Prev", before.id);
        }
        if let Some(after) = branches.get(index + 1) {
            dictionary.set("Next", after.id);
        }
        if !branch.under.is_empty() {
            set_ends(&mut dictionary, &branch.under);
            dictionary.set("Count", -whole(branch.under.len()));
        }
        file.set_object(branch.id, dictionary);
        write_level(file, &branch.under, branch.id, pages);
    }
}
