//! Charts to look at and to test: the real results of Jambi, and invented extremes under invented names.

#![allow(clippy::cast_precision_loss, reason = "counts of samples are small")]

use crate::chart::trend::PeerLine;
use crate::chart::{
    Band, DimensionRow, Dimensions, Distribution, DistributionPoint, Gap, Heading, Hue, MeanLine, Ranking, RankingRow,
    Scale, Segment, Slope, SlopeRow, Trend, TrendPoint, TrendResult, ZoneCount, ZoneRow, Zones,
};

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
