//! Accounts with their balances, and dimensions with their objects.

use domain::date::Month;
use domain::draft::{AccountIx, Balance, BalanceKind, Object};
use domain::problem::Severity;
use roxmltree::Node;

use super::values::{month, value};
use super::{Walk, parts};
use crate::read::sie::keep;
use crate::read::sie::remarks::clipped;

/// The elements of an account that state an amount, and what it is; those with several dimensions have names of
/// their own.
const BALANCES: [(&str, BalanceKind); 6] = [
    ("OpeningBalance", BalanceKind::Opening),
    ("OpeningBalanceMultidim", BalanceKind::Opening),
    ("ClosingBalance", BalanceKind::Closing),
    ("ClosingBalanceMultidim", BalanceKind::Closing),
    ("Budget", BalanceKind::Budget),
    ("BudgetMultidim", BalanceKind::Budget),
];

impl<'x, 'a> Walk<'x, 'a> {
    /// Reads `Accounts`.
    pub(super) fn accounts(&mut self, root: Node<'x, 'a>) {
        for node in parts(root, "Accounts").flat_map(|accounts| parts(accounts, "Account")) {
            let line = self.line(node);
            let index = self.account(value(node, "id"), line);
            self.declare_account(index, node, line);
            for (name, kind) in BALANCES {
                for balance in parts(node, name) {
                    self.balance(kind, index, balance);
                }
            }
        }
    }

    /// The first name stands; another one is told.
    fn declare_account(&mut self, index: AccountIx, node: Node<'x, 'a>, line: u32) {
        let name = self.text(node, "name");
        let kind = self.account_kind(node, line);
        let account = &mut self.document.accounts[index as usize];
        account.declared = true;
        account.kind = account.kind.or(kind);
        match &account.name {
            Some(first) if first != name => {
                let number = account.number.clone();
                self.remarks.add(Severity::Info, line, "sie-account-name-differs", |problem| {
                    problem.with("account", clipped(&number)).with("value", clipped(name))
                });
            }
            Some(_) => {}
            None => account.name = Some(name.to_owned()),
        }
    }

    /// Equity stands on the side of liabilities, as in SIE 4; statistics has no letter there.
    fn account_kind(&mut self, node: Node<'x, 'a>, line: u32) -> Option<char> {
        match value(node, "type") {
            "asset" => Some('T'),
            "liability" | "equity" => Some('S'),
            "cost" => Some('K'),
            "income" => Some('I'),
            "statistics" | "" => None,
            other => {
                self.remarks.value(Severity::Info, line, "sie5-account-kind-unknown", other);
                None
            }
        }
    }

    fn balance(&mut self, kind: BalanceKind, account: AccountIx, node: Node<'x, 'a>) {
        let (line, objects) = (self.line(node), self.objects_of(node));
        let (Some(amount), Some((year, month))) = (self.amount(node), self.when(kind, node, line)) else {
            return;
        };
        let is_result = matches!(self.document.accounts[account as usize].kind, Some('K' | 'I'));
        let kind = if kind == BalanceKind::Closing && is_result { BalanceKind::Result } else { kind };
        self.document.balances.push(Balance { kind, year, month, account, objects, amount, line });
    }

    /// Returns the year and month that a balance is for; no month where it is that of the whole year.
    ///
    /// Balances name the month that they open or close. A budget without month is for the year, and in a file without
    /// years for the one that the file is for.
    fn when(&mut self, kind: BalanceKind, node: Node<'x, 'a>, line: u32) -> Option<(i32, Option<Month>)> {
        let text = value(node, "month");
        if text.is_empty() && kind == BalanceKind::Budget {
            return Some((0, None));
        }
        let Some(month) = month(text) else {
            self.remarks.value(Severity::Error, line, "sie-month-unreadable", text);
            return None;
        };
        if self.document.years.is_empty() && kind == BalanceKind::Budget {
            return Some((0, Some(month)));
        }
        let Some(year) = self.year_of(month) else {
            self.remarks.value(Severity::Error, line, "sie5-balance-outside-years", text);
            return None;
        };
        let until = self.document.balances_until.filter(|day| year.number == 0 && year.period.contains(*day));
        let of_year = match kind {
            BalanceKind::Opening => month == year.period.first().month(),
            BalanceKind::Closing => month == until.unwrap_or(year.period.last()).month(),
            BalanceKind::Result | BalanceKind::Period | BalanceKind::Budget => false,
        };
        Some((year.number, (!of_year).then_some(month)))
    }

    /// Reads `Dimensions`.
    pub(super) fn dimensions(&mut self, root: Node<'x, 'a>) {
        for node in parts(root, "Dimensions").flat_map(|all| parts(all, "Dimension")) {
            let (line, number) = (self.line(node), value(node, "id"));
            let name = self.text(node, "name").to_owned();
            let place = self.dimension(number, line);
            let dimension = &mut self.document.dimensions[place];
            dimension.declared = true;
            keep(&mut dimension.name, name);
            for object in parts(node, "Object") {
                self.object(number, object);
            }
        }
    }

    fn object(&mut self, dimension: &str, node: Node<'x, 'a>) {
        let (line, code, name) = (self.line(node), value(node, "id"), self.text(node, "name"));
        if code.is_empty() {
            self.remarks.add(Severity::Warning, line, "sie-object-without-code", |problem| {
                problem.with("dimension", clipped(dimension)).with("value", clipped(name))
            });
            return;
        }
        self.document.objects.push(Object {
            dimension: dimension.to_owned(),
            code: code.to_owned(),
            name: name.to_owned(),
        });
    }
}
