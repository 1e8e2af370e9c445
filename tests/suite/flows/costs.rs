//! Costs and their evidence: entering, correcting, voiding, and what is held of it afterwards.

use serde_json::{Value as Json, json};
use tests::{Person, form, ledger, rows, text, voucher};

fn with(name: &str, value: Json) -> Json {
    let mut form = form("100");
    form[name] = value;
    json!({ "grant": "100", "cost": form })
}

#[test]
fn costs_that_cannot_be_are_refused_and_nothing_is_written() {
    let mut person = Person::with_grant("flows/cost-forms");
    for (name, value, expected) in [
        ("amount", "1.234", "money-ambiguous"),
        ("amount", "1,2345", "money-too-precise"),
        ("amount", "tio", "money-unreadable"),
        ("amount", "", "money-unreadable"),
        ("amount", "0,00", "amount-nought"),
        ("amount", "10 000 000 000 000", "money-out-of-range"),
        ("text", "  ", "text-missing"),
        ("period_first", "2026-02-30", "date-unreadable"),
        ("period_first", "2026-04-01", "period-ends-before-it-begins"),
        ("kind", "lön", "choice-unknown"),
        ("purpose", "nothing", "purpose-unknown"),
        ("voucher", "LEV", "voucher-unfit"),
        ("provider", "annan", "choice-unknown"),
        ("settles", "K77", "cost-unknown"),
        ("booked_on", "igår", "date-unreadable"),
    ] {
        assert_eq!(person.refused("add_cost", with(name, json!(value))), expected, "{name} {value:?}");
    }
    let mut stranger = with("text", json!("Kurs"));
    stranger["grant"] = json!("999");
    assert_eq!(person.refused("add_cost", stranger), "grant-unknown");
}

#[test]
fn a_negative_cost_is_a_credit() {
    let mut person = Person::with_grant("flows/credit");
    person.enter("100", "100");
    person.enter("100", "\u{2212}30,50");
    assert_eq!(person.figure("100", "used"), "69.50");
}

#[test]
fn an_invoice_that_settles_an_accrual_is_not_counted_beside_it() {
    let mut person = Person::with_grant("flows/settle");
    let mut accrual = with("kind", json!("accrual"));
    accrual["cost"]["accrual_reason"] = json!("Utfört i perioden");
    person.done("add_cost", accrual);
    let before = person.figure("100", "used");
    let mut invoice = with("settles", json!("K1"));
    invoice["cost"]["amount"] = json!("110,00");
    person.done("add_cost", invoice.clone());
    assert_ne!(before, "110.00");
    assert_eq!(person.figure("100", "used"), "110.00", "the accrual is taken back when its invoice comes");
    invoice["cost"]["amount"] = json!("5,00");
    person.done("add_cost", invoice);
    assert_eq!(person.figure("100", "used"), "115.00", "and only once");
}

#[test]
fn an_accrual_stands_again_when_its_only_invoice_is_voided() {
    let mut person = Person::with_grant("flows/unsettle");
    let mut accrual = with("kind", json!("accrual"));
    accrual["cost"]["accrual_reason"] = json!("Utfört i perioden");
    person.done("add_cost", accrual);
    let mut invoice = with("settles", json!("K1"));
    invoice["cost"]["amount"] = json!("110,00");
    let first = text(&person.done("add_cost", invoice.clone())["cost"]);
    invoice["cost"]["amount"] = json!("5,00");
    let second = text(&person.done("add_cost", invoice)["cost"]);
    let void = |cost: &str| json!({ "cost": cost, "reason": "Fel faktura" });
    person.done("void_cost", void(&second));
    assert_eq!(person.figure("100", "used"), "110.00", "the first one still settles it");
    person.done("void_cost", void(&first));
    assert_eq!(person.figure("100", "used"), "100.00", "what took the accrual back went with its invoice");
    let list = person.done("list_accruals", json!({ "grant": "100", "as_of": "2026-11-21" }));
    assert_eq!(text(&rows(&list["accruals"])[0]["open"]), "100.00");
    person.done("undo", json!({}));
    assert_eq!(person.figure("100", "used"), "110.00", "one step");
}

#[test]
fn what_was_voided_or_corrected_can_still_be_looked_at() {
    let mut person = Person::with_grant("flows/gone");
    let first = person.enter("100", "100");
    let mut to = form("90");
    to["account"] = json!("7010");
    let correct = json!({ "cost": first, "to": to, "reason": "Fel belopp" });
    let second = text(&person.done("correct_cost", correct)["cost"]);
    let shown = person.done("show_cost", json!({ "cost": second }));
    let change = &rows(&shown["changes"])[0];
    assert_eq!(
        (text(&change["from"]), text(&change["to"]), text(&change["reason"])),
        (first.clone(), second.clone(), "Fel belopp".into())
    );
    assert_eq!(text(&change["actor"]), "Eva Exempel");
    let fields = rows(&change["fields"])
        .iter()
        .map(|field| ["name", "before", "after"].map(|name| text(&field[name])));
    assert_eq!(fields.collect::<Vec<_>>(), [["Belopp", "100,00", "90,00"], ["Konto", "", "7010"]]);
    assert_eq!(shown["gone"], Json::Null);
    let gone = person.done("show_cost", json!({ "cost": first }))["gone"].clone();
    assert_eq!((text(&gone["by_cost"]), text(&gone["reason"])), (second.clone(), "Fel belopp".into()));
    person.done("void_cost", json!({ "cost": second, "reason": "Hör inte hit" }));
    let shown = person.done("show_cost", json!({ "cost": second }));
    assert_eq!(
        (&shown["gone"]["by_cost"], text(&shown["gone"]["reason"])),
        (&Json::Null, "Hör inte hit".into())
    );
    assert_eq!(
        (text(&shown["cost"]["entered_by"]), rows(&shown["changes"]).len()),
        ("Eva Exempel".into(), 1)
    );
    let listed = person.done("list_costs", json!({ "grant": "100", "search": null, "kind": null, "gone": true, "sort": "amount", "offset": 0, "limit": 10 }));
    let listed = rows(&listed["rows"]).iter().map(|row| text(&row["cost"])).collect::<Vec<_>>();
    assert_eq!(listed, [second, first]);
    assert!(person.costs("100").is_empty());
    assert_eq!(person.refused("show_cost", json!({ "cost": "K9" })), "cost-unknown");
}

#[test]
fn a_person_of_a_cost_is_a_pseudonym_and_no_personnummer() {
    let mut person = Person::with_grant("flows/pseudonym");
    for number in ["900101-2385", "19900101-2385"] {
        assert_eq!(person.refused("add_cost", with("person", json!(number))), "pseudonym-is-number");
    }
    person.done("add_cost", with("person", json!("P1")));
}

#[test]
fn a_screen_is_told_the_first_findings_of_each_severity_and_how_many_there_are() {
    let mut person = Person::with_grant("flows/show-findings");
    for amount in ["1", "2", "3"] {
        person.enter("100", amount);
    }
    let show = |about: Json, limit: u32| json!({ "grant": "100", "as_of": "2026-11-21", "with_accepted": null, "about": about, "limit": limit });
    let all = person.findings("2026-11-21").len();
    let groups = person.done("show_findings", show(Json::Null, 1));
    let counts = rows(&groups).iter().map(|group| group["count"].as_u64().expect("a number"));
    assert_eq!(counts.sum::<u64>(), all as u64);
    assert!(rows(&groups).iter().all(|group| rows(&group["rows"]).len() == 1), "{groups}");
    let of_costs = person.done("show_findings", show(json!("cost"), 100));
    let kinds =
        rows(&of_costs).iter().flat_map(|group| rows(&group["rows"])).map(|row| text(&row["about"]["kind"]));
    assert_eq!(kinds.collect::<Vec<_>>(), ["cost", "cost", "cost"], "each lacks its evidence");
}

#[test]
fn the_same_voucher_amount_and_text_twice_is_refused_as_a_slip() {
    let mut person = Person::with_grant("flows/double");
    let cost = with("voucher", json!("LEV 12"));
    person.done("add_cost", cost.clone());
    assert_eq!(person.refused("add_cost", cost), "cost-double");
    person.enter("100", "100");
    person.enter("100", "100");
    assert_eq!(person.figure("100", "used"), "300.00", "without a voucher nobody can tell");
}

#[test]
fn a_corrected_cost_keeps_its_history_and_its_evidence() {
    let mut person = Person::with_grant("flows/correct");
    let first = person.enter("100", "100");
    let file = person.file("faktura.pdf", "%PDF-1.7");
    let target = json!({ "cost": first, "voucher": null, "condition": null, "grant_itself": false });
    let add = json!({ "grant": "100", "file": file, "kind": null, "personal": null, "target": target });
    assert_eq!(person.done("add_evidence", add)["kind"], "invoice");
    let correct = |cost: &str, amount: &str, reason: &str| json!({ "cost": cost, "to": form(amount), "reason": reason });
    assert_eq!(person.refused("correct_cost", correct(&first, "90", " ")), "reason-missing");
    let second = text(&person.done("correct_cost", correct(&first, "90", "Fel belopp"))["cost"]);
    let third = text(&person.done("correct_cost", correct(&second, "80", "Fel igen"))["cost"]);
    assert_eq!(person.refused("correct_cost", correct(&first, "1", "Sent")), "cost-replaced");
    let detail = person.done("show_cost", json!({ "cost": third }));
    let amounts: Vec<String> = rows(&detail["earlier"]).iter().map(|row| text(&row["amount"])).collect();
    assert_eq!(
        (amounts, &detail["reasons"]),
        (vec!["90.00".into(), "100.00".into()], &json!(["Fel igen", "Fel belopp"]))
    );
    assert_eq!(rows(&detail["evidence"]).len(), 1);
    assert_eq!(person.figure("100", "used"), "80.00");
    person.done("void_cost", json!({ "cost": third, "reason": "Hör inte hit" }));
    assert_eq!(person.refused("void_cost", json!({ "cost": third, "reason": "Igen" })), "cost-gone");
    assert_eq!(person.figure("100", "used"), "0.00");
}

#[test]
fn undo_and_redo_go_step_by_step_and_bring_the_same_figures() {
    let mut person = Person::with_grant("flows/steps");
    assert_eq!(person.refused("redo", json!({})), "redo-nothing");
    for amount in ["1", "20", "300"] {
        person.enter("100", amount);
    }
    let undo = |person: &mut Person| {
        person.done("undo", json!({}));
        person.figure("100", "used")
    };
    assert_eq!([undo(&mut person), undo(&mut person)], ["21.00", "1.00"]);
    let redo = |person: &mut Person| {
        person.done("redo", json!({}));
        person.figure("100", "used")
    };
    assert_eq!([redo(&mut person), redo(&mut person)], ["21.00", "321.00"]);
    assert_eq!(person.refused("redo", json!({})), "redo-nothing");
    undo(&mut person);
    person.enter("100", "4000");
    assert_eq!(person.refused("redo", json!({})), "redo-nothing", "something else has been done since");
}

#[test]
fn undo_ends_at_the_book_itself() {
    let mut person = Person::with_book("flows/beginning");
    assert_eq!(person.refused("undo", json!({})), "undo-nothing");
    assert_eq!(
        person.refused("reverse_operation", json!({ "operation": 1, "reason": "x" })),
        "operation-irreversible"
    );
    assert_eq!(
        person.refused("reverse_operation", json!({ "operation": 9, "reason": "x" })),
        "operation-unknown"
    );
}

#[test]
fn a_reversal_is_undone_like_everything_else() {
    let mut person = Person::with_grant("flows/reversal");
    person.enter("100", "100");
    let entered = person.head();
    person.enter("100", "1");
    person.done("reverse_operation", json!({ "operation": entered, "reason": "Fel" }));
    assert_eq!(person.figure("100", "used"), "1.00");
    let undone = person.done("undo", json!({}));
    assert_eq!(
        (undone["target"]["kind"].as_str(), person.figure("100", "used")),
        (Some("reversed"), "101.00".into())
    );
}

#[test]
fn an_operation_that_others_stand_upon_is_not_reversed() {
    let mut person = Person::with_grant("flows/stood-upon");
    let added = person.head();
    person.enter("100", "100");
    let request = json!({ "operation": added, "reason": "Fel bidrag" });
    assert_eq!(person.refused("reverse_operation", request), "operation-stood-upon");
    person.done("verify_book", json!({}));
}

#[test]
fn evidence_that_proves_nothing_is_refused() {
    let mut person = Person::with_grant("flows/evidence");
    let cost = person.enter("100", "100");
    let empty = person.file("tom.pdf", "");
    let file = person.file("faktura.pdf", "%PDF-1.7");
    let target = |name: &str, value: Json| {
        let mut target = json!({ "cost": null, "voucher": null, "condition": null, "grant_itself": false });
        target[name] = value;
        target
    };
    let request = |file: &str, target: Json| json!({ "grant": "100", "file": file, "kind": null, "personal": null, "target": target });
    let to_cost = target("cost", json!(cost));
    assert_eq!(person.refused("add_evidence", request(&empty, to_cost.clone())), "evidence-empty");
    let folder = person.handle(".");
    assert_eq!(person.refused("add_evidence", request(&folder, to_cost.clone())), "file-is-folder");
    let absent = person.handle("finns-inte.pdf");
    assert_eq!(person.refused("add_evidence", request(&absent, to_cost.clone())), "file-not-found");
    for (name, value, expected) in [
        ("cost", json!("K9"), "cost-unknown"),
        ("voucher", json!("LEV:9"), "voucher-not-held"),
        ("voucher", json!("LEV"), "voucher-unfit"),
        ("condition", json!("nothing"), "condition-unknown"),
        ("grant_itself", json!(false), "target-unfit"),
    ] {
        assert_eq!(person.refused("add_evidence", request(&file, target(name, value))), expected, "{name}");
    }
    let added = person.done("add_evidence", request(&file, to_cost.clone()));
    let link = |target: Json| json!({ "evidence": added["evidence"], "target": target });
    assert_eq!(person.refused("link_evidence", link(to_cost)), "evidence-linked-already");
    person.done("link_evidence", link(target("grant_itself", json!(true))));
    let unknown = json!({ "evidence": "U9", "target": target("grant_itself", json!(true)) });
    assert_eq!(person.refused("link_evidence", unknown), "evidence-unknown");
}

#[test]
fn evidence_of_a_voucher_is_evidence_of_every_cost_of_it() {
    let mut person = Person::with_grant("flows/voucher-evidence");
    let two = "#VER A 1 20260305 \"Kurs\"\n{\n#TRANS 4010 {6 100} 10\n#TRANS 6110 {6 100} 5\n#TRANS 1930 {} -15\n}\n";
    let ledger_file =
        person.file("huvudbok.se", ledger(&(two.to_owned() + &voucher("A 2", "20260306", "7.00"))));
    person.take(&ledger_file);
    let file = person.file("faktura.pdf", "%PDF-1.7");
    let target = json!({ "cost": null, "voucher": "A:1", "condition": null, "grant_itself": false });
    let add = json!({ "grant": "100", "file": file, "kind": null, "personal": null, "target": target });
    person.done("add_evidence", add);
    let counts: Vec<Json> = person.costs("100").iter().map(|cost| cost["evidence"].clone()).collect();
    assert_eq!(counts, [json!(1), json!(1), json!(0)]);
}

#[test]
fn a_cost_named_twice_is_decided_once() {
    let mut person = Person::with_grant("flows/named-twice");
    let cost = person.enter("100", "100");
    let both = json!([cost, cost.to_lowercase()]);
    assert_eq!(person.done("sum_costs", json!({ "costs": both }))["amount"], "100.00");
    let assign =
        json!({ "costs": both, "period": null, "purpose": "vfu", "provider": null, "reason": "Ändamål" });
    assert_eq!(person.done("assign_costs", assign)["amount"], "100.00");
    assert_eq!(person.figure("100", "used"), "100.00");
}

#[test]
fn periods_of_several_grants_are_confirmed_together() {
    let mut person = Person::with_grant("flows/confirm");
    person.done("add_grant", person.grant("200"));
    let lines = voucher("A 1", "20260305", "5.00")
        + &voucher("A 2", "20260306", "7.00").replace("{6 100}", "{6 200}");
    let file = person.file("huvudbok.se", ledger(&lines));
    person.take(&file);
    let costs: Vec<Json> =
        [person.costs("100"), person.costs("200")].concat().iter().map(|c| c["cost"].clone()).collect();
    assert_eq!(costs.len(), 2);
    person.done("confirm_periods", json!({ "costs": costs }));
    for grant in ["100", "200"] {
        assert_eq!(person.costs(grant)[0]["confirmed"], true, "{grant}");
    }
    assert_eq!(person.refused("confirm_periods", json!({ "costs": [] })), "costs-none");
}

#[test]
fn a_finding_is_accepted_with_a_reason_and_once() {
    let mut person = Person::with_grant("flows/accept-finding");
    let findings =
        person.done("list_findings", json!({ "grant": null, "as_of": null, "with_accepted": null }));
    let finding = rows(&findings)[0].clone();
    let accept = |reason: &str| json!({ "finding": finding["id"], "reason": reason, "as_of": null });
    assert_eq!(person.refused("accept_finding", accept("")), "reason-missing");
    person.done("accept_finding", accept("Kontrollerat mot beslutet"));
    assert_eq!(person.refused("accept_finding", accept("Igen")), "finding-accepted-already");
    let unknown = json!({ "finding": "unused-00000000", "reason": "x", "as_of": null });
    assert_eq!(person.refused("accept_finding", unknown), "finding-unknown");
    let left = person.done("list_findings", json!({ "grant": null, "as_of": null, "with_accepted": null }));
    assert_eq!(rows(&left).len(), rows(&findings).len() - 1);
}
