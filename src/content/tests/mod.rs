//! What reading the content folder promises, one file for each part of it.

mod all_at_once;
mod articles;
mod bands;
mod docs_list_every_field;
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
mod reference;
mod result_kinds;
mod results;
mod rules;
mod schemas;
mod shapes;
mod syntax;
mod translations;
mod values;
