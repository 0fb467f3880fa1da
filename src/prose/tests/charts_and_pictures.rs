//! Charts are checked like figures; pictures lie beside the text and have words for those who do not see them.

use super::support::{html, portal, problems, prose_of, sound, told};

#[test]
fn a_chart_stands_for_its_paragraph() {
    assert_eq!(
        html("Satu\n\n![Nilai *lima* edisi](chart:trend/pemprov-jambi)\n\nDua\n"),
        "<p>Satu</p>\n<figure>Trend { institution: \"pemprov-jambi\" } Nilai lima edisi</figure>\n<p>Dua</p>\n"
    );
}

#[test]
fn every_kind_of_chart_is_understood() {
    for target in [
        "trend/kab-tebo",
        "dimensions/kota-jambi/2023",
        "distribution/2023",
        "distribution/2023/kab-tebo",
        "zones/2023",
        "ranking/2023",
        "ranking/2023?category=kabupaten",
        "slope/2022/2023",
    ] {
        assert!(html(&format!("![](chart:{target})")).starts_with("<figure>"), "{target}");
    }
}

#[test]
fn a_chart_that_is_none_is_an_error() {
    let wrong = [
        ("trand/kab-tebo", "5:11 error unknown-chart: there is no kind of chart `trand` / did you mean `trend`?"),
        (
            "trend/kab-tbo",
            "5:17 error unknown-institution: there is no institution `kab-tbo` / did you mean `kab-tebo`?",
        ),
        ("trend", "5:11 error target: `chart:trend` is not the form of this chart / write chart:trend/INSTITUTION"),
        (
            "zones/2032",
            "5:17 error unknown-edition: there is no edition `2032` / the editions are 2019, 2022, 2023, 2025",
        ),
        (
            "ranking/2023?category=desa",
            "5:33 error unknown-category: there is no category `desa` / known are `provinsi`, `kota` and `kabupaten`",
        ),
        (
            "slope/2023/2022",
            "5:17 error target: the edition 2022 is not later than 2023 / write the earlier edition first: \
             chart:slope/EDITION/EDITION",
        ),
    ];
    for (target, told) in wrong {
        assert_eq!(problems(&format!("![](chart:{target})")), [told]);
    }
}

#[test]
fn a_chart_within_a_sentence_and_a_link_to_a_chart_are_errors() {
    assert_eq!(
        problems("Lihat ![x](chart:zones/2023) ini.\n\n[x](chart:zones/2023)\n"),
        [
            "5:7 error chart: a chart stands in a paragraph of its own / put an empty line before and after it",
            "7:1 error target: a chart is placed, not linked to / write an exclamation mark before it: \
             ![x](chart:zones/2023)",
        ]
    );
}

#[test]
fn a_picture_beside_the_text_is_shown() {
    let portal = portal().file("news/foto.png", "x");
    assert_eq!(
        sound(prose_of(portal, "id", "![Gubernur \"x\"](foto.png \"Jambi & sekitarnya\")\n\nSatu ![a](foto.png)\n"))
            .html,
        "<figure><img src=\"/rapor/berkas/foto.png\" alt=\"Gubernur &quot;x&quot;\" width=\"640\" height=\"480\" \
         loading=\"lazy\"><figcaption>Jambi &amp; sekitarnya</figcaption></figure>\n<p>Satu <img \
         src=\"/rapor/berkas/foto.png\" alt=\"a\" width=\"640\" height=\"480\" loading=\"lazy\"></p>\n"
    );
}

#[test]
fn a_picture_that_is_not_there_or_says_nothing_is_told() {
    let portal = portal().file("news/foto.png", "x");
    let told = told(
        &prose_of(
            portal,
            "id",
            "![](foto.png) ![a](foto2.png) ![b](https://example.org/x.png) ![c](score:kab-tebo/2023)",
        )
        .diagnostics,
    );
    assert_eq!(
        told,
        [
            "5:1 warning image-alt: the picture has no words for those who do not see it / write what it shows: \
             ![Gubernur menerima sertifikat](…)",
            "5:20 error link: there is no file `foto2.png` / did you mean `foto.png`?",
            "5:36 error image: a picture of another site is not shown / save it beside the text, if you may, and write \
             its file name: readers' browsers ask no other site",
            "5:68 error image: `score:kab-tebo/2023` is not a picture / leave out the exclamation mark to write a link",
        ]
    );
}
