//! Prints the TypeScript of the command table; `cargo xtask bindings` puts it where the window's code looks for it.

fn main() {
    print!("{}", bridgewell_app::bindings::typescript());
}
