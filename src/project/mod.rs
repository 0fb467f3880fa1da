//! The steps in order, from a folder to a portal that is read, scored and planned: what every command begins with.

mod impossible;
pub(crate) mod timings;

use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use jiff::Timestamp;

use crate::assess::{self, Assessed, assess};
use crate::charts::input::{Backgrounds, placed};
use crate::content::{self, Content, Held, ReadOptions};
use crate::diagnostic::Diagnostics;
use crate::language::Language;
use crate::pictures::coverage;
use crate::prose::dead_links::dead_links;
use crate::prose::targets::Published;
use crate::prose::texts::Texts;
use crate::prose::{ChartRequest, ProseContext};
use crate::render::Renderer;
use crate::routes::plan::Plan;
use crate::site::Site;
use crate::site::voice::Voice;
use crate::theme::Theme;
use crate::theme::engine::Engine;

use timings::Timings;

/// Which content, and as of when.
#[derive(Clone, Debug)]
pub(crate) struct Choice {
    /// The content folder.
    pub content: PathBuf,
    /// The portal's address, instead of the one in `portal.yaml`.
    pub base_url: Option<String>,
    /// With drafts.
    pub drafts: bool,
    /// With what is under embargo.
    pub embargoed: bool,
    /// The moment that decides embargoes; the clock where absent.
    pub now: Option<Timestamp>,
    /// What was read and scored before, for who does so again and again.
    pub kept: Option<Arc<Kept>>,
    /// Texts that stand in for those of the folder: paths below it, and what they would hold.
    pub instead: Vec<(String, String)>,
}

/// What was read and scored, kept for the next time.
#[derive(Debug, Default)]
pub(crate) struct Kept {
    content: content::Kept,
    results: assess::Kept,
}

/// Content that was read and scored.
pub(crate) struct Project {
    /// The records, without what was left out.
    pub content: Content,
    /// The results.
    pub assessed: Assessed,
    /// What was left out.
    pub held: Vec<Held>,
    /// What was not left out, although it must not be published yet.
    pub unpublished: Vec<Held>,
}

/// Reads and scores.
///
/// # Errors
/// Every problem, where one of them is an error.
pub(crate) fn open(choice: impl Into<Choice>, timings: &Timings) -> Result<(Project, Diagnostics), Diagnostics> {
    let choice = choice.into();
    let options = ReadOptions::default();
    let read = || match &choice.kept {
        Some(kept) => content::read_again(&choice.content, &options, &kept.content),
        None => content::read_with(&choice.content, &options, &choice.instead),
    };
    let (content, mut problems) = timings.step("read", read);
    let Some(mut content) = content else { return Err(problems) };
    if let Some(base_url) = choice.base_url {
        content.portal.base_url = base_url;
    }
    let now = choice.now.unwrap_or_else(Timestamp::now);
    let mut unpublished = content.held(false, now);
    // At the end of time no embargo lasts.
    let (content, held) = content.held_back(choice.drafts, if choice.embargoed { Timestamp::MAX } else { now });
    unpublished.retain(|u| held.iter().all(|h| h.what != u.what));
    let (assessed, found) = timings.step("assess", || match &choice.kept {
        Some(kept) => assess::assess_again(&content, &kept.results),
        None => assess(&content),
    });
    problems.extend(found);
    problems.extend(impossible::check(&content, &assessed, now));
    if problems.has_errors() { Err(problems) } else { Ok((Project { content, assessed, held, unpublished }, problems)) }
}

/// A portal ready to be rendered.
pub(crate) struct Portal<'a> {
    /// What will be written.
    pub plan: &'a Plan,
    /// Renders it.
    pub renderer: &'a Renderer<'a>,
    /// The voices, one a language.
    pub voices: &'a [Voice<'a>],
    /// The texts, checked.
    pub texts: &'a Texts,
}

/// Composes the portal and hands it on, where nothing is wrong with it.
///
/// # Errors
/// Every problem found, where one of them is an error; what `work` finds is added.
pub(crate) fn with_portal<T>(
    project: &Project,
    content_dir: &Path,
    timings: &Timings,
    problems: &mut Diagnostics,
    work: impl FnOnce(&Portal<'_>, &mut Diagnostics) -> T,
) -> Option<T> {
    let loaded = timings.step("theme", || load_theme(&project.content, content_dir));
    let (theme, languages) = match loaded {
        Ok(loaded) => loaded,
        Err(found) => {
            problems.extend(found);
            return None;
        }
    };
    problems.extend(coverage::check(&project.content, &theme));
    let site = Site::new(&project.content, &project.assessed, &languages);
    let voices: Vec<Voice<'_>> = languages.iter().map(|language| Voice { site: &site, language }).collect();
    let ((texts, found), (plan, taken)) = timings.step("texts", || {
        rayon::join(|| texts(project, &theme, &voices), || Plan::new(&voices, &theme.static_paths()))
    });
    problems.extend(found);
    let texts = texts?;
    problems.extend(taken);
    problems.extend(dead_links(&plan, &project.content, &texts));
    let renderer = timings.step("prepare", || Renderer::new(&voices, &texts, &plan, &theme));
    let renderer = renderer.map_err(|found| problems.extend(found)).ok()?;
    if problems.has_errors() {
        return None;
    }
    let done = work(&Portal { plan: &plan, renderer: &renderer, voices: &voices, texts: &texts }, problems);
    Some(done)
}

fn load_theme(content: &Content, content_dir: &Path) -> Result<(Theme, Vec<Language>), Diagnostics> {
    let theme = Theme::load(&content.portal.theme, &theme_roots(content_dir))?;
    let mut problems = Diagnostics::new();
    let mut languages = Vec::new();
    for lang in &content.portal.languages {
        match theme.language(lang) {
            Ok(language) => languages.push(language),
            Err(found) => problems.extend(found),
        }
    }
    if problems.is_empty() { Ok((theme, languages)) } else { Err(problems) }
}

/// Themes lie beside the content folder, or in the folder where the command runs.
fn theme_roots(content_dir: &Path) -> Vec<PathBuf> {
    let beside = content_dir.parent().filter(|p| !p.as_os_str().is_empty()).map(Path::to_path_buf);
    let here = PathBuf::from(".");
    beside.into_iter().chain([here]).collect()
}

/// The folders in which themes may lie.
pub(crate) fn theme_folders(content_dir: &Path) -> Vec<PathBuf> {
    theme_roots(content_dir).into_iter().map(|root| root.join("themes")).collect()
}

/// Renders and checks every text, with the charts that texts place.
fn texts(project: &Project, theme: &Theme, voices: &[Voice<'_>]) -> (Option<Texts>, Diagnostics) {
    let Some(site) = voices.first().map(|voice| voice.site) else { return (None, Diagnostics::new()) };
    let published = Published::of(site);
    // Few texts place a chart.
    let artists: Vec<_> = voices
        .iter()
        .map(|voice| LazyLock::new(|| Some((Engine::new(theme, voice.language).ok()?, Backgrounds::new(voice)))))
        .collect();
    let broken = Mutex::new(None);
    let draws: Vec<_> = voices
        .iter()
        .zip(&artists)
        .map(|(voice, artist)| {
            let broken = &broken;
            move |request: &ChartRequest| {
                // Templates that cannot be compiled are told of by who renders the pages.
                let Some((engine, backgrounds)) = artist.as_ref() else { return Some(String::new()) };
                let drawn = engine.figure(&placed(voice, backgrounds, request)?);
                Some(drawn.unwrap_or_else(|problem| {
                    *broken.lock().unwrap_or_else(PoisonError::into_inner) = Some(problem);
                    String::new()
                }))
            }
        })
        .collect();
    let contexts: Vec<ProseContext<'_>> = voices
        .iter()
        .zip(&draws)
        .map(|(voice, draw)| {
            ProseContext::new(&project.content, &project.assessed, voice.language, &site.addresses, &published, draw)
        })
        .collect();
    let (texts, mut found) = Texts::render(&contexts, &project.content);
    if let Some(problem) = broken.lock().unwrap_or_else(PoisonError::into_inner).take() {
        found.push(problem);
    }
    (Some(texts), found)
}
