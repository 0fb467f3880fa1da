//! Whole portals, built by the program itself into folders of their own.
#![allow(dead_code, reason = "each test file uses its part")]

pub mod address;
pub mod readable;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use scraper::{ElementRef, Html, Selector};

/// The content folders of the project: the real one and the examples.
pub const CONTENTS: [&str; 3] = ["content", "examples/contoh/content", "examples/ipm/content"];

/// The project's own folder.
pub fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The program, run in the project's folder.
pub fn rapor(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rapor"));
    command.args(arguments).current_dir(project()).env_remove("RAPOR_LOG");
    command
}

/// Runs a command to its end.
pub fn run(command: &mut Command) -> Output {
    command.output().expect("the program can be started")
}

/// What a command said to the standard output and to the standard error.
pub fn said(output: &Output) -> (String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("the program speaks UTF-8");
    (text(&output.stdout), text(&output.stderr))
}

/// A finished output, deleted when it goes.
pub struct Built {
    dir: tempfile::TempDir,
    /// Every file by its path, with what it holds.
    pub files: BTreeMap<String, Vec<u8>>,
}

impl Built {
    /// Builds a content folder of the project.
    pub fn new(content: &str, more: &[&str]) -> Self {
        let content = project().join(content);
        Self::by(&mut rapor(&[]), &content, more)
    }

    /// Builds with a command that already says where and in what surroundings.
    pub fn by(command: &mut Command, content: &Path, more: &[&str]) -> Self {
        let dir = tempfile::tempdir().expect("a temporary folder can be made");
        let output = dir.path().join("output");
        let done = run(command.arg("build").arg("--content").arg(content).arg("--output").arg(&output).args(more));
        let (_, problems) = said(&done);
        assert!(done.status.success(), "{problems}");
        assert_eq!(problems, "", "a build that goes well says nothing to the standard error");
        let files = files(&output);
        Self { dir, files }
    }

    /// Where it lies.
    pub fn path(&self) -> PathBuf {
        self.dir.path().join("output")
    }

    /// A text file.
    pub fn text(&self, path: &str) -> &str {
        let bytes = self.files.get(path).unwrap_or_else(|| panic!("no build wrote {path}"));
        std::str::from_utf8(bytes).unwrap_or_else(|_| panic!("{path} is not UTF-8"))
    }

    /// Whether a file lies at an address that was given up: beside a page that only sends readers on. What lies there
    /// is kept as it is at the present address, so that no link to it dies.
    pub fn is_former(&self, path: &str) -> bool {
        let page = path.rsplit_once('/').map_or("index.html".to_owned(), |(folder, _)| format!("{folder}/index.html"));
        self.files.get(&page).is_some_and(|html| String::from_utf8_lossy(html).contains("http-equiv=\"refresh\""))
    }

    /// Every HTML page, without those that only send a reader on.
    pub fn pages(&self) -> impl Iterator<Item = Page<'_>> {
        // Embeds are pieces of pages for other people's pages, with promises of their own.
        let is_page =
            |path: &&String| path.ends_with(".html") && !path.starts_with("embed/") && !path.contains("/embed/");
        let html = self.files.keys().filter(is_page);
        html.map(|path| Page::new(path, self.text(path))).filter(|page| page.kind() != "")
    }
}

/// A copy of a content folder of the project, to be changed; deleted when it goes.
pub struct Copied {
    dir: tempfile::TempDir,
}

impl Copied {
    /// Copies a content folder.
    pub fn of(content: &str) -> Self {
        let copied = Self { dir: tempfile::tempdir().expect("a temporary folder can be made") };
        for (path, bytes) in files(&project().join(content)) {
            copied.write(&path, bytes);
        }
        copied
    }

    /// Where it lies.
    pub fn path(&self) -> PathBuf {
        self.dir.path().join("content")
    }

    /// Writes a file.
    pub fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.path().join(path);
        fs::create_dir_all(path.parent().expect("a file stands in a folder")).expect("a folder can be made");
        fs::write(path, text).expect("a file can be written");
    }

    /// Replaces a text in a file, which must be there, wherever it stands in it.
    pub fn edit(&self, path: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.path().join(path)).expect("the file is there");
        assert!(text.contains(from), "{path} does not hold “{from}”");
        self.write(path, text.replace(from, to));
    }

    /// Builds it.
    pub fn build(&self) -> Built {
        Built::by(&mut rapor(&[]), &self.path(), &["--now", NOW])
    }
}

/// A moment that decides embargoes in tests.
pub const NOW: &str = "2026-06-01T00:00:00Z";

/// Every file below a folder.
pub fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = walkdir::WalkDir::new(folder).into_iter().map(|entry| entry.expect("the output can be walked"));
    let read = |entry: walkdir::DirEntry| {
        let path = entry.path().strip_prefix(folder).expect("it is below the folder").to_str().expect("UTF-8");
        (path.to_owned(), fs::read(entry.path()).expect("the output can be read"))
    };
    entries.filter(|entry| entry.file_type().is_file()).map(read).collect()
}

/// One HTML page.
pub struct Page<'a> {
    /// Its path in the output.
    pub path: &'a str,
    /// What a browser makes of it.
    pub html: Html,
}

impl<'a> Page<'a> {
    fn new(path: &'a str, text: &str) -> Self {
        Self { path, html: Html::parse_document(text) }
    }

    /// Which kind it is: the class of its body.
    pub fn kind(&self) -> &str {
        self.all("body").first().and_then(|body| body.attr("class")).unwrap_or_default()
    }

    /// The elements that a selector finds.
    pub fn all(&self, selector: &str) -> Vec<ElementRef<'_>> {
        self.html.select(&Selector::parse(selector).expect("the selector is one")).collect()
    }

    /// The values of an attribute of the elements that a selector finds.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<&str> {
        self.all(selector).into_iter().filter_map(|element| element.attr(name)).collect()
    }
}
