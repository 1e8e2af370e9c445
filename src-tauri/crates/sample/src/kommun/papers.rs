//! The evidence of Västerå kommun EXEMPEL, and the script of its book.

use domain::date::{Date, Period};
use domain::fact::{EvidenceKind, RecipientKind};
use formats::write::pdf::{Block, Orientation};
use formats::write::table::Cell;

use super::story::{CODE, EMPLOYEES, RECEIVED};
use super::{chart, everyday};
use crate::evidence::{Paper, SalaryLine, amount, fact, heading, invoice, pdf, points, salary_list};
use crate::ledger::day;
use crate::script::{Answer, Condition, Decision, Evidence, Given, Grant, Organisation, Script, Target};
use crate::story::{Story, money};

/// Vouchers whose invoices are there, with what each invoice says of its days.
const INVOICES: [(&str, &str); 7] = [
    ("seminars-2025", "2025-11-01–2025-12-31"),
    ("supervisors", "Vårterminen 2026"),
    ("palliative", "Maj 2026"),
    ("course-days", "Juni 2026"),
    ("books", "Juni 2026"),
    ("adjunct", "Juni 2026"),
    ("subscription", "2026-09-01–2027-02-28"),
];

const DIALOGUE: &str = "inbjudan-dialog-2026-04-22.pdf";
const PLAN: &str = "insatsplan-2026.pdf";
const SALARIES: &str = "lonelista-74502-2026-04--2026-10.pdf";

fn invoice_name(story: &Story<'_>, key: &str) -> String {
    format!("faktura-{}.pdf", story.file_name(key))
}

fn accrual_name(story: &Story<'_>) -> String {
    format!("periodiseringsunderlag-{}.pdf", story.file_name("accrual"))
}

/// The keys of the months' salary vouchers that hold rows of the grant.
fn salary_keys<'a>(story: &Story<'a>) -> Vec<&'a str> {
    let keys = story.ledger.vouchers.iter().map(|voucher| voucher.key.as_str());
    keys.filter(|key| key.starts_with("salaries-")).collect()
}

/// Makes the papers, each with its file name.
pub(crate) fn evidence(story: &Story<'_>) -> Vec<(String, Vec<u8>)> {
    let input_vat = everyday::EVERYDAY.invoice.input_vat;
    let mut papers: Vec<(String, Vec<u8>)> = INVOICES
        .iter()
        .map(|(key, concerns)| {
            let bytes = invoice(story.ledger, story.voucher(key), input_vat, concerns);
            (format!("underlag/{}", invoice_name(story, key)), bytes)
        })
        .collect();
    papers.extend([
        (format!("underlag/{SALARIES}"), salaries(story)),
        (format!("underlag/{}", accrual_name(story)), accrual(story)),
        (format!("underlag/{DIALOGUE}"), dialogue()),
        (format!("underlag/{PLAN}"), plan()),
    ]);
    papers
}

fn salaries(story: &Story<'_>) -> Vec<u8> {
    let mut lines = Vec::new();
    for key in salary_keys(story) {
        let voucher = story.voucher(key);
        let rows = story.grant_rows(key);
        for (rows, employee) in
            rows.chunks(3).zip(EMPLOYEES.iter().filter(|e| e.is_paid_in(voucher.date.month())))
        {
            lines.push(SalaryLine {
                voucher: format!("{} {}", voucher.series, voucher.number),
                date: voucher.date,
                person: format!("{}, {}", employee.name, employee.role),
                amounts: [0, 1, 2].map(|index| rows[index].1.amount),
            });
        }
    }
    let title = "Lönelista projekt 74502, april–oktober 2026";
    salary_list(chart::CHART.organisation, story.ledger.generated, title, &lines)
}

fn accrual(story: &Story<'_>) -> Vec<u8> {
    let voucher = story.voucher("accrual");
    pdf(Paper {
        title: "Orderbekräftelse och tidrapport 2026-118".to_owned(),
        author: "Handledarhuset AB".to_owned(),
        made: voucher.date,
        facts: vec![
            fact("Beställare", chart::CHART.organisation),
            fact("Avser", "2026-09-01–2026-09-30"),
            fact("Verifikation", format!("{} {}", voucher.series, voucher.number)),
        ],
        blocks: vec![
            heading("Utfört under september 2026"),
            points(&[
                "Handledning av handledare, två grupper, 24 timmar",
                "Stöd till VFU-samordnaren, 21 timmar",
            ]),
            Block::KeyValues(vec![amount("Att fakturera, utan moms", story.charged("accrual"))]),
            Block::Paragraph("Fakturan skickas när uppdraget är slutfört.".to_owned()),
        ],
        orientation: Orientation::Portrait,
    })
}

fn dialogue() -> Vec<u8> {
    pdf(Paper {
        title: "Inbjudan till dialog om kompetensförsörjning".to_owned(),
        author: "Påhittad avsändare".to_owned(),
        made: day("2026-03-30"),
        facts: vec![
            fact("Dag", Cell::Date(day("2026-04-22"))),
            fact("Tid", "13.00–15.00"),
            fact("Plats", "Digitalt"),
        ],
        blocks: vec![
            heading("Dagordning"),
            points(&[
                "Inledning och syfte",
                "Insatser som ska genomföras med stöd av bidraget",
                "Hur insatserna ska följas upp lokalt och regionalt",
                "Hur återrapporteringen kommer att gå till",
            ]),
        ],
        orientation: Orientation::Portrait,
    })
}

fn plan() -> Vec<u8> {
    pdf(Paper {
        title: "Insatsplan kompetensförsörjning 2026".to_owned(),
        author: chart::CHART.organisation.to_owned(),
        made: day("2026-02-18"),
        facts: vec![
            fact("Projektkod", CODE),
            fact("Beslutad", Cell::Date(day("2026-02-18"))),
            fact("Ansvar", "31520 Hemsjukvård och legitimerad personal"),
        ],
        blocks: vec![
            heading("Insatser"),
            points(&[
                "Fler VFU-platser för sjuksköterskor: huvudhandledare på halvtid från april",
                "Handledarutbildning tillsammans med Högskolan i Västerå EXEMPEL",
                "Klinisk adjunkt på halvtid och adjungerad lektor",
                "Utbildningstjänst för blivande specialistsjuksköterska från augusti",
                "Fortbildning i palliativ vård för sjuksköterskor",
            ]),
        ],
        orientation: Orientation::Portrait,
    })
}

/// Makes the script of the book.
pub(crate) fn script(story: &Story<'_>) -> Script {
    Script {
        as_of: day("2026-11-21"),
        organisation: Organisation {
            name: chart::CHART.organisation.to_owned(),
            orgnr: chart::CHART.orgnr.to_owned(),
            kind: RecipientKind::Kommun,
            code_part: "6".to_owned(),
            accounts: "kommun-bas".to_owned(),
        },
        grants: vec![grant(story)],
        imports: vec!["huvudbok-2026.se".to_owned()],
        later_import: Some("huvudbok-2026-rattad.se".to_owned()),
        decisions: decisions(story),
        costs: Vec::new(),
        conditions: conditions(),
        evidence: links(story),
        explanations: Vec::new(),
        answers: answers(),
    }
}

fn grant(story: &Story<'_>) -> Grant {
    Grant {
        scheme: "KOMP-2026".to_owned(),
        code: CODE.to_owned(),
        case_numbers: vec!["EX 2026/118".to_owned()],
        contact: Some("Ekonom Eva Exempel".to_owned()),
        allocated: money(RECEIVED),
        requisitioned: money(RECEIVED),
        requisitioned_on: day("2026-04-15"),
        received: money(RECEIVED),
        received_on: story.date("income"),
    }
}

/// The dialogue stays without a day: mistake 6.
fn conditions() -> Vec<Condition> {
    let met = |id: &str, date: Date, note: &str| Condition {
        grant: CODE.to_owned(),
        id: id.to_owned(),
        date,
        note: Some(note.to_owned()),
    };
    vec![
        met("ombud", day("2026-02-27"), "Ombud: Eva Exempel, ekonomienheten"),
        met("contact-person", day("2026-04-15"), "Uppgiven i rekvisitionen: Maja Exempel, verksamhetschef"),
    ]
}

/// The purpose of each voucher; the subscription keeps the period that was assumed: mistake 2.
fn decisions(story: &Story<'_>) -> Vec<Decision> {
    const PURPOSES: [(&str, &str); 9] = [
        ("seminars-2025", "education-posts"),
        ("supervisors", "education-posts"),
        ("palliative", "education-structures"),
        ("course-days", "education-posts"),
        ("books", "education-posts"),
        ("adjunct", "joint-posts"),
        ("laboratory", "vfu"),
        ("subscription", "education-structures"),
        ("accrual", "vfu"),
    ];
    let mut decisions: Vec<Decision> = PURPOSES
        .iter()
        .map(|(key, purpose)| Decision {
            period: (*key == "seminars-2025").then(|| span("2025-11-01", "2025-12-31")),
            ..purpose_of(story, key, Vec::new(), purpose)
        })
        .collect();
    for key in salary_keys(story) {
        let month = story.date(key).month();
        let rows = story.grant_rows(key);
        for (rows, employee) in rows.chunks(3).zip(EMPLOYEES.iter().filter(|e| e.is_paid_in(month))) {
            let positions = rows.iter().map(|(position, _)| *position).collect();
            decisions.push(purpose_of(story, key, positions, employee.purpose));
        }
    }
    decisions
}

fn purpose_of(story: &Story<'_>, key: &str, positions: Vec<u32>, purpose: &str) -> Decision {
    Decision {
        grant: CODE.to_owned(),
        voucher: story.reference(key),
        positions,
        period: None,
        purpose: Some(purpose.to_owned()),
        provider: None,
    }
}

fn span(first: &str, last: &str) -> Period {
    Period::new(day(first), day(last)).expect("the spans of a story run forward")
}

fn links(story: &Story<'_>) -> Vec<Evidence> {
    let link = |file: String, kind, proves| Evidence {
        grant: CODE.to_owned(),
        file: format!("underlag/{file}"),
        kind,
        proves,
    };
    let voucher = |key: &str| Target::Voucher(story.reference(key));
    let mut links: Vec<Evidence> = INVOICES
        .iter()
        .map(|(key, _)| link(invoice_name(story, key), EvidenceKind::Invoice, vec![voucher(key)]))
        .collect();
    let salaries = salary_keys(story).into_iter().map(voucher).collect();
    links.extend([
        link(SALARIES.to_owned(), EvidenceKind::Payslip, salaries),
        link(accrual_name(story), EvidenceKind::AccrualProof, vec![voucher("accrual")]),
        link(DIALOGUE.to_owned(), EvidenceKind::Measure, vec![Target::Condition("dialogue".to_owned())]),
        link(PLAN.to_owned(), EvidenceKind::Measure, vec![Target::Grant]),
    ]);
    links
}

fn answers() -> Vec<Answer> {
    let answer =
        |question: &str, answer| Answer { grant: CODE.to_owned(), question: question.to_owned(), answer };
    let choices =
        |options: &[&str]| Given::Choices(options.iter().map(|&option| option.to_owned()).collect());
    let measures = "Huvudhandledare för VFU på halvtid, handledarutbildning för sjuksköterskor, klinisk adjunkt, \
                    utbildningstjänst för specialistsjuksköterska och fortbildning i palliativ vård.";
    vec![
        answer("K26-4", Given::Text(measures.to_owned())),
        answer("K26-4-professions", choices(&["sjukskoterska"])),
        answer("K26-5-contact", Given::Text("Maja Exempel, verksamhetschef".to_owned())),
        answer("K26-6", Given::Choice("no".to_owned())),
        answer("K26-7", choices(&["ledger", "measures", "invoices", "salaries"])),
    ]
}
