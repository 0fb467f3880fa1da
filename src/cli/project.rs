//! From the arguments to a portal that is read, scored and planned: what every command begins with.

use std::path::{Path, PathBuf};

use jiff::Timestamp;

use crate::assess::{Assessed, assess};
use crate::content::{self, Content, Held, ReadOptions};
use crate::diagnostic::Diagnostics;
use crate::language::Language;
use crate::portal::figures::{Backgrounds, placed};
use crate::portal::plan::Plan;
use crate::portal::prose::{ChartRequest, ProseContext};
use crate::portal::site::Site;
use crate::portal::targets::Published;
use crate::portal::texts::Texts;
use crate::portal::voice::Voice;
use crate::render::{Engine, Renderer, Theme};

use super::args::ContentArgs;
use super::timings::Timings;

/// Content that was read and scored.
pub struct Project {
    /// The records, without drafts and embargoed ones.
    pub content: Content,
    /// The results.
    pub assessed: Assessed,
    /// What was left out.
    pub held: Vec<Held>,
}

/// Reads and scores.
///
/// # Errors
/// Every problem, where one of them is an error.
pub fn open(args: &ContentArgs, timings: &Timings) -> Result<(Project, Diagnostics), Diagnostics> {
    open_with(args, &[], timings)
}

/// Likewise, as if the content folder held other texts.
///
/// # Errors
/// Every problem, where one of them is an error.
pub fn open_with(
    args: &ContentArgs,
    instead: &[(String, String)],
    timings: &Timings,
) -> Result<(Project, Diagnostics), Diagnostics> {
    let options = ReadOptions::default();
    let (content, mut problems) = timings.step("read", || content::read_with(&args.content, &options, instead));
    let Some(mut content) = content else { return Err(problems) };
    if let Some(base_url) = &args.base_url {
        content.portal.base_url.clone_from(base_url);
    }
    let (content, held) = content.held_back(args.drafts, args.now.unwrap_or_else(Timestamp::now));
    let (assessed, found) = timings.step("assess", || assess(&content));
    problems.extend(found);
    if problems.has_errors() { Err(problems) } else { Ok((Project { content, assessed, held }, problems)) }
}

/// A portal ready to be rendered.
pub struct Portal<'a> {
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
pub fn with_portal<T>(
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
    let site = Site::new(&project.content, &project.assessed, &languages);
    let voices: Vec<Voice<'_>> = languages.iter().map(|language| Voice { site: &site, language }).collect();
    let texts = timings.step("texts", || texts(project, &theme, &voices, problems))?;
    let (plan, found) = Plan::new(&voices, &theme.static_paths());
    problems.extend(found);
    problems.extend(plan.check_links(&project.content, &texts));
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

/// Renders and checks every text, with the charts that texts place.
fn texts(project: &Project, theme: &Theme, voices: &[Voice<'_>], problems: &mut Diagnostics) -> Option<Texts> {
    let site = voices.first()?.site;
    let published = Published::of(site);
    let mut artists = Vec::new();
    for voice in voices {
        match Engine::new(theme, voice.language) {
            Ok(engine) => artists.push((engine, Backgrounds::draw(voice))),
            Err(found) => {
                problems.extend(found);
                return None;
            }
        }
    }
    let draws: Vec<_> = voices
        .iter()
        .zip(&artists)
        .map(|(voice, (engine, backgrounds))| {
            move |request: &ChartRequest| engine.figure(&placed(voice, backgrounds, request)?).ok()
        })
        .collect();
    let contexts: Vec<ProseContext<'_>> = voices
        .iter()
        .zip(&draws)
        .map(|(voice, draw)| {
            ProseContext::new(&project.content, &project.assessed, voice.language, &site.addresses, &published, draw)
        })
        .collect();
    let (texts, found) = Texts::render(&contexts, &project.content);
    problems.extend(found);
    Some(texts)
}
