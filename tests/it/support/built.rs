//! Whole portals, built by the program itself.

use std::collections::BTreeMap;
use std::fs;
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use tempfile::TempDir;

use super::page::Page;
use super::program::{NOW, cache, own_cache, project, rapor, run, said};

const INVENTED: &str = "examples/contoh/content";

/// The frozen copy of the real portal, on which snapshots hang. What editors change is `content/`.
pub(crate) static JAMBI: Shared = Shared::of("jambi", "tests/portal/content", &[]);
/// The invented portal that is computed from indicators.
pub(crate) static CONTOH: Shared = Shared::of("contoh", INVENTED, &[]);
/// The portal of another index.
pub(crate) static IPM: Shared = Shared::of("ipm", "examples/ipm/content", &[]);
/// The address that [`BELOW_A_PATH`] is built for.
pub(crate) const BELOW_A_PATH_URL: &str = "https://example.org/rapor/";
/// The invented portal below a path of its host.
pub(crate) static BELOW_A_PATH: Shared = Shared::of("contoh-below-a-path", INVENTED, &["--base-url", BELOW_A_PATH_URL]);

/// The portals of which every page is looked at.
pub(crate) static PORTALS: [&Shared; 3] = [&JAMBI, &CONTOH, &IPM];

/// A portal that several tests look at. It is built once, by the first of them.
pub(crate) struct Shared {
    name: &'static str,
    /// The content folder, below the project's.
    pub(crate) content: &'static str,
    more: &'static [&'static str],
    built: OnceLock<Built>,
}

impl Shared {
    const fn of(name: &'static str, content: &'static str, more: &'static [&'static str]) -> Self {
        Self { name, content, more, built: OnceLock::new() }
    }

    fn build(&self) -> Built {
        let mut command = rapor(&["build", "--now", NOW, "--cache"]);
        Built::by(command.arg(self.cache()).args(self.more), &project().join(self.content)).in_memory()
    }

    /// Where its pictures are kept.
    pub(crate) fn cache(&self) -> PathBuf {
        cache(self.name)
    }

    /// The cache of the running test, which begins with the pictures of this portal.
    pub(crate) fn lend_cache(&self) -> PathBuf {
        let own = own_cache();
        if !own.exists() {
            let _: &Built = self;
            write_all(&own, &files(&self.cache()));
        }
        own
    }

    /// Builds the same content in another way.
    pub(crate) fn built_with(&self, more: &[&str]) -> Built {
        let mut command = rapor(&["build", "--cache"]);
        Built::by(command.arg(self.lend_cache()).args(more), &project().join(self.content))
    }
}

impl Deref for Shared {
    type Target = Built;

    fn deref(&self) -> &Built {
        self.built.get_or_init(|| self.build())
    }
}

/// A finished output.
pub(crate) struct Built {
    /// Where it lies, deleted when it goes; `None` where only the files are kept.
    dir: Option<TempDir>,
    /// Every file by its path, with what it holds.
    pub(crate) files: BTreeMap<String, Vec<u8>>,
}

impl Built {
    /// Builds a content folder with a command that says all but which one, and where to.
    pub(crate) fn by(command: &mut Command, content: &Path) -> Self {
        let dir = tempfile::tempdir().expect("a temporary folder can be made");
        let output = dir.path().join("output");
        let done = run(command.arg("--content").arg(content).arg("--output").arg(&output));
        let (_, problems) = said(&done);
        assert!(done.status.success(), "{problems}");
        assert_eq!(problems, "", "a build that goes well says nothing to the standard error");
        let files = files(&output);
        Self { dir: Some(dir), files }
    }

    /// Builds a content folder with the cache of this test.
    pub(crate) fn of(content: &Path) -> Self {
        Self::by(rapor(&["build", "--cache"]).arg(own_cache()), content)
    }

    fn in_memory(self) -> Self {
        Self { dir: None, files: self.files }
    }

    /// Where it lies.
    pub(crate) fn path(&self) -> PathBuf {
        self.dir.as_ref().expect("the output is on the disk").path().join("output")
    }

    /// A text file.
    pub(crate) fn text(&self, path: &str) -> &str {
        let bytes = self.files.get(path).unwrap_or_else(|| panic!("no build wrote {path}"));
        std::str::from_utf8(bytes).unwrap_or_else(|_| panic!("{path} is not UTF-8"))
    }

    /// Whether a file lies at an address that was given up: beside a page that only sends readers on. What lies there
    /// is kept as it is at the present address, so that no link to it dies.
    pub(crate) fn is_former(&self, path: &str) -> bool {
        let page = path.rsplit_once('/').map_or("index.html".to_owned(), |(folder, _)| format!("{folder}/index.html"));
        self.files.get(&page).is_some_and(|html| String::from_utf8_lossy(html).contains("http-equiv=\"refresh\""))
    }

    /// Every HTML page, without those that only send a reader on.
    pub(crate) fn pages(&self) -> impl Iterator<Item = Page<'_>> {
        // Embeds are pieces of pages for other people's pages, with promises of their own.
        let is_page =
            |path: &&String| path.ends_with(".html") && !path.starts_with("embed/") && !path.contains("/embed/");
        let html = self.files.keys().filter(is_page);
        html.map(|path| Page::new(path, self.text(path))).filter(|page| page.kind() != "")
    }

    /// One page.
    pub(crate) fn page<'a>(&'a self, path: &'a str) -> Page<'a> {
        Page::new(path, self.text(path))
    }
}

/// A copy of the content of a portal, to be changed; deleted when it goes.
pub(crate) struct Copied {
    dir: TempDir,
    from: &'static Shared,
}

impl Copied {
    /// Copies a content folder.
    pub(crate) fn of(from: &'static Shared) -> Self {
        let copied = Self { dir: tempfile::tempdir().expect("a temporary folder can be made"), from };
        write_all(&copied.path(), &files(&project().join(from.content)));
        copied
    }

    /// Where it lies.
    pub(crate) fn path(&self) -> PathBuf {
        self.dir.path().join("content")
    }

    /// Writes a file.
    pub(crate) fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        write(&self.path().join(path), text.as_ref());
    }

    /// Replaces a text in a file, which must be there, wherever it stands in it.
    pub(crate) fn edit(&self, path: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.path().join(path)).expect("the file is there");
        assert!(text.contains(from), "{path} does not hold “{from}”");
        self.write(path, text.replace(from, to));
    }

    /// Builds it.
    pub(crate) fn build(&self) -> Built {
        let mut command = rapor(&["build", "--now", NOW, "--cache"]);
        Built::by(command.arg(self.from.lend_cache()), &self.path())
    }
}

/// Every file below a folder.
pub(crate) fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = walkdir::WalkDir::new(folder).into_iter().map(|entry| entry.expect("the folder can be walked"));
    let read = |entry: walkdir::DirEntry| {
        let path = entry.path().strip_prefix(folder).expect("it is below the folder").to_str().expect("UTF-8");
        (path.to_owned(), fs::read(entry.path()).expect("the file can be read"))
    };
    entries.filter(|entry| entry.file_type().is_file()).map(read).collect()
}

/// Writes files below a folder.
pub(crate) fn write_all(folder: &Path, files: &BTreeMap<String, Vec<u8>>) {
    for (path, bytes) in files {
        write(&folder.join(path), bytes);
    }
}

fn write(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().expect("a file stands in a folder")).expect("a folder can be made");
    fs::write(path, bytes).expect("a file can be written");
}
