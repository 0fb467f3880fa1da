//! The Debian package holds all that the guide makes for it.

use std::fs;
use std::process::Command;

use crate::support::{project, run_in};

/// How many commands there are, each with a manual page.
const COMMANDS: usize = 12;

#[test]
fn the_debian_package_holds_every_page_and_completion() {
    let section = fs::read_to_string(project().join("docs/installing.md")).expect("the guide can be read");
    let (_, section) = section.split_once("## A Debian package").expect("the guide tells how");
    let (section, _) = section.split_once("\n## ").expect("another section follows");
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    fs::create_dir_all(folder.path().join("target/completions")).expect("a folder can be made");
    // What the guide says is done, but for compiling.
    for line in section.lines().filter_map(|line| line.strip_prefix("$ target/release/rapor ")) {
        let (command, into) = line.split_once(" > ").map_or((line, None), |(command, into)| (command, Some(into)));
        let said = run_in(folder.path(), &command.split(' ').collect::<Vec<_>>());
        assert_eq!(said.code, 0, "{line}");
        if let Some(into) = into {
            fs::write(folder.path().join(into), said.out).expect("a file can be written");
        }
    }
    let assets = deb_assets();
    let made = walkdir::WalkDir::new(folder.path()).into_iter().map(|entry| entry.expect("a file"));
    let made: Vec<String> = made
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| entry.path().strip_prefix(folder.path()).expect("it is below").to_str().expect("UTF-8").to_owned())
        .collect();
    assert!(made.len() > COMMANDS, "{made:?}");
    let fits = |asset: &str, file: &str| match asset.split_once('*') {
        Some((before, after)) => file.starts_with(before) && file.ends_with(after),
        None => asset == file,
    };
    for file in &made {
        assert!(assets.iter().any(|asset| fits(asset, file)), "the package lacks {file}");
    }
    for asset in assets.iter().filter(|asset| **asset != "target/release/rapor") {
        let is_made = made.iter().any(|file| fits(asset, file));
        let is_there = fs::read_dir(project()).expect("the project can be read").any(|entry| {
            let name = entry.expect("a file").file_name();
            fits(asset, &name.to_string_lossy())
        });
        assert!(is_made || is_there, "nothing makes {asset}");
    }
}

/// The files that the package is made of, as Cargo reads them.
fn deb_assets() -> Vec<String> {
    let run = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--offline", "--format-version", "1"])
        .current_dir(project())
        .output()
        .expect("cargo can be run");
    let metadata: serde_json::Value = serde_json::from_slice(&run.stdout).expect("cargo speaks JSON");
    let deb = &metadata["packages"][0]["metadata"]["deb"];
    assert!(deb["maintainer"].is_string(), "a package needs a maintainer");
    let assets = deb["assets"].as_array().expect("the package has files");
    let three = |asset: &serde_json::Value| asset.as_array().is_some_and(|parts| parts.len() == 3);
    assert!(assets.iter().all(three), "a file has a source, a target and a mode");
    assets.iter().map(|asset| asset[0].as_str().expect("a path").to_owned()).collect()
}
