//! Writes new aliases into the text of a file of institutions, so that its comments and layout stay.

use crate::content::yaml::parse::parse;
use crate::content::yaml::tree::{Node, Value};
use crate::scaffold::scalar::scalar;

/// The text of a file with aliases added to the institution with an id; `None` where its YAML has no simple place for
/// them, such as in an alias of YAML.
pub(crate) fn add(text: &str, id: &str, aliases: &[String]) -> Option<String> {
    let tree = parse(text, 0..text.len()).tree?;
    let (at, inserted) = insertion(text, institution(&tree, id)?, aliases)?;
    let mut new = text.to_owned();
    new.insert_str(at, &inserted);
    // The old aliases must still be there, with the new ones after them; otherwise the text is not changed.
    let before = written(&tree, id)?;
    let after = written(&parse(&new, 0..new.len()).tree?, id)?;
    let expected: Vec<String> = before.into_iter().chain(aliases.iter().cloned()).collect();
    (after == expected).then_some(new)
}

/// Where to write, and what.
fn insertion(text: &str, institution: &Node, aliases: &[String]) -> Option<(usize, String)> {
    let scalars: Vec<String> = aliases.iter().map(|alias| scalar(alias)).collect();
    let Some(entry) = institution.get("aliases") else {
        return beside(text, institution, &format!("aliases: [{}]", scalars.join(", ")));
    };
    let Value::List(items) = &entry.value.value else { return None };
    let is_flow = text[entry.value.span.start..].starts_with('[');
    match items.last() {
        None if is_flow => Some((entry.value.span.start + 1, scalars.join(", "))),
        None => None,
        Some(last) if is_flow => Some((last.span.end, format!(", {}", scalars.join(", ")))),
        Some(last) => {
            let line = text[..last.span.start].rfind('\n').map_or(0, |at| at + 1);
            let indent: String = text[line..].chars().take_while(|c| *c == ' ').collect();
            let lines: String = scalars.iter().map(|alias| format!("\n{indent}- {alias}")).collect();
            Some((line_end(text, last.span.start), lines))
        }
    }
}

/// A new key of an institution: at the end of a flow mapping, below `category` in a block.
fn beside(text: &str, institution: &Node, key: &str) -> Option<(usize, String)> {
    if text[institution.span.start..].starts_with('{') {
        let Value::Map(entries) = &institution.value else { return None };
        return Some((flow_end(text, &entries.last()?.value), format!(", {key}")));
    }
    let category = institution.get("category")?;
    let line = text[..category.key_span.start].rfind('\n').map_or(0, |at| at + 1);
    let indent = " ".repeat(text[line..category.key_span.start].chars().count());
    Some((line_end(text, category.value.span.start), format!("\n{indent}{key}")))
}

/// Where a value in a flow mapping ends, its bracket included.
fn flow_end(text: &str, value: &Node) -> usize {
    let end = value.span.end;
    let bracket = if matches!(value.value, Value::Scalar { .. }) { None } else { text[end..].chars().next() };
    if matches!(bracket, Some(']' | '}')) && !text[..end].ends_with([']', '}']) { end + 1 } else { end }
}

fn line_end(text: &str, from: usize) -> usize {
    let end = text[from..].find('\n').map_or(text.len(), |at| from + at);
    if text[..end].ends_with('\r') { end - 1 } else { end }
}

fn institution<'a>(tree: &'a Node, id: &str) -> Option<&'a Node> {
    let Value::List(items) = &tree.get("institutions")?.value.value else { return None };
    items.iter().find(|node| node.get("id").is_some_and(|entry| words(&entry.value) == Some(id)))
}

/// The aliases of an institution.
fn written(tree: &Node, id: &str) -> Option<Vec<String>> {
    let Some(entry) = institution(tree, id)?.get("aliases") else { return Some(Vec::new()) };
    let Value::List(aliases) = &entry.value.value else { return None };
    aliases.iter().map(|alias| words(alias).map(str::to_owned)).collect()
}

fn words(node: &Node) -> Option<&str> {
    match &node.value {
        Value::Scalar { text, .. } => Some(text),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "# who\ninstitutions:\n";

    fn added(text: &str, id: &str) -> String {
        add(text, id, &["KAB. X, Y".to_owned(), "Pemkab X".to_owned()]).expect("a plain place")
    }

    #[test]
    fn aliases_are_added_to_an_institution_that_has_none() {
        let other = "  - {id: b, name: B, category: k}\n";
        assert_eq!(
            added(&format!("{HEAD}  - {{id: a, name: A, category: k}}  # why\n{other}"), "a"),
            format!("{HEAD}  - {{id: a, name: A, category: k, aliases: [\"KAB. X, Y\", Pemkab X]}}  # why\n{other}")
        );
        let head = format!("{HEAD}  - id: a\n    name: A\n    category: k   # kind\n");
        assert_eq!(
            added(&format!("{head}    parent: b\n"), "a"),
            format!("{head}    aliases: [\"KAB. X, Y\", Pemkab X]\n    parent: b\n")
        );
        let nested = format!("{HEAD}  - {{id: a, category: k, name: {{id: A, en: A}}}}\n");
        assert!(added(&nested, "a").contains("name: {id: A, en: A}, aliases: [\"KAB. X, Y\", Pemkab X]}\n"));
    }

    #[test]
    fn aliases_are_added_behind_those_that_are_there() {
        let some = format!("{HEAD}  - id: a\n    name: A\n    category: k\n    aliases: [One, \"Two\"]  # spelt\n");
        assert!(added(&some, "a").contains("[One, \"Two\", \"KAB. X, Y\", Pemkab X]  # spelt\n"));
        let listed =
            format!("{HEAD}  - id: a\n    aliases:\n      - One   # 1\n      - 'Two'\n    name: A\n    category: k");
        assert!(added(&listed, "a").contains("      - 'Two'\n      - \"KAB. X, Y\"\n      - Pemkab X\n    name: A\n"));
        let none = format!("{HEAD}  - {{id: é, aliases: [], name: A, category: k}}");
        assert!(added(&none, "é").contains("aliases: [\"KAB. X, Y\", Pemkab X], name"));
    }

    #[test]
    fn a_file_with_no_plain_place_is_left_alone() {
        let shared = "x: &x [One]\ninstitutions:\n  - {id: a, aliases: *x, name: A, category: k}\n";
        assert_eq!(add(shared, "a", &["Two".to_owned()]), None);
        assert_eq!(add("institutions: []\n", "a", &["Two".to_owned()]), None);
    }
}
