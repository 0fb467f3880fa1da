//! The codes of every problem that publishing can have, with what each one means. Stable: people search for them.

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $name:ident = $code:literal;)*) => {
        $($(#[doc = $doc])+ pub const $name: &str = concat!("rapor::publish::", $code);)*

        /// Every code with what it means, for the documentation.
        pub const ALL: &[(&str, &str)] = &[$((concat!("rapor::publish::", $code), concat!($($doc),+))),*];
    };
}

codes! {
    /// The disk refuses: it is full, or may not be written to.
    DISK = "disk";
    /// The output is a file, or a link that leads nowhere.
    OUTPUT = "output";
    /// Another build is writing to the same output.
    BUSY = "busy";
    /// A file that no build wrote is in the way.
    FOREIGN = "foreign";
    /// Two documents have one path.
    TWICE = "twice";
    /// A document has a path that cannot be one.
    PATH = "path";
}
