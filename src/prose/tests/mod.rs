//! What checked prose promises, one file a promise.

mod charts_and_pictures;
mod figures_say_what_the_data_says;
mod figures_that_are_not;
mod figures_that_differ;
mod hostile;
mod links;
mod markdown;
mod speed;
mod support;
mod weekdays;
