//! The same thing seems to be charged to another grant of the book too (dubbelfinansiering).

use std::collections::{BTreeMap, BTreeSet};

use super::shared::{charged, of_cost, others};
use super::{BOOKKEEPING_LAW, Check, Context, Finding, LooksAt, Subject, own_rule};
use crate::book::Grant;
use crate::date::Period;
use crate::fact::{Cost, EvidenceTarget, VoucherRef};
use crate::money::{Money, MoneyError};
use crate::problem::{Problem, Severity};

/// The same ledger row, the same file or the same entry by hand stands behind costs of two grants of the book.
pub(super) const CHECK: Check = Check {
    id: "double-financed",
    looks_at: LooksAt::Book,
    says: &[
        ("double-financed-row", &[Severity::Error]),
        ("double-financed-file", &[Severity::Warning]),
        ("double-financed-alike", &[Severity::Warning]),
    ],
    run: double_financed,
};

fn double_financed(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let mut findings = Vec::new();
    for other in others(context) {
        findings.extend(rows(context, other));
        findings.extend(files(context, other));
        findings.extend(alike(context, other));
    }
    Ok(findings)
}

/// Which row of which voucher.
type RowKey<'a> = (&'a VoucherRef, u32);

/// Returns the ledger rows that costs of the grant rest on, by voucher and place.
fn rows_of<'a>(grant: Grant<'a>) -> BTreeMap<RowKey<'a>, &'a Cost> {
    let of_cost = |cost: &'a Cost| {
        let lines = cost.lines.iter().filter_map(move |share| grant.book().line(share.line));
        lines.map(move |line| ((&line.voucher, line.position), cost))
    };
    grant.costs().filter(|cost| cost.amount > Money::ZERO).flat_map(of_cost).collect()
}

/// A row that was recoded in the main ledger and stands under both codes. Shares of one row that were made on purpose
/// rest on one line and are summed by a check of their own.
fn rows(context: Context<'_>, other: Grant<'_>) -> Vec<Finding> {
    let theirs = rows_of(other);
    let same_line = |a: &Cost, b: &Cost| a.lines.iter().any(|s| b.lines.iter().any(|t| s.line == t.line));
    let twice = rows_of(context.grant).into_iter().filter_map(|((voucher, position), cost)| {
        let their_cost = theirs.get(&(voucher, position)).filter(|theirs| !same_line(cost, theirs))?;
        let problem =
            with_other("double-financed-row", cost, other, their_cost).with("position", u64::from(position));
        Some(finding(context, Severity::Error, Subject::Cost(cost.cost), problem))
    });
    twice.collect()
}

/// Returns the files that are linked to costs or vouchers of the grant, by the sum of their bytes.
fn files_of<'a>(grant: Grant<'a>) -> BTreeMap<&'a str, &'a EvidenceTarget> {
    let links = grant
        .links()
        .filter(|link| matches!(link.target, EvidenceTarget::Cost(_) | EvidenceTarget::Voucher(_)));
    links
        .filter_map(|link| Some((link.evidence.sha256.value()?, link.target)))
        .filter(|(sha256, _)| !sha256.is_empty())
        .collect()
}

fn files(context: Context<'_>, other: Grant<'_>) -> Vec<Finding> {
    let theirs: BTreeSet<&str> = files_of(other).into_keys().collect();
    let shared = files_of(context.grant).into_iter().filter(|(sha256, _)| theirs.contains(sha256));
    let mut findings = Vec::new();
    for (sha256, target) in shared {
        let about = match target {
            EvidenceTarget::Cost(cost) => Subject::Cost(*cost),
            EvidenceTarget::Voucher(voucher) => Subject::Voucher(voucher.clone()),
            EvidenceTarget::Grant(_) | EvidenceTarget::Condition(_) | EvidenceTarget::Decision(_) => continue,
        };
        let file = context.grant.links().find(|link| link.evidence.sha256.value() == Some(sha256));
        let name = file.and_then(|link| link.evidence.file_name.value()).unwrap_or_default();
        let problem =
            Problem::bare("double-financed-file").with("file", name).with("other_grant", other.code());
        findings.push(finding(context, Severity::Warning, about, problem));
    }
    findings
}

/// Returns the cost as somebody would enter it a second time; nothing where it has neither supplier nor text.
fn entry(cost: &Cost) -> Option<(String, String, Money, Period)> {
    let plain = |text: Option<&str>| text.unwrap_or_default().trim().to_lowercase();
    let supplier = plain(cost.supplier.as_ref().and_then(|text| text.value()));
    let text = plain(cost.text.as_ref().and_then(|text| text.value()));
    let by_hand = cost.lines.is_empty() && !(supplier.is_empty() && text.is_empty());
    by_hand.then_some((supplier, text, cost.amount, cost.period))
}

/// Entered by hand in both grants alike; or of the same voucher with the same amount, by hand in one of them.
fn alike(context: Context<'_>, other: Grant<'_>) -> Vec<Finding> {
    let theirs = || other.costs().filter(|cost| cost.amount > Money::ZERO);
    let entries: BTreeMap<_, &Cost> = theirs().filter_map(|cost| Some((entry(cost)?, cost))).collect();
    let vouchers: BTreeMap<_, &Cost> =
        theirs().filter_map(|cost| Some(((cost.voucher.as_ref()?, cost.amount), cost))).collect();
    let mut findings = Vec::new();
    for cost in charged(context) {
        let of_voucher = cost.voucher.as_ref().and_then(|voucher| vouchers.get(&(voucher, cost.amount)));
        let of_voucher = of_voucher.filter(|their| cost.lines.is_empty() || their.lines.is_empty());
        let of_entry = entry(cost).and_then(|entry| entries.get(&entry));
        if let Some(their) = of_entry.or(of_voucher) {
            let problem = with_other("double-financed-alike", cost, other, their);
            findings.push(finding(context, Severity::Warning, Subject::Cost(cost.cost), problem));
        }
    }
    findings
}

fn with_other(code: &'static str, cost: &Cost, other: Grant<'_>, theirs: &Cost) -> Problem {
    of_cost(code, cost)
        .with("amount", cost.amount)
        .with("other_grant", other.code())
        .with("other_cost", theirs.cost.to_string())
}

/// The rule is that of the scheme where it says that what others pay is not paid again; the schemes say so in words that
/// differ, and so it is the duty to tie out that is cited.
fn finding(context: Context<'_>, severity: Severity, about: Subject, problem: Problem) -> Finding {
    context.finding(&CHECK, severity, about, problem, own_rule(BOOKKEEPING_LAW))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::{EvidenceAdded, EvidenceKind, EvidenceLinked, Fact};
    use crate::ids::GrantId;
    use crate::testing::*;

    const OTHER: &str = "200";

    fn two_grants() -> Desk {
        let mut desk = Desk::new();
        desk.add_grant(OTHER);
        desk
    }

    fn said(desk: &Desk) -> Vec<&'static str> {
        desk.said_by(CHECK.id, "2026-11-21")
    }

    fn at_other(cost: Cost) -> Cost {
        Cost { grant: GrantId(2), ..cost }
    }

    #[test]
    fn a_row_that_stands_under_two_codes_is_charged_twice() {
        let mut desk = two_grants();
        let ledger = |code| Ledger::whole().voucher("A 1", "2026-07-05", &[("4010", code, "5", "Kurs")]);
        desk.take(&ledger(CODE));
        assert_eq!(said(&desk), [""; 0]);
        let mut line = desk.grant().lines().next().expect("a row").clone();
        line.line = desk.ids.line();
        line.grant = GrantId(2);
        let share = crate::fact::LineShare { line: line.line, amount: kr("5") };
        let cost = desk.grant().costs().next().expect("a cost").clone();
        desk.add(vec![Fact::LedgerLine(line)]);
        desk.enter(at_other(Cost { lines: vec![share], ..cost }));
        assert_eq!(said(&desk), ["double-financed-row"]);
    }

    fn file(desk: &mut Desk, grant: GrantId, sha256: &str, cost: crate::ids::CostId) {
        let evidence = desk.ids.evidence();
        let added = EvidenceAdded {
            masks: None,
            evidence,
            grant,
            what: EvidenceKind::Invoice,
            personal: false,
            media_type: "application/pdf".to_owned(),
            bytes: 1,
            file_name: text("faktura.pdf"),
            sha256: text(sha256),
        };
        let target = EvidenceTarget::Cost(cost);
        let linked = EvidenceLinked { evidence, grant, target };
        desk.add(vec![Fact::EvidenceAdded(added), Fact::EvidenceLinked(linked)]);
    }

    #[test]
    fn the_same_file_behind_costs_of_two_grants_is_worth_a_look() {
        let with_files = |theirs: &str| {
            let mut desk = two_grants();
            let own = desk.enter(a_cost());
            let other = desk.enter(at_other(Cost { amount: kr("7"), ..a_cost() }));
            file(&mut desk, GrantId(1), "aa", own);
            file(&mut desk, GrantId(2), theirs, other);
            said(&desk)
        };
        assert_eq!(with_files("aa"), ["double-financed-file"]);
        assert_eq!(with_files("bb"), [""; 0]);
    }

    #[test]
    fn what_was_entered_by_hand_in_two_grants_alike_is_worth_a_look() {
        let said_of = |theirs: Cost| {
            let mut desk = two_grants();
            desk.enter(Cost { supplier: Some(text("Kursbolaget EXEMPEL")), ..a_cost() });
            desk.enter(at_other(theirs));
            said(&desk)
        };
        let same = || Cost { supplier: Some(text("kursbolaget exempel")), ..a_cost() };
        assert_eq!(said_of(same()), ["double-financed-alike"]);
        assert_eq!(said_of(Cost { amount: kr("100.01"), ..same() }), [""; 0]);
        assert_eq!(said_of(Cost { period: days("2026-04-01", "2026-04-30"), ..same() }), [""; 0]);
        assert_eq!(said_of(Cost { supplier: Some(text("ANNAT")), ..same() }), [""; 0]);
        assert_eq!(said_of(Cost { amount: kr("-100"), ..same() }), [""; 0]);
    }

    #[test]
    fn a_voucher_that_was_imported_here_and_entered_there_with_the_same_amount_is_worth_a_look() {
        let said_of = |amount: &str| {
            let mut desk = two_grants();
            desk.take(&Ledger::whole().voucher("A 1", "2026-07-05", &[("4010", CODE, "5", "Kurs")]));
            let voucher = desk.grant().costs().next().expect("a cost").voucher.clone();
            desk.enter(at_other(Cost { voucher, amount: kr(amount), ..a_cost() }));
            said(&desk)
        };
        assert_eq!(said_of("5"), ["double-financed-alike"]);
        assert_eq!(said_of("6"), [""; 0]);
    }

    #[test]
    fn an_invoice_that_the_ledger_shares_over_two_grants_is_no_matter() {
        let mut desk = two_grants();
        let rows = [("4010", CODE, "5", "Kurs"), ("4010", OTHER, "5", "Kurs")];
        desk.take(&Ledger::whole().voucher("A 1", "2026-07-05", &rows));
        assert_eq!(desk.book.grants().map(|grant| grant.costs().count()).collect::<Vec<_>>(), [1, 1]);
        assert_eq!(said(&desk), [""; 0]);
    }
}
