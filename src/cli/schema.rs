//! `rapor schema`

use std::path::Path;

use crate::content::modeline::SCHEMAS;
use crate::content::schema;
use crate::diagnostic::Diagnostic;

use super::args::SchemaArgs;
use super::authoring::{say, write_file};
use super::values::Format;
use super::{DONE, WRONG_USE, report};

/// Writes the schema of every kind of file.
pub(crate) fn run(args: &SchemaArgs) -> u8 {
    if let Err(problem) = write(&args.dir) {
        report::print(problem.into(), Format::Human);
        return WRONG_USE;
    }
    let lines =
        schema::all().iter().map(|kind| format!("{:<26} {}\n", kind.file_name(), kind.files)).collect::<String>();
    say(&lines, Format::Human);
    let how = format!(
        "\nA file names its schema in its first line, by the path from the file to the schema:\n\
         # yaml-language-server: $schema=../{SCHEMAS}/portal.schema.json\n"
    );
    say(&how, Format::Human);
    DONE
}

/// Writes them into a folder, and replaces those that are there.
///
/// # Errors
/// The disk refuses.
pub(crate) fn write(dir: &Path) -> Result<(), Diagnostic> {
    schema::all().iter().try_for_each(|kind| write_file(&dir.join(kind.file_name()), &kind.text()))
}
