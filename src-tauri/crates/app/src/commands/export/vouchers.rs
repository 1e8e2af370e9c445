//! Proposed vouchers as SIE 4I: year-end entries, and corrections of coding.
//!
//! No account is made up: where the book cannot tell one, a person names it, or the entry is left out and that is
//! said. Texts of the ledger are not copied, as they may hold names; a correction names the voucher and row that it
//! corrects.

use std::collections::{BTreeMap, BTreeSet};

use audit_package::contents::Package;
use audit_package::excerpt::Personal;
use domain::book::Grant;
use domain::chargeable::{Candidate, chargeable};
use domain::date::{Date, Period};
use domain::draft::{Account, Dimension, LedgerDocument, Object, ObjectRef};
use domain::ids::ImportId;
use domain::problem::Problem;
use domain::year_end::{EntryRow, year_end};
use formats::write::sie::{SieRow, SieVoucher, SieVouchers, write};
use words::Words;

use super::{Made, Namer, Outcome, Wanted};
use crate::api::export::{ExportDocuments, LeftOutDocument};
use crate::commands::grants::kept_originals;
use crate::commands::range_text;
use crate::documents::{Form, What};
use crate::error::AppError;
use crate::rows::{named, voucher_text, word_of};
use crate::session::App;

/// The dimension for employees in SIE files.
const EMPLOYEE: &str = "7";

type Originals = [(ImportId, LedgerDocument)];

/// Makes the files of every grant that is asked for.
pub(super) fn make(
    app: &mut App,
    request: &ExportDocuments,
    wanted: &Wanted,
    (whole, namer): (&Package, &Namer<'_>),
    outcome: &mut Outcome,
) -> Result<(), AppError> {
    are_exported(app, request, wanted)?;
    app.stage("progress-reading-file", 0, 1)?;
    let originals = kept_originals(app)?;
    let names: BTreeMap<_, _> = whole.grants().map(|(grant, name)| (grant.id(), name.to_owned())).collect();
    for id in &wanted.grants {
        let Some(of_book) = app.book()?.grant(*id) else { continue };
        let Some(of_whole) = whole.excerpt().book().grant(*id) else { continue };
        let maker = Maker { request, wanted, whole, namer, originals: &originals, grant: of_whole };
        let name = names.get(id).cloned().unwrap_or_default();
        if wanted.what.contains(&What::Entry) {
            maker.entry(&name, outcome)?;
        }
        if wanted.what.contains(&What::Recoding) {
            // Which rows could be charged is asked of the book, as the screen asks it.
            maker.recoding(&name, chargeable(of_book, &originals), outcome)?;
        }
    }
    Ok(())
}

/// Sees that accounts are given once each, and for grants whose entries are written. Fails with `grant-unknown`,
/// `export-account-elsewhere` and `export-account-twice`.
fn are_exported(app: &App, request: &ExportDocuments, wanted: &Wanted) -> Result<(), AppError> {
    let mut given = BTreeSet::new();
    for chosen in &request.accounts {
        if !given.insert((&chosen.grant, &chosen.role)) {
            let role = app.words().word(&format!("cli-entry-{}", chosen.role));
            return Err(AppError::bare("export-account-twice").with("role", role));
        }
        let Some(code) = chosen.grant.as_deref() else { continue };
        let grant = app.book()?.grant_by_code(code)?;
        if !wanted.grants.contains(&grant.id()) {
            return Err(AppError::bare("export-account-elsewhere").with("code", grant.code()));
        }
    }
    Ok(())
}

struct Maker<'a> {
    request: &'a ExportDocuments,
    wanted: &'a Wanted,
    whole: &'a Package,
    namer: &'a Namer<'a>,
    originals: &'a Originals,
    grant: Grant<'a>,
}

impl Maker<'_> {
    fn words(&self) -> &Words {
        self.namer.words
    }

    fn leave_out(&self, what: What, problem: &Problem, outcome: &mut Outcome) {
        outcome.left_out.push(LeftOutDocument {
            what: word_of(&what),
            grant: self.grant.code().to_owned(),
            code: problem.code.to_owned(),
            message: self.words().problem(problem),
        });
    }

    fn said(&self, key: &str, fields: &[(&'static str, domain::problem::Value)]) -> String {
        self.words().text(key, &fields.iter().cloned().collect())
    }

    /// Returns the objects of a row that carries the grant's code, which takes the place of another of its code part.
    fn with_code(&self, objects: &[ObjectRef]) -> Vec<ObjectRef> {
        let code_part = self.code_part();
        let others = objects.iter().filter(|object| object.dimension != code_part).cloned();
        others
            .chain([ObjectRef { dimension: code_part.clone(), code: self.grant.code().to_owned() }])
            .collect()
    }

    fn code_part(&self) -> String {
        self.grant.book().opened().map(|opened| opened.code_part.clone()).unwrap_or_default()
    }

    /// Makes the year-end entry.
    fn entry(&self, name: &str, outcome: &mut Outcome) -> Result<(), AppError> {
        let day = self.wanted.day;
        let position = year_end(self.grant, day)?;
        let told = |problem: Problem| problem.with("code", self.grant.code()).with("day", day);
        if position.entry.is_empty() {
            let nothing = if position.booked.is_some() {
                Problem::bare("export-entry-none")
            } else {
                Problem::bare("export-entry-no-ledger")
            };
            self.leave_out(What::Entry, &told(nothing), outcome);
            return Ok(());
        }
        let mut rows = Vec::new();
        for row in &position.entry {
            match self.entry_row(row)? {
                Some(row) => rows.push(row),
                None => {
                    let within: Vec<String> = row.account.within.iter().map(range_text).collect();
                    let role = self.words().word(&format!("cli-entry-{}", word_of(&row.account.role)));
                    let open = match within.is_empty() {
                        true => Problem::bare("export-account-nowhere"),
                        false => Problem::bare("export-account-open").with("within", within.join(", ")),
                    };
                    let open = told(open).with("role", role);
                    self.leave_out(What::Entry, &open, outcome);
                    return Ok(());
                }
            }
        }
        let text = self.said("export-entry-text", &[("code", self.grant.code().into()), ("day", day.into())]);
        let voucher = SieVoucher { date: day, text, rows };
        self.push(What::Entry, (name, day), vec![voucher], outcome)
    }

    /// Returns a row of the entry; nothing where neither the book nor a person tells the account.
    fn entry_row(&self, row: &EntryRow) -> Result<Option<SieRow>, AppError> {
        let role = word_of(&row.account.role);
        let chosen = self.chosen(&role)?;
        let Some(account) = chosen.or_else(|| row.account.account.clone()) else { return Ok(None) };
        let text = self.words().word(&format!("cli-entry-{role}"));
        let amount = row.debit.checked_sub(row.credit)?;
        Ok(Some(SieRow { account, objects: self.with_code(&[]), amount, text }))
    }

    /// Returns the account that a person chose for the grant, or else for every grant. Fails with `export-account-unfit`.
    fn chosen(&self, role: &str) -> Result<Option<String>, AppError> {
        let of_role = || self.request.accounts.iter().filter(|chosen| chosen.role == role);
        let own = of_role().find(|chosen| chosen.grant.as_deref() == Some(self.grant.code()));
        let chosen = own.or_else(|| of_role().find(|chosen| chosen.grant.is_none()));
        let account = chosen.map(|chosen| chosen.account.trim()).filter(|account| !account.is_empty());
        match account {
            Some(unfit) if !unfit.bytes().all(|digit| digit.is_ascii_digit()) => {
                Err(AppError::bare("export-account-unfit").with("account", unfit))
            }
            account => Ok(account.map(str::to_owned)),
        }
    }

    /// Makes the corrections of coding: each row is taken off as it was coded and put on with the grant's code.
    fn recoding(&self, name: &str, found: Vec<Candidate>, outcome: &mut Outcome) -> Result<(), AppError> {
        let (asked, code) = (&self.request.rows, self.grant.code());
        if let Some(unknown) = asked.iter().find(|asked| found.iter().all(|row| row_name(row) != **asked)) {
            return Err(AppError::bare("export-row-unknown")
                .with("row", unknown.as_str())
                .with("code", code));
        }
        // Two rows of one name, of different years or without numbers, are told apart by nobody.
        let bearing = |asked: &String| found.iter().filter(|row| row_name(row) == *asked).count();
        if let Some(twice) = asked.iter().find(|asked| bearing(asked) > 1) {
            return Err(AppError::bare("export-row-ambiguous")
                .with("row", twice.as_str())
                .with("code", code));
        }
        // What looks like the grant's is no more than that: a person chooses what is booked.
        if asked.is_empty() {
            let choose = match found.len() as u64 {
                0 => Problem::bare("export-recoding-none"),
                rows => Problem::bare("export-recoding-choose").with("rows", rows),
            };
            self.leave_out(What::Recoding, &choose.with("code", code), outcome);
            return Ok(());
        }
        let rows: Vec<Candidate> = found.into_iter().filter(|row| asked.contains(&row_name(row))).collect();
        let day = self.wanted.as_of;
        let mut vouchers: Vec<SieVoucher> = Vec::new();
        let mut by_voucher: BTreeMap<_, Vec<&Candidate>> = BTreeMap::new();
        for row in &rows {
            by_voucher.entry(&row.voucher).or_default().push(row);
        }
        for (reference, mut rows) in by_voucher {
            rows.sort_by_key(|row| row.position);
            let fields = [
                ("code", self.grant.code().into()),
                ("voucher", voucher_text(reference).into()),
                ("day", rows[0].date.into()),
            ];
            let text = self.said("export-recoding-text", &fields);
            let rows = rows.into_iter().flat_map(|row| self.recoded(row)).collect();
            vouchers.push(SieVoucher { date: day, text, rows });
        }
        self.push(What::Recoding, (name, day), vouchers, outcome)
    }

    fn recoded(&self, row: &Candidate) -> [SieRow; 2] {
        let text = self.said(
            "export-recoding-row",
            &[("voucher", voucher_text(&row.voucher).into()), ("row", u64::from(row.position).into())],
        );
        // Who is employed is a person's own; the main ledger knows it from the voucher that is corrected.
        let closed = self.whole.descriptor().personal == Personal::LeftOut;
        let objects: Vec<ObjectRef> =
            row.objects.iter().filter(|object| !closed || object.dimension != EMPLOYEE).cloned().collect();
        let with_code = self.with_code(&objects);
        let made =
            |objects, amount| SieRow { account: row.account.clone(), objects, amount, text: text.clone() };
        [made(objects, row.amount.negated()), made(with_code, row.amount)]
    }

    fn push(
        &self,
        what: What,
        (name, day): (&str, Date),
        vouchers: Vec<SieVoucher>,
        outcome: &mut Outcome,
    ) -> Result<(), AppError> {
        let mut bytes = Vec::new();
        let written = write(&self.file(vouchers, day)?, &mut bytes)?;
        let replaced: Vec<String> =
            written.replaced_characters.iter().map(|c| words::format::visible(&c.to_string())).collect();
        let remark = match replaced.is_empty() {
            true => String::new(),
            false => self.said("export-characters-replaced", &[("characters", replaced.join(" ").into())]),
        };
        outcome.made.push(Made {
            name: self.namer.named(&word_of(&what), name, day, "si"),
            what,
            form: Form::Sie,
            grant: self.grant.code().to_owned(),
            bytes,
            remark,
        });
        Ok(())
    }

    /// Puts what the receiver must know around the vouchers, with the names that the main ledger gives.
    fn file(&self, vouchers: Vec<SieVoucher>, day: Date) -> Result<SieVouchers, AppError> {
        let about = self.whole.descriptor();
        let rows = || vouchers.iter().flat_map(|voucher| &voucher.rows);
        let accounts: BTreeSet<&str> = rows().map(|row| row.account.as_str()).collect();
        let objects: BTreeSet<(&str, &str)> =
            rows().flat_map(|row| &row.objects).map(|o| (o.dimension.as_str(), o.code.as_str())).collect();
        let dimensions: BTreeSet<&str> = objects.iter().map(|(dimension, _)| *dimension).collect();
        let head = about.head;
        let remark = self.said(
            "export-sie-remark",
            &[("operation", head.seq.into()), ("hash", head.hash.to_string().into())],
        );
        Ok(SieVouchers {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            made: about.as_of,
            remark,
            organisation: about.organisation.clone(),
            orgnr: about.orgnr.clone(),
            year: year_of(day)?,
            accounts: accounts.into_iter().map(|number| self.account(number)).collect(),
            dimensions: dimensions.into_iter().map(|number| self.dimension(number)).collect(),
            objects: objects.into_iter().map(|(dimension, code)| self.object(dimension, code)).collect(),
            vouchers,
        })
    }

    fn account(&self, number: &str) -> Account {
        let known = self.originals.iter().rev().flat_map(|(_, document)| &document.accounts);
        let name = known.filter(|account| account.number == number).find_map(|account| account.name.clone());
        Account { number: number.to_owned(), name, kind: None, declared: true }
    }

    fn dimension(&self, number: &str) -> Dimension {
        let known = self.originals.iter().rev().flat_map(|(_, document)| &document.dimensions);
        let name =
            known.filter(|dimension| dimension.number == number).find_map(|dimension| dimension.name.clone());
        let name = name.or_else(|| Some(self.said("export-dimension", &[("number", number.into())])));
        Dimension { number: number.to_owned(), name, parent: None, declared: true }
    }

    fn object(&self, dimension: &str, code: &str) -> Object {
        let known = self.originals.iter().rev().flat_map(|(_, document)| &document.objects);
        let mut known = known.filter(|object| object.dimension == dimension && object.code == code);
        let is_own = dimension == self.code_part() && code == self.grant.code();
        let name = known.next().map(|object| object.name.clone()).filter(|name| !name.is_empty());
        // The names of employees are persons' own.
        let name = name.filter(|_| dimension != EMPLOYEE);
        let own = || if is_own { named(self.words(), &self.grant.scheme().short) } else { code.to_owned() };
        Object { dimension: dimension.to_owned(), code: code.to_owned(), name: name.unwrap_or_else(own) }
    }
}

/// Names a row as requests do: the voucher and the place of the row in it.
fn row_name(row: &Candidate) -> String {
    format!("{}/{}", voucher_text(&row.voucher), row.position)
}

/// Returns the calendar year of a day, which is the fiscal year of every municipality and region.
fn year_of(day: Date) -> Result<Period, AppError> {
    let first = Date::new(day.year(), 1, 1)?;
    Ok(Period::new(first, Date::new(day.year(), 12, 31)?)?)
}
