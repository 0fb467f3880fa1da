//! Editors hold files against the schemas: whatever the reader accepts, an independent validator must accept too, and
//! what a person may get wrong it must not.

use std::path::{Path, PathBuf};

use crate::content::schema;
use jsonschema::Validator;
use serde_json::Value as Json;

/// The validator of a kind of file.
fn validator(name: &str) -> Validator {
    let kind = schema::all().into_iter().find(|kind| kind.name == name).expect("the kind is known");
    assert_eq!(kind.schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    jsonschema::options().should_validate_formats(true).build(&kind.schema).expect("a valid schema")
}

/// What kind of file it is, by its path below a content folder.
fn kind_of(path: &str) -> Option<&'static str> {
    match path.split('/').collect::<Vec<_>>().as_slice() {
        ["portal.yaml"] => Some("portal"),
        ["redirects.yaml"] => Some("redirects"),
        ["institutions", _] => Some("institutions"),
        ["methodologies", _] => Some("methodology"),
        ["assessments", _] | ["assessments", _, "edition.yaml"] => Some("assessment"),
        ["assessments", _, _] => Some("results"),
        ["imports", _] => Some("import-map"),
        ["news", ..] if path.ends_with(".md") => Some("article"),
        ["pages", ..] if path.ends_with(".md") => Some("page"),
        _ => None,
    }
}

/// A file as JSON; of a text only its front matter.
fn as_json(path: &Path) -> Json {
    let text = std::fs::read_to_string(path).expect("a readable file");
    let yaml = match text.strip_prefix("---\n") {
        Some(rest) => rest.split("\n---").next().unwrap_or(""),
        None => &text,
    };
    serde_yaml::from_str(yaml).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn misfits(validator: &Validator, json: &Json) -> Vec<String> {
    validator.iter_errors(json).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

/// Every file of a content folder, with the kind it is of.
fn files(content: &Path) -> Vec<(&'static str, PathBuf)> {
    let all = walkdir::WalkDir::new(content).sort_by_file_name().into_iter().map(|entry| entry.expect("a folder"));
    let all = all.filter(|entry| entry.file_type().is_file());
    all.filter_map(|entry| {
        let below = entry.path().strip_prefix(content).ok()?.to_string_lossy().replace('\\', "/");
        Some((kind_of(&below)?, entry.into_path()))
    })
    .collect()
}

#[test]
fn the_whole_content_of_this_repository_fits() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut seen = Vec::new();
    for content in ["content", "examples/contoh/content", "examples/ipm/content"] {
        for (kind, path) in files(&root.join(content)) {
            let found = misfits(&validator(kind), &as_json(&path));
            assert!(found.is_empty(), "{} is no {kind}: {found:#?}", path.display());
            seen.push(kind);
        }
    }
    assert!(seen.len() > 50, "only {} files were found", seen.len());
    for kind in ["portal", "institutions", "methodology", "assessment", "results", "article", "page"] {
        assert!(seen.contains(&kind), "no {kind} was found");
    }
}

#[test]
fn what_a_person_may_get_wrong_does_not_fit() {
    let wrong = [
        ("portal", "{title: T, base_url: rapor.example.org, languages: [id], publisher: {nam: P}, categories: []}"),
        ("institutions", "{institutions: [{id: Kab Tebo, name: Tebo, category: kabupaten}]}"),
        ("methodology", "{id: m, name: M, scale: {min: 0, max: 100, decimals: dua}, predicates: [], zones: []}"),
        ("assessment", "{edition: '2024', methodology: m, published: 5 Desember 2024, sources: {}, results: []}"),
        ("results", "{results: [{institution: kab-tebo, score: '88,41', source: s}]}"),
        ("article", "{title: T, date: 2024-02-06, headline: H}"),
        ("page", "{title: T, order: first}"),
        ("redirects", "{redirects: [/lama/]}"),
        ("import-map", "{columns: {Nilai: score}, decimal: koma}"),
    ];
    for (kind, yaml) in wrong {
        let json: Json = serde_yaml::from_str(yaml).expect("YAML");
        assert!(!misfits(&validator(kind), &json).is_empty(), "{yaml} passes as {kind}");
    }
    let covered: Vec<&str> = wrong.iter().map(|(kind, _)| *kind).collect();
    assert_eq!(covered, schema::all().iter().map(|kind| kind.name).collect::<Vec<_>>());
}

#[test]
fn an_editor_is_told_what_may_stand_in_a_key() {
    let method =
        schema::all().into_iter().find(|kind| kind.name == "methodology").expect("a method").schema.to_string();
    for word in ["half-even", "weighted-mean", "geometric-mean", "renormalised"] {
        assert!(method.contains(word), "the schema does not say `{word}`");
    }
    let results = schema::all().into_iter().find(|kind| kind.name == "results").expect("results").schema;
    let score = &results["$defs"]["Result"]["properties"]["score"];
    assert_eq!(score["description"], "A published score.");
    assert!(results.to_string().contains("\"examples\":[88.41]"), "{results:#}");
}
