//! `content/institutions/*.yaml`: the institutions that are assessed.

use jiff::civil::Date;

use super::id::{CategoryId, InstitutionId};
use super::origin::Origin;
use super::text::Text;

/// An institution that is assessed.
#[derive(Clone, Debug)]
pub(crate) struct Institution {
    /// The id, which is part of the address.
    pub id: InstitutionId,
    /// The full name.
    pub name: Text,
    /// A short name for charts; the full name where absent.
    pub short: Option<Text>,
    /// The category.
    pub category: CategoryId,
    /// The institution above it.
    pub parent: Option<InstitutionId>,
    /// An official code.
    pub code: Option<String>,
    /// Other spellings, for imports and search.
    pub aliases: Vec<String>,
    /// Former ids; their addresses redirect to the present one.
    pub former_ids: Vec<InstitutionId>,
    /// The day from which it exists; `None` where it is not limited.
    pub since: Option<Date>,
    /// The last day on which it exists.
    pub until: Option<Date>,
    /// The institutions that took over from it after a split or a merger.
    pub successors: Vec<InstitutionId>,
    /// Former names, the oldest first.
    pub names: Vec<FormerName>,
    /// The place in the content folder.
    pub origin: Origin,
}

/// A former name of an institution.
#[derive(Clone, Debug)]
pub(crate) struct FormerName {
    /// The name.
    pub name: Text,
    /// The last day on which it had this name.
    pub until: Date,
}

impl Institution {
    /// The former name that it had on a date; `None` where it had the present name.
    pub(crate) fn former_name(&self, day: Date) -> Option<&Text> {
        self.names.iter().find(|former| day <= former.until).map(|former| &former.name)
    }

    /// Whether it exists on a date.
    pub(crate) fn exists(&self, day: Date) -> bool {
        self.since.is_none_or(|since| since <= day) && self.until.is_none_or(|until| day <= until)
    }

    /// The short name, or the full one.
    pub(crate) fn short_name(&self) -> &Text {
        self.short.as_ref().unwrap_or(&self.name)
    }
}
