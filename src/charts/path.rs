//! Path data in as few bytes as it takes.

/// Appends tenths of a unit as a number: `125` is `12.5`, `-3` is `-.3`.
pub(crate) fn push_tenths(out: &mut String, tenths: i32) {
    let size = tenths.unsigned_abs();
    let (whole, rest) = (size / 10, size % 10);
    if tenths < 0 {
        out.push('-');
    }
    if whole > 0 || rest == 0 {
        out.push_str(&whole.to_string());
    }
    if rest > 0 {
        out.push_str(&".1.2.3.4.5.6.7.8.9"[2 * rest as usize - 2..2 * rest as usize]);
    }
}

fn push_pair(out: &mut String, x: i32, y: i32) {
    push_tenths(out, x);
    if y >= 0 {
        out.push(' ');
    }
    push_tenths(out, y);
}

/// A point in tenths of a unit.
type Point = (i32, i32);

/// Appends a line through the points, closed or open.
pub(crate) fn push_line(out: &mut String, points: impl IntoIterator<Item = Point>, close: bool) {
    push_line_from(out, None, points);
    if close {
        out.push('z');
    }
}

/// Appends an open line through the points and gives its end. Its start is written relative to `pen`, the end of the
/// path so far, if that is given, which is shorter.
pub(crate) fn push_line_from(
    out: &mut String,
    pen: Option<Point>,
    points: impl IntoIterator<Item = Point>,
) -> Option<Point> {
    let mut points = points.into_iter();
    let (mut x, mut y) = points.next()?;
    match pen {
        None => {
            out.push('M');
            push_pair(out, x, y);
        }
        Some((from_x, from_y)) => {
            out.push('m');
            push_pair(out, x - from_x, y - from_y);
        }
    }
    for (to_x, to_y) in points {
        push_step(out, to_x - x, to_y - y);
        (x, y) = (to_x, to_y);
    }
    Some((x, y))
}

fn push_step(out: &mut String, dx: i32, dy: i32) {
    if dy == 0 {
        out.push('h');
        push_tenths(out, dx);
    } else if dx == 0 {
        out.push('v');
        push_tenths(out, dy);
    } else {
        out.push('l');
        push_pair(out, dx, dy);
    }
}

/// Appends a circle.
pub(crate) fn push_circle(out: &mut String, (x, y): (i32, i32), radius: i32) {
    out.push('M');
    push_pair(out, x - radius, y);
    for reach in [2 * radius, -2 * radius] {
        out.push('a');
        push_pair(out, radius, radius);
        out.push_str(" 0 1 0");
        if reach >= 0 {
            out.push(' ');
        }
        push_pair(out, reach, 0);
    }
    out.push('z');
}
