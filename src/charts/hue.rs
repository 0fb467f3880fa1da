//! The colours of zones, each with a mark of its own.

/// A zone's colour word and the mark that goes with it, so that colour never stands alone.
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

/// The outline of a mark of radius 1.
pub(crate) enum Outline {
    /// A circle.
    Circle,
    /// A polygon, clockwise.
    Polygon(&'static [(f64, f64)]),
}

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
        match self {
            Self::Green => "green",
            Self::Yellow => "yellow",
            Self::Red => "red",
            Self::Blue => "blue",
            Self::Orange => "orange",
            Self::Purple => "purple",
            Self::Grey => "grey",
        }
    }

    /// How large its mark is drawn: a ring's line adds to it.
    pub(crate) fn size(self) -> f64 {
        if self == Self::Grey { 0.85 } else { 1.0 }
    }

    /// The outline of its mark. Corners are written out, not computed: sines differ between machines in the last
    /// digit. Radii are set so that marks look equally large.
    pub(crate) fn outline(self) -> Outline {
        match self {
            Self::Green | Self::Grey => Outline::Circle,
            Self::Yellow => Outline::Polygon(&[(0.0, -1.25), (1.25, 0.95), (-1.25, 0.95)]),
            Self::Red => Outline::Polygon(&[(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)]),
            Self::Blue => Outline::Polygon(&[(0.0, -1.3), (1.3, 0.0), (0.0, 1.3), (-1.3, 0.0)]),
            Self::Orange => {
                Outline::Polygon(&[(0.0, -1.15), (1.09, -0.36), (0.68, 0.93), (-0.68, 0.93), (-1.09, -0.36)])
            }
            Self::Purple => {
                Outline::Polygon(&[(0.55, -0.95), (1.1, 0.0), (0.55, 0.95), (-0.55, 0.95), (-1.1, 0.0), (-0.55, -0.95)])
            }
        }
    }
}
