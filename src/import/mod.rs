//! From a spreadsheet to files of the content folder.
//!
//! [`workbook`] reads sheets into cells; [`layout`], with what [`heading`] and [`mapping`] know, finds the table and
//! what its columns hold; [`rows`] separates results from totals and notes; [`identify`] finds the institution of a row;
//! [`values`] reads the cells; [`edition`] writes YAML. [`results`] and [`institutions`] are that sequence, and give a
//! [`plan::Plan`], which the command line shows and carries out. Nothing is guessed: what is not certain is asked or
//! reported.

pub(crate) mod aliases;
pub(crate) mod cell;
pub(crate) mod choose;
mod delimited;
pub(crate) mod edition;
pub(crate) mod heading;
pub(crate) mod identify;
pub(crate) mod institutions;
pub(crate) mod layout;
pub(crate) mod mapping;
pub(crate) mod number;
mod ods;
pub(crate) mod plan;
pub(crate) mod register;
pub(crate) mod request;
pub(crate) mod results;
pub(crate) mod role;
pub(crate) mod rows;
pub(crate) mod source;
#[cfg(test)]
mod tests;
pub(crate) mod values;
pub(crate) mod workbook;
