//! Sums of the whole file by code, account and month, apart from the rows that were taken.

use std::collections::{BTreeMap, HashMap};

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
    // Rows come in long runs of few combinations: sum by the document's own indexes first.
    let mut sums: HashMap<(u32, u32, Month), (i128, u64)> = HashMap::new();
    for row in context.document.rows.iter().filter(|row| row.kind == RowKind::Normal) {
        let sum = sums.entry((row.objects, row.account, row.date.month())).or_default();
        sum.0 += i128::from(row.amount.ore());
        sum.1 += 1;
    }
    let mut by_code: BTreeMap<Option<&str>, Sums<'_>> = BTreeMap::new();
    #[expect(clippy::iter_over_hash_type, reason = "addition in an ordered map: the order does not matter")]
    for ((objects, account, month), (ore, count)) in sums {
        let code = context.codes[objects as usize];
        let account = context.document.accounts[account as usize].number.as_str();
        let sum = by_code.entry(code).or_default().entry((account, month)).or_default();
        sum.0 += ore;
        sum.1 += count;
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
