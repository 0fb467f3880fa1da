//! A figure in prose says what the data says, in the page's language, and leads to the page that holds it.

use super::support::{en, html, id, sound};
use crate::content::id::{EditionId, InstitutionId};
use crate::prose::BoundFigure;
use crate::prose::Scheme;

/// The words of a paragraph, whatever its links.
fn words(markdown: &str, in_english: bool) -> String {
    sound(if in_english { en(markdown) } else { id(markdown) }).text
}

/// Forms that Indonesian prose may use.
#[test]
fn indonesian_forms_are_accepted() {
    for figure in [
        "[88,41](score:pemprov-jambi/2023)",
        "[**88,41**](score:pemprov-jambi/2023)",
        "[ \u{a0}“88,41” ](score:pemprov-jambi/2023)",
        "[88,4](score:kab-bungo/2023)",
        "[88,40](score:kab-bungo/2023)",
        "[80](score:kab-kerinci/2022)",
        "[80,13](score:kota-jambi/2023/input)",
        "[Kualitas Tertinggi](predicate:pemprov-jambi/2023)",
        "[\"kualitas\ntertinggi\"](predicate:pemprov-jambi/2023)",
        "[A](predicate:pemprov-jambi/2023)",
        "[Tanpa Maladministrasi](predicate:pemprov-jambi/2025)",
        "[Zona hijau](zone:pemprov-jambi/2023)",
        "[hijau](zone:pemprov-jambi/2023)",
        "[KUNING](zone:kab-kerinci/2023)",
        "[1](rank:kab-merangin/2023)",
        "[ke-3](rank:kab-bungo/2023)",
        "[ketiga](rank:kab-bungo/2023)",
        "[tiga](rank:kab-bungo/2023)",
        "[1,21](change:pemprov-jambi/2023)",
        "[-1,21](change:pemprov-jambi/2023)",
        "[−1,21](change:pemprov-jambi/2023)",
        "[+0,54](change:kab-tebo/2023)",
        "[6](count:2023)",
        "[lima](count:2023?zone=hijau)",
        "[nol](count:2023?zone=kuning&predicate=A)",
        "[83,33](share:2023?zone=hijau)",
        "[83,33%](share:2023?zone=hijau)",
        "[83,33 persen](share:2023?zone=hijau)",
        "[75](share:2023?zone=hijau&category=kabupaten)",
        "[75,00](share:2023?zone=hijau&category=kabupaten)",
        "[91,49](mean:2023?category=kabupaten)",
        "[93,04](max:2023)",
        "[86,29](min:2023)",
    ] {
        assert_eq!(id(figure).figures.len(), 1, "{figure}");
        sound(id(figure));
    }
}

#[test]
fn english_forms_are_accepted() {
    for figure in [
        "[88.41](score:pemprov-jambi/2023)",
        "[Highest quality](predicate:pemprov-jambi/2023)",
        "[a](predicate:pemprov-jambi/2023)",
        "[green](zone:pemprov-jambi/2023)",
        "[Green zone](zone:pemprov-jambi/2023)",
        "[hijau](zone:pemprov-jambi/2023)",
        "[1st](rank:kab-tebo/2023)",
        "[third](rank:kab-bungo/2023)",
        "[1.21](change:pemprov-jambi/2023)",
        "[five](count:2023?zone=hijau)",
        "[83.33 per cent](share:2023?zone=hijau)",
        "[91.49](mean:2023?category=kabupaten)",
    ] {
        assert_eq!(en(figure).figures.len(), 1, "{figure}");
        sound(en(figure));
    }
}

#[test]
fn an_empty_text_is_filled_in() {
    let markdown = "Nilai [](score:pemprov-jambi/2023), [](predicate:pemprov-jambi/2023), [](zone:pemprov-jambi/2023), \
                    peringkat [](rank:kab-bungo/2023), turun [](change:pemprov-jambi/2023), [](count:2023), \
                    [](share:2023?zone=hijau) persen, [](share:2023?zone=hijau&category=kabupaten) persen, \
                    [](mean:2023?category=kabupaten), [](max:2023), [](min:2023), <score:kota-jambi/2023/input>";
    assert_eq!(
        words(markdown, false),
        "Nilai 88,41, Kualitas Tertinggi, Zona hijau, peringkat 3, turun 1,21, 6, 83,33 persen, 75 persen, 91,49, \
         93,04, 86,29, 80,13"
    );
    assert_eq!(
        words(markdown, true),
        "Nilai 88.41, Highest quality, Green zone, peringkat 3, turun 1.21, 6, 83.33 persen, 75 persen, 91.49, 93.04, \
         86.29, 80.13"
    );
}

#[test]
fn a_figure_leads_to_the_page_that_holds_it() {
    assert_eq!(
        html("[**88,41**](score:pemprov-jambi/2023)"),
        "<p><a class=\"figure\" href=\"/rapor/instansi/pemprov-jambi/2023/#score\" data-figure=\"score\">\
         <strong>88,41</strong></a></p>\n"
    );
    let anchors = [
        ("[](score:kota-jambi/2023/input)", "/rapor/instansi/kota-jambi/2023/#part-input"),
        ("[](change:kab-tebo/2023)", "/rapor/instansi/kab-tebo/2023/#change"),
        ("[](count:2023?zone=hijau)", "/rapor/2023/#statistics"),
    ];
    for (figure, href) in anchors {
        assert!(html(figure).contains(&format!("href=\"{href}\"")), "{}", html(figure));
    }
    assert!(sound(en("[](rank:kab-tebo/2023)")).html.contains("\"/rapor/en/institutions/kab-tebo/2023/#rank\""));
}

#[test]
fn figures_are_given_with_what_they_speak_of() {
    let prose = sound(id("Nilai [](score:kab-tebo/2023) dan [6](count:2023)."));
    let [score, count] = &prose.figures[..] else { panic!("{:?}", prose.figures) };
    let BoundFigure { scheme, target, institution, edition, text, page, anchor, location: _ } = score;
    assert_eq!((*scheme, target.as_str(), text.as_str()), (Scheme::Score, "score:kab-tebo/2023", "93,04"));
    assert_eq!((institution, edition), (&Some(InstitutionId::new("kab-tebo")), &EditionId::new("2023")));
    assert_eq!((page.as_str(), anchor.as_str()), ("/instansi/kab-tebo/2023/", "score"));
    assert_eq!((count.institution.as_ref(), count.text.as_str()), (None, "6"));
}

#[test]
fn figures_stand_in_headings_tables_and_footnotes() {
    let prose = sound(id(
        "## Nilai [](score:kab-tebo/2023)\n\n| Nilai |\n| --- |\n| [93,04](score:kab-tebo/2023) |\n\nCatatan[^a]\n\n\
         [^a]: Naik [0,54](change:kab-tebo/2023).\n",
    ));
    assert_eq!(prose.figures.len(), 3);
    assert_eq!((prose.headings[0].text.as_str(), prose.headings[0].id.as_str()), ("Nilai 93,04", "nilai-93-04"));
}

#[test]
fn a_figure_may_be_a_reference_link() {
    sound(id("Nilai [93,04][tebo].\n\n[tebo]: score:kab-tebo/2023\n"));
}
