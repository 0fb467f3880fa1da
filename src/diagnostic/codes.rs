//! Codes of problems, listed once with what each means.

/// Makes a constant of each code, and the list `ALL` of all of them, below a prefix such as `rapor::content::`.
macro_rules! codes {
    ($prefix:literal; $($(#[doc = $doc:literal])+ $name:ident = $code:literal;)*) => {
        $($(#[doc = $doc])+ pub(crate) const $name: &str = concat!($prefix, $code);)*

        /// Every code with what it means, for the documentation.
        pub(crate) const ALL: &[(&str, &str)] = &[$((concat!($prefix, $code), concat!($($doc),+))),*];
    };
}

pub(crate) use codes;
