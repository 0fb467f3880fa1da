//! `datapackage.json`: the tables of a language as a Frictionless Tabular Data Package
//! (<https://specs.frictionlessdata.io/tabular-data-package/>).

use serde_json::{Value as Json, json};

use super::shape::{CorrectedField, KindWord};
use super::table::{Column, ColumnKind};
use super::workbook::{last_change, title};
use crate::content::assessment::Source;
use crate::content::methodology::Methodology;
use crate::data::columns;
use crate::routes::data_file::DataFile;
use crate::routes::table::TableId;
use crate::site::Case;
use crate::site::license::license;
use crate::site::voice::Voice;

/// What is to be said of a file once its bytes are known.
#[derive(Clone, Debug)]
pub(crate) struct Weighed {
    /// How many bytes it has.
    pub bytes: usize,
    /// Their SHA-256, in hexadecimal.
    pub sha256: String,
}

/// The package of a language; `weigh` knows the CSV of each table, `version` the version of all data.
pub(crate) fn package(voice: &Voice<'_>, version: &str, weigh: &dyn Fn(&TableId) -> Weighed) -> Json {
    let site = voice.site;
    let portal = &site.content.portal;
    let page = site.addresses.url(&site.addresses.data(voice.lang()));
    let resources: Vec<Json> = TableId::listed(site).iter().map(|id| resource(voice, id, &weigh(id))).collect();
    let all = TableId::Results.cases(site);
    let mut package = json!({
        "profile": "tabular-data-package",
        "name": name(&portal.base_url),
        "id": page,
        "title": voice.text(&portal.title),
        "homepage": page,
        "version": version,
        "contributors": [contributor(voice)],
        "sources": sources(voice, site.content.assessments.iter().flat_map(|a| a.sources.values())),
        "resources": resources,
    });
    if let Some(description) = &portal.description {
        package["description"] = voice.text(description).into();
    }
    if let Some(day) = last_change(&all) {
        package["created"] = format!("{day}T00:00:00Z").into();
    }
    if let Some(spdx) = &portal.license {
        let (title, url) = license(spdx);
        package["licenses"] = json!([{"name": spdx, "title": title, "path": url}]);
    }
    package
}

/// A name as the specification wants it, from the portal's host and path: `rapor.example.id`.
fn name(base_url: &str) -> String {
    let rest = base_url.split_once("://").map_or(base_url, |(_, rest)| rest).trim_end_matches('/').to_lowercase();
    rest.chars()
        .map(|c| if c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '/') { c } else { '-' })
        .collect()
}

fn contributor(voice: &Voice<'_>) -> Json {
    let publisher = &voice.site.content.portal.publisher;
    let mut contributor = json!({"title": voice.text(&publisher.name), "role": "publisher"});
    if let Some(url) = &publisher.url {
        contributor["path"] = url.as_str().into();
    }
    if let Some(email) = publisher.contact.as_deref().filter(|c| c.contains('@') && !c.contains(' ')) {
        contributor["email"] = email.into();
    }
    contributor
}

/// Sources, each title of a publisher once.
fn sources<'s>(voice: &Voice<'_>, all: impl Iterator<Item = &'s Source>) -> Vec<Json> {
    let mut listed: Vec<Json> = Vec::new();
    for source in all {
        let mut item = json!({"title": format!("{}: {}", source.publisher, voice.text(&source.title))});
        if let Some(url) = &source.url {
            item["path"] = url.as_str().into();
        }
        if !listed.contains(&item) {
            listed.push(item);
        }
    }
    listed
}

fn resource(voice: &Voice<'_>, id: &TableId, file: &Weighed) -> Json {
    let mut resource = json!({
        "profile": "tabular-data-resource",
        "name": id.name(),
        "path": format!("{}.{}", id.name(), DataFile::Csv.ending()),
        "title": title(voice, id),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": file.bytes,
        "hash": format!("sha256:{}", file.sha256),
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": "\"", "doubleQuote": true, "header": true},
        "schema": table_schema(voice, id),
    });
    if let TableId::Edition(edition) = id
        && let Some((assessment, _, _)) = voice.site.edition(edition)
    {
        resource["sources"] = sources(voice, assessment.sources.values()).into();
    }
    resource
}

/// A Table Schema.
fn table_schema(voice: &Voice<'_>, id: &TableId) -> Json {
    let limits = Limits::of(voice, &id.cases(voice.site));
    let fields: Vec<Json> = columns::of(id).iter().map(|column| field(voice, id, column, &limits)).collect();
    let mut schema = json!({"fields": fields, "missingValues": [""]});
    let to_institutions = json!({
        "fields": "institution",
        "reference": {"resource": TableId::Institutions.name(), "fields": "institution"},
    });
    match id {
        TableId::Institutions => {
            schema["primaryKey"] = "institution".into();
            let parent = json!({"fields": "parent", "reference": {"resource": "", "fields": "institution"}});
            schema["foreignKeys"] = json!([parent]);
        }
        TableId::Parts | TableId::Corrections => schema["foreignKeys"] = json!([to_institutions, to_results()]),
        _ => {
            schema["primaryKey"] = json!(["edition", "institution"]);
            schema["foreignKeys"] = json!([to_institutions]);
        }
    }
    schema
}

fn to_results() -> Json {
    let both = ["edition", "institution"];
    json!({"fields": both, "reference": {"resource": TableId::Results.name(), "fields": both}})
}

fn field(voice: &Voice<'_>, id: &TableId, column: &Column, limits: &Limits) -> Json {
    let mut field = json!({
        "name": column.name,
        "type": match column.kind {
            ColumnKind::Number => "number",
            ColumnKind::Whole => "integer",
            ColumnKind::Date => "date",
            ColumnKind::Flag => "boolean",
            ColumnKind::Text | ColumnKind::Id | ColumnKind::PartialDate | ColumnKind::Url => "string",
        },
        "title": voice.word(&format!("csv-title-{}", column.name)),
        "description": voice.word(&format!("csv-{}", column.name)),
    });
    if column.kind == ColumnKind::Url {
        field["format"] = "uri".into();
    }
    if let Some(unit) = unit(column.name) {
        field["unit"] = voice.word(unit).into();
    }
    let constraints = constraints(id, column, limits);
    if constraints.as_object().is_some_and(|c| !c.is_empty()) {
        field["constraints"] = constraints;
    }
    field
}

/// The message that names the unit of a column. Table Schema has no word for it and lets properties be added.
fn unit(column: &str) -> Option<&'static str> {
    match column {
        "score" | "change" | "contribution" => Some("unit-points"),
        "share" => Some("unit-ratio"),
        "rank_category" | "rank_overall" | "rank_national" => Some("unit-place"),
        "rank_national_of" => Some("unit-institutions"),
        _ => None,
    }
}

fn constraints(id: &TableId, column: &Column, limits: &Limits) -> Json {
    let mut c = json!({});
    if column.required {
        c["required"] = true.into();
    }
    let bounds = |c: &mut Json, (min, max): &(Json, Json)| {
        c["minimum"] = min.clone();
        c["maximum"] = max.clone();
    };
    match column.name {
        "institution" if *id == TableId::Institutions => c["unique"] = true.into(),
        "score" => limits.score.iter().for_each(|score| bounds(&mut c, score)),
        "change" => limits.change.iter().for_each(|change| bounds(&mut c, change)),
        "share" => bounds(&mut c, &(0.into(), 1.into())),
        "category" => c["enum"] = limits.categories.as_slice().into(),
        "kind" => c["enum"] = KindWord::ALL.map(KindWord::as_str).as_slice().into(),
        "field" => c["enum"] = CorrectedField::ALL.map(CorrectedField::as_str).as_slice().into(),
        "predicate" if !limits.predicates.is_empty() => c["enum"] = limits.predicates.as_slice().into(),
        "zone" if !limits.zones.is_empty() => c["enum"] = limits.zones.as_slice().into(),
        "methodology" if !limits.methodologies.is_empty() => c["enum"] = limits.methodologies.as_slice().into(),
        _ if column.kind == ColumnKind::Whole => c["minimum"] = 1.into(),
        _ if column.kind == ColumnKind::PartialDate => c["pattern"] = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?".into(),
        _ => {}
    }
    c
}

/// What the methods of some results allow.
struct Limits {
    score: Option<(Json, Json)>,
    change: Option<(Json, Json)>,
    categories: Vec<String>,
    predicates: Vec<String>,
    zones: Vec<String>,
    methodologies: Vec<String>,
}

impl Limits {
    fn of(voice: &Voice<'_>, cases: &[Case<'_>]) -> Self {
        let content = voice.site.content;
        let used = |m: &&Methodology| cases.iter().any(|c| c.method.id == m.id);
        let methods: Vec<&Methodology> = content.methodologies.values().filter(used).collect();
        let scales: Vec<_> = methods.iter().filter_map(|m| m.scale.as_ref()).collect();
        let min = scales.iter().map(|s| s.min).min();
        let max = scales.iter().map(|s| s.max).max();
        let number = |n: rust_decimal::Decimal| serde_json::to_value(super::shape::Number::from(n)).unwrap_or_default();
        let both = min.zip(max);
        Self {
            score: both.map(|(min, max)| (number(min), number(max))),
            change: both.map(|(min, max)| (number(min - max), number(max - min))),
            categories: content.portal.categories.iter().map(|c| c.id.to_string()).collect(),
            predicates: each(methods.iter().flat_map(|m| &m.predicates).map(|p| p.id.to_string())),
            zones: each(methods.iter().flat_map(|m| &m.zones).map(|z| z.id.to_string())),
            methodologies: methods.iter().map(|m| m.id.to_string()).collect(),
        }
    }
}

/// Each word once, in the order of its first appearance.
fn each(words: impl Iterator<Item = String>) -> Vec<String> {
    let mut all = Vec::new();
    for word in words {
        if !all.contains(&word) {
            all.push(word);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn a_package_is_named_for_the_address_of_its_portal() {
        assert_eq!(name("https://Rapor.example.id/Jambi/"), "rapor.example.id/jambi");
        assert_eq!(name("http://localhost:8080/"), "localhost-8080");
    }
}
