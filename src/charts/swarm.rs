//! Dots on a line: each at its place and beside its neighbours, or many in stacks.

use plotters_backend::BackendCoord;

use super::backend::tenths;
use super::element::Dots;
use super::place::Area;

/// Dots above a line.
pub(crate) struct Swarm {
    /// The middle of the lowest dot of each stack, and how many dots it has.
    pub stacks: Vec<(f64, f64, usize)>,
    /// Where each dot is, in the order they came.
    pub spots: Vec<(f64, f64)>,
    pub diameter: f64,
    pub pitch: f64,
}

impl Swarm {
    /// The dots as an element of a sheet.
    pub(crate) fn dots(&self) -> Dots<BackendCoord> {
        let stacks = self.stacks.iter().map(|(x, y, count)| (tenths((*x, *y)), *count)).collect();
        Dots { stacks, diameter: self.diameter, pitch: self.pitch }
    }

    /// The same with the highest dot at `ceiling`, and where the floor is then.
    pub(crate) fn lowered(mut self, ceiling: f64) -> (Self, f64) {
        let top = |(_, y, n): &(f64, f64, usize)| y - (n - 1) as f64 * self.pitch - self.diameter / 2.0;
        let highest = self.stacks.iter().map(top).fold(f64::INFINITY, f64::min);
        let lowest = self.stacks.iter().map(|(_, y, _)| *y).fold(f64::NEG_INFINITY, f64::max);
        let by = ceiling - highest;
        for (_, y, _) in &mut self.stacks {
            *y += by;
        }
        for (_, y) in &mut self.spots {
            *y += by;
        }
        let floor = lowest + by + self.diameter / 2.0 + 3.0;
        (self, floor)
    }
}

/// The most dots that are each drawn at their exact place.
const FEW: usize = 80;

/// Dots at these places along a line at height `floor`, within `room`, no higher than its top.
pub(crate) fn swarm(places: &[f64], floor: f64, room: Area) -> Swarm {
    let few =
        (places.len() <= FEW).then(|| [9.0, 7.0, 5.0, 4.0].into_iter().find_map(|d| exact(places, floor, room, d)));
    few.flatten().unwrap_or_else(|| stacked(places, floor, room))
}

/// Each dot at its exact place, as low as it can be without touching another; `None` where they pile up too high.
fn exact(places: &[f64], floor: f64, room: Area, diameter: f64) -> Option<Swarm> {
    let pitch = diameter + 1.0;
    let mut order: Vec<usize> = (0..places.len()).collect();
    order.sort_by(|a, b| places[*a].total_cmp(&places[*b]).then(a.cmp(b)));
    let mut spots = vec![(0.0, 0.0); places.len()];
    let mut set: Vec<(f64, f64)> = Vec::new();
    for i in order {
        let x = places[i];
        let near: Vec<_> = set.iter().rev().take_while(|(other, _)| x - other < pitch).copied().collect();
        let lowest = floor - pitch / 2.0;
        let above = near.iter().map(|(other, y)| y - (pitch * pitch - (x - other) * (x - other)).max(0.0).sqrt());
        let mut heights: Vec<f64> = above.chain([lowest]).filter(|y| *y <= lowest).collect();
        heights.sort_by(|a, b| b.total_cmp(a));
        let free = |y: f64| near.iter().all(|(ox, oy)| (x - ox).powi(2) + (y - oy).powi(2) >= pitch * pitch - 0.01);
        let y = heights.into_iter().find(|y| free(*y))?;
        if y - diameter / 2.0 < room.y0 {
            return None;
        }
        set.push((x, y));
        spots[i] = (x, y);
    }
    let stacks = set.into_iter().map(|(x, y)| (x, y, 1)).collect();
    Some(Swarm { stacks, spots, diameter, pitch })
}

/// Dots in stacks of equal width; where a stack would be too high, all stand closer and may become bars.
fn stacked(places: &[f64], floor: f64, room: Area) -> Swarm {
    let options = [7.0, 6.0, 5.0, 4.5, 4.0, 3.5, 3.0];
    let fits = |pitch: &&f64| tallest(places, room, **pitch) as f64 * **pitch <= floor - room.y0;
    let across = *options.iter().find(fits).unwrap_or(&3.0);
    let counts = counts(places, room, across);
    let tallest = counts.iter().copied().max().unwrap_or(1).max(1);
    let pitch = across.min((floor - room.y0) / tallest as f64);
    let pitch = ((pitch * 10.0).floor() / 10.0).max(0.1);
    let diameter = across - 0.8;
    let foot = floor - across / 2.0;
    let middle = |bin: usize| room.x0 + (bin as f64 + 0.5) * across;
    let stacks = counts.iter().enumerate().filter(|(_, n)| **n > 0).map(|(bin, n)| (middle(bin), foot, *n)).collect();
    // A dot in focus is the lowest of its stack.
    let spots = places.iter().map(|x| (middle(bin(*x, room, across)), foot)).collect();
    Swarm { stacks, spots, diameter, pitch }
}

fn bin(x: f64, room: Area, across: f64) -> usize {
    let last = ((room.x1 - room.x0) / across).floor() - 1.0;
    ((x - room.x0) / across).floor().clamp(0.0, last.max(0.0)) as usize
}

fn counts(places: &[f64], room: Area, across: f64) -> Vec<usize> {
    let mut counts = vec![0; ((room.x1 - room.x0) / across) as usize + 1];
    for x in places {
        counts[bin(*x, room, across)] += 1;
    }
    counts
}

fn tallest(places: &[f64], room: Area, across: f64) -> usize {
    counts(places, room, across).into_iter().max().unwrap_or(0)
}
