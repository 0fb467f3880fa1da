//! Pages: one file for each kind, with its view, its composing and its title.

pub(crate) mod article;
pub(crate) mod common;
pub(crate) mod corrections;
pub(crate) mod data;
pub(crate) mod edition;
pub(crate) mod frame;
pub(crate) mod home;
pub(crate) mod institution;
pub(crate) mod institutions;
pub(crate) mod menu;
pub(crate) mod methodologies;
pub(crate) mod methodology;
pub(crate) mod news;
pub(crate) mod not_found;
pub(crate) mod notice;
pub(crate) mod result;
pub(crate) mod search;
pub(crate) mod text;
pub(crate) mod title;
pub(crate) mod working;
