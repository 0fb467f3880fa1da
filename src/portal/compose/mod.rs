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

pub(crate) use common::Common;
pub(crate) use data::data;
pub(crate) use edition::{by_rank, edition, sentence as edition_sentence};
pub(crate) use headline::{headline, sentence};
pub(crate) use home::{home, home_sentence, not_found, shown};
pub(crate) use institution::{institution, institutions};
pub(crate) use methodology::{methodologies, methodology};
pub(crate) use news::{article, corrections, news, page, proof, years_with_news};
pub(crate) use result::{correction, result};

pub(super) use cells::{columns, row, score, text, zone};
