# Reading files in, in the window: the queue, what columns are, the preview of invoices and salaries, and what was done.

ui-choose-files = Choose files
ui-choose-more-files = Choose more files
ui-choose-files-folder = Choose a folder
ui-drop-now = Drop to read
ui-drop-kinds = Main ledger (SIE 1–5, Excel, CSV), e-invoices (Peppol, UBL, Svefaktura), salaries (PAXml) and follow-ups in Excel. Of a folder, the files that lie directly in it are read.
ui-file-put-aside = The file is skipped. Nothing of it is taken in.
ui-file-take-up = Take the file up again
ui-read-again = Read the file again
ui-next-file = Next file
ui-skip-file = Skip the file
ui-asking-anew = Working it out anew …

ui-queue = Files
ui-queue-done = { $done } of { $all } finished
ui-file-state-waiting = Waiting
ui-file-state-reading = Being read …
ui-file-state-choices = Needs choices
ui-file-state-blocked = Has errors
ui-file-state-ready = Can be taken in
ui-file-state-taken = Taken in
ui-file-state-unchanged = Was there already
ui-file-state-refused = Cannot be read
ui-file-state-stopped = Cancelled
ui-file-state-left = Skipped

ui-format-table = Table
ui-format-sie = SIE
ui-format-paxml = PAXml
ui-format-peppol = Peppol
ui-format-ubl = UBL
ui-format-svefaktura = Svefaktura
ui-format-invoice = E-invoice
ui-rows-of-table = { $rows } rows
ui-invoices-count = { $count ->
    [one] One invoice
   *[other] { $count } invoices
}
ui-payroll-persons = { $count ->
    [one] One person
   *[other] { $count } persons
}
ui-payroll-sum = Sum of pay, SEK
ui-new-many = New

ui-mapping-title = What the columns of { $file } are
ui-mapping-saved = The mapping is taken from { $file }.
ui-mapping-chosen = The mapping was chosen for this file. It is kept when the file is taken in, and proposed next time a table has the same headings.
ui-mapping-proposed = This is what the table seems to be. Hold each column against its samples. The mapping is kept when the file is taken in.
ui-change-mapping = Change the mapping
ui-to-preview = Preview
ui-choose = Choose
ui-choose-first = Choose first:
ui-choice-account = the column of accounts
ui-choice-amount = the column of amounts
ui-choice-day = the day of the rows
ui-choice-decimal = decimal sign
ui-choice-date-order = order of the dates
ui-choice-sign = what is debit
ui-columns = Columns of the table
ui-table-column = Column
ui-column-nameless = (column { $number })
ui-column-is = Holds
ui-column-samples = Samples
ui-column-unsure = not sure, check
ui-field-account = Account
ui-field-account-text = Name of the account
ui-field-voucher-series = Voucher series
ui-field-voucher-number = Voucher number
ui-field-voucher = Series and number
ui-field-date = Date of the voucher
ui-field-posting-date = Posting date
ui-field-text = Text
ui-field-amount = Amount with sign
ui-field-debit = Debit
ui-field-credit = Credit
ui-field-side = D or K
ui-field-supplier = Supplier
ui-field-supplier-number = Number of the supplier
ui-field-invoice-number = Invoice number
ui-field-period = Period (month)
ui-field-employee = Employee
ui-field-quantity = Quantity
ui-field-vat-amount = VAT
ui-field-currency = Currency
ui-field-organisation-number = Organisation number
ui-field-organisation-name = Name of the organisation
ui-field-ignored = Not used
ui-field-object-1 = Code part 1: cost centre
ui-field-object-2 = Code part 2: cost unit
ui-field-object-6 = Code part 6: project
ui-field-object-7 = Code part 7: employee
ui-field-object-8 = Code part 8: customer
ui-field-object-9 = Code part 9: supplier
ui-field-object-10 = Code part 10: invoice
ui-field-object-other = Code part { $dimension }
ui-sheet = Sheet
ui-decimal-sign = Decimal sign
ui-decimal-example = Cell { $cell } says { $value }. Choose what that means.
ui-decimal-comma = Comma:
ui-decimal-point = Point:
ui-decimal-unreadable = cannot be read
ui-date-order = Order of the dates
ui-date-order-year-first = year, month, day (2026-03-31)
ui-date-order-day-first = day, month, year (31/3 2026)
ui-date-order-month-first = month, day, year (3/31/2026)
ui-day-of-rows = Day of all rows
ui-day-of-rows-hint = The table has no column with dates or periods.
ui-sign = Debit and credit
ui-sign-debit-positive = plus is debit, minus is credit
ui-sign-credit-positive = plus is credit, minus is debit
ui-sign-side-column = D or K stands in a column of its own
ui-sign-credit-column = debit and credit have a column each
ui-sign-negative-credit-column = a column each, credit with minus
ui-negative = Negative amounts are written
ui-negative-minus = with a minus sign
ui-negative-minus-or-brackets = with a minus sign or in brackets
ui-mapping-code-part-hint = The code part that holds the codes of the grants.

ui-keys-mapping = Ctrl+Enter goes on
ui-keys-preview = Ctrl+Enter takes in, Esc goes back
ui-stands-failure = The file cannot be read like this. See the error above.
ui-stands-choices = { $count ->
    [one] One choice is left.
   *[other] { $count } choices are left.
}
ui-stands-errors = { $count ->
    [one] One error in the file stands in the way. Correct it in the system that the file comes from and export anew.
   *[other] { $count } errors in the file stand in the way. Correct them in the system that the file comes from and export anew.
}
ui-stands-wrong = { $count ->
    [one] One entry is wrong. Leave it out or correct the file.
   *[other] { $count } entries are wrong. Leave them out or correct the file.
}
ui-stands-again = The file has been taken in before.
ui-stands-nothing = There is nothing in the file to take in.
ui-left-if-unanswered = { $count ->
    [one] One invoice without an answer is left out.
   *[other] { $count } invoices without an answer are left out.
}
ui-nothing-for-book = Nothing to take in
ui-nothing-for-book-invoices = The file holds no invoices that can be read. See the remarks on the file.
ui-nothing-for-book-payroll = No salary of the file is charged to any grant of the book. Check that the code of the grant stands as a code part in the postings of the payroll system, or add the grant first.
ui-show-more = Show { $count } more

ui-invoices-in-file = Invoices of the file
ui-invoice-status-new = New
ui-invoice-status-completes = Of a known cost
ui-invoice-status-known = Taken in before
ui-invoice-status-unclear = Unclear
ui-invoice-status-no-grant = Without grant
ui-invoice-status-wrong = Wrong
ui-invoice-status-left = Left out
ui-invoice-named-invoice = Invoice { $number }
ui-invoice-named-credit-note = Credit note { $number }
ui-invoice-nameless = Invoice number { $place } of the file
ui-supplier-unknown = unknown supplier
ui-next-unanswered = Next that needs an answer ({ $count })
ui-grant-for-rest = Grant of invoices that name none
ui-grant-for-rest-hint = A grant chosen at a single invoice comes before this.
ui-replaces-cost = takes the place of cost { $cost }
ui-part-basis-stated = as the invoice says
ui-part-basis-assumed = assumed: the month of the invoice
ui-own-part-of-invoice = Own part
ui-own-part-of-invoice-text = carried by the organisation itself
ui-in-file = File: { $file }.
ui-comes-with = Becomes evidence: { $files }
ui-what-of-invoice = What about the invoice?
ui-is-of-cost = It is of cost { $cost }
ui-as-new-cost = It is a new cost
ui-leave-out = Leave out

ui-salaries-in-file = Salaries of the file
ui-salary-status-new = New
ui-salary-status-known = Taken in before
ui-salary-status-in-ledger = Is in the ledger
ui-salary-status-wrong = Wrong
ui-salary-not-taken = Not chosen
ui-take = Take
ui-take-salary = Take { $person }, { $grant }, { $period }
ui-gross = Pay, SEK
ui-with-on-costs = With on-costs, SEK
ui-rate-unknown = no rate

ui-all-done = { $count ->
    [0] No file was taken in
    [one] One file is taken in
   *[other] { $count } files are taken in
}
ui-not-taken = { $file } is not taken in
ui-taken-invoices = Costs: { $costs }. Evidence: { $evidence }. Invoices that were there already: { $known }.
ui-taken-payroll = Salary costs: { $costs }. Evidence: { $evidence }. Salaries that were there already: { $known }.
ui-import-left = { $count ->
    [one] One entry was not taken.
   *[other] { $count } entries were not taken.
}
ui-what-was-left = What was not taken ({ $count })
ui-import-undo-all = Undo all { $count } imports
ui-import-undo-reason = The import was undone
ui-undone-files = { $count } imports are undone.

ui-format-follow-up = Follow-up
ui-sheets-in-file = Sheets of the follow-up
ui-follow-up-lead = Each row with a day, a text and an amount becomes a cost of the sheet's grant. Take the main ledger in first, so that nothing is taken twice.
ui-sheets-rows = { $sheets } sheets, { $rows } rows of costs
ui-sheet-nameless = The table
ui-sheet-hidden = hidden sheet
ui-sheet-status-read = Taken in
ui-sheet-status-unclear = Choose the grant
ui-sheet-status-no-table = No table
ui-sheet-status-wrong = Wrong
ui-sheet-status-left = Left out
ui-row-status-new = New
ui-row-status-known = There already
ui-row-status-in-ledger = In the ledger
ui-row-status-unclear = Unclear
ui-grant-of-sheet = Grant of sheet { $sheet }
ui-rows-of-sheet = Rows of sheet { $sheet }
ui-take-row = Take row { $row }, { $text }
ui-basis-assumed-short = assumed
ui-left-of-sheet = What was not read, and remarks ({ $count })
ui-read-as-ledger = Read as an extract of a ledger
ui-read-as-follow-up = Read as a follow-up
ui-nothing-for-book-follow-up = The workbook is empty.
ui-stands-sheets = { $count ->
    [one] One sheet has errors. Correct the workbook or leave the sheet out.
   *[other] { $count } sheets have errors. Correct the workbook or leave the sheets out.
}
ui-sheets-left-if-unanswered = { $count ->
    [one] One sheet without a grant is left out.
   *[other] { $count } sheets without a grant are left out.
}
ui-taken-follow-up = Costs: { $costs }. Rows that were there already: { $known }.
