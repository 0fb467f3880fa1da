//! The steps in order, from a folder to a portal that is read, scored and composed, and on to its output or its problems.
//! Commands and the preview share them.

pub(crate) mod build;
mod cached;
pub(crate) mod check;
mod features;
pub(crate) mod fix;
pub(crate) mod foresee;
pub(crate) mod recorded;
pub(crate) mod timings;

use std::path::{Path, PathBuf};
use std::sync::{LazyLock, Mutex, PoisonError};

use jiff::Timestamp;

use crate::assess::{Assessed, assess};
use crate::charts::input::{Backgrounds, placed};
use crate::content::{self, Content, Held, ReadOptions};
use crate::diagnostic::Diagnostics;
use crate::language::Language;
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

/// Which content, and at which moment.
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
    /// The moment that decides embargoes; by default the clock.
    pub now: Option<Timestamp>,
    /// Texts that replace those of the folder: paths below it, and what they would hold.
    pub instead: Vec<(String, String)>,
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

/// Reads and scores. Gives the warnings, too.
///
/// # Errors
/// Every problem, where one of them is an error.
pub(crate) fn open(choice: impl Into<Choice>, timings: &Timings) -> Result<(Project, Diagnostics), Diagnostics> {
    let choice = choice.into();
    let options = ReadOptions::default();
    let (content, mut problems) =
        timings.step("read", || content::read_with(&choice.content, &options, &choice.instead));
    let Some(mut content) = content else { return Err(problems) };
    problems.extend(features::leave_out_unavailable(&mut content));
    if let Some(base_url) = choice.base_url {
        content.portal.base_url = base_url;
    }
    let now = choice.now.unwrap_or_else(Timestamp::now);
    let mut unpublished = content.held(false, now);
    // At the end of time no embargo is left.
    let (content, held) = content.held_back(choice.drafts, if choice.embargoed { Timestamp::MAX } else { now });
    unpublished.retain(|u| held.iter().all(|h| h.what != u.what));
    let (assessed, found) = timings.step("assess", || assess(&content));
    problems.extend(found);
    if problems.has_errors() { Err(problems) } else { Ok((Project { content, assessed, held, unpublished }, problems)) }
}

/// A portal that is ready to be rendered.
pub(crate) struct Composed<'a> {
    /// The files that a build writes.
    pub plan: &'a Plan,
    /// Renders them.
    pub renderer: &'a Renderer<'a>,
    /// The voices, one a language.
    pub voices: &'a [Voice<'a>],
    /// The texts, checked.
    pub texts: &'a Texts,
}

/// Composes the portal and calls `work` with it. Adds what is wrong to `problems`; with an error among them there is no
/// portal, and the result is `None`.
pub(crate) fn compose<T>(
    project: &Project,
    content_dir: &Path,
    timings: &Timings,
    problems: &mut Diagnostics,
    work: impl FnOnce(&Composed<'_>, &mut Diagnostics) -> T,
) -> Option<T> {
    let loaded = timings.step("theme", || load_theme(&project.content, content_dir));
    let (theme, languages) = match loaded {
        Ok(loaded) => loaded,
        Err(found) => {
            problems.extend(found);
            return None;
        }
    };
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
    let done = work(&Composed { plan: &plan, renderer: &renderer, voices: &voices, texts: &texts }, problems);
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

/// The folders above those of themes: that of the content folder, and the current one.
fn theme_roots(content_dir: &Path) -> Vec<PathBuf> {
    let beside = content_dir.parent().filter(|p| !p.as_os_str().is_empty()).map(Path::to_path_buf);
    let here = PathBuf::from(".");
    beside.into_iter().chain([here]).collect()
}

/// The folders in which themes may be.
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
                // The renderer reports templates that do not compile.
                let Some((engine, backgrounds)) = artist.as_ref() else { return Some(String::new()) };
                let drawn = engine.file("figure.html", &placed(voice, backgrounds, request)?);
                let drawn = drawn.unwrap_or_else(|problem| {
                    *broken.lock().unwrap_or_else(PoisonError::into_inner) = Some(problem);
                    Vec::new()
                });
                Some(String::from_utf8(drawn).unwrap_or_default())
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
