//! Sharing a grant over units, and the units' reports.

use super::{Failure, FileHandle, shapes};

shapes! {
    /// Asks for the decisions and units of a grant.
    ListAllocations {
        /// Code of the grant.
        grant: String,
    }

    /// A pool as a person writes it.
    PoolForm {
        /// What it is for.
        name: String,
        /// Id of the purpose.
        purpose: Option<String>,
        /// The whole; what the shares come to when left out, which pro rata cannot do.
        amount: Option<String>,
        /// `pro-rata`, `rate`, `amounts`.
        method: String,
        /// What decides, in words.
        driver: Option<String>,
        /// Kronor for each, of `rate`.
        rate: Option<String>,
        /// The units as pasted from a spreadsheet: unit, number or amount, and `egen` or `privat` if at all.
        rows: String,
    }

    /// A decision as a person writes it; its pools stand in a file or in the form.
    AllocationForm {
        /// Code of the grant.
        grant: String,
        /// The decision's name.
        name: String,
        /// Day of the decision.
        date: Option<String>,
        /// Case number or paragraph.
        reference: Option<String>,
        /// A table with the pools.
        file: Option<FileHandle>,
        /// The pools, without a file.
        pools: Vec<PoolForm>,
    }

    /// Takes a decision back.
    WithdrawAllocation {
        /// Code of the grant.
        grant: String,
        /// The decision's name.
        name: String,
    }

    /// A unit's share.
    ShareRow {
        /// The unit.
        unit: String,
        /// `own`, `private`.
        provider: Option<String>,
        /// The number that decides.
        number: Option<u32>,
        /// Its share.
        amount: String,
    }

    /// A pool with its shares.
    PoolRow {
        /// What it is for.
        name: String,
        /// Id of the purpose.
        purpose: Option<String>,
        /// Name of the purpose.
        purpose_name: Option<String>,
        /// The whole.
        amount: String,
        /// `pro-rata`, `rate`, `amounts`.
        method: String,
        /// In words.
        method_name: String,
        /// What decides.
        driver: Option<String>,
        /// Kronor for each.
        rate: Option<String>,
        /// Sum of the shares.
        shared: String,
        /// What they leave of the pool.
        not_allocated: String,
        /// The units.
        shares: Vec<ShareRow>,
    }

    /// What a decision would be.
    AllocationPreview {
        /// The pools; none where something is wrong.
        pools: Vec<PoolRow>,
        /// Sum of the pools.
        amount: String,
        /// Sum of the shares.
        shared: String,
        /// What they leave.
        not_allocated: String,
        /// What is wrong.
        problems: Vec<Failure>,
    }

    /// A decision.
    AllocationRow {
        /// Its name.
        name: String,
        /// Its day.
        date: Option<String>,
        /// Case number or paragraph.
        reference: Option<String>,
        /// Sum of the pools.
        amount: String,
        /// Sum of the shares.
        shared: String,
        /// What they leave.
        not_allocated: String,
        /// The pools.
        pools: Vec<PoolRow>,
    }

    /// A unit and its money.
    UnitRow {
        /// The unit.
        unit: String,
        /// `own`, `private`, where a decision says so.
        provider: Option<String>,
        /// A decision names it.
        in_decision: bool,
        /// Sum of its shares.
        decided: String,
        /// Paid to it.
        paid: String,
        /// What it reported as used.
        reported: Option<String>,
        /// Paid less reported, at least 0.
        remaining: String,
        /// `not-paid`, `not-reported`, `reported`, `reported-less`, `reported-more`.
        state: String,
        /// In words.
        state_name: String,
        /// Day of the report.
        reported_on: Option<String>,
        /// Who answered.
        reported_by: Option<String>,
        /// What the money was used for.
        text: Option<String>,
        /// The sheet, as evidence.
        evidence: Option<String>,
    }

    /// A question that can be put to the units.
    UnitQuestion {
        /// Id.
        id: String,
        /// Words.
        name: String,
    }

    /// The decisions and units of a grant.
    AllocationView {
        /// Code of the grant.
        grant: String,
        /// Payments count as used only when the unit has reported.
        when_reported: bool,
        /// Paid to units that have not reported, where that decides.
        unproven: String,
        /// The decisions.
        allocations: Vec<AllocationRow>,
        /// The units.
        units: Vec<UnitRow>,
        /// Sum decided.
        decided: String,
        /// Sum paid.
        paid: String,
        /// Sum reported.
        reported: String,
        /// Sum remaining.
        remaining: String,
        /// Questions that a sheet can ask.
        questions: Vec<UnitQuestion>,
    }

    /// Writes the answer sheets.
    WriteUnitSheets {
        /// Code of the grant.
        grant: String,
        /// The folder.
        folder: FileHandle,
        /// As text instead of workbooks.
        csv: bool,
        /// The units; all when empty.
        units: Vec<String>,
        /// Questions of the scheme that are asked too.
        questions: Vec<String>,
    }

    /// Sheets were written.
    SheetsWritten {
        /// Their names.
        files: Vec<String>,
    }

    /// Asks what a sheet says.
    ReadUnitSheet {
        /// Code of the grant.
        grant: String,
        /// The sheet.
        file: FileHandle,
    }

    /// An answer on a sheet.
    SheetAnswer {
        /// Id of the question.
        question: String,
        /// Id of the field.
        field: String,
        /// What is asked.
        name: String,
        /// `amount`, `count`, `date`, `text`.
        answer_kind: String,
        /// The answer.
        value: String,
    }

    /// What a sheet says.
    SheetPreview {
        /// Name of the file.
        file: String,
        /// The unit; empty where the file is no sheet of the grant.
        unit: String,
        /// What it has used.
        used: Option<String>,
        /// What it was paid.
        paid: String,
        /// What it reported before.
        before: Option<String>,
        /// Day of the report.
        date: Option<String>,
        /// Who answers.
        by: Option<String>,
        /// What for.
        text: Option<String>,
        /// Answers to questions of the scheme.
        answers: Vec<SheetAnswer>,
        /// The book says all of it already.
        unchanged: bool,
        /// What is wrong; then nothing can be taken in.
        problems: Vec<Failure>,
    }

    /// Notes a unit's report, from a sheet or by hand.
    ConfirmUnitReport {
        /// Code of the grant.
        grant: String,
        /// The sheet; the other fields are left out with it.
        file: Option<FileHandle>,
        /// The unit.
        unit: Option<String>,
        /// What it has used.
        used: Option<String>,
        /// Day of the report.
        date: Option<String>,
        /// Who answers.
        by: Option<String>,
        /// What for.
        text: Option<String>,
    }

    /// A unit's report was noted.
    UnitReportReply {
        /// The unit as it stands now.
        unit: UnitRow,
        /// The book said all of it already; nothing was put in.
        unchanged: bool,
    }
}
