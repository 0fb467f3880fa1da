//! What templates get: every field ready to print, in the page's language, with links resolved.
//!
//! A template's context has three names: `page` (a [`Frame`]), `view` (the struct named for the template: `result.html`
//! gets a [`ResultView`]) and the function `t(id="…", name=value)`, which gives a message of the theme.
//! Fields that are absent are null. Names that end in `html` or `svg` are markup to be passed with `| safe`; what is
//! [`Rendered`] or [`Shared`] is markup that is safe as it is; everything else is text.
