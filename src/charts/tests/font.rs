//! A text is measured in the portal's own font, so that what is laid out is what is seen.

use crate::charts::Face;
use crate::charts::measure;

const REGULAR: Face = Face { size: 1000.0, bold: false };
const BOLD: Face = Face { size: 1000.0, bold: true };

/// Widths are the advances of the font's own tables, as fonttools reads them.
#[test]
fn a_text_is_as_wide_as_the_fonts_advances() {
    let close = |text, face, wide: f64| {
        let measured = measure(text, face);
        assert!((measured - wide).abs() < 0.01, "{text:?} measures {measured}, not {wide}");
    };
    close("8,4", REGULAR, 628.0 + 270.0 + 630.0);
    close("8,4", BOLD, 632.0 + 357.0 + 654.0);
    close("−2%…", REGULAR, 606.0 + 600.0 + 974.0 + 686.0);
    close("", BOLD, 0.0);
}

#[test]
fn a_narrow_digit_is_taken_as_wide_as_a_tabular_one() {
    assert!((measure("1", REGULAR) - 600.0).abs() < 0.01, "the proportional digit is 371 wide");
}

#[test]
fn a_character_that_the_font_lacks_is_taken_to_be_wide() {
    for text in ["₹", "ж", "漢", "🏛"] {
        assert!(measure(text, REGULAR) > 699.0, "{text}");
    }
}
