//! What search engines read: schema.org as JSON-LD, and `meta` names.

use serde::Serialize;
use serde_json::{Value, json};

use crate::content::methodology::Scale;

use super::cite::Work;
use super::page::PageId;
use super::site::Case;
use super::view::{Frame, Link};
use super::voice::Voice;

/// A `meta` element.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Meta {
    /// `name` or `property`.
    pub attribute: &'static str,
    /// Its name.
    pub name: String,
    /// Its content.
    pub content: String,
}

/// Names for reference managers (Highwire's `citation_*`), social networks and messengers (Open Graph, X).
pub fn metas(voice: &Voice<'_>, frame: &Frame, work: Option<&Work>) -> Vec<Meta> {
    let mut metas = Vec::new();
    let mut add = |attribute, name: &str, content: &str| {
        metas.push(Meta { attribute, name: name.to_owned(), content: content.to_owned() });
    };
    add("property", "og:title", &frame.title);
    add("property", "og:description", &frame.description);
    add("property", "og:url", &frame.url);
    add("property", "og:site_name", &frame.portal.title);
    add("property", "og:type", if matches!(frame.kind, "article" | "result") { "article" } else { "website" });
    add("property", "og:locale", &voice.word("language-locale"));
    if let Some(card) = &frame.card {
        add("property", "og:image", &card.url);
        add("property", "og:image:type", "image/png");
        add("property", "og:image:width", "1200");
        add("property", "og:image:height", "630");
        add("property", "og:image:alt", &card.alt);
        add("name", "twitter:card", "summary_large_image");
        add("name", "twitter:image:alt", &card.alt);
    }
    if let Some(work) = work {
        let date = format!("{:04}/{:02}/{:02}", work.issued.year(), work.issued.month(), work.issued.day());
        if work.is_news {
            add("property", "article:published_time", &work.issued.to_string());
        }
        add("name", "citation_title", &work.title);
        add("name", "citation_author", &work.author);
        add("name", "citation_publication_date", &date);
        add("name", "citation_publisher", &work.publisher);
        add("name", "citation_journal_title", &work.container);
        add("name", "citation_public_url", &work.url);
        add("name", "citation_language", &work.lang);
    }
    metas
}

/// The page as a graph of schema.org, safe to stand in a `script` element.
pub fn graph(voice: &Voice<'_>, page: &PageId, frame: &Frame) -> String {
    let mut nodes = vec![publisher(voice)];
    if !frame.breadcrumbs.is_empty() {
        nodes.push(breadcrumbs(voice, frame));
    }
    nodes.extend(subject(voice, page, frame));
    let graph = json!({"@context": "https://schema.org", "@graph": nodes});
    // In a script element only these could end it or open another; JSON allows them escaped.
    graph.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

fn publisher_id(voice: &Voice<'_>) -> String {
    let home = voice.site.addresses.home(voice.site.first_lang());
    format!("{}#publisher", voice.site.addresses.url(&home))
}

fn publisher(voice: &Voice<'_>) -> Value {
    let publisher = &voice.site.content.portal.publisher;
    let mut node = json!({
        "@type": "Organization",
        "@id": publisher_id(voice),
        "name": voice.text(&publisher.name),
    });
    set(&mut node, "url", publisher.url.as_deref());
    set(&mut node, "email", publisher.contact.as_deref().filter(|c| c.contains('@') && !c.contains(' ')));
    node
}

fn breadcrumbs(voice: &Voice<'_>, frame: &Frame) -> Value {
    let absolute = |link: &Link| voice.site.addresses.absolute(&link.href);
    let items: Vec<Value> = frame
        .breadcrumbs
        .iter()
        .enumerate()
        .map(|(i, link)| json!({"@type": "ListItem", "position": i + 1, "name": link.label, "item": absolute(link)}))
        .collect();
    json!({"@type": "BreadcrumbList", "itemListElement": items})
}

fn subject(voice: &Voice<'_>, page: &PageId, frame: &Frame) -> Option<Value> {
    match page {
        PageId::Home => Some(json!({
            "@type": "WebSite",
            "@id": frame.url,
            "url": frame.url,
            "name": frame.portal.title,
            "description": frame.portal.description,
            "inLanguage": frame.lang,
            "publisher": {"@id": publisher_id(voice)},
        })),
        PageId::Edition(edition) => edition_node(voice, edition, frame),
        PageId::Data => Some(all_data(voice, frame)),
        PageId::Institution(id) => {
            let institution = voice.site.content.institutions.get(id)?;
            let mut node = organization(voice, institution);
            let parent = institution.parent.as_ref().and_then(|p| voice.site.content.institutions.get(p));
            if let (Some(parent), Some(fields)) = (parent, node.as_object_mut()) {
                fields.insert("parentOrganization".into(), organization(voice, parent));
            }
            Some(node)
        }
        PageId::Result(institution, edition) => {
            Some(result_node(voice, &voice.site.case(institution, edition)?, frame))
        }
        PageId::Article(id) => article_node(voice, id, frame),
        _ => None,
    }
}

fn organization(voice: &Voice<'_>, institution: &crate::content::institution::Institution) -> Value {
    let address = voice.site.addresses.institution(voice.lang(), &institution.id);
    let mut node = json!({
        "@type": "GovernmentOrganization",
        "name": voice.text(&institution.name),
        "url": voice.site.addresses.url(&address),
    });
    set(&mut node, "identifier", institution.code.as_deref());
    node
}

fn downloads(voice: &Voice<'_>, frame: &Frame) -> Vec<Value> {
    let download = |file: &super::view::Download| {
        json!({
            "@type": "DataDownload",
            "name": file.label,
            "encodingFormat": file.media_type,
            "contentUrl": voice.site.addresses.absolute(&file.href),
        })
    };
    frame.data.iter().map(download).collect()
}

fn edition_node(voice: &Voice<'_>, edition: &crate::content::id::EditionId, frame: &Frame) -> Option<Value> {
    let (assessment, _, method) = voice.site.edition(edition)?;
    let sources: Vec<Value> = assessment.sources.values().map(|s| source(voice, s)).collect();
    let method = voice.site.addresses.methodology(voice.lang(), &method.id);
    let mut node = json!({
        "@type": "Dataset",
        "@id": frame.url,
        "url": frame.url,
        "name": frame.title,
        "description": frame.description,
        "inLanguage": frame.lang,
        "datePublished": assessment.published.to_string(),
        "temporalCoverage": edition.as_str(),
        "creator": {"@id": publisher_id(voice)},
        "publisher": {"@id": publisher_id(voice)},
        "isAccessibleForFree": true,
        "measurementTechnique": voice.site.addresses.url(&method),
        "isBasedOn": sources,
        "distribution": downloads(voice, frame),
    });
    set(&mut node, "license", frame.portal.license_url.as_deref());
    Some(node)
}

fn all_data(voice: &Voice<'_>, frame: &Frame) -> Value {
    let mut node = json!({
        "@type": "Dataset",
        "@id": frame.url,
        "url": frame.url,
        "name": frame.portal.title,
        "description": frame.portal.description.as_deref().unwrap_or(&frame.description),
        "inLanguage": frame.lang,
        "creator": {"@id": publisher_id(voice)},
        "isAccessibleForFree": true,
        "distribution": downloads(voice, frame),
    });
    set(&mut node, "license", frame.portal.license_url.as_deref());
    node
}

fn source(voice: &Voice<'_>, source: &crate::content::assessment::Source) -> Value {
    let mut node = json!({
        "@type": "CreativeWork",
        "name": voice.text(&source.title),
        "publisher": {"@type": "Organization", "name": source.publisher},
    });
    set(&mut node, "url", source.url.as_deref());
    set(&mut node, "datePublished", source.date.map(|d| voice.partial_date(d).iso).as_deref());
    node
}

fn result_node(voice: &Voice<'_>, case: &Case<'_>, frame: &Frame) -> Value {
    let edition = voice.site.addresses.edition(voice.lang(), &case.assessment.edition);
    let main = case.assessment.sources.get(&case.record.source).map(|s| source(voice, s));
    let others = case.record.also_reported.iter().filter_map(|o| case.assessment.sources.get(&o.source));
    let based: Vec<Value> = main.into_iter().chain(others.map(|s| source(voice, s))).collect();
    let mut node = json!({
        "@type": "Report",
        "@id": frame.url,
        "url": frame.url,
        "name": frame.title,
        "headline": frame.title,
        "description": frame.description,
        "inLanguage": frame.lang,
        "datePublished": case.assessment.published.to_string(),
        "author": {"@id": publisher_id(voice)},
        "publisher": {"@id": publisher_id(voice)},
        "about": organization(voice, case.institution),
        "isPartOf": {"@type": "Dataset", "@id": voice.site.addresses.url(&edition)},
        "isBasedOn": based,
    });
    if let (Some(rating), Some(fields)) = (rating(voice, case), node.as_object_mut()) {
        fields.insert("mainEntity".into(), rating);
    }
    set(&mut node, "license", frame.portal.license_url.as_deref());
    set(&mut node, "image", frame.card.as_ref().map(|c| c.url.as_str()));
    node
}

/// The score on its scale, with the predicate as its explanation; the predicate alone where no score is public.
fn rating(voice: &Voice<'_>, case: &Case<'_>) -> Option<Value> {
    let predicate = case.result.predicate.as_ref().map(|p| voice.predicate(case.method, p));
    let mut node = json!({"@type": "Rating", "author": {"@id": publisher_id(voice)}});
    match (case.result.score, &case.method.scale) {
        (Some(score), Some(Scale { min, max, .. })) => {
            set(&mut node, "ratingValue", Some(&score.value().to_string()));
            set(&mut node, "worstRating", Some(&min.normalize().to_string()));
            set(&mut node, "bestRating", Some(&max.normalize().to_string()));
            set(&mut node, "ratingExplanation", predicate.as_deref());
        }
        _ => set(&mut node, "ratingValue", Some(predicate?.as_str())),
    }
    Some(node)
}

fn article_node(voice: &Voice<'_>, id: &crate::content::id::ArticleId, frame: &Frame) -> Option<Value> {
    let article = voice.site.article(id, voice.lang())?;
    let about = article.about.iter().filter_map(|i| voice.site.content.institutions.get(i));
    let about: Vec<Value> = about.map(|i| organization(voice, i)).collect();
    let mut node = json!({
        "@type": "NewsArticle",
        "@id": frame.url,
        "url": frame.url,
        "mainEntityOfPage": frame.url,
        "headline": article.title,
        "description": frame.description,
        "inLanguage": frame.lang,
        "datePublished": article.date.to_string(),
        "dateModified": article.updated.unwrap_or(article.date).to_string(),
        "publisher": {"@id": publisher_id(voice)},
        "about": about,
    });
    let author = match &article.byline {
        Some(name) => json!({"@type": "Person", "name": name}),
        None => json!({"@id": publisher_id(voice)}),
    };
    if let Some(fields) = node.as_object_mut() {
        fields.insert("author".into(), author);
    }
    set(&mut node, "image", frame.card.as_ref().map(|c| c.url.as_str()));
    Some(node)
}

fn set(node: &mut Value, name: &str, value: Option<&str>) {
    if let (Some(fields), Some(value)) = (node.as_object_mut(), value) {
        fields.insert(name.to_owned(), value.into());
    }
}
