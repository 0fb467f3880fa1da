//! `content/institutions/*.yaml`: who is assessed.

use super::id::{CategoryId, InstitutionId};
use super::origin::Origin;
use super::text::Text;

/// An institution that is assessed.
#[derive(Clone, Debug)]
pub(crate) struct Institution {
    /// Its id, part of its address.
    pub id: InstitutionId,
    /// Its full name.
    pub name: Text,
    /// A short name for charts; the full name where absent.
    pub short: Option<Text>,
    /// Its kind.
    pub category: CategoryId,
    /// The institution above it.
    pub parent: Option<InstitutionId>,
    /// An official code.
    pub code: Option<String>,
    /// Other spellings, for imports and search.
    pub aliases: Vec<String>,
    /// Ids it had before; their addresses redirect to the present one.
    pub former_ids: Vec<InstitutionId>,
    /// Where it was written.
    pub origin: Origin,
}

impl Institution {
    /// The short name, or the full one.
    pub(crate) fn short_name(&self) -> &Text {
        self.short.as_ref().unwrap_or(&self.name)
    }
}
