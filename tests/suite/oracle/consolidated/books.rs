//! A book for each recipient, as its own people would have kept it: grants, money, costs, answers, a frozen report, a
//! package.

use std::path::Path;

use serde_json::{Value as Json, json};
use tests::{Person, rows, text};

use super::super::figures::{Report, Sheet};

/// Every so many municipalities have a book where not all have.
const SHARE: usize = 10;
/// Municipalities with marks that the tests need, besides every tenth.
const WANTED: [&str; 5] = ["Ekerö", "Robertsfors", "Motala", "Gällivare", "Göteborg"];

/// A recipient whose package was made.
#[derive(Clone, Debug)]
pub(super) struct Made {
    /// Plain name.
    pub(super) name: String,
    /// `kommun`, `region`.
    kind: &'static str,
    orgnr: String,
    grants: Vec<Given>,
}

/// A grant as it was published.
#[derive(Clone, Debug)]
struct Given {
    scheme: &'static str,
    money: Money,
}

#[derive(Clone, Debug)]
enum Money {
    /// Paid for a performance.
    Paid(String),
    /// Requisitioned, and used where that was reported.
    Requisitioned { amount: String, used: Option<String> },
}

/// Makes the packages in the folder, in two threads. Returns who has one.
pub(super) fn make(report: &Report, folder: &Path, whole: bool) -> Vec<Made> {
    let all = recipients(report, whole);
    let half = all.len() / 2;
    std::thread::scope(|scope| {
        for some in [&all[..half], &all[half..]] {
            scope.spawn(move || some.iter().for_each(|made| made.package(folder)));
        }
    });
    all
}

fn recipients(report: &Report, whole: bool) -> Vec<Made> {
    let (first, fifth) = (report.annex("bilaga1"), report.annex("bilaga5"));
    let is_wanted =
        |row: usize| whole || row.is_multiple_of(SHARE) || WANTED.contains(&first.text(row, "recipient"));
    let municipalities = (0..first.len()).filter(|row| is_wanted(*row)).map(|row| municipality(first, row));
    municipalities.chain((0..fifth.len()).map(|row| region(fifth, row))).collect()
}

fn municipality(sheet: &Sheet, row: usize) -> Made {
    let mut grants = Vec::new();
    for (scheme, column) in [("TIM-2023", "timanstallning_sek"), ("SSK-2023", "sjukskoterskor_sek")] {
        let amount = sheet.text(row, column);
        if amount != "0" {
            grants.push(Given { scheme, money: Money::Paid(amount.to_owned()) });
        }
    }
    for (scheme, name) in [("SPEC-2023", "specusk"), ("GOD-2023", "god_vard"), ("LYFT-2023", "lyftet")] {
        let amount = sheet.text(row, &format!("{name}_requested"));
        if amount != "0" {
            grants.push(requisitioned(scheme, amount, sheet.text(row, &format!("{name}_used"))));
        }
    }
    let name = sheet.text(row, "recipient").to_owned();
    Made { name, kind: "kommun", orgnr: number("22", sheet.text(row, "kommunkod")), grants }
}

fn region(sheet: &Sheet, row: usize) -> Made {
    let used = sheet.text(row, "anvant_sek");
    let grant = requisitioned("LAK-2023", sheet.text(row, "rekvirerat_sek"), used);
    let (name, code) = (sheet.text(row, "region").to_owned(), sheet.text(row, "lanskod"));
    Made { name, kind: "region", orgnr: number("23", code), grants: vec![grant] }
}

fn requisitioned(scheme: &'static str, amount: &str, used: &str) -> Given {
    let used = (used != "not_reported").then(|| used.to_owned());
    Given { scheme, money: Money::Requisitioned { amount: amount.to_owned(), used } }
}

/// Makes an organisation number of a code, with its check digit (Luhn). It is nobody's.
fn number(series: &str, code: &str) -> String {
    let nine = format!("{series}20{code:0>5}");
    let doubled = |(at, digit): (usize, u32)| {
        let digit = if at % 2 == 0 { digit * 2 } else { digit };
        digit / 10 + digit % 10
    };
    let sum: u32 = nine.chars().filter_map(|digit| digit.to_digit(10)).enumerate().map(doubled).sum();
    let check = (10 - sum % 10) % 10;
    format!("{}-{}{check}", &nine[..6], &nine[6..])
}

impl Made {
    /// Keeps the book and writes the package.
    fn package(&self, folder: &Path) {
        let mut person = Person::new(&format!("oracle/{}", self.orgnr));
        let name = if self.kind == "kommun" { format!("{} kommun", self.name) } else { self.name.clone() };
        let file = person.handle("bok.bidragsbok");
        person.done(
            "create_book",
            json!({ "file": file, "name": name, "orgnr": self.orgnr, "recipient": self.kind, "code_part": null }),
        );
        let periods = periods(&mut person);
        let codes: Vec<String> = (1..=self.grants.len()).map(|number| format!("740{number}")).collect();
        for (given, code) in self.grants.iter().zip(&codes) {
            given.keep(&mut person, code, &periods[given.scheme]);
        }
        let file = person.point_at(folder.join(format!("{}.zip", self.orgnr)));
        let request = json!({
            "grants": codes, "file": file, "as_of": "2024-12-01", "key": null, "passphrase": null,
            "level": null, "reader": null,
        });
        person.done("issue_package", request);
    }
}

/// The use periods of the schemes.
fn periods(person: &mut Person) -> Json {
    let schemes = person.done("list_schemes", json!({}));
    rows(&schemes).iter().map(|row| (text(&row["id"]), row["period"].clone())).collect()
}

impl Given {
    fn keep(&self, person: &mut Person, code: &str, period: &Json) {
        let (requisitioned, received) = match &self.money {
            Money::Paid(amount) => (None, Some(amount)),
            Money::Requisitioned { amount, .. } => (Some(amount), Some(amount)),
        };
        let round = (self.scheme == "SPEC-2023").then_some("first");
        let request = json!({
            "scheme": self.scheme, "code": code, "allocated": null, "requisitioned": requisitioned,
            "requisitioned_on": requisitioned.map(|_| "2023-03-01"), "requisitioned_round": requisitioned.and(round),
            "received": received, "received_on": "2023-04-01", "case_numbers": [], "contact": null,
        });
        person.done("add_grant", request);
        if let Money::Requisitioned { used: Some(used), .. } = &self.money {
            spend(person, code, used, period);
            answer(person, code);
            person.done("freeze_report", json!({ "grant": code, "as_of": "2024-10-31" }));
        }
    }
}

/// Enters what was used as a salary and an invoice, with öre that meet in whole kronor.
fn spend(person: &mut Person, code: &str, used: &str, period: &Json) {
    let kronor: u64 = used.parse().expect("whole kronor");
    let salary = kronor * 100 * 2 / 3;
    for (kind, ore) in [("salary", salary), ("invoice", kronor * 100 - salary)] {
        if ore == 0 {
            continue;
        }
        let mut form = tests::form(&format!("{}.{:02}", ore / 100, ore % 100));
        form["kind"] = kind.into();
        form["period_first"] = period["first"].clone();
        form["period_last"] = period["last"].clone();
        person.done("add_cost", json!({ "grant": code, "cost": form }));
    }
}

/// Answers whatever must be answered before the report can be frozen, in as few words as there can be.
fn answer(person: &mut Person, code: &str) {
    // An answer can bring up another question.
    for _ in 0..5 {
        let report = person.done("show_report", json!({ "grant": code }));
        let missing: Vec<&Json> =
            rows(&report["questions"]).iter().filter(|question| question["state"] == "missing").collect();
        if missing.is_empty() {
            return;
        }
        for question in missing {
            person.done("answer_question", an_answer(code, question));
        }
    }
    panic!("{code}: questions come up without end");
}

fn an_answer(code: &str, question: &Json) -> Json {
    let mut request = json!({ "grant": code, "question": question["id"] });
    let plain = || rows(&question["options"]).iter().find(|option| option["with_text"] == false);
    let option = || plain().unwrap_or_else(|| panic!("no option: {question}"))["id"].clone();
    match question["answer_kind"].as_str().unwrap_or_default() {
        "yes-no" | "yes-no-not-applicable" => request["choices"] = json!(["no"]),
        "choice" | "choices" => request["choices"] = json!([option()]),
        "count-matrix" => {
            let columns = rows(&question["columns"]);
            let cell = |row: &Json, column: &Json| json!({ "row": row["id"], "column": column, "count": 0 });
            let cells = rows(&question["rows"]).iter().flat_map(|row| match columns {
                [] => vec![cell(row, &Json::Null)],
                columns => columns.iter().map(|column| cell(row, &column["id"])).collect(),
            });
            request["cells"] = cells.collect();
        }
        "choice-matrix" => {
            let chosen = rows(&question["rows"]).iter();
            request["row_choices"] =
                chosen.map(|row| json!({ "row": row["id"], "choice": option() })).collect();
        }
        "text" => request["words"] = "Prov".into(),
        "count" => request["count"] = 0.into(),
        kind => panic!("nobody answers {kind}: {question}"),
    }
    request
}
