use super::*;
use crate::date::Period;
use crate::draft::invoice::{InvoiceKind, InvoiceLine, Party, References};
use crate::fact::{Cost, Fact, GrantStateSet, PeriodBasis, PeriodsConfirmed};
use crate::testing::*;

const NUMBER: &str = "F-2026-77";

fn line(net: &str, text: &str) -> InvoiceLine {
    InvoiceLine {
        id: "1".to_owned(),
        text: text.to_owned(),
        quantity: None,
        net: kr(net),
        period: None,
        accounting: None,
        object: None,
        line: 1,
    }
}

/// An invoice of the net, in one line, that refers to the grant by its project.
fn invoice(net: &str) -> InvoiceDocument {
    InvoiceDocument {
        format: "peppol".to_owned(),
        version: "3".to_owned(),
        encoding: "utf-8".to_owned(),
        kind: InvoiceKind::Invoice,
        number: NUMBER.to_owned(),
        issued: day("2026-03-15"),
        due: Some(day("2026-04-14")),
        tax_point: None,
        period: None,
        currency: "SEK".to_owned(),
        supplier: Party {
            name: Some("Kursbolaget EXEMPEL".to_owned()),
            orgnr: Some("5560000035".to_owned()),
            ..Party::default()
        },
        buyer: Party::default(),
        references: References { project: Some(CODE.to_owned()), ..References::default() },
        credits: Vec::new(),
        note: None,
        net: kr(net),
        vat: kr("0"),
        gross: kr(net),
        prepaid: kr("0"),
        rounding: kr("0"),
        payable: kr(net),
        allowances: Vec::new(),
        taxes: Vec::new(),
        lines: vec![line(net, "Kurs i mars")],
        attachments: Vec::new(),
        links: Vec::new(),
    }
}

fn credit(net: &str, of: &str) -> InvoiceDocument {
    InvoiceDocument {
        kind: InvoiceKind::CreditNote,
        number: "K-1".to_owned(),
        credits: vec![of.to_owned()],
        ..invoice(net)
    }
}

fn offer(document: &InvoiceDocument) -> Offered<'_> {
    Offered { document: Some(document), has_errors: false }
}

impl Desk {
    fn plan_invoices(&self, documents: &[InvoiceDocument], said: &[(usize, Said)]) -> Vec<PlannedInvoice> {
        let offered: Vec<Offered<'_>> = documents.iter().map(offer).collect();
        plan(&self.book, &offered, &said.iter().copied().collect(), None).expect("in range")
    }

    fn plan_one(&self, document: &InvoiceDocument) -> PlannedInvoice {
        self.plan_invoices(std::slice::from_ref(document), &[]).remove(0)
    }

    fn decided(&self, document: &InvoiceDocument, decision: Decision) -> PlannedInvoice {
        let said = Said { grant: None, decision: Some(decision) };
        self.plan_invoices(std::slice::from_ref(document), &[(0, said)]).remove(0)
    }

    /// Takes the invoice as it is planned and returns its costs.
    fn take_invoice(&mut self, document: &InvoiceDocument, planned: PlannedInvoice) -> Vec<Cost> {
        let (facts, taken) =
            facts(&self.book, &[offer(document)], &[planned], "E-faktura", &mut self.ids, &mut NoSalt);
        self.add(facts);
        let costs = taken.iter().flat_map(|taken| &taken.costs);
        costs.map(|(_, cost)| self.book.cost(*cost).expect("in force").clone()).collect()
    }

    fn take_it(&mut self, document: &InvoiceDocument) -> Vec<Cost> {
        let planned = self.plan_one(document);
        assert!(planned.verdict.is_taken(), "{:?}", planned.verdict);
        self.take_invoice(document, planned)
    }

    fn total(&self) -> Money {
        Money::sum(self.grant().costs().map(|cost| cost.amount)).expect("in range")
    }
}

fn problem(verdict: &Verdict) -> &'static str {
    match verdict {
        Verdict::Unclear(problem) | Verdict::Wrong(problem) => problem.code,
        other => panic!("{other:?}"),
    }
}

/// A ledger whose rows are on one voucher.
fn ledger(rows: &[RowOf<'_>]) -> Ledger {
    Ledger::whole().voucher("LEV 1", "2026-03-20", rows)
}

#[test]
fn an_invoice_that_names_the_grant_becomes_its_cost_with_what_the_invoice_says() {
    let mut desk = Desk::new();
    let costs = desk.take_it(&invoice("1000.50"));
    let [cost] = costs.as_slice() else { panic!("{costs:?}") };
    assert_eq!((cost.amount, cost.period_basis), (kr("1000.50"), PeriodBasis::Assumed));
    assert_eq!(cost.period, days("2026-03-01", "2026-03-31"));
    let basis = cost.invoice.as_deref().expect("the invoice");
    assert_eq!((basis.number.as_str(), basis.date), (NUMBER, day("2026-03-15")));
    assert_eq!(basis.orgnr.as_ref().and_then(|text| text.value()), Some("556000-0035"));
    assert_eq!((cost.whole, cost.own), (None, None));
}

#[test]
fn days_of_lines_go_before_those_of_the_document_and_make_parts() {
    let mut desk = Desk::new();
    let january = days("2026-01-01", "2026-01-31");
    let mut document = invoice("300");
    document.period = Some(days("2026-01-01", "2026-06-30"));
    document.lines = vec![line("100", "Handledning"), line("150", "Lokal"), line("50", "Handledning")];
    document.lines[1].period = Some(january);
    let costs = desk.take_it(&document);
    let shown: Vec<(Money, Period, PeriodBasis)> =
        costs.iter().map(|cost| (cost.amount, cost.period, cost.period_basis)).collect();
    let half_year = days("2026-01-01", "2026-06-30");
    assert_eq!(
        shown,
        [(kr("150"), half_year, PeriodBasis::Stated), (kr("150"), january, PeriodBasis::Stated)]
    );
    assert_eq!(costs[0].whole, Some(kr("300")));
}

#[test]
fn an_allowance_of_the_document_is_shared_to_the_ore() {
    let mut desk = Desk::new();
    let mut document = invoice("90");
    document.lines = vec![line("33.33", "Ett"), line("66.67", "Två")];
    document.lines[0].period = Some(days("2026-02-01", "2026-02-28"));
    let amounts: Vec<Money> = desk.take_it(&document).iter().map(|cost| cost.amount).collect();
    assert_eq!(amounts, [kr("30.00"), kr("60.00")]);
}

#[test]
fn lines_that_name_a_grant_are_charged_to_it_and_the_others_are_paid_by_the_organisation() {
    let mut desk = Desk::new();
    desk.add_grant("74011");
    let mut document = invoice("600");
    document.references = References::default();
    document.lines = vec![line("100", "A"), line("200", "B"), line("300", "C")];
    document.lines[0].accounting = Some("5010-2200-74011".to_owned());
    document.lines[1].accounting = Some(CODE.to_owned());
    let planned = desk.plan_one(&document);
    let grants: Vec<(u32, Money)> = planned.parts.iter().map(|part| (part.grant.0, part.amount)).collect();
    assert_eq!(grants, [(2, kr("100")), (1, kr("200"))]);
    assert_eq!(planned.own, kr("300"));
    let costs = desk.take_it(&document);
    assert_eq!((costs[0].whole, costs[0].own), (Some(kr("600")), Some(kr("300"))));
}

#[test]
fn a_short_code_counts_only_as_the_whole_of_a_reference() {
    let desk = Desk::new();
    let mut document = invoice("100");
    document.references = References { accounting: Some("5010-100".to_owned()), ..References::default() };
    assert_eq!(desk.plan_one(&document).verdict, Verdict::NoGrant);
    document.references.accounting = Some(" 100 ".to_owned());
    assert_eq!(desk.plan_one(&document).verdict, Verdict::New);
}

#[test]
fn without_a_grant_nothing_is_taken_until_a_person_names_one() {
    let desk = Desk::new();
    let mut document = invoice("100");
    document.references = References::default();
    assert_eq!(desk.plan_one(&document).verdict, Verdict::NoGrant);
    let grant = Some(desk.grant().id());
    let said = Said { grant, decision: None };
    assert_eq!(desk.plan_invoices(std::slice::from_ref(&document), &[(0, said)])[0].verdict, Verdict::New);
    let all = plan(&desk.book, &[offer(&document)], &BTreeMap::new(), grant).expect("in range");
    assert_eq!(all[0].verdict, Verdict::New);
}

#[test]
fn an_invoice_of_two_grants_as_a_whole_is_asked_about() {
    let mut desk = Desk::new();
    desk.add_grant("74011");
    let mut document = invoice("100");
    document.references.buyer = Some("74011".to_owned());
    assert_eq!(problem(&desk.plan_one(&document).verdict), "invoice-grants-several");
}

#[test]
fn the_same_invoice_is_known_and_another_of_its_number_is_wrong() {
    let mut desk = Desk::new();
    let first = desk.take_it(&invoice("100"));
    assert_eq!(desk.plan_one(&invoice("100")).verdict, Verdict::Known(first[0].cost));
    assert_eq!(problem(&desk.plan_one(&invoice("101")).verdict), "invoice-known-differs");
    let twice = Desk::new().plan_invoices(&[invoice("100"), invoice("100")], &[]);
    assert_eq!(twice[1].verdict, Verdict::Repeated);
}

#[test]
fn errors_foreign_money_and_foreign_buyers_are_never_taken() {
    let desk = Desk::new();
    let mut document = invoice("100");
    let wrong = Offered { document: Some(&document), has_errors: true };
    let planned = plan(&desk.book, &[wrong], &BTreeMap::new(), None).expect("in range");
    assert_eq!(problem(&planned[0].verdict), "invoice-has-errors");
    document.currency = "EUR".to_owned();
    assert_eq!(problem(&desk.plan_one(&document).verdict), "import-other-currency");
    document.currency = "SEK".to_owned();
    document.buyer.orgnr = Some("212000-1355".to_owned());
    assert_eq!(problem(&desk.plan_one(&document).verdict), "import-other-organisation");
    document.buyer.orgnr = Some("7300009012345".to_owned());
    assert_eq!(desk.plan_one(&document).verdict, Verdict::New);
    assert_eq!(problem(&desk.plan_one(&invoice("0")).verdict), "invoice-nought");
}

#[test]
fn a_closed_grant_takes_no_invoice() {
    let mut desk = Desk::new();
    let grant = desk.grant().id();
    desk.add(vec![Fact::GrantStateSet(GrantStateSet { grant, state: GrantState::Closed })]);
    assert_eq!(problem(&desk.plan_one(&invoice("100")).verdict), "grant-closed");
}

#[test]
fn a_cost_of_the_ledger_that_names_the_number_becomes_the_invoices_and_nothing_is_doubled() {
    let mut desk = Desk::new();
    desk.take(&ledger(&[("4010", CODE, "900", "Kursbolaget f-2026-77"), ("2440", "", "-900", "")]));
    let mut document = invoice("900");
    document.lines = vec![line("300", "Januari"), line("600", "Februari")];
    document.lines[0].period = Some(days("2026-01-01", "2026-01-31"));
    document.lines[1].period = Some(days("2026-02-01", "2026-02-28"));
    let costs = desk.take_it(&document);
    assert_eq!(desk.total(), kr("900"));
    assert_eq!(costs.len(), 2);
    for cost in &costs {
        assert_eq!(cost.lines[0].amount, cost.amount);
        assert_eq!((cost.account.as_deref(), cost.period_basis), (Some("4010"), PeriodBasis::Stated));
        assert!(cost.replaces.is_some() && cost.voucher.is_some() && cost.invoice.is_some());
    }
    assert!(!desk.plan_one(&document).verdict.is_taken());
}

#[test]
fn a_cost_of_the_same_amount_is_asked_about_until_a_person_says() {
    let mut desk = Desk::new();
    desk.take(&ledger(&[("4010", CODE, "900", "Kurs"), ("2440", "", "-900", "")]));
    let document = invoice("900");
    let planned = desk.plan_one(&document);
    assert_eq!(problem(&planned.verdict), "invoice-maybe-there");
    let cost = planned.candidates[0][0];
    assert_eq!(desk.decided(&document, Decision::New).verdict, Verdict::New);
    assert_eq!(desk.decided(&document, Decision::Leave).verdict, Verdict::Left);
    let other = CostId(99);
    assert_eq!(problem(&desk.decided(&document, Decision::OfCost(other)).verdict), "invoice-maybe-there");
    let planned = desk.decided(&document, Decision::OfCost(cost));
    assert_eq!(planned.verdict, Verdict::Completes);
    desk.take_invoice(&document, planned);
    assert_eq!(desk.total(), kr("900"));
}

#[test]
fn the_rows_of_a_voucher_that_come_to_the_invoice_are_its_costs_together() {
    let mut desk = Desk::new();
    let rows: &[RowOf<'_>] =
        &[("4010", CODE, "600", NUMBER), ("6010", CODE, "300", ""), ("2440", "", "-900", "")];
    desk.take(&ledger(rows));
    let mut document = invoice("900");
    document.period = Some(days("2026-02-01", "2026-02-28"));
    let costs = desk.take_it(&document);
    let shown: Vec<(Money, PeriodBasis)> =
        costs.iter().map(|cost| (cost.amount, cost.period_basis)).collect();
    assert_eq!(shown, [(kr("600"), PeriodBasis::Stated), (kr("300"), PeriodBasis::Stated)]);
    assert_eq!(desk.total(), kr("900"));
}

#[test]
fn a_period_that_a_person_has_confirmed_stays() {
    let mut desk = Desk::new();
    desk.take(&ledger(&[("4010", CODE, "900", NUMBER), ("2440", "", "-900", "")]));
    let grant = desk.grant().id();
    let cost = desk.grant().costs().next().expect("a cost").cost;
    desk.add(vec![Fact::PeriodsConfirmed(PeriodsConfirmed { grant, costs: vec![cost] })]);
    let mut document = invoice("900");
    document.period = Some(days("2026-02-01", "2026-02-28"));
    let costs = desk.take_it(&document);
    assert_eq!(
        (costs[0].period, costs[0].period_basis),
        (days("2026-03-01", "2026-03-31"), PeriodBasis::Set)
    );
}

#[test]
fn two_invoices_of_one_amount_never_take_the_same_cost() {
    let mut desk = Desk::new();
    desk.take(&ledger(&[("4010", CODE, "900", "F-2026-77 och F-2026-78"), ("2440", "", "-900", "")]));
    let mut second = invoice("900");
    second.number = "F-2026-78".to_owned();
    let planned = desk.plan_invoices(&[invoice("900"), second], &[]);
    assert_eq!(planned[0].verdict, Verdict::Completes);
    assert_eq!(planned[1].verdict, Verdict::New);
}

#[test]
fn salaries_and_costs_with_an_invoice_are_no_candidates() {
    let mut desk = Desk::new();
    desk.take(&ledger(&[("5010", CODE, "900", NUMBER), ("2440", "", "-900", "")]));
    assert_eq!(desk.plan_one(&invoice("900")).verdict, Verdict::New);
}

#[test]
fn a_credit_note_takes_back_what_its_invoice_charged_and_no_more() {
    let mut desk = Desk::new();
    assert_eq!(problem(&desk.plan_one(&credit("40", NUMBER)).verdict), "invoice-unknown");
    desk.take_it(&invoice("100"));
    assert_eq!(problem(&desk.plan_one(&credit("101", NUMBER)).verdict), "credit-above-invoice");
    let mut bare = credit("40", NUMBER);
    bare.references = References::default();
    let costs = desk.take_it(&bare);
    assert_eq!((costs[0].amount, costs[0].whole), (kr("-40"), None));
    assert_eq!(costs[0].invoice.as_ref().and_then(|basis| basis.credits.as_deref()), Some(NUMBER));
    let mut second = credit("61", NUMBER);
    second.number = "K-2".to_owned();
    assert_eq!(problem(&desk.plan_one(&second).verdict), "credit-above-invoice");
    second.credits.clear();
    assert_eq!(problem(&desk.plan_one(&second).verdict), "invoice-credit-unreferenced");
    assert_eq!(desk.decided(&second, Decision::New).verdict, Verdict::New);
}

#[test]
fn parts_above_the_whole_are_not_taken() {
    let desk = Desk::new();
    let mut document = invoice("90");
    document.references = References::default();
    document.lines = vec![line("100", "Kurs"), line("-10", "Rabatt")];
    document.lines[0].accounting = Some(CODE.to_owned());
    assert_eq!(problem(&desk.plan_one(&document).verdict), "invoice-parts-unfit");
}

#[test]
fn a_number_counts_in_a_text_only_as_a_word_of_its_own() {
    let mut desk = Desk::new();
    desk.take(&ledger(&[("4010", CODE, "900", "XF-2026-77"), ("2440", "", "-900", "")]));
    assert_eq!(problem(&desk.plan_one(&invoice("900")).verdict), "invoice-maybe-there");
}

#[test]
fn a_row_that_names_the_invoice_with_another_amount_or_grant_is_asked_about() {
    let mut desk = Desk::new();
    desk.add_grant("74011");
    desk.take(&ledger(&[("4010", CODE, "1000", NUMBER), ("2440", "", "-1000", "")]));
    assert_eq!(problem(&desk.plan_one(&invoice("999.60")).verdict), "invoice-named-elsewhere");
    let mut elsewhere = invoice("1000");
    elsewhere.references.project = Some("74011".to_owned());
    let planned = desk.plan_one(&elsewhere);
    assert_eq!(problem(&planned.verdict), "invoice-named-elsewhere");
    assert_eq!(planned.candidates.len(), 1);
    assert_eq!(desk.decided(&elsewhere, Decision::New).verdict, Verdict::New);
}

#[test]
fn an_invoice_stays_known_when_its_row_in_the_ledger_changes() {
    let mut desk = Desk::new();
    desk.take(&ledger(&[("4010", CODE, "900", NUMBER), ("2440", "", "-900", "")]));
    desk.take_it(&invoice("900"));
    let changed = ledger(&[("4010", CODE, "901", NUMBER), ("2440", "", "-901", "")]);
    desk.import(&changed, crate::intake::Confirmed::NewAndDifferences);
    assert_eq!(desk.total(), kr("901"));
    assert!(matches!(desk.plan_one(&invoice("900")).verdict, Verdict::Known(_)));
}

#[test]
fn a_credit_row_of_the_ledger_is_found_by_its_credit_note() {
    let mut desk = Desk::new();
    desk.take(&ledger(&[("4010", CODE, "-200", "K-1"), ("2440", "", "200", "")]));
    desk.take_it(&credit("200", "F-0"));
    assert_eq!(desk.total(), kr("-200"));
}

#[test]
fn two_credit_notes_of_one_file_take_back_no_more_than_was_charged() {
    let mut desk = Desk::new();
    desk.take_it(&invoice("100"));
    let mut second = credit("60", NUMBER);
    second.number = "K-2".to_owned();
    let planned = desk.plan_invoices(&[credit("60", NUMBER), second], &[]);
    assert_eq!(planned[0].verdict, Verdict::New);
    assert_eq!(problem(&planned[1].verdict), "credit-above-invoice");
}

#[test]
fn a_credit_note_of_two_invoices_or_with_a_minus_is_not_guessed_at() {
    let mut desk = Desk::new();
    desk.take_it(&invoice("100"));
    let mut two = credit("10", NUMBER);
    two.credits.push("F-0".to_owned());
    assert_eq!(problem(&desk.plan_one(&two).verdict), "invoice-credits-several");
    assert_eq!(problem(&desk.plan_one(&credit("-10", NUMBER)).verdict), "invoice-credit-negative");
}

#[test]
fn within_a_file_an_invoice_is_the_same_as_it_would_be_in_the_book() {
    let desk = Desk::new();
    let mut without_number = invoice("100");
    without_number.supplier.orgnr = None;
    let twice = desk.plan_invoices(&[invoice("100"), without_number], &[]);
    assert_eq!(twice[1].verdict, Verdict::Repeated);
    let differs = desk.plan_invoices(&[invoice("100"), invoice("200")], &[]);
    assert_eq!(problem(&differs[1].verdict), "invoice-twice-differs");
    let left = Said { grant: None, decision: Some(Decision::Leave) };
    let after_left = desk.plan_invoices(&[invoice("100"), invoice("100")], &[(0, left)]);
    assert_eq!(after_left[1].verdict, Verdict::Repeated);
}

#[test]
fn the_same_number_on_another_day_is_asked_about() {
    let mut desk = Desk::new();
    desk.take_it(&invoice("100"));
    let mut next_year = invoice("100");
    next_year.issued = day("2027-03-15");
    assert_eq!(problem(&desk.plan_one(&next_year).verdict), "invoice-known-other-day");
    assert_eq!(desk.decided(&next_year, Decision::New).verdict, Verdict::New);
}

#[test]
fn a_line_without_days_is_not_stated_by_another_that_has_them() {
    let mut desk = Desk::new();
    let mut document = invoice("10000");
    document.lines = vec![line("100", "Ett"), line("9900", "Två")];
    document.lines[0].period = Some(days("2026-03-01", "2026-03-31"));
    let bases: Vec<(Money, PeriodBasis)> =
        desk.take_it(&document).iter().map(|cost| (cost.amount, cost.period_basis)).collect();
    assert_eq!(bases, [(kr("100"), PeriodBasis::Stated), (kr("9900"), PeriodBasis::Assumed)]);
}
