//! A chart's SVG is small, the same every time, safe to inline, and says what it shows to those who do not see it.

#![allow(clippy::cast_precision_loss, reason = "counts of samples are small")]

use std::collections::BTreeSet;

use super::boxes::attribute;
use super::samples::{all, dimensions, distribution, heading, jambi_zones, lot, plain_trend, scale, slope};
use crate::charts::Heading;
use crate::charts::Hue;
use crate::charts::Ranking;
use crate::charts::RankingRow;
use crate::charts::Size;
use crate::charts::Spark;
use crate::charts::Zones;
use crate::charts::inline;
use crate::charts::paint::Role;

const CSS: &str = include_str!("../../../themes/default/static/chart.css");
/// The page's style sheet, which sets a zone's colours for charts too.
const PAGE_CSS: &str = include_str!("../../../themes/default/static/style.css");

#[test]
fn the_same_input_gives_the_same_bytes() {
    for (first, second) in all().iter().zip(all().iter()) {
        for size in Size::ALL {
            assert_eq!((first.draw)(size), (second.draw)(size), "{}", first.name);
        }
    }
}

#[test]
fn every_chart_has_a_title_and_a_description_that_label_it() {
    for sample in all() {
        let both = inline(&Size::ALL.map(|size| (sample.draw)(size).expect("the sample has something to draw")));
        let charts: Vec<&str> = both.split("<svg ").skip(1).collect();
        let mut ids = BTreeSet::new();
        for chart in &charts {
            assert!(chart.contains("role=\"img\""), "{}", sample.name);
            for id in attribute(chart, "aria-labelledby").split(' ') {
                assert!(
                    chart.contains(&format!("<title id=\"{id}\">")) || chart.contains(&format!("<desc id=\"{id}\">"))
                );
                assert!(ids.insert(id), "{id} is there twice in {}", sample.name);
            }
        }
        assert_eq!((charts.len(), ids.len()), (2, 4), "{}", sample.name);
    }
}

/// The numbers in an SVG's coordinates.
fn numbers(svg: &str) -> impl Iterator<Item = &str> {
    let paths = svg.split(" d=\"").skip(1).filter_map(|rest| rest.split('"').next());
    paths.flat_map(|data| data.split(|c: char| !(c.is_ascii_digit() || c == '.'))).filter(|number| !number.is_empty())
}

#[test]
fn coordinates_have_at_most_one_decimal_and_colours_come_from_classes() {
    for sample in all() {
        for svg in Size::ALL.into_iter().filter_map(|size| (sample.draw)(size)).map(|svg| svg.to_string()) {
            for number in numbers(&svg) {
                // ".5.5" is two numbers.
                let decimals = number.split('.').skip(1).map(str::len).max().unwrap_or(0);
                assert!(decimals <= 1, "{number} in {}", sample.name);
            }
            for unwanted in ["<?xml", "style=", "fill=", "stroke=", "font-", "NaN", "inf"] {
                assert!(!svg.contains(unwanted), "{unwanted} in {}", sample.name);
            }
        }
    }
}

#[test]
fn charts_of_result_pages_stay_small() {
    for sample in all() {
        for size in Size::ALL {
            let bytes = (sample.draw)(size).map_or(0, |svg| svg.to_string().len());
            let most = match sample.name.as_str() {
                "slope: 600" => 24_000,
                "trend: 600 editions" => 9_000,
                name if name.starts_with("distribution") => 5_000,
                name if name.starts_with("dimensions") => 3_000,
                name if name.starts_with("ranking") => 10_000,
                _ => 8_000,
            };
            assert!(bytes <= most, "{} takes {bytes} bytes at {size:?}", sample.name);
        }
    }
}

#[test]
fn a_spark_fits_in_600_bytes() {
    for count in [1, 2, 7, 600] {
        let run: Vec<(f64, f64)> = lot(5).take(count).enumerate().map(|(i, u)| (i as f64, 100.0 * u)).collect();
        let spark =
            Spark { runs: vec![run], low: 0.0, high: 100.0, label: String::new() }.draw().expect("a point is drawn");
        assert!(spark.len() <= 600, "{count} points take {} bytes", spark.len());
    }
    assert_eq!(Spark::default().draw(), None);
}

#[test]
fn nothing_to_draw_gives_no_chart() {
    let ranking = Ranking { rows: vec![], ..one_row("", Hue::Grey) };
    assert_eq!(ranking.draw(Size::Wide), None);
    assert!(distribution(scale(0.0, 1.0), vec![], &[]).prepare(Size::Wide).is_none());
    assert_eq!(dimensions("a", scale(0.0, 1.0), &[]).draw(Size::Wide), None);
    assert_eq!(slope("a", scale(0.0, 1.0), &[], None).draw(Size::Wide), None);
    assert_eq!(plain_trend("a", &[], scale(0.0, 1.0), vec![]).draw(Size::Wide), None);
    let zones = Zones { rows: vec![], context: None, ..jambi_zones("a") };
    assert_eq!(zones.draw(Size::Wide), None);
}

fn one_row(name: &str, hue: Hue) -> Ranking<'static> {
    let row = RankingRow { place: String::new(), name: name.into(), score: Some(50.0), text: "50".into(), hue };
    let more = &|_| String::new();
    Ranking { heading: heading("a"), scale: scale(0.0, 100.0), rows: vec![row], focus: None, max_rows: 9, more }
}

#[test]
fn a_hostile_name_stays_text() {
    let hostile = "</text><script>x</script>&\"'\u{202E}\u{0}\u{8}";
    let mut ranking = one_row(hostile, Hue::Green);
    ranking.heading = Heading { id: "a\"><b".into(), title: hostile.into(), desc: "</desc><svg onload=x>".into() };
    let svg = ranking.draw(Size::Narrow).expect("a row is drawn").to_string();
    assert!(
        !svg.contains("<script") && !svg.contains("</script") && !svg.contains("<svg onload") && !svg.contains("<b")
    );
    assert!(!svg.contains(['\u{202E}', '\u{0}', '\u{8}']));
    assert!(svg.contains("&lt;/text&gt;&lt;script&gt;"));
    assert!(svg.contains("id=\"ab-nt\""));
}

#[test]
fn marks_differ_by_zone() {
    let mark = |hue| {
        let svg = one_row("Kota", hue).draw(Size::Wide).expect("a row is drawn").to_string();
        let marks = svg.split("<path class=\"c-mark z-").nth(1).expect("the row has a mark").to_owned();
        let (word, rest) = marks.split_once('"').expect("the class ends");
        (word.to_owned(), attribute(rest, "d").to_owned())
    };
    let marks: Vec<_> = Hue::ALL.into_iter().map(mark).collect();
    let words: BTreeSet<_> = marks.iter().map(|(word, _)| word).collect();
    let shapes: BTreeSet<_> = marks.iter().map(|(_, shape)| shape).collect();
    assert_eq!((words.len(), shapes.len()), (7, 7));
    for hue in Hue::ALL {
        assert_eq!(Hue::from_word(hue.word()), hue);
        let rule = format!(".z-{0} {{ --zone: var(--z-{0}); --pale: var(--z-{0}-pale); }}", hue.word());
        assert!(PAGE_CSS.contains(&rule), "{rule}");
    }
}

#[test]
fn the_style_sheet_sets_text_in_the_sizes_that_charts_are_laid_out_with() {
    assert!(CSS.contains(".c-chart { ") && CSS.contains("font-size: 13px"));
    for role in Role::ALL {
        let class = role.class().replace(' ', ".");
        let rule =
            CSS.lines().find(|line| line.contains(&format!(".{class} ")) || line.contains(&format!(".{class},")));
        let Some(face) = role.face() else {
            assert!(rule.is_some(), ".{class} has no rule");
            continue;
        };
        let size = rule.filter(|rule| rule.contains("font-size")).map_or("13px", |rule| {
            rule.split("font-size: ").nth(1).and_then(|rest| rest.split(';').next()).unwrap_or_default()
        });
        assert_eq!(size, format!("{}px", face.size), ".{class}");
        assert_eq!(rule.is_some_and(|rule| rule.contains("font-weight: 700")), face.bold, ".{class}");
    }
}

#[test]
fn text_is_at_least_11_pixels_wherever_a_chart_is_shown() {
    // A phone of 320 pixels leaves 288 for content; the wide chart is shown from 34rem, 544 pixels.
    assert!(CSS.contains("@container (min-width: 34rem)"));
    for face in Role::ALL.iter().filter_map(|role| role.face()) {
        assert!(face.size * 288.0 / Size::Narrow.width() >= 11.0);
        assert!(face.size * 544.0 / Size::Wide.width() >= 11.0);
    }
}
