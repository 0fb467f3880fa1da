//! The news: its index, its years, its articles; pages such as "about"; corrections.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::content::AssetPlace;
use crate::content::article::{Article, Page};
use crate::content::id::EditionId;
use crate::parts::view::{
    ArticleCard, ArticleCorrectionView, ArticleView, CorrectionsView, Headline, ImageView, MenuItem, NewsView, PageView,
};
use crate::prose::texts::Texts;
use crate::routes::address::Addresses;
use crate::site::Case;
use crate::site::corrected::corrected;
use crate::site::voice::Voice;

use super::{notice, result};
use crate::parts::headline;

/// How many articles the index shows; the years hold all.
const LATEST: usize = 30;
/// How many articles "Baca juga" offers where the author named none.
const RELATED: usize = 4;

/// The index, or one year of it.
pub(crate) fn news(voice: &Voice<'_>, year: Option<i16>) -> NewsView {
    let of_year = |a: &&Article| year.is_none_or(|y| a.date.year() == y);
    let all: Vec<&Article> = voice.site.articles(voice.lang()).filter(of_year).collect();
    let count = i64::try_from(all.len()).unwrap_or(i64::MAX);
    let shown = if year.is_some() { all.len() } else { LATEST };
    NewsView {
        sentence: voice.say("news-sentence", [("count", count.into())]),
        articles: all.iter().take(shown).map(|a| voice.card(a)).collect(),
        untranslated: untranslated(voice, year),
        years: years(voice, year),
        year: year.map(|y| y.to_string()),
    }
}

/// What this language lacks, in the portal's first language.
fn untranslated(voice: &Voice<'_>, year: Option<i16>) -> Vec<ArticleCard> {
    let first = voice.site.first_lang();
    if voice.lang() == first {
        return Vec::new();
    }
    let missing = voice.site.articles(first).filter(|a| voice.site.article(&a.id, voice.lang()).is_none());
    let shown = if year.is_some() { usize::MAX } else { LATEST };
    missing.filter(|a| year.is_none_or(|y| a.date.year() == y)).take(shown).map(|a| voice.card(a)).collect()
}

/// The years that have news in this language or in the first, newest first.
pub(crate) fn years_with_news(voice: &Voice<'_>) -> Vec<i16> {
    let first = voice.site.first_lang();
    let articles = voice.site.articles(voice.lang()).chain(voice.site.articles(first));
    let years: BTreeSet<i16> = articles.map(|a| a.date.year()).collect();
    years.into_iter().rev().collect()
}

fn years(voice: &Voice<'_>, current: Option<i16>) -> Vec<MenuItem> {
    let item = |year: i16| MenuItem {
        label: year.to_string(),
        href: voice.href(&voice.site.addresses.news_year(voice.lang(), year)),
        current: current == Some(year),
    };
    years_with_news(voice).into_iter().map(item).collect()
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
        image: article.image.as_ref().map(|image| ImageView {
            src: voice.href(&Addresses::media(AssetPlace::News, &image.src)),
            alt: image.alt.clone(),
            credit: image.credit.clone(),
            caption: image.caption.clone(),
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

fn correction(
    voice: &Voice<'_>,
    correction: &crate::content::article::ArticleCorrection,
    article: Option<&Article>,
) -> ArticleCorrectionView {
    ArticleCorrectionView {
        date: voice.date(correction.date),
        text: correction.text.clone(),
        article: article.map(|a| voice.link(a.title.clone(), &voice.article_permalink(a))),
    }
}

/// The results that the article speaks of: those of the institutions it is about, in its edition or in the editions
/// that its figures name.
fn results(voice: &Voice<'_>, texts: &Texts, article: &Article) -> Vec<Headline> {
    cases(voice, texts, article).iter().map(|case| headline::headline(voice, case)).collect()
}

/// The one result that the whole article is about, where it has a score.
pub(crate) fn proof<'a>(voice: &Voice<'a>, texts: &Texts, article: &Article) -> Option<Case<'a>> {
    let is_about_one = article.about.len() == 1;
    cases(voice, texts, article).into_iter().find(|case| is_about_one && case.result.score.is_some())
}

fn cases<'a>(voice: &Voice<'a>, texts: &Texts, article: &Article) -> Vec<Case<'a>> {
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
fn related(voice: &Voice<'_>, article: &Article) -> Vec<ArticleCard> {
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
fn shared(a: &Article, b: &Article) -> usize {
    let institutions = a.about.iter().filter(|i| b.about.contains(i)).count();
    let edition = usize::from(a.edition.is_some() && a.edition == b.edition);
    2 * institutions + edition
}

/// A page such as "about".
pub(crate) fn page(voice: &Voice<'_>, texts: &Texts, page: &Page) -> PageView {
    PageView {
        title: page.title.clone(),
        summary: page.summary.clone(),
        body_html: texts.page(page).map(|p| p.html.clone()).unwrap_or_default(),
        updated: page.updated.map(|d| voice.date(d)),
    }
}

/// All corrections, newest first.
pub(crate) fn corrections(voice: &Voice<'_>) -> CorrectionsView {
    let content = voice.site.content;
    let mut results = Vec::new();
    for assessment in &content.assessments {
        for case in voice.site.cases(&assessment.edition) {
            for correction in corrected(&case) {
                let mut view = result::correction(voice, &case, &correction);
                let label = voice.say(
                    "title-result",
                    [
                        ("institution", voice.text(&case.institution.name).into()),
                        ("edition", assessment.edition.as_str().into()),
                    ],
                );
                let href = voice.result_href(&case.institution.id, &assessment.edition);
                view.result = Some(crate::parts::view::Link { label, href });
                results.push(view);
            }
        }
    }
    results.sort_by(|a, b| b.date.iso.cmp(&a.date.iso));
    let mut articles: Vec<ArticleCorrectionView> = voice
        .site
        .in_language(content.articles.iter(), voice.lang())
        .into_iter()
        .flat_map(|a| a.corrections.iter().map(move |c| correction(voice, c, Some(a))))
        .collect();
    articles.sort_by(|a, b| b.date.iso.cmp(&a.date.iso));
    let count = i64::try_from(results.len() + articles.len()).unwrap_or(i64::MAX);
    CorrectionsView { sentence: voice.say("corrections-sentence", [("count", count.into())]), results, articles }
}
