//! Numbers, dates, lists and sorting, all by ICU.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::str::FromStr;
use std::sync::RwLock;

use icu::collator::options::CollatorOptions;
use icu::collator::preferences::CollationNumericOrdering;
use icu::collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu::datetime::{DateTimeFormatter, fieldsets, input};
use icu::decimal::DecimalFormatter;
use icu::decimal::input::{Decimal as IcuDecimal, SignDisplay};
use icu::decimal::options::DecimalFormatterOptions;
use icu::list::ListFormatter;
use icu::list::options::{ListFormatterOptions, ListLength};
use icu::locale::Locale;
use jiff::civil::Date;
use rust_decimal::Decimal;

use super::decimal;

/// The typographic minus: as wide as a plus, so that columns of changes line up.
const MINUS: &str = "\u{2212}";

/// How a number shows its sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    /// A minus where it is negative.
    Plain,
    /// A plus or a minus, none for zero.
    Signed,
}

/// The formats of one language.
pub(crate) struct Formats {
    decimal: DecimalFormatter,
    /// What stands before the decimals, where the language writes the digits 0 to 9 as ASCII does.
    decimal_mark: Option<char>,
    /// What stands before a number that shows its plus, where digits are ASCII's.
    plus: Option<String>,
    long_date: DateTimeFormatter<fieldsets::YMD>,
    weekday_date: DateTimeFormatter<fieldsets::YMDE>,
    month_year: DateTimeFormatter<fieldsets::YM>,
    list: ListFormatter,
    collator: CollatorBorrowed<'static>,
    weekdays: [String; 7],
    months: [String; 12],
    /// Long dates that were written before: thousands of pages have the same few.
    dates: RwLock<HashMap<Date, String>>,
}

/// The locale whose formats a language uses. English is written day first, as Indonesian English does.
fn locale_of(tag: &str) -> Result<Locale, String> {
    let tag = if tag == "en" { "en-GB" } else { tag };
    Locale::from_str(tag).map_err(|e| format!("“{tag}” is not a language tag: {e}"))
}

impl Formats {
    /// Loads what ICU knows of a language.
    ///
    /// # Errors
    /// A sentence where the tag is malformed or ICU has no data for it.
    pub(crate) fn new(tag: &str) -> Result<Self, String> {
        let locale = locale_of(tag)?;
        let no_data = |what: &str| format!("no {what} formats are known for the language “{tag}”");
        let weekday_name =
            DateTimeFormatter::try_new((&locale).into(), fieldsets::E::long()).map_err(|_| no_data("date"))?;
        let month_name =
            DateTimeFormatter::try_new((&locale).into(), fieldsets::M::long()).map_err(|_| no_data("date"))?;
        let mut collation = CollatorPreferences::from(&locale);
        collation.numeric_ordering = Some(CollationNumericOrdering::True);
        // 1 January 2024 was a Monday.
        let weekdays = [1, 2, 3, 4, 5, 6, 7].map(|day| weekday_name.format(&civil(2024, 1, day)).to_string());
        let months =
            [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(|month| month_name.format(&civil(2024, month, 1)).to_string());
        let decimal = DecimalFormatter::try_new((&locale).into(), DecimalFormatterOptions::default())
            .map_err(|_| no_data("number"))?;
        Ok(Self {
            decimal_mark: decimal_mark(&decimal),
            plus: plus(&decimal),
            decimal,
            long_date: DateTimeFormatter::try_new((&locale).into(), fieldsets::YMD::long())
                .map_err(|_| no_data("date"))?,
            weekday_date: DateTimeFormatter::try_new((&locale).into(), fieldsets::YMDE::long())
                .map_err(|_| no_data("date"))?,
            month_year: DateTimeFormatter::try_new((&locale).into(), fieldsets::YM::long())
                .map_err(|_| no_data("date"))?,
            list: ListFormatter::try_new_and(
                (&locale).into(),
                ListFormatterOptions::default().with_length(ListLength::Wide),
            )
            .map_err(|_| no_data("list"))?,
            collator: Collator::try_new(collation, CollatorOptions::default()).map_err(|_| no_data("sorting"))?,
            weekdays,
            months,
            dates: RwLock::default(),
        })
    }

    /// A number with as many decimals as it has.
    pub(crate) fn number(&self, number: Decimal, style: Style) -> String {
        if let Some(text) = self.short(number, style) {
            return text;
        }
        // A Decimal prints as plain digits with a point, which ICU's grammar of numbers contains.
        let Ok(mut decimal) = IcuDecimal::from_str(&number.to_string()) else { return number.to_string() };
        if style == Style::Signed {
            decimal.apply_sign_display(SignDisplay::ExceptZero);
            if number.is_sign_negative() && !number.is_zero() {
                decimal.apply_sign_display(SignDisplay::Never);
                return format!("{MINUS}{}", self.decimal.format(&decimal));
            }
        }
        self.decimal.format(&decimal).to_string()
    }

    /// A number without groups, which is nearly every one: as the decimal prints, with the language's mark and sign.
    fn short(&self, number: Decimal, style: Style) -> Option<String> {
        let mark = self.decimal_mark.filter(|_| number.abs() < Decimal::ONE_THOUSAND)?;
        let sign = match style {
            Style::Plain => (!number.is_sign_negative()).then_some("")?,
            Style::Signed if number.is_zero() => "",
            Style::Signed if number.is_sign_negative() => MINUS,
            Style::Signed => self.plus.as_deref()?,
        };
        let mut text = String::with_capacity(16);
        text.push_str(sign);
        decimal::write(number.abs(), mark, &mut text);
        Some(text)
    }

    /// `6 Februari 2024`
    pub(crate) fn date(&self, date: Date) -> String {
        let known = self.dates.read().ok().and_then(|dates| dates.get(&date).cloned());
        known.unwrap_or_else(|| {
            let text = self.long_date.format(&icu_date(date)).to_string();
            if let Ok(mut dates) = self.dates.write() {
                dates.insert(date, text.clone());
            }
            text
        })
    }

    /// `Selasa, 6 Februari 2024`
    pub(crate) fn date_with_weekday(&self, date: Date) -> String {
        self.weekday_date.format(&icu_date(date)).to_string()
    }

    /// `Desember 2023`
    pub(crate) fn month(&self, year: i16, month: i8) -> String {
        self.month_year.format(&civil(i32::from(year), month.unsigned_abs(), 1)).to_string()
    }

    /// A list in words.
    pub(crate) fn list(&self, items: &[String]) -> String {
        self.list.format(items.iter()).to_string()
    }

    /// Names of the weekdays, Monday first.
    pub(crate) fn weekdays(&self) -> &[String; 7] {
        &self.weekdays
    }

    /// Names of the months, January first.
    pub(crate) fn months(&self) -> &[String; 12] {
        &self.months
    }

    /// The order of two texts in a list.
    pub(crate) fn compare(&self, a: &str, b: &str) -> Ordering {
        self.collator.compare(a, b)
    }
}

/// The mark between 0 and its decimals; `None` where digits are others than ASCII's.
fn decimal_mark(format: &DecimalFormatter) -> Option<char> {
    let sample = IcuDecimal::from_str("0.123456789").ok()?;
    let written = format.format(&sample).to_string();
    let mark = written.strip_prefix('0')?.strip_suffix("123456789")?;
    let mut chars = mark.chars();
    chars.next().filter(|_| chars.next().is_none())
}

/// What stands before a positive number; `None` where a sign stands elsewhere, or digits are others than ASCII's.
fn plus(format: &DecimalFormatter) -> Option<String> {
    let mut sample = IcuDecimal::from(7);
    sample.apply_sign_display(SignDisplay::ExceptZero);
    format.format(&sample).to_string().strip_suffix('7').map(str::to_owned)
}

fn civil(year: i32, month: u8, day: u8) -> input::Date<icu::calendar::Iso> {
    // The callers' months and days exist; ICU's range of years contains jiff's.
    input::Date::try_new_iso(year, month, day).expect("a civil date that exists")
}

fn icu_date(date: Date) -> input::Date<icu::calendar::Iso> {
    civil(i32::from(date.year()), date.month().unsigned_abs(), date.day().unsigned_abs())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use rust_decimal::dec;

    use super::*;

    #[test]
    fn indonesian_numbers_and_dates_read_as_a_newsroom_writes_them() {
        let id = Formats::new("id").unwrap();
        assert_eq!(id.number(dec!(88.40), Style::Plain), "88,40");
        assert_eq!(id.number(dec!(12345.5), Style::Plain), "12.345,5");
        assert_eq!(id.number(dec!(999.99), Style::Plain), "999,99");
        assert_eq!(id.number(dec!(1000), Style::Plain), "1.000");
        assert_eq!(id.number(dec!(-0.5), Style::Plain), "-0,5");
        assert_eq!(id.number(dec!(-1.21), Style::Signed), "−1,21");
        assert_eq!(id.number(dec!(1.21), Style::Signed), "+1,21");
        assert_eq!(id.number(dec!(0.00), Style::Signed), "0,00");
        assert_eq!(id.date(date(2024, 2, 6)), "6 Februari 2024");
        assert_eq!(id.date_with_weekday(date(2024, 2, 6)), "Selasa, 6 Februari 2024");
        assert_eq!(id.month(2023, 12), "Desember 2023");
        assert_eq!(id.list(&["a".into(), "b".into(), "c".into()]), "a, b, dan c");
        assert_eq!(id.weekdays()[0], "Senin");
        assert_eq!(id.months()[1], "Februari");
        assert_eq!(id.compare("Kota 2", "Kota 10"), Ordering::Less);
    }

    #[test]
    fn english_numbers_and_dates_are_english() {
        let en = Formats::new("en").unwrap();
        assert_eq!(en.number(dec!(88.40), Style::Plain), "88.40");
        assert_eq!(en.number(dec!(12345.5), Style::Plain), "12,345.5");
        assert_eq!(en.date(date(2024, 2, 6)), "6 February 2024");
        assert_eq!(en.date_with_weekday(date(2024, 2, 6)), "Tuesday, 6 February 2024");
        assert_eq!(en.list(&["a".into(), "b".into()]), "a and b");
    }

    #[test]
    fn the_short_way_writes_what_icu_writes() {
        for tag in ["id", "en", "de-CH", "fr", "sv", "he", "ar-EG", "fa"] {
            let formats = Formats::new(tag).unwrap();
            let slow = Formats { decimal_mark: None, ..Formats::new(tag).unwrap() };
            for number in [dec!(0), dec!(0.00), dec!(7.5), dec!(88.40), dec!(999.999999), dec!(-12.84), dec!(-0.00)] {
                for style in [Style::Plain, Style::Signed] {
                    assert_eq!(formats.number(number, style), slow.number(number, style), "{tag}, {number}, {style:?}");
                }
            }
        }
    }

    #[test]
    fn a_date_reads_the_same_each_time() {
        let formats = Formats::new("id").unwrap();
        assert_eq!(
            [1, 2, 1].map(|day| formats.date(date(2024, 2, day))),
            ["1", "2", "1"].map(|d| format!("{d} Februari 2024"))
        );
    }

    #[test]
    fn a_tag_that_is_none_is_refused() {
        assert!(Formats::new("!").is_err());
    }
}
