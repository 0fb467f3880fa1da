//! Problems are shown to people, to programs, and to GitHub.

use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Diagnostics, Location, SourceFile, github, human, json};
use insta::assert_snapshot;

fn file(path: &str, text: &str) -> Arc<SourceFile> {
    Arc::new(SourceFile { path: path.to_owned(), text: text.to_owned() })
}

fn at(file: &Arc<SourceFile>, marked: &str) -> Location {
    let start = file.text.find(marked).expect("the text holds what is marked");
    Location { file: Arc::clone(file), start, end: start + marked.len() }
}

fn all(problems: impl IntoIterator<Item = Diagnostic>) -> Diagnostics {
    let mut all = Diagnostics::new();
    for problem in problems {
        all.push(problem);
    }
    all.sorted()
}

fn example() -> Diagnostics {
    let results = file("content/a, b.yaml", "results:\n  - {score: 88,41}\n  - {score: “90”}\n");
    all([
        Diagnostic::error("rapor::content::decimal-comma", "`88,41` has a decimal comma")
            .at(at(&results, "88,41"))
            .label("100% wrong")
            .help("write 88.41"),
        Diagnostic::warning("rapor::content::x", "two\nlines").at(at(&results, "“90”")),
        Diagnostic::error("rapor::content::missing-file", "the file is missing").in_file("content/portal.yaml"),
        Diagnostic::error("rapor::build", "no place at all"),
    ])
}

fn style() -> human::Style {
    human::Style { color: false, unicode: true, width: 80 }
}

#[test]
fn people_see_the_line_the_mark_and_what_to_do() {
    assert_snapshot!(human::render(&example(), &style()), @r"
        rapor::build

          × no place at all

        rapor::content::decimal-comma

          × `88,41` has a decimal comma
           ╭─[content/a, b.yaml:2:13]
         1 │ results:
         2 │   - {score: 88,41}
           ·             ──┬──
           ·               ╰── 100% wrong
         3 │   - {score: “90”}
           ╰────
          help: write 88.41

        rapor::content::x

          ⚠ two lines
           ╭─[content/a, b.yaml:3:13]
         2 │   - {score: 88,41}
         3 │   - {score: “90”}
           ·             ────
           ╰────

        rapor::content::missing-file

          × content/portal.yaml: the file is missing

        3 errors, 1 warning
    ");
}

#[test]
fn a_terminal_without_unicode_gets_ascii() {
    let text = human::render(&example(), &human::Style { unicode: false, ..style() });
    assert_snapshot!(text, @r"
        rapor::build

          x no place at all

        rapor::content::decimal-comma

          x `88,41` has a decimal comma
           ,-[content/a, b.yaml:2:13]
         1 | results:
         2 |   - {score: 88,41}
           :             ^^|^^
           :               `-- 100% wrong
         3 |   - {score: “90”}
           `----
          help: write 88.41

        rapor::content::x

          ! two lines
           ,-[content/a, b.yaml:3:13]
         2 |   - {score: 88,41}
         3 |   - {score: “90”}
           :             ^^^^
           `----

        rapor::content::missing-file

          x content/portal.yaml: the file is missing

        3 errors, 1 warning
    ");
}

#[test]
fn colour_comes_only_where_it_is_asked_for() {
    assert!(!human::render(&example(), &style()).contains('\u{1b}'));
    assert!(human::render(&example(), &human::Style { color: true, ..style() }).contains('\u{1b}'));
}

#[test]
fn content_cannot_steer_the_terminal() {
    let hostile = file("a.yaml", "a: \u{1b}[31mred\u{7}\n");
    let problem = Diagnostic::error("x", "name \u{1b}[2J").at(at(&hostile, "red")).help("write \u{1b}]0;x");
    assert_snapshot!(human::render(&all([problem]), &style()), @r"
        x

          × name �[2J
           ╭─[a.yaml:1:9]
         1 │ a: �[31mred�
           ·         ───
           ╰────
          help: write �]0;x

        1 error
    ");
}

#[test]
fn a_long_line_is_cut_around_the_mark() {
    let long = file("a.yaml", &format!("{}MARKED{}\n", "é ".repeat(400), " b".repeat(400)));
    let problem = Diagnostic::error("x", "a mark").at(at(&long, "MARKED"));
    assert_snapshot!(human::render(&all([problem]), &style()), @r"
        x

          × a mark
           ╭─[a.yaml:1:801]
         1 │ …é é é é é é é é é é é é é é é é é é é é MARKED b b b b b b b b b b b b b b b b b b b b b b b b b b b b b b b b b b b b b b b b b b b b b b b b b b b b b b b b b…
           ·                                          ──────
           ╰────

        1 error
    ");
}

#[test]
fn a_mark_over_several_lines_is_drawn_on_the_first() {
    let text = file("a.yaml", "a:\n  b: 1\n  c: 2\n");
    let problem = Diagnostic::error("x", "all of it").at(at(&text, "b: 1\n  c: 2"));
    assert_snapshot!(human::render(&all([problem]), &style()), @r"
        x

          × all of it
           ╭─[a.yaml:2:3]
         1 │ a:
         2 │   b: 1
           ·   ────
         3 │   c: 2
           ╰────

        1 error
    ");
}

#[test]
fn a_place_beyond_the_end_is_the_end() {
    let text = file("a.yaml", "a: é");
    let problem = Diagnostic::error("x", "beyond").at(Location { file: text, start: 900, end: 901 });
    assert_snapshot!(human::render(&all([problem]), &style()), @r"
        x

          × beyond
           ╭─[a.yaml:1:5]
         1 │ a: é
           ·     ▲
           ╰────

        1 error
    ");
}

#[test]
fn nothing_is_shown_where_there_is_nothing() {
    assert_eq!(human::render(&Diagnostics::new(), &style()), "");
    assert_eq!(json::render(&Diagnostics::new()), "");
    assert_eq!(github::render(&Diagnostics::new()), "");
}

#[test]
fn programs_get_a_line_of_json_for_each() {
    assert_snapshot!(json::render(&example()), @r#"
        {"code":"rapor::build","severity":"error","message":"no place at all","file":null,"line":null,"column":null,"end_line":null,"end_column":null,"help":null,"label":null}
        {"code":"rapor::content::decimal-comma","severity":"error","message":"`88,41` has a decimal comma","file":"content/a, b.yaml","line":2,"column":13,"end_line":2,"end_column":18,"help":"write 88.41","label":"100% wrong"}
        {"code":"rapor::content::x","severity":"warning","message":"two\nlines","file":"content/a, b.yaml","line":3,"column":13,"end_line":3,"end_column":17,"help":null,"label":null}
        {"code":"rapor::content::missing-file","severity":"error","message":"the file is missing","file":"content/portal.yaml","line":null,"column":null,"end_line":null,"end_column":null,"help":null,"label":null}
    "#);
}

#[test]
fn github_gets_annotations_with_its_own_escapes() {
    assert_snapshot!(github::render(&example()), @r"
        ::error title=rapor%3A%3Abuild::no place at all
        ::error file=content/a%2C b.yaml,line=2,col=13,endColumn=18,title=rapor%3A%3Acontent%3A%3Adecimal-comma::`88,41` has a decimal comma%0A100%25 wrong%0Awrite 88.41
        ::warning file=content/a%2C b.yaml,line=3,col=13,endColumn=17,title=rapor%3A%3Acontent%3A%3Ax::two%0Alines
        ::error file=content/portal.yaml,title=rapor%3A%3Acontent%3A%3Amissing-file::the file is missing
    ");
}

#[test]
fn the_count_is_in_words() {
    let error = || Diagnostic::error("x", "a");
    let warning = || Diagnostic::warning("x", "a");
    let count = |problems: Vec<Diagnostic>| {
        let mut all = Diagnostics::new();
        for problem in problems {
            all.push(problem);
        }
        all.summary()
    };
    assert_eq!(count(vec![]), "no problems");
    assert_eq!(count(vec![error()]), "1 error");
    assert_eq!(count(vec![warning(), warning()]), "2 warnings");
    assert_eq!(count(vec![error(), error(), warning()]), "2 errors, 1 warning");
}

#[test]
fn problems_are_sorted_by_file_and_place_and_each_is_shown_once() {
    let (a, b) = (file("a.yaml", "1 2 3"), file("b.yaml", "1 2 3"));
    let problem = |file, marked| Diagnostic::error("x", "here").at(at(file, marked));
    let sorted = all([problem(&b, "1"), problem(&a, "3"), problem(&a, "2"), problem(&a, "3")]);
    let places: Vec<_> =
        sorted.iter().map(|p| (p.file().unwrap_or(""), p.location.as_ref().map(|l| l.start))).collect();
    assert_eq!(places, [("a.yaml", Some(2)), ("a.yaml", Some(4)), ("b.yaml", Some(0))]);
}
