//! Which method an edition uses.

use super::ask::Ask;
use crate::content::Content;
use crate::content::assessment::Assessment;
use crate::content::id::MethodologyId;
use crate::content::methodology::Methodology;
use crate::diagnostic::{Diagnostic, suggest};

/// The method: the named one, the edition's, the only one, or the one that a person chooses.
///
/// # Errors
/// No method is certain.
pub(crate) fn method<'a>(
    content: &'a Content,
    named: Option<&str>,
    existing: Option<&Assessment>,
    ask: &mut dyn Ask,
) -> Result<&'a Methodology, Diagnostic> {
    const CODE: &str = "rapor::import::methodology";
    let ids: Vec<&str> = content.methodologies.keys().map(MethodologyId::as_str).collect();
    let named = named.or(existing.map(|a| a.methodology.as_str()));
    if let Some(id) = named {
        return content.methodologies.get(id).ok_or_else(|| {
            let help = suggested(id, &ids, "the portal has");
            Diagnostic::error(CODE, format!("there is no method `{id}`")).help(help)
        });
    }
    if content.methodologies.len() == 1 {
        return Ok(&content.methodologies[0]);
    }
    let options: Vec<String> = ids.iter().map(|id| (*id).to_owned()).collect();
    let chosen = if options.is_empty() { None } else { ask.choose("Which method are the results from?", &options) };
    if let Some(index) = chosen {
        ask.keep("--methodology", ids[index]);
    }
    chosen.map(|index| &content.methodologies[index]).ok_or_else(|| {
        let help = match ids.as_slice() {
            [] => "write the method into methodologies/ first".to_owned(),
            ids => format!("name it with --methodology; the portal has {}", suggest::listed(ids)),
        };
        Diagnostic::error(CODE, "no method is named for the results").help(help)
    })
}

/// Help for an id that is unknown: the nearest that `owner` ("the portal has") knows, or all of them.
pub(crate) fn suggested(written: &str, known: &[&str], owner: &str) -> String {
    match suggest::nearest(written, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None if known.is_empty() => format!("{owner} none"),
        None => format!("{owner} {}", suggest::listed(known)),
    }
}
