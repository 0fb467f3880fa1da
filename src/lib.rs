//! `rapor` turns yearly assessment results and news into a static transparency portal.
//!
//! The crate is five steps in one direction; an earlier one never imports a later one:
//! [`content`] reads files into records, [`assess`] computes results, [`portal`] composes pages,
//! [`render`] (with [`chart`]) turns pages into documents, and [`publish`] writes them.
//! [`compare`] says what changed between two states of a portal.
//! [`lint`] finds what is written as it should be, and yet looks wrong.
//! [`diagnostic`] carries every error and warning, [`language`] the words and formats of a language. [`project`] is the
//! steps in order, which [`serve`] takes again at every save, and [`cli`] is one call of these per command. Before the
//! first step, [`scaffold`] writes files to begin with, and [`import`] turns spreadsheets into them.
//! `ARCHITECTURE.md` walks through them in that order.

mod assess;
mod chart;
mod cli;
mod compare;
mod content;
mod diagnostic;
mod import;
mod language;
mod lint;
mod portal;
mod project;
mod publish;
mod render;
mod scaffold;
mod serve;
#[cfg(test)]
mod testing;

pub use cli::main;
