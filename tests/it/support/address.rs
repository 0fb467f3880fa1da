//! Where a link of a portal leads.

/// The address that a portal was built for.
pub(crate) struct Base<'a> {
    /// `https://example.org/rapor/`
    pub url: &'a str,
}

/// Where a link leads.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// A file of the portal, and perhaps a place in it.
    Inside(String, Option<String>),
    /// Another site, a mail address or data in the link itself.
    Outside,
    /// Nowhere good, and why.
    Wrong(&'static str),
}

impl Base<'_> {
    /// The path below the host: `/rapor/`.
    fn path(&self) -> &str {
        let host = self.url.find("://").map_or(0, |at| at + 3);
        self.url[host..].find('/').map_or("/", |at| &self.url[host + at..])
    }

    /// Follows a link that stands in the file at `from`.
    pub(crate) fn follow(&self, from: &str, link: &str) -> Target {
        if let Some(rest) = link.strip_prefix(self.url) {
            return inside(rest);
        }
        if format!("{link}/") == self.url {
            return inside("");
        }
        let scheme =
            link.split_once(':').map(|(scheme, _)| scheme).filter(|s| s.bytes().all(|b| b.is_ascii_alphabetic()));
        match scheme {
            Some("https" | "http" | "mailto" | "data") => return Target::Outside,
            Some(_) => return Target::Wrong("an unknown scheme"),
            None => {}
        }
        if link.starts_with("//") {
            return Target::Wrong("no scheme");
        }
        if let Some(rest) = link.strip_prefix(self.path()) {
            return inside(rest);
        }
        if link.starts_with('/') {
            return Target::Wrong("it leaves the path that the portal lies below");
        }
        if link.is_empty() {
            return Target::Wrong("it is empty");
        }
        if let Some(place) = link.strip_prefix('#') {
            return Target::Inside(from.to_owned(), Some(decoded(place)));
        }
        let folder = from.rfind('/').map_or("", |at| &from[..=at]);
        inside(&format!("{folder}{}", link.trim_start_matches("./")))
    }
}

fn inside(rest: &str) -> Target {
    let (rest, place) = rest.split_once('#').map_or((rest, None), |(rest, place)| (rest, Some(decoded(place))));
    let path = decoded(rest.split('?').next().unwrap_or_default());
    let index = path.is_empty() || path.ends_with('/');
    Target::Inside(if index { format!("{path}index.html") } else { path }, place)
}

/// Per-cent escapes undone.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, more @ ..] = rest {
        let escaped = (*first == b'%').then(|| text_of(more.get(..2))).flatten();
        bytes.push(escaped.unwrap_or(*first));
        rest = if escaped.is_some() { &more[2..] } else { more };
    }
    String::from_utf8(bytes).expect("an address is UTF-8")
}

fn text_of(digits: Option<&[u8]>) -> Option<u8> {
    u8::from_str_radix(std::str::from_utf8(digits?).ok()?, 16).ok()
}

/// Every address in a text that starts with `start`, up to what cannot stand in one. Names of things in linked data and
/// of entries in feeds look like addresses and lead nowhere, so they are left out.
pub(crate) fn addresses<'a>(text: &'a str, start: &'a str) -> impl Iterator<Item = &'a str> {
    let ends = |c: char| c.is_whitespace() || "\"'<>()[]{}\\,;&".contains(c);
    let named = |at: usize| {
        let before = text[..at].trim_end_matches('"').trim_end();
        [r#""@id":"#, r#""id":"#, "<id>"].iter().any(|name| before.ends_with(name))
    };
    text.match_indices(start).filter(move |(at, _)| !named(*at)).map(move |(at, _)| {
        let rest = &text[at..];
        rest[..rest.find(ends).unwrap_or(rest.len())].trim_end_matches(['.', ':'])
    })
}

/// Every `url(…)` of a style sheet.
pub(crate) fn style_urls(css: &str) -> Vec<&str> {
    let after = css.split("url(").skip(1);
    after.filter_map(|rest| rest.split_once(')')).map(|(url, _)| url.trim_matches(['"', '\'', ' '])).collect()
}
