//! Every kind of chart, as samples.

use super::samples::*;
use crate::chart::{Band, Distribution, Heading, Hue, Scale, Segment, Size, Svg, Trend, Zones};

/// A chart to look at.
pub(crate) struct Sample {
    pub name: String,
    pub draw: Box<dyn Fn(Size) -> Option<Svg>>,
}

pub(crate) fn sample(name: impl Into<String>, draw: impl Fn(Size) -> Option<Svg> + 'static) -> Sample {
    Sample { name: name.into(), draw: Box::new(draw) }
}

/// Every kind, as it is meant to be and at its extremes.
pub(crate) fn all() -> Vec<Sample> {
    [trends(), dimension_samples(), distributions(), rankings(), slopes(), zone_samples()]
        .into_iter()
        .flatten()
        .collect()
}

pub(crate) fn trends() -> Vec<Sample> {
    let equal: Vec<f64> = vec![88.0; 7];
    let hundreds: Vec<f64> = lot(3).take(600).map(|u| 40.0 + 50.0 * u).collect();
    vec![
        sample("trend: Pemprov Jambi, cut", |s| jambi_trend(0, cut_scale(0.0, 100.0)).draw(s)),
        sample("trend: Pemprov Jambi, whole, peers and mean", |s| {
            with_peers(jambi_trend(0, scale(0.0, 100.0)), 0).draw(s)
        }),
        sample("trend: Kerinci, zone only in 2023, peers", |s| {
            with_peers(jambi_trend(8, scale(0.0, 100.0)), 8).draw(s)
        }),
        sample("trend: Sarolangun", |s| jambi_trend(11, scale(0.0, 100.0)).draw(s)),
        sample("trend: 1 point", |s| plain_trend("t1", &[88.41], scale(0.0, 100.0), bands_2022()).draw(s)),
        sample("trend: 1 point, cut", |s| plain_trend("t1c", &[88.41], cut_scale(0.0, 100.0), bands_2022()).draw(s)),
        sample("trend: 2 points at the ends of the scale", |s| {
            plain_trend("t2", &[0.0, 100.0], scale(0.0, 100.0), bands_2022()).draw(s)
        }),
        sample("trend: 7 equal", move |s| plain_trend("t7", &equal, scale(0.0, 100.0), bands_2022()).draw(s)),
        sample("trend: 7 at the top", |s| plain_trend("t7t", &[100.0; 7], scale(0.0, 100.0), bands_2022()).draw(s)),
        sample("trend: 0–1", |s| plain_trend("t01", &[0.1, 0.32, 0.71, 0.66, 0.7], scale(0.0, 1.0), vec![]).draw(s)),
        sample("trend: −5 to 5", |s| plain_trend("tn", &[-4.5, 0.0, 2.25, -1.0], scale(-5.0, 5.0), vec![]).draw(s)),
        sample("trend: 25 editions", |s| {
            plain_trend(
                "t25",
                &lot(9).take(25).map(|u| 60.0 + 35.0 * u).collect::<Vec<_>>(),
                scale(0.0, 100.0),
                bands_2022(),
            )
            .draw(s)
        }),
        sample("trend: 600 editions", move |s| plain_trend("t600", &hundreds, scale(0.0, 100.0), bands_2022()).draw(s)),
        sample("trend: words only", |s| {
            let points = vec![worded(2024.0, "hanya zona", Hue::Yellow), worded(2025.0, LONGEST, Hue::Green)];
            let segments = vec![Segment { points, ..Segment::default() }];
            Trend {
                heading: heading("tw"),
                scale: scale(0.0, 100.0),
                segments,
                gaps: vec![],
                peers: vec![],
                mean: None,
            }
            .draw(s)
        }),
    ]
}

pub(crate) fn dimension_samples() -> Vec<Sample> {
    let nan = f64::NAN;
    vec![
        sample("dimensions: four", |s| four_dimensions().draw(s)),
        sample("dimensions: one, no mean", move |s| {
            dimensions("d1", scale(0.0, 100.0), &[("Proses", "", 88.41, nan)]).draw(s)
        }),
        sample("dimensions: extremes", move |s| {
            let rows = [
                (LONGEST, "bobot 99,99% dari seluruh penilaian tahun ini", 0.0, 100.0),
                (UNBROKEN, "", 100.0, 0.0),
                ("Tidak dinilai", "bobot 1%", nan, 50.0),
            ];
            dimensions("dx", scale(0.0, 100.0), &rows).draw(s)
        }),
        sample("dimensions: −5 to 5", |s| {
            dimensions("dn", scale(-5.0, 5.0), &[("Naik", "", 2.25, -1.0), ("Turun", "", -4.5, 0.0)]).draw(s)
        }),
    ]
}

/// The chart with one institution picked out, or none.
pub(crate) fn drawn(chart: &Distribution<'_>, heading: &Heading, focus: Option<usize>, size: Size) -> Option<Svg> {
    Some(chart.prepare(size)?.with_focus(heading, focus))
}

pub(crate) fn distributions() -> Vec<Sample> {
    let draw = |points: Vec<(&'static str, f64)>,
                scale: Scale<'static>,
                bands: Vec<Band>,
                focus: Option<usize>,
                id: &'static str| {
        move |size| drawn(&distribution(scale, bands.clone(), &points), &heading(id), focus, size)
    };
    let (whole, cut) = (scale(0.0, 100.0), cut_scale(0.0, 100.0));
    vec![
        sample("distribution: Jambi 2023, cut", draw(jambi_scores(3), cut, bands_2022(), Some(0), "s1")),
        sample("distribution: Jambi 2019, whole, no focus", draw(jambi_scores(0), whole, bands_2013(), None, "s2")),
        sample(
            "distribution: Jambi 2019, Tanjung Jabung Timur",
            draw(jambi_scores(0), whole, bands_2013(), Some(3), "s2b"),
        ),
        sample("distribution: 1", draw(vec![("Kota Jambi", 88.0)], whole, bands_2022(), Some(0), "s3")),
        sample(
            "distribution: 2 at the ends, long names",
            draw(vec![(LONGEST, 0.0), (UNBROKEN, 100.0)], whole, bands_2022(), None, "s4"),
        ),
        sample("distribution: 7 equal", draw(vec![("Kota Jambi", 88.0); 7], whole, bands_2022(), Some(2), "s5")),
        sample("distribution: 600, cut", draw(many(600), cut, bands_2022(), Some(3), "s6")),
        sample("distribution: 600, whole", draw(many(600), whole, bands_2022(), Some(0), "s6b")),
        sample("distribution: 600 equal", draw(vec![("Kota Jambi", 88.0); 600], whole, bands_2022(), Some(2), "s7")),
        sample(
            "distribution: 0–1, no bands",
            draw(vec![("A", 0.1), ("B", 0.11), ("C", 0.4), ("D", 0.98)], scale(0.0, 1.0), vec![], Some(1), "s8"),
        ),
    ]
}

pub(crate) fn rankings() -> Vec<Sample> {
    let zoned: Vec<(&str, f64)> = JAMBI.iter().map(|(name, scores)| (*name, scores[3])).collect();
    let names = [(LONGEST, 100.0), (UNBROKEN, 50.0), ("Kota Kecil", 0.01)];
    vec![
        sample("ranking: Jambi 2023", move |s| ranking("r1", scale(0.0, 100.0), &zoned, Some(1), 40).draw(s)),
        sample("ranking: 1", |s| ranking("r2", scale(0.0, 100.0), &[("Kota Jambi", 88.0)], Some(0), 40).draw(s)),
        sample("ranking: long names", move |s| ranking("r3", scale(0.0, 100.0), &names, Some(0), 40).draw(s)),
        sample("ranking: 600, focus in the middle", |s| {
            ranking("r4", scale(0.0, 100.0), &many(600), Some(300), 20).draw(s)
        }),
        sample("ranking: −5 to 5", |s| {
            ranking(
                "r5",
                scale(-5.0, 5.0),
                &[("Utara", 4.25), ("Timur", 0.5), ("Selatan", -1.0), ("Barat", -5.0)],
                None,
                20,
            )
            .draw(s)
        }),
    ]
}

pub(crate) fn slopes() -> Vec<Sample> {
    let crowd: Vec<(&str, f64, f64)> =
        many(600).iter().zip(many(601).iter().skip(1)).map(|(a, b)| (a.0, a.1, b.1)).collect();
    vec![
        sample("slope: Jambi 2022–2023, cut", |s| {
            slope("l1", cut_scale(0.0, 100.0), &jambi_changes(2, 3), Some(0)).draw(s)
        }),
        sample("slope: Jambi 2022–2023, whole", |s| {
            slope("l2", scale(0.0, 100.0), &jambi_changes(2, 3), Some(3)).draw(s)
        }),
        sample("slope: 1", |s| slope("l3", cut_scale(0.0, 100.0), &[("Kota Jambi", 85.09, 93.68)], Some(0)).draw(s)),
        sample("slope: 7 equal", |s| {
            slope("l4", cut_scale(0.0, 100.0), &[("Kota Jambi", 88.0, 88.0); 7], None).draw(s)
        }),
        sample("slope: 2 at the ends, long names", |s| {
            slope("l5", scale(0.0, 100.0), &[(LONGEST, 0.0, 100.0), (UNBROKEN, 100.0, 0.0)], Some(0)).draw(s)
        }),
        sample("slope: 600", move |s| slope("l6", cut_scale(0.0, 100.0), &crowd, Some(5)).draw(s)),
    ]
}

pub(crate) fn zone_samples() -> Vec<Sample> {
    let seven: Vec<(Hue, &str, u64)> = Hue::ALL
        .iter()
        .zip(["hijau", "kuning", "merah", "biru", "jingga", "ungu", "kelabu"])
        .map(|(h, w)| (*h, w, 3))
        .collect();
    let small: Vec<(Hue, &str, u64)> = Hue::ALL
        .iter()
        .map(|h| (*h, "zona dengan nama yang panjang", if *h == Hue::Green { 580 } else { 2 }))
        .collect();
    vec![
        sample("zones: Jambi 2023", |s| jambi_zones("z1").draw(s)),
        sample("zones: one", |s| {
            Zones {
                context: None,
                rows: vec![zone_row("Provinsi", "1 dinilai", &[(Hue::Green, "hijau", 1)])],
                ..jambi_zones("z2")
            }
            .draw(s)
        }),
        sample("zones: seven", move |s| {
            Zones { context: None, rows: vec![zone_row("Kabupaten", "21 dinilai", &seven)], ..jambi_zones("z3") }
                .draw(s)
        }),
        sample("zones: small shares, long words", move |s| {
            Zones { context: None, rows: vec![zone_row(LONGEST, "592 dinilai", &small)], ..jambi_zones("z4") }.draw(s)
        }),
    ]
}
