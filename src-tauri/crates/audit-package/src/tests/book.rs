//! A small book made of facts, with everything that a package holds.

use domain::accounts::{AccountRole, AccountRule, CostKind};
use domain::book::Book;
use domain::committed::{Committed, Hash, Salt};
use domain::draft::{Checksum, ObjectRef, RowKind};
use domain::fact::*;
use domain::ids::{BookId, CostId, EvidenceId, GrantId, ImportId, LineId};
use domain::log::{Head, Operation, OperationKind};
use domain::money::Money;
use domain::report::frozen_figures;

/// No name of these may stand in a package with pseudonyms.
pub(crate) const NAMES_OF_PEOPLE: [&str; 5] =
    ["Åsa Öberg", "Nils Nilsson", "Berit Bidragsson", "Anna Andersson", "lön anna.pdf"];

/// The content of the file of evidence that is not personal.
pub(crate) const INVOICE: &[u8] = b"%PDF-1.4 en faktura\n";
/// The content of the one that is.
pub(crate) const PAYSLIP: &[u8] = b"%PDF-1.4 en l\xc3\xb6nespecifikation\n";

pub(super) const GRANT: GrantId = GrantId(1);
pub(super) const OTHER_GRANT: GrantId = GrantId(2);

pub(super) struct Builder {
    pub(super) book: Book,
    salt: u8,
    minute: u8,
}

fn id() -> BookId {
    BookId(uuid::Uuid::from_bytes([7; 16]))
}

pub(crate) fn kr(text: &str) -> Money {
    text.parse().expect("an amount in a test")
}

fn day(text: &str) -> domain::date::Date {
    text.parse().expect("a day in a test")
}

fn month(text: &str) -> domain::date::Month {
    text.parse().expect("a month in a test")
}

fn seal(head: Head, kind: OperationKind, minute: u8, actor: Committed, facts: Vec<Fact>) -> Operation {
    let at = format!("2026-11-20T09:{minute:02}:00Z").parse().expect("a moment");
    Operation::sealed(id(), head, kind, at, actor, facts).expect("facts are plain")
}

impl Builder {
    pub(super) fn open(facts: Vec<Fact>) -> Self {
        let actor = Committed::open(Salt([200; 16]), "Åsa Öberg");
        let first = seal(Head::EMPTY, OperationKind::BookOpened, 0, actor, facts);
        let book = Book::replay(vec![first], crate::excerpt::read_scheme).expect("a book");
        Self { book, salt: 0, minute: 0 }
    }

    pub(super) fn text(&mut self, text: &str) -> Committed {
        self.salt += 1;
        Committed::open(Salt([self.salt; 16]), text)
    }

    pub(super) fn put(&mut self, kind: OperationKind, actor: &str, facts: Vec<Fact>) {
        self.minute += 1;
        let actor = self.text(actor);
        let operation = seal(self.book.head(), kind, self.minute, actor, facts);
        self.book.push(operation).expect("the facts make sense");
    }

    fn line(&mut self, number: u32, grant: GrantId, account: &str, amount: &str) -> LedgerLine {
        let text = self.text(&format!("Rad {number}; \"citat\", <b>åäö</b>"));
        LedgerLine {
            line: LineId(number),
            grant,
            import: ImportId(1),
            voucher: voucher(number),
            position: 1,
            row: RowKind::Normal,
            voucher_date: day("2026-03-10"),
            date: day("2026-03-10"),
            account: account.to_owned(),
            objects: vec![ObjectRef { dimension: "6".to_owned(), code: "4711".to_owned() }],
            amount: kr(amount),
            text: Some(text),
            voucher_text: None,
            employee: None,
        }
    }

    fn cost(&mut self, line: &LedgerLine, kind: CostKind, period: (&str, &str)) -> Cost {
        Cost {
            cost: CostId(line.line.0),
            grant: line.grant,
            kind,
            period: domain::date::Period::new(day(period.0), day(period.1)).expect("a period"),
            period_basis: PeriodBasis::Assumed,
            amount: line.amount,
            account: Some(line.account.clone()),
            booked_on: Some(line.date),
            lines: vec![LineShare { line: line.line, amount: line.amount }],
            voucher: Some(line.voucher.clone()),
            purpose: Some("vfu".to_owned()),
            unit: None,
            provider: None,
            whole: None,
            own: None,
            training: None,
            settles: None,
            replaces: None,
            text: line.text.clone(),
            supplier: None,
            person: None,
            salary: None,
            invoice: None,
            accrual: None,
        }
    }

    fn evidence(&mut self, number: u32, what: EvidenceKind, name: &str, content: &[u8]) -> EvidenceAdded {
        EvidenceAdded {
            masks: None,
            evidence: EvidenceId(number),
            grant: GRANT,
            what,
            personal: what.personal_by_default(),
            media_type: "application/pdf".to_owned(),
            bytes: content.len() as u64,
            file_name: self.text(name),
            sha256: self.text(&Hash::plain(content).to_string()),
        }
    }

    fn grant(&mut self, grant: GrantId, code: &str) -> Fact {
        let contact = self.text("Berit Bidragsson");
        Fact::GrantAdded(Box::new(GrantAdded {
            grant,
            code: code.to_owned(),
            scheme: "KOMP-2026".to_owned(),
            scheme_json: scheme_json(),
            case_numbers: vec!["S2026/1".to_owned()],
            contact: Some(contact),
        }))
    }
}

fn voucher(number: u32) -> VoucherRef {
    VoucherRef { year: day("2026-01-01"), series: "A".to_owned(), number: number.to_string() }
}

/// The scheme as books keep it.
pub(crate) fn scheme_json() -> String {
    let text = include_str!("../../../../../assets/schemes/KOMP-2026.toml");
    let scheme: domain::scheme::Scheme = toml::from_str(text).expect("a scheme");
    serde_json::to_string(&scheme).expect("plain data")
}

fn amount(grant: GrantId, what: AmountKind, amount: &str) -> Fact {
    Fact::GrantAmount(GrantAmount {
        grant,
        what,
        date: Some(day("2026-04-15")),
        amount: kr(amount),
        round: None,
    })
}

fn totals(grant: Option<GrantId>, code: Option<&str>, sums: &[(&str, &str)]) -> Fact {
    let sum = |(account, amount): &(&str, &str)| AccountMonth {
        account: (*account).to_owned(),
        month: month("2026-03"),
        amount: kr(amount),
        rows: 1,
    };
    Fact::CodeTotals(CodeTotals {
        import: ImportId(1),
        grant,
        code: code.map(str::to_owned),
        sums: sums.iter().map(sum).collect(),
    })
}

fn import(builder: &mut Builder) -> Fact {
    Fact::ImportTaken(Box::new(ImportTaken {
        import: ImportId(1),
        format: "sie".to_owned(),
        version: "4E".to_owned(),
        encoding: "cp437".to_owned(),
        program: Some("Raindance".to_owned()),
        year: domain::date::Period::new(day("2026-01-01"), day("2026-12-31")).ok(),
        vouchers: 4,
        rows: 8,
        added_rows: 0,
        removed_rows: 0,
        checksum: Checksum::None,
        bytes: 1234,
        file_name: builder.text("huvudbok mars.se"),
        sha256: builder.text(&Hash::plain(b"the ledger").to_string()),
        mapping: None,
    }))
}

/// A municipality with two grants, of which the first has lines, costs, evidence, answers and a correction.
pub(crate) fn kommun() -> Book {
    let rule = |first: &str, role| AccountRule {
        first: first.to_owned(),
        last: first.to_owned(),
        role,
        name: Some("Löner | <i>m.m.</i>".to_owned()),
    };
    let mut b = Builder::open(vec![Fact::BookOpened(BookOpened {
        book: id(),
        organisation: "Exempelkommunen & <Hjo>".to_owned(),
        orgnr: "212000-0142".to_owned(),
        recipient: RecipientKind::Kommun,
        code_part: "6".to_owned(),
        example: true,
    })]);
    let rules = vec![
        rule("5", AccountRole::CostSalary),
        rule("7", AccountRole::CostInvoice),
        rule("3", AccountRole::GrantIncome),
    ];
    let mapped = Fact::AccountsMapped(AccountsMapped { table: "kommun-bas".to_owned(), rules });
    b.put(OperationKind::AccountsMapped, "Åsa Öberg", vec![mapped]);
    let facts = vec![
        b.grant(GRANT, "4711"),
        amount(GRANT, AmountKind::Requisitioned, "500000.00"),
        amount(GRANT, AmountKind::Received, "500000.00"),
    ];
    b.put(OperationKind::GrantAdded, "Åsa Öberg", facts);
    let facts = vec![b.grant(OTHER_GRANT, "Hemligt/2")];
    b.put(OperationKind::GrantAdded, "Åsa Öberg", facts);
    imported(&mut b);
    evidence(&mut b);
    corrected(&mut b);
    answered(&mut b);
    frozen(&mut b);
    b.book
}

fn imported(b: &mut Builder) {
    let mut salary = b.line(1, GRANT, "5010", "40000.00");
    salary.employee = Some(b.text("Anna Andersson"));
    let invoice = b.line(2, GRANT, "7010", "30000.01");
    let income = b.line(3, GRANT, "3510", "-500000.00");
    let other = b.line(4, OTHER_GRANT, "7010", "99.00");
    let mut more = b.line(5, GRANT, "5010", "1000.00");
    more.employee = Some(b.text("Anna Andersson"));
    let mut salary_cost = b.cost(&salary, CostKind::Salary, ("2026-03-01", "2026-03-31"));
    salary_cost.person = Some(b.text("Anna Andersson"));
    let invoice_cost = b.cost(&invoice, CostKind::Invoice, ("2026-03-01", "2026-03-31"));
    let other_cost = b.cost(&other, CostKind::Invoice, ("2026-03-01", "2026-03-31"));
    let facts = vec![
        import(b),
        totals(
            Some(GRANT),
            Some("4711"),
            &[("3510", "-500000.00"), ("5010", "41000.00"), ("7010", "30000.01")],
        ),
        totals(Some(OTHER_GRANT), Some("Hemligt/2"), &[("7010", "99.00")]),
        totals(None, None, &[("1910", "1.00")]),
        Fact::LedgerLine(salary),
        Fact::LedgerLine(invoice),
        Fact::LedgerLine(income),
        Fact::LedgerLine(other),
        Fact::LedgerLine(more),
        Fact::Cost(salary_cost),
        Fact::Cost(invoice_cost),
        Fact::Cost(other_cost),
    ];
    b.put(OperationKind::Imported, "Nils Nilsson", facts);
}

fn evidence(b: &mut Builder) {
    let linked = |evidence, target| {
        Fact::EvidenceLinked(EvidenceLinked { evidence: EvidenceId(evidence), grant: GRANT, target })
    };
    let invoice = b.evidence(1, EvidenceKind::Invoice, "Faktura Åkesson.PDF", INVOICE);
    let payslip = b.evidence(2, EvidenceKind::Payslip, "lön anna.pdf", PAYSLIP);
    let facts = vec![
        Fact::EvidenceAdded(invoice),
        linked(1, EvidenceTarget::Voucher(voucher(2))),
        Fact::EvidenceAdded(payslip),
        linked(2, EvidenceTarget::Cost(CostId(1))),
    ];
    b.put(OperationKind::EvidenceAdded, "Nils Nilsson", facts);
}

fn corrected(b: &mut Builder) {
    let mut replacing = b.book.cost(CostId(2)).cloned().expect("the invoice");
    replacing.cost = CostId(6);
    replacing.replaces = Some(CostId(2));
    replacing.period_basis = PeriodBasis::Set;
    replacing.period = domain::date::Period::new(day("2025-12-01"), day("2026-01-30")).expect("a period");
    let reason = b.text("Avser december och januari");
    let facts =
        vec![Fact::CostVoided(CostVoided { cost: CostId(2), grant: GRANT, reason }), Fact::Cost(replacing)];
    b.put(OperationKind::CostCorrected, "Åsa Öberg", facts);
}

fn answered(b: &mut Builder) {
    let given = |question: &str, answer| {
        Fact::AnswerGiven(AnswerGiven {
            item: None,
            field: None,
            grant: GRANT,
            question: question.to_owned(),
            answer: Some(answer),
            comment: None,
        })
    };
    let measures = b.text("Handledarutbildning\nför 12 personer <script>");
    let note = b.text("I Stockholm");
    let facts = vec![
        Fact::ConditionMet(ConditionMet {
            grant: GRANT,
            condition: "dialogue".to_owned(),
            date: day("2026-04-20"),
            note: Some(note),
        }),
        given("K26-4", AnswerValue::Text(measures)),
        given("K26-6", AnswerValue::Choice("no".to_owned())),
        given("K26-7", AnswerValue::Choices(vec!["ledger".to_owned(), "invoices".to_owned()])),
    ];
    b.put(OperationKind::Answered, "Åsa Öberg", facts);
    let grant = b.book.grant(GRANT).expect("the grant");
    let finding = domain::checks::run(grant, day("2026-11-21")).expect("in range").remove(0);
    let reason = b.text("Kontrollerat mot avtalet");
    let accepted = FindingAccepted { finding: finding.key(), grant: Some(GRANT), reason };
    b.put(OperationKind::FindingAccepted, "Nils Nilsson", vec![Fact::FindingAccepted(accepted)]);
    let text = b.text("Rättas i april");
    let explained = DifferenceExplained {
        grant: GRANT,
        account: "5010".to_owned(),
        month: month("2026-03"),
        amount: kr("1000.00"),
        text,
    };
    b.put(OperationKind::DifferenceExplained, "Nils Nilsson", vec![Fact::DifferenceExplained(explained)]);
}

fn frozen(b: &mut Builder) {
    let grant = b.book.grant(GRANT).expect("the grant");
    let figures = frozen_figures(grant).expect("in range");
    let report = ReportFrozen {
        grant: GRANT,
        as_of: day("2026-11-20"),
        head: b.book.head().hash,
        figures,
        counts: Vec::new(),
    };
    b.put(OperationKind::ReportFrozen, "Åsa Öberg", vec![Fact::ReportFrozen(report)]);
    let (seq, hash) = (b.book.head().seq, b.book.head().hash);
    let (name, role) = (b.text("Nils Nilsson"), Some(b.text("ekonomichef")));
    let on = day("2026-11-21");
    let attested = ReportAttested { grant: GRANT, frozen: seq, report: hash, name, role, on };
    b.put(OperationKind::ReportAttested, "Åsa Öberg", vec![Fact::ReportAttested(attested)]);
    let until = b.book.head().seq;
    let issued =
        PackageIssued { grants: vec![GRANT], as_of: day("2026-11-20"), until, manifest: Hash::plain(b"x") };
    b.put(OperationKind::PackageIssued, "Åsa Öberg", vec![Fact::PackageIssued(issued)]);
}
