//! Whether a text says what the data says, and how the data is said where the text is empty.

use rust_decimal::Decimal;

use super::context::ProseContext;
use super::lookup::{Named, Value};
use super::names::plain;
use super::number::{Sign, Written};
use crate::assess::rounding::half_up;
use crate::content::text::Text;

/// How the data is said where the text is empty.
pub(crate) fn show(value: &Value<'_>, context: &ProseContext<'_>) -> String {
    let language = context.language;
    match value {
        Value::Number(number) => language.number(*number),
        // "50 persen" rather than "50,00 persen": a share that comes out even needs no decimals.
        Value::Share(share) if share.fract().is_zero() => language.number(share.trunc()),
        Value::Share(share) => language.number(*share),
        // The sentence says which way: "turun [](change:…) poin".
        Value::Change(change) => language.number(change.abs()),
        Value::Place(number) | Value::Count(number) => language.count(*number),
        Value::Name(named) => in_language(named.name, context).to_owned(),
    }
}

/// What the data says in full, for a message: a change with its sign, a predicate with its id.
pub(crate) fn state(value: &Value<'_>, context: &ProseContext<'_>) -> String {
    match value {
        Value::Change(change) => context.language.signed(*change),
        Value::Name(named) => {
            let name = in_language(named.name, context);
            if plain(name) == plain(named.id) { name.to_owned() } else { format!("{name} ({})", named.id) }
        }
        _ => show(value, context),
    }
}

fn in_language<'t>(text: &'t Text, context: &ProseContext<'_>) -> &'t str {
    text.get(context.lang(), context.first_lang())
}

/// Whether the text says what the data says; where it does not, a hint why, if there is one.
pub(crate) fn check(text: &str, value: &Value<'_>, context: &ProseContext<'_>) -> Result<(), Option<String>> {
    let said = plain(text);
    let words = &context.words;
    let same = match value {
        Value::Number(number) => words.form.parse(&said).is_some_and(|w| w.value() == *number),
        Value::Share(share) => words.form.parse(words.without_percent(&said)).is_some_and(|w| w.value() == *share),
        Value::Change(change) => words.form.parse(&said).is_some_and(|w| agrees(w, *change)),
        Value::Count(count) => words.is_number(&said, *count),
        Value::Place(place) => words.is_number(&said, *place) || words.is_ordinal(&said, *place, context.language),
        Value::Name(named) => goes_by(named, &said, context),
    };
    if same { Ok(()) } else { Err(hint(&said, value, context)) }
}

/// A change may be written without its sign; a sign that is written must be the right one.
fn agrees(written: Written, change: Decimal) -> bool {
    let sign_is_right = match written.sign {
        None => true,
        _ if change.is_zero() => true,
        Some(Sign::Minus) => change.is_sign_negative(),
        Some(Sign::Plus) => change.is_sign_positive(),
    };
    written.magnitude == change.abs() && sign_is_right
}

/// Whether a predicate or zone goes by what was said: its id, its name in the page's language, or, for a zone, the
/// words of its name that not all zones share ("hijau" of "Zona hijau", "green" of "Green zone").
fn goes_by(named: &Named<'_>, said: &str, context: &ProseContext<'_>) -> bool {
    let name = plain(in_language(named.name, context));
    said == plain(named.id) || said == name || own_words(&name, named, context).is_some_and(|own| own == said)
}

fn own_words(name: &str, named: &Named<'_>, context: &ProseContext<'_>) -> Option<String> {
    if named.family.len() < 2 {
        return None;
    }
    let family: Vec<String> = named.family.iter().map(|n| plain(in_language(n, context))).collect();
    let is_shared = |word: &&str| family.iter().all(|name| name.split(' ').any(|w| w == *word));
    let own: Vec<&str> = name.split(' ').filter(|w| !is_shared(w)).collect();
    (!own.is_empty()).then(|| own.join(" "))
}

/// What belongs in the place of a text that differs, where the sentence around it holds with it, too: a number in
/// digits for a number in digits, a whole name for a whole name. A change is none of these, because the sentence says
/// which way it went.
pub(crate) fn in_its_place(text: &str, value: &Value<'_>, context: &ProseContext<'_>) -> Option<String> {
    let said = plain(text);
    let holds = match value {
        Value::Change(_) => false,
        Value::Name(named) => named.choice.iter().any(|name| plain(in_language(name, context)) == said),
        _ => context.words.form.parse(&said).is_some_and(|written| written.sign.is_none()),
    };
    let shown = show(value, context);
    // What Markdown would read as markup is for a person to write.
    (holds && !shown.contains(['[', ']', '*', '_', '`', '\\', '<', '&', '|'])).then_some(shown)
}

/// Why a text that is nearly right is wrong.
fn hint(said: &str, value: &Value<'_>, context: &ProseContext<'_>) -> Option<String> {
    let shown = show(value, context);
    let near = match value {
        Value::Name(named) => name_hint(named, said, context),
        _ => number_hint(said, value, context),
    };
    let only = || format!("put only the figure between the brackets: [{shown}](…)");
    near.or_else(|| said.contains(&plain(&shown)).then(only))
}

fn name_hint(named: &Named<'_>, said: &str, context: &ProseContext<'_>) -> Option<String> {
    let Text::ByLang(all) = named.name else { return None };
    let (lang, name) = all.iter().find(|(_, name)| plain(name) == said)?;
    let (here, shown) = (context.lang(), in_language(named.name, context));
    Some(format!("“{name}” is its name in the language `{lang}`; this page is in `{here}`: write “{shown}”"))
}

fn number_hint(said: &str, value: &Value<'_>, context: &ProseContext<'_>) -> Option<String> {
    let exact = match value {
        Value::Number(n) | Value::Share(n) | Value::Change(n) => *n,
        Value::Place(n) | Value::Count(n) => Decimal::from(*n),
        Value::Name(_) => return None,
    };
    let words = &context.words;
    let said = words.without_percent(said);
    if let Some(written) = words.form.swapped().parse(said).filter(|w| w.magnitude == exact.abs()) {
        let other = words.form.swapped().decimal_name();
        let _: Written = written;
        return Some(format!(
            "the number is right, but written with a decimal {other}; this page is in `{}`: write {}",
            context.lang(),
            show(value, context)
        ));
    }
    let written = words.form.parse(said)?;
    if written.magnitude == exact.abs() {
        let way = if exact.is_sign_negative() { "down" } else { "up" };
        return Some(format!("the sign is wrong: it went {way}"));
    }
    let shorter = half_up(exact.abs(), written.magnitude.scale());
    (shorter == written.magnitude).then(|| "a figure is written with all its decimals".to_owned())
}
