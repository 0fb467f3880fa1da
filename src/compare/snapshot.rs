//! One state of a portal.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use serde_json::Value;

/// One state of a portal: what the public can see.
#[derive(Debug, Default)]
pub(crate) struct Snapshot {
    /// By edition and institution.
    pub(crate) results: BTreeMap<(String, String), ResultState>,
    /// Names, bounds and weights.
    pub(crate) terms: BTreeMap<Term, String>,
    /// By id and language.
    pub(crate) articles: BTreeMap<(String, String), ArticleState>,
    /// The addresses that people can link to.
    pub(crate) addresses: BTreeSet<String>,
    /// The decimals of the scores of each method.
    decimals: BTreeMap<String, usize>,
    /// The first language seen, whose names results are shown with.
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
    /// The id of the method, where the term belongs to one.
    pub(crate) of: String,
    pub(crate) id: String,
    /// The language; empty for numbers.
    pub(crate) lang: String,
}

/// What an article says.
#[derive(Debug, Deserialize)]
pub(crate) struct ArticleState {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) date: String,
    pub(crate) summary: Option<String>,
    pub(crate) figures: Vec<FigureState>,
    pub(crate) text: String,
    pub(crate) permalink: String,
}

/// A figure in prose.
#[derive(Debug, Deserialize)]
pub(crate) struct FigureState {
    pub(crate) target: String,
    pub(crate) institution: Option<String>,
    pub(crate) edition: String,
    pub(crate) text: String,
}

impl Snapshot {
    /// Takes in the JSON beside pages, first that of the portal's first language, and the paths of all files.
    pub(crate) fn of(mut documents: Vec<Value>, paths: impl Iterator<Item = String>) -> Self {
        let mut snapshot = Self { addresses: paths.filter_map(|path| address(&path)).collect(), ..Self::default() };
        // Methods first: they say how many decimals a score has.
        documents.sort_by_key(|document| document["type"] != "methodology");
        for document in documents {
            let lang = text(&document["lang"]);
            match document["type"].as_str() {
                Some("results") => list(&document["results"]).for_each(|result| snapshot.result(&lang, result)),
                Some("methodology") => snapshot.method(&lang, &document),
                Some("article") => {
                    let article = ArticleState::deserialize(document).map(|a| ((a.id.clone(), lang), a));
                    snapshot.articles.extend(article);
                }
                _ => {}
            }
        }
        snapshot
    }

    fn term(&mut self, what: &'static str, of: &str, id: &Value, lang: &str, text: String) {
        let term = Term { what, of: of.to_owned(), id: self::text(id), lang: lang.to_owned() };
        self.terms.insert(term, text);
    }

    fn method(&mut self, lang: &str, method: &Value) {
        let id = text(&method["id"]);
        let decimals = method["decimals"].as_u64().and_then(|decimals| usize::try_from(decimals).ok());
        self.decimals.insert(id.clone(), decimals.unwrap_or(0));
        for predicate in list(&method["predicates"]) {
            if let Some(from) = self.number(&id, &predicate["from"]) {
                self.term("bound", &id, &predicate["id"], "", from);
            }
            self.term("predicate", &id, &predicate["id"], lang, text(&predicate["name"]));
        }
        for part in list(&method["parts"]) {
            if let Some(weight) = part["weight"].as_number() {
                self.term("weight", &id, &part["id"], "", weight.to_string());
            }
            self.term("part", &id, &part["id"], lang, text(&part["name"]));
        }
        self.term("method", "", &method["id"], lang, text(&method["name"]));
    }

    fn result(&mut self, lang: &str, result: &Value) {
        let (name, method) = (text(&result["name"]), text(&result["methodology"]));
        self.term("institution", "", &result["institution"], lang, name.clone());
        let zone = &result["zone"];
        if zone.is_object() {
            self.term("zone", &method, &zone["id"], lang, text(&zone["name"]));
        }
        if self.lang.get_or_insert_with(|| lang.to_owned()) != lang {
            return;
        }
        let id = |named: &Value| named["id"].as_str().map(str::to_owned);
        let place = |rank: &Value| rank["place"].as_u64().map(|place| place.to_string());
        let says = [
            ("kind", Some(text(&result["kind"]))),
            ("score", self.number(&method, &result["score"])),
            ("predicate", id(&result["predicate"])),
            ("zone", id(zone)),
            ("rank in category", place(&result["rank_category"])),
            ("rank", place(&result["rank_overall"])),
            ("change", self.number(&method, &result["change"]["by"])),
            ("award", (result["award_withheld"] == true).then(|| "withheld".to_owned())),
        ];
        let says = says.into_iter().filter_map(|(field, value)| Some((field, value?))).collect();
        let key = (text(&result["edition"]), text(&result["institution"]));
        self.results.insert(key, ResultState { name, says });
    }

    /// A number with the decimals of the method's scores; `None` where there is no number.
    fn number(&self, method: &str, number: &Value) -> Option<String> {
        let decimals = self.decimals.get(method).copied().unwrap_or(0);
        number.as_f64().map(|number| format!("{number:.decimals$}"))
    }
}

/// The text of a field; empty where there is none.
fn text(field: &Value) -> String {
    field.as_str().unwrap_or_default().to_owned()
}

/// The items of a field; none where it is not a list.
fn list(field: &Value) -> impl Iterator<Item = &Value> {
    field.as_array().into_iter().flatten()
}

/// The address of a file that people may link to; `None` for files that only machines and pages of this build use.
fn address(path: &str) -> Option<String> {
    let of_machines = ["theme/", "pagefind/", "sitemap-"].iter().any(|start| path.starts_with(start));
    let single = ["_redirects", "redirects.nginx.map", "404.html", "SHA256SUMS"].contains(&path);
    if of_machines || single || path.ends_with("/404.html") {
        return None;
    }
    let is_page = path == "index.html" || path.ends_with("/index.html");
    Some(format!("/{}", if is_page { path.strip_suffix("index.html").unwrap_or(path) } else { path }))
}
