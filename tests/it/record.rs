//! What was public is recorded, and cannot change without a word.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

const PORTAL: &str = "\
title: Town Report
base_url: https://example.org/
languages: [en]
publisher: {name: Test Desk}
license: CC-BY-4.0
omit: [cards, chart-files, embeds, search, workbooks]
categories:
  - {id: town, name: Town}
";
const INSTITUTIONS: &str = "\
institutions:
  - {id: north, name: North Town, category: town}
  - {id: south, name: South Town, category: town}
  - {id: east, name: East Town, category: town}
";
const METHOD: &str = "\
id: m
name: Service Index
scale: {min: 0, max: 100, decimals: 2}
predicates:
  - {id: good, from: 75, zone: green, name: Good}
  - {id: fair, from: 0, zone: yellow, name: Fair}
zones:
  - {id: green, color: green, name: Green zone}
  - {id: yellow, color: yellow, name: Yellow zone}
";
const EDITION: &str = "\
edition: \"2024\"
methodology: m
published: 2024-12-12
sources:
  s: {publisher: Test Desk, title: Results 2024}
results:
  - {institution: north, score: 90.05, rank: {national: 10, of: 34}, source: s}
  - {institution: south, score: 60.00, source: s}
  - {institution: east, score: 55.00, source: s}
";
const NEWS: &str = "\
---
title: North leads
date: 2024-12-12
about: [north]
---
North scored [90.05](score:north/2024).
";
const FIRST: &str = "\
+ article/2024-12-12-north.en/figure/score:north/2024 90.05
+ article/2024-12-12-north.en/title North leads
+ institution/east East Town
+ institution/north North Town
+ institution/south South Town
+ result/2024/east/predicate fair
+ result/2024/east/score 55.00
+ result/2024/east/zone yellow
+ result/2024/north/predicate good
+ result/2024/north/rank 10 of 34
+ result/2024/north/rank-source s
+ result/2024/north/score 90.05
+ result/2024/north/zone green
+ result/2024/south/predicate fair
+ result/2024/south/score 60.00
+ result/2024/south/zone yellow
";

/// A folder with a small portal.
struct Desk(TempDir);

/// What a run printed, and its code.
struct Run {
    out: String,
    err: String,
    code: i32,
}

impl Desk {
    fn new() -> Self {
        let desk = Self(TempDir::new().expect("a folder can be made"));
        desk.write("portal.yaml", PORTAL);
        desk.write("institutions/t.yaml", INSTITUTIONS);
        desk.write("methodologies/m.yaml", METHOD);
        desk.write("assessments/2024.yaml", EDITION);
        desk.write("news/2024-12-12-north.md", NEWS);
        desk
    }

    /// A portal that was published on 1 January 2025.
    fn published() -> Self {
        let desk = Self::new();
        desk.publish("2025-01-01");
        desk
    }

    fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.path("content").join(path);
        fs::create_dir_all(path.parent().expect("it is below the folder")).expect("a folder can be made");
        fs::write(path, text).expect("a file can be written");
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    fn edit(&self, path: &str, from: &str, to: &str) {
        let text = self.read(&format!("content/{path}"));
        assert!(text.contains(from), "{path} does not hold {from}");
        self.write(path, &text.replace(from, to));
    }

    fn run(&self, args: &[&str]) -> Run {
        let run = Command::new(env!("CARGO_BIN_EXE_rapor"))
            .current_dir(self.0.path())
            .args(args)
            .output()
            .expect("rapor can be run");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("it prints UTF-8");
        Run { out: text(run.stdout), err: text(run.stderr), code: run.status.code().unwrap_or(-1) }
    }

    fn publish(&self, date: &str) -> Run {
        let run = self.run(&["publish", "--yes", "--date", date]);
        assert_eq!(run.code, 0, "{}", run.err);
        run
    }

    fn check(&self) -> Run {
        self.run(&["check", "--now", "2025-02-03T00:00:00Z"])
    }

    /// The lines of a publication that say what became different.
    fn lines(&self, name: &str) -> String {
        let text = self.read(&format!("content/published/{name}.txt"));
        let lines = text.lines().filter(|line| ["+ ", "~ ", "- "].iter().any(|sign| line.starts_with(sign)));
        lines.map(|line| format!("{line}\n")).collect()
    }
}

fn assert_says(text: &str, words: &[&str]) {
    let plain = text.split(|c: char| c.is_whitespace() || c == '│').filter(|word| !word.is_empty());
    let plain = plain.collect::<Vec<_>>().join(" ");
    for words in words {
        assert!(plain.contains(words), "“{words}” is not in:\n{text}");
    }
}

#[test]
fn a_publication_is_a_small_file_that_names_the_one_before() {
    let desk = Desk::published();
    assert_eq!(desk.lines("0001-2025-01-01"), FIRST);
    let text = desk.read("content/published/0001-2025-01-01.txt");
    let head = "format: 1\nnumber: 1\ndate: 2025-01-01\nprevious: none\n\n+ article";
    assert!(text.contains(head), "{text}");
    assert!(desk.read("content/permalinks.lock").contains("\n/2024/#north\n"));

    desk.write("assessments/2025.yaml", &EDITION.replace("2024", "2025"));
    desk.publish("2025-12-20");
    let second = desk.read("content/published/0002-2025-12-20.txt");
    let hash = second.lines().find_map(|line| line.strip_prefix("previous: sha256:")).expect("it names the first");
    assert_eq!(hash.len(), 64);
    assert!(desk.lines("0002-2025-12-20").lines().all(|line| line.starts_with("+ result/2025/")));
}

#[test]
fn nothing_is_recorded_where_nothing_becomes_different() {
    let desk = Desk::published();
    let run = desk.publish("2025-01-02");
    assert!(run.out.starts_with("No public figure becomes different.\n"), "{}", run.out);
    assert_eq!(fs::read_dir(desk.path("content/published")).expect("it is there").count(), 1);
}

#[test]
fn publishing_asks_first() {
    let desk = Desk::new();
    let run = desk.run(&["publish", "--date", "2025-01-01"]);
    assert_eq!(run.code, 2);
    assert_says(&run.err, &["rapor::cli::publish-unanswered", "--yes"]);
    assert!(run.out.contains("results: 3 new, 0 changed, 0 gone"), "{}", run.out);
    assert!(!desk.path("content/published").exists() && !desk.path("output").exists());
    let list = desk.run(&["publish", "--date", "2025-01-01", "--list"]).out;
    assert!(list.contains("  + result/2024/north/score 90.05\n"), "{list}");
}

#[test]
fn nothing_is_recorded_where_the_build_fails() {
    let desk = Desk::new();
    desk.edit("news/2024-12-12-north.md", "[90.05]", "[90.06]");
    let run = desk.run(&["publish", "--yes", "--date", "2025-01-01"]);
    assert_eq!(run.code, 1);
    assert!(!desk.path("content/published").exists() && !desk.path("content/permalinks.lock").exists());
}

#[test]
fn a_build_says_that_nothing_is_recorded_yet() {
    let desk = Desk::new();
    assert!(desk.run(&["build"]).out.ends_with("nothing is recorded as public yet; rapor publish records it\n"));
    assert!(!desk.run(&["build", "--quiet"]).out.contains("recorded"));
    let desk = Desk::published();
    assert!(!desk.run(&["build"]).out.contains("nothing is recorded"));
}

#[test]
fn a_score_that_changes_without_a_word_is_refused() {
    let desk = Desk::published();
    desk.edit("assessments/2024.yaml", "score: 60.00", "score: 80.00");
    let run = desk.check();
    assert_eq!(run.code, 1);
    let words = [
        "the score of south in 2024 was public as 60.00 and is now 80.00",
        "60.00 public since publication 1 of 2025-01-01",
        "corrections: - {date: 2025-02-03, was: 60.00, reason: \"…\"}",
        "1 error",
    ];
    // The predicate and the zone follow from the score: one cause, one block.
    assert_says(&run.err, &words);
    assert_eq!(desk.run(&["build"]).code, 1);

    let corrected = "score: 80.00, corrections: [{date: 2025-02-03, was: 60.00, reason: A slip.}]";
    desk.edit("assessments/2024.yaml", "score: 80.00", corrected);
    let run = desk.check();
    assert_eq!(run.code, 0, "{}", run.err);
    desk.publish("2025-02-03");
    let lines = "\
+ result/2024/south/correction/2025-02-03/score 60.00
~ result/2024/south/predicate fair → good
~ result/2024/south/score 60.00 → 80.00
~ result/2024/south/zone yellow → green
";
    assert_eq!(desk.lines("0002-2025-02-03"), lines);
}

#[test]
fn a_correction_that_is_recorded_explains_nothing_new() {
    let desk = Desk::published();
    desk.edit("assessments/2024.yaml", "60.00", "61.00, corrections: [{date: 2025-02-03, was: 60.00, reason: A.}]");
    desk.publish("2025-02-03");
    desk.edit("assessments/2024.yaml", "score: 61.00", "score: 60.00");
    assert_says(&desk.check().err, &["was public as 61.00 and is now 60.00", "publication 2 of 2025-02-03"]);
    desk.edit("assessments/2024.yaml", "reason: A.}", "reason: A.}, {date: 2025-02-04, was: 61.00, reason: B.}");
    assert_eq!(desk.check().code, 0);
    desk.publish("2025-02-04");
    // From 60 over 61 to 60, and again to 61: the first correction, was 60, is of another change.
    desk.edit("assessments/2024.yaml", "score: 60.00", "score: 61.00");
    assert_says(&desk.check().err, &["was public as 60.00 and is now 61.00"]);
}

#[test]
fn a_public_correction_does_not_go() {
    let desk = Desk::published();
    let correction = ", corrections: [{date: 2025-02-03, was: 60.00, reason: A slip.}]";
    desk.edit("assessments/2024.yaml", "60.00", &format!("61.00{correction}"));
    desk.publish("2025-02-03");
    desk.edit("assessments/2024.yaml", correction, "");
    assert_says(
        &desk.check().err,
        &["rapor::record::correction-gone", "the correction of 2025-02-03 (score was 60.00)"],
    );
}

#[test]
fn a_rank_of_a_source_is_corrected_by_its_words() {
    let desk = Desk::published();
    desk.edit("assessments/2024.yaml", "national: 10", "national: 11");
    assert_says(&desk.check().err, &["was public as 10 of 34 and is now 11 of 34", "was: \"rank 10 of 34\""]);
    let correction = "corrections: [{date: 2025-02-03, was: \"rank 10 of 34\", reason: A slip.}], source";
    desk.edit("assessments/2024.yaml", "of: 34}, source", &format!("of: 34}}, {correction}"));
    let run = desk.check();
    assert_eq!(run.code, 0, "{}", run.err);
    desk.publish("2025-02-03");
    assert!(desk.read("output/corrections/index.csv").contains(",rank,10 of 34,11 of 34,2025-02-03,"));
}

#[test]
fn a_result_does_not_go() {
    let desk = Desk::published();
    desk.edit("assessments/2024.yaml", "  - {institution: east, score: 55.00, source: s}\n", "");
    let words = ["the result of east in 2024, with the score 55.00, was public and is gone", "status: withdrawn"];
    assert_says(&desk.check().err, &words);
}

#[test]
fn one_cause_is_one_problem() {
    let desk = Desk::new();
    let many = |line: fn(usize) -> String| (0..9).map(line).collect::<String>();
    let institutions = many(|n| format!("  - {{id: town-{n}, name: Town {n}, category: town}}\n"));
    let results = many(|n| format!("  - {{institution: town-{n}, score: 70.0{n}, source: s}}\n"));
    desk.write("institutions/more.yaml", &format!("institutions:\n{institutions}"));
    desk.write("assessments/2024.yaml", &format!("{EDITION}{results}"));
    desk.publish("2025-01-01");
    desk.edit("methodologies/m.yaml", "from: 75", "from: 70");
    assert_says(&desk.check().err, &["9 public results of 2024 changed without a word", "1 error"]);
}

#[test]
fn a_title_or_a_figure_that_changes_asks_for_a_word() {
    let desk = Desk::published();
    desk.edit("news/2024-12-12-north.md", "North scored", "In 2024, North has scored");
    assert_eq!(desk.check().code, 0, "words of the body may change");
    desk.edit("news/2024-12-12-north.md", "North leads", "North leads all");
    let words = ["the title was public as “North leads” and is now “North leads all”", "updated: 2025-02-03"];
    assert_says(&desk.check().err, &words);
    desk.edit("news/2024-12-12-north.md", "about:", "updated: 2024-12-30\nabout:");
    assert_eq!(desk.check().code, 1, "it was updated before it was public");
    desk.edit("news/2024-12-12-north.md", "2024-12-30", "2025-02-03");
    assert_eq!(desk.check().code, 0);
    desk.publish("2025-02-03");
    desk.edit("news/2024-12-12-north.md", "[90.05](score:north/2024)", "[60.00](score:south/2024)");
    assert_says(&desk.check().err, &["the figure `score:north/2024`, public as 90.05, is gone from the text"]);
    let corrected = "corrections: [{date: 2025-02-04, text: It was about North.}]\nabout:";
    desk.edit("news/2024-12-12-north.md", "about:", corrected);
    assert_eq!(desk.check().code, 0);
}

#[test]
fn an_institution_may_have_another_id() {
    let desk = Desk::published();
    desk.edit("institutions/t.yaml", "{id: south,", "{id: southern, former_ids: [south],");
    desk.edit("assessments/2024.yaml", "institution: south", "institution: southern");
    let run = desk.check();
    assert_eq!(run.code, 0, "{}", run.err);
}

#[test]
fn what_is_withdrawn_stays_told_and_counts_nowhere() {
    let desk = Desk::new();
    desk.edit("portal.yaml", "chart-files, ", "");
    desk.publish("2025-01-01");
    let withdrawn = "status: withdrawn, date: 2025-02-03, reason: The data were not valid., source: s}";
    desk.edit("assessments/2024.yaml", "score: 90.05, rank: {national: 10, of: 34}, source: s}", withdrawn);
    let run = desk.check();
    assert_eq!(run.code, 0, "{}", run.err);
    desk.publish("2025-02-03");
    let page = desk.read("output/institutions/north/2024/index.html");
    let words = [
        "The result of North Town in the 2024 assessment was withdrawn on 3 February 2025.",
        "The data were not valid.",
        "<li>score 90.05</li><li>predicate Good</li><li>green zone</li><li>national rank 10 of 34</li>",
        "<span id=\"score\"></span>",
    ];
    assert_says(&page, &words);
    let row = "\n2024,north,North Town,town,withdrawn,,,,,,,,";
    assert!(desk.read("output/data/2024.csv").contains(row));
    let json = desk.read("output/institutions/north/2024/index.json");
    let was = "\"was\":{\"score\":\"90.05\",\"predicate\":\"good\",\"zone\":\"green\",\"rank\":\"10 of 34\"}";
    assert!(json.contains("\"kind\":\"withdrawn\"") && json.contains(was), "{json}");
    assert!(json.contains("\"reason\":\"The data were not valid.\""));
    assert!(desk.read("output/institutions/south/2024/index.html").contains("1 of 2"));
    for told in ["corrections/index.html", "institutions/north/feed.json", "corrections/feed.xml"] {
        assert_says(&desk.read(&format!("output/{told}")), &["It was 90.05; the result was withdrawn."]);
    }
    let article = desk.read("output/news/2024/12/12/north/index.html");
    assert_says(&article, &["which this article cites, was withdrawn on 3 February 2025. What was published: 90.05."]);
    for chart in ["institutions/north/2024/chart-distribution.svg", "institutions/north/chart-trend.svg"] {
        assert_says(&desk.read(&format!("output/{chart}")), &["This chart is no longer drawn"]);
    }
    // Published again, it still is what the record says.
    let run = desk.check();
    assert_eq!((run.code, run.err.as_str()), (0, ""));
}

#[test]
fn a_later_article_names_what_was_withdrawn_as_what_it_was() {
    let desk = Desk::published();
    desk.edit("assessments/2024.yaml", "score: 55.00", "status: withdrawn, date: 2025-02-03, reason: Not valid.");
    let later = NEWS.replace("2024-12-12", "2025-02-04").replace("North leads", "East is withdrawn");
    desk.write("news/2025-02-04-east.md", &later.replace("[90.05](score:north/2024)", "[55.00](score:east/2024)"));
    assert_says(&desk.check().err, &["east has no score in 2024: it was withdrawn", "written as was:east/2024"]);
    desk.edit("news/2025-02-04-east.md", "score:", "was:");
    let run = desk.check();
    assert_eq!(run.code, 0, "{}", run.err);
}

#[test]
fn a_withdrawal_without_a_record_says_what_was_public_itself() {
    let desk = Desk::new();
    desk.edit("assessments/2024.yaml", "score: 55.00", "status: withdrawn, date: 2025-02-03, reason: Not valid.");
    assert_says(&desk.check().err, &["nothing says what was public of east before it was withdrawn"]);
    let corrections = "corrections: [{date: 2025-02-03, was: 55.00, reason: Not valid.}], reason: Not valid.";
    desk.edit("assessments/2024.yaml", "reason: Not valid.", corrections);
    assert_eq!(desk.check().code, 0);
    desk.edit("assessments/2024.yaml", "status: withdrawn, date: 2025-02-03, ", "status: withdrawn, ");
    assert_says(&desk.check().err, &["the withdrawn result has no `date`"]);
}

#[test]
fn a_broken_chain_names_the_file_and_how_to_mend_it() {
    let three = || {
        let desk = Desk::published();
        desk.edit("assessments/2024.yaml", "60.00", "61.00, corrections: [{date: 2025-02-03, was: 60.00, reason: A.}]");
        desk.publish("2025-02-03");
        desk.edit("assessments/2024.yaml", "score: 61.00", "score: 62.00");
        desk.edit("assessments/2024.yaml", "A.}]", "A.}, {date: 2025-02-04, was: 61.00, reason: B.}]");
        desk.publish("2025-02-04");
        desk
    };
    let file = |desk: &Desk, name: &str| desk.path("content/published").join(name);
    let fails = |desk: &Desk, words: &[&str]| {
        let run = desk.check();
        assert_eq!(run.code, 1);
        assert_says(&run.err, words);
    };

    let desk = three();
    assert_eq!(desk.check().code, 0);
    fs::remove_file(file(&desk, "0002-2025-02-03.txt")).expect("it is there");
    fails(&desk, &["0003-2025-02-04.txt: publication 2 is missing before this one", "version control"]);

    let desk = three();
    desk.edit("published/0002-2025-02-03.txt", "61.00", "61.50");
    fails(&desk, &["the file was edited after it was written", "0002-2025-02-03.txt", "version control"]);

    let desk = three();
    desk.edit("published/0002-2025-02-03.txt", "~ result", "! result");
    fails(&desk, &["this line is not one that the tool wrote", "! result/2024/south/score"]);

    let desk = three();
    let text = desk.read("content/published/0003-2025-02-04.txt");
    desk.write("published/0003-2025-02-04.txt", &text[..text.len() / 2]);
    fails(&desk, &["rapor::record::", "0003-2025-02-04.txt"]);

    let desk = three();
    fs::rename(file(&desk, "0003-2025-02-04.txt"), file(&desk, "0003-2025-02-05.txt")).expect("it is there");
    fails(&desk, &["the file holds publication 3 of 2025-02-04", "name it `0003-2025-02-04.txt` again"]);

    let desk = three();
    let other = Desk::published();
    other.edit("assessments/2024.yaml", "60.00", "63.00, corrections: [{date: 2025-02-03, was: 60.00, reason: A.}]");
    other.publish("2025-02-03");
    desk.write("published/0002-2025-02-03.txt", &other.read("content/published/0002-2025-02-03.txt"));
    fails(&desk, &["`0002-2025-02-03.txt` is not the file after which this one was written"]);

    let desk = three();
    desk.write(
        "published/0001-2025-01-01.txt",
        &desk.read("content/published/0001-2025-01-01.txt").replace('\n', "\r\n"),
    );
    assert_eq!(desk.check().code, 0, "line ends of another system are no alteration");
}

/// Two desks publish after the same publication; git brings both files into one folder.
fn two_branches() -> (Desk, Desk) {
    let (ours, theirs) = (Desk::published(), Desk::published());
    ours.edit("assessments/2024.yaml", "60.00", "61.00, corrections: [{date: 2025-02-03, was: 60.00, reason: A.}]");
    theirs.edit("assessments/2024.yaml", "55.00", "56.00, corrections: [{date: 2025-02-04, was: 55.00, reason: B.}]");
    ours.publish("2025-02-03");
    theirs.publish("2025-02-04");
    (ours, theirs)
}

fn assert_rejoins(desk: &Desk) {
    assert_eq!(desk.check().code, 1);
    let run = desk.run(&["publish", "--rejoin"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let lines = "+ result/2024/east/correction/2025-02-04/score 55.00\n~ result/2024/east/score 55.00 → 56.00\n";
    assert_eq!(desk.lines("0003-2025-02-04"), lines);
    desk.edit("assessments/2024.yaml", "55.00", "56.00, corrections: [{date: 2025-02-04, was: 55.00, reason: B.}]");
    desk.publish("2025-02-05");
    let run = desk.check();
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert!(!desk.path("content/published/0004-2025-02-05.txt").exists(), "the other branch's change is recorded");
    assert_eq!(desk.run(&["publish", "--rejoin"]).out, "The record is in order; nothing was written.\n");
}

#[test]
fn two_branches_that_published_are_put_one_behind_the_other() {
    let (desk, theirs) = two_branches();
    let name = "published/0002-2025-02-04.txt";
    desk.write(name, &theirs.read(&format!("content/{name}")));
    assert_says(&desk.check().err, &["publication 2 is there twice", "rapor publish --rejoin"]);
    assert_rejoins(&desk);
}

#[test]
fn a_file_in_which_git_left_its_marks_is_put_in_order() {
    let (desk, theirs) = two_branches();
    let (a, b) = ("content/published/0002-2025-02-03.txt", "content/published/0002-2025-02-04.txt");
    let marked = format!("<<<<<<< HEAD\n{}=======\n{}>>>>>>> theirs\n", desk.read(a), theirs.read(b));
    desk.write("published/0002-2025-02-03.txt", &marked);
    assert_says(&desk.check().err, &["rapor::record::conflict", "0002-2025-02-03.txt:1:1", "rapor publish --rejoin"]);
    assert_rejoins(&desk);
}

#[test]
fn a_publication_is_not_of_a_day_before_the_last() {
    let desk = Desk::published();
    let run = desk.run(&["publish", "--yes", "--date", "2024-12-31"]);
    assert_eq!(run.code, 2);
    assert_says(&run.err, &["publication 1 is of 2025-01-01, and this one would be of 2024-12-31"]);
}

#[test]
fn files_that_were_left_by_a_stop_are_no_publications() {
    let desk = Desk::published();
    let left: &Path = Path::new("published/0002-2025-01-02.txt~");
    desk.write(&left.to_string_lossy(), "half");
    assert_eq!(desk.check().code, 0);
}

#[test]
fn every_version_can_be_had_for_ever() {
    let desk = Desk::published();
    let first = "2025-01-01";
    let mut kept: Vec<(String, String)> = Vec::new();
    let mut score = 90.05;
    let mut corrections = String::new();
    for number in 1..=10 {
        let date = if number == 1 { first.to_owned() } else { format!("2025-02-{number:02}") };
        if number > 1 {
            let was = format!("{score:.2}");
            score -= 0.5;
            corrections.push_str(&format!("{{date: {date}, was: {was}, reason: A.}}, "));
            let result = format!("score: {score:.2}, corrections: [{corrections}], rank");
            desk.write("assessments/2024.yaml", &EDITION.replace("score: 90.05, rank", &result));
            let article =
                NEWS.replace("90.05", &format!("{score:.2}")).replace("about", &format!("updated: {date}\nabout"));
            desk.write("news/2024-12-12-north.md", &article);
            desk.publish(&date);
        }
        for ending in ["csv", "json"] {
            let path = format!("output/data/versions/{number:04}-{date}.{ending}");
            kept.push((path.clone(), desk.read(&path)));
        }
        for (path, text) in &kept {
            assert_eq!(desk.read(path), *text, "{path} after {number} publications");
        }
    }
    let csv = "\
edition,institution,name,score,predicate,zone,rank,rank_source,status,award\r
2024,east,East Town,55.00,fair,yellow,,,,\r
2024,north,North Town,90.05,good,green,10 of 34,s,,\r
2024,south,South Town,60.00,fair,yellow,,,,\r
";
    assert_eq!(kept[0].1, csv);
    let north = "{\"edition\":\"2024\",\"institution\":\"north\",\"name\":\"North Town\",\"score\":\"85.55\",";
    assert!(kept[19].1.contains(north), "{}", kept[19].1);
    let page = desk.read("output/data/versions/index.html");
    assert_says(&page, &["<p>Score: 86.05 → 85.55</p>", "3 new results; none changed."]);
    let result = desk.read("output/institutions/north/2024/index.html");
    let history = "<a href=\"/data/versions/#version-1\">published 1 January 2025</a> · <a \
                   href=\"/data/versions/#version-2\">corrected 2 February 2025</a>";
    assert_says(&result, &[history, "<a href=\"/data/versions/#version-10\">These data as they are now"]);
    assert_says(&desk.read("output/data/versions/feed.xml"), &["North Town, 2024: Score: 86.05 → 85.55."]);
    assert!(desk.read("output/data/index.html").contains("<a href=\"/data/versions/\">Versions of the data</a>"));
}
