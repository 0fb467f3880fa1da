//! The note on a page of the preview that a build would leave out now.

use crate::content::id::{EditionId, Lang};
use crate::content::{Held, HeldWhat, HeldWhy};
use crate::routes::page::PageId;

/// The note of a page, in English; `None` where a build would publish the page as it is.
pub(crate) fn note(unpublished: &[Held], page: &PageId, lang: &Lang) -> Option<String> {
    let own = unpublished.iter().find(|held| is_about(&held.what, page, lang));
    match own {
        Some(held) => Some(alone(&held.why)),
        None if matches!(page, PageId::Article(_) | PageId::Text(_) | PageId::NotFound) => None,
        None => beside(unpublished),
    }
}

/// Whether the page is what is held back.
fn is_about(what: &HeldWhat, page: &PageId, lang: &Lang) -> bool {
    match (what, page) {
        (HeldWhat::Edition(held), PageId::Edition(edition) | PageId::Result(_, edition)) => held == edition,
        (HeldWhat::Article(held, in_lang), PageId::Article(id)) | (HeldWhat::Page(held, in_lang), PageId::Text(id)) => {
            held == id && in_lang == lang
        }
        _ => false,
    }
}

fn alone(why: &HeldWhy) -> String {
    match why {
        HeldWhy::Draft => "Draft: a build leaves this page out.".to_owned(),
        HeldWhy::Embargo(until) => format!("Under embargo until {until}: a build before then leaves this page out."),
        HeldWhy::Empty => "Nothing is in this edition yet: a build leaves this page out.".to_owned(),
        HeldWhy::Names(edition, None) => {
            format!("Nothing is in edition {edition} yet, of which this speaks: a build leaves this page out.")
        }
        HeldWhy::Names(edition, Some(until)) => {
            format!(
                "Under embargo until {until}, with edition {edition}, of which it speaks: a build before then leaves \
                 this page out."
            )
        }
    }
}

/// Other pages show the numbers of an edition under embargo, and some list drafts.
fn beside(unpublished: &[Held]) -> Option<String> {
    let embargoed = |held: &Held| match (&held.what, &held.why) {
        (HeldWhat::Edition(edition), HeldWhy::Embargo(until)) => Some(said(edition, &until.to_string())),
        (HeldWhat::Edition(edition), HeldWhy::Empty) => Some(format!("edition {edition}, in which nothing is yet")),
        _ => None,
    };
    let editions: Vec<String> = unpublished.iter().filter_map(embargoed).collect();
    (!editions.is_empty())
        .then(|| format!("Counts in {}: a build before then makes this page without it.", editions.join(" and ")))
}

fn said(edition: &EditionId, until: &str) -> String {
    format!("edition {edition}, under embargo until {until}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::id::ArticleId;
    use crate::content::origin::{FileId, Origin};

    fn held(what: HeldWhat, why: HeldWhy) -> Held {
        Held { what, why, origin: Origin { file: FileId(0), path: Vec::new() } }
    }

    #[test]
    fn a_draft_is_marked_in_its_own_language_alone() {
        let (id, en) = (Lang::new("id"), Lang::new("en"));
        let article = ArticleId::new("2024-02-06-a");
        let all = [held(HeldWhat::Article(article.clone(), en.clone()), HeldWhy::Draft)];
        assert!(note(&all, &PageId::Article(article.clone()), &en).unwrap().starts_with("Draft: "));
        assert_eq!(note(&all, &PageId::Article(article), &id), None);
        assert_eq!(note(&all, &PageId::Home, &en), None);
    }

    #[test]
    fn an_edition_under_embargo_marks_every_page_that_may_show_it() {
        let lang = Lang::new("id");
        let until = "2024-02-06T07:00:00Z".parse().unwrap();
        let all = [held(HeldWhat::Edition(EditionId::new("2024")), HeldWhy::Embargo(until))];
        let of = |page: &PageId| note(&all, page, &lang).unwrap_or_default();
        assert!(of(&PageId::Edition(EditionId::new("2024"))).starts_with("Under embargo until 2024-02-06T07:00:00Z"));
        assert!(of(&PageId::Home).starts_with("Counts in edition 2024"));
        assert!(of(&PageId::Edition(EditionId::new("2023"))).starts_with("Counts in edition 2024"));
    }
}
