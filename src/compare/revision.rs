//! The content at a revision, from `git`.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

use crate::diagnostic::Diagnostic;

/// The content folder of a revision, in a temporary folder that is removed with this value.
#[derive(Debug)]
pub(crate) struct Checkout {
    folder: TempDir,
    content: PathBuf,
}

impl Checkout {
    /// The content folder; themes are beside it as in the revision.
    pub(crate) fn content(&self) -> PathBuf {
        self.folder.path().join("tree").join(&self.content)
    }
}

/// Writes the content folder of a revision, and the themes beside it, to a temporary folder. The repository and its index
/// do not change.
///
/// # Errors
/// There is no git, no repository, no such revision, or no content in it.
pub(crate) fn checkout(revision: &str, content: &Path) -> Result<Checkout, Box<Diagnostic>> {
    let git = Git { at: content.to_owned(), index: None };
    if !content.is_dir() {
        let problem = error(format!("there is no folder “{}” in which to look for a repository", content.display()));
        return Err(Box::new(problem.help("name the content folder with --content")));
    }
    let prefix = git.run(["rev-parse", "--show-prefix"]).map_err(|e| match e {
        Failure::Missing => missing(),
        Failure::Said(said) => Box::new(
            error(format!("“{revision}” is not a folder, and “{}” is not in a git repository", content.display()))
                .help(format!("name two outputs, or run this inside the repository of the content (git says: {said})")),
        ),
    })?;
    let name = format!("{revision}^{{commit}}");
    git.run(["rev-parse", "--verify", "--quiet", "--end-of-options", &name]).map_err(|e| match e {
        Failure::Missing => missing(),
        Failure::Said(_) => {
            Box::new(error(format!("“{revision}” is neither a folder nor a revision that git knows")).help(
                "name an output, a content folder, a branch, a tag or a commit; git fetch brings those of others",
            ))
        }
    })?;
    let folder = tempfile::tempdir().map_err(|e| Box::new(error(format!("no temporary folder can be made: {e}"))))?;
    let index = folder.path().join("index");
    extract(&Git { index: Some(index), ..git }, revision, folder.path())?;
    let checkout = Checkout { folder, content: PathBuf::from(prefix.trim_end_matches(['\n', '\r'])) };
    if checkout.content().join("portal.yaml").is_file() {
        return Ok(checkout);
    }
    let message = format!("the revision “{revision}” has no content at “{}”", checkout.content.display());
    Err(Box::new(error(message).help("name the content folder that it has with --content")))
}

/// Writes the content and the themes of a revision into a folder, through an index of its own.
fn extract(git: &Git, revision: &str, folder: &Path) -> Result<(), Box<Diagnostic>> {
    let failed = |failure: Failure| match failure {
        Failure::Missing => missing(),
        Failure::Said(said) => Box::new(error(format!("git cannot check out “{revision}”: {said}"))),
    };
    git.run(["read-tree", "--end-of-options", revision]).map_err(failed)?;
    let mut prefix = std::ffi::OsString::from("--prefix=");
    prefix.push(folder.join("tree"));
    prefix.push("/");
    let all = [OsStr::new("checkout-index"), OsStr::new("--all"), OsStr::new("--force"), &prefix];
    // From the top, because checkout-index writes only what is below the current folder.
    let top = git.run(["rev-parse", "--show-toplevel"]).map_err(failed)?;
    let at_top = Git { at: PathBuf::from(top.trim_end_matches(['\n', '\r'])), index: git.index.clone() };
    at_top.run(all).map(drop).map_err(failed)
}

/// Runs git in a folder.
struct Git {
    at: PathBuf,
    /// An index instead of the repository's.
    index: Option<PathBuf>,
}

enum Failure {
    /// There is no git.
    Missing,
    /// What git said.
    Said(String),
}

impl Git {
    fn run(&self, arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Result<String, Failure> {
        let mut command = Command::new("git");
        command.current_dir(&self.at).args(arguments).stdin(Stdio::null());
        if let Some(index) = &self.index {
            command.env("GIT_INDEX_FILE", index);
        }
        match command.output() {
            Ok(output) if output.status.success() => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
            Ok(output) => {
                let said = String::from_utf8_lossy(&output.stderr);
                Err(Failure::Said(said.trim().lines().next().unwrap_or("nothing").to_owned()))
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Err(Failure::Missing),
            Err(error) => Err(Failure::Said(error.to_string())),
        }
    }
}

fn missing() -> Box<Diagnostic> {
    Box::new(
        error("revisions are compared by git, and there is none on this machine".to_owned())
            .help("install git, or build both states and compare the two outputs"),
    )
}

fn error(message: String) -> Diagnostic {
    Diagnostic::error("rapor::compare::revision", message)
}
