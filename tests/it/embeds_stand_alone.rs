//! An embed is one small file that asks for nothing, says where it comes from, and is described for machines.

use std::collections::BTreeSet;

use crate::support::{Built, Copied, IPM, JAMBI, PORTALS};
use scraper::{Html, Selector};
use serde_json::Value;

/// Where the institutions of the other index are listed.
const LIST: &str = "institutions/provinsi.yaml";

/// The most bytes of an embed with its description.
const MOST: usize = 15 * 1024;

/// Every embed of a portal: its path, and what is in it.
fn embeds(built: &Built) -> Vec<(&str, &str)> {
    let is_embed = |path: &&String| path.starts_with("embed/") || path.starts_with("en/embed/");
    let pages = built.files.keys().filter(is_embed).filter(|path| path.ends_with("index.html"));
    let pages = pages.filter(|path| !built.is_former(path));
    pages.map(|path| (path.as_str(), built.text(path))).collect()
}

fn attributes(html: &Html, selector: &str, name: &str) -> Vec<String> {
    let selector = Selector::parse(selector).expect("the selector is one");
    html.select(&selector).filter_map(|element| element.attr(name)).map(str::to_owned).collect()
}

fn oembed(built: &Built, path: &str) -> Value {
    let beside = path.replace("index.html", "oembed.json");
    serde_json::from_str(built.text(&beside)).unwrap_or_else(|e| panic!("{beside}: {e}"))
}

/// The file of the output behind a whole address.
fn file(url: &str) -> String {
    let path = url.splitn(4, '/').nth(3).unwrap_or_default();
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() }
}

#[test]
fn every_kind_is_there_in_both_languages() {
    let paths: BTreeSet<&str> = embeds(&JAMBI).into_iter().map(|(path, _)| path).collect();
    for path in [
        "embed/instansi/pemprov-jambi/2023/index.html",
        "embed/instansi/pemprov-jambi/index.html",
        "embed/2023/peringkat/index.html",
        "embed/2023/sebaran/index.html",
        "en/embed/institutions/pemprov-jambi/2023/index.html",
        "en/embed/institutions/pemprov-jambi/index.html",
        "en/embed/2023/ranking/index.html",
        "en/embed/2023/distribution/index.html",
    ] {
        assert!(paths.contains(path), "there is no {path}");
    }
}

#[test]
fn it_is_small_all_told() {
    for built in PORTALS.iter() {
        for (path, text) in embeds(built) {
            let beside = built.text(&path.replace("index.html", "oembed.json"));
            let size = text.len() + beside.len();
            assert!(size < MOST, "{path} has {size} bytes");
        }
    }
}

#[test]
fn it_asks_for_nothing_and_runs_nothing() {
    for built in PORTALS.iter() {
        for (path, text) in embeds(built) {
            let html = Html::parse_document(text);
            for unwanted in
                ["script", "link[rel=stylesheet]", "link[rel=preload]", "img", "iframe", "[src]", "image", "object"]
            {
                let selector = Selector::parse(unwanted).expect("the selector is one");
                assert_eq!(html.select(&selector).count(), 0, "{path} has {unwanted}");
            }
            for unwanted in ["url(", "@import", "@font-face", " onclick", "javascript:"] {
                assert!(!text.contains(unwanted), "{path} has {unwanted}");
            }
        }
    }
}

#[test]
fn it_says_where_it_comes_from_and_leads_there_out_of_its_frame() {
    for built in PORTALS.iter() {
        for (path, text) in embeds(built) {
            let html = Html::parse_document(text);
            let canonical = attributes(&html, "link[rel=canonical]", "href").concat();
            assert!(built.files.contains_key(&file(&canonical)), "{path}: {canonical}");
            assert_eq!(attributes(&html, "meta[name=robots]", "content"), ["noindex"], "{path}");
            let links = attributes(&html, "a", "href");
            assert!(!links.is_empty() && links.iter().all(|href| *href == canonical), "{path}: {links:?}");
            assert_eq!(attributes(&html, "a", "target").len(), links.len(), "{path}");
            assert!(text.contains("prefers-color-scheme:dark"), "{path}");
            assert!(!built.text("sitemap.xml").contains(path.trim_end_matches("index.html")), "{path}");
        }
    }
}

#[test]
fn its_page_offers_the_line_to_copy_and_its_description_says_the_same() {
    for built in PORTALS.iter() {
        for (path, text) in embeds(built) {
            let html = Html::parse_document(text);
            let canonical = attributes(&html, "link[rel=canonical]", "href").concat();
            let page = Html::parse_document(built.text(&file(&canonical)));
            let pre = Selector::parse("pre.copyable").expect("the selector is one");
            let lines: Vec<String> = page.select(&pre).map(|line| line.text().collect()).collect();
            let described = oembed(built, path);
            let line = described["html"].as_str().unwrap_or_default();
            assert!(lines.iter().any(|copied| copied == line), "{path}: {line}");
            let found = attributes(&page, "link[type='application/json+oembed']", "href");
            let own = attributes(&html, "link[type='application/json+oembed']", "href").concat();
            assert!(found.contains(&own) && built.files.contains_key(&file(&own)), "{path}: {own}");
        }
    }
}

#[test]
fn its_description_is_oembed() {
    for built in PORTALS.iter() {
        for (path, _) in embeds(built) {
            let described = oembed(built, path);
            assert_eq!(
                (described["version"].as_str(), described["type"].as_str()),
                (Some("1.0"), Some("rich")),
                "{path}"
            );
            for name in ["title", "provider_name", "provider_url", "html", "thumbnail_url"] {
                assert!(described[name].as_str().is_some_and(|text| !text.is_empty()), "{path}: {name}");
            }
            assert!(described["width"].is_u64() && described["height"].is_u64(), "{path}");
            let frame = Html::parse_fragment(described["html"].as_str().unwrap_or_default());
            let src = attributes(&frame, "iframe", "src").concat();
            assert_eq!(file(&src), path);
            assert!(!attributes(&frame, "iframe", "title").concat().is_empty(), "{path}");
            assert_eq!(attributes(&frame, "iframe", "loading"), ["lazy"], "{path}");
            let picture = described["thumbnail_url"].as_str().unwrap_or_default();
            assert!(built.files.contains_key(&file(picture)), "{path}: {picture}");
        }
    }
}

#[test]
fn those_of_a_renamed_institution_lead_on() {
    let content = Copied::of(&IPM);
    content.edit(LIST, "id: provinsi-jambi", "id: provinsi-jambi\n    former_ids: [jambi-lama]");
    let built = content.build();
    for path in ["embed/instansi/jambi-lama", "embed/instansi/jambi-lama/2020", "en/embed/institutions/jambi-lama"] {
        let to = format!("/{}/", path.replace("jambi-lama", "provinsi-jambi"));
        assert!(built.text(&format!("{path}/index.html")).contains(&format!("url={to}")), "{path}");
        assert!(built.files.contains_key(&format!("{path}/oembed.json")), "{path}");
    }
}
