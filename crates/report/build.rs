//! Copies the typefaces of the documents from the npm packages of `ui` into the build, so that a PDF needs no
//! font on the machine it is made on and the window and the paper share one family.

use std::path::{Path, PathBuf};
use std::{env, fs, process};

const ATKINSON: &str = "atkinson-hyperlegible-next";
const NOTO: &str = "noto-sans";

/// File name in the build, package, path inside the package.
const FACES: [(&str, &str, &str); 6] = [
    ("plain.ttf", ATKINSON, "400Regular/AtkinsonHyperlegibleNext_400Regular.ttf"),
    ("bold.ttf", ATKINSON, "700Bold/AtkinsonHyperlegibleNext_700Bold.ttf"),
    ("italic.ttf", ATKINSON, "400Regular_Italic/AtkinsonHyperlegibleNext_400Regular_Italic.ttf"),
    ("plain-fallback.ttf", NOTO, "400Regular/NotoSans_400Regular.ttf"),
    ("bold-fallback.ttf", NOTO, "700Bold/NotoSans_700Bold.ttf"),
    ("italic-fallback.ttf", NOTO, "400Regular_Italic/NotoSans_400Regular_Italic.ttf"),
];

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    let crate_folder = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let packages = crate_folder.join("../../ui/node_modules/@expo-google-fonts");
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    for (name, package, path) in FACES {
        copy(&packages.join(package).join(path), &out.join(name), package);
    }
}

fn copy(from: &Path, to: &Path, package: &str) {
    println!("cargo:rerun-if-changed={}", from.display());
    if let Err(why) = fs::copy(from, to) {
        eprintln!(
            "The typeface {} is missing ({why}). It comes with the npm package @expo-google-fonts/{package}: \
             run `cargo xtask run`, or `npm ci` in the folder ui, and build again.",
            from.display()
        );
        process::exit(1);
    }
}
