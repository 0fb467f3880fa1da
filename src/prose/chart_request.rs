//! A chart that a body asks for.

use crate::content::id::{CategoryId, EditionId, InstitutionId};

/// A chart to be drawn, every id in it known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ChartRequest {
    /// Which chart of what.
    pub kind: ChartKind,
    /// The caption as plain text; empty where none was written.
    pub caption: String,
}

/// Which chart of what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ChartKind {
    /// The scores of an institution over the editions: `trend/INSTITUTION`.
    Trend {
        /// The institution.
        institution: InstitutionId,
    },
    /// The dimensions of a result against its category's mean: `dimensions/INSTITUTION/EDITION`.
    Dimensions {
        /// The institution.
        institution: InstitutionId,
        /// The edition.
        edition: EditionId,
    },
    /// The scores of an edition: `distribution/EDITION`, one picked out: `distribution/EDITION/INSTITUTION`.
    Distribution {
        /// The edition.
        edition: EditionId,
        /// The institution picked out.
        institution: Option<InstitutionId>,
    },
    /// The zones of an edition by category: `zones/EDITION`.
    Zones {
        /// The edition.
        edition: EditionId,
    },
    /// The scores of an edition in order: `ranking/EDITION`, of one category: `ranking/EDITION?category=CATEGORY`.
    Ranking {
        /// The edition.
        edition: EditionId,
        /// The category.
        category: Option<CategoryId>,
    },
    /// The changes from one edition to another: `slope/EDITION/EDITION`.
    Slope {
        /// The earlier edition.
        from: EditionId,
        /// The later one.
        to: EditionId,
    },
}
