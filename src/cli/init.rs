//! `rapor init`

use std::path::Path;

use crate::content::modeline::SCHEMAS;
use crate::diagnostic::Diagnostic;
use crate::scaffold::NewFile;
use crate::scaffold::ask::Ask;
use crate::scaffold::portal::{LANGUAGES, NewPortal, files};

use super::authoring::{shown, stop, with_asker, write_file};
use super::new_args::InitArgs;
use super::values::{Format, base_url};
use super::{DONE, WRONG_USE, report, schema, speech};

/// Asks what the arguments do not say, and writes a small portal with the schemas of its files.
pub(crate) fn run(args: &InitArgs) -> u8 {
    let content = args.dir.join("content");
    if content.exists() {
        let problem = Diagnostic::error("rapor::cli::exists", "the folder already exists")
            .in_file(shown(&content))
            .help("name another folder: a new portal needs a folder without content");
        return stop(problem.into(), Format::Human);
    }
    let portal = with_asker(|ask| asked(args, ask));
    let files = files(&portal);
    if let Err(problem) = write(&args.dir, &files) {
        report::print(problem.into(), Format::Human);
        return WRONG_USE;
    }
    speech::say(&told(&args.dir, &files));
    DONE
}

/// Asks on a terminal what the arguments do not say; what is not answered can be changed in the files.
fn asked(args: &InitArgs, ask: &mut dyn Ask) -> NewPortal {
    let lang = args.lang.clone().or_else(|| {
        let options = ["Bahasa Indonesia".to_owned(), "English".to_owned()];
        ask.choose("The language of readers", &options).map(|index| LANGUAGES[index].to_owned())
    });
    let lang = lang.unwrap_or_else(|| LANGUAGES[0].to_owned());
    let (title, publisher) = match lang.as_str() {
        "en" => ("Service Report Card", "The publisher of this portal"),
        _ => ("Rapor Pelayanan Publik", "Penerbit portal ini"),
    };
    let text = |said: &Option<String>, question: &str, otherwise: &str, ask: &mut dyn Ask| {
        let answer = said.clone().or_else(|| ask.write(&format!("{question} [{otherwise}]")));
        answer
            .map(|text| text.trim().to_owned())
            .filter(|text| !text.is_empty())
            .unwrap_or_else(|| otherwise.to_owned())
    };
    let title = text(&args.title, "The name of the portal", title, ask);
    let publisher = text(&args.publisher, "Who publishes it", publisher, ask);
    let base_url = loop {
        let written = text(&args.base_url, "Where it will be published", "https://example.org/", ask);
        // An address on the command line is already checked; a typed one that is invalid is asked again.
        if let Ok(address) = base_url(&written) {
            break address;
        }
    };
    NewPortal { title, publisher, base_url, lang }
}

fn write(dir: &Path, files: &[NewFile]) -> Result<(), Diagnostic> {
    for file in files {
        let path = dir.join(&file.path);
        // A person's own .gitignore stays.
        if !path.exists() {
            write_file(&path, &file.text)?;
        }
    }
    schema::write(&dir.join(SCHEMAS))
}

fn told(dir: &Path, files: &[NewFile]) -> String {
    let written: String = files.iter().map(|file| format!("written: {}\n", shown(&dir.join(&file.path)))).collect();
    let schemas = shown(&dir.join(SCHEMAS));
    format!(
        "{written}written: {schemas}/, by which an editor completes and checks the files\n\n\
         The institution and its numbers are invented. Look at them, and change the files; they say how:\n  \
         cd {}\n  rapor serve --open\n  rapor check\n",
        shown(dir)
    )
}
