//! News.

use insta::assert_snapshot;

use crate::testing::Portal;

const HASIL: &str = "news/2024-02-06-hasil.md";

fn article(more: &str) -> String {
    format!("---\ntitle: Hasil\ndate: 2024-02-06\n{more}---\nTeks.\n")
}

fn problems(more: &str) -> String {
    Portal::minimal().file(HASIL, article(more)).problems()
}

#[test]
fn an_article_is_read_with_its_text_and_where_that_starts() {
    let content = Portal::minimal()
        .file("news/foto.jpg", "x")
        .file(
            HASIL,
            article(
                "place: Jambi
byline: Redaksi
summary: Ringkas.
about: [kab-tebo]
image: {src: foto.jpg, alt: Sebuah foto, credit: Humas, caption: Penyerahan}
updated: 2024-02-07
embargo: 2024-02-06T14:00[Asia/Jakarta]
corrections: [{date: 2024-02-08, text: Ejaan nama.}]
",
            ),
        )
        .content();
    let article = &content.articles[0];
    assert_eq!(
        (article.id.as_str(), article.slug.as_str(), article.lang.as_str()),
        ("2024-02-06-hasil", "hasil", "id")
    );
    assert_eq!(article.body.markdown, "Teks.\n");
    let text = &content.files.get(article.body.file).text;
    assert_eq!(&text[article.body.start..], "Teks.\n");
    assert_eq!(article.embargo.map(|e| e.to_string()).as_deref(), Some("2024-02-06T07:00:00Z"));
    assert_eq!(article.corrections[0].text, "Ejaan nama.");
    assert_eq!(article.image.as_ref().and_then(|i| i.caption.as_deref()), Some("Penyerahan"));
}

#[test]
fn articles_stand_newest_first_and_translations_in_the_order_of_languages() {
    let older = "---\ntitle: Lama\ndate: 2023-01-01\n---\n";
    let content = Portal::minimal()
        .edit("portal.yaml", "[id]", "[id, en]")
        .file("news/2023-01-01-lama.md", older)
        .file("news/2024-02-06-hasil.en.md", article(""))
        .file(HASIL, article(""))
        .content();
    let names: Vec<_> = content.articles.iter().map(|a| format!("{}.{}", a.slug, a.lang)).collect();
    assert_eq!(names, ["hasil.id", "hasil.en", "lama.id"]);
}

#[test]
fn front_matter_is_required() {
    assert_snapshot!(Portal::minimal().file(HASIL, "# Hasil\n\nTeks.\n").problems(), @r"
        rapor::content::front-matter

          × the file does not begin with front matter
           ╭─[content/news/2024-02-06-hasil.md:1:1]
         1 │ # Hasil
           · ───────
         2 │
           ╰────
          help: begin with a line `---`, then `title: …`, then another line `---`

        1 error
    ");
}

#[test]
fn front_matter_is_closed() {
    assert_snapshot!(Portal::minimal().file(HASIL, "---\ntitle: Hasil\ndate: 2024-02-06\n\nTeks.\n").problems(), @r"
        rapor::content::front-matter

          × the front matter is not closed
           ╭─[content/news/2024-02-06-hasil.md:1:1]
         1 │ ---
           · ───
         2 │ title: Hasil
           ╰────
          help: write a line `---` between the front matter and the text

        1 error
    ");
}

#[test]
fn front_matter_with_nothing_in_it_is_empty() {
    assert_snapshot!(Portal::minimal().file(HASIL, "---\n---\nTeks.\n").problems(), @r"
        rapor::content::front-matter

          × the front matter is empty
           ╭─[content/news/2024-02-06-hasil.md:2:1]
         1 │ ---
         2 │ ---
           · ▲
         3 │ Teks.
           ╰────
          help: write at least `title: …`

        1 error
    ");
}

#[test]
fn a_problem_in_front_matter_is_found_at_its_line() {
    assert_snapshot!(problems("abuot: [kab-tebo]\n"), @r"
        rapor::content::unknown-key

          × unknown key `abuot`
           ╭─[content/news/2024-02-06-hasil.md:4:1]
         3 │ date: 2024-02-06
         4 │ abuot: [kab-tebo]
           · ─────
         5 │ ---
           ╰────
          help: did you mean `about`?

        1 error
    ");
}

#[test]
fn the_date_is_the_one_in_the_name() {
    let text = article("").replace("date: 2024-02-06", "date: 2024-02-07");
    assert_snapshot!(Portal::minimal().file(HASIL, text).problems(), @r"
        rapor::content::date-disagrees

          × the date is 2024-02-07, but the file's name says 2024-02-06
           ╭─[content/news/2024-02-06-hasil.md:3:7]
         2 │ title: Hasil
         3 │ date: 2024-02-07
           ·       ──────────
         4 │ ---
           ╰────
          help: write the same date in both; the name is part of the address

        1 error
    ");
}

#[test]
fn the_name_is_a_date_and_a_slug() {
    let portal = Portal::minimal()
        .file("news/hasil.md", article(""))
        .file("news/2024-13-06-hasil.md", article(""))
        .file("news/2024-02-06-Hasil Baru.md", article(""));
    assert_snapshot!(portal.problems(), @r"
        rapor::content::file-name

          × content/news/2024-02-06-Hasil Baru.md: the name cannot be part of an address: `Hasil Baru` is
          │ not an id: `H` is not allowed
          help: an id is made of a-z, 0-9 and -; write `hasil-baru`

        rapor::content::file-name

          × content/news/2024-13-06-hasil.md: the file name must be a date and a slug
          help: name it year-month-day-slug, such as 2024-02-06-kepatuhan-tinggi.md

        rapor::content::file-name

          × content/news/hasil.md: the file name must be a date and a slug
          help: name it year-month-day-slug, such as 2024-02-06-kepatuhan-tinggi.md

        3 errors
    ");
}

#[test]
fn the_name_may_end_in_a_language_of_the_portal() {
    assert_snapshot!(Portal::minimal().file("news/2024-02-06-hasil.fr.md", article("")).problems(), @r"
        rapor::content::unknown-language

          × content/news/2024-02-06-hasil.fr.md: unknown language `fr`
          help: the portal is in `id`; add others to `languages` in portal.yaml

        1 error
    ");
}

#[test]
fn the_language_is_the_one_in_the_name() {
    let portal = Portal::minimal()
        .edit("portal.yaml", "[id]", "[id, en]")
        .file(HASIL, article("lang: en\n"))
        .file("news/2024-02-06-lagi.en.md", article("lang: id\n"));
    assert_snapshot!(portal.problems(), @r"
        rapor::content::language-disagrees

          × the language is `en`, but the file's name says `id`, the portal's first
           ╭─[content/news/2024-02-06-hasil.md:4:7]
         3 │ date: 2024-02-06
         4 │ lang: en
           ·       ──
         5 │ ---
           ╰────
          help: name the file `2024-02-06-hasil.en.md`

        rapor::content::language-disagrees

          × the language is `id`, but the file's name says `en`
           ╭─[content/news/2024-02-06-lagi.en.md:4:7]
         3 │ date: 2024-02-06
         4 │ lang: id
           ·       ──
         5 │ ---
           ╰────
          help: delete `lang`: the name is enough

        2 errors
    ");
}

#[test]
fn an_unknown_language_is_an_error() {
    assert_snapshot!(problems("lang: in\n"), @r"
        rapor::content::unknown-language

          × unknown language `in`
           ╭─[content/news/2024-02-06-hasil.md:4:7]
         3 │ date: 2024-02-06
         4 │ lang: in
           ·       ──
         5 │ ---
           ╰────
          help: did you mean `id`?

        1 error
    ");
}

#[test]
fn two_files_of_one_article_in_one_language_are_an_error() {
    let portal = Portal::minimal().file(HASIL, article("")).file("news/2024-02-06-hasil.id.md", article(""));
    assert_snapshot!(portal.problems(), @r"
        rapor::content::duplicate-article

          × `news/2024-02-06-hasil.md` and `news/2024-02-06-hasil.id.md` are the same text in the same
          │ language, `id`
           ╭─[content/news/2024-02-06-hasil.md:2:1]
         1 │ ---
         2 │ title: Hasil
           · ────────────
         3 │ date: 2024-02-06
           ╰────
          help: delete one, or change the slug of one

        1 error
    ");
}

#[test]
fn a_picture_lies_beside_the_text() {
    let portal = Portal::minimal()
        .file("news/2024-02-06-foto.jpg", "x")
        .file(HASIL, article("image: {src: 2024-02-06-fota.jpg, alt: Penyerahan penghargaan}\n"));
    assert_snapshot!(portal.problems(), @r"
        rapor::content::image

          × the picture `2024-02-06-fota.jpg` is not beside the article
           ╭─[content/news/2024-02-06-hasil.md:4:14]
         3 │ date: 2024-02-06
         4 │ image: {src: 2024-02-06-fota.jpg, alt: Penyerahan penghargaan}
           ·              ───────────────────
         5 │ ---
           ╰────
          help: did you mean `2024-02-06-foto.jpg`?

        1 error
    ");
}

#[test]
fn a_picture_from_elsewhere_is_not_shown() {
    assert_snapshot!(problems("image: {src: \"https://example.org/foto.jpg\", alt: Foto}\n"), @r#"
    rapor::content::image

      × the picture `https://example.org/foto.jpg` is not beside the article
       ╭─[content/news/2024-02-06-hasil.md:4:14]
     3 │ date: 2024-02-06
     4 │ image: {src: "https://example.org/foto.jpg", alt: Foto}
       ·              ──────────────────────────────
     5 │ ---
       ╰────
      help: download the picture and put it beside the article: pages load nothing from other sites

    1 error
    "#);
}

#[test]
fn a_picture_says_what_it_shows() {
    let portal = Portal::minimal().file("news/foto.jpg", "x").file(HASIL, article("image: {src: foto.jpg}\n"));
    assert_snapshot!(portal.problems(), @r"
        rapor::content::missing-key

          × `alt` is missing
           ╭─[content/news/2024-02-06-hasil.md:4:8]
         3 │ date: 2024-02-06
         4 │ image: {src: foto.jpg}
           ·        ───────────────
         5 │ ---
           ╰────
          help: add `alt`: what the picture shows, for people who cannot see it

        1 error
    ");
}
