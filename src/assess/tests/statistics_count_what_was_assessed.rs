//! Counts, shares, means, medians and extremes of an edition, of a category and of a selection.

use super::support::*;
use crate::assess::Selection;
use crate::assess::result::EditionResults;
use crate::assess::result::Score;
use crate::assess::result::Statistics;
use crate::content::assessment::ResultKind;
use crate::content::id::{CategoryId, PartId, PredicateId, ZoneId};

fn edition_of_nine() -> EditionResults {
    let results = vec![
        record("a", scored("90.00")),
        record("b", scored("80.01")),
        record("c", scored("60.02")),
        record("d", scored("20.00")),
        record("e", only_predicate("B")),
        record("f", only_zone("kuning")),
        record("g", ResultKind::NotAssessed),
        record("kota-h", scored("88.00")),
        record("kota-i", scored("77.99")),
    ];
    assessed(&portal(vec![only_x()], vec![edition("2023", results)])).editions.remove(0)
}

fn counts<K: std::fmt::Display>(counts: &indexmap::IndexMap<K, u32>) -> String {
    counts.iter().map(|(k, n)| format!("{k} {n}")).collect::<Vec<_>>().join(", ")
}

fn summary(s: &Statistics) -> [Option<String>; 4] {
    let print = |n: Option<rust_decimal::Decimal>| n.map(|n| n.to_string());
    [print(s.mean), print(s.median), print(s.min.map(Score::value)), print(s.max.map(Score::value))]
}

/// A selection; an empty id asks for nothing.
fn of(category: &str, zone: &str, predicate: &str) -> Selection {
    Selection {
        category: Some(category).filter(|id| !id.is_empty()).map(CategoryId::new),
        zone: Some(zone).filter(|id| !id.is_empty()).map(ZoneId::new),
        predicate: Some(predicate).filter(|id| !id.is_empty()).map(PredicateId::new),
    }
}

#[test]
fn an_edition_is_counted_by_zone_and_predicate_in_the_methods_order() {
    let all = edition_of_nine().overall;
    assert_eq!((all.assessed, all.not_assessed, all.scored), (8, 1, 6));
    assert_eq!((counts(&all.zones), all.without_zone), ("hijau 4, kuning 3, merah 1".to_owned(), 0));
    assert_eq!((counts(&all.predicates), all.without_predicate), ("A 2, B 2, C 2, D 0, E 1".to_owned(), 1));
    // 416.02 / 6 = 69.33666…; the middle two are 77.99 and 80.01.
    assert_eq!(summary(&all), ["69.34", "79.00", "20.00", "90.00"].map(|n| Some(n.to_owned())));
}

#[test]
fn each_category_with_a_result_has_its_own_in_the_portals_order() {
    let edition = edition_of_nine();
    assert_eq!(edition.by_category.keys().map(CategoryId::as_str).collect::<Vec<_>>(), ["kabupaten", "kota"]);
    let kota = &edition.by_category[&CategoryId::new("kota")];
    assert_eq!((kota.assessed, counts(&kota.zones)), (2, "hijau 1, kuning 1, merah 0".to_owned()));
    // (88.00 + 77.99) / 2 = 82.995, half up.
    assert_eq!(summary(kota), ["83.00", "83.00", "77.99", "88.00"].map(|n| Some(n.to_owned())));
}

#[test]
fn nothing_has_no_mean() {
    let results = vec![record("a", ResultKind::NotAssessed), record("b", only_predicate("A"))];
    let edition = assessed(&portal(vec![only_x()], vec![edition("2023", results)])).editions.remove(0);
    assert_eq!(summary(&edition.overall), [None, None, None, None]);
    assert_eq!(edition.share(&of("kota", "", "")), None);
    assert_eq!(edition.mean(&Selection::default()), None);
}

#[test]
fn a_share_is_of_all_that_were_assessed() {
    let edition = edition_of_nine();
    let share = |zone: &str| edition.overall.share_of_zone(&ZoneId::new(zone)).unwrap().to_string();
    assert_eq!([share("hijau"), share("kuning"), share("merah")], ["50.00", "37.50", "12.50"]);
    assert_eq!(edition.overall.share_of_predicate(&PredicateId::new("A")), Some(d("25")));
    assert_eq!(Statistics::default().share_of_zone(&ZoneId::new("hijau")), None);
}

#[test]
fn a_selection_is_counted_and_summarized_like_the_whole() {
    let edition = edition_of_nine();
    assert_eq!(edition.count(&Selection::default()), 8);
    assert_eq!(edition.count(&of("", "hijau", "")), 4);
    assert_eq!(edition.count(&of("kabupaten", "hijau", "")), 3);
    assert_eq!(edition.count(&of("kabupaten", "hijau", "B")), 2);
    assert_eq!(edition.count(&of("provinsi", "", "")), 0);
    assert_eq!(edition.share(&of("kota", "hijau", "")), Some(d("50")));
    assert_eq!(edition.share(&of("kabupaten", "merah", "")).unwrap().to_string(), "16.67");
    assert_eq!(edition.mean(&of("kabupaten", "hijau", "")).unwrap().to_string(), "85.01");
    assert_eq!(edition.max(&of("", "kuning", "")).unwrap().to_string(), "77.99");
    assert_eq!(edition.min(&of("kabupaten", "", "")).unwrap().to_string(), "20.00");
    assert_eq!(edition.max(&of("provinsi", "", "")), None);
}

#[test]
fn the_mean_of_a_part_is_over_the_computed_results_of_a_category() {
    let given = |id, x, y, z| record(id, computed(&[("x", x), ("y", y), ("z", z)]));
    let results = vec![
        given("a", "10", "20", "30"),
        given("b", "20.01", "20", "40"),
        given("kota-c", "1", "2", "3"),
        record("d", scored("99")),
    ];
    let edition = assessed(&portal(vec![xyz()], vec![edition("2023", results)])).editions.remove(0);
    let mean =
        |category: &str, part: &str| edition.part_means[&CategoryId::new(category)][&PartId::new(part)].to_string();
    assert_eq!([mean("kabupaten", "x"), mean("kabupaten", "y"), mean("kabupaten", "z")], ["15.01", "20.00", "35.00"]);
    assert_eq!(mean("kota", "z"), "3.00");
    assert_eq!(edition.part_means.len(), 2);
}
