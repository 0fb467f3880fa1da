//! `rapor diff` tells what changed for the public between two outputs, two content folders or two revisions.

use std::path::Path;
use std::process::Command;

use crate::support::{CONTOH, Copied, NOW, rapor, run, said};
use serde_json::{Value, json};

const RESULTS: &str = "assessments/2024/kabupaten.yaml";
const ARTICLE: &str = "news/2025-01-06-tanjung-senyap-berbenah";

fn contoh() -> Copied {
    Copied::of(&CONTOH)
}

/// A correction that an editor makes: the score, the article that cites it, a predicate's name.
fn correct(content: &Copied) {
    content.edit(RESULTS, "    published: 67.20\n", "    published: 67.54\n");
    content.edit(RESULTS, "waktu: 67.5,", "waktu: 77.5,");
    content.edit(&format!("{ARTICLE}.md"), "67,20", "67,54");
    content.edit(&format!("{ARTICLE}.en.md"), "67.20", "67.54");
    content.edit("methodologies/layanan-contoh.yaml", "{id: Cukup, en: Fair}", "{id: Lumayan, en: Fair}");
}

/// Compares; what was printed.
fn diff(old: &Path, new: &Path, more: &[&str]) -> String {
    let done = run(rapor(&["diff", "--now", NOW]).arg(old).arg(new).args(more));
    let (difference, problems) = said(&done);
    assert!(done.status.success() && problems.is_empty(), "{problems}");
    difference
}

const CORRECTED: &str = "\
Results
  ~ Kabupaten Tanjung Senyap, 2024: score 67.20 → 67.54

Names, bounds and weights
  ~ predicate cukup of layanan-contoh (id): “Cukup” → “Lumayan”

Articles
  ~ 2025-01-06-tanjung-senyap-berbenah (en) “Tanjung Senyap sets about its repairs”: text
  ~ 2025-01-06-tanjung-senyap-berbenah (id) “Tanjung Senyap mulai berbenah”: text

Articles that cite a changed result
  2025-01-06-tanjung-senyap-berbenah (en): “67.54” (score:kab-tanjung-senyap/2024), “Fair” \
(predicate:kab-tanjung-senyap/2024), “yellow” (zone:kab-tanjung-senyap/2024), “4” (rank:kab-tanjung-senyap/2024)
  2025-01-06-tanjung-senyap-berbenah (id): “67,54” (score:kab-tanjung-senyap/2024), “Cukup” \
(predicate:kab-tanjung-senyap/2024), “kuning” (zone:kab-tanjung-senyap/2024), “4” (rank:kab-tanjung-senyap/2024)
";

#[test]
fn outputs_and_content_tell_the_same() {
    let (old, new) = (contoh(), contoh());
    correct(&new);
    assert_eq!(diff(&old.path(), &new.path(), &[]), CORRECTED);
    let (old, new) = (old.build(), new.build());
    assert_eq!(diff(&old.path(), &new.path(), &[]), CORRECTED);
    assert_eq!(diff(&old.path(), &old.path(), &[]), "No public change.\n");
}

#[test]
fn nothing_that_the_public_sees_is_no_change() {
    let (old, new) = (contoh(), contoh());
    new.edit(
        RESULTS,
        "  - institution: kab-tanjung-senyap",
        "  # Diperiksa lagi.\n  - institution: kab-tanjung-senyap",
    );
    assert_eq!(diff(&old.path(), &new.path(), &[]), "No public change.\n");
    assert_eq!(diff(&old.path(), &new.path(), &["--format", "markdown"]), "No public change.\n");
    let all: Value = serde_json::from_str(&diff(&old.path(), &new.path(), &["--format", "json"])).expect("JSON");
    assert_eq!(all, json!({"results": [], "terms": [], "articles": [], "citing": [], "addresses": []}));
}

#[test]
fn what_came_and_went_is_told_with_its_addresses() {
    let (old, new) = (contoh(), contoh());
    old.edit("news/2024-12-16-dua-aturan-dua-akibat.md", "edition: \"2024\"\n", "edition: \"2024\"\ndraft: true\n");
    let came = diff(&old.path(), &new.path(), &[]);
    assert!(came.contains("Articles\n  + 2024-12-16-dua-aturan-dua-akibat (id) “Dua aturan"), "{came}");
    assert!(came.contains("\n  + /berita/2024/12/16/dua-aturan-dua-akibat/\n"), "{came}");
    let went = diff(&new.path(), &old.path(), &[]);
    assert!(went.contains("\n  - /berita/2024/12/16/dua-aturan-dua-akibat/index.json\n"), "{went}");
}

#[test]
fn a_bound_that_moved_is_told_with_what_it_does() {
    let (old, new) = (contoh(), contoh());
    new.edit("methodologies/layanan-contoh.yaml", "{id: cukup,  from: 60.00,", "{id: cukup,  from: 61.00,");
    assert!(diff(&old.path(), &new.path(), &[]).contains("~ bound cukup of layanan-contoh: “60.00” → “61.00”"));
}

#[test]
fn a_pull_request_gets_tables() {
    let (old, new) = (contoh(), contoh());
    correct(&new);
    let tables = diff(&old.path(), &new.path(), &["--format", "markdown"]);
    let results = "### Results\n\n| Institution | Edition | What | Was | Now |\n| --- | --- | --- | --- | --- |\n\
                   | Kabupaten Tanjung Senyap | 2024 | score | 67.20 | 67.54 |\n";
    assert!(tables.starts_with(results), "{tables}");
    assert!(
        tables.contains("](https://contoh.example/berita/2025/01/06/tanjung-senyap-berbenah/) | id | 67,54 (`score:")
    );
}

#[test]
fn a_script_can_ask_whether_anything_changed() {
    let (old, new) = (contoh(), contoh());
    correct(&new);
    let code = |old: &Copied, new: &Copied| {
        let mut command = rapor(&["diff", "--exit-code", "--now", NOW]);
        run(command.arg(old.path()).arg(new.path())).status.code()
    };
    assert_eq!((code(&old, &old), code(&old, &new)), (Some(0), Some(1)));
}

/// Runs git in a folder, as nobody in particular.
fn git(folder: &Path, arguments: &[&str]) {
    let who = ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false"];
    let done = Command::new("git").current_dir(folder).args(who).args(arguments).output().expect("git can be started");
    assert!(done.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
}

#[test]
fn revisions_are_compared_without_touching_the_repository() {
    let content = contoh();
    let path = content.path();
    let repository = path.parent().expect("the content has a folder");
    git(repository, &["init", "--quiet", "--initial-branch=utama"]);
    git(repository, &["add", "."]);
    git(repository, &["commit", "--quiet", "--message=awal"]);
    correct(&content);
    git(repository, &["add", "."]);
    git(repository, &["commit", "--quiet", "--message=koreksi"]);
    content.write("news/belum.txt", "belum disimpan");
    let done = run(rapor(&["diff", "utama~1", "utama", "--now", NOW, "--content"]).arg(&path));
    let (difference, problems) = said(&done);
    assert_eq!((difference.as_str(), problems.as_str()), (CORRECTED, ""));
    let status = Command::new("git").current_dir(repository).args(["status", "--porcelain"]).output().expect("git");
    assert_eq!(String::from_utf8_lossy(&status.stdout), "?? content/news/belum.txt\n");
}

#[test]
fn what_is_nothing_of_the_kind_is_said_clearly() {
    let content = contoh();
    let path = content.path();
    let repository = path.parent().expect("the content has a folder");
    let try_it = |old: &str, set: &dyn Fn(&mut Command)| {
        let mut command = rapor(&["diff", old, "HEAD", "--content"]);
        set(command.arg(&path));
        let done = run(&mut command);
        (done.status.code(), said(&done).1)
    };
    let (code, said) = try_it("utama", &|_| ());
    assert!(code == Some(2) && said.contains("is not in a git repository"), "{said}");
    git(repository, &["init", "--quiet"]);
    let (code, said) = try_it("tiada", &|_| ());
    assert!(code == Some(2) && said.contains("“tiada” is neither a folder nor a revision that git knows"), "{said}");
    let (code, said) = try_it("utama", &|command| _ = command.env("PATH", ""));
    assert!(code == Some(2) && said.contains("there is none on this machine"), "{said}");
    let folder = path.join("news");
    let (code, said) = try_it(folder.to_str().expect("UTF-8"), &|_| ());
    assert!(code == Some(2) && said.contains("is neither an output"), "{said}");
}
