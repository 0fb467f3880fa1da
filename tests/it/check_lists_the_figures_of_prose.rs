//! `rapor check --figures` lists which figures are bound to data, and which numbers in prose are not.

use crate::support::{CONTOH, Copied, NOW, rapor, run, said};
use serde_json::Value;

/// What the check lists of an article with this text, as JSON.
fn listed(text: &str) -> Vec<Value> {
    listed_in("", text)
}

fn listed_in(lang: &str, text: &str) -> Vec<Value> {
    let content = Copied::of(&CONTOH);
    let (path, language) = match lang {
        "" => ("news/2025-02-10-uji.md".to_owned(), String::new()),
        lang => (format!("news/2025-02-10-uji.{lang}.md"), format!("lang: {lang}\n")),
    };
    content.write(&path, format!("---\ntitle: Uji\ndate: 2025-02-10\n{language}---\n{text}\n"));
    let path = content.path();
    let mut command = rapor(&["check", "--figures", "--format", "json", "--now", NOW, "--content"]);
    let done = run(command.arg(path));
    let (lines, problems) = said(&done);
    assert!(done.status.success(), "{lines}{problems}");
    let all = lines.lines().map(|line| serde_json::from_str(line).expect("a line is an object"));
    all.filter(|object: &Value| {
        object["figure"].is_string() && object["file"].as_str().is_some_and(|f| f.contains("2025-02-10-uji"))
    })
    .collect()
}

/// The numbers that are not bound: the number, what it seems to be.
fn unbound(text: &str) -> Vec<(String, String)> {
    unbound_in("", text)
}

fn unbound_in(lang: &str, text: &str) -> Vec<(String, String)> {
    let text_of = |object: &Value, field: &str| object[field].as_str().unwrap_or_default().to_owned();
    let all = listed_in(lang, text).into_iter().filter(|object| object["figure"] == "unbound");
    all.map(|object| (text_of(&object, "text"), text_of(&object, "kind"))).collect()
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected.iter().map(|(number, kind)| ((*number).to_owned(), (*kind).to_owned())).collect()
}

#[test]
fn a_figure_that_is_bound_is_listed_with_its_target_and_line() {
    let all = listed("Nilai Arunika\n[93,54](score:kota-arunika/2024), peringkat [1](rank:kota-arunika/2024).");
    let told: Vec<_> = all.iter().map(|f| (&f["text"], &f["target"], &f["line"], &f["column"])).collect();
    assert_eq!(
        told,
        [
            (&"93,54".into(), &"score:kota-arunika/2024".into(), &6.into(), &1.into()),
            (&"1".into(), &"rank:kota-arunika/2024".into(), &6.into(), &45.into())
        ]
    );
    assert!(all.iter().all(|f| f["figure"] == "bound"));
}

#[test]
fn a_number_next_to_a_word_for_a_figure_is_not_bound() {
    let text = "Nilainya 93,54, naik 3,49 poin. Peringkat ke-2 dari 7 kabupaten; 12,5 persen dan 40% di zona hijau. \
                Dua kota tertinggal. Skor 88.41 keliru ditulis.";
    assert_eq!(
        unbound(text),
        pairs(&[
            ("93,54", "score"),
            ("3,49", "score"),
            ("ke-2", "rank"),
            ("7", "count"),
            ("12,5", "share"),
            ("40%", "share"),
            ("Dua", "count"),
            ("88.41", "score"),
        ])
    );
}

#[test]
fn numbers_of_other_kinds_are_none() {
    let text = "# Bab 3\n\n| Nilai 2024 | Peringkat 5 |\n| --- | --- |\n| x | y |\n\n\
                Nilai diumumkan 12 Desember 2024 (12/12/2024) pukul 09.00 WIB menurut Pasal 8 UU Nomor 37 Tahun 2008.[^1] \
                Biayanya Rp 5.000. `nilai 12` Ada 3 aturan baru.\n\n[^1]: Nilai 77 pada halaman 5.\n";
    assert_eq!(unbound(text), pairs(&[]));
}

#[test]
fn what_is_bound_does_not_lend_its_word_to_the_number_behind_it() {
    assert_eq!(unbound("Nilai [93,54](score:kota-arunika/2024) dari 3 unit."), pairs(&[]));
}

#[test]
fn english_prose_goes_by_english_words() {
    let text = "It scored 93.54 and ranked 1st among 3 cities, with 40 per cent in the green zone on 12 December 2024.";
    assert_eq!(unbound_in("en", text), pairs(&[("93.54", "score"), ("1st", "rank"), ("3", "count"), ("40", "share")]));
}

#[test]
fn people_get_a_list_by_file_and_a_count() {
    let done = run(&mut rapor(&["check", "--figures", "--content", "examples/contoh/content", "--now", NOW]));
    let (list, _) = said(&done);
    assert!(list.contains("examples/contoh/content/news/2025-01-06-tanjung-senyap-berbenah.md\n"), "{list}");
    assert!(list.contains("13:43  bound      67,20                    score:kab-tanjung-senyap/2024\n"), "{list}");
    assert!(list.contains("not bound  Dua                      count, next to “pemerintah”\n"), "{list}");
    assert!(list.contains("7 texts: 44 figures bound, 1 numbers not bound\n"), "{list}");
}
