//! Pages: one file for each kind, with its view, its composing and its title.

pub(crate) mod common;
pub(crate) mod data;
pub(crate) mod edition;
pub(crate) mod home;
pub(crate) mod institution;
pub(crate) mod methodology;
pub(crate) mod news;
pub(crate) mod notice;
pub(crate) mod result;
pub(crate) mod working;
