//! The rules that the outcome is computed by: of the schemes of the program, or else written beside this file.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use domain::money::Money;
use domain::scheme::{Distribution, Performance, Scheme};
use serde::Deserialize;

/// As much of a scheme as an outcome is computed by.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Rules {
    pub(super) total: Money,
    #[serde(default)]
    pub(super) performance: Option<Performance>,
    pub(super) distribution: Distribution,
}

/// Returns the rules of a scheme.
pub(super) fn of(id: &str) -> Rules {
    from_the_program(id).unwrap_or_else(|| {
        let beside: BTreeMap<String, Rules> = toml::from_str(include_str!("rules.toml")).expect("rules");
        beside.get(id).unwrap_or_else(|| panic!("no rules of {id}")).clone()
    })
}

/// Returns the rules that the program comes with, where they say how the money is shared.
fn from_the_program(id: &str) -> Option<Rules> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../assets/schemes/{id}.toml"));
    let text = fs::read_to_string(path).ok()?;
    let scheme: Scheme = formats::read::scheme::read(&text).expect("a scheme of the program");
    let total = scheme.total?.amount;
    Some(Rules { total, performance: scheme.performance, distribution: scheme.distribution? })
}
