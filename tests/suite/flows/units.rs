//! Sharing a grant: a region's decision of two pools, payments, answer sheets out and back, and the figures after.

use formats::read::grid::{GridSheet, GridValue, read};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use serde_json::{Value as Json, json};
use tests::{Person, form, rows, text};

const DECISION: &str = "\
    pott;pottens belopp;enhet;utförare;antal;grund\r\n\
    Särskilda boenden;4 200 000;Backens hälsocentral;egen;120;boendeplats\r\n\
    ;;Dragonens hälsocentral;egen;61;\r\n\
    ;;Ersboda läkargrupp;privat;17;\r\n\
    Hemsjukvård;4 200 000;Backens hälsocentral;egen;1 403;listad över 80 år\r\n\
    ;;Dragonens hälsocentral;egen;597;\r\n";

/// A person with a grant of 8,4 million that is shared by the region's decision.
fn decided(name: &str) -> Person {
    let mut person = Person::with_book(name);
    let mut grant = person.grant("100");
    grant["requisitioned"] = json!("8 400 000");
    person.done("add_grant", grant);
    let file = person.file("beslut.csv", DECISION);
    person.done("decide_allocation", decision("RS 396-2022", Some(file)));
    person
}

fn decision(name: &str, file: Option<String>) -> Json {
    json!({
        "grant": "100", "name": name, "date": "2026-02-14", "reference": "§ 70", "file": file, "pools": [],
    })
}

fn view(person: &mut Person) -> Json {
    person.done("list_allocations", json!({ "grant": "100" }))
}

fn unit(person: &mut Person, name: &str) -> Json {
    let view = view(person);
    let found = rows(&view["units"]).iter().find(|row| row["unit"] == name);
    found.unwrap_or_else(|| panic!("no unit {name}: {view}")).clone()
}

fn pay(person: &mut Person, unit: &str, amount: &str) {
    let mut cost = form(amount);
    cost["kind"] = json!("transfer");
    cost["unit"] = json!(unit);
    cost["text"] = json!(format!("Ersättning {unit} {amount}"));
    person.done("add_cost", json!({ "grant": "100", "cost": cost }));
}

fn sheets(person: &mut Person, folder: &str, csv: bool) -> Vec<String> {
    let handle = person.handle(folder);
    let request = json!({ "grant": "100", "folder": handle, "csv": csv, "units": [], "questions": [] });
    rows(&person.done("write_unit_sheets", request)["files"]).iter().map(text).collect()
}

/// Fills a sheet in as a spreadsheet does: numbers as numbers, days as days, and saved anew.
fn filled(person: &Person, sheet: &str, used: &str, day: &str) -> Vec<u8> {
    let bytes = std::fs::read(person.path(sheet)).expect("the sheet");
    let grid: GridSheet = read(&bytes).expect("a workbook").sheets.remove(0);
    let mut workbook = Workbook::new();
    let page = workbook.add_worksheet();
    for cell in &grid.cells {
        let column = u16::try_from(cell.column).expect("a column");
        page.write_string(cell.row, column, cell.value.shown()).expect("a cell");
        let GridValue::Text(name) = &cell.value else { continue };
        if cell.column > 0 {
            continue;
        }
        match name.as_str() {
            "belopp" => page.write_number(cell.row, 2, used.parse::<f64>().expect("a number")).map(drop),
            "beskrivning" => page.write_string(cell.row, 2, "Läkartid i boendet").map(drop),
            "namn" => page.write_string(cell.row, 2, "Åsa Berg").map(drop),
            "datum" => {
                let day = ExcelDateTime::parse_from_str(day).expect("a day");
                let look = Format::new().set_num_format("yyyy-mm-dd");
                page.write_datetime_with_format(cell.row, 2, &day, &look).map(drop)
            }
            _ => Ok(()),
        }
        .expect("a cell");
    }
    workbook.save_to_buffer().expect("memory")
}

fn report(file: &str) -> Json {
    json!({
        "grant": "100", "file": file, "unit": null, "used": null, "date": null, "by": null, "text": null,
    })
}

/// What is used as the scheme counts it: what was paid, or so far as units have reported.
fn expected(person: &mut Person, paid: &str, reported: &str) -> String {
    if view(person)["when_reported"] == true { reported.to_owned() } else { paid.to_owned() }
}

#[test]
fn two_pools_are_shared_to_the_ore_and_stand_as_decided() {
    let mut person = decided("flows/units-decided");
    let view = view(&mut person);
    let decided = &view["allocations"][0];
    assert_eq!(
        [&decided["amount"], &decided["shared"], &decided["not_allocated"]],
        ["8400000.00", "8400000.00", "0.00"]
    );
    let shares: Vec<String> =
        rows(&decided["pools"][0]["shares"]).iter().map(|row| text(&row["amount"])).collect();
    assert_eq!(shares, ["2545454.55", "1293939.39", "360606.06"]);
    assert_eq!(unit(&mut person, "Backens hälsocentral")["decided"], "5491754.55");
    assert_eq!(unit(&mut person, "Ersboda läkargrupp")["provider"], "private");
    assert_eq!(unit(&mut person, "Ersboda läkargrupp")["state"], "not-paid");
}

#[test]
fn the_form_says_the_same_as_the_file_and_tells_everything_that_is_wrong() {
    let mut person = decided("flows/units-form");
    let mut form = decision("Eget", None);
    let pool = json!({
        "name": "Särskilda boenden", "purpose": null, "amount": "4 200 000", "method": "pro-rata",
        "driver": "boendeplats", "rate": null,
        "rows": "Enhet\tPlatser\nBackens hälsocentral\t120\nDragonens hälsocentral\t61\nErsboda läkargrupp\t17\n",
    });
    form["pools"] = json!([pool]);
    let preview = person.done("preview_allocation", form.clone());
    let amounts = |pools: &Json| -> Vec<String> {
        rows(&pools[0]["shares"]).iter().map(|row| text(&row["amount"])).collect()
    };
    assert_eq!(amounts(&preview["pools"]), amounts(&view(&mut person)["allocations"][0]["pools"]));
    form["pools"][0]["rows"] = json!("Backens\t0\nBackens\t4\n");
    let problems = person.done("preview_allocation", form.clone())["problems"].clone();
    let codes: Vec<String> = rows(&problems).iter().map(|problem| text(&problem["code"])).collect();
    assert_eq!(codes, ["allocation-number-missing", "allocation-unit-twice"]);
    assert_eq!(person.refused("decide_allocation", form), "allocation-number-missing");
}

#[test]
fn a_decision_of_the_same_name_is_replaced_taken_back_and_brought_back_by_undo() {
    let mut person = decided("flows/units-replaced");
    let file = person.file("nytt.csv", "pott;enhet;belopp\nBoenden;Backens hälsocentral;100\n");
    person.done("decide_allocation", decision("RS 396-2022", Some(file)));
    assert_eq!(view(&mut person)["decided"], "100.00");
    person.done("withdraw_allocation", json!({ "grant": "100", "name": "RS 396-2022" }));
    assert_eq!(rows(&view(&mut person)["allocations"]).len(), 0);
    person.done("undo", json!({}));
    assert_eq!(view(&mut person)["decided"], "100.00");
    let unknown = json!({ "grant": "100", "name": "Annat" });
    assert_eq!(person.refused("withdraw_allocation", unknown), "allocation-unknown");
}

#[test]
fn sheets_go_out_come_back_filled_and_count_as_the_scheme_says() {
    let mut person = decided("flows/units-sheets");
    pay(&mut person, "Backens hälsocentral", "400 000");
    pay(&mut person, "Ersboda läkargrupp", "100 000,50");
    let before = expected(&mut person, "500000.50", "0.00");
    assert_eq!(person.figure("100", "used"), before);
    let files = sheets(&mut person, "ut", false);
    assert_eq!(files.len(), 3);
    assert_eq!(files[0], "aterrapport-100-Backens-hälsocentral.xlsx");

    let bytes = filled(&person, &format!("ut/{}", files[0]), "399999.5", "2026-12-20");
    let back = person.file("svar.xlsx", &bytes);
    let preview = person.done("read_unit_sheet", json!({ "grant": "100", "file": back }));
    assert_eq!(
        [&preview["unit"], &preview["used"], &preview["paid"]],
        ["Backens hälsocentral", "399999.50", "400000.00"]
    );
    assert_eq!([&preview["date"], &preview["by"]], ["2026-12-20", "Åsa Berg"]);
    assert_eq!((preview["unchanged"].clone(), rows(&preview["problems"]).len()), (json!(false), 0));

    let reply = person.done("confirm_unit_report", report(&back));
    assert_eq!([&reply["unit"]["remaining"], &reply["unit"]["state"]], ["0.50", "reported-less"]);
    let after = expected(&mut person, "500000.50", "399999.50");
    assert_eq!(person.figure("100", "used"), after);
    let kept = person.done("list_evidence", json!({ "grant": "100" }));
    assert_eq!(kept[0]["bytes"], bytes.len().to_string());
    assert_eq!(kept[0]["name"], "svar.xlsx");
    assert_eq!(kept[0]["targets"][0]["kind"], "grant");

    let head = person.head();
    assert_eq!(person.done("confirm_unit_report", report(&back))["unchanged"], true);
    assert_eq!(person.head(), head, "the same sheet twice changes nothing");
    let again = filled(&person, &format!("ut/{}", files[0]), "400000", "2026-12-21");
    let again = person.file("svar-2.xlsx", again);
    assert_eq!(person.done("confirm_unit_report", report(&again))["unit"]["state"], "reported");
    person.done("undo", json!({}));
    assert_eq!(unit(&mut person, "Backens hälsocentral")["reported"], "399999.50");
}

#[test]
fn a_sheet_of_another_book_grant_or_file_is_refused() {
    let mut other = decided("flows/units-other");
    let files = sheets(&mut other, "ut", false);
    let bytes = filled(&other, &format!("ut/{}", files[0]), "1", "2026-12-20");
    let mut person = decided("flows/units-refused");
    let file = person.file("svar.xlsx", &bytes);
    assert_eq!(person.refused("confirm_unit_report", report(&file)), "unit-sheet-other-book");
    let mut second = person.grant("200");
    second["requisitioned"] = json!("5");
    person.done("add_grant", second);
    let own = sheets(&mut person, "ut", false);
    let own = filled(&person, &format!("ut/{}", own[0]), "1", "2026-12-20");
    let own = person.file("eget.xlsx", own);
    let mut wrong = report(&own);
    wrong["grant"] = json!("200");
    assert_eq!(person.refused("confirm_unit_report", wrong), "unit-sheet-other-grant");
    person.done("withdraw_allocation", json!({ "grant": "100", "name": "RS 396-2022" }));
    assert_eq!(person.refused("confirm_unit_report", report(&own)), "unit-sheet-unknown-unit");
    let picture = person.file("bild.png", b"\x89PNG....");
    assert_eq!(person.refused("confirm_unit_report", report(&picture)), "file-image");
}

#[test]
fn an_unreadable_amount_changes_nothing_and_is_told_with_its_cell() {
    let mut person = decided("flows/units-unreadable");
    let files = sheets(&mut person, "ut", true);
    let sheet = std::fs::read_to_string(person.path(&format!("ut/{}", files[0]))).expect("the sheet");
    let filled = sheet
        .replace("belopp;Använt belopp, kr;", "belopp;Använt belopp, kr;ca 3 000")
        .replace("till;;", "till;Läkartid;")
        .replace("datum;Datum;", "datum;Datum;2026-12-20")
        .replace("namn;Namn;", "namn;Namn;Åsa");
    let file = person.file("svar.csv", filled);
    let head = person.head();
    let preview = person.done("read_unit_sheet", json!({ "grant": "100", "file": file }));
    let problems = rows(&preview["problems"]);
    assert_eq!(problems.len(), 1, "{preview}");
    assert_eq!(problems[0]["code"], "unit-sheet-amount-unreadable");
    assert!(text(&problems[0]["message"]).contains("ca 3 000"), "{problems:?}");
    assert_eq!(preview["used"], Json::Null);
    assert_eq!(person.refused("confirm_unit_report", report(&file)), "unit-sheet-amount-unreadable");
    assert_eq!(person.head(), head);
}

#[test]
fn sheets_that_lie_there_are_never_overwritten() {
    let mut person = decided("flows/units-exists");
    sheets(&mut person, "ut", false);
    let handle = person.handle("ut");
    let request = json!({ "grant": "100", "folder": handle, "csv": false, "units": [], "questions": [] });
    assert_eq!(person.refused("write_unit_sheets", request.clone()), "file-exists");
    let mut unknown = request.clone();
    unknown["units"] = json!(["Annan"]);
    assert_eq!(person.refused("write_unit_sheets", unknown), "unit-unknown");
    let mut question = request;
    question["questions"] = json!(["K26-1"]);
    assert_eq!(person.refused("write_unit_sheets", question), "unit-question-unknown");
}

#[test]
fn a_report_can_be_noted_by_hand() {
    let mut person = decided("flows/units-by-hand");
    pay(&mut person, "Backens hälsocentral", "400");
    let hand = |unit: &str, used: &str, by: &str| {
        json!({
            "grant": "100", "file": null, "unit": unit, "used": used, "date": "2026-12-01", "by": by,
            "text": "Läkartid",
        })
    };
    for (unit, used, by, code) in [
        ("Annan", "1", "Åsa", "unit-unknown"),
        ("Backens hälsocentral", "ett", "Åsa", "money-unreadable"),
        ("Backens hälsocentral", "-1", "Åsa", "unit-report-negative"),
        ("Backens hälsocentral", "1", " ", "unit-reporter-missing"),
    ] {
        assert_eq!(person.refused("confirm_unit_report", hand(unit, used, by)), code);
    }
    let reply = person.done("confirm_unit_report", hand("Backens hälsocentral", "400,00", "Åsa"));
    assert_eq!([&reply["unit"]["state"], &reply["unit"]["reported_by"]], ["reported", "Åsa"]);
}

#[test]
fn many_payments_get_their_unit_at_once() {
    let mut person = decided("flows/units-assigned");
    let cost = person.enter("100", "250");
    let assign = json!({
        "costs": [cost], "period": null, "purpose": null, "provider": null, "unit": "Backens hälsocentral",
        "reason": "Ersättning till enhet",
    });
    person.done("assign_costs", assign);
    assert_eq!(person.costs("100")[0]["unit"], "Backens hälsocentral");
}
