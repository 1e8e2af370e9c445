//! Taking a payroll file in: which pays a grant carries, for whom and for which month, and the hours behind them.
//!
//! [`plan`] says what the file would do to the book, a person chooses, and [`facts`] makes the facts of what was chosen.
//! A draft is the pay of one person on one grant in one calendar month. Neither month nor pay is guessed: a pay without
//! days, without an amount or of a year without a rate of on-costs makes a draft that says so and cannot be taken. What
//! the book has already, from the ledger or for the person, is not charged again unless somebody says that it is to be.

mod facts;
mod persons;

use std::collections::{BTreeMap, BTreeSet};

pub use facts::{Chosen, Taken, facts, proven};
pub use persons::{Known, Persons};

use super::{IntakeError, check_number};
use crate::accounts::{AccountRole, CostKind};
use crate::book::{Book, Grant};
use crate::committed::Committed;
use crate::date::{Date, Month, Period};
use crate::draft::ObjectRef;
use crate::draft::payroll::{PayEntry, PayrollDocument, TimeEntry};
use crate::fact::{Cost, GrantState, OnCostUsed, Pay, SalaryBasis};
use crate::ids::{CostId, GrantId};
use crate::money::Money;
use crate::problem::{Problem, Remark, Severity};
use crate::salary::{Reckoned, reckon};
use crate::scheme::Percent;
use crate::spread::{SpreadBy, months, spread};

/// What the book makes of a draft.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DraftStatus {
    /// The book has nothing of it.
    New,
    /// The book has a salary of the person on the grant in that month.
    Known,
    /// Rows of the ledger make salaries of the grant in that month.
    InLedger,
    /// It cannot be charged.
    Wrong,
}

impl DraftStatus {
    /// Returns the word for it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Known => "known",
            Self::InLedger => "in-ledger",
            Self::Wrong => "wrong",
        }
    }
}

/// The pay of one person on one grant in one calendar month.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SalaryDraft {
    /// The grant.
    pub grant: GrantId,
    /// Index in the persons of the document.
    pub person: u32,
    /// The days that its pays are for, within the month; `None` where a pay has none.
    pub period: Option<Period>,
    /// The sum of its pays that have an amount.
    pub gross: Money,
    /// What the cost would be reckoned from; `None` of a draft that cannot be charged.
    pub basis: Option<SalaryBasis>,
    /// What it comes to; `None` of a draft that cannot be charged.
    pub reckoned: Option<Reckoned>,
    /// The rate of on-costs of the year.
    pub rate: Option<Percent>,
    /// Hundredths of an hour of the times of the same grant, person and month; `None` where there are none.
    pub hundredths: Option<i64>,
    /// What the book makes of it.
    pub status: DraftStatus,
    /// Why, of all but new ones.
    pub why: Option<Problem>,
    /// The costs that the book has of it.
    pub held: Vec<CostId>,
}

impl SalaryDraft {
    /// Tells whether it can be charged if somebody says so.
    #[must_use]
    pub const fn is_chargeable(&self) -> bool {
        !matches!(self.status, DraftStatus::Wrong)
    }
}

/// What a payroll file would do to the book.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PayrollPlan {
    /// The drafts, by grant, person and month.
    pub drafts: Vec<SalaryDraft>,
    /// Indices of the times on each open grant, in order.
    pub times: BTreeMap<GrantId, Vec<usize>>,
    /// What of the file is not in the drafts although it carries the code of a grant.
    pub remarks: Vec<Remark>,
}

/// Says what a payroll file would do to the book. `rates` are the on-costs of each year.
///
/// Fails with `import-other-organisation` or `money-out-of-range`.
pub fn plan(
    book: &Book,
    document: &PayrollDocument,
    rates: &BTreeMap<i32, Percent>,
    today: Date,
) -> Result<PayrollPlan, IntakeError> {
    check_number(book, document.organisation_number.as_deref())?;
    let code_part = book.opened().map(|opened| opened.code_part.clone()).unwrap_or_default();
    let grants: BTreeMap<&str, Grant<'_>> = book.grants().map(|grant| (grant.code(), grant)).collect();
    let planner =
        Planner { book, document, rates, code_part, grants, persons: Persons::new(book, document, today) };
    let (groups, remarks) = planner.groups();
    let hours = planner.hours();
    let drafts = groups
        .iter()
        .map(|(key, group)| planner.draft(*key, group, hours.get(key).copied()))
        .collect::<Result<_, IntakeError>>()?;
    Ok(PayrollPlan { drafts, times: planner.times(), remarks })
}

/// Whose pay, on what and when; a pay without days has no month.
type Key = (GrantId, u32, Option<Month>);

/// The pays of one draft.
#[derive(Default)]
struct Group {
    amounts: Vec<Money>,
    periods: Vec<Period>,
    /// The first pay without an amount, and without days.
    without_amount: Option<u64>,
    without_period: Option<u64>,
}

struct Planner<'a> {
    book: &'a Book,
    document: &'a PayrollDocument,
    rates: &'a BTreeMap<i32, Percent>,
    code_part: String,
    grants: BTreeMap<&'a str, Grant<'a>>,
    persons: Persons<'a>,
}

impl<'a> Planner<'a> {
    fn grant_of(&self, objects: &[ObjectRef]) -> Option<Grant<'a>> {
        let object = objects.iter().find(|object| object.dimension == self.code_part)?;
        self.grants.get(object.code.as_str()).copied()
    }

    fn groups(&self) -> (BTreeMap<Key, Group>, Vec<Remark>) {
        let (mut groups, mut remarks) = (BTreeMap::<Key, Group>::new(), Vec::new());
        for pay in &self.document.pays {
            let Some(grant) = self.grant_of(&pay.objects) else { continue };
            if let Some(remark) = self.other_account(pay) {
                remarks.push(remark);
                continue;
            }
            for (month, period, amount) in parts(pay) {
                let group = groups.entry((grant.id(), pay.person, month)).or_default();
                group.amounts.extend(amount);
                group.periods.extend(period);
                if amount.is_none() {
                    group.without_amount.get_or_insert(pay.line);
                }
                if period.is_none() {
                    group.without_period.get_or_insert(pay.line);
                }
            }
        }
        (groups, remarks)
    }

    /// An allowance or the like on an account of other costs has no on-costs and is no salary: it is told.
    fn other_account(&self, pay: &PayEntry) -> Option<Remark> {
        let account = pay.account.as_deref()?;
        let role = self.book.accounts().role_of(account)?;
        (role != AccountRole::CostSalary).then(|| Remark {
            severity: Severity::Warning,
            line: pay.line,
            problem: Problem::bare("payroll-account-not-salary")
                .with("line", pay.line)
                .with("account", account),
        })
    }

    fn times(&self) -> BTreeMap<GrantId, Vec<usize>> {
        let mut times: BTreeMap<GrantId, Vec<usize>> = BTreeMap::new();
        for (index, time) in self.document.times.iter().enumerate() {
            let grant = self.grant_of(&time.objects).filter(|grant| grant.state() != GrantState::Closed);
            if let Some(grant) = grant {
                times.entry(grant.id()).or_default().push(index);
            }
        }
        times
    }

    fn hours(&self) -> BTreeMap<Key, i64> {
        let mut hours: BTreeMap<Key, i64> = BTreeMap::new();
        for time in &self.document.times {
            let (Some(grant), Some(all)) = (self.grant_of(&time.objects), time.hundredths) else { continue };
            for (month, part) in by_month(time, all) {
                let sum = hours.entry((grant.id(), time.person, Some(month))).or_default();
                *sum = sum.saturating_add(part);
            }
        }
        hours
    }

    fn draft(&self, key: Key, group: &Group, hundredths: Option<i64>) -> Result<SalaryDraft, IntakeError> {
        let (grant, person, month) = key;
        let period = month.and_then(|_| hull(&group.periods));
        let rate = period.and_then(|period| self.rates.get(&period.first().year()).copied());
        let mut draft = SalaryDraft {
            grant,
            person,
            period,
            gross: Money::sum(group.amounts.iter().copied())?,
            basis: None,
            reckoned: None,
            rate,
            hundredths,
            status: DraftStatus::Wrong,
            why: self.unfit(grant, group),
            held: Vec::new(),
        };
        if draft.why.is_none() {
            self.reckon(&mut draft);
        }
        if draft.why.is_none() {
            self.compare(&mut draft)?;
        }
        Ok(draft)
    }

    /// Says why pays cannot be charged whatever they come to.
    fn unfit(&self, grant: GrantId, group: &Group) -> Option<Problem> {
        let grant = self.book.grant(grant).filter(|grant| grant.state() == GrantState::Closed);
        if let Some(grant) = grant {
            return Some(Problem::bare("payroll-grant-closed").with("code", grant.code()));
        }
        let line_said = |code, line: u64| Problem::bare(code).with("line", line);
        group
            .without_period
            .map(|line| line_said("payroll-period-missing", line))
            .or_else(|| group.without_amount.map(|line| line_said("payroll-amount-missing", line)))
    }

    fn reckon(&self, draft: &mut SalaryDraft) {
        let Some(period) = draft.period else { return };
        let year = period.first().year().to_string();
        let Some(rate) = draft.rate else {
            draft.why = Some(Problem::bare("payroll-rate-missing").with("year", year));
            return;
        };
        if draft.gross.is_zero() {
            draft.why = Some(Problem::bare("payroll-nothing-to-charge"));
            return;
        }
        let basis = SalaryBasis {
            post: None,
            pay: Pay::Stated { gross: draft.gross },
            absent_days: 0,
            on_cost: Some(OnCostUsed { rate, typed: false }),
            share: Percent(rust_decimal::Decimal::ONE_HUNDRED),
            own_share: None,
        };
        match reckon(&basis, period) {
            Ok(reckoned) => {
                draft.reckoned = Some(reckoned);
                draft.basis = Some(basis);
            }
            Err(error) => draft.why = Some(error.problem()),
        }
    }

    /// Holds a draft that can be charged against what the book has.
    fn compare(&self, draft: &mut SalaryDraft) -> Result<(), IntakeError> {
        let (Some(period), Some(grant)) = (draft.period, self.book.grant(draft.grant)) else { return Ok(()) };
        let month = period.first().month().period();
        let there = || {
            let salaries = grant.costs().filter(|cost| cost.kind == CostKind::Salary);
            salaries.filter(move |cost| cost.period.overlap(month).is_some())
        };
        let pseudonym = self.persons.known(draft.person).map(Known::pseudonym);
        let of_person: Vec<&Cost> =
            there().filter(|cost| pseudonym.is_some_and(|known| is_of(cost, known))).collect();
        let of_ledger: Vec<&Cost> = there().filter(|cost| !cost.lines.is_empty()).collect();
        let (status, held, code) = if let Some(same) = of_person.iter().find(|cost| states(cost, draft.gross))
        {
            (DraftStatus::Known, vec![*same], "payroll-known")
        } else if !of_person.is_empty() {
            (DraftStatus::Known, of_person, "payroll-person-charged")
        } else if !of_ledger.is_empty() {
            (DraftStatus::InLedger, of_ledger, "payroll-in-ledger")
        } else {
            draft.status = DraftStatus::New;
            return Ok(());
        };
        draft.status = status;
        draft.held = held.iter().map(|cost| cost.cost).collect();
        let problem = Problem::bare(code)
            .with("month", period.first().month().to_string())
            .with("code", grant.code())
            .with("cost", draft.held[0].to_string())
            .with("amount", Money::sum(held.iter().map(|cost| cost.amount))?);
        draft.why = Some(problem);
        Ok(())
    }
}

fn is_of(cost: &Cost, pseudonym: &str) -> bool {
    let person = cost.person.as_ref().and_then(Committed::value).unwrap_or_default();
    person.trim().to_lowercase() == pseudonym.trim().to_lowercase()
}

/// Tells whether a cost is the same pay by a payroll.
fn states(cost: &Cost, draft: Money) -> bool {
    let pay = cost.salary.as_deref().map(|basis| &basis.pay);
    matches!(pay, Some(Pay::Stated { gross }) if *gross == draft)
}

/// Cuts a pay by calendar months, to the öre. A pay without days has one part without a month.
fn parts(pay: &PayEntry) -> Vec<(Option<Month>, Option<Period>, Option<Money>)> {
    let Some(period) = pay.period else { return vec![(None, None, pay.amount)] };
    let Some(amount) = pay.amount else {
        let of_month = |month: Month| (Some(month), month.period().overlap(period), None);
        return period.months().map(of_month).collect();
    };
    let parts = spread(amount, period, &months(period), SpreadBy::Days);
    parts
        .into_iter()
        .map(|part| (Some(part.period.first().month()), Some(part.period), Some(part.amount)))
        .collect()
}

/// Cuts the hours of a time by calendar months in proportion to the days; the parts sum to the whole.
fn by_month(time: &TimeEntry, all: i64) -> Vec<(Month, i64)> {
    let days = i128::from(time.period.days());
    let (mut days_before, mut given) = (0_i128, 0_i64);
    let parts = time.period.months().filter_map(|month| {
        days_before += i128::from(month.period().overlap(time.period)?.days());
        let until = i64::try_from(i128::from(all) * days_before / days).ok()?;
        let part = until - given;
        given = until;
        Some((month, part))
    });
    parts.collect()
}

/// Returns the days from the first to the last.
fn hull(periods: &[Period]) -> Option<Period> {
    let first = periods.iter().map(|period| period.first()).min()?;
    let last = periods.iter().map(|period| period.last()).max()?;
    Period::new(first, last).ok()
}

/// Returns the persons that the times of a grant and the drafts named by index are about, in the order of the file.
#[must_use]
pub fn persons_of(document: &PayrollDocument, plan: &PayrollPlan, taken: &BTreeSet<usize>) -> BTreeSet<u32> {
    let of_drafts = taken.iter().filter_map(|draft| plan.drafts.get(*draft)).map(|draft| draft.person);
    let of_times = plan.times.values().flatten().filter_map(|time| document.times.get(*time));
    of_drafts.chain(of_times.map(|time| time.person)).collect()
}

#[cfg(test)]
mod tests;
