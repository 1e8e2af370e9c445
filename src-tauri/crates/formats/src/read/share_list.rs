//! A published list of what each recipient of a grant may claim (fördelningslista): a name, perhaps a code, an amount.
//!
//! Only the list is read here: whose row is meant is decided elsewhere. A list with several columns of amounts does not
//! say which of them is meant, and is refused rather than guessed at.

use std::collections::BTreeMap;

use domain::draft::share_list::{Share, ShareList};
use domain::money::Money;
use domain::problem::{Problem, Remark, Severity};
use serde::{Deserialize, Serialize};

use super::grid::{Grid, GridKind, GridSheet, GridValue};
use super::ledger_table::amount::{self, NegativeStyle};
use super::ledger_table::decimal::Evidences;
use super::ledger_table::remarks::{Remarks, clipped};
use super::ledger_table::rows::{TableRow, rows};
use super::ledger_table::totals::kind_of;
use super::ledger_table::{DecimalFinding, DecimalSign, Field, headings, plain};

/// How many rows may stand above the headings.
const ROWS_ABOVE_MAX: usize = 100;

const NAMES: &[&str] = &[
    "kommun",
    "kommunnamn",
    "region",
    "regionnamn",
    "kommunregion",
    "mottagare",
    "bidragsmottagare",
    "recipient",
];
const CODES: &[&str] = &["kommunkod", "kommunnr", "kommunnummer", "lanskod", "regionkod"];
/// Headings of amounts beyond those of ledgers.
const AMOUNTS: &[&str] = &[
    "rekvirerbart",
    "rekvirerbartbelopp",
    "beloppattrekvirera",
    "attrekvirera",
    "tilldelat",
    "tilldelatbelopp",
    "beviljat",
    "beviljatbelopp",
    "hogstabelopp",
    "maxbelopp",
    "bidragsbelopp",
    "statsbidrag",
];

/// What a list says, with remarks about it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct ShareListRead {
    /// What it says.
    pub list: ShareList,
    /// What is odd in it, by row.
    pub remarks: Vec<Remark>,
}

/// The columns of a list.
struct Columns<'a> {
    sheet: &'a GridSheet,
    header_row: u32,
    name: u32,
    code: Option<u32>,
    /// The columns of amounts with their headings.
    amounts: BTreeMap<u32, String>,
}

/// Tells whether a table is a list of recipients with amounts: it has both, and nothing that a row of a ledger has.
#[must_use]
pub fn is_one(grid: &Grid) -> bool {
    lists(grid).next().is_some()
}

/// The lists of a table; what somebody has put out of sight is none.
fn lists(grid: &Grid) -> impl Iterator<Item = Columns<'_>> {
    grid.sheets.iter().filter(|sheet| !sheet.is_hidden).filter_map(columns)
}

impl Columns<'_> {
    /// Returns the headings of the amounts, with the sheet where it has a name.
    fn amounts_named(&self) -> Vec<String> {
        let named = |heading: &String| match self.sheet.name.as_str() {
            "" => heading.clone(),
            sheet => format!("{sheet}: {heading}"),
        };
        self.amounts.values().map(named).collect()
    }
}

/// Reads the only list of a table. Fails with `share-list-amounts-several`, and with `table-no-headings` where there is
/// none.
pub fn read(grid: &Grid) -> Result<ShareListRead, Problem> {
    let mut found = lists(grid);
    let columns = found.next().ok_or_else(|| Problem::bare("table-no-headings"))?;
    let mut amounts = columns.amounts.iter();
    let (Some((place, heading)), None, None) = (amounts.next(), amounts.next(), found.next()) else {
        let all = lists(grid).flat_map(|list| list.amounts_named()).collect::<Vec<_>>();
        return Err(Problem::bare("share-list-amounts-several").with("headings", all.join(", ")));
    };
    let (shares, remarks) = shares(&columns, *place);
    let version = match grid.kind {
        GridKind::Workbook => "xlsx",
        GridKind::Text => "csv",
    };
    let list = ShareList {
        version: version.to_owned(),
        encoding: grid.text.map_or("utf-8", |text| text.encoding).to_owned(),
        heading: heading.clone(),
        shares,
    };
    Ok(ShareListRead { list, remarks })
}

fn columns(sheet: &GridSheet) -> Option<Columns<'_>> {
    rows(sheet).take(ROWS_ABOVE_MAX).find_map(|row| columns_of(sheet, &row))
}

fn columns_of<'a>(sheet: &'a GridSheet, row: &TableRow<'_>) -> Option<Columns<'a>> {
    let texts = || row.cells().iter().filter_map(|cell| Some((cell.column, row.text(cell.column)?)));
    let field = |text: &str| headings::field_said_by(text).map(|(field, _)| field);
    let is_ledger = |text: &str| {
        field(text).is_some_and(|field| {
            field.is_dated() || matches!(field, Field::Account | Field::Voucher | Field::VoucherNumber)
        })
    };
    let place = |known: &[&str]| texts().find(|(_, text)| known.contains(&plain(text).as_str()));
    let (name, _) = place(NAMES)?;
    let is_amount =
        |text: &str| field(text) == Some(Field::Amount) || AMOUNTS.contains(&plain(text).as_str());
    let amounts: BTreeMap<u32, String> =
        texts().filter(|(_, text)| is_amount(text)).map(|(place, text)| (place, text.to_owned())).collect();
    let is_list = !amounts.is_empty() && !texts().any(|(_, text)| is_ledger(text));
    let code = place(CODES).map(|(place, _)| place);
    is_list.then(|| Columns { sheet, header_row: row.number(), name, code, amounts })
}

fn shares(columns: &Columns<'_>, place: u32) -> (Vec<Share>, Vec<Remark>) {
    let below = || rows(columns.sheet).filter(|row| row.number() > columns.header_row);
    let mut evidences = Evidences::default();
    for row in below() {
        if let Some(value) = row.value(place) {
            evidences.note(value, || row.cell_name(place));
        }
    }
    let decimal = match evidences.finding() {
        DecimalFinding::Found { sign, .. } => Some(sign),
        DecimalFinding::NoneNeeded | DecimalFinding::Undecided { .. } | DecimalFinding::Mixed { .. } => None,
    };
    let (mut shares, mut remarks) = (Vec::new(), Remarks::default());
    let mut sum = Some(Money::ZERO);
    for row in below() {
        let name = row.shown(columns.name);
        let amount = amount_of(&row, place, decimal);
        if name.is_empty() || kind_of(&name).is_some() {
            total(&mut remarks, &row, place, amount, sum);
            continue;
        }
        match (row.value(place), amount) {
            (None, _) => {}
            (Some(_), Some(amount)) => sum = sum.and_then(|sum| sum.checked_add(amount).ok()),
            (Some(value), None) => {
                sum = None;
                let problem = Problem::bare("share-list-amount-unreadable").with("name", name.as_str());
                let problem =
                    problem.with("cell", row.cell_name(place)).with("value", clipped(&value.shown()));
                remarks.add(Severity::Warning, row.number(), problem);
            }
        }
        let code = columns.code.map(|code| row.shown(code)).filter(|code| !code.is_empty());
        shares.push(Share { cell: row.cell_name(place), name, code, amount });
    }
    (shares, remarks.finish())
}

fn amount_of(row: &TableRow<'_>, place: u32, decimal: Option<DecimalSign>) -> Option<Money> {
    let value: &GridValue = row.value(place)?;
    amount::read(value, decimal, NegativeStyle::MinusOrBrackets).ok().map(|amount| amount.money)
}

/// Holds a stated total against the rows above, where all of them could be read.
fn total(remarks: &mut Remarks, row: &TableRow<'_>, place: u32, stated: Option<Money>, sum: Option<Money>) {
    let (Some(stated), Some(sum)) = (stated, sum) else { return };
    if stated != sum {
        let problem = Problem::bare("share-list-total-differs").with("cell", row.cell_name(place));
        remarks.add(Severity::Warning, row.number(), problem.with("stated", stated).with("reckoned", sum));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::ledger_table::open;

    fn grid(text: &str) -> Grid {
        open(text.as_bytes()).expect("a table")
    }

    fn list(text: &str) -> ShareListRead {
        read(&grid(text)).expect("a list")
    }

    fn codes(read: &ShareListRead) -> Vec<&str> {
        read.remarks.iter().map(|remark| remark.problem.code).collect()
    }

    #[test]
    fn a_list_has_names_codes_and_amounts_below_any_title() {
        let read = list(
            "Bilaga 1;;\n\nKommun;Kommunkod;Rekvirerbart belopp\nEk;0101;1 200 000\nÅs;0102;300,50\nSumma;;1 200 300,50\n",
        );
        let said: Vec<String> = read
            .list
            .shares
            .iter()
            .map(|share| {
                format!("{} {:?} {:?} {}", share.name, share.code, share.amount.map(Money::ore), share.cell)
            })
            .collect();
        assert_eq!(said, ["Ek Some(\"0101\") Some(120000000) C4", "Ås Some(\"0102\") Some(30050) C5"]);
        assert_eq!((read.list.heading.as_str(), read.remarks.len()), ("Rekvirerbart belopp", 0));
    }

    #[test]
    fn a_total_that_is_not_the_sum_and_an_amount_that_is_none_are_told() {
        assert_eq!(codes(&list("Kommun;Belopp\nEk;10\nÅs;20\nTotalt;31\n")), ["share-list-total-differs"]);
        let read = list("Kommun;Belopp\nEk;10\nÅs;..\nTotalt;31\n");
        assert_eq!(codes(&read), ["share-list-amount-unreadable"]);
        assert_eq!(read.list.shares[1].amount, None);
    }

    #[test]
    fn which_of_several_amounts_is_meant_is_not_guessed() {
        let problem = read(&grid("Kommun;Belopp;Utfall\nEk;10;20\n")).expect_err("two amounts");
        assert_eq!(problem.code, "share-list-amounts-several");
    }

    #[test]
    fn what_has_days_or_accounts_is_no_list() {
        for (text, expected) in [
            ("Kommun;Belopp\nEk;10\n", true),
            ("Region;Lanskod;Tilldelat\nNord;30;10\n", true),
            ("Kommun;Datum;Belopp\nEk;2025-01-01;10\n", false),
            ("Konto;Kommun;Belopp\n5010;Ek;10\n", false),
            ("Namn;Belopp\nEk;10\n", false),
            ("Kommun;Antal\nEk;10\n", false),
        ] {
            assert_eq!(is_one(&grid(text)), expected, "{text}");
        }
    }
}
