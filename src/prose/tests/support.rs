//! A portal in two languages, and the rendering of Markdown in it.

use crate::address::Addresses;
use crate::address::Permalink;
use crate::assess::assess;
use crate::content::id::{ArticleId, Lang};
use crate::content::origin::Step;
use crate::content::{AssetPlace, Content};
use crate::diagnostic::Diagnostics;
use crate::language::Language;
use crate::prose;
use crate::prose::AssetLink;
use crate::prose::ChartRequest;
use crate::prose::Prose;
use crate::prose::ProseContext;
use crate::prose::Targets;

pub(crate) use crate::testing::{Portal, show};

const PORTAL: &str = "\
title: Rapor
base_url: https://example.org/rapor/
languages: [id, en]
publisher: {name: Ombudsman}
categories:
  - {id: provinsi, name: Provinsi}
  - {id: kota, name: Kota}
  - {id: kabupaten, name: {id: Kabupaten, en: Regency}}
";

const INSTITUTIONS: &str = "\
institutions:
  - {id: pemprov-jambi, name: Provinsi Jambi, category: provinsi, aliases: [Pemprov Jambi]}
  - {id: kota-jambi, name: Kota Jambi, category: kota}
  - {id: kab-tebo, name: {id: Kabupaten Tebo, en: Tebo Regency}, category: kabupaten, former_ids: [tebo]}
  - {id: kab-bungo, name: Kabupaten Bungo, category: kabupaten}
  - {id: kab-kerinci, name: Kabupaten Kerinci, category: kabupaten}
  - {id: kab-merangin, name: Kabupaten Merangin, category: kabupaten}
";

/// Two methods alike but for their ids, and one that speaks in words alone.
const METHOD: &str = "\
name: Kepatuhan
scale: {min: 0, max: 100, decimals: 2}
score:
  parts:
    - {id: input, name: Input, weight: 40}
    - {id: output, name: Output, weight: 60}
predicates:
  - {id: A, from: 88, zone: hijau, name: {id: Kualitas Tertinggi, en: Highest quality}}
  - {id: B, from: 78, zone: hijau, name: {id: Kualitas Tinggi, en: High quality}}
  - {id: C, from: 0, zone: kuning, name: {id: Kualitas Sedang, en: Medium quality}}
zones:
  - {id: hijau, name: {id: Zona hijau, en: Green zone}, color: green}
  - {id: kuning, name: {id: Zona kuning, en: Yellow zone}, color: yellow}
";

const OPINION: &str = "\
id: opini
name: Opini
predicates:
  - {id: tertinggi, name: Tanpa Maladministrasi}
zones: []
";

const EDITIONS: [(&str, &str, &str); 4] = [
    ("2019", "lama", "  - {institution: pemprov-jambi, score: 95.15, source: s}\n"),
    (
        "2022",
        "kepatuhan",
        "  - {institution: pemprov-jambi, score: 89.62, source: s}\n  - {institution: kab-tebo, score: 92.5, source: s}\n  \
         - {institution: kab-kerinci, score: 80, source: s}\n  - {institution: kab-merangin, zone: kuning, source: s}\n",
    ),
    (
        "2023",
        "kepatuhan",
        "  - {institution: pemprov-jambi, score: 88.41, source: s}\n  - {institution: kab-tebo, score: 93.04, source: s}\n  \
         - {institution: kota-jambi, values: {input: 80.125, output: 90.4}, source: s}\n  \
         - {institution: kab-bungo, score: 88.4, source: s}\n  - {institution: kab-kerinci, zone: kuning, source: s}\n  \
         - {institution: kab-merangin, score: 93.04, source: s}\n",
    ),
    (
        "2025",
        "opini",
        "  - {institution: pemprov-jambi, predicate: tertinggi, source: s}\n  \
         - {institution: kab-tebo, status: not-assessed, source: s}\n",
    ),
];

/// The messages that prose needs; those of the theme are tested with the theme.
const ID: &str = "\
segment-institutions = instansi
segment-news = berita
segment-methodology = metodologi
segment-data = data
segment-corrections = koreksi
footnotes = Catatan kaki
footnote-reference = Catatan kaki { $number }
footnote-back = Kembali ke rujukan { $number }
ordinal = ke-{ $place }
number-words = nol, satu, dua, tiga, empat, lima, enam, tujuh, delapan, sembilan, sepuluh, sebelas, dua belas
ordinal-words = pertama, kedua, ketiga, keempat, kelima
percent-words = %, persen
weekday-other-names = Jum'at = Jumat, Ahad = Minggu
month-other-names = Pebruari = Februari, Nopember = November
";

const EN: &str = "\
segment-institutions = institutions
segment-news = news
segment-methodology = methodology
segment-data = data
segment-corrections = corrections
footnotes = Footnotes
footnote-reference = Footnote { $number }
footnote-back = Back to reference { $number }
ordinal = { $place ->
    [one] { $place }st
    [two] { $place }nd
    [few] { $place }rd
   *[other] { $place }th
}
number-words = zero, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve
ordinal-words = first, second, third, fourth, fifth
percent-words = %, per cent, percent
weekday-other-names = Mon = Monday
month-other-names = Feb = February
";

/// The portal without any text.
pub(crate) fn portal() -> Portal {
    let portal = Portal::empty()
        .file("portal.yaml", PORTAL)
        .file("institutions/jambi.yaml", INSTITUTIONS)
        .file("methodologies/lama.yaml", format!("id: lama\n{METHOD}"))
        .file("methodologies/kepatuhan.yaml", format!("id: kepatuhan\n{METHOD}"))
        .file("methodologies/opini.yaml", OPINION);
    EDITIONS.iter().fold(portal, |portal, (edition, method, results)| {
        let head = format!("edition: \"{edition}\"\nmethodology: {method}\npublished: {edition}-12-14\n");
        let sources = "sources: {s: {publisher: Ombudsman, title: Hasil}}\nresults:\n";
        portal.file(&format!("assessments/{edition}.yaml"), head + sources + results)
    })
}

/// The languages of the portal.
pub(crate) fn languages() -> [Language; 2] {
    [("id", ID), ("en", EN)].map(|(tag, text)| {
        let sources = [("prose.ftl".to_owned(), text.to_owned())];
        Language::new(&Lang::new(tag), &sources).unwrap_or_else(|p| panic!("{p:?}"))
    })
}

/// Publishes every text and file of the content.
pub(crate) struct All<'a> {
    pub content: &'a Content,
    pub addresses: &'a Addresses,
}

impl Targets for All<'_> {
    fn article(&self, id: &ArticleId, lang: &Lang) -> Option<Permalink> {
        let article = self.content.articles.iter().find(|a| a.id == *id && a.lang == *lang && !a.draft)?;
        Some(self.addresses.article(lang, article.date, &article.slug))
    }

    fn page(&self, id: &ArticleId, lang: &Lang) -> Option<Permalink> {
        let page = self.content.pages.iter().find(|p| p.id == *id && p.lang == *lang)?;
        Some(self.addresses.page(lang, &page.id))
    }

    fn asset(&self, place: AssetPlace, path: &str) -> Option<AssetLink> {
        self.content.assets.iter().find(|a| a.place == place && a.path == path)?;
        let size = path.contains(".png").then_some((640, 480));
        Some(AssetLink { permalink: Permalink::new(format!("/berkas/{path}")), size })
    }
}

/// Renders what `texts` gives, in the language of a tag.
pub(crate) fn with_context<T>(content: &Content, tag: &str, work: impl FnOnce(&ProseContext<'_>) -> T) -> T {
    let languages = languages();
    let addresses = Addresses::new(&content.portal.base_url, &languages);
    let (assessed, problems) = assess(content);
    assert!(problems.is_empty(), "{}", show(&problems));
    let language = languages.iter().find(|l| l.lang().as_str() == tag).unwrap();
    let targets = All { content, addresses: &addresses };
    let draw = |chart: &ChartRequest| Some(format!("<figure>{:?} {}</figure>", chart.kind, chart.caption));
    let prose = ProseContext::new(content, &assessed, language, &addresses, &targets, &draw);
    work(&prose.reserving(&["isi"]))
}

/// Renders an article in the language of a tag. Its Markdown begins in line 5 of its file.
pub(crate) fn prose_of(portal: Portal, tag: &str, markdown: &str) -> Prose {
    let name = if tag == "id" { "2024-02-06-uji".to_owned() } else { format!("2024-02-06-uji.{tag}") };
    let text = format!("---\ntitle: Uji\ndate: 2024-02-06\n---\n{markdown}");
    let portal = portal.file(&format!("news/{name}.md"), text);
    let (content, problems) = portal.read();
    let content = content.unwrap_or_else(|| panic!("{}", show(&problems)));
    let article = content.articles.iter().find(|a| a.slug == "uji").expect("the article is read");
    with_context(&content, tag, |context| prose::render(&article.body, context))
}

/// Renders in Indonesian.
pub(crate) fn id(markdown: &str) -> Prose {
    prose_of(portal(), "id", markdown)
}

/// Renders in English.
pub(crate) fn en(markdown: &str) -> Prose {
    prose_of(portal(), "en", markdown)
}

/// The HTML of Markdown in Indonesian, which must have no problem.
pub(crate) fn html(markdown: &str) -> String {
    sound(id(markdown)).html
}

/// Prose without a problem.
pub(crate) fn sound(prose: Prose) -> Prose {
    assert!(prose.diagnostics.is_empty(), "{}", show(&prose.diagnostics));
    prose
}

/// The problems of Markdown in Indonesian: place, message, what to do.
pub(crate) fn problems(markdown: &str) -> Vec<String> {
    told(&id(markdown).diagnostics)
}

/// Problems in one line each: `5:7 error figure-differs: message / help`.
pub(crate) fn told(problems: &Diagnostics) -> Vec<String> {
    let one = |d: &crate::diagnostic::Diagnostic| {
        let (line, column) = d.location.as_ref().map_or((0, 0), crate::diagnostic::Location::line_column);
        let code = d.code.rsplit("::").next().unwrap_or("");
        let severity = format!("{:?}", d.severity).to_lowercase();
        format!("{line}:{column} {severity} {code}: {} / {}", d.message, d.help.as_deref().unwrap_or("-"))
    };
    problems.clone().sorted().iter().map(one).collect()
}

/// Checks dates as in the title of an article.
pub(crate) fn title_problems(title: &str) -> Vec<String> {
    let text = format!("---\ntitle: \"{title}\"\ndate: 2024-02-06\n---\nIsi.\n");
    let content = portal().file("news/2024-02-06-uji.md", text).content();
    let article = &content.articles[0];
    let mut origin = article.origin.clone();
    origin.path.push(Step::from("title"));
    with_context(&content, "id", |context| told(&prose::check_dates(&article.title, &origin, context)))
}
