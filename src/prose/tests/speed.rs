//! How long rendering takes. Run by hand: `cargo test --release --test prose_speed -- --ignored --nocapture`.

use std::time::{Duration, Instant};

use super::support::{portal, with_context};
use crate::prose;

const ARTICLES: usize = 600;

const MARKDOWN: &str = "\
Pemerintah Provinsi Jambi memperoleh nilai [88,41](score:pemprov-jambi/2023) dengan predikat [Kualitas
Tertinggi](predicate:pemprov-jambi/2023), turun [1,21](change:pemprov-jambi/2023) poin. Hasil itu diumumkan pada Selasa
(6/2/2024) di Jambi.[^1]

## Zona hijau

Di provinsi ini zona hijau berisi [lima](count:2023?zone=hijau) dari enam pemerintah daerah, atau
[83,33](share:2023?zone=hijau) persen. Peringkat pertama kabupaten diraih Tebo dengan
[93,04](score:kab-tebo/2023), di atas rata-rata [91,49](mean:2023?category=kabupaten).

| Zona | Jumlah | Persentase |
| --- | ---: | ---: |
| Hijau | 414 | 70,70 |
| Kuning | 133 | 22,66 |

- Nilai tertinggi [](max:2023)
- Nilai terendah [](min:2023)

[^1]: Kompas.com, *Instansi Masuk Zona Hijau*, <https://example.org/2023/12/14/instansi>.

";

#[test]
#[ignore = "a measurement, not a promise"]
fn the_news_of_a_national_portal_is_rendered_in_a_moment() {
    let plain = "Hasil penilaian diumumkan kepada publik pada akhir tahun dan dibaca bersama produk pengawasan. ";
    let markdown = format!("{MARKDOWN}{}\n\n{}\n", plain.repeat(8), plain.repeat(8));
    let text = format!("---\ntitle: Uji\ndate: 2024-02-06\n---\n{markdown}");
    let content = portal().file("news/2024-02-06-uji.md", text).content();
    let body = &content.articles[0].body;
    with_context(&content, "id", |context| {
        for _ in 0..5 {
            let (start, used) = (Instant::now(), on_cpu());
            let words: usize = (0..ARTICLES).map(|_| prose::render(body, context).words).sum();
            let (taken, used) = (start.elapsed(), on_cpu().saturating_sub(used));
            println!("{ARTICLES} articles of {} bytes, {words} words: {taken:?}, {used:?} on the CPU", markdown.len());
        }
    });
}

/// How long this thread has run, whatever else the machine does.
fn on_cpu() -> Duration {
    let schedule = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    Duration::from_nanos(schedule.split(' ').next().and_then(|ns| ns.parse().ok()).unwrap_or_default())
}
