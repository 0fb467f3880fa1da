//! Every problem of a run is reported in that run, by file and line.

use insta::assert_snapshot;

use crate::testing::Portal;

#[test]
fn many_problems_in_many_files_come_out_together_sorted_by_file_and_line() {
    let portal = Portal::minimal()
        .edit("portal.yaml", "base_url: https://example.org/", "base_url: example.org")
        .edit("institutions/jambi.yaml", "category: provinsi", "category: propinsi")
        .edit("methodologies/kepatuhan.yaml", "from: 54", "from: 94")
        .results(
            "  - {institution: kab-tebo, score: 88,41, source: ombudsman}
  - {institution: kab-tebo, score: 188.41, source: ombudsmn}
  - institution: kab-bungo
    values: {input: 80, kompetensi: 81, output: delapan}
    source: ombudsman
",
        )
        .file("news/2024-02-06-hasil.md", "---\ntitle: Hasil\ndate: 2024-02-07\nabout: [kab-teb]\n---\nTeks.\n");
    let (content, problems) = portal.read();
    assert!(content.is_none());
    let places: Vec<_> = problems
        .iter()
        .map(|p| {
            let (line, column) = p.location.as_ref().map_or((0, 0), crate::diagnostic::Location::line_column);
            format!("{}:{line}:{column} {} {}", p.file().unwrap_or(""), p.code, p.message)
        })
        .collect();
    assert_snapshot!(places.join("\n"), @r"
        content/assessments/2023.yaml:6:36 rapor::content::decimal-comma `88,41` has a decimal comma
        content/assessments/2023.yaml:7:19 rapor::content::duplicate-result `kab-tebo` has two results in this edition
        content/assessments/2023.yaml:7:36 rapor::content::off-scale the score 188.41 is off the scale
        content/assessments/2023.yaml:7:52 rapor::content::unknown-source unknown source `ombudsmn`
        content/assessments/2023.yaml:9:25 rapor::content::part-and-parent `kompetensi` has a value, and so has `input` above it
        content/assessments/2023.yaml:9:49 rapor::content::bad-number `delapan` is not a number
        content/institutions/jambi.yaml:2:57 rapor::content::unknown-category unknown category `propinsi`
        content/methodologies/kepatuhan.yaml:15:19 rapor::content::bands the bands of `A` from 88 and of `B` from 94 overlap and are in the wrong order
        content/news/2024-02-06-hasil.md:3:7 rapor::content::date-disagrees the date is 2024-02-07, but the file's name says 2024-02-06
        content/news/2024-02-06-hasil.md:4:9 rapor::content::unknown-institution unknown institution `kab-teb`
        content/portal.yaml:2:11 rapor::content::base-url the address `example.org` does not begin with https:// or http://
    ");
}

#[test]
fn a_file_that_cannot_be_parsed_hides_nothing_in_the_others() {
    let portal = Portal::minimal()
        .file("institutions/lain.yaml", "institutions:\n  - {id: kota-jambi, name: \"Kota Jambi\n")
        .results("  - {institution: kota-jambi, score: 288, source: ombudsman}\n");
    assert_snapshot!(portal.problems(), @r#"
        rapor::content::off-scale

          × the score 288 is off the scale
           ╭─[content/assessments/2023.yaml:6:38]
         5 │ results:
         6 │   - {institution: kota-jambi, score: 288, source: ombudsman}
           ·                                      ───
           ╰────
          help: the scale of `kepatuhan` runs from 0 to 100

        rapor::content::syntax

          × unclosed quotation marks or bracket
           ╭─[content/institutions/lain.yaml:2:28]
         1 │ institutions:
         2 │   - {id: kota-jambi, name: "Kota Jambi
           ·                            ───────────
           ╰────
          help: close them

        2 errors
    "#);
}

#[test]
fn what_is_right_in_a_broken_record_is_still_known_elsewhere() {
    // The institution lacks its category, but nobody is told that it does not exist.
    let portal = Portal::minimal()
        .edit(
            "institutions/jambi.yaml",
            "{id: kab-tebo, name: Kabupaten Tebo, category: kabupaten}",
            "{id: kab-tebo, name: Kabupaten Tebo}",
        )
        .results("  - {institution: kab-tebo, score: 88.41, source: ombudsman}\n");
    assert_snapshot!(portal.problems(), @r"
        rapor::content::missing-key

          × `category` is missing
           ╭─[content/institutions/jambi.yaml:3:5]
         2 │   - {id: pemprov-jambi, name: Provinsi Jambi, category: provinsi}
         3 │   - {id: kab-tebo, name: Kabupaten Tebo}
           ·     ────────────────────────────────────
         4 │   - {id: kab-bungo, name: Kabupaten Bungo, category: kabupaten}
           ╰────
          help: add `category`: one of the portal's categories

        1 error
    ");
}
