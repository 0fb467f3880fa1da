//! Dates, corrections and ranks that cannot be: written as they should be, and yet wrong.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

use crate::assess::Assessed;
use crate::content::Content;
use crate::content::article::Article;
use crate::content::assessment::{Assessment, PartialDate, ResultRecord, Source};
use crate::content::origin::Origin;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::site::corrected::corrected_of;

/// Dates before this year are slips.
const FIRST_YEAR: i16 = 1900;

/// Reports what cannot be, as of a moment.
pub(crate) fn check(content: &Content, assessed: &Assessed, now: Timestamp) -> Diagnostics {
    // In no time zone is it later than this.
    let today = TimeZone::UTC.to_datetime(now).date().saturating_add(1.day());
    let mut looked = Looked { content, today, problems: Diagnostics::new() };
    for assessment in &content.assessments {
        looked.edition(assessment, assessed);
    }
    for article in &content.articles {
        looked.article(article);
    }
    for page in &content.pages {
        if let Some(updated) = page.updated {
            looked.happened(updated, "updated", &page.origin.then("updated"));
        }
    }
    looked.problems
}

struct Looked<'c> {
    content: &'c Content,
    /// The latest day that it can be anywhere.
    today: Date,
    problems: Diagnostics,
}

impl Looked<'_> {
    fn warn(&mut self, origin: &Origin, message: String, help: &str) {
        let warning = Diagnostic::warning("rapor::content::impossible-date", message);
        self.problems.push(warning.help(help).at(self.content.files.locate(origin)));
    }

    /// A day that may lie ahead, but not far.
    fn planned(&mut self, date: Date, key: &str, origin: &Origin) {
        let far = self.today.saturating_add(1.year());
        if date == Date::ZERO || (date <= far && date.year() >= FIRST_YEAR) {
            return;
        }
        let where_to = if date > far { "more than a year ahead" } else { "long ago" };
        self.warn(origin, format!("`{key}` is {date}, which is {where_to}"), "correct the year");
    }

    /// A day that something happened on.
    fn happened(&mut self, date: Date, key: &str, origin: &Origin) {
        if date == Date::ZERO || (date <= self.today && date.year() >= FIRST_YEAR) {
            return;
        }
        let where_to = if date > self.today { "has not been yet" } else { "is long ago" };
        self.warn(origin, format!("`{key}` is {date}, a day that {where_to}"), "correct the date");
    }

    /// Of two days, the second cannot be before the first.
    fn in_order(&mut self, (first, first_key): (Date, &str), (second, key): (Date, &str), origin: &Origin) {
        if second < first && second != Date::ZERO {
            let message = format!("`{key}` is {second}, before `{first_key}`, {first}");
            self.warn(origin, message, "correct one of the two dates");
        }
    }

    fn edition(&mut self, assessment: &Assessment, assessed: &Assessed) {
        let published = assessment.published;
        self.planned(published, "published", &assessment.origin.then("published"));
        self.embargo(assessment.embargo, &assessment.origin);
        for source in assessment.sources.values() {
            self.source(source);
        }
        for record in &assessment.results {
            for correction in &record.corrections {
                let origin = correction.origin.then("date");
                self.happened(correction.date, "date", &origin);
                self.in_order((published, "published"), (correction.date, "date"), &origin);
            }
            self.corrections(assessment, record, assessed);
        }
        self.ranks(assessment, assessed);
    }

    fn embargo(&mut self, embargo: Option<Timestamp>, origin: &Origin) {
        if let Some(embargo) = embargo {
            self.planned(TimeZone::UTC.to_datetime(embargo).date(), "embargo", &origin.then("embargo"));
        }
    }

    fn source(&mut self, source: &Source) {
        let first_day = match source.date {
            Some(PartialDate::Day(day)) => Some(day),
            Some(PartialDate::Month(year, month)) => Date::new(year, month, 1).ok(),
            Some(PartialDate::Year(year)) => Date::new(year, 1, 1).ok(),
            None => None,
        };
        let origin = source.origin.then("accessed");
        for (day, key) in [(first_day, "date"), (source.accessed, "accessed")] {
            if let Some(day) = day {
                self.happened(day, key, &source.origin.then(key));
            }
        }
        if let (Some(dated), Some(accessed)) = (first_day, source.accessed) {
            self.in_order((dated, "date"), (accessed, "accessed"), &origin);
        }
    }

    /// "It was 90.05 and became 90.05" corrects nothing.
    fn corrections(&mut self, assessment: &Assessment, record: &ResultRecord, assessed: &Assessed) {
        if record.corrections.is_empty() {
            return;
        }
        let Some(result) =
            assessed.edition(&assessment.edition).and_then(|edition| edition.results.get(&record.institution))
        else {
            return;
        };
        for corrected in corrected_of(record, result).iter().filter(|c| c.correction.was == c.now) {
            let message = "this correction changes nothing: `was` is what the result says now".to_owned();
            let warning = Diagnostic::warning("rapor::content::correction", message)
                .help("write in `was` what was public before, and the right value in the result itself");
            self.problems.push(warning.at(self.content.files.locate(&corrected.correction.origin.then("was"))));
        }
    }

    /// Ranks that a source gives, against the scores: once an edition.
    fn ranks(&mut self, assessment: &Assessment, assessed: &Assessed) {
        let ranked = assessment.results.iter().filter_map(|record| {
            let rank = record.published_rank?;
            let result =
                assessed.edition(&assessment.edition).and_then(|edition| edition.results.get(&record.institution))?;
            Some((record, rank, result.score?, &result.category))
        });
        let mut ranked: Vec<_> = ranked.collect();
        // A source ranks institutions of one kind among each other.
        ranked.sort_by(|a, b| {
            let group = a.1.of.cmp(&b.1.of).then_with(|| a.3.cmp(b.3));
            group.then(b.2.cmp(&a.2)).then(a.1.national.cmp(&b.1.national))
        });
        let wrong = ranked.windows(2).find(|pair| {
            let is_same_group = pair[0].1.of == pair[1].1.of && pair[0].3 == pair[1].3;
            is_same_group && pair[0].2 > pair[1].2 && pair[0].1.national >= pair[1].1.national
        });
        if let Some([(better, rank, score, _), (worse, worse_rank, worse_score, _)]) = wrong {
            let message = format!(
                "`{}` has {} and national rank {}, but `{}` has {} and rank {}",
                better.institution,
                score.value(),
                rank.national,
                worse.institution,
                worse_score.value(),
                worse_rank.national
            );
            let origin = better.origin.then("rank");
            let warning = Diagnostic::warning("rapor::content::rank-and-score", message)
                .help("hold both against the source; say in a `note` why the ranks are others than the scores");
            self.problems.push(warning.at(self.content.files.locate(&origin)));
        }
    }

    fn article(&mut self, article: &Article) {
        self.planned(article.date, "date", &article.origin.then("date"));
        self.embargo(article.embargo, &article.origin);
        let date = (article.date, "date");
        if let Some(updated) = article.updated {
            let origin = article.origin.then("updated");
            self.happened(updated, "updated", &origin);
            self.in_order(date, (updated, "updated"), &origin);
        }
        for (index, correction) in article.corrections.iter().enumerate() {
            let origin = article.origin.then("corrections").then(index).then("date");
            self.happened(correction.date, "date", &origin);
            self.in_order(date, (correction.date, "date"), &origin);
        }
    }
}
