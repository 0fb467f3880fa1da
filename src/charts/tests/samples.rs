//! Charts to look at and to test: the real results of Jambi, and invented extremes under invented names.

#![allow(clippy::cast_precision_loss, reason = "counts of samples are small")]

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

/// Name, and the scores of 2019, 2021, 2022, 2023 and 2024; 0 where only a zone is public.
pub(crate) const JAMBI: [(&str, [f64; 5]); 12] = [
    ("Pemerintah Provinsi Jambi", [95.15, 83.43, 89.62, 88.41, 85.62]),
    ("Kota Jambi", [85.22, 89.54, 89.59, 85.09, 93.68]),
    ("Kabupaten Muaro Jambi", [92.47, 87.09, 82.17, 84.57, 87.5]),
    ("Kabupaten Tanjung Jabung Timur", [88.68, 82.56, 87.43, 81.84, 87.59]),
    ("Kabupaten Batang Hari", [93.71, 78.40, 92.03, 82.89, 88.34]),
    ("Kabupaten Tanjung Jabung Barat", [86.26, 79.42, 79.8, 86.99, 91.46]),
    ("Kabupaten Bungo", [92.86, 92.06, 80.41, 84.22, 84.04]),
    ("Kabupaten Tebo", [85.99, 87.24, 92.5, 88.85, 84.56]),
    ("Kabupaten Kerinci", [80.13, 86.72, 87.31, 0.0, 86.85]),
    ("Kota Sungai Penuh", [69.91, 90.40, 86.05, 0.0, 90.4]),
    ("Kabupaten Merangin", [79.66, 82.28, 73.88, 85.55, 86.12]),
    ("Kabupaten Sarolangun", [54.32, 96.29, 84.38, 79.27, 90.53]),
];

pub(crate) const YEARS: [f64; 5] = [2019.0, 2021.0, 2022.0, 2023.0, 2024.0];

/// An invented name longer than any real one.
pub(crate) const LONGEST: &str =
    "Kabupaten Kepulauan Tanjung Seribu Muara Panjang Tenggara Raya Serikat Hilir Baru (wilayah administratif khusus)";

/// An invented name without a space.
pub(crate) const UNBROKEN: &str = "Kabupatentanpaspasiyangpanjangsekalisampaitidakmuatdalamsatubarispun";

pub(crate) fn number(value: f64, decimals: usize) -> String {
    format!("{value:.decimals$}").replace('.', ",").replace('-', "−")
}

pub(crate) fn score(value: f64) -> String {
    number(value, 2)
}

pub(crate) fn scale<'a>(min: f64, max: f64) -> Scale<'a> {
    Scale { min, max, number: &number, cut: None }
}

pub(crate) fn cut_scale<'a>(min: f64, max: f64) -> Scale<'a> {
    Scale { cut: Some("sumbu tidak mulai dari 0"), ..scale(min, max) }
}

pub(crate) fn heading(id: &str) -> Heading {
    Heading { id: id.into(), title: format!("Judul {id}"), desc: "Apa yang dilihat orang di bagan ini.".into() }
}

fn band(from: f64, to: f64, hue: Hue, name: &str) -> Band {
    Band { from, to, hue, name: name.into() }
}

pub(crate) fn bands_2013() -> Vec<Band> {
    vec![
        band(81.0, 100.0, Hue::Green, "Kepatuhan tinggi"),
        band(51.0, 81.0, Hue::Yellow, "Kepatuhan sedang"),
        band(0.0, 51.0, Hue::Red, "Kepatuhan rendah"),
    ]
}

pub(crate) fn bands_2022() -> Vec<Band> {
    vec![
        band(88.0, 100.0, Hue::Green, "Kualitas Tertinggi"),
        band(78.0, 88.0, Hue::Green, "Kualitas Tinggi"),
        band(54.0, 78.0, Hue::Yellow, "Kualitas Sedang"),
        band(32.0, 54.0, Hue::Red, "Kualitas Rendah"),
        band(0.0, 32.0, Hue::Red, "Kualitas Terendah"),
    ]
}

/// The colour of a score's band.
pub(crate) fn hue(bands: &[Band], score: f64) -> Hue {
    bands.iter().find(|b| score >= b.from).map_or(Hue::Grey, |b| b.hue)
}

pub(crate) fn point(x: f64, score_: f64, bands: &[Band]) -> TrendPoint {
    let result = if score_ == 0.0 {
        TrendResult::Worded { text: "hanya zona".into(), hue: Hue::Yellow }
    } else {
        TrendResult::Score { score: score_, text: score(score_), hue: hue(bands, score_) }
    };
    TrendPoint { x, label: format!("{x}"), result }
}

pub(crate) fn worded(x: f64, text: &str, hue: Hue) -> TrendPoint {
    TrendPoint { x, label: format!("{x}"), result: TrendResult::Worded { text: text.into(), hue } }
}

pub(crate) fn gap_2020() -> Gap {
    Gap { x: 2020.0, label: "2020".into(), text: "tidak dinilai".into() }
}

/// The trend of one of [`JAMBI`].
pub(crate) fn jambi_trend(place: usize, scale: Scale<'_>) -> Trend<'_> {
    let scores = JAMBI[place].1;
    let points = |range: std::ops::Range<usize>, bands: &[Band]| {
        range.map(|i| point(YEARS[i], scores[i], bands)).collect::<Vec<_>>()
    };
    let mut segments = vec![
        Segment { break_label: String::new(), bands: bands_2013(), points: points(0..2, &bands_2013()) },
        Segment { break_label: "metode berubah".into(), bands: bands_2022(), points: points(2..5, &bands_2022()) },
    ];
    if place == 0 {
        let point = worded(2025.0, "Kualitas Tertinggi Tanpa Maladministrasi", Hue::Green);
        segments.push(Segment { break_label: "metode berubah".into(), bands: vec![], points: vec![point] });
    }
    Trend {
        heading: heading(&format!("tren-{place}")),
        scale,
        segments,
        gaps: vec![gap_2020()],
        peers: vec![],
        mean: None,
    }
}

/// Jambi's other lines and their mean.
pub(crate) fn with_peers(mut trend: Trend, place: usize) -> Trend {
    for (i, (_, scores)) in JAMBI.iter().enumerate().filter(|(i, _)| *i != place) {
        let points = YEARS.into_iter().zip(*scores).filter(|(_, s)| *s > 0.0 && i != place).collect();
        trend.peers.push(PeerLine { points });
    }
    let mean = |i: usize| {
        let known: Vec<f64> = JAMBI.iter().map(|(_, scores)| scores[i]).filter(|s| *s > 0.0).collect();
        known.iter().sum::<f64>() / known.len() as f64
    };
    let points = (0..5).map(|i| (YEARS[i], mean(i))).collect();
    trend.mean = Some(MeanLine { points, label: "rata-rata".into() });
    trend
}

/// A trend of one segment over these scores.
#[allow(clippy::needless_pass_by_value, reason = "callers make the bands for this call")]
pub(crate) fn plain_trend<'a>(id: &str, scores: &[f64], scale: Scale<'a>, bands: Vec<Band>) -> Trend<'a> {
    let point = |(i, s): (usize, &f64)| TrendPoint {
        x: 2000.0 + i as f64,
        label: format!("{}", 2000 + i),
        result: TrendResult::Score { score: *s, text: score(*s), hue: hue(&bands, *s) },
    };
    let points = scores.iter().enumerate().map(point).collect();
    let segments = vec![Segment { break_label: String::new(), bands: bands.clone(), points }];
    Trend { heading: heading(id), scale, segments, gaps: vec![], peers: vec![], mean: None }
}

pub(crate) fn dimensions<'a>(id: &str, scale: Scale<'a>, values: &[(&str, &str, f64, f64)]) -> Dimensions<'a> {
    let row = |(name, note, value, mean): &(&str, &str, f64, f64)| DimensionRow {
        name: (*name).into(),
        note: (*note).into(),
        value: value.is_finite().then_some(*value),
        text: if value.is_finite() { score(*value) } else { "tidak ada nilai".into() },
        mean: mean.is_finite().then(|| (*mean, format!("rata-rata kabupaten {}", score(*mean)))),
    };
    Dimensions { heading: heading(id), scale, rows: values.iter().map(row).collect() }
}

/// Invented values for the four real dimensions.
pub(crate) fn four_dimensions() -> Dimensions<'static> {
    dimensions(
        "dimensi",
        scale(0.0, 100.0),
        &[
            ("Input", "bobot 21,85%", 78.32, 81.40),
            ("Proses", "bobot 32,37%", 96.1, 88.0),
            ("Output", "bobot 24,24%", 88.41, 88.2),
            ("Pengaduan", "bobot 21,54%", 54.3, 76.55),
        ],
    )
}

pub(crate) fn distribution<'a>(scale: Scale<'a>, bands: Vec<Band>, points: &[(&str, f64)]) -> Distribution<'a> {
    let point = |(name, s): &(&str, f64)| DistributionPoint {
        score: *s,
        text: score(*s),
        name: (*name).into(),
        hue: hue(&bands, *s),
    };
    let points = points.iter().map(point).collect();
    Distribution { scale, bands, points }
}

/// The scores of one of [`YEARS`].
pub(crate) fn jambi_scores(year: usize) -> Vec<(&'static str, f64)> {
    JAMBI.iter().map(|(name, scores)| (*name, scores[year])).filter(|(_, s)| *s > 0.0).collect()
}

/// Numbers that look drawn by lot, the same on every run: a linear congruential generator.
pub(crate) fn lot(seed: u64) -> impl Iterator<Item = f64> {
    let mut state = seed;
    std::iter::repeat_with(move || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as f64 / (1u64 << 31) as f64
    })
}

/// Invented scores of many: most between 70 and 95.
pub(crate) fn many(count: usize) -> Vec<(&'static str, f64)> {
    let names = ["Kabupaten Muara Biru", "Kota Tanjung Hijau", "Kabupaten Seribu Bukit", LONGEST];
    let mut lot = lot(7);
    let mut next = || lot.next().unwrap_or(0.5);
    (0..count)
        .map(|i| {
            let spread = next() + next() + next() - 1.5;
            (names[i % names.len()], ((84.0 + spread * 22.0).clamp(0.0, 100.0) * 100.0).round() / 100.0)
        })
        .collect()
}

pub(crate) fn ranking<'a>(
    id: &str,
    scale: Scale<'a>,
    scores: &[(&str, f64)],
    focus: Option<usize>,
    max_rows: usize,
) -> Ranking<'a> {
    let bands = bands_2022();
    let mut sorted: Vec<_> = scores.to_vec();
    sorted.sort_by(|a, b| b.1.total_cmp(&a.1));
    let row = |(i, (name, s)): (usize, &(&str, f64))| RankingRow {
        place: if *s == 0.0 { String::new() } else { format!("{}", i + 1) },
        name: (*name).into(),
        score: (*s != 0.0).then_some(*s),
        text: if *s == 0.0 { "hanya zona".into() } else { score(*s) },
        hue: if *s == 0.0 { Hue::Yellow } else { hue(&bands, *s) },
    };
    let rows = sorted.iter().enumerate().map(row).collect();
    Ranking { heading: heading(id), scale, rows, focus, max_rows, more: &|count| format!("… {count} lainnya …") }
}

pub(crate) fn slope<'a>(id: &str, scale: Scale<'a>, changes: &[(&str, f64, f64)], focus: Option<usize>) -> Slope<'a> {
    let row = |(name, from, to): &(&str, f64, f64)| SlopeRow {
        name: (*name).into(),
        from: *from,
        from_text: score(*from),
        to: *to,
        to_text: score(*to),
        change: if to >= from { format!("+{}", score(to - from)) } else { score(to - from) },
    };
    let rows = changes.iter().map(row).collect();
    Slope { heading: heading(id), scale, editions: ("2022".into(), "2023".into()), rows, focus }
}

pub(crate) fn jambi_changes(from: usize, to: usize) -> Vec<(&'static str, f64, f64)> {
    let rows = JAMBI.iter().map(|(name, scores)| (name.trim_start_matches("Kabupaten "), scores[from], scores[to]));
    rows.filter(|(_, a, b)| *a > 0.0 && *b > 0.0).collect()
}

pub(crate) fn zone_row(name: &str, total: &str, counts: &[(Hue, &str, u64)]) -> ZoneRow {
    let count = |(hue, word, count): &(Hue, &str, u64)| ZoneCount {
        hue: *hue,
        word: (*word).into(),
        count: *count,
        text: format!("{count}"),
    };
    ZoneRow { name: name.into(), total: total.into(), counts: counts.iter().map(count).collect() }
}

pub(crate) fn jambi_zones(id: &str) -> Zones {
    let (green, yellow, red) = (Hue::Green, Hue::Yellow, Hue::Red);
    Zones {
        heading: heading(id),
        rows: vec![
            zone_row("Provinsi", "1 dinilai", &[(green, "hijau", 1)]),
            zone_row("Kota", "2 dinilai", &[(green, "hijau", 1), (yellow, "kuning", 1)]),
            zone_row("Kabupaten", "9 dinilai", &[(green, "hijau", 8), (yellow, "kuning", 1)]),
        ],
        context: Some(zone_row(
            "Seluruh Indonesia",
            "586 dinilai",
            &[(green, "hijau", 414), (yellow, "kuning", 133), (red, "merah", 39)],
        )),
    }
}

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

pub(crate) fn distributions() -> Vec<Sample> {
    let draw = |points: Vec<(&'static str, f64)>,
                scale: Scale<'static>,
                bands: Vec<Band>,
                focus: Option<usize>,
                id: &'static str| {
        move |size| Some(distribution(scale, bands.clone(), &points).prepare(size)?.with_focus(&heading(id), focus))
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
