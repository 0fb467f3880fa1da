//! Flags, counts, addresses and dates.

use insta::assert_snapshot;

use crate::testing::Portal;

fn result(line: &str) -> String {
    Portal::minimal().results(line).problems()
}

#[test]
fn a_flag_is_true_or_false() {
    let article = "---\ntitle: Hasil\ndate: 2024-02-06\ndraft: ya\n---\n";
    assert_snapshot!(Portal::minimal().file("news/2024-02-06-hasil.md", article).problems(), @r"
        rapor::content::wrong-type

          × `draft` must be true or false, not text
           ╭─[content/news/2024-02-06-hasil.md:4:8]
         3 │ date: 2024-02-06
         4 │ draft: ya
           ·        ──
         5 │ ---
           ╰────
          help: write true or false, without quotation marks

        1 error
    ");
}

#[test]
fn a_count_is_a_whole_number() {
    assert_snapshot!(result(
        "  - {institution: kab-tebo, score: 90, rank: {national: 1.5, of: -3}, source: ombudsman}\n"
    ), @r"
        rapor::content::wrong-type

          × `national` must be a whole number, not a number with decimals
           ╭─[content/assessments/2023.yaml:6:57]
         5 │ results:
         6 │   - {institution: kab-tebo, score: 90, rank: {national: 1.5, of: -3}, source: ombudsman}
           ·                                                         ───
           ╰────
          help: write digits alone, without a decimal point and without quotation marks

        rapor::content::bad-number

          × `of` cannot be -3
           ╭─[content/assessments/2023.yaml:6:66]
         5 │ results:
         6 │   - {institution: kab-tebo, score: 90, rank: {national: 1.5, of: -3}, source: ombudsman}
           ·                                                                  ──
           ╰────
          help: write a whole number from 0 to 4294967295

        2 errors
    ");
}

#[test]
fn a_web_address_begins_with_its_scheme() {
    let portal =
        Portal::minimal().edit("portal.yaml", "{name: Ombudsman}", "{name: Ombudsman, url: \"javascript:alert(1)\"}");
    assert_snapshot!(portal.problems(), @r#"
        rapor::content::bad-url

          × `javascript:alert(1)` is not a web address
           ╭─[content/portal.yaml:4:35]
         3 │ languages: [id]
         4 │ publisher: {name: Ombudsman, url: "javascript:alert(1)"}
           ·                                   ─────────────────────
         5 │ categories:
           ╰────
          help: write the whole address, beginning with https:// or http://

        1 error
    "#);
}

#[test]
fn a_date_that_is_none_shows_how_to_write_one() {
    let portal = Portal::minimal().results("  []\n").edit("assessments/2023.yaml", "2023-12-14", "14/12/2023");
    assert_snapshot!(portal.problems(), @r"
        rapor::content::bad-date

          × `14/12/2023` is not a date
           ╭─[content/assessments/2023.yaml:3:12]
         2 │ methodology: kepatuhan
         3 │ published: 14/12/2023
           ·            ──────────
         4 │ sources: {ombudsman: {publisher: Ombudsman, title: Hasil}}
           ╰────
          help: write year-month-day, such as 2024-02-06

        1 error
    ");
}

#[test]
fn a_day_that_no_calendar_has_is_an_error() {
    let portal = Portal::minimal().results("  []\n").edit("assessments/2023.yaml", "2023-12-14", "2023-02-30");
    assert_snapshot!(portal.problems(), @r"
        rapor::content::bad-date

          × the day `2023-02-30` does not exist
           ╭─[content/assessments/2023.yaml:3:12]
         2 │ methodology: kepatuhan
         3 │ published: 2023-02-30
           ·            ──────────
         4 │ sources: {ombudsman: {publisher: Ombudsman, title: Hasil}}
           ╰────
          help: write year-month-day, such as 2024-02-06

        1 error
    ");
}

#[test]
fn a_moment_without_a_time_zone_is_an_error() {
    let article = "---\ntitle: Hasil\ndate: 2024-02-06\nembargo: 2024-02-06T14:00\n---\n";
    assert_snapshot!(Portal::minimal().file("news/2024-02-06-hasil.md", article).problems(), @r"
        rapor::content::bad-date

          × `2024-02-06T14:00` is not a time with a time zone
           ╭─[content/news/2024-02-06-hasil.md:4:10]
         3 │ date: 2024-02-06
         4 │ embargo: 2024-02-06T14:00
           ·          ────────────────
         5 │ ---
           ╰────
          help: write a day, a time and a time zone, such as 2024-02-06T14:00[Asia/Jakarta] or 2024-02-
                06T14:00:00+07:00

        1 error
    ");
}

#[test]
fn a_date_of_a_source_may_be_a_month_or_a_year_and_nothing_else() {
    let portal = Portal::minimal().results("  []\n").edit(
        "assessments/2023.yaml",
        "title: Hasil}",
        "title: Hasil, date: 12-2023}",
    );
    assert_snapshot!(portal.problems(), @r"
        rapor::content::bad-date

          × `12-2023` is not a date
           ╭─[content/assessments/2023.yaml:4:65]
         3 │ published: 2023-12-14
         4 │ sources: {ombudsman: {publisher: Ombudsman, title: Hasil, date: 12-2023}}
           ·                                                                 ───────
         5 │ results:
           ╰────
          help: write 2024-02-06, or 2024-02, or 2024

        1 error
    ");
}
