//! The evidence of Region Norrmark EXEMPEL, and the script of its book.

use domain::date::Period;
use domain::fact::{EvidenceKind, Provider, RecipientKind};
use formats::write::pdf::{Block, Orientation};
use formats::write::table::{Cell, Column, Table};

use super::chart;
use super::story::{CODE, DOCTORS, QUARTERS, RECEIVED};
use crate::evidence::{Paper, SalaryLine, fact, heading, invoice, pdf, points, salary_list};
use crate::ledger::day;
use crate::script::{Answer, Condition, Decision, Evidence, Given, Grant, Organisation, Script, Target};
use crate::story::{Story, money};

/// The stories of the two years.
type Told<'a> = [Story<'a>; 2];

const DECISION: &str = "beslut-fordelning-2021-06-14.pdf";
const SALARIES: &str = "lonelista-31210-2021-06--2022-12.pdf";
const PAYMENTS: &str = "utbetalningsbesked-halsocentraler-2021--2022.pdf";

fn invoice_name(told: &Told<'_>) -> String {
    format!("faktura-2022-{}.pdf", told[1].file_name("rounds-2022"))
}

/// Returns the story that knows the voucher.
fn of_key<'a, 'b>(told: &'b Told<'a>, key: &str) -> &'b Story<'a> {
    told.iter().find(|story| story.knows(key)).unwrap_or(&told[0])
}

fn salary_keys<'a>(story: &Story<'a>) -> Vec<&'a str> {
    let keys = story.ledger.vouchers.iter().map(|voucher| voucher.key.as_str());
    keys.filter(|key| key.starts_with("salaries-")).collect()
}

/// Makes the papers, each with its file name.
pub(crate) fn evidence(told: &Told<'_>) -> Vec<(String, Vec<u8>)> {
    let licence = told[1].voucher("rounds-2022");
    vec![
        (
            format!("underlag/{}", invoice_name(told)),
            invoice(told[1].ledger, licence, "1650", "2022-01-01–2022-12-31"),
        ),
        (format!("underlag/{SALARIES}"), salaries(told)),
        (format!("underlag/{PAYMENTS}"), payments(told)),
        (format!("underlag/{DECISION}"), decision()),
    ]
}

fn salaries(told: &Told<'_>) -> Vec<u8> {
    let mut lines = Vec::new();
    for story in told {
        for key in salary_keys(story) {
            let voucher = story.voucher(key);
            for (rows, (name, post, _)) in story.grant_rows(key).chunks(3).zip(DOCTORS) {
                lines.push(SalaryLine {
                    voucher: format!("{} {}", voucher.series, voucher.number),
                    date: voucher.date,
                    person: format!("{name}, {post}"),
                    amounts: [0, 1, 2].map(|index| rows[index].1.amount),
                });
            }
        }
    }
    let title = "Lönelista projekt 31210, juni 2021–december 2022";
    salary_list(chart::CHART.organisation, day("2023-01-20"), title, &lines)
}

fn payments(told: &Told<'_>) -> Vec<u8> {
    let mut rows = Vec::new();
    for (key, first, last) in QUARTERS {
        let story = of_key(told, key);
        let voucher = story.voucher(key);
        for (_, row) in story.grant_rows(key) {
            rows.push(vec![
                Cell::from(format!("{} {}", voucher.series, voucher.number)),
                Cell::Date(voucher.date),
                Cell::from(row.text.as_str()),
                Cell::from(format!("{first}–{last}")),
                Cell::Money(money(row.amount)),
            ]);
        }
    }
    let columns = vec![
        Column::text("Verifikation", 10),
        Column::date("Utbetald"),
        Column::text("Avser", 46),
        Column::text("Period", 24),
        Column::money("Belopp"),
    ];
    pdf(Paper {
        title: "Utbetalningsbesked till hälsocentraler".to_owned(),
        author: chart::CHART.organisation.to_owned(),
        made: day("2022-12-15"),
        facts: vec![fact("Projektkod", CODE), fact("Belopp", "kronor")],
        blocks: vec![Block::Table(Table::new("Utbetalningar", columns, rows))],
        orientation: Orientation::Landscape,
    })
}

fn decision() -> Vec<u8> {
    pdf(Paper {
        title: "Beslut om fördelning av statsbidrag 2021".to_owned(),
        author: chart::CHART.organisation.to_owned(),
        made: day("2021-06-14"),
        facts: vec![
            fact("Beslutsdag", Cell::Date(day("2021-06-14"))),
            fact("Diarienummer", "EX 2021/310"),
            fact("Belopp", Cell::Money(money(RECEIVED))),
        ],
        blocks: vec![
            heading("Beslut"),
            points(&[
                "Två läkare anställs i äldrevårdsteamet",
                "Hälsocentraler i egen och privat regi får ersättning för läkarmedverkan varje kvartal",
                "Digitala ronder införs i särskilt boende",
                "Privata utförare informeras om möjligheten att ta del av bidraget",
            ]),
        ],
        orientation: Orientation::Portrait,
    })
}

/// Makes the script of the book.
pub(crate) fn script(told: &Told<'_>) -> Script {
    Script {
        as_of: day("2023-02-01"),
        organisation: Organisation {
            name: chart::CHART.organisation.to_owned(),
            orgnr: chart::CHART.orgnr.to_owned(),
            kind: RecipientKind::Region,
            code_part: "6".to_owned(),
            accounts: "region-bas".to_owned(),
        },
        grants: vec![grant(told)],
        imports: vec!["huvudbok-2021.se".to_owned(), "huvudbok-2022.se".to_owned()],
        later_import: None,
        decisions: decisions(told),
        costs: Vec::new(),
        conditions: conditions(),
        evidence: links(told),
        explanations: Vec::new(),
        answers: answers(),
    }
}

fn grant(told: &Told<'_>) -> Grant {
    Grant {
        scheme: "LAK-2021".to_owned(),
        code: CODE.to_owned(),
        case_numbers: vec!["EX 2021/310".to_owned()],
        contact: Some("Controller Fia Exempel".to_owned()),
        allocated: money(RECEIVED),
        requisitioned: money(RECEIVED),
        requisitioned_on: day("2021-09-20"),
        received: money(RECEIVED),
        received_on: told[0].date("income"),
    }
}

fn conditions() -> Vec<Condition> {
    [("ombud", "2021-09-01"), ("contact-person", "2021-09-20"), ("providers-informed", "2021-06-21")]
        .into_iter()
        .map(|(id, date)| Condition {
            grant: CODE.to_owned(),
            id: id.to_owned(),
            date: day(date),
            note: None,
        })
        .collect()
}

/// The quarterly payments get their quarters, and those to private providers say so; the licence of 2022 its year.
fn decisions(told: &Told<'_>) -> Vec<Decision> {
    let mut decisions = vec![decide(told, "rounds-2022", "2022-01-01", "2022-12-31", None)];
    for (key, first, last) in QUARTERS {
        let (own, private): (Vec<_>, Vec<_>) =
            of_key(told, key).grant_rows(key).into_iter().partition(|(_, row)| row.account == "5410");
        for (rows, provider) in [(own, Provider::Own), (private, Provider::Private)] {
            let positions = rows.iter().map(|(position, _)| *position).collect();
            decisions.push(Decision { positions, ..decide(told, key, first, last, Some(provider)) });
        }
    }
    decisions
}

fn decide(told: &Told<'_>, key: &str, first: &str, last: &str, provider: Option<Provider>) -> Decision {
    Decision {
        grant: CODE.to_owned(),
        voucher: of_key(told, key).reference(key),
        positions: Vec::new(),
        period: Some(Period::new(day(first), day(last)).expect("the spans of a story run forward")),
        purpose: None,
        provider,
    }
}

fn links(told: &Told<'_>) -> Vec<Evidence> {
    let link = |file: String, kind, proves| Evidence {
        grant: CODE.to_owned(),
        file: format!("underlag/{file}"),
        kind,
        proves,
    };
    let voucher = |key: &str| Target::Voucher(of_key(told, key).reference(key));
    let salaries = told.iter().flat_map(salary_keys).map(voucher).collect();
    let payments = QUARTERS.iter().map(|(key, ..)| voucher(key)).collect();
    vec![
        link(invoice_name(told), EvidenceKind::Invoice, vec![voucher("rounds-2022")]),
        link(SALARIES.to_owned(), EvidenceKind::Payslip, salaries),
        link(PAYMENTS.to_owned(), EvidenceKind::Other, payments),
        link(DECISION.to_owned(), EvidenceKind::Measure, vec![Target::Grant]),
    ]
}

fn answers() -> Vec<Answer> {
    let answer =
        |question: &str, answer| Answer { grant: CODE.to_owned(), question: question.to_owned(), answer };
    let text = |text: &str| Given::Text(text.to_owned());
    let kinds = ["payment", "digital-rounds", "mobile-teams", "recruitment", "skills"];
    vec![
        answer(
            "L212021-4",
            text("En läkare på deltid och digitala ronder som kom igång senare än planerat."),
        ),
        answer("L212021-5", Given::Choice("yes".to_owned())),
        answer("L212021-6", Given::Choice("10-19".to_owned())),
        answer("L212021-7", Given::Choices(kinds.map(str::to_owned).to_vec())),
        answer(
            "L212021-8",
            text("Två läkare i ett äldrevårdsteam, ersättning till hälsocentraler per kvartal."),
        ),
        answer("L212021-9", Given::Choice("fairly-high".to_owned())),
        answer("L21-13-plan", text("Läkarlöner och ersättning till hälsocentraler under resten av 2022.")),
    ]
}
