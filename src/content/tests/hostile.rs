//! Hostile files: reading them is quick, bounded, and never panics.

use std::time::{Duration, Instant};

use insta::assert_snapshot;
use proptest::prelude::*;

use crate::testing::{INSTITUTIONS, METHOD, PORTAL, Portal};

/// An edition with a result of every kind.
const ASSESSMENT: &str = "\
edition: \"2023\"
methodology: kepatuhan
published: 2023-12-14
embargo: 2023-12-14T10:00[Asia/Jakarta]
sources:
  a: {publisher: A, title: {id: Hasil}, date: 2023-12, url: \"https://a.id/\"}
context: {assessed: 414, zones: {hijau: 414}, source: a}
results:
  - {institution: kab-tebo, values: {input: 80, output: 77.5}, published: 78.5, facts: {appealed: true}, source: a}
  - institution: kab-bungo
    score: 88.41
    rank: {national: 10, of: 34}
    also_reported: [{zone: hijau, source: a}]
    corrections: [{date: 2024-01-01, was: 80.03, reason: Salah}]
    source: a
  - {institution: pemprov-jambi, status: not-assessed, note: Belum, source: a}
";

fn quickly(text: &str) -> String {
    let portal = Portal::minimal().file("institutions/jambi.yaml", text);
    let start = Instant::now();
    let problems = portal.problems();
    assert!(start.elapsed() < Duration::from_secs(5), "{:?}", start.elapsed());
    problems
}

#[test]
fn a_bomb_of_aliases_is_refused() {
    let mut text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..12 {
        let below = format!("*a{}", level - 1);
        text.extend([format!("a{level}: &a{level} [{}]\n", [below.as_str(); 9].join(", "))]);
    }
    assert_snapshot!(quickly(&text), @r"
        rapor::content::too-many-aliases

          × aliases repeat more than 20000 values
           ╭─[content/institutions/jambi.yaml:5:15]
         4 │ a3: &a3 [*a2, *a2, *a2, *a2, *a2, *a2, *a2, *a2, *a2]
         5 │ a4: &a4 [*a3, *a3, *a3, *a3, *a3, *a3, *a3, *a3, *a3]
           ·               ───
         6 │ a5: &a5 [*a4, *a4, *a4, *a4, *a4, *a4, *a4, *a4, *a4]
           ╰────
          help: write the values out, or move them to their own files

        1 error
    ");
}

#[test]
fn a_bomb_of_aliases_of_records_is_refused() {
    let mut text = "institutions:\n  - &a {id: a, name: A, category: provinsi, aliases: [b, c, d, e, f]}\n".to_owned();
    text += &"  - *a\n".repeat(100_000);
    assert!(quickly(&text).contains("rapor::content::too-many-aliases"));
}

#[test]
fn deep_brackets_are_refused() {
    assert_snapshot!(quickly(&format!("institutions: {}", "[".repeat(100))), @r"
        rapor::content::too-deep

          × lists and mappings are nested more than 64 deep
           ╭─[content/institutions/jambi.yaml:1:78]
         1 │ institutions: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
           ·                                                                              ▲
           ╰────
          help: no format nests so deep; look for stray brackets or dashes

        1 error
    ");
    for open in ["[", "{a: ", "- ", "? ", "[{a: "] {
        let problems = quickly(&format!("institutions:\n  {}", open.repeat(200_000)));
        assert!(problems.contains("rapor::content::too-deep") || problems.contains("rapor::content::syntax"));
    }
}

#[test]
fn deep_indentation_is_refused() {
    let mut text = METHOD.to_owned();
    text += "rules:\n  - id: a\n    then: {withhold: award}\n    when:\n";
    for level in 0..3000 {
        text.extend([" ".repeat(6 + level), "not:\n".to_owned()]);
    }
    let portal = Portal::minimal().file("methodologies/kepatuhan.yaml", text);
    assert!(portal.problems().contains("rapor::content::too-deep"));
}

#[test]
fn nesting_as_deep_as_allowed_is_read() {
    let when = format!("{}{{fact: appealed}}{}", "{not: ".repeat(30), "}".repeat(30));
    let rule = format!("rules:\n  - id: a\n    when: {when}\n    then: {{withhold: award}}\n");
    Portal::minimal().file("methodologies/kepatuhan.yaml", format!("{METHOD}{rule}")).content();
}

#[test]
fn many_keys_take_no_quadratic_time() {
    let mut text = "institutions: []\n".to_owned();
    for key in 0..50_000 {
        text.extend([format!("k{key}: 1\n")]);
    }
    let portal = Portal::minimal().file("institutions/jambi.yaml", text);
    let start = Instant::now();
    let (content, problems) = portal.read();
    assert!(content.is_none() && problems.counts().0 == 50_000);
    assert!(start.elapsed() < Duration::from_secs(30), "{:?}", start.elapsed());
}

/// A text with bytes put in, taken out or doubled.
fn mangled(text: &'static str) -> impl Strategy<Value = Vec<u8>> {
    let edit = (0..text.len(), prop::sample::select(b"[]{}:,-&*!|>'\"%@`#?\t\n \x00\xff9~<".to_vec()), 0..4_u8);
    prop::collection::vec(edit, 1..6).prop_map(move |edits| {
        let mut bytes = text.as_bytes().to_vec();
        for (at, byte, how) in edits {
            let at = at.min(bytes.len() - 1);
            match how {
                0 => bytes.insert(at, byte),
                1 => bytes[at] = byte,
                2 => {
                    bytes.remove(at);
                }
                _ => {
                    let line: Vec<u8> = bytes[at..].iter().copied().take_while(|b| *b != b'\n').collect();
                    bytes.splice(at..at, line);
                }
            }
        }
        bytes
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn mangled_files_never_panic_and_content_is_given_exactly_without_errors(
        portal in mangled(PORTAL),
        institutions in mangled(INSTITUTIONS),
        method in mangled(METHOD),
    ) {
        Portal::minimal()
            .file("portal.yaml", portal)
            .file("institutions/jambi.yaml", institutions)
            .file("methodologies/kepatuhan.yaml", method)
            .problems();
    }

    #[test]
    fn the_fast_way_of_parsing_accepts_nothing_that_the_thorough_way_refuses(
        method in mangled(METHOD),
        assessment in mangled(ASSESSMENT),
    ) {
        let codes = |prefix: &str| {
            let with = |text: &[u8]| [prefix.as_bytes(), text].concat();
            let portal = Portal::minimal()
                .file("methodologies/kepatuhan.yaml", with(&method))
                .file("assessments/2023.yaml", with(&assessment));
            let (_, problems) = portal.read();
            let codes: Vec<_> = problems.iter().map(|p| (p.code, p.message.clone())).collect();
            codes
        };
        // A comment that looks like an alias sends a file the thorough way.
        prop_assert_eq!(codes("# -aman\n"), codes("# *aman\n"));
    }
}
