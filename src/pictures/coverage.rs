//! Letters that no font of the theme has: pictures would show bars in their place.

use std::collections::BTreeSet;

use ab_glyph::{Font, FontRef};

use crate::content::Content;
use crate::content::origin::{FileId, Origin};
use crate::content::portal::Extra;
use crate::content::text::Text;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::theme::Theme;

/// Letters that are named; more are counted.
const NAMED: usize = 12;

/// Warns of what cards and charts as pictures cannot show: once a file, at the first text that is concerned.
pub(crate) fn check(content: &Content, theme: &Theme) -> Diagnostics {
    let mut problems = Diagnostics::new();
    if !content.portal.offers(Extra::Cards) && !content.portal.offers(Extra::ChartFiles) {
        return problems;
    }
    let fonts: Vec<FontRef<'_>> = theme.fonts().filter_map(|(_, bytes)| FontRef::try_from_slice(bytes).ok()).collect();
    let lacks = |c: char| !c.is_ascii() && is_drawn(c) && fonts.iter().all(|font| font.glyph_id(c).0 == 0);
    let mut of_file: Option<(FileId, Found)> = None;
    for (words, origin) in drawn(content).into_iter().filter(|(words, _)| !words.is_ascii()) {
        let missing: BTreeSet<char> = words.chars().filter(|c| lacks(*c)).collect();
        if missing.is_empty() {
            continue;
        }
        match &mut of_file {
            Some((file, found)) if *file == origin.file => {
                found.missing.extend(missing);
                found.texts += 1;
            }
            _ => {
                let found = Found { origin, first: words.to_owned(), missing, texts: 1 };
                if let Some((_, done)) = of_file.replace((found.origin.file, found)) {
                    problems.push(done.warning(content));
                }
            }
        }
    }
    if let Some((_, done)) = of_file {
        problems.push(done.warning(content));
    }
    problems
}

/// What one file has.
struct Found {
    origin: Origin,
    first: String,
    missing: BTreeSet<char>,
    texts: usize,
}

impl Found {
    fn warning(self, content: &Content) -> Diagnostic {
        let mut named: Vec<String> =
            self.missing.iter().take(NAMED).map(|c| format!("{c} (U+{:04X})", *c as u32)).collect();
        if self.missing.len() > NAMED {
            named.push(format!("{} more", self.missing.len() - NAMED));
        }
        let others = match self.texts - 1 {
            0 => String::new(),
            1 => " and one other text of this file".to_owned(),
            more => format!(" and {more} other texts of this file"),
        };
        let message = format!(
            "no font of the theme has {}: cards and charts as pictures show bars in “{}”{others}",
            named.join(", "),
            self.first
        );
        let fonts: BTreeSet<&str> = self.missing.iter().map(|c| font_for(*c)).collect();
        let fonts: Vec<&str> = fonts.into_iter().collect();
        let help = format!(
            "put a font that has them, such as {}, as a .ttf file into themes/{}/fonts/",
            fonts.join(" and "),
            if content.portal.theme == "default" { "NAME" } else { &content.portal.theme }
        );
        Diagnostic::warning("rapor::render::glyph", message).at(content.files.locate(&self.origin)).help(help)
    }
}

/// Whether something is to be seen of a character; what joins, marks directions or is a space is not.
fn is_drawn(c: char) -> bool {
    !c.is_whitespace()
        && !c.is_control()
        && !matches!(c as u32, 0x00AD | 0x200B..=0x200F | 0x2060..=0x2069 | 0xFE00..=0xFE0F)
}

/// A free font that has a character.
fn font_for(c: char) -> &'static str {
    match c as u32 {
        0x0590..=0x05FF => "Noto Sans Hebrew",
        0x0600..=0x077F | 0x08A0..=0x08FF => "Noto Sans Arabic",
        0x0900..=0x097F => "Noto Sans Devanagari",
        0x0980..=0x09FF => "Noto Sans Bengali",
        0x0B80..=0x0BFF => "Noto Sans Tamil",
        0x0E00..=0x0E7F => "Noto Sans Thai",
        0x10A0..=0x10FF => "Noto Sans Georgian",
        0x0530..=0x058F => "Noto Sans Armenian",
        0x1200..=0x137F => "Noto Sans Ethiopic",
        0x1780..=0x17FF => "Noto Sans Khmer",
        0x1000..=0x109F => "Noto Sans Myanmar",
        0x2190..=0x22FF => "Noto Sans Math",
        0x2300..=0x2BFF => "Noto Sans Symbols 2",
        0x3040..=0x30FF => "Noto Sans JP",
        0xAC00..=0xD7AF => "Noto Sans KR",
        0x3400..=0x9FFF => "Noto Sans SC",
        0x1F000..=0x1FAFF => "Noto Emoji",
        _ => "Noto Sans",
    }
}

/// The texts that pictures show, file by file.
fn drawn(content: &Content) -> Vec<(&str, Origin)> {
    let mut all = Vec::new();
    let portal = &content.portal;
    add(&mut all, &portal.title, &portal.origin.then("title"));
    for category in &portal.categories {
        add(&mut all, &category.name, &category.origin.then("name"));
    }
    for institution in content.institutions.values() {
        add(&mut all, &institution.name, &institution.origin.then("name"));
        if let Some(short) = &institution.short {
            add(&mut all, short, &institution.origin.then("short"));
        }
    }
    for method in content.methodologies.values() {
        add(&mut all, &method.name, &method.origin.then("name"));
        let predicates = method.predicates.iter().map(|p| (&p.name, &p.origin));
        let zones = method.zones.iter().map(|z| (&z.name, &z.origin));
        for (name, origin) in predicates.chain(zones) {
            add(&mut all, name, &origin.then("name"));
        }
        for part in method.score.iter().flat_map(crate::content::methodology::ScoreMethod::all_parts) {
            add(&mut all, &part.name, &part.origin.then("name"));
        }
    }
    for assessment in &content.assessments {
        if let Some(title) = &assessment.title {
            add(&mut all, title, &assessment.origin.then("title"));
        }
        for source in assessment.sources.values() {
            all.push((&source.publisher, source.origin.then("publisher")));
        }
    }
    all.extend(content.articles.iter().map(|article| (article.title.as_str(), article.origin.then("title"))));
    all
}

fn add<'c>(all: &mut Vec<(&'c str, Origin)>, text: &'c Text, origin: &Origin) {
    match text {
        Text::Everywhere(words) => all.push((words, origin.clone())),
        Text::ByLang(versions) => {
            all.extend(versions.iter().map(|(lang, words)| (words.as_str(), origin.then(lang.as_str()))));
        }
    }
}
