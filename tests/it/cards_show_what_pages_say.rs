//! A page that people share has a picture that says what the page says.

use crate::support::{Built, IPM, PORTALS, Page, project, rapor};

/// The kinds of pages that have a card.
const KINDS: [&str; 5] = ["home", "edition", "institution", "result", "article"];

/// The most bytes of a card.
const MOST: usize = 60_000;

fn meta(page: &Page<'_>, name: &str) -> Option<String> {
    let selector = format!("meta[property='{name}'], meta[name='{name}']");
    page.attributes(&selector, "content").first().map(|content| (*content).to_owned())
}

/// The card that lies beside a page.
fn beside(page: &Page<'_>) -> String {
    page.path.strip_suffix("index.html").map(|folder| format!("{folder}card.png")).unwrap_or_default()
}

#[test]
fn every_page_that_is_shared_has_one_and_names_it() {
    for built in PORTALS.iter() {
        for kind in KINDS {
            assert!(built.pages().any(|page| page.kind() == kind), "no page of kind {kind}");
        }
        for page in built.pages() {
            let card = beside(&page);
            let named = meta(&page, "og:image");
            if KINDS.contains(&page.kind()) {
                assert!(built.files.contains_key(&card), "{}: there is no {card}", page.path);
                assert!(named.is_some_and(|url| url.ends_with(&format!("/{card}"))), "{}", page.path);
                assert_eq!(meta(&page, "twitter:card").as_deref(), Some("summary_large_image"), "{}", page.path);
            } else {
                assert_eq!(named, None, "{}", page.path);
            }
        }
    }
}

#[test]
fn its_words_are_there_for_those_who_do_not_see_it() {
    for page in PORTALS.iter().flat_map(|built| built.pages()).filter(|page| KINDS.contains(&page.kind())) {
        let alt = meta(&page, "og:image:alt").unwrap_or_default();
        let says = if page.kind() == "article" { meta(&page, "og:title") } else { meta(&page, "description") };
        assert!(alt.len() > 10, "{}: “{alt}”", page.path);
        assert_eq!(Some(&alt), says.as_ref(), "{}", page.path);
        assert_eq!(meta(&page, "twitter:image:alt").as_ref(), Some(&alt), "{}", page.path);
    }
}

#[test]
fn it_is_a_small_picture_of_the_size_that_networks_ask_for() {
    for built in PORTALS.iter() {
        for (path, bytes) in built.files.iter().filter(|(path, _)| path.ends_with("card.png")) {
            let decoder = png::Decoder::new(std::io::Cursor::new(bytes));
            let reader = decoder.read_info().unwrap_or_else(|e| panic!("{path}: {e}"));
            let found = (reader.info().width, reader.info().height, reader.info().color_type);
            assert_eq!(found, (1200, 630, png::ColorType::Indexed), "{path}");
            assert!(bytes.len() <= MOST, "{path} has {} bytes", bytes.len());
        }
    }
}

#[test]
fn two_results_never_share_one() {
    for built in PORTALS.iter() {
        let is_card = |path: &str| path.ends_with("card.png") && !built.is_former(path);
        let mut cards: Vec<&Vec<u8>> =
            built.files.iter().filter(|(path, _)| is_card(path)).map(|(_, bytes)| bytes).collect();
        let all = cards.len();
        cards.sort_unstable();
        cards.dedup();
        // A result that is an institution's only one shares nothing with it but the number.
        assert_eq!(cards.len(), all);
    }
}

#[test]
fn the_same_content_gives_the_same_pixels_with_any_number_of_threads_and_without_the_cache() {
    let built = |threads: &str| {
        let mut command = rapor(&["build", "--no-cache"]);
        Built::by(command.env("RAYON_NUM_THREADS", threads), &project().join(IPM.content))
    };
    let (one, many) = (built("1"), built("4"));
    for (path, bytes) in one.files.iter().filter(|(path, _)| path.ends_with(".png")) {
        assert!(many.files.get(path) == Some(bytes) && IPM.files.get(path) == Some(bytes), "{path} differs");
    }
}
