//! The human development index of Jambi, by its method file alone: `examples/ipm`.

use std::path::Path;

use crate::assess::assess;
use crate::assess::result::Change;
use crate::content::id::InstitutionId;
use crate::content::{ReadOptions, read};

#[test]
fn the_published_figures_come_out_of_the_method_file() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/ipm/content");
    let (content, diagnostics) = read(&folder, &ReadOptions::default());
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
    let content = content.expect("content without problems");
    let (assessed, diagnostics) = assess(&content);
    assert!(diagnostics.is_empty(), "{diagnostics:?}");

    let jambi = InstitutionId::new("provinsi-jambi");
    let seen: Vec<_> = assessed
        .editions
        .iter()
        .map(|edition| {
            let result = &edition.results[&jambi];
            let score = result.score.expect("a score").value().to_string();
            (edition.edition.as_str(), score, result.predicate.as_ref().expect("a predicate").as_str())
        })
        .collect();
    assert_eq!(seen, [("2016", "69.62".to_owned(), "sedang"), ("2020", "71.29".to_owned(), "tinggi")]);

    // The published figures stand beside the indicators, so a difference would have been an error above.
    assert!(content.assessments.iter().all(|a| a.results.iter().all(|r| r.published.is_some())));
    let latest = &assessed.editions[1].results[&jambi];
    assert!(matches!(&latest.change, Change::Comparable { by, .. } if by.to_string() == "1.67"));
}
