//! Everything that a build will write, known before any of it is made: so that two things never take one address, and
//! a link that leads nowhere is found while it can still be mended.

mod clashes;

use std::collections::{BTreeMap, BTreeSet};

use crate::address::{Addresses, Permalink};
use crate::content::encoding::decoded;
use crate::content::origin::Origin;
use crate::content::portal::Extra;
use crate::content::{AssetPlace, Content};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::routes::chart::{self, ChartFile};
use crate::routes::data_file::DataFile;
use crate::routes::embed::{self, OEMBED};
use crate::routes::feed::{FeedFormat, FeedId};
use crate::routes::former::{former_addresses, written_redirects};
use crate::routes::output::Output;
use crate::routes::page::{CARD, PageId, pages};
use crate::routes::table::{self, TableId};
use crate::routes::version::VersionFile;
use crate::site::past;
use crate::site::voice::Voice;

/// A sitemap holds no more addresses than this (<https://www.sitemaps.org/protocol.html>).
pub(crate) const SITEMAP: usize = 50_000;

/// Every file of the output by its path, in the order of paths.
#[derive(Debug, Default)]
pub(crate) struct Plan {
    files: BTreeMap<String, (Output, Option<Origin>)>,
    /// The address of the list of institutions in each language.
    institutions: Vec<String>,
    /// Ids that institutions had, and the ids they have.
    former: BTreeMap<String, String>,
    /// The addresses of pages that lost a number to a result that was withdrawn.
    bereft: BTreeSet<String>,
}

impl Plan {
    /// Plans the output. `theme_files` are paths below the theme of what pages need.
    pub(crate) fn new(voices: &[Voice<'_>], theme_files: &[String]) -> (Self, Diagnostics) {
        let mut planner = Planner { plan: Self::default(), problems: Diagnostics::new() };
        let Some(first) = voices.first() else { return (planner.plan, planner.problems) };
        let content = first.site.content;
        for (index, voice) in voices.iter().enumerate() {
            planner.language(content, index, voice);
            planner.withdrawn(content, index, voice);
        }
        for path in theme_files {
            planner.add(content, format!("theme/{path}"), Output::Theme(path.clone()), None);
        }
        for (index, asset) in content.assets.iter().enumerate() {
            planner.asset(content, index, asset);
        }
        planner.plan.former = content
            .institutions
            .values()
            .flat_map(|i| i.former_ids.iter().map(move |former| (former.to_string(), i.id.to_string())))
            .collect();
        planner.plan.institutions =
            voices.iter().map(|v| v.site.addresses.institutions(v.lang()).to_string()).collect();
        for (from, to, origin) in former_addresses(voices).into_iter().chain(written_redirects(first)) {
            planner.redirect(content, first, &from, to, &origin);
        }
        planner.machines(content);
        planner.problems.extend(clashes::files_as_folders(&planner.plan, content));
        (planner.plan, planner.problems)
    }

    /// The files, in the order of their paths.
    pub(crate) fn files(&self) -> impl Iterator<Item = (&str, &Output)> {
        self.files.iter().map(|(path, (output, _))| (path.as_str(), output))
    }

    /// The files, each with where it was written, from a path on.
    pub(crate) fn written(&self, from: &str) -> impl Iterator<Item = (&str, &Output, Option<&Origin>)> {
        self.files.range(from.to_owned()..).map(|(path, (output, origin))| (path.as_str(), output, origin.as_ref()))
    }

    /// The file at a path below the portal's root.
    pub(crate) fn file(&self, path: &str) -> Option<&Output> {
        self.files.get(path).map(|(output, _)| output)
    }

    /// The pages for search engines, by language, in the order of their paths.
    pub(crate) fn pages(&self) -> impl Iterator<Item = (usize, &PageId)> {
        self.files.values().filter_map(|(output, _)| match output {
            Output::Page(lang, page) if *page != PageId::NotFound => Some((*lang, page)),
            _ => None,
        })
    }

    /// Redirects: the former path from the portal's root, and the `href` of its target.
    pub(crate) fn redirects(&self) -> impl Iterator<Item = (String, &str)> {
        self.files.iter().filter_map(|(path, (output, _))| match output {
            Output::Redirect(to) => {
                Some((format!("/{}", path.strip_suffix("index.html").unwrap_or(path)), to.as_str()))
            }
            _ => None,
        })
    }

    /// The id in an address below the list of institutions: `kab-tebo` in `/instansi/kab-tebo/2023/`.
    pub(crate) fn institution_segment<'p>(&self, address: &'p str) -> Option<&'p str> {
        let rest = self.institutions.iter().find_map(|list| address.strip_prefix(list.as_str()))?;
        rest.split_once('/').map(|(id, _)| id).filter(|id| !id.is_empty())
    }

    /// What is published at an address.
    pub(crate) fn output(&self, permalink: &Permalink) -> Option<&Output> {
        self.files.get(&permalink.file()).map(|(output, _)| output)
    }

    /// The id that an institution has now, by one that it had.
    pub(crate) fn present_id(&self, former: &str) -> Option<&str> {
        self.former.get(former).map(String::as_str)
    }

    /// Whether a page lost a number, and its anchor, to a result that was withdrawn.
    pub(crate) fn is_bereft(&self, page: &str) -> bool {
        self.bereft.contains(page)
    }

    /// Into how many files the sitemap is split.
    pub(crate) fn sitemap_parts(&self) -> usize {
        self.pages().count().div_ceil(SITEMAP)
    }

    /// How many pages there are.
    pub(crate) fn page_count(&self) -> usize {
        self.files.values().filter(|(output, _)| matches!(output, Output::Page(..))).count()
    }

    /// Whether something is published at this address.
    pub(crate) fn has(&self, permalink: &Permalink) -> bool {
        self.files.contains_key(&permalink.file())
    }

    /// Adds to a problem the address that was meant, as far as it can be guessed.
    pub(crate) fn suggest(&self, problem: Diagnostic, wanted: &str) -> Diagnostic {
        let slashed = Permalink::new(format!("{}/", wanted.trim_end_matches('/')));
        if self.has(&slashed) {
            return problem.help(format!("write “{slashed}”, with the slash at the end"));
        }
        let all = self.files.keys().map(|file| format!("/{}", file.strip_suffix("index.html").unwrap_or(file)));
        let nearest = all
            .map(|address| (strsim::damerau_levenshtein(&address, wanted), address))
            .min()
            .filter(|(distance, _)| *distance <= 4);
        match nearest {
            Some((_, address)) => problem.help(format!("did you mean “{address}”?")),
            None => {
                problem.help("links start at the portal's root, such as “/instansi/”; see the addresses in output/")
            }
        }
    }
}

struct Planner {
    plan: Plan,
    problems: Diagnostics,
}

impl Planner {
    fn language(&mut self, content: &Content, index: usize, voice: &Voice<'_>) {
        for page in pages(voice) {
            let Some(permalink) = page.permalink(voice) else { continue };
            let origin = page.origin(voice.site);
            for file in page.data_files().iter().filter(|_| voice.offers(Extra::Data)) {
                let Some(data) = beside(index, &page, *file) else { continue };
                self.add(content, permalink.beside(&file.beside()).file(), data, origin.cloned());
            }
            if page == PageId::Data {
                self.data(content, index, voice);
            }
            if page == PageId::Versions && index == 0 {
                self.versions(content, voice);
            }
            let feed = match &page {
                PageId::News => Some(FeedId::News),
                PageId::Corrections => Some(FeedId::Corrections),
                PageId::Versions => Some(FeedId::Versions),
                PageId::Institution(id) => Some(FeedId::Institution(id.clone())),
                _ => None,
            };
            for feed in feed.iter().filter(|_| voice.offers(Extra::Feeds)) {
                for format in [FeedFormat::Atom, FeedFormat::Json] {
                    let path = feed.permalink(voice, format).file();
                    self.add(content, path, Output::Feed(index, feed.clone(), format), None);
                }
            }
            let charts = if voice.offers(Extra::ChartFiles) { chart::ids(voice, &page) } else { Vec::new() };
            for id in charts {
                for file in ChartFile::ALL {
                    let chart = Output::Chart(index, page.clone(), id.clone(), file);
                    self.add(content, permalink.beside(&file.name(&id)).file(), chart, origin.cloned());
                }
            }
            let embeds = if voice.offers(Extra::Embeds) { embed::of(voice, &page) } else { Vec::new() };
            for embed in embeds {
                let address = embed.permalink(voice);
                let beside = address.beside(OEMBED).file();
                self.add(content, beside, Output::OEmbed(index, embed.clone()), origin.cloned());
                self.add(content, address.file(), Output::Embed(index, embed), origin.cloned());
            }
            if page.has_card() && voice.offers(Extra::Cards) {
                self.add(content, permalink.beside(CARD).file(), Output::Card(index, page.clone()), origin.cloned());
            }
            self.add(content, permalink.file(), Output::Page(index, page), origin.cloned());
        }
    }

    /// What lies below `/data/`.
    fn data(&mut self, content: &Content, index: usize, voice: &Voice<'_>) {
        let page = voice.site.addresses.data(voice.lang());
        for table in TableId::listed(voice.site) {
            for form in table.forms(voice.site) {
                let path = table.permalink(voice, *form).file();
                self.add(content, path, Output::Table(index, table.clone(), *form), None);
            }
        }
        let json = TableId::Results.permalink(voice, DataFile::Json);
        let mut files = vec![(json, Output::Json(index, PageId::Data))];
        files.push((page.beside("datapackage.json"), Output::Package(index)));
        if index == 0 {
            files.push((page.beside("catalog.jsonld"), Output::Catalog));
            files.push((table::schema(voice.site), Output::Schema));
        }
        for (permalink, output) in files {
            self.add(content, permalink.file(), output, None);
        }
    }

    /// Keeps the charts of a result that was withdrawn, as pictures that say so: other people's pages show them.
    fn withdrawn(&mut self, content: &Content, index: usize, voice: &Voice<'_>) {
        let recorded = voice.site.past.get().map_or(&[][..], |past| past.addresses.as_slice());
        for page in past::withdrawn(content).into_iter().flat_map(PageId::of_result) {
            let Some(permalink) = page.permalink(voice) else { continue };
            let address = permalink.to_string();
            let below = recorded.iter().filter_map(|recorded| recorded.strip_prefix(address.as_str()));
            for (id, file) in below.filter_map(ChartFile::of_name) {
                let path = permalink.beside(&file.name(id)).file();
                let chart = Output::Chart(index, page.clone(), id.to_owned(), file);
                self.plan.files.entry(path).or_insert((chart, page.origin(voice.site).cloned()));
            }
            self.plan.bereft.insert(address);
        }
    }

    /// The files of each version.
    fn versions(&mut self, content: &Content, voice: &Voice<'_>) {
        for publication in voice.site.past.get().into_iter().flat_map(|past| &past.publications) {
            for file in VersionFile::ALL {
                let path = file.permalink(voice, publication.number, publication.date).file();
                self.add(content, path, Output::Version(publication.number, file), None);
            }
        }
    }

    /// Adds the files that machines look for at the root. A static file of the author replaces the generated one.
    fn machines(&mut self, content: &Content) {
        let parts = self.plan.sitemap_parts();
        let mut files = vec![
            ("robots.txt".to_owned(), Output::Robots),
            ("sitemap.xml".to_owned(), Output::Sitemap(None)),
            ("news-sitemap.xml".to_owned(), Output::NewsSitemap),
        ];
        files.extend((1..=parts).filter(|_| parts > 1).map(|n| (format!("sitemap-{n}.xml"), Output::Sitemap(Some(n)))));
        if self.plan.redirects().next().is_some() {
            files.push(("_redirects".to_owned(), Output::RedirectsFile));
            files.push(("redirects.nginx.map".to_owned(), Output::RedirectsMap));
        }
        for (path, output) in files {
            if !matches!(self.plan.files.get(&path), Some((Output::Asset(_), _))) {
                self.add(content, path, output, None);
            }
        }
    }

    fn asset(&mut self, content: &Content, index: usize, asset: &crate::content::Asset) {
        let path = Addresses::media(asset.place, &asset.path).file();
        if let Some((_, _)) = self.plan.files.get(&path) {
            let folder = match asset.place {
                AssetPlace::Static => "static",
                AssetPlace::News => "news",
                AssetPlace::Pages => "pages",
            };
            let message = format!("“{folder}/{}” would take the address of a page: “/{path}”", asset.path);
            let problem = Diagnostic::error("rapor::portal::address-taken", message)
                .in_file(clashes::asset_path(content, index))
                .help("give the file another name or put it into a folder");
            self.problems.push(problem);
            return;
        }
        self.add(content, path, Output::Asset(index), None);
    }

    /// An address that leads on. What lies beside the new page (data, feeds, pictures) stays where it was, too: a file
    /// of data cannot send anybody on.
    fn redirect(&mut self, content: &Content, voice: &Voice<'_>, from: &str, to: String, origin: &Origin) {
        let root = voice.href(&Permalink::new("/"));
        let target = to.strip_prefix(root.trim_end_matches('/')).filter(|path| path.starts_with('/'));
        let page = target.and_then(|target| decoded(target.split(['?', '#']).next()?));
        let beside = page.map(|page| self.beside(&page)).unwrap_or_default();
        for (name, output) in beside {
            let path = Permalink::new(from).beside(&name).file();
            self.plan.files.entry(path).or_insert((output, None));
        }
        self.add(content, Permalink::new(from).file(), Output::Redirect(to), Some(origin.clone()));
    }

    /// The files that lie beside a page.
    fn beside(&self, page: &str) -> Vec<(String, Output)> {
        let folder = Permalink::new(page).file();
        let Some(folder) = folder.strip_suffix("index.html") else { return Vec::new() };
        if folder.is_empty() {
            return Vec::new();
        }
        let below = self.plan.files.range(folder.to_owned()..).take_while(|(path, _)| path.starts_with(folder));
        below
            .filter_map(|(path, (output, _))| {
                let name = path.strip_prefix(folder).filter(|name| !name.contains('/') && *name != "index.html")?;
                Some((name.to_owned(), output.clone()))
            })
            .collect()
    }

    fn add(&mut self, content: &Content, path: String, output: Output, origin: Option<Origin>) {
        if let Some((_, first)) = self.plan.files.get(&path) {
            let address = format!("/{}", path.strip_suffix("index.html").unwrap_or(&path));
            let message = format!("two things would be published at “{address}”");
            let mut problem = Diagnostic::error("rapor::portal::address-taken", message)
                .help("give one of them another id, slug or file name");
            match (origin.as_ref(), first) {
                (Some(origin), _) | (None, Some(origin)) => problem = problem.at(content.files.locate(origin)),
                (None, None) => {}
            }
            self.problems.push(problem);
            return;
        }
        self.plan.files.insert(path, (output, origin));
    }
}

/// The data beside a page in one of their forms.
pub(crate) fn beside(index: usize, page: &PageId, file: DataFile) -> Option<Output> {
    match file {
        DataFile::Json => Some(Output::Json(index, page.clone())),
        _ => Some(Output::Table(index, TableId::beside(page)?, file)),
    }
}
