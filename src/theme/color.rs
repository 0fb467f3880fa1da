//! Colours as style sheets write them, and what they are in sRGB.

use csscolorparser::Color;

use super::sheet;

/// Whether readers prefer light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scheme {
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// A colour as hexadecimal digits of sRGB: `#0b4f6c`. What sRGB cannot show is clipped. `None` for what is no colour.
pub(super) fn hex(value: &str, scheme: Scheme) -> Option<String> {
    color(value.trim(), scheme).map(|color| color.to_css_hex().to_string())
}

fn color(value: &str, scheme: Scheme) -> Option<Color> {
    if let Some(both) = sheet::arguments(value, "light-dark") {
        let [light, dark] = both.try_into().ok()?;
        return color(if scheme == Scheme::Light { light } else { dark }, scheme);
    }
    if let Some(parts) = sheet::arguments(value, "color-mix") {
        return mixed(&parts, scheme);
    }
    // The parser takes digits without `#` too, which style sheets do not.
    let is_bare = value.bytes().all(|byte| byte.is_ascii_hexdigit());
    csscolorparser::parse(value).ok().filter(|_| !is_bare)
}

/// `color-mix(in oklab, #0b4f6c 45%, white)` (CSS Color 5, section 3).
fn mixed(parts: &[&str], scheme: Scheme) -> Option<Color> {
    let [space, one, other] = parts else { return None };
    let ((one, first), (other, second)) = (share(one), share(other));
    let (first, second) = match (first, second) {
        (None, None) => (50.0, 50.0),
        (Some(first), None) => (first, 100.0 - first),
        (None, Some(second)) => (100.0 - second, second),
        (Some(first), Some(second)) => (first, second),
    };
    let sum = first + second;
    if first < 0.0 || second < 0.0 || sum <= 0.0 {
        return None;
    }
    let (one, other, part) = (color(one, scheme)?, color(other, scheme)?, second / sum);
    let mut mixed = match space.strip_prefix("in")?.trim() {
        "srgb" => one.interpolate_rgb(&other, part),
        "srgb-linear" => one.interpolate_linear_rgb(&other, part),
        "lab" => one.interpolate_lab(&other, part),
        "lch" => one.interpolate_lch(&other, part),
        "oklab" => one.interpolate_oklab(&other, part),
        _ => return None,
    };
    mixed.a *= (sum / 100.0).min(1.0);
    Some(mixed)
}

/// A colour of a mixture and its per cent, on whichever side of it that stands.
fn share(part: &str) -> (&str, Option<f32>) {
    let percent = |word: &str| word.strip_suffix('%').and_then(|number| number.parse().ok());
    let (before, last) = part.rsplit_once(char::is_whitespace).unwrap_or(("", part));
    let (first, after) = part.split_once(char::is_whitespace).unwrap_or((part, ""));
    match (percent(last), percent(first)) {
        (Some(share), _) => (before.trim(), Some(share)),
        (None, Some(share)) => (after.trim(), Some(share)),
        (None, None) => (part, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_is_the_same_in_every_form() {
        let of = |value| hex(value, Scheme::Light);
        // The outcomes follow the formulas of CSS Color 4; what sRGB cannot show is clipped.
        let forms = [
            ("#0B4F6C", "#0b4f6c"),
            ("#fff", "#ffffff"),
            ("white", "#ffffff"),
            ("rgb(27 31 36)", "#1b1f24"),
            ("rgba(27, 31, 36, 0.5)", "#1b1f2480"),
            ("hsl(120 100% 25%)", "#008000"),
            ("hsl(0.5turn, 100%, 50%)", "#00ffff"),
            ("hwb(194 0% 0%)", "#00c3ff"),
            ("lab(50% 40 59.5)", "#bf5700"),
            ("oklch(98.8% 0.006 90)", "#fdfbf7"),
            ("oklch(70% 0.4 150)", "#00d600"),
            ("color(srgb 0 0.5 1)", "#0080ff"),
            ("light-dark(#fff, #000)", "#ffffff"),
            ("color-mix(in srgb, #000 25%, white)", "#bfbfbf"),
            ("color-mix(in oklab, white, black)", "#636363"),
        ];
        for (value, expected) in forms {
            assert_eq!(of(value).as_deref(), Some(expected), "{value}");
        }
        assert_eq!(hex("light-dark(#fff, rgb(0 0 0))", Scheme::Dark).as_deref(), Some("#000000"));
    }

    #[test]
    fn what_is_no_colour_is_none() {
        for value in ["", "1rem", "fff", "#ggg", "rgb(1 2)", "currentcolor", "hsl()", "color-mix(in oklab, red)"] {
            assert_eq!(hex(value, Scheme::Light), None, "{value}");
        }
    }
}
