//! What the accounts of an organisation mean for its grants: a table that the organisation edits.
//!
//! The role of an account is never read off its first digit in code: municipalities, regions and companies number
//! their costs differently. The table is data (assets/accounts), copied into the book and changed there.

use serde::{Deserialize, Serialize};

/// Kind of cost (kostnadsslag).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CostKind {
    /// Salary with on-costs (lön).
    Salary,
    /// Supplier's invoice (faktura).
    Invoice,
    /// Accrued cost whose invoice has not come (reservering).
    Accrual,
    /// Paid to a unit or provider (ersättning till enhet/utförare).
    Transfer,
    /// Anything else.
    Other,
}

impl CostKind {
    /// Every kind, in the order that tables show them.
    pub const ALL: [Self; 5] = [Self::Salary, Self::Invoice, Self::Accrual, Self::Transfer, Self::Other];

    /// Returns the word used in files and messages.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Salary => "salary",
            Self::Invoice => "invoice",
            Self::Accrual => "accrual",
            Self::Transfer => "transfer",
            Self::Other => "other",
        }
    }
}

/// What rows on an account are, when they carry a grant's code.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AccountRole {
    /// Salaries, on-costs, pensions.
    CostSalary,
    /// Goods and services bought.
    CostInvoice,
    /// An account used for accrued costs alone.
    CostAccrual,
    /// Grants and payments to units and providers.
    CostTransfer,
    /// Other costs, such as internal charges and depreciation.
    CostOther,
    /// Income from state grants.
    GrantIncome,
    /// Other income.
    OtherIncome,
    /// Accrued costs and prepaid income (interimsskulder): a cost against such an account is an accrual.
    BalanceAccrued,
    /// Prepaid costs and accrued income (interimsfordringar): where a claim on a funder stands at the year-end.
    BalancePrepaid,
    /// Every other balance account: bank, claims, liabilities, VAT.
    Balance,
    /// Left out by the organisation's decision.
    Ignored,
}

impl AccountRole {
    /// Returns the kind of cost that the role makes, if any.
    #[must_use]
    pub const fn cost_kind(self) -> Option<CostKind> {
        match self {
            Self::CostSalary => Some(CostKind::Salary),
            Self::CostInvoice => Some(CostKind::Invoice),
            Self::CostAccrual => Some(CostKind::Accrual),
            Self::CostTransfer => Some(CostKind::Transfer),
            Self::CostOther => Some(CostKind::Other),
            Self::GrantIncome
            | Self::OtherIncome
            | Self::BalanceAccrued
            | Self::BalancePrepaid
            | Self::Balance
            | Self::Ignored => None,
        }
    }
}

/// One line of the table: the accounts whose first digits lie from `first` to `last`, both inclusive.
///
/// `first` and `last` have the same number of digits; `50`–`51` holds 5000, 50110 and 51999 alike.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccountRule {
    /// First digits of the first account.
    pub first: String,
    /// First digits of the last account.
    pub last: String,
    /// What rows on them are.
    pub role: AccountRole,
    /// What the line is called in the plan.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub name: Option<String>,
}

impl AccountRule {
    /// Tells whether the account lies in the range.
    #[must_use]
    pub fn holds(&self, account: &str) -> bool {
        account
            .get(..self.first.len())
            .is_some_and(|start| self.first.as_str() <= start && start <= self.last.as_str())
    }
}

/// The table of an organisation. The rule with the most digits decides; of equals, the one that came last.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct AccountMapping {
    /// The rules in the order they were given.
    pub rules: Vec<AccountRule>,
}

impl AccountMapping {
    /// Returns the rules that give accounts a role, those given later first.
    pub fn rules_of(&self, role: AccountRole) -> impl Iterator<Item = &AccountRule> {
        self.rules.iter().rev().filter(move |rule| rule.role == role)
    }

    /// Returns the role of an account, or `None` when no rule speaks of it.
    #[must_use]
    pub fn role_of(&self, account: &str) -> Option<AccountRole> {
        self.rules
            .iter()
            .filter(|rule| rule.holds(account))
            .max_by_key(|rule| rule.first.len())
            .map(|rule| rule.role)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(first: &str, last: &str, role: AccountRole) -> AccountRule {
        AccountRule { first: first.into(), last: last.into(), role, name: None }
    }

    #[test]
    fn the_most_digits_decide_and_then_the_latest_word() {
        let mut mapping = AccountMapping {
            rules: vec![
                rule("5", "5", AccountRole::CostSalary),
                rule("55", "56", AccountRole::CostOther),
                rule("4", "4", AccountRole::CostInvoice),
            ],
        };
        assert_eq!(mapping.role_of("50110"), Some(AccountRole::CostSalary));
        assert_eq!(mapping.role_of("5610"), Some(AccountRole::CostOther));
        assert_eq!(mapping.role_of("9000"), None);
        assert_eq!(mapping.role_of(""), None);
        mapping.rules.push(rule("55", "56", AccountRole::Ignored));
        assert_eq!(mapping.role_of("5610"), Some(AccountRole::Ignored));
    }
}
