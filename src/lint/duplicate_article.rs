//! Two articles with the same headline, or with nearly the same words.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::{Finding, Records, code};
use crate::content::allowance::LintName;
use crate::content::article::Article;
use crate::content::id::Lang;
use crate::diagnostic::Diagnostic;

/// The words of a run. Few runs of this length are in two texts by chance.
const RUN: usize = 5;
/// The share of runs that two texts have in common where they are nearly the same, in per cent.
const SHARED: usize = 70;
/// A run in more texts than this is a standard phrase.
const MOST_HOLDERS: usize = 20;
/// A text with fewer runs is too short to compare.
const FEWEST_RUNS: usize = 10;

pub(crate) fn look(records: &Records<'_>) -> Vec<Finding> {
    let content = records.content;
    let languages = &content.portal.languages;
    let of = |lang: &Lang| content.articles.iter().filter(|article| article.lang == *lang).collect::<Vec<_>>();
    languages.iter().flat_map(|lang| look_among(records, &of(lang))).collect()
}

/// Why two articles are the same.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Same {
    Headline,
    Words,
}

fn look_among(records: &Records<'_>, articles: &[&Article]) -> Vec<Finding> {
    // By the index of the later one and of the earlier one: articles are listed newest first.
    let mut pairs: BTreeMap<(usize, usize), Same> = same_words(articles);
    pairs.extend(same_headlines(articles));
    let finding = |((newer, older), same): (&(usize, usize), &Same)| {
        let (newer, older) = (articles[*newer], articles[*older]);
        let file = &records.content.files.get(older.body.file).path;
        let message = match same {
            Same::Headline => format!("{file} has the same headline"),
            Same::Words => format!("{file} says nearly the same"),
        };
        let help = "delete one of them; its address can lead to the other one through redirects.yaml";
        let warning = Diagnostic::warning(code::DUPLICATE_ARTICLE, message).help(help);
        let location = records.content.files.locate(&newer.origin.then("title"));
        Finding::new(LintName::DuplicateArticle, warning, location)
    };
    pairs.iter().map(finding).collect()
}

fn same_headlines(articles: &[&Article]) -> Vec<((usize, usize), Same)> {
    let mut first: HashMap<String, usize> = HashMap::new();
    let mut same = Vec::new();
    for (index, article) in articles.iter().enumerate().rev() {
        let headline = words(&article.title).collect::<Vec<_>>().join(" ");
        match first.get(&headline) {
            Some(older) => same.push(((index, *older), Same::Headline)),
            None => drop(first.insert(headline, index)),
        }
    }
    same
}

fn same_words(articles: &[&Article]) -> BTreeMap<(usize, usize), Same> {
    let runs: Vec<HashSet<String>> = articles.iter().map(|article| runs(&article.body.markdown)).collect();
    let mut holders: HashMap<&str, Vec<usize>> = HashMap::new();
    for (index, runs) in runs.iter().enumerate().filter(|(_, runs)| runs.len() >= FEWEST_RUNS) {
        for run in runs {
            holders.entry(run).or_default().push(index);
        }
    }
    let mut common: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for holders in holders.values().filter(|holders| holders.len() <= MOST_HOLDERS) {
        for (at, newer) in holders.iter().enumerate() {
            for older in &holders[at + 1..] {
                *common.entry((*newer, *older)).or_default() += 1;
            }
        }
    }
    let is_same = |(newer, older): (usize, usize), common: usize| {
        let either = runs[newer].len() + runs[older].len() - common;
        common * 100 >= either * SHARED
    };
    common.into_iter().filter(|(pair, common)| is_same(*pair, *common)).map(|(pair, _)| (pair, Same::Words)).collect()
}

fn runs(text: &str) -> HashSet<String> {
    let words: Vec<String> = words(text).collect();
    words.windows(RUN).map(|run| run.join(" ")).collect()
}

/// The words of a text in lower case, without the marks of Markdown.
fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase)
}
