//! Salaries: reckoning, the rates of on-costs, correcting by a new rate, and copying to the next month.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use domain::book::Book;
use domain::date::{Date, Period};
use domain::fact::{Cost, Fact, OnCostRateSet, OnCostUsed, Pay, PeriodBasis, RecipientKind, SalaryBasis};
use domain::log::OperationKind;
use domain::money::Money;
use domain::problem::Problem;
use domain::salary::{Reckoned, reckon};
use domain::scheme::Percent;
use formats::read::rates::YearRates;
use rust_decimal::Decimal;

use super::costs::{grant_of, must_be_open, named_costs, replace, shares, some_text, sum_of_grant};
use super::{positive, reason};
use crate::api::Nothing;
use crate::api::costs::CostSum;
use crate::api::salary::{
    CopyCosts, OnCostRateRow, RecalculateSalaries, ReckonSalary, SalaryForm, SalaryRow, SetOnCostRate,
};
use crate::error::AppError;
use crate::rows::open_text;
use crate::session::{App, Change};

const RATES: &str = include_str!("../../../../../assets/rates.toml");

/// The rates that come with the program, read once: salaries are reckoned while they are typed.
static SHIPPED: LazyLock<Result<Vec<YearRates>, Problem>> = LazyLock::new(|| {
    formats::read::rates::read(RATES)
        .map_err(|error| Problem::bare("rates-unreadable").with("reason", error.to_string()))
});

/// A rate and where it is from.
struct Rate {
    rate: Percent,
    source: String,
    own: bool,
}

/// Returns the rates for the organisation by year: its own before those that come with the program.
fn rates(book: &Book) -> Result<BTreeMap<i32, Rate>, AppError> {
    let recipient = book.opened()?.recipient;
    let shipped = SHIPPED.as_ref().map_err(|error| AppError::new(error.clone()))?;
    let mut rates: BTreeMap<i32, Rate> = shipped
        .iter()
        .map(|year| {
            let rate = if recipient == RecipientKind::Kommun { year.kommun } else { year.region };
            (year.year, Rate { rate, source: year.source.clone(), own: false })
        })
        .collect();
    for set in book.on_cost_rates() {
        rates.insert(set.year, Rate { rate: set.rate, source: set.source.clone(), own: true });
    }
    Ok(rates)
}

/// Returns the rates for the organisation by year.
pub(super) fn rates_by_year(book: &Book) -> Result<BTreeMap<i32, Percent>, AppError> {
    Ok(rates(book)?.into_iter().map(|(year, rate)| (year, rate.rate)).collect())
}

fn rate_of(book: &Book, period: Period) -> Result<Percent, AppError> {
    let (year, last) = (period.first().year(), period.last().year());
    if year != last {
        return Err(AppError::bare("salary-two-years").with("period", period));
    }
    let rates = rates(book)?;
    let missing = || AppError::bare("on-cost-rate-missing").with("year", year.to_string());
    rates.get(&year).map(|rate| rate.rate).ok_or_else(missing)
}

/// Lists the rates from the first that is known to next year; years that nobody has given have none.
pub(crate) fn list_on_cost_rates(app: &mut App, _: Nothing) -> Result<Vec<OnCostRateRow>, AppError> {
    let this_year = app.today().year();
    let mut rates = rates(app.book()?)?;
    let first = rates.keys().next().copied().unwrap_or(this_year);
    let last = rates.keys().next_back().copied().unwrap_or(this_year).max(this_year + 1);
    let rows = (first..=last).rev().filter_map(|year| match rates.remove(&year) {
        Some(rate) => Some(OnCostRateRow {
            year,
            rate: Some(rate.rate.to_string()),
            source: rate.source,
            own: rate.own,
        }),
        // Old years without a rate are nobody's concern.
        None if year < this_year - 2 => None,
        None => Some(OnCostRateRow { year, rate: None, source: String::new(), own: false }),
    });
    Ok(rows.collect())
}

pub(crate) fn set_on_cost_rate(
    app: &mut App,
    request: SetOnCostRate,
) -> Result<Vec<OnCostRateRow>, AppError> {
    let rate = percent(&request.rate)?;
    if !rate.is_part() {
        return Err(AppError::bare("on-cost-rate-outside").with("percent", rate.to_string()));
    }
    let source = request.source.trim().to_owned();
    if source.is_empty() {
        return Err(AppError::bare("on-cost-source-missing"));
    }
    let year = request.year;
    Date::new(year, 1, 1)?;
    app.change(OperationKind::OnCostRateSet, &mut |change: &mut Change<'_, '_>| {
        change.push(Fact::OnCostRateSet(OnCostRateSet { year, rate, source: source.clone() }));
        Ok(())
    })?;
    list_on_cost_rates(app, Nothing {})
}

/// Reads a percentage as people write it: `44,53`, `44.53 %`. Fails with `percent-unreadable`.
pub(super) fn percent(text: &str) -> Result<Percent, AppError> {
    let plain = text.trim().trim_end_matches('%').trim_end().replace(',', ".");
    plain.parse().map_err(|_| AppError::bare("percent-unreadable").with("value", text))
}

/// Reads a salary as it was typed, for the days that it is over.
pub(super) fn read_salary(book: &Book, form: &SalaryForm, period: Period) -> Result<SalaryBasis, AppError> {
    let typed = |text: &Option<String>| some_text(text.as_ref());
    let part = |text: &Option<String>| typed(text).map(|text| percent(&text)).transpose();
    let whole = Percent(Decimal::ONE_HUNDRED);
    let pay = match (typed(&form.monthly), typed(&form.wage), typed(&form.stated)) {
        (Some(monthly), None, None) => {
            Pay::Monthly { salary: positive(&monthly)?, degree: part(&form.degree)?.unwrap_or(whole) }
        }
        (None, Some(wage), None) => Pay::Hourly {
            wage: positive(&wage)?,
            hundredths: hundredths(&typed(&form.hours).unwrap_or_default())?,
        },
        (None, None, Some(stated)) => Pay::Stated {
            gross: Money::parse_entry(&stated).map_err(|error| AppError::new(error.problem()))?,
        },
        (None, None, None) => return Err(AppError::bare("salary-pay-missing")),
        _ => return Err(AppError::bare("salary-both-ways")),
    };
    let absent = typed(&form.absent_days).map(|text| count(&text)).transpose()?;
    let on_cost = match typed(&form.on_cost).as_deref() {
        None | Some("none") => None,
        Some("year") => Some(OnCostUsed { rate: rate_of(book, period)?, typed: false }),
        Some(rate) => Some(OnCostUsed { rate: percent(rate)?, typed: true }),
    };
    Ok(SalaryBasis {
        post: typed(&form.post),
        pay,
        absent_days: absent.unwrap_or(0),
        on_cost,
        share: part(&form.share)?.unwrap_or(whole),
        own_share: part(&form.own_share)?,
    })
}

fn count(text: &str) -> Result<u32, AppError> {
    text.parse().map_err(|_| AppError::bare("count-unreadable").with("value", text))
}

/// Reads hours as people write them, `37,5`, in hundredths. Fails with `hours-unreadable`.
pub(super) fn hundredths(text: &str) -> Result<u32, AppError> {
    let unreadable = || AppError::bare("hours-unreadable").with("value", text);
    let hours: Decimal = text.replace(',', ".").parse().map_err(|_| unreadable())?;
    // A number that long is no hours, and would not fit when it is multiplied.
    let hundredths = hours.checked_mul(Decimal::ONE_HUNDRED).ok_or_else(unreadable)?;
    if !hundredths.fract().is_zero() {
        return Err(unreadable());
    }
    u32::try_from(hundredths.trunc().mantissa()).map_err(|_| unreadable())
}

pub(super) fn reckoned(basis: &SalaryBasis, period: Period) -> Result<Reckoned, AppError> {
    reckon(basis, period).map_err(|error| AppError::new(error.problem()))
}

pub(crate) fn reckon_salary(app: &mut App, request: ReckonSalary) -> Result<SalaryRow, AppError> {
    let period = Period::new(request.period_first.trim().parse()?, request.period_last.trim().parse()?)?;
    let basis = read_salary(app.book()?, &request.salary, period)?;
    let reckoned = reckoned(&basis, period)?;
    Ok(row(&basis, &reckoned))
}

/// Returns the salary of a cost; `None` where its amount was entered as it is.
pub(crate) fn salary_row(cost: &Cost) -> Option<SalaryRow> {
    let basis = cost.salary.as_deref()?;
    reckon(basis, cost.period).ok().map(|reckoned| row(basis, &reckoned))
}

fn row(basis: &SalaryBasis, reckoned: &Reckoned) -> SalaryRow {
    SalaryRow {
        form: form_of(basis),
        pay: reckoned.pay.to_string(),
        rate: basis.on_cost.map(|on_cost| on_cost.rate.to_string()),
        on_cost: reckoned.on_cost.to_string(),
        whole: reckoned.whole.to_string(),
        amount: reckoned.amount.to_string(),
        own: reckoned.own.map(|own| own.to_string()),
    }
}

/// Returns the form that would reckon the salary as it is.
fn form_of(basis: &SalaryBasis) -> SalaryForm {
    let on_cost = basis.on_cost.map_or_else(
        || "none".to_owned(),
        |on_cost| if on_cost.typed { on_cost.rate.to_string() } else { "year".to_owned() },
    );
    let pay = match &basis.pay {
        Pay::Monthly { salary, degree } => SalaryForm {
            monthly: Some(salary.to_string()),
            degree: Some(degree.to_string()),
            ..SalaryForm::default()
        },
        Pay::Hourly { wage, hundredths } => SalaryForm {
            wage: Some(wage.to_string()),
            hours: Some(Decimal::new(i64::from(*hundredths), 2).normalize().to_string()),
            ..SalaryForm::default()
        },
        Pay::Stated { gross } => SalaryForm { stated: Some(gross.to_string()), ..SalaryForm::default() },
    };
    SalaryForm {
        post: basis.post.clone(),
        absent_days: (basis.absent_days > 0).then(|| basis.absent_days.to_string()),
        on_cost: Some(on_cost),
        share: Some(basis.share.to_string()),
        own_share: basis.own_share.map(|share| share.to_string()),
        ..pay
    }
}

/// Puts the amounts of a salary into a cost.
pub(super) fn with_salary(cost: Cost, basis: SalaryBasis) -> Result<Cost, AppError> {
    let reckoned = reckoned(&basis, cost.period)?;
    if reckoned.amount.is_zero() {
        return Err(AppError::bare("amount-nought"));
    }
    Ok(Cost {
        amount: reckoned.amount,
        whole: Some(reckoned.whole),
        own: reckoned.own,
        lines: shares(&cost.lines, reckoned.amount),
        salary: Some(Box::new(basis)),
        ..cost
    })
}

/// Returns the basis with the rate of the year, where it follows it.
pub(super) fn renewed(book: &Book, basis: &SalaryBasis, period: Period) -> Result<SalaryBasis, AppError> {
    let on_cost = match basis.on_cost {
        Some(OnCostUsed { typed: false, .. }) => {
            Some(OnCostUsed { rate: rate_of(book, period)?, typed: false })
        }
        kept => kept,
    };
    Ok(SalaryBasis { on_cost, ..basis.clone() })
}

pub(crate) fn recalculate_salaries(app: &mut App, request: RecalculateSalaries) -> Result<CostSum, AppError> {
    let why = reason(&request.reason)?.to_owned();
    let (_, grant) = app.change(OperationKind::CostCorrected, &mut |change: &mut Change<'_, '_>| {
        let book = change.book;
        let grant = book.grant_by_code(&request.grant)?;
        must_be_open(grant)?;
        let mut corrected = 0_usize;
        for old in grant.costs() {
            let Some(basis) = old.salary.as_deref() else { continue };
            let renewed = renewed(book, basis, old.period)?;
            if renewed == *basis {
                continue;
            }
            let new = Cost { cost: change.ids.cost(), replaces: Some(old.cost), ..old.clone() };
            let new = with_salary(new, renewed)?;
            replace(change, grant, old, new, &why);
            corrected += 1;
        }
        if corrected == 0 {
            return Err(AppError::bare("salaries-up-to-date"));
        }
        Ok(grant.id())
    })?;
    sum_of_grant(app, grant)
}

pub(crate) fn copy_costs(app: &mut App, request: CopyCosts) -> Result<CostSum, AppError> {
    let (_, grant) = app.change(OperationKind::CostEntered, &mut |change: &mut Change<'_, '_>| {
        let book = change.book;
        let costs = named_costs(book, &request.costs)?;
        let first = costs.first().ok_or_else(|| AppError::bare("costs-none"))?.grant;
        for old in costs {
            let grant = grant_of(book, old.grant)?;
            must_be_open(grant)?;
            let period = month_after(old.period)?;
            let text = |change: &mut Change<'_, '_>, text: Option<&domain::committed::Committed>| {
                change.optional_text(Some(&open_text(text)))
            };
            let mut new = Cost {
                cost: change.ids.cost(),
                period,
                period_basis: PeriodBasis::Set,
                booked_on: None,
                voucher: None,
                lines: Vec::new(),
                settles: None,
                replaces: None,
                invoice: None,
                accrual: None,
                text: text(change, old.text.as_ref()),
                supplier: text(change, old.supplier.as_ref()),
                person: text(change, old.person.as_ref()),
                ..old.clone()
            };
            if let Some(basis) = old.salary.as_deref() {
                // Days away belong to the month they were in.
                let basis = SalaryBasis { absent_days: 0, ..renewed(book, basis, period)? };
                new = with_salary(new, basis)?;
            }
            refuse_copied(grant.costs(), old, &new)?;
            change.push(Fact::Cost(new));
        }
        Ok(first)
    })?;
    sum_of_grant(app, grant)
}

/// Whole months become the same months one later; other spans keep their days of the month as far as it has them.
fn month_after(period: Period) -> Result<Period, AppError> {
    let first = period.first().plus_months(1);
    let to_the_end = period.last() == period.last().month().last();
    let last = period.last().plus_months(1);
    Ok(Period::new(first, if to_the_end { last.month().last() } else { last })?)
}

/// A month that was copied before is a slip of the key.
fn refuse_copied<'a>(
    mut costs: impl Iterator<Item = &'a Cost>,
    old: &Cost,
    new: &Cost,
) -> Result<(), AppError> {
    let said = |cost: &Cost| (open_text(cost.text.as_ref()), open_text(cost.person.as_ref()));
    let same = costs.find(|cost| {
        cost.kind == new.kind
            && cost.period == new.period
            && cost.account == new.account
            && said(cost) == said(new)
    });
    match same {
        Some(there) => Err(AppError::bare("cost-copied-already")
            .with("cost", old.cost.to_string())
            .with("there", there.cost.to_string())),
        None => Ok(()),
    }
}
