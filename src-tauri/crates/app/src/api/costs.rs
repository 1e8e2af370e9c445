//! Costs.

use super::book::OperationRow;
use super::evidence::EvidenceRow;
use super::salary::{SalaryForm, SalaryRow};
use super::{Days, shapes};

shapes! {
    /// Asks for a window of a grant's costs.
    ListCosts {
        /// Code of the grant.
        grant: String,
        /// Words that must all occur in text, voucher, account, supplier or amount.
        search: Option<String>,
        /// Kind of cost.
        kind: Option<String>,
        /// Only costs that arose outside the use period, wholly or in part.
        only_outside: Option<bool>,
        /// Only costs without evidence.
        only_without_evidence: Option<bool>,
        /// Instead those that no longer stand: voided, corrected, or fallen with their rows.
        gone: Option<bool>,
        /// `booked`, `amount`, `voucher`, `account`, `period`, `text`, `kind`; a minus in front turns it round.
        sort: Option<String>,
        /// First row, from 0.
        offset: u32,
        /// How many rows, at most 1 000.
        limit: u32,
    }

    /// The invoice that a cost is a part of.
    CostInvoice {
        /// Its number.
        number: String,
        /// Day of the invoice.
        date: String,
        /// Day that it falls due.
        due: Option<String>,
        /// Day that it was paid.
        paid: Option<String>,
        /// The whole net of VAT.
        net: String,
        /// Number of the invoice that a credit note takes back.
        credits: Option<String>,
    }

    /// A cost in a list.
    CostRow {
        /// Reference, `K12`.
        cost: String,
        /// Code of the grant.
        grant: String,
        /// Kind, such as `salary`.
        kind: String,
        /// Kind in words.
        kind_name: String,
        /// Cost period.
        period: Days,
        /// `assumed`, `stated`, `set`.
        period_basis: String,
        /// An assumed period that somebody found right.
        confirmed: bool,
        /// Charged to the grant.
        amount: String,
        /// The part that arose within the use period.
        inside: String,
        /// Paid to a unit that has not reported its use, under a scheme where that decides; counts neither inside nor outside.
        unproven: String,
        /// The rest.
        outside: String,
        /// Account.
        account: Option<String>,
        /// Day of booking.
        booked_on: Option<String>,
        /// Voucher, `LEV 1023`.
        voucher: Option<String>,
        /// Text, if at hand.
        text: String,
        /// Supplier.
        supplier: Option<String>,
        /// Person.
        person: Option<String>,
        /// Id of the purpose.
        purpose: Option<String>,
        /// Unit.
        unit: Option<String>,
        /// `own`, `private`.
        provider: Option<String>,
        /// The whole cost, of which the grant carries the amount; nothing where that is all of it.
        whole: Option<String>,
        /// What the organisation itself pays of the whole.
        own: Option<String>,
        /// The training that the person takes part in.
        training: Option<String>,
        /// How many pieces of evidence.
        evidence: u32,
        /// How a salary was reckoned; nothing where its amount was entered as it is.
        salary: Option<SalaryRow>,
        /// The invoice that it is a part of; nothing where none was entered.
        invoice: Option<CostInvoice>,
        /// The accrual that it settles.
        settles: Option<String>,
        /// Why the accrual was opened.
        accrual_reason: Option<String>,
        /// The day that its invoice is expected.
        expected: Option<String>,
        /// Who entered it.
        entered_by: String,
        /// Who approved it, another person.
        approved_by: Option<String>,
        /// Made by hand rather than from the ledger.
        by_hand: bool,
        /// The cost it replaces.
        replaces: Option<String>,
    }

    /// Sums of costs.
    CostSum {
        /// How many.
        count: u32,
        /// Sum charged.
        amount: String,
        /// Sum within the use period.
        inside: String,
        /// Sum outside.
        outside: String,
    }

    /// A window of costs.
    CostPage {
        /// The rows.
        rows: Vec<CostRow>,
        /// Sums of everything that matches.
        matching: CostSum,
        /// Sums of the whole grant.
        all: CostSum,
    }

    /// Sums marked costs.
    SumCosts {
        /// References.
        costs: Vec<String>,
    }

    /// Asks for a cost.
    ShowCost {
        /// Reference.
        cost: String,
    }

    /// A ledger line under a cost.
    LineRow {
        /// Reference, `R7`.
        line: String,
        /// Voucher.
        voucher: String,
        /// Row of the voucher.
        position: u32,
        /// Day.
        date: String,
        /// Account.
        account: String,
        /// Code string, `1:110 6:74502`.
        objects: String,
        /// Amount.
        amount: String,
        /// Text.
        text: String,
        /// Text of the voucher.
        voucher_text: String,
        /// File it came with.
        file: String,
        /// `normal`, `added`, `removed`.
        row_kind: String,
    }

    /// A cost with everything about it.
    CostDetail {
        /// The cost.
        cost: CostRow,
        /// Ledger lines it rests on.
        lines: Vec<LineRow>,
        /// All rows of the grant in the same voucher, with marks of corrections.
        voucher_lines: Vec<LineRow>,
        /// Evidence.
        evidence: Vec<EvidenceRow>,
        /// The operation that made it.
        made_by: Option<OperationRow>,
        /// Earlier versions, the latest first.
        earlier: Vec<CostRow>,
        /// Reasons of the corrections, in the same order.
        reasons: Vec<String>,
        /// What each correction changed, in the same order.
        changes: Vec<CostChange>,
        /// Why it no longer stands; nothing where it does.
        gone: Option<CostGone>,
    }

    /// A correction of a cost.
    CostChange {
        /// Reference of the cost that was corrected.
        from: String,
        /// Reference of the one in its place.
        to: String,
        /// Why.
        reason: String,
        /// Who corrected it.
        actor: String,
        /// When, in Sweden.
        local_time: String,
        /// What differs.
        fields: Vec<ChangedField>,
    }

    /// What a correction changed in one field.
    ChangedField {
        /// Id of the field, such as `amount`.
        field: String,
        /// Its name.
        name: String,
        /// What it said, in words; empty where nothing.
        before: String,
        /// What it says.
        after: String,
    }

    /// Why a cost no longer stands.
    CostGone {
        /// The cost in its place; nothing where there is none.
        by_cost: Option<String>,
        /// The reason that was given; empty where the rows went that it rested on.
        reason: String,
        /// Who took it out.
        actor: String,
        /// When, in Sweden.
        local_time: String,
    }

    /// A cost as people type it.
    CostForm {
        /// Kind, such as `invoice`.
        kind: String,
        /// First day of the cost period.
        period_first: String,
        /// Last day.
        period_last: String,
        /// Amount net of VAT, as people type it.
        amount: String,
        /// Text.
        text: String,
        /// Account.
        account: Option<String>,
        /// Day of booking.
        booked_on: Option<String>,
        /// Voucher in the main ledger: `LEV 1023`, `LEV:1023`, or with the fiscal year `LEV:1023/2026`.
        voucher: Option<String>,
        /// Id of the purpose.
        purpose: Option<String>,
        /// Unit.
        unit: Option<String>,
        /// `own`, `private`.
        provider: Option<String>,
        /// The whole cost, of which the grant carries the amount; nothing where that is all of it.
        whole: Option<String>,
        /// What the organisation itself pays of the whole.
        own: Option<String>,
        /// The training that the person takes part in.
        training: Option<String>,
        /// Supplier.
        supplier: Option<String>,
        /// Person, by pseudonym or name.
        person: Option<String>,
        /// What a salary is reckoned from: then the amount, the whole and the own part come from it and are left empty.
        salary: Option<SalaryForm>,
        /// The accrual that it settles.
        settles: Option<String>,
        /// Why an accrual is opened before its invoice has come: what shows that it concerns the period.
        accrual_reason: Option<String>,
        /// The day that the invoice of an accrual is expected.
        expected: Option<String>,
    }

    /// Enters a cost.
    AddCost {
        /// Code of the grant.
        grant: String,
        /// The cost.
        cost: CostForm,
    }

    /// Corrects a cost.
    CorrectCost {
        /// Reference.
        cost: String,
        /// How it should be.
        to: CostForm,
        /// Why.
        reason: String,
    }

    /// Voids a cost.
    VoidCost {
        /// Reference.
        cost: String,
        /// Why.
        reason: String,
    }

    /// Confirms assumed periods.
    ConfirmPeriods {
        /// References.
        costs: Vec<String>,
    }

    /// Approves costs that somebody else entered.
    ApproveCosts {
        /// References.
        costs: Vec<String>,
    }

    /// Sets period or purpose of many costs; each is a correction.
    AssignCosts {
        /// References.
        costs: Vec<String>,
        /// First and last day; as before when left out.
        period: Option<Days>,
        /// Id of the purpose; as before when left out.
        purpose: Option<String>,
        /// `own`, `private`; as before when left out.
        provider: Option<String>,
        /// The unit; as before when left out.
        unit: Option<String>,
        /// Why.
        reason: String,
    }
}

impl CostRow {
    /// Returns the form that would enter the cost as it is, so that a correction changes only what it names.
    #[must_use]
    pub fn form(&self) -> CostForm {
        CostForm {
            kind: self.kind.clone(),
            period_first: self.period.first.clone(),
            period_last: self.period.last.clone(),
            // What is reckoned is not typed.
            amount: if self.salary.is_some() { String::new() } else { self.amount.clone() },
            text: self.text.clone(),
            account: self.account.clone(),
            booked_on: self.booked_on.clone(),
            voucher: self.voucher.clone(),
            purpose: self.purpose.clone(),
            unit: self.unit.clone(),
            provider: self.provider.clone(),
            whole: self.whole.clone().filter(|_| self.salary.is_none()),
            own: self.own.clone().filter(|_| self.salary.is_none()),
            training: self.training.clone(),
            supplier: self.supplier.clone(),
            person: self.person.clone(),
            salary: self.salary.as_ref().map(|salary| salary.form.clone()),
            settles: self.settles.clone(),
            accrual_reason: self.accrual_reason.clone(),
            expected: self.expected.clone(),
        }
    }
}
