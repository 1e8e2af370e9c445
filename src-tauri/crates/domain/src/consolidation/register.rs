//! The register of recipients: who should be there, by name and number, and what each was paid.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::fact::RecipientKind;
use crate::money::Money;

/// A recipient of the register.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Registered {
    /// Plain name: `Alingsås`, `Region Gotland`.
    pub name: String,
    /// Other plain forms of the name, such as `Falu`.
    pub also: Vec<String>,
    /// Code of the municipality or county, where known.
    pub code: Option<String>,
    /// Organisation number, `NNNNNN-NNNN`, where known.
    pub orgnr: Option<String>,
    /// Municipality or region.
    pub kind: RecipientKind,
    /// What it was paid, by id of the scheme, where the register says so.
    pub paid: BTreeMap<String, Money>,
}

/// Who there is. The register that the user gives says who should have reported; the one that the program brings
/// along gives names and codes only.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Register {
    /// The recipients.
    pub list: Vec<Registered>,
    /// Everybody in it is expected, and nobody else.
    pub expected: bool,
}

impl Registered {
    /// Tells whether an organisation that calls itself so can be this one.
    #[must_use]
    pub fn is_called(&self, organisation: &str) -> bool {
        let called = plain(organisation);
        std::iter::once(&self.name).chain(&self.also).any(|name| {
            let name = plain(name);
            called == name || called == format!("{name}s")
        })
    }
}

impl Register {
    /// Returns the recipient with the number, or else with the name.
    #[must_use]
    pub fn find(&self, kind: RecipientKind, orgnr: &str, organisation: &str) -> Option<&Registered> {
        let of_kind = || self.list.iter().filter(move |entry| entry.kind == kind);
        let by_number = of_kind().find(|entry| entry.orgnr.as_deref() == Some(orgnr));
        by_number.or_else(|| of_kind().find(|entry| entry.is_called(organisation)))
    }
}

/// The name in small letters without the words that say what kind of organisation it is.
fn plain(name: &str) -> String {
    let small = name.to_lowercase();
    let words: Vec<&str> = small.split_whitespace().collect();
    let last = words.last().copied().unwrap_or_default();
    let kept = if words.len() > 1 && ["kommun", "stad", "kommunen"].contains(&last) {
        &words[..words.len() - 1]
    } else {
        &words[..]
    };
    kept.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(name: &str, also: &[&str]) -> Registered {
        Registered {
            name: name.to_owned(),
            also: also.iter().map(|name| (*name).to_owned()).collect(),
            code: None,
            orgnr: None,
            kind: RecipientKind::Kommun,
            paid: BTreeMap::new(),
        }
    }

    #[test]
    fn a_municipality_is_known_by_the_forms_of_its_name() {
        let goteborg = entry("Göteborg", &[]);
        for name in ["Göteborg", "Göteborgs Stad", "GÖTEBORGS STAD", "Göteborgs  kommun"] {
            assert!(goteborg.is_called(name), "{name}");
        }
        assert!(entry("Alingsås", &[]).is_called("Alingsås kommun"));
        assert!(entry("Falun", &["Falu"]).is_called("Falu kommun"));
        assert!(entry("Mora", &[]).is_called("Mora kommun"));
        assert!(!entry("Mora", &[]).is_called("Motala kommun"));
        assert!(!goteborg.is_called("Göteborgs Stad Exempel"));
    }
}
