//! A trend's line says no more than was measured: it ends where the method changed and does not run over a gap.

use super::boxes::attribute;
use super::samples::{cut_scale, gap_2020, jambi_trend, plain_trend, point, scale, worded};
use crate::charts::Hue;
use crate::charts::MeanLine;
use crate::charts::Segment;
use crate::charts::Size;
use crate::charts::Trend;
use crate::charts::paint::Role;
use crate::charts::trend::PeerLine;

/// How many strokes a class has, and how many points are on them.
fn strokes(trend: &Trend, role: Role) -> (usize, usize) {
    let svg = trend.draw(Size::Wide).expect("the trend has results").to_string();
    let paths = svg.split("<path ").skip(1).filter(|path| attribute(path, "class") == role.class());
    let data: String = paths.map(|path| attribute(path, "d")).collect();
    let starts = data.matches('M').count();
    (starts, starts + data.matches(['l', 'h', 'v']).count())
}

fn trend(segments: Vec<Segment>) -> Trend<'static> {
    Trend { segments, gaps: vec![gap_2020()], ..plain_trend("t", &[], scale(0.0, 100.0), vec![]) }
}

fn segment(points: &[(f64, f64)]) -> Segment {
    let points = points.iter().map(|(x, score)| point(*x, *score, &[])).collect();
    Segment { break_label: "metode berubah".into(), bands: vec![], points }
}

#[test]
fn editions_in_a_row_share_one_line() {
    let trend = trend(vec![segment(&[(2021.0, 80.0), (2022.0, 81.0), (2023.0, 82.0)])]);
    assert_eq!(strokes(&trend, Role::Line), (1, 3));
    assert_eq!(strokes(&trend, Role::Gap), (0, 0));
}

#[test]
fn a_change_of_method_breaks_the_line_and_says_so() {
    let trend = trend(vec![segment(&[(2021.0, 80.0), (2022.0, 81.0)]), segment(&[(2023.0, 82.0), (2024.0, 70.0)])]);
    assert_eq!(strokes(&trend, Role::Line), (2, 4));
    assert_eq!(strokes(&trend, Role::Gap), (0, 0));
    assert_eq!(strokes(&trend, Role::Break), (1, 2));
    assert!(trend.draw(Size::Narrow).expect("it has results").to_string().contains(">metode berubah</text>"));
}

#[test]
fn a_year_without_an_assessment_is_not_joined_by_the_line() {
    let trend = trend(vec![segment(&[(2018.0, 79.0), (2019.0, 80.0), (2021.0, 81.0), (2022.0, 82.0)])]);
    assert_eq!(strokes(&trend, Role::Line), (2, 4));
    assert_eq!(strokes(&trend, Role::Gap), (1, 2));
    let svg = trend.draw(Size::Wide).expect("it has results").to_string();
    assert!(svg.contains(">2020</text>") && svg.contains(">tidak dinilai</text>"));
}

#[test]
fn a_result_without_a_score_is_a_hollow_mark_off_the_line() {
    let mut middle = segment(&[(2021.0, 80.0), (2023.0, 82.0)]);
    middle.points.insert(1, worded(2022.0, "hanya zona", Hue::Yellow));
    let trend = trend(vec![middle]);
    assert_eq!(strokes(&trend, Role::Line), (0, 0));
    assert_eq!(strokes(&trend, Role::Gap), (1, 2));
    let svg = trend.draw(Size::Wide).expect("it has results").to_string();
    assert!(svg.contains("class=\"c-hollow z-yellow\"") && svg.contains(">hanya zona</text>"));
}

#[test]
fn the_lines_of_others_break_where_the_line_in_focus_does() {
    let mut trend = trend(vec![segment(&[(2019.0, 80.0), (2021.0, 81.0)]), segment(&[(2022.0, 82.0), (2023.0, 70.0)])]);
    let points: Vec<(f64, f64)> = [2019.0, 2021.0, 2022.0, 2023.0].map(|x| (x, 60.0)).into();
    trend.peers = vec![PeerLine { points: points.clone() }];
    trend.mean = Some(MeanLine { points, label: "rata-rata".into() });
    assert_eq!(strokes(&trend, Role::Peer), (1, 2));
    assert_eq!(strokes(&trend, Role::Mean), (3, 6), "two that stand alone and one line");
}

#[test]
fn years_stand_at_their_true_distance() {
    let svg = jambi_trend(11, scale(0.0, 100.0)).draw(Size::Wide).expect("it has results").to_string();
    let x = |year: &str| {
        let end = svg.find(&format!(">{year}</text>")).expect("the year is printed");
        let start = svg[..end].rfind("<text").expect("the label is a text");
        attribute(&svg[start..end], "x").parse::<f64>().expect("a coordinate is a number")
    };
    let year = x("2022") - x("2021");
    assert!((x("2021") - x("2019") - 2.0 * year).abs() < 0.3);
    assert!((x("2024") - x("2021") - 3.0 * year).abs() < 0.3);
}

#[test]
fn a_cut_axis_is_marked_and_a_whole_one_is_not() {
    let cut = jambi_trend(0, cut_scale(0.0, 100.0));
    assert_eq!(strokes(&cut, Role::Cut).0, 1);
    assert!(cut.draw(Size::Wide).expect("it has results").to_string().contains("sumbu tidak mulai dari 0"));
    assert_eq!(strokes(&jambi_trend(0, scale(0.0, 100.0)), Role::Cut).0, 0);
    let low = plain_trend("t", &[10.0, 90.0], cut_scale(0.0, 100.0), vec![]);
    assert_eq!(strokes(&low, Role::Cut).0, 0, "a score near the end of the scale leaves nothing to cut");
}
