//! Paths as addresses have them: what a URL cannot hold is written in per cent, here and nowhere else.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

/// What stands in a path as it is: RFC 3986, 3.3. All else is written in per cent, here and nowhere else.
const PATH: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// A path as it stands in an address.
pub(crate) fn encoded(path: &str) -> Cow<'_, str> {
    utf8_percent_encode(path, PATH).into()
}

/// The path that an address names; `None` where it names none: its escapes are no text.
pub(crate) fn decoded(address: &str) -> Option<Cow<'_, str>> {
    percent_decode_str(address).decode_utf8().ok()
}
