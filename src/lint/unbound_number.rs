//! A number in prose that looks like a result and is not bound to data, so that nothing checks it.

use super::{Finding, code};
use crate::content::allowance::LintName;
use crate::diagnostic::Diagnostic;
use crate::prose::audit::audit;
use crate::prose::texts::Texts;
use crate::site::voice::Voice;

pub(crate) fn look(voices: &[Voice<'_>], texts: &Texts) -> Vec<Finding> {
    let mut findings = Vec::new();
    for number in audit(voices, texts).into_iter().flat_map(|audit| audit.unbound) {
        let message = format!("nothing checks the {} {}, next to “{}”", number.kind.as_str(), number.text, number.word);
        let help = format!("bind it to the data, such as [{}]({})", number.text, number.kind.target());
        let warning = Diagnostic::warning(code::UNBOUND_NUMBER, message).help(help);
        findings.push(Finding::new(LintName::UnboundNumber, warning, number.location).saying(&number.text));
    }
    findings
}
