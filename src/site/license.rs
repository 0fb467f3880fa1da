//! The name and the address of a licence.

/// A licence's name and address from its SPDX identifier. Creative Commons spells both out of the identifier
/// (<https://creativecommons.org/share-your-work/cclicenses/>); others show as they are.
pub(crate) fn license(spdx: &str) -> (String, Option<String>) {
    if spdx == "CC0-1.0" {
        return ("CC0 1.0".into(), Some("https://creativecommons.org/publicdomain/zero/1.0/".into()));
    }
    let creative_commons = spdx.strip_prefix("CC-").and_then(|rest| rest.rsplit_once('-'));
    match creative_commons {
        Some((terms, version)) => (
            format!("CC {terms} {version}"),
            Some(format!("https://creativecommons.org/licenses/{}/{version}/", terms.to_lowercase())),
        ),
        None => (spdx.to_owned(), Some(format!("https://spdx.org/licenses/{spdx}.html"))),
    }
}
