# What leaves the program to be read: the page of the package, the return report and the ledger extract.

document-role-cost-salary = cost: salary
document-role-cost-invoice = cost: invoice
document-role-cost-accrual = cost: accrual
document-role-cost-transfer = cost: payment to a unit or provider
document-role-cost-other = cost: other
document-role-grant-income = income: state grants
document-role-other-income = income: other
document-role-balance-accrued = balance: accrued costs and prepaid income
document-role-balance-prepaid = balance: accrued income and prepaid costs
document-role-balance = balance: other
document-role-ignored = does not count

page-title = Audit package { $codes } · { $organisation }
page-example = EXAMPLE: the organisation and all figures are invented.
page-eyebrow = Audit package
page-contents = Contents
page-orgnr = Organisation number
page-as-of = As of
page-last-operation = Last operation
page-reader = Made for
page-personal = Personal data
page-personal-left-out = Names are replaced by pseudonyms and evidence with personal data is kept by the recipient. Free texts stand as they are.
page-personal-included = The package holds names and evidence with personal data
page-head-hash = Control sum of the log

page-scheme = Grant scheme
page-funder = Funder
page-use-period = Use period
page-state = State
page-case-numbers = Case numbers
page-contact = Contact person
page-report-due = Report due

page-figure-requisitioned = Requisitioned
page-figure-received = Received
page-figure-used = Used
page-figure-unused = Unused
page-figure-over-use = Over-used
page-figure-outside = Outside the use period
page-figure-to-repay = To repay
page-figure-costs = { $costs ->
    [one] Made of one cost.
   *[other] Made of { $costs } costs.
}

page-by-kind = Used by kind of cost
page-by-year = Used by year

page-files = Files
page-file-report = the return report for print
page-file-ledger = the ledger extract as a spreadsheet
page-file-report-json = the answers for programs, figures down to their costs
page-file-ledger-csv = the ledger lines for programs
page-file-costs-csv = the costs for programs
page-file-reconciliation-csv = the reconciliation for programs
page-file-findings = the findings for programs
page-file-scheme = the rules of the scheme with their sources
page-file-guide = how to check the package
page-file-system = system description
page-file-log = the log of everything done in the book
page-file-package = what the package is about

page-answers = Return report
page-report-frozen = The report was frozen in operation { $operation }, as of { $as_of }. The answers here are computed from the book as it is in the package.
page-report-not-frozen = The report is not frozen. The answers are computed from the book as it is in the package.
page-condition-met = Yes, { $date }
page-answer-missing = Answer missing
page-answer-open = No answer
page-answer-file = File attached
page-answer-points = { $points } percentage points
page-choice-yes = Yes
page-choice-no = No
page-choice-not-applicable = Not applicable

page-findings = Findings
page-findings-none = The checks found nothing.
page-finding-accepted = Accepted by { $by }: { $reason }
page-accepted = Accepted

page-reconciliation = Reconciliation with the main ledger
page-reconciliation-none = No main ledger has been taken in, so there is nothing to reconcile with.
page-reconciliation-note = { $open ->
    [0] Every account and month ties to the main ledger, or its difference is explained.
    [one] One row has a difference that nobody has explained.
   *[other] { $open } rows have a difference that nobody has explained.
}
page-unexplained = Unexplained

page-conditions = Conditions
page-condition-open = No date

page-costs = Costs
page-costs-note = The days on which a cost arose decide what counts towards the grant. Amounts are in kronor, without value added tax.
page-basis-assumed = assumed
page-basis-stated = stated
page-basis-set = set
page-ledger = Ledger extract
page-row-added = added later, does not count by itself
page-row-removed = struck, does not count
page-none = There are none.
page-rows-cut = The page shows { $shown } of { $rows } rows. All are in { $file }.

page-evidence = Evidence
page-evidence-note = Evidence with personal data is left out unless the package is made for a named reader. It stands here with its commitment and is kept by the recipient.
page-kept-by-recipient = Kept by the recipient
page-commitment = commitment { $commitment }…

page-history = History
page-history-note = Every operation is bound to the one before by a control sum. The latest stands first.
page-voided-by = taken out of force by operation { $operation }

page-verify = How to check the package
page-verify-note = The file VERIFIERA.txt, beside the folder data, shows how sums and signature are checked with tools that the computer has already. The program Bidragsboken also checks the log, computes the sums again and runs the rules again.
page-foot = Made with { $software }. Control sum of the log: { $hash }

page-column-account = Account
page-column-amount = Amount, SEK
page-column-at = Time
page-column-book = Book, SEK
page-column-condition = Condition
page-column-cost = Cost
page-column-date = Date
page-column-difference = Difference, SEK
page-column-evidence = Evidence
page-column-explanation = Explanation
page-column-file = File
page-column-finding = Finding
page-column-grant = Grant
page-column-hash = Sum
page-column-inside = Counts towards the grant, SEK
page-column-kind = Kind
page-column-ledger = Main ledger, SEK
page-column-line = Line
page-column-month = Month
page-column-note = Note
page-column-operation = No
page-column-period = Cost period
page-column-proves = Proves
page-column-rule = Rule
page-column-severity = Weight
page-column-size = Bytes
page-column-text = Text
page-column-voucher = Voucher
page-column-what = What
page-column-who = Who
page-column-counts = Counts
page-column-employee = Employee
page-column-objects = Code string
page-column-outside = Outside the use period, SEK
page-column-period-basis = Period is
page-column-period-first = Period from
page-column-period-last = Period to
page-column-person = Person
page-column-position = Row of voucher
page-column-purpose = Purpose
page-column-sha256 = SHA-256
page-column-supplier = Supplier
page-column-voucher-date = Voucher date

document-report-title = Return report
document-ledger-title = Ledger extract
document-sheet-ledger = Ledger
document-sheet-costs = Costs
document-sheet-reconciliation = Reconciliation
document-sheet-evidence = Evidence
document-organisation = Organisation
document-grant-code = Grant code
document-draft = Draft
document-summary = Summary
document-answers = Questions and answers
document-answer = Answer, SEK
document-how = How it was computed
document-costs-cut = { $shown } of { $rows } costs are shown here. All are in the ledger extract.
document-findings-cut = { $more } more findings stand on the page of the package (index.html) and in checks.
document-place-and-day = Place and day
document-signature = Signature and name in print
document-footer = { $code } · operation { $operation } · { $hash }

progress-writing-package = Writing the audit package

registrar-what = Audit package for state grants { $grants }, { $organisation } ({ $orgnr }), as of { $as_of }.
registrar-file = File: { $file }, { $bytes } bytes.
registrar-sum = Checksum of the file (SHA-256): { $sha256 }
registrar-head = Last operation of the log: { $operation }, hash { $hash }
registrar-signed = Signed with the key { $fingerprint }
registrar-unsigned = The package is not signed.
registrar-reader = Made for: { $reader }.
registrar-personal = The package holds names and evidence with personal data.
registrar-left-out = { $evidence ->
    [one] One piece of evidence with personal data is left out and kept by the recipient.
   *[other] { $evidence } pieces of evidence with personal data are left out and kept by the recipient.
}
