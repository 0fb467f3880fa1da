use std::sync::Arc;

use super::*;
use crate::diagnostic::Location;

/// A style sheet with every colour that is needed, before and after some rules.
fn sheet(before: &str, after: &str) -> Vec<Arc<SourceFile>> {
    let needed = NEEDED.iter().map(|name| format!("{name}:#010203;"));
    let zones = Hue::ALL.map(|hue| format!("--z-{0}:#aa0000;--z-{0}-pale:#fee;", hue.word()));
    let text = format!("{before}:root{{{}{}}}{after}", needed.collect::<String>(), zones.concat());
    vec![Arc::new(SourceFile { path: "style.css".into(), text })]
}

fn read(before: &str, after: &str) -> (Tokens, Tokens) {
    Tokens::read(&sheet(before, after)).unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn problems(after: &str) -> Vec<(String, Option<(usize, usize)>)> {
    let problems = Tokens::read(&sheet("", after)).expect_err("the style sheet has a mistake");
    problems.iter().map(|p| (p.message.clone(), p.location.as_ref().map(Location::line_column))).collect()
}

#[test]
fn light_dark_and_print_are_told_apart_and_what_is_no_colour_is_left_out() {
    let (light, dark) = read(
        "",
        "@layer base{:root{--paper:#fff;--space:1rem;}@media screen and (prefers-color-scheme:dark){:root{--paper:#000;\
         --ink:#eee}}}@media print{:root{--paper:#123456}}@media (min-width:9em){:root{--paper:#654321}}",
    );
    assert_eq!((light.color("--paper"), light.color("--ink")), ("#ffffff", "#010203"));
    assert!(!light.declarations().contains("--space"), "{}", light.declarations());
    assert_eq!(dark.declarations(), "--paper:#000000;--ink:#eeeeee;");
}

#[test]
fn a_colour_may_name_others() {
    let (light, dark) = read(
        "",
        ":root{--brand:light-dark(hsl(0 100% 50%),blue);--accent:var(--brand);--rule:color-mix(in srgb,var(--accent),\
         white);--ink:var(--none,oklch(0% 0 0))}",
    );
    assert_eq!(light.color("--accent"), "#ff0000");
    assert_eq!((light.color("--rule"), light.color("--ink")), ("#ff8080", "#000000"));
    assert_eq!(dark.declarations(), "--rule:#8080ff;--accent:#0000ff;--brand:#0000ff;");
}

#[test]
fn what_is_no_colour_is_an_error_at_its_place() {
    assert_eq!(
        problems("\n:root{\n --paper: oklhc(1 2 3); }"),
        [("`--paper` is no colour: `oklhc(1 2 3)`".into(), Some((3, 11)))]
    );
    let of_dark = problems("\n@media (prefers-color-scheme: dark){:root{--ink:var(--x)}}");
    assert_eq!(of_dark, [("`--ink` names `--x`, which no `:root` rule sets".into(), Some((2, 49)))]);
    let circle = problems("\n:root{--ink:var(--paper);--paper:var(--ink)}");
    assert_eq!(circle.len(), 2, "{circle:?}");
    assert_eq!(
        problems("\n.c-chart .c-line{stroke:var(--lines)}"),
        [("the rule names `--lines`, which is not set".into(), Some((2, 25)))]
    );
}

#[test]
fn a_missing_colour_is_an_error() {
    let file = Arc::new(SourceFile { path: "style.css".into(), text: "\n:root{--paper:#fff}".into() });
    let problems = Tokens::read(&[file]).expect_err("colours are missing");
    let first = problems.iter().next().expect("there is a problem");
    assert_eq!(first.message, "no `:root` rule sets the colour `--wash`");
    assert_eq!(first.location.as_ref().map(Location::line_column), Some((2, 1)));
}

#[test]
fn a_chart_that_stands_alone_has_its_colours_written_out() {
    let css = ".c-wide{display:none;}@container (x){.c-wide{display:block;}}.c-chart .c-band{fill:var(--pale);}\
               .c-chart .c-line,.c-spark .c-line{stroke:var(--paper);}";
    let (light, _) = read("", "");
    let rules = light.write_out(css);
    let both = "<path class=\"c-band z-red\"/><path class=\"c-line\"/>";
    assert_eq!(rules.of(both), ".c-chart .c-band.z-red{fill:#ffeeee}.c-chart .c-line{stroke:#010203}");
    assert_eq!(rules.of("<path class=\"c-line\"/>"), ".c-chart .c-line{stroke:#010203}");
}
