//! The place of a record in the content folder.

/// The index of a file in [`super::Files`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct FileId(pub u32);

/// One step of a path into a YAML document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// A key of a mapping.
    Key(String),
    /// An item of a sequence, from 0.
    Item(usize),
}

impl From<&str> for Step {
    fn from(key: &str) -> Self {
        Self::Key(key.to_owned())
    }
}

impl From<usize> for Step {
    fn from(item: usize) -> Self {
        Self::Item(item)
    }
}

/// The place of a record: a file, and the path of the record in its YAML.
///
/// It has no line and column, because there is one for each of thousands of results; [`super::Files::locate`] finds
/// them for a problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Origin {
    /// The file.
    pub file: FileId,
    /// The path to the record; empty for the whole document.
    pub path: Vec<Step>,
}

impl Origin {
    /// The place of something inside the record.
    #[must_use]
    pub(crate) fn then(&self, step: impl Into<Step>) -> Self {
        let mut path = self.path.clone();
        path.push(step.into());
        Self { file: self.file, path }
    }
}
