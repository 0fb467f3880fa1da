//! Where the texts of a chart are, read back from its SVG and measured in the portal's font.

use std::fmt::{self, Display};

use crate::charts::Svg;
use crate::charts::measure;
use crate::charts::paint::Role;

/// A text and the area of its letters.
pub(crate) struct TextBox {
    pub text: String,
    pub x0: f64,
    pub y0: f64,
    pub x1: f64,
    pub y1: f64,
}

impl TextBox {
    fn overlaps(&self, other: &Self) -> bool {
        // Coordinates are written in tenths, so neighbours may be a tenth nearer than they were laid out.
        let near = 0.15;
        self.x0 + near < other.x1 && other.x0 + near < self.x1 && self.y0 + near < other.y1 && other.y0 + near < self.y1
    }
}

impl Display for TextBox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "“{}” at ({}, {}) to ({}, {})", self.text, self.x0, self.y0, self.x1, self.y1)
    }
}

/// Every text of a chart.
pub(crate) fn text_boxes(svg: &Svg) -> Vec<TextBox> {
    let svg = svg.to_string();
    svg.split("<text ").skip(1).map(text_box).collect()
}

fn text_box(element: &str) -> TextBox {
    let (open, rest) = element.split_once('>').expect("a text element has an end of its tag");
    let text = unescape(rest.split_once("</text>").expect("a text element is closed").0);
    let classes: Vec<&str> = attribute(open, "class").split(' ').collect();
    let role = Role::ALL.iter().find(|role| role.class() == classes[0]).expect("a text's first class is its role");
    let face = role.face().expect("a text's role has a face");
    let number = |name| attribute(open, name).parse::<f64>().expect("a coordinate is a number");
    let (x, y, wide) = (number("x"), number("y"), measure(&text, face));
    let x0 = match () {
        () if classes.contains(&"c-m") => x - wide / 2.0,
        () if classes.contains(&"c-e") => x - wide,
        () => x,
    };
    TextBox { text, x0, y0: y - 0.757 * face.size, x1: x0 + wide, y1: y + 0.221 * face.size }
}

pub(crate) fn attribute<'a>(open: &'a str, name: &str) -> &'a str {
    let start = format!("{name}=\"");
    let value = open.split_once(&start).map_or("", |(_, rest)| rest);
    value.split_once('"').map_or("", |(value, _)| value)
}

fn unescape(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&")
}

/// The first two texts that overlap, or the first that leaves the sheet.
pub(crate) fn misplaced(svg: &Svg) -> Option<String> {
    let boxes = text_boxes(svg);
    let (width, height) = (f64::from(svg.width()), f64::from(svg.height()));
    for (i, a) in boxes.iter().enumerate() {
        if a.x0 < -0.15 || a.x1 > width + 0.15 || a.y0 < -0.15 || a.y1 > height + 0.15 {
            return Some(format!("{a} leaves {width} × {height}"));
        }
        if let Some(b) = boxes[i + 1..].iter().find(|b| a.overlaps(b)) {
            return Some(format!("{a} overlaps {b}"));
        }
    }
    None
}
