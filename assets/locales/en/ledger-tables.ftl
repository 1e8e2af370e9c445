# Extracts of main ledgers and purchase ledgers as tables: when a table cannot be read, and remarks on one that is read.

problem-table-no-headings = No row of the table looks like headings. Check that it is the right file and that the columns have headings, for example Konto and Belopp.
problem-table-headings-missing = The table lacks columns that the saved settings read: { $value }. Check that it is the same extract as before, or choose the columns anew.
problem-table-no-account-column = No column is chosen as account. Choose the column that holds the account.
problem-table-no-amount-column = No column is chosen as amount. Choose one column of amounts (with D or K beside it if it has no signs), or one for debit and one for credit.
problem-table-no-day = No column is chosen as date or period. Choose one, or state the day that the rows count on.
problem-table-code-part-missing = The column with the grants' codes (code part { $value }) is not chosen among the columns of the table.
problem-table-column-twice = The columns “{ $first }” and “{ $second }” are chosen as the same thing. Keep one of them.
problem-table-no-rows = The table has no rows to book below its headings.

problem-table-more-remarks = Another { $count } remarks of the same kind are not shown ({ $value }).

problem-table-account-missing = Cell { $cell }: the row has an amount but no account.
problem-table-account-unreadable = Cell { $cell }: “{ $value }” is no account. An account is written in figures, perhaps with its name after them.
problem-table-amount-missing = Cell { $cell }: the row has an account but no amount.
problem-table-amount-unreadable = Cell { $cell }: “{ $value }” cannot be read as an amount.
problem-table-amount-too-precise = Cell { $cell }: the amount “{ $value }” has more than two decimals. Is the chosen decimal sign right? If so, round the amount in the accounting system.
problem-table-amount-sign-not-chosen = Cell { $cell }: the amount “{ $value }” has a comma or a point, and it is not chosen which of them is the decimal sign. Choose it.
problem-table-amount-brackets = Cell { $cell }: the amount “{ $value }” stands in brackets, but negative amounts of the table have a minus. Change the setting if brackets mean minus.
problem-table-amount-out-of-range = Cell { $cell }: the amount “{ $value }” is larger than any that can be booked.
problem-table-side-unreadable = Cell { $cell }: nothing says whether the amount is debit or credit (“{ $value }”). It should be D or K.
problem-table-date-missing = Cell { $cell }: the row has no date.
problem-table-date-unreadable = Cell { $cell }: “{ $value }” cannot be read as a date in the chosen order.
problem-table-currency-foreign = Cell { $cell }: the amounts are in { $value }, not in Swedish kronor. If the amounts are in kronor all the same, the column of currencies should not be used.
problem-table-organisations-several = Line { $line }: the table is about several organisations ({ $first } and { $second }). Extract the rows of one of them.

problem-table-totals-left-out = { $count ->
    [one] One row of sums was
   *[other] { $count } rows of sums were
} left out: row { $rows }.
problem-table-total-differs = Cell { $cell }: the table states the sum { $stated }, but the rows above make { $reckoned }. Check that no rows are missing in the extract.
problem-table-headings-repeated = { $count ->
    [one] One row repeats
   *[other] { $count } rows repeat
} the headings and were not read: row { $rows }.
problem-table-lines-left-out = { $count ->
    [one] One row
   *[other] { $count } rows
} without an amount left out: row { $rows }.

# How the columns of a table are read.

problem-import-mapping-not-confirmed = “{ $file }” is a table, and nobody has confirmed how its columns are to be read. Look at the proposal in the preview and confirm it (on the command line: --dry-run shows it, --accept-mapping confirms it and --mapping gives another). Nothing was imported.
problem-import-mapping-open = “{ $file }” cannot be read until this is chosen: { $choices }. Nothing was imported.
problem-mapping-no-table = None of the files is a table, so there are no columns to write.
problem-mapping-not-json = The file “{ $file }” does not say how a table is read: the error is on line { $line }, column { $column }. Write a proposal with --write-mapping and edit it.
problem-mapping-unreadable = The file “{ $file }” could not be read: { $reason }
problem-mapping-unwritable = The file “{ $file }” could not be written: { $reason }

cli-option-mapping = JSON file that says how the columns of a table are read
cli-option-accept-mapping = Read a table as proposed, if nothing is left to choose
cli-option-write-mapping = Write the proposal for how the table is read to a new file to edit; nothing is taken in

cli-table-proposed = Table. This is how it seems to be read:
cli-table-saved = Table. It is read as “{ $file }”, which has the same headings:
cli-table-chosen = Table. It is read as stated:
cli-table-choose = Choose first: { $choices }. Write the proposal with --write-mapping, fill it in and import with --mapping.
cli-table-tab = tab
cli-table-no-amount = no amount
cli-column-sheet = Sheet
cli-column-separator = Separator
cli-column-header-row = Row of headings
cli-column-decimal = Decimal sign
cli-column-date-order = Dates
cli-column-sign = Signs
cli-column-day = Day
cli-column-heading = Heading
cli-column-field = Read as
cli-column-confidence = Confidence
cli-column-samples = Examples

table-choice-account = which column holds the account
table-choice-amount = which column holds the amount
table-choice-day = which column holds the day, or which day the rows have
table-choice-decimal = whether a comma or a point stands before decimals
table-choice-date-order = in which order year, month and day stand
table-choice-sign = which amounts are debits
table-confidence-ignored = -
table-confidence-likely = likely
table-confidence-sure = sure
table-confidence-unsure = unsure
table-date-order-day-first = day, month, year
table-date-order-month-first = month, day, year
table-date-order-open = not chosen
table-date-order-year-first = year, month, day
table-decimal-comma = comma
table-decimal-none = not needed
table-decimal-point = point
table-sign-credit-column = debit and credit in a column each
table-sign-credit-positive = credit without minus
table-sign-debit-positive = debit without minus
table-sign-negative-credit-column = debit and credit in a column each, credit with minus
table-sign-open = not chosen
table-sign-side-column = D or K in a column of its own
table-field-account = account
table-field-account-text = name of the account
table-field-amount = amount
table-field-credit = credit
table-field-currency = currency
table-field-date = date
table-field-debit = debit
table-field-employee = employee
table-field-ignored = not used
table-field-invoice-number = invoice number
table-field-object = code part
table-field-organisation-name = name of the organisation
table-field-organisation-number = organisation number
table-field-period = period
table-field-posting-date = posting date
table-field-quantity = quantity
table-field-side = D or K
table-field-supplier = supplier
table-field-supplier-number = supplier number
table-field-text = text
table-field-vat-amount = VAT
table-field-voucher = voucher
table-field-voucher-number = voucher number
table-field-voucher-series = voucher series
