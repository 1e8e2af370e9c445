//! Schemes and grants.

use super::checks::FindingRow;
use super::rules::DecidedRow;
use super::{Days, Rule, shapes};

shapes! {
    /// A scheme in a list.
    SchemeRow {
        /// Id.
        id: String,
        /// Official name.
        name: String,
        /// Name for lists.
        short: String,
        /// Who pays.
        funder: String,
        /// Grant year.
        year: i32,
        /// `kommun`, `region`.
        recipients: Vec<String>,
        /// Use period.
        period: Days,
        /// The whole amount, where stated.
        total: Option<String>,
        /// Last day to requisition, where stated.
        requisition_last_day: Option<String>,
        /// Day the report is due, where stated.
        report_due: Option<String>,
        /// `requisition`, `performance`, `application`.
        form: String,
        /// Only shows what the language can say; never complete.
        example: bool,
        /// How many of its settings are our reading where the sources are silent.
        uncertain: u32,
        /// The rounds of claims, where there are several.
        rounds: Vec<PurposeRow>,
        /// The instalments, where there are several.
        instalments: Vec<PurposeRow>,
    }

    /// Asks for a scheme: by id, or as it was frozen with a grant.
    ShowScheme {
        /// Id of a scheme.
        scheme: Option<String>,
        /// Code of a grant.
        grant: Option<String>,
    }

    /// A scheme with its rules.
    SchemeDetail {
        /// What the list says.
        row: SchemeRow,
        /// The whole scheme in words, section by section: its rules, what the sources leave open, the documents.
        groups: Vec<RuleGroup>,
        /// What it may be used for.
        purposes: Vec<PurposeRow>,
    }

    /// Rules about one thing.
    RuleGroup {
        /// What they are about, as a stable word.
        key: String,
        /// Heading.
        title: String,
        /// The rules.
        rules: Vec<RuleRow>,
    }

    /// One rule.
    RuleRow {
        /// The field of the scheme that it stands in, as a path of field names and ids.
        place: String,
        /// The rule in words.
        text: String,
        /// Our default where the sources are silent; shown marked *osäker*.
        uncertain: Option<String>,
        /// What it rests on.
        basis: Vec<Rule>,
        /// What was decided about it for the grant.
        decided: Vec<DecidedRow>,
    }

    /// A purpose to choose.
    PurposeRow {
        /// Id.
        id: String,
        /// Name.
        name: String,
    }

    /// Adds a grant.
    AddGrant {
        /// Id of the scheme.
        scheme: String,
        /// Grant code.
        code: String,
        /// Amounts as people type them.
        allocated: Option<String>,
        /// The day of the application, of a scheme that is applied for.
        applied_on: Option<String>,
        /// The day of the decision.
        allocated_on: Option<String>,
        /// Requisitioned amount.
        requisitioned: Option<String>,
        /// Its day.
        requisitioned_on: Option<String>,
        /// Id of its round, where the scheme has several.
        requisitioned_round: Option<String>,
        /// Received amount.
        received: Option<String>,
        /// Its day.
        received_on: Option<String>,
        /// Id of its round or instalment, where the scheme has several.
        received_round: Option<String>,
        /// Case numbers.
        case_numbers: Vec<String>,
        /// Contact person.
        contact: Option<String>,
    }

    /// A grant was added.
    GrantAddedReply {
        /// The grant.
        grant: GrantRow,
        /// Ledger lines found in files read before.
        lines_found: u32,
        /// Costs made of them.
        costs_found: u32,
    }

    /// Asks for grants.
    ListGrants {
        /// The day that findings are counted on; today when left out.
        as_of: Option<String>,
    }

    /// Asks for a grant.
    ShowGrant {
        /// Code.
        grant: String,
        /// The day that findings are counted on; today when left out.
        as_of: Option<String>,
    }

    /// Findings by severity, accepted ones apart.
    FindingCounts {
        /// Errors.
        error: u32,
        /// Warnings.
        warning: u32,
        /// Worth knowing.
        info: u32,
        /// Accepted.
        accepted: u32,
    }

    /// A grant with its figures.
    GrantRow {
        /// Code.
        code: String,
        /// Id of the scheme.
        scheme: String,
        /// Name of the scheme for lists.
        name: String,
        /// Who pays.
        funder: String,
        /// State, such as `in-use`.
        state: String,
        /// Amounts.
        allocated: String,
        /// Sum of requisitions.
        requisitioned: String,
        /// Sum of payments.
        received: String,
        /// Sum of repayments.
        repaid: String,
        /// Used within the use period.
        used: String,
        /// Arose outside it.
        outside: String,
        /// Paid to units that have not reported its use, under a scheme where that decides.
        unproven: String,
        /// Left.
        unused: String,
        /// Used beyond what was received.
        over_use: String,
        /// To be paid back by the scheme's rule.
        to_repay: String,
        /// Used as per cent of received, one decimal, `63.4`; `0.0` when nothing was received.
        used_percent: String,
        /// Use period.
        period: Days,
        /// Days left of it; negative when it is over.
        days_left: i32,
        /// Day the report is due, where stated.
        report_due: Option<String>,
        /// Findings.
        findings: FindingCounts,
        /// Costs in force.
        costs: u32,
    }

    /// An amount noted.
    AmountRow {
        /// `applied`, `allocated`, `requisitioned`, `received`, `repaid`.
        what: String,
        /// Its day.
        date: Option<String>,
        /// The amount.
        amount: String,
        /// Id of the round of claims or of the instalment.
        round: Option<String>,
    }

    /// A condition of the scheme and whether it is met.
    ConditionRow {
        /// Id.
        id: String,
        /// What is to be done.
        name: String,
        /// A breach may cost the grant.
        demanded: bool,
        /// First day that counts.
        from: Option<String>,
        /// Last day that counts.
        until: Option<String>,
        /// The day it was met.
        met_on: Option<String>,
        /// Note.
        note: Option<String>,
        /// References of evidence.
        evidence: Vec<String>,
        /// What it rests on.
        basis: Vec<Rule>,
    }

    /// Used per kind or purpose.
    NamedAmount {
        /// Id.
        id: String,
        /// Name.
        name: String,
        /// Amount.
        amount: String,
        /// Per cent of used, one decimal.
        percent: String,
    }

    /// A point of the burn-down.
    BurnDownPoint {
        /// Month, `2026-03`.
        month: String,
        /// Used in the month.
        used: String,
        /// Left at its end; `None` for months that have not ended.
        left: Option<String>,
        /// What an even pace would have left.
        even_pace_left: String,
    }

    /// One grant.
    GrantDetail {
        /// Figures.
        row: GrantRow,
        /// Official name of the scheme.
        scheme_name: String,
        /// Case numbers.
        case_numbers: Vec<String>,
        /// Contact person, if at hand.
        contact: Option<String>,
        /// Amounts noted.
        amounts: Vec<AmountRow>,
        /// Conditions.
        conditions: Vec<ConditionRow>,
        /// Used by kind of cost.
        by_kind: Vec<NamedAmount>,
        /// Used by purpose.
        by_purpose: Vec<NamedAmount>,
        /// Burn-down by month.
        burn_down: Vec<BurnDownPoint>,
        /// Purposes to choose.
        purposes: Vec<PurposeRow>,
        /// How many rules of a newer version of the scheme differ and nobody has decided about.
        scheme_differences: u32,
        /// `requisition`, `performance`, `application`.
        form: String,
        /// Rounds of claims to choose.
        rounds: Vec<PurposeRow>,
        /// Instalments to choose.
        instalments: Vec<PurposeRow>,
        /// The scheme asks what the whole cost is, and what the recipient pays of it.
        asks_whole: bool,
        /// The scheme asks which training a cost is for.
        asks_training: bool,
        /// The most urgent findings.
        findings: Vec<FindingRow>,
    }

    /// A payment held against the main ledger.
    PaymentRow {
        /// `received`, `repaid`.
        what: String,
        /// In words.
        what_name: String,
        /// Day of the payment.
        date: Option<String>,
        /// The instalment or round, in words.
        round: String,
        /// Amount.
        amount: String,
        /// Voucher of the row that shows it.
        voucher: Option<String>,
        /// Day of the row.
        booked_on: Option<String>,
        /// Account of the row.
        account: Option<String>,
        /// Days from the payment to the row; negative where the row is earlier.
        days: Option<i32>,
    }

    /// A row of income that no payment is for.
    UnpaidRow {
        /// Voucher.
        voucher: String,
        /// Day.
        date: String,
        /// Account.
        account: String,
        /// Amount, as income: positive.
        amount: String,
        /// Text.
        text: String,
    }

    /// The payments of a grant.
    PaymentList {
        /// Received and repaid, in the order they were noted.
        payments: Vec<PaymentRow>,
        /// Rows of income from state grants without a payment.
        unpaid: Vec<UnpaidRow>,
        /// Sum received.
        received: String,
        /// Sum requisitioned.
        requisitioned: String,
        /// Requisitioned less received.
        awaited: String,
    }

    /// Notes an amount.
    NoteAmount {
        /// Code of the grant.
        grant: String,
        /// `applied`, `allocated`, `requisitioned`, `received`, `repaid`.
        what: String,
        /// Amount as people type it.
        amount: String,
        /// Its day.
        date: Option<String>,
        /// Id of the round of claims or of the instalment, where the scheme has several.
        round: Option<String>,
    }

    /// Sets the state.
    SetGrantState {
        /// Code of the grant.
        grant: String,
        /// State.
        state: String,
    }

    /// Notes that a condition was met.
    NoteCondition {
        /// Code of the grant.
        grant: String,
        /// Id of the condition.
        condition: String,
        /// The day.
        date: String,
        /// Note.
        note: Option<String>,
    }

    /// Something with a day.
    Deadline {
        /// Code of the grant.
        grant: String,
        /// The day.
        date: String,
        /// Days from today; negative when passed.
        days_left: i32,
        /// What, in words.
        what: String,
    }

    /// What the grants look like together.
    Overview {
        /// The grants.
        grants: Vec<GrantRow>,
        /// Sum of received.
        received: String,
        /// Sum of used.
        used: String,
        /// Sum of unused.
        unused: String,
        /// Sum to be paid back.
        to_repay: String,
        /// Deadlines ahead and just passed, the nearest first.
        deadlines: Vec<Deadline>,
        /// The most urgent findings.
        todo: Vec<FindingRow>,
        /// The burn-down of each grant, in the order of `grants`.
        burn_downs: Vec<Vec<BurnDownPoint>>,
        /// Imports in force.
        imports: u32,
    }
}
