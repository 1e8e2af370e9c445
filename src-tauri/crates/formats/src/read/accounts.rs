//! Tables of what accounts mean, written as TOML (assets/accounts; docs/schemes.md says how).
//!
//! A table is where an organisation begins; its own plan decides. What contradicts itself is refused here, as a row
//! that means two things would put money in the wrong place without a word.

use domain::accounts::{AccountMapping, AccountRule};
use domain::problem::Problem;
use serde::{Deserialize, Serialize};

use super::rule_file::{RuleFileError, RuleFileFault};
use super::scheme::with_place;

/// A table of what accounts mean.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccountTable {
    /// Short id, such as `kommun-bas`.
    pub id: String,
    /// What the table is called.
    pub name: String,
    /// What it rests on.
    pub source: String,
    /// The rules.
    pub rules: Vec<AccountRule>,
}

impl AccountTable {
    /// Returns the table as the domain asks it.
    #[must_use]
    pub fn mapping(&self) -> AccountMapping {
        AccountMapping { rules: self.rules.clone() }
    }
}

/// Why a text is no table of accounts that may be used.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum AccountsReadError {
    /// The text does not have the form of a table.
    #[error("account table: {0}")]
    Form(#[from] RuleFileError),
    /// The table has no rules.
    #[error("account table {id:?} has no rules")]
    Empty {
        /// Id of the table.
        id: String,
    },
    /// A range is not two numbers of equally many digits.
    #[error("not a range of accounts: {first:?} to {last:?}")]
    RangeMalformed {
        /// As it stands.
        first: String,
        /// As it stands.
        last: String,
    },
    /// A range ends before it begins.
    #[error("range ends before it begins: {first} to {last}")]
    RangeReversed {
        /// First digits of the first account.
        first: String,
        /// First digits of the last account.
        last: String,
    },
    /// Two ranges of equally many digits share accounts, so that neither decides.
    #[error("ranges {first} to {last} and {other_first} to {other_last} overlap")]
    RangesOverlap {
        /// First digits of the earlier range.
        first: String,
        /// Last of the earlier range.
        last: String,
        /// First digits of the later range.
        other_first: String,
        /// Last of the later range.
        other_last: String,
    },
}

impl AccountsReadError {
    /// Returns the problem that the user is told.
    #[must_use]
    pub fn problem(&self) -> Problem {
        match self {
            Self::Form(error) => form_problem(error),
            Self::Empty { id } => Problem::bare("accounts-empty").with("id", id.as_str()),
            Self::RangeMalformed { first, last } => range_problem("accounts-range-malformed", first, last),
            Self::RangeReversed { first, last } => range_problem("accounts-range-reversed", first, last),
            Self::RangesOverlap { first, last, other_first, other_last } => {
                range_problem("accounts-ranges-overlap", first, last)
                    .with("other_first", other_first.as_str())
                    .with("other_last", other_last.as_str())
            }
        }
    }
}

fn form_problem(error: &RuleFileError) -> Problem {
    let (code, detail) = match &error.fault {
        RuleFileFault::Unreadable { detail } => ("accounts-unreadable", Some(detail)),
        RuleFileFault::UnknownField => ("accounts-unknown-field", None),
        RuleFileFault::MissingField => ("accounts-missing-field", None),
        RuleFileFault::UnfitValue { detail } => ("accounts-unfit-value", Some(detail)),
    };
    with_place(Problem::bare(code), error, detail)
}

fn range_problem(code: &'static str, first: &str, last: &str) -> Problem {
    Problem::bare(code).with("first", first).with("last", last)
}

/// Reads a table of accounts and checks its ranges.
///
/// Fails with `accounts-unreadable`, `accounts-unknown-field`, `accounts-missing-field` or `accounts-unfit-value`
/// for the form, and with `accounts-empty`, `accounts-range-malformed`, `accounts-range-reversed` or
/// `accounts-ranges-overlap`.
pub fn read(text: &str) -> Result<AccountTable, AccountsReadError> {
    let table: AccountTable = super::rule_file::read(text)?;
    if table.rules.is_empty() {
        return Err(AccountsReadError::Empty { id: table.id });
    }
    for (index, rule) in table.rules.iter().enumerate() {
        check_range(rule)?;
        check_overlap(rule, &table.rules[..index])?;
    }
    Ok(table)
}

fn check_range(rule: &AccountRule) -> Result<(), AccountsReadError> {
    let (first, last) = (rule.first.clone(), rule.last.clone());
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if !is_number(&first) || !is_number(&last) || first.len() != last.len() {
        return Err(AccountsReadError::RangeMalformed { first, last });
    }
    if last < first {
        return Err(AccountsReadError::RangeReversed { first, last });
    }
    Ok(())
}

fn check_overlap(rule: &AccountRule, earlier: &[AccountRule]) -> Result<(), AccountsReadError> {
    let shares = |other: &&AccountRule| {
        other.first.len() == rule.first.len() && other.first <= rule.last && rule.first <= other.last
    };
    match earlier.iter().find(shares) {
        None => Ok(()),
        Some(other) => Err(AccountsReadError::RangesOverlap {
            first: other.first.clone(),
            last: other.last.clone(),
            other_first: rule.first.clone(),
            other_last: rule.last.clone(),
        }),
    }
}

#[cfg(test)]
mod tests {
    use domain::accounts::AccountRole;

    use super::*;

    const KOMMUN: &str = include_str!("../../../../../assets/accounts/kommun-bas.toml");
    const REGION: &str = include_str!("../../../../../assets/accounts/region-bas.toml");

    fn refusal(rules: &str) -> &'static str {
        let text = format!("id = \"x\"\nname = \"X\"\nsource = \"ingen\"\n{rules}");
        read(&text).map_or_else(|error| error.problem().code, |_| "none")
    }

    #[test]
    fn the_tables_of_the_product_read() {
        let roles = |text: &str, accounts: &[&str]| -> Vec<Option<AccountRole>> {
            let mapping = read(text).expect("it reads").mapping();
            accounts.iter().map(|account| mapping.role_of(account)).collect()
        };
        use AccountRole::{
            Balance, BalanceAccrued, BalancePrepaid, CostInvoice, CostSalary, CostTransfer, GrantIncome,
        };
        assert_eq!(
            roles(KOMMUN, &["50110", "56110", "35110", "29110", "17110", "19300", "63420", "45210"]),
            [
                CostSalary,
                CostSalary,
                GrantIncome,
                BalanceAccrued,
                BalancePrepaid,
                Balance,
                CostInvoice,
                CostTransfer
            ]
            .map(Some)
        );
        assert_eq!(
            roles(REGION, &["4010", "3420", "2910", "1930", "5520"]),
            [CostSalary, GrantIncome, BalanceAccrued, Balance, CostInvoice].map(Some)
        );
    }

    #[test]
    fn every_account_of_a_plan_gets_a_role() {
        for text in [KOMMUN, REGION] {
            let mapping = read(text).expect("it reads").mapping();
            let silent: Vec<u32> =
                (1000..9000).filter(|account| mapping.role_of(&account.to_string()).is_none()).collect();
            assert_eq!(silent, Vec::<u32>::new());
        }
    }

    #[test]
    fn the_form_is_checked_by_line_and_field() {
        assert_eq!(refusal("rules = [{ first = \"5\", last = \"5\", role = \"cost-salary\" }]"), "none");
        assert_eq!(refusal("rules = ["), "accounts-unreadable");
        assert_eq!(refusal("rules = [{ first = \"5\", role = \"balance\" }]"), "accounts-missing-field");
        assert_eq!(refusal("rules = []\nruls = []"), "accounts-unknown-field");
        assert_eq!(
            refusal("rules = [{ first = \"5\", last = \"5\", role = \"cost\" }]"),
            "accounts-unfit-value"
        );
        assert_eq!(refusal("rules = []"), "accounts-empty");
    }

    #[test]
    fn ranges_are_clear() {
        let range = |first: &str, last: &str| {
            format!("[[rules]]\nfirst = \"{first}\"\nlast = \"{last}\"\nrole = \"balance\"\n")
        };
        assert_eq!(refusal(&range("5", "55")), "accounts-range-malformed");
        assert_eq!(refusal(&range("5x", "59")), "accounts-range-malformed");
        assert_eq!(refusal(&range("6", "5")), "accounts-range-reversed");
        assert_eq!(refusal(&(range("50", "55") + &range("55", "59"))), "accounts-ranges-overlap");
        assert_eq!(refusal(&(range("5", "5") + &range("55", "59"))), "none", "more digits decide");
    }

    #[test]
    fn every_problem_has_words_in_both_languages() {
        for locale in words::Locale::ALL {
            let keys = locale.keys();
            for code in [
                "unreadable",
                "unknown-field",
                "missing-field",
                "unfit-value",
                "empty",
                "range-malformed",
                "range-reversed",
                "ranges-overlap",
            ] {
                assert!(keys.contains(&format!("problem-accounts-{code}")), "{locale}: {code}");
            }
        }
    }
}
