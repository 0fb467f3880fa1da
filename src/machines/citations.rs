//! Ready citations of a page: a sentence, APA, BibTeX, RIS and CSL-JSON.

use jiff::civil::Date;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC};
use serde::Serialize;
use serde_json::json;

use crate::pages::title::title;
use crate::routes::page::PageId;
use crate::site::voice::Voice;

/// What stands unescaped in a URL besides letters and digits (RFC 3986, 2.3): of all others, none.
const UNESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Ready citations of a page.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct CiteView {
    /// A sentence in the page's language.
    pub text: String,
    /// By the APA's manual (7th edition).
    pub apa: String,
    /// A BibTeX entry.
    pub bibtex: String,
    /// The same, to download: a `data:` address, so that it needs no file and no script.
    pub bibtex_href: String,
    /// An RIS record.
    pub ris: String,
    /// The same, to download.
    pub ris_href: String,
    /// CSL-JSON.
    pub csl: String,
    /// The same, to download.
    pub csl_href: String,
    /// A name for the downloaded files, without ending.
    pub file: String,
}

/// What is cited.
#[derive(Clone, Debug)]
pub(crate) struct Work {
    /// Its title.
    pub title: String,
    /// Who is named as its author.
    pub author: String,
    /// The portal.
    pub container: String,
    /// Who publishes the portal.
    pub publisher: String,
    /// When it was published, or last changed where it changes with its data.
    pub issued: Date,
    /// The version of the data; `None` for an article.
    pub version: Option<String>,
    /// Its permalink.
    pub url: String,
    /// Its language.
    pub lang: String,
    /// News, rather than data.
    pub is_news: bool,
    /// A key for BibTeX and files.
    pub key: String,
}

/// What is cited on a page; `None` where it is a list or a form that nobody cites.
pub(crate) fn work(voice: &Voice<'_>, page: &PageId, version: &dyn Fn() -> String) -> Option<Work> {
    let site = voice.site;
    let portal = &site.content.portal;
    let publisher = voice.text(&portal.publisher.name).to_owned();
    let (issued, author) = match page {
        PageId::Edition(edition) | PageId::Result(_, edition) => {
            (site.edition(edition)?.0.published, publisher.clone())
        }
        PageId::Institution(id) => (site.latest(id)?.assessment.published, publisher.clone()),
        PageId::Article(id) => {
            let article = site.article(id, voice.lang())?;
            (article.date, article.byline.clone().unwrap_or_else(|| publisher.clone()))
        }
        _ => return None,
    };
    let is_news = matches!(page, PageId::Article(_));
    Some(Work {
        title: title(voice, page),
        author,
        container: voice.text(&portal.title).to_owned(),
        publisher,
        issued,
        version: (!is_news).then(version),
        url: site.addresses.url(&page.permalink(voice)?),
        lang: voice.lang().to_string(),
        is_news,
        key: key(page, issued),
    })
}

fn key(page: &PageId, issued: Date) -> String {
    match page {
        PageId::Edition(edition) => format!("rapor-{edition}"),
        PageId::Institution(id) => format!("rapor-{id}"),
        PageId::Result(id, edition) => format!("rapor-{id}-{edition}"),
        PageId::Article(id) => format!("rapor-{id}"),
        _ => format!("rapor-{issued}"),
    }
}

/// The citations of a work.
pub(crate) fn cite(voice: &Voice<'_>, work: &Work) -> CiteView {
    let (bibtex, ris, csl) = (bibtex(work), ris(work), csl(work));
    CiteView {
        text: sentence(voice, work),
        apa: apa(voice, work),
        bibtex_href: data_url("application/x-bibtex", &bibtex),
        bibtex,
        ris_href: data_url("application/x-research-info-systems", &ris),
        ris,
        csl_href: data_url("application/vnd.citationstyles.csl+json", &csl),
        csl,
        file: work.key.clone(),
    }
}

fn sentence(voice: &Voice<'_>, work: &Work) -> String {
    let pairs = [
        ("title", work.title.as_str().into()),
        ("portal", work.container.as_str().into()),
        ("date", voice.language.date(work.issued).into()),
        ("url", work.url.as_str().into()),
    ];
    let [a, b, c, d] = pairs;
    match &work.version {
        Some(version) => voice.say("cite-data", [a, b, c, d, ("version", version.as_str().into())]),
        None => voice.say("cite-news", [a, b, c, d, ("author", work.author.as_str().into())]),
    }
}

/// Author. (Year, Month day). *Title* [Data set]. Container. URL — without italics, which plain text has not.
fn apa(voice: &Voice<'_>, work: &Work) -> String {
    let month = usize::from(work.issued.month().unsigned_abs()).saturating_sub(1);
    let date = voice.say(
        "cite-apa-date",
        [
            ("year", work.issued.year().to_string().into()),
            ("month", voice.language.months()[month].as_str().into()),
            ("day", work.issued.day().to_string().into()),
        ],
    );
    let form = match &work.version {
        Some(version) => {
            let version = voice.say("cite-apa-version", [("version", version.as_str().into())]);
            format!(" ({version}) [{}]", voice.word("cite-apa-data"))
        }
        None => String::new(),
    };
    // An author that is also the container is named once (APA 7, 10.16).
    let container = if work.container == work.author { String::new() } else { format!(" {}.", work.container) };
    format!("{}. ({date}). {}{form}.{container} {}", work.author.trim_end_matches('.'), work.title, work.url)
}

fn bibtex(work: &Work) -> String {
    let mut fields = vec![
        ("title", format!("{{{}}}", braces(&work.title))),
        ("author", format!("{{{}}}", braces(&work.author))),
        ("publisher", braces(&work.publisher)),
        ("howpublished", braces(&work.container)),
        ("year", work.issued.year().to_string()),
        ("month", work.issued.month().to_string()),
        ("day", work.issued.day().to_string()),
        ("url", work.url.clone()),
        ("langid", work.lang.clone()),
    ];
    if let Some(version) = &work.version {
        fields.push(("version", braces(version)));
    }
    let lines: Vec<String> = fields.iter().map(|(name, value)| format!("  {name} = {{{value}}}")).collect();
    format!("@misc{{{},\n{}\n}}\n", work.key, lines.join(",\n"))
}

/// Text as BibTeX takes it inside braces: its special characters escaped, unbalanced braces left out.
fn braces(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '{' | '}' => {}
            '\\' => escaped.push_str("\\textbackslash "),
            '#' | '$' | '%' | '&' | '_' => {
                escaped.push('\\');
                escaped.push(character);
            }
            '\n' | '\r' => escaped.push(' '),
            other => escaped.push(other),
        }
    }
    escaped
}

fn ris(work: &Work) -> String {
    let line = |tag: &str, value: &str| format!("{tag}  - {}\r\n", value.replace(['\r', '\n'], " "));
    let date = work.issued;
    let mut record = line("TY", if work.is_news { "NEWS" } else { "DATA" });
    record.push_str(&line("TI", &work.title));
    record.push_str(&line("AU", &work.author));
    record.push_str(&line("T2", &work.container));
    record.push_str(&line("PB", &work.publisher));
    record.push_str(&line("PY", &date.year().to_string()));
    record.push_str(&line("DA", &format!("{:04}/{:02}/{:02}/", date.year(), date.month(), date.day())));
    if let Some(version) = &work.version {
        record.push_str(&line("ET", version));
    }
    record.push_str(&line("UR", &work.url));
    record.push_str(&line("LA", &work.lang));
    record.push_str("ER  - \r\n");
    record
}

/// CSL-JSON 1.0.2, an array of one item.
fn csl(work: &Work) -> String {
    let date = work.issued;
    let day = [i64::from(date.year()), i64::from(date.month()), i64::from(date.day())];
    let mut item = json!({
        "id": work.key,
        "type": if work.is_news { "article-newspaper" } else { "dataset" },
        "title": work.title,
        "author": [{"literal": work.author}],
        "container-title": work.container,
        "publisher": work.publisher,
        "issued": {"date-parts": [day]},
        "URL": work.url,
        "language": work.lang,
    });
    if let Some(version) = &work.version {
        item["version"] = version.as_str().into();
    }
    format!("[{item}]\n")
}

/// A `data:` URL (RFC 2397), every byte that is not unreserved escaped.
fn data_url(media_type: &str, text: &str) -> String {
    let escaped = percent_encoding::utf8_percent_encode(text, UNESCAPED);
    format!("data:{media_type};charset=utf-8,{escaped}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn work() -> Work {
        Work {
            title: "Nilai 100% & {lain}".into(),
            author: "Redaksi".into(),
            container: "Rapor".into(),
            publisher: "Lembaga".into(),
            issued: jiff::civil::date(2024, 2, 6),
            version: Some("2024-11-14".into()),
            url: "https://example.org/a_b/".into(),
            lang: "id".into(),
            is_news: false,
            key: "rapor-2024".into(),
        }
    }

    #[test]
    fn bibtex_escapes_what_tex_would_take_for_commands() {
        assert!(bibtex(&work()).contains("title = {{Nilai 100\\% \\& lain}}"), "{}", bibtex(&work()));
    }

    #[test]
    fn ris_begins_with_its_type_and_ends_its_record() {
        let record = ris(&work());
        assert!(record.starts_with("TY  - DATA\r\n") && record.ends_with("ER  - \r\n"), "{record}");
    }

    #[test]
    fn csl_is_an_array_of_one_item() {
        let items: serde_json::Value = serde_json::from_str(&csl(&work())).unwrap();
        assert_eq!(items[0]["issued"]["date-parts"][0], json!([2024, 2, 6]));
    }

    #[test]
    fn a_download_needs_no_file() {
        assert_eq!(data_url("text/plain", "a b\n"), "data:text/plain;charset=utf-8,a%20b%0A");
    }
}
