//! Costs that could still be charged: rows of the main ledger without a grant's code that look like the grant's own.
//!
//! Nothing is charged by looking. Every row that is listed says why, in terms that a person can check in the ledger:
//! another row of its voucher is the grant's, its text names the code, it is the missing month of something that is
//! charged every month, or its words are words of the grant. Words count where they are telling: at least a third of
//! the costs with the word are the grant's, in number and in kronor, or the word is the scheme's own and rare in the
//! ledger. A voucher is telling in the same way: one of payroll has everybody's pay and tells nothing.

mod words;

use std::collections::{BTreeMap, BTreeSet};

use crate::accounts::{AccountRole, CostKind};
use crate::book::Grant;
use crate::date::{Date, Month};
use crate::draft::{LedgerDocument, ObjectRef, Row, RowKind, Voucher};
use crate::fact::VoucherRef;
use crate::ids::ImportId;
use crate::intake::voucher_ref;
use crate::money::Money;
use words::{Seen, Vocabulary};

/// The dimension for employees in SIE files.
const EMPLOYEE: &str = "7";

/// Why a row may be the grant's.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Reason {
    /// Another row of the same voucher carries the grant's code.
    SameVoucher,
    /// Its text names the grant's code.
    CodeInText,
    /// The same employee is charged in months before and after, but not in this one.
    EmployeeMonth,
    /// The same text on the same account is charged in months before and after, but not in this one.
    TextMonth,
    /// Words that are telling of the grant in this ledger.
    Words(Vec<String>),
    /// Words of the scheme's purposes that are rare in this ledger.
    SchemeWords(Vec<String>),
}

/// A row that could be charged.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Candidate {
    /// The import it stands in.
    pub import: ImportId,
    /// The voucher.
    pub voucher: VoucherRef,
    /// Which row of the voucher, from 1.
    pub position: u32,
    /// Day of the row.
    pub date: Date,
    /// The account.
    pub account: String,
    /// What kind of cost the account makes.
    pub kind: CostKind,
    /// The amount, above nought.
    pub amount: Money,
    /// Text of the row, or of the voucher.
    pub text: String,
    /// The code string, without the grant's code.
    pub objects: Vec<ObjectRef>,
    /// Why, the most telling first; never empty.
    pub reasons: Vec<Reason>,
}

impl Candidate {
    /// Returns how telling the most telling reason is, the least first; which words it names does not matter.
    fn rank(&self) -> u8 {
        self.reasons.iter().map(Reason::rank).min().unwrap_or(u8::MAX)
    }
}

impl Reason {
    const fn rank(&self) -> u8 {
        match self {
            Self::SameVoucher => 0,
            Self::CodeInText => 1,
            Self::EmployeeMonth => 2,
            Self::TextMonth => 3,
            Self::Words(_) => 4,
            Self::SchemeWords(_) => 5,
        }
    }
}

/// Finds rows in the files that could be charged to the grant, those with the most telling reason first, then the
/// largest.
///
/// A row is looked at when it lies in the use period, on an account that makes a kind of cost that the scheme lets be
/// charged, carries no grant's code and is not what a cost entered by hand already charges.
#[must_use]
pub fn chargeable(grant: Grant<'_>, files: &[(ImportId, LedgerDocument)]) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (import, document) in files {
        let search = Search::of(grant, document);
        search.add_candidates(*import, &mut found);
    }
    found.sort_by(|a, b| {
        a.rank().cmp(&b.rank()).then(b.amount.cmp(&a.amount)).then(a.voucher.cmp(&b.voucher))
    });
    found
}

/// What is known of one file.
struct Search<'a> {
    grant: Grant<'a>,
    document: &'a LedgerDocument,
    code_part: String,
    codes: BTreeSet<&'a str>,
    /// Index of an account → its role.
    roles: Vec<Option<AccountRole>>,
    /// Voucher and amount of costs that were entered by hand.
    by_hand: BTreeSet<(&'a VoucherRef, Money)>,
    /// Months in which a key (an employee, a text on an account) is the grant's.
    months: BTreeMap<String, BTreeSet<Month>>,
    vocabulary: Vocabulary,
}

impl<'a> Search<'a> {
    fn of(grant: Grant<'a>, document: &'a LedgerDocument) -> Self {
        let book = grant.book();
        let code_part = book.opened().map(|opened| opened.code_part.clone()).unwrap_or_default();
        let by_hand = book.grants().flat_map(|grant| grant.costs()).filter(|cost| cost.lines.is_empty());
        let mut search = Self {
            grant,
            document,
            codes: book.grants().map(|grant| grant.code()).collect(),
            roles: document.accounts.iter().map(|a| book.accounts().role_of(&a.number)).collect(),
            by_hand: by_hand.filter_map(|cost| Some((cost.voucher.as_ref()?, cost.amount))).collect(),
            months: BTreeMap::new(),
            vocabulary: Vocabulary::default(),
            code_part,
        };
        search.learn();
        search
    }

    fn code(&self, objects: u32) -> Option<&'a str> {
        self.document.code_of(objects, &self.code_part)
    }

    fn is_own(&self, objects: u32) -> bool {
        self.code(objects) == Some(self.grant.code())
    }

    /// Reads what the grant's own rows look like, and how common their words are.
    fn learn(&mut self) {
        let mut vocabulary = Vocabulary::default();
        for voucher in &self.document.vouchers {
            let rows = self.document.rows_of(voucher);
            for row in rows.iter().filter(|row| self.cost_kind(row).is_some()) {
                vocabulary.add_row(self.document.text_of(voucher, row), row.amount, self.is_own(row.objects));
            }
            let own_rows = rows.iter().filter(|row| row.kind == RowKind::Normal && self.is_own(row.objects));
            let keys: Vec<(String, Month)> = own_rows
                .flat_map(|row| self.keys(voucher, row).into_iter().map(|(_, key)| (key, row.date.month())))
                .collect();
            for (key, month) in keys {
                self.months.entry(key).or_default().insert(month);
            }
        }
        let purposes = self.grant.scheme().purposes.iter().map(|purpose| purpose.name.sv.as_str());
        vocabulary.add_scheme(purposes);
        self.vocabulary = vocabulary;
    }

    /// Returns what may recur from month to month in a row, with what it is.
    fn keys(&self, voucher: &Voucher, row: &Row) -> Vec<(Reason, String)> {
        let account = self.document.account_number(row.account);
        let employee = self.document.code_of(row.objects, EMPLOYEE);
        let text = words::pattern(self.document.text_of(voucher, row));
        let employee = employee.map(|code| (Reason::EmployeeMonth, format!("employee {code}")));
        let text = text.map(|text| (Reason::TextMonth, format!("{account} {text}")));
        employee.into_iter().chain(text).collect()
    }

    fn add_candidates(&self, import: ImportId, found: &mut Vec<Candidate>) {
        for voucher in &self.document.vouchers {
            let rows = self.document.rows_of(voucher);
            let shared = self.is_mostly_own(rows);
            let reference = voucher_ref(self.document, voucher);
            for (row, position) in rows.iter().zip(1_u32..) {
                let Some(kind) = self.kind(row, &reference) else { continue };
                let reasons = self.reasons(voucher, row, shared);
                if !reasons.is_empty() {
                    found.push(Candidate {
                        import,
                        voucher: reference.clone(),
                        position,
                        date: row.date,
                        account: self.document.account_number(row.account).to_owned(),
                        kind,
                        amount: row.amount,
                        text: self.document.text_of(voucher, row).to_owned(),
                        objects: self.document.objects_of(row.objects).cloned().collect(),
                        reasons,
                    });
                }
            }
        }
    }

    /// Tells whether a voucher is telling: see [`Seen`].
    fn is_mostly_own(&self, rows: &[Row]) -> bool {
        let mut seen = Seen::default();
        for row in rows.iter().filter(|row| self.cost_kind(row).is_some()) {
            seen.add(row.amount, self.is_own(row.objects));
        }
        seen.is_telling()
    }

    /// Returns the kind of cost that a row is, whoever's it is.
    fn cost_kind(&self, row: &Row) -> Option<CostKind> {
        if row.kind != RowKind::Normal {
            return None;
        }
        self.roles[row.account as usize].and_then(AccountRole::cost_kind)
    }

    /// Returns the kind of cost of a row that could be charged at all.
    fn kind(&self, row: &Row, voucher: &VoucherRef) -> Option<CostKind> {
        let uncoded = self.code(row.objects).is_none_or(|code| !self.codes.contains(code));
        let within = self.grant.use_period().contains(row.date);
        if row.amount <= Money::ZERO || !uncoded || !within || self.by_hand.contains(&(voucher, row.amount)) {
            return None;
        }
        let kind = self.cost_kind(row)?;
        let eligible = self.grant.scheme().eligible.as_ref();
        eligible.is_none_or(|eligible| eligible.kinds.contains(&kind)).then_some(kind)
    }

    fn reasons(&self, voucher: &Voucher, row: &Row, shared: bool) -> Vec<Reason> {
        let text = self.document.text_of(voucher, row);
        // A row with another project's code is somebody else's by their own word; only its voucher or text speaks louder.
        let other_project = self.code(row.objects).is_some();
        let mut reasons = Vec::new();
        if shared && !other_project {
            reasons.push(Reason::SameVoucher);
        }
        if words::names_code(text, self.grant.code()) {
            reasons.push(Reason::CodeInText);
        }
        if other_project {
            return reasons;
        }
        for (reason, key) in self.keys(voucher, row) {
            if self.is_missing_month(&key, row.date.month()) {
                reasons.push(reason);
            }
        }
        let telling = self.vocabulary.telling(text);
        if !telling.is_empty() {
            reasons.push(Reason::Words(telling));
        }
        let of_scheme = self.vocabulary.of_scheme(text);
        if !of_scheme.is_empty() {
            reasons.push(Reason::SchemeWords(of_scheme));
        }
        reasons
    }

    /// Tells whether a month lies between months that are charged and is not charged itself.
    fn is_missing_month(&self, key: &str, month: Month) -> bool {
        let Some(months) = self.months.get(key) else { return false };
        let before = months.range(..month).next_back();
        let after = months.range(month..).next();
        before.is_some() && after.is_some_and(|after| *after > month)
    }
}

#[cfg(test)]
mod tests;
