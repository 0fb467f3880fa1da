//! Natural order of names: numbers within them compare as numbers, `2` before `10`.

use std::cmp::Ordering;

/// Compares two names.
pub(crate) fn compare(a: &str, b: &str) -> Ordering {
    let (mut left, mut right) = (a, b);
    while !left.is_empty() && !right.is_empty() {
        let (x, rest_x) = chunk(left);
        let (y, rest_y) = chunk(right);
        let order = if is_number(x) && is_number(y) { numbers(x, y) } else { x.cmp(y) };
        if order != Ordering::Equal {
            return order;
        }
        (left, right) = (rest_x, rest_y);
    }
    // `01` and `1` are equal as numbers, but are different names.
    left.len().cmp(&right.len()).then_with(|| a.cmp(b))
}

/// Splits off the leading digits, or everything before the first digit.
fn chunk(text: &str) -> (&str, &str) {
    let digits = is_number(text);
    let end = text.find(|c: char| c.is_ascii_digit() != digits).unwrap_or(text.len());
    text.split_at(end)
}

fn is_number(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

fn numbers(a: &str, b: &str) -> Ordering {
    let (a, b) = (a.trim_start_matches('0'), b.trim_start_matches('0'));
    a.len().cmp(&b.len()).then_with(|| a.cmp(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_compare_as_numbers() {
        let mut names = vec!["2023", "987", "2023-10", "2023-9", "awal", "2023-9-b"];
        names.sort_by(|a, b| compare(a, b));
        assert_eq!(names, ["987", "2023", "2023-9", "2023-9-b", "2023-10", "awal"]);
    }
}
