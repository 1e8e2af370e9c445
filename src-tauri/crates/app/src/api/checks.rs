//! Findings and reconciliation.

use super::{Rule, shapes};

shapes! {
    /// Asks for findings.
    ListFindings {
        /// Code of a grant; all when left out.
        grant: Option<String>,
        /// The day asked about; today when left out.
        as_of: Option<String>,
        /// Also those accepted.
        with_accepted: Option<bool>,
    }

    /// Asks for findings as a screen shows them: the first of each severity.
    ShowFindings {
        /// Code of a grant; all when left out.
        grant: Option<String>,
        /// The day asked about; today when left out.
        as_of: Option<String>,
        /// Also those accepted.
        with_accepted: Option<bool>,
        /// Only those about things of this kind, such as `question`.
        about: Option<String>,
        /// How many of each severity, at most 1 000.
        limit: u32,
    }

    /// The findings of one severity.
    FindingGroup {
        /// `error`, `warning`, `info`.
        severity: String,
        /// How many there are.
        count: u32,
        /// The first of them.
        rows: Vec<FindingRow>,
    }

    /// What a finding is about.
    AboutRow {
        /// `grant`, `cost`, `voucher`, `line`, `account-month`, `account`, `condition`, `question`.
        kind: String,
        /// Its reference.
        reference: String,
        /// In words.
        label: String,
    }

    /// Who accepted a finding.
    AcceptedRow {
        /// Who.
        by: String,
        /// When, in UTC.
        at: String,
        /// Why.
        reason: String,
    }

    /// A finding.
    FindingRow {
        /// The name it is accepted by.
        id: String,
        /// Id of the check.
        check: String,
        /// `error`, `warning`, `info`.
        severity: String,
        /// Code of the grant.
        grant: String,
        /// What it is about.
        about: AboutRow,
        /// Code of the message.
        code: String,
        /// What is the matter.
        message: String,
        /// What to do about it.
        remedy: String,
        /// Why it matters.
        rule: Rule,
        /// Who accepted it.
        accepted: Option<AcceptedRow>,
    }

    /// Accepts a finding.
    AcceptFinding {
        /// Its name.
        finding: String,
        /// Why.
        reason: String,
        /// The day asked about; today when left out.
        as_of: Option<String>,
    }

    /// Asks for a reconciliation.
    Reconcile {
        /// Code of a grant; all when left out.
        grant: Option<String>,
    }

    /// A line of a reconciliation.
    ReconciliationLine {
        /// Code of the grant.
        grant: String,
        /// Account; empty for costs without one.
        account: String,
        /// Month.
        month: String,
        /// What the main ledger says.
        ledger: String,
        /// What the book says.
        book: String,
        /// Ledger less book.
        difference: String,
        /// Nothing differs, or somebody explained it.
        explained: bool,
        /// The explanation.
        explanation: Option<String>,
    }

    /// Asks what stands behind an account and month.
    ReconcileRows {
        /// Code of the grant.
        grant: String,
        /// Account; empty for costs without one.
        account: String,
        /// Month.
        month: String,
    }

    /// A row of the ledger, the costs that rest on it, or both.
    StandingLine {
        /// `matched`, `only-ledger`, `only-book`, `recoded`, `changed`.
        state: String,
        /// In words.
        state_name: String,
        /// Voucher.
        voucher: String,
        /// Day.
        date: String,
        /// Text.
        text: String,
        /// What the ledger says.
        ledger: String,
        /// What the book charges.
        book: String,
        /// References of the costs.
        costs: Vec<String>,
        /// The code that a later file has it on.
        code: Option<String>,
    }

    /// Explains a difference.
    ExplainDifference {
        /// Code of the grant.
        grant: String,
        /// Account.
        account: String,
        /// Month.
        month: String,
        /// The explanation.
        text: String,
    }

    /// Asks for the months of a reconciliation.
    ListMonths {
        /// Code of the grant; all when left out.
        grant: Option<String>,
    }

    /// A month of a reconciliation.
    MonthLine {
        /// Code of the grant.
        grant: String,
        /// The month.
        month: String,
        /// `open`, `ready`, `signed`, `moved`.
        state: String,
        /// What the main ledger says, over all accounts of the grant.
        ledger: String,
        /// What the book says.
        book: String,
        /// Rows that differ and are not explained.
        open: u32,
        /// Who signed it off.
        signed_by: Option<String>,
        /// When.
        signed_at: Option<String>,
        /// What was noted.
        note: Option<String>,
    }

    /// Signs off the reconciliation of a month.
    SignMonth {
        /// Code of the grant.
        grant: String,
        /// The month, `2026-03`.
        month: String,
        /// A note.
        note: Option<String>,
    }
}
