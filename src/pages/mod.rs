//! Pages: one file for each kind, with its view, its composing and its title.
//!
//! A view is what the template gets: every field is ready to print, in the page's language, with links resolved. Absent
//! fields are null. Fields whose names end in `html` or `svg` are markup, for `| safe`; everything else is text. Beside
//! `view`, a template gets `page` ([`frame::Frame`] with what machines read of the page) and the function
//! `t(id="…", name=value)`, which gives a message of the theme.

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
pub(crate) mod redirect;
pub(crate) mod result;
pub(crate) mod search;
pub(crate) mod text;
pub(crate) mod title;
pub(crate) mod working;
