//! `rapor check` finds what is written as it should be and yet looks wrong; `allow` in `portal.yaml` silences it, with a
//! reason; a build asks no lint.

use crate::support::folder::{EDITION, INSTITUTIONS, METHOD, PORTAL, Portal};
use crate::support::run_in;

/// Runs a command on the portal, in its folder.
fn rapor(portal: &Portal, args: &[&str]) -> (Option<i32>, String, String) {
    let said = run_in(&portal.path(), &[args, &["--content", "."]].concat());
    (Some(said.code), said.out, said.err)
}

/// What the check finds, as "missing-result assessments/2023.yaml:1:10 what is wrong".
fn found(portal: &Portal) -> Vec<String> {
    let (_, lines, _) = rapor(portal, &["check", "--format", "json"]);
    let told = |line: &str| {
        let problem: serde_json::Value = serde_json::from_str(line).expect("a line is an object");
        let text = |key: &str| problem[key].as_str().unwrap_or("-").to_owned();
        let code = text("code");
        let name = code.strip_prefix("rapor::lint::").unwrap_or(&code);
        let file = text("file");
        let file = file.trim_start_matches("./");
        format!("{name} {file}:{}:{} {}", problem["line"], problem["column"], text("message"))
    };
    // The small portals of these cases name things in one language alone; tests/it/silence.rs looks at that.
    let is_of_names = |line: &String| line.contains(" texts have one language in a portal of ");
    lines.lines().map(told).filter(|line| !is_of_names(line)).collect()
}

fn only<const N: usize>(portal: &Portal, expected: [&str; N]) {
    assert_eq!(found(portal), expected);
}

/// A portal in two languages.
fn bilingual() -> Portal {
    Portal::minimal().file("portal.yaml", PORTAL.replace("[id]", "[id, en]"))
}

fn article(title: &str, body: &str) -> String {
    format!("---\ntitle: {title}\ndate: 2024-02-06\n---\n{body}\n")
}

const TEBO: &str = "  - {institution: kab-tebo, score: 80.00, source: ombudsman}\n";
const BUNGO: &str = "  - {institution: kab-bungo, score: 81.00, source: ombudsman}\n";

#[test]
fn a_portal_as_it_should_be_has_no_findings() {
    only(&Portal::minimal().results(&format!("{TEBO}{BUNGO}")), []);
}

#[test]
fn an_article_and_a_page_without_a_language() {
    let portal = bilingual()
        .file("news/2024-02-06-hasil.md", article("Hasil", "Teks."))
        .file("news/2024-02-06-nilai.md", article("Nilai", "Teks."))
        .file("news/2024-02-06-nilai.en.md", article("Score", "Text."))
        .file("news/2024-02-06-rancangan.md", article("Rancangan", "Teks.").replace("date", "draft: true\ndate"))
        .file("pages/tentang.en.md", "---\ntitle: About\n---\nText.\n");
    only(
        &portal,
        [
            "missing-translation news/2024-02-06-hasil.md:2:8 the article is missing in `en`",
            "missing-translation pages/tentang.en.md:2:8 the page is missing in `id`",
        ],
    );
}

#[test]
fn an_institution_without_a_result_where_most_of_its_category_have_one() {
    let more = "  - {id: kab-muaro, name: Kabupaten Muaro, category: kabupaten}\n";
    let institutions = format!("{INSTITUTIONS}{more}");
    let portal = Portal::minimal().file("institutions/jambi.yaml", institutions).results(&format!("{TEBO}{BUNGO}"));
    only(
        &portal,
        [
            "missing-result assessments/2023.yaml:1:10 `kab-muaro` has no result in 2023, and 2 of 3 in `kabupaten` have one",
        ],
    );
    // One of two is no rule that the other breaks; and one that was not assessed has a result.
    only(&Portal::minimal().results(TEBO), []);
    let told = "  - {institution: kab-muaro, status: not-assessed, source: ombudsman}\n";
    only(&portal.results(&format!("{TEBO}{BUNGO}{told}")), []);
}

/// Two editions of ten institutions whose scores rise by about one point; the first one's to this.
fn ten(score: &str) -> Portal {
    many_institutions(10, score)
}

fn many_institutions(count: usize, score: &str) -> Portal {
    let ids: Vec<String> = (0..count).map(|i| format!("kab-{i}")).collect();
    let list: String =
        ids.iter().map(|id| format!("  - {{id: {id}, name: Kabupaten {id}, category: kabupaten}}\n")).collect();
    let results = |scores: &dyn Fn(usize) -> String| -> String {
        let line = |(i, id)| format!("  - {{institution: {id}, score: {}, source: ombudsman}}\n", scores(i));
        ids.iter().enumerate().map(line).collect()
    };
    let before = results(&|_| "60.00".to_owned());
    let after = results(&|i| if i == 0 { score.to_owned() } else { format!("61.{i}0") });
    Portal::minimal()
        .file("institutions/jambi.yaml", format!("institutions:\n{list}"))
        .file("assessments/2022.yaml", EDITION.replace("2023", "2022") + &before)
        .file("assessments/2023.yaml", EDITION.to_owned() + &after)
}

#[test]
fn a_score_that_jumps_by_more_than_three_standard_deviations() {
    // The others rise by 1.1 to 1.9: their mean is 1.5, and their standard deviation 0.27386.
    only(
        &ten("16.00"),
        [
            "score-jump assessments/2023.yaml:6:33 the score went from 60.00 to 16.00 since 2022, 166.1 standard deviations \
          from how the others changed",
        ],
    );
    only(
        &ten("62.33"),
        [
            "score-jump assessments/2023.yaml:6:33 the score went from 60.00 to 62.33 since 2022, 3.0 standard deviations \
          from how the others changed",
        ],
    );
    only(&ten("62.32"), []);
}

#[test]
fn few_changes_say_nothing_of_how_far_a_score_jumps() {
    assert_eq!(found(&many_institutions(9, "16.00")).len(), 1);
    only(&many_institutions(8, "16.00"), []);
}

#[test]
fn scores_too_large_to_be_reckoned_with_are_left_alone() {
    let method = METHOD.replace("max: 100, decimals: 2", "max: 70000000000000000000000000000, decimals: 0");
    let huge = |text: &str, scores: [&str; 2]| text.replace("60.00", scores[0]).replace("61.", scores[1]);
    let portal = ten("60000000000000000000000000000").file("methodologies/kepatuhan.yaml", method);
    let text = std::fs::read_to_string(portal.path().join("assessments/2022.yaml")).unwrap();
    let portal = portal.file("assessments/2022.yaml", huge(&text, ["5", "5"]));
    let text = std::fs::read_to_string(portal.path().join("assessments/2023.yaml")).unwrap();
    let portal = portal.file("assessments/2023.yaml", huge(&text, ["5", "600000000000000000000000"]));
    let (code, _, said) = rapor(&portal, &["check", "--format", "json"]);
    assert_eq!((code, said.as_str()), (Some(0), ""), "no fault of the tool");
}

#[test]
fn predicates_that_changed_under_a_changed_method() {
    let other = METHOD.replace("id: kepatuhan", "id: opini").replace("name: Sedang", "name: Cukup");
    let portal = Portal::minimal()
        .file("methodologies/opini.yaml", &other)
        .file("assessments/2022.yaml", EDITION.replace("2023", "2022") + TEBO + BUNGO)
        .results(&format!("{TEBO}{BUNGO}"))
        .edit("assessments/2023.yaml", "kepatuhan", "opini");
    only(
        &portal,
        [
            "predicate-across-methods assessments/2023.yaml:2:14 2 of 2 predicates are not those of 2022, and the method is \
          another one: `kab-tebo` had “Sedang” and has “Cukup”",
        ],
    );
    // The same name, and methods that can be compared, give readers nothing to mistake.
    let same = other.replace("name: Cukup", "name: Sedang");
    let portal = portal.file("methodologies/opini.yaml", same);
    only(&portal, []);
    only(&portal.file("methodologies/opini.yaml", format!("{other}comparable_with: [kepatuhan]\n")), []);
}

#[test]
fn two_articles_that_say_the_same() {
    let words = "Ombudsman mengumumkan hasil penilaian pelayanan publik di Jambi pada hari Selasa kemarin di hadapan para \
                 kepala daerah dan wartawan yang hadir di aula";
    let portal = Portal::minimal()
        .file("news/2024-02-06-satu.md", article("Hasil diumumkan", words))
        .file("news/2024-02-07-dua.md", article("Lain", &format!("**{words}** utama.")).replace("02-06", "02-07"))
        .file("news/2024-02-08-tiga.md", article("hasil diumumkan!", "Pendek.").replace("02-06", "02-08"))
        .file("news/2024-02-09-empat.md", article("Lagi", "Pendek saja.").replace("02-06", "02-09"));
    only(
        &portal,
        [
            "duplicate-article news/2024-02-07-dua.md:2:8 ./news/2024-02-06-satu.md says nearly the same",
            "duplicate-article news/2024-02-08-tiga.md:2:8 ./news/2024-02-06-satu.md has the same headline",
        ],
    );
}

#[test]
fn a_source_that_nothing_cites() {
    let sources = "{ombudsman: {publisher: Ombudsman, title: Hasil}, harian: {publisher: Harian, title: Berita}}";
    let edition = EDITION.replace("{ombudsman: {publisher: Ombudsman, title: Hasil}}", sources);
    let portal = Portal::minimal().file("assessments/2023.yaml", format!("{edition}{TEBO}{BUNGO}"));
    only(&portal, ["unused-source assessments/2023.yaml:4:60 nothing in 2023 cites the source `harian`"]);
    for use_of_it in [
        "also_reported: [{score: 80.01, source: harian}]",
        "corrections: [{date: 2024-01-02, was: 70.00, reason: Salah, source: harian}]",
    ] {
        let cites = TEBO.replace("source: ombudsman", &format!("source: ombudsman, {use_of_it}"));
        only(&Portal::minimal().file("assessments/2023.yaml", format!("{edition}{cites}{BUNGO}")), []);
    }
}

#[test]
fn a_number_in_prose_that_nothing_checks() {
    let portal = Portal::minimal().results(&format!("{TEBO}{BUNGO}")).file(
        "news/2024-02-06-hasil.md",
        article("Hasil", "Tebo mendapat nilai 80,00 dan [80,00](score:kab-tebo/2023)."),
    );
    only(&portal, ["unbound-number news/2024-02-06-hasil.md:5:21 nothing checks the score 80,00, next to “nilai”"]);
}

#[test]
fn a_number_can_be_allowed_by_itself() {
    let text = "Tebo mendapat nilai 80,00 dan nilai 81,00, lalu nilai 80,00.";
    let portal = |place: &str| {
        let allow = format!("{PORTAL}allow: [{{lint: unbound-number, reason: Batas., where: [\"{place}\"]}}]\n");
        let portal = Portal::minimal().results(&format!("{TEBO}{BUNGO}")).file("portal.yaml", allow);
        portal.file("news/2024-02-06-hasil.md", article("Hasil", text))
    };
    let other = "unbound-number news/2024-02-06-hasil.md:5:37 nothing checks the score 81,00, next to “nilai”";
    only(&portal("news/2024-02-06-hasil.md#80,00"), [other]);
    only(&portal("news/2024-02-06-hasil.md"), []);
    let found = found(&portal("news/2024-02-06-hasil.md#80,01"));
    assert_eq!(found.len(), 4, "{found:?}");
    let superfluous = "`unbound-number` finds nothing to allow in `news/2024-02-06-hasil.md#80,01`";
    assert!(found.iter().any(|found| found.ends_with(superfluous)), "{found:?}");
}

/// A portal with a finding of every lint that an earlier step makes, and of two others.
fn many() -> Portal {
    bilingual()
        .edit("portal.yaml", "title: Rapor", "title: {id: Rapor}")
        .results(&format!("{TEBO}{BUNGO}"))
        .file("news/foto.png", b"\x89PNG\r\n\x1a\n".as_slice())
        .file("news/2024-02-06-hasil.md", article("Hasil", "Senin (6/2/2024), nilai 80,00.\n\n![](foto.png)"))
        .file("news/2024-02-06-hasil.en.md", article("Results", "Text."))
}

#[test]
fn what_an_earlier_step_finds_can_be_allowed_by_name_too() {
    let earlier = [
        "rapor::prose::weekday news/2024-02-06-hasil.md:5:1 “Senin (6/2/2024)” is the wrong weekday: 6 Februari 2024 is a Selasa",
        "unbound-number news/2024-02-06-hasil.md:5:25 nothing checks the score 80,00, next to “nilai”",
        "rapor::prose::image-alt news/2024-02-06-hasil.md:7:1 the picture has no words for those who do not see it",
        "rapor::content::missing-translation portal.yaml:1:1 the text is missing in `en`",
    ];
    only(&many(), earlier);
    let allow = "allow:\n  - {lint: weekday, reason: Kutipan.}\n  - {lint: image-alt, reason: Hiasan., where: [news/]}\n  \
                 - {lint: missing-translation, reason: Nama., where: [portal.yaml]}\n  \
                 - {lint: unbound-number, reason: Contoh., where: [news/2024-02-06-hasil.md]}\n";
    let text = std::fs::read_to_string(many().path().join("portal.yaml")).unwrap();
    let portal = many().file("portal.yaml", text + allow);
    only(&portal, []);
    let (code, said, _) = rapor(&portal, &["build", "--output", "out", "--no-cache"]);
    assert_eq!(code, Some(0));
    assert!(!said.contains("warning"), "{said}");
}

#[test]
fn a_build_asks_no_lint_and_counts_what_reading_finds() {
    let (code, said, _) = rapor(&many(), &["build", "--output", "out", "--no-cache"]);
    assert_eq!(code, Some(0));
    assert!(said.contains("3 warnings; rapor check shows them"), "{said}");
}

#[test]
fn an_allowance_can_name_an_institution_an_edition_or_both() {
    let portal = ten("16.00");
    for place in ["kab-0", "\"2023\"", "2023", "kab-0/2023", "assessments/2023.yaml", "assessments/"] {
        let allow = format!("{PORTAL}allow: [{{lint: score-jump, reason: Benar., where: [{place}]}}]\n");
        only(&ten("16.00").file("portal.yaml", allow), []);
    }
    let allow = format!("{PORTAL}allow: [{{lint: score-jump, reason: Benar., where: [kab-0/2022, kab-9]}}]\n");
    let found = found(&portal.file("portal.yaml", allow));
    assert_eq!(found.len(), 3, "{found:?}");
    assert!(found[0].starts_with("score-jump"), "{found:?}");
}

#[test]
fn an_allowance_that_silences_nothing_is_a_warning() {
    let allow = |allow: &str| {
        Portal::minimal().results(&format!("{TEBO}{BUNGO}")).file("portal.yaml", format!("{PORTAL}allow:\n{allow}"))
    };
    only(
        &allow("  - {lint: score-jump, reason: Benar.}\n"),
        ["unused-allowance portal.yaml:9:12 `score-jump` finds nothing to allow"],
    );
    let (_, _, said) = rapor(&allow("  - {lint: score-jump, reason: Benar., where: [kab-tbo]}\n"), &["check"]);
    assert_eq!(
        said,
        "rapor::lint::unused-allowance

  ⚠ `score-jump` finds nothing to allow in `kab-tbo`
   ╭─[./portal.yaml:9:48]
 8 │ allow:
 9 │   - {lint: score-jump, reason: Benar., where: [kab-tbo]}
   ·                                                ───────
   ╰────
  help: did you mean `kab-tebo`?

1 warning
"
    );
}

#[test]
fn an_allowance_for_what_is_held_back_is_not_superfluous() {
    let portal = Portal::minimal()
        .file("news/2024-02-06-hasil.md", article("Hasil", "Nilai 80,00.").replace("date", "draft: true\ndate"))
        .file(
            "portal.yaml",
            format!("{PORTAL}allow: [{{lint: unbound-number, reason: Ya., where: [news/2024-02-06-hasil.md]}}]\n"),
        );
    only(&portal, []);
    let (_, lines, _) = rapor(&portal, &["check", "--drafts", "--format", "json"]);
    assert_eq!(lines, "");
}
