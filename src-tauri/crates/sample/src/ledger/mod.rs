//! A main ledger in memory: the plan of accounts, its vouchers, and the balances that follow from them.

mod sie;

use std::collections::BTreeMap;

use domain::date::{Date, Period};

pub(crate) use sie::write as write_sie;

/// Whole öre; debit positive, credit negative.
pub(crate) type Ore = i64;

/// An account: number and name.
pub(crate) type Account = (&'static str, &'static str);

/// A declared object: dimension, code and name.
pub(crate) type Object = (&'static str, &'static str, &'static str);

/// What does not change from file to file of an organisation.
pub(crate) struct Chart {
    pub(crate) organisation: &'static str,
    pub(crate) orgnr: &'static str,
    pub(crate) accounts: &'static [Account],
    pub(crate) dimensions: &'static [(&'static str, &'static str)],
    pub(crate) objects: &'static [Object],
}

/// One ledger file.
pub(crate) struct Ledger<'a> {
    pub(crate) chart: &'a Chart,
    pub(crate) year: Period,
    /// The last day that is booked.
    pub(crate) until: Date,
    /// The day the file was made.
    pub(crate) generated: Date,
    /// Opening balances of balance accounts; they sum to nought.
    pub(crate) opening: BTreeMap<&'static str, Ore>,
    pub(crate) vouchers: Vec<Voucher>,
}

/// A voucher.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Voucher {
    pub(crate) series: &'static str,
    /// 0 until the vouchers of a series are numbered.
    pub(crate) number: u32,
    pub(crate) date: Date,
    pub(crate) registered: Date,
    pub(crate) sign: &'static str,
    pub(crate) text: String,
    pub(crate) rows: Vec<Row>,
    /// Name in the story; empty for everyday vouchers.
    pub(crate) key: String,
}

/// How a row counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum RowKind {
    /// It stands.
    Normal,
    /// It was put in later and stands; the file says it twice, as `#RTRANS` and `#TRANS`.
    Added,
    /// It was struck.
    Struck,
}

/// The code string of a row: dimension and code.
pub(crate) type Codes = Vec<(&'static str, &'static str)>;

/// A row of a voucher.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Row {
    pub(crate) kind: RowKind,
    pub(crate) account: &'static str,
    pub(crate) codes: Codes,
    pub(crate) amount: Ore,
    pub(crate) text: String,
}

impl Row {
    pub(crate) fn new(account: &'static str, codes: Codes, amount: Ore, text: impl Into<String>) -> Self {
        Self { kind: RowKind::Normal, account, codes, amount, text: text.into() }
    }

    /// A row of a balance account, which carries no codes.
    pub(crate) fn balance(account: &'static str, amount: Ore) -> Self {
        Self::new(account, Codes::new(), amount, "")
    }

    pub(crate) const fn counts(&self) -> bool {
        !matches!(self.kind, RowKind::Struck)
    }
}

impl Voucher {
    /// Returns where in the voucher a row stands, counted from 1 as the file has them: an added row stands twice.
    pub(crate) fn positions(&self) -> impl Iterator<Item = (u32, &Row)> {
        let mut lines = 0;
        self.rows.iter().map(move |row| {
            lines += if row.kind == RowKind::Added { 2 } else { 1 };
            (lines, row)
        })
    }
}

/// Returns `hundredths` hundredths of a per cent of an amount, half an öre away from nought.
pub(crate) const fn percent(amount: Ore, hundredths: i64) -> Ore {
    let product = amount * hundredths;
    (product + product.signum() * 5_000) / 10_000
}

/// Numbers the vouchers of each series by day, in the order they were made; `first` says where each series begins.
pub(crate) fn number(mut vouchers: Vec<Voucher>, series: &[(&'static str, u32)]) -> Vec<Voucher> {
    let place = |voucher: &Voucher| series.iter().position(|(name, _)| *name == voucher.series);
    vouchers.sort_by_key(|voucher| (place(voucher), voucher.date));
    let mut next: BTreeMap<&str, u32> = series.iter().copied().collect();
    for voucher in &mut vouchers {
        let number = next.get_mut(voucher.series).expect("every series is listed");
        voucher.number = *number;
        *number += 1;
    }
    vouchers
}

impl Ledger<'_> {
    /// Returns the sum of the rows of each account that has any.
    fn movements(&self) -> BTreeMap<&'static str, Ore> {
        let mut sums = BTreeMap::new();
        for row in self.vouchers.iter().flat_map(|voucher| &voucher.rows).filter(|row| row.counts()) {
            *sums.entry(row.account).or_insert(0) += row.amount;
        }
        sums
    }

    /// Returns the closing balances of the balance accounts.
    pub(crate) fn closing(&self) -> BTreeMap<&'static str, Ore> {
        let mut closing = self.opening.clone();
        for (account, amount) in self.movements().into_iter().filter(|(account, _)| is_balance(account)) {
            *closing.entry(account).or_insert(0) += amount;
        }
        closing
    }
}

/// Tells whether an account is one of the balance sheet.
fn is_balance(account: &str) -> bool {
    account.starts_with(['1', '2'])
}

/// Returns a calendar day of a story.
pub(crate) fn day(text: &str) -> Date {
    text.parse().expect("the days of a story exist")
}
