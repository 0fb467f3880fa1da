//! Blocks of an explanation, before they become text or Markdown.

use super::tree::{Branch, draw, used};

/// A piece of an explanation.
#[derive(Debug)]
pub(crate) enum Block {
    /// A title, with lines below it.
    Title(String, String),
    /// Lines such as `Score: 88.41`.
    Lines(String),
    /// A tree with a heading.
    Tree {
        /// The heading.
        heading: String,
        /// The heads of the columns; empty for a tree of words.
        heads: &'static [&'static str],
        /// The tree.
        branches: Vec<Branch>,
    },
}

impl Block {
    fn is_empty(&self) -> bool {
        match self {
            Self::Title(..) => false,
            Self::Lines(lines) => lines.is_empty(),
            Self::Tree { branches, .. } => branches.is_empty(),
        }
    }

    fn text(&self) -> String {
        match self {
            Self::Title(title, lines) => format!("{title}\n{lines}"),
            Self::Lines(lines) => lines.clone(),
            Self::Tree { heading, heads, branches } => format!("{heading}\n{}", draw(branches, heads)),
        }
    }

    fn markdown(&self) -> String {
        match self {
            Self::Title(title, lines) => format!("# {}\n\n{}", escaped(title), list(lines)),
            Self::Lines(lines) => list(lines),
            Self::Tree { heading, heads: [], branches } => {
                format!("## {}\n\n{}", escaped(heading), nested(branches, 0))
            }
            Self::Tree { heading, heads, branches } => format!("## {}\n\n{}", escaped(heading), table(branches, heads)),
        }
    }
}

/// Text for a terminal.
pub(crate) fn text(blocks: &[Block]) -> String {
    join(blocks, Block::text)
}

/// Markdown for a page or an issue.
pub(crate) fn markdown(blocks: &[Block]) -> String {
    join(blocks, Block::markdown)
}

fn join(blocks: &[Block], say: fn(&Block) -> String) -> String {
    blocks.iter().filter(|block| !block.is_empty()).map(say).collect::<Vec<_>>().join("\n")
}

/// Lines as a list, with the words before the colon in bold.
fn list(lines: &str) -> String {
    let line = |line: &str| match line.split_once(": ") {
        Some((label, rest)) => format!("- **{}:** {}\n", escaped(label), escaped(rest)),
        None => format!("- {}\n", escaped(line)),
    };
    lines.lines().map(line).collect()
}

fn nested(branches: &[Branch], depth: usize) -> String {
    let indent = "  ".repeat(depth);
    let one = |b: &Branch| format!("{indent}- {}\n{}", escaped(&b.label), nested(&b.children, depth + 1));
    branches.iter().map(one).collect()
}

/// A table in GitHub's flavour of Markdown. Labels are indented by depth.
fn table(branches: &[Branch], heads: &[&str]) -> String {
    let columns = used(branches, heads.len());
    let cells = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let head = std::iter::once("part").chain(columns.iter().map(|c| heads[*c])).map(str::to_owned).collect();
    // Numbers are aligned to the right; the last column of a working has words.
    let align = |column: &usize| if heads[*column] == "how" { "---" } else { "--:" }.to_owned();
    let rule = std::iter::once("---".to_owned()).chain(columns.iter().map(align)).collect();
    let mut rows = Vec::new();
    flatten(branches, 0, &columns, &mut rows);
    [head, rule].into_iter().chain(rows).map(cells).collect()
}

fn flatten(branches: &[Branch], depth: usize, columns: &[usize], rows: &mut Vec<Vec<String>>) {
    for branch in branches {
        let label = format!("{}{}", "&emsp;".repeat(depth), escaped(&branch.label));
        let cell = |column: &usize| branch.cells.get(*column).map(|cell| escaped(cell)).unwrap_or_default();
        rows.push(std::iter::once(label).chain(columns.iter().map(cell)).collect());
        flatten(&branch.children, depth + 1, columns, rows);
    }
}

/// Text without markup: names are data.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '&') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
