//! What search engines read: schema.org as JSON-LD, and `meta` names.

use super::node::Node;
use crate::content::assessment::Source;
use crate::content::id::{ArticleId, EditionId};
use crate::content::institution::Institution;
use crate::content::methodology::Scale;
use crate::content::text::Text;
use crate::machines::citations::Work;
use crate::pages::frame::Frame;
use crate::prose::escape;
use crate::routes::page::PageId;
use crate::site::Case;
use crate::site::printed::Link;
use crate::site::voice::Voice;

/// The `meta` elements for reference managers (Highwire's `citation_*`), social networks and messengers (Open Graph, X),
/// a line each.
pub(crate) fn metas(voice: &Voice<'_>, frame: &Frame, work: Option<&Work>) -> String {
    let mut metas = String::with_capacity(1024);
    let mut add = |attribute: &str, name: &str, content: &str| {
        metas.extend(["<meta ", attribute, "=\"", name, "\" content=\""]);
        escape::attribute(&mut metas, content);
        metas.push_str("\">\n");
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
pub(crate) fn graph(voice: &Voice<'_>, page: &PageId, frame: &Frame) -> String {
    let publisher = publisher_id(voice);
    let voice = &Speaker { voice, publisher: &publisher };
    let mut nodes = vec![voice.publisher()];
    if !frame.breadcrumbs.is_empty() {
        nodes.push(voice.breadcrumbs(frame));
    }
    nodes.extend(voice.subject(page, frame));
    let graph = Node::new().with("@context", "https://schema.org").with("@graph", nodes).line();
    if !graph.contains(['<', '>', '&']) {
        return graph;
    }
    // In a script element only these could end it or open another; JSON allows them escaped.
    graph.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

fn publisher_id(voice: &Voice<'_>) -> String {
    let home = voice.site.addresses.home(voice.site.first_lang());
    format!("{}#publisher", voice.site.addresses.url(&home))
}

/// A voice, and the id of the publisher in whose name it speaks.
struct Speaker<'s, 'a> {
    voice: &'s Voice<'a>,
    publisher: &'s str,
}

impl<'s> Speaker<'s, '_> {
    fn by_publisher(&self) -> Node<'s> {
        Node::new().with("@id", self.publisher)
    }

    fn publisher(&self) -> Node<'s> {
        let publisher = &self.voice.site.content.portal.publisher;
        Node::new()
            .with("@type", "Organization")
            .with("@id", self.publisher)
            .with("name", self.voice.text(&publisher.name))
            .with_some("url", publisher.url.as_deref())
            .with_some("email", publisher.contact.as_deref().filter(|c| c.contains('@') && !c.contains(' ')))
    }

    fn breadcrumbs(&self, frame: &'s Frame) -> Node<'s> {
        let item = |(position, link): (i64, &'s Link)| {
            Node::new()
                .with("@type", "ListItem")
                .with("position", position)
                .with("name", &link.label)
                .with("item", self.voice.site.addresses.absolute(&link.href))
        };
        let items: Vec<Node<'s>> = (1..).zip(&frame.breadcrumbs).map(item).collect();
        Node::new().with("@type", "BreadcrumbList").with("itemListElement", items)
    }

    fn subject(&self, page: &PageId, frame: &'s Frame) -> Option<Node<'s>> {
        let site = self.voice.site;
        match page {
            PageId::Home => Some(
                Node::new()
                    .with("@type", "WebSite")
                    .with("@id", &frame.url)
                    .with("url", &frame.url)
                    .with("name", &frame.portal.title)
                    .with_some("description", frame.portal.description.as_ref())
                    .with("inLanguage", &frame.lang)
                    .with("publisher", self.by_publisher()),
            ),
            PageId::Edition(edition) => self.edition(edition, frame),
            PageId::Data => Some(self.all_data(frame)),
            PageId::Institution(id) => {
                let institution = site.content.institutions.get(id)?;
                let parent = institution.parent.as_ref().and_then(|p| site.content.institutions.get(p));
                let parent = parent.map(|parent| self.organization(parent));
                Some(self.organization(institution).with_some("parentOrganization", parent))
            }
            PageId::Result(institution, edition) => Some(self.result(&site.case(institution, edition)?, frame)),
            PageId::Article(id) => self.article(id, frame),
            _ => None,
        }
    }

    fn organization(&self, institution: &'s Institution) -> Node<'s> {
        self.organization_named(institution, &institution.name)
            .with_some("foundingDate", institution.since.map(|day| day.to_string()))
            .with_some("dissolutionDate", institution.until.map(|day| day.to_string()))
    }

    fn organization_named(&self, institution: &'s Institution, name: &'s Text) -> Node<'s> {
        let address = self.voice.site.addresses.institution(self.voice.lang(), &institution.id);
        Node::new()
            .with("@type", "GovernmentOrganization")
            .with("name", self.voice.text(name))
            .with("url", self.voice.site.addresses.url(&address))
            .with_some("identifier", institution.code.as_deref())
    }

    fn downloads(&self, frame: &'s Frame) -> Vec<Node<'s>> {
        let download = |file: &'s crate::parts::download::Download| {
            Node::new()
                .with("@type", "DataDownload")
                .with("name", &file.label)
                .with("encodingFormat", file.media_type)
                .with("contentUrl", self.voice.site.addresses.absolute(&file.href))
        };
        frame.data.iter().map(download).collect()
    }

    /// What every node of a page begins with.
    fn about_page(kind: &'static str, frame: &'s Frame) -> Node<'s> {
        Node::new().with("@type", kind).with("@id", &frame.url).with("url", &frame.url)
    }

    fn edition(&self, edition: &EditionId, frame: &'s Frame) -> Option<Node<'s>> {
        let (assessment, _, method) = self.voice.site.edition(edition)?;
        let sources: Vec<Node<'s>> = assessment.sources.values().map(|s| self.source(s)).collect();
        let method = self.voice.site.addresses.methodology(self.voice.lang(), &method.id);
        let node = Self::about_page("Dataset", frame)
            .with("name", &frame.title)
            .with("description", &frame.description)
            .with("inLanguage", &frame.lang)
            .with("datePublished", assessment.published.to_string())
            .with("temporalCoverage", assessment.edition.as_str())
            .with("creator", self.by_publisher())
            .with("publisher", self.by_publisher())
            .with("isAccessibleForFree", true)
            .with("measurementTechnique", self.voice.site.addresses.url(&method))
            .with("isBasedOn", sources)
            .with("distribution", self.downloads(frame));
        Some(node.with_some("license", frame.portal.license_url.as_deref()))
    }

    fn all_data(&self, frame: &'s Frame) -> Node<'s> {
        Self::about_page("Dataset", frame)
            .with("name", &frame.portal.title)
            .with("description", frame.portal.description.as_ref().unwrap_or(&frame.description))
            .with("inLanguage", &frame.lang)
            .with("creator", self.by_publisher())
            .with("isAccessibleForFree", true)
            .with("distribution", self.downloads(frame))
            .with_some("license", frame.portal.license_url.as_deref())
    }

    fn source(&self, source: &'s Source) -> Node<'s> {
        Node::new()
            .with("@type", "CreativeWork")
            .with("name", self.voice.text(&source.title))
            .with("publisher", Node::new().with("@type", "Organization").with("name", &source.publisher))
            .with_some("url", source.url.as_deref())
            .with_some("datePublished", source.date.map(|d| self.voice.partial_date(d).iso))
    }

    fn result(&self, case: &Case<'s>, frame: &'s Frame) -> Node<'s> {
        let edition = self.voice.site.addresses.edition(self.voice.lang(), &case.assessment.edition);
        let sources = &case.assessment.sources;
        let others = case.record.also_reported.iter().filter_map(|other| sources.get(&other.source));
        let based: Vec<Node<'s>> =
            sources.get(&case.record.source).into_iter().chain(others).map(|s| self.source(s)).collect();
        let whole = Node::new().with("@type", "Dataset").with("@id", self.voice.site.addresses.url(&edition));
        Self::about_page("Report", frame)
            .with("name", &frame.title)
            .with("headline", &frame.title)
            .with("description", &frame.description)
            .with("inLanguage", &frame.lang)
            .with("datePublished", case.assessment.published.to_string())
            .with("author", self.by_publisher())
            .with("publisher", self.by_publisher())
            .with("about", self.organization_named(case.institution, case.name()))
            .with("isPartOf", whole)
            .with("isBasedOn", based)
            .with_some("mainEntity", self.rating(case))
            .with_some("license", frame.portal.license_url.as_deref())
            .with_some("image", frame.card.as_ref().map(|c| c.url.as_str()))
    }

    /// The score on its scale, with the predicate as its explanation; the predicate alone where no score is public.
    fn rating(&self, case: &Case<'s>) -> Option<Node<'s>> {
        let predicate = case.result.predicate.as_ref().map(|p| self.voice.predicate(case.method, p));
        let node = Node::new().with("@type", "Rating").with("author", self.by_publisher());
        Some(match (case.result.score, &case.method.scale) {
            (Some(score), Some(Scale { min, max, .. })) => node
                .with("ratingValue", score.value().to_string())
                .with("worstRating", min.normalize().to_string())
                .with("bestRating", max.normalize().to_string())
                .with_some("ratingExplanation", predicate),
            _ => node.with("ratingValue", predicate?),
        })
    }

    fn article(&self, id: &ArticleId, frame: &'s Frame) -> Option<Node<'s>> {
        let article = self.voice.site.article(id, self.voice.lang())?;
        let about = article.about.iter().filter_map(|i| self.voice.site.content.institutions.get(i));
        let about: Vec<Node<'s>> = about.map(|i| self.organization(i)).collect();
        let author = match &article.byline {
            Some(name) => Node::new().with("@type", "Person").with("name", name),
            None => self.by_publisher(),
        };
        let node = Self::about_page("NewsArticle", frame)
            .with("mainEntityOfPage", &frame.url)
            .with("headline", &article.title)
            .with("description", &frame.description)
            .with("inLanguage", &frame.lang)
            .with("datePublished", article.date.to_string())
            .with("dateModified", article.updated.unwrap_or(article.date).to_string())
            .with("publisher", self.by_publisher())
            .with("about", about)
            .with("author", author);
        Some(node.with_some("image", frame.card.as_ref().map(|c| c.url.as_str())))
    }
}
