//! `rapor` turns yearly assessment results and news into a static transparency portal.
//!
//! Data flows one way, and an earlier room never imports a later one: [`content`] reads files into records, [`assess`]
//! turns them into results, [`site`] joins the two, [`routes`] says which pages and files exist and where, [`prose`] checks
//! the texts, [`charts`] draws, and [`pages`], [`data`], [`machines`], [`pictures`], [`embeds`] and [`search`] make what
//! readers and machines get. [`theme`] loads the templates, [`render`] makes the bytes of each file, and [`publish`] writes
//! them. [`project`] is these steps in order, and [`cli`] is one call of them for each command.
//! `ARCHITECTURE.md` walks through them.

#![cfg_attr(
    not(all(feature = "import", feature = "pictures", feature = "search", feature = "serve")),
    allow(dead_code, reason = "what only a missing feature needs")
)]

mod address;
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
#[cfg(test)]
mod testing;
mod theme;

pub use cli::main;
