//! What charts promise: their text is measured, placed and readable.

mod boxes;
mod font;
mod gallery;
mod labels;
mod samples;
mod svg;
mod trend;
