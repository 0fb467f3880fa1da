//! One state of a portal.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Number, Value};

use super::document::{Article, Data, Document, Method, ResultItem};

/// One state of a portal: what it tells the public.
#[derive(Debug, Default)]
pub(crate) struct Snapshot {
    /// By edition and institution.
    pub(crate) results: BTreeMap<(String, String), ResultState>,
    /// Names, bounds and weights.
    pub(crate) terms: BTreeMap<Term, String>,
    /// By id and language.
    pub(crate) articles: BTreeMap<(String, String), Article>,
    /// What can be linked to.
    pub(crate) addresses: BTreeSet<String>,
    /// Decimals of the scores of each method.
    decimals: BTreeMap<String, usize>,
    /// The first language seen, whose names results are told with.
    lang: Option<String>,
}

/// What a result says, each thing ready to be shown; what it does not say is missing.
#[derive(Debug)]
pub(crate) struct ResultState {
    pub(crate) name: String,
    pub(crate) says: BTreeMap<&'static str, String>,
}

/// A word or a number of a method, or a name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Term {
    /// `predicate`, `zone`, `part`, `method`, `institution`; `bound` and `weight` are numbers.
    pub(crate) what: &'static str,
    /// The id of the method, where it is one's.
    pub(crate) of: String,
    pub(crate) id: String,
    /// The language; empty for numbers.
    pub(crate) lang: String,
}

impl Snapshot {
    /// Takes in the JSON beside pages, first that of the portal's first language, and the paths of all files.
    pub(crate) fn of(documents: Vec<Value>, paths: impl Iterator<Item = String>) -> Self {
        let mut snapshot = Self { addresses: paths.filter_map(|path| address(&path)).collect(), ..Self::default() };
        // A file that is not of the shape that is known says nothing.
        let mut documents: Vec<Document> =
            documents.into_iter().filter_map(|d| serde_json::from_value(d).ok()).collect();
        // Methods first: they say how many decimals a score has.
        documents.sort_by_key(|d| !matches!(d.data, Data::Methodology(_)));
        for Document { lang, data } in documents {
            match data {
                Data::Results { results } => results.into_iter().for_each(|r| snapshot.result(&lang, r)),
                Data::Methodology(method) => snapshot.method(&lang, method),
                Data::Article(article) => {
                    snapshot.articles.insert((article.id.clone(), lang), article);
                }
                Data::Other => {}
            }
        }
        snapshot
    }

    fn term(&mut self, what: &'static str, of: &str, id: &str, lang: &str, text: String) {
        let term = Term { what, of: of.to_owned(), id: id.to_owned(), lang: lang.to_owned() };
        self.terms.insert(term, text);
    }

    fn method(&mut self, lang: &str, method: Method) {
        let id = method.id;
        self.decimals.insert(id.clone(), method.decimals.map_or(0, |d| usize::try_from(d).unwrap_or(0)));
        for predicate in method.predicates {
            if let Some(from) = &predicate.from {
                let from = self.number(&id, from);
                self.term("bound", &id, &predicate.id, "", from);
            }
            self.term("predicate", &id, &predicate.id, lang, predicate.name);
        }
        for part in method.parts {
            if let Some(weight) = part.weight {
                self.term("weight", &id, &part.id, "", weight.to_string());
            }
            self.term("part", &id, &part.id, lang, part.name);
        }
        self.term("method", "", &id, lang, method.name);
    }

    fn result(&mut self, lang: &str, result: ResultItem) {
        self.term("institution", "", &result.institution, lang, result.name.clone());
        if let Some(zone) = &result.zone {
            self.term("zone", &result.methodology, &zone.id, lang, zone.name.clone());
        }
        if self.lang.get_or_insert_with(|| lang.to_owned()) != lang {
            return;
        }
        let number = |number: &Number| self.number(&result.methodology, number);
        let place = |place: Option<super::document::Place>| place.map(|p| p.place.to_string());
        let named = |named: Option<super::document::Named>| named.map(|n| n.id);
        let says = [
            ("kind", Some(result.kind)),
            ("score", result.score.as_ref().map(number)),
            ("predicate", named(result.predicate)),
            ("zone", named(result.zone)),
            ("rank in category", place(result.rank_category)),
            ("rank", place(result.rank_overall)),
            ("change", result.change.and_then(|c| c.by).as_ref().map(number)),
            ("award", result.award_withheld.then(|| "withheld".to_owned())),
        ];
        let says = says.into_iter().filter_map(|(field, value)| Some((field, value?))).collect();
        let state = ResultState { name: result.name, says };
        self.results.insert((result.edition, result.institution), state);
    }

    /// A number with the decimals of the method's scores.
    fn number(&self, method: &str, number: &Number) -> String {
        let decimals = self.decimals.get(method).copied().unwrap_or(0);
        number.as_f64().map_or_else(|| number.to_string(), |number| format!("{number:.decimals$}"))
    }
}

/// The address of a file that people may link to; `None` for what only machines and this build's pages name.
fn address(path: &str) -> Option<String> {
    let of_machines = ["theme/", "pagefind/", "sitemap-"].iter().any(|start| path.starts_with(start));
    let single = ["_redirects", "redirects.nginx.map", "404.html", "SHA256SUMS"].contains(&path);
    if of_machines || single || path.ends_with("/404.html") {
        return None;
    }
    let is_page = path == "index.html" || path.ends_with("/index.html");
    Some(format!("/{}", if is_page { path.strip_suffix("index.html").unwrap_or(path) } else { path }))
}
