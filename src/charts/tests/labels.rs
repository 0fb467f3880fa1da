//! Every label of every chart can be read: none lies over another, and none leaves the sheet.

#![allow(clippy::cast_precision_loss, reason = "counts of samples are small")]

use super::boxes::misplaced;
use super::samples::{all, bands_2013, bands_2022, heading as titled, hue, number};
use crate::charts::Band;
use crate::charts::DimensionRow;
use crate::charts::Dimensions;
use crate::charts::Distribution;
use crate::charts::DistributionPoint;
use crate::charts::Gap;
use crate::charts::Heading;
use crate::charts::Hue;
use crate::charts::MeanLine;
use crate::charts::Ranking;
use crate::charts::RankingRow;
use crate::charts::Scale;
use crate::charts::Segment;
use crate::charts::Size;
use crate::charts::Slope;
use crate::charts::SlopeRow;
use crate::charts::Svg;
use crate::charts::Trend;
use crate::charts::TrendPoint;
use crate::charts::TrendResult;
use crate::charts::ZoneCount;
use crate::charts::ZoneRow;
use crate::charts::Zones;
use crate::charts::trend::PeerLine;
use proptest::prelude::*;

#[test]
fn no_label_of_the_gallery_touches_another_or_leaves_the_sheet() {
    for sample in all() {
        for size in Size::ALL {
            let found = (sample.draw)(size).as_ref().and_then(misplaced);
            assert_eq!(found, None, "{} at {size:?}", sample.name);
        }
    }
}

fn check(draw: impl Fn(Size) -> Option<Svg>) -> Result<(), TestCaseError> {
    for size in Size::ALL {
        let found = draw(size).as_ref().and_then(misplaced);
        prop_assert!(found.is_none(), "{size:?}: {}", found.unwrap_or_default());
    }
    Ok(())
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Z][a-z]{2,12}( [A-Z][a-z]{2,14}){0,4}",
        "[A-Za-zÀ-ÿ0-9.,&<>'()% -]{0,120}",
        "[0-9]{1,60}",
        Just(String::new())
    ]
}

fn short() -> impl Strategy<Value = String> {
    prop_oneof!["[a-z]{3,9}( [a-z]{3,9}){0,2}", name()]
}

fn hues() -> impl Strategy<Value = Hue> {
    prop::sample::select(&Hue::ALL[..])
}

/// The ends of a scale, and how many decimals its scores have.
fn ends() -> impl Strategy<Value = (f64, f64)> {
    prop_oneof![Just((0.0, 100.0)), Just((0.0, 1.0)), Just((0.0, 10.0)), Just((-50.0, 50.0)), Just((1.0, 4.0))]
}

/// A share of the scale, often one of its ends, a bound, or the same as others.
fn share() -> impl Strategy<Value = f64> {
    prop_oneof![4 => 0.0..=1.0, 1 => Just(0.0), 1 => Just(1.0), 2 => Just(0.88), 2 => 0.8..0.95]
}

fn shares(most: usize) -> impl Strategy<Value = Vec<(f64, String)>> {
    prop_oneof![
        40 => prop::collection::vec((share(), name()), 0..most),
        1 => prop::collection::vec((share(), name()), 600),
    ]
}

fn bands(ends: (f64, f64)) -> impl Strategy<Value = Vec<Band>> {
    let on = move |bands: Vec<Band>| {
        let at = |share: f64| ends.0 + (ends.1 - ends.0) * share / 100.0;
        bands.into_iter().map(|b| Band { from: at(b.from), to: at(b.to), ..b }).collect::<Vec<_>>()
    };
    (prop::sample::select(vec![bands_2013(), bands_2022(), vec![]]), prop::collection::vec(name(), 5), any::<bool>())
        .prop_map(move |(bands, names, renamed)| {
            let named = bands.into_iter().zip(names).map(|(b, name)| if renamed { Band { name, ..b } } else { b });
            on(named.collect())
        })
}

fn scale(ends: (f64, f64), cut: &str) -> Scale<'_> {
    Scale { min: ends.0, max: ends.1, number: &number, cut: (!cut.is_empty()).then_some(cut) }
}

fn at(ends: (f64, f64), share: f64) -> f64 {
    ((ends.0 + (ends.1 - ends.0) * share) * 100.0).round() / 100.0
}

fn heading() -> Heading {
    titled("x")
}

prop_compose! {
    fn segments(ends: (f64, f64))(
        parts in prop::collection::vec((prop::collection::vec((share(), any::<u8>(), short()), 0..9), bands(ends), short()), 0..5),
        skip in prop::collection::vec(1_u8..3, 50),
    ) -> Vec<Segment> {
        let mut year = 2000.0;
        let mut skip = skip.into_iter();
        let mut segment = |(points, bands, break_label): (Vec<(f64, u8, String)>, Vec<Band>, String)| {
            let points = points.into_iter().map(|(share, kind, text)| {
                year += f64::from(skip.next().unwrap_or(1));
                let score = at(ends, share);
                let result = if kind < 40 {
                    TrendResult::Worded { text, hue: Hue::Yellow }
                } else {
                    TrendResult::Score { score, text: number(score, 2), hue: hue(&bands, score) }
                };
                TrendPoint { x: year, label: format!("{year}"), result }
            });
            let points = points.collect();
            Segment { break_label, bands, points }
        };
        parts.into_iter().map(&mut segment).collect()
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn of_a_trend(
        (ends, segments) in ends().prop_flat_map(|ends| (Just(ends), segments(ends))),
        cut in short(), gap in short(), mean in short(), peers in 0_usize..4, others in prop::collection::vec(share(), 12),
    ) {
        let points = |from: usize| (0..9).map(|i| (2000.0 + i as f64, at(ends, others[(from + i) % 12]))).collect::<Vec<_>>();
        let trend = Trend {
            heading: heading(), scale: scale(ends, &cut), segments,
            gaps: [2003.0, 2007.0].map(|x| Gap { x, label: format!("{x}"), text: gap.clone() }).into(),
            peers: (0..peers).map(|i| PeerLine { points: points(i) }).collect(),
            mean: (peers > 1).then(|| MeanLine { points: points(5), label: mean.clone() }),
        };
        check(|size| trend.draw(size))?;
    }

    #[test]
    fn of_dimensions(ends in ends(), rows in prop::collection::vec((name(), short(), share(), share(), short(), any::<u8>()), 0..9)) {
        let row = |(name, note, value, mean, words, kind): (String, String, f64, f64, String, u8)| DimensionRow {
            name, note,
            value: (kind > 40).then(|| at(ends, value)),
            text: if kind > 40 { number(at(ends, value), 2) } else { words.clone() },
            mean: (kind % 3 > 0).then(|| (at(ends, mean), words)),
        };
        let rows = rows.into_iter().map(row).collect();
        let chart = Dimensions { heading: heading(), scale: scale(ends, ""), rows };
        check(|size| chart.draw(size))?;
    }

    #[test]
    fn of_a_distribution(
        (ends, bands) in ends().prop_flat_map(|ends| (Just(ends), bands(ends))),
        cut in short(), shares in shares(30), focus in 0_usize..40,
    ) {
        let point = |(share, name): (f64, String)| {
            let score = at(ends, share);
            DistributionPoint { score, text: number(score, 2), name, hue: hue(&bands, score) }
        };
        let points = shares.into_iter().map(point).collect();
        let chart = Distribution { scale: scale(ends, &cut), bands: bands.clone(), points };
        check(|size| Some(chart.prepare(size)?.with_focus(&heading(), (focus > 5).then_some(focus))))?;
    }

    #[test]
    fn of_a_ranking(ends in ends(), shares in shares(30), more in short(), focus in 0_usize..40, max_rows in 0_usize..40) {
        let row = |(i, (share, name)): (usize, (f64, String))| RankingRow {
            place: if i % 7 == 6 { String::new() } else { format!("{}", i + 1) },
            name,
            score: (i % 5 < 4).then(|| at(ends, share)),
            text: if i % 5 < 4 { number(at(ends, share), 2) } else { more.clone() },
            hue: Hue::ALL[i % 7],
        };
        let rows = shares.into_iter().enumerate().map(row).collect();
        let more = |count| format!("… {count} {more} …");
        let chart = Ranking { heading: heading(), scale: scale(ends, ""), rows, focus: Some(focus), max_rows, more: &more };
        check(|size| chart.draw(size))?;
    }

    #[test]
    fn of_a_slope(ends in ends(), cut in short(), shares in shares(30), other in prop::collection::vec(share(), 13), focus in 0_usize..40, editions in (short(), short())) {
        let row = |(i, (share, name)): (usize, (f64, String))| {
            let (from, to) = (at(ends, share), at(ends, other[i % 13]));
            SlopeRow { name, from, from_text: number(from, 2), to, to_text: number(to, 2), change: if i % 4 > 0 { number(to - from, 2) } else { String::new() } }
        };
        let rows = shares.into_iter().enumerate().map(row).collect();
        let chart = Slope { heading: heading(), scale: scale(ends, &cut), editions, rows, focus: Some(focus) };
        check(|size| chart.draw(size))?;
    }

    #[test]
    fn of_zones(rows in prop::collection::vec((name(), short(), prop::collection::vec((hues(), short(), 0_u64..600), 0..8)), 0..6)) {
        let row = |(name, total, counts): (String, String, Vec<(Hue, String, u64)>)| ZoneRow {
            name, total,
            counts: counts.into_iter().map(|(hue, word, count)| ZoneCount { hue, word, count, text: format!("{count}") }).collect(),
        };
        let mut rows: Vec<_> = rows.into_iter().map(row).collect();
        let context = rows.pop();
        let chart = Zones { heading: heading(), rows, context };
        check(|size| chart.draw(size))?;
    }
}
