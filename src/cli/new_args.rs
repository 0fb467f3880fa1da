//! The arguments of `rapor init` and `rapor new`.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Args, Subcommand};
use jiff::civil::Date;

use super::values::base_url;
use crate::scaffold::portal::LANGUAGES;

/// `rapor init`
#[derive(Debug, Args)]
pub(crate) struct InitArgs {
    /// The folder to create, which holds no content yet
    #[arg(value_name = "DIR")]
    pub dir: PathBuf,
    /// The name of the portal
    #[arg(long, value_name = "TEXT")]
    pub title: Option<String>,
    /// Who publishes it
    #[arg(long, value_name = "NAME")]
    pub publisher: Option<String>,
    /// Where it will be published
    #[arg(long, value_name = "URL", value_parser = base_url)]
    pub base_url: Option<String>,
    /// The language of its readers
    #[arg(long, value_name = "LANG", value_parser = PossibleValuesParser::new(LANGUAGES))]
    pub lang: Option<String>,
}

/// `rapor new`
#[derive(Debug, Args)]
pub(crate) struct NewArgs {
    /// What to create.
    #[command(subcommand)]
    pub what: NewWhat,
}

/// What to create.
#[derive(Debug, Subcommand)]
pub(crate) enum NewWhat {
    /// An edition without results, in content/assessments/
    #[command(after_help = "Example: rapor new edition 2025 --methodology kepatuhan-2022 --published 2025-12-04")]
    Edition(NewEditionArgs),
    /// An institution, in content/institutions/
    #[command(after_help = "Example: rapor new institution \"Kabupaten Tebo\" --id kab-tebo --category kabupaten")]
    Institution(NewInstitutionArgs),
    /// The draft of an article, in content/news/
    #[command(after_help = "Example: rapor new news \"Tebo di puncak\" --about kab-tebo --edition 2024")]
    News(NewNewsArgs),
}

/// `rapor new edition`
#[derive(Debug, Args)]
pub(crate) struct NewEditionArgs {
    /// Its id, such as the year
    #[arg(value_name = "ID")]
    pub id: String,
    /// The method's id; by default the only one
    #[arg(long, value_name = "ID")]
    pub methodology: Option<String>,
    /// When the results are made public; today by default
    #[arg(long, value_name = "DATE")]
    pub published: Option<Date>,
    /// Who publishes the source; the portal's publisher by default
    #[arg(long, value_name = "NAME")]
    pub source_publisher: Option<String>,
    /// The source's title; the method's name and the edition by default
    #[arg(long, value_name = "TITLE")]
    pub source_title: Option<String>,
    /// The content folder
    #[arg(long, value_name = "DIR", default_value = "content")]
    pub content: PathBuf,
}

/// `rapor new institution`
#[derive(Debug, Args)]
pub(crate) struct NewInstitutionArgs {
    /// Its full name
    #[arg(value_name = "NAME")]
    pub name: String,
    /// Its id; made from the name by default
    #[arg(long, value_name = "ID")]
    pub id: Option<String>,
    /// A shorter name, for charts
    #[arg(long, value_name = "NAME")]
    pub short: Option<String>,
    /// Its category; by default the portal's only one
    #[arg(long, value_name = "ID")]
    pub category: Option<String>,
    /// The institution above it
    #[arg(long, value_name = "ID")]
    pub parent: Option<String>,
    /// The content folder
    #[arg(long, value_name = "DIR", default_value = "content")]
    pub content: PathBuf,
}

/// `rapor new news`
#[derive(Debug, Args)]
pub(crate) struct NewNewsArgs {
    /// Its headline
    #[arg(value_name = "TITLE")]
    pub title: String,
    /// An institution that it is about; may be given several times
    #[arg(long, value_name = "ID")]
    pub about: Vec<String>,
    /// The edition that it is about
    #[arg(long, value_name = "ID")]
    pub edition: Option<String>,
    /// Its day; today by default
    #[arg(long, value_name = "DATE")]
    pub date: Option<Date>,
    /// Its language; the portal's first by default
    #[arg(long, value_name = "LANG")]
    pub lang: Option<String>,
    /// The content folder
    #[arg(long, value_name = "DIR", default_value = "content")]
    pub content: PathBuf,
}
