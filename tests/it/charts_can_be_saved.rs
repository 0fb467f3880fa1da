//! Every chart of a page is a file of its own too, with its words in the picture.

use resvg::usvg::roxmltree::Document;

use crate::support::{PORTALS, Page};

/// The charts of a page: their kind and the links to their files.
fn charts(page: &Page<'_>) -> Vec<(String, Vec<String>)> {
    let links = |figure: &scraper::ElementRef<'_>| {
        let selector = scraper::Selector::parse("a[download]").expect("the selector is one");
        figure.select(&selector).filter_map(|link| link.attr("href")).map(str::to_owned).collect()
    };
    page.all("figure.chart").iter().map(|f| (f.attr("id").unwrap_or_default().to_owned(), links(f))).collect()
}

#[test]
fn as_lines_and_as_pixels() {
    for built in PORTALS.iter() {
        for page in built.pages() {
            for (id, links) in charts(&page) {
                let is_placed = page.kind() == "article" || page.kind() == "page";
                assert!(links.len() == 2 || is_placed, "{}#{id}: {links:?}", page.path);
                for link in links {
                    assert!(built.files.contains_key(link.trim_start_matches('/')), "{}#{id}: {link}", page.path);
                }
            }
        }
    }
}

#[test]
fn every_file_of_a_chart_is_offered_by_its_page() {
    for built in PORTALS.iter() {
        let offered: Vec<String> = built.pages().flat_map(|page| charts(&page)).flat_map(|(_, links)| links).collect();
        let is_chart = |path: &&String| path.rsplit('/').next().is_some_and(|n| n.starts_with("chart-"));
        for path in built.files.keys().filter(is_chart).filter(|path| !built.is_former(path)) {
            assert!(offered.contains(&format!("/{path}")), "no page offers {path}");
        }
    }
}

#[test]
fn the_picture_says_what_it_shows_where_it_comes_from_and_where_it_is() {
    for built in PORTALS.iter() {
        let is_svg = |path: &str| path.contains("/chart-") && path.ends_with(".svg");
        for (path, bytes) in built.files.iter().filter(|(path, _)| is_svg(path) && !built.is_former(path)) {
            let text = std::str::from_utf8(bytes).expect("SVG is UTF-8");
            let svg = Document::parse(text).unwrap_or_else(|e| panic!("{path}: {e}"));
            let lines: Vec<&str> =
                svg.descendants().filter(|n| n.has_tag_name("text")).filter_map(|n| n.text()).collect();
            let words = lines.join(" ");
            let title = svg.descendants().find(|n| n.has_tag_name("title")).and_then(|n| n.text()).unwrap_or_default();
            assert!(title.len() > 8 && words.contains(title), "{path}: {title}");
            assert!(words.contains("Sumber") || words.contains("Source"), "{path}: {words}");
            let page = path.rsplit_once('/').map(|(folder, _)| format!("/{folder}/")).unwrap_or_default();
            assert!(words.replace(' ', "").contains(&page), "{path}: {words}");
            // Readers of SVG outside of browsers know no custom properties.
            assert!(!text.contains("var(") && !text.contains("@container"), "{path}");
        }
    }
}
