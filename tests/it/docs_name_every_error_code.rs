//! `docs/errors.md` has an entry for every code that a problem can have, and for no other.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// How every code starts; spelled in two halves, so that this file names none.
const START: &str = concat!("rapor", "::");

/// The steps that report problems.
const STEPS: [&str; 11] =
    ["content", "assess", "prose", "portal", "render", "publish", "compare", "serve", "import", "lint", "cli"];

#[test]
fn every_code_has_an_entry_and_every_entry_is_a_code() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let codes = codes_of(&root.join("src"));
    let text = fs::read_to_string(root.join("docs/errors.md")).expect("docs/errors.md can be read");
    let entries: BTreeSet<String> = text.lines().filter_map(entry).map(str::to_owned).collect();

    let missing: Vec<&String> = codes.difference(&entries).collect();
    assert!(missing.is_empty(), "docs/errors.md has no entry for {missing:#?}");
    let gone: Vec<&String> = entries.difference(&codes).collect();
    assert!(gone.is_empty(), "docs/errors.md has entries for codes that src/ does not have: {gone:#?}");
}

#[test]
fn every_code_that_the_guide_names_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let codes = codes_of(&root.join("src"));
    for file in files_below(&root.join("docs"), "md").into_iter().chain([root.join("README.md")]) {
        let text = fs::read_to_string(&file).expect("a guide can be read");
        let unknown: Vec<String> = named(&text).filter(|code| !codes.contains(code)).collect();
        assert!(unknown.is_empty(), "{} names {unknown:?}", file.display());
    }
}

/// The code of a heading such as "### `rapor::content::syntax`".
fn entry(line: &str) -> Option<&str> {
    line.strip_prefix("### `")?.strip_suffix('`').filter(|code| code.starts_with(START))
}

/// Every code in the sources: those written out, and those that the macro `codes!` puts together in a file that holds
/// nothing else.
fn codes_of(src: &Path) -> BTreeSet<String> {
    let mut codes = BTreeSet::new();
    for file in files_below(src, "rs").into_iter().filter(|file| !is_test(file)) {
        let text = fs::read_to_string(&file).expect("a source can be read");
        codes.extend(text.split('"').filter(|piece| is_code(piece)).map(str::to_owned));
        let is_step = |piece: &&str| piece.starts_with(START) && piece.ends_with("::");
        if file.ends_with("code.rs")
            && let Some(step) = text.split('"').find(is_step)
        {
            let declared = text.lines().filter_map(|line| line.trim().strip_suffix("\";")?.split_once(" = \""));
            codes.extend(declared.map(|(_, name)| format!("{step}{name}")));
        }
    }
    assert!(codes.len() > 100, "only {} codes were found; the scan is out of date", codes.len());
    codes
}

/// Whether a source holds tests only, which may invent codes.
fn is_test(file: &Path) -> bool {
    file.ends_with("tests.rs") || file.iter().any(|part| part == "tests" || part == "testing")
}

/// Every code that a text names.
fn named(text: &str) -> impl Iterator<Item = String> {
    let ends = |c: char| !(c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, ':' | '-'));
    text.match_indices(START)
        .map(move |(at, _)| text[at..].split(ends).next().unwrap_or("").trim_end_matches(['-', ':']).to_owned())
        .filter(|name| is_code(name))
}

fn is_code(name: &str) -> bool {
    let Some(name) = name.strip_prefix(START) else { return false };
    let mut pieces = name.split("::");
    let (step, rest, more) = (pieces.next(), pieces.next(), pieces.next());
    let is_name = |rest: &str| {
        !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    };
    step.is_some_and(|step| STEPS.contains(&step)) && rest.is_some_and(is_name) && more.is_none()
}

fn files_below(folder: &Path, ending: &str) -> Vec<std::path::PathBuf> {
    let entries =
        walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().map(|e| e.expect("a folder can be read"));
    entries.map(walkdir::DirEntry::into_path).filter(|p| p.extension().is_some_and(|e| e == ending)).collect()
}
