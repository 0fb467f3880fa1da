//! A figure that says something else than the data is an error that shows both, at its place in the file.

use super::support::{en, id, problems, show, told};

fn one(markdown: &str) -> String {
    let problems = problems(markdown);
    assert_eq!(problems.len(), 1, "{problems:?}");
    problems.into_iter().next().unwrap()
}

fn one_en(markdown: &str) -> String {
    let problems = told(&en(markdown).diagnostics);
    assert_eq!(problems.len(), 1, "{problems:?}");
    problems.into_iter().next().unwrap()
}

#[test]
fn a_wrong_figure_is_shown_where_it_is() {
    let prose = id("Pemerintah Provinsi Jambi memperoleh\nnilai [**88,14**](score:pemprov-jambi/2023) pada 2023.\n");
    assert_eq!(
        show(&prose.diagnostics),
        "rapor::prose::figure-differs

  × the text says “88,14”, the data says “88,41”
   ╭─[content/news/2024-02-06-uji.md:6:8]
 5 │ Pemerintah Provinsi Jambi memperoleh
 6 │ nilai [**88,14**](score:pemprov-jambi/2023) pada 2023.
   ·        ────┬────
   ·            ╰── the score of pemprov-jambi in 2023
   ╰────
  help: write [88,41](score:pemprov-jambi/2023), or leave the text empty

1 error
"
    );
}

#[test]
fn the_form_of_another_language_is_told() {
    assert_eq!(
        one("[88.41](score:pemprov-jambi/2023)"),
        "5:2 error figure-differs: the text says “88.41”, the data says “88,41” / the number is right, but written \
         with a decimal point; this page is in `id`: write 88,41"
    );
    assert_eq!(
        one_en("[88,41](score:pemprov-jambi/2023)"),
        "5:2 error figure-differs: the text says “88,41”, the data says “88.41” / the number is right, but written \
         with a decimal comma; this page is in `en`: write 88.41"
    );
    assert_eq!(
        one_en("[Kualitas Tertinggi](predicate:pemprov-jambi/2023)"),
        "5:2 error figure-differs: the text says “Kualitas Tertinggi”, the data says “Highest quality (A)” / “Kualitas \
         Tertinggi” is its name in the language `id`; this page is in `en`: write “Highest quality”"
    );
}

#[test]
fn a_digit_that_is_left_out_is_told() {
    for text in ["88", "88,4"] {
        let told = one(&format!("[{text}](score:pemprov-jambi/2023)"));
        assert!(told.ends_with("/ a figure is written with all its decimals"), "{told}");
    }
}

#[test]
fn a_wrong_sign_is_told() {
    assert_eq!(
        one("naik [+1,21](change:pemprov-jambi/2023)"),
        "5:7 error figure-differs: the text says “+1,21”, the data says “−1,21” / the sign is wrong: it went down"
    );
    assert!(one("[−0,54](change:kab-tebo/2023)").ends_with("the sign is wrong: it went up"));
}

#[test]
fn more_than_the_figure_in_the_brackets_is_told() {
    assert!(
        one("[nilai 88,41](score:pemprov-jambi/2023)")
            .ends_with("/ put only the figure between the brackets: [88,41](…)")
    );
}

#[test]
fn every_scheme_is_checked() {
    let wrong = [
        ("[Kualitas Tinggi](predicate:pemprov-jambi/2023)", "“Kualitas Tertinggi (A)”"),
        ("[zona kuning](zone:pemprov-jambi/2023)", "“Zona hijau (hijau)”"),
        ("[zona](zone:pemprov-jambi/2023)", "“Zona hijau (hijau)”"),
        ("[pertama](rank:kab-bungo/2023)", "“3”"),
        ("[ke-2](rank:kab-bungo/2023)", "“3”"),
        ("[1,2](change:pemprov-jambi/2023)", "“−1,21”"),
        ("[enam](count:2023?zone=hijau)", "“5”"),
        ("[83,3](share:2023?zone=hijau)", "“83,33”"),
        ("[91,50](mean:2023?category=kabupaten)", "“91,49”"),
        ("[93,40](max:2023)", "“93,04”"),
        ("[86,92](min:2023)", "“86,29”"),
        ("[80,12](score:kota-jambi/2023/input)", "“80,13”"),
        ("[delapan](score:pemprov-jambi/2023)", "“88,41”"),
        ("[1st](rank:kab-tebo/2023)", "“1”"),
    ];
    for (markdown, data) in wrong {
        let told = one(markdown);
        assert!(told.contains("error figure-differs") && told.contains(&format!("the data says {data}")), "{told}");
    }
}

#[test]
fn every_problem_of_a_text_is_told_at_once() {
    assert_eq!(problems("[1](score:kab-tebo/2023) [2](score:kab-tebo/2022)\n\n[3](rank:kab-tebo/2023)").len(), 3);
}
