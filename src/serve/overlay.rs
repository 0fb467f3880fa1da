//! What the preview adds to a page: the script that follows changes, a note, and the problems of the last save.

use std::fmt::Write as _;

use crate::diagnostic::{Diagnostic, Diagnostics, Location};
use crate::prose::escape::escaped;
use crate::theme::mark;

/// The script of every page, below a folder that no portal has.
pub(crate) const LIVE_SCRIPT: &str = "/__rapor/live.js";
/// The style of the notes and problems of a preview.
pub(crate) const LIVE_STYLE: &str = "/__rapor/live.css";

/// Characters of a line shown at most, and before the mark.
const LONGEST: usize = 200;
const BEFORE: usize = 60;

/// A page with what the preview needs in it, and a hash of it that does not depend on the number of the generation.
pub(crate) fn inject(page: &[u8], number: u64, note: Option<&str>) -> (Vec<u8>, String) {
    let mut html = String::from_utf8_lossy(page).into_owned();
    if let Some(note) = note {
        let body = html.find("<body").and_then(|body| Some(body + html[body..].find('>')? + 1));
        html.insert_str(body.unwrap_or(0), &format!("<aside id=\"rapor-note\" lang=\"en\">{}</aside>", escaped(note)));
    }
    let mark = mark(html.as_bytes());
    let head = html.find("</head>").unwrap_or(0);
    html.insert_str(head, &live(number, &mark));
    (html.into_bytes(), mark)
}

fn live(number: u64, mark: &str) -> String {
    format!(
        "<link rel=\"stylesheet\" href=\"{LIVE_STYLE}\">\
         <script src=\"{LIVE_SCRIPT}\" data-generation=\"{number}\" data-mark=\"{mark}\" defer></script>"
    )
}

/// A page of problems alone, where there is no good page to show them on.
pub(crate) fn page(problems: &str, number: u64) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Problems · rapor</title>\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">{}</head>\
         <body class=\"rapor-alone\">{problems}</body></html>",
        live(number, "")
    )
}

/// Problems as an element over a page.
pub(crate) fn problems(problems: &Diagnostics) -> String {
    let mut html = format!(
        "<section id=\"rapor-problems\" role=\"alert\" lang=\"en\"><header><h2>{}</h2>\
         <p>Until this is fixed, pages stay as they were before.</p></header><ol>",
        problems.summary()
    );
    for problem in problems {
        html.push_str(&item(problem));
    }
    html.push_str("</ol></section>");
    html
}

fn item(problem: &Diagnostic) -> String {
    let mut html = String::from("<li>");
    let place = match (&problem.location, problem.file()) {
        (Some(location), Some(file)) => {
            let (line, column) = location.line_column();
            Some(format!("{file}:{line}:{column}"))
        }
        (None, file) => file.map(str::to_owned),
        _ => None,
    };
    // Writing to a string cannot fail.
    let _ = write!(html, "<p class=\"message\">{}</p>", escaped(&problem.message));
    if let Some(place) = place {
        let _ = write!(html, "<p class=\"place\"><code>{}</code></p>", escaped(&place));
    }
    if let Some(location) = &problem.location {
        html.push_str(&line(location, &problem.label));
    }
    if let Some(help) = &problem.help {
        let _ = write!(html, "<p class=\"help\"><b>help:</b> {}</p>", escaped(help));
    }
    let _ = write!(html, "<p class=\"code\"><code>{}</code></p></li>", escaped(problem.code));
    html
}

/// The line of a place, with what is marked in it.
fn line(location: &Location, label: &str) -> String {
    let text = &location.file.text;
    let (number, _) = location.line_column();
    let line = text.lines().nth(number - 1).unwrap_or("");
    // The offset of the line is the offset of its first character.
    let from = text.split_inclusive('\n').take(number - 1).map(str::len).sum::<usize>();
    let at = |offset: usize| boundary(line, offset.saturating_sub(from));
    let (start, end) = (at(location.start), at(location.end.max(location.start)));
    let before: Vec<char> = line[..start].chars().collect();
    let cut = if line.chars().count() > LONGEST { before.len().saturating_sub(BEFORE) } else { 0 };
    let shown = |text: &str, most: usize| escaped(&text.chars().take(most).collect::<String>());
    let label = if label.is_empty() { String::new() } else { format!(" <i>{}</i>", escaped(label)) };
    format!(
        "<pre><span>{number}</span> {}{}<mark>{}</mark>{}{label}</pre>",
        if cut > 0 { "…" } else { "" },
        shown(&before[cut..].iter().collect::<String>(), LONGEST),
        shown(&line[start..end], LONGEST),
        shown(&line[end..], LONGEST),
    )
}

fn boundary(text: &str, at: usize) -> usize {
    // 0 always is a boundary.
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::diagnostic::SourceFile;

    #[test]
    fn a_problem_shows_its_place_its_line_and_what_to_do_and_no_markup_of_its_own() {
        let text = "a: 1\nnama: <b>Tebo</b>\n".to_owned();
        let file = Arc::new(SourceFile { path: "content/a.yaml".into(), text });
        let problem = Diagnostic::error("rapor::content::syntax", "a < b")
            .at(Location { file, start: 11, end: 14 })
            .label("here")
            .help("write it");
        let html = problems(&problem.into());
        assert!(html.contains("<code>content/a.yaml:2:7</code>"), "{html}");
        assert!(html.contains("nama: <mark>&lt;b&gt;</mark>Tebo&lt;/b&gt; <i>here</i>"), "{html}");
        assert!(html.contains("a &lt; b") && html.contains("</b> write it"), "{html}");
    }

    #[test]
    fn the_mark_of_a_page_is_the_same_in_every_generation_and_another_with_a_note() {
        let page = b"<html><head></head><body class=\"home\"><main></main></body></html>";
        let (first, mark) = inject(page, 1, None);
        assert_eq!(inject(page, 2, None).1, mark);
        assert_ne!(inject(page, 1, Some("Draft")).1, mark);
        let first = String::from_utf8(first).unwrap();
        assert!(first.contains("data-generation=\"1\"") && first.contains("</head><body class=\"home\"><main>"));
        let noted = String::from_utf8(inject(page, 1, Some("Draft")).0).unwrap();
        assert!(noted.contains("<body class=\"home\"><aside id=\"rapor-note\" lang=\"en\">Draft</aside>"), "{noted}");
    }
}
