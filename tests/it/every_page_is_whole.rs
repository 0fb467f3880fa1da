//! What every page has, whatever its kind.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::{Built, PORTALS, Page};

/// Asks something of every page of every portal; shows what was answered where it is not empty.
fn ask(question: impl Fn(&Built, &Page<'_>) -> Option<String>) {
    let mut answers = Vec::new();
    let mut pages = 0;
    for built in PORTALS.iter() {
        for page in built.pages() {
            pages += 1;
            answers.extend(question(built, &page).map(|answer| format!("{}: {answer}\n", page.path)));
        }
    }
    assert!(pages > 250, "{pages} pages");
    assert!(answers.is_empty(), "{} pages:\n{}", answers.len(), answers.into_iter().take(30).collect::<String>());
}

#[test]
fn one_heading_of_the_first_order_and_none_left_out_below_it() {
    ask(|_, page| {
        let headings = page.all("h1, h2, h3, h4, h5, h6");
        let levels: Vec<u32> = headings.iter().map(|h| u32::from(h.value().name().as_bytes()[1] - b'0')).collect();
        let firsts = levels.iter().filter(|level| **level == 1).count();
        let skips = levels.windows(2).any(|pair| pair[1] > pair[0] + 1);
        (firsts != 1 || skips).then(|| format!("{levels:?}"))
    });
}

#[test]
fn an_id_stands_once() {
    ask(|_, page| {
        let mut seen = BTreeSet::new();
        page.attributes("[id]", "id").into_iter().find(|id| !seen.insert(*id)).map(str::to_owned)
    });
}

#[test]
fn a_title_of_its_own() {
    for built in PORTALS.iter() {
        let mut titles: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for page in built.pages().filter(|page| page.kind() != "404") {
            let title = page.all("head > title").iter().flat_map(scraper::ElementRef::text).collect();
            let lang = page.attributes("html", "lang").concat();
            titles.entry(title).or_default().push(format!("{lang} {}", page.path));
        }
        for (title, pages) in titles {
            let languages: BTreeSet<&str> = pages.iter().filter_map(|page| page.split(' ').next()).collect();
            assert!(title.len() > 5 && languages.len() == pages.len(), "“{title}” is the title of {pages:?}");
        }
    }
}

#[test]
fn a_language_a_canonical_address_a_description_and_landmarks() {
    ask(|_, page| {
        let count = |selector: &str| page.all(selector).len();
        let one =
            ["html[lang]", "link[rel=canonical]", "meta[name=description][content]", "main#content", "head > title"];
        let missing = one.iter().find(|selector| count(selector) != 1);
        let expected = if page.path.starts_with("en/") { "en" } else { "id" };
        let lang = page.attributes("html", "lang").concat();
        missing
            .map(|selector| format!("{} × {selector}", count(selector)))
            .or_else(|| (lang != expected).then_some(lang))
    });
}

#[test]
fn its_own_address_as_canonical() {
    ask(|_, page| {
        let canonical = page.attributes("link[rel=canonical]", "href").concat();
        let path = page.path.strip_suffix("index.html").unwrap_or(page.path);
        let below_host = canonical.split_once("://").and_then(|(_, rest)| rest.split_once('/'));
        (below_host.map(|(_, path)| path) != Some(path)).then_some(canonical)
    });
}

#[test]
fn translations_name_each_other() {
    let mut pairs = 0;
    for built in PORTALS.iter() {
        let languages = |page: &Page<'_>| -> BTreeMap<String, String> {
            let links = page.all("link[rel=alternate][hreflang]");
            let pair = |link: &scraper::ElementRef<'_>| {
                let attribute = |name| link.attr(name).unwrap_or_default().to_owned();
                (attribute("hreflang"), attribute("href"))
            };
            links.iter().map(pair).collect()
        };
        let by_address: BTreeMap<String, _> = built
            .pages()
            .map(|page| (page.attributes("link[rel=canonical]", "href").concat(), languages(&page)))
            .collect();
        for (address, translations) in &by_address {
            for translation in translations.values() {
                pairs += 1;
                assert_eq!(by_address.get(translation), Some(translations), "{address} and {translation}");
            }
            let own = translations.values().any(|translation| translation == address);
            assert!(translations.is_empty() || own, "{address} does not name itself");
        }
    }
    assert!(pairs > 300, "{pairs}");
}

#[test]
fn data_beside_every_page_of_data() {
    let with_data = ["edition", "institutions", "institution", "result", "methodology"];
    ask(|built, page| {
        if !with_data.contains(&page.kind()) {
            return None;
        }
        let beside = page.path.replace("index.html", "index.json");
        let Some(bytes) = built.files.get(&beside) else { return Some(format!("no {beside}")) };
        let read = serde_json::from_slice::<serde_json::Value>(bytes);
        let linked =
            page.attributes("link[type='application/json']", "href").iter().any(|href| href.ends_with(&beside));
        (read.is_err() || !linked).then(|| format!("{beside} is no JSON, or the page does not name it"))
    });
}

#[test]
fn a_caption_and_scopes_for_every_table() {
    ask(|_, page| {
        let tables = page.all("main table.rows");
        let headings = page.all("main table.rows th:not([scope])");
        let captions = page.all("main table.rows > caption");
        (tables.len() != captions.len() || !headings.is_empty()).then(|| {
            format!("{} tables, {} captions, {} headings without scope", tables.len(), captions.len(), headings.len())
        })
    });
}

#[test]
fn no_word_that_was_not_found_and_no_template_left_over() {
    ask(|_, page| {
        let text: String = page.html.root_element().text().collect();
        let left = ["{{ ", " }}", "{% ", "\u{2068}", "undefined", "NaN"];
        left.iter().find(|mark| text.contains(**mark)).map(|mark| format!("it says “{mark}”"))
    });
}

#[test]
fn no_address_of_another_host_that_a_browser_would_fetch() {
    ask(|_, page| {
        let fetched = page.attributes("script[src], img[src], source[src], iframe[src]", "src");
        let linked = page.attributes("link[rel=stylesheet], link[rel=icon], link[rel=preload]", "href");
        fetched.into_iter().chain(linked).find(|address| address.contains("//")).map(str::to_owned)
    });
}
