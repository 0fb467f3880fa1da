//! `rapor explain`

use crate::content::id::{EditionId, InstitutionId};
use crate::diagnostic::{Diagnostic, Diagnostics, suggest};

use super::args::ExplainArgs;
use super::timings::Timings;
use super::{DONE, PROBLEMS, WRONG_USE, project, report};

/// Prints how a result came about.
pub fn run(args: &ExplainArgs) -> u8 {
    let (project, _) = match project::open(&args.content, &Timings::start()) {
        Ok(opened) => opened,
        Err(problems) => {
            report::print(report::errors(&problems), args.content.format);
            return PROBLEMS;
        }
    };
    todo!("explain")
}
