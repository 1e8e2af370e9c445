//! What goes in and out: requests and replies of every command, as strings and numbers only.
//!
//! Amounts are decimal strings in kronor with a point and two decimals, days are ISO dates, things are named by their
//! short references (`K12`) and grants by their codes. Words come in the language of the session. The one list of
//! commands at the end of this file makes the dispatcher and the types of the window.

pub mod accruals;
pub mod book;
pub mod checks;
pub mod consolidation;
pub mod costs;
pub mod distribution;
pub mod evidence;
pub mod export;
pub mod grants;
pub mod imports;
pub mod inbox;
pub mod invoices;
pub mod keys;
pub mod overlap;
pub mod packages;
pub mod participants;
pub mod pasting;
pub mod persons;
pub mod report;
pub mod review;
pub mod rules;
pub mod salary;
pub mod units;
pub mod year_end;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Declares replies and requests: plain, named fields, same derives for all.
macro_rules! shapes {
    ($($(#[$doc:meta])* $name:ident { $($(#[$fdoc:meta])* $field:ident: $type:ty),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        #[serde(deny_unknown_fields)]
        #[ts(export_to = "types.ts")]
        pub struct $name { $($(#[$fdoc])* pub $field: $type),* }
    )*};
}
pub(crate) use shapes;

/// Asks for nothing in particular.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize, TS)]
#[ts(export_to = "types.ts")]
pub struct Nothing {}

/// A value of a problem's field.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "type", content = "value", rename_all = "kebab-case")]
#[ts(export_to = "types.ts")]
pub enum FieldValue {
    /// Text.
    Text(String),
    /// Decimal string.
    Money(String),
    /// ISO date.
    Date(String),
    /// Two ISO dates with an en dash between.
    Period(String),
    /// A number.
    Count(u32),
}

shapes! {
    /// Something went wrong; nothing was done.
    Failure {
        /// Stable code.
        code: String,
        /// What the message speaks of.
        fields: std::collections::BTreeMap<String, FieldValue>,
        /// The sentence for the user.
        message: String,
    }

    /// A rule and where it stands.
    Rule {
        /// The phrase; may be empty.
        text: String,
        /// The document and place.
        source: String,
    }

    /// A span of days, both ends inclusive.
    Days {
        /// First day.
        first: String,
        /// Last day.
        last: String,
    }
}

/// A file that the user pointed at: the page gets the handle and the name, never the path.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(export_to = "types.ts")]
pub struct FileHandle(pub String);

/// Lists every command once: `query` reads, `change` writes to the book. Calls back with the list.
#[macro_export]
macro_rules! with_commands {
    ($then:ident) => {
        $then! {
            /// Tells what is open and what the program is.
            query status(Nothing) -> book::Status;
            /// Begins a book in a new file.
            change create_book(book::CreateBook) -> book::Status;
            /// Opens a book and verifies it.
            change open_book(book::OpenBook) -> book::Status;
            /// Opens a fresh copy of an invented book, marked EXEMPEL.
            change open_sample(book::OpenSample) -> book::Status;
            /// Closes the book.
            change close_book(Nothing) -> book::Status;
            /// Sets language, name of the user and the like.
            change set_preferences(book::Preferences) -> book::Status;
            /// Decides whether costs entered by hand need a second person.
            change set_four_eyes(book::SetFourEyes) -> book::Status;
            /// Verifies the whole book again, with every kept file.
            query verify_book(Nothing) -> book::BookVerdict;
            /// Lists what was done to the book, the latest first.
            query list_operations(book::ListOperations) -> Vec<book::OperationRow>;
            /// Takes the last operation back.
            change undo(Nothing) -> book::Undone;
            /// Takes the last undo back.
            change redo(Nothing) -> book::Undone;
            /// Takes an earlier operation out of force.
            change reverse_operation(book::ReverseOperation) -> book::Undone;
            /// Tells what the grants look like together.
            query overview(Nothing) -> grants::Overview;
            /// Lists the schemes that the program knows.
            query list_schemes(Nothing) -> Vec<grants::SchemeRow>;
            /// Shows a scheme with its rules and sources.
            query show_scheme(grants::ShowScheme) -> grants::SchemeDetail;
            /// Adds a grant, and reads the kept ledgers again for its code.
            change add_grant(grants::AddGrant) -> grants::GrantAddedReply;
            /// Lists the grants with their figures.
            query list_grants(grants::ListGrants) -> Vec<grants::GrantRow>;
            /// Shows one grant.
            query show_grant(grants::ShowGrant) -> grants::GrantDetail;
            /// Notes an allocation, requisition, payment or repayment.
            change note_amount(grants::NoteAmount) -> grants::GrantRow;
            /// Sets the state of a grant.
            change set_grant_state(grants::SetGrantState) -> grants::GrantRow;
            /// Notes that a condition was met.
            change note_condition(grants::NoteCondition) -> Vec<grants::ConditionRow>;
            /// Says what a file holds, without a book.
            query inspect_file(imports::InspectFile) -> imports::InspectionReply;
            /// Says what a file would do to the book.
            query preview_import(imports::PreviewImport) -> imports::ImportPreview;
            /// Takes a file in.
            change confirm_import(imports::ConfirmImport) -> imports::ImportResult;
            /// Lists the files of the watched folder, and which of them wait for somebody.
            query list_inbox(inbox::ListInbox) -> inbox::Inbox;
            /// Watches a folder for the open book; a setting of this computer, not of the book.
            query watch_folder(inbox::WatchFolder) -> inbox::Inbox;
            /// Watches no folder for the open book any longer.
            query stop_watching(Nothing) -> inbox::Inbox;
            /// Puts a file of the inbox aside: it is not to be taken in.
            query put_file_aside(inbox::NameInboxFile) -> inbox::Inbox;
            /// Brings a file back that was put aside.
            query bring_file_back(inbox::NameInboxFile) -> inbox::Inbox;
            /// Lists the table of accounts.
            query list_accounts(Nothing) -> Vec<imports::AccountRuleRow>;
            /// Gives accounts a role.
            change map_accounts(imports::MapAccounts) -> Vec<imports::AccountRuleRow>;
            /// Lists the costs of a grant: a window of rows and the sums of all that match.
            query list_costs(costs::ListCosts) -> costs::CostPage;
            /// Sums marked costs.
            query sum_costs(costs::SumCosts) -> costs::CostSum;
            /// Shows one cost with its lines, evidence and history.
            query show_cost(costs::ShowCost) -> costs::CostDetail;
            /// Enters a cost by hand.
            change add_cost(costs::AddCost) -> costs::CostRow;
            /// Says what pasted rows would enter, row by row.
            query preview_rows(pasting::PasteRows) -> pasting::PastePreview;
            /// Enters pasted rows: all of them, or none.
            change add_rows(pasting::PasteRows) -> costs::CostSum;
            /// Tells how an invoice goes up while it is typed.
            query split_invoice(invoices::InvoiceForm) -> invoices::InvoiceSplit;
            /// Enters an invoice or a credit note: a cost of each part.
            change add_invoice(invoices::InvoiceForm) -> Vec<invoices::InvoiceRow>;
            /// Lists the invoices that were entered, with their parts and credit notes.
            query list_invoices(invoices::ListInvoices) -> Vec<invoices::InvoiceRow>;
            /// Tells what a salary comes to, before it is entered.
            query reckon_salary(salary::ReckonSalary) -> salary::SalaryRow;
            /// Lists the rates of on-costs by year.
            query list_on_cost_rates(Nothing) -> Vec<salary::OnCostRateRow>;
            /// Sets the rate of on-costs of a year.
            change set_on_cost_rate(salary::SetOnCostRate) -> Vec<salary::OnCostRateRow>;
            /// Reckons the salaries of a grant anew with the rates of their years.
            change recalculate_salaries(salary::RecalculateSalaries) -> costs::CostSum;
            /// Enters costs again for the month after.
            change copy_costs(salary::CopyCosts) -> costs::CostSum;
            /// Corrects a cost: the old one is voided, the new one replaces it.
            change correct_cost(costs::CorrectCost) -> costs::CostRow;
            /// Voids a cost.
            change void_cost(costs::VoidCost) -> costs::CostSum;
            /// Confirms assumed periods as they are.
            change confirm_periods(costs::ConfirmPeriods) -> costs::CostSum;
            /// Approves costs that somebody else entered.
            change approve_costs(costs::ApproveCosts) -> costs::CostSum;
            /// Sets period or purpose of many costs.
            change assign_costs(costs::AssignCosts) -> costs::CostSum;
            /// Lists the evidence of a grant.
            query list_evidence(evidence::ListEvidence) -> Vec<evidence::EvidenceRow>;
            /// Adds a file as evidence.
            change add_evidence(evidence::AddEvidence) -> evidence::EvidenceRow;
            /// Says what evidence proves, beside what it proves already.
            change link_evidence(evidence::LinkEvidence) -> evidence::EvidenceRow;
            /// Shows a page of evidence as a picture or text, with what may identify a person on it.
            query preview_evidence(evidence::PreviewEvidence) -> evidence::EvidencePage;
            /// Writes evidence to a file, byte for byte.
            query save_evidence(evidence::SaveEvidence) -> evidence::EvidenceRow;
            /// Makes a copy of evidence in which personal data is covered.
            change mask_evidence(evidence::MaskEvidence) -> evidence::EvidenceRow;
            /// Lists what costs still lack of evidence.
            query list_evidence_gaps(evidence::ListEvidence) -> evidence::EvidenceGaps;
            /// Lists the participants of a grant, and the questions that they answer.
            query list_participants(participants::ListParticipants) -> participants::ParticipantView;
            /// Puts a participant on the list, or changes one.
            change set_participant(participants::ParticipantForm) -> participants::ParticipantView;
            /// Says what pasted rows would put on the list of participants, row by row.
            query preview_participants(pasting::PasteRows) -> pasting::ParticipantsPreview;
            /// Puts pasted rows on the list of participants: all of them, or none.
            change add_participants(pasting::PasteRows) -> participants::ParticipantView;
            /// Takes a participant off the list.
            change remove_participant(participants::RemoveParticipant) -> participants::ParticipantView;
            /// Lists the pseudonyms that the book uses, and who is behind them.
            query list_persons(Nothing) -> Vec<persons::PersonRow>;
            /// Notes who is behind a pseudonym.
            change keep_person(persons::KeepPerson) -> Vec<persons::PersonRow>;
            /// Tells what an erasure would take.
            query preview_erasure(persons::ErasureForm) -> persons::ErasurePreview;
            /// Erases texts and files for good.
            change erase_personal_data(persons::ErasePersonalData) -> persons::ErasureDone;
            /// Lists accruals and prepaid costs as they stand on a day.
            query list_accruals(accruals::ListAccruals) -> accruals::AccrualList;
            /// Says that costs are the invoice that an accrual waited for.
            change settle_accrual(accruals::SettleAccrual) -> accruals::AccrualList;
            /// Tells how an amount is spread over its days.
            query spread_amount(accruals::SpreadAmount) -> Vec<accruals::SpreadRow>;
            /// Splits a cost into several of shorter periods.
            change split_cost(accruals::SplitCost) -> costs::CostSum;
            /// Holds the payments of a grant against the main ledger.
            query list_payments(grants::ShowGrant) -> grants::PaymentList;
            /// Runs the checks.
            query list_findings(checks::ListFindings) -> Vec<checks::FindingRow>;
            /// Runs the checks and shows the first findings of each severity.
            query show_findings(checks::ShowFindings) -> Vec<checks::FindingGroup>;
            /// Accepts a finding.
            change accept_finding(checks::AcceptFinding) -> Vec<checks::FindingRow>;
            /// Holds the book against the main ledger.
            query reconcile(checks::Reconcile) -> Vec<checks::ReconciliationLine>;
            /// Shows what stands behind an account and month, row by row.
            query reconcile_rows(checks::ReconcileRows) -> Vec<checks::StandingLine>;
            /// Explains a difference to the main ledger.
            change explain_difference(checks::ExplainDifference) -> Vec<checks::ReconciliationLine>;
            /// Lists the months of the reconciliation, and which of them are signed off.
            query list_months(checks::ListMonths) -> Vec<checks::MonthLine>;
            /// Signs off the reconciliation of a month in which everything ties or is explained.
            change sign_month(checks::SignMonth) -> Vec<checks::MonthLine>;
            /// Shows the return report.
            query show_report(report::ShowReport) -> report::ReportView;
            /// Answers a question of the return report.
            change answer_question(report::AnswerQuestion) -> report::ReportView;
            /// Freezes the return report.
            change freeze_report(report::FreezeReport) -> report::ReportView;
            /// Attests the frozen return report, by name.
            change attest_report(report::AttestReport) -> report::ReportView;
            /// Lists what an earlier report has that can be taken over.
            query preview_carry(report::PreviewCarry) -> report::CarryPreview;
            /// Takes answers over from the report of an earlier grant.
            change carry_answers(report::CarryAnswers) -> report::ReportView;
            /// Says that answers that were taken over are right.
            change confirm_answers(report::ConfirmAnswers) -> report::ReportView;
            /// Lists what the sources leave open for a grant, with our default and what was decided.
            query list_settings(rules::ListSettings) -> Vec<rules::SettingRow>;
            /// Decides what the sources leave open.
            change decide_setting(rules::DecideSetting) -> Vec<rules::SettingRow>;
            /// Tells what a newer version of a grant's scheme says otherwise.
            query scheme_differences(rules::SchemeDifferences) -> rules::SchemeDifferencesReply;
            /// Takes the newer version of a grant's scheme.
            change adopt_scheme(rules::AdoptScheme) -> rules::SchemeDifferencesReply;
            /// Lists the schemes of one's own.
            query list_own_schemes(Nothing) -> Vec<rules::OwnSchemeRow>;
            /// Begins a scheme of one's own as a copy of another.
            change copy_scheme(rules::CopyScheme) -> rules::OwnScheme;
            /// Shows a scheme of one's own as a form, as it would be with some changes, with what would be wrong.
            query edit_scheme(rules::ChangeScheme) -> rules::OwnScheme;
            /// Changes a scheme of one's own; refused whole when anything is wrong.
            change change_scheme(rules::ChangeScheme) -> rules::OwnScheme;
            /// Takes a scheme of one's own off the list; grants under it stay.
            change remove_scheme(rules::OwnSchemeId) -> Vec<rules::OwnSchemeRow>;
            /// Writes a scheme to a file.
            query export_scheme(rules::ExportScheme) -> rules::SchemeExported;
            /// Takes a scheme of one's own from a file.
            change import_scheme(rules::SchemeFile) -> rules::OwnScheme;
            /// Says what is wrong with a file that has a scheme.
            query check_scheme(rules::SchemeFile) -> rules::SchemeVerdict;
            /// Shares the money of a scheme between the recipients of a list.
            query distribute(distribution::Distribute) -> distribution::DistributionReply;
            /// Lists the decisions about how a grant is shared, and its units.
            query list_allocations(units::ListAllocations) -> units::AllocationView;
            /// Says what shares a decision would give.
            query preview_allocation(units::AllocationForm) -> units::AllocationPreview;
            /// Decides how a grant is shared; a decision of the same name is replaced.
            change decide_allocation(units::AllocationForm) -> units::AllocationView;
            /// Takes a decision back.
            change withdraw_allocation(units::WithdrawAllocation) -> units::AllocationView;
            /// Writes answer sheets for the units.
            query write_unit_sheets(units::WriteUnitSheets) -> units::SheetsWritten;
            /// Says what a sheet that came back says.
            query read_unit_sheet(units::ReadUnitSheet) -> units::SheetPreview;
            /// Notes what a unit has reported.
            change confirm_unit_report(units::ConfirmUnitReport) -> units::UnitReportReply;
            /// Tells where every grant stands at the end of a year.
            query list_year_end(year_end::ListYearEnd) -> year_end::YearEndList;
            /// Tells where a grant stands at the end of a day, with the entry that the main ledger lacks.
            query show_year_end(year_end::ShowYearEnd) -> year_end::YearEndView;
            /// Forecasts what will have been used when the use period ends.
            query show_forecast(year_end::ShowForecast) -> year_end::ForecastView;
            /// Finds rows of the main ledger without a grant's code that could be charged.
            query find_chargeable(year_end::FindChargeable) -> year_end::ChargeableView;
            /// What a package would show and leave out at each level, the least first.
            query package_levels(packages::PackageLevels) -> Vec<packages::PackageLevel>;
            /// Writes the audit package.
            change issue_package(packages::IssuePackage) -> packages::PackageIssuedReply;
            /// Writes documents for people to a folder.
            query export_documents(export::ExportDocuments) -> export::DocumentsExported;
            /// Verifies a package, a bag or a folder from scratch.
            query verify_package(packages::VerifyPackage) -> packages::Verification;
            /// Verifies a package and opens it to be reviewed: everything can be looked at, nothing changed.
            change open_review(review::OpenReview) -> review::ReviewOpened;
            /// Shows the review: the package, samples, marks and notes.
            query show_review(Nothing) -> review::ReviewView;
            /// Draws a sample of costs and keeps it with the review.
            query draw_sample(review::DrawSample) -> review::ReviewView;
            /// Marks a cost as seen, questioned or without remark, or takes the mark back; earlier marks are kept.
            query mark_cost(review::MarkCost) -> review::ReviewView;
            /// Notes something about the review as a whole.
            query note_review(review::NoteReview) -> review::ReviewView;
            /// Writes the file of the review anew, where it was moved away while the package is open.
            query write_review_anew(review::WriteReviewAnew) -> review::ReviewView;
            /// Writes the memo of the review as PDF.
            query write_memo(review::WriteMemo) -> review::MemoWritten;
            /// Makes a key to sign packages with.
            query create_key(keys::CreateKey) -> keys::KeyReply;
            /// Tells what a key file shows without its passphrase.
            query show_key(keys::ShowKey) -> keys::KeyReply;
            /// Tells which key was used last.
            query own_key(Nothing) -> keys::OwnKey;
            /// Tells how hard a passphrase is to guess.
            query try_passphrase(keys::TryPassphrase) -> keys::PassphraseTried;
            /// Lists the keys of others that have been confirmed.
            query list_signers(Nothing) -> keys::Signers;
            /// Notes that a key has been confirmed another way than by a package.
            query trust_signer(keys::TrustSigner) -> keys::Signers;
            /// Takes a confirmation back.
            query forget_signer(keys::ForgetSigner) -> keys::Signers;
            /// Finds what grants of several books, packages and lists of keys have both charged.
            query find_overlaps(overlap::FindOverlaps) -> overlap::OverlapReply;
            /// Writes the blinded keys of the open book to a file that may be shared.
            query write_overlap_keys(overlap::WriteOverlapKeys) -> overlap::OverlapSource;
            /// Puts many books and packages together in tables.
            query consolidate(consolidation::Consolidate) -> consolidation::ConsolidationReply;
            /// Lays the consolidation out as a published table.
            query lay_out_consolidation(consolidation::LayOutConsolidation) -> consolidation::ConsolidationTable;
            /// Writes the consolidation to a file.
            query write_consolidation(consolidation::WriteConsolidation) -> consolidation::ConsolidationWritten;
        }
    };
}
