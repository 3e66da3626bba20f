//! Domain things kept in one encrypted workspace.
