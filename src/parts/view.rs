//! What templates get: every field ready to print, in the page's language, with links resolved.
//!
//! A template's context has three names: `page` (a [`Frame`]), `view` (the struct named for the template: `result.html`
//! gets a [`ResultView`]) and the function `t(id="…", name=value)`, which gives a message of the theme.
//! Fields that are absent are null. Names that end in `html` or `svg` are markup to be passed with `| safe`; what is
//! [`Rendered`] or [`Shared`] is markup that is safe as it is; everything else is text.

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use serde::Serialize;

use crate::charts::Svg;

use crate::embeds::EmbedOffer;
use crate::machines::citations::CiteView;

/// Markup that is ready to stand in a page.
pub(crate) type Rendered = tera::Value;

/// What many pages have in common, and what the theme makes of it, once it was asked.
#[derive(Clone, Debug, Default)]
pub(crate) struct Shared<T> {
    /// What it is.
    pub value: T,
    /// The markup, which templates then get instead.
    pub made: OnceLock<Rendered>,
}

impl<T> Shared<T> {
    /// For one page or for many; the theme was not asked yet.
    pub(crate) fn new(value: T) -> Arc<Self> {
        Arc::new(Self { value, made: OnceLock::new() })
    }
}

/// What surrounds every page.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Frame {
    /// The template's name without ending, for a class on `body`: `result`.
    pub kind: &'static str,
    /// The page's language.
    pub lang: String,
    /// The page's own title, without the portal's.
    pub title: String,
    /// One or two sentences for search results.
    pub description: String,
    /// The page's permalink, absolute.
    pub url: String,
    /// The same without scheme, for print.
    pub url_short: String,
    /// The page in every language that has it, its own included; empty where it has one language only.
    pub alternates: Vec<Alternate>,
    /// The portal, the same on every page: templates get it from what the engine keeps of it.
    #[serde(skip)]
    pub portal: Arc<PortalFrame>,
    /// The main menu; templates get what the component `menu` makes of it.
    pub menu: Arc<Shared<Vec<MenuItem>>>,
    /// The way from the home page to this one, itself last; empty on the home page.
    pub breadcrumbs: Vec<Link>,
    /// The page's data beside it: `index.json`, `index.csv`.
    pub data: Vec<Download>,
    /// Kept out of search engines.
    pub noindex: bool,
    /// `meta` elements for reference managers, social networks and messengers.
    pub metas: Rendered,
    /// schema.org as JSON-LD, for a `script` of type `application/ld+json`, with `| safe`.
    pub json_ld: String,
    /// Ready citations, where the page is something that people cite.
    pub cite: Option<CiteView>,
    /// The page's picture for messengers and social networks.
    pub card: Option<CardView>,
    /// Pieces of the page for other people's pages.
    pub embeds: Vec<EmbedOffer>,
    /// Feeds of this page: the news, an institution, corrections.
    pub feeds: Vec<Download>,
}

/// A picture of 1200 × 630 pixels.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct CardView {
    /// Where, absolute.
    pub url: String,
    /// What it says.
    pub alt: String,
}

/// The page in another language, or in its own.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Alternate {
    /// The language's tag.
    pub lang: String,
    /// The language's own name: `English`.
    pub name: String,
    /// For links.
    pub href: String,
    /// For `hreflang`, absolute.
    pub url: String,
    /// Whether it is this page.
    pub current: bool,
}

/// The portal, on every page.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct PortalFrame {
    /// Its title.
    pub title: String,
    /// What it is.
    pub description: Option<String>,
    /// Its home page in this language.
    pub home: String,
    /// The path of its root in this site, with a final slash: `/` or `/rapor/`; static files lie below it.
    pub root: String,
    /// The style sheet, with a mark of its content in its address.
    pub stylesheet: String,
    /// The script, likewise.
    pub script: String,
    /// The news feed.
    pub feed: Option<String>,
    /// The logo.
    pub logo: Option<String>,
    /// The icon, where the portal has `static/favicon.svg`.
    pub icon: Option<String>,
    /// Who publishes it.
    pub publisher: String,
    /// Their own site.
    pub publisher_url: Option<String>,
    /// How to reach them: words, or an address.
    pub contact: Option<String>,
    /// The licence's name: `CC BY 4.0`.
    pub license: Option<String>,
    /// The licence's text.
    pub license_url: Option<String>,
    /// Words for the foot of the page.
    pub footer: Option<String>,
    /// Pages such as "about".
    pub pages: Vec<Link>,
    /// The colours of the methods' zones, whose marks pages need.
    pub marks: BTreeSet<&'static str>,
}

/// A menu entry.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct MenuItem {
    /// The word.
    pub label: String,
    /// Where it leads.
    pub href: String,
    /// Whether this page is there or below.
    pub current: bool,
}

/// A link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Link {
    /// The words.
    pub label: String,
    /// Where it leads.
    pub href: String,
}

/// A date, for machines and for readers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct DateView {
    /// `2024-02-06`
    pub iso: String,
    /// `6 Februari 2024`
    pub text: String,
}

/// A zone: a word, and a colour with its mark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct ZoneView {
    /// "Zona hijau".
    pub word: String,
    /// `green`: the class is `z-green`, the mark's symbol `mark-green`.
    pub color: &'static str,
}

/// A file to download.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Download {
    /// What it is: "Hasil 2023".
    pub label: String,
    /// Where.
    pub href: String,
    /// `CSV`, `JSON`.
    pub format: String,
    /// `text/csv`
    pub media_type: &'static str,
    /// "12 kB", on the page of downloads.
    pub size: Option<String>,
}

/// A value with its name, for lists of key figures.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Fact {
    /// The anchor, in English: `rank`.
    pub id: &'static str,
    /// "Peringkat kabupaten".
    pub label: String,
    /// "2 dari 9".
    pub value: String,
    /// More words.
    pub note: Option<String>,
    /// The zone, where the value is one.
    pub zone: Option<ZoneView>,
    /// `up`, `down`, `same` where the value is a change.
    pub direction: Option<&'static str>,
}

/// A chart with its words and its table.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Figure {
    /// The anchor: `trend`.
    pub id: String,
    /// The kind of chart, for a class: `trend`.
    pub kind: &'static str,
    /// The finding.
    pub title: String,
    /// The measure and its unit.
    pub subtitle: String,
    /// The chart.
    pub svg: String,
    /// The chart at each width, for what is made of it besides.
    #[serde(skip)]
    pub charts: Vec<Svg>,
    /// What to know when reading it.
    pub note: Option<String>,
    /// Where the numbers come from, and their date.
    pub source: String,
    /// The chart as files.
    pub downloads: Vec<Download>,
    /// The same in numbers.
    pub table: Option<Table>,
}

/// Any table but that of a working.
#[derive(Clone, Debug, Default)]
pub(crate) struct Table {
    /// The anchor, where it has one.
    pub id: Option<String>,
    /// What it shows.
    pub caption: String,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows; the first cell of each is its heading.
    pub rows: Vec<Row>,
    /// Whether it is long enough to be worth sorting and filtering.
    pub sortable: bool,
    /// Instead of columns and rows, where each row is a heading and one or two bare numbers, so that there is room for
    /// the columns on a telephone: the texts of the cells, the columns' own first.
    pub plain: Vec<Vec<String>>,
}

/// A column.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Column {
    /// Its heading.
    pub label: String,
    /// Whether it holds numbers, set to the right.
    pub numeric: bool,
}

/// A row.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    /// The anchor, where it has one.
    pub id: Option<String>,
    /// Anchors it had before.
    pub former_ids: Vec<String>,
    /// How deep it is in a tree, from 0.
    pub depth: u8,
    /// Its cells, one a column.
    pub cells: Vec<Cell>,
}

/// A cell.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cell {
    /// What it says; "–" where there is nothing.
    pub text: String,
    /// Where it leads.
    pub href: Option<String>,
    /// The zone's colour, where it says a zone: the mark stands before the text.
    pub color: Option<&'static str>,
    /// A small chart instead of text.
    pub svg: Option<String>,
    /// More words, quieter.
    pub note: Option<String>,
    /// What to sort by, where that is not the text: a plain number.
    pub sort: Option<String>,
    /// `up`, `down`, `same` where it is a change.
    pub direction: Option<&'static str>,
}

/// A source, and what it says.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct SourceView {
    /// What it says of this result: "Nilai 80,13"; absent in lists of sources.
    pub says: Option<String>,
    /// `main`, `agrees`, `differs`.
    pub stance: &'static str,
    /// Who published it.
    pub publisher: String,
    /// Its title.
    pub title: String,
    /// When, as exactly as is known.
    pub date: Option<DateView>,
    /// Where.
    pub url: Option<String>,
    /// Words about it.
    pub note: Option<String>,
}

/// `home.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct HomeView {
    /// The sentence of the year.
    pub sentence: String,
    /// The latest edition.
    pub edition: Option<Link>,
    /// All editions, newest first.
    pub editions: Vec<Link>,
    /// The edition whose scores the page shows, where the latest has none to compare.
    pub shown: Option<Link>,
    /// Why that is another one than the latest.
    pub shown_note: Option<String>,
    /// All institutions over the bands.
    pub distribution: Option<Figure>,
    /// The ranking, with small trend lines.
    pub ranking: Option<Table>,
    /// The largest rises.
    pub rises: Vec<Move>,
    /// The largest falls.
    pub falls: Vec<Move>,
    /// Why there are neither, where there could be.
    pub no_moves: Option<String>,
    /// The latest news.
    pub news: Vec<ArticleCard>,
    /// What the scores are called.
    pub bands: Option<Table>,
    /// The method of the edition shown.
    pub methodology: Option<Link>,
}

/// A change between two editions.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Move {
    /// Who; leads to the result.
    pub institution: Link,
    /// "+4,20".
    pub change: String,
    /// "84,22 → 88,42" in words: "dari 84,22 menjadi 88,42".
    pub detail: String,
    /// `up` or `down`.
    pub direction: &'static str,
}

/// `edition.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct EditionView {
    /// The edition: `2023`.
    pub edition: String,
    /// The title.
    pub title: String,
    /// The sentence that can be quoted.
    pub sentence: String,
    /// When the results were made public.
    pub published: DateView,
    /// The method.
    pub methodology: Link,
    /// What readers should know.
    pub note_html: Option<String>,
    /// Key figures.
    pub facts: Vec<Fact>,
    /// Zones by category.
    pub zones: Option<Figure>,
    /// The distribution.
    pub distribution: Option<Figure>,
    /// The results of each category by rank, those without a score last.
    pub rankings: Vec<Ranking>,
    /// The change from the edition before.
    pub slope: Option<Figure>,
    /// The largest rises.
    pub rises: Vec<Move>,
    /// The largest falls.
    pub falls: Vec<Move>,
    /// What cannot be compared, and why.
    pub not_comparable: Vec<String>,
    /// Aggregates published elsewhere.
    pub context: Option<ContextView>,
    /// Every source cited.
    pub sources: Vec<SourceView>,
    /// News about it.
    pub news: Vec<ArticleCard>,
    /// The edition before.
    pub previous: Option<Link>,
    /// The edition after.
    pub next: Option<Link>,
}

/// The results of one category.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Ranking {
    /// The category's name.
    pub category: String,
    /// The anchor.
    pub id: String,
    /// Its chart, where it has enough scores.
    pub figure: Option<Figure>,
    /// Its table.
    pub table: Table,
}

/// Aggregates published elsewhere.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ContextView {
    /// The sentence.
    pub sentence: String,
    /// The numbers.
    pub table: Table,
    /// What to know about them.
    pub note: Option<String>,
    /// Where they come from.
    pub source: SourceView,
}

/// `institutions.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct InstitutionsView {
    /// The sentence.
    pub sentence: String,
    /// By category.
    pub groups: Vec<InstitutionGroup>,
}

/// The institutions of one category.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct InstitutionGroup {
    /// The category's name.
    pub category: String,
    /// The anchor.
    pub id: String,
    /// Its institutions with their latest results.
    pub table: Table,
}

/// `institution.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct InstitutionView {
    /// Its name.
    pub name: String,
    /// Its kind.
    pub category: String,
    /// Its official code.
    pub code: Option<String>,
    /// The institution above it.
    pub parent: Option<Link>,
    /// The institutions below it.
    pub children: Vec<Link>,
    /// The sentence that can be quoted, about the latest result.
    pub sentence: Option<String>,
    /// The latest result.
    pub latest: Option<Headline>,
    /// The trend.
    pub trend: Option<Figure>,
    /// Every edition.
    pub history: Option<Table>,
    /// News about it.
    pub news: Vec<ArticleCard>,
}

/// A result in short.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Headline {
    /// The institution; leads to its page.
    pub institution: Link,
    /// The edition; leads to the result.
    pub edition: Link,
    /// The score.
    pub score: Option<String>,
    /// "dari 100": the top of the scale.
    pub scale: Option<String>,
    /// The predicate's name.
    pub predicate: Option<String>,
    /// The zone.
    pub zone: Option<ZoneView>,
    /// Rank, change and the like.
    pub facts: Vec<Fact>,
    /// What is not public, in a sentence.
    pub unknown: Option<String>,
}

/// `result.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ResultView {
    /// The edition; leads to its page.
    pub edition: Link,
    /// The sentence that can be quoted.
    pub sentence: String,
    /// Score, predicate, zone; rank and change among its facts.
    pub headline: Headline,
    /// A note of the publisher.
    pub note: Option<String>,
    /// Its place among all.
    pub distribution: Option<Figure>,
    /// How the score came about.
    pub working: Option<WorkingView>,
    /// Its parts against the mean of its category.
    pub dimensions: Option<Figure>,
    /// Where it comes from, the main source first; templates get what the component `sources` makes of it.
    pub sources: Arc<Shared<Vec<SourceView>>>,
    /// What the sources disagree about, in a sentence.
    pub disagreement: Option<String>,
    /// The method.
    pub method: MethodView,
    /// The rules that fired.
    pub rules: Vec<RuleView>,
    /// What was put right.
    pub corrections: Vec<CorrectionView>,
    /// News about it.
    pub news: Vec<ArticleCard>,
    /// The institution's results in the editions before and after.
    pub previous: Option<Link>,
    /// The one after.
    pub next: Option<Link>,
}

/// How a score came about.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct WorkingView {
    /// In a sentence: how the parts are combined and rounded.
    pub explanation: String,
    /// The caption of the table.
    pub caption: String,
    /// The tree, parents before their children.
    pub rows: Vec<WorkingRow>,
    /// What the rows come to: the score.
    pub total: WorkingTotal,
    /// Whether raw values differ from values (normalized parts), so that the column is worth showing.
    pub has_raw: bool,
    /// Whether there are weights.
    pub has_weights: bool,
    /// The service units.
    pub units: Vec<UnitView>,
    /// In a sentence: how units are combined.
    pub units_explanation: Option<String>,
    /// The score before and after rounding, in a sentence.
    pub rounding: String,
}

/// One node of the working.
#[derive(Clone, Debug)]
pub(crate) struct WorkingRow {
    /// How the row begins.
    pub head: Arc<Shared<RowHead>>,
    /// What was written, with its unit, where parts are normalized.
    pub raw: Option<String>,
    /// The value.
    pub value: String,
    /// What it adds to its parent.
    pub contribution: String,
}

/// How the row of a part begins, which most results of an edition have in common.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct RowHead {
    /// The anchor: `part-input`.
    pub id: String,
    /// How deep it is, from 0.
    pub depth: u8,
    /// Its name.
    pub name: String,
    /// The weight.
    pub weight: String,
    /// The share among its siblings: "21,85%".
    pub share: String,
    /// Missing and skipped, or counted as zero, in a word.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Whether other results begin their row alike.
    #[serde(skip)]
    pub common: bool,
}

/// The last row of a working.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct WorkingTotal {
    /// The word for the score.
    pub name: String,
    /// What the weights come to.
    pub weight: String,
    /// The score.
    pub value: String,
    /// What the contributions come to; empty where they are not added.
    pub contribution: String,
}

/// A service unit.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct UnitView {
    /// Its name.
    pub name: String,
    /// The anchor.
    pub id: String,
    /// Its score.
    pub score: String,
    /// Its own working.
    pub rows: Vec<WorkingRow>,
}

/// A method in short.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct MethodView {
    /// Its name.
    pub name: String,
    /// Its page.
    pub href: String,
    /// What the predicate means here: "Kualitas Tertinggi: 88,00–100".
    pub band: Option<String>,
    /// The law behind it.
    pub basis: Option<String>,
}

/// A rule that fired.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct RuleView {
    /// What it did, in a sentence.
    pub effect: String,
    /// Why.
    pub reason: Option<String>,
    /// The rule on the method's page.
    pub href: String,
}

/// Something put right.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct CorrectionView {
    /// When.
    pub date: DateView,
    /// "Semula 80,03, menjadi 80,13."
    pub change: String,
    /// Why.
    pub reason: String,
    /// Where the new value comes from.
    pub source: Option<SourceView>,
    /// The result, in the list of all corrections.
    pub result: Option<Link>,
}

/// An article in a list.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ArticleCard {
    /// The headline.
    pub title: String,
    /// Where.
    pub href: String,
    /// When.
    pub date: DateView,
    /// A sentence or two.
    pub summary: Option<String>,
    /// Its language, where it is not the page's.
    pub lang: Option<String>,
}

/// `news.html`: the index, or one year of it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct NewsView {
    /// The sentence.
    pub sentence: String,
    /// The articles, newest first.
    pub articles: Vec<ArticleCard>,
    /// Articles that this language does not have.
    pub untranslated: Vec<ArticleCard>,
    /// The years.
    pub years: Vec<MenuItem>,
    /// The year, where it is one.
    pub year: Option<String>,
}

/// `article.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ArticleView {
    /// The headline.
    pub title: String,
    /// When, with the weekday.
    pub date: DateView,
    /// The dateline: `Jambi`.
    pub place: Option<String>,
    /// Who wrote it.
    pub byline: Option<String>,
    /// When it was last changed.
    pub updated: Option<DateView>,
    /// A sentence or two.
    pub summary: Option<String>,
    /// The picture.
    pub image: Option<ImageView>,
    /// What was put right in numbers that it cites, after it was published.
    pub notices: Vec<NoticeView>,
    /// The text.
    pub body_html: String,
    /// How many figures in it are bound to data.
    pub checked: Option<String>,
    /// The results it speaks of.
    pub results: Vec<Headline>,
    /// "Baca juga".
    pub related: Vec<ArticleCard>,
    /// What was put right in it.
    pub corrections: Vec<ArticleCorrectionView>,
    /// Whether it is a draft.
    pub draft: bool,
}

/// A notice on an article: a number that it cites was put right.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct NoticeView {
    /// "Nilai Kabupaten Tebo dikoreksi pada 3 Februari 2025: semula 66,20, kini 67,20."
    pub text: String,
    /// Why.
    pub reason: String,
    /// The correction on the page of the result.
    pub result: Link,
}

/// A picture.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ImageView {
    /// Where.
    pub src: String,
    /// What it shows.
    pub alt: String,
    /// Who made it.
    pub credit: Option<String>,
    /// Words below it.
    pub caption: Option<String>,
}

/// Something put right in an article.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ArticleCorrectionView {
    /// When.
    pub date: DateView,
    /// What.
    pub text: String,
    /// The article, in the list of all corrections.
    pub article: Option<Link>,
}

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

/// `methodology.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct MethodologyView {
    /// Its name.
    pub name: String,
    /// The sentence.
    pub sentence: String,
    /// What it is.
    pub description_html: Option<String>,
    /// The law behind it.
    pub basis: Option<String>,
    /// Where it was used.
    pub editions: Vec<Link>,
    /// How a score comes about, sentence by sentence.
    pub computation: Vec<String>,
    /// The parts with their weights drawn (`svg` cells).
    pub parts: Option<Table>,
    /// The predicates and their bounds.
    pub bands: Table,
    /// The rules.
    pub rules: Vec<MethodRule>,
    /// What may be compared with it.
    pub comparable: String,
    /// What describes it.
    pub sources: Vec<SourceView>,
}

/// A rule of a method.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct MethodRule {
    /// The anchor: `rule-…`.
    pub id: String,
    /// When it fires and what it does, in a sentence.
    pub sentence: String,
    /// Why.
    pub reason: Option<String>,
}

/// `data.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct DataView {
    /// The sentence.
    pub sentence: String,
    /// The files.
    pub groups: Vec<DownloadGroup>,
    /// The columns of each kind of table.
    pub columns: Vec<Table>,
}

/// Files that belong together.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct DownloadGroup {
    /// What they are: "Edisi 2023".
    pub title: String,
    /// What can be had.
    pub items: Vec<DownloadItem>,
}

/// Something that can be had in several forms.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct DownloadItem {
    /// What it is: "Hasil 2023".
    pub title: String,
    /// What it holds.
    pub description: Option<String>,
    /// Its forms.
    pub files: Vec<Download>,
}

/// `corrections.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct CorrectionsView {
    /// The sentence.
    pub sentence: String,
    /// Of results, newest first.
    pub results: Vec<CorrectionView>,
    /// Of articles, newest first.
    pub articles: Vec<ArticleCorrectionView>,
}

/// `search.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct SearchView {
    /// The sentence.
    pub sentence: String,
    /// Whether there is an index to search.
    pub index: bool,
    /// Everything by name, for readers without scripts.
    pub groups: Vec<SearchGroup>,
}

/// Things of one kind.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct SearchGroup {
    /// What they are.
    pub title: String,
    /// The things, by name.
    pub links: Vec<Link>,
}

/// `page.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct PageView {
    /// Its title.
    pub title: String,
    /// Its summary.
    pub summary: Option<String>,
    /// The text.
    pub body_html: String,
    /// When it was last changed.
    pub updated: Option<DateView>,
}

/// `404.html`
#[derive(Clone, Debug, Serialize)]
pub(crate) struct NotFoundView {
    /// Where to go from here.
    pub links: Vec<Link>,
}
