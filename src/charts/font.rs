//! How wide a text is in the portal's font, measured from the font itself.

use std::sync::OnceLock;

use ab_glyph::{Font, FontRef};

const REGULAR: &[u8] = include_bytes!("../../themes/default/fonts/plus-jakarta-sans-400.ttf");
const BOLD: &[u8] = include_bytes!("../../themes/default/fonts/plus-jakarta-sans-700.ttf");

/// Characters whose advances are kept in a table: Latin, and the general punctuation that texts use.
const TABLE: usize = 0x2213;

/// The width of a tabular digit. A page may use tabular digits, so no digit counts as narrower.
const TABULAR_DIGIT: f32 = 0.6;

/// The width of a character that the font lacks, and that the reader's own font draws: a guess on the wide side.
const FALLBACK: f32 = 0.7;

/// The same for scripts with square characters, and for emoji.
const FALLBACK_SQUARE: f32 = 1.25;

/// A size and weight of the portal's font.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Face {
    /// In SVG units.
    pub size: f64,
    /// 700 instead of 400.
    pub bold: bool,
}

impl Face {
    /// From one baseline to the next.
    pub(crate) fn line(self) -> f64 {
        self.size * 1.22
    }

    /// From the baseline up to the top of accented capitals' letters; accents may stand a little above.
    pub(crate) fn ascent(self) -> f64 {
        self.size * 0.78
    }

    /// From the baseline down to the foot of a `g`.
    pub(crate) fn descent(self) -> f64 {
        self.size * 0.22
    }

    /// What to add to a middle to get the baseline of a line of text centred on it.
    pub(crate) fn to_baseline(self) -> f64 {
        self.size * 0.35
    }
}

/// The advances of one weight, in ems.
struct Advances(Vec<f32>);

impl Advances {
    fn of(bytes: &'static [u8]) -> Self {
        // The two fonts are part of the binary, and a test reads them: a face that cannot be read measures as fallback.
        let font = FontRef::try_from_slice(bytes).ok();
        let advance = |code: usize| {
            let character = char::from_u32(u32::try_from(code).ok()?)?;
            let font = font.as_ref()?;
            let glyph = font.glyph_id(character);
            let units = font.units_per_em()?;
            (glyph.0 != 0).then(|| font.h_advance_unscaled(glyph) / units)
        };
        let mut table: Vec<f32> = (0..TABLE).map(|code| advance(code).unwrap_or(FALLBACK)).collect();
        for digit in b'0'..=b'9' {
            let width = &mut table[usize::from(digit)];
            *width = width.max(TABULAR_DIGIT);
        }
        Self(table)
    }

    fn advance(&self, character: char) -> f32 {
        let code = character as usize;
        match self.0.get(code) {
            Some(advance) => *advance,
            None if code >= 0x2E80 => FALLBACK_SQUARE,
            None => FALLBACK,
        }
    }
}

fn advances(bold: bool) -> &'static Advances {
    static TABLES: OnceLock<[Advances; 2]> = OnceLock::new();
    &TABLES.get_or_init(|| [Advances::of(REGULAR), Advances::of(BOLD)])[usize::from(bold)]
}

/// The width of a text in SVG units. Kerning, which almost only narrows, is left out.
pub(crate) fn measure(text: &str, face: Face) -> f64 {
    let table = advances(face.bold);
    text.chars().map(|c| f64::from(table.advance(c))).sum::<f64>() * face.size
}

/// Breaks a text into lines no wider than `width`, at spaces where it can and within a word where it must. The last
/// of `most` lines ends in "…" where text is left over.
pub(crate) fn wrap(text: &str, face: Face, width: f64, most: usize) -> Vec<String> {
    // Most labels are one line as they are.
    let is_even = |word: &str| !word.is_empty() && !word.contains(char::is_whitespace);
    if measure(text, face) <= width && text.split(' ').all(is_even) {
        return vec![text.to_owned()];
    }
    let mut lines = break_lines(text, face, width);
    if lines.len() > most.max(1) {
        lines.truncate(most.max(1));
        if let Some(last) = lines.last_mut() {
            *last = shorten(&format!("{last}…"), face, width);
        }
    }
    lines
}

/// A text that is cut and ends in "…" where it is wider than `width`.
pub(crate) fn shorten(text: &str, face: Face, width: f64) -> String {
    if measure(text, face) <= width {
        return text.to_owned();
    }
    let mut kept = text.trim_end_matches('…').to_owned();
    while !kept.is_empty() && measure(&kept, face) + measure("…", face) > width {
        kept.pop();
    }
    kept.truncate(kept.trim_end().len());
    kept.push('…');
    kept
}

fn break_lines(text: &str, face: Face, width: f64) -> Vec<String> {
    let space = measure(" ", face);
    let mut lines: Vec<String> = Vec::new();
    let mut used = 0.0;
    for word in text.split_whitespace() {
        let wide = measure(word, face);
        match lines.last_mut() {
            Some(line) if used + space + wide <= width => {
                line.push(' ');
                line.push_str(word);
                used += space + wide;
            }
            _ => {
                lines.extend(break_word(word, face, width));
                used = lines.last().map_or(0.0, |line| measure(line, face));
            }
        }
    }
    lines
}

fn break_word(word: &str, face: Face, width: f64) -> Vec<String> {
    if measure(word, face) <= width {
        return vec![word.to_owned()];
    }
    let table = advances(face.bold);
    let mut pieces = vec![String::new()];
    let mut used = 0.0;
    for character in word.chars() {
        let wide = f64::from(table.advance(character)) * face.size;
        if used + wide > width && used > 0.0 {
            pieces.push(String::new());
            used = 0.0;
        }
        if let Some(piece) = pieces.last_mut() {
            piece.push(character);
        }
        used += wide;
    }
    pieces
}
