//! Grants for a performance (prestationsbaserade bidrag): no costs, but counts that answers give and conditions on them.

use serde::{Deserialize, Serialize};

use super::term::Term;
use super::{Basis, Names, Percent};

/// What a performance is measured by. The money is general and is not held against costs.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Performance {
    /// The rule in words.
    pub name: Names,
    /// The yes-or-no question whether the recipient gave notice of interest (intresseanmälan); without it nothing is
    /// paid.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub notice: Option<String>,
    /// The conditions; one of them is enough.
    pub conditions: Vec<PerformanceCondition>,
    /// Our reading where the source is silent, and why (osäker).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub uncertain: Option<Names>,
    /// What it rests on.
    #[serde(default)]
    pub basis: Vec<Basis>,
}

/// A condition that is computed from answers.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PerformanceCondition {
    /// Id, unique in the scheme.
    pub id: String,
    /// The condition in words.
    pub name: Names,
    /// Met when one of these is.
    pub any_of: Vec<PerformanceRule>,
    /// Our reading where the source is silent, and why (osäker).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub uncertain: Option<Names>,
    /// What it rests on.
    #[serde(default)]
    pub basis: Vec<Basis>,
}

/// What is computed. Shares are compared exactly, unrounded; a count that is missing meets nothing.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum PerformanceRule {
    /// The part is at most so many per cent of the whole.
    ShareAtMost {
        /// The part.
        part: Vec<Term>,
        /// The whole.
        of: Vec<Term>,
        /// At most this.
        percent: Percent,
    },
    /// The share has fallen by at least so many percentage points, which depend on the later share.
    ShareFallen {
        /// The earlier part.
        part_before: Vec<Term>,
        /// The earlier whole.
        of_before: Vec<Term>,
        /// The later part.
        part_after: Vec<Term>,
        /// The later whole.
        of_after: Vec<Term>,
        /// Points demanded where the later share is at most `level`.
        points: Percent,
        /// The level of the later share.
        level: Percent,
        /// Points demanded where it is above.
        points_above: Percent,
    },
    /// There are more of the one for each of the other than before.
    RatioRisen {
        /// The earlier count.
        part_before: Vec<Term>,
        /// What it is for each of.
        per_before: Vec<Term>,
        /// The later count.
        part_after: Vec<Term>,
        /// What it is for each of.
        per_after: Vec<Term>,
    },
    /// There are more than before.
    Risen {
        /// The earlier count.
        before: Vec<Term>,
        /// The later count.
        after: Vec<Term>,
    },
    /// The recipient says so, because the threshold is not in the sources.
    Declared {
        /// The question.
        question: String,
        /// Its answers that say so.
        any_of: Vec<String>,
    },
}
