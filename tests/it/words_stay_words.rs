//! What a person writes is shown as it was written: nothing of it is taken for markup, or for a template.

use std::fs;

use crate::support::folder::{METHOD, PORTAL, Portal};
use crate::support::{build, run, said};

/// Words that HTML, and Tera, would understand, and as HTML shows them.
const WORDS: [(&str, &str); 2] = [
    (
        "<b>A</b> & \"B\" {% if x %} {{<foot />}}",
        "&lt;b&gt;A&lt;/b&gt; &amp; &quot;B&quot; {% if x %} {{&lt;foot /&gt;}}",
    ),
    // A template that compiles.
    ("{{ 1 + 1 }} {# c #}", "{{ 1 + 1 }} {# c #}"),
];

/// A page in which only the way of writing quotation marks is the same everywhere.
fn page(output: &std::path::Path, path: &str) -> String {
    let text = fs::read_to_string(output.join(path)).unwrap_or_else(|e| panic!("{path}: {e}"));
    text.replace("&#x27;", "'").replace("&#39;", "'")
}

#[test]
fn of_the_portal_the_institutions_and_the_methods() {
    for (words, shown) in WORDS {
        check(words, shown);
    }
}

/// Builds a portal in which these words stand wherever a person can write some.
fn check(words: &str, shown: &str) {
    let quoted = format!("'{words}'");
    let portal = Portal::minimal()
        .file(
            "portal.yaml",
            PORTAL
                .replace("title: Rapor", &format!("title: {quoted}\nfooter: {quoted}"))
                .replace("{name: Ombudsman}", &format!("{{name: {quoted}, contact: {quoted}}}")),
        )
        .file("methodologies/kepatuhan.yaml", METHOD.replace("name: Kompetensi", &format!("name: {quoted}")))
        .edit("institutions/jambi.yaml", "name: Kabupaten Tebo", &format!("name: {quoted}"))
        .results(
            "  - {institution: kab-tebo, source: ombudsman, values: {kompetensi: 80, sarana: 90, output: 100}}\n  \
             - {institution: kab-bungo, source: ombudsman, values: {kompetensi: 70, sarana: 60, output: 50}}\n",
        );
    let desk = tempfile::tempdir().unwrap();
    let output = desk.path().join("output");
    let done = run(&mut build(&portal.path(), &output));
    assert_eq!(done.status.code(), Some(0), "{}", said(&done).1);

    let result = page(&output, "instansi/kab-tebo/2023/index.html");
    for (what, markup) in [
        ("the portal's name", format!("<a class=\"name\" href=\"/\">{shown}</a>")),
        ("its foot", format!("<p>{shown}</p>")),
        ("its publisher", format!("Diterbitkan oleh {shown}.")),
        ("the institution", format!("<h1>{shown}, 2023</h1>")),
        ("the part of a working", format!("<th scope=\"row\">{shown} <a class=\"anchor\" href=\"#part-kompetensi\"")),
        ("a name for messengers", format!("<meta property=\"og:site_name\" content=\"{shown}\">")),
    ] {
        assert!(result.contains(&markup), "{what}: {markup}\n{result}");
    }
    for path in ["index.html", "2023/index.html", "instansi/index.html", "instansi/kab-tebo/index.html"] {
        let page = page(&output, path);
        assert!(page.contains(shown) && !page.contains("<b>A</b>"), "{path}");
    }
}
