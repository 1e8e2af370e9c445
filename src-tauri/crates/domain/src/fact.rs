//! The facts that a book is made of. A fact is added and never changed; what is no longer so is said by another fact.
//!
//! The JSON of a fact is archived in books and packages: a field is never renamed, and a new one is optional and
//! left out when empty, so that old facts keep their hash.

use serde::{Deserialize, Serialize};

use crate::accounts::{AccountRule, CostKind};
use crate::committed::{Committed, Hash};
use crate::date::{Date, Month, Period};
use crate::draft::follow_up::FOLLOW_UP;
use crate::draft::share_list::SHARE_LIST;
use crate::draft::{Checksum, ObjectRef, RowKind};
use crate::ids::{BookId, CostId, EvidenceId, GrantId, ImportId, LineId, ParticipantId};
use crate::money::Money;
use crate::participants::{Outcome, Sex, Staff};
use crate::scheme::Percent;

/// Which packages need a fact.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Scope {
    /// Every package: it is about the book as a whole.
    Book,
    /// A package of this grant.
    Grant(GrantId),
    /// No package: the organisation's other ledger figures.
    Ledger,
}

/// Who the organisation is to the state.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RecipientKind {
    /// A municipality (kommun).
    Kommun,
    /// A region.
    Region,
}

/// Something that was put into the book.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Fact {
    /// The book was begun.
    BookOpened(BookOpened),
    /// Accounts got a role.
    AccountsMapped(AccountsMapped),
    /// A grant was added.
    GrantAdded(Box<GrantAdded>),
    /// The rules of a grant were changed, by decision of a person.
    GrantSchemeSet(Box<GrantSchemeSet>),
    /// The organisation wrote down a scheme of its own.
    SchemeKept(SchemeKept),
    /// A grant came into another state.
    GrantStateSet(GrantStateSet),
    /// An amount of the grant became known.
    GrantAmount(GrantAmount),
    /// A condition was met.
    ConditionMet(ConditionMet),
    /// It was decided how a grant is shared within the organisation.
    AllocationDecided(AllocationDecided),
    /// A unit told what it used its share for.
    UnitReported(UnitReported),
    /// A file was taken in.
    ImportTaken(Box<ImportTaken>),
    /// What the ledger says of one code.
    CodeTotals(CodeTotals),
    /// A row of the main ledger.
    LedgerLine(LedgerLine),
    /// A row of the main ledger no longer stands.
    LineVoided(LineVoided),
    /// A later file says something else about a row.
    LineDiffers(LineDiffers),
    /// The rate of on-costs of a year was set.
    OnCostRateSet(OnCostRateSet),
    /// A cost charged to a grant.
    Cost(Cost),
    /// A cost no longer stands.
    CostVoided(CostVoided),
    /// Assumed cost periods were looked at and found right.
    PeriodsConfirmed(PeriodsConfirmed),
    /// It was decided whether costs entered by hand need a second person.
    FourEyesSet(FourEyesSet),
    /// Costs were approved by a second person.
    CostsApproved(CostsApproved),
    /// A person takes part in training, or is employed, with the grant.
    ParticipantSet(Box<ParticipantSet>),
    /// A participant was taken off the list.
    ParticipantRemoved(ParticipantRemoved),
    /// Who is behind a pseudonym.
    PersonKept(PersonKept),
    /// Texts and files were erased.
    PersonalDataErased(PersonalDataErased),
    /// A file that proves something.
    EvidenceAdded(EvidenceAdded),
    /// What a file proves.
    EvidenceLinked(EvidenceLinked),
    /// A finding was looked at and accepted.
    FindingAccepted(FindingAccepted),
    /// A difference to the main ledger was explained.
    DifferenceExplained(DifferenceExplained),
    /// The reconciliation of a month was signed off.
    MonthSigned(MonthSigned),
    /// A question of the return report was answered.
    AnswerGiven(AnswerGiven),
    /// The return report was frozen.
    ReportFrozen(ReportFrozen),
    /// A frozen return report was attested.
    ReportAttested(ReportAttested),
    /// A package left the book.
    PackageIssued(PackageIssued),
    /// Everything that an operation put in was taken out of force.
    OperationVoided(OperationVoided),
}

/// The book was begun.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BookOpened {
    /// The book's own id.
    pub book: BookId,
    /// Name of the organisation.
    pub organisation: String,
    /// Organisation number, ten digits with a hyphen.
    pub orgnr: String,
    /// Municipality or region.
    pub recipient: RecipientKind,
    /// SIE dimension of the code part that carries grants.
    pub code_part: String,
    /// Set in the invented samples, which can never pass as real.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub example: bool,
}

/// Accounts got a role; rules are added to those before.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccountsMapped {
    /// Where the rules come from: a table's id, or `user`.
    pub table: String,
    /// The rules.
    pub rules: Vec<AccountRule>,
}

/// A grant (bidrag) was added.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GrantAdded {
    /// The grant.
    pub grant: GrantId,
    /// Grant code (bidragskod): the value in the code part that marks the grant.
    pub code: String,
    /// Id of the scheme.
    pub scheme: String,
    /// The scheme as it was, as canonical JSON text (see [`crate::scheme`]).
    pub scheme_json: String,
    /// Case numbers (dnr), as the organisation writes them.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub case_numbers: Vec<String>,
    /// Contact person.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub contact: Option<Committed>,
}

/// The rules of a grant were changed: a newer version of its scheme was adopted, or what a source leaves open was
/// decided. Who and when is the operation's; nothing changes the rules of a grant otherwise.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GrantSchemeSet {
    /// The grant.
    pub grant: GrantId,
    /// The scheme from now on, as canonical JSON text.
    pub scheme_json: String,
    /// What was decided, as paths of field names: `cost_base.net_of_vat`; empty when a newer version was adopted.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub places: Vec<String>,
    /// Why.
    pub reason: Committed,
}

/// The organisation wrote down a scheme of its own (egen ordning), or took it off its list.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SchemeKept {
    /// Its id.
    pub scheme: String,
    /// The scheme as canonical JSON text; `None` takes it off the list, grants under it stay.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub scheme_json: Option<String>,
}

/// State of a grant.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GrantState {
    /// Not yet requisitioned.
    Planned,
    /// Requisitioned.
    Requisitioned,
    /// Money has come.
    Received,
    /// Costs are being charged.
    InUse,
    /// The return report is handed in.
    Reported,
    /// Nothing more is charged.
    Closed,
}

/// A grant came into another state.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GrantStateSet {
    /// The grant.
    pub grant: GrantId,
    /// The state from now on.
    pub state: GrantState,
}

/// What an amount of a grant is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AmountKind {
    /// Applied for (sökt); the latest counts. Its day is that of the application.
    Applied,
    /// Set aside for the recipient (tilldelat); the latest counts. Its day is that of the decision.
    Allocated,
    /// Claimed (rekvirerat); several add up.
    Requisitioned,
    /// Paid to the recipient (mottaget); several add up.
    Received,
    /// Paid back (återbetalat); several add up.
    Repaid,
}

/// An amount of the grant became known.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GrantAmount {
    /// The grant.
    pub grant: GrantId,
    /// What it is.
    pub what: AmountKind,
    /// The day of the decision, requisition or payment, where known.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub date: Option<Date>,
    /// Always positive.
    pub amount: Money,
    /// Id of the round of claims or of the instalment, where the scheme has several.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub round: Option<String>,
}

/// A condition (villkor) was met.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConditionMet {
    /// The grant.
    pub grant: GrantId,
    /// Id of the condition in the scheme.
    pub condition: String,
    /// The day.
    pub date: Date,
    /// A note, such as who took part.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub note: Option<Committed>,
}

/// How the money of a pool is shared over units (fördelningsgrund).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AllocationMethod {
    /// In proportion to a number that each unit has, such as places or listed persons.
    ProRata,
    /// So many kronor for each of that number.
    Rate,
    /// Amounts that were decided one by one.
    Amounts,
}

/// What a unit has of a pool.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitShare {
    /// The unit (enhet), by the name that costs carry too.
    pub unit: String,
    /// Who runs it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub provider: Option<Provider>,
    /// The number that decides: places, listed persons.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub number: Option<u64>,
    /// Its share.
    pub amount: Money,
}

/// Money of a grant that is shared over units by one rule.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AllocatedPool {
    /// What it is for, in the words of the decision.
    pub name: String,
    /// Id of the purpose in the scheme, if it is for one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub purpose: Option<String>,
    /// The whole; what the shares leave of it is not allocated yet.
    pub amount: Money,
    /// How it is shared.
    pub method: AllocationMethod,
    /// What decides, in words, such as `boendeplats`.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub driver: Option<String>,
    /// Kronor for each of it, of [`AllocationMethod::Rate`].
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub rate: Option<Money>,
    /// The units, in the order of the decision.
    pub shares: Vec<UnitShare>,
}

/// It was decided how a grant is shared within the organisation (fördelningsbeslut).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AllocationDecided {
    /// The grant.
    pub grant: GrantId,
    /// The decision's name, unique in the grant: a later one of the same name takes its place.
    pub name: String,
    /// The day of the decision.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub date: Option<Date>,
    /// Its case number (dnr) or paragraph.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub reference: Option<String>,
    /// The pools; none takes the decision back.
    pub pools: Vec<AllocatedPool>,
}

/// A unit told what it used its share for (enhetens återrapport).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitReported {
    /// The grant.
    pub grant: GrantId,
    /// The unit; its latest report counts.
    pub unit: String,
    /// The day of the report.
    pub date: Date,
    /// What it used by the end of the use period.
    pub used: Money,
    /// Who answered for the unit.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub by: Option<Committed>,
    /// What it was used for.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub text: Option<Committed>,
    /// The sheet that came back, as it was received.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub evidence: Option<EvidenceId>,
}

/// Formats of files that are taken in and are no main ledger: payrolls, invoices, follow-ups and lists of shares.
const NO_LEDGER: [&str; 6] = ["paxml", "peppol", "ubl", "svefaktura", FOLLOW_UP, SHARE_LIST];

/// A file was taken in.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImportTaken {
    /// The import.
    pub import: ImportId,
    /// `sie`, `table`, `paxml`, `follow-up`, `share-list`.
    pub format: String,
    /// Of SIE `1`, `2`, `3`, `4E`, `4I`, `5`, `5I`; of a table `csv`, `xlsx`; of payrolls that of their rules.
    pub version: String,
    /// Encoding the bytes were read as.
    pub encoding: String,
    /// Program that wrote the file.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub program: Option<String>,
    /// The current fiscal year of the file.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub year: Option<Period>,
    /// Vouchers in the file.
    pub vouchers: u64,
    /// Rows that count; of a payroll its times and pays.
    pub rows: u64,
    /// Rows that say "added later".
    pub added_rows: u64,
    /// Struck rows.
    pub removed_rows: u64,
    /// Verdict on the file's checksum.
    pub checksum: Checksum,
    /// Size of the file in bytes.
    pub bytes: u64,
    /// Name of the file.
    pub file_name: Committed,
    /// SHA-256 of the file.
    pub sha256: Committed,
    /// How the columns of a table were read, as JSON, so that the kept file is read the same way again.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub mapping: Option<String>,
}

impl ImportTaken {
    /// Tells whether the file is one of the main ledger, whose sums the book can be held against.
    #[must_use]
    pub fn is_ledger(&self) -> bool {
        !NO_LEDGER.contains(&self.format.as_str())
    }
}

/// One sum of a ledger.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccountMonth {
    /// The account.
    pub account: String,
    /// The month of the rows' dates.
    pub month: Month,
    /// Sum of the rows that count.
    pub amount: Money,
    /// How many rows.
    pub rows: u64,
}

/// What the ledger says of one code, computed from the whole file independently of the rows that were taken.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CodeTotals {
    /// The import.
    pub import: ImportId,
    /// The grant whose code it is, if any.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub grant: Option<GrantId>,
    /// The code; `None` for rows without one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub code: Option<String>,
    /// The sums, by account and month.
    pub sums: Vec<AccountMonth>,
}

/// How a voucher is named in the main ledger.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VoucherRef {
    /// First day of its fiscal year.
    pub year: Date,
    /// The series, may be empty.
    pub series: String,
    /// The number, may be empty.
    pub number: String,
}

impl std::fmt::Display for VoucherRef {
    /// Writes series and number as people do: `LEV 1023`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (self.series.is_empty(), self.number.is_empty()) {
            (false, false) => write!(f, "{} {}", self.series, self.number),
            _ => write!(f, "{}{}", self.series, self.number),
        }
    }
}

/// A row of the main ledger (huvudboksrad) as it was imported.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LedgerLine {
    /// The line.
    pub line: LineId,
    /// The grant whose code it carries.
    pub grant: GrantId,
    /// The import it came with.
    pub import: ImportId,
    /// The voucher.
    pub voucher: VoucherRef,
    /// Which row of the voucher, from 1, counted over all its rows as the file has them.
    pub position: u32,
    /// How it counts.
    pub row: RowKind,
    /// Day of the voucher.
    pub voucher_date: Date,
    /// Day of the row.
    pub date: Date,
    /// The account.
    pub account: String,
    /// The code string, without the dimension for employees.
    pub objects: Vec<ObjectRef>,
    /// Debit positive.
    pub amount: Money,
    /// Text of the row.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub text: Option<Committed>,
    /// Text of the voucher.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub voucher_text: Option<Committed>,
    /// The employee that the row names (dimension 7).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub employee: Option<Committed>,
}

/// A row of the main ledger no longer stands: a later file has other words for it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineVoided {
    /// The line.
    pub line: LineId,
    /// Its grant.
    pub grant: GrantId,
    /// Why.
    pub reason: Committed,
}

/// What a later file says about a row that the book holds, or about one it may not take.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Difference {
    /// Amount, account, day or text is another.
    Changed,
    /// The row carries another code now.
    Recoded,
    /// The voucher or row is no longer in the file.
    Vanished,
    /// The row is new, but its grant is closed.
    GrantClosed,
}

/// A later file says something else about a row; a person decides.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineDiffers {
    /// The grant.
    pub grant: GrantId,
    /// The import that says so.
    pub import: ImportId,
    /// The line it is about; none when the grant is closed and the row was not taken.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub line: Option<LineId>,
    /// What differs.
    pub what: Difference,
    /// The voucher.
    pub voucher: VoucherRef,
    /// Which row.
    pub position: u32,
    /// The amount as the later file has it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub amount: Option<Money>,
    /// The account as the later file has it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub account: Option<String>,
    /// The grant code as the later file has it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub code: Option<String>,
    /// The day as the later file has it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub date: Option<Date>,
}

/// Where a cost period comes from.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PeriodBasis {
    /// The calendar month of the booking date, until somebody says otherwise (antagen).
    Assumed,
    /// The document says so (angiven).
    Stated,
    /// A person said so (satt).
    Set,
}

/// How much of a ledger line a cost takes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineShare {
    /// The line.
    pub line: LineId,
    /// The part of its amount.
    pub amount: Money,
}

/// Who carries the activity out.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Provider {
    /// The organisation itself.
    Own,
    /// A private provider on contract (enskild utförare).
    Private,
}

/// A cost (kostnadspost) charged to a grant.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cost {
    /// The cost.
    pub cost: CostId,
    /// The grant.
    pub grant: GrantId,
    /// Kind of cost. Written `cost_kind`, as every fact has its own `kind`.
    #[serde(rename = "cost_kind")]
    pub kind: CostKind,
    /// The days over which the cost arose, both ends inclusive: this decides what belongs to the grant.
    pub period: Period,
    /// Where the period comes from.
    pub period_basis: PeriodBasis,
    /// What is charged to the grant, net of VAT; negative for credits.
    pub amount: Money,
    /// The account.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub account: Option<String>,
    /// The day it was booked.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub booked_on: Option<Date>,
    /// The ledger lines it rests on; none for a cost entered by hand.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub lines: Vec<LineShare>,
    /// The voucher in the main ledger.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub voucher: Option<VoucherRef>,
    /// Id of the purpose in the scheme.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub purpose: Option<String>,
    /// The unit.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub unit: Option<String>,
    /// Who carries it out.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub provider: Option<Provider>,
    /// The whole cost, of which the grant carries `amount`; left out where that is all of it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub whole: Option<Money>,
    /// What the organisation itself pays of the whole (egen finansiering), where it is known.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub own: Option<Money>,
    /// The training that the person takes part in, as the organisation names it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub training: Option<String>,
    /// The accrual that this cost settles.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub settles: Option<CostId>,
    /// The cost that this one replaces (rättelse).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub replaces: Option<CostId>,
    /// Text.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub text: Option<Committed>,
    /// Supplier's name.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub supplier: Option<Committed>,
    /// The person, by a pseudonym or name.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub person: Option<Committed>,
    /// How a salary was reckoned; left out where the amount was entered as it is.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub salary: Option<Box<SalaryBasis>>,
    /// The invoice that it is a part of; left out where none was entered.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub invoice: Option<Box<InvoiceBasis>>,
    /// Why an accrual was opened; left out of other costs, and of accruals that the ledger brought.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub accrual: Option<Box<AccrualBasis>>,
}

/// Why an accrual (reservering, upplupen kostnad) was opened before its invoice came.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccrualBasis {
    /// What shows that the cost concerns the period.
    pub reason: Committed,
    /// The day that the invoice is expected.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub expected: Option<Date>,
}

/// A person who takes part in training, or is employed, with the grant (deltagare); a later fact of the same number
/// takes its place.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ParticipantSet {
    /// The participant.
    pub participant: ParticipantId,
    /// The grant.
    pub grant: GrantId,
    /// The person, by a pseudonym.
    pub person: Committed,
    /// The training or post, as the organisation names it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub training: Option<String>,
    /// Id of the category in the scheme's report, such as `specialist`.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub category: Option<String>,
    /// Sex.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub sex: Option<Sex>,
    /// Who the person works for.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub provider: Option<Provider>,
    /// New or existing staff.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub staff: Option<Staff>,
    /// First day.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub start: Option<Date>,
    /// Last day, inclusive.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub end: Option<Date>,
    /// How it ended; left out while it goes on.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub outcome: Option<Outcome>,
    /// Hundredths of an hour that the person has taken part.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub hundredths: Option<u32>,
    /// The costs that are for the person, beside those that name the pseudonym.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub costs: Vec<CostId>,
}

/// A participant was taken off the list.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ParticipantRemoved {
    /// The participant.
    pub participant: ParticipantId,
    /// The grant.
    pub grant: GrantId,
    /// Why.
    pub reason: Committed,
}

/// Who is behind a pseudonym (personuppgift): kept apart from everything else, and in no package. A later fact of the
/// same pseudonym takes its place.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonKept {
    /// The pseudonym that costs and participants carry.
    pub pseudonym: Committed,
    /// Name.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub name: Option<Committed>,
    /// Personal identity number (personnummer) or coordination number (samordningsnummer), as `YYYYMMDD-NNNN`.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub number: Option<Committed>,
    /// Number of employment (anställningsnummer) in the payroll, by which a person without the other number is known.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub employment: Option<Committed>,
}

/// A committed text of an earlier fact.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextPlace {
    /// The operation.
    pub seq: u64,
    /// Which of its facts, from 0.
    pub ordinal: u32,
    /// The name of the text there.
    pub name: String,
}

/// Texts and files were erased (gallrade): their commitments stay, so the chain holds; the texts, salts and bytes are
/// gone. It cannot be undone.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonalDataErased {
    /// The texts, in order. The name and sum of an erased file are among them.
    pub texts: Vec<TextPlace>,
    /// The pieces of evidence whose bytes are gone too.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub evidence: Vec<EvidenceId>,
    /// Why.
    pub reason: Committed,
}

/// The supplier's invoice (leverantörsfaktura) that a cost is a part of; its parts carry the same.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InvoiceBasis {
    /// Its number, as the supplier writes it.
    pub number: String,
    /// Day of the invoice.
    pub date: Date,
    /// Day that it falls due.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub due: Option<Date>,
    /// Day that it was paid.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub paid: Option<Date>,
    /// The supplier's organisation number, as `NNNNNN-NNNN`; that of a sole trader is a person's.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub orgnr: Option<Committed>,
    /// The whole invoice net of VAT; negative of a credit note.
    pub net: Money,
    /// The VAT on it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub vat: Option<Money>,
    /// What of it is paid beside all grants (egen finansiering).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub own: Option<Money>,
    /// Number of the invoice that a credit note (kreditfaktura) takes back.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub credits: Option<String>,
}

/// What a salary is reckoned from (löneunderlag); [`crate::salary::reckon`] makes the amounts of it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SalaryBasis {
    /// The post (befattning), as the organisation names it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub post: Option<String>,
    /// How the pay is counted.
    pub pay: Pay,
    /// Calendar days of the cost period without pay (sjukfrånvaro, tjänstledighet).
    #[serde(skip_serializing_if = "is_none_absent", default)]
    pub absent_days: u32,
    /// The on-costs (PO-pålägg) that are counted with it; left out where none are.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub on_cost: Option<OnCostUsed>,
    /// The part of pay and on-costs that the grant carries, above nought and at most 100 %.
    pub share: Percent,
    /// The part that the organisation carries itself, where a scheme asks for it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub own_share: Option<Percent>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the form that serde calls")]
const fn is_none_absent(days: &u32) -> bool {
    *days == 0
}

/// How pay is counted.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Pay {
    /// A monthly salary.
    Monthly {
        /// Pay of a whole month at full time.
        salary: Money,
        /// Degree of employment (sysselsättningsgrad), above nought and at most 100 %.
        degree: Percent,
    },
    /// Hours at an hourly wage.
    Hourly {
        /// Pay of an hour.
        wage: Money,
        /// Hundredths of an hour: 3 750 is 37.5 hours.
        hundredths: u32,
    },
    /// Pay as a payroll states it: how it was counted is the payroll's own matter.
    Stated {
        /// What the payroll states for the period; negative where pay is taken back.
        gross: Money,
    },
}

/// The on-costs that were counted with a salary.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OnCostUsed {
    /// Per cent of the pay.
    pub rate: Percent,
    /// Somebody typed the rate for this cost; otherwise it is that of the year, and follows it.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub typed: bool,
}

/// The rate of on-costs (PO-pålägg) of a year, as the organisation counts it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OnCostRateSet {
    /// The calendar year.
    pub year: i32,
    /// Per cent of the pay.
    pub rate: Percent,
    /// Where it is from.
    pub source: String,
}

/// A cost no longer stands (makulering).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CostVoided {
    /// The cost.
    pub cost: CostId,
    /// Its grant.
    pub grant: GrantId,
    /// Why.
    pub reason: Committed,
}

/// Whether costs entered by hand need the approval of another person than the one who entered them (tvåhandsprincip).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FourEyesSet {
    /// They do.
    pub required: bool,
}

/// Costs were approved by the person of the operation (attest); a correction of a cost needs an approval of its own.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CostsApproved {
    /// Their grant.
    pub grant: GrantId,
    /// The costs.
    pub costs: Vec<CostId>,
}

/// Assumed cost periods were looked at and found right.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PeriodsConfirmed {
    /// Their grant.
    pub grant: GrantId,
    /// The costs.
    pub costs: Vec<CostId>,
}

/// What a piece of evidence is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EvidenceKind {
    /// An invoice (faktura).
    Invoice,
    /// A payslip or list of salaries (lönespecifikation).
    Payslip,
    /// A contract of employment (anställningsavtal).
    Contract,
    /// A decision, agenda, invitation, plan: something that shows that a measure was carried out.
    Measure,
    /// What shows that an accrual concerns the period.
    AccrualProof,
    /// Anything else.
    Other,
}

impl EvidenceKind {
    /// Tells whether such a file holds personal data unless somebody says otherwise.
    #[must_use]
    pub const fn personal_by_default(self) -> bool {
        matches!(self, Self::Payslip | Self::Contract)
    }
}

/// A file that proves something (underlag); its bytes lie beside the log.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvidenceAdded {
    /// The evidence.
    pub evidence: EvidenceId,
    /// The grant it was added for.
    pub grant: GrantId,
    /// What it is.
    pub what: EvidenceKind,
    /// It holds personal data, and so stays out of packages unless asked for.
    pub personal: bool,
    /// Media type, such as `application/pdf`.
    pub media_type: String,
    /// Size in bytes.
    pub bytes: u64,
    /// Name of the file as it was.
    pub file_name: Committed,
    /// SHA-256 of the bytes.
    pub sha256: Committed,
    /// The original that this is a copy of, with personal data covered (maskad kopia).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub masks: Option<EvidenceId>,
}

/// What a file proves.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum EvidenceTarget {
    /// A cost.
    Cost(CostId),
    /// A whole voucher.
    Voucher(VoucherRef),
    /// The grant as a whole.
    Grant(GrantId),
    /// A condition of the grant.
    Condition(String),
    /// A decision about how the grant is shared (fördelningsbeslut), by its name.
    Decision(String),
}

/// A file proves something.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvidenceLinked {
    /// The evidence.
    pub evidence: EvidenceId,
    /// The grant.
    pub grant: GrantId,
    /// What it proves.
    pub target: EvidenceTarget,
}

/// A finding was looked at and accepted, with a reason, by the actor of the operation.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FindingAccepted {
    /// Key of the finding (see [`crate::checks::Finding::key`]); it holds only while the finding says the same.
    pub finding: String,
    /// The grant it is about.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub grant: Option<GrantId>,
    /// Why it is accepted.
    pub reason: Committed,
}

/// A difference between book and main ledger was explained.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DifferenceExplained {
    /// The grant.
    pub grant: GrantId,
    /// The account; empty for costs without one.
    pub account: String,
    /// The month.
    pub month: Month,
    /// The difference that is explained (ledger minus book): another one is open again.
    pub amount: Money,
    /// The explanation.
    pub text: Committed,
}

/// The reconciliation of a month was signed off (avstämningen godkändes), as it stood then.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MonthSigned {
    /// The grant.
    pub grant: GrantId,
    /// The month.
    pub month: Month,
    /// What was signed, by account.
    pub rows: Vec<SignedRow>,
    /// A note.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub note: Option<Committed>,
}

/// What an account came to when its month was signed off.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignedRow {
    /// The account; empty for costs without one.
    pub account: String,
    /// What the main ledger said.
    pub ledger: Money,
    /// What the book said.
    pub book: Money,
}

/// A cell of a matrix of numbers.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerCell {
    /// Id of the row.
    pub row: String,
    /// Id of the column; empty where there is only one.
    #[serde(skip_serializing_if = "String::is_empty", default)]
    pub column: String,
    /// The number. A cell that was left empty is not there.
    pub count: u64,
}

/// What was chosen for a row.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RowChoice {
    /// Id of the row.
    pub row: String,
    /// The option.
    pub choice: String,
}

/// A person's answer to a question; figures that the book derives are not answered by hand.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum AnswerValue {
    /// One of the options, or `yes`, `no`, `not-applicable`.
    Choice(String),
    /// Several options, in the order of the question.
    Choices(Vec<String>),
    /// An amount.
    Amount(Money),
    /// A number.
    Count(u64),
    /// Numbers by row and column, in the order of the question.
    Cells(Vec<AnswerCell>),
    /// An option for each row, in the order of the question.
    RowChoices(Vec<RowChoice>),
    /// A day.
    Date(Date),
    /// Own words.
    Text(Committed),
}

/// A question of the return report was answered.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerGiven {
    /// The grant.
    pub grant: GrantId,
    /// Id of the question in the scheme.
    pub question: String,
    /// Of a question that asks the same again and again: which of them, such as a unit or `1`.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub item: Option<String>,
    /// Id of the field that is answered, of such a question.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub field: Option<String>,
    /// The answer; `None` takes an earlier one back.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub answer: Option<AnswerValue>,
    /// A comment beside it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub comment: Option<Committed>,
}

/// A figure of a frozen report.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrozenFigure {
    /// Id of the question.
    pub question: String,
    /// The row of a matrix; empty otherwise.
    #[serde(skip_serializing_if = "String::is_empty", default)]
    pub row: String,
    /// The figure.
    pub amount: Money,
}

/// The return report (återrapport) was frozen: these were its figures.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportFrozen {
    /// The grant.
    pub grant: GrantId,
    /// The day it speaks of.
    pub as_of: Date,
    /// The head of the log that it was answered from.
    pub head: Hash,
    /// The derived figures.
    pub figures: Vec<FrozenFigure>,
    /// The numbers that the list of participants gave.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub counts: Vec<FrozenCounts>,
}

/// The numbers of a question of a frozen report that the list of participants gave.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrozenCounts {
    /// Id of the question.
    pub question: String,
    /// Every cell.
    pub cells: Vec<AnswerCell>,
}

/// A frozen return report was attested (intygades) by somebody who answers for it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportAttested {
    /// The grant.
    pub grant: GrantId,
    /// Number of the operation that froze the report.
    pub frozen: u64,
    /// Hash of that operation: what was attested cannot become another report.
    pub report: Hash,
    /// Who attests, by name.
    pub name: Committed,
    /// In what capacity, such as `ekonomichef`.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub role: Option<Committed>,
    /// The day of it.
    pub on: Date,
}

/// A package (revisionspaket) left the book; what it holds cannot be undone without a reason.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PackageIssued {
    /// The grants in it.
    pub grants: Vec<GrantId>,
    /// The day it speaks of.
    pub as_of: Date,
    /// The last operation in it.
    pub until: u64,
    /// SHA-256 of its payload manifest.
    pub manifest: Hash,
}

/// How an operation was taken out of force.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum VoidMode {
    /// Undo (ångra): the last operation, nothing stands on it, no reason asked.
    Undo,
    /// Redo (gör om): undo of an undo.
    Redo,
    /// Reverse (återta): any operation, with a reason.
    Reverse,
}

/// Everything that an operation put in was taken out of force, and what it took out is back.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OperationVoided {
    /// The operation's number.
    pub operation: u64,
    /// How.
    pub mode: VoidMode,
    /// Why; always there when reversing.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub reason: Option<Committed>,
}

/// A committed text of a fact and the name that it has there.
pub type NamedText<'a> = (&'static str, &'a mut Committed);

impl Fact {
    /// Returns the word for the kind of fact, as its JSON has it.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::BookOpened(_) => "book-opened",
            Self::AccountsMapped(_) => "accounts-mapped",
            Self::GrantAdded(_) => "grant-added",
            Self::GrantSchemeSet(_) => "grant-scheme-set",
            Self::SchemeKept(_) => "scheme-kept",
            Self::GrantStateSet(_) => "grant-state-set",
            Self::GrantAmount(_) => "grant-amount",
            Self::ConditionMet(_) => "condition-met",
            Self::AllocationDecided(_) => "allocation-decided",
            Self::UnitReported(_) => "unit-reported",
            Self::ImportTaken(_) => "import-taken",
            Self::CodeTotals(_) => "code-totals",
            Self::LedgerLine(_) => "ledger-line",
            Self::LineVoided(_) => "line-voided",
            Self::LineDiffers(_) => "line-differs",
            Self::OnCostRateSet(_) => "on-cost-rate-set",
            Self::Cost(_) => "cost",
            Self::CostVoided(_) => "cost-voided",
            Self::PeriodsConfirmed(_) => "periods-confirmed",
            Self::FourEyesSet(_) => "four-eyes-set",
            Self::CostsApproved(_) => "costs-approved",
            Self::ParticipantSet(_) => "participant-set",
            Self::ParticipantRemoved(_) => "participant-removed",
            Self::PersonKept(_) => "person-kept",
            Self::PersonalDataErased(_) => "personal-data-erased",
            Self::EvidenceAdded(_) => "evidence-added",
            Self::EvidenceLinked(_) => "evidence-linked",
            Self::FindingAccepted(_) => "finding-accepted",
            Self::DifferenceExplained(_) => "difference-explained",
            Self::MonthSigned(_) => "month-signed",
            Self::AnswerGiven(_) => "answer-given",
            Self::ReportFrozen(_) => "report-frozen",
            Self::ReportAttested(_) => "report-attested",
            Self::PackageIssued(_) => "package-issued",
            Self::OperationVoided(_) => "operation-voided",
        }
    }

    /// Returns which packages need the fact.
    #[must_use]
    pub fn scope(&self) -> Scope {
        match self {
            Self::BookOpened(_)
            | Self::AccountsMapped(_)
            | Self::ImportTaken(_)
            | Self::OnCostRateSet(_)
            | Self::FourEyesSet(_)
            | Self::PersonalDataErased(_)
            | Self::PackageIssued(_)
            | Self::OperationVoided(_) => Scope::Book,
            Self::SchemeKept(_) | Self::PersonKept(_) => Scope::Ledger,
            Self::ParticipantSet(f) => Scope::Grant(f.grant),
            Self::ParticipantRemoved(f) => Scope::Grant(f.grant),
            Self::CodeTotals(f) => f.grant.map_or(Scope::Ledger, Scope::Grant),
            Self::FindingAccepted(f) => f.grant.map_or(Scope::Book, Scope::Grant),
            Self::GrantAdded(f) => Scope::Grant(f.grant),
            Self::GrantSchemeSet(f) => Scope::Grant(f.grant),
            Self::AllocationDecided(f) => Scope::Grant(f.grant),
            Self::UnitReported(f) => Scope::Grant(f.grant),
            Self::GrantStateSet(f) => Scope::Grant(f.grant),
            Self::GrantAmount(f) => Scope::Grant(f.grant),
            Self::ConditionMet(f) => Scope::Grant(f.grant),
            Self::LedgerLine(f) => Scope::Grant(f.grant),
            Self::LineVoided(f) => Scope::Grant(f.grant),
            Self::LineDiffers(f) => Scope::Grant(f.grant),
            Self::Cost(f) => Scope::Grant(f.grant),
            Self::CostVoided(f) => Scope::Grant(f.grant),
            Self::PeriodsConfirmed(f) => Scope::Grant(f.grant),
            Self::CostsApproved(f) => Scope::Grant(f.grant),
            Self::EvidenceAdded(f) => Scope::Grant(f.grant),
            Self::EvidenceLinked(f) => Scope::Grant(f.grant),
            Self::DifferenceExplained(f) => Scope::Grant(f.grant),
            Self::MonthSigned(f) => Scope::Grant(f.grant),
            Self::AnswerGiven(f) => Scope::Grant(f.grant),
            Self::ReportFrozen(f) => Scope::Grant(f.grant),
            Self::ReportAttested(f) => Scope::Grant(f.grant),
        }
    }

    /// Returns the committed texts of the fact, each with its name, in a fixed order.
    pub fn texts(&mut self) -> Vec<NamedText<'_>> {
        let mut texts: Vec<(&'static str, Option<&mut Committed>)> = match self {
            Self::GrantAdded(f) => vec![("contact", f.contact.as_mut())],
            Self::GrantSchemeSet(f) => vec![("reason", Some(&mut f.reason))],
            Self::ConditionMet(f) => vec![("note", f.note.as_mut())],
            Self::UnitReported(f) => vec![("by", f.by.as_mut()), ("text", f.text.as_mut())],
            Self::ImportTaken(f) => {
                vec![("file_name", Some(&mut f.file_name)), ("sha256", Some(&mut f.sha256))]
            }
            Self::LedgerLine(f) => vec![
                ("text", f.text.as_mut()),
                ("voucher_text", f.voucher_text.as_mut()),
                ("employee", f.employee.as_mut()),
            ],
            Self::LineVoided(f) => vec![("reason", Some(&mut f.reason))],
            Self::Cost(f) => {
                vec![
                    ("text", f.text.as_mut()),
                    ("supplier", f.supplier.as_mut()),
                    ("person", f.person.as_mut()),
                    ("orgnr", f.invoice.as_mut().and_then(|invoice| invoice.orgnr.as_mut())),
                    ("accrual", f.accrual.as_mut().map(|accrual| &mut accrual.reason)),
                ]
            }
            Self::ParticipantSet(f) => vec![("person", Some(&mut f.person))],
            Self::ParticipantRemoved(f) => vec![("reason", Some(&mut f.reason))],
            Self::PersonKept(f) => vec![
                ("pseudonym", Some(&mut f.pseudonym)),
                ("name", f.name.as_mut()),
                ("number", f.number.as_mut()),
                ("employment", f.employment.as_mut()),
            ],
            Self::PersonalDataErased(f) => vec![("reason", Some(&mut f.reason))],
            Self::CostVoided(f) => vec![("reason", Some(&mut f.reason))],
            Self::EvidenceAdded(f) => {
                vec![("file_name", Some(&mut f.file_name)), ("sha256", Some(&mut f.sha256))]
            }
            Self::FindingAccepted(f) => vec![("reason", Some(&mut f.reason))],
            Self::DifferenceExplained(f) => vec![("text", Some(&mut f.text))],
            Self::MonthSigned(f) => vec![("note", f.note.as_mut())],
            Self::AnswerGiven(f) => vec![
                (
                    "answer",
                    match &mut f.answer {
                        Some(AnswerValue::Text(text)) => Some(text),
                        _ => None,
                    },
                ),
                ("comment", f.comment.as_mut()),
            ],
            Self::ReportAttested(f) => vec![("attested_by", Some(&mut f.name)), ("role", f.role.as_mut())],
            Self::OperationVoided(f) => vec![("reason", f.reason.as_mut())],
            Self::BookOpened(_)
            | Self::AccountsMapped(_)
            | Self::SchemeKept(_)
            | Self::OnCostRateSet(_)
            | Self::FourEyesSet(_)
            | Self::CostsApproved(_)
            | Self::AllocationDecided(_)
            | Self::GrantStateSet(_)
            | Self::GrantAmount(_)
            | Self::CodeTotals(_)
            | Self::LineDiffers(_)
            | Self::PeriodsConfirmed(_)
            | Self::EvidenceLinked(_)
            | Self::ReportFrozen(_)
            | Self::PackageIssued(_) => Vec::new(),
        };
        texts.drain(..).filter_map(|(name, text)| text.map(|text| (name, text))).collect()
    }

    /// Returns the fact with its texts closed, and the texts that were open.
    #[must_use]
    pub fn separated(mut self) -> (Self, Vec<(&'static str, Committed)>) {
        let mut open = Vec::new();
        for (name, text) in self.texts() {
            if text.value().is_some() {
                let closed = text.closed();
                open.push((name, std::mem::replace(text, closed)));
            }
        }
        (self, open)
    }
}

impl std::fmt::Display for Scope {
    /// Writes `book`, `ledger` or the grant's number.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Book => f.write_str("book"),
            Self::Ledger => f.write_str("ledger"),
            Self::Grant(grant) => grant.fmt(f),
        }
    }
}

impl std::str::FromStr for Scope {
    type Err = crate::ids::IdError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "book" => Ok(Self::Book),
            "ledger" => Ok(Self::Ledger),
            grant => grant.parse().map(Self::Grant),
        }
    }
}

impl Serialize for Scope {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Scope {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}
