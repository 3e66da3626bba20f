//! `cargo xtask sbom`: what Bridgewell is made of, as CycloneDX 1.6. From the lock files alone, so the same locks give the
//! same bytes.

use std::fs;

use serde_json::{Value, json};

use super::locks::{self, Package};
use crate::place;
use crate::process::Outcome;

/// Writes `target/sbom/bridgewell.cdx.json` and says how much is in it.
///
/// # Errors
/// When a lock cannot be read or the file not written.
pub fn sbom() -> Outcome {
    let packages = locks::all()?;
    let folder = place::target().join("sbom");
    let file = folder.join("bridgewell.cdx.json");
    let text = serde_json::to_string_pretty(&bill(&packages)).map_err(|error| error.to_string())?;
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(&file, text + "\n"))
        .map_err(|error| format!("{}: {error}", file.display()))?;
    println!("{} components in {}", packages.len(), file.display());
    Ok(())
}

fn bill(packages: &[Package]) -> Value {
    let components: Vec<Value> = packages.iter().map(component).collect();
    json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": "bridgewell",
                "name": "bridgewell",
                "version": env!("CARGO_PKG_VERSION"),
                "licenses": [{ "expression": "MIT OR Apache-2.0" }],
            },
        },
        "components": components,
    })
}

fn component(package: &Package) -> Value {
    // A scope of npm is percent-encoded in an address of this kind.
    let address = format!("pkg:{}/{}@{}", package.from, package.name.replace('@', "%40"), package.version);
    let mut told = json!({
        "type": "library",
        "bom-ref": address,
        "name": package.name,
        "version": package.version,
        "scope": if package.only_to_build { "excluded" } else { "required" },
        "purl": address,
    });
    if let Some(licence) = &package.licence {
        told["licenses"] = json!([{ "expression": licence.replace('/', " OR ") }]);
    }
    if let Some((algorithm, digits)) = &package.hash {
        told["hashes"] = json!([{ "alg": algorithm, "content": digits }]);
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_component_says_what_it_is_where_it_comes_from_and_its_hash() {
        let package = Package {
            from: "npm",
            name: "@tauri-apps/api".into(),
            version: "2.12.5".into(),
            licence: Some("Apache-2.0/MIT".into()),
            source: None,
            hash: Some(("SHA-512", "ab".into())),
            only_to_build: false,
        };
        let bill = bill(&[package]);
        let told = &bill["components"][0];
        assert_eq!(told["purl"], "pkg:npm/%40tauri-apps/api@2.12.5");
        assert_eq!(told["licenses"][0]["expression"], "Apache-2.0 OR MIT");
        assert_eq!((&told["scope"], &told["hashes"][0]["alg"]), (&"required".into(), &"SHA-512".into()));
    }
}
