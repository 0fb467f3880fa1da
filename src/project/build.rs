//! A composed portal to its output, all or nothing.

use std::borrow::Cow;
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

use crate::content::lock::Lock;
use crate::content::pictures::ending;
use crate::content::portal::Extra;
use crate::content::{Asset, Content};
use crate::diagnostic::Diagnostics;
use crate::prose::anchors::Wanted;
use crate::publish::{Cache, Published, Staging, metadata};
use crate::routes::output::Output;
use crate::routes::permalinks::{self, Anchors};
use crate::search::index;

use super::timings::Timings;
use super::{Composed, Project, cached, recorded};

/// Where a portal is built, and with what.
pub(crate) struct Target<'b> {
    /// The content folder, in which addresses are recorded.
    pub folder: &'b Path,
    /// The folder to write.
    pub output: &'b Path,
    /// What is expensive to make.
    pub cache: Cache,
    /// Called after each file.
    pub tick: &'b (dyn Fn() + Sync),
}

/// What was written.
pub(crate) struct Written {
    /// How many files.
    pub published: Published,
    /// The anchors of its pages, where addresses are recorded.
    pub anchors: Anchors,
    /// The addresses that were recorded before.
    pub lock: Option<Lock>,
}

/// Renders every file into a staging folder, which then takes the place of the output. `None` where there are errors:
/// the output is then as it was.
pub(crate) fn build(
    composed: &Composed<'_>,
    project: &Project,
    target: Target<'_>,
    timings: &Timings,
    problems: &mut Diagnostics,
) -> Option<Written> {
    let staging = Staging::begin(target.output).map_err(|found| problems.extend(found)).ok()?;
    let lock = recorded::read(target.folder, problems);
    let cache = Arc::new(target.cache);
    let of_workbooks = Arc::clone(&cache);
    composed.renderer.keep_workbooks(Box::new(move |key, make| cached::workbook(&of_workbooks, key, make)));
    let with_anchors = project.publishing || lock.is_some();
    let content = &project.content;
    let wanted = Wanted::of(composed.texts);
    let writer = Writer {
        composed,
        content,
        staging: &staging,
        cache: &cache,
        wanted: &wanted,
        with_anchors,
        tick: target.tick,
    };
    // The search index is made beside the pages.
    let (anchors, indexed) = timings.step("render", || rayon::join(|| writer.render(), || writer.index()));
    problems.extend(indexed.err().unwrap_or_default());
    let (anchors, found) = anchors;
    problems.extend(found);
    problems.extend(wanted.into_problems());
    problems.extend(composed.renderer.missing_messages());
    match &lock {
        // What is new is about to be recorded.
        Some(lock) if project.publishing => problems.extend(recorded::dropped(lock, composed.plan, &anchors)),
        Some(lock) => recorded::compare(lock, target.folder, composed.plan, &anchors, problems),
        None => {}
    }
    if !project.publishing {
        recorded::unrecorded_figures(project, composed, problems);
    }
    if problems.has_errors() {
        return None;
    }
    let published = timings.step("publish", || staging.finish()).map_err(|found| problems.extend(found)).ok()?;
    cache.finish();
    Some(Written { published, anchors, lock })
}

/// The files of a build on their way.
struct Writer<'f> {
    composed: &'f Composed<'f>,
    content: &'f Content,
    staging: &'f Staging,
    cache: &'f Cache,
    wanted: &'f Wanted<'f>,
    with_anchors: bool,
    tick: &'f (dyn Fn() + Sync),
}

impl Writer<'_> {
    /// Writes every file of the plan; gives the anchors that pages offer, and what went wrong.
    fn render(&self) -> (Anchors, Diagnostics) {
        // Tables first: other files state their sizes.
        let (tables, others): (Vec<_>, Vec<_>) = self.composed.plan.files().partition(|(_, output)| output.is_table());
        let write = |(path, output): &(&str, &Output)| {
            let written = self.file(path, output);
            if let (Ok(Some(page)), Output::Page(..)) = (&written, output) {
                self.wanted.hold_against(path, page);
            }
            (self.tick)();
            written.map(|bytes| self.offered(path, output, bytes.as_deref()))
        };
        let mut done: Vec<Result<recorded::Offered, Diagnostics>> = tables.par_iter().map(write).collect();
        done.par_extend(others.par_iter().map(write));
        recorded::anchors(done)
    }

    /// Writes one file; gives its bytes, where it is not a picture or a copy.
    fn file(&self, path: &str, output: &Output) -> Result<Option<Cow<'_, [u8]>>, Diagnostics> {
        let renderer = self.composed.renderer;
        if let Output::Asset(index) = output {
            return self.asset(path, &self.content.assets[*index]).map(|()| None);
        }
        if let Some(drawing) = renderer.drawing(output)? {
            return cached::picture(renderer.painter(), self.staging, self.cache, path, &drawing).map(|()| None);
        }
        let bytes = renderer.document(output)?;
        self.staging.write(path, &bytes)?;
        Ok(Some(bytes))
    }

    /// Copies a file of the content; a picture without the metadata of the camera.
    fn asset(&self, path: &str, asset: &Asset) -> Result<(), Diagnostics> {
        let is_cleaned = matches!(ending(path).as_str(), "jpg" | "jpeg" | "png" | "webp");
        let may_have = is_cleaned && !self.content.portal.keep_metadata;
        let read = || std::fs::read(&asset.disk_path).ok();
        match may_have.then(read).flatten().and_then(metadata::without) {
            Some(bytes) => self.staging.write(path, &bytes),
            None => self.staging.copy(path, &asset.disk_path),
        }
    }

    /// The anchors of a page, where they are compared with those that were recorded.
    fn offered(&self, path: &str, output: &Output, bytes: Option<&[u8]>) -> recorded::Offered {
        (self.with_anchors && matches!(output, Output::Page(..))).then_some(())?;
        // Pages are made as text.
        let html = std::str::from_utf8(bytes?).unwrap_or_default();
        Some((path.to_owned(), permalinks::offered(html)))
    }

    /// Makes the search index and writes it beside the pages.
    fn index(&self) -> Result<(), Diagnostics> {
        if !self.content.portal.offers(Extra::Search) {
            return Ok(());
        }
        for (path, bytes) in cached::search_index(self.cache, &self.composed.renderer.search_records())? {
            self.staging.write(&format!("{}/{path}", index::FOLDER), &bytes)?;
        }
        Ok(())
    }
}
