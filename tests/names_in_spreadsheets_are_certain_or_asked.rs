//! A name in a spreadsheet is somebody's by a certain rule, or it is asked; never is one taken for another that is near.

mod import_support;

use std::io::Cursor;

use import_support::{Desk, INSTITUTIONS};
use rapor::content::{ReadOptions, read};
use rapor::import::ask::{Ask as _, Person};
use rapor::import::plan::Plan;
use rapor::import::results::{Request, plan};
use rapor::import::source::Given;

#[test]
fn names_short_names_aliases_and_kinds_of_government_are_known() {
    let rows: [&[&str]; 6] = [
        &["Instansi", "Nilai"],
        &["PEMPROV CONTOH", "61.2"],
        &["Pemkot Arunika *)", "91.5"],
        &["TANSENBAR", "50"],
        &["KAB. TANJUNG  SENYAP-TIMUR", "60"],
        &["3. Pemerintah Kab. Lembah Biru", "70.25"],
    ];
    let results = Desk::new().sheet("nama.xlsx", &rows).results("nama.xlsx", &[]);
    for (id, score) in [
        ("pemprov-contoh", "61.2"),
        ("kota-arunika", "91.5"),
        ("kab-tanjung-senyap-barat", "50"),
        ("kab-tanjung-senyap-timur", "60"),
        ("kab-lembah-biru", "70.25"),
    ] {
        let line = results.lines().find(|line| line.contains(&format!("institution: {id},"))).unwrap_or_default();
        assert!(line.contains(&format!("score: {score},")), "{results}");
    }
}

#[test]
fn near_is_not_certain() {
    let rows: [&[&str]; 4] =
        [&["Instansi", "Nilai"], &["KAB. TANSEN BARAT", "50"], &["Kota Arunka", "91.5"], &["Kabupaten Lain", "1"]];
    let problems = Desk::new().sheet("nama.xlsx", &rows).problems("nama.xlsx", &[]);
    for message in [
        "no institution goes by the name “KAB. TANSEN BARAT”",
        "is it `kab-tanjung-senyap-barat` (Kabupaten Tanjung Senyap Barat)",
        "--alias \"KAB. TANSEN BARAT=kab-tanjung-senyap-barat\"",
        "no institution goes by the name “Kota Arunka”",
        "is it `kota-arunika` (Kota Arunika)",
        "no institution goes by the name “Kabupaten Lain”",
        "3 errors",
    ] {
        // Long lines are folded.
        let unfolded = problems.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(unfolded.contains(message), "{message}\n{problems}");
    }
}

#[test]
fn a_name_of_two_is_neither() {
    let both = INSTITUTIONS
        .replace("aliases: [Tansenbar]", "aliases: [Tansen]")
        .replace("name: Kabupaten Tanjung Senyap Timur,", "name: Kabupaten Tanjung Senyap Timur, aliases: [Tansen],");
    let rows: [&[&str]; 2] = [&["Instansi", "Nilai"], &["Tansen", "50"]];
    let desk = Desk::new().file("content/institutions/contoh.yaml", both).sheet("nama.xlsx", &rows);
    let problems = desk.problems("nama.xlsx", &[]);
    assert!(problems.contains("rapor::import::ambiguous-name"), "{problems}");
}

#[test]
fn what_a_script_says_is_kept_as_an_alias() {
    let rows: [&[&str]; 2] = [&["Instansi", "Nilai"], &["KAB. TANSEN BARAT", "50"]];
    let desk = Desk::new().sheet("nama.xlsx", &rows);
    let said = desk.import("nama.xlsx", &["--alias", "KAB. TANSEN BARAT=kab-tanjung-senyap-bart"]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("did you mean `kab-tanjung-senyap-barat`?"), "{}", said.err);

    let results = desk.results("nama.xlsx", &["--alias", "KAB. TANSEN BARAT=kab-tanjung-senyap-barat"]);
    assert!(results.contains("institution: kab-tanjung-senyap-barat, score: 50,"), "{results}");
    let expected = INSTITUTIONS.replace("[Tansenbar]", "[Tansenbar, KAB. TANSEN BARAT]");
    assert_eq!(desk.text("content/institutions/contoh.yaml"), expected);
    // Now it is known.
    assert_eq!(desk.results("nama.xlsx", &["--force"]), results);
}

/// What an import would do, where a person types these answers; what that person was asked, and the options that would
/// have answered.
fn asked(desk: &Desk, answers: &str, source: Given) -> (Plan, String, Vec<String>) {
    let dir = desk.path("content");
    let (content, _) = read(&dir, &ReadOptions::default());
    let content = content.expect("content without an error");
    let request = Request { file: desk.path("nama.xlsx"), edition: "2024".to_owned(), source, ..Request::default() };
    let mut questions = Vec::new();
    let mut person = Person::new(Cursor::new(answers.to_owned()), &mut questions);
    let plan = plan(&request, &content, &dir, &mut person).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let kept = person.kept().to_vec();
    (plan, String::from_utf8(questions).expect("UTF-8"), kept)
}

#[test]
fn a_person_is_asked_and_the_answers_are_kept() {
    let rows: [&[&str]; 5] = [
        &["Instansi", "Nilai", "Predikat"],
        &["KAB. TANSEN BARAT", "50", "Cukup"],
        &["Kota Arunka", "91.5", "Kualitas Tertinggi"],
        &["Kabupaten Lain", "1", "Cukup"],
        &["Lembah", "70.25", "Kualitas Sedang"],
    ];
    let desk = Desk::new().sheet("nama.xlsx", &rows);
    // The first candidate; not a number, then the first; leave out; another one, by its id.
    let answers = "1\nx\n1\n2\n1\n3\nRedaksi Contoh\nHasil\n2024-12-05\n\n";
    let (plan, questions, kept) = asked(&desk, answers, Given::default());
    let text = |path: &str| {
        let change = plan.changes.iter().find(|change| change.inside.as_deref() == Some(path));
        &change.unwrap_or_else(|| panic!("{path} is not written")).after
    };
    for question in [
        "Row 2: who is “KAB. TANSEN BARAT”?\n  1. `kab-tanjung-senyap-barat` (Kabupaten Tanjung Senyap Barat)\n",
        "Row 3: who is “Kota Arunka”?",
        "Row 4: who is “Kabupaten Lain”?",
        "Row 5: who is “Lembah”?",
        "Which predicate is “Cukup”?\n  1. A\n  2. B\n  3. C\n1–3: ",
        "The source of the results: who published it: ",
    ] {
        assert!(questions.contains(question), "{question}\n{questions}");
    }
    assert_eq!(
        kept,
        [
            "--alias 'KAB. TANSEN BARAT=kab-tanjung-senyap-barat'",
            "--alias 'Kota Arunka=kota-arunika'",
            "--alias Lembah=kab-lembah-biru",
            "--word Cukup=C",
            "--source-publisher 'Redaksi Contoh'",
            "--source-title Hasil",
            "--source-date 2024-12-05",
        ]
    );
    assert!(plan.told.contains("row 4: left out: “Kabupaten Lain”"), "{}", plan.told);
    let results = text("assessments/2024.yaml");
    assert!(results.contains("kab-tanjung-senyap-barat, score: 50, predicate: C,"), "{results}");
    assert!(!results.contains("score: 1,"), "{results}");
    let institutions = text("institutions/contoh.yaml");
    for alias in ["[Tansenbar, KAB. TANSEN BARAT]", "aliases: [Kota Arunka]", "aliases: [Lembah]"] {
        assert!(institutions.contains(alias), "{institutions}");
    }
    assert!(text("imports/layanan.yaml").contains("  \"Cukup\": C\n"));
}
