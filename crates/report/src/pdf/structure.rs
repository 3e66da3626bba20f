//! The tree of meaning as PDF objects, with the way back from each piece of content to its node.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use crate::house::PAGE_HEIGHT;
use crate::layout::{Attributes, Kid, Tree};
use crate::pdf::content::Written;
use crate::pdf::{text, whole};

/// Adds the tree; gives its root.
pub(crate) fn write(file: &mut Document, tree: &Tree, contents: &[Written], pages: &[ObjectId]) -> ObjectId {
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = tree.nodes.iter().map(|_| file.new_object_id()).collect();
    for (node, &id) in tree.nodes.iter().zip(&ids) {
        let home = node.kids.iter().find_map(|kid| match kid {
            Kid::Content { page, .. } => Some(*page),
            Kid::Node(_) => None,
        });
        let kids: Vec<Object> = node.kids.iter().filter_map(|&kid| part(kid, home, &ids, pages)).collect();
        let parent = node.parent.and_then(|parent| ids.get(parent)).copied().unwrap_or(root);
        let mut dictionary =
            dictionary! { "Type" => "StructElem", "S" => node.kind, "P" => parent, "K" => kids };
        if let Some(&page) = home.and_then(|page| pages.get(page)) {
            dictionary.set("Pg", page);
        }
        set_attributes(&mut dictionary, &node.attributes);
        file.set_object(id, dictionary);
    }
    let mut numbers: Vec<Object> = Vec::with_capacity(contents.len() * 2);
    for (index, written) in contents.iter().enumerate() {
        numbers.push(whole(index).into());
        numbers.push(
            written
                .pieces
                .iter()
                .filter_map(|&node| ids.get(node))
                .map(|&id| id.into())
                .collect::<Vec<Object>>()
                .into(),
        );
    }
    let parents = file.add_object(dictionary! { "Nums" => numbers });
    let document: Vec<Object> = ids.first().map(|&id| id.into()).into_iter().collect();
    file.set_object(
        root,
        dictionary! {
            "Type" => "StructTreeRoot",
            "K" => document,
            "ParentTree" => parents,
            "ParentTreeNextKey" => whole(contents.len()),
        },
    );
    root
}

/// One part of a node; content that is not on the node's home page names its own page.
fn part(kid: Kid, home: Option<usize>, ids: &[ObjectId], pages: &[ObjectId]) -> Option<Object> {
    match kid {
        Kid::Node(node) => ids.get(node).map(|&id| id.into()),
        Kid::Content { page, piece } if Some(page) == home => Some(i64::from(piece).into()),
        Kid::Content { page, piece } => pages.get(page).map(|&id| {
            Object::Dictionary(dictionary! { "Type" => "MCR", "Pg" => id, "MCID" => i64::from(piece) })
        }),
    }
}

fn set_attributes(node: &mut Dictionary, attributes: &Attributes) {
    match attributes {
        Attributes::None => {}
        Attributes::ColumnScope => node.set("A", dictionary! { "O" => "Table", "Scope" => "Column" }),
        Attributes::RowScope => node.set("A", dictionary! { "O" => "Table", "Scope" => "Row" }),
        Attributes::Numbering(kind) => node.set("A", dictionary! { "O" => "List", "ListNumbering" => *kind }),
        Attributes::Language(tag) => node.set("Lang", Object::string_literal(tag.as_str())),
        Attributes::Figure { area: [left, top, right, bottom], alternative } => {
            let area: Vec<Object> = [*left, PAGE_HEIGHT - bottom, *right, PAGE_HEIGHT - top]
                .into_iter()
                .map(Object::Real)
                .collect();
            node.set("Alt", text(alternative));
            node.set("A", dictionary! { "O" => "Layout", "Placement" => "Block", "BBox" => area });
        }
    }
}
