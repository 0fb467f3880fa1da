//! Addresses given up, and where each leads.

use crate::address::Permalink;
use crate::content::Redirect;
use crate::content::origin::Origin;
use crate::site::voice::Voice;

/// Addresses that institutions had under former ids, each leading to where it is now.
pub(crate) fn former_addresses(voices: &[Voice<'_>]) -> Vec<(String, String, Origin)> {
    let mut all = Vec::new();
    for voice in voices {
        let (site, lang) = (voice.site, voice.lang());
        for institution in site.content.institutions.values() {
            for former in &institution.former_ids {
                let origin = institution.origin.then("former_ids");
                let mut add = |from: Permalink, to: Permalink| {
                    all.push((from.to_string(), voice.href(&to), origin.clone()));
                };
                let a = &site.addresses;
                add(a.institution(lang, former), a.institution(lang, &institution.id));
                let history = site.history(&institution.id);
                if !history.is_empty() {
                    add(a.embed_trend(lang, former), a.embed_trend(lang, &institution.id));
                }
                for case in history {
                    let edition = &case.assessment.edition;
                    add(a.result(lang, former, edition), a.result(lang, &institution.id, edition));
                    let embed = a.embed_score(lang, &institution.id, edition);
                    add(a.embed_score(lang, former, edition), embed);
                }
            }
        }
    }
    all
}

/// `content/redirects.yaml`
pub(crate) fn written_redirects(voice: &Voice<'_>) -> Vec<(String, String, Origin)> {
    let target = |r: &Redirect| {
        if r.to.starts_with('/') { voice.href(&Permalink::new(&*r.to)) + &r.rest } else { r.to.clone() }
    };
    voice.site.content.redirects.iter().map(|r| (r.from.clone(), target(r), r.origin.clone())).collect()
}
