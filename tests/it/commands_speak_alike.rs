//! Commands on a terminal: mistakes of the finger, quiet, colours, manual pages, completions.

use std::process::Output;

use crate::support;

fn rapor(args: &[&str], variables: &[(&str, &str)]) -> Output {
    support::run(support::rapor(args).env_remove("NO_COLOR").envs(variables.iter().copied()))
}

/// The names of all commands, as help lists them.
fn commands() -> Vec<String> {
    let help = String::from_utf8(rapor(&["--help"], &[]).stdout).expect("help is UTF-8");
    let (_, list) = help.split_once("Commands:\n").expect("help lists the commands");
    let lines = list.lines().take_while(|line| !line.is_empty());
    let names = lines.filter(|line| line.starts_with("  ") && !line.starts_with("   "));
    let names: Vec<String> = names.filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect();
    assert!(names.len() > 10, "{names:?}");
    names.into_iter().filter(|name| name != "help").collect()
}

const UNKNOWN: [&str; 5] = ["explain", "nobody", "2023", "--content", "examples/contoh/content"];
const KNOWN: [&str; 5] = ["explain", "kab-lembah-pelangi", "2023", "--content", "examples/contoh/content"];

#[test]
fn colours_are_for_terminals_unless_asked_for() {
    let colored = |more: &[&str], variables: &[(&str, &str)]| {
        let args: Vec<&str> = UNKNOWN.iter().chain(more).copied().collect();
        rapor(&args, variables).stderr.contains(&0x1b)
    };
    assert!(!colored(&[], &[]), "a pipe gets no colours");
    assert!(colored(&["--color", "always"], &[]));
    assert!(colored(&["--color=always"], &[("NO_COLOR", "1")]), "the option is nearer than the variable");
    assert!(!colored(&["--color", "never"], &[]));
    let help = rapor(&["--help", "--color", "always"], &[]).stdout;
    assert!(help.contains(&0x1b), "help has colours, too");
}

#[test]
fn quiet_leaves_problems_and_what_was_asked_for() {
    let check = rapor(&["check", "-q", "--content", "examples/contoh/content"], &[]);
    assert_eq!((check.status.code(), check.stdout.len(), check.stderr.len()), (Some(0), 0, 0));
    let explain = rapor(&[&KNOWN[..], &["--quiet"]].concat(), &[]);
    assert!(explain.stdout.starts_with(b"Kabupaten Lembah Pelangi"), "{explain:?}");
    let problem = rapor(&[&UNKNOWN[..], &["--quiet"]].concat(), &[]);
    assert!(String::from_utf8_lossy(&problem.stderr).contains("there is no institution"));
}

#[test]
fn verbose_tells_of_every_step_and_so_does_the_variable() {
    let told = |more: &[&str], variables: &[(&str, &str)]| {
        let run = rapor(&[&["check", "--content", "examples/contoh/content"][..], more].concat(), variables);
        String::from_utf8_lossy(&run.stderr).contains("read: ")
    };
    assert!(!told(&[], &[]));
    assert!(told(&["--verbose"], &[]));
    assert!(told(&[], &[("RAPOR_LOG", "rapor=debug")]));
    assert!(!told(&["-v"], &[("RAPOR_LOG", "warn")]), "the variable is finer than the option");
}

#[test]
fn every_command_has_a_manual_page() {
    let folder = tempfile::tempdir().unwrap();
    let man = folder.path().join("man1");
    let run = rapor(&["man", man.to_str().unwrap()], &[]);
    assert_eq!(run.status.code(), Some(0), "{run:?}");
    for name in commands() {
        let page = std::fs::read_to_string(man.join(format!("rapor-{name}.1"))).unwrap();
        assert!(page.contains(".SH SYNOPSIS") && page.contains("Example"), "rapor-{name}.1:\n{page}");
    }
    let root = std::fs::read_to_string(man.join("rapor.1")).unwrap();
    assert!(root.contains("rapor\\-explain(1)"), "{root}");
    let file = folder.path().join("file");
    std::fs::write(&file, "").unwrap();
    let nowhere = rapor(&["man", file.to_str().unwrap()], &[]);
    assert_eq!(nowhere.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&nowhere.stderr).contains("rapor::cli::man"));
}

#[test]
fn every_shell_is_told_of_every_command() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = String::from_utf8(rapor(&["completions", shell], &[]).stdout).unwrap();
        let lacking: Vec<String> = commands().into_iter().filter(|name| !script.contains(name)).collect();
        assert!(lacking.is_empty(), "{shell} lacks {lacking:?}");
    }
}
