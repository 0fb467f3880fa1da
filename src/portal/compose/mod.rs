//! One function a page: results and texts to what its template gets.

mod cells;
mod common;
mod data;
mod edition;
mod headline;
mod home;
mod institution;
mod methodology;
mod news;
mod notice;
mod result;
mod working;

pub use common::Common;
pub use data::data;
pub use edition::{by_rank, edition, sentence as edition_sentence};
pub use headline::{headline, sentence};
pub use home::{home, home_sentence, not_found, shown};
pub use institution::{institution, institutions};
pub use methodology::{methodologies, methodology};
pub use news::{article, corrections, news, page, proof, years_with_news};
pub use result::{correction, result};

pub(super) use cells::{columns, row, score, text, zone};
