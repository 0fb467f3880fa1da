//! How long publishing takes. Run by hand: `cargo test --release --test publish_speed -- --ignored --nocapture`.

use std::path::PathBuf;
use std::time::Instant;

use crate::publish::Staging;
use rayon::prelude::*;

const FILES: usize = 9_500;

#[test]
#[ignore = "a measurement, not a promise"]
fn a_national_portal_is_published_in_a_moment() {
    let folder = std::env::var_os("PUBLISH_IN").map_or_else(|| PathBuf::from("/dev/shm"), PathBuf::from);
    let desk = tempfile::tempdir_in(folder).unwrap();
    let output = desk.path().join("output");
    let page = "<p>Nilai 88,41 dengan predikat Kualitas Tertinggi</p>\n".repeat(150);
    for (what, turn) in [("new", 0), ("all changed", 1), ("none changed", 1), ("a tenth changed", 2)] {
        let start = Instant::now();
        let staging = Staging::begin(&output).unwrap();
        (0..FILES).into_par_iter().for_each(|number| {
            let turn = if turn == 2 && number % 10 != 0 { 1 } else { turn };
            let path =
                format!("instansi/kab-{}/{}/index.{}", number / 20, number / 2 % 10, ["html", "json"][number % 2]);
            staging.write(&path, format!("{turn} {number} {page}").as_bytes()).unwrap();
        });
        let written = start.elapsed();
        let published = staging.finish().unwrap();
        println!("{what}: {written:?} to write, {:?} in all, {published:?}", start.elapsed());
    }
}
