//! Sums of the whole file by code, account and month, apart from the rows that were taken.

use std::collections::{BTreeMap, BTreeSet};

use super::{Context, IntakeError, Plan, PlannedTotals, Suggestion};
use crate::accounts::AccountRole;
use crate::date::Month;
use crate::draft::RowKind;
use crate::fact::AccountMonth;
use crate::money::Money;

pub(super) fn add(context: &Context<'_>, plan: &mut Plan) -> Result<(), IntakeError> {
    for (code, sums) in by_code(context) {
        let grant = context.grants.iter().find(|key| Some(key.code.as_str()) == code).map(|key| key.grant);
        let mut rows = Vec::with_capacity(sums.len());
        for ((account, month), (ore, count)) in sums {
            let amount = i64::try_from(ore).map_or_else(|_| Money::from_ore(i64::MAX), Money::from_ore)?;
            rows.push(AccountMonth { account: account.to_owned(), month, amount, rows: count });
        }
        if grant.is_none() {
            plan.suggestions.extend(suggestion(context, code, &rows)?);
        }
        plan.totals.push(PlannedTotals { grant, code: code.map(str::to_owned), sums: rows });
    }
    Ok(())
}

type Sums<'a> = BTreeMap<(&'a str, Month), (i128, u64)>;

fn by_code<'a>(context: &Context<'a>) -> BTreeMap<Option<&'a str>, Sums<'a>> {
    // A million rows are sorted by numbers several times quicker than they are found in a map by texts.
    let codes: BTreeSet<Option<&str>> = context.codes.iter().copied().collect();
    let codes: Vec<Option<&str>> = codes.into_iter().collect();
    let of_list: Vec<usize> =
        context.codes.iter().map(|code| codes.binary_search(code).expect("every code is there")).collect();
    let counted = context.document.rows.iter().filter(|row| row.kind == RowKind::Normal);
    let mut rows: Vec<(usize, u32, Month, i64)> = counted
        .map(|row| (of_list[row.objects as usize], row.account, row.date.month(), row.amount.ore()))
        .collect();
    rows.sort_unstable();
    let mut by_code: BTreeMap<Option<&str>, Sums<'_>> = BTreeMap::new();
    for same in rows.chunk_by(|one, next| (one.0, one.1, one.2) == (next.0, next.1, next.2)) {
        let (code, account, month, _) = same[0];
        let account = context.document.accounts[account as usize].number.as_str();
        // Two accounts of a document may have the same number.
        let sum = by_code.entry(codes[code]).or_default().entry((account, month)).or_default();
        sum.0 += same.iter().map(|row| i128::from(row.3)).sum::<i128>();
        sum.1 += same.len() as u64;
    }
    by_code
}

/// A code with income on an account for state grants may be a grant that nobody has added yet.
fn suggestion(
    context: &Context<'_>,
    code: Option<&str>,
    sums: &[AccountMonth],
) -> Result<Option<Suggestion>, IntakeError> {
    let Some(code) = code else { return Ok(None) };
    let income = Money::sum(
        sums.iter()
            .filter(|sum| context.accounts.role_of(&sum.account) == Some(AccountRole::GrantIncome))
            .map(|sum| sum.amount),
    )?;
    if income >= Money::ZERO {
        return Ok(None);
    }
    let name =
        context.document.objects.iter().find(|object| object.code == code).map(|object| object.name.clone());
    Ok(Some(Suggestion { code: code.to_owned(), name, income: income.negated() }))
}
