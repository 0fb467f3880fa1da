//! Declares the codes of problems, each with its meaning.

/// Makes a constant of each code, below a prefix such as `rapor::content::`.
macro_rules! codes {
    ($prefix:literal; $($(#[doc = $doc:literal])+ $name:ident = $code:literal;)*) => {
        $($(#[doc = $doc])+ pub(crate) const $name: &str = concat!($prefix, $code);)*
    };
}

pub(crate) use codes;
