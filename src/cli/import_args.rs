//! The arguments of `rapor import`.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use encoding_rs::Encoding;

use super::values::Format;
use crate::import::number::DecimalSign;
use crate::import::role::{OF_INSTITUTIONS, OF_RESULTS, Role};

/// `rapor import`
#[derive(Debug, Args)]
pub(crate) struct ImportArgs {
    /// What to import.
    #[command(subcommand)]
    pub what: ImportWhat,
}

/// What to import.
#[derive(Debug, Subcommand)]
pub(crate) enum ImportWhat {
    /// Results, into content/assessments/EDITION.yaml
    #[command(
        after_help = "Example: rapor import results results.xlsx --edition 2024 --sheet Rekap --column \"F=score\""
    )]
    Results(ImportResultsArgs),
    /// Institutions, into content/institutions/NAME.yaml
    #[command(after_help = "Example: rapor import institutions governments.xlsx --category kabupaten")]
    Institutions(ImportInstitutionsArgs),
}

/// How a spreadsheet is read, whatever is in it.
#[derive(Debug, Args)]
pub(crate) struct SpreadsheetArgs {
    /// The spreadsheet: .xlsx, .ods or .csv
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// The sheet; by default the one that looks like the table
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
    /// The encoding of a .csv that is not UTF-8, such as windows-1252
    #[arg(long, value_name = "NAME", value_parser = encoding)]
    pub encoding: Option<&'static Encoding>,
    /// What columns hold, instead of the file in content/imports/
    #[arg(long, value_name = "FILE")]
    pub map: Option<PathBuf>,
    /// What a column holds, by its heading or letter: "Nilai Akhir=score"
    #[arg(long = "column", value_name = "COLUMN=WHAT", value_parser = column)]
    pub columns: Vec<(String, Role)>,
    /// Replace existing files
    #[arg(long)]
    pub force: bool,
    /// Show what would be written, and write nothing
    #[arg(long)]
    pub dry_run: bool,
    /// The content folder
    #[arg(long, value_name = "DIR", default_value = "content")]
    pub content: PathBuf,
    /// How problems are printed
    #[arg(long, value_enum, default_value_t = Format::Human, hide_possible_values = true)]
    pub format: Format,
}

/// `rapor import results`
#[derive(Debug, Args)]
pub(crate) struct ImportResultsArgs {
    /// How the spreadsheet is read.
    #[command(flatten)]
    pub spreadsheet: SpreadsheetArgs,
    /// The edition's id
    #[arg(long, value_name = "ID")]
    pub edition: String,
    /// The method's id; by default the edition's, or the only one
    #[arg(long, value_name = "ID")]
    pub methodology: Option<String>,
    /// The institution of a name, kept as an alias: "KAB. TANJABBAR=kab-tanjung-jabung-barat"
    #[arg(long = "alias", value_name = "NAME=ID", value_parser = pair)]
    pub aliases: Vec<(String, String)>,
    /// The predicate or zone that a word stands for: "Sangat Baik=A"
    #[arg(long = "word", value_name = "WORD=ID", value_parser = pair)]
    pub words: Vec<(String, String)>,
    /// The decimal sign, comma or point, where the numbers do not show it
    #[arg(long, value_enum, value_name = "SIGN", hide_possible_values = true)]
    pub decimal: Option<Sign>,
    /// Round scores with more decimals than the scale, and say which
    #[arg(long)]
    pub round: bool,
    /// When the results were made public; the source's date by default
    #[arg(long, value_name = "DATE")]
    pub published: Option<String>,
    /// The source's id, needed for an edition with several
    #[arg(long, value_name = "ID")]
    pub source: Option<String>,
    /// Who published the source
    #[arg(long, value_name = "NAME")]
    pub source_publisher: Option<String>,
    /// The source's title
    #[arg(long, value_name = "TITLE")]
    pub source_title: Option<String>,
    /// The source's address
    #[arg(long, value_name = "URL")]
    pub source_url: Option<String>,
    /// When the source was published
    #[arg(long, value_name = "DATE")]
    pub source_date: Option<String>,
}

/// `rapor import institutions`
#[derive(Debug, Args)]
pub(crate) struct ImportInstitutionsArgs {
    /// How the spreadsheet is read.
    #[command(flatten)]
    pub spreadsheet: SpreadsheetArgs,
    /// The category of rows without one
    #[arg(long, value_name = "ID")]
    pub category: Option<String>,
    /// The file in content/institutions/, without its ending; by default named like the spreadsheet
    #[arg(long, value_name = "NAME")]
    pub into: Option<String>,
}

/// The decimal sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Sign {
    /// 88,41
    Comma,
    /// 88.41
    Point,
}

impl From<Sign> for DecimalSign {
    fn from(sign: Sign) -> Self {
        match sign {
            Sign::Comma => Self::Comma,
            Sign::Point => Self::Point,
        }
    }
}

/// The texts before and after the last `=`.
fn pair(text: &str) -> Result<(String, String), String> {
    let (name, id) = text.rsplit_once('=').ok_or("write it as NAME=ID")?;
    if name.trim().is_empty() || id.trim().is_empty() {
        return Err("write it as NAME=ID".to_owned());
    }
    Ok((name.trim().to_owned(), id.trim().to_owned()))
}

/// An encoding by its name on the web.
fn encoding(name: &str) -> Result<&'static Encoding, String> {
    Encoding::for_label(name.as_bytes()).ok_or_else(|| "name one such as windows-1252, or utf-16le".to_owned())
}

fn column(text: &str) -> Result<(String, Role), String> {
    let (heading, role) = pair(text).map_err(|_| "write it as COLUMN=WHAT".to_owned())?;
    let wrong = || format!("a column of results holds one of {OF_RESULTS}; one of institutions {OF_INSTITUTIONS}");
    role.parse().map(|role| (heading, role)).map_err(|()| wrong())
}
