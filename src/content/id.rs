//! Ids, each kind with its own type, so that the id of an institution cannot be used as the id of an edition.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(crate) struct $name(Arc<str>);

        impl $name {
            /// Wraps an id that the reader has checked (`a-z 0-9 -`).
            pub(crate) fn new(name: &str) -> Self {
                Self(name.into())
            }

            /// The id as written.
            pub(crate) fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{:?}", &*self.0)
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    };
}

id!(/** An institution that is assessed: `kab-tebo`. */ InstitutionId);
id!(/** A kind of institution: `kabupaten`. */ CategoryId);
id!(/** A method of assessment: `kepatuhan-2022`. */ MethodologyId);
id!(/** An edition of an assessment: `2023`. */ EditionId);
id!(/** A part of a score, a dimension or an indicator: `input`. */ PartId);
id!(/** A service unit within an institution: `dinkes`. */ UnitId);
id!(/** A predicate of a methodology: `A`. Upper case is allowed here. */ PredicateId);
id!(/** A zone of a methodology: `hijau`. */ ZoneId);
id!(/** A fact that rules may ask about: `unresolved_reports`. Underscores are allowed here. */ FactId);
id!(/** A rule of a methodology. */ RuleId);
id!(/** A source, within the file that lists it: `jambiekspres-3062`. */ SourceId);
id!(/** An article's file name without language and ending: `2024-02-06-kepatuhan-tinggi`; a page's slug. */ ArticleId);

/// A language tag such as `id` or `en`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(crate) struct Lang(Arc<str>);

impl Lang {
    /// Wraps a language tag.
    pub(crate) fn new(tag: &str) -> Self {
        Self(tag.into())
    }

    /// The tag.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
