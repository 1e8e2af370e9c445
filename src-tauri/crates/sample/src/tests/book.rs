//! The scripts put into a book, as a user would: exactly the findings that the samples promise.

use domain::book::{Book, NextIds};
use domain::checks;
use domain::committed::{Committed, Salt, Salts};
use domain::date::Date;
use domain::draft::LedgerDocument;
use domain::fact::*;
use domain::figures::figures;
use domain::intake::{self, Confirmed, Decided};
use domain::log::{Operation, OperationKind};
use domain::money::Money;
use domain::problem::Value;
use formats::read::accounts::AccountTable;

use super::{ledger, script};
use crate::{Given, Script, Target};

/// Returns a table of accounts of the product.
pub(super) fn accounts(id: &str) -> AccountTable {
    let text = match id {
        "kommun-bas" => include_str!("../../../../../assets/accounts/kommun-bas.toml"),
        _ => include_str!("../../../../../assets/accounts/region-bas.toml"),
    };
    formats::read::accounts::read(text).expect("the tables of the product read")
}

fn scheme(id: &str) -> &'static str {
    match id {
        "KOMP-2026" => include_str!("../../../../../assets/schemes/KOMP-2026.toml"),
        _ => include_str!("../../../../../assets/schemes/LAK-2021.toml"),
    }
}

struct NoSalt;

impl Salts for NoSalt {
    fn salt(&mut self) -> Salt {
        Salt([0; 16])
    }
}

fn text(text: &str) -> Committed {
    Committed::open(NoSalt.salt(), text)
}

/// A book that a script is put into.
struct Desk {
    sample: &'static str,
    script: Script,
    book: Book,
    ids: NextIds,
}

impl Desk {
    fn new(sample: &'static str) -> Self {
        let book = Book::new(|text| formats::read::scheme::read(text).ok());
        let mut desk = Self { sample, script: script(sample), book, ids: NextIds::default() };
        desk.open();
        desk.grants();
        for import in desk.script.imports.clone() {
            desk.import(&import, Confirmed::New);
        }
        desk.decide();
        desk.evidence();
        desk.conditions_and_answers();
        desk
    }

    fn add(&mut self, kind: OperationKind, facts: Vec<Fact>) {
        let at = "2026-11-21T09:00:00Z".parse().expect("a moment");
        let book =
            facts.iter().find_map(|fact| if let Fact::BookOpened(f) = fact { Some(f.book) } else { None });
        let book = book.unwrap_or_else(|| self.book.id());
        let operation =
            Operation::sealed(book, self.book.head(), kind, at, text("Prov"), facts).expect("sealed");
        self.book.push(operation).expect("the facts are possible");
    }

    fn open(&mut self) {
        let organisation = self.script.organisation.clone();
        let opened = Fact::BookOpened(BookOpened {
            book: domain::ids::BookId(uuid::Uuid::from_u128(1)),
            organisation: organisation.name,
            orgnr: organisation.orgnr,
            recipient: organisation.kind,
            code_part: organisation.code_part,
            example: true,
        });
        self.add(OperationKind::BookOpened, vec![opened]);
        let table = accounts(&organisation.accounts);
        let mapped = Fact::AccountsMapped(AccountsMapped { table: table.id, rules: table.rules });
        self.add(OperationKind::AccountsMapped, vec![mapped]);
    }

    fn grants(&mut self) {
        let grant_of_script = self.script.grants[0].clone();
        let grant = self.ids.grant();
        let amount = |what, date, amount| {
            Fact::GrantAmount(GrantAmount { grant, what, date: Some(date), amount, round: None })
        };
        let facts = vec![
            Fact::GrantAdded(Box::new(GrantAdded {
                grant,
                code: grant_of_script.code,
                scheme: grant_of_script.scheme.clone(),
                scheme_json: scheme(&grant_of_script.scheme).to_owned(),
                case_numbers: grant_of_script.case_numbers,
                contact: grant_of_script.contact.as_deref().map(text),
            })),
            amount(AmountKind::Allocated, grant_of_script.requisitioned_on, grant_of_script.allocated),
            amount(
                AmountKind::Requisitioned,
                grant_of_script.requisitioned_on,
                grant_of_script.requisitioned,
            ),
            amount(AmountKind::Received, grant_of_script.received_on, grant_of_script.received),
        ];
        self.add(OperationKind::GrantAdded, facts);
    }

    fn import(&mut self, file: &str, confirmed: Confirmed) -> intake::Plan {
        let document: LedgerDocument = ledger(&format!("{}/{file}", self.sample));
        let plan = intake::plan(&self.book, &document, &intake::keys(&self.book)).expect("it is taken in");
        let import = self.ids.import();
        let (book, reason) = (&self.book, "Ändrad i huvudboken");
        let decided = Decided { book, document: &document, plan: &plan, import, confirmed, reason };
        let mut facts = vec![Fact::ImportTaken(Box::new(ImportTaken {
            import,
            format: document.format.clone(),
            version: document.version.clone(),
            encoding: document.encoding.clone(),
            program: document.program.clone(),
            year: plan.year,
            vouchers: 0,
            rows: 0,
            added_rows: 0,
            removed_rows: 0,
            checksum: document.checksum,
            bytes: 0,
            file_name: text(file),
            sha256: text(""),
            mapping: None,
        }))];
        facts.extend(intake::facts(decided, &mut self.ids, &mut NoSalt));
        self.add(OperationKind::Imported, facts);
        plan
    }

    fn decide(&mut self) {
        let mut facts = Vec::new();
        let mut ids = self.ids;
        for decision in &self.script.decisions {
            let grant = self.book.grant_by_code(&decision.grant).expect("it is there");
            let chosen = grant
                .costs()
                .filter(|cost| cost.voucher.as_ref() == Some(&decision.voucher))
                .filter(|cost| {
                    let line = self.book.line(cost.lines[0].line).expect("it came with a line");
                    decision.positions.is_empty() || decision.positions.contains(&line.position)
                });
            let chosen: Vec<Cost> = chosen.cloned().collect();
            let asked = decision.positions.len().max(1);
            assert_eq!(chosen.len(), asked, "{decision:?}");
            for cost in chosen {
                let gone = CostVoided { cost: cost.cost, grant: cost.grant, reason: text("Bestämt") };
                let mut new = Cost { cost: ids.cost(), replaces: Some(cost.cost), ..cost };
                if let Some(period) = decision.period {
                    (new.period, new.period_basis) = (period, PeriodBasis::Set);
                }
                new.purpose.clone_from(&decision.purpose);
                new.provider = decision.provider;
                facts.extend([Fact::CostVoided(gone), Fact::Cost(new)]);
            }
        }
        self.ids = ids;
        self.add(OperationKind::CostCorrected, facts);
    }

    fn evidence(&mut self) {
        let mut facts = Vec::new();
        let mut ids = self.ids;
        for file in &self.script.evidence {
            let grant = self.book.grant_by_code(&file.grant).expect("it is there").id();
            let evidence = ids.evidence();
            facts.push(Fact::EvidenceAdded(EvidenceAdded {
                masks: None,
                evidence,
                grant,
                what: file.kind,
                personal: file.kind.personal_by_default(),
                media_type: "application/pdf".to_owned(),
                bytes: 1,
                file_name: text(&file.file),
                sha256: text(""),
            }));
            for target in &file.proves {
                let target = match target {
                    Target::Grant => EvidenceTarget::Grant(grant),
                    Target::Condition(id) => EvidenceTarget::Condition(id.clone()),
                    Target::Voucher(voucher) => EvidenceTarget::Voucher(voucher.clone()),
                    Target::Cost(id) => panic!("the samples have no cost {id} entered by hand"),
                };
                facts.push(Fact::EvidenceLinked(EvidenceLinked { evidence, grant, target }));
            }
        }
        self.ids = ids;
        self.add(OperationKind::EvidenceAdded, facts);
    }

    fn conditions_and_answers(&mut self) {
        let grant = self.book.grants().next().expect("a grant").id();
        let met = self.script.conditions.iter().map(|condition| {
            Fact::ConditionMet(ConditionMet {
                grant,
                condition: condition.id.clone(),
                date: condition.date,
                note: condition.note.as_deref().map(text),
            })
        });
        let given = self.script.answers.iter().map(|answer| {
            let value = match &answer.answer {
                Given::Choice(choice) => AnswerValue::Choice(choice.clone()),
                Given::Choices(choices) => AnswerValue::Choices(choices.clone()),
                Given::Amount(amount) => AnswerValue::Amount(*amount),
                Given::Count(count) => AnswerValue::Count(*count),
                Given::Text(words) => AnswerValue::Text(text(words)),
            };
            let question = answer.question.clone();
            Fact::AnswerGiven(AnswerGiven {
                item: None,
                field: None,
                grant,
                question,
                answer: Some(value),
                comment: None,
            })
        });
        let facts = met.chain(given).collect();
        self.add(OperationKind::Answered, facts);
    }

    /// Returns the findings as lines: code, severity, voucher or condition.
    fn findings(&self, as_of: &str) -> Vec<String> {
        let as_of: Date = as_of.parse().expect("a day");
        let findings = checks::run_all(&self.book, as_of).expect("in range");
        let mut lines: Vec<String> = findings
            .iter()
            .map(|finding| {
                let field = |name: &str| match finding.problem.fields.get(name) {
                    Some(Value::Text(text)) => format!(" {text}"),
                    Some(Value::Money(money)) => format!(" {money}"),
                    _ => String::new(),
                };
                let severity = format!("{:?}", finding.severity).to_lowercase();
                let about =
                    [field("voucher"), field("condition"), field("outside"), field("unused")].concat();
                format!("{severity} {}{about}", finding.problem.code)
            })
            .collect();
        lines.sort();
        lines
    }

    fn used(&self) -> String {
        let grant = self.book.grants().next().expect("a grant");
        figures(grant).expect("in range").used.to_string()
    }
}

#[test]
fn the_municipality_has_these_findings_and_no_others() {
    let desk = Desk::new("kommun");
    let as_of = desk.script.as_of.to_string();
    let expected = [
        "error condition-undated-until dialogue",
        "error cost-outside-period LEV 1052 48600.00",
        "info accrual-open BOK 39",
        "info unused 322731.19",
        "warning evidence-missing LEV 1615",
        "warning period-assumed-text LEV 1651",
        "warning repayment-possible 322731.19",
    ];
    assert_eq!(desk.findings(&as_of), expected);
    assert_eq!(desk.used(), "891268.81");
}

#[test]
fn the_region_has_these_findings_and_no_others() {
    let desk = Desk::new("region");
    let as_of = desk.script.as_of.to_string();
    let expected = [
        "error cost-outside-period LEV 155 40000.00",
        "error report-late",
        "info evidence-missing BOK 21",
        "info evidence-missing LEV 146",
        "info evidence-missing LEV 155",
        "info evidence-missing LEV 223",
        "info evidence-missing LEV 236",
        "info evidence-missing LEV 268",
        "info repayment-none 1146574.93",
        "warning cost-outside-period-partly BOK 21 21387.10",
        "warning period-assumed-near BOK 21",
        "warning period-assumed-near LEV 155",
        "warning period-assumed-text LEV 268",
        "warning unused-after-period 1146574.93",
    ];
    assert_eq!(desk.findings(&as_of), expected);
    assert_eq!(desk.used(), "7265425.07");
}

/// Returns the differences of a plan as lines: what, voucher, amount, code.
fn differences(plan: &intake::Plan) -> Vec<String> {
    plan.differences
        .iter()
        .map(|d| {
            let amount = d.amount.map(|amount: Money| format!(" {amount}")).unwrap_or_default();
            let code = d.code.as_deref().map(|code| format!(" to {code}")).unwrap_or_default();
            format!("{:?} {} {}{amount}{code}", d.what, d.voucher.series, d.voucher.number)
        })
        .collect()
}

#[test]
fn the_later_ledger_changes_recodes_and_loses_a_voucher() {
    let mut desk = Desk::new("kommun");
    let later = desk.script.later_import.clone().expect("there is one");
    let plan = desk.import(&later, Confirmed::New);
    let expected = ["Changed LEV 1367 61750.00", "Recoded LEV 1460 58900.00 to 70310", "Vanished LEV 1445"];
    assert_eq!(differences(&plan), expected);
    assert_eq!((plan.new.len(), plan.known), (10, 59));
    let expected = [
        "error condition-undated-until dialogue",
        "error cost-outside-period LEV 1052 48600.00",
        "error ledger-changed LEV 1367",
        "error ledger-changed-recoded LEV 1460",
        "error ledger-changed-vanished LEV 1445",
        "error reconciliation-difference",
        "error reconciliation-difference",
        "error reconciliation-difference",
        "info purpose-missing",
        "info unused 195142.57",
        "warning accrual-open BOK 39",
        "warning evidence-missing LEV 1615",
        "warning evidence-missing LEV 1826",
        "warning evidence-missing LÖN 55",
        "warning period-assumed-near LEV 1826",
        "warning period-assumed-text LEV 1651",
        "warning repayment-possible 195142.57",
    ];
    assert_eq!(desk.findings("2026-12-05"), expected);
}

#[test]
fn taking_the_same_ledger_in_again_changes_nothing() {
    let mut desk = Desk::new("kommun");
    let used = desk.used();
    let plan = desk.import("huvudbok-2026.se", Confirmed::New);
    assert_eq!((plan.new.len(), plan.differences.len()), (0, 0));
    assert_eq!(desk.used(), used);
}

#[test]
fn accepting_the_later_ledger_takes_it_over() {
    let mut desk = Desk::new("kommun");
    desk.import("huvudbok-2026-rattad.se", Confirmed::NewAndDifferences);
    let open: Vec<String> =
        desk.findings("2026-12-05").into_iter().filter(|line| line.contains("ledger-changed")).collect();
    assert_eq!(open, [""; 0]);
    assert_eq!(desk.used(), "955317.43");
}
