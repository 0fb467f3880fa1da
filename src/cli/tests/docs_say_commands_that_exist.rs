//! Every command line of `rapor` in the guide, the README, the workflows and the Dockerfile is one that `rapor` reads.

use std::fs;
use std::path::{Path, PathBuf};

use clap::CommandFactory as _;
use clap::error::ErrorKind;

use crate::cli::args::Cli;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn guide() -> Vec<PathBuf> {
    let below = walkdir::WalkDir::new(root().join("docs")).sort_by_file_name();
    let pages = below.into_iter().map(|entry| entry.expect("docs/ can be read").into_path());
    let pages = pages.filter(|path| path.extension().is_some_and(|ending| ending == "md"));
    pages.chain([root().join("README.md"), root().join("CONTRIBUTING.md")]).collect()
}

const WORKFLOWS: [&str; 2] = ["docs/ci/github.yml", "docs/ci/gitlab.yml"];

#[test]
fn every_command_that_the_guide_runs_is_read() {
    let mut count = 0;
    for page in guide() {
        for line in shell_lines(&read(&page)) {
            count += check(&line, &page);
        }
    }
    assert!(count > 50, "only {count} commands were found; the scan is out of date");
}

#[test]
fn every_command_that_the_guide_speaks_of_is_read() {
    let mut count = 0;
    for page in guide() {
        let text = read(&page);
        let is_mention = |piece: &&str| *piece == "rapor" || piece.starts_with("rapor ");
        for mention in prose(&text).split('`').skip(1).step_by(2).filter(is_mention) {
            if let Err(error) = understand(&words(mention))
                && !is_only_unfinished(mention, error.kind())
            {
                panic!("{}: `{mention}`: {error}", page.display());
            }
            count += 1;
        }
    }
    assert!(count > 50, "only {count} mentions were found; the scan is out of date");
}

#[test]
fn every_command_of_the_workflows_is_read() {
    for (path, least) in WORKFLOWS.into_iter().zip([3, 5]) {
        let path = root().join(path);
        let workflow: serde_yaml::Value = serde_yaml::from_str(&read(&path)).expect("the workflow is YAML");
        let mut lines = Vec::new();
        scripts(&workflow, &mut lines);
        let count: usize = lines.iter().map(|line| check(line, &path)).sum();
        assert!(count >= least, "{}: only {count} commands", path.display());
    }
}

#[test]
fn the_workflows_check_compare_and_publish() {
    for (path, publishes) in WORKFLOWS.into_iter().zip(["actions/deploy-pages", "pages:"]) {
        let text = read(&root().join(path));
        for step in ["rapor check", "rapor build", "rapor diff", "--format markdown", publishes] {
            assert!(text.contains(step), "{path} lacks {step}");
        }
    }
    assert!(read(&root().join(WORKFLOWS[0])).contains("rapor check --format github"));
}

#[test]
fn the_container_runs_rapor_as_a_user_without_rights() {
    let path = root().join("Dockerfile");
    let text = read(&path);
    let (_, last_stage) = text.rsplit_once("\nFROM ").expect("there are two stages");
    let instruction = |name: &str| last_stage.lines().filter_map(|line| line.strip_prefix(name)).next_back();
    assert_eq!(instruction("ENTRYPOINT "), Some("[\"rapor\"]"));
    assert_eq!(instruction("USER "), Some("rapor"));
    assert!(last_stage.contains("COPY --from=build"), "the program comes from the stage that builds it");
    let said: usize = text.lines().filter_map(|line| line.strip_prefix("#   ")).map(|line| check(line, &path)).sum();
    assert_eq!(said, 1);
}

/// Reads a command line, its first word the program's name.
fn understand(words: &[String]) -> Result<(), clap::Error> {
    Cli::command().try_get_matches_from(words).map(drop)
}

/// Reads the commands of a line of a shell that are rapor's; how many there are.
fn check(line: &str, file: &Path) -> usize {
    let tokens = shlex::split(line).unwrap_or_else(|| panic!("{}: a shell cannot read: {line}", file.display()));
    let mut count = 0;
    for command in tokens.split(|token| matches!(token.as_str(), "|" | "&&" | "||" | ";")) {
        let end = command.iter().position(|token| token.starts_with('>') || token.starts_with("2>"));
        let command = &command[..end.unwrap_or(command.len())];
        let in_container = command.len() > 1 && command[0] == "docker" && command[1] == "run";
        let at = if in_container { command.iter().position(|token| token == "rapor") } else { Some(0) };
        let Some(command) = at.and_then(|at| command.get(at..)).filter(|command| !command.is_empty()) else { continue };
        if command[0] != "rapor" && !command[0].ends_with("/rapor") {
            continue;
        }
        match understand(command) {
            Ok(()) => {}
            Err(error) if matches!(error.kind(), ErrorKind::DisplayVersion | ErrorKind::DisplayHelp) => {}
            Err(error) => panic!("{}: {line}\n{error}", file.display()),
        }
        count += 1;
    }
    count
}

/// The words of a mention, with a command in the place of the word that stands for any.
fn words(mention: &str) -> Vec<String> {
    let words = shlex::split(mention).unwrap_or_else(|| panic!("a shell cannot read `{mention}`"));
    words.into_iter().map(|word| if word == "COMMAND" { "build".to_owned() } else { word }).collect()
}

/// Whether a mention only leaves something out, or has a word such as DIR in the place of a value.
fn is_only_unfinished(mention: &str, kind: ErrorKind) -> bool {
    let stands_for = |word: &str| word == "…" || (word.len() > 1 && word.bytes().all(|b| b.is_ascii_uppercase()));
    match kind {
        ErrorKind::MissingRequiredArgument
        | ErrorKind::MissingSubcommand
        | ErrorKind::DisplayHelp
        | ErrorKind::DisplayVersion
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => true,
        ErrorKind::ValueValidation | ErrorKind::InvalidValue => mention.split_whitespace().any(stands_for),
        _ => false,
    }
}

/// The lines that a page gives to type: those of fenced code that begin with "$ ", without the mark.
fn shell_lines(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut in_code = false;
    for line in text.lines() {
        // A line that ends in a backslash goes on.
        if let Some(begun) = lines.last_mut().filter(|begun| begun.ends_with('\\')) {
            begun.pop();
            begun.push_str(line);
        } else if line.trim_start().starts_with("```") {
            in_code = !in_code;
        } else if in_code && let Some(typed) = line.trim_start().strip_prefix("$ ") {
            lines.push(typed.to_owned());
        }
    }
    lines
}

/// A page without its fenced code.
fn prose(text: &str) -> String {
    let mut in_code = false;
    let lines = text.lines().filter(|line| {
        let is_fence = line.trim_start().starts_with("```");
        in_code ^= is_fence;
        !in_code && !is_fence
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The lines of the scripts of a workflow: what stands under `run`, `script` and `before_script`.
fn scripts(value: &serde_yaml::Value, lines: &mut Vec<String>) {
    match value {
        serde_yaml::Value::Mapping(entries) => {
            for (key, value) in entries {
                match (key.as_str(), value) {
                    (Some("run"), serde_yaml::Value::String(script)) => lines.extend(script.lines().map(str::to_owned)),
                    (Some("script" | "before_script"), serde_yaml::Value::Sequence(all)) => {
                        lines.extend(all.iter().filter_map(serde_yaml::Value::as_str).map(str::to_owned));
                    }
                    _ => scripts(value, lines),
                }
            }
        }
        serde_yaml::Value::Sequence(all) => all.iter().for_each(|value| scripts(value, lines)),
        _ => {}
    }
}
