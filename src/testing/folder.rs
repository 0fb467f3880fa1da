//! Small content folders, built for one test each. This file only writes: `tests/it` includes it, too.

use std::path::{Path, PathBuf};

/// A portal in one language with one category, which every test extends.
pub(crate) const PORTAL: &str = "\
title: Rapor
base_url: https://example.org/
languages: [id]
publisher: {name: Ombudsman}
categories:
  - {id: provinsi, name: Provinsi}
  - {id: kabupaten, name: Kabupaten}
";

/// Three institutions.
pub(crate) const INSTITUTIONS: &str = "\
institutions:
  - {id: pemprov-jambi, name: Provinsi Jambi, category: provinsi}
  - {id: kab-tebo, name: Kabupaten Tebo, category: kabupaten}
  - {id: kab-bungo, name: Kabupaten Bungo, category: kabupaten}
";

/// A method with two parts, one of them with two indicators.
pub(crate) const METHOD: &str = "\
id: kepatuhan
name: Kepatuhan
scale: {min: 0, max: 100, decimals: 2}
score:
  parts:
    - id: input
      name: Input
      weight: 40
      parts:
        - {id: kompetensi, name: Kompetensi}
        - {id: sarana, name: Sarana}
    - {id: output, name: Output, weight: 60}
predicates:
  - {id: A, from: 88, zone: hijau, name: Tertinggi}
  - {id: B, from: 54, zone: kuning, name: Sedang}
  - {id: C, from: 0, zone: merah, name: Rendah}
zones:
  - {id: hijau, name: Hijau, color: green}
  - {id: kuning, name: Kuning, color: yellow}
  - {id: merah, name: Merah, color: red}
facts:
  - {id: unresolved_reports, name: Laporan, type: count}
  - {id: appealed, name: Banding, type: flag}
";

/// What stands above the results of an edition. Five lines.
pub(crate) const EDITION: &str = "\
edition: \"2023\"
methodology: kepatuhan
published: 2023-12-14
sources: {ombudsman: {publisher: Ombudsman, title: Hasil}}
results:
";

/// A content folder on the disk, deleted when it goes.
pub(crate) struct Portal {
    dir: tempfile::TempDir,
}

impl Portal {
    /// A folder with nothing in it.
    pub(crate) fn empty() -> Self {
        Self { dir: tempfile::tempdir().expect("a temporary folder can be made") }
    }

    /// `portal.yaml`, three institutions and a method; no edition and no news.
    pub(crate) fn minimal() -> Self {
        Self::empty()
            .file("portal.yaml", PORTAL)
            .file("institutions/jambi.yaml", INSTITUTIONS)
            .file("methodologies/kepatuhan.yaml", METHOD)
    }

    /// Writes a file, with the folders above it.
    pub(crate) fn file(self, path: &str, text: impl AsRef<[u8]>) -> Self {
        let path = self.dir.path().join(path);
        let parent = path.parent().expect("a file stands in a folder");
        std::fs::create_dir_all(parent).expect("a folder can be made");
        std::fs::write(path, text).expect("a file can be written");
        self
    }

    /// Writes an edition with these results, whose first line is line 6.
    pub(crate) fn results(self, results: &str) -> Self {
        self.file("assessments/2023.yaml", format!("{EDITION}{results}"))
    }

    /// Replaces a text in a file, which must be there.
    pub(crate) fn edit(self, path: &str, from: &str, to: &str) -> Self {
        let text = std::fs::read_to_string(self.dir.path().join(path)).expect("the file is there");
        assert!(text.contains(from), "`{path}` does not hold `{from}`");
        self.file(path, text.replacen(from, to, 1))
    }

    /// Makes a symbolic link.
    #[cfg(unix)]
    pub(crate) fn link(self, path: &str, target: impl AsRef<Path>) -> Self {
        std::os::unix::fs::symlink(target, self.dir.path().join(path)).expect("a link can be made");
        self
    }

    /// Where it lies.
    pub(crate) fn path(&self) -> PathBuf {
        self.dir.path().to_owned()
    }
}
