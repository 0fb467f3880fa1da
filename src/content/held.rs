//! Content that must not be published yet: drafts, embargoes, and everything that would reveal them.

use jiff::Timestamp;

use super::article::{Article, Body};
use super::assessment::Assessment;
use super::id::{ArticleId, EditionId, Lang};
use super::origin::Origin;
use super::{Asset, AssetPlace, Content};

/// An edition, an article or a page that was held back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Held {
    /// What was held back.
    pub what: HeldWhat,
    /// The reason.
    pub why: HeldWhy,
    /// The place in the content folder.
    pub origin: Origin,
}

/// What was held back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum HeldWhat {
    /// An edition, with all its results.
    Edition(EditionId),
    /// An article in one language.
    Article(ArticleId, Lang),
    /// A page in one language.
    Page(ArticleId, Lang),
}

/// Why it was held back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum HeldWhy {
    /// It is a draft.
    Draft,
    /// It is under embargo until this moment.
    Embargo(Timestamp),
    /// It is an edition without results and without a context.
    Empty,
    /// It names an edition that is held back: until this moment, or until the edition is no longer empty.
    Names(EditionId, Option<Timestamp>),
}

impl Content {
    /// Lists what must not be published at `now`, in the order of editions, articles and pages: drafts and empty
    /// editions (unless `drafts` is set), everything under embargo, and the articles and pages that name an edition
    /// that is held back, so that neither a number nor a dead link is published.
    pub(crate) fn held(&self, drafts: bool, now: Timestamp) -> Vec<Held> {
        let until = |a: &Assessment| a.embargo.filter(|until| *until > now);
        let is_empty = |a: &Assessment| !drafts && a.results.is_empty() && a.context.is_none();
        let all = self.assessments.iter().filter(|a| until(a).is_some() || is_empty(a));
        let editions: Vec<(EditionId, Option<Timestamp>)> =
            all.clone().map(|a| (a.edition.clone(), until(a))).collect();
        let held_editions = all.map(|a| {
            let why = until(a).map_or(HeldWhy::Empty, HeldWhy::Embargo);
            Held { what: HeldWhat::Edition(a.edition.clone()), why, origin: a.origin.clone() }
        });
        let held_articles = self.articles.iter().filter_map(|a| {
            let why = article_why(a, &editions, drafts, now)?;
            Some(Held { what: HeldWhat::Article(a.id.clone(), a.lang.clone()), why, origin: a.origin.clone() })
        });
        let held_pages = self.pages.iter().filter_map(|p| {
            let why = if p.draft && !drafts { Some(HeldWhy::Draft) } else { names_held(&p.body, &editions) }?;
            Some(Held { what: HeldWhat::Page(p.id.clone(), p.lang.clone()), why, origin: p.origin.clone() })
        });
        held_editions.chain(held_articles).chain(held_pages).collect()
    }

    /// Removes everything that [`Content::held`] lists, and returns the list.
    #[must_use]
    pub(crate) fn held_back(mut self, drafts: bool, now: Timestamp) -> (Self, Vec<Held>) {
        let held = self.held(drafts, now);
        if held.is_empty() {
            return (self, held);
        }
        let keeps = |what: &HeldWhat| held.iter().all(|h| h.what != *what);
        self.assessments.retain(|a| keeps(&HeldWhat::Edition(a.edition.clone())));
        self.articles.retain(|a| keeps(&HeldWhat::Article(a.id.clone(), a.lang.clone())));
        self.pages.retain(|p| keeps(&HeldWhat::Page(p.id.clone(), p.lang.clone())));
        self.forget(&held);
        self.forget_methods(&held);
        (self, held)
    }

    /// Removes the methods that only editions under embargo use: their weights and rules would reveal what is coming.
    fn forget_methods(&mut self, held: &[Held]) {
        let held_back: Vec<&str> = held
            .iter()
            .filter(|h| matches!((&h.what, &h.why), (HeldWhat::Edition(_), HeldWhy::Embargo(_))))
            .map(|h| self.files.get(h.origin.file).text.as_str())
            .collect();
        let assessments = &self.assessments;
        self.methodologies.retain(|id, _| {
            assessments.iter().any(|a| a.methodology == *id) || !held_back.iter().any(|text| names(text, id.as_str()))
        });
    }

    /// Removes references to held articles from "Baca juga", and the pictures that only held articles and pages show.
    fn forget(&mut self, held: &[Held]) {
        let articles = &self.articles;
        let ids: Vec<ArticleId> = articles.iter().map(|a| a.id.clone()).collect();
        let shown_in_news =
            |path: &str| articles.iter().any(|a| shows(a.image.as_ref().map(|i| &*i.src), &a.body, path));
        let shown_on_pages = |path: &str| self.pages.iter().any(|p| shows(None, &p.body, path));
        let files: Vec<&str> = held.iter().map(|h| self.files.get(h.origin.file).text.as_str()).collect();
        let told_by_held = |asset: &Asset| files.iter().any(|text| text.contains(&asset.path));
        let keeps = |asset: &Asset| match asset.place {
            AssetPlace::Static => true,
            AssetPlace::News => shown_in_news(&asset.path) || !told_by_held(asset),
            AssetPlace::Pages => shown_on_pages(&asset.path) || !told_by_held(asset),
        };
        let kept: Vec<bool> = self.assets.iter().map(keeps).collect();
        let mut kept = kept.into_iter();
        // There is one value for each asset, in the same order.
        self.assets.retain(|_| kept.next().unwrap_or(true));
        for article in &mut self.articles {
            article.related.retain(|id| ids.contains(id));
        }
    }
}

fn article_why(
    article: &Article,
    editions: &[(EditionId, Option<Timestamp>)],
    drafts: bool,
    now: Timestamp,
) -> Option<HeldWhy> {
    if article.draft && !drafts {
        return Some(HeldWhy::Draft);
    }
    if let Some(until) = article.embargo.filter(|until| *until > now) {
        return Some(HeldWhy::Embargo(until));
    }
    let about = editions.iter().find(|(id, _)| article.edition.as_ref() == Some(id));
    about.map(|(id, until)| HeldWhy::Names(id.clone(), *until)).or_else(|| names_held(&article.body, editions))
}

fn names_held(body: &Body, editions: &[(EditionId, Option<Timestamp>)]) -> Option<HeldWhy> {
    let names = |id: &EditionId| link_targets(&body.markdown).any(|target| names_edition(target, id.as_str()));
    editions.iter().find(|(id, _)| names(id)).map(|(id, until)| HeldWhy::Names(id.clone(), *until))
}

/// Whether the file of an edition names this method.
fn names(text: &str, method: &str) -> bool {
    text.lines().filter_map(|line| line.strip_prefix("methodology:")).any(|value| {
        let value = value.split('#').next().unwrap_or("");
        value.trim().trim_matches(['"', '\'']) == method
    })
}

/// The targets of links, pictures and link definitions. It finds too many targets rather than too few.
fn link_targets(markdown: &str) -> impl Iterator<Item = &str> {
    let after = |mark: &'static str| markdown.split(mark).skip(1);
    let end = |c: char| c == ')' || c.is_whitespace();
    after("](").chain(after("]: ")).map(move |rest| rest.split(end).next().unwrap_or(""))
}

/// Whether a target such as `score:pemprov-jambi/2023/input`, `count:2023?zone=hijau`, `chart:zones/2023` or
/// `/en/2023/` names an edition: any segment of a figure or a chart, or the last segment of a path.
fn names_edition(target: &str, edition: &str) -> bool {
    if target.contains("://") {
        return false;
    }
    let path = target.split(['?', '#']).next().unwrap_or("");
    let is_figure = path.split_once(':').is_some_and(|(scheme, _)| scheme.bytes().all(|b| b.is_ascii_lowercase()));
    let mut segments = path.split(['/', ':']).filter(|segment| !segment.is_empty());
    if is_figure { segments.any(|segment| segment == edition) } else { segments.next_back() == Some(edition) }
}

/// Whether an article or a page shows a picture.
fn shows(image: Option<&str>, body: &Body, path: &str) -> bool {
    image == Some(path) || body.markdown.contains(path)
}
