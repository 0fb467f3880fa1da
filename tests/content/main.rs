//! What reading the content folder promises, a file for each part of it.

#[path = "../common/mod.rs"]
mod common;

mod all_at_once;
mod articles;
mod bands;
mod editions;
mod files;
mod held_back;
mod hostile;
mod institutions;
mod methods;
mod names;
mod numbers;
mod pages;
mod portal;
mod reading;
mod redirects;
mod result_kinds;
mod results;
mod rules;
mod shapes;
mod syntax;
mod translations;
mod values;
