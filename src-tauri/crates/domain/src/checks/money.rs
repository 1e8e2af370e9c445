//! Requisition, payment, use and repayment.

use super::{BOOKKEEPING_LAW, Check, Context, Finding, LooksAt, Subject, own_rule};
use crate::accounts::AccountRole;
use crate::draft::RowKind;
use crate::fact::AmountKind;
use crate::figures::figures;
use crate::money::{Money, MoneyError};
use crate::problem::{Problem, Severity};

/// The grant was requisitioned after the last day.
pub(super) const REQUISITION_LATE: Check =
    Check { id: "requisition-late", looks_at: LooksAt::Grant, run: requisition_late };
/// The grant is not requisitioned.
pub(super) const REQUISITION_MISSING: Check =
    Check { id: "requisition-missing", looks_at: LooksAt::Grant, run: requisition_missing };
/// More was requisitioned than was set aside.
pub(super) const ABOVE_ALLOCATION: Check =
    Check { id: "requisition-above-allocation", looks_at: LooksAt::Grant, run: above_allocation };
/// Another amount came than was requisitioned.
pub(super) const RECEIVED_DIFFERS: Check =
    Check { id: "received-differs", looks_at: LooksAt::Grant, run: received_differs };
/// The ledger has another income on the grant's code than what was received.
pub(super) const INCOME_DIFFERS: Check =
    Check { id: "income-differs", looks_at: LooksAt::Ledger, run: income_differs };
/// More was used than was received.
pub(super) const OVER_USE: Check = Check { id: "over-use", looks_at: LooksAt::Grant, run: over_use };
/// Money is left, during the use period or after it.
pub(super) const UNUSED: Check = Check { id: "unused", looks_at: LooksAt::Grant, run: unused };
/// Money may have to be paid back.
pub(super) const REPAYMENT: Check = Check { id: "repayment", looks_at: LooksAt::Grant, run: repayment };

fn requisition_late(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let requisition = &context.grant.scheme().requisition;
    let Some(last_day) = requisition.last_day else { return Ok(Vec::new()) };
    let late = context.grant.amounts(AmountKind::Requisitioned).filter_map(|amount| {
        let date = amount.date.filter(|date| *date > last_day)?;
        let problem = Problem::bare("requisition-late")
            .with("date", date)
            .with("last_day", last_day)
            .with("amount", amount.amount);
        let rule = context.cite(&requisition.basis);
        Some(context.finding(&REQUISITION_LATE, Severity::Error, Subject::Grant, problem, rule))
    });
    Ok(late.collect())
}

fn requisition_missing(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let requisition = &context.grant.scheme().requisition;
    if context.grant.amounts(AmountKind::Requisitioned).next().is_some() {
        return Ok(Vec::new());
    }
    let passed = requisition.last_day.is_some_and(|last_day| context.as_of > last_day);
    let severity = if passed { Severity::Error } else { Severity::Warning };
    let problem = requisition.last_day.map_or_else(
        || Problem::bare("requisition-missing"),
        |last_day| Problem::bare("requisition-missing-until").with("last_day", last_day),
    );
    let rule = context.cite(&requisition.basis);
    Ok(vec![context.finding(&REQUISITION_MISSING, severity, Subject::Grant, problem, rule)])
}

fn above_allocation(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let figures = figures(context.grant)?;
    if figures.allocated.is_zero() || figures.requisitioned <= figures.allocated {
        return Ok(Vec::new());
    }
    let problem = Problem::bare("requisition-above-allocation")
        .with("requisitioned", figures.requisitioned)
        .with("allocated", figures.allocated);
    let rule = context.cite(&context.grant.scheme().requisition.basis);
    Ok(vec![context.finding(&ABOVE_ALLOCATION, Severity::Error, Subject::Grant, problem, rule)])
}

fn received_differs(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let figures = figures(context.grant)?;
    if figures.received == figures.requisitioned {
        return Ok(Vec::new());
    }
    let problem = Problem::bare("received-differs")
        .with("received", figures.received)
        .with("requisitioned", figures.requisitioned);
    let rule = context.cite(&context.grant.scheme().requisition.basis);
    Ok(vec![context.finding(&RECEIVED_DIFFERS, Severity::Info, Subject::Grant, problem, rule)])
}

fn income_differs(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let accounts = context.grant.book().accounts();
    let income: Vec<Money> = context
        .grant
        .lines()
        .filter(|line| line.row == RowKind::Normal)
        .filter(|line| accounts.role_of(&line.account) == Some(AccountRole::GrantIncome))
        .map(|line| line.amount.negated())
        .collect();
    let received = context.grant.amount(AmountKind::Received)?;
    let booked = Money::sum(income.iter().copied())?;
    if income.is_empty() || booked == received {
        return Ok(Vec::new());
    }
    let problem = Problem::bare("income-differs").with("booked", booked).with("received", received);
    Ok(vec![context.finding(
        &INCOME_DIFFERS,
        Severity::Warning,
        Subject::Grant,
        problem,
        own_rule(BOOKKEEPING_LAW),
    )])
}

fn over_use(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let figures = figures(context.grant)?;
    if figures.over_use.is_zero() {
        return Ok(Vec::new());
    }
    let problem = Problem::bare("over-use")
        .with("used", figures.used)
        .with("received", figures.received)
        .with("over_use", figures.over_use);
    let rule = context.cite(&context.grant.scheme().use_period.basis);
    Ok(vec![context.finding(&OVER_USE, Severity::Warning, Subject::Grant, problem, rule)])
}

fn unused(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let figures = figures(context.grant)?;
    if figures.unused.is_zero() {
        return Ok(Vec::new());
    }
    let last = context.grant.use_period().last();
    let days_left = last.days_since(context.as_of);
    let (code, severity) =
        if days_left < 0 { ("unused-after-period", Severity::Warning) } else { ("unused", Severity::Info) };
    let problem = Problem::bare(code)
        .with("unused", figures.unused)
        .with("used", figures.used)
        .with("received", figures.received)
        .with("last", last)
        .with("days", days_left.unsigned_abs());
    let rule = context.cite(&context.grant.scheme().use_period.basis);
    Ok(vec![context.finding(&UNUSED, severity, Subject::Grant, problem, rule)])
}

fn repayment(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let figures = figures(context.grant)?;
    let rule = &context.grant.scheme().repayment;
    if figures.unused.is_zero() || (rule.unused && figures.to_repay.is_zero() && !figures.repaid.is_zero()) {
        return Ok(Vec::new());
    }
    let over = context.as_of > context.grant.use_period().last();
    let (code, severity) = match (rule.unused, figures.to_repay.is_zero()) {
        (false, _) => ("repayment-none", Severity::Info),
        (true, true) => ("repayment-below-threshold", Severity::Info),
        (true, false) => ("repayment-possible", if over { Severity::Error } else { Severity::Warning }),
    };
    let problem = Problem::bare(code)
        .with("unused", figures.unused)
        .with("to_repay", figures.to_repay)
        .with("above", rule.above.unwrap_or(Money::ZERO));
    Ok(vec![context.finding(&REPAYMENT, severity, Subject::Grant, problem, context.cite(&rule.basis))])
}
