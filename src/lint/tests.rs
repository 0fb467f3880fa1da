//! Lints have names, which `allow` in `portal.yaml` and the guide know.

use std::fs;
use std::path::Path;

use crate::content::allowance::LintName;
use crate::testing::{PORTAL, Portal};

#[test]
fn an_allowance_needs_a_known_lint_and_a_reason() {
    let portal = |allow: &str| Portal::minimal().file("portal.yaml", format!("{PORTAL}allow: [{allow}]\n"));
    let told = portal("{lint: mising-result, reason: Benar.}").problems();
    assert!(
        told.contains("`lint` cannot be `mising-result`") && told.contains("did you mean `missing-result`?"),
        "{told}"
    );
    let told = portal("{lint: missing-result}").problems();
    assert!(told.contains("`reason` is missing"), "{told}");
    let told = portal("{lint: missing-result, reason: Benar., where: []}").problems();
    assert!(told.contains("`where` is an empty list"), "{told}");
}

#[test]
fn every_lint_has_a_page_and_every_page_a_lint() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/lints");
    let mut pages: Vec<String> = fs::read_dir(&folder)
        .expect("docs/lints/ can be read")
        .map(|entry| entry.expect("docs/lints/ can be read").file_name().into_string().expect("pages have plain names"))
        .filter(|name| name != "README.md")
        .collect();
    pages.sort();
    let mut names: Vec<String> = LintName::ALL.iter().map(|lint| format!("{}.md", lint.as_str())).collect();
    names.sort();
    assert_eq!(pages, names);
    let index = fs::read_to_string(folder.join("README.md")).expect("the index can be read");
    for lint in LintName::ALL {
        let name = lint.as_str();
        let page = fs::read_to_string(folder.join(format!("{name}.md"))).expect("a page can be read");
        assert!(page.starts_with(&format!("# `{name}`\n")), "{name}.md has another title");
        let row = index.lines().find_map(|line| line.strip_prefix(&format!("| [`{name}`]({name}.md) | ")));
        let finds = row.and_then(|row| row.strip_suffix(" |")).unwrap_or_else(|| panic!("the index lacks {name}"));
        let words = page.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words.contains(finds), "{name}.md does not say: {finds}");
        for part in ["```text\nrapor::", "## What to do", "allow:\n", &format!("lint: {name}")] {
            assert!(page.contains(part), "{name}.md lacks “{part}”");
        }
    }
}
