//! What themes are promised.

mod reference;
mod structs;

use super::squeeze;

#[test]
fn comments_and_spaces_go_and_quoted_text_stays() {
    let style = b"/* a */ a > b , c {\n  color : red ;\n}\n.x::after { content: \" /* } */ \"; }\n/**/";
    let squeezed = String::from_utf8(squeeze(style)).unwrap();
    assert_eq!(squeezed, "a > b,c{color : red;}.x::after{content: \" /* } */ \";}");
}
