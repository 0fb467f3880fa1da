//! The joined view of a portal: records beside results, histories of institutions, articles by what they are about.

pub(crate) mod corrected;
pub(crate) mod license;
pub(crate) mod order;
pub(crate) mod printed;
pub(crate) mod voice;

use std::collections::HashMap;

use crate::address::Addresses;
use crate::assess::{Assessed, EditionResults, InstitutionResult, Score};
use crate::content::Content;
use crate::content::article::{Article, Page as TextPage};
use crate::content::assessment::{Assessment, ResultRecord};
use crate::content::id::{ArticleId, EditionId, InstitutionId, Lang};
use crate::content::institution::Institution;
use crate::content::methodology::Methodology;
use crate::content::text::Text;
use crate::language::Language;

/// The portal.
pub(crate) struct Site<'a> {
    /// The records.
    pub content: &'a Content,
    /// The results.
    pub assessed: &'a Assessed,
    /// Makes addresses.
    pub addresses: Addresses,
    /// The results of each institution, oldest first: a page asks for them a dozen times.
    histories: HashMap<&'a InstitutionId, Vec<Case<'a>>>,
    articles_by_id: HashMap<&'a ArticleId, Vec<&'a Article>>,
    articles_about: HashMap<&'a InstitutionId, Vec<&'a Article>>,
    articles_of_edition: HashMap<&'a EditionId, Vec<&'a Article>>,
}

/// One institution's result in one edition, with everything it was made from.
#[derive(Clone, Copy)]
pub(crate) struct Case<'a> {
    /// Who.
    pub institution: &'a Institution,
    /// The edition as written.
    pub assessment: &'a Assessment,
    /// The edition's results.
    pub edition: &'a EditionResults,
    /// The method.
    pub method: &'a Methodology,
    /// The result as written.
    pub record: &'a ResultRecord,
    /// The result.
    pub result: &'a InstitutionResult,
}

impl<'a> Case<'a> {
    /// The institution's name at the time of the edition.
    pub(crate) fn name(&self) -> &'a Text {
        self.former_name().unwrap_or(&self.institution.name)
    }

    /// The institution's short name at the time of the edition.
    pub(crate) fn short_name(&self) -> &'a Text {
        self.former_name().unwrap_or_else(|| self.institution.short_name())
    }

    /// The name at the time of the edition, where it is not today's.
    pub(crate) fn former_name(&self) -> Option<&'a Text> {
        self.institution.former_name(self.assessment.published)
    }
}

impl<'a> Site<'a> {
    /// Puts together what belongs together.
    pub(crate) fn new(content: &'a Content, assessed: &'a Assessed, languages: &'a [Language]) -> Self {
        let mut histories: HashMap<_, Vec<Case<'a>>> = HashMap::new();
        for assessment in &content.assessments {
            let edition = assessed.editions.iter().find(|e| e.edition == assessment.edition);
            let Some((edition, method)) = edition.zip(content.methodologies.get(&assessment.methodology)) else {
                continue;
            };
            for record in &assessment.results {
                let result = edition.results.get(&record.institution);
                let Some((institution, result)) = content.institutions.get(&record.institution).zip(result) else {
                    continue;
                };
                let case = Case { institution, assessment, edition, method, record, result };
                histories.entry(&institution.id).or_default().push(case);
            }
        }
        let articles = content.articles.iter();
        let articles_by_id = grouped(articles.clone().map(|article| (&article.id, article)));
        let about = |article: &'a Article| article.about.iter().map(move |institution| (institution, article));
        let articles_about = grouped(articles.clone().flat_map(about));
        let articles_of_edition = grouped(articles.filter_map(|article| Some((article.edition.as_ref()?, article))));
        Self {
            content,
            assessed,
            addresses: Addresses::new(&content.portal.base_url, languages),
            histories,
            articles_by_id,
            articles_about,
            articles_of_edition,
        }
    }

    /// The language served at the root.
    pub(crate) fn first_lang(&self) -> &Lang {
        self.content.portal.first_language()
    }

    /// The edition as written, its results and its method.
    pub(crate) fn edition(&self, id: &EditionId) -> Option<(&'a Assessment, &'a EditionResults, &'a Methodology)> {
        let assessment = self.content.assessments.iter().find(|a| a.edition == *id)?;
        let results = self.assessed.editions.iter().find(|e| e.edition == *id)?;
        Some((assessment, results, self.content.methodologies.get(&assessment.methodology)?))
    }

    /// The edition before another.
    pub(crate) fn edition_before(&self, edition: &EditionId) -> Option<&'a EditionId> {
        let editions = &self.content.assessments;
        let here = editions.iter().position(|a| a.edition == *edition)?;
        Some(&editions.get(here.checked_sub(1)?)?.edition)
    }

    /// The scores of an institution in an earlier edition and in this result, where the two can be compared.
    pub(crate) fn comparable(&self, case: &Case<'a>, earlier: &EditionId) -> Option<(Score, Score)> {
        let before = self.case(&case.institution.id, earlier)?;
        if !case.method.is_comparable_with(before.method) {
            return None;
        }
        Some((before.result.score?, case.result.score?))
    }

    /// One result.
    pub(crate) fn case(&self, institution: &InstitutionId, edition: &EditionId) -> Option<Case<'a>> {
        self.history(institution).iter().find(|case| case.assessment.edition == *edition).copied()
    }

    /// The results of an edition, in the order written.
    pub(crate) fn cases(&self, edition: &EditionId) -> Vec<Case<'a>> {
        let Some((assessment, _, _)) = self.edition(edition) else { return Vec::new() };
        assessment.results.iter().filter_map(|r| self.case(&r.institution, edition)).collect()
    }

    /// An institution's results, oldest first.
    pub(crate) fn history(&self, institution: &InstitutionId) -> &[Case<'a>] {
        self.histories.get(institution).map_or(&[], Vec::as_slice)
    }

    /// An institution's latest result that was assessed; a not-assessed result only where there is no other.
    pub(crate) fn latest(&self, institution: &InstitutionId) -> Option<Case<'a>> {
        let history = self.history(institution);
        let assessed = history.iter().rev().find(|c| c.result.kind != crate::assess::Kind::NotAssessed);
        assessed.or(history.last()).copied()
    }

    /// The articles of a language, newest first.
    pub(crate) fn articles<'s>(&'s self, lang: &'s Lang) -> impl Iterator<Item = &'a Article> + use<'a, 's> {
        self.content.articles.iter().filter(move |a| a.lang == *lang)
    }

    /// An article in a language.
    pub(crate) fn article(&self, id: &ArticleId, lang: &Lang) -> Option<&'a Article> {
        self.articles_by_id.get(id)?.iter().find(|a| a.lang == *lang).copied()
    }

    /// A page such as "about" in a language.
    pub(crate) fn text_page(&self, id: &ArticleId, lang: &Lang) -> Option<&'a TextPage> {
        self.content.pages.iter().find(|p| p.id == *id && p.lang == *lang)
    }

    /// The articles about an institution in a language; those it lacks in the first language. Newest first.
    pub(crate) fn articles_about(&self, institution: &InstitutionId, lang: &Lang) -> Vec<&'a Article> {
        self.in_language(self.articles_about.get(institution).into_iter().flatten().copied(), lang)
    }

    /// The articles about an edition in a language, or in the first language where that one lacks them. Newest first.
    pub(crate) fn articles_of_edition(&self, edition: &EditionId, lang: &Lang) -> Vec<&'a Article> {
        self.in_language(self.articles_of_edition.get(edition).into_iter().flatten().copied(), lang)
    }

    /// Each article once: in the language where it has it, in the first language where it has not.
    pub(crate) fn in_language(&self, articles: impl Iterator<Item = &'a Article>, lang: &Lang) -> Vec<&'a Article> {
        let first = self.first_lang();
        articles.filter(|a| a.lang == *lang || (a.lang == *first && self.article(&a.id, lang).is_none())).collect()
    }
}

/// Values by their keys, in the order given.
fn grouped<K: Eq + std::hash::Hash, V>(pairs: impl Iterator<Item = (K, V)>) -> HashMap<K, Vec<V>> {
    let mut groups: HashMap<K, Vec<V>> = HashMap::new();
    for (key, value) in pairs {
        groups.entry(key).or_default().push(value);
    }
    groups
}
