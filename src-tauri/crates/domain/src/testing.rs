//! Small books and ledger files for tests: everything is made of the facts that a test names, and nothing else.

use crate::accounts::{AccountRole, AccountRule, CostKind};
use crate::book::{Book, BookError, Grant, NextIds, SchemeReader};
use crate::checks::{CHECKS, Finding, run};
use crate::committed::{Committed, Hash, Salt, Salts};
use crate::date::{Date, Period};
use crate::draft::{
    Account, Checksum, EXTRACT, FiscalYear, LedgerDocument, ObjectRef, Row, RowKind, Text, Voucher,
};
use crate::fact::*;
use crate::ids::{BookId, CostId, EvidenceId, GrantId, ImportId};
use crate::intake::{self, Confirmed, Decided, Plan};
use crate::log::{Operation, OperationKind};
use crate::money::Money;
use crate::scheme::*;

pub(crate) fn kr(text: &str) -> Money {
    text.parse().expect("an amount in a test")
}

pub(crate) fn day(text: &str) -> Date {
    text.parse().expect("a day in a test")
}

pub(crate) fn days(first: &str, last: &str) -> Period {
    Period::new(day(first), day(last)).expect("a period in a test")
}

pub(crate) fn text(text: &str) -> Committed {
    Committed::open(Salt([0; 16]), text)
}

/// Salts that are no secret.
pub(crate) struct NoSalt;

impl Salts for NoSalt {
    fn salt(&mut self) -> Salt {
        Salt([0; 16])
    }
}

/// A book that facts are put into.
pub(crate) struct Desk {
    pub(crate) book: Book,
    pub(crate) ids: NextIds,
}

/// The code of the one grant that most tests need.
pub(crate) const CODE: &str = "100";

impl Desk {
    /// A municipality's book with a table of accounts and nothing else.
    pub(crate) fn with(read_scheme: SchemeReader) -> Self {
        Self::numbered(1, read_scheme)
    }

    /// The same with a number of its own, for tests of several books.
    pub(crate) fn numbered(number: u128, read_scheme: SchemeReader) -> Self {
        let mut desk = Self { book: Book::new(read_scheme), ids: NextIds::default() };
        desk.add(vec![
            Fact::BookOpened(BookOpened {
                book: BookId(uuid::Uuid::from_u128(number)),
                organisation: "Kommun EXEMPEL".to_owned(),
                orgnr: "422000-0014".to_owned(),
                recipient: RecipientKind::Kommun,
                code_part: "6".to_owned(),
                example: true,
            }),
            accounts(),
        ]);
        desk
    }

    /// A book with one grant, code [`CODE`], under [`scheme`].
    pub(crate) fn new() -> Self {
        Self::under(|_| Some(scheme()))
    }

    /// A book with one grant under the scheme that the reader returns.
    pub(crate) fn under(read_scheme: SchemeReader) -> Self {
        let mut desk = Self::with(read_scheme);
        desk.add_grant(CODE);
        desk
    }

    pub(crate) fn try_add(&mut self, facts: Vec<Fact>) -> Result<u64, BookError> {
        self.try_add_as(OperationKind::GrantChanged, facts)
    }

    fn try_add_as(&mut self, kind: OperationKind, facts: Vec<Fact>) -> Result<u64, BookError> {
        let book = facts.iter().find_map(|fact| match fact {
            Fact::BookOpened(opened) => Some(opened.book),
            _ => None,
        });
        let book = book.unwrap_or_else(|| self.book.id());
        let at = "2026-11-21T09:00:00Z".parse().expect("a moment");
        let operation = Operation::sealed(book, self.book.head(), kind, at, text("Prov"), facts);
        let operation = operation.expect("facts are plain");
        let seq = operation.seq;
        self.book.push(operation).map(|()| seq)
    }

    /// Adds an operation and returns its number.
    pub(crate) fn add(&mut self, facts: Vec<Fact>) -> u64 {
        self.try_add(facts).expect("the facts are possible")
    }

    /// Adds an operation of a kind that matters and returns its number.
    pub(crate) fn add_as(&mut self, kind: OperationKind, facts: Vec<Fact>) -> u64 {
        self.try_add_as(kind, facts).expect("the facts are possible")
    }

    pub(crate) fn add_grant(&mut self, code: &str) -> u64 {
        let grant = self.ids.grant();
        self.add(vec![Fact::GrantAdded(Box::new(GrantAdded {
            grant,
            code: code.to_owned(),
            scheme: "PROV-2026".to_owned(),
            scheme_json: String::new(),
            case_numbers: Vec::new(),
            contact: None,
        }))])
    }

    /// Changes the rules of the grant. What its facts were put in under stays; the reader is not asked again.
    pub(crate) fn adopt(&mut self, change: impl FnOnce(&mut Scheme)) {
        self.book.change_scheme(GrantId(1), change);
    }

    pub(crate) fn grant(&self) -> Grant<'_> {
        self.book.grant(GrantId(1)).expect("the grant is there")
    }

    pub(crate) fn amount(&mut self, what: AmountKind, amount: &str) -> u64 {
        self.dated_amount(what, amount, None)
    }

    pub(crate) fn dated_amount(&mut self, what: AmountKind, amount: &str, date: Option<&str>) -> u64 {
        let (grant, date) = (GrantId(1), date.map(day));
        self.add(vec![Fact::GrantAmount(GrantAmount { grant, what, date, amount: kr(amount), round: None })])
    }

    /// Enters a cost by hand.
    pub(crate) fn cost(&mut self, amount: &str, period: Period) -> CostId {
        let cost = Cost { amount: kr(amount), period, ..a_cost() };
        self.enter(cost)
    }

    /// Enters the cost under the next number.
    pub(crate) fn enter(&mut self, cost: Cost) -> CostId {
        let id = self.ids.cost();
        self.add(vec![Fact::Cost(Cost { cost: id, ..cost })]);
        id
    }

    pub(crate) fn void_cost(&mut self, cost: CostId) -> u64 {
        let reason = text("Fel");
        self.add(vec![Fact::CostVoided(CostVoided { cost, grant: GrantId(1), reason })])
    }

    /// Replaces a cost by another and returns its id.
    pub(crate) fn correct(&mut self, old: CostId, change: impl FnOnce(&mut Cost)) -> CostId {
        let mut new = self.book.cost(old).expect("the cost is in force").clone();
        new.cost = self.ids.cost();
        new.replaces = Some(old);
        change(&mut new);
        let id = new.cost;
        let gone = CostVoided { cost: old, grant: new.grant, reason: text("Rättad") };
        self.add(vec![Fact::CostVoided(gone), Fact::Cost(new)]);
        id
    }

    pub(crate) fn void_operation(&mut self, operation: u64, mode: VoidMode) -> u64 {
        self.add(vec![Fact::OperationVoided(OperationVoided { operation, mode, reason: None })])
    }

    pub(crate) fn evidence(&mut self, what: EvidenceKind, target: EvidenceTarget) -> EvidenceId {
        let (evidence, grant) = (self.ids.evidence(), GrantId(1));
        let added = EvidenceAdded {
            masks: None,
            evidence,
            grant,
            what,
            personal: false,
            media_type: "application/pdf".to_owned(),
            bytes: 1,
            file_name: text("underlag.pdf"),
            sha256: text(""),
        };
        let linked = EvidenceLinked { evidence, grant, target };
        self.add(vec![Fact::EvidenceAdded(added), Fact::EvidenceLinked(linked)]);
        evidence
    }

    pub(crate) fn answer(&mut self, question: &str, answer: Option<AnswerValue>) -> u64 {
        let question = question.to_owned();
        self.add(vec![Fact::AnswerGiven(AnswerGiven {
            grant: GrantId(1),
            question,
            item: None,
            field: None,
            answer,
            comment: None,
        })])
    }

    pub(crate) fn issue_package(&mut self) -> u64 {
        let until = self.book.last_change().seq;
        let (grants, as_of) = (vec![GrantId(1)], day("2026-11-21"));
        self.add(vec![Fact::PackageIssued(PackageIssued { grants, as_of, until, manifest: Hash([1; 32]) })])
    }

    pub(crate) fn plan(&self, ledger: &Ledger) -> Plan {
        intake::plan(&self.book, &ledger.0, &intake::keys(&self.book)).expect("it is taken in")
    }

    /// Takes a file in and returns the number of the operation.
    pub(crate) fn import(&mut self, ledger: &Ledger, confirmed: Confirmed) -> u64 {
        let plan = self.plan(ledger);
        let import = self.ids.import();
        let document = &ledger.0;
        let decided =
            Decided { book: &self.book, document, plan: &plan, import, confirmed, reason: "Ändrad" };
        let mut facts = vec![taken(import, document)];
        facts.extend(intake::facts(decided, &mut self.ids, &mut NoSalt));
        self.add(facts)
    }

    pub(crate) fn take(&mut self, ledger: &Ledger) -> u64 {
        self.import(ledger, Confirmed::New)
    }

    pub(crate) fn findings(&self, as_of: &str) -> Vec<Finding> {
        let findings = run(self.grant(), day(as_of)).expect("in range");
        for finding in &findings {
            assert!(self.is_declared(finding), "{finding:?} is not what its check says that it can say");
        }
        findings
    }

    fn is_declared(&self, finding: &Finding) -> bool {
        let says = CHECKS.iter().find(|check| check.id == finding.check).map_or(&[][..], |check| check.says);
        let set = self.grant().scheme().checks.iter().any(|setting| setting.check == finding.check);
        says.iter().any(|(code, severities)| {
            *code == finding.problem.code && (set || severities.contains(&finding.severity))
        })
    }

    /// Returns the codes of what one check says.
    pub(crate) fn said_by(&self, check: &str, as_of: &str) -> Vec<&'static str> {
        let findings = self.findings(as_of).into_iter().filter(|finding| finding.check == check);
        findings.map(|finding| finding.problem.code).collect()
    }
}

pub(crate) fn accounts() -> Fact {
    let rule =
        |digits: &str, role| AccountRule { first: digits.into(), last: digits.into(), role, name: None };
    let rules = vec![
        rule("1", AccountRole::Balance),
        rule("2", AccountRole::Balance),
        rule("17", AccountRole::BalancePrepaid),
        rule("29", AccountRole::BalanceAccrued),
        rule("3", AccountRole::OtherIncome),
        rule("351", AccountRole::GrantIncome),
        rule("4", AccountRole::CostInvoice),
        rule("45", AccountRole::CostTransfer),
        rule("5", AccountRole::CostSalary),
        rule("6", AccountRole::CostOther),
    ];
    Fact::AccountsMapped(AccountsMapped { table: "prov".to_owned(), rules })
}

/// An invoice of 100 kr in March 2026, entered by hand.
pub(crate) fn a_cost() -> Cost {
    Cost {
        cost: CostId(0),
        grant: GrantId(1),
        kind: CostKind::Invoice,
        period: days("2026-03-01", "2026-03-31"),
        period_basis: PeriodBasis::Set,
        amount: kr("100"),
        account: None,
        booked_on: None,
        lines: Vec::new(),
        voucher: None,
        purpose: None,
        unit: None,
        provider: None,
        whole: None,
        own: None,
        training: None,
        settles: None,
        replaces: None,
        text: Some(text("Kurs")),
        supplier: None,
        person: None,
        salary: None,
        invoice: None,
        accrual: None,
    }
}

fn taken(import: ImportId, document: &LedgerDocument) -> Fact {
    Fact::ImportTaken(Box::new(ImportTaken {
        import,
        format: document.format.clone(),
        version: document.version.clone(),
        encoding: "utf-8".to_owned(),
        program: None,
        year: document.current_year().map(|year| year.period),
        vouchers: 0,
        rows: 0,
        added_rows: 0,
        removed_rows: 0,
        checksum: Checksum::None,
        bytes: 0,
        file_name: text("huvudbok.se"),
        sha256: text(""),
        mapping: None,
    }))
}

/// A ledger file that a test makes.
#[derive(Clone)]
pub(crate) struct Ledger(pub(crate) LedgerDocument);

/// A row of it: account, value of the grants' code part (may be empty), amount, text.
pub(crate) type RowOf<'a> = (&'a str, &'a str, &'a str, &'a str);

impl Ledger {
    /// A whole ledger of 2026.
    pub(crate) fn whole() -> Self {
        Self::of("4E", 2026)
    }

    /// Vouchers of 2026 for reading in.
    pub(crate) fn vouchers() -> Self {
        Self::of("4I", 2026)
    }

    /// An extract as a table, which states no year.
    pub(crate) fn extract() -> Self {
        let mut ledger = Self::of("csv", 2026);
        ledger.0.format = EXTRACT.to_owned();
        ledger.0.years.clear();
        ledger
    }

    pub(crate) fn of(version: &str, year: i32) -> Self {
        let period = days(&format!("{year}-01-01"), &format!("{year}-12-31"));
        Self(LedgerDocument {
            format: "sie".to_owned(),
            version: version.to_owned(),
            organisation_number: Some("4220000014".to_owned()),
            years: vec![FiscalYear { number: 0, period }],
            ..LedgerDocument::default()
        })
    }

    /// Adds a voucher named as `A 1` with rows that count.
    pub(crate) fn voucher(mut self, name: &str, date: &str, rows: &[RowOf<'_>]) -> Self {
        let (series, number) = name.split_once(' ').expect("series and number");
        let first_row = u32::try_from(self.0.rows.len()).expect("few rows");
        self.0.vouchers.push(Voucher {
            series: self.0.texts.push(series),
            number: self.0.texts.push(number),
            date: day(date),
            text: self.0.texts.push("Verifikationens text"),
            registered: None,
            sign: Text::default(),
            line: 1,
            first_row,
            end_row: first_row,
        });
        rows.iter().fold(self, |ledger, row| ledger.row(RowKind::Normal, *row))
    }

    /// Adds a row to the last voucher.
    pub(crate) fn row(self, kind: RowKind, (account, code, amount, text): RowOf<'_>) -> Self {
        let objects = if code.is_empty() { Vec::new() } else { vec![("6", code)] };
        self.row_with(kind, &objects, (account, amount, text))
    }

    /// Adds a row with any objects to the last voucher.
    pub(crate) fn row_with(
        mut self,
        kind: RowKind,
        objects: &[(&str, &str)],
        (account, amount, text): (&str, &str, &str),
    ) -> Self {
        let account = self.account(account);
        let objects = self.objects(objects);
        let voucher = self.0.vouchers.last_mut().expect("a voucher stands before its rows");
        voucher.end_row += 1;
        let date = voucher.date;
        self.0.rows.push(Row {
            kind,
            account,
            objects,
            amount: kr(amount),
            date,
            text: self.0.texts.push(text),
            quantity: Text::default(),
            sign: Text::default(),
            line: 1,
        });
        self
    }

    fn account(&mut self, number: &str) -> u32 {
        let found = self.0.accounts.iter().position(|account| account.number == number);
        let index = found.unwrap_or_else(|| {
            self.0.accounts.push(Account { number: number.into(), name: None, kind: None, declared: true });
            self.0.accounts.len() - 1
        });
        u32::try_from(index).expect("few accounts")
    }

    fn objects(&mut self, objects: &[(&str, &str)]) -> u32 {
        let lists = &mut self.0.object_lists;
        let list: Vec<ObjectRef> =
            objects.iter().map(|(d, c)| ObjectRef { dimension: (*d).into(), code: (*c).into() }).collect();
        let found = lists.iter().position(|known| known.eq(&list));
        found.map_or_else(
            || {
                let objects: Vec<u32> = list.into_iter().map(|object| lists.add_object(object)).collect();
                lists.add(objects)
            },
            |index| u32::try_from(index).expect("few lists"),
        )
    }
}

pub(crate) fn names(text: &str) -> Names {
    Names { sv: text.to_owned(), en: text.to_owned() }
}

pub(crate) fn basis() -> Vec<Basis> {
    vec![Basis { source: "brev".into(), place: "rad 1".into(), phrase: "Så står det".into() }]
}

pub(crate) fn purpose(id: &str, recipients: &[RecipientKind]) -> Purpose {
    Purpose {
        id: id.into(),
        name: names(id),
        recipients: recipients.to_vec(),
        only_for: Vec::new(),
        limit: None,
        uncertain: None,
        basis: basis(),
    }
}

pub(crate) fn condition(id: &str, from: Option<&str>, until: Option<&str>) -> Condition {
    let (from, until) = (from.map(day), until.map(day));
    Condition {
        id: id.into(),
        name: names(id),
        from,
        until,
        demanded: true,
        any_of: Vec::new(),
        uncertain: None,
        basis: basis(),
    }
}

pub(crate) fn evidence_rule(id: &str, kinds: &[CostKind], any_of: &[EvidenceKind]) -> EvidenceRule {
    EvidenceRule {
        id: id.into(),
        name: names(id),
        kinds: kinds.to_vec(),
        any_of: any_of.to_vec(),
        demanded: true,
        uncertain: None,
        basis: basis(),
    }
}

pub(crate) fn question(id: &str, answer: AnswerKind) -> Question {
    Question {
        participants: None,
        id: id.into(),
        text: names(id),
        answer,
        options: Vec::new(),
        rows: Vec::new(),
        columns: Vec::new(),
        figure: None,
        condition: None,
        performance: None,
        shown_when: None,
        required_when: None,
        required: true,
        breach: Vec::new(),
        uncertain: None,
        basis: basis(),
    }
}

pub(crate) fn derived(id: &str, figure: Figure) -> Question {
    Question { figure: Some(figure), ..question(id, AnswerKind::Amount) }
}

pub(crate) fn choices(id: &str, answer: AnswerKind, options: &[&str]) -> Question {
    let option = |id: &&str| Choice { id: (*id).to_owned(), name: names(id), with_text: false, band: None };
    Question { options: options.iter().map(option).collect(), ..question(id, answer) }
}

/// The quietest scheme: the year 2026 for municipalities, unused money paid back, and no demands at all.
pub(crate) fn scheme() -> Scheme {
    Scheme {
        id: "PROV-2026".into(),
        version: 1,
        form: Form::Requisition,
        name: names("Prov"),
        short: names("Prov"),
        funder: "Myndigheten EXEMPEL".into(),
        year: 2026,
        example: false,
        copied_from: None,
        references: Vec::new(),
        sources: vec![Source {
            id: "brev".into(),
            title: "Brev EXEMPEL".into(),
            issuer: "Myndigheten EXEMPEL".into(),
            address: None,
            read_on: day("2026-01-01"),
        }],
        recipients: Recipients { kinds: vec![RecipientKind::Kommun], basis: basis() },
        total: None,
        key: None,
        distribution: None,
        requisition: Requisition {
            opens: None,
            last_day: None,
            channel: names("e-tjänst"),
            rounds: Vec::new(),
            uncertain: None,
            basis: basis(),
        },
        redistribution: None,
        payment: None,
        instalments: Vec::new(),
        use_period: UsePeriod {
            first: day("2026-01-01"),
            last: day("2026-12-31"),
            basic_last: None,
            uncertain: None,
            basis: basis(),
        },
        performance: None,
        purposes: vec![purpose("all", &[])],
        eligible: None,
        exclusions: Vec::new(),
        caps: Vec::new(),
        co_financing: None,
        start: None,
        exclusive_with: Vec::new(),
        accrual: Accrual { allowed: Allowed::Yes, conditions: Vec::new(), uncertain: None, basis: basis() },
        cost_base: CostBase {
            net_of_vat: true,
            on_cost: None,
            flat_rate_vat: None,
            uncertain: None,
            basis: basis(),
        },
        transfers: None,
        private_providers: None,
        evidence: Vec::new(),
        conditions: Vec::new(),
        report: Report {
            due: None,
            mandatory: None,
            channel: names("enkät"),
            uncertain: None,
            basis: basis(),
            questions: Vec::new(),
            rules: Vec::new(),
        },
        repayment: Repayment {
            unused: true,
            misused: true,
            late_report: false,
            missing_evidence: false,
            result_missed: false,
            wrong_amount: false,
            above: None,
            interest: None,
            waiver: None,
            appeal: None,
            uncertain: None,
            basis: basis(),
        },
        classification: None,
        checks: Vec::new(),
        open_points: Vec::new(),
    }
}

/// The quietest scheme with a change.
pub(crate) fn with(change: fn(&mut Scheme)) -> Scheme {
    let mut scheme = scheme();
    change(&mut scheme);
    scheme
}

/// A performance that is met when the answer to `count` is above that to `before`.
pub(crate) fn a_performance() -> Performance {
    let term = |id: &str| vec![Term::Answer(id.to_owned())];
    let rule = PerformanceRule::Risen { before: term("before"), after: term("count") };
    let condition = PerformanceCondition {
        id: "risen".into(),
        name: names("Fler än förut"),
        any_of: vec![rule],
        uncertain: None,
        basis: basis(),
    };
    Performance {
        name: names("Fler"),
        notice: None,
        conditions: vec![condition],
        uncertain: None,
        basis: basis(),
    }
}

/// The scheme with other questions in its report.
pub(crate) fn asking(questions: Vec<Question>) -> Scheme {
    let quiet = scheme();
    Scheme { report: Report { questions, ..quiet.report.clone() }, ..quiet }
}
