//! Path data in as few bytes as it takes.

/// Appends tenths of a unit as a number: `125` is `12.5`, `-3` is `-.3`.
pub(super) fn push_tenths(out: &mut String, tenths: i32) {
    if tenths < 0 {
        out.push('-');
    }
    let size = tenths.unsigned_abs();
    let (whole, rest) = (size / 10, size % 10);
    if whole > 0 || rest == 0 {
        push_whole(out, whole);
    }
    if rest > 0 {
        out.push('.');
        out.push(char::from(b'0' + rest as u8));
    }
}

fn push_whole(out: &mut String, whole: u32) {
    if whole >= 10 {
        push_whole(out, whole / 10);
    }
    out.push(char::from(b'0' + (whole % 10) as u8));
}

fn push_pair(out: &mut String, x: i32, y: i32) {
    push_tenths(out, x);
    if y >= 0 {
        out.push(' ');
    }
    push_tenths(out, y);
}

/// Appends a line through the points, closed or open.
pub(super) fn push_line(out: &mut String, points: impl IntoIterator<Item = (i32, i32)>, close: bool) {
    let mut last = None;
    for (x, y) in points {
        match last {
            None => {
                out.push('M');
                push_pair(out, x, y);
            }
            Some((from_x, from_y)) => push_step(out, x - from_x, y - from_y),
        }
        last = Some((x, y));
    }
    if close {
        out.push('z');
    }
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
pub(super) fn push_circle(out: &mut String, (x, y): (i32, i32), radius: i32) {
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
