//! Standard competition ranking: ties share the better rank, and the next rank counts all institutions above it.

use super::result::{InstitutionResult, Rank, Ranks, Score};

/// Gives each result with a score its rank among all and within its category. The others have no rank.
pub(crate) fn give_ranks(results: &mut [InstitutionResult]) {
    let all = descending(results.iter().filter_map(|r| r.score));
    let by_category: Vec<_> = {
        let mut categories: Vec<_> = results.iter().map(|r| r.category.clone()).collect();
        categories.sort_unstable();
        categories.dedup();
        let scores = |c| descending(results.iter().filter(|r| r.category == c).filter_map(|r| r.score));
        categories.into_iter().map(|c| (c.clone(), scores(c))).collect()
    };
    for result in results {
        let Some(score) = result.score else { continue };
        // Every category is in the list above.
        let Ok(index) = by_category.binary_search_by(|(category, _)| category.cmp(&result.category)) else { continue };
        result.rank = Some(Ranks { category: place(&by_category[index].1, score), overall: place(&all, score) });
    }
}

fn descending(scores: impl Iterator<Item = Score>) -> Vec<Score> {
    let mut scores: Vec<Score> = scores.collect();
    scores.sort_unstable_by(|a, b| b.cmp(a));
    scores
}

/// The rank of a score among scores in descending order: one more than the count of scores above it.
fn place(descending: &[Score], score: Score) -> Rank {
    let above = descending.partition_point(|other| *other > score);
    let as_good = descending.partition_point(|other| *other >= score);
    Rank { place: counted(above) + 1, of: counted(descending.len()), shared_by: counted(as_good - above) }
}

/// A count of institutions as `u32`; no country has 2³² of them.
fn counted(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
