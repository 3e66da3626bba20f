//! The tree of meaning: which mark is a heading, a cell, a quotation.

/// A node's place in the tree's list.
pub(crate) type NodeId = usize;

/// What a node says about itself beyond its kind.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) enum Attributes {
    #[default]
    None,
    /// A header cell heads its column.
    ColumnScope,
    /// A header cell heads its row.
    RowScope,
    /// How the items of a list are marked.
    Numbering(&'static str),
    /// Where a figure stands: left, top, right, bottom in points from the page's top left, and what it shows.
    Figure { area: [f32; 4], alternative: String },
    /// The language of a passage.
    Language(String),
}

/// Part of a node, in reading order.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Kid {
    Node(NodeId),
    /// Marks on a page: the page's index and the number of the piece of content.
    Content {
        page: usize,
        piece: u32,
    },
}

/// One node.
#[derive(Debug)]
pub(crate) struct Node {
    /// The standard structure type, such as "P".
    pub kind: &'static str,
    pub parent: Option<NodeId>,
    pub kids: Vec<Kid>,
    pub attributes: Attributes,
}

/// All the nodes; the first is the document.
#[derive(Debug)]
pub(crate) struct Tree {
    pub nodes: Vec<Node>,
}

impl Tree {
    pub const ROOT: NodeId = 0;

    pub fn new() -> Self {
        let root = Node { kind: "Document", parent: None, kids: Vec::new(), attributes: Attributes::None };
        Self { nodes: vec![root] }
    }

    /// Adds a node as the last part of another.
    pub fn add(&mut self, parent: NodeId, kind: &'static str) -> NodeId {
        self.add_with(parent, kind, Attributes::None)
    }

    /// Adds a node with attributes.
    pub fn add_with(&mut self, parent: NodeId, kind: &'static str, attributes: Attributes) -> NodeId {
        let id = self.nodes.len();
        self.nodes.push(Node { kind, parent: Some(parent), kids: Vec::new(), attributes });
        if let Some(node) = self.nodes.get_mut(parent) {
            node.kids.push(Kid::Node(id));
        }
        id
    }
}
