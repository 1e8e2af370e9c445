//! Finding the rows of a file in the book.
//!
//! A voucher is found by fiscal year, series and number. Within it rows are matched by what they say, not by where
//! they stand: a row that was struck or added shifts the others. What is left over on both sides is paired by account,
//! amount or place: changed, or carried to another code, or gone. An extract may lack rows of its own vouchers, so that
//! nothing is gone for it, and a row of it is another's only where the voucher is surely the same. Where the number is empty or stands for several vouchers
//! of the file, all of them are compared together by content.

use std::collections::{BTreeMap, HashMap};

use super::{Context, Plan, PlannedDifference, PlannedLine};
use crate::date::Period;
use crate::draft::{Row, RowKind, Voucher};
use crate::fact::{Difference, LedgerLine, VoucherRef};
use crate::reconciliation::is_whole_ledger_version;

/// The rows of all vouchers of the file that bear one reference.
struct Found<'a> {
    lines: Vec<PlannedLine>,
    vouchers: Vec<(u32, &'a Voucher)>,
}

pub(super) fn compare(context: &Context<'_>, plan: &mut Plan) {
    let mut found: BTreeMap<VoucherRef, Found<'_>> = BTreeMap::new();
    for (voucher, index) in context.document.vouchers.iter().zip(0_u32..) {
        let is_grants = |row: &Row| context.grant_of[row.objects as usize].is_some();
        if context.held.is_empty() && !context.document.rows_of(voucher).iter().any(is_grants) {
            continue;
        }
        let reference = context.voucher_ref(voucher);
        let lines = grant_lines(context, voucher, index, &reference, plan);
        if lines.is_empty() && !context.held.contains_key(&reference) {
            continue;
        }
        let entry =
            found.entry(reference).or_insert_with(|| Found { lines: Vec::new(), vouchers: Vec::new() });
        entry.lines.extend(lines);
        entry.vouchers.push((index, voucher));
    }
    for (reference, entry) in &mut found {
        let held = context.held.get(reference).map(Vec::as_slice).unwrap_or_default();
        compare_voucher(context, entry, held, plan);
    }
    let covered = covered(context);
    let mut vanished: Vec<&LedgerLine> = context
        .held
        .iter()
        .filter(|(reference, _)| !found.contains_key(reference))
        .flat_map(|(_, lines)| lines.iter().copied())
        .filter(|line| line.row == RowKind::Normal && covered.is_some_and(|c| c.contains(line.voucher_date)))
        .collect();
    vanished.sort_by_key(|line| line.line);
    plan.differences.extend(vanished.into_iter().map(|line| gone(line, Difference::Vanished)));
}

/// Returns the days that a whole ledger speaks of; other files can make nothing vanish.
fn covered(context: &Context<'_>) -> Option<Period> {
    if !is_whole_ledger_version(&context.document.version) {
        return None;
    }
    let dates = || context.document.vouchers.iter().map(|voucher| voucher.date);
    Period::new(dates().min()?, dates().max().max(context.document.balances_until)?).ok()
}

/// Returns the rows of a voucher that carry a grant's code; of a closed grant they become differences when new.
fn grant_lines(
    context: &Context<'_>,
    voucher: &Voucher,
    index: u32,
    reference: &VoucherRef,
    plan: &mut Plan,
) -> Vec<PlannedLine> {
    let rows = context.document.rows_of(voucher);
    let accrued = rows.iter().any(|row| {
        row.kind == RowKind::Normal
            && context.roles[row.account as usize] == Some(crate::accounts::AccountRole::BalanceAccrued)
    });
    let mut lines = Vec::new();
    for (row, offset) in rows.iter().zip(0_u32..) {
        let Some(key) = context.grant_of[row.objects as usize] else { continue };
        let role = context.roles[row.account as usize];
        if role.is_none() && row.kind == RowKind::Normal {
            *plan.unmapped.entry(context.document.account_number(row.account).to_owned()).or_default() += 1;
        }
        lines.push(PlannedLine {
            grant: key.grant,
            voucher: reference.clone(),
            position: offset + 1,
            row: voucher.first_row + offset,
            voucher_index: index,
            kind: row.kind,
            account: context.document.account_number(row.account).to_owned(),
            amount: row.amount,
            date: row.date,
            cost: if row.kind == RowKind::Normal { cost_kind(role, accrued) } else { None },
        });
    }
    lines
}

/// A cost booked against accrued costs is an accrual; salaries have accrued liabilities of their own and stay salaries.
fn cost_kind(role: Option<crate::accounts::AccountRole>, accrued: bool) -> Option<crate::accounts::CostKind> {
    use crate::accounts::CostKind;
    match role?.cost_kind()? {
        CostKind::Salary => Some(CostKind::Salary),
        CostKind::Invoice | CostKind::Other | CostKind::Transfer if accrued => Some(CostKind::Accrual),
        kind => Some(kind),
    }
}

/// What makes two rows the same: everything but their place.
type Content = (crate::ids::GrantId, RowKind, String, crate::date::Date, crate::money::Money, String);

fn compare_voucher(context: &Context<'_>, found: &mut Found<'_>, held: &[&LedgerLine], plan: &mut Plan) {
    let mut by_content: HashMap<Content, Vec<&LedgerLine>> = HashMap::new();
    for line in held.iter().rev() {
        by_content.entry(held_content(line)).or_default().push(line);
    }
    let mut fresh = Vec::new();
    for line in std::mem::take(&mut found.lines) {
        match by_content.get_mut(&planned_content(context, &line)).and_then(Vec::pop) {
            Some(held) => {
                plan.known += 1;
                if line.cost.is_some() && !context.charged.contains(&held.line) && !is_closed(context, &line)
                {
                    plan.uncharged.push((held.line, line));
                }
            }
            None => fresh.push(line),
        }
    }
    let mut left: Vec<&LedgerLine> = by_content.into_values().flatten().collect();
    left.sort_by_key(|line| line.line);
    plan.known += said_in_other_words(context, &mut left, &mut fresh);
    // Marks of corrections carry no money; a file that no longer has them changes nothing.
    left.retain(|line| line.row == RowKind::Normal);
    let mut differences = changes(context, &mut left, &mut fresh);
    differences.extend(left.into_iter().filter_map(|line| missed(context, found, line)));
    differences.sort_by_key(|difference| difference.line);
    plan.differences.extend(differences);
    for line in fresh {
        place(context, line, plan);
    }
}

fn held_content(line: &LedgerLine) -> Content {
    let text = line.text.as_ref().and_then(|text| text.value()).unwrap_or_default();
    (line.grant, line.row, line.account.clone(), line.date, line.amount, text.to_owned())
}

fn planned_content(context: &Context<'_>, line: &PlannedLine) -> Content {
    let text = context.document.text(context.document.rows[line.row as usize].text).to_owned();
    (line.grant, line.kind, line.account.clone(), line.date, line.amount, text)
}

/// Tells whether a row of the file can be what became of a row of the book.
type Likeness = fn(&LedgerLine, &PlannedLine) -> bool;

/// Takes out rows of which a ledger and an extract say the same but for the text, and counts them: the text of an
/// extract is put together of its columns.
fn said_in_other_words(
    context: &Context<'_>,
    left: &mut Vec<&LedgerLine>,
    fresh: &mut Vec<PlannedLine>,
) -> u64 {
    let before = left.len();
    left.retain(|line| {
        if context.is_extract() == context.extracts.contains(&line.import) {
            return true;
        }
        let same = |candidate: &PlannedLine| {
            (candidate.grant, candidate.kind, candidate.date, candidate.amount)
                == (line.grant, line.row, line.date, line.amount)
                && candidate.account == line.account
                && may_be_of(context, line, candidate.voucher_index)
        };
        let found = fresh.iter().position(same).map(|at| fresh.remove(at));
        found.is_none()
    });
    (before - left.len()) as u64
}

/// Tells whether a row of the book may be of this voucher of the file, which bears the same reference. Of an extract
/// one without a number is nobody's, and a number without a series stands for one of its day alone.
fn may_be_of(context: &Context<'_>, line: &LedgerLine, voucher: u32) -> bool {
    let voucher = &context.document.vouchers[voucher as usize];
    let is_sure =
        !voucher.number.is_empty() && (!voucher.series.is_empty() || voucher.date == line.voucher_date);
    is_sure || !context.is_extract()
}

/// Pairs rows of the book with rows of the file that they became, the likeliest first, and takes both out.
fn changes(
    context: &Context<'_>,
    left: &mut Vec<&LedgerLine>,
    fresh: &mut Vec<PlannedLine>,
) -> Vec<PlannedDifference> {
    const LIKELIEST_FIRST: [Likeness; 3] = [
        |line, candidate| candidate.account == line.account,
        |line, candidate| candidate.amount == line.amount,
        |line, candidate| candidate.position == line.position,
    ];
    // The place of a row in an extract is nobody's.
    let likenesses = if context.is_extract() { &LIKELIEST_FIRST[..2] } else { &LIKELIEST_FIRST[..] };
    let mut differences = Vec::new();
    for alike in likenesses {
        left.retain(|line| {
            let found = fresh.iter().position(|candidate| {
                candidate.grant == line.grant
                    && candidate.kind == RowKind::Normal
                    && may_be_of(context, line, candidate.voucher_index)
                    && alike(line, candidate)
            });
            differences.extend(found.map(|at| changed(line, fresh.remove(at))));
            found.is_none()
        });
    }
    differences
}

/// Says where a row of the book went that no row of its grant can be; an extract need not have it.
fn missed(context: &Context<'_>, found: &Found<'_>, line: &LedgerLine) -> Option<PlannedDifference> {
    let vanished = || (!context.is_extract()).then(|| gone(line, Difference::Vanished));
    recoded(context, found, line).or_else(vanished)
}

fn changed(line: &LedgerLine, replacement: PlannedLine) -> PlannedDifference {
    PlannedDifference {
        amount: Some(replacement.amount),
        account: Some(replacement.account.clone()),
        date: Some(replacement.date),
        replacement: Some(replacement),
        ..gone(line, Difference::Changed)
    }
}

/// Looks for the row under another code in the same voucher.
fn recoded(context: &Context<'_>, found: &Found<'_>, line: &LedgerLine) -> Option<PlannedDifference> {
    let vouchers = found.vouchers.iter().filter(|(index, _)| may_be_of(context, line, *index));
    let rows = vouchers.flat_map(|(_, voucher)| context.document.rows_of(voucher));
    let row = rows
        .filter(|row| row.kind == RowKind::Normal && row.amount == line.amount)
        .filter(|row| context.document.account_number(row.account) == line.account)
        .find(|row| context.grant_of[row.objects as usize].is_none_or(|key| key.grant != line.grant))?;
    Some(PlannedDifference {
        amount: Some(row.amount),
        account: Some(line.account.clone()),
        date: Some(row.date),
        code: context.codes[row.objects as usize].map(str::to_owned),
        ..gone(line, Difference::Recoded)
    })
}

fn gone(line: &LedgerLine, what: Difference) -> PlannedDifference {
    PlannedDifference {
        what,
        grant: line.grant,
        line: Some(line.line),
        voucher: line.voucher.clone(),
        position: line.position,
        replacement: None,
        amount: None,
        account: None,
        code: None,
        date: None,
    }
}

fn is_closed(context: &Context<'_>, line: &PlannedLine) -> bool {
    context.grants.iter().any(|key| key.grant == line.grant && key.closed)
}

fn place(context: &Context<'_>, line: PlannedLine, plan: &mut Plan) {
    if !is_closed(context, &line) {
        plan.new.push(line);
    } else if line.kind == RowKind::Normal {
        plan.differences.push(PlannedDifference {
            what: Difference::GrantClosed,
            grant: line.grant,
            line: None,
            voucher: line.voucher.clone(),
            position: line.position,
            amount: Some(line.amount),
            account: Some(line.account.clone()),
            code: None,
            date: Some(line.date),
            replacement: None,
        });
    }
}
