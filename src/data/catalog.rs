//! `catalog.jsonld`: all data of the portal as a catalogue by DCAT 3 (<https://www.w3.org/TR/vocab-dcat-3/>).

use jiff::civil::Date;
use serde_json::{Map, Value as Json, json};

use super::package::Weighed;
use super::workbook::{last_change, title};
use crate::address::Permalink;
use crate::routes::data_file::DataFile;
use crate::routes::table::{self, TableId};
use crate::site::Case;
use crate::site::license::license;
use crate::site::voice::Voice;

/// Weighs a file: the language's index, the table, the form.
pub(crate) type Weigh<'w> = dyn Fn(usize, &TableId, DataFile) -> Weighed + 'w;

/// The catalogue, in all languages of the portal.
pub(crate) fn catalog(voices: &[Voice<'_>], weigh: &Weigh<'_>) -> Json {
    let Some(first) = voices.first() else { return Json::Null };
    let site = first.site;
    let portal = &site.content.portal;
    let home = data_url(first);
    let datasets: Vec<Json> = TableId::listed(site).iter().map(|id| dataset(voices, first, id, weigh)).collect();
    let mut catalog = json!({
        "@context": context(),
        "@id": format!("{home}catalog.jsonld"),
        "@type": "dcat:Catalog",
        "dct:title": in_all(voices, |v| v.text(&portal.title).to_owned()),
        "dct:publisher": publisher(voices, first),
        "dct:language": voices.iter().map(|v| language(v)).collect::<Vec<_>>(),
        "foaf:homepage": {"@id": site.addresses.url(&site.addresses.home(first.lang()))},
    });
    if let Some(description) = &portal.description {
        catalog["dct:description"] = in_all(voices, |v| v.text(description).to_owned());
    }
    let all = TableId::Results.cases(site);
    let first_day = site.content.assessments.iter().map(|a| a.published).min();
    set(&mut catalog, "dct:issued", first_day.map(day));
    set(&mut catalog, "dct:modified", last_change(&all).map(day));
    set(&mut catalog, "dct:license", licence(first));
    catalog["dcat:dataset"] = datasets.into();
    catalog
}

/// The prefixes, written out, so that nothing need be fetched to read the catalogue.
fn context() -> Json {
    json!({
        "dcat": "http://www.w3.org/ns/dcat#",
        "dct": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "spdx": "http://spdx.org/rdf/terms#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    })
}

fn data_url(voice: &Voice<'_>) -> String {
    voice.site.addresses.url(&voice.site.addresses.data(voice.lang()))
}

fn publisher(voices: &[Voice<'_>], first: &Voice<'_>) -> Json {
    let publisher = &first.site.content.portal.publisher;
    let mut agent = json!({
        "@id": format!("{}#publisher", first.site.addresses.url(&first.site.addresses.home(first.lang()))),
        "@type": "foaf:Agent",
        "foaf:name": in_all(voices, |v| v.text(&publisher.name).to_owned()),
    });
    set(&mut agent, "foaf:homepage", publisher.url.as_ref().map(|url| json!({"@id": url})));
    agent
}

/// A text in every language.
fn in_all(voices: &[Voice<'_>], text: impl Fn(&Voice<'_>) -> String) -> Json {
    voices.iter().map(|v| json!({"@value": text(v), "@language": v.lang().as_str()})).collect::<Vec<_>>().into()
}

/// DCAT asks for the Library of Congress's names of languages.
fn language(voice: &Voice<'_>) -> Json {
    let tag = voice.lang().as_str();
    let short = tag.split_once('-').map_or(tag, |(language, _)| language);
    json!({"@id": format!("http://id.loc.gov/vocabulary/iso639-1/{short}")})
}

fn day(date: Date) -> Json {
    json!({"@value": date.to_string(), "@type": "xsd:date"})
}

fn licence(voice: &Voice<'_>) -> Option<Json> {
    let (_, url) = license(voice.site.content.portal.license.as_deref()?);
    url.map(|url| json!({"@id": url}))
}

fn set(node: &mut Json, name: &str, value: Option<Json>) {
    if let (Some(fields), Some(value)) = (node.as_object_mut(), value) {
        fields.insert(name.to_owned(), value);
    }
}

fn dataset(voices: &[Voice<'_>], first: &Voice<'_>, id: &TableId, weigh: &Weigh<'_>) -> Json {
    let site = first.site;
    let cases = id.cases(site);
    let landing = site.addresses.url(&landing(first, id));
    let files = voices.iter().enumerate().flat_map(|(lang, voice)| distributions(lang, voice, id, weigh));
    let mut dataset = json!({
        "@id": format!("{}#{}", data_url(first), id.name()),
        "@type": "dcat:Dataset",
        "dct:identifier": id.name(),
        "dct:title": in_all(voices, |v| title(v, id)),
        "dct:description": in_all(voices, |v| description(v, id)),
        "dct:publisher": {"@id": publisher(voices, first)["@id"].clone()},
        "dct:language": voices.iter().map(|v| language(v)).collect::<Vec<_>>(),
        "dcat:landingPage": {"@id": landing},
        "dcat:distribution": files.collect::<Vec<_>>(),
    });
    let issued = match id {
        TableId::Edition(edition) => site.edition(edition).map(|(a, _, _)| a.published),
        _ => cases.iter().map(|c| c.assessment.published).min(),
    };
    set(&mut dataset, "dct:issued", issued.map(day));
    set(&mut dataset, "dct:modified", last_change(&cases).map(day));
    set(&mut dataset, "dct:license", licence(first));
    set(&mut dataset, "dct:temporal", temporal(id, &cases));
    dataset
}

fn landing(voice: &Voice<'_>, id: &TableId) -> Permalink {
    let a = &voice.site.addresses;
    match id {
        TableId::Edition(edition) => a.edition(voice.lang(), edition),
        TableId::Institutions => a.institutions(voice.lang()),
        TableId::Corrections => a.corrections(voice.lang()),
        _ => a.data(voice.lang()),
    }
}

fn description(voice: &Voice<'_>, id: &TableId) -> String {
    match id {
        TableId::Edition(edition) => {
            let assessment = voice.site.edition(edition).map(|(a, _, _)| a);
            assessment.map_or_else(String::new, |a| voice.edition_title(a))
        }
        TableId::Institutions => voice.word("institutions-description"),
        TableId::Parts => voice.word("download-parts-description"),
        TableId::Corrections => voice.word("download-corrections-description"),
        _ => voice.word("data-sentence"),
    }
}

/// The years that the data speak of, where the names of editions begin with one.
fn temporal(id: &TableId, cases: &[Case<'_>]) -> Option<Json> {
    if *id == TableId::Institutions {
        return None;
    }
    let year = |case: &Case<'_>| {
        let year = case.assessment.edition.as_str().get(..4)?;
        year.bytes().all(|b| b.is_ascii_digit()).then(|| year.to_owned())
    };
    let years: Option<Vec<String>> = cases.iter().map(year).collect();
    let years = years?;
    let typed = |year: &String| json!({"@value": year, "@type": "xsd:gYear"});
    let (first, last) = (years.iter().min()?, years.iter().max()?);
    Some(json!({"@type": "dct:PeriodOfTime", "dcat:startDate": typed(first), "dcat:endDate": typed(last)}))
}

/// The files of a table in a language.
fn distributions(lang: usize, voice: &Voice<'_>, id: &TableId, weigh: &Weigh<'_>) -> Vec<Json> {
    let site = voice.site;
    let file = |form: &DataFile| {
        let url = site.addresses.url(&id.permalink(voice, *form));
        let weighed = weigh(lang, id, *form);
        let mut file = distribution(voice, id, &url, form.media_type());
        file.insert(
            "dcat:byteSize".into(),
            json!({
                "@value": weighed.bytes.to_string(), "@type": "xsd:nonNegativeInteger",
            }),
        );
        file.insert(
            "spdx:checksum".into(),
            json!({
                "@type": "spdx:Checksum",
                "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
                "spdx:checksumValue": {"@value": weighed.sha256, "@type": "xsd:hexBinary"},
            }),
        );
        Json::Object(file)
    };
    let mut all: Vec<Json> = id.forms(site).iter().map(file).collect();
    if let Some(json) = id.json(voice) {
        let mut file = distribution(voice, id, &site.addresses.url(&json), DataFile::Json.media_type());
        file.insert("dct:conformsTo".into(), json!({"@id": site.addresses.url(&table::schema(site))}));
        all.push(Json::Object(file));
    }
    all
}

fn distribution(voice: &Voice<'_>, id: &TableId, url: &str, media_type: &str) -> Map<String, Json> {
    let mut file = Map::new();
    file.insert("@id".into(), format!("{url}#distribution").into());
    file.insert("@type".into(), "dcat:Distribution".into());
    file.insert("dct:title".into(), json!({"@value": title(voice, id), "@language": voice.lang().as_str()}));
    file.insert("dct:language".into(), language(voice));
    file.insert("dcat:downloadURL".into(), json!({"@id": url}));
    let media = json!({"@id": format!("https://www.iana.org/assignments/media-types/{media_type}")});
    file.insert("dcat:mediaType".into(), media);
    if let Some(licence) = licence(voice) {
        file.insert("dct:license".into(), licence);
    }
    file
}
