//! Every sentence that a person reads, in Swedish and English, and how figures and days are written in them.
//!
//! The sentences stand in `assets/locales/<language>/*.ftl` (Project Fluent) and are compiled in, so that the
//! program, the command line and the verifier say the same thing and need no files beside them. All files of a
//! language make up one set of messages; the file names only keep the areas apart.
//!
//! This crate does not decide what is wrong or how bad it is: it turns a [`Problem`] into words. It reads no
//! clock, no system settings and no environment.

#![deny(missing_docs, clippy::float_arithmetic)]

pub mod answers;
pub mod findings;
pub mod format;
mod locale;
pub mod scheme;

use domain::problem::{Fields, Problem, Value};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

pub use crate::locale::{Locale, LocaleError};

/// Counts above this are written in full as text: Fluent holds numbers as doubles, which lose units there.
const LARGEST_FLUENT_NUMBER: u64 = 1 << 53;

/// The messages of one language. Cheap to share between threads, so one per language is enough for a program.
pub struct Words {
    locale: Locale,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// Reads the messages of the language.
    ///
    /// A message file with an error costs the message that holds it, never the program; the tests of this crate
    /// refuse such files, double keys and keys that only one language has.
    #[must_use]
    pub fn new(locale: Locale) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![locale.language()]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match locale {
            Locale::Sv => |value, _| group_number(Locale::Sv, value),
            Locale::En => |value, _| group_number(Locale::En, value),
        }));
        for (_, source) in locale.sources() {
            let resource = FluentResource::try_new((*source).to_owned());
            // Of two messages with one key the first stands.
            let _ = bundle.add_resource(resource.unwrap_or_else(|(resource, _)| resource));
        }
        Self { locale, bundle }
    }

    /// Returns the language.
    #[must_use]
    pub const fn locale(&self) -> Locale {
        self.locale
    }

    /// Tells whether there is a message under the key.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundle.get_message(key).is_some_and(|message| message.value().is_some())
    }

    /// Returns the message under the key. Where there is none: the key and the fields, for all to see.
    #[must_use]
    pub fn text(&self, key: &str, fields: &Fields) -> String {
        let message = self.bundle.get_message(key);
        let Some(pattern) = message.as_ref().and_then(|message| message.value()) else {
            return self.bare(key, fields);
        };
        let mut arguments = FluentArgs::with_capacity(fields.len());
        for (name, value) in fields {
            arguments.set(*name, self.argument(value));
        }
        // A field that the message names and nobody gave stays as `{$name}` in the text.
        let mut errors = Vec::new();
        self.bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned()
    }

    /// Returns the message under the key, which needs no fields.
    #[must_use]
    pub fn word(&self, key: &str) -> String {
        self.text(key, &Fields::new())
    }

    /// Returns what the user is told of the problem: the message `problem-<code>`.
    #[must_use]
    pub fn problem(&self, problem: &Problem) -> String {
        let mut fields = problem.fields.clone();
        if let Some(named) = named_cost(&fields) {
            fields.insert("named", named);
        }
        self.text(&format!("problem-{}", problem.code), &fields)
    }

    /// Writes a value as the language has it.
    #[must_use]
    pub fn value(&self, value: &Value) -> String {
        match value {
            Value::Text(text) => format::visible(text),
            Value::Money(money) => format::money(self.locale, *money),
            Value::Date(date) => format::date(*date),
            Value::Period(period) => format::period(*period),
            Value::Count(count) => format::count(self.locale, *count),
        }
    }

    /// Counts stay numbers, so that the message can choose its plural; everything else is written here.
    fn argument(&self, value: &Value) -> FluentValue<'static> {
        match value {
            Value::Count(count) if *count <= LARGEST_FLUENT_NUMBER => FluentValue::from(*count),
            _ => FluentValue::from(self.value(value)),
        }
    }

    fn bare(&self, key: &str, fields: &Fields) -> String {
        let fields: Vec<String> =
            fields.iter().map(|(name, value)| format!("{name} = {}", self.value(value))).collect();
        if fields.is_empty() { key.to_owned() } else { format!("{key} ({})", fields.join("; ")) }
    }
}

/// Writes whole numbers in messages with thousands apart; leaves the rest to Fluent.
fn group_number(locale: Locale, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => {
            number.as_string().parse().ok().map(|count| format::count(locale, count))
        }
        _ => None,
    }
}

/// What a cost is known by: its voucher and text, so far as it has them.
fn named_cost(fields: &Fields) -> Option<Value> {
    let (Value::Text(voucher), Value::Text(text)) = (fields.get("voucher")?, fields.get("text")?) else {
        return None;
    };
    let parts = [voucher.as_str(), text.as_str()].into_iter().filter(|part| !part.is_empty());
    Some(Value::Text(parts.collect::<Vec<_>>().join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ISOLATION_MARKS: [char; 2] = ['\u{2068}', '\u{2069}'];

    fn fields(of: &[(&'static str, Value)]) -> Fields {
        of.iter().cloned().collect()
    }

    fn inline(locale: Locale, source: &str) -> Words {
        let mut words = Words::new(locale);
        let resource = FluentResource::try_new(source.to_owned()).expect("Fluent in a test");
        words.bundle.add_resource(resource).expect("keys of a test are its own");
        words
    }

    #[test]
    fn a_missing_message_shows_its_key_and_fields_and_never_panics() {
        let words = Words::new(Locale::Sv);
        let problem = Problem::bare("no-such-code").with("line", 1234).with("value", "1.5");
        assert_eq!(words.problem(&problem), "problem-no-such-code (line = 1\u{a0}234; value = 1.5)");
        assert_eq!(words.word("no-such-key"), "no-such-key");
        assert_eq!(words.word(""), "");
        assert!(!words.has("no-such-key"));
    }

    #[test]
    fn values_in_messages_are_written_as_the_language_has_them_without_marks() {
        let source = "test-all = { $sum } · { $day } · { $span } · { $line } · { $text }";
        let given = fields(&[
            ("sum", Value::Money("-1234.50".parse().expect("an amount"))),
            ("day", Value::Date("2026-11-21".parse().expect("a day"))),
            ("span", Value::Period("2026-02".parse::<domain::date::Month>().expect("a month").period())),
            ("line", Value::Count(98_112)),
            ("text", Value::from("räka\u{202e}\n")),
        ]);
        let swedish = inline(Locale::Sv, source).text("test-all", &given);
        assert_eq!(
            swedish,
            "−1\u{a0}234,50 · 2026-11-21 · 2026-02-01–2026-02-28 · 98\u{a0}112 · räka\\u{202e}\\n"
        );
        assert!(!swedish.contains(ISOLATION_MARKS));
        let english = inline(Locale::En, source).text("test-all", &given);
        assert!(english.starts_with("−1,234.50 · 2026-11-21 · ") && english.contains("98,112"), "{english}");
    }

    #[test]
    fn messages_choose_their_plural_by_the_count() {
        let words = inline(
            Locale::Sv,
            "test-rows = { $rows ->\n    [0] inga rader\n    [one] en rad\n   *[other] { $rows } rader\n }",
        );
        let said = |rows| words.text("test-rows", &fields(&[("rows", Value::Count(rows))]));
        assert_eq!([said(0), said(1), said(2000)], ["inga rader", "en rad", "2\u{a0}000 rader"]);
        assert_eq!(said(u64::MAX), "18\u{a0}446\u{a0}744\u{a0}073\u{a0}709\u{a0}551\u{a0}615 rader");
    }

    #[test]
    fn a_field_that_nobody_gave_stays_visible() {
        let words = inline(Locale::Sv, "test-field = Rad { $line }: fel");
        assert_eq!(words.word("test-field"), "Rad {$line}: fel");
    }

    #[test]
    fn amounts_that_can_be_read_in_two_ways_are_explained() {
        let problem = domain::money::Money::parse_entry("1.234").expect_err("ambiguous").problem();
        for locale in Locale::ALL {
            let said = Words::new(locale).problem(&problem);
            assert!(said.contains("1.234") && said.len() > 60, "{said}");
        }
    }

    #[test]
    fn words_can_be_shared_between_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Words>();
    }
}
