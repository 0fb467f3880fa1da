use crate::content::id::Lang;
use crate::diagnostic::Location;
use crate::machines::root::RobotsView;
use crate::site::printed::Link;

use super::*;

/// An engine in English with some templates over those of the default theme.
fn engine(templates: &[(&str, &str)]) -> Result<Engine, Diagnostics> {
    let dir = tempfile::tempdir().expect("a temporary folder can be made");
    let folder = dir.path().join("themes/lama/templates");
    std::fs::create_dir_all(&folder).expect("a folder can be made");
    for (name, text) in templates {
        std::fs::write(folder.join(name), text).expect("a file can be written");
    }
    let theme = Theme::load("lama", &[dir.path().to_owned()])?;
    let language = theme.language(&Lang::new("en"))?;
    Engine::new(&theme, &language)
}

fn made(templates: &[(&str, &str)]) -> Engine {
    engine(templates).unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn robots() -> RobotsView {
    RobotsView { sitemap: "https://a.example/?a&b".into(), news_sitemap: "https://a.example/<n>".into() }
}

/// File, line and column, and the text that is marked.
fn place(problem: &Diagnostic) -> (String, (usize, usize), String) {
    let location = problem.location.as_ref().unwrap_or_else(|| panic!("{problem:?}"));
    let Location { file, start, end } = location;
    let name = file.path.rsplit('/').next().unwrap_or_default();
    (name.to_owned(), location.line_column(), file.text[*start..*end].to_owned())
}

#[test]
fn a_mistake_is_told_at_the_place_where_it_was_written() {
    let engine = made(&[("robots.txt", "{{ t(id=\"title-redirect\") }}\nä {{ view.sitmap }}")]);
    let problem = engine.file("robots.txt", &robots()).expect_err("the template has a mistake");
    assert_eq!(problem.message, "field `sitmap` is not defined");
    assert!(problem.help.as_ref().is_some_and(|help| help.starts_with("did you mean `sitemap`?")), "{problem:?}");
    assert_eq!(place(&problem), ("robots.txt".into(), (2, 11), "sitmap".into()));
}

#[test]
fn a_mistake_in_a_component_names_what_was_rendered() {
    let page =
        "{%- component broken(link: map) %}{{ link.lable }}{% endcomponent broken -%}\n{{<broken link={view} />}}";
    let engine = made(&[("pieces.html", page), ("robots.txt", "{{<broken link={view} />}}")]);
    let problem = engine.file("robots.txt", &Link { label: "a".into(), href: "b".into() }).expect_err("a mistake");
    assert_eq!(place(&problem), ("pieces.html".into(), (1, 43), "lable".into()));
    assert_eq!(problem.label, "met while rendering robots.txt");
}

#[test]
fn all_names_that_templates_get_wrong_are_told_at_once() {
    let problems = engine(&[("robots.txt", "{{ view | nope }}\n{{<none />}}\n"), ("404.html", "{{ what() }}")]);
    let problems = problems.err().expect("the templates have mistakes");
    let told: Vec<_> = problems.iter().map(|p| (p.message.clone(), place(p))).collect();
    assert_eq!(
        told,
        [
            ("unknown function `what`".into(), ("404.html".into(), (1, 4), "what()".into())),
            ("unknown filter `nope`".into(), ("robots.txt".into(), (1, 11), "nope".into())),
            ("unknown component `none`".into(), ("robots.txt".into(), (2, 3), "<none />".into())),
        ]
    );
}

#[test]
fn what_is_no_template_is_told_at_its_place() {
    let problems = engine(&[("404.html", "<p>\n{% if %}")]).err().expect("the template has a mistake");
    let problem = problems.iter().next().expect("there is a problem");
    assert_eq!(place(problem).1, (2, 7));
}

#[test]
fn each_kind_of_file_has_its_own_escapes() {
    let engine = made(&[
        ("robots.txt", "{{ view.sitemap }} {{ view.news_sitemap }}"),
        ("feed.xml", "{{ view.sitemap }} {{ view.news_sitemap }}"),
        ("feed.json", "{{ [view.sitemap, \"\\\"\n\"] | json }}"),
    ]);
    let text = |name| String::from_utf8(engine.file(name, &robots()).expect("it renders")).expect("UTF-8");
    assert_eq!(text("robots.txt"), "https://a.example/?a&b https://a.example/<n>");
    assert_eq!(text("feed.xml"), "https://a.example/?a&amp;b https://a.example/&lt;n&gt;");
    assert_eq!(text("feed.json"), r#"["https://a.example/?a&b","\"\n"]"#);
}
