//! Suppliers' invoices: split over grants to the öre, once each, and taken back by their credit notes.

use serde_json::{Value as Json, json};
use tests::{Person, rows, text};

fn two_grants(name: &str) -> Person {
    let mut person = Person::with_grant(name);
    let second = person.grant("200");
    person.done("add_grant", second);
    person
}

fn part(grant: &str, amount: &str) -> Json {
    json!({ "grant": grant, "amount": amount, "period_first": "2026-03-01", "period_last": "2026-03-31",
        "purpose": null, "text": null })
}

fn invoice(number: &str, net: &str, parts: &[Json]) -> Json {
    json!({
        "supplier": "Kursbolaget EXEMPEL AB", "orgnr": "556000-0167", "number": number, "date": "2026-03-10",
        "due": "2026-04-09", "paid": null, "net": net, "vat": "250", "own": null, "credits": null,
        "text": "Kurs i mars", "voucher": "LEV 17", "account": "75110", "booked_on": null, "parts": parts,
    })
}

fn with(mut form: Json, field: &str, value: &str) -> Json {
    form[field] = json!(value);
    form
}

#[test]
fn an_invoice_is_split_over_grants_and_own_funding_to_the_ore() {
    let mut person = two_grants("invoices-split");
    let form = with(invoice("F-1", "1 000", &[part("100", "600,50"), part("200", "=100*3")]), "own", "99,50");
    let told = person.done("split_invoice", form.clone());
    assert_eq!((text(&told["charged"]), text(&told["left"])), ("900.50".into(), "0.00".into()));
    assert_eq!(text(&told["gross"]), "1250.00");
    let entered = person.done("add_invoice", form);
    let row = &rows(&entered)[0];
    assert_eq!((rows(&row["parts"]).len(), &row["goes_up"]), (2, &json!(true)));
    assert_eq!(
        (person.figure("100", "used"), person.figure("200", "used")),
        ("600.50".into(), "300.00".into())
    );
    let cost = &person.costs("100")[0];
    assert_eq!((text(&cost["whole"]), text(&cost["own"])), ("1000.00".into(), "99.50".into()));
    person.done("undo", json!({}));
    assert!(person.costs("100").is_empty() && person.costs("200").is_empty(), "an invoice is one step");
}

#[test]
fn parts_that_do_not_go_up_are_refused_with_the_difference() {
    let mut person = two_grants("invoices-differ");
    let form = invoice("F-1", "1 000", &[part("100", "600"), part("200", "399,99")]);
    assert_eq!(text(&person.done("split_invoice", form.clone())["left"]), "0.01");
    assert_eq!(person.refused("add_invoice", form), "invoice-split-differs");
    assert!(person.costs("100").is_empty());
}

#[test]
fn what_cannot_be_on_an_invoice_is_refused() {
    let mut person = two_grants("invoices-refused");
    let right = || invoice("F-1", "1000", &[part("100", "1000")]);
    for (field, value, expected) in [
        ("orgnr", "556000-0168", "organisation-number-unfit"),
        ("number", " ", "invoice-number-missing"),
        ("supplier", "", "invoice-supplier-missing"),
        ("text", "", "text-missing"),
        ("date", "2026-02-30", "date-unreadable"),
        ("net", "1.234", "money-ambiguous"),
        ("vat", "tjugo", "money-unreadable"),
        ("credits", "F-0", "invoice-credit-positive"),
        ("voucher", "LEV", "voucher-unfit"),
    ] {
        assert_eq!(person.refused("add_invoice", with(right(), field, value)), expected, "{field} {value:?}");
    }
    assert_eq!(person.refused("add_invoice", invoice("F-1", "1000", &[])), "invoice-parts-missing");
    assert_eq!(
        person.refused("add_invoice", invoice("F-1", "-10", &[part("100", "-10")])),
        "invoice-credits-missing"
    );
    let signs = invoice("F-1", "100", &[part("100", "150"), part("200", "-50")]);
    assert_eq!(person.refused("add_invoice", signs), "invoice-part-sign");
    assert_eq!(person.refused("add_invoice", invoice("F-1", "10", &[part("999", "10")])), "grant-unknown");
}

#[test]
fn the_same_invoice_twice_is_refused_and_another_suppliers_number_is_not() {
    let mut person = two_grants("invoices-twice");
    person.done("add_invoice", invoice("F-1", "1000", &[part("100", "1000")]));
    let again = with(invoice("f-1", "1000", &[part("200", "1000")]), "supplier", "Kursbolaget");
    assert_eq!(
        person.refused("add_invoice", again),
        "invoice-entered-already",
        "the number is the same supplier's"
    );
    let other = with(invoice("F-1", "1000", &[part("200", "1000")]), "orgnr", "212000-0142");
    person.done("add_invoice", with(other, "supplier", "En annan"));
    assert_eq!(rows(&person.done("list_invoices", json!({ "grant": null }))).len(), 2);
    assert_eq!(rows(&person.done("list_invoices", json!({ "grant": "200" }))).len(), 1);
}

#[test]
fn a_credit_note_finds_its_invoice_and_takes_back_no_more_than_it_has() {
    let mut person = two_grants("invoices-credit");
    let credit = |number: &str, of: &str, amount: &str| {
        with(invoice(number, amount, &[part("100", amount)]), "credits", of)
    };
    assert_eq!(person.refused("add_invoice", credit("K-1", "F-1", "-100")), "invoice-unknown");
    person.done("add_invoice", invoice("F-1", "1000", &[part("100", "600"), part("200", "400")]));
    person.done("add_invoice", credit("K-1", "F-1", "-500"));
    assert_eq!(person.figure("100", "used"), "100.00");
    assert_eq!(person.refused("add_invoice", credit("K-2", "F-1", "-100,01")), "credit-above-invoice");
    person.done("add_invoice", credit("K-2", "F-1", "-100"));
    let listed = person.done("list_invoices", json!({ "grant": null }));
    let first = rows(&listed).iter().find(|row| row["number"] == "F-1").expect("the invoice");
    assert_eq!(text(&first["credited"]), "600.00");
}
