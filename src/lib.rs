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

#![cfg_attr(
    not(all(feature = "import", feature = "pictures", feature = "search", feature = "serve")),
    allow(dead_code, reason = "what only a missing feature needs")
)]

mod assess;
mod charts;
mod cli;
mod compare;
mod content;
mod data;
mod diagnostic;
mod embeds;
#[cfg(feature = "import")]
mod import;
mod language;
mod lint;
mod machines;
mod pages;
mod parts;
mod pictures;
mod project;
mod prose;
mod publish;
mod render;
mod routes;
mod scaffold;
mod search;
#[cfg(feature = "serve")]
mod serve;
mod site;
mod theme;

pub use cli::main;
