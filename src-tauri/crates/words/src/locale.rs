//! The languages that the program speaks, and their message files as they were compiled in.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use domain::problem::Problem;
use fluent_bundle::FluentResource;
use fluent_syntax::ast::Entry;
use unic_langid::LanguageIdentifier;

include!(concat!(env!("OUT_DIR"), "/locales.rs"));

/// A language of the program. Swedish is the first; the law and the forms are in it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum Locale {
    /// Swedish, as in Sweden.
    #[default]
    Sv,
    /// English, as in the United Kingdom.
    En,
}

/// Why a text is no language of the program.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not a language of the program: {text:?}")]
pub struct LocaleError {
    /// What stood there.
    pub text: String,
}

impl LocaleError {
    /// Returns the problem that the user is told: `language-unknown`.
    #[must_use]
    pub fn problem(&self) -> Problem {
        Problem::bare("language-unknown").with("value", self.text.as_str())
    }
}

impl Locale {
    /// Every language, Swedish first.
    pub const ALL: [Self; 2] = [Self::Sv, Self::En];

    /// Returns the short name, `sv` or `en`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sv => "sv",
            Self::En => "en",
        }
    }

    /// Returns the tag that documents carry (RFC 5646): `sv-SE` or `en-GB`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Sv => "sv-SE",
            Self::En => "en-GB",
        }
    }

    /// Returns the keys of all messages of the language, in order; for tests that compare them with the codes.
    #[must_use]
    pub fn keys(self) -> BTreeSet<String> {
        self.sources().iter().flat_map(|(_, source)| keys_of(source)).collect()
    }

    pub(crate) const fn sources(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Sv => SV,
            Self::En => EN,
        }
    }

    pub(crate) fn language(self) -> LanguageIdentifier {
        self.tag().parse().expect("the tags of the languages are well-formed")
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Locale {
    type Err = LocaleError;

    /// Reads `sv` or `en`.
    fn from_str(text: &str) -> Result<Self, LocaleError> {
        Self::ALL
            .into_iter()
            .find(|locale| locale.name() == text)
            .ok_or_else(|| LocaleError { text: text.to_owned() })
    }
}

/// Returns the keys of the messages of one file, in order and as often as they stand there.
fn keys_of(source: &str) -> Vec<String> {
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
    let keys = resource.entries().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message.id.name.to_owned()),
        _ => None,
    });
    keys.collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use fluent_syntax::ast::Resource;
    use fluent_syntax::{parser, serializer};

    use super::*;

    /// The fields that each message of the language names.
    fn fields_by_key(locale: Locale) -> BTreeMap<String, BTreeSet<String>> {
        let mut fields = BTreeMap::new();
        for (_, source) in locale.sources() {
            for entry in parser::parse(*source).expect("checked by another test").body {
                if let Entry::Message(message) = &entry {
                    let key = message.id.name.to_owned();
                    fields.insert(key, field_names(&serializer::serialize(&Resource { body: vec![entry] })));
                }
            }
        }
        fields
    }

    fn field_names(message: &str) -> BTreeSet<String> {
        let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
        let after_dollars = message.split('$').skip(1);
        after_dollars.map(|rest| rest.chars().take_while(|c| is_name(*c)).collect()).collect()
    }

    #[test]
    fn every_message_file_can_be_read() {
        for locale in Locale::ALL {
            for (file, source) in locale.sources() {
                let errors = parser::parse(*source).err().map(|(_, errors)| errors);
                assert_eq!(errors, None, "{locale}/{file}");
            }
        }
    }

    #[test]
    fn no_key_stands_twice_in_a_language() {
        for locale in Locale::ALL {
            let mut seen = BTreeMap::new();
            for (file, source) in locale.sources() {
                for key in keys_of(source) {
                    let earlier = seen.insert(key.clone(), file);
                    assert_eq!(earlier, None, "{locale}/{file}: {key} stands twice");
                }
            }
        }
    }

    #[test]
    fn both_languages_have_the_same_messages_with_the_same_fields() {
        let (swedish, english) = (fields_by_key(Locale::Sv), fields_by_key(Locale::En));
        let only_in = |one: &BTreeMap<String, _>, other: &BTreeMap<String, _>| -> Vec<String> {
            one.keys().filter(|key| !other.contains_key(*key)).cloned().collect()
        };
        assert_eq!(only_in(&swedish, &english), Vec::<String>::new(), "only in Swedish");
        assert_eq!(only_in(&english, &swedish), Vec::<String>::new(), "only in English");
        for (key, fields) in &swedish {
            assert_eq!(Some(fields), english.get(key), "fields of {key}");
        }
    }

    #[test]
    fn languages_are_named_by_their_short_names() {
        assert_eq!("sv".parse(), Ok(Locale::Sv));
        assert_eq!("en".parse(), Ok(Locale::En));
        let refused = "SV".parse::<Locale>().expect_err("capitals are not asked for");
        assert_eq!(refused.problem().code, "language-unknown");
    }
}
