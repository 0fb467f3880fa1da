//! A spreadsheet to a file of the content folder: the step before the first one.
//!
//! [`workbook`] reads sheets into cells; [`table`], with what [`heading`] and [`mapping`] know, finds the table and
//! what its columns hold; [`rows`] tells results from totals and notes; [`names`] and [`identify`] say whose a row is;
//! [`values`] reads the cells; [`edition`] writes YAML. [`results`] and [`institutions`] are that sequence, and give a
//! [`plan::Plan`], which the command line shows and carries out. Nothing is guessed: what is not certain is asked
//! ([`ask`]) or reported.

pub mod aliases;
pub mod ask;
pub mod cell;
pub mod choose;
mod delimited;
pub mod edition;
pub mod heading;
pub mod identify;
pub mod institutions;
pub mod mapping;
pub mod names;
pub mod number;
mod ods;
pub mod plan;
pub mod register;
pub mod request;
pub mod results;
pub mod role;
pub mod rows;
pub mod scalar;
pub mod source;
pub mod table;
pub mod values;
pub mod workbook;
