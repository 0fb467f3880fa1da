//! A tree with columns, drawn with box-drawing characters.

/// A branch: a label, its cells, and the branches below it.
#[derive(Debug, Default)]
pub(crate) struct Branch {
    /// The label, after the lines of the tree.
    pub label: String,
    /// The cells to the right; empty for a branch of words.
    pub cells: Vec<String>,
    /// The branches below it.
    pub children: Vec<Branch>,
}

impl Branch {
    /// A branch of words.
    pub(crate) fn words(label: impl Into<String>, children: Vec<Branch>) -> Self {
        Self { label: label.into(), cells: Vec::new(), children }
    }
}

/// Draws each branch on a line, with the heads of the columns above. Columns that are empty in all branches are left
/// out.
pub(crate) fn draw(branches: &[Branch], heads: &[&str]) -> String {
    let mut rows = Vec::new();
    if !heads.is_empty() {
        rows.push((String::new(), heads.iter().map(ToString::to_string).collect()));
    }
    flatten(branches, "", &mut rows);
    let columns = used(branches, heads.len());
    let first = width(rows.iter().filter(|row| !row.1.is_empty()).map(|row| &row.0));
    let widths: Vec<usize> = columns.iter().map(|c| width(rows.iter().filter_map(|row| row.1.get(*c)))).collect();
    rows.iter().map(|row| line(row, first, &columns, &widths)).collect()
}

/// The label with the lines before it, and the cells.
type Row = (String, Vec<String>);

fn flatten(branches: &[Branch], lines: &str, rows: &mut Vec<Row>) {
    for (index, branch) in branches.iter().enumerate() {
        let is_last = index + 1 == branches.len();
        let (corner, below) = if is_last { ("└─ ", "   ") } else { ("├─ ", "│  ") };
        rows.push((format!("{lines}{corner}{}", branch.label), branch.cells.clone()));
        flatten(&branch.children, &format!("{lines}{below}"), rows);
    }
}

/// The columns that are not empty in all branches.
pub(crate) fn used(branches: &[Branch], columns: usize) -> Vec<usize> {
    (0..columns).filter(|column| branches.iter().any(|branch| has(branch, *column))).collect()
}

fn has(branch: &Branch, column: usize) -> bool {
    let here = branch.cells.get(column).is_some_and(|cell| !cell.is_empty());
    here || branch.children.iter().any(|child| has(child, column))
}

fn width<'r>(texts: impl Iterator<Item = &'r String>) -> usize {
    texts.map(|text| text.chars().count()).max().unwrap_or(0)
}

/// Numbers are aligned to the right, and the words of the last column to the left.
fn line(row: &Row, first: usize, columns: &[usize], widths: &[usize]) -> String {
    let mut line = format!("{:first$}", row.0);
    for (column, width) in columns.iter().zip(widths) {
        let cell = row.1.get(*column).map_or("", String::as_str);
        let is_words = column + 1 == row.1.len();
        let padded = if is_words { format!("{cell:width$}") } else { format!("{cell:>width$}") };
        line.push_str("  ");
        line.push_str(&padded);
    }
    format!("{}\n", line.trim_end())
}
