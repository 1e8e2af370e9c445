//! What a ledger file says, in figures: sums per account and object, and whether its balances agree with its rows.
//!
//! The figures are computed from the rows alone and set beside the balances that the file states. Only normal rows
//! count; added rows are said again by the normal row after them, and removed rows were struck.

use std::fmt;

use domain::date::Date;
use domain::draft::{Balance, BalanceKind, Checksum, FiscalYear, LedgerDocument, RowKind};
use domain::money::Money;
use foldhash::HashMap;
use serde::{Serialize, Serializer};

/// A sum of any number of amounts, in öre; it may be larger than an amount can be.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Debug)]
pub struct Total(pub i128);

impl Total {
    /// Adds an amount.
    pub fn add(&mut self, amount: Money) {
        self.0 += i128::from(amount.ore());
    }
}

impl From<Money> for Total {
    fn from(amount: Money) -> Self {
        Self(i128::from(amount.ore()))
    }
}

impl fmt::Display for Total {
    /// Writes the machine form of amounts: `-1234.50`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let ore = self.0.unsigned_abs();
        write!(f, "{sign}{}.{:02}", ore / 100, ore % 100)
    }
}

impl Serialize for Total {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// What a ledger file says, in figures. Amounts are kronor as decimal strings, debit positive.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Inspection {
    /// The format, for example `sie`.
    pub format: String,
    /// The version or type, for example `4E`.
    pub version: String,
    /// The encoding that the bytes were read as.
    pub encoding: String,
    /// The program that wrote the file.
    pub program: Option<String>,
    /// The day the file was made.
    pub generated: Option<Date>,
    /// Whose ledger it is.
    pub organisation: Organisation,
    /// The currency code where the file says one; otherwise it is SEK.
    pub currency: Option<String>,
    /// The fiscal years by the file's own numbers.
    pub years: Vec<FiscalYear>,
    /// How many of each thing there are.
    pub counts: Counts,
    /// Every account, in the order of the file.
    pub accounts: Vec<AccountFigures>,
    /// Every object that a row names, by dimension and code.
    pub objects: Vec<ObjectFigures>,
    /// The verdict on the file's own checksum.
    pub checksum: Checksum,
}

/// Whose ledger a file is, as it stands there.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Organisation {
    /// The name.
    pub name: Option<String>,
    /// The organisation number.
    pub orgnr: Option<String>,
}

/// How many vouchers and rows a file has.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Counts {
    /// Vouchers, also those without rows.
    pub vouchers: u64,
    /// Rows that count.
    pub rows: u64,
    /// Rows told as added later; each is also one of `rows`.
    pub added_rows: u64,
    /// Rows struck later.
    pub removed_rows: u64,
}

/// The figures of an account in the current fiscal year.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct AccountFigures {
    /// The account number.
    pub account: String,
    /// The account's name.
    pub name: Option<String>,
    /// The opening balance that the file states.
    pub opening: Option<Money>,
    /// The sum of the rows.
    pub transactions: Total,
    /// The closing balance that the file states, of a result account its result.
    pub closing: Option<Money>,
    /// Whether opening and transactions make closing; `None` where the file has no rows or no such balance.
    pub ties: Option<bool>,
    /// What states the closing amount, a closing balance or a result, and on which line from 1.
    #[serde(skip)]
    pub stated: Option<(BalanceKind, u32)>,
}

/// The sum of the rows that name an object.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ObjectFigures {
    /// The dimension.
    pub dimension: String,
    /// The code.
    pub object: String,
    /// The sum of its rows.
    pub amount: Total,
}

impl AccountFigures {
    /// Returns how much closing exceeds opening and transactions.
    #[must_use]
    pub fn difference(&self) -> Total {
        let closing = self.closing.map_or(0, |closing| i128::from(closing.ore()));
        Total(closing - self.expected().0)
    }

    /// Returns what closing should be.
    fn expected(&self) -> Total {
        let opening = self.opening.map_or(0, |opening| i128::from(opening.ore()));
        Total(opening + self.transactions.0)
    }
}

/// Computes what a ledger file says, in figures.
#[must_use]
pub fn inspect(document: &LedgerDocument) -> Inspection {
    Inspection {
        format: document.format.clone(),
        version: document.version.clone(),
        encoding: document.encoding.clone(),
        program: document.program.clone(),
        generated: document.generated,
        organisation: Organisation {
            name: document.organisation_name.clone(),
            orgnr: document.organisation_number.clone(),
        },
        currency: document.currency.clone(),
        years: document.years.clone(),
        counts: counts(document),
        accounts: account_figures(document),
        objects: object_figures(document),
        checksum: document.checksum,
    }
}

/// Counts vouchers and rows.
#[must_use]
pub fn counts(document: &LedgerDocument) -> Counts {
    let mut counts =
        Counts { vouchers: u64::try_from(document.vouchers.len()).unwrap_or(u64::MAX), ..Counts::default() };
    for row in &document.rows {
        match row.kind {
            RowKind::Normal => counts.rows += 1,
            RowKind::Added => counts.added_rows += 1,
            RowKind::Removed => counts.removed_rows += 1,
        }
    }
    counts
}

/// Sums the rows of each account, sets the stated balances of the current year beside and says whether they tie.
#[must_use]
pub fn account_figures(document: &LedgerDocument) -> Vec<AccountFigures> {
    let mut figures: Vec<AccountFigures> = document.accounts.iter().map(without_figures).collect();
    let mut has_rows = false;
    let is_current = of_current_year(document);
    for row in document.rows.iter().filter(|row| row.kind == RowKind::Normal && is_current(row.date)) {
        figures[row.account as usize].transactions.add(row.amount);
        has_rows = true;
    }
    let of_year = |balance: &&Balance| balance.year == 0 && balance.month.is_none() && balance.objects == 0;
    for balance in document.balances.iter().filter(of_year) {
        let of_account = &mut figures[balance.account as usize];
        match balance.kind {
            BalanceKind::Opening => of_account.opening = Some(balance.amount),
            BalanceKind::Closing | BalanceKind::Result => {
                of_account.closing = Some(balance.amount);
                of_account.stated = Some((balance.kind, balance.line));
            }
            BalanceKind::Period | BalanceKind::Budget => {}
        }
    }
    if has_rows {
        for of_account in figures.iter_mut().filter(|figures| figures.closing.is_some()) {
            of_account.ties = Some(of_account.difference() == Total(0));
        }
    }
    figures
}

/// Tells of a row's day whether the row belongs to the current year: in SIE 5, whose journals may hold several years,
/// unless another year of the file has it. Whatever stands in a file of SIE 4 belongs to its one year.
fn of_current_year(document: &LedgerDocument) -> impl Fn(Date) -> bool {
    let years = if document.version == "5" { document.years.as_slice() } else { &[] };
    move |date| !years.iter().any(|year| year.number != 0 && year.period.contains(date))
}

fn without_figures(account: &domain::draft::Account) -> AccountFigures {
    AccountFigures {
        account: account.number.clone(),
        name: account.name.clone(),
        opening: None,
        transactions: Total(0),
        closing: None,
        ties: None,
        stated: None,
    }
}

/// Sums the rows of each object; a row with several objects counts in full for each.
fn object_figures(document: &LedgerDocument) -> Vec<ObjectFigures> {
    let mut of_lists: Vec<Option<Total>> = vec![None; document.object_lists.count()];
    for row in document.rows.iter().filter(|row| row.kind == RowKind::Normal) {
        of_lists[row.objects as usize].get_or_insert_default().add(row.amount);
    }
    let mut sums: HashMap<(&str, &str), Total> = HashMap::default();
    for (list, total) in document.object_lists.iter().zip(of_lists) {
        let Some(total) = total else { continue };
        for object in list {
            sums.entry((&object.dimension, &object.code)).or_default().0 += total.0;
        }
    }
    let mut figures: Vec<ObjectFigures> = sums
        .into_iter()
        .map(|((dimension, object), amount)| ObjectFigures {
            dimension: dimension.to_owned(),
            object: object.to_owned(),
            amount,
        })
        .collect();
    figures
        .sort_unstable_by(|one, other| (&one.dimension, &one.object).cmp(&(&other.dimension, &other.object)));
    figures
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn totals_are_written_as_amounts_however_large() {
        assert_eq!(Total(-5).to_string(), "-0.05");
        assert_eq!(Total(i128::from(i64::MAX) * 10).to_string(), "922337203685477580.70");
    }

    #[test]
    fn sums_and_ties_are_computed_from_the_rows_that_count() {
        let text = "#SIETYP 4\n#KONTO 1930 Bank\n#KONTO 5010 Hyra\n#IB 0 1930 100\n#UB 0 1930 80\n#RES 0 5010 20\n\
                    #VER A 1 20250101\n{\n#TRANS 1930 {} -15\n#TRANS 5010 {6 P1 1 10} 15\n\
                    #BTRANS 5010 {6 P1} 99\n#RTRANS 1930 {} -5\n#TRANS 1930 {} -5\n#TRANS 5010 {1 10} 5\n}\n";
        let inspection = inspect(&crate::read::sie::read(text.as_bytes()).expect("a file").document);
        assert_eq!(inspection.counts, Counts { vouchers: 1, rows: 4, added_rows: 1, removed_rows: 1 });
        let accounts: Vec<_> =
            inspection.accounts.iter().map(|a| (a.account.as_str(), a.transactions.0, a.ties)).collect();
        assert_eq!(accounts, [("1930", -2000, Some(true)), ("5010", 2000, Some(true))]);
        let objects: Vec<_> = inspection.objects.iter().map(|o| (o.object.as_str(), o.amount.0)).collect();
        assert_eq!(objects, [("10", 2000), ("P1", 1500)]);
    }

    #[test]
    fn a_file_without_rows_has_nothing_to_tie() {
        let read =
            crate::read::sie::read(b"#KONTO 1930 Bank\n#IB 0 1930 100\n#UB 0 1930 80\n").expect("a file");
        assert_eq!(inspect(&read.document).accounts[0].ties, None);
    }
}
