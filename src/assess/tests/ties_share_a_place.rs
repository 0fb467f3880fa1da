//! Standard competition ranking, within the category and among all.

use super::support::*;
use crate::assess::result::Assessed;
use crate::assess::result::Rank;
use crate::content::assessment::ResultKind;

fn ranked() -> Assessed {
    let results = vec![
        record("a", scored("80")),
        record("kota-b", scored("95")),
        record("c", scored("90")),
        record("d", only_predicate("A")),
        record("kota-e", scored("90.00")),
        record("f", scored("89.999")), // rounds to 90.00
        record("g", scored("10")),
        record("h", ResultKind::NotAssessed),
        record("i", only_zone("merah")),
    ];
    assessed(&portal(vec![only_x()], vec![edition("2023", results)]))
}

fn places(institution: &str) -> Option<(Rank, Rank)> {
    let assessed = ranked();
    let rank = result_in(&assessed, institution, "2023").rank?;
    Some((rank.category, rank.overall))
}

fn rank(place: u32, of: u32, shared_by: u32) -> Rank {
    Rank { place, of, shared_by }
}

#[test]
fn ties_share_the_better_place_and_the_next_place_counts_all_above() {
    assert_eq!(places("kota-b"), Some((rank(1, 2, 1), rank(1, 6, 1))));
    assert_eq!(places("c"), Some((rank(1, 4, 2), rank(2, 6, 3))));
    assert_eq!(places("kota-e"), Some((rank(2, 2, 1), rank(2, 6, 3))));
    assert_eq!(places("f"), Some((rank(1, 4, 2), rank(2, 6, 3))));
    assert_eq!(places("a"), Some((rank(3, 4, 1), rank(5, 6, 1))));
    assert_eq!(places("g"), Some((rank(4, 4, 1), rank(6, 6, 1))));
}

#[test]
fn a_result_without_a_score_has_no_place() {
    for institution in ["d", "h", "i"] {
        assert_eq!(places(institution), None);
    }
}
