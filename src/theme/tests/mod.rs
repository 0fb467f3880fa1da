//! What themes are promised.

mod reference;
mod structs;

use super::tokens::Tokens;
use super::{Theme, squeeze};

#[test]
fn comments_and_spaces_go_and_quoted_text_stays() {
    let style = b"/* a */ a > b , c {\n  color : red ;\n}\n.x::after { content: \" /* } */ \"; }\n/**/";
    let squeezed = String::from_utf8(squeeze(style)).unwrap();
    assert_eq!(squeezed, "a > b,c{color : red;}.x::after{content: \" /* } */ \";}");
}

#[test]
fn the_accent_of_a_portal_reaches_cards_and_embeds() {
    let theme = Theme::load("default", &[]).unwrap_or_else(|problems| panic!("{problems:?}"));
    let read = |accent| Tokens::read(&theme.style_sources(accent)).unwrap_or_else(|problems| panic!("{problems:?}"));
    assert_eq!(read(None).0.color("--accent"), "#0b4f6c");
    let (light, dark) = read(Some("#7a1f5c"));
    assert_eq!(light.color("--accent"), "#7a1f5c");
    // In the dark it is mixed with white.
    assert_eq!(dark.color("--accent"), "#c699b3");
}
