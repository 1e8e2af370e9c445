//! The ledger extract (huvudboksutdrag) of a grant: its rows of the main ledger by account and fiscal year, each year
//! with the sum that it began and ended with.
//!
//! Only rows with the grant's code are summed. What a year begins with is what the grant's rows of the years before
//! came to, on every account alike: the question is what the grant has cost since it began, not what the accounts of
//! the organisation stand at.

use std::collections::BTreeMap;

use crate::book::Grant;
use crate::date::Date;
use crate::draft::RowKind;
use crate::fact::LedgerLine;
use crate::money::{Money, MoneyError};

/// The rows of an account in a fiscal year.
#[derive(Clone, Debug)]
pub struct AccountYear<'a> {
    /// The account.
    pub account: &'a str,
    /// The first day of the fiscal year.
    pub year: Date,
    /// What the rows of the years before came to.
    pub opening: Money,
    /// The rows by day, voucher and place, each with the sum up to and with it; a row that does not count leaves the
    /// sum as it was.
    pub rows: Vec<(&'a LedgerLine, Money)>,
    /// Sum of the amounts above nought.
    pub debit: Money,
    /// Sum of the amounts below nought, as a positive amount.
    pub credit: Money,
    /// What the rows up to the end of the year come to.
    pub closing: Money,
}

/// Sorts the rows of a grant by account and fiscal year. Fails with `money-out-of-range`.
pub fn by_account(grant: Grant<'_>) -> Result<Vec<AccountYear<'_>>, MoneyError> {
    let mut lines: BTreeMap<(&str, Date), Vec<&LedgerLine>> = BTreeMap::new();
    for line in grant.lines() {
        lines.entry((line.account.as_str(), line.voucher.year)).or_default().push(line);
    }
    let mut years: Vec<AccountYear<'_>> = Vec::new();
    for ((account, year), lines) in lines {
        let before = years.last().filter(|before| before.account == account);
        let opening = before.map_or(Money::ZERO, |before| before.closing);
        years.push(account_year(account, year, opening, lines)?);
    }
    Ok(years)
}

fn account_year<'a>(
    account: &'a str,
    year: Date,
    opening: Money,
    mut lines: Vec<&'a LedgerLine>,
) -> Result<AccountYear<'a>, MoneyError> {
    lines.sort_by(|a, b| {
        (a.date, &a.voucher, a.position, a.line).cmp(&(b.date, &b.voucher, b.position, b.line))
    });
    let mut whole = AccountYear {
        account,
        year,
        opening,
        rows: Vec::with_capacity(lines.len()),
        debit: Money::ZERO,
        credit: Money::ZERO,
        closing: opening,
    };
    for line in lines {
        if line.row == RowKind::Normal {
            whole.debit = whole.debit.checked_add(line.amount.max(Money::ZERO))?;
            whole.credit = whole.credit.checked_add(line.amount.negated().max(Money::ZERO))?;
            whole.closing = whole.closing.checked_add(line.amount)?;
        }
        whole.rows.push((line, whole.closing));
    }
    Ok(whole)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::*;

    #[test]
    fn a_year_begins_with_what_the_years_before_came_to_and_struck_rows_do_not_count() {
        let mut desk = Desk::new();
        let code = desk.grant().code().to_owned();
        let row = |amount| ("5010", code.as_str(), amount, "Text");
        let first = Ledger::of("4E", 2026)
            .voucher("A 2", "2026-05-02", &[row("100")])
            .voucher("A 1", "2026-05-01", &[row("-30")])
            .voucher("A 3", "2026-05-03", &[])
            .row(RowKind::Removed, row("999"));
        desk.take(&first);
        desk.take(&Ledger::of("4E", 2027).voucher("A 1", "2027-01-05", &[row("5")]));
        let years = by_account(desk.grant()).expect("in range");
        assert_eq!(years.len(), 2);
        let sums: Vec<Money> = years[0].rows.iter().map(|(_, sum)| *sum).collect();
        assert_eq!(sums, [kr("-30"), kr("70"), kr("70")]);
        assert_eq!((years[0].opening, years[0].debit, years[0].credit), (Money::ZERO, kr("100"), kr("30")));
        assert_eq!((years[1].opening, years[1].closing), (kr("70"), kr("75")));
    }
}
