//! What an import cannot know, it asks a person, and keeps the answer.

use std::io::Cursor;

use crate::content::{ReadOptions, read};
use crate::import::plan::Plan;
use crate::import::request::Request;
use crate::import::results::plan;
use crate::import::source::Given;
use crate::scaffold::ask::Ask as _;
use crate::scaffold::ask::Person;
use crate::testing::desk::Desk;

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
