//! The list of methods.

use serde::Serialize;

use crate::content::methodology::Methodology;
use crate::pages::methodology::editions;
use crate::prose::texts::Texts;
use crate::site::printed::Link;
use crate::site::voice::Voice;

/// `methodologies.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct MethodologiesView {
    /// The sentence.
    pub sentence: String,
    /// The methods.
    pub methods: Vec<MethodItem>,
}

/// A method in the list.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct MethodItem {
    /// Its page.
    pub link: Link,
    /// What it is.
    pub description_html: Option<String>,
    /// Where it was used.
    pub editions: Vec<Link>,
}

/// The list of methods.
pub(crate) fn methodologies(voice: &Voice<'_>, texts: &Texts) -> MethodologiesView {
    let methods = &voice.site.content.methodologies;
    let count = i64::try_from(methods.len()).unwrap_or(i64::MAX);
    let item = |method: &Methodology| MethodItem {
        link: voice.method_link(method),
        description_html: texts
            .method(voice.lang(), &method.id)
            .map(|html| as_quoted(&html, &voice.method_link(method))),
        editions: editions(voice, method),
    };
    MethodologiesView {
        sentence: voice.say("methodologies-sentence", [("count", count.into())]),
        methods: methods.values().map(item).collect(),
    }
}

/// A description where several stand on one page: its anchors stay on its own page, and links lead there.
fn as_quoted(html: &str, page: &Link) -> String {
    let mut quoted = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once(" id=\"") {
        quoted.push_str(before);
        rest = after.split_once('"').map_or("", |(_, rest)| rest);
    }
    quoted.push_str(rest);
    quoted.replace(" href=\"#", &format!(" href=\"{}#", page.href))
}

/// The page's title.
pub(crate) fn title(voice: &Voice<'_>) -> String {
    voice.word("title-methodologies")
}
