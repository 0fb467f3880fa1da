//! The portal's voice in one language: names, scores, dates and links, ready to print.

use fluent_bundle::FluentValue;
use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::address::Permalink;
use crate::assess::{Change, NotComparable, Score};
use crate::content::article::Article;
use crate::content::assessment::{Assessment, PartialDate, Source};
use crate::content::id::{CategoryId, EditionId, InstitutionId, Lang, PartId, PredicateId, ZoneId};
use crate::content::institution::Institution;
use crate::content::methodology::{Methodology, Scale};
use crate::content::portal::Extra;
use crate::content::text::Text;
use crate::language::Language;
use crate::site::printed::{ArticleCard, DateView, Link, SourceView, ZoneView};
use crate::site::words::{lower_first, signed};
use crate::site::{Case, Site};

/// More leaders than this are counted, not named.
const NAMED: usize = 3;

/// The portal in one language.
#[derive(Clone, Copy)]
pub(crate) struct Voice<'a> {
    /// The portal.
    pub site: &'a Site<'a>,
    /// The language.
    pub language: &'a Language,
}

impl<'a> Voice<'a> {
    /// The language's tag.
    pub(crate) fn lang(&self) -> &'a Lang {
        self.language.lang()
    }

    /// Whether something was published and recorded.
    pub(crate) fn has_versions(&self) -> bool {
        self.site.past.get().is_some_and(|past| !past.publications.is_empty())
    }

    /// A text in this language.
    pub(crate) fn text<'t>(&self, text: &'t Text) -> &'t str {
        text.get(self.lang(), self.site.first_lang())
    }

    /// A message without arguments.
    pub(crate) fn word(&self, id: &str) -> String {
        self.language.word(id)
    }

    /// A message with arguments.
    pub(crate) fn say<const N: usize>(&self, id: &str, pairs: [(&'static str, FluentValue<'_>); N]) -> String {
        self.language.messages().say(id, pairs)
    }

    /// Whether the portal has this.
    pub(crate) fn offers(&self, extra: Extra) -> bool {
        self.site.content.portal.offers(extra)
    }

    /// For a link.
    pub(crate) fn href(&self, permalink: &Permalink) -> String {
        self.site.addresses.href(permalink)
    }

    /// A link.
    pub(crate) fn link(&self, label: impl Into<String>, permalink: &Permalink) -> Link {
        Link { label: label.into(), href: self.href(permalink) }
    }

    /// An institution's name, leading to its page.
    pub(crate) fn institution_link(&self, institution: &Institution) -> Link {
        self.link(self.text(&institution.name), &self.site.addresses.institution(self.lang(), &institution.id))
    }

    /// The address of a result.
    pub(crate) fn result_href(&self, institution: &InstitutionId, edition: &EditionId) -> String {
        self.href(&self.site.addresses.result(self.lang(), institution, edition))
    }

    /// An edition's id, leading to its page.
    pub(crate) fn edition_link(&self, edition: &EditionId) -> Link {
        self.link(edition.as_str(), &self.site.addresses.edition(self.lang(), edition))
    }

    /// An institution's result of an edition, under the edition's id.
    pub(crate) fn result_link(&self, case: &Case<'_>) -> Link {
        Link {
            label: case.assessment.edition.to_string(),
            href: self.result_href(&case.institution.id, &case.assessment.edition),
        }
    }

    /// A link to an edition before or after, with the message that says which: "Sebelumnya: 2022".
    pub(crate) fn neighbour(&self, Link { label, href }: Link, message: &str) -> Link {
        Link { label: self.say(message, [("edition", label.into())]), href }
    }

    /// A method's name, leading to its page.
    pub(crate) fn method_link(&self, method: &Methodology) -> Link {
        self.link(self.text(&method.name), &self.site.addresses.methodology(self.lang(), &method.id))
    }

    /// A category's name.
    pub(crate) fn category(&self, id: &CategoryId) -> String {
        self.site.content.portal.category(id).map_or_else(|| id.to_string(), |c| self.text(&c.name).to_owned())
    }

    /// The title of an edition.
    pub(crate) fn edition_title(&self, assessment: &Assessment) -> String {
        match &assessment.title {
            Some(title) => self.text(title).to_owned(),
            None => self.say("title-edition", [("edition", assessment.edition.as_str().into())]),
        }
    }

    /// An edition in the middle of a sentence.
    pub(crate) fn in_sentence(&self, assessment: &Assessment) -> String {
        match &assessment.title {
            Some(title) => self.text(title).to_owned(),
            None => self.say("assessment-in-sentence", [("edition", assessment.edition.as_str().into())]),
        }
    }

    /// A score as the method writes it.
    pub(crate) fn score(&self, score: Score) -> String {
        self.language.number(score.value())
    }

    /// A bound or another number of the scale, with the scale's decimals: `88,00`.
    pub(crate) fn on_scale(&self, number: Decimal, scale: Option<&Scale>) -> String {
        self.language.number(scale.map_or(number, |scale| scale.round(number)))
    }

    /// A number of a working, such as a part's value: with the scale's decimals, and up to two more where it has them.
    pub(crate) fn working_number(&self, number: Decimal, scale: &Scale) -> String {
        self.language.number(scale.round_working(number))
    }

    /// Per cent, as [`crate::assess::rounding`] gives it: `12,50%`.
    pub(crate) fn per_cent(&self, per_cent: Decimal) -> String {
        self.say("percent", [("number", self.language.number(per_cent).into())])
    }

    /// A number as it was written.
    pub(crate) fn plain(&self, number: Decimal) -> String {
        self.language.number(number.normalize())
    }

    /// A zone with its name and colour.
    pub(crate) fn zone(&self, method: &Methodology, id: &ZoneId) -> Option<ZoneView> {
        let zone = method.zone(id)?;
        Some(ZoneView { word: self.text(&zone.name).to_owned(), color: zone.color.as_str() })
    }

    /// A zone's name in the middle of a sentence: "zona hijau".
    pub(crate) fn zone_in_sentence(&self, method: &Methodology, id: &ZoneId) -> String {
        method.zone(id).map_or_else(|| id.to_string(), |z| lower_first(self.text(&z.name)))
    }

    /// A predicate's name.
    pub(crate) fn predicate(&self, method: &Methodology, id: &PredicateId) -> String {
        method.predicate(id).map_or_else(|| id.to_string(), |p| self.text(&p.name).to_owned())
    }

    /// A part's name.
    pub(crate) fn part(&self, method: &Methodology, id: &PartId) -> String {
        let part = method.score.as_ref().and_then(|s| s.part(id));
        part.map_or_else(|| id.to_string(), |p| self.text(&p.name).to_owned())
    }

    /// A date.
    pub(crate) fn date(&self, date: Date) -> DateView {
        DateView { iso: date.to_string(), text: self.language.date(date) }
    }

    /// A date with its weekday.
    pub(crate) fn weekday_date(&self, date: Date) -> DateView {
        DateView { iso: date.to_string(), text: self.language.date_with_weekday(date) }
    }

    /// A date of which the day may be unknown.
    pub(crate) fn partial_date(&self, date: PartialDate) -> DateView {
        match date {
            PartialDate::Day(day) => self.date(day),
            PartialDate::Month(year, month) => {
                DateView { iso: format!("{year:04}-{month:02}"), text: self.language.month(year, month) }
            }
            PartialDate::Year(year) => DateView { iso: format!("{year:04}"), text: year.to_string() },
        }
    }

    /// Why two results cannot be compared, without a capital.
    pub(crate) fn not_comparable(&self, edition: &EditionId, from: &EditionId, reason: &NotComparable) -> String {
        let previous = from.as_str();
        match reason {
            NotComparable::MethodChanged { .. } => {
                self.say("reason-method-changed", [("from", previous.into()), ("to", edition.as_str().into())])
            }
            NotComparable::NoScore => self.say("reason-no-score", [("edition", edition.as_str().into())]),
            NotComparable::NoScoreBefore => self.say("reason-no-score-before", [("previous", previous.into())]),
            NotComparable::NoResultBefore => self.say("reason-no-result-before", [("previous", previous.into())]),
        }
    }

    /// A source; `stance` says how it stands to the result shown.
    pub(crate) fn source(
        &self,
        source: &Source,
        says: Option<String>,
        stance: &'static str,
        note: Option<&Text>,
    ) -> SourceView {
        SourceView {
            says,
            stance,
            publisher: source.publisher.clone(),
            title: self.text(&source.title).to_owned(),
            date: source.date.map(|d| self.partial_date(d)),
            url: source.url.clone(),
            note: note.map(|n| self.text(n).to_owned()),
        }
    }

    /// The permalink of an article, in its own language.
    pub(crate) fn article_permalink(&self, article: &Article) -> Permalink {
        self.site.addresses.article(&article.lang, article.date, &article.slug)
    }

    /// An article for a list.
    pub(crate) fn card(&self, article: &Article) -> ArticleCard {
        ArticleCard {
            title: article.title.clone(),
            href: self.href(&self.article_permalink(article)),
            date: self.date(article.date),
            summary: article.summary.clone(),
            lang: (article.lang != *self.lang()).then(|| article.lang.to_string()),
        }
    }
}

impl Voice<'_> {
    /// Those who share a place, for a sentence: their names, or how many there are by this message.
    pub(crate) fn leaders(&self, names: &[String], counted: &str) -> String {
        if names.len() <= NAMED {
            return self.language.list(names);
        }
        self.say(counted, [("count", i64::try_from(names.len()).unwrap_or(i64::MAX).into())])
    }

    /// The arguments `min`, `max` and `signed` of a message that tells the ends of a scale.
    pub(crate) fn ends(&self, scale: &Scale) -> [(&'static str, FluentValue<'static>); 3] {
        [("min", self.plain(scale.min).into()), ("max", self.plain(scale.max).into()), signed(scale.min)]
    }
}

/// `up`, `down` or `same`, where two scores can be compared.
pub(crate) fn direction(change: &Change) -> Option<&'static str> {
    match change {
        Change::Comparable { by, .. } if by.is_zero() => Some("same"),
        Change::Comparable { by, .. } if by.is_sign_negative() => Some("down"),
        Change::Comparable { .. } => Some("up"),
        _ => None,
    }
}
