//! Numbers, dates, lists and sorting by ICU.

use std::cmp::Ordering;
use std::str::FromStr;

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

/// The typographic minus: as wide as a plus, so that columns of changes line up.
const MINUS: &str = "\u{2212}";

/// How a number shows its sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    /// A minus where it is negative.
    Plain,
    /// A plus or a minus; zero has no sign.
    Signed,
}

/// The formats of one language.
pub(crate) struct Formats {
    decimal: DecimalFormatter,
    long_date: DateTimeFormatter<fieldsets::YMD>,
    weekday_date: DateTimeFormatter<fieldsets::YMDE>,
    month_year: DateTimeFormatter<fieldsets::YM>,
    list: ListFormatter,
    collator: CollatorBorrowed<'static>,
    weekdays: [String; 7],
    months: [String; 12],
}

/// The locale whose formats a language uses. English dates begin with the day, as is usual in Indonesia.
fn locale_of(tag: &str) -> Result<Locale, String> {
    let tag = if tag == "en" { "en-GB" } else { tag };
    Locale::from_str(tag).map_err(|e| format!("“{tag}” is not a language tag: {e}"))
}

impl Formats {
    /// Loads the formats of a language from ICU.
    ///
    /// # Errors
    /// A sentence, where the tag is invalid or ICU has no data for it.
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
        Ok(Self {
            decimal: DecimalFormatter::try_new((&locale).into(), DecimalFormatterOptions::default())
                .map_err(|_| no_data("number"))?,
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
        })
    }

    /// A number with as many decimals as it has.
    pub(crate) fn number(&self, number: Decimal, style: Style) -> String {
        let mut decimal = icu_decimal(number);
        if style == Style::Signed {
            decimal.apply_sign_display(SignDisplay::ExceptZero);
            if number.is_sign_negative() && !number.is_zero() {
                decimal.apply_sign_display(SignDisplay::Never);
                return format!("{MINUS}{}", self.decimal.format(&decimal));
            }
        }
        self.decimal.format(&decimal).to_string()
    }

    /// `6 Februari 2024`
    pub(crate) fn date(&self, date: Date) -> String {
        self.long_date.format(&icu_date(date)).to_string()
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

    /// Compares two texts for a sorted list.
    pub(crate) fn compare(&self, a: &str, b: &str) -> Ordering {
        self.collator.compare(a, b)
    }
}

/// Converts a number for ICU, with the same count of decimals.
fn icu_decimal(number: Decimal) -> IcuDecimal {
    let mut decimal = IcuDecimal::from(number.mantissa());
    // A `Decimal` has at most 28 decimals, so this cannot overflow.
    decimal.multiply_pow10(-i16::try_from(number.scale()).unwrap_or_default());
    decimal
}

fn civil(year: i32, month: u8, day: u8) -> input::Date<icu::calendar::Iso> {
    // The callers' months and days exist, and ICU's range of years contains jiff's.
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
    fn an_invalid_tag_is_refused() {
        assert!(Formats::new("!").is_err());
    }
}
