# Documents that are written to a folder: their names, headings and texts, and the command that writes them.

problem-export-nothing = Nothing was written: what was chosen does not come in the chosen format. Choose more documents or formats.
problem-export-files-exist = { $more ->
    [0] Nothing was written. In the folder “{ $folder }” there are already: { $files }. Choose another folder, or to replace them.
   *[other] Nothing was written. In the folder “{ $folder }” there are already: { $files } and { $more } more files. Choose another folder, or to replace them.
}
progress-writing-documents = Writing documents

export-file-ledger = ledger-extract
export-file-costs = cost-list
export-file-reconciliation = reconciliation
export-file-evidence = evidence-list
export-file-report = return-report
export-file-year-end = year-end-specification
export-file-summary = management-summary
export-all-grants = all-grants
export-and-more = and-more

document-costs-title = Cost list
document-evidence-title = Evidence list
document-year-end-title = Year-end specification
document-summary-title = Management summary
document-grant-codes = Grant codes
document-fact = Item
document-value = Value
document-title = Document
document-sheet-about = About
document-sheet-accounts = Accounts
document-sheet-positions = Position
document-sheet-grants = Grants
document-sheet-kinds = Kinds of cost
document-sheet-months = Months
document-not-known = not known

document-ledger-lead = The extract has the rows of the main ledger that carry the grant’s code, and no others. Debit is plus. Opening is what the grant’s rows of earlier years came to, on every account; it is not the balance of the account in the main ledger.
document-accounts = Sum by account
document-rows = Rows by account
document-account-is = The account is
document-year = Fiscal year
document-opening = Opening, kr
document-debit = Debit, kr
document-credit = Credit, kr
document-closing = Closing, kr
document-running = Sum so far, kr
document-opening-sum = Opening
document-closing-sum = Closing

document-by-kind = By kind of cost
document-by-purpose = By purpose
document-costs-listed = Costs by kind and purpose
document-how-many = Items
document-sum-of = Sum of { $name }
document-costs-none = No costs have been entered.

document-account-month = Account and month
document-months = Months
document-open-rows = Rows not explained
document-month-open = differences left to explain
document-month-ready = ties out, not signed
document-month-signed = signed
document-month-moved = changed after it was signed

document-evidence-open = Files that are here
document-evidence-kept = Kept by the recipient: personal data
document-costs-without-evidence = Costs without evidence
document-sum-or-commitment = SHA-256, or commitment where the file is kept
document-commitment = commitment { $commitment }

document-question-id = Question
document-question = Text of the question
document-answer-part = Part
document-answer-text = Answer in words
document-comment = Comment

document-closing-day = Year-end at
document-year-end-lead = The position is computed from the book by the days that costs arose. The book does not replace the main ledger: the proposals are booked there.
document-entries = Proposed year-end entries
document-entries-none = Nothing is to be booked, or no main ledger has been imported.
document-entry = Proposed year-end entry
document-entry-is = Is for
document-entry-account = Why that account
document-account-open = choose
document-account-seen-grant = used on the grant in the main ledger
document-account-seen-book = used on another grant of the book
document-account-seen-nowhere = the table of accounts has no such account
document-account-within = choose within { $within }
document-use = Used and left
document-position = Position
document-treatment-as-used = Income follows use: the grant has conditions, and the rest is a liability.
document-treatment-over-period = Income is spread evenly over the days of the use period: the grant has no conditions on repayment.
document-treatment-when-decided = Income is recognised when the grant is decided: it pays for what was already done.
document-questioned = Questioned by the checks
document-gap = What the book does not know
document-gaps = What is not known
document-remedy = What to do

document-used-share = Share used
document-share = Share
document-attention = To look at
document-last-day = Last day
document-errors = Errors
document-warnings = Warnings
document-chart-use = Used and received
document-chart-kinds = Used by kind of cost
document-chart-months = Left of the grant month by month, { $code }
document-left = Left, kr
document-even-pace = Left at an even pace, kr

cli-about-export = Writes documents to a folder: ledger extract, lists, reconciliation, return report, year-end and summary.
cli-option-export-grant = Grant code; several may be given. Without it, all grants of the book
cli-option-export-out = The folder that documents are written to
cli-option-export-what = Which documents; otherwise all
cli-option-export-format = In which formats; otherwise all but csv
cli-option-export-day = The last day of the year-end; otherwise the nearest 31 December
cli-option-export-replace = Replace files of the same name
cli-option-export-include-personal = Write out names of people, for a named reader
cli-option-export-reader = Who the documents are for
cli-value-what = DOCUMENT
cli-value-format = FORMAT
cli-export-replaced = replaced
cli-did-export = { $files ->
    [one] One file was written to { $folder }.
   *[other] { $files } files were written to { $folder }.
}

problem-export-nothing-because = Nothing was written. { $reason }
problem-export-voucher-unbalanced = The voucher “{ $voucher }” does not balance. This is a fault of the program; nothing was written.
problem-export-code-unwritable = The code “{ $code }” cannot be written in SIE, which has the characters of PC8 alone. Change the code in the main ledger, or book it by hand.
problem-export-row-ambiguous = Several rows are called { $row } among those that may belong to { $code }: of different years, or without voucher numbers. Correct them in the main ledger. Nothing was written.
problem-export-account-unfit = “{ $account }” is no account: an account has digits only. Nothing was written.
problem-export-row-unknown = The row “{ $row }” is not among those that could be charged to { $code }. Write voucher, slash and row as in the list, for example LEV 1023/2.
problem-export-entry-none = { $code }: the main ledger agrees with the position at { $day }, so no year-end entry is needed.
problem-export-entry-no-ledger = { $code }: no main ledger has been imported, so there is no year-end entry to write.
problem-export-account-open = { $code }: the year-end entry was not written, as there is no account for { $role }. Choose one within { $within }.
problem-export-account-nowhere = { $code }: the year-end entry was not written, as there is no account for { $role }. The table of accounts has none; choose one in your chart of accounts.
problem-export-recoding-none = { $code }: no rows of the main ledger look as if they lacked the grant’s code, so there is no correction to write.

problem-export-recoding-choose = { $rows ->
    [one] { $code }: one row of the main ledger looks as if it lacked the grant’s code. Choose it to have a correction written.
   *[other] { $code }: { $rows } rows of the main ledger look as if they lacked the grant’s code. Choose which to correct; none is chosen for you.
}

export-file-entry = year-end-entry
export-file-recoding = recoding
export-entry-text = Year-end entry of state grant { $code } at { $day }
export-recoding-text = Correction of coding, voucher { $voucher } { $day }, to { $code }
export-recoding-row = Voucher { $voucher } row { $row }
export-sie-remark = Proposal from Bidragsboken, operation { $operation }, { $hash }. Not booked: review before it is read in.
export-dimension = Code part { $number }
export-characters-replaced = Characters that SIE lacks were replaced in the texts: { $characters }

cli-option-export-row = Row to correct, as LEV 1023/2, among those that chargeable shows; may be given several times
cli-value-voucher-row = VOUCHER/ROW

# The files of a package, on its page.
page-file-report-xlsx = the return report as a workbook
page-file-year-end = the year-end specification, for paper
page-file-ledger-pdf = the ledger extract by account, for paper
page-file-costs-pdf = the cost list by kind and purpose, for paper
page-file-reconciliation-pdf = the reconciliation, for paper
page-file-evidence-pdf = the evidence list, for paper
