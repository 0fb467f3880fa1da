//! What search engines read: schema.org as JSON-LD, and `meta` names.

use serde::Serialize;
use serde_json::{Value, json};

use crate::content::assessment::Source;
use crate::content::id::{ArticleId, EditionId};
use crate::content::institution::Institution;
use crate::content::methodology::Scale;
use crate::content::text::Text;
use crate::machines::citations::Work;
use crate::pages::frame::Frame;
use crate::parts::download::Download;
use crate::routes::page::PageId;
use crate::site::Case;
use crate::site::voice::Voice;

/// A `meta` element.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Meta {
    /// The attribute that names it: `name` or `property`.
    pub attribute: &'static str,
    /// Its name: `og:title`.
    pub name: &'static str,
    /// What it says.
    pub content: String,
}

/// The `meta` elements for reference managers (Highwire's `citation_*`), social networks and messengers (Open Graph, X).
pub(crate) fn metas(voice: &Voice<'_>, frame: &Frame, work: Option<&Work>) -> Vec<Meta> {
    let mut metas = Vec::with_capacity(20);
    let mut add = |name: &'static str, content: &str| {
        let attribute = if name.starts_with("og:") || name.starts_with("article:") { "property" } else { "name" };
        metas.push(Meta { attribute, name, content: content.to_owned() });
    };
    add("og:title", &frame.title);
    add("og:description", &frame.description);
    add("og:url", &frame.url);
    add("og:site_name", &frame.portal.title);
    add("og:type", if matches!(frame.kind, "article" | "result") { "article" } else { "website" });
    add("og:locale", &voice.word("language-locale"));
    if let Some(card) = &frame.card {
        add("og:image", &card.url);
        add("og:image:type", "image/png");
        add("og:image:width", "1200");
        add("og:image:height", "630");
        add("og:image:alt", &card.alt);
        add("twitter:card", "summary_large_image");
        add("twitter:image:alt", &card.alt);
    }
    if let Some(work) = work {
        let date = format!("{:04}/{:02}/{:02}", work.issued.year(), work.issued.month(), work.issued.day());
        if work.is_news {
            add("article:published_time", &work.issued.to_string());
        }
        add("citation_title", &work.title);
        add("citation_author", &work.author);
        add("citation_publication_date", &date);
        add("citation_publisher", &work.publisher);
        add("citation_journal_title", &work.container);
        add("citation_public_url", &work.url);
        add("citation_language", &work.lang);
    }
    metas
}

/// The page as a graph of schema.org, safe to stand in a `script` element.
pub(crate) fn graph(voice: &Voice<'_>, page: &PageId, frame: &Frame) -> String {
    let voice = Speaker { voice, publisher: publisher_id(voice) };
    let mut nodes = vec![voice.publisher()];
    if !frame.breadcrumbs.is_empty() {
        nodes.push(voice.breadcrumbs(frame));
    }
    nodes.extend(voice.subject(page, frame));
    let mut graph = json!({"@context": "https://schema.org", "@graph": nodes});
    leave_out_absent(&mut graph);
    let graph = graph.to_string();
    if !graph.contains(['<', '>', '&']) {
        return graph;
    }
    // In a script element only these could end it or open another; JSON allows them escaped.
    graph.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

/// Takes out the fields that have no value.
fn leave_out_absent(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.retain(|_, value| !value.is_null());
            fields.values_mut().for_each(leave_out_absent);
        }
        Value::Array(items) => items.iter_mut().for_each(leave_out_absent),
        _ => {}
    }
}

fn publisher_id(voice: &Voice<'_>) -> String {
    let home = voice.site.addresses.home(voice.site.first_lang());
    format!("{}#publisher", voice.site.addresses.url(&home))
}

/// A voice, and the id of the publisher in whose name it speaks.
struct Speaker<'s, 'a> {
    voice: &'s Voice<'a>,
    publisher: String,
}

impl Speaker<'_, '_> {
    fn by_publisher(&self) -> Value {
        json!({"@id": self.publisher})
    }

    fn publisher(&self) -> Value {
        let publisher = &self.voice.site.content.portal.publisher;
        json!({
            "@type": "Organization",
            "@id": self.publisher,
            "name": self.voice.text(&publisher.name),
            "url": publisher.url,
            "email": publisher.contact.as_deref().filter(|c| c.contains('@') && !c.contains(' ')),
        })
    }

    fn breadcrumbs(&self, frame: &Frame) -> Value {
        let items = (1..).zip(&frame.breadcrumbs).map(|(position, link)| {
            json!({
                "@type": "ListItem",
                "position": position,
                "name": link.label,
                "item": self.voice.site.addresses.absolute(&link.href),
            })
        });
        json!({"@type": "BreadcrumbList", "itemListElement": items.collect::<Vec<Value>>()})
    }

    fn subject(&self, page: &PageId, frame: &Frame) -> Option<Value> {
        let site = self.voice.site;
        match page {
            PageId::Home => Some(json!({
                "@type": "WebSite",
                "@id": frame.url,
                "url": frame.url,
                "name": frame.portal.title,
                "description": frame.portal.description,
                "inLanguage": frame.lang,
                "publisher": self.by_publisher(),
            })),
            PageId::Edition(edition) => self.edition(edition, frame),
            PageId::Data => Some(self.all_data(frame)),
            PageId::Institution(id) => {
                let institution = site.content.institutions.get(id)?;
                let parent = institution.parent.as_ref().and_then(|p| site.content.institutions.get(p));
                let mut organization = self.organization(institution);
                organization["parentOrganization"] = parent.map(|parent| self.organization(parent)).into();
                Some(organization)
            }
            PageId::Result(institution, edition) => Some(self.result(&site.case(institution, edition)?, frame)),
            PageId::Article(id) => self.article(id, frame),
            _ => None,
        }
    }

    fn organization(&self, institution: &Institution) -> Value {
        let mut organization = self.organization_named(institution, &institution.name);
        organization["foundingDate"] = institution.since.map(|day| day.to_string()).into();
        organization["dissolutionDate"] = institution.until.map(|day| day.to_string()).into();
        organization
    }

    fn organization_named(&self, institution: &Institution, name: &Text) -> Value {
        let address = self.voice.site.addresses.institution(self.voice.lang(), &institution.id);
        json!({
            "@type": "GovernmentOrganization",
            "name": self.voice.text(name),
            "url": self.voice.site.addresses.url(&address),
            "identifier": institution.code,
        })
    }

    fn downloads(&self, frame: &Frame) -> Vec<Value> {
        let download = |file: &Download| {
            json!({
                "@type": "DataDownload",
                "name": file.label,
                "encodingFormat": file.media_type,
                "contentUrl": self.voice.site.addresses.absolute(&file.href),
            })
        };
        frame.data.iter().map(download).collect()
    }

    fn edition(&self, edition: &EditionId, frame: &Frame) -> Option<Value> {
        let (assessment, _, method) = self.voice.site.edition(edition)?;
        let method = self.voice.site.addresses.methodology(self.voice.lang(), &method.id);
        Some(json!({
            "@type": "Dataset",
            "@id": frame.url,
            "url": frame.url,
            "name": frame.title,
            "description": frame.description,
            "inLanguage": frame.lang,
            "datePublished": assessment.published.to_string(),
            "temporalCoverage": assessment.edition.as_str(),
            "creator": self.by_publisher(),
            "publisher": self.by_publisher(),
            "isAccessibleForFree": true,
            "measurementTechnique": self.voice.site.addresses.url(&method),
            "isBasedOn": assessment.sources.values().map(|s| self.source(s)).collect::<Vec<Value>>(),
            "distribution": self.downloads(frame),
            "license": frame.portal.license_url,
        }))
    }

    fn all_data(&self, frame: &Frame) -> Value {
        json!({
            "@type": "Dataset",
            "@id": frame.url,
            "url": frame.url,
            "name": frame.portal.title,
            "description": frame.portal.description.as_ref().unwrap_or(&frame.description),
            "inLanguage": frame.lang,
            "creator": self.by_publisher(),
            "isAccessibleForFree": true,
            "distribution": self.downloads(frame),
            "license": frame.portal.license_url,
        })
    }

    fn source(&self, source: &Source) -> Value {
        json!({
            "@type": "CreativeWork",
            "name": self.voice.text(&source.title),
            "publisher": {"@type": "Organization", "name": source.publisher},
            "url": source.url,
            "datePublished": source.date.map(|d| self.voice.partial_date(d).iso),
        })
    }

    fn result(&self, case: &Case<'_>, frame: &Frame) -> Value {
        let edition = self.voice.site.addresses.edition(self.voice.lang(), &case.assessment.edition);
        let sources = &case.assessment.sources;
        let others = case.record.also_reported.iter().filter_map(|other| sources.get(&other.source));
        let based = sources.get(&case.record.source).into_iter().chain(others);
        json!({
            "@type": "Report",
            "@id": frame.url,
            "url": frame.url,
            "name": frame.title,
            "headline": frame.title,
            "description": frame.description,
            "inLanguage": frame.lang,
            "datePublished": case.assessment.published.to_string(),
            "author": self.by_publisher(),
            "publisher": self.by_publisher(),
            "about": self.organization_named(case.institution, case.name()),
            "isPartOf": {"@type": "Dataset", "@id": self.voice.site.addresses.url(&edition)},
            "isBasedOn": based.map(|s| self.source(s)).collect::<Vec<Value>>(),
            "mainEntity": self.rating(case),
            "license": frame.portal.license_url,
            "image": frame.card.as_ref().map(|c| &c.url),
        })
    }

    /// The score on its scale, with the predicate as its explanation; the predicate alone where no score is public.
    fn rating(&self, case: &Case<'_>) -> Option<Value> {
        let predicate = case.result.predicate.as_ref().map(|p| self.voice.predicate(case.method, p));
        Some(match (case.result.score, &case.method.scale) {
            (Some(score), Some(Scale { min, max, .. })) => json!({
                "@type": "Rating",
                "author": self.by_publisher(),
                "ratingValue": score.value().to_string(),
                "worstRating": min.normalize().to_string(),
                "bestRating": max.normalize().to_string(),
                "ratingExplanation": predicate,
            }),
            _ => json!({"@type": "Rating", "author": self.by_publisher(), "ratingValue": predicate?}),
        })
    }

    fn article(&self, id: &ArticleId, frame: &Frame) -> Option<Value> {
        let article = self.voice.site.article(id, self.voice.lang())?;
        let about = article.about.iter().filter_map(|i| self.voice.site.content.institutions.get(i));
        let author = match &article.byline {
            Some(name) => json!({"@type": "Person", "name": name}),
            None => self.by_publisher(),
        };
        Some(json!({
            "@type": "NewsArticle",
            "@id": frame.url,
            "url": frame.url,
            "mainEntityOfPage": frame.url,
            "headline": article.title,
            "description": frame.description,
            "inLanguage": frame.lang,
            "datePublished": article.date.to_string(),
            "dateModified": article.updated.unwrap_or(article.date).to_string(),
            "publisher": self.by_publisher(),
            "about": about.map(|i| self.organization(i)).collect::<Vec<Value>>(),
            "author": author,
            "image": frame.card.as_ref().map(|c| &c.url),
        }))
    }
}
