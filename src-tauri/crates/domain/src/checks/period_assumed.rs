//! A cost period was assumed where that may decide something.

use super::shared::of_cost;
use super::{Check, Context, Finding, LooksAt, Subject};
use crate::accounts::CostKind;
use crate::date::{Date, Period};
use crate::fact::{Cost, PeriodBasis};
use crate::money::MoneyError;
use crate::problem::Severity;

/// A cost period was assumed where that may decide something.
pub(super) const CHECK: Check = Check {
    id: "period-assumed",
    looks_at: LooksAt::Costs,
    says: &[
        ("period-assumed-text", &[Severity::Warning]),
        ("period-assumed-long", &[Severity::Warning]),
        ("period-assumed-near", &[Severity::Warning]),
    ],
    run: period_assumed,
};

/// Assumed periods this near a boundary of the use period are worth a look.
const NEAR_BOUNDARY_MONTHS: u32 = 2;

fn period_assumed(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let window = context.grant.use_period();
    let rule = context.cite(&context.grant.scheme().use_period.basis);
    let near = boundaries(window);
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
            } else if near_boundary(cost, &near) {
                "period-assumed-near"
            } else {
                return None;
            };
            Some((cost, of_cost(code, cost)))
        })
        .map(|(cost, problem)| {
            let problem =
                problem.with("period", cost.period).with("amount", cost.amount).with("use_period", window);
            context.finding(&CHECK, Severity::Warning, Subject::Cost(cost.cost), problem, rule.clone())
        })
        .collect())
}

/// Returns the days around each end of the use period.
fn boundaries(window: Period) -> Vec<Period> {
    let around = |day: Date| {
        Period::new(day.minus_months(NEAR_BOUNDARY_MONTHS), day.plus_months(NEAR_BOUNDARY_MONTHS)).ok()
    };
    [window.first(), window.last()].into_iter().filter_map(around).collect()
}

/// Salaries are booked in the month they are worked or paid, so only bought things are near a boundary by accident.
fn near_boundary(cost: &Cost, boundaries: &[Period]) -> bool {
    cost.kind != CostKind::Salary && boundaries.iter().any(|around| around.overlap(cost.period).is_some())
}

/// Finds a span of days that the text itself states, such as `2026-09-01–2027-02-28` or `2025-11--2025-12`.
fn period_in_text(cost: &Cost) -> Option<Period> {
    let text = cost.text.as_ref()?.value()?;
    // Two months, which are the least that a span is stated by, have twelve digits.
    if text.bytes().filter(u8::is_ascii_digit).count() < 12 {
        return None;
    }
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
