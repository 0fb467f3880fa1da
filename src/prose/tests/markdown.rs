//! Markdown becomes HTML that screens of all sizes and readers of screens can use.

use super::support::{html, id, problems, sound};

#[test]
fn paragraphs_lists_quotes_and_code() {
    assert_eq!(
        html(
            "Satu *dua* **tiga** `<x>`\\\nempat \"lima\" -- enam\n\n1. a\n2. b\n\n3) c\n\n- d\n\n> e\n\n```sh\na && b\n```\n\n---\n"
        ),
        "<p>Satu <em>dua</em> <strong>tiga</strong> <code>&lt;x&gt;</code><br>\nempat \"lima\" -- enam</p>\n<ol>\n\
         <li>a</li>\n<li>b</li>\n</ol>\n<ol start=\"3\">\n<li>c</li>\n</ol>\n<ul>\n<li>d</li>\n</ul>\n<blockquote>\n\
         <p>e</p>\n</blockquote>\n<pre><code class=\"language-sh\">a &amp;&amp; b\n</code></pre>\n<hr>\n"
    );
}

#[test]
fn each_cell_knows_the_head_of_its_column() {
    assert_eq!(
        html("| Zona \"x\" | Jumlah | |\n| --- | ---: | :---: |\n| Hijau | **414** | a |\n| Kuning |\n"),
        "<div class=\"table\">\n<table>\n<thead>\n<tr><th scope=\"col\">Zona \"x\"</th><th scope=\"col\" class=\"right\">\
         Jumlah</th><th scope=\"col\" class=\"center\"></th></tr>\n</thead>\n<tbody>\n<tr><td \
         data-label=\"Zona &quot;x&quot;\">Hijau</td><td data-label=\"Jumlah\" class=\"right\"><strong>414</strong></td><td \
         class=\"center\">a</td></tr>\n<tr><td data-label=\"Zona &quot;x&quot;\">Kuning</td><td data-label=\"Jumlah\" \
         class=\"right\"></td><td class=\"center\"></td></tr>\n</tbody>\n</table>\n</div>\n"
    );
}

#[test]
fn footnotes_are_numbered_as_referred_to_and_lead_back() {
    assert_eq!(
        html("Satu[^b] dua[^a] tiga[^b].\n\n[^a]: Catatan *a*.\n[^b]: Catatan b, lihat[^c].\n[^c]: Catatan c.\n"),
        "<p>Satu<sup><a class=\"footnote\" id=\"fnref-1\" href=\"#fn-1\" role=\"doc-noteref\" aria-label=\"Catatan kaki \
         1\">1</a></sup> dua<sup><a class=\"footnote\" id=\"fnref-2\" href=\"#fn-2\" role=\"doc-noteref\" \
         aria-label=\"Catatan kaki 2\">2</a></sup> tiga<sup><a class=\"footnote\" id=\"fnref-1-2\" href=\"#fn-1\" \
         role=\"doc-noteref\" aria-label=\"Catatan kaki 1\">1</a></sup>.</p>\n<section class=\"footnotes\" \
         role=\"doc-endnotes\" aria-label=\"Catatan kaki\">\n<ol>\n<li id=\"fn-1\"><p>Catatan b, lihat<sup><a \
         class=\"footnote\" id=\"fnref-3\" href=\"#fn-3\" role=\"doc-noteref\" aria-label=\"Catatan kaki 3\">3</a></sup>. \
         <a class=\"footnote-back\" href=\"#fnref-1\" role=\"doc-backlink\" aria-label=\"Kembali ke rujukan 1\">↩</a> <a \
         class=\"footnote-back\" href=\"#fnref-1-2\" role=\"doc-backlink\" aria-label=\"Kembali ke rujukan \
         1\">↩</a></p>\n</li>\n<li id=\"fn-2\"><p>Catatan <em>a</em>. <a class=\"footnote-back\" href=\"#fnref-2\" \
         role=\"doc-backlink\" aria-label=\"Kembali ke rujukan 2\">↩</a></p>\n</li>\n<li id=\"fn-3\"><p>Catatan c. <a \
         class=\"footnote-back\" href=\"#fnref-3\" role=\"doc-backlink\" aria-label=\"Kembali ke rujukan \
         3\">↩</a></p>\n</li>\n</ol>\n</section>\n"
    );
}

#[test]
fn a_footnote_without_a_reference_and_a_reference_without_a_footnote_are_warnings() {
    assert_eq!(
        problems("Satu[^a].\n\n[^b]: Dua.\n"),
        [
            "5:5 warning footnote: there is no footnote of this label / write the footnote on a line of its own: \
             [^label]: words",
            "7:1 warning footnote: nothing refers to the footnote `b` / write [^b] where it belongs",
        ]
    );
    assert!(problems("`[^a]`").is_empty());
}

#[test]
fn headings_have_anchors_below_the_title() {
    let prose = sound(id("## Cara membaca\n\n### Cara membaca\n\n## Nilai “A” {#nilai-a}\n\n## Isi\n"));
    let headings: Vec<_> = prose.headings.iter().map(|h| (h.level, h.id.as_str(), h.text.as_str())).collect();
    assert_eq!(
        headings,
        [
            (2, "cara-membaca", "Cara membaca"),
            (3, "cara-membaca-2", "Cara membaca"),
            (2, "nilai-a", "Nilai “A”"),
            (2, "isi-2", "Isi"),
        ]
    );
    assert!(prose.html.starts_with("<h2 id=\"cara-membaca\">Cara membaca</h2>\n<h3 id=\"cara-membaca-2\">"));
}

#[test]
fn headings_of_the_wrong_level_or_with_a_wrong_anchor_are_told() {
    assert_eq!(
        problems("# Judul\n\n#### Loncat\n\n## a {#x}\n\n## b {#x}\n\n## c {#Spasi_}\n\n## d {.kelas onclick=x}\n"),
        [
            "5:1 warning heading: the title is the only heading of the first level / begin headings with ## and more",
            "7:1 warning heading: a heading of level 4 follows one of level 2 / begin it with ###: readers of screens \
             follow the levels",
            "11:1 error anchor: `x` cannot be the anchor of a heading / this anchor is taken already",
            "13:1 error anchor: `Spasi_` cannot be the anchor of a heading / an anchor is made of a-z, 0-9 and -",
            "15:1 warning heading: a heading takes an anchor and nothing else / write {#anchor} behind the heading",
        ]
    );
    assert!(!id("## d {.kelas onclick=x}\n").html.contains("onclick"));
}

#[test]
fn words_and_plain_text_are_given() {
    let prose = sound(id("## Judul\n\nSatu *dua*\ntiga.\n\n- empat\n- lima\n"));
    assert_eq!((prose.text.as_str(), prose.words), ("Judul\nSatu dua tiga.\nempat\nlima", 6));
}
