//! The TypeScript side of the table: every type that crosses, and the `Commands` interface. Written by
//! `cargo xtask bindings`, compared by a test, never edited by hand.

use crate::error::ApiError;
use crate::table::COMMANDS;
use std::any::TypeId;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use ts_rs::{Config, TS, TypeVisitor};

/// Declarations gathered so far, by name.
#[derive(Default)]
pub struct Declarations {
    config: Config,
    seen: BTreeSet<TypeId>,
    declared: BTreeMap<String, String>,
}

impl Declarations {
    /// Adds a type and all it mentions.
    pub fn add<T: TS + 'static + ?Sized>(&mut self) {
        self.visit::<T>();
    }
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        T::visit_generics(self);
        T::visit_dependencies(self);
        if T::output_path().is_some() {
            let docs = T::docs().unwrap_or_default();
            self.declared.insert(T::ident(&self.config), format!("{docs}export {}", T::decl(&self.config)));
        }
    }
}

/// All of `ui/src/api/generated.ts`.
#[must_use]
pub fn typescript() -> String {
    let mut all = Declarations::default();
    all.add::<ApiError>();
    for row in COMMANDS {
        (row.declare)(&mut all);
    }
    let mut text =
        String::from("// Written by `cargo xtask bindings` from the command table. Do not edit.\n\n");
    for declaration in all.declared.values() {
        text.push_str(declaration);
        text.push_str("\n\n");
    }
    text.push_str("/** Every command: what goes in and what comes out. */\nexport interface Commands {\n");
    let config = Config::default();
    for row in COMMANDS {
        let _ = writeln!(
            text,
            "  \"{}\": {{ input: {}; output: {} }};",
            row.name,
            (row.input)(&config),
            (row.output)(&config)
        );
    }
    text.push_str("}\n");
    national_lines(&mut text);
    text
}

/// The national lines, so that the window can show them when nothing else answers.
fn national_lines(text: &mut String) {
    text.push_str("\n/** National lines that answer for any school. Sources and the day they were checked stand with each. */\n");
    text.push_str("export const NATIONAL_LINES: readonly Service[] = [\n");
    for line in bridgewell_domain::programme::directory::national() {
        // A plain structure of texts and closed lists always becomes JSON.
        let _ = writeln!(text, "  {},", serde_json::to_string(&line).unwrap_or_default());
    }
    text.push_str("];\n");
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_windows_types_are_those_of_the_command_table() {
        let written = include_str!("../../../ui/src/api/generated.ts");
        assert!(written == super::typescript(), "run `cargo xtask bindings`");
    }
}
