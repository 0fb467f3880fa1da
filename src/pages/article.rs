//! The page of an article.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::address::Addresses;
use crate::content::AssetPlace;
use crate::content::article::Article;
use crate::content::id::{ArticleId, EditionId};
use crate::pages::notice::{self, NoticeView};
use crate::parts::correction::{ArticleCorrectionView, correction};
use crate::parts::headline::{self, Headline};
use crate::prose::texts::Texts;
use crate::site::Case;
use crate::site::printed::{ArticleCard, DateView};
use crate::site::voice::Voice;

/// How many articles "Baca juga" offers where the author did not choose any.
pub(crate) const RELATED: usize = 4;

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
    /// Notices of numbers that it cites and that were corrected after it was published.
    pub notices: Vec<NoticeView>,
    /// The text.
    pub body_html: String,
    /// How many figures in it are bound to data.
    pub checked: Option<String>,
    /// The results it speaks of.
    pub results: Vec<Headline>,
    /// "Baca juga".
    pub related: Vec<ArticleCard>,
    /// Its own corrections.
    pub corrections: Vec<ArticleCorrectionView>,
    /// Whether it is a draft.
    pub draft: bool,
}

/// A picture.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ImageView {
    /// Where.
    pub src: String,
    /// What it shows.
    pub alt: String,
    /// Its width in pixels, where known.
    pub width: Option<u32>,
    /// Its height in pixels, where known.
    pub height: Option<u32>,
    /// Who made it.
    pub credit: Option<String>,
    /// Words below it.
    pub caption: Option<String>,
}

/// One article.
pub(crate) fn article(voice: &Voice<'_>, texts: &Texts, article: &Article) -> ArticleView {
    let prose = texts.article(article);
    let checked = prose.map_or(0, |p| p.figures.len());
    let count = i64::try_from(checked).unwrap_or(i64::MAX);
    ArticleView {
        title: article.title.clone(),
        date: voice.weekday_date(article.date),
        place: article.place.clone(),
        byline: article.byline.clone(),
        updated: article.updated.map(|d| voice.date(d)),
        summary: article.summary.clone(),
        image: article.image.as_ref().map(|image| {
            let (width, height) = size(voice, &image.src).unzip();
            ImageView {
                src: voice.href(&Addresses::media(AssetPlace::News, &image.src)),
                alt: image.alt.clone(),
                width,
                height,
                credit: image.credit.clone(),
                caption: image.caption.clone(),
            }
        }),
        notices: notice::notices(voice, texts, article),
        body_html: prose.map(|p| p.html.clone()).unwrap_or_default(),
        checked: (checked > 0).then(|| voice.say("article-checked", [("count", count.into())])),
        results: results(voice, texts, article),
        related: related(voice, article),
        corrections: article.corrections.iter().rev().map(|c| correction(voice, c, None)).collect(),
        draft: article.draft,
    }
}

/// The size of a picture beside the articles.
fn size(voice: &Voice<'_>, src: &str) -> Option<(u32, u32)> {
    let assets = &voice.site.content.assets;
    assets.iter().find(|asset| asset.place == AssetPlace::News && asset.path == src)?.size
}

/// The results that the article speaks of: those of the institutions it is about, in its edition or in the editions
/// that its figures name.
pub(crate) fn results(voice: &Voice<'_>, texts: &Texts, article: &Article) -> Vec<Headline> {
    cases(voice, texts, article).iter().map(|case| headline::headline(voice, case)).collect()
}

/// The one result that the whole article is about, where it has a score.
pub(crate) fn proof<'a>(voice: &Voice<'a>, texts: &Texts, article: &Article) -> Option<Case<'a>> {
    let is_about_one = article.about.len() == 1;
    cases(voice, texts, article).into_iter().find(|case| is_about_one && case.result.score.is_some())
}

pub(crate) fn cases<'a>(voice: &Voice<'a>, texts: &Texts, article: &Article) -> Vec<Case<'a>> {
    let editions: Vec<EditionId> = match (&article.edition, texts.article(article)) {
        (Some(edition), _) => vec![edition.clone()],
        (None, Some(prose)) => {
            let named: BTreeSet<_> = prose.figures.iter().map(|f| f.edition.clone()).collect();
            named.into_iter().rev().collect()
        }
        (None, None) => Vec::new(),
    };
    article.about.iter().flat_map(|i| editions.iter().filter_map(|e| voice.site.case(i, e))).collect()
}

/// "Baca juga": as the author says, or by shared institutions and editions, newest first.
pub(crate) fn related(voice: &Voice<'_>, article: &Article) -> Vec<ArticleCard> {
    let site = voice.site;
    let in_lang = |id| site.article(id, voice.lang()).or_else(|| site.article(id, site.first_lang()));
    if !article.related.is_empty() {
        return article.related.iter().filter_map(in_lang).map(|a| voice.card(a)).collect();
    }
    let about = article.about.iter().flat_map(|institution| site.articles_about(institution, voice.lang()));
    let of_edition = article.edition.iter().flat_map(|edition| site.articles_of_edition(edition, voice.lang()));
    let others = about.chain(of_edition).filter(|other| other.id != article.id);
    let ranked: BTreeMap<_, &Article> =
        others.map(|other| ((Reverse(shared(article, other)), Reverse(other.date), &other.id), other)).collect();
    ranked.into_values().take(RELATED).map(|a| voice.card(a)).collect()
}

/// How much two articles have in common: an institution counts twice as much as an edition.
pub(crate) fn shared(a: &Article, b: &Article) -> usize {
    let institutions = a.about.iter().filter(|i| b.about.contains(i)).count();
    let edition = usize::from(a.edition.is_some() && a.edition == b.edition);
    2 * institutions + edition
}

/// The page's title: the article's.
pub(crate) fn title(voice: &Voice<'_>, id: &ArticleId) -> String {
    voice.site.article(id, voice.lang()).map_or_else(String::new, |article| article.title.clone())
}
