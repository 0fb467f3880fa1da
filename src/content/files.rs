//! The text files that were read, and the places of values in them.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use super::front_matter;
use super::origin::{FileId, Origin, Step};
use super::yaml::parse;
use super::yaml::tree::{Node, Value};
use crate::diagnostic::{Location, SourceFile};

/// The text files that were read.
#[derive(Debug, Default)]
pub(crate) struct Files {
    files: Vec<Stored>,
}

#[derive(Debug)]
struct Stored {
    source: Arc<SourceFile>,
    /// The YAML as a tree with places; parsed when a place is first needed.
    tree: OnceLock<Option<Node>>,
}

impl Files {
    /// Adds a file and returns its index.
    ///
    /// # Panics
    /// With 2³² files.
    pub(crate) fn add(&mut self, path: String, text: String) -> FileId {
        let id = FileId(u32::try_from(self.files.len()).expect("fewer than 2^32 files"));
        self.files.push(Stored { source: Arc::new(SourceFile { path, text }), tree: OnceLock::new() });
        id
    }

    /// The file.
    pub(crate) fn get(&self, id: FileId) -> &Arc<SourceFile> {
        &self.files[id.0 as usize].source
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.files.len()
    }

    /// The place of a value. The first call for a file parses its YAML again, so this is called only for problems.
    /// Where the value does not exist, the nearest value above it is used.
    pub(crate) fn locate(&self, origin: &Origin) -> Location {
        let source = self.get(origin.file);
        let span = self.tree(origin.file).map_or(0..0, |root| find(root, &origin.path).0.first_line(source));
        self.location(origin.file, span)
    }

    /// The place of a key: the last step of the path, which is a key of a mapping.
    pub(crate) fn locate_key(&self, origin: &Origin) -> Location {
        let key_span = self.tree(origin.file).and_then(|root| find(root, &origin.path).1);
        match key_span {
            Some(span) => self.location(origin.file, span),
            None => self.locate(origin),
        }
    }

    /// A range of bytes of a file.
    pub(crate) fn location(&self, file: FileId, range: Range<usize>) -> Location {
        Location { file: Arc::clone(self.get(file)), start: range.start, end: range.end }
    }

    fn tree(&self, id: FileId) -> Option<&Node> {
        let stored = &self.files[id.0 as usize];
        let parse = || {
            let text = &stored.source.text;
            let is_markdown = front_matter::is_markdown(&stored.source.path);
            let range = if is_markdown { front_matter::split(text).ok()?.yaml } else { 0..text.len() };
            parse::parse(text, range).tree
        };
        stored.tree.get_or_init(parse).as_ref()
    }
}

/// The node at a path, or the nearest node above it; and the span of its key where the whole path exists and ends with
/// a key.
fn find<'a>(root: &'a Node, path: &[Step]) -> (&'a Node, Option<Range<usize>>) {
    let mut node = root;
    let mut key_span = None;
    for step in path {
        let next = match (step, &node.value) {
            (Step::Key(key), _) => node.get(key).map(|entry| (&entry.value, Some(entry.key_span.clone()))),
            (Step::Item(index), Value::List(items)) => items.get(*index).map(|item| (item, None)),
            _ => None,
        };
        match next {
            Some((value, span)) => (node, key_span) = (value, span),
            None => return (node, None),
        }
    }
    (node, key_span)
}
