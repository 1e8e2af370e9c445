//! Taking a main ledger file in: which rows become ledger lines and costs, what is known, what has changed.
//!
//! Planning decides nothing for good: [`plan`] says what the file would do to the book, the person looks at it, and
//! [`facts`] makes the facts of what was confirmed. The booking date never decides silently where a cost belongs: the
//! cost period is *assumed* to be the calendar month of the row and marked so.

mod accruals;
mod facts;
pub mod follow_up;
pub mod invoices;
mod matching;
pub mod payroll;
pub mod share_list;
mod totals;

use std::collections::{BTreeMap, BTreeSet, HashMap};

pub use facts::{Confirmed, Decided, facts};

use crate::accounts::{AccountMapping, AccountRole, CostKind};
use crate::book::Book;
use crate::date::{Date, Period};
use crate::draft::{EXTRACT, LedgerDocument, RowKind, Voucher};
use crate::fact::{AccountMonth, Difference, GrantState, LedgerLine, VoucherRef};
use crate::ids::{GrantId, ImportId, LineId};
use crate::money::{Money, MoneyError};
use crate::problem::Problem;
use crate::reconciliation::{is_extract, is_whole_ledger};

/// A grant whose code is looked for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct GrantKey {
    /// The grant.
    pub grant: GrantId,
    /// Its code.
    pub code: String,
    /// It takes no more rows.
    pub closed: bool,
}

/// A row of the file that the book would take, or that it would not.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PlannedLine {
    /// The grant.
    pub grant: GrantId,
    /// The voucher.
    pub voucher: VoucherRef,
    /// Which row of the voucher, from 1.
    pub position: u32,
    /// Index in the rows of the document.
    pub row: u32,
    /// Index of the voucher in the document.
    pub voucher_index: u32,
    /// How it counts.
    pub kind: RowKind,
    /// The account.
    pub account: String,
    /// Debit positive.
    pub amount: Money,
    /// Day of the row.
    pub date: Date,
    /// The kind of cost it makes, if any.
    pub cost: Option<CostKind>,
}

/// What the file says about a row of the book.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PlannedDifference {
    /// What differs.
    pub what: Difference,
    /// The grant.
    pub grant: GrantId,
    /// The line in the book; none when the grant is closed.
    pub line: Option<LineId>,
    /// The voucher.
    pub voucher: VoucherRef,
    /// Which row.
    pub position: u32,
    /// What would replace it, if it is still the grant's.
    pub replacement: Option<PlannedLine>,
    /// The amount as the file has it.
    pub amount: Option<Money>,
    /// The account as the file has it.
    pub account: Option<String>,
    /// The code as the file has it.
    pub code: Option<String>,
    /// The day as the file has it.
    pub date: Option<Date>,
}

/// Sums of one code.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PlannedTotals {
    /// The grant whose code it is.
    pub grant: Option<GrantId>,
    /// The code; `None` for rows without one.
    pub code: Option<String>,
    /// The sums by account and month.
    pub sums: Vec<AccountMonth>,
}

/// A code that is no grant in the book but carries income on a grant account.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Suggestion {
    /// The code.
    pub code: String,
    /// Its name in the file.
    pub name: Option<String>,
    /// The income, as a positive amount.
    pub income: Money,
}

/// What a file would do to the book.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Plan {
    /// Rows that are new.
    pub new: Vec<PlannedLine>,
    /// How many rows the book holds already, as they are.
    pub known: u64,
    /// Those of them that are costs now and have never been charged: their account had no such role before.
    pub uncharged: Vec<(LineId, PlannedLine)>,
    /// Rows that are there otherwise than the book has them, or gone, or on a closed grant's code.
    pub differences: Vec<PlannedDifference>,
    /// Sums of every code.
    pub totals: Vec<PlannedTotals>,
    /// Accounts on grants' codes that the table does not speak of, with the number of rows.
    pub unmapped: BTreeMap<String, u64>,
    /// Codes that may be grants.
    pub suggestions: Vec<Suggestion>,
    /// The current fiscal year of the file.
    pub year: Option<Period>,
}

/// Why a file cannot be taken in.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum IntakeError {
    /// The file is another organisation's.
    #[error("the file is of {found}, the book of {expected}")]
    OtherOrganisation {
        /// The book's.
        expected: String,
        /// The file's.
        found: String,
    },
    /// The file has no voucher rows.
    #[error("no vouchers in the file")]
    NoVouchers {
        /// Type of the file.
        version: String,
    },
    /// The file is in another currency.
    #[error("the file is in {currency}")]
    OtherCurrency {
        /// The currency.
        currency: String,
    },
    /// A sum is out of range.
    #[error(transparent)]
    Money(#[from] MoneyError),
}

impl IntakeError {
    /// Returns the problem that the user is told.
    #[must_use]
    pub fn problem(&self) -> Problem {
        match self {
            Self::OtherOrganisation { expected, found } => Problem::bare("import-other-organisation")
                .with("expected", expected.as_str())
                .with("found", found.as_str()),
            Self::NoVouchers { version } => {
                Problem::bare("import-no-vouchers").with("version", version.as_str())
            }
            Self::OtherCurrency { currency } => {
                Problem::bare("import-other-currency").with("currency", currency.as_str())
            }
            Self::Money(error) => error.problem(),
        }
    }
}

/// Returns the grants of the book with their codes.
#[must_use]
pub fn keys(book: &Book) -> Vec<GrantKey> {
    book.grants()
        .map(|grant| GrantKey {
            grant: grant.id(),
            code: grant.code().to_owned(),
            closed: grant.state() == GrantState::Closed,
        })
        .collect()
}

/// Returns the ten digits of an organisation number however it is written; `None` when there are others.
#[must_use]
pub fn organisation_digits(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    match digits.len() {
        10 => Some(digits),
        12 if digits.starts_with("16") => Some(digits[2..].to_owned()),
        _ => None,
    }
}

/// Says what a file would do to the book for the grants named.
///
/// Fails with `import-other-organisation`, `import-no-vouchers`, `import-other-currency` or `money-out-of-range`.
pub fn plan(book: &Book, document: &LedgerDocument, grants: &[GrantKey]) -> Result<Plan, IntakeError> {
    check_organisation(book, document)?;
    if document.rows.is_empty() {
        return Err(IntakeError::NoVouchers { version: document.version.clone() });
    }
    let code_part = book.opened().map(|opened| opened.code_part.clone()).unwrap_or_default();
    let context = Context::new(book, document, grants, &code_part);
    let mut plan = Plan { year: document.current_year().map(|year| year.period), ..Plan::default() };
    matching::compare(&context, &mut plan);
    totals::add(&context, &mut plan)?;
    Ok(plan)
}

/// Checks that a file is the organisation's own and in kronor.
///
/// Fails with `import-other-organisation` or `import-other-currency`.
pub fn check_organisation(book: &Book, document: &LedgerDocument) -> Result<(), IntakeError> {
    if let Some(currency) = document.currency.as_deref().filter(|c| !c.is_empty() && *c != "SEK") {
        return Err(IntakeError::OtherCurrency { currency: currency.to_owned() });
    }
    check_number(book, document.organisation_number.as_deref())
}

/// Checks that a file which names an organisation number names the book's.
fn check_number(book: &Book, number: Option<&str>) -> Result<(), IntakeError> {
    let expected = book.opened().map(|opened| opened.orgnr.clone()).unwrap_or_default();
    let Some(found) = number.filter(|number| !number.trim().is_empty()) else {
        // A file without a number is let through with a remark by its reader; there is nothing to compare.
        return Ok(());
    };
    if organisation_digits(found) == organisation_digits(&expected) {
        return Ok(());
    }
    Err(IntakeError::OtherOrganisation { expected, found: found.to_owned() })
}

/// What comparing needs at hand.
struct Context<'a> {
    document: &'a LedgerDocument,
    accounts: &'a AccountMapping,
    grants: &'a [GrantKey],
    /// Index of an object list → the code it carries in the grants' code part.
    codes: Vec<Option<&'a str>>,
    /// Index of an object list → the grant.
    grant_of: Vec<Option<&'a GrantKey>>,
    /// Index of an account → its role.
    roles: Vec<Option<AccountRole>>,
    held: HashMap<VoucherRef, Vec<&'a LedgerLine>>,
    charged: BTreeSet<LineId>,
    /// The imports that were extracts.
    extracts: BTreeSet<ImportId>,
}

impl<'a> Context<'a> {
    fn new(book: &'a Book, document: &'a LedgerDocument, grants: &'a [GrantKey], code_part: &str) -> Self {
        let codes: Vec<Option<&str>> = document
            .object_lists
            .iter()
            .map(|mut list| list.find(|o| o.dimension == code_part).map(|o| o.code.as_str()))
            .collect();
        let by_code: HashMap<&str, &GrantKey> =
            grants.iter().rev().map(|key| (key.code.as_str(), key)).collect();
        let grant_of = codes.iter().map(|code| by_code.get((*code)?).copied()).collect();
        let roles =
            document.accounts.iter().map(|account| book.accounts().role_of(&account.number)).collect();
        let mut held: HashMap<VoucherRef, Vec<&LedgerLine>> = HashMap::new();
        for line in book.lines().filter(|line| grants.iter().any(|key| key.grant == line.grant)) {
            held.entry(line.voucher.clone()).or_default().push(line);
        }
        let (accounts, charged) = (book.accounts(), book.charged_lines());
        let extracts = book.imports().filter(|(_, import)| is_extract(import));
        let extracts = extracts.map(|(_, import)| import.import).collect();
        Self { document, accounts, grants, codes, grant_of, roles, held, charged, extracts }
    }

    /// Tells whether the file is an extract, which may lack rows of the ledger.
    fn is_extract(&self) -> bool {
        self.document.format == EXTRACT
    }

    fn voucher_ref(&self, voucher: &Voucher) -> VoucherRef {
        voucher_ref(self.document, voucher)
    }
}

/// Returns how a voucher of a file is named in the book: with the fiscal year that its number belongs to.
#[must_use]
pub fn voucher_ref(document: &LedgerDocument, voucher: &Voucher) -> VoucherRef {
    let year = document
        .years
        .iter()
        .find(|year| year.period.contains(voucher.date))
        .or_else(|| document.current_year())
        .map_or_else(|| january_first(voucher.date), |year| year.period.first());
    let (series, number) = (document.text(voucher.series), document.text(voucher.number));
    VoucherRef { year, series: series.to_owned(), number: number.to_owned() }
}

/// Returns the first day of the fiscal year that a day lies in: as imported, otherwise the calendar year.
#[must_use]
pub fn fiscal_year(book: &Book, day: Date) -> Date {
    let imported = book.imports().filter(|(_, import)| is_whole_ledger(import));
    let mut years = imported.filter_map(|(_, import)| import.year);
    years.find(|year| year.contains(day)).map_or_else(|| january_first(day), Period::first)
}

/// Without a stated year the calendar year is taken, which is every municipality's fiscal year.
fn january_first(date: Date) -> Date {
    Date::new(date.year(), 1, 1).unwrap_or(date)
}

#[cfg(test)]
mod tests;
