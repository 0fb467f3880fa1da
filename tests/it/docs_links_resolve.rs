//! Links between the guide, the README and the other texts at the root lead to files and headings that exist.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The texts at the root.
const AT_ROOT: [&str; 4] = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"];

#[test]
fn every_relative_link_leads_to_a_file_and_a_heading() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let guide = walkdir::WalkDir::new(root.join("docs")).sort_by_file_name();
    let guide = guide.into_iter().map(|entry| entry.expect("docs/ can be read").into_path()).filter(|p| is_markdown(p));
    let mut dead = Vec::new();
    for file in guide.chain(AT_ROOT.map(|name| root.join(name))) {
        let text = fs::read_to_string(&file).expect("a text can be read");
        for link in links(&text).filter(|link| !is_outside(link)) {
            if let Some(why) = problem(&file, &text, link) {
                dead.push(format!("{}: {link}: {why}", file.strip_prefix(root).unwrap_or(&file).display()));
            }
        }
    }
    assert!(dead.is_empty(), "{dead:#?}");
}

#[test]
fn the_index_of_the_guide_names_every_page_of_it() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    let index = fs::read_to_string(docs.join("README.md")).expect("docs/README.md can be read");
    let pages = fs::read_dir(&docs).expect("docs/ can be read").map(|entry| entry.expect("docs/ can be read").path());
    for page in pages.filter(|p| is_markdown(p) && !p.ends_with("README.md")) {
        let name = page.file_name().and_then(|n| n.to_str()).expect("pages have plain names");
        assert!(links(&index).any(|link| link == name), "docs/README.md does not name {name}");
    }
}

fn problem(from: &Path, text: &str, link: &str) -> Option<&'static str> {
    let (path, anchor) = link.split_once('#').map_or((link, None), |(path, anchor)| (path, Some(anchor)));
    let target: PathBuf =
        if path.is_empty() { from.to_owned() } else { from.parent().unwrap_or(Path::new("")).join(path) };
    if !target.exists() {
        return Some("there is no such file");
    }
    let anchor = anchor.filter(|_| is_markdown(&target))?;
    let other = if path.is_empty() { text.to_owned() } else { fs::read_to_string(&target).ok()? };
    let has = anchors(&other).iter().any(|a| a == anchor) || other.contains(&format!("<a id=\"{anchor}\">"));
    (!has).then_some("there is no such heading")
}

fn is_markdown(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "md")
}

fn is_outside(link: &str) -> bool {
    link.contains(':') || link.starts_with('/')
}

/// The destinations of links and pictures, outside of code.
fn links(text: &str) -> impl Iterator<Item = &str> {
    prose_lines(text).flat_map(|line| {
        let pieces = line.split('`').step_by(2);
        pieces.flat_map(|piece| piece.split("](").skip(1).filter_map(|rest| rest.split([')', ' ']).next()))
    })
}

/// The lines outside of fenced code.
fn prose_lines(text: &str) -> impl Iterator<Item = &str> {
    let mut in_code = false;
    text.lines().filter(move |line| {
        let is_fence = line.trim_start().starts_with("```");
        in_code ^= is_fence;
        !in_code && !is_fence
    })
}

/// The anchors that GitHub gives headings: lower case, spaces to hyphens, other punctuation gone, a number behind the
/// second of a name.
fn anchors(text: &str) -> Vec<String> {
    let mut seen: HashMap<String, u32> = HashMap::new();
    let headings = prose_lines(text).filter(|line| line.starts_with('#'));
    let anchor = |line: &str| {
        let words = line.trim_start_matches('#').trim().to_lowercase();
        let kept = words.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
        let slug: String = kept.map(|c| if c == ' ' { '-' } else { c }).collect();
        let times = seen.entry(slug.clone()).or_insert(0);
        *times += 1;
        if *times == 1 { slug } else { format!("{slug}-{}", *times - 1) }
    };
    headings.map(anchor).collect()
}
