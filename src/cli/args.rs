//! The arguments of the commands.

#[cfg(feature = "serve")]
use std::net::IpAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use jiff::Timestamp;

use super::values::{Color, DiffFormat, Form, Format, base_url, moment};
use crate::project::Choice;

/// Turns yearly assessment results and news into a static transparency portal.
#[derive(Debug, Parser)]
#[command(name = "rapor", version, about, propagate_version = true, arg_required_else_help = true)]
#[command(after_help = "Example: rapor build --content content --output output")]
pub(crate) struct Cli {
    /// The command.
    #[command(subcommand)]
    pub command: Command,
    /// How it prints.
    #[command(flatten)]
    pub voice: VoiceArgs,
}

/// How a command prints; the same for all commands.
#[derive(Args, Clone, Copy, Debug)]
#[command(next_help_heading = "Output")]
#[allow(clippy::doc_markdown, reason = "help prints these words as they are")]
pub(crate) struct VoiceArgs {
    /// When to use colours; the variable NO_COLOR turns them off too
    #[arg(long, value_enum, default_value_t = Color::Auto, value_name = "WHEN", global = true)]
    pub color: Color,
    /// Print only problems and what was asked for
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Log every step; the variable RAPOR_LOG selects which
    #[arg(short, long, global = true)]
    pub verbose: bool,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Create a small portal in which everything is explained
    #[command(after_help = "Example: rapor init rapor-kami --title \"Rapor Pelayanan\" --publisher \"Ombudsman\"")]
    Init(super::new_args::InitArgs),
    /// Create an edition, an institution or an article, with every key explained
    #[command(
        after_help = "Examples:\n  rapor new edition 2025\n  rapor new institution \"Kabupaten Tebo\" --category \
        kabupaten\n  rapor new news \"Tebo di puncak\" --about kab-tebo --edition 2024"
    )]
    New(super::new_args::NewArgs),
    #[cfg(feature = "import")]
    /// Turn a spreadsheet into an edition, or into institutions
    #[command(after_help = "Examples:\n  rapor import results results-2024.xlsx --edition 2024\n  rapor import \
        institutions governments.xlsx --category kabupaten")]
    Import(super::import_args::ImportArgs),
    /// Read, score, draw and write the whole portal
    #[command(after_help = "Example: rapor build --base-url https://example.org/rapor/ --output public")]
    Build(BuildArgs),
    /// Find everything that is wrong, or looks wrong
    #[command(after_help = "Example: rapor check --format github")]
    Check(CheckArgs),
    #[cfg(feature = "serve")]
    /// Show the portal in a browser, and every change as soon as it is saved
    #[command(after_help = "Example: rapor serve --open")]
    Serve(ServeArgs),
    /// Show what changed for the public between two outputs or two revisions of the content
    #[command(after_help = "Example: rapor diff main HEAD --format markdown")]
    Diff(DiffArgs),
    /// Show how a score came about, and what would have to change for a better predicate
    #[command(after_help = "Examples:\n  rapor explain kab-tebo 2023\n  rapor explain kab-tebo 2023 --why-not A")]
    Explain(ExplainArgs),
    /// Show which addresses are new, and record them so that none is ever lost
    #[command(after_help = "Example: rapor permalinks --update")]
    Permalinks(PermalinksArgs),
    /// Write JSON Schemas, with which editors complete and check the files
    #[command(after_help = "Example: rapor schema schemas")]
    Schema(SchemaArgs),
    /// Print what a shell needs to complete commands and options
    #[command(after_help = "Example: rapor completions bash > ~/.local/share/bash-completion/completions/rapor")]
    Completions(CompletionsArgs),
    /// Write the manual pages
    #[command(after_help = "Example: rapor man ~/.local/share/man/man1")]
    Man(ManArgs),
}

/// `rapor diff`
#[derive(Debug, Args)]
pub(crate) struct DiffArgs {
    /// The state before: a folder that rapor build has written, a content folder, or a git revision
    pub old: String,
    /// The state after, named in the same way
    pub new: String,
    /// The content folder in which revisions are looked for
    #[arg(long, value_name = "DIR", default_value = "content")]
    pub content: PathBuf,
    /// Compare drafts too
    #[arg(long)]
    pub drafts: bool,
    /// The moment that decides embargoes, instead of the clock: 2024-02-06T14:00+07:00
    #[arg(long, value_name = "TIME", value_parser = moment)]
    pub now: Option<Timestamp>,
    /// How the difference is printed
    #[arg(long, value_enum, default_value_t = DiffFormat::Text)]
    pub format: DiffFormat,
    /// Exit with 1 if something changed
    #[arg(long)]
    pub exit_code: bool,
}

/// Which content, and as of when.
#[derive(Debug, Args)]
pub(crate) struct ContentArgs {
    /// The content folder
    #[arg(long, value_name = "DIR", default_value = "content")]
    pub content: PathBuf,
    /// The portal's address, instead of the one in portal.yaml
    #[arg(long, value_name = "URL", value_parser = base_url)]
    pub base_url: Option<String>,
    /// Publish drafts too
    #[arg(long)]
    pub drafts: bool,
    /// The moment that decides embargoes, instead of the clock: 2024-02-06T14:00+07:00
    #[arg(long, value_name = "TIME", value_parser = moment)]
    pub now: Option<Timestamp>,
    /// How problems are printed
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
}

impl From<&ContentArgs> for Choice {
    fn from(args: &ContentArgs) -> Self {
        Self {
            content: args.content.clone(),
            base_url: args.base_url.clone(),
            drafts: args.drafts,
            embargoed: false,
            now: args.now,
            instead: Vec::new(),
        }
    }
}

/// `rapor build`
#[derive(Debug, Args)]
pub(crate) struct BuildArgs {
    /// Which content.
    #[command(flatten)]
    pub content: ContentArgs,
    /// The folder to write
    #[arg(long, value_name = "DIR", default_value = "output")]
    pub output: PathBuf,
    /// The cache of pictures, workbooks and the search index; .rapor-cache beside the content folder by default
    #[arg(long, value_name = "DIR", conflicts_with = "no_cache")]
    pub cache: Option<PathBuf>,
    /// Make everything again, and cache nothing
    #[arg(long)]
    pub no_cache: bool,
    /// Show how long each step took
    #[arg(long)]
    pub timings: bool,
}

/// `rapor check`
#[derive(Debug, Args)]
pub(crate) struct CheckArgs {
    /// Which content.
    #[command(flatten)]
    pub content: ContentArgs,
    /// List the figures in prose that are bound to data, and the numbers that are not
    #[arg(long)]
    pub figures: bool,
    /// Fix in the files what has one certain fix, show what that changes, and check again
    #[arg(long)]
    pub fix: bool,
}

/// `rapor serve`
#[cfg(feature = "serve")]
#[derive(Debug, Args)]
pub(crate) struct ServeArgs {
    /// The content folder
    #[arg(long, value_name = "DIR", default_value = "content")]
    pub content: PathBuf,
    /// The port; 0 lets the system choose
    #[arg(long, value_name = "PORT", default_value_t = 3000)]
    pub port: u16,
    /// The address to listen on; other computers can reach any but the default
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1")]
    pub host: IpAddr,
    /// Show only what a build would publish: no drafts, nothing under embargo
    #[arg(long)]
    pub no_drafts: bool,
    /// The moment that decides embargoes, instead of the clock: 2024-02-06T14:00+07:00
    #[arg(long, value_name = "TIME", value_parser = moment)]
    pub now: Option<Timestamp>,
    /// Open the portal in the browser
    #[arg(long)]
    pub open: bool,
}

#[cfg(feature = "serve")]
impl From<&ServeArgs> for Choice {
    fn from(args: &ServeArgs) -> Self {
        let all = !args.no_drafts;
        Self {
            content: args.content.clone(),
            base_url: None,
            drafts: all,
            embargoed: all,
            now: args.now,
            instead: Vec::new(),
        }
    }
}

/// `rapor schema`
#[derive(Debug, Args)]
pub(crate) struct SchemaArgs {
    /// The folder to write
    #[arg(value_name = "DIR", default_value = crate::content::modeline::SCHEMAS)]
    pub dir: PathBuf,
}

/// `rapor permalinks`
#[derive(Debug, Args)]
pub(crate) struct PermalinksArgs {
    /// Which content.
    #[command(flatten)]
    pub content: ContentArgs,
    /// Write them to permalinks.lock in the content folder
    #[arg(long)]
    pub update: bool,
}

/// `rapor explain`
#[derive(Debug, Args)]
pub(crate) struct ExplainArgs {
    /// The institution's id
    pub institution: String,
    /// The edition's id
    pub edition: String,
    /// What would have to change for this predicate; without a name, for the next better one
    #[arg(long, value_name = "PREDICATE", num_args = 0..=1)]
    #[allow(clippy::option_option, reason = "so an option whose value may be left out is read")]
    pub why_not: Option<Option<String>>,
    /// The form of the explanation
    #[arg(long = "as", value_enum, default_value_t = Form::Text, value_name = "FORM")]
    pub form: Form,
    /// The language of names; the portal's first by default
    #[arg(long, value_name = "LANG")]
    pub lang: Option<String>,
    /// Which content.
    #[command(flatten)]
    pub content: ContentArgs,
}

/// `rapor completions`
#[derive(Debug, Args)]
pub(crate) struct CompletionsArgs {
    /// The shell
    pub shell: clap_complete::Shell,
}

/// `rapor man`
#[derive(Debug, Args)]
pub(crate) struct ManArgs {
    /// The folder to write them to
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
}
