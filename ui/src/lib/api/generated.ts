// Written from the program's list of commands: `UPDATE=1 cargo test -p tests contract`.

/**
 * What a finding is about.
 */
export type AboutRow = { 
/**
 * `grant`, `cost`, `voucher`, `line`, `account-month`, `account`, `condition`, `question`.
 */
kind: string, 
/**
 * Its reference.
 */
reference: string, 
/**
 * In words.
 */
label: string, };

/**
 * Accepts a finding.
 */
export type AcceptFinding = { 
/**
 * Its name.
 */
finding: string, 
/**
 * Why.
 */
reason: string, 
/**
 * The day asked about; today when left out.
 */
as_of: string | null, };

/**
 * Who accepted a finding.
 */
export type AcceptedRow = { 
/**
 * Who.
 */
by: string, 
/**
 * When, in UTC.
 */
at: string, 
/**
 * Why.
 */
reason: string, };

/**
 * An amount on an account.
 */
export type AccountAmount = { 
/**
 * The account.
 */
account: string, 
/**
 * The amount.
 */
amount: string, };

/**
 * An account and the role it gets.
 */
export type AccountRoleChoice = { 
/**
 * First digits.
 */
first: string, 
/**
 * Last digits; as first when left out.
 */
last: string | null, 
/**
 * Role.
 */
role: string, };

/**
 * A rule of the table of accounts.
 */
export type AccountRuleRow = { 
/**
 * First digits of the first account.
 */
first: string, 
/**
 * First digits of the last account.
 */
last: string, 
/**
 * Role, such as `cost-salary`.
 */
role: string, 
/**
 * Name in the plan.
 */
name: string | null, 
/**
 * Id of the table, or `user`.
 */
table: string, };

/**
 * Accruals and prepaid costs.
 */
export type AccrualList = { 
/**
 * The day asked about.
 */
as_of: string, 
/**
 * Every accrual opened by the day, those that stand first.
 */
accruals: Array<AccrualRow>, 
/**
 * What is still accrued.
 */
open: string, 
/**
 * How many are overdue.
 */
overdue: number, 
/**
 * Costs that arose by the day and were booked after it.
 */
unbooked: Array<DeferralRow>, 
/**
 * Their parts.
 */
unbooked_sum: string, 
/**
 * Costs booked by the day that arise after it.
 */
prepaid: Array<DeferralRow>, 
/**
 * Their parts.
 */
prepaid_sum: string, };

/**
 * An accrual.
 */
export type AccrualRow = { 
/**
 * Reference.
 */
cost: string, 
/**
 * Code of the grant.
 */
grant: string, 
/**
 * Text.
 */
text: string, 
/**
 * Account.
 */
account: string | null, 
/**
 * The day it was opened.
 */
opened_on: string, 
/**
 * Amount.
 */
amount: string, 
/**
 * What is still accrued.
 */
open: string, 
/**
 * `open`, `overdue`, `settled`, `reversed`.
 */
state: string, 
/**
 * Days since it was opened.
 */
days: number, 
/**
 * The day that the invoice is expected.
 */
expected: string | null, 
/**
 * Why it was opened.
 */
reason: string, 
/**
 * References of the costs that settle it.
 */
settled_by: Array<string>, 
/**
 * What they come to less the accrual.
 */
difference: string | null, 
/**
 * Reference of what takes it back.
 */
reversal: string | null, 
/**
 * Files that show that it concerns the period.
 */
proofs: number, 
/**
 * It was entered here, so an invoice can be linked to it; the ledger takes its own back.
 */
by_hand: boolean, };

/**
 * Enters a cost.
 */
export type AddCost = { 
/**
 * Code of the grant.
 */
grant: string, 
/**
 * The cost.
 */
cost: CostForm, };

/**
 * Adds a file.
 */
export type AddEvidence = { 
/**
 * Code of the grant.
 */
grant: string, 
/**
 * Which.
 */
file: FileHandle, 
/**
 * Kind; by what it belongs to when left out.
 */
kind: string | null, 
/**
 * Holds personal data; by kind when left out.
 */
personal: boolean | null, 
/**
 * Where it belongs.
 */
target: TargetChoice, };

/**
 * Adds a grant.
 */
export type AddGrant = { 
/**
 * Id of the scheme.
 */
scheme: string, 
/**
 * Grant code.
 */
code: string, 
/**
 * Amounts as people type them.
 */
allocated: string | null, 
/**
 * The day of the application, of a scheme that is applied for.
 */
applied_on: string | null, 
/**
 * The day of the decision.
 */
allocated_on: string | null, 
/**
 * Requisitioned amount.
 */
requisitioned: string | null, 
/**
 * Its day.
 */
requisitioned_on: string | null, 
/**
 * Id of its round, where the scheme has several.
 */
requisitioned_round: string | null, 
/**
 * Received amount.
 */
received: string | null, 
/**
 * Its day.
 */
received_on: string | null, 
/**
 * Id of its round or instalment, where the scheme has several.
 */
received_round: string | null, 
/**
 * Case numbers.
 */
case_numbers: Array<string>, 
/**
 * Contact person.
 */
contact: string | null, };

/**
 * Takes the newer version of a grant's scheme.
 */
export type AdoptScheme = { 
/**
 * Code of the grant.
 */
grant: string, 
/**
 * Why.
 */
reason: string, 
/**
 * Decided places whose decision falls with the newer version; the others are kept.
 */
let_go: Array<string>, };

/**
 * A decision as a person writes it; its pools stand in a file or in the form.
 */
export type AllocationForm = { 
/**
 * Code of the grant.
 */
grant: string, 
/**
 * The decision's name.
 */
name: string, 
/**
 * Day of the decision.
 */
date: string | null, 
/**
 * Case number or paragraph.
 */
reference: string | null, 
/**
 * A table with the pools.
 */
file: FileHandle | null, 
/**
 * The pools, without a file.
 */
pools: Array<PoolForm>, };

/**
 * What a decision would be.
 */
export type AllocationPreview = { 
/**
 * The pools; none where something is wrong.
 */
pools: Array<PoolRow>, 
/**
 * Sum of the pools.
 */
amount: string, 
/**
 * Sum of the shares.
 */
shared: string, 
/**
 * What they leave.
 */
not_allocated: string, 
/**
 * What is wrong.
 */
problems: Array<Failure>, };

/**
 * A decision.
 */
export type AllocationRow = { 
/**
 * Its name.
 */
name: string, 
/**
 * Its day.
 */
date: string | null, 
/**
 * Case number or paragraph.
 */
reference: string | null, 
/**
 * Sum of the pools.
 */
amount: string, 
/**
 * Sum of the shares.
 */
shared: string, 
/**
 * What they leave.
 */
not_allocated: string, 
/**
 * The pools.
 */
pools: Array<PoolRow>, };

/**
 * The decisions and units of a grant.
 */
export type AllocationView = { 
/**
 * Code of the grant.
 */
grant: string, 
/**
 * Payments count as used only when the unit has reported.
 */
when_reported: boolean, 
/**
 * Paid to units that have not reported, where that decides.
 */
unproven: string, 
/**
 * The decisions.
 */
allocations: Array<AllocationRow>, 
/**
 * The units.
 */
units: Array<UnitRow>, 
/**
 * Sum decided.
 */
decided: string, 
/**
 * Sum paid.
 */
paid: string, 
/**
 * Sum reported.
 */
reported: string, 
/**
 * Sum remaining.
 */
remaining: string, 
/**
 * Questions that a sheet can ask.
 */
questions: Array<UnitQuestion>, };

/**
 * An expected amount and its range.
 */
export type AmountRange = { 
/**
 * The least.
 */
low: string, 
/**
 * The expected.
 */
expected: string, 
/**
 * The most.
 */
high: string, };

/**
 * An amount noted.
 */
export type AmountRow = { 
/**
 * `applied`, `allocated`, `requisitioned`, `received`, `repaid`.
 */
what: string, 
/**
 * Its day.
 */
date: string | null, 
/**
 * The amount.
 */
amount: string, 
/**
 * Id of the round of claims or of the instalment.
 */
round: string | null, };

/**
 * A line of an answer, in words.
 */
export type AnswerLineRow = { 
/**
 * The row, cell or field; empty for an answer of one line.
 */
label: string, 
/**
 * What was answered.
 */
text: string, };

/**
 * Answers a question; all answer fields left out takes the answer back.
 */
export type AnswerQuestion = { 
/**
 * Code of the grant.
 */
grant: string, 
/**
 * Id of the question.
 */
question: string, 
/**
 * Ids of options, or `yes`, `no`, `not-applicable`.
 */
choices: Array<string> | null, 
/**
 * Amount as people type it.
 */
amount: string | null, 
/**
 * Number.
 */
count: number | null, 
/**
 * Number as people type it.
 */
number: string | null, 
/**
 * Numbers of a matrix; those left out are empty.
 */
cells: Array<CellRow> | null, 
/**
 * The same as people type them.
 */
typed: Array<TypedCell> | null, 
/**
 * Options of a matrix of choices.
 */
row_choices: Array<RowChoiceRow> | null, 
/**
 * ISO date.
 */
date: string | null, 
/**
 * Fields of the items of a group, all at once; those left out stay as they are.
 */
items: Array<ItemRow> | null, 
/**
 * Own words.
 */
words: string | null, 
/**
 * Comment.
 */
comment: string | null, };

/**
 * Approves costs that somebody else entered.
 */
export type ApproveCosts = { 
/**
 * References.
 */
costs: Array<string>, };

/**
 * Sets period or purpose of many costs; each is a correction.
 */
export type AssignCosts = { 
/**
 * References.
 */
costs: Array<string>, 
/**
 * First and last day; as before when left out.
 */
period: Days | null, 
/**
 * Id of the purpose; as before when left out.
 */
purpose: string | null, 
/**
 * `own`, `private`; as before when left out.
 */
provider: string | null, 
/**
 * The unit; as before when left out.
 */
unit: string | null, 
/**
 * Why.
 */
reason: string, };

/**
 * Attests the frozen report.
 */
export type AttestReport = { 
/**
 * Code of the grant.
 */
grant: string, 
/**
 * Who attests, by name.
 */
name: string, 
/**
 * In what capacity.
 */
role: string | null, };

/**
 * Somebody attested the frozen report.
 */
export type AttestRow = { 
/**
 * Who, by name.
 */
name: string, 
/**
 * In what capacity.
 */
role: string, 
/**
 * The day.
 */
on: string, 
/**
 * Who noted it in the book.
 */
by: string, };

/**
 * The open book.
 */
export type BookStatus = { 
/**
 * Name of the file.
 */
file: string, 
/**
 * Name of the organisation.
 */
organisation: string, 
/**
 * Organisation number.
 */
orgnr: string, 
/**
 * `kommun` or `region`.
 */
recipient: string, 
/**
 * Dimension of the code part that carries grants.
 */
code_part: string, 
/**
 * An invented sample.
 */
example: boolean, 
/**
 * The file can only be read.
 */
read_only: boolean, 
/**
 * Costs entered by hand need the approval of a second person.
 */
four_eyes: boolean, 
/**
 * Number of the last operation.
 */
head_seq: number, 
/**
 * Its hash.
 */
head_hash: string, 
/**
 * What undo would take back.
 */
undo: OperationRow | null, 
/**
 * What redo would bring back.
 */
redo: OperationRow | null, };

/**
 * What verifying the whole book says.
 */
export type BookVerdict = { 
/**
 * Operations verified.
 */
operations: number, 
/**
 * Facts verified.
 */
facts: number, 
/**
 * Kept files verified.
 */
blobs: number, 
/**
 * Hash of the last operation.
 */
head_hash: string, };

/**
 * A point of the burn-down.
 */
export type BurnDownPoint = { 
/**
 * Month, `2026-03`.
 */
month: string, 
/**
 * Used in the month.
 */
used: string, 
/**
 * Left at its end; `None` for months that have not ended.
 */
left: string | null, 
/**
 * What an even pace would have left.
 */
even_pace_left: string, };

/**
 * Takes answers over from the report of an earlier grant.
 */
export type CarryAnswers = { 
/**
 * Code of the grant whose report is to be answered.
 */
grant: string, 
/**
 * Code of the earlier grant.
 */
from: string, 
/**
 * Ids of the questions; all that fit when left out.
 */
questions: Array<string> | null, };

/**
 * What an earlier report has that can be taken over.
 */
export type CarryPreview = { 
/**
 * Grants to take answers from, the nearest first.
 */
sources: Array<CarrySource>, 
/**
 * The one that the rows are of.
 */
from: string | null, 
/**
 * Earlier answers, in the order of the questions.
 */
rows: Array<CarryRow>, };

/**
 * An earlier answer.
 */
export type CarryRow = { 
/**
 * Id of the question.
 */
question: string, 
/**
 * The question.
 */
text: string, 
/**
 * `fits`, `answered`, `of-its-year`, `asks-otherwise`.
 */
state: string, 
/**
 * The earlier answer in words.
 */
lines: Array<AnswerLineRow>, 
/**
 * The own text beside it.
 */
comment: string, };

/**
 * An earlier grant whose report asks some of the same.
 */
export type CarrySource = { 
/**
 * Code of the grant.
 */
grant: string, 
/**
 * Short name of its scheme.
 */
scheme: string, 
/**
 * Its use period.
 */
period: Days, 
/**
 * Answers that can be taken over from it.
 */
fits: number, };

/**
 * A category that the report goes by.
 */
export type CategoryRow = { 
/**
 * Id.
 */
id: string, 
/**
 * Words.
 */
name: string, };

/**
 * A number in a matrix.
 */
export type CellRow = { 
/**
 * Id of the row.
 */
row: string, 
/**
 * Id of the column; empty where there is only one.
 */
column: string, 
/**
 * The number.
 */
count: number, };

/**
 * Changes a scheme of one's own, or tries how it would be.
 */
export type ChangeScheme = { 
/**
 * Id.
 */
id: string, 
/**
 * The changes, in order.
 */
changes: Array<SchemeChange>, };

/**
 * What a correction changed in one field.
 */
export type ChangedField = { 
/**
 * Id of the field, such as `amount`.
 */
field: string, 
/**
 * Its name.
 */
name: string, 
/**
 * What it said, in words; empty where nothing.
 */
before: string, 
/**
 * What it says.
 */
after: string, };

/**
 * A row of the main ledger that could be charged.
 */
export type ChargeableRow = { 
/**
 * The voucher.
 */
voucher: string, 
/**
 * Which row of it, from 1.
 */
position: number, 
/**
 * Day of the row.
 */
date: string, 
/**
 * The account.
 */
account: string, 
/**
 * The kind of cost.
 */
kind: string, 
/**
 * The amount.
 */
amount: string, 
/**
 * Text.
 */
text: string, 
/**
 * The file it stands in.
 */
file: string, 
/**
 * Why, in words.
 */
reasons: Array<string>, };

/**
 * Costs that could still be charged.
 */
export type ChargeableView = { 
/**
 * Files of the main ledger that were searched.
 */
files: Array<string>, 
/**
 * The rows, the most telling first.
 */
rows: Array<ChargeableRow>, 
/**
 * Their sum.
 */
total: string, 
/**
 * What would be left of what was received if all of them were charged.
 */
left: string, };

/**
 * A word that a field may have.
 */
export type ChoiceRow = { 
/**
 * The word.
 */
value: string, 
/**
 * What it means.
 */
name: string, };

/**
 * A code part of the file.
 */
export type CodePart = { 
/**
 * Dimension.
 */
dimension: string, 
/**
 * Name.
 */
name: string | null, 
/**
 * Values used on rows.
 */
codes: number, 
/**
 * The book's code part for grants.
 */
chosen: boolean, };

/**
 * Every command: what it takes and what it gives.
 */
export type Commands = { 
/**
 * Tells what is open and what the program is.
 */
status: [Nothing, Status], 
/**
 * Begins a book in a new file.
 */
create_book: [CreateBook, Status], 
/**
 * Opens a book and verifies it.
 */
open_book: [OpenBook, Status], 
/**
 * Opens a fresh copy of an invented book, marked EXEMPEL.
 */
open_sample: [OpenSample, Status], 
/**
 * Closes the book.
 */
close_book: [Nothing, Status], 
/**
 * Sets language, name of the user and the like.
 */
set_preferences: [Preferences, Status], 
/**
 * Decides whether costs entered by hand need a second person.
 */
set_four_eyes: [SetFourEyes, Status], 
/**
 * Verifies the whole book again, with every kept file.
 */
verify_book: [Nothing, BookVerdict], 
/**
 * Lists what was done to the book, the latest first.
 */
list_operations: [ListOperations, Array<OperationRow>], 
/**
 * Takes the last operation back.
 */
undo: [Nothing, Undone], 
/**
 * Takes the last undo back.
 */
redo: [Nothing, Undone], 
/**
 * Takes an earlier operation out of force.
 */
reverse_operation: [ReverseOperation, Undone], 
/**
 * Tells what the grants look like together.
 */
overview: [Nothing, Overview], 
/**
 * Lists the schemes that the program knows.
 */
list_schemes: [Nothing, Array<SchemeRow>], 
/**
 * Shows a scheme with its rules and sources.
 */
show_scheme: [ShowScheme, SchemeDetail], 
/**
 * Adds a grant, and reads the kept ledgers again for its code.
 */
add_grant: [AddGrant, GrantAddedReply], 
/**
 * Lists the grants with their figures.
 */
list_grants: [ListGrants, Array<GrantRow>], 
/**
 * Shows one grant.
 */
show_grant: [ShowGrant, GrantDetail], 
/**
 * Notes an allocation, requisition, payment or repayment.
 */
note_amount: [NoteAmount, GrantRow], 
/**
 * Sets the state of a grant.
 */
set_grant_state: [SetGrantState, GrantRow], 
/**
 * Notes that a condition was met.
 */
note_condition: [NoteCondition, Array<ConditionRow>], 
/**
 * Says what a file holds, without a book.
 */
inspect_file: [InspectFile, InspectionReply], 
/**
 * Says what a file would do to the book.
 */
preview_import: [PreviewImport, ImportPreview], 
/**
 * Takes a file in.
 */
confirm_import: [ConfirmImport, ImportResult], 
/**
 * Lists the files of the watched folder, and which of them wait for somebody.
 */
list_inbox: [ListInbox, Inbox], 
/**
 * Watches a folder for the open book; a setting of this computer, not of the book.
 */
watch_folder: [WatchFolder, Inbox], 
/**
 * Watches no folder for the open book any longer.
 */
stop_watching: [Nothing, Inbox], 
/**
 * Puts a file of the inbox aside: it is not to be taken in.
 */
put_file_aside: [NameInboxFile, Inbox], 
/**
 * Brings a file back that was put aside.
 */
bring_file_back: [NameInboxFile, Inbox], 
/**
 * Lists the table of accounts.
 */
list_accounts: [Nothing, Array<AccountRuleRow>], 
/**
 * Gives accounts a role.
 */
map_accounts: [MapAccounts, Array<AccountRuleRow>], 
/**
 * Lists the costs of a grant: a window of rows and the sums of all that match.
 */
list_costs: [ListCosts, CostPage], 
/**
 * Sums marked costs.
 */
sum_costs: [SumCosts, CostSum], 
/**
 * Shows one cost with its lines, evidence and history.
 */
show_cost: [ShowCost, CostDetail], 
/**
 * Enters a cost by hand.
 */
add_cost: [AddCost, CostRow], 
/**
 * Says what pasted rows would enter, row by row.
 */
preview_rows: [PasteRows, PastePreview], 
/**
 * Enters pasted rows: all of them, or none.
 */
add_rows: [PasteRows, CostSum], 
/**
 * Tells how an invoice goes up while it is typed.
 */
split_invoice: [InvoiceForm, InvoiceSplit], 
/**
 * Enters an invoice or a credit note: a cost of each part.
 */
add_invoice: [InvoiceForm, Array<InvoiceRow>], 
/**
 * Lists the invoices that were entered, with their parts and credit notes.
 */
list_invoices: [ListInvoices, Array<InvoiceRow>], 
/**
 * Tells what a salary comes to, before it is entered.
 */
reckon_salary: [ReckonSalary, SalaryRow], 
/**
 * Lists the rates of on-costs by year.
 */
list_on_cost_rates: [Nothing, Array<OnCostRateRow>], 
/**
 * Sets the rate of on-costs of a year.
 */
set_on_cost_rate: [SetOnCostRate, Array<OnCostRateRow>], 
/**
 * Reckons the salaries of a grant anew with the rates of their years.
 */
recalculate_salaries: [RecalculateSalaries, CostSum], 
/**
 * Enters costs again for the month after.
 */
copy_costs: [CopyCosts, CostSum], 
/**
 * Corrects a cost: the old one is voided, the new one replaces it.
 */
correct_cost: [CorrectCost, CostRow], 
/**
 * Voids a cost.
 */
void_cost: [VoidCost, CostSum], 
/**
 * Confirms assumed periods as they are.
 */
confirm_periods: [ConfirmPeriods, CostSum], 
/**
 * Approves costs that somebody else entered.
 */
approve_costs: [ApproveCosts, CostSum], 
/**
 * Sets period or purpose of many costs.
 */
assign_costs: [AssignCosts, CostSum], 
/**
 * Lists the evidence of a grant.
 */
list_evidence: [ListEvidence, Array<EvidenceRow>], 
/**
 * Adds a file as evidence.
 */
add_evidence: [AddEvidence, EvidenceRow], 
/**
 * Says what evidence proves, beside what it proves already.
 */
link_evidence: [LinkEvidence, EvidenceRow], 
/**
 * Shows a page of evidence as a picture or text, with what may identify a person on it.
 */
preview_evidence: [PreviewEvidence, EvidencePage], 
/**
 * Writes evidence to a file, byte for byte.
 */
save_evidence: [SaveEvidence, EvidenceRow], 
/**
 * Makes a copy of evidence in which personal data is covered.
 */
mask_evidence: [MaskEvidence, EvidenceRow], 
/**
 * Lists what costs still lack of evidence.
 */
list_evidence_gaps: [ListEvidence, EvidenceGaps], 
/**
 * Lists the participants of a grant, and the questions that they answer.
 */
list_participants: [ListParticipants, ParticipantView], 
/**
 * Puts a participant on the list, or changes one.
 */
set_participant: [ParticipantForm, ParticipantView], 
/**
 * Says what pasted rows would put on the list of participants, row by row.
 */
preview_participants: [PasteRows, ParticipantsPreview], 
/**
 * Puts pasted rows on the list of participants: all of them, or none.
 */
add_participants: [PasteRows, ParticipantView], 
/**
 * Takes a participant off the list.
 */
remove_participant: [RemoveParticipant, ParticipantView], 
/**
 * Lists the pseudonyms that the book uses, and who is behind them.
 */
list_persons: [Nothing, Array<PersonRow>], 
/**
 * Notes who is behind a pseudonym.
 */
keep_person: [KeepPerson, Array<PersonRow>], 
/**
 * Tells what an erasure would take.
 */
preview_erasure: [ErasureForm, ErasurePreview], 
/**
 * Erases texts and files for good.
 */
erase_personal_data: [ErasePersonalData, ErasureDone], 
/**
 * Lists accruals and prepaid costs as they stand on a day.
 */
list_accruals: [ListAccruals, AccrualList], 
/**
 * Says that costs are the invoice that an accrual waited for.
 */
settle_accrual: [SettleAccrual, AccrualList], 
/**
 * Tells how an amount is spread over its days.
 */
spread_amount: [SpreadAmount, Array<SpreadRow>], 
/**
 * Splits a cost into several of shorter periods.
 */
split_cost: [SplitCost, CostSum], 
/**
 * Holds the payments of a grant against the main ledger.
 */
list_payments: [ShowGrant, PaymentList], 
/**
 * Runs the checks.
 */
list_findings: [ListFindings, Array<FindingRow>], 
/**
 * Runs the checks and shows the first findings of each severity.
 */
show_findings: [ShowFindings, Array<FindingGroup>], 
/**
 * Accepts a finding.
 */
accept_finding: [AcceptFinding, Array<FindingRow>], 
/**
 * Holds the book against the main ledger.
 */
reconcile: [Reconcile, Array<ReconciliationLine>], 
/**
 * Shows what stands behind an account and month, row by row.
 */
reconcile_rows: [ReconcileRows, Array<StandingLine>], 
/**
 * Explains a difference to the main ledger.
 */
explain_difference: [ExplainDifference, Array<ReconciliationLine>], 
/**
 * Lists the months of the reconciliation, and which of them are signed off.
 */
list_months: [ListMonths, Array<MonthLine>], 
/**
 * Signs off the reconciliation of a month in which everything ties or is explained.
 */
sign_month: [SignMonth, Array<MonthLine>], 
/**
 * Shows the return report.
 */
show_report: [ShowReport, ReportView], 
/**
 * Answers a question of the return report.
 */
answer_question: [AnswerQuestion, ReportView], 
/**
 * Freezes the return report.
 */
freeze_report: [FreezeReport, ReportView], 
/**
 * Attests the frozen return report, by name.
 */
attest_report: [AttestReport, ReportView], 
/**
 * Lists what an earlier report has that can be taken over.
 */
preview_carry: [PreviewCarry, CarryPreview], 
/**
 * Takes answers over from the report of an earlier grant.
 */
carry_answers: [CarryAnswers, ReportView], 
/**
 * Says that answers that were taken over are right.
 */
confirm_answers: [ConfirmAnswers, ReportView], 
/**
 * Lists what the sources leave open for a grant, with our default and what was decided.
 */
list_settings: [ListSettings, Array<SettingRow>], 
/**
 * Decides what the sources leave open.
 */
decide_setting: [DecideSetting, Array<SettingRow>], 
/**
 * Tells what a newer version of a grant's scheme says otherwise.
 */
scheme_differences: [SchemeDifferences, SchemeDifferencesReply], 
/**
 * Takes the newer version of a grant's scheme.
 */
adopt_scheme: [AdoptScheme, SchemeDifferencesReply], 
/**
 * Lists the schemes of one's own.
 */
list_own_schemes: [Nothing, Array<OwnSchemeRow>], 
/**
 * Begins a scheme of one's own as a copy of another.
 */
copy_scheme: [CopyScheme, OwnScheme], 
/**
 * Shows a scheme of one's own as a form, as it would be with some changes, with what would be wrong.
 */
edit_scheme: [ChangeScheme, OwnScheme], 
/**
 * Changes a scheme of one's own; refused whole when anything is wrong.
 */
change_scheme: [ChangeScheme, OwnScheme], 
/**
 * Takes a scheme of one's own off the list; grants under it stay.
 */
remove_scheme: [OwnSchemeId, Array<OwnSchemeRow>], 
/**
 * Writes a scheme to a file.
 */
export_scheme: [ExportScheme, SchemeExported], 
/**
 * Takes a scheme of one's own from a file.
 */
import_scheme: [SchemeFile, OwnScheme], 
/**
 * Says what is wrong with a file that has a scheme.
 */
check_scheme: [SchemeFile, SchemeVerdict], 
/**
 * Shares the money of a scheme between the recipients of a list.
 */
distribute: [Distribute, DistributionReply], 
/**
 * Lists the decisions about how a grant is shared, and its units.
 */
list_allocations: [ListAllocations, AllocationView], 
/**
 * Says what shares a decision would give.
 */
preview_allocation: [AllocationForm, AllocationPreview], 
/**
 * Decides how a grant is shared; a decision of the same name is replaced.
 */
decide_allocation: [AllocationForm, AllocationView], 
/**
 * Takes a decision back.
 */
withdraw_allocation: [WithdrawAllocation, AllocationView], 
/**
 * Writes answer sheets for the units.
 */
write_unit_sheets: [WriteUnitSheets, SheetsWritten], 
/**
 * Says what a sheet that came back says.
 */
read_unit_sheet: [ReadUnitSheet, SheetPreview], 
/**
 * Notes what a unit has reported.
 */
confirm_unit_report: [ConfirmUnitReport, UnitReportReply], 
/**
 * Tells where every grant stands at the end of a year.
 */
list_year_end: [ListYearEnd, YearEndList], 
/**
 * Tells where a grant stands at the end of a day, with the entry that the main ledger lacks.
 */
show_year_end: [ShowYearEnd, YearEndView], 
/**
 * Forecasts what will have been used when the use period ends.
 */
show_forecast: [ShowForecast, ForecastView], 
/**
 * Finds rows of the main ledger without a grant's code that could be charged.
 */
find_chargeable: [FindChargeable, ChargeableView], 
/**
 * What a package would show and leave out at each level, the least first.
 */
package_levels: [PackageLevels, Array<PackageLevel>], 
/**
 * Writes the audit package.
 */
issue_package: [IssuePackage, PackageIssuedReply], 
/**
 * Writes documents for people to a folder.
 */
export_documents: [ExportDocuments, DocumentsExported], 
/**
 * Verifies a package, a bag or a folder from scratch.
 */
verify_package: [VerifyPackage, Verification], 
/**
 * Verifies a package and opens it to be reviewed: everything can be looked at, nothing changed.
 */
open_review: [OpenReview, ReviewOpened], 
/**
 * Shows the review: the package, samples, marks and notes.
 */
show_review: [Nothing, ReviewView], 
/**
 * Draws a sample of costs and keeps it with the review.
 */
draw_sample: [DrawSample, ReviewView], 
/**
 * Marks a cost as seen, questioned or without remark, or takes the mark back; earlier marks are kept.
 */
mark_cost: [MarkCost, ReviewView], 
/**
 * Notes something about the review as a whole.
 */
note_review: [NoteReview, ReviewView], 
/**
 * Writes the file of the review anew, where it was moved away while the package is open.
 */
write_review_anew: [WriteReviewAnew, ReviewView], 
/**
 * Writes the memo of the review as PDF.
 */
write_memo: [WriteMemo, MemoWritten], 
/**
 * Makes a key to sign packages with.
 */
create_key: [CreateKey, KeyReply], 
/**
 * Tells what a key file shows without its passphrase.
 */
show_key: [ShowKey, KeyReply], 
/**
 * Tells which key was used last.
 */
own_key: [Nothing, OwnKey], 
/**
 * Tells how hard a passphrase is to guess.
 */
try_passphrase: [TryPassphrase, PassphraseTried], 
/**
 * Lists the keys of others that have been confirmed.
 */
list_signers: [Nothing, Signers], 
/**
 * Notes that a key has been confirmed another way than by a package.
 */
trust_signer: [TrustSigner, Signers], 
/**
 * Takes a confirmation back.
 */
forget_signer: [ForgetSigner, Signers], 
/**
 * Finds what grants of several books, packages and lists of keys have both charged.
 */
find_overlaps: [FindOverlaps, OverlapReply], 
/**
 * Writes the blinded keys of the open book to a file that may be shared.
 */
write_overlap_keys: [WriteOverlapKeys, OverlapSource], 
/**
 * Puts many books and packages together in tables.
 */
consolidate: [Consolidate, ConsolidationReply], 
/**
 * Lays the consolidation out as a published table.
 */
lay_out_consolidation: [LayOutConsolidation, ConsolidationTable], 
/**
 * Writes the consolidation to a file.
 */
write_consolidation: [WriteConsolidation, ConsolidationWritten], };

/**
 * A condition of the scheme and whether it is met.
 */
export type ConditionRow = { 
/**
 * Id.
 */
id: string, 
/**
 * What is to be done.
 */
name: string, 
/**
 * A breach may cost the grant.
 */
demanded: boolean, 
/**
 * First day that counts.
 */
from: string | null, 
/**
 * Last day that counts.
 */
until: string | null, 
/**
 * The day it was met.
 */
met_on: string | null, 
/**
 * Note.
 */
note: string | null, 
/**
 * References of evidence.
 */
evidence: Array<string>, 
/**
 * What it rests on.
 */
basis: Array<Rule>, };

/**
 * Says that answers that were taken over are right.
 */
export type ConfirmAnswers = { 
/**
 * Code of the grant.
 */
grant: string, 
/**
 * Ids of the questions; all that were taken over when left out.
 */
questions: Array<string> | null, };

/**
 * Takes a file in.
 */
export type ConfirmImport = { 
/**
 * Which.
 */
file: FileHandle, 
/**
 * Also void and replace what changed, was recoded or vanished.
 */
accept_changes: boolean, 
/**
 * What a person says of it.
 */
choices: ImportChoices | null, };

/**
 * Confirms assumed periods.
 */
export type ConfirmPeriods = { 
/**
 * References.
 */
costs: Array<string>, };

/**
 * Notes a unit's report, from a sheet or by hand.
 */
export type ConfirmUnitReport = { 
/**
 * Code of the grant.
 */
grant: string, 
/**
 * The sheet; the other fields are left out with it.
 */
file: FileHandle | null, 
/**
 * The unit.
 */
unit: string | null, 
/**
 * What it has used.
 */
used: string | null, 
/**
 * Day of the report.
 */
date: string | null, 
/**
 * Who answers.
 */
by: string | null, 
/**
 * What for.
 */
text: string | null, };

/**
 * Reads books, packages and folders of them, verifies each and puts them together. What came of it is kept until
 * the next time, for laying out and writing.
 */
export type Consolidate = { 
/**
 * The files and folders.
 */
files: Array<FileHandle>, 
/**
 * A register of recipients: who should be there, and perhaps what each was paid.
 */
register: FileHandle | null, };

/**
 * A column of a published table.
 */
export type ConsolidationColumn = { 
/**
 * The heading.
 */
title: string, 
/**
 * The scheme that it belongs to, as a heading above others.
 */
group: string | null, 
/**
 * The cells are figures.
 */
figures: boolean, };

/**
 * Something that does not fit together.
 */
export type ConsolidationFindingRow = { 
/**
 * Stable code.
 */
code: string, 
/**
 * `error`, `warning`, `info`.
 */
severity: string, 
/**
 * What it is.
 */
message: string, 
/**
 * What to do.
 */
remedy: string, 
/**
 * Organisation number, where it is about a recipient.
 */
orgnr: string | null, 
/**
 * Id of the scheme, where it is about one.
 */
scheme: string | null, 
/**
 * Names of the files.
 */
files: Array<string>, };

/**
 * A kind or purpose with its sum.
 */
export type ConsolidationPart = { 
/**
 * Kind, or id of the purpose; empty where costs name no purpose.
 */
id: string, 
/**
 * In words.
 */
name: string, 
/**
 * How much.
 */
amount: string, };

/**
 * What came of it.
 */
export type ConsolidationReply = { 
/**
 * How many recipients have a grant in the tables.
 */
recipients: number, 
/**
 * The schemes.
 */
schemes: Array<ConsolidationScheme>, 
/**
 * What does not fit together, the worst first.
 */
findings: Array<ConsolidationFindingRow>, 
/**
 * The files.
 */
sources: Array<ConsolidationSource>, };

/**
 * A recipient's grants under a scheme.
 */
export type ConsolidationRow = { 
/**
 * Name as the register has it.
 */
recipient: string, 
/**
 * Name as the book has it.
 */
organisation: string, 
/**
 * Organisation number.
 */
orgnr: string, 
/**
 * Code of the municipality or county.
 */
code: string | null, 
/**
 * `kommun`, `region`.
 */
kind: string, 
/**
 * `not-requisitioned`, `not-reported`, `reported`, `performed`.
 */
standing: string, 
/**
 * The standing in words.
 */
standing_name: string, 
/**
 * The amounts.
 */
sums: ConsolidationSums, 
/**
 * Share that was not used, as printed: a number, or `<1`.
 */
share: string | null, 
/**
 * What was used, by kind and purpose.
 */
used_for: Array<ConsolidationUse>, 
/**
 * Codes of the grants.
 */
grants: Array<string>, };

/**
 * A scheme and its recipients.
 */
export type ConsolidationScheme = { 
/**
 * Id.
 */
scheme: string, 
/**
 * The versions that grants rest on.
 */
versions: Array<number>, 
/**
 * Official name.
 */
name: string, 
/**
 * Name for lists.
 */
short: string, 
/**
 * Paid for a performance: all of it counts as used.
 */
performance: boolean, 
/**
 * How many recipients have reported.
 */
reported: number, 
/**
 * How many have not.
 */
not_reported: number, 
/**
 * How many have requisitioned nothing.
 */
not_requisitioned: number, 
/**
 * The sums.
 */
sums: ConsolidationSums, 
/**
 * Share that was not used, as printed.
 */
share: string, 
/**
 * What was used of each kind.
 */
kinds: Array<ConsolidationPart>, 
/**
 * What was used for each purpose.
 */
purposes: Array<ConsolidationPart>, 
/**
 * The recipients, municipalities first, each kind in Swedish order.
 */
rows: Array<ConsolidationRow>, };

/**
 * A file that was read.
 */
export type ConsolidationSource = { 
/**
 * Name of the file.
 */
file: string, 
/**
 * `package`, `folder`, `book`.
 */
kind: string, 
/**
 * `counted`: all its grants; `partly`; `not-counted`; `same-file`; `refused`.
 */
state: string, 
/**
 * The state in words, with the reason where it is refused.
 */
message: string, 
/**
 * Name of the organisation.
 */
organisation: string | null, 
/**
 * Organisation number.
 */
orgnr: string | null, 
/**
 * `kommun`, `region`.
 */
recipient: string | null, 
/**
 * Codes of its grants that are counted.
 */
grants: Array<string>, 
/**
 * The day that a package speaks of.
 */
as_of: string | null, 
/**
 * Number of the last operation in it.
 */
head_seq: number | null, 
/**
 * Hash of that operation.
 */
head_hash: string | null, 
/**
 * SHA-256 of a package that is one file.
 */
sha256: string | null, 
/**
 * What verifying said of files, log, signer, sums and rules: `ok`, `warning`, `failed`, `not-checked`.
 */
verdicts: Array<string>, };

/**
 * Amounts of grants under one scheme. Received is used less over-use, with unused and unaccounted.
 */
export type ConsolidationSums = { 
/**
 * Set aside.
 */
allocated: string, 
/**
 * Claimed.
 */
requisitioned: string, 
/**
 * Received, or claimed while no payment is noted.
 */
received: string, 
/**
 * Used, of grants that are reported or paid for a performance.
 */
used: string, 
/**
 * Not used, of those.
 */
unused: string, 
/**
 * Used beyond what was received, of those.
 */
over_use: string, 
/**
 * Received by grants that are not reported.
 */
unaccounted: string, 
/**
 * What the books show as used of grants that are not reported; in no other amount.
 */
booked: string, 
/**
 * To be paid back, of grants that are reported.
 */
to_repay: string, };

/**
 * A published table, as it is printed.
 */
export type ConsolidationTable = { 
/**
 * The title.
 */
title: string, 
/**
 * The columns.
 */
columns: Array<ConsolidationColumn>, 
/**
 * The rows.
 */
rows: Array<Array<string>>, 
/**
 * The sums below them.
 */
sums: Array<string>, 
/**
 * What the signs mean.
 */
notes: Array<string>, 
/**
 * The whole table for a spreadsheet: cells between tabs, numbers as numbers.
 */
tsv: string, };

/**
 * What was used of a kind for a purpose.
 */
export type ConsolidationUse = { 
/**
 * `salary`, `invoice`, `accrual`, `transfer`, `other`.
 */
kind: string, 
/**
 * The kind in words.
 */
kind_name: string, 
/**
 * Id of the purpose.
 */
purpose: string | null, 
/**
 * The purpose in words.
 */
purpose_name: string | null, 
/**
 * How much.
 */
amount: string, };

/**
 * A file that was written.
 */
export type ConsolidationWritten = { 
/**
 * Name of the file.
 */
file: string, };

/**
 * Enters costs again for the month after.
 */
export type CopyCosts = { 
/**
 * References.
 */
costs: Array<string>, };

/**
 * Begins a scheme of one's own as a copy.
 */
export type CopyScheme = { 
/**
 * Id of the scheme to begin from, where no grant is named.
 */
from: string | null, 
/**
 * Code of a grant whose scheme is the beginning.
 */
grant: string | null, 
/**
 * Id of the new one.
 */
id: string, 
/**
 * Its official name in Swedish; that of the original when left out.
 */
name: string | null, };

/**
 * Corrects a cost.
 */
export type CorrectCost = { 
/**
 * Reference.
 */
cost: string, 
/**
 * How it should be.
 */
to: CostForm, 
/**
 * Why.
 */
reason: string, };

/**
 * A correction of a cost.
 */
export type CostChange = { 
/**
 * Reference of the cost that was corrected.
 */
from: string, 
/**
 * Reference of the one in its place.
 */
to: string, 
/**
 * Why.
 */
reason: string, 
/**
 * Who corrected it.
 */
actor: string, 
/**
 * When, in Sweden.
 */
local_time: string, 
/**
 * What differs.
 */
fields: Array<ChangedField>, };

/**
 * A cost with everything about it.
 */
export type CostDetail = { 
/**
 * The cost.
 */
cost: CostRow, 
/**
 * Ledger lines it rests on.
 */
lines: Array<LineRow>, 
/**
 * All rows of the grant in the same voucher, with marks of corrections.
 */
voucher_lines: Array<LineRow>, 
/**
 * Evidence.
 */
evidence: Array<EvidenceRow>, 
/**
 * The operation that made it.
 */
made_by: OperationRow | null, 
/**
 * Earlier versions, the latest first.
 */
earlier: Array<CostRow>, 
/**
 * Reasons of the corrections, in the same order.
 */
reasons: Array<string>, 
/**
 * What each correction changed, in the same order.
 */
changes: Array<CostChange>, 
/**
 * Why it no longer stands; nothing where it does.
 */
gone: CostGone | null, };

/**
 * A cost as people type it.
 */
export type CostForm = { 
/**
 * Kind, such as `invoice`.
 */
kind: string, 
/**
 * First day of the cost period.
 */
period_first: string, 
/**
 * Last day.
 */
period_last: string, 
/**
 * Amount net of VAT, as people type it.
 */
amount: string, 
/**
 * Text.
 */
text: string, 
/**
 * Account.
 */
account: string | null, 
/**
 * Day of booking.
 */
booked_on: string | null, 
/**
 * Voucher in the main ledger: `LEV 1023`, `LEV:1023`, or with the fiscal year `LEV:1023/2026`.
 */
voucher: string | null, 
/**
 * Id of the purpose.
 */
purpose: string | null, 
/**
 * Unit.
 */
unit: string | null, 
/**
 * `own`, `private`.
 */
provider: string | null, 
/**
 * The whole cost, of which the grant carries the amount; nothing where that is all of it.
 */
whole: string | null, 
/**
 * What the organisation itself pays of the whole.
 */
own: string | null, 
/**
 * The training that the person takes part in.
 */
training: string | null, 
/**
 * Supplier.
 */
supplier: string | null, 
/**
 * Person, by pseudonym or name.
 */
person: string | null, 
/**
 * What a salary is reckoned from: then the amount, the whole and the own part come from it and are left empty.
 */
salary: SalaryForm | null, 
/**
 * The accrual that it settles.
 */
settles: string | null, 
/**
 * Why an accrual is opened before its invoice has come: what shows that it concerns the period.
 */
accrual_reason: string | null, 
/**
 * The day that the invoice of an accrual is expected.
 */
expected: string | null, };

/**
 * Why a cost no longer stands.
 */
export type CostGone = { 
/**
 * The cost in its place; nothing where there is none.
 */
by_cost: string | null, 
/**
 * The reason that was given; empty where the rows went that it rested on.
 */
reason: string, 
/**
 * Who took it out.
 */
actor: string, 
/**
 * When, in Sweden.
 */
local_time: string, };

/**
 * The invoice that a cost is a part of.
 */
export type CostInvoice = { 
/**
 * Its number.
 */
number: string, 
/**
 * Day of the invoice.
 */
date: string, 
/**
 * Day that it falls due.
 */
due: string | null, 
/**
 * Day that it was paid.
 */
paid: string | null, 
/**
 * The whole net of VAT.
 */
net: string, 
/**
 * Number of the invoice that a credit note takes back.
 */
credits: string | null, };

/**
 * A window of costs.
 */
export type CostPage = { 
/**
 * The rows.
 */
rows: Array<CostRow>, 
/**
 * Sums of everything that matches.
 */
matching: CostSum, 
/**
 * Sums of the whole grant.
 */
all: CostSum, };

/**
 * A cost in a list.
 */
export type CostRow = { 
/**
 * Reference, `K12`.
 */
cost: string, 
/**
 * Code of the grant.
 */
grant: string, 
/**
 * Kind, such as `salary`.
 */
kind: string, 
/**
 * Kind in words.
 */
kind_name: string, 
/**
 * Cost period.
 */
period: Days, 
/**
 * `assumed`, `stated`, `set`.
 */
period_basis: string, 
/**
 * An assumed period that somebody found right.
 */
confirmed: boolean, 
/**
 * Charged to the grant.
 */
amount: string, 
/**
 * The part that arose within the use period.
 */
inside: string, 
/**
 * Paid to a unit that has not reported its use, under a scheme where that decides; counts neither inside nor outside.
 */
unproven: string, 
/**
 * The rest.
 */
outside: string, 
/**
 * Account.
 */
account: string | null, 
/**
 * Day of booking.
 */
booked_on: string | null, 
/**
 * Voucher, `LEV 1023`.
 */
voucher: string | null, 
/**
 * Text, if at hand.
 */
text: string, 
/**
 * Supplier.
 */
supplier: string | null, 
/**
 * Person.
 */
person: string | null, 
/**
 * Id of the purpose.
 */
purpose: string | null, 
/**
 * Unit.
 */
unit: string | null, 
/**
 * `own`, `private`.
 */
provider: string | null, 
/**
 * The whole cost, of which the grant carries the amount; nothing where that is all of it.
 */
whole: string | null, 
/**
 * What the organisation itself pays of the whole.
 */
own: string | null, 
/**
 * The training that the person takes part in.
 */
training: string | null, 
/**
 * How many pieces of evidence.
 */
evidence: number, 
/**
 * How a salary was reckoned; nothing where its amount was entered as it is.
 */
salary: SalaryRow | null, 
/**
 * The invoice that it is a part of; nothing where none was entered.
 */
invoice: CostInvoice | null, 
/**
 * The accrual that it settles.
 */
settles: string | null, 
/**
 * Why the accrual was opened.
 */
accrual_reason: string | null, 
/**
 * The day that its invoice is expected.
 */
expected: string | null, 
/**
 * Who entered it.
 */
entered_by: string, 
/**
 * Who approved it, another person.
 */
approved_by: string | null, 
/**
 * Made by hand rather than from the ledger.
 */
by_hand: boolean, 
/**
 * The cost it replaces.
 */
replaces: string | null, };

/**
 * Sums of costs.
 */
export type CostSum = { 
/**
 * How many.
 */
count: number, 
/**
 * Sum charged.
 */
amount: string, 
/**
 * Sum within the use period.
 */
inside: string, 
/**
 * Sum outside.
 */
outside: string, };

/**
 * A question that the list answers.
 */
export type CountedQuestion = { 
/**
 * Id.
 */
question: string, 
/**
 * The question.
 */
text: string, 
/**
 * The sum over the cells of its first column, or of its only one.
 */
total: number, 
/**
 * A person has answered, and the list gives other numbers.
 */
differs: boolean, };

/**
 * A part of a page, as thousandths of its width and height from the top left.
 */
export type CoverRow = { 
/**
 * The page, from 1.
 */
page: number, 
/**
 * The left edge.
 */
left: number, 
/**
 * The top edge.
 */
top: number, 
/**
 * The right edge.
 */
right: number, 
/**
 * The bottom edge.
 */
bottom: number, };

/**
 * Begins a book in a new file.
 */
export type CreateBook = { 
/**
 * Where; must not exist.
 */
file: FileHandle, 
/**
 * Name of the organisation.
 */
name: string, 
/**
 * Organisation number.
 */
orgnr: string, 
/**
 * `kommun` or `region`.
 */
recipient: string, 
/**
 * Dimension of the code part that carries grants; 6 when left out.
 */
code_part: string | null, };

/**
 * Makes a key to sign packages with.
 */
export type CreateKey = { 
/**
 * The private key file to write; the public key gets the same name and `.pub`.
 */
file: FileHandle, 
/**
 * Passphrase that locks it.
 */
passphrase: string, 
/**
 * What stands after the key; names the organisation and the day when left out.
 */
comment: string | null, };

/**
 * A span of days, both ends inclusive.
 */
export type Days = { 
/**
 * First day.
 */
first: string, 
/**
 * Last day.
 */
last: string, };

/**
 * Something with a day.
 */
export type Deadline = { 
/**
 * Code of the grant.
 */
grant: string, 
/**
 * The day.
 */
date: string, 
/**
 * Days from today; negative when passed.
 */
days_left: number, 
/**
 * What, in words.
 */
what: string, };

/**
 * Decides what the sources leave open.
 */
export type DecideSetting = { 
/**
 * Code of the grant.
 */
grant: string, 
/**
 * The place of the rule, or of the field that gets another value.
 */
place: string, 
/**
 * The value; `None` confirms what stands there.
 */
value: string | null, 
/**
 * Why.
 */
reason: string, };

/**
 * Somebody decided about a rule.
 */
export type DecidedRow = { 
/**
 * The place, as a path of field names and ids.
 */
place: string, 
/**
 * What was decided, as it stands in the scheme: a word, an amount, a day.
 */
value: string, 
/**
 * Who.
 */
by: string, 
/**
 * When, as an ISO moment.
 */
at: string, 
/**
 * Why.
 */
reason: string, 
/**
 * The number of the operation.
 */
operation: number, 
/**
 * All of it in a sentence.
 */
said: string, };

/**
 * A cost with the part of it on the other side of a day.
 */
export type DeferralRow = { 
/**
 * Reference.
 */
cost: string, 
/**
 * Code of the grant.
 */
grant: string, 
/**
 * Text.
 */
text: string, 
/**
 * Account.
 */
account: string | null, 
/**
 * Day of booking.
 */
booked_on: string, 
/**
 * First day of the cost period.
 */
first: string, 
/**
 * Last day.
 */
last: string, 
/**
 * The whole.
 */
amount: string, 
/**
 * The part.
 */
part: string, };

/**
 * A rule that differs.
 */
export type DifferenceRow = { 
/**
 * The place of the rule.
 */
place: string, 
/**
 * The heading that it stands under.
 */
section: string, 
/**
 * The rule as the grant has it; `None` when it is new.
 */
before: RuleRow | null, 
/**
 * The rule as the newer version has it; `None` when it is gone.
 */
after: RuleRow | null, 
/**
 * The fields that differ, as places.
 */
fields: Array<string>, 
/**
 * Somebody decided about it for this grant: it is kept when the newer version is taken, unless it is named.
 */
decided: boolean, };

/**
 * Shares the money of a scheme: of one that the program knows, or of one in a file.
 */
export type Distribute = { 
/**
 * Id of a scheme.
 */
scheme: string | null, 
/**
 * A scheme in a file; goes before the id.
 */
scheme_file: FileHandle | null, 
/**
 * The list of recipients with their key numbers.
 */
file: FileHandle, };

/**
 * A pool.
 */
export type DistributionPool = { 
/**
 * Id.
 */
pool: string, 
/**
 * What it is.
 */
name: string, 
/**
 * What was in it.
 */
amount: string, 
/**
 * What was given out of it.
 */
given: string, 
/**
 * How many had a part.
 */
recipients: number, };

/**
 * How the money was shared.
 */
export type DistributionReply = { 
/**
 * Id of the scheme.
 */
scheme: string, 
/**
 * Its name for lists.
 */
short: string, 
/**
 * The smallest amount paid: `krona`, `ore`.
 */
unit: string, 
/**
 * The pools.
 */
pools: Array<DistributionPool>, 
/**
 * The recipients, in the order of the list.
 */
recipients: Array<DistributionRow>, 
/**
 * What was given out altogether.
 */
given: string, 
/**
 * What does not go up, and columns that were not used.
 */
remarks: Array<FileRemark>, 
/**
 * Our reading where the source is silent, and why.
 */
uncertain: string | null, 
/**
 * What the distribution rests on.
 */
basis: Array<Rule>, };

/**
 * What one recipient got.
 */
export type DistributionRow = { 
/**
 * Name.
 */
name: string, 
/**
 * Code, if the list has one.
 */
code: string | null, 
/**
 * `kommun`, `region`.
 */
kind: string, 
/**
 * The part of each pool, in the order of the pools; `None` where it may not have one.
 */
parts: Array<string | null>, 
/**
 * All of them.
 */
total: string, 
/**
 * The line of the list.
 */
line: number, };

/**
 * Documents were written.
 */
export type DocumentsExported = { 
/**
 * Name of the folder.
 */
folder: string, 
/**
 * The day they speak of.
 */
as_of: string, 
/**
 * The last day of the year, for the year-end.
 */
at: string, 
/**
 * The files.
 */
files: Array<ExportedFile>, 
/**
 * What was asked for and is not among them.
 */
left_out: Array<LeftOutDocument>, };

/**
 * Draws a sample.
 */
export type DrawSample = { 
/**
 * Code of the grant; all in the package when left out.
 */
grant: string | null, 
/**
 * Kind of cost.
 */
kind: string | null, 
/**
 * By what counts as used of a cost, rather than by its whole amount.
 */
used: boolean, 
/**
 * The least amount, its sign aside.
 */
at_least: string | null, 
/**
 * `random` or `monetary-unit`.
 */
method: string, 
/**
 * Random: how many.
 */
count: number | null, 
/**
 * Random: how many of the largest before.
 */
largest: number | null, 
/**
 * Monetary-unit: the tolerable misstatement.
 */
materiality: string | null, 
/**
 * Monetary-unit: per cent; 95 when left out.
 */
confidence: number | null, 
/**
 * Monetary-unit: the expected misstatement; nought when left out.
 */
expected: string | null, 
/**
 * The seed; one is thrown when left out.
 */
seed: string | null, };

/**
 * A field to fill in.
 */
export type EditField = { 
/**
 * The place.
 */
place: string, 
/**
 * What it is.
 */
name: string, 
/**
 * `text`, `long`, `date`, `amount`, `number`, `percent`, `flag`, `word`, `words` (several, comma between).
 */
kind: string, 
/**
 * What stands there, as people type it; empty where nothing does.
 */
value: string, 
/**
 * The words that it may have.
 */
choices: Array<ChoiceRow>, 
/**
 * What is wrong with it.
 */
problems: Array<string>, };

/**
 * An item of a list, or the fields of a section that has none.
 */
export type EditItem = { 
/**
 * The place; an item is taken away by it.
 */
place: string, 
/**
 * What people call it; empty where the section says it.
 */
title: string, 
/**
 * The fields.
 */
fields: Array<EditField>, 
/**
 * What is wrong with the item as a whole.
 */
problems: Array<string>, };

/**
 * A part of the form.
 */
export type EditSection = { 
/**
 * The place; of a list, `+` after it adds an item.
 */
place: string, 
/**
 * Heading.
 */
title: string, 
/**
 * The items are those of a list: they can be added and taken away.
 */
list: boolean, 
/**
 * The items.
 */
items: Array<EditItem>, };

/**
 * An account that a person chose for a proposed entry.
 */
export type EntryAccount = { 
/**
 * Code of the grant whose entry it is for; every grant that has none of its own when left out.
 */
grant: string | null, 
/**
 * `grant-income`, `balance-prepaid`, `balance-accrued`.
 */
role: string, 
/**
 * The account.
 */
account: string, };

/**
 * A row of the proposed entry.
 */
export type EntryLine = { 
/**
 * Role of the account: `grant-income`, `balance-prepaid`, `balance-accrued`.
 */
role: string, 
/**
 * The account; nothing when a person must choose.
 */
account: string | null, 
/**
 * Where the account was seen: `grant`, `book`, `table`.
 */
seen: string, 
/**
 * The ranges to choose within, in words.
 */
within: Array<string>, 
/**
 * Debit; nothing when nought.
 */
debit: string | null, 
/**
 * Credit; nothing when nought.
 */
credit: string | null, };

/**
 * Erases for good.
 */
export type ErasePersonalData = { 
/**
 * What.
 */
what: ErasureForm, 
/**
 * Why.
 */
reason: string, 
/**
 * Also what must still be kept.
 */
early_too: boolean, };

/**
 * What was erased.
 */
export type ErasureDone = { 
/**
 * Number of the operation.
 */
operation: number, 
/**
 * Texts that are gone.
 */
texts: number, 
/**
 * Files that are gone.
 */
files: number, };

/**
 * What is to be erased.
 */
export type ErasureForm = { 
/**
 * Pseudonyms whose name and number are erased.
 */
persons: Array<string>, 
/**
 * The pseudonyms too, wherever the book has them.
 */
pseudonyms_too: boolean, 
/**
 * References of costs, in force or not, whose texts, suppliers and persons are erased.
 */
costs: Array<string>, 
/**
 * References of evidence that is erased with its bytes.
 */
evidence: Array<string>, };

/**
 * One thing that would be erased.
 */
export type ErasureItem = { 
/**
 * `person`, `cost`, `participant`, `line`, `evidence`.
 */
kind: string, 
/**
 * Reference: the pseudonym, `K12`, `D1`, `R7`, `U3`.
 */
reference: string, 
/**
 * What it is, in words.
 */
what: string, 
/**
 * The text as it stands.
 */
value: string, 
/**
 * The last day on which it must be kept; nothing where no law of bookkeeping holds it.
 */
kept_until: string | null, 
/**
 * That day has not passed.
 */
early: boolean, };

/**
 * What would be erased.
 */
export type ErasurePreview = { 
/**
 * Everything, in order.
 */
items: Array<ErasureItem>, 
/**
 * Files whose bytes would be gone.
 */
files: number, 
/**
 * Things that must still be kept.
 */
early: number, 
/**
 * Evidence whose bytes stay, as something else in the book is the same file.
 */
shared: Array<string>, };

/**
 * What a sample says of its population.
 */
export type EvaluationRow = { 
/**
 * Wrong of the costs in the sample.
 */
found: string, 
/**
 * Wrong of costs of nought or less.
 */
found_apart: string, 
/**
 * Projected.
 */
projected: string, 
/**
 * What may be wrong where nothing is found.
 */
basic: string, 
/**
 * The upper limit; nothing beyond the table of factors.
 */
upper: string | null, 
/**
 * It is not above the tolerable misstatement.
 */
within: boolean, 
/**
 * In words.
 */
conclusion: string, };

/**
 * A cost that lacks evidence.
 */
export type EvidenceGap = { 
/**
 * Reference of the cost, or the voucher.
 */
about: string, 
/**
 * `cost`, `voucher`.
 */
about_kind: string, 
/**
 * Kind of cost in words.
 */
kind_name: string, 
/**
 * Text.
 */
text: string, 
/**
 * Amount.
 */
amount: string, 
/**
 * What the scheme asks for.
 */
asked: string, 
/**
 * It is demanded; otherwise it is advised.
 */
demanded: boolean, };

/**
 * What each kind of cost still lacks.
 */
export type EvidenceGaps = { 
/**
 * Everything that lacks something, by kind and amount.
 */
gaps: Array<EvidenceGap>, 
/**
 * The sum of their costs.
 */
amount: string, };

/**
 * A page of evidence.
 */
export type EvidencePage = { 
/**
 * Reference.
 */
evidence: string, 
/**
 * The page, from 1.
 */
page: number, 
/**
 * How many pages there are.
 */
pages: number, 
/**
 * The page as a `data:` address of a PNG; nothing for a text.
 */
picture: string | null, 
/**
 * The text, of a file of text; at most its first part.
 */
text: string | null, 
/**
 * The text goes on.
 */
cut: boolean, 
/**
 * What may identify a person on the page.
 */
found: Array<FoundRow>, };

/**
 * A piece of evidence.
 */
export type EvidenceRow = { 
/**
 * Reference, `U3`.
 */
evidence: string, 
/**
 * Code of the grant.
 */
grant: string, 
/**
 * `invoice`, `payslip`, `contract`, `measure`, `accrual-proof`, `other`.
 */
kind: string, 
/**
 * In words.
 */
kind_name: string, 
/**
 * Name of the file, if at hand.
 */
name: string, 
/**
 * Media type.
 */
media_type: string, 
/**
 * Size in bytes, as text: files may be large.
 */
bytes: string, 
/**
 * SHA-256, if at hand.
 */
sha256: string, 
/**
 * Holds personal data.
 */
personal: boolean, 
/**
 * What it proves.
 */
targets: Array<TargetRow>, 
/**
 * The original that it is a masked copy of.
 */
masks: string | null, 
/**
 * Masked copies of it.
 */
copies: Array<string>, 
/**
 * The last day on which it must be kept.
 */
kept_until: string, 
/**
 * Its name, sum and bytes were erased.
 */
erased: boolean, 
/**
 * It tells of persons, is left out of the package that is reviewed and kept by the recipient.
 */
withheld: boolean, };

/**
 * Explains a difference.
 */
export type ExplainDifference = { 
/**
 * Code of the grant.
 */
grant: string, 
/**
 * Account.
 */
account: string, 
/**
 * Month.
 */
month: string, 
/**
 * The explanation.
 */
text: string, };

/**
 * Writes documents to a folder.
 */
export type ExportDocuments = { 
/**
 * Codes of the grants; all grants of the book when empty.
 */
grants: Array<string>, 
/**
 * The folder; it is made where it is not there.
 */
folder: FileHandle, 
/**
 * `ledger`, `costs`, `reconciliation`, `evidence`, `report`, `year-end`, `summary`, `entry`,
 * `recoding`, and `sie` for these two; all when empty.
 */
what: Array<string>, 
/**
 * `pdf`, `xlsx`, `json`, `sie`, `csv`; all but `csv` when empty.
 */
formats: Array<string>, 
/**
 * The day they speak of; today when left out.
 */
as_of: string | null, 
/**
 * The last day of the year, for the year-end; the nearest 31 December when left out.
 */
at: string | null, 
/**
 * For proposed entries: accounts that the book cannot tell.
 */
accounts: Array<EntryAccount>, 
/**
 * For corrections of coding: the rows to correct, as `LEV 1023/2`; none is corrected unasked.
 */
rows: Array<string>, 
/**
 * Files of the same names are replaced.
 */
replace: boolean, 
/**
 * Names of people stand in the open, for a named reader.
 */
include_personal: boolean, 
/**
 * Who they are for.
 */
reader: string | null, };

/**
 * Writes a scheme to a file.
 */
export type ExportScheme = { 
/**
 * Id.
 */
id: string, 
/**
 * The file.
 */
file: FileHandle, };

/**
 * A file that was written.
 */
export type ExportedFile = { 
/**
 * Name of the file.
 */
name: string, 
/**
 * What it says, as a word of the request.
 */
what: string, 
/**
 * Its form, as a word of the request.
 */
format: string, 
/**
 * Code of its grant; empty where it is about several.
 */
grant: string, 
/**
 * Size in bytes, as text.
 */
bytes: string, 
/**
 * A file of the same name lay there.
 */
replaced: boolean, 
/**
 * What is worth knowing about it; empty when nothing is.
 */
remark: string, };

/**
 * Something went wrong; nothing was done.
 */
export type Failure = { 
/**
 * Stable code.
 */
code: string, 
/**
 * What the message speaks of.
 */
fields: { [key in string]: FieldValue }, 
/**
 * The sentence for the user.
 */
message: string, };

/**
 * A value of a problem's field.
 */
export type FieldValue = { "type": "text", "value": string } | { "type": "money", "value": string } | { "type": "date", "value": string } | { "type": "period", "value": string } | { "type": "count", "value": number };

/**
 * A cost behind a figure.
 */
export type FigureCost = { 
/**
 * Reference.
 */
cost: string, 
/**
 * Voucher.
 */
voucher: string, 
/**
 * Text.
 */
text: string, 
/**
 * What it gives.
 */
amount: string, };

/**
 * A row of a figure.
 */
export type FigureLine = { 
/**
 * Id of the row; empty for a single figure.
 */
id: string, 
/**
 * Name of the row.
 */
name: string, 
/**
 * The amount.
 */
amount: string, 
/**
 * As the agency's form takes it: whole kronor, no grouping, for the clipboard.
 */
for_form: string, 
/**
 * What the frozen report said, when it says something else now.
 */
frozen: string | null, 
/**
 * The costs behind it.
 */
costs: Array<FigureCost>, };

/**
 * An account of a file.
 */
export type FileAccount = { 
/**
 * Number.
 */
account: string, 
/**
 * Name.
 */
name: string | null, 
/**
 * Opening balance.
 */
opening: string | null, 
/**
 * Sum of the rows.
 */
transactions: string, 
/**
 * Closing balance or result.
 */
closing: string | null, 
/**
 * Opening and rows give closing; `None` when the file states nothing to compare with.
 */
ties: boolean | null, };

/**
 * A file that lies in an invoice.
 */
export type FileAttachment = { 
/**
 * Its name.
 */
name: string, 
/**
 * The kind that the invoice says it is.
 */
mime: string | null, 
/**
 * Size in bytes.
 */
bytes: string, };

/**
 * Counts of a file.
 */
export type FileCounts = { 
/**
 * Vouchers.
 */
vouchers: number, 
/**
 * Rows that count.
 */
rows: number, 
/**
 * Rows that say "added later".
 */
added_rows: number, 
/**
 * Struck rows.
 */
removed_rows: number, };

/**
 * A sheet of a follow-up.
 */
export type FileFollowUpSheet = { 
/**
 * Its name; empty for a text.
 */
name: string, 
/**
 * The workbook does not show it.
 */
hidden: boolean, 
/**
 * The row of the headings, from 1; `None` where it has no table of costs.
 */
header_row: number | null, 
/**
 * The columns that are read.
 */
columns: Array<FollowUpColumnRow>, 
/**
 * How many rows are costs.
 */
rows: number, 
/**
 * Their sum.
 */
sum: string, 
/**
 * What it states beside its rows.
 */
figures: Array<FollowUpFigure>, 
/**
 * What is odd in it, and everything that was not understood.
 */
findings: Array<FileRemark>, };

/**
 * A file that the user pointed at: the page gets the handle and the name, never the path.
 */
export type FileHandle = string;

/**
 * An invoice of a file. Amounts of a credit note are negative.
 */
export type FileInvoice = { 
/**
 * Its number.
 */
id: string, 
/**
 * `invoice` or `credit-note`.
 */
kind: string, 
/**
 * Who sells.
 */
supplier: FileSupplier, 
/**
 * Day of the invoice.
 */
issued: string, 
/**
 * Day that it falls due.
 */
due: string | null, 
/**
 * The days that it is for.
 */
period: Days | null, 
/**
 * Currency code.
 */
currency: string, 
/**
 * The whole net of VAT.
 */
net: string, 
/**
 * VAT.
 */
vat: string, 
/**
 * What is left to pay.
 */
payable: string, 
/**
 * What it refers to: buyer's reference, project, accounting and so on, as it stands.
 */
references: Array<string>, 
/**
 * Numbers of the invoices that it takes back.
 */
credits: Array<string>, 
/**
 * The lines.
 */
lines: Array<FileInvoiceLine>, 
/**
 * Files within it.
 */
attachments: Array<FileAttachment>, 
/**
 * Addresses of files that are not in it; they are not fetched.
 */
links: Array<string>, 
/**
 * What is odd in it.
 */
findings: Array<FileRemark>, };

/**
 * A line of an invoice.
 */
export type FileInvoiceLine = { 
/**
 * Its number in the file.
 */
id: string, 
/**
 * What it is for.
 */
text: string, 
/**
 * Amount net of VAT; of a credit note negative.
 */
net: string, 
/**
 * The days that it is for, where the line says so itself.
 */
period: Days | null, 
/**
 * Buyer's accounting reference.
 */
accounting: string | null, };

/**
 * Sum of an object.
 */
export type FileObject = { 
/**
 * Dimension.
 */
dimension: string, 
/**
 * Code.
 */
object: string, 
/**
 * Sum of its rows.
 */
amount: string, };

/**
 * The organisation that a file names.
 */
export type FileOrganisation = { 
/**
 * Name.
 */
name: string | null, 
/**
 * Number as it stands.
 */
orgnr: string | null, };

/**
 * A pay of a person in a payroll file.
 */
export type FilePay = { 
/**
 * Number of employment, and name where the file gives one.
 */
person: string, 
/**
 * Code and name of the pay.
 */
pay: string, 
/**
 * The days that it is for.
 */
period: Days | null, 
/**
 * Quantity as it stands.
 */
quantity: string | null, 
/**
 * Pay of one, as it stands.
 */
each: string | null, 
/**
 * The amount.
 */
amount: string | null, 
/**
 * Account.
 */
account: string | null, 
/**
 * Cost centres and projects, `6:4711`.
 */
objects: Array<string>, };

/**
 * Times and pays of a payroll file. Personal identity numbers are not shown.
 */
export type FilePayroll = { 
/**
 * Persons that it names.
 */
persons: number, 
/**
 * Times, in order.
 */
times: Array<FileTime>, 
/**
 * Pays, in order.
 */
pays: Array<FilePay>, 
/**
 * Sum of the amounts of the pays.
 */
sum: string, };

/**
 * Something odd in a file.
 */
export type FileRemark = { 
/**
 * Code.
 */
code: string, 
/**
 * `info`, `warning`, `error`.
 */
severity: string, 
/**
 * Line, from 1; 0 for the whole file.
 */
line: number, 
/**
 * In words.
 */
message: string, };

/**
 * The supplier of an invoice.
 */
export type FileSupplier = { 
/**
 * Name.
 */
name: string | null, 
/**
 * Organisation number as it stands.
 */
orgnr: string | null, };

/**
 * A time of a person in a payroll file.
 */
export type FileTime = { 
/**
 * Number of employment, and name where the file gives one.
 */
person: string, 
/**
 * Code of the time.
 */
code: string, 
/**
 * First and last day.
 */
period: Days, 
/**
 * Hours as they stand.
 */
hours: string | null, 
/**
 * Share of the working time in per cent, as it stands.
 */
extent: string | null, 
/**
 * Cost centres and projects, `6:4711`.
 */
objects: Array<string>, };

/**
 * A fiscal year of a file.
 */
export type FileYear = { 
/**
 * 0 is the current one.
 */
number: number, 
/**
 * First and last day.
 */
period: Days, };

/**
 * Asks for costs that could still be charged.
 */
export type FindChargeable = { 
/**
 * Code of the grant.
 */
grant: string, };

/**
 * Compares books, packages and lists of keys.
 */
export type FindOverlaps = { 
/**
 * The files.
 */
files: Array<FileHandle>, 
/**
 * The secret that those who compare share; without one persons are not compared.
 */
secret: string | null, };

/**
 * Findings by severity, accepted ones apart.
 */
export type FindingCounts = { 
/**
 * Errors.
 */
error: number, 
/**
 * Warnings.
 */
warning: number, 
/**
 * Worth knowing.
 */
info: number, 
/**
 * Accepted.
 */
accepted: number, };

/**
 * The findings of one severity.
 */
export type FindingGroup = { 
/**
 * `error`, `warning`, `info`.
 */
severity: string, 
/**
 * How many there are.
 */
count: number, 
/**
 * The first of them.
 */
rows: Array<FindingRow>, };

/**
 * A finding.
 */
export type FindingRow = { 
/**
 * The name it is accepted by.
 */
id: string, 
/**
 * Id of the check.
 */
check: string, 
/**
 * `error`, `warning`, `info`.
 */
severity: string, 
/**
 * Code of the grant.
 */
grant: string, 
/**
 * What it is about.
 */
about: AboutRow, 
/**
 * Code of the message.
 */
code: string, 
/**
 * What is the matter.
 */
message: string, 
/**
 * What to do about it.
 */
remedy: string, 
/**
 * Why it matters.
 */
rule: Rule, 
/**
 * Who accepted it.
 */
accepted: AcceptedRow | null, };

/**
 * What is said of a table or workbook that may be several things.
 */
export type FollowUpChoices = { 
/**
 * Whether it is read as a follow-up or as an extract of a ledger; as it seems to be where nobody says.
 */
read: boolean | null, 
/**
 * What is said of single sheets.
 */
sheets: Array<SheetChoice>, 
/**
 * What is said of single rows.
 */
rows: Array<FollowUpRowChoice>, };

/**
 * A column of a sheet of a follow-up that is read.
 */
export type FollowUpColumnRow = { 
/**
 * Its letters: `C`.
 */
letters: string, 
/**
 * Heading as it stands.
 */
heading: string, 
/**
 * What it is: `date`, `period`, `text`, `amount`, `kind` and so on.
 */
field: string, };

/**
 * A figure that a sheet of a follow-up states beside its rows; it is told and not taken in.
 */
export type FollowUpFigure = { 
/**
 * The cell of the amount, with its sheet.
 */
cell: string, 
/**
 * What it is called there.
 */
label: string, 
/**
 * The amount.
 */
amount: string, };

/**
 * What is said of a row of a follow-up.
 */
export type FollowUpRowChoice = { 
/**
 * Which, by its place in the preview, from 1 over all sheets.
 */
place: number, 
/**
 * It is charged; otherwise it is left out.
 */
take: boolean, };

/**
 * The forecast of a kind of cost.
 */
export type ForecastRow = { 
/**
 * The kind.
 */
kind: string, 
/**
 * Used up to the end of the last of the months.
 */
so_far: string, 
/**
 * What arose in each of the months.
 */
by_month: Array<string>, 
/**
 * Used at the end.
 */
at_end: AmountRange, };

/**
 * A forecast.
 */
export type ForecastView = { 
/**
 * `forecast`, `too-early`, `over`, `performance`.
 */
state: string, 
/**
 * The day it was made.
 */
as_of: string, 
/**
 * When it is too early: the first day that a forecast can be made.
 */
from: string | null, 
/**
 * The months that the pace is taken from.
 */
months: Array<string>, 
/**
 * The last day of the use period.
 */
last: string, 
/**
 * Days of the use period after those months.
 */
days_left: number, 
/**
 * By kind of cost.
 */
kinds: Array<ForecastRow>, 
/**
 * What will have been used.
 */
used: AmountRange | null, 
/**
 * What will be left of what was received; negative where it does not last.
 */
left: AmountRange | null, 
/**
 * What was received, or requisitioned while no payment is noted.
 */
received: string, 
/**
 * The month in which the money is used up at the expected pace.
 */
used_up: string | null, };

/**
 * Takes a confirmation back.
 */
export type ForgetSigner = { 
/**
 * Organisation number.
 */
orgnr: string, 
/**
 * Fingerprint of the key.
 */
fingerprint: string, };

/**
 * Something on a page that may identify a person.
 */
export type FoundRow = { 
/**
 * `person-number`, `bank-account`, `address`.
 */
kind: string, 
/**
 * In words.
 */
kind_name: string, 
/**
 * The text.
 */
text: string, 
/**
 * Where it stands.
 */
place: CoverRow, };

/**
 * Freezes the report.
 */
export type FreezeReport = { 
/**
 * Code of the grant.
 */
grant: string, 
/**
 * The day it speaks of; today when left out.
 */
as_of: string | null, };

/**
 * Something that is not known.
 */
export type GapRow = { 
/**
 * Stable code.
 */
code: string, 
/**
 * What is the matter.
 */
message: string, 
/**
 * What to do.
 */
remedy: string, };

/**
 * A grant was added.
 */
export type GrantAddedReply = { 
/**
 * The grant.
 */
grant: GrantRow, 
/**
 * Ledger lines found in files read before.
 */
lines_found: number, 
/**
 * Costs made of them.
 */
costs_found: number, };

/**
 * One grant.
 */
export type GrantDetail = { 
/**
 * Figures.
 */
row: GrantRow, 
/**
 * Official name of the scheme.
 */
scheme_name: string, 
/**
 * Case numbers.
 */
case_numbers: Array<string>, 
/**
 * Contact person, if at hand.
 */
contact: string | null, 
/**
 * Amounts noted.
 */
amounts: Array<AmountRow>, 
/**
 * Conditions.
 */
conditions: Array<ConditionRow>, 
/**
 * Used by kind of cost.
 */
by_kind: Array<NamedAmount>, 
/**
 * Used by purpose.
 */
by_purpose: Array<NamedAmount>, 
/**
 * Burn-down by month.
 */
burn_down: Array<BurnDownPoint>, 
/**
 * Purposes to choose.
 */
purposes: Array<PurposeRow>, 
/**
 * How many rules of a newer version of the scheme differ and nobody has decided about.
 */
scheme_differences: number, 
/**
 * `requisition`, `performance`, `application`.
 */
form: string, 
/**
 * Rounds of claims to choose.
 */
rounds: Array<PurposeRow>, 
/**
 * Instalments to choose.
 */
instalments: Array<PurposeRow>, 
/**
 * The scheme asks what the whole cost is, and what the recipient pays of it.
 */
asks_whole: boolean, 
/**
 * The scheme asks which training a cost is for.
 */
asks_training: boolean, 
/**
 * The most urgent findings.
 */
findings: Array<FindingRow>, };

/**
 * A grant with its figures.
 */
export type GrantRow = { 
/**
 * Code.
 */
code: string, 
/**
 * Id of the scheme.
 */
scheme: string, 
/**
 * Name of the scheme for lists.
 */
name: string, 
/**
 * Who pays.
 */
funder: string, 
/**
 * State, such as `in-use`.
 */
state: string, 
/**
 * Amounts.
 */
allocated: string, 
/**
 * Sum of requisitions.
 */
requisitioned: string, 
/**
 * Sum of payments.
 */
received: string, 
/**
 * Sum of repayments.
 */
repaid: string, 
/**
 * Used within the use period.
 */
used: string, 
/**
 * Arose outside it.
 */
outside: string, 
/**
 * Paid to units that have not reported its use, under a scheme where that decides.
 */
unproven: string, 
/**
 * Left.
 */
unused: string, 
/**
 * Used beyond what was received.
 */
over_use: string, 
/**
 * To be paid back by the scheme's rule.
 */
to_repay: string, 
/**
 * Used as per cent of received, one decimal, `63.4`; `0.0` when nothing was received.
 */
used_percent: string, 
/**
 * Use period.
 */
period: Days, 
/**
 * Days left of it; negative when it is over.
 */
days_left: number, 
/**
 * Day the report is due, where stated.
 */
report_due: string | null, 
/**
 * Findings.
 */
findings: FindingCounts, 
/**
 * Costs in force.
 */
costs: number, };

/**
 * What a person says of a file, where it does not say so itself.
 */
export type ImportChoices = { 
/**
 * How the columns of a table are read.
 */
mapping: TableMappingChoice | null, 
/**
 * The grant of what names none.
 */
grant: string | null, 
/**
 * What is said of single invoices.
 */
invoices: Array<InvoiceChoice>, 
/**
 * What is said of single salaries.
 */
salaries: Array<SalaryChoice>, 
/**
 * What is said of a follow-up.
 */
follow_up: FollowUpChoices | null, 
/**
 * The recipient of a list of shares that the organisation is, by its name or code there.
 */
recipient: string | null, };

/**
 * What a file would do to the book.
 */
export type ImportPreview = { 
/**
 * Name of the file.
 */
file: string, 
/**
 * What it holds.
 */
inspection: InspectionReply, 
/**
 * Three sample texts with å, ä or ö, to see that the letters are right.
 */
letters: Array<string>, 
/**
 * Code parts of the file.
 */
code_parts: Array<CodePart>, 
/**
 * The same file was taken in before, by that operation.
 */
same_as: number | null, 
/**
 * Rows that are new.
 */
new: number, 
/**
 * Rows that are known.
 */
known: number, 
/**
 * Rows that differ.
 */
changed: number, 
/**
 * Rows that are refused (grant closed).
 */
refused: number, 
/**
 * Sums per grant.
 */
grants: Array<PreviewGrant>, 
/**
 * The rows, at most 20 000.
 */
rows: Array<PreviewRow>, 
/**
 * Accounts on grants' codes without a role.
 */
unmapped: Array<UnmappedAccount>, 
/**
 * Codes that may be grants.
 */
suggestions: Array<SuggestedGrant>, 
/**
 * How a table is understood; `None` of other files.
 */
table: PreviewTable | null, 
/**
 * Invoices.
 */
invoices: Array<PreviewInvoice>, 
/**
 * Salaries of a payroll file.
 */
salaries: Array<PreviewSalary>, 
/**
 * The sheets of a follow-up.
 */
sheets: Array<PreviewSheet>, 
/**
 * What a list of shares would do.
 */
share_list: PreviewShareList | null, 
/**
 * It may be taken in: no error stands against it.
 */
can_import: boolean, };

/**
 * A file was taken in.
 */
export type ImportResult = { 
/**
 * Name of the file.
 */
file: string, 
/**
 * What it is: `ledger`, `invoices`, `payroll`, `follow-up`, `share-list`.
 */
kind: string, 
/**
 * Rows that were new.
 */
new: number, 
/**
 * Rows that were known.
 */
known: number, 
/**
 * Rows that differed.
 */
changed: number, 
/**
 * Rows that were refused.
 */
refused: number, 
/**
 * Costs made.
 */
costs: number, 
/**
 * Files kept as evidence.
 */
evidence: number, 
/**
 * Invoices, salaries or rows that were not taken, as they name no grant, are unclear or were left out.
 */
left: number, 
/**
 * Number of the operation; `None` when the same file was taken in before and nothing was done.
 */
operation: number | null, 
/**
 * What is odd in the file.
 */
findings: Array<FileRemark>, };

/**
 * The inbox of the open book.
 */
export type Inbox = { 
/**
 * Name of the watched folder; none where no folder is watched.
 */
folder: string | null, 
/**
 * Why the folder cannot be looked in now; it is watched all the same.
 */
failure: Failure | null, 
/**
 * Files that wait for somebody to review them, listed or not.
 */
new: number, 
/**
 * Files that have not been read yet; the next look reads more of them.
 */
unread: number, 
/**
 * The files: those to review first, and of them the latest first.
 */
files: Array<InboxFile>, 
/**
 * Files that are not listed.
 */
more: number, };

/**
 * A file of the watched folder.
 */
export type InboxFile = { 
/**
 * The file, as any that was pointed at.
 */
file: FileHandle, 
/**
 * Its name.
 */
name: string, 
/**
 * Its size in bytes.
 */
bytes: string, 
/**
 * When it was changed last, by the clock on a Swedish wall.
 */
modified: string, 
/**
 * `new`, `part` (some of the invoices in it are in the book), `written` (somebody is still writing it),
 * `unread`, `refused` (cannot be read now), `aside` or `taken`.
 */
state: string, 
/**
 * `ledger`, `table`, `invoice`, `payroll`, `parcel` or `unknown`; none before it has been read.
 */
kind: string | null, 
/**
 * Files of invoices in it that are in the book, where it is a parcel.
 */
held: number, 
/**
 * Files of invoices in it, where it is a parcel.
 */
invoices: number, };

/**
 * Asks what a file holds.
 */
export type InspectFile = { 
/**
 * Which.
 */
file: FileHandle, };

/**
 * What a file holds.
 */
export type InspectionReply = { 
/**
 * Name of the file.
 */
file: string, 
/**
 * `sie`, `paxml`, `peppol`, `ubl`, `svefaktura`, `table`, `follow-up`, `share-list`; `invoice` where none of a
 * file could be made out.
 */
format: string, 
/**
 * `1`, `2`, `3`, `4E`, `4I`, `5`, `5I`; of payrolls and invoices that of their rules; of tables `csv`, `xlsx`.
 */
version: string, 
/**
 * Encoding.
 */
encoding: string, 
/**
 * Program that wrote it.
 */
program: string | null, 
/**
 * Organisation.
 */
organisation: FileOrganisation, 
/**
 * Fiscal years.
 */
years: Array<FileYear>, 
/**
 * Counts.
 */
counts: FileCounts, 
/**
 * Accounts.
 */
accounts: Array<FileAccount>, 
/**
 * Sums per object.
 */
objects: Array<FileObject>, 
/**
 * `none`, `ok`, `mismatch`.
 */
checksum: string, 
/**
 * Invoices.
 */
invoices: Array<FileInvoice>, 
/**
 * Times and pays, of a payroll file.
 */
payroll: FilePayroll | null, 
/**
 * How a table is understood by itself; `None` of other files.
 */
table: PreviewTable | null, 
/**
 * The sheets of a follow-up.
 */
follow_up: Array<FileFollowUpSheet>, 
/**
 * What a list of shares says; `None` of other files.
 */
share_list: PreviewShareList | null, 
/**
 * What is odd.
 */
findings: Array<FileRemark>, };

/**
 * Interest on a claim.
 */
export type InterestRow = { 
/**
 * The last day to pay without interest.
 */
free_until: string, 
/**
 * Days with interest.
 */
days: number, 
/**
 * Per cent and year.
 */
rate: string, 
/**
 * The interest.
 */
amount: string, };

/**
 * What is said of an invoice of the file.
 */
export type InvoiceChoice = { 
/**
 * Which, by its place among the invoices of the file, from 1.
 */
place: number, 
/**
 * The grant that it is charged to, where it names none itself.
 */
grant: string | null, 
/**
 * The cost that it is the invoice of; nothing is charged anew.
 */
cost: string | null, 
/**
 * It is charged although a cost of the same amount is there, or its invoice is not.
 */
as_new: boolean, 
/**
 * It is left out.
 */
leave: boolean, };

/**
 * An invoice as people type it.
 */
export type InvoiceForm = { 
/**
 * Supplier's name.
 */
supplier: string, 
/**
 * Supplier's organisation number.
 */
orgnr: string | null, 
/**
 * Its number.
 */
number: string, 
/**
 * Day of the invoice.
 */
date: string, 
/**
 * Day that it falls due.
 */
due: string | null, 
/**
 * Day that it was paid.
 */
paid: string | null, 
/**
 * The whole net of VAT.
 */
net: string, 
/**
 * The VAT.
 */
vat: string | null, 
/**
 * What of it is paid beside all grants.
 */
own: string | null, 
/**
 * Number of the invoice that a credit note takes back.
 */
credits: string | null, 
/**
 * What it is for.
 */
text: string, 
/**
 * Voucher in the main ledger.
 */
voucher: string | null, 
/**
 * Account.
 */
account: string | null, 
/**
 * Day of booking.
 */
booked_on: string | null, 
/**
 * The parts, each a cost of a grant.
 */
parts: Array<InvoicePart>, };

/**
 * A part of an invoice.
 */
export type InvoicePart = { 
/**
 * Code of the grant.
 */
grant: string, 
/**
 * Amount net of VAT, as people type it; negative of a credit note.
 */
amount: string, 
/**
 * First day of the cost period.
 */
period_first: string, 
/**
 * Last day.
 */
period_last: string, 
/**
 * Id of the purpose.
 */
purpose: string | null, 
/**
 * Text; that of the invoice when left out.
 */
text: string | null, };

/**
 * A part of an invoice that was entered.
 */
export type InvoicePartRow = { 
/**
 * Reference of the cost.
 */
cost: string, 
/**
 * Code of the grant.
 */
grant: string, 
/**
 * Amount.
 */
amount: string, };

/**
 * An invoice that was entered.
 */
export type InvoiceRow = { 
/**
 * Its number.
 */
number: string, 
/**
 * Supplier.
 */
supplier: string, 
/**
 * Supplier's organisation number, if at hand.
 */
orgnr: string | null, 
/**
 * Day of the invoice.
 */
date: string, 
/**
 * Day that it falls due.
 */
due: string | null, 
/**
 * Day that it was paid.
 */
paid: string | null, 
/**
 * The whole net of VAT.
 */
net: string, 
/**
 * The VAT.
 */
vat: string | null, 
/**
 * Paid beside all grants.
 */
own: string | null, 
/**
 * Number of the invoice that it takes back.
 */
credits: string | null, 
/**
 * What credit notes have taken back of it.
 */
credited: string, 
/**
 * The parts in force.
 */
parts: Array<InvoicePartRow>, 
/**
 * The parts and the own funding are the whole.
 */
goes_up: boolean, };

/**
 * How an invoice goes up, before it is entered.
 */
export type InvoiceSplit = { 
/**
 * The whole.
 */
net: string, 
/**
 * The parts of grants.
 */
charged: string, 
/**
 * Paid beside them.
 */
own: string, 
/**
 * What is not split yet; negative where the parts are more than the whole.
 */
left: string, 
/**
 * Net and VAT.
 */
gross: string | null, };

/**
 * Writes a package.
 */
export type IssuePackage = { 
/**
 * Codes of the grants.
 */
grants: Array<string>, 
/**
 * The zip file to write.
 */
file: FileHandle, 
/**
 * The day it speaks of; today when left out.
 */
as_of: string | null, 
/**
 * Private key in OpenSSH form (Ed25519); unsigned when left out.
 */
key: FileHandle | null, 
/**
 * Passphrase of the key.
 */
passphrase: string | null, 
/**
 * How much it tells: `public`, `agency`, `auditor` or `everything`; `agency` when left out.
 */
level: string | null, 
/**
 * Its form: `package` or `archive` (E-ARK SIP); `package` when left out.
 */
profile: string | null, 
/**
 * Who it is for; must be named where names of people are open.
 */
reader: string | null, };

/**
 * The answer to one field of one item.
 */
export type ItemRow = { 
/**
 * Which of them.
 */
item: string, 
/**
 * Id of the field.
 */
field: string, 
/**
 * The value as people type it; nothing takes it back.
 */
value: string, };

/**
 * Notes who is behind a pseudonym; both left empty keeps nothing new.
 */
export type KeepPerson = { 
/**
 * The pseudonym.
 */
pseudonym: string, 
/**
 * Name.
 */
name: string | null, 
/**
 * Personal identity number, however it is written.
 */
number: string | null, };

/**
 * A key.
 */
export type KeyReply = { 
/**
 * Name of the file.
 */
file: string, 
/**
 * What stands after the key.
 */
comment: string, 
/**
 * Fingerprint.
 */
fingerprint: string, 
/**
 * The line of the public key.
 */
public_key: string, 
/**
 * Whether it is locked with a passphrase; `None` for a public key.
 */
locked: boolean | null, 
/**
 * How hard the passphrase is to guess, where it is new.
 */
strength: PassphraseTried | null, 
/**
 * Text to send apart from the packages, by which the fingerprint can be confirmed.
 */
letter: string, };

/**
 * Lays out what was consolidated last as a published table.
 */
export type LayOutConsolidation = { 
/**
 * `annex-1`, `annex-5`, `summary`.
 */
layout: string, 
/**
 * Ids of the schemes, in the order of the table; all of them when empty.
 */
schemes: Array<string>, };

/**
 * Something that was asked for and not written.
 */
export type LeftOutDocument = { 
/**
 * What, as a word of the request.
 */
what: string, 
/**
 * Code of its grant.
 */
grant: string, 
/**
 * Stable code of the reason.
 */
code: string, 
/**
 * Why, in words.
 */
message: string, };

/**
 * A ledger line under a cost.
 */
export type LineRow = { 
/**
 * Reference, `R7`.
 */
line: string, 
/**
 * Voucher.
 */
voucher: string, 
/**
 * Row of the voucher.
 */
position: number, 
/**
 * Day.
 */
date: string, 
/**
 * Account.
 */
account: string, 
/**
 * Code string, `1:110 6:74502`.
 */
objects: string, 
/**
 * Amount.
 */
amount: string, 
/**
 * Text.
 */
text: string, 
/**
 * Text of the voucher.
 */
voucher_text: string, 
/**
 * File it came with.
 */
file: string, 
/**
 * `normal`, `added`, `removed`.
 */
row_kind: string, };

/**
 * Links evidence.
 */
export type LinkEvidence = { 
/**
 * Reference.
 */
evidence: string, 
/**
 * Where it belongs.
 */
target: TargetChoice, };

/**
 * Asks for accruals.
 */
export type ListAccruals = { 
/**
 * Code of a grant; all when left out.
 */
grant: string | null, 
/**
 * The day asked about; today when left out.
 */
as_of: string | null, };

/**
 * Asks for the decisions and units of a grant.
 */
export type ListAllocations = { 
/**
 * Code of the grant.
 */
grant: string, };

/**
 * Asks for a window of a grant's costs.
 */
export type ListCosts = { 
/**
 * Code of the grant.
 */
grant: string, 
/**
 * Words that must all occur in text, voucher, account, supplier or amount.
 */
search: string | null, 
/**
 * Kind of cost.
 */
kind: string | null, 
/**
 * Only costs that arose outside the use period, wholly or in part.
 */
only_outside: boolean | null, 
/**
 * Only costs without evidence.
 */
only_without_evidence: boolean | null, 
/**
 * Instead those that no longer stand: voided, corrected, or fallen with their rows.
 */
gone: boolean | null, 
/**
 * `booked`, `amount`, `voucher`, `account`, `period`, `text`, `kind`; a minus in front turns it round.
 */
sort: string | null, 
/**
 * First row, from 0.
 */
offset: number, 
/**
 * How many rows, at most 1 000.
 */
limit: number, };

/**
 * Asks for evidence.
 */
export type ListEvidence = { 
/**
 * Code of the grant.
 */
grant: string, };

/**
 * Asks for findings.
 */
export type ListFindings = { 
/**
 * Code of a grant; all when left out.
 */
grant: string | null, 
/**
 * The day asked about; today when left out.
 */
as_of: string | null, 
/**
 * Also those accepted.
 */
with_accepted: boolean | null, };

/**
 * Asks for grants.
 */
export type ListGrants = { 
/**
 * The day that findings are counted on; today when left out.
 */
as_of: string | null, };

/**
 * Looks in the watched folder.
 */
export type ListInbox = { 
/**
 * How many files are listed at most; 200 where it is left out.
 */
limit: number | null, };

/**
 * Asks for invoices.
 */
export type ListInvoices = { 
/**
 * Code of a grant; all when left out.
 */
grant: string | null, };

/**
 * Asks for the months of a reconciliation.
 */
export type ListMonths = { 
/**
 * Code of the grant; all when left out.
 */
grant: string | null, };

/**
 * Asks for operations.
 */
export type ListOperations = { 
/**
 * Only those about this grant.
 */
grant: string | null, };

/**
 * Asks for the participants of a grant.
 */
export type ListParticipants = { 
/**
 * Code of the grant.
 */
grant: string, };

/**
 * Asks for what the sources leave open for a grant.
 */
export type ListSettings = { 
/**
 * Code of the grant.
 */
grant: string, };

/**
 * Asks for the positions of all grants.
 */
export type ListYearEnd = { 
/**
 * The last day of the year or period; the nearest 31 December when left out.
 */
at: string | null, };

/**
 * A mark that was made, and that another has taken the place of.
 */
export type MadeMark = { 
/**
 * `seen`, `questioned`, `without-remark`, or `withdrawn` where a mark was taken back.
 */
mark: string, 
/**
 * In words.
 */
mark_name: string, 
/**
 * Note.
 */
note: string, 
/**
 * What was in question, as it was given.
 */
amount: string | null, 
/**
 * What was in question, the whole cost where no amount was given; nought where nothing was.
 */
in_question: string, 
/**
 * When, in UTC.
 */
at: string, 
/**
 * When, in Sweden, `2026-11-22 10:30`.
 */
local_time: string, 
/**
 * Who.
 */
by: string, };

/**
 * Gives accounts a role.
 */
export type MapAccounts = { 
/**
 * The choices.
 */
rules: Array<AccountRoleChoice>, };

/**
 * Marks a cost.
 */
export type MarkCost = { 
/**
 * Reference.
 */
cost: string, 
/**
 * `seen`, `questioned` or `without-remark`; takes the mark back when left out. What was said before is kept.
 */
mark: string | null, 
/**
 * Note.
 */
note: string | null, 
/**
 * What of the cost is in question; all of it when left out.
 */
amount: string | null, };

/**
 * A mark.
 */
export type MarkRow = { 
/**
 * Reference of the cost.
 */
cost: string, 
/**
 * `seen`, `questioned` or `without-remark`; `withdrawn` where it was taken back.
 */
mark: string, 
/**
 * In words.
 */
mark_name: string, 
/**
 * Note.
 */
note: string, 
/**
 * What is in question, as it was given.
 */
amount: string | null, 
/**
 * What is in question, the whole cost where no amount was given; nought where nothing is.
 */
in_question: string, 
/**
 * When, in UTC.
 */
at: string, 
/**
 * When, in Sweden, `2026-11-22 10:30`.
 */
local_time: string, 
/**
 * Who.
 */
by: string, 
/**
 * The marks before it, the latest first.
 */
earlier: Array<MadeMark>, };

/**
 * Makes a copy with parts of it covered.
 */
export type MaskEvidence = { 
/**
 * Reference of the original.
 */
evidence: string, 
/**
 * What is covered; of a file of text nothing is named, what was found is.
 */
covers: Array<CoverRow>, 
/**
 * Also everything that is found on any page.
 */
found_too: boolean, 
/**
 * A copy that was made elsewhere, instead.
 */
file: FileHandle | null, };

/**
 * A row or column of a matrix, or a field of a group.
 */
export type MatrixLine = { 
/**
 * Id.
 */
id: string, 
/**
 * Words.
 */
name: string, 
/**
 * Of a field: `amount`, `count`, `date`, `text`; empty otherwise.
 */
answer_kind: string, 
/**
 * Of a field: must be answered.
 */
required: boolean, };

/**
 * The memo was written.
 */
export type MemoWritten = { 
/**
 * Name of the file.
 */
file: string, 
/**
 * Pages.
 */
pages: number, 
/**
 * SHA-256 of the file.
 */
sha256: string, };

/**
 * A month of a reconciliation.
 */
export type MonthLine = { 
/**
 * Code of the grant.
 */
grant: string, 
/**
 * The month.
 */
month: string, 
/**
 * `open`, `ready`, `signed`, `moved`.
 */
state: string, 
/**
 * What the main ledger says, over all accounts of the grant.
 */
ledger: string, 
/**
 * What the book says.
 */
book: string, 
/**
 * Rows that differ and are not explained.
 */
open: number, 
/**
 * Who signed it off.
 */
signed_by: string | null, 
/**
 * When.
 */
signed_at: string | null, 
/**
 * What was noted.
 */
note: string | null, };

/**
 * Speaks of a file of the inbox.
 */
export type NameInboxFile = { 
/**
 * Which.
 */
file: FileHandle, };

/**
 * Used per kind or purpose.
 */
export type NamedAmount = { 
/**
 * Id.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * Amount.
 */
amount: string, 
/**
 * Per cent of used, one decimal.
 */
percent: string, };

/**
 * Notes an amount.
 */
export type NoteAmount = { 
/**
 * Code of the grant.
 */
grant: string, 
/**
 * `applied`, `allocated`, `requisitioned`, `received`, `repaid`.
 */
what: string, 
/**
 * Amount as people type it.
 */
amount: string, 
/**
 * Its day.
 */
date: string | null, 
/**
 * Id of the round of claims or of the instalment, where the scheme has several.
 */
round: string | null, };

/**
 * Notes that a condition was met.
 */
export type NoteCondition = { 
/**
 * Code of the grant.
 */
grant: string, 
/**
 * Id of the condition.
 */
condition: string, 
/**
 * The day.
 */
date: string, 
/**
 * Note.
 */
note: string | null, };

/**
 * Notes something.
 */
export type NoteReview = { 
/**
 * What.
 */
text: string, };

/**
 * A note.
 */
export type NoteRow = { 
/**
 * What.
 */
text: string, 
/**
 * When, in UTC.
 */
at: string, 
/**
 * When, in Sweden, `2026-11-22 10:30`.
 */
local_time: string, 
/**
 * Who.
 */
by: string, };

/**
 * Asks for nothing in particular.
 */
export type Nothing = Record<symbol, never>;

/**
 * The rate of on-costs of a year.
 */
export type OnCostRateRow = { 
/**
 * The year.
 */
year: number, 
/**
 * Per cent of the pay; nothing for a year that nobody has given.
 */
rate: string | null, 
/**
 * Where it is from.
 */
source: string, 
/**
 * The organisation has set it itself.
 */
own: boolean, };

/**
 * Opens a book.
 */
export type OpenBook = { 
/**
 * Which.
 */
file: FileHandle, };

/**
 * Opens a package to be reviewed.
 */
export type OpenReview = { 
/**
 * Zip file or folder.
 */
file: FileHandle, 
/**
 * Where the review is kept; beside the package, under its name, when left out.
 */
notes: FileHandle | null, 
/**
 * Fingerprints of keys known from another source.
 */
known_keys: Array<string>, 
/**
 * Open it also when an answer is that something failed.
 */
despite_failures: boolean, };

/**
 * Opens a fresh copy of an invented book.
 */
export type OpenSample = { 
/**
 * `kommun` or `region`.
 */
sample: string, 
/**
 * Where to put the copy; a temporary place when left out.
 */
file: FileHandle | null, };

/**
 * One operation of the history.
 */
export type OperationRow = { 
/**
 * Number.
 */
seq: number, 
/**
 * Kind, such as `imported`.
 */
kind: string, 
/**
 * What was done, in words.
 */
title: string, 
/**
 * More of it in words: amounts, file names, reasons.
 */
detail: string, 
/**
 * When, in UTC.
 */
at: string, 
/**
 * When, in Sweden, `2026-11-22 10:30`.
 */
local_time: string, 
/**
 * Who; empty when the name was erased.
 */
actor: string, 
/**
 * How many facts.
 */
facts: number, 
/**
 * Hash.
 */
hash: string, 
/**
 * The operation that took it out of force.
 */
voided_by: number | null, 
/**
 * It can be reversed.
 */
reversible: boolean, 
/**
 * An issued package holds it.
 */
packaged: boolean, };

/**
 * An option.
 */
export type OptionRow = { 
/**
 * Id.
 */
id: string, 
/**
 * Words.
 */
name: string, 
/**
 * Asks for own words beside it.
 */
with_text: boolean, };

/**
 * A cost that overlaps another.
 */
export type OverlapPlace = { 
/**
 * Name of the file.
 */
file: string, 
/**
 * Name of the organisation.
 */
organisation: string, 
/**
 * Grant code.
 */
grant: string, 
/**
 * Id of the scheme.
 */
scheme: string, 
/**
 * Reference of the cost in its book.
 */
cost: string, 
/**
 * What the grant is charged of it.
 */
amount: string, 
/**
 * The days it arose.
 */
period: Days, };

/**
 * What was found.
 */
export type OverlapReply = { 
/**
 * What was compared.
 */
sources: Array<OverlapSource>, 
/**
 * What overlaps, the worst first.
 */
overlaps: Array<OverlapRow>, 
/**
 * What could not be compared, in words.
 */
remarks: Array<string>, };

/**
 * Something that several grants have charged.
 */
export type OverlapRow = { 
/**
 * `ledger-row`, `evidence-file`, `purchase`, `person-and-training`, `person`.
 */
kind: string, 
/**
 * `shared`, `suspect`, `double`.
 */
verdict: string, 
/**
 * What they have in common and what it means, in words.
 */
message: string, 
/**
 * What to do.
 */
remedy: string, 
/**
 * What the grants are charged together.
 */
charged: string, 
/**
 * The whole.
 */
whole: string, 
/**
 * The costs.
 */
places: Array<OverlapPlace>, };

/**
 * A book, package or list that was compared.
 */
export type OverlapSource = { 
/**
 * Name of the file.
 */
file: string, 
/**
 * Name of the organisation.
 */
organisation: string, 
/**
 * Organisation number.
 */
orgnr: string, 
/**
 * Codes of its grants.
 */
grants: Array<string>, 
/**
 * How many keys it gave.
 */
keys: number, 
/**
 * Whether persons were among them.
 */
persons: boolean, };

/**
 * What the grants look like together.
 */
export type Overview = { 
/**
 * The grants.
 */
grants: Array<GrantRow>, 
/**
 * Sum of received.
 */
received: string, 
/**
 * Sum of used.
 */
used: string, 
/**
 * Sum of unused.
 */
unused: string, 
/**
 * Sum to be paid back.
 */
to_repay: string, 
/**
 * Deadlines ahead and just passed, the nearest first.
 */
deadlines: Array<Deadline>, 
/**
 * The most urgent findings.
 */
todo: Array<FindingRow>, 
/**
 * The burn-down of each grant, in the order of `grants`.
 */
burn_downs: Array<Array<BurnDownPoint>>, 
/**
 * Imports in force.
 */
imports: number, };

/**
 * The own key, as it was used last.
 */
export type OwnKey = { 
/**
 * Its file; `None` where no key is remembered or the file is gone.
 */
file: FileHandle | null, 
/**
 * The key.
 */
key: KeyReply | null, 
/**
 * Name of a file that was remembered and is gone.
 */
missing: string | null, };

/**
 * A scheme of one's own, to read and change.
 */
export type OwnScheme = { 
/**
 * Id.
 */
id: string, 
/**
 * Official name.
 */
name: string, 
/**
 * The fields people change most.
 */
sections: Array<EditSection>, 
/**
 * What is wrong with it, at whatever place; a scheme with none may be kept.
 */
problems: Array<SchemeProblemRow>, 
/**
 * The changes make a difference.
 */
changed: boolean, };

/**
 * Names a scheme of one's own.
 */
export type OwnSchemeId = { 
/**
 * Id.
 */
id: string, };

/**
 * A scheme of one's own in a list.
 */
export type OwnSchemeRow = { 
/**
 * Id.
 */
id: string, 
/**
 * Official name.
 */
name: string, 
/**
 * Who pays.
 */
funder: string, 
/**
 * Grant year.
 */
year: number, 
/**
 * Id of the scheme that it began as a copy of.
 */
copied_from: string | null, 
/**
 * Codes of the grants that were opened under it.
 */
grants: Array<string>, };

/**
 * A package was written and verified.
 */
export type PackageIssuedReply = { 
/**
 * Name of the file.
 */
file: string, 
/**
 * Size in bytes, as text.
 */
bytes: string, 
/**
 * SHA-256 of the file.
 */
sha256: string, 
/**
 * SHA-256 of its payload manifest.
 */
manifest_sha256: string, 
/**
 * Files in it.
 */
files: number, 
/**
 * Fingerprint of the key; `None` when unsigned.
 */
fingerprint: string | null, 
/**
 * Name of the file with the signature over the whole zip, which belongs beside it; `None` when unsigned.
 */
signature_file: string | null, 
/**
 * Evidence that stays with the recipient.
 */
left_out: number, 
/**
 * What it shows and leaves out.
 */
level: PackageLevel, 
/**
 * What verifying it said.
 */
verification: Verification, 
/**
 * Suggested text for the registrar.
 */
registrar_text: string, };

/**
 * How much a package tells, and to whom.
 */
export type PackageLevel = { 
/**
 * `public`, `agency`, `auditor` or `everything`.
 */
level: string, 
/**
 * Whom it is for, in words.
 */
name: string, 
/**
 * When it is to be chosen.
 */
about: string, 
/**
 * Chosen where nobody says otherwise.
 */
is_default: boolean, 
/**
 * A reader must be named.
 */
needs_reader: boolean, 
/**
 * What stands in the open, with numbers.
 */
shows: Array<string>, 
/**
 * What does not, with numbers.
 */
leaves_out: Array<string>, };

/**
 * Asks what a package would show and leave out at each level.
 */
export type PackageLevels = { 
/**
 * Codes of the grants.
 */
grants: Array<string>, };

/**
 * What a package says of itself.
 */
export type PackageSummary = { 
/**
 * Organisation.
 */
organisation: string, 
/**
 * Organisation number.
 */
orgnr: string, 
/**
 * Codes of the grants.
 */
grants: Array<string>, 
/**
 * The day it speaks of.
 */
as_of: string, 
/**
 * Hash of the last operation in it.
 */
head_hash: string, 
/**
 * Number of that operation.
 */
head_seq: number, 
/**
 * Files.
 */
files: number, 
/**
 * How much it tells: `public`, `agency`, `auditor` or `everything`; `None` for a book.
 */
level: string | null, 
/**
 * The level in words.
 */
level_name: string | null, 
/**
 * Who it was made for, where somebody is named.
 */
reader: string | null, };

/**
 * A participant as people type it.
 */
export type ParticipantForm = { 
/**
 * Code of the grant.
 */
grant: string, 
/**
 * Reference of the one that is changed; a new one when left out.
 */
participant: string | null, 
/**
 * The pseudonym.
 */
person: string, 
/**
 * Training or post.
 */
training: string | null, 
/**
 * Id of the category.
 */
category: string | null, 
/**
 * `woman`, `man`.
 */
sex: string | null, 
/**
 * `own`, `private`.
 */
provider: string | null, 
/**
 * `new`, `existing`.
 */
staff: string | null, 
/**
 * First day.
 */
start: string | null, 
/**
 * Last day.
 */
end: string | null, 
/**
 * `passed`, `failed`, `left`.
 */
outcome: string | null, 
/**
 * Hours as people type them.
 */
hours: string | null, 
/**
 * References of costs that are for the person and do not name the pseudonym.
 */
costs: Array<string>, };

/**
 * A participant.
 */
export type ParticipantRow = { 
/**
 * Reference, `D1`.
 */
participant: string, 
/**
 * Code of the grant.
 */
grant: string, 
/**
 * The pseudonym.
 */
person: string, 
/**
 * Who it is, where that is kept.
 */
name: string | null, 
/**
 * Training or post.
 */
training: string | null, 
/**
 * Id of the category.
 */
category: string | null, 
/**
 * The category in words.
 */
category_name: string, 
/**
 * `woman`, `man`.
 */
sex: string | null, 
/**
 * `own`, `private`.
 */
provider: string | null, 
/**
 * `new`, `existing`.
 */
staff: string | null, 
/**
 * First day.
 */
start: string | null, 
/**
 * Last day.
 */
end: string | null, 
/**
 * `passed`, `failed`, `left`.
 */
outcome: string | null, 
/**
 * Hours, `37.5`.
 */
hours: string | null, 
/**
 * References of the costs that were linked.
 */
linked: Array<string>, 
/**
 * References of all costs that are for the person.
 */
costs: Array<string>, 
/**
 * Their sum.
 */
amount: string, 
/**
 * What the report goes by and is missing, in words.
 */
lacks: Array<string>, };

/**
 * The participants of a grant.
 */
export type ParticipantView = { 
/**
 * The list.
 */
rows: Array<ParticipantRow>, 
/**
 * The categories that the report goes by; none where it goes by none.
 */
categories: Array<CategoryRow>, 
/**
 * The questions that the list answers; none where the scheme counts no participants.
 */
questions: Array<CountedQuestion>, 
/**
 * The list as cells with headings, for a spreadsheet; they can be pasted again.
 */
cells: string, };

/**
 * What pasted rows would put on the list of participants.
 */
export type ParticipantsPreview = { 
/**
 * The columns, in order.
 */
columns: Array<PasteColumn>, 
/**
 * The rows.
 */
rows: Array<PastedParticipant>, 
/**
 * How many would be added.
 */
added: number, 
/**
 * How many would be changed.
 */
changed: number, 
/**
 * How many cannot be read.
 */
wrong: number, 
/**
 * All of them can be put on the list.
 */
can_add: boolean, };

/**
 * How hard a passphrase is to guess.
 */
export type PassphraseTried = { 
/**
 * `short`, `weak`, `fair` or `good`; a short one is refused.
 */
strength: string, 
/**
 * In words.
 */
message: string, };

/**
 * A column of pasted rows.
 */
export type PasteColumn = { 
/**
 * Its heading.
 */
heading: string, 
/**
 * What it is taken for, in words; nothing where it is not used.
 */
field: string | null, };

/**
 * What pasted rows would enter.
 */
export type PastePreview = { 
/**
 * The columns, in order.
 */
columns: Array<PasteColumn>, 
/**
 * The rows.
 */
rows: Array<PastedRow>, 
/**
 * Sum of the rows that can be entered.
 */
sum: string, 
/**
 * How many cannot be entered.
 */
wrong: number, 
/**
 * All of them can be entered.
 */
can_add: boolean, };

/**
 * Rows: cells with a line of headings, as they are copied from a spreadsheet, or a file of them.
 */
export type PasteRows = { 
/**
 * Code of the grant.
 */
grant: string, 
/**
 * The cells, with tabs or semicolons between them; this or the file.
 */
text: string | null, 
/**
 * A workbook or a text with separators.
 */
file: FileHandle | null, };

/**
 * A pasted participant, in the words of the list; one that cannot be read as it stood.
 */
export type PastedParticipant = { 
/**
 * Its line, from 1; the headings stand on the first.
 */
line: number, 
/**
 * Reference of the one that is changed; nothing where one is added.
 */
participant: string | null, 
/**
 * The pseudonym.
 */
person: string, 
/**
 * The category.
 */
category: string, 
/**
 * Training or post.
 */
training: string, 
/**
 * Sex, provider, and new or existing, where they are said.
 */
who: Array<string>, 
/**
 * First day.
 */
start: string, 
/**
 * Last day.
 */
end: string, 
/**
 * How it ended.
 */
outcome: string, 
/**
 * Hours.
 */
hours: string, 
/**
 * What is wrong with it.
 */
problem: string | null, };

/**
 * A pasted row.
 */
export type PastedRow = { 
/**
 * Its line, from 1; the headings stand on the first.
 */
line: number, 
/**
 * Kind in words, or as it stood.
 */
kind: string, 
/**
 * First day.
 */
first: string, 
/**
 * Last day.
 */
last: string, 
/**
 * The amount, reckoned where it is a salary; as it stood where it cannot be read.
 */
amount: string, 
/**
 * Text.
 */
text: string, 
/**
 * What is wrong with it.
 */
problem: string | null, };

/**
 * The payments of a grant.
 */
export type PaymentList = { 
/**
 * Received and repaid, in the order they were noted.
 */
payments: Array<PaymentRow>, 
/**
 * Rows of income from state grants without a payment.
 */
unpaid: Array<UnpaidRow>, 
/**
 * Sum received.
 */
received: string, 
/**
 * Sum requisitioned.
 */
requisitioned: string, 
/**
 * Requisitioned less received.
 */
awaited: string, };

/**
 * A payment held against the main ledger.
 */
export type PaymentRow = { 
/**
 * `received`, `repaid`.
 */
what: string, 
/**
 * In words.
 */
what_name: string, 
/**
 * Day of the payment.
 */
date: string | null, 
/**
 * The instalment or round, in words.
 */
round: string, 
/**
 * Amount.
 */
amount: string, 
/**
 * Voucher of the row that shows it.
 */
voucher: string | null, 
/**
 * Day of the row.
 */
booked_on: string | null, 
/**
 * Account of the row.
 */
account: string | null, 
/**
 * Days from the payment to the row; negative where the row is earlier.
 */
days: number | null, };

/**
 * A pseudonym that the book uses.
 */
export type PersonRow = { 
/**
 * The pseudonym.
 */
pseudonym: string, 
/**
 * Name, where it is kept.
 */
name: string | null, 
/**
 * Personal identity number, where it is kept.
 */
number: string | null, 
/**
 * Codes of the grants that use it.
 */
grants: Array<string>, 
/**
 * Costs that name it.
 */
costs: number, 
/**
 * Places on lists of participants.
 */
participants: number, 
/**
 * The last day on which its costs must be kept; nothing where it has none.
 */
kept_until: string | null, };

/**
 * A pool as a person writes it.
 */
export type PoolForm = { 
/**
 * What it is for.
 */
name: string, 
/**
 * Id of the purpose.
 */
purpose: string | null, 
/**
 * The whole; what the shares come to when left out, which pro rata cannot do.
 */
amount: string | null, 
/**
 * `pro-rata`, `rate`, `amounts`.
 */
method: string, 
/**
 * What decides, in words.
 */
driver: string | null, 
/**
 * Kronor for each, of `rate`.
 */
rate: string | null, 
/**
 * The units as pasted from a spreadsheet: unit, number or amount, and `egen` or `privat` if at all.
 */
rows: string, };

/**
 * A pool with its shares.
 */
export type PoolRow = { 
/**
 * What it is for.
 */
name: string, 
/**
 * Id of the purpose.
 */
purpose: string | null, 
/**
 * Name of the purpose.
 */
purpose_name: string | null, 
/**
 * The whole.
 */
amount: string, 
/**
 * `pro-rata`, `rate`, `amounts`.
 */
method: string, 
/**
 * In words.
 */
method_name: string, 
/**
 * What decides.
 */
driver: string | null, 
/**
 * Kronor for each.
 */
rate: string | null, 
/**
 * Sum of the shares.
 */
shared: string, 
/**
 * What they leave of the pool.
 */
not_allocated: string, 
/**
 * The units.
 */
shares: Array<ShareRow>, };

/**
 * Language and name.
 */
export type Preferences = { 
/**
 * `sv` or `en`; as before when left out.
 */
language: string | null, 
/**
 * Name of the user; as before when left out.
 */
actor: string | null, };

/**
 * A cost that an invoice may be the invoice of.
 */
export type PreviewCandidate = { 
/**
 * Its number.
 */
cost: string, 
/**
 * Code of the grant.
 */
grant: string, 
/**
 * The amount.
 */
amount: string, 
/**
 * Day that it was booked.
 */
booked_on: string | null, 
/**
 * The voucher.
 */
voucher: string | null, 
/**
 * Text.
 */
text: string, };

/**
 * Asks what an earlier report has that can be taken over.
 */
export type PreviewCarry = { 
/**
 * Code of the grant whose report is to be answered.
 */
grant: string, 
/**
 * Code of the earlier grant; the nearest one when left out.
 */
from: string | null, };

/**
 * Asks to look at a page of evidence.
 */
export type PreviewEvidence = { 
/**
 * Reference.
 */
evidence: string, 
/**
 * Page, from 1.
 */
page: number, 
/**
 * How many pixels wide.
 */
width: number, };

/**
 * A row of a follow-up, and what it would do to the book.
 */
export type PreviewFollowUpRow = { 
/**
 * Its place, from 1 over all sheets.
 */
place: number, 
/**
 * The row of its sheet, from 1.
 */
row: number, 
/**
 * `new`, `known`, `in-ledger`, `unclear`.
 */
status: string, 
/**
 * Why, in words, of all but new ones.
 */
why: string | null, 
/**
 * The day.
 */
date: string | null, 
/**
 * The month that it would be charged to.
 */
period: Days, 
/**
 * `stated` by the sheet, or `assumed`: the month of the day.
 */
basis: string, 
/**
 * What it is for.
 */
text: string, 
/**
 * The amount.
 */
amount: string, 
/**
 * Kind of cost.
 */
kind: string, 
/**
 * The account.
 */
account: string | null, 
/**
 * The voucher.
 */
voucher: string | null, 
/**
 * The supplier.
 */
supplier: string | null, 
/**
 * It would be charged.
 */
take: boolean, };

/**
 * Sums of a grant in the file.
 */
export type PreviewGrant = { 
/**
 * Code.
 */
code: string, 
/**
 * Name of the scheme.
 */
name: string, 
/**
 * Rows that are new.
 */
new: number, 
/**
 * Costs of the new rows.
 */
costs: string, 
/**
 * Income of the new rows.
 */
income: string, };

/**
 * Asks what a file would do.
 */
export type PreviewImport = { 
/**
 * Which.
 */
file: FileHandle, 
/**
 * What a person says of it.
 */
choices: ImportChoices | null, };

/**
 * An invoice of a file, and what it would do to the book.
 */
export type PreviewInvoice = { 
/**
 * Its place among the invoices of the file, from 1.
 */
place: number, 
/**
 * Name of the file within the file, where there are several.
 */
file: string | null, 
/**
 * Its number; empty where it could not be read.
 */
number: string, 
/**
 * `invoice` or `credit-note`.
 */
kind: string, 
/**
 * Name of the supplier.
 */
supplier: string | null, 
/**
 * Day of the invoice.
 */
issued: string | null, 
/**
 * The whole net of VAT; of a credit note negative.
 */
net: string | null, 
/**
 * `new`, `completes` a cost of the ledger, `known`, `unclear`, `no-grant`, `wrong`, `left`.
 */
status: string, 
/**
 * Why, in words, of all but new ones.
 */
why: string | null, 
/**
 * What grants carry of it.
 */
parts: Array<PreviewPart>, 
/**
 * What is left to the organisation itself.
 */
own: string | null, 
/**
 * Costs that it may be the invoice of.
 */
candidates: Array<PreviewCandidate>, 
/**
 * Names of the files within it, which become evidence.
 */
attachments: Array<string>, 
/**
 * What is odd in it.
 */
findings: Array<FileRemark>, };

/**
 * A part of an invoice that a grant carries.
 */
export type PreviewPart = { 
/**
 * Code of the grant.
 */
grant: string, 
/**
 * The amount net of VAT; of a credit note negative.
 */
amount: string, 
/**
 * The days that it is for.
 */
period: Days, 
/**
 * `stated` by the invoice, or `assumed`: the month of the invoice.
 */
basis: string, 
/**
 * What it is for.
 */
text: string, 
/**
 * The cost that it takes the place of.
 */
cost: string | null, };

/**
 * A row of the preview.
 */
export type PreviewRow = { 
/**
 * `new`, `changed`, `recoded`, `vanished`, `grant-closed`.
 */
status: string, 
/**
 * Code of the grant.
 */
grant: string, 
/**
 * Voucher, `LEV 1023`.
 */
voucher: string, 
/**
 * Row of the voucher.
 */
position: number, 
/**
 * Day.
 */
date: string | null, 
/**
 * Account.
 */
account: string, 
/**
 * Name of the account.
 */
account_name: string | null, 
/**
 * Amount in the file.
 */
amount: string | null, 
/**
 * Amount in the book.
 */
held: string | null, 
/**
 * Text.
 */
text: string, 
/**
 * Kind of cost it makes; `None` for balance and income rows.
 */
cost_kind: string | null, 
/**
 * The code it carries now, of recoded rows.
 */
code: string | null, 
/**
 * `normal`, `added`, `removed`.
 */
row_kind: string, };

/**
 * A salary of a payroll file, and what it would do to the book.
 */
export type PreviewSalary = { 
/**
 * Its place, from 1.
 */
place: number, 
/**
 * Code of the grant.
 */
grant: string, 
/**
 * The person as the file names it, without personal identity number.
 */
person: string, 
/**
 * The pseudonym, where the book knows the person.
 */
pseudonym: string | null, 
/**
 * The days.
 */
period: Days, 
/**
 * Pay.
 */
gross: string, 
/**
 * Per cent of on-costs that year; `None` where no rate is known.
 */
rate: string | null, 
/**
 * Pay with on-costs.
 */
amount: string | null, 
/**
 * Hours as they stand, summed.
 */
hours: string | null, 
/**
 * `new`, `known`, `in-ledger`, `wrong`.
 */
status: string, 
/**
 * Why, in words, of all but new ones.
 */
why: string | null, 
/**
 * It would be charged.
 */
take: boolean, };

/**
 * A list of what each recipient of a grant may claim, and what it would do to the book.
 */
export type PreviewShareList = { 
/**
 * The heading of the amounts.
 */
heading: string, 
/**
 * The recipients, in order.
 */
recipients: Array<ShareRecipient>, 
/**
 * Sum of the amounts.
 */
sum: string, 
/**
 * The recipient that the organisation is; `None` where it is not found.
 */
recipient: string | null, 
/**
 * The cell of its amount.
 */
cell: string | null, 
/**
 * Its amount.
 */
amount: string | null, 
/**
 * Code of the grant.
 */
grant: string | null, 
/**
 * What the grant has allocated now.
 */
held: string | null, 
/**
 * `new`, `known`, `changed`; `open` where something has to be said first or it cannot be taken.
 */
status: string, 
/**
 * Why it is open, in words.
 */
why: string | null, };

/**
 * A sheet of a follow-up, and what it would do to the book.
 */
export type PreviewSheet = { 
/**
 * Its name; empty for a text.
 */
name: string, 
/**
 * The workbook does not show it.
 */
hidden: boolean, 
/**
 * `read`, `unclear`, `no-table`, `wrong`, `left`.
 */
status: string, 
/**
 * Why, in words, of those that are not read.
 */
why: string | null, 
/**
 * Code of the grant.
 */
grant: string | null, 
/**
 * Sum of the rows that would be charged.
 */
sum: string, 
/**
 * What it states beside its rows.
 */
figures: Array<FollowUpFigure>, 
/**
 * The rows.
 */
rows: Array<PreviewFollowUpRow>, 
/**
 * What is odd in it, and everything that was not understood.
 */
findings: Array<FileRemark>, };

/**
 * How a table is understood, and what a person has to choose first.
 */
export type PreviewTable = { 
/**
 * `proposed` by its headings and cells, `saved` with an earlier file of the same headings, or `chosen`.
 */
source: string, 
/**
 * Name of the earlier file, of a saved one.
 */
saved_with: string | null, 
/**
 * Names of all sheets; empty for a text.
 */
sheets: Array<string>, 
/**
 * Encoding of a text.
 */
encoding: string | null, 
/**
 * What stands between the cells of a text.
 */
separator: string | null, 
/**
 * Rows below the headings that hold something.
 */
rows: number, 
/**
 * The columns, in order.
 */
columns: Array<TableColumnRow>, 
/**
 * How it is read now.
 */
mapping: TableMappingChoice, 
/**
 * An amount that shows what stands before decimals.
 */
decimal: TableDecimal | null, 
/**
 * What has to be chosen first: `account`, `amount`, `day`, `decimal`, `date-order`, `sign`.
 */
choices: Array<string>, 
/**
 * Everything that a column can be.
 */
fields: Array<string>, };

/**
 * A purpose to choose.
 */
export type PurposeRow = { 
/**
 * Id.
 */
id: string, 
/**
 * Name.
 */
name: string, };

/**
 * A question.
 */
export type QuestionRow = { 
/**
 * Id.
 */
id: string, 
/**
 * The question.
 */
text: string, 
/**
 * `amount`, `amount-matrix`, `count`, `count-matrix`, `computed`, `yes-no`, `yes-no-not-applicable`,
 * `choice`, `choices`, `choice-matrix`, `date`, `evidence`, `group`, `text`.
 */
answer_kind: string, 
/**
 * The program gives the answer; it is not typed.
 */
derived: boolean, 
/**
 * Must be answered, as answers and figures stand.
 */
required: boolean, 
/**
 * Rows of a matrix, fields of a group.
 */
rows: Array<MatrixLine>, 
/**
 * Columns of a matrix.
 */
columns: Array<MatrixLine>, 
/**
 * Numbers given, of a matrix.
 */
cells: Array<CellRow>, 
/**
 * The numbers shown are those of the list of participants; a person may answer otherwise.
 */
counted: boolean, 
/**
 * What the list of participants gives, of a question that it can answer.
 */
list_cells: Array<CellRow>, 
/**
 * A person has answered otherwise than the list of participants gives.
 */
differs: boolean, 
/**
 * Options chosen, of a matrix of choices.
 */
row_choices: Array<RowChoiceRow>, 
/**
 * Answers by item, of a group.
 */
items: Array<ItemRow>, 
/**
 * The day given.
 */
date: string | null, 
/**
 * The answer in words, line by line.
 */
lines: Array<AnswerLineRow>, 
/**
 * The answer as the agency's form takes it, for the clipboard; empty where there is none.
 */
for_form: string, 
/**
 * What the frozen report answered, where the answer is another now; a line each, none where it was empty.
 */
frozen_lines: Array<AnswerLineRow> | null, 
/**
 * The answer was taken over from an earlier grant and nobody has confirmed it since.
 */
carried: boolean, 
/**
 * Our reading where the source is silent.
 */
uncertain: string | null, 
/**
 * `derived`, `answered`, `missing`, `open`, `hidden`.
 */
state: string, 
/**
 * Options.
 */
options: Array<OptionRow>, 
/**
 * Figures, of a question that the book answers.
 */
figures: Array<FigureLine>, 
/**
 * How the figure comes about, or how the answer is computed from others, in words, a line for each part.
 */
how: Array<AnswerLineRow>, 
/**
 * Ids of the options chosen.
 */
choices: Array<string>, 
/**
 * Amount or number given.
 */
given: string | null, 
/**
 * Own words.
 */
words: string | null, 
/**
 * Own text beside the answer, also beside one that nobody types.
 */
comment: string | null, 
/**
 * Id of the condition that answers it, or that its file proves.
 */
condition: string | null, 
/**
 * The day of the condition that answers it.
 */
condition_met: string | null, 
/**
 * Evidence that shows the condition, of a question that asks for a file: reference and name.
 */
evidence: Array<string>, 
/**
 * A person has answered otherwise since the report was frozen.
 */
changed: boolean, 
/**
 * What it rests on.
 */
basis: Array<Rule>, };

/**
 * An amount that a funder could turn down.
 */
export type QuestionedRow = { 
/**
 * Reference of the cost, when it is about one.
 */
cost: string | null, 
/**
 * The cost in words, or the name of the limit.
 */
label: string, 
/**
 * How much.
 */
amount: string, 
/**
 * What the checks say.
 */
remarks: Array<string>, };

/**
 * How many costs of a population may be wrong, by a random sample. Only the number is projected, no amount.
 */
export type RateRow = { 
/**
 * Costs in the population.
 */
population: number, 
/**
 * Costs in the sample.
 */
examined: number, 
/**
 * Questioned of those.
 */
questioned: number, 
/**
 * At least so many are wrong of all.
 */
least: number, 
/**
 * At most so many are wrong of all.
 */
most: number, 
/**
 * How sure that is, in per cent.
 */
confidence: number, 
/**
 * In words.
 */
conclusion: string, };

/**
 * Asks what a sheet says.
 */
export type ReadUnitSheet = { 
/**
 * Code of the grant.
 */
grant: string, 
/**
 * The sheet.
 */
file: FileHandle, };

/**
 * Reckons the salaries of a grant anew with the rates of their years; each is a correction.
 */
export type RecalculateSalaries = { 
/**
 * Code of the grant.
 */
grant: string, 
/**
 * Why.
 */
reason: string, };

/**
 * A book opened before.
 */
export type RecentBook = { 
/**
 * Handle to open it.
 */
file: FileHandle, 
/**
 * Name of the file.
 */
name: string, 
/**
 * Folder it lies in, for telling two apart.
 */
folder: string, };

/**
 * Asks what a salary comes to.
 */
export type ReckonSalary = { 
/**
 * First day.
 */
period_first: string, 
/**
 * Last day.
 */
period_last: string, 
/**
 * What it is reckoned from.
 */
salary: SalaryForm, };

/**
 * Asks for a reconciliation.
 */
export type Reconcile = { 
/**
 * Code of a grant; all when left out.
 */
grant: string | null, };

/**
 * Asks what stands behind an account and month.
 */
export type ReconcileRows = { 
/**
 * Code of the grant.
 */
grant: string, 
/**
 * Account; empty for costs without one.
 */
account: string, 
/**
 * Month.
 */
month: string, };

/**
 * A line of a reconciliation.
 */
export type ReconciliationLine = { 
/**
 * Code of the grant.
 */
grant: string, 
/**
 * Account; empty for costs without one.
 */
account: string, 
/**
 * Month.
 */
month: string, 
/**
 * What the main ledger says.
 */
ledger: string, 
/**
 * What the book says.
 */
book: string, 
/**
 * Ledger less book.
 */
difference: string, 
/**
 * Nothing differs, or somebody explained it.
 */
explained: boolean, 
/**
 * The explanation.
 */
explanation: string | null, };

/**
 * Takes a participant off the list.
 */
export type RemoveParticipant = { 
/**
 * Code of the grant.
 */
grant: string, 
/**
 * Reference.
 */
participant: string, 
/**
 * Why.
 */
reason: string, };

/**
 * The report.
 */
export type ReportView = { 
/**
 * Code of the grant.
 */
grant: string, 
/**
 * Official name of the scheme.
 */
scheme_name: string, 
/**
 * Day it is due, where stated.
 */
due: string | null, 
/**
 * How it is handed in.
 */
channel: string, 
/**
 * What the sources leave open.
 */
uncertain: string | null, 
/**
 * The questions.
 */
questions: Array<QuestionRow>, 
/**
 * Questions whose answer is demanded and missing.
 */
missing: number, 
/**
 * When it was frozen, in UTC.
 */
frozen_at: string | null, 
/**
 * Who froze it.
 */
frozen_by: string | null, 
/**
 * The day it spoke of.
 */
frozen_as_of: string | null, 
/**
 * Figures that say something else now.
 */
moved: number, 
/**
 * Questions that persons have answered otherwise since it was frozen.
 */
changed: number, 
/**
 * Answers that were taken over from an earlier grant and nobody has confirmed.
 */
carried: number, 
/**
 * Who attested the frozen report.
 */
attests: Array<AttestRow>, 
/**
 * It can be attested: it is frozen, and the book says the same.
 */
can_attest: boolean, };

/**
 * Takes an earlier operation out of force.
 */
export type ReverseOperation = { 
/**
 * Its number.
 */
operation: number, 
/**
 * Why.
 */
reason: string, };

/**
 * What verifying said, and what is open now.
 */
export type ReviewOpened = { 
/**
 * What verifying said.
 */
verification: Verification, 
/**
 * The package; nothing where it was not opened.
 */
review: ReviewStatus | null, };

/**
 * The package that is reviewed.
 */
export type ReviewStatus = { 
/**
 * Name of the file or folder.
 */
file: string, 
/**
 * Organisation.
 */
organisation: string, 
/**
 * Organisation number.
 */
orgnr: string, 
/**
 * Codes of the grants.
 */
grants: Array<string>, 
/**
 * The day it speaks of.
 */
as_of: string, 
/**
 * Number of its last operation.
 */
head_seq: number, 
/**
 * Hash of that operation.
 */
head_hash: string, 
/**
 * SHA-256 of the payload manifest.
 */
manifest_sha256: string, 
/**
 * SHA-256 of the zip; nothing for a folder.
 */
zip_sha256: string | null, 
/**
 * `ok`, `warning` or `failed`: the worst of the five answers.
 */
verdict: string, 
/**
 * An invented sample.
 */
example: boolean, 
/**
 * Who it was made for.
 */
reader: string | null, 
/**
 * Name of the file of the review.
 */
notes_file: string, 
/**
 * That file is there.
 */
kept: boolean, };

/**
 * The review.
 */
export type ReviewView = { 
/**
 * The package.
 */
package: ReviewStatus, 
/**
 * What verifying said.
 */
verification: Verification, 
/**
 * The samples, in the order they were drawn.
 */
samples: Array<SampleRow>, 
/**
 * The marks, in the order of the costs.
 */
marks: Array<MarkRow>, 
/**
 * Costs whose mark was taken back.
 */
withdrawn: Array<MarkRow>, 
/**
 * Notes about the whole.
 */
notes: Array<NoteRow>, 
/**
 * Costs in all samples together, each counted once.
 */
drawn: number, 
/**
 * How many of them are marked.
 */
marked: number, 
/**
 * Costs that are questioned.
 */
questioned: number, 
/**
 * The sum of the amounts in question.
 */
questioned_amount: string, };

/**
 * What was chosen for a row.
 */
export type RowChoiceRow = { 
/**
 * Id of the row.
 */
row: string, 
/**
 * Id of the option.
 */
choice: string, };

/**
 * A rule and where it stands.
 */
export type Rule = { 
/**
 * The phrase; may be empty.
 */
text: string, 
/**
 * The document and place.
 */
source: string, };

/**
 * Rules about one thing.
 */
export type RuleGroup = { 
/**
 * What they are about, as a stable word.
 */
key: string, 
/**
 * Heading.
 */
title: string, 
/**
 * The rules.
 */
rules: Array<RuleRow>, };

/**
 * One rule.
 */
export type RuleRow = { 
/**
 * The field of the scheme that it stands in, as a path of field names and ids.
 */
place: string, 
/**
 * The rule in words.
 */
text: string, 
/**
 * Our default where the sources are silent; shown marked *osäker*.
 */
uncertain: string | null, 
/**
 * What it rests on.
 */
basis: Array<Rule>, 
/**
 * What was decided about it for the grant.
 */
decided: Array<DecidedRow>, };

/**
 * What is said of a salary of the file.
 */
export type SalaryChoice = { 
/**
 * Which, by its place in the preview, from 1.
 */
place: number, 
/**
 * It is charged; otherwise it is left out.
 */
take: boolean, };

/**
 * What a salary is reckoned from, as people type it.
 */
export type SalaryForm = { 
/**
 * The post.
 */
post: string | null, 
/**
 * Pay of a whole month at full time; this, the hourly wage or stated pay.
 */
monthly: string | null, 
/**
 * Degree of employment in per cent; a hundred when left out.
 */
degree: string | null, 
/**
 * Pay of an hour.
 */
wage: string | null, 
/**
 * Hours, with at most two decimals.
 */
hours: string | null, 
/**
 * Pay of the period as a payroll states it.
 */
stated: string | null, 
/**
 * Calendar days of the period without pay.
 */
absent_days: string | null, 
/**
 * On-costs: `year` for the rate of the year, `none`, or a rate in per cent.
 */
on_cost: string | null, 
/**
 * The part that the grant carries, in per cent; a hundred when left out.
 */
share: string | null, 
/**
 * The part that the organisation carries itself, in per cent.
 */
own_share: string | null, };

/**
 * A salary that was reckoned, and its amounts.
 */
export type SalaryRow = { 
/**
 * What it is reckoned from, as it can be typed again.
 */
form: SalaryForm, 
/**
 * The pay of the period.
 */
pay: string, 
/**
 * The rate of on-costs in per cent; nothing where none are counted.
 */
rate: string | null, 
/**
 * The on-costs.
 */
on_cost: string, 
/**
 * Pay and on-costs.
 */
whole: string, 
/**
 * What the grant carries.
 */
amount: string, 
/**
 * What the organisation carries itself.
 */
own: string | null, };

/**
 * A cost of a sample.
 */
export type SampleItem = { 
/**
 * Reference.
 */
cost: string, 
/**
 * The amount by which it is sampled.
 */
amount: string, 
/**
 * `drawn`, `largest`, `certain`; `apart` for one of nought or less.
 */
why: string, 
/**
 * In words.
 */
why_name: string, 
/**
 * Code of the grant.
 */
grant: string, 
/**
 * Voucher.
 */
voucher: string | null, 
/**
 * Day of booking.
 */
booked_on: string | null, 
/**
 * Text.
 */
text: string, 
/**
 * Supplier.
 */
supplier: string | null, 
/**
 * Amount of the cost.
 */
charged: string, 
/**
 * Pieces of evidence.
 */
evidence: number, 
/**
 * The mark, if there is one.
 */
mark: MarkRow | null, };

/**
 * A sample.
 */
export type SampleRow = { 
/**
 * `S1`.
 */
sample: string, 
/**
 * `random` or `monetary-unit`.
 */
method: string, 
/**
 * In words: method, parameters and what it was drawn from.
 */
description: string, 
/**
 * The seed.
 */
seed: string, 
/**
 * Codes of the grants.
 */
grants: Array<string>, 
/**
 * Costs in the population.
 */
population: number, 
/**
 * Their sum.
 */
population_sum: string, 
/**
 * The interval of a monetary-unit sample.
 */
interval: string | null, 
/**
 * Its start.
 */
start: string | null, 
/**
 * When it was drawn, in UTC.
 */
at: string, 
/**
 * When, in Sweden, `2026-11-22 10:30`.
 */
local_time: string, 
/**
 * Who drew it.
 */
by: string, 
/**
 * Drawn again from the package it is the same.
 */
holds: boolean, 
/**
 * The costs.
 */
items: Array<SampleItem>, 
/**
 * Costs of nought or less, which a monetary-unit sample leaves for themselves.
 */
apart: Array<SampleItem>, 
/**
 * How many of the costs are marked.
 */
marked: number, 
/**
 * What it says of the population: of a monetary-unit sample whose costs are all marked.
 */
evaluation: EvaluationRow | null, 
/**
 * How many costs of the population may be wrong: of a random sample whose costs are all marked.
 */
rate: RateRow | null, };

/**
 * Writes a piece of evidence to a file.
 */
export type SaveEvidence = { 
/**
 * Reference.
 */
evidence: string, 
/**
 * The file; one that is there is replaced.
 */
file: FileHandle, };

/**
 * Puts a value at a place.
 */
export type SchemeChange = { 
/**
 * The place, as a path of field names and ids; `+` at its end adds an item to a list.
 */
place: string, 
/**
 * The value as people type it; `None` or nothing but blanks takes away what stands there.
 */
value: string | null, };

/**
 * A scheme with its rules.
 */
export type SchemeDetail = { 
/**
 * What the list says.
 */
row: SchemeRow, 
/**
 * The whole scheme in words, section by section: its rules, what the sources leave open, the documents.
 */
groups: Array<RuleGroup>, 
/**
 * What it may be used for.
 */
purposes: Array<PurposeRow>, };

/**
 * Asks what a newer version of a grant's scheme says otherwise.
 */
export type SchemeDifferences = { 
/**
 * Code of the grant.
 */
grant: string, };

/**
 * How a grant's scheme and the one of the same id differ.
 */
export type SchemeDifferencesReply = { 
/**
 * Id of the scheme.
 */
scheme: string, 
/**
 * The version that the grant has.
 */
version: number, 
/**
 * The version that there is now; the same as the grant's when there is none.
 */
newer: number, 
/**
 * What differs.
 */
rows: Array<DifferenceRow>, 
/**
 * How many of them nobody has decided about.
 */
open: number, };

/**
 * A scheme was written.
 */
export type SchemeExported = { 
/**
 * Name of the file.
 */
file: string, };

/**
 * Names a file with a scheme.
 */
export type SchemeFile = { 
/**
 * The file.
 */
file: FileHandle, };

/**
 * What is wrong with a scheme, and where.
 */
export type SchemeProblemRow = { 
/**
 * Code.
 */
code: string, 
/**
 * The field, as a path of field names and ids; empty where the file does not have the form of a scheme.
 */
place: string, 
/**
 * Line in the text, from 1; `None` where there is no text.
 */
line: number | null, 
/**
 * Column in the line, from 1; `None` where there is no text.
 */
column: number | null, 
/**
 * In words.
 */
message: string, };

/**
 * A scheme in a list.
 */
export type SchemeRow = { 
/**
 * Id.
 */
id: string, 
/**
 * Official name.
 */
name: string, 
/**
 * Name for lists.
 */
short: string, 
/**
 * Who pays.
 */
funder: string, 
/**
 * Grant year.
 */
year: number, 
/**
 * `kommun`, `region`.
 */
recipients: Array<string>, 
/**
 * Use period.
 */
period: Days, 
/**
 * The whole amount, where stated.
 */
total: string | null, 
/**
 * Last day to requisition, where stated.
 */
requisition_last_day: string | null, 
/**
 * Day the report is due, where stated.
 */
report_due: string | null, 
/**
 * `requisition`, `performance`, `application`.
 */
form: string, 
/**
 * Only shows what the language can say; never complete.
 */
example: boolean, 
/**
 * How many of its settings are our reading where the sources are silent.
 */
uncertain: number, 
/**
 * The rounds of claims, where there are several.
 */
rounds: Array<PurposeRow>, 
/**
 * The instalments, where there are several.
 */
instalments: Array<PurposeRow>, };

/**
 * What a file with a scheme is worth.
 */
export type SchemeVerdict = { 
/**
 * Name of the file.
 */
file: string, 
/**
 * Id of the scheme; `None` when something is wrong with it.
 */
scheme: string | null, 
/**
 * What is wrong with it.
 */
problems: Array<SchemeProblemRow>, };

/**
 * Decides whether costs entered by hand need a second person.
 */
export type SetFourEyes = { 
/**
 * They do.
 */
required: boolean, };

/**
 * Sets the state.
 */
export type SetGrantState = { 
/**
 * Code of the grant.
 */
grant: string, 
/**
 * State.
 */
state: string, };

/**
 * Sets the rate of a year.
 */
export type SetOnCostRate = { 
/**
 * The year.
 */
year: number, 
/**
 * Per cent, as people type it.
 */
rate: string, 
/**
 * Where it is from.
 */
source: string, };

/**
 * A field of a rule that may be decided.
 */
export type SettingField = { 
/**
 * The place.
 */
place: string, 
/**
 * What it is.
 */
name: string, 
/**
 * What stands there; empty where nothing does.
 */
value: string, 
/**
 * The words it may have; empty where it takes an amount, a day or a text.
 */
choices: Array<ChoiceRow>, };

/**
 * A rule that the sources leave open.
 */
export type SettingRow = { 
/**
 * The place of the rule.
 */
place: string, 
/**
 * The heading that it stands under.
 */
section: string, 
/**
 * Our default, why, and who decided about it.
 */
rule: RuleRow, 
/**
 * What can be decided otherwise.
 */
fields: Array<SettingField>, };

/**
 * Says that costs are the invoice that an accrual waited for.
 */
export type SettleAccrual = { 
/**
 * Reference of the accrual.
 */
accrual: string, 
/**
 * References of the costs.
 */
costs: Array<string>, 
/**
 * Why.
 */
reason: string, };

/**
 * A recipient of a list of shares.
 */
export type ShareRecipient = { 
/**
 * Name as it stands.
 */
name: string, 
/**
 * Code as it stands.
 */
code: string | null, };

/**
 * A unit's share.
 */
export type ShareRow = { 
/**
 * The unit.
 */
unit: string, 
/**
 * `own`, `private`.
 */
provider: string | null, 
/**
 * The number that decides.
 */
number: number | null, 
/**
 * Its share.
 */
amount: string, };

/**
 * An answer on a sheet.
 */
export type SheetAnswer = { 
/**
 * Id of the question.
 */
question: string, 
/**
 * Id of the field.
 */
field: string, 
/**
 * What is asked.
 */
name: string, 
/**
 * `amount`, `count`, `date`, `text`.
 */
answer_kind: string, 
/**
 * The answer.
 */
value: string, };

/**
 * What is said of a sheet of a follow-up.
 */
export type SheetChoice = { 
/**
 * Its name as it stands.
 */
sheet: string, 
/**
 * The grant that it is of.
 */
grant: string | null, 
/**
 * It is left out.
 */
leave: boolean, };

/**
 * What a sheet says.
 */
export type SheetPreview = { 
/**
 * Name of the file.
 */
file: string, 
/**
 * The unit; empty where the file is no sheet of the grant.
 */
unit: string, 
/**
 * What it has used.
 */
used: string | null, 
/**
 * What it was paid.
 */
paid: string, 
/**
 * What it reported before.
 */
before: string | null, 
/**
 * Day of the report.
 */
date: string | null, 
/**
 * Who answers.
 */
by: string | null, 
/**
 * What for.
 */
text: string | null, 
/**
 * Answers to questions of the scheme.
 */
answers: Array<SheetAnswer>, 
/**
 * The book says all of it already.
 */
unchanged: boolean, 
/**
 * What is wrong; then nothing can be taken in.
 */
problems: Array<Failure>, };

/**
 * Sheets were written.
 */
export type SheetsWritten = { 
/**
 * Their names.
 */
files: Array<string>, };

/**
 * Asks for a cost.
 */
export type ShowCost = { 
/**
 * Reference.
 */
cost: string, };

/**
 * Asks for findings as a screen shows them: the first of each severity.
 */
export type ShowFindings = { 
/**
 * Code of a grant; all when left out.
 */
grant: string | null, 
/**
 * The day asked about; today when left out.
 */
as_of: string | null, 
/**
 * Also those accepted.
 */
with_accepted: boolean | null, 
/**
 * Only those about things of this kind, such as `question`.
 */
about: string | null, 
/**
 * How many of each severity, at most 1 000.
 */
limit: number, };

/**
 * Asks for a forecast.
 */
export type ShowForecast = { 
/**
 * Code of the grant.
 */
grant: string, 
/**
 * The day it is made; today when left out.
 */
as_of: string | null, };

/**
 * Asks for a grant.
 */
export type ShowGrant = { 
/**
 * Code.
 */
grant: string, 
/**
 * The day that findings are counted on; today when left out.
 */
as_of: string | null, };

/**
 * Asks for what a key file shows without its passphrase.
 */
export type ShowKey = { 
/**
 * A private or public key file.
 */
file: FileHandle, };

/**
 * Asks for the report.
 */
export type ShowReport = { 
/**
 * Code of the grant.
 */
grant: string, };

/**
 * Asks for a scheme: by id, or as it was frozen with a grant.
 */
export type ShowScheme = { 
/**
 * Id of a scheme.
 */
scheme: string | null, 
/**
 * Code of a grant.
 */
grant: string | null, };

/**
 * Asks for the position of a grant.
 */
export type ShowYearEnd = { 
/**
 * Code of the grant.
 */
grant: string, 
/**
 * The last day of the year or period; the nearest 31 December when left out.
 */
at: string | null, 
/**
 * For interest: the day that the funder decided to claim money back.
 */
decided: string | null, 
/**
 * For interest: the day that it is paid.
 */
paid: string | null, 
/**
 * For interest: the base rate in per cent, as people type it.
 */
base_rate: string | null, };

/**
 * Signs off the reconciliation of a month.
 */
export type SignMonth = { 
/**
 * Code of the grant.
 */
grant: string, 
/**
 * The month, `2026-03`.
 */
month: string, 
/**
 * A note.
 */
note: string | null, };

/**
 * Who signed, as far as the signature tells.
 */
export type SignedByRow = { 
/**
 * `known`, `unknown`, `changed` (another key than the confirmed one) or `bad`.
 */
state: string, 
/**
 * The name that the package gives the signer: the organisation number.
 */
identity: string | null, 
/**
 * Fingerprint of the key.
 */
fingerprint: string | null, 
/**
 * The day the key was confirmed, where it was here.
 */
since: string | null, 
/**
 * How, in the user's words.
 */
how: string | null, };

/**
 * A key that somebody has confirmed.
 */
export type SignerRow = { 
/**
 * Organisation number.
 */
orgnr: string, 
/**
 * Name of the organisation.
 */
organisation: string, 
/**
 * Fingerprint of the key.
 */
fingerprint: string, 
/**
 * The day it was confirmed.
 */
since: string, 
/**
 * How, in the user's words.
 */
how: string, };

/**
 * The confirmed keys.
 */
export type Signers = { 
/**
 * By organisation number.
 */
signers: Array<SignerRow>, };

/**
 * Splits a cost into several of shorter periods; each is a correction of it.
 */
export type SplitCost = { 
/**
 * Reference.
 */
cost: string, 
/**
 * `days`, `months`.
 */
by: string, 
/**
 * `years`, `months`, `use-period`.
 */
over: string, 
/**
 * Why.
 */
reason: string, };

/**
 * Asks how an amount is spread over its days.
 */
export type SpreadAmount = { 
/**
 * Amount as people type it.
 */
amount: string, 
/**
 * First day.
 */
first: string, 
/**
 * Last day.
 */
last: string, 
/**
 * `days`, `months`.
 */
by: string, 
/**
 * `years`, `months`, `grants`.
 */
over: string, 
/**
 * Codes of the grants whose use periods cut it, for `grants`.
 */
grants: Array<string>, };

/**
 * A part of a spread amount.
 */
export type SpreadRow = { 
/**
 * Code of the grant; nothing for days that no grant has, and where the parts are years or months.
 */
grant: string | null, 
/**
 * First day.
 */
first: string, 
/**
 * Last day.
 */
last: string, 
/**
 * Amount.
 */
amount: string, };

/**
 * A row of the ledger, the costs that rest on it, or both.
 */
export type StandingLine = { 
/**
 * `matched`, `only-ledger`, `only-book`, `recoded`, `changed`.
 */
state: string, 
/**
 * In words.
 */
state_name: string, 
/**
 * Voucher.
 */
voucher: string, 
/**
 * Day.
 */
date: string, 
/**
 * Text.
 */
text: string, 
/**
 * What the ledger says.
 */
ledger: string, 
/**
 * What the book charges.
 */
book: string, 
/**
 * References of the costs.
 */
costs: Array<string>, 
/**
 * The code that a later file has it on.
 */
code: string | null, };

/**
 * What is open and what the program is.
 */
export type Status = { 
/**
 * The open book.
 */
book: BookStatus | null, 
/**
 * The package that is reviewed; then no book is open.
 */
review: ReviewStatus | null, 
/**
 * Books opened before, the latest first.
 */
recent: Array<RecentBook>, 
/**
 * `sv` or `en`.
 */
language: string, 
/**
 * Name of the user, who stands as actor in the history.
 */
actor: string, 
/**
 * Today in Sweden.
 */
today: string, 
/**
 * Version of the program.
 */
version: string, };

/**
 * A code that may be a grant.
 */
export type SuggestedGrant = { 
/**
 * Code.
 */
code: string, 
/**
 * Name.
 */
name: string | null, 
/**
 * Income on grant accounts.
 */
income: string, };

/**
 * Sums marked costs.
 */
export type SumCosts = { 
/**
 * References.
 */
costs: Array<string>, };

/**
 * What a column of a table is.
 */
export type TableColumnChoice = { 
/**
 * Heading as it stands; may be empty.
 */
heading: string, 
/**
 * Where it stands, from 0.
 */
column: number, 
/**
 * What it is: `account`, `amount`, `object:6`, `ignored` and so on.
 */
field: string, };

/**
 * A column of a table, with what stands in it.
 */
export type TableColumnRow = { 
/**
 * Where it stands, from 0.
 */
column: number, 
/**
 * Heading as it stands.
 */
heading: string, 
/**
 * What it seems to be, as in [`TableColumnChoice`].
 */
field: string, 
/**
 * `unsure`, `likely`, `sure`.
 */
confidence: string, 
/**
 * Its first values, at most five, as they stand.
 */
samples: Array<string>, };

/**
 * An amount that shows what stands before decimals, or that can be read in two ways.
 */
export type TableDecimal = { 
/**
 * The name of the cell.
 */
cell: string, 
/**
 * What stands there.
 */
value: string, 
/**
 * What it is with a comma before decimals.
 */
comma: string | null, 
/**
 * What it is with a point before decimals.
 */
point: string | null, };

/**
 * How a table is read.
 */
export type TableMappingChoice = { 
/**
 * The sheet; empty for a text.
 */
sheet: string, 
/**
 * The row of the headings, from 1; 0 where it is to be looked for.
 */
header_row: number, 
/**
 * The columns, in order; none where they are to be proposed.
 */
columns: Array<TableColumnChoice>, 
/**
 * What stands before decimals: `comma` or `point`; `None` where nobody has chosen.
 */
decimal: string | null, 
/**
 * `year-first`, `day-first`, `month-first`; `None` where nobody has chosen.
 */
date_order: string | null, 
/**
 * `minus` or `minus-or-brackets`.
 */
negative: string, 
/**
 * `debit-positive`, `credit-positive`, `credit-column`, `negative-credit-column`, `side-column`.
 */
sign: string | null, 
/**
 * The dimension that holds the grants' codes.
 */
code_part: string | null, 
/**
 * The day of every row, for a table that states none.
 */
day: string | null, };

/**
 * Where evidence belongs; exactly one field is given.
 */
export type TargetChoice = { 
/**
 * A cost.
 */
cost: string | null, 
/**
 * A voucher, `LEV:1023`, or with the year its fiscal year begins `LEV:1023/2026`.
 */
voucher: string | null, 
/**
 * A condition's id.
 */
condition: string | null, 
/**
 * The name of a decision about how the grant is shared.
 */
decision: string | null, 
/**
 * The grant as a whole.
 */
grant_itself: boolean, };

/**
 * What a file proves.
 */
export type TargetRow = { 
/**
 * `cost`, `voucher`, `grant`, `condition`, `decision`.
 */
kind: string, 
/**
 * Reference: `K12`, `LEV 1023`, the grant's code, the condition's id.
 */
reference: string, 
/**
 * In words.
 */
label: string, };

/**
 * Notes that a key has been confirmed another way than by a package.
 */
export type TrustSigner = { 
/**
 * Organisation number.
 */
orgnr: string, 
/**
 * Name of the organisation.
 */
organisation: string | null, 
/**
 * Fingerprint of the key.
 */
fingerprint: string, 
/**
 * How it was confirmed.
 */
how: string | null, };

/**
 * Asks how hard a passphrase is to guess.
 */
export type TryPassphrase = { 
/**
 * The passphrase.
 */
passphrase: string, };

/**
 * A cell of a matrix of numbers, as it is typed.
 */
export type TypedCell = { 
/**
 * Id of the row.
 */
row: string, 
/**
 * Id of the column; empty where there is only one.
 */
column: string, 
/**
 * What was typed; nothing leaves the cell empty.
 */
text: string, };

/**
 * What was taken back.
 */
export type Undone = { 
/**
 * The new operation.
 */
operation: OperationRow, 
/**
 * The one taken out of force, or brought back.
 */
target: OperationRow, };

/**
 * A question that can be put to the units.
 */
export type UnitQuestion = { 
/**
 * Id.
 */
id: string, 
/**
 * Words.
 */
name: string, };

/**
 * A unit's report was noted.
 */
export type UnitReportReply = { 
/**
 * The unit as it stands now.
 */
unit: UnitRow, 
/**
 * The book said all of it already; nothing was put in.
 */
unchanged: boolean, };

/**
 * A unit and its money.
 */
export type UnitRow = { 
/**
 * The unit.
 */
unit: string, 
/**
 * `own`, `private`, where a decision says so.
 */
provider: string | null, 
/**
 * A decision names it.
 */
in_decision: boolean, 
/**
 * Sum of its shares.
 */
decided: string, 
/**
 * Paid to it.
 */
paid: string, 
/**
 * What it reported as used.
 */
reported: string | null, 
/**
 * Paid less reported, at least 0.
 */
remaining: string, 
/**
 * `not-paid`, `not-reported`, `reported`, `reported-less`, `reported-more`.
 */
state: string, 
/**
 * In words.
 */
state_name: string, 
/**
 * Day of the report.
 */
reported_on: string | null, 
/**
 * Who answered.
 */
reported_by: string | null, 
/**
 * What the money was used for.
 */
text: string | null, 
/**
 * The sheet, as evidence.
 */
evidence: string | null, };

/**
 * An account of a grant that has no role.
 */
export type UnmappedAccount = { 
/**
 * Account.
 */
account: string, 
/**
 * Name.
 */
name: string | null, 
/**
 * Rows.
 */
rows: number, };

/**
 * A row of income that no payment is for.
 */
export type UnpaidRow = { 
/**
 * Voucher.
 */
voucher: string, 
/**
 * Day.
 */
date: string, 
/**
 * Account.
 */
account: string, 
/**
 * Amount, as income: positive.
 */
amount: string, 
/**
 * Text.
 */
text: string, };

/**
 * One of the five verdicts.
 */
export type VerdictRow = { 
/**
 * `ok`, `failed`, `warning` (holds, but something is to be known) or `not-checked`.
 */
verdict: string, 
/**
 * In words.
 */
message: string, };

/**
 * What verifying says.
 */
export type Verification = { 
/**
 * Files whole and complete.
 */
files: VerdictRow, 
/**
 * Log unbroken.
 */
log: VerdictRow, 
/**
 * Signature good and signer known.
 */
signer: VerdictRow, 
/**
 * Who signed; `None` for what is not signed.
 */
signed_by: SignedByRow | null, 
/**
 * Sums recomputed.
 */
sums: VerdictRow, 
/**
 * Rules run again, answers recomputed.
 */
rules: VerdictRow, 
/**
 * What was found.
 */
findings: Array<VerificationFinding>, 
/**
 * What the package says of itself; `None` for bags of others.
 */
summary: PackageSummary | null, 
/**
 * The checks' findings inside the package, for the reader.
 */
checks: Array<FindingRow>, };

/**
 * Something that verifying found.
 */
export type VerificationFinding = { 
/**
 * Code.
 */
code: string, 
/**
 * `error`, `warning`, `info`.
 */
severity: string, 
/**
 * The file it is about.
 */
file: string | null, 
/**
 * In words.
 */
message: string, };

/**
 * Verifies a package.
 */
export type VerifyPackage = { 
/**
 * Zip file or folder.
 */
file: FileHandle, 
/**
 * Fingerprints of keys known from another source.
 */
known_keys: Array<string>, };

/**
 * Voids a cost.
 */
export type VoidCost = { 
/**
 * Reference.
 */
cost: string, 
/**
 * Why.
 */
reason: string, };

/**
 * Chooses the folder that is watched for the open book, on this computer and by this user.
 */
export type WatchFolder = { 
/**
 * The folder.
 */
folder: FileHandle, };

/**
 * Takes a decision back.
 */
export type WithdrawAllocation = { 
/**
 * Code of the grant.
 */
grant: string, 
/**
 * The decision's name.
 */
name: string, };

/**
 * Writes what was consolidated last as a workbook, or a published table as PDF, by the ending of the file's name.
 */
export type WriteConsolidation = { 
/**
 * The file to write: `.xlsx` or `.pdf`.
 */
file: FileHandle, 
/**
 * `annex-1`, `annex-5`, `summary`; the last when left out.
 */
layout: string | null, 
/**
 * Ids of the schemes of the layout, in its order; all of them when empty.
 */
schemes: Array<string>, 
/**
 * A file of that name is replaced; otherwise it is told and left as it is.
 */
replace: boolean, };

/**
 * Writes the memo.
 */
export type WriteMemo = { 
/**
 * The PDF file.
 */
file: FileHandle, 
/**
 * Its title; a usual one when left out.
 */
title: string | null, 
/**
 * Also the marks that others have taken the place of.
 */
earlier: boolean, };

/**
 * Writes the keys of the open book.
 */
export type WriteOverlapKeys = { 
/**
 * The file to write.
 */
file: FileHandle, 
/**
 * The secret that those who compare share; without one persons have no keys.
 */
secret: string | null, };

/**
 * Writes the file of the review anew, where it was moved away.
 */
export type WriteReviewAnew = { 
/**
 * Another place; where it was when left out.
 */
file: FileHandle | null, };

/**
 * Writes the answer sheets.
 */
export type WriteUnitSheets = { 
/**
 * Code of the grant.
 */
grant: string, 
/**
 * The folder.
 */
folder: FileHandle, 
/**
 * As text instead of workbooks.
 */
csv: boolean, 
/**
 * The units; all when empty.
 */
units: Array<string>, 
/**
 * Questions of the scheme that are asked too.
 */
questions: Array<string>, };

/**
 * The positions of all grants.
 */
export type YearEndList = { 
/**
 * The day.
 */
at: string, 
/**
 * The grants.
 */
rows: Array<YearEndRow>, 
/**
 * Their sums; `treatment` and `grant` are empty.
 */
total: YearEndRow, };

/**
 * The position of a grant.
 */
export type YearEndRow = { 
/**
 * Code of the grant.
 */
grant: string, 
/**
 * Name of its scheme for lists.
 */
scheme_name: string, 
/**
 * `as-used`, `over-period`, `when-decided`.
 */
treatment: string, 
/**
 * Paid by the day.
 */
received: string, 
/**
 * Used by the day.
 */
used: string, 
/**
 * Received less used.
 */
unused: string, 
/**
 * Charged but not eligible: outside the use period.
 */
outside: string, 
/**
 * Of what is used, what checks question.
 */
in_question: string, 
/**
 * To be paid back if nothing more is used.
 */
to_repay: string, 
/**
 * Income of all years up to the day.
 */
income: string, 
/**
 * Claim on the funder.
 */
claim: string, 
/**
 * Liability to the funder.
 */
liability: string, 
/**
 * Income that is not booked yet, negative where too much is; nothing without a ledger.
 */
to_book: string | null, 
/**
 * The use period has ended.
 */
over: boolean, 
/**
 * How many things the figures rest on that are not known.
 */
gaps: number, };

/**
 * The position of a grant, with what it rests on.
 */
export type YearEndView = { 
/**
 * The position.
 */
row: YearEndRow, 
/**
 * The day.
 */
at: string, 
/**
 * Set aside.
 */
allocated: string, 
/**
 * Requisitioned.
 */
requisitioned: string, 
/**
 * Paid back.
 */
repaid: string, 
/**
 * What the organisation can count on.
 */
entitled: string, 
/**
 * Used in the calendar year of the day.
 */
used_in_year: string, 
/**
 * Used more than the organisation is entitled to.
 */
over_use: string, 
/**
 * Paid to units that have not reported its use.
 */
unproven: string, 
/**
 * To be paid back if everything questioned is turned down.
 */
to_repay_at_most: string, 
/**
 * Unused and not claimed by the rule.
 */
unclaimed: string, 
/**
 * What checks question.
 */
questioned: Array<QuestionedRow>, 
/**
 * What the main ledger has booked as income.
 */
booked: string | null, 
/**
 * The same by account.
 */
booked_by_account: Array<AccountAmount>, 
/**
 * The proposed entry.
 */
entry: Array<EntryLine>, 
/**
 * What the figures rest on that is not known.
 */
gaps: Array<GapRow>, 
/**
 * The rules: use period, payments to units, repayment, classification.
 */
rules: Array<RuleGroup>, 
/**
 * The scheme says how interest runs, so it can be asked for.
 */
has_interest: boolean, 
/**
 * The interest, when days and base rate were given.
 */
interest: InterestRow | null, };

/** The commands that change the book; after one, what is on screen is asked for again. */
export const CHANGES: ReadonlySet<keyof Commands> = new Set<keyof Commands>([
  "create_book",
  "open_book",
  "open_sample",
  "close_book",
  "set_preferences",
  "set_four_eyes",
  "undo",
  "redo",
  "reverse_operation",
  "add_grant",
  "note_amount",
  "set_grant_state",
  "note_condition",
  "confirm_import",
  "map_accounts",
  "add_cost",
  "add_rows",
  "add_invoice",
  "set_on_cost_rate",
  "recalculate_salaries",
  "copy_costs",
  "correct_cost",
  "void_cost",
  "confirm_periods",
  "approve_costs",
  "assign_costs",
  "add_evidence",
  "link_evidence",
  "mask_evidence",
  "set_participant",
  "add_participants",
  "remove_participant",
  "keep_person",
  "erase_personal_data",
  "settle_accrual",
  "split_cost",
  "accept_finding",
  "explain_difference",
  "sign_month",
  "answer_question",
  "freeze_report",
  "attest_report",
  "carry_answers",
  "confirm_answers",
  "decide_setting",
  "adopt_scheme",
  "copy_scheme",
  "change_scheme",
  "remove_scheme",
  "import_scheme",
  "decide_allocation",
  "withdraw_allocation",
  "confirm_unit_report",
  "issue_package",
  "open_review",
]);
