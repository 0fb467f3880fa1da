//! Imports on a desk: the program is run as a script runs it.

#[path = "../../../src/testing/desk.rs"]
mod folder;

use std::path::PathBuf;

use super::program::{Said, run_in};

pub(crate) use folder::{Desk, INSTITUTIONS, METHOD, write};

/// What a script says of the source, so that nobody is asked.
pub(crate) const SOURCE: [&str; 6] =
    ["--source-publisher", "Redaksi Contoh", "--source-title", "Hasil 2024", "--source-date", "2024-12-05"];

impl Desk {
    /// A text file.
    pub(crate) fn text(&self, path: &str) -> String {
        std::fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Runs a command as a script does, where nobody can be asked.
    pub(crate) fn run(&self, args: &[&str]) -> Said {
        run_in(&self.path(""), args)
    }

    /// `rapor import results FILE --edition 2024` with a source.
    pub(crate) fn import(&self, file: &str, more: &[&str]) -> Said {
        self.run(&[&["import", "results", file, "--edition", "2024"], &SOURCE[..], more].concat())
    }

    /// Imports, which must go well, and gives the results; `check` must find nothing then.
    pub(crate) fn results(&self, file: &str, more: &[&str]) -> String {
        let said = self.import(file, more);
        assert_eq!(said.code, 0, "{}{}", said.out, said.err);
        self.assert_clean();
        self.written()
    }

    /// `results:` and what stands below it.
    pub(crate) fn written(&self) -> String {
        let text = self.text("content/assessments/2024.yaml");
        text[text.find("results:\n").expect("results")..].to_owned()
    }

    /// `check` must find nothing.
    pub(crate) fn assert_clean(&self) {
        let said = self.run(&["check", "--drafts"]);
        assert_eq!((said.out.as_str(), said.err.as_str()), ("No problems found.\n", ""));
    }

    /// Imports, which must end with 1 and write nothing; gives the problems.
    pub(crate) fn problems(&self, file: &str, more: &[&str]) -> String {
        let before = self.everything();
        let said = self.import(file, more);
        assert_eq!(said.code, 1, "{}{}", said.out, said.err);
        assert!(said.err.ends_with("Nothing was written.\n"), "{}", said.err);
        assert_eq!(before, self.everything(), "something was written");
        said.err
    }

    /// Every file of the content folder.
    pub(crate) fn everything(&self) -> Vec<(PathBuf, String)> {
        let all =
            walkdir::WalkDir::new(self.path("content")).sort_by_file_name().into_iter().map(|e| e.expect("a file"));
        let files = all.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path);
        files.map(|path| (path.clone(), std::fs::read_to_string(path).expect("text"))).collect()
    }
}
