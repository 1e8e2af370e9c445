//! Checks of each cost: its days, its purpose, and whether an accrual was settled.

use std::collections::BTreeSet;

use super::{BOOKKEEPING_LAW, Check, Context, Finding, LooksAt, Subject, own_rule};
use crate::accounts::CostKind;
use crate::date::{Date, Period};
use crate::fact::{Cost, PeriodBasis};
use crate::figures::{parts, used_for};
use crate::ids::CostId;
use crate::money::{Money, MoneyError};
use crate::problem::{Problem, Severity};

/// A cost arose outside the use period, wholly or in part.
pub(super) const OUTSIDE_PERIOD: Check =
    Check { id: "cost-outside-period", looks_at: LooksAt::Costs, run: outside_period };
/// A cost period was assumed where that may decide something.
pub(super) const PERIOD_ASSUMED: Check =
    Check { id: "period-assumed", looks_at: LooksAt::Costs, run: period_assumed };
/// An accrual's invoice has not come.
pub(super) const ACCRUAL_OPEN: Check =
    Check { id: "accrual-open", looks_at: LooksAt::Costs, run: accrual_open };
/// Costs are not assigned to a purpose, and the return report asks for the sums.
pub(super) const PURPOSE_MISSING: Check =
    Check { id: "purpose-missing", looks_at: LooksAt::Grant, run: purpose_missing };

/// Assumed periods this near a boundary of the use period are worth a look.
const NEAR_BOUNDARY_MONTHS: u32 = 2;
/// An accrual older than this without an invoice is worth asking about.
const ACCRUAL_PATIENCE_DAYS: i64 = 60;

fn outside_period(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let window = context.grant.use_period();
    let rule = context.cite(&context.grant.scheme().use_period.basis);
    let outside = parts(context.grant, window).filter(|part| !window.covers(part.cost.period));
    Ok(outside
        .map(|part| {
            let wholly = window.overlap(part.cost.period).is_none();
            let (code, severity) = if wholly {
                ("cost-outside-period", Severity::Error)
            } else {
                ("cost-outside-period-partly", Severity::Warning)
            };
            let problem = of_cost(code, part.cost)
                .with("period", part.cost.period)
                .with("use_period", window)
                .with("amount", part.cost.amount)
                .with("inside", part.inside)
                .with("outside", part.outside);
            context.finding(&OUTSIDE_PERIOD, severity, Subject::Cost(part.cost.cost), problem, rule.clone())
        })
        .collect())
}

/// Returns a problem that names the cost as people know it: its reference, voucher and text.
fn of_cost(code: &'static str, cost: &Cost) -> Problem {
    let voucher = cost.voucher.as_ref().map(ToString::to_string).unwrap_or_default();
    let text = cost.text.as_ref().and_then(|text| text.value()).unwrap_or_default();
    Problem::bare(code).with("cost", cost.cost.to_string()).with("voucher", voucher).with("text", text)
}

fn period_assumed(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let window = context.grant.use_period();
    let rule = context.cite(&context.grant.scheme().use_period.basis);
    let assumed = context.grant.costs().filter(|cost| {
        cost.period_basis == PeriodBasis::Assumed && !context.grant.confirmed().contains(&cost.cost)
    });
    Ok(assumed
        .filter_map(|cost| {
            let said = period_in_text(cost);
            let code = if let Some(said) = said.filter(|said| *said != cost.period) {
                return Some((cost, of_cost("period-assumed-text", cost).with("said", said)));
            } else if matches!(cost.kind, CostKind::Invoice) && speaks_of_months(cost) {
                "period-assumed-long"
            } else if near_boundary(cost, window) {
                "period-assumed-near"
            } else {
                return None;
            };
            Some((cost, of_cost(code, cost)))
        })
        .map(|(cost, problem)| {
            let problem =
                problem.with("period", cost.period).with("amount", cost.amount).with("use_period", window);
            context.finding(
                &PERIOD_ASSUMED,
                Severity::Warning,
                Subject::Cost(cost.cost),
                problem,
                rule.clone(),
            )
        })
        .collect())
}

/// Salaries are booked in the month they are worked or paid, so only bought things are near a boundary by accident.
fn near_boundary(cost: &Cost, window: Period) -> bool {
    let near = |day: Date| {
        let around =
            Period::new(day.minus_months(NEAR_BOUNDARY_MONTHS), day.plus_months(NEAR_BOUNDARY_MONTHS));
        around.is_ok_and(|around| around.overlap(cost.period).is_some())
    };
    cost.kind != CostKind::Salary && (near(window.first()) || near(window.last()))
}

/// Finds a span of days that the text itself states, such as `2026-09-01–2027-02-28` or `2025-11--2025-12`.
fn period_in_text(cost: &Cost) -> Option<Period> {
    let text = cost.text.as_ref()?.value()?;
    let mut dates = Vec::new();
    let mut months = Vec::new();
    for word in text.split(|c: char| !c.is_ascii_digit() && c != '-').map(|word| word.trim_matches('-')) {
        for piece in word.split("--") {
            match (piece.parse::<Date>(), piece.parse::<crate::date::Month>()) {
                (Ok(date), _) => dates.push(date),
                (_, Ok(month)) => months.push(month),
                _ => dates.extend(two_dates(piece).into_iter().flatten()),
            }
        }
    }
    match (dates.as_slice(), months.as_slice()) {
        ([first, .., last], _) => Period::new(*first, *last).ok(),
        ([], [first, .., last]) => Period::new(first.first(), last.last()).ok(),
        _ => None,
    }
}

/// Reads two days joined by a hyphen: `2026-09-01-2027-02-28`.
fn two_dates(piece: &str) -> Option<[Date; 2]> {
    let first = piece.get(..10)?.parse().ok()?;
    let last = piece.get(11..)?.parse().ok()?;
    Some([first, last])
}

/// Words of invoices that usually cover more than the month they are booked in.
const LONG_WORDS: [&str; 10] = [
    "årsavgift",
    "helår",
    "kvartal",
    "halvår",
    "prenumeration",
    "abonnemang",
    "licens",
    "terminsavgift",
    "tolv månader",
    "serviceavtal",
];

fn speaks_of_months(cost: &Cost) -> bool {
    let text = cost.text.as_ref().and_then(|text| text.value()).unwrap_or_default().to_lowercase();
    LONG_WORDS.iter().any(|word| text.contains(word))
}

fn accrual_open(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let rule = context.cite(&context.grant.scheme().accrual.basis);
    let reversed = reversed(context);
    let accruals =
        context.grant.costs().filter(|cost| cost.kind == CostKind::Accrual && cost.amount > Money::ZERO);
    let mut findings = Vec::new();
    for cost in accruals.filter(|cost| !reversed.contains(&cost.cost)) {
        let open = cost.amount.checked_add(settled(context, cost)?)?;
        let days = context.as_of.days_since(cost.booked_on.unwrap_or(cost.period.last()));
        if open > Money::ZERO && days >= 0 {
            let overdue = days > ACCRUAL_PATIENCE_DAYS || context.as_of > context.grant.use_period().last();
            let severity = if overdue { Severity::Warning } else { Severity::Info };
            let problem = of_cost("accrual-open", cost)
                .with("amount", cost.amount)
                .with("open", open)
                .with("days", u64::try_from(days).unwrap_or(0));
            findings.push(context.finding(
                &ACCRUAL_OPEN,
                severity,
                Subject::Cost(cost.cost),
                problem,
                rule.clone(),
            ));
        }
    }
    Ok(findings)
}

/// Returns what costs that settle an accrual have netted of it.
fn settled(context: Context<'_>, accrual: &Cost) -> Result<Money, MoneyError> {
    let settling = context.grant.costs().filter(|cost| cost.settles == Some(accrual.cost));
    Money::sum(settling.map(|cost| cost.amount.abs().negated()))
}

/// Returns the accruals that the ledger has reversed: same account, same amount with the other sign, booked no earlier.
/// One reversal takes back one accrual, the earliest that is left.
fn reversed(context: Context<'_>) -> BTreeSet<CostId> {
    let mut costs: Vec<&Cost> = context.grant.costs().collect();
    costs.sort_by_key(|cost| (cost.booked_on, cost.cost));
    let mut taken_back = BTreeSet::new();
    for reversal in costs.iter().filter(|cost| cost.amount < Money::ZERO && cost.settles.is_none()) {
        let accrual = costs.iter().find(|cost| {
            cost.kind == CostKind::Accrual
                && cost.amount == reversal.amount.negated()
                && cost.account == reversal.account
                && cost.booked_on <= reversal.booked_on
                && !taken_back.contains(&cost.cost)
        });
        taken_back.extend(accrual.map(|cost| cost.cost));
    }
    taken_back
}

fn purpose_missing(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let recipient = context.grant.book().opened().map(|opened| opened.recipient);
    let purposes = recipient.map_or(0, |recipient| context.grant.scheme().purposes_of(recipient).count());
    let costs = context.grant.costs().filter(|cost| cost.purpose.is_none()).count();
    if purposes < 2 || costs == 0 {
        return Ok(Vec::new());
    }
    let problem = Problem::bare("purpose-missing")
        .with("costs", u64::try_from(costs).unwrap_or(0))
        .with("amount", used_for(context.grant, None)?);
    let basis =
        context.grant.scheme().purposes.first().map(|purpose| purpose.basis.as_slice()).unwrap_or_default();
    let rule = if basis.is_empty() { own_rule(BOOKKEEPING_LAW) } else { context.cite(basis) };
    Ok(vec![context.finding(&PURPOSE_MISSING, Severity::Info, Subject::Grant, problem, rule)])
}
