//! The scores of an edition on a low strip, as a card shows them.

use super::canvas::{Canvas, face};
use super::distribution::{Behind, Distribution, EDGE};
use super::hue::Hue;
use super::paint::Role;
use super::place::Area;
use super::plot::Axis;
use super::svg::{Heading, Size, Svg};
use super::swarm::swarm;

/// The height of the field with the dots.
const FIELD: f64 = 52.0;

/// A strip whose background is drawn once; the strip of each institution adds only a mark.
#[derive(Clone, Debug)]
pub(crate) struct Strip {
    behind: String,
    /// Each institution's dot.
    spots: Vec<((f64, f64), Hue)>,
    /// The upper edge of the field.
    top: f64,
    height: f64,
}

impl Distribution<'_> {
    /// The scores on a strip with the whole scale below it; `None` without a score.
    pub(crate) fn strip(&self) -> Option<Strip> {
        if self.points.is_empty() {
            return None;
        }
        let width = Size::Wide.width();
        let x = Axis::new(self.scale.whole().with_room(EDGE, EDGE), 0.0, width);
        let names = self.names(&x, width);
        let lines = names.iter().map(|name| name.2.len()).max().unwrap_or(0);
        let top = lines as f64 * face(Role::Zone).line() + if lines == 0 { 0.0 } else { 5.0 };
        let field = Area { x0: 0.0, x1: width, y0: top, y1: top + FIELD };
        let places: Vec<f64> = self.points.iter().map(|p| x.at(p.score)).collect();
        let room = Area { x0: 5.0, x1: field.x1 - 5.0, y0: top + 9.0, y1: field.y1 };
        let dots = swarm(&places, field.y1 - 5.0, room);
        let canvas = Canvas::new(Size::Wide);
        let behind = Behind { x, cut: false, names, field, dots };
        let height = self.draw_behind(&behind, &canvas);
        let spots = behind.dots.spots.into_iter().zip(self.points.iter().map(|p| p.hue)).collect();
        Some(Strip { behind: canvas.into_body(), spots, top, height })
    }
}

impl Strip {
    /// The strip with the institution at this place in [`Distribution::points`] picked out, or none.
    pub(crate) fn with_focus(&self, focus: Option<usize>) -> Svg {
        let canvas = Canvas::new(Size::Wide);
        if let Some(((x, y), hue)) = focus.and_then(|focus| self.spots.get(focus)) {
            canvas.line(&[(*x, self.top), (*x, *y)], Role::Leader);
            canvas.mark((*x, *y), 6.5, Role::Focus, *hue);
        }
        let body = format!("{}{}", self.behind, canvas.into_body());
        Svg::new(Heading::default(), Size::Wide, self.height, body)
    }
}
