//! Records know where they were written.

use crate::content::origin::Origin;

use crate::testing::{EDITION, METHOD, Portal};

fn content() -> crate::content::Content {
    Portal::minimal()
        .results(
            "  - institution: kab-tebo
    values: {input: 80, output: 77}
    source: ombudsman
  - {institution: kab-bungo, score: 90, source: ombudsman}
",
        )
        .content()
}

#[test]
fn a_place_is_found_to_the_line_and_column() {
    let content = content();
    let origin = &content.assessments[0].results[0].origin;
    let at = |origin: &Origin| {
        let location = content.files.locate(origin);
        let (line, column) = location.line_column();
        (line, column, location.file.text[location.start..location.end].to_owned())
    };
    assert_eq!(at(origin), (6, 5, "institution: kab-tebo".to_owned()));
    assert_eq!(at(&origin.then("values").then("output")), (7, 33, "77".to_owned()));
    assert_eq!(at(&content.assessments[0].results[1].origin.then("score")), (9, 37, "90".to_owned()));
    assert_eq!(at(&origin.then("tidak-ada").then(3)), (6, 5, "institution: kab-tebo".to_owned()), "the nearest above");
}

#[test]
fn a_key_is_found_too() {
    let content = content();
    let origin = content.assessments[0].results[0].origin.then("values").then("output");
    let location = content.files.locate_key(&origin);
    assert_eq!(location.line_column(), (7, 25));
    assert_eq!(&location.file.text[location.start..location.end], "output");
}

#[test]
fn the_thorough_way_of_parsing_gives_the_same_records() {
    let read = |comment: &str| {
        let results = "  - {institution: kab-tebo, values: {input: 80, output: 77.50}, facts: {appealed: true}, source: ombudsman}
  - {institution: kab-bungo, score: 88.40, rank: {national: 1, of: 34}, zone: hijau, source: ombudsman}
";
        let article = format!("---\n{comment}\ntitle: Hasil\ndate: 2024-02-06\ndraft: true\n---\nTeks.\n");
        let content = Portal::minimal()
            .file("methodologies/kepatuhan.yaml", format!("{comment}\n{METHOD}"))
            .file("assessments/2023.yaml", format!("{comment}\n{EDITION}{results}"))
            .file("news/2024-02-06-hasil.md", article)
            .content();
        format!("{:#?}{:#?}{:#?}", content.methodologies, content.assessments, content.articles)
    };
    assert_eq!(read("# aman "), read("# *aman"));
}

#[test]
fn the_order_of_institutions_is_that_of_files_and_records() {
    let content = Portal::minimal()
        .file(
            "institutions/a.yaml",
            "institutions:\n  - {id: z, name: Z, category: provinsi}\n  - {id: y, name: Y, category: provinsi}\n",
        )
        .content();
    let ids: Vec<_> = content.institutions.keys().map(|id| id.as_str().to_owned()).collect();
    assert_eq!(ids, ["z", "y", "pemprov-jambi", "kab-tebo", "kab-bungo"]);
}
