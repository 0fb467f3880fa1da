//! Tables of data, each value of its type, before any of them is written as CSV or as a spreadsheet.

use std::borrow::Cow;

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::content::id::{EditionId, InstitutionId};
use crate::content::portal::Extra;
use crate::portal::address::Permalink;
use crate::portal::page::{DataFile, PageId};
use crate::portal::site::{Case, Site};
use crate::portal::voice::Voice;

use super::{columns, rows};

/// Which table.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum TableId {
    /// All results of all editions.
    Results,
    /// The results of an edition.
    Edition(EditionId),
    /// The results of an institution.
    Institution(InstitutionId),
    /// The institutions.
    Institutions,
    /// The parts of all computed scores.
    Parts,
    /// The corrections of results.
    Corrections,
}

/// A table.
#[derive(Clone, Debug, Default)]
pub(crate) struct Table<'a> {
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each with a value for every column.
    pub rows: Vec<Row<'a>>,
}

/// A row.
pub(crate) type Row<'a> = Vec<Value<'a>>;

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Column {
    /// Its name in CSV: `rank_category`. `csv-…` is the message that describes it, `csv-title-…` the one that heads it.
    pub name: &'static str,
    /// What its values are.
    pub kind: ColumnKind,
    /// Whether every row has a value.
    pub required: bool,
}

/// What the values of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ColumnKind {
    /// Words.
    Text,
    /// The id of something.
    Id,
    /// An exact number.
    Number,
    /// A whole number.
    Whole,
    /// A day.
    Date,
    /// A year, a month or a day.
    PartialDate,
    /// Yes or no.
    Flag,
    /// An address.
    Url,
}

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Value<'a> {
    /// Nothing is known.
    Empty,
    /// Words, ids, addresses.
    Text(Cow<'a, str>),
    /// An exact number, with as many decimals as are shown.
    Number(Decimal),
    /// A whole number.
    Whole(u32),
    /// A day.
    Date(Date),
    /// Yes or no.
    Flag(bool),
}

impl Value<'_> {
    /// The value as plain CSV has it: decimal point, ISO dates, `true` and `false`.
    pub(crate) fn plain(&self) -> Cow<'_, str> {
        match self {
            Self::Empty => Cow::Borrowed(""),
            Self::Text(text) => Cow::Borrowed(text),
            Self::Number(number) => Cow::Owned(digits(*number, '.')),
            Self::Whole(number) => Cow::Owned(number.to_string()),
            Self::Date(date) => Cow::Owned(date.to_string()),
            Self::Flag(flag) => Cow::Borrowed(if *flag { "true" } else { "false" }),
        }
    }
}

/// A number with a decimal mark.
pub(crate) fn digits(number: Decimal, mark: char) -> String {
    number.to_string().replace('.', &mark.to_string())
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(Cow::Owned(text)) }
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(Cow::Borrowed(text)) }
    }
}

impl From<Decimal> for Value<'_> {
    fn from(number: Decimal) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Value<'_> {
    fn from(number: u32) -> Self {
        Self::Whole(number)
    }
}

impl From<Date> for Value<'_> {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}

impl From<bool> for Value<'_> {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl<'a, T: Into<Value<'a>>> From<Option<T>> for Value<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

impl TableId {
    /// The table beside a page.
    pub(crate) fn beside(page: &PageId) -> Option<Self> {
        Some(match page {
            PageId::Edition(edition) => Self::Edition(edition.clone()),
            PageId::Institution(institution) => Self::Institution(institution.clone()),
            PageId::Institutions => Self::Institutions,
            PageId::Corrections => Self::Corrections,
            PageId::Data => Self::Results,
            _ => return None,
        })
    }

    /// The page whose data it holds; `None` where no page does.
    pub(crate) fn page(&self) -> Option<PageId> {
        Some(match self {
            Self::Results => PageId::Data,
            Self::Edition(edition) => PageId::Edition(edition.clone()),
            Self::Institution(institution) => PageId::Institution(institution.clone()),
            Self::Institutions => PageId::Institutions,
            Self::Corrections => PageId::Corrections,
            Self::Parts => return None,
        })
    }

    /// The tables that lie below `/data/`: the whole history, what explains it, and every edition, latest first.
    pub(crate) fn listed(site: &Site<'_>) -> Vec<Self> {
        let editions = site.content.assessments.iter().rev().map(|a| Self::Edition(a.edition.clone()));
        let computed = site.assessed.editions.iter().flat_map(|e| e.results.values()).any(|r| r.working.is_some());
        let parts = computed.then_some(Self::Parts);
        let whole = [Some(Self::Results), Some(Self::Institutions), parts, Some(Self::Corrections)];
        whole.into_iter().flatten().chain(editions).collect()
    }

    /// The name of its files below `/data/`, without ending.
    pub(crate) fn name(&self) -> &str {
        match self {
            Self::Results => "results",
            Self::Edition(edition) => edition.as_str(),
            Self::Institution(institution) => institution.as_str(),
            Self::Institutions => "institutions",
            Self::Parts => "parts",
            Self::Corrections => "corrections",
        }
    }

    /// Its columns.
    pub(crate) fn columns(&self) -> &'static [Column] {
        match self {
            Self::Results | Self::Edition(_) | Self::Institution(_) => columns::RESULTS,
            Self::Institutions => columns::INSTITUTIONS,
            Self::Parts => columns::PARTS,
            Self::Corrections => columns::CORRECTIONS,
        }
    }

    /// The forms in which it lies below `/data/`.
    pub(crate) fn forms(&self, site: &Site<'_>) -> &'static [DataFile] {
        if self.has_workbook() && site.content.portal.offers(Extra::Workbooks) {
            &[DataFile::Csv, DataFile::SpreadsheetCsv, DataFile::Workbook]
        } else {
            &[DataFile::Csv, DataFile::SpreadsheetCsv]
        }
    }

    /// The address of one of its files below `/data/`.
    pub(crate) fn permalink(&self, voice: &Voice<'_>, form: DataFile) -> Permalink {
        voice.site.addresses.data(voice.lang()).beside(&format!("{}.{}", self.name(), form.ending()))
    }

    /// Where the same lies as JSON: beside its page, but for the whole history.
    pub(crate) fn json(&self, voice: &Voice<'_>) -> Option<Permalink> {
        match self {
            Self::Results => Some(self.permalink(voice, DataFile::Json)),
            _ => Some(self.page()?.permalink(voice)?.beside(&DataFile::Json.beside())),
        }
    }

    /// Whether it is offered as a workbook: results are, with their sources and methods.
    fn has_workbook(&self) -> bool {
        matches!(self, Self::Results | Self::Edition(_))
    }

    /// The results that it tells of.
    pub(crate) fn cases<'a>(&self, site: &Site<'a>) -> Vec<Case<'a>> {
        match self {
            Self::Edition(edition) => site.cases(edition),
            Self::Institution(institution) => site.history(institution).to_vec(),
            _ => site.content.assessments.iter().flat_map(|a| site.cases(&a.edition)).collect(),
        }
    }
}

/// Makes the rows of a table, one after the other, so that a long one is never whole in memory.
pub(crate) fn rows(voice: &Voice<'_>, id: &TableId, row: &mut dyn FnMut(&[Value<'_>])) {
    let cases = id.cases(voice.site);
    match id {
        TableId::Institutions => rows::institutions(voice).iter().for_each(|values| row(values)),
        TableId::Parts => rows::parts(voice, &cases, &mut |values| row(&values)),
        TableId::Corrections => rows::corrections(voice, &cases).iter().for_each(|values| row(values)),
        _ => cases.iter().for_each(|case| row(&rows::result(voice, case))),
    }
}
