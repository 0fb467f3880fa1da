//! The search index, by pagefind.

use pagefind::api::PagefindIndex;
use pagefind::options::PagefindServiceConfig;
use sha2::{Digest as _, Sha256};

use crate::diagnostic::Diagnostic;
use crate::search::records::Record;

/// The folder of the index, below the portal's root. Pagefind's script reckons the portal's path from this name.
pub(crate) const FOLDER: &str = "pagefind";

/// What of pagefind's bundle the search page uses; the rest are ready-made interfaces that it does not.
const UNUSED: [&str; 4] = ["-ui.", "_ui.", "highlight", "component"];

/// Hashes everything that an index is made of.
pub(crate) fn key(records: &[Record]) -> [u8; 32] {
    let mut key = Sha256::new();
    for record in records {
        for text in [&record.url, &record.html()] {
            key.update(text.len().to_le_bytes());
            key.update(text);
        }
    }
    key.finalize().into()
}

/// The files of the index: path below [`FOLDER`], bytes; in the order of paths. Every language has an index of its own.
///
/// # Errors
/// What pagefind says, which is nothing that content can cause.
pub(crate) fn index(records: &[Record]) -> Result<Vec<(String, Vec<u8>)>, Diagnostic> {
    let runtime = tokio::runtime::Builder::new_current_thread().build().map_err(|e| problem(&e.to_string()))?;
    runtime.block_on(build(records)).map_err(|e| problem(&e))
}

async fn build(records: &[Record]) -> Result<Vec<(String, Vec<u8>)>, String> {
    let config = PagefindServiceConfig::builder().build();
    let mut index = PagefindIndex::new(Some(config)).map_err(|e| e.to_string())?;
    for record in records {
        let added = index.add_html_file(None, Some(record.url.clone()), record.html()).await;
        added.map_err(|e| format!("{}: {e}", record.url))?;
    }
    let files = index.get_files().await.map_err(|e| e.to_string())?;
    let mut files: Vec<(String, Vec<u8>)> = files
        .into_iter()
        .map(|file| (file.filename.to_string_lossy().replace('\\', "/"), file.contents))
        .filter(|(path, _)| !UNUSED.iter().any(|unused| path.contains(unused)))
        .collect();
    files.sort();
    Ok(files)
}

fn problem(reason: &str) -> Diagnostic {
    Diagnostic::error("rapor::render::search", format!("the search index cannot be made: {reason}"))
        .help("this is a fault of the tool: please report it with the content that caused it")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn record(title: &str, lang: &str) -> Record {
        Record {
            url: format!("/{title}/"),
            lang: lang.into(),
            title: title.into(),
            names: vec!["Tebo".into()],
            sentence: "Nilai 88,41.".into(),
            words: "kata lain".into(),
            kind: "Instansi".into(),
            categories: BTreeSet::from(["Kabupaten".into()]),
            editions: BTreeSet::from(["2023".into(), "2024".into()]),
            zones: BTreeSet::new(),
        }
    }

    #[test]
    fn an_index_is_another_when_anything_of_a_record_is() {
        let base = record("a", "id");
        let mut others = vec![base.clone(); 4];
        others[0].url.push('x');
        others[1].zones.insert("hijau".into());
        others[2].words.clear();
        others[3].lang = "en".into();
        let key_of = |record: &Record| key(std::slice::from_ref(record));
        assert!(others.iter().all(|other| key_of(other) != key_of(&base)));
        assert_eq!(key_of(&base), key_of(&base.clone()));
    }

    #[test]
    fn the_same_records_give_the_same_index() {
        let records: Vec<Record> =
            (0..40).map(|i| record(&format!("a{i}"), if i % 2 == 0 { "id" } else { "en" })).collect();
        let (first, second) = (index(&records).unwrap(), index(&records).unwrap());
        let names = |files: &[(String, Vec<u8>)]| files.iter().map(|f| f.0.clone()).collect::<Vec<_>>();
        assert_eq!(names(&first), names(&second));
        assert!(first == second, "the bytes differ");
        assert!(first.iter().any(|(path, _)| path == "pagefind.js"), "{:?}", names(&first));
    }
}
