//! `init` and `new` write files in which `check` finds nothing, that build, and that fit their schemas.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::support::desk::Desk;
use crate::support::run_in;

/// The kinds of files.
const KINDS: [&str; 9] =
    ["portal", "institutions", "methodology", "assessment", "results", "article", "page", "redirects", "import-map"];

/// A schema that `rapor schema` wrote into the folder `schemas`.
fn schema(dir: &Path, kind: &str) -> Value {
    let text = fs::read_to_string(dir.join("schemas").join(format!("{kind}.schema.json"))).expect("a schema");
    serde_json::from_str(&text).expect("JSON")
}

fn assert_clean(dir: &Path) {
    for args in [&["check"][..], &["check", "--drafts"]] {
        let said = run_in(dir, args);
        assert_eq!((said.out.as_str(), said.err.as_str()), ("No problems found.\n", ""));
    }
}

/// Every file names a schema that lies where it says, and fits it.
fn assert_fits(dir: &Path) -> usize {
    let all = walkdir::WalkDir::new(dir.join("content")).into_iter().map(|entry| entry.expect("a file"));
    let mut seen = 0;
    for entry in all.filter(|entry| entry.file_type().is_file()) {
        let path = entry.path();
        let text = fs::read_to_string(path).expect("text");
        let yaml = match text.strip_prefix("---\n") {
            Some(rest) => rest.split_once("\n---").expect("front matter").0,
            None => &text,
        };
        let line = yaml.lines().next().unwrap_or_default();
        let schema = line.strip_prefix("# yaml-language-server: $schema=");
        let schema = path.parent().expect("a folder").join(schema.unwrap_or_else(|| panic!("{}", path.display())));
        let schema: Value = serde_json::from_slice(&fs::read(&schema).expect("the schema is there")).expect("JSON");
        let value: Value = serde_yaml::from_str(yaml).expect("YAML");
        let validator = jsonschema::validator_for(&schema).expect("a schema");
        let misfits: Vec<String> =
            validator.iter_errors(&value).map(|e| format!("{}: {e}", e.instance_path())).collect();
        assert!(misfits.is_empty(), "{}: {misfits:#?}", path.display());
        seen += 1;
    }
    seen
}

#[test]
fn a_portal_to_begin_with_builds_without_a_warning_in_every_language() {
    for (lang, headline) in [("id", "Kabupaten Contoh dinilai Baik"), ("en", "Sample Town is rated Good")] {
        let desk = tempfile::tempdir().expect("a folder");
        let args = ["init", "baru", "--lang", lang, "--title", "A: portal", "--publisher", "Redaksi \"Kita\""];
        let said = run_in(desk.path(), &args);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{}", said.out);
        let dir = desk.path().join("baru");
        assert_clean(&dir);
        assert_eq!(assert_fits(&dir), 5);
        let said = run_in(&dir, &["build", "--no-cache"]);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{}", said.out);
        let home = fs::read_to_string(dir.join("output/index.html")).expect("a home page");
        for words in ["A: portal", headline, "Redaksi &quot;Kita&quot;"] {
            assert!(home.contains(words) || home.contains(&words.replace("&quot;", "\"")), "{words} in {lang}");
        }
    }
}

#[test]
fn a_portal_is_begun_only_where_there_is_none() {
    let desk = tempfile::tempdir().expect("a folder");
    fs::write(desk.path().join(".gitignore"), "/mine\n").expect("a file");
    let said = run_in(desk.path(), &["init", "."]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert_eq!(fs::read_to_string(desk.path().join(".gitignore")).expect("a file"), "/mine\n");
    let said = run_in(desk.path(), &["init", ".", "--title", "Another"]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("rapor::cli::exists"), "{}", said.err);
    let portal = fs::read_to_string(desk.path().join("content/portal.yaml")).expect("a file");
    assert!(!portal.contains("Another"));
}

#[test]
fn an_edition_an_institution_and_an_article_pass_check_and_fit_their_schemas() {
    let desk = tempfile::tempdir().expect("a folder");
    assert_eq!(run_in(desk.path(), &["init", "."]).code, 0);
    let news = ["new", "news", "Judul: \"baru\"", "--about", "kab-contoh", "--edition", "2024", "--date", "2025-01-02"];
    for args in [
        &["new", "edition", "2025", "--methodology", "layanan-contoh", "--published", "2025-12-05"][..],
        &["new", "edition", "2026", "--source-publisher", "Redaksi: Kita", "--source-title", "#1"],
        &["new", "institution", "Kabupaten Muara Hening", "--short", "Hening", "--parent", "kab-contoh"],
        &["new", "institution", "Kota Baru", "--id", "kota-baru", "--category", "kabupaten"],
        &news,
    ] {
        let said = run_in(desk.path(), args);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{args:?}");
        assert!(said.out.starts_with("written: content/"), "{}", said.out);
        assert_clean(desk.path());
    }
    assert_eq!(assert_fits(desk.path()), 10);
    let article = fs::read_to_string(desk.path().join("content/news/2025-01-02-judul-baru.md")).expect("a file");
    assert!(article.contains("\ntitle: \"Judul: \\\"baru\\\"\"\n") && article.contains("\ndraft: true\n"), "{article}");
    let said = run_in(desk.path(), &news);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("content/news/2025-01-02-judul-baru.md: the file already exists"), "{}", said.err);
}

#[test]
fn every_key_that_may_stand_in_a_new_file_is_explained_in_it() {
    let desk = tempfile::tempdir().expect("a folder");
    assert_eq!(run_in(desk.path(), &["init", "."]).code, 0);
    assert_eq!(run_in(desk.path(), &["schema", "schemas"]).code, 0);
    let news = ["new", "news", "Judul", "--date", "2025-01-02"];
    for (args, path, kind, name) in [
        (&["new", "edition", "2025"][..], "content/assessments/2025.yaml", "assessment", None),
        (&["new", "edition", "2026"], "content/assessments/2026.yaml", "assessment", Some("Result")),
        (
            &["new", "institution", "Kota Baru"],
            "content/institutions/kota-baru.yaml",
            "institutions",
            Some("Institution"),
        ),
        (&news, "content/news/2025-01-02-judul.md", "article", None),
    ] {
        assert_eq!(run_in(desk.path(), args).code, 0, "{args:?}");
        let text = fs::read_to_string(desk.path().join(path)).expect("a file");
        let kind = schema(desk.path(), kind);
        let shape = name.map_or(&kind, |name| &kind["$defs"][name]);
        for key in shape["properties"].as_object().expect("keys").keys() {
            // The language of an article is said by its name.
            assert!(text.contains(key.as_str()) || key == "lang", "{path} does not speak of `{key}`");
        }
    }
}

#[test]
fn what_is_wrong_is_said_before_anything_is_written() {
    let desk = Desk::new();
    let before = desk.everything();
    for (args, message) in [
        (&["new", "edition", "2024", "--methodology", "layanann"][..], "did you mean `layanan`?"),
        (&["new", "edition", "../2024"], "`../2024` is not an id"),
        (
            &["new", "institution", "Kota Baru"],
            "name it with --category; the portal has `provinsi`, `kota` and `kabupaten`",
        ),
        (&["new", "institution", "Kota Baru", "--category", "kotta"], "unknown category `kotta`"),
        (
            &["new", "institution", "PEMKOT ARUNIKA", "--category", "kota"],
            "“PEMKOT ARUNIKA” is a name of `kota-arunika`",
        ),
        (&["new", "news", "Judul", "--about", "kota-arunka"], "did you mean `kota-arunika`?"),
        (&["new", "news", "Judul", "--edition", "1999"], "unknown edition `1999`"),
        (&["new", "news", "Judul", "--lang", "en"], "the portal has no language `en`"),
    ] {
        let said = desk.run(args);
        assert_eq!(said.code, 1, "{args:?}");
        assert!(said.err.contains(message) && said.err.ends_with("Nothing was written.\n"), "{}", said.err);
        assert_eq!(before, desk.everything(), "{args:?}");
    }
}

#[test]
fn an_edition_that_was_begun_is_filled_by_an_import() {
    let rows: [&[&str]; 2] = [&["Instansi", "Nilai"], &["Kota Arunika", "91.5"]];
    let desk = Desk::new().sheet("hasil.xlsx", &rows);
    assert_eq!(desk.run(&["new", "edition", "2024", "--published", "2024-12-05"]).code, 0);
    let said = desk.run(&["import", "results", "hasil.xlsx", "--edition", "2024"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{}", said.out);
    let written = desk.written();
    assert_eq!(written, "results:\n  - {institution: kota-arunika, score: 91.5, source: redaksi-contoh-2024}\n");
    desk.assert_clean();
}

#[test]
fn schemas_are_written_for_every_kind_of_file() {
    let desk = tempfile::tempdir().expect("a folder");
    let said = run_in(desk.path(), &["schema", "schemas"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    for kind in KINDS {
        assert!(said.out.contains(&format!("{kind}.schema.json ")), "{}", said.out);
        let schema = schema(desk.path(), kind);
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
        assert!(schema["properties"].is_object(), "{schema:#}");
    }
    assert_eq!(fs::read_dir(desk.path().join("schemas")).expect("a folder").count(), KINDS.len());
}
