//! The colours of zones, each with a mark of its own shape.

/// A zone's colour, and the mark that goes with it, so that colour never stands alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Hue {
    /// A circle.
    Green,
    /// A triangle.
    Yellow,
    /// A square.
    Red,
    /// A diamond.
    Blue,
    /// A pentagon.
    Orange,
    /// A hexagon.
    Purple,
    /// A ring.
    Grey,
}

/// The shape of a mark about the origin, where y grows downwards.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Shape {
    /// A circle of a radius.
    Circle(f64),
    /// A polygon of corners, clockwise.
    Polygon(&'static [(f64, f64)]),
}

/// Of each colour, in the order of [`Hue`]: its word, and the shape of its mark. Radii are such that marks look
/// equally large; a ring is smaller, because its line adds to it. Corners are written out: computed sines differ
/// between machines in the last digit.
const MARKS: [(&str, Shape); 7] = [
    ("green", Shape::Circle(1.0)),
    ("yellow", Shape::Polygon(&[(0.0, -1.25), (1.25, 0.95), (-1.25, 0.95)])),
    ("red", Shape::Polygon(&[(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)])),
    ("blue", Shape::Polygon(&[(0.0, -1.3), (1.3, 0.0), (0.0, 1.3), (-1.3, 0.0)])),
    ("orange", Shape::Polygon(&[(0.0, -1.15), (1.09, -0.36), (0.68, 0.93), (-0.68, 0.93), (-1.09, -0.36)])),
    ("purple", Shape::Polygon(&[(0.55, -0.95), (1.1, 0.0), (0.55, 0.95), (-0.55, 0.95), (-1.1, 0.0), (-0.55, -0.95)])),
    ("grey", Shape::Circle(0.85)),
];

impl Hue {
    /// All of them.
    pub(crate) const ALL: [Self; 7] =
        [Self::Green, Self::Yellow, Self::Red, Self::Blue, Self::Orange, Self::Purple, Self::Grey];

    /// The colour of a word of the theme's palette; grey for any other word.
    pub(crate) fn from_word(word: &str) -> Self {
        Self::ALL.into_iter().find(|hue| hue.word() == word).unwrap_or(Self::Grey)
    }

    /// The word in class names: `green` in `z-green`.
    pub(crate) fn word(self) -> &'static str {
        MARKS[self as usize].0
    }

    /// The shape of its mark.
    pub(crate) fn shape(self) -> Shape {
        MARKS[self as usize].1
    }
}
