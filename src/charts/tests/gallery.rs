//! A page with every chart, to look at: `cargo test write_the_gallery -- --ignored`, then open
//! `target/chart-gallery/light-wide.html` and its sisters.

use std::fmt::Write as _;
use std::path::Path;

use super::samples::{JAMBI, YEARS, all};
use crate::charts::Hue;
use crate::charts::Size;
use crate::charts::Spark;
use crate::charts::inline;

const LIGHT: &str = "--paper:#fdfcf8;--ink:#1b1f24;--quiet:#5c6570;--rule:#d9d6cc;--accent:#0b4f6c;\
    --z-green:#126b3f;--z-green-pale:#e2efe5;--z-yellow:#7a5600;--z-yellow-pale:#f7ecd0;--z-red:#a32219;--z-red-pale:#f8e3df;\
    --z-blue:#1a5490;--z-blue-pale:#e0eaf5;--z-orange:#99460a;--z-orange-pale:#fae6d6;--z-purple:#6a3d8f;\
    --z-purple-pale:#eee5f5;--z-grey:#5c6570;--z-grey-pale:#ebebe8";
const DARK: &str = "--paper:#14171a;--ink:#e8e6df;--quiet:#9aa4ae;--rule:#343a40;--accent:#7cc4e4;\
    --z-green:#5cc48d;--z-green-pale:#17301f;--z-yellow:#e3b341;--z-yellow-pale:#332a12;--z-red:#ff8a7a;--z-red-pale:#3a1d19;\
    --z-blue:#7cb4f0;--z-blue-pale:#182a3d;--z-orange:#f0a060;--z-orange-pale:#38240f;--z-purple:#c09be0;\
    --z-purple-pale:#2c2038;--z-grey:#9aa4ae;--z-grey-pale:#24282c";

#[test]
#[ignore = "writes pages for people to look at"]
fn write_the_gallery() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = root.join("target/chart-gallery");
    std::fs::create_dir_all(&folder).expect("the folder for the gallery can be made");
    for weight in ["400", "700"] {
        let name = format!("plus-jakarta-sans-{weight}.ttf");
        std::fs::copy(root.join("themes/default/fonts").join(&name), folder.join(&name))
            .expect("the font can be copied");
    }
    for (tone, colours) in [("light", LIGHT), ("dark", DARK)] {
        for (width, pixels) in [("wide", 640), ("narrow", 288)] {
            for kind in ["trend", "dimensions", "distribution", "ranking", "slope", "zones"] {
                let page = page(root, colours, pixels, kind);
                std::fs::write(folder.join(format!("{kind}-{tone}-{width}.html")), page)
                    .expect("a page can be written");
            }
        }
    }
}

fn page(root: &Path, colours: &str, pixels: u32, kind: &str) -> String {
    let css = std::fs::read_to_string(root.join("themes/default/static/chart.css")).expect("chart.css can be read");
    // In a portal these rules are in the page's style sheet, for marks in its text too.
    let zones: String = Hue::ALL
        .iter()
        .map(|hue| format!(".z-{0}{{--zone:var(--z-{0});--pale:var(--z-{0}-pale)}}", hue.word()))
        .collect();
    let mut page = format!(
        "<!doctype html><meta charset=utf-8><meta name=viewport content=\"width=device-width\"><style>:root{{{colours}}}\
         @font-face{{font-family:PJS;font-weight:400;src:url(plus-jakarta-sans-400.ttf)}}\
         @font-face{{font-family:PJS;font-weight:700;src:url(plus-jakarta-sans-700.ttf)}}\
         body{{margin:16px;width:{pixels}px;background:var(--paper);color:var(--ink);font:17px/1.6 PJS}}\
         figure{{margin:0 0 40px}}figcaption{{font-size:13px;color:var(--quiet);margin-bottom:8px}}{zones}{css}</style>"
    );
    for sample in all().iter().filter(|sample| sample.name.starts_with(kind)) {
        let chart = Size::ALL.into_iter().map(|size| (sample.draw)(size)).collect::<Option<Vec<_>>>();
        let chart = chart.map_or_else(|| "<p>none</p>".into(), |charts| inline(&charts));
        let bytes = (sample.draw)(Size::Wide).map_or(0, |svg| svg.to_string().len());
        let _ =
            write!(page, "<figure class=c-figure><figcaption>{} · {bytes} B</figcaption>{chart}</figure>", sample.name);
    }
    if kind == "trend" {
        page.push_str(&sparks());
    }
    page
}

fn sparks() -> String {
    let rows = JAMBI.iter().map(|(name, scores)| {
        let year = |i: usize| (YEARS[i], scores[i]);
        let runs = vec![vec![year(0)], vec![year(1)], (2..5).map(year).filter(|(_, s)| *s > 0.0).collect()];
        let spark = Spark { runs, low: 50.0, high: 100.0, label: String::new() }.draw().unwrap_or_default();
        format!("<tr><td>{name}<td>{spark}")
    });
    format!("<table>{}</table>", rows.collect::<String>())
}
