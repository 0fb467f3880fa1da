//! One page, as a browser reads it.

use scraper::{ElementRef, Html, Selector};

/// One HTML page.
pub(crate) struct Page<'a> {
    /// Its path in the output.
    pub path: &'a str,
    /// What a browser makes of it.
    pub html: Html,
}

impl<'a> Page<'a> {
    /// Reads a page.
    pub(super) fn new(path: &'a str, text: &str) -> Self {
        Self { path, html: Html::parse_document(text) }
    }

    /// Which kind it is: the class of its body.
    pub(crate) fn kind(&self) -> &str {
        self.all("body").first().and_then(|body| body.attr("class")).unwrap_or_default()
    }

    /// The elements that a selector finds.
    pub(crate) fn all(&self, selector: &str) -> Vec<ElementRef<'_>> {
        self.html.select(&Selector::parse(selector).expect("the selector is one")).collect()
    }

    /// The values of an attribute of the elements that a selector finds.
    pub(crate) fn attributes(&self, selector: &str, name: &str) -> Vec<&str> {
        self.all(selector).into_iter().filter_map(|element| element.attr(name)).collect()
    }
}
