//! Every link, anchor, picture, style sheet, font and feed of a portal leads to something that is there.

use std::collections::BTreeMap;

use crate::support::address::{Base, Target, addresses, style_urls};
use crate::support::{BELOW_A_PATH, BELOW_A_PATH_URL, Built, CONTOH, PORTALS, Page, project};

/// What the links of a portal were found to be.
#[derive(Default)]
struct Found {
    inside: usize,
    anchors: usize,
    wrong: Vec<String>,
}

/// Where an address may stand in a page.
const LINKS: [(&str, &str); 9] = [
    ("a", "href"),
    ("link", "href"),
    ("use", "href"),
    ("image", "href"),
    ("script", "src"),
    ("img", "src"),
    ("source", "src"),
    ("iframe", "src"),
    ("form", "action"),
];

fn links(page: &Page<'_>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for (element, attribute) in LINKS {
        all.extend(page.attributes(&format!("{element}[{attribute}]"), attribute).into_iter().map(str::to_owned));
    }
    for set in page.attributes("[srcset]", "srcset") {
        all.extend(set.split(',').filter_map(|one| one.split_whitespace().next()).map(str::to_owned));
    }
    for content in
        page.attributes("meta[property$=':url'], meta[property$=':image'], meta[name='twitter:image']", "content")
    {
        all.push(content.to_owned());
    }
    all
}

fn check(built: &Built, url: &str) -> Found {
    let base = Base { url };
    let pages: Vec<Page<'_>> = built.pages().collect();
    let ids = |page: &Page<'_>| page.attributes("[id]", "id").into_iter().map(str::to_owned).collect::<Vec<_>>();
    let places: BTreeMap<&str, Vec<String>> = pages.iter().map(|page| (page.path, ids(page))).collect();
    let mut found = Found::default();
    let mut follow = |from: &str, link: &str| match base.follow(from, link) {
        Target::Outside => {}
        Target::Wrong(why) => found.wrong.push(format!("{from}: “{link}”: {why}")),
        Target::Inside(file, _) if !built.files.contains_key(&file) => {
            found.wrong.push(format!("{from}: “{link}”: there is no {file}"));
        }
        Target::Inside(file, place) => {
            found.inside += 1;
            let Some(place) = place.filter(|place| !place.is_empty()) else { return };
            found.anchors += 1;
            if !places.get(file.as_str()).is_some_and(|ids| ids.contains(&place)) {
                found.wrong.push(format!("{from}: “{link}”: {file} has no such place"));
            }
        }
    };
    for page in &pages {
        for link in links(page) {
            follow(page.path, &link);
        }
    }
    for path in built.files.keys().filter(|path| path.ends_with(".css")) {
        for link in style_urls(built.text(path)) {
            follow(path, link);
        }
    }
    // Feeds, data, site maps and what pages say to machines name whole addresses.
    let texts = [".html", ".json", ".csv", ".xml", ".txt", ".bib", ".ris"];
    for path in built.files.keys().filter(|path| texts.iter().any(|end| path.ends_with(end))) {
        for link in addresses(built.text(path), url) {
            follow(path, link);
        }
    }
    found
}

/// Every link of a portal that was built for this address leads somewhere.
pub(crate) fn assert_whole(built: &Built, url: &str) {
    let found = check(built, url);
    assert!(found.inside > 1_000 && found.anchors > 50, "{} links, {} anchors", found.inside, found.anchors);
    assert!(found.wrong.is_empty(), "{} of them:\n{}", found.wrong.len(), first(&found.wrong));
}

fn first(wrong: &[String]) -> String {
    wrong.iter().take(30).map(|line| format!("{line}\n")).collect()
}

/// The address in `portal.yaml`.
pub(crate) fn own_url(content: &str) -> String {
    let text = std::fs::read_to_string(project().join(content).join("portal.yaml")).unwrap();
    let url = text.lines().find_map(|line| line.strip_prefix("base_url:")).unwrap().trim();
    format!("{}/", url.trim_end_matches('/'))
}

#[test]
fn of_the_frozen_portal_and_of_the_examples() {
    for portal in PORTALS {
        assert_whole(portal, &own_url(portal.content));
    }
}

#[test]
fn of_a_portal_below_a_path() {
    assert_whole(&BELOW_A_PATH, BELOW_A_PATH_URL);
}

#[test]
fn of_a_portal_with_its_drafts() {
    let drafts = CONTOH.built_with(&["--drafts", "--now", "2031-01-01T00:00:00Z"]);
    assert_whole(&drafts, &own_url(CONTOH.content));
}

/// The links in a text of a feed that a reader cannot follow.
fn dangling(html: &str) -> Vec<String> {
    let fragment = scraper::Html::parse_fragment(html);
    let selector = scraper::Selector::parse("a[href], [src]").expect("the selector is one");
    let links = fragment.select(&selector).filter_map(|e| e.attr("href").or(e.attr("src")));
    let followed = |link: &&str| ["https://", "http://", "mailto:"].iter().any(|scheme| link.starts_with(scheme));
    links.filter(|link| !followed(link)).map(str::to_owned).collect()
}

#[test]
fn every_article_in_a_feed_has_whole_addresses() {
    let built: &Built = &BELOW_A_PATH;
    for news in ["berita", "en/news"] {
        let atom: atom_syndication::Feed = built.text(&format!("{news}/feed.xml")).parse().expect("the feed is Atom");
        let json = built.text(&format!("{news}/feed.json"));
        let json: serde_json::Value = serde_json::from_str(json).expect("the feed is JSON");
        let texts: Vec<&str> = atom.entries().iter().filter_map(|e| e.content()?.value()).collect();
        let same: Vec<&str> =
            json["items"].as_array().unwrap().iter().filter_map(|i| i["content_html"].as_str()).collect();
        assert!(texts.len() > 1 && texts == same, "both feeds carry the same {} texts", texts.len());
        for text in texts {
            assert_eq!(dangling(text), Vec::<String>::new(), "{news}");
            assert!(text.contains("<a ") && text.contains("href=\"https://example.org/rapor/"), "{text}");
        }
    }
}

#[test]
fn a_link_that_leads_nowhere_is_found() {
    let base = Base { url: "https://example.org/rapor/" };
    let inside = |file: &str, place: Option<&str>| Target::Inside(file.into(), place.map(str::to_owned));
    let cases = [
        ("/rapor/2023/#a%20b", inside("2023/index.html", Some("a b"))),
        ("https://example.org/rapor/x.csv?v=1", inside("x.csv", None)),
        ("foto.jpg", inside("berita/foto.jpg", None)),
        ("#atas", inside("berita/index.html", Some("atas"))),
        ("/2023/", Target::Wrong("it leaves the path that the portal lies below")),
        ("//example.org/", Target::Wrong("no scheme")),
        ("https://example.com/", Target::Outside),
    ];
    for (link, target) in cases {
        assert_eq!(base.follow("berita/index.html", link), target, "{link}");
    }
}
