//! The chain, and what leads from one state to the next.

use std::sync::Arc;

use jiff::civil::date;

use super::chain::{Record, State};
use super::next::next;
use super::publication::{Step, parse, text};
use crate::diagnostic::SourceFile;

fn file(text: &str) -> Arc<SourceFile> {
    Arc::new(SourceFile { path: "content/published/0001-2025-01-01.txt".into(), text: text.into() })
}

fn state(figures: &[(&str, &str)]) -> State {
    figures.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
}

/// A record of these states, one a day.
fn record(states: &[State]) -> Record {
    let mut record = Record::default();
    for (day, state) in (1..).zip(states) {
        if let Some(next) = next(Some(&record), state, date(2025, 1, day)) {
            record.append(next.publication).unwrap();
        }
    }
    record
}

fn said(record: &Record) -> Vec<(&str, &str)> {
    record.state().collect()
}

const SCORE: &str = "result/2024/north/score";

#[test]
fn what_is_written_is_read() {
    let lines = [
        ("article/a.id/title".to_owned(), Step::changed("a → b", "b → c")),
        (SCORE.to_owned(), Step::Added("88.41".to_owned())),
        ("result/2024/south/zone".to_owned(), Step::Removed("hijau".to_owned())),
    ];
    let written = text(7, date(2025, 2, 3), Some("sha256:00"), &lines);
    let read = parse(&file(&written)).unwrap();
    let read_lines: Vec<_> = read.lines.iter().map(|line| (line.key.clone(), line.step.clone())).collect();
    assert_eq!((read.number, read.date, read.previous.as_deref()), (7, date(2025, 2, 3), Some("sha256:00")));
    assert_eq!(read_lines, lines);
    assert_eq!(&written[read.lines[1].range.clone()], "+ result/2024/north/score 88.41");
}

#[test]
fn every_single_byte_that_is_altered_is_noticed() {
    let written = text(1, date(2025, 1, 1), None, &[(SCORE.to_owned(), Step::Added("88.41".to_owned()))]);
    for at in 0..written.len() {
        let mut bytes = written.clone().into_bytes();
        bytes[at] = if bytes[at] == b'x' { b'y' } else { b'x' };
        let altered = String::from_utf8(bytes).unwrap();
        assert!(parse(&file(&altered)).is_err(), "byte {at} of\n{altered}");
        let is_end = at + 1 == written.len();
        assert!(is_end || parse(&file(&written[..at])).is_err(), "cut off at {at}");
    }
    assert!(parse(&file(&format!("{written}+ more x\n"))).is_err());
    assert!(parse(&file(&written.replace('\n', "\r\n"))).is_ok());
}

#[test]
fn the_lines_lead_from_one_state_to_the_next() {
    let first = state(&[(SCORE, "88.41"), ("result/2024/south/score", "60.00")]);
    let second = state(&[(SCORE, "88.40"), ("result/2024/east/score", "55.00")]);
    let record = record(&[first, second.clone(), second]);
    assert_eq!(record.publications.len(), 2, "nothing became different the third time");
    assert_eq!(said(&record), [("result/2024/east/score", "55.00"), (SCORE, "88.40")]);
    assert_eq!(record.since(SCORE).map(|publication| publication.number), Some(2));
    assert_eq!(record.last("result/2024/south/score"), Some("60.00"));
    assert_eq!(record.value("result/2024/south/score"), None);
}

#[test]
fn a_line_that_contradicts_the_record_is_refused() {
    let wrong = [Step::Added("88.41".to_owned()), Step::changed("77.00", "78.00"), Step::Removed("1".to_owned())];
    for step in wrong {
        let mut record = record(&[state(&[(SCORE, "88.41")])]);
        let written = text(2, date(2025, 1, 2), None, &[(SCORE.to_owned(), step)]);
        let problems = record.append(parse(&file(&written)).unwrap()).unwrap_err();
        assert!(problems.iter().next().unwrap().message.contains("contradicts what was recorded"));
    }
}

#[test]
fn a_title_with_an_arrow_is_told_apart() {
    let key = "article/a.id/title";
    let record = record(&[state(&[(key, "60 → 70")]), state(&[(key, "60 → 70 → 80")])]);
    assert_eq!(record.value(key), Some("60 → 70 → 80"));
}
