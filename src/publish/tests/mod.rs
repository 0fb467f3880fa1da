//! What publishing promises, one file a promise.

mod cache_keeps_pictures;
mod into_a_folder_that_cannot_be_replaced;
mod is_all_or_nothing;
mod keeps_what_a_person_put_there;
mod replaces_in_one_step;
mod speed;
mod support;
mod touches_only_what_changed;
