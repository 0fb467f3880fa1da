//! A spreadsheet to a file of the content folder: the step before the first one.
//!
//! [`workbook`] reads sheets into cells; [`table`], with what [`heading`] and [`mapping`] know, finds the table and
//! what its columns hold; [`rows`] tells results from totals and notes; [`names`] and [`identify`] say whose a row is;
//! [`values`] reads the cells; [`edition`] writes YAML. [`results`] and [`institutions`] are that sequence, and give a
//! [`plan::Plan`], which the command line shows and carries out. Nothing is guessed: what is not certain is asked
//! ([`ask`]) or reported.

pub(crate) mod aliases;
pub(crate) mod ask;
pub(crate) mod cell;
pub(crate) mod choose;
mod delimited;
pub(crate) mod edition;
pub(crate) mod heading;
pub(crate) mod identify;
pub(crate) mod institutions;
pub(crate) mod mapping;
pub(crate) mod names;
pub(crate) mod number;
mod ods;
pub(crate) mod plan;
pub(crate) mod register;
pub(crate) mod request;
pub(crate) mod results;
pub(crate) mod role;
pub(crate) mod rows;
pub(crate) mod scalar;
pub(crate) mod source;
pub(crate) mod table;
#[cfg(test)]
mod tests;
pub(crate) mod values;
pub(crate) mod workbook;
