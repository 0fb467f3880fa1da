//! What the destination of a link means.

use super::code;
use super::figure::{Piece, Problem, Scheme};
use crate::diagnostic::suggest;

/// What the destination of a link means.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Destination<'d> {
    /// A figure; what follows the colon.
    Figure(Scheme, Piece<'d>),
    /// A chart; what follows the colon.
    Chart(Piece<'d>),
    /// A thing of the portal, by its id.
    Thing(Thing, Piece<'d>),
    /// Another site, or an e-mail address: `https:`, `mailto:`, `tel:`.
    Outside,
    /// A path from the portal's root.
    Root(&'d str),
    /// A place on the same page; the anchor.
    Anchor(&'d str),
    /// A file, relative to the one at hand.
    Relative(&'d str),
}

/// A thing of the portal that a link may name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Thing {
    Institution,
    Edition,
    Methodology,
}

const THINGS: [(&str, Thing); 3] =
    [("institution", Thing::Institution), ("edition", Thing::Edition), ("methodology", Thing::Methodology)];
const OUTSIDE: [&str; 4] = ["http", "https", "mailto", "tel"];

/// Tells what a destination means.
pub(crate) fn understand(destination: &str) -> Result<Destination<'_>, Problem> {
    if let Some(scheme) = scheme_of(destination) {
        let rest = Piece { text: &destination[scheme.len() + 1..], start: scheme.len() + 1 };
        return with_scheme(scheme, rest);
    }
    if let Some(anchor) = destination.strip_prefix('#') {
        return Ok(Destination::Anchor(anchor));
    }
    if destination.starts_with("//") {
        return Err(Problem {
            code: code::LINK,
            message: format!("`{destination}` does not say how the other site is reached"),
            help: Some(format!("write https:{destination}")),
            span: 0..destination.len(),
        });
    }
    Ok(if destination.starts_with('/') { Destination::Root(destination) } else { Destination::Relative(destination) })
}

/// The scheme before the colon (RFC 3986, 3.1). A colon after a slash belongs to a path.
fn scheme_of(destination: &str) -> Option<&str> {
    let scheme =
        &destination[..destination.find([':', '/', '?', '#']).filter(|at| destination[*at..].starts_with(':'))?];
    let well_formed = scheme.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'));
    (well_formed && scheme.starts_with(|c: char| c.is_ascii_alphabetic())).then_some(scheme)
}

fn with_scheme<'d>(scheme: &'d str, rest: Piece<'d>) -> Result<Destination<'d>, Problem> {
    let lower = scheme.to_ascii_lowercase();
    if let Some(figure) = Scheme::from_word(&lower) {
        return Ok(Destination::Figure(figure, rest));
    }
    if lower == "chart" {
        return Ok(Destination::Chart(rest));
    }
    if let Some((_, thing)) = THINGS.iter().find(|(word, _)| *word == lower) {
        return Ok(Destination::Thing(*thing, rest));
    }
    if OUTSIDE.contains(&lower.as_str()) {
        return Ok(Destination::Outside);
    }
    Err(unknown_scheme(scheme))
}

fn unknown_scheme(scheme: &str) -> Problem {
    let figures = Scheme::ALL.into_iter().map(Scheme::as_str);
    let known: Vec<&str> = figures.chain(["chart"]).chain(THINGS.map(|(word, _)| word)).chain(OUTSIDE).collect();
    let all: Vec<String> = known.iter().map(|word| format!("{word}:")).collect();
    let near = suggest::nearest(scheme, known.iter().copied()).map(|near| format!("did you mean `{near}:`? "));
    Problem {
        code: code::UNKNOWN_SCHEME,
        message: format!("`{scheme}:` is no kind of link that is known"),
        help: Some(format!("{}links begin with {}", near.unwrap_or_default(), suggest::all(&all))),
        span: 0..scheme.len(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_destination_is_understood_by_its_first_characters() {
        assert!(matches!(understand("score:a/2023"), Ok(Destination::Figure(Scheme::Score, _))));
        assert!(matches!(understand("HTTPS://example.org"), Ok(Destination::Outside)));
        assert!(matches!(understand("/berita/"), Ok(Destination::Root("/berita/"))));
        assert!(matches!(understand("#isi"), Ok(Destination::Anchor("isi"))));
        assert!(matches!(understand("a/b:c.md"), Ok(Destination::Relative("a/b:c.md"))));
        assert!(matches!(understand(""), Ok(Destination::Relative(""))));
    }

    #[test]
    fn what_could_run_code_or_is_misspelt_is_refused() {
        for destination in ["javascript:alert(1)", "data:text/html,x", "vbscript:x", "scor:a/2023", "//example.org"] {
            assert!(understand(destination).is_err(), "{destination}");
        }
    }
}
