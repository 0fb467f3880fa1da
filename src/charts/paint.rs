//! The look of what is drawn, as a CSS class.
//!
//! The elements of plotters carry a colour, a width of stroke and nothing else, so a class travels through them as a
//! colour. [`Paint`] is the type on both sides, and this file is the only place that knows the code between: red is
//! the place of the role in [`Role::ALL`], green is the place of the zone's colour in [`Hue::ALL`], counted from one,
//! or zero for none; blue is not used.

use plotters::style::Color;
use plotters_backend::{BackendColor, BackendStyle};

use super::font::Face;
use super::hue::Hue;

macro_rules! roles {
    ($($(#[$doc:meta])* $name:ident = $class:literal $(, $size:literal $(, $bold:ident)?)?;)*) => {
        /// What an element is in a chart. It becomes the element's class, and for text its size and weight.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        pub(crate) enum Role { $($(#[$doc])* $name),* }

        impl Role {
            /// All of them.
            pub(crate) const ALL: &[Self] = &[$(Self::$name),*];

            /// Its class in `chart.css`.
            pub(crate) fn class(self) -> &'static str {
                match self { $(Self::$name => $class),* }
            }

            /// The face of a text, as `chart.css` sets it; `None` for shapes.
            pub(crate) fn face(self) -> Option<Face> {
                match self { $(Self::$name => roles!(@face $($size $(, $bold)?)?)),* }
            }
        }
    };
    (@face) => { None };
    (@face $size:literal) => { Some(Face { size: $size, bold: false }) };
    (@face $size:literal, $bold:ident) => { Some(Face { size: $size, bold: true }) };
}

roles! {
    /// A line of the grid.
    Grid = "c-grid";
    /// An axis.
    Axis = "c-axis";
    /// The mark of a cut axis.
    Cut = "c-cut";
    /// The pale field of a predicate.
    Band = "c-band";
    /// The upright rule where the method changed.
    Break = "c-break";
    /// The line of the institution in focus.
    Line = "c-line";
    /// The same where it has very many points.
    LineThin = "c-line c-thin";
    /// The line over years without a score.
    Gap = "c-gap";
    /// The lines of others.
    Peer = "c-peer";
    /// A mean, as a line or a tick.
    Mean = "c-mean";
    /// A mean across a bar.
    Tick = "c-tick";
    /// A filled mark.
    Mark = "c-mark";
    /// A mark of a result without a score.
    Hollow = "c-hollow";
    /// The mark in focus.
    Focus = "c-focus";
    /// The dots of others.
    Dots = "c-dots";
    /// From a label to what it names.
    Leader = "c-leader";
    /// The track a value runs on.
    Track = "c-track";
    /// The bar of a value.
    Bar = "c-bar";
    /// The bar in focus.
    BarFocus = "c-bar c-on";
    /// A part of a stacked bar.
    Share = "c-share";
    /// The foot of such a part.
    ShareFoot = "c-foot";
    /// The lines of very many.
    Crowd = "c-crowd";
    /// A change upwards.
    Rise = "c-rise";
    /// A change downwards.
    Fall = "c-fall";
    /// No change.
    Same = "c-same";
    /// A change upwards, in focus.
    RiseFocus = "c-rise c-on";
    /// A change downwards, in focus.
    FallFocus = "c-fall c-on";
    /// No change, in focus.
    SameFocus = "c-same c-on";
    /// A label.
    Label = "c-t", 13.0;
    /// A label or value that stands out.
    Strong = "c-b", 13.0, bold;
    /// A label that keeps quiet: ticks, means, notes.
    Quiet = "c-q", 12.25;
    /// A zone's or predicate's name, in its colour.
    Zone = "c-z", 12.25;
}

/// What an element looks like: its role, and a zone's colour where it has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Paint {
    /// What it is.
    pub role: Role,
    /// The zone's colour.
    pub hue: Option<Hue>,
}

impl Paint {
    /// The look of a role in a zone's colour.
    pub(crate) fn in_hue(role: Role, hue: Hue) -> Self {
        Self { role, hue: Some(hue) }
    }
}

impl From<Role> for Paint {
    fn from(role: Role) -> Self {
        Self { role, hue: None }
    }
}

/// Reads the code of a paint. Every colour that plotters hands on comes from a paint; any other would be a line of the
/// grid.
impl From<BackendColor> for Paint {
    fn from(color: BackendColor) -> Self {
        let (role, hue, _) = color.rgb;
        Self {
            role: Role::ALL.get(usize::from(role)).copied().unwrap_or(Role::Grid),
            hue: usize::from(hue).checked_sub(1).and_then(|place| Hue::ALL.get(place).copied()),
        }
    }
}

/// Writes the code of a paint.
impl Color for Paint {
    fn to_backend_color(&self) -> BackendColor {
        let hue = self.hue.map_or(0, |hue| hue as u8 + 1);
        BackendColor { alpha: 1.0, rgb: (self.role as u8, hue, 0) }
    }
}

impl Color for Role {
    fn to_backend_color(&self) -> BackendColor {
        Paint::from(*self).to_backend_color()
    }
}

impl BackendStyle for Paint {
    fn color(&self) -> BackendColor {
        self.to_backend_color()
    }
}
