# A follow-up in Excel, a sheet for each grant: when a sheet cannot be read, and what was not taken in.

problem-follow-up-no-table = The sheet has no table with day or month, text and amount ({ $cell }, { $count } filled cells). Nothing on it was read. If these are costs: give the columns the headings Datum, Text and Belopp.
problem-follow-up-row-left-out = { $cell }: the row is no cost and was left out: “{ $value }”.
problem-follow-up-cell-left-out = { $cell }: “{ $value }” is in no column that is read and was left out.
problem-follow-up-column-left-out = { $cell }: the column “{ $value }” is not read. { $count ->
    [one] One cell
   *[other] { $count } cells
} below it left out.
problem-follow-up-figure-left-out = { $cell }: the sheet states “{ $label }”, SEK { $amount }. It is not put into the book.
problem-follow-up-totals-left-out = Sheet “{ $sheet }”: { $count ->
    [one] one row of sums was
   *[other] { $count } rows of sums were
} left out: row { $rows }.
problem-follow-up-total-differs = { $cell }: the sheet states the sum SEK { $stated }, but the rows above come to SEK { $reckoned }. Check which is right.
problem-follow-up-amount-unreadable = { $cell }: “{ $value }” cannot be read as an amount. Write the amount in figures, or leave the sheet out.
problem-follow-up-amount-too-precise = { $cell }: the amount { $value } has more than two decimals. Round it to whole öre in the workbook, for example with the function ROUND.
problem-follow-up-amount-ambiguous = { $cell }: it cannot be told whether { $value } has decimals. Write the amount as a number in the workbook, or with two decimals.
problem-follow-up-date-unreadable = { $cell }: it cannot be told which day or month “{ $value }” is. Write year, month and day, such as 2025-04-30, or a month with its year, such as april 2025.
problem-follow-up-date-missing = { $cell }: the row has an amount but neither day nor month. Fill it in, or take the amount away if the row is no cost.
problem-follow-up-text-missing = { $cell }: the row has an amount but no text. Write what the cost is for.
problem-follow-up-nought = { $cell }: the amount is SEK 0, so there is no cost to take in (“{ $value }”).
problem-follow-up-kind-unknown = { $cell }: “{ $value }” is no kind of cost that the program knows. The kind is taken from the account, otherwise it is other.

problem-follow-up-no-grant = Sheet “{ $sheet }” bears neither code nor name of a grant in the book. Choose the grant, or leave the sheet out.
problem-follow-up-grants-several = Sheet “{ $sheet }” fits several grants: { $codes }. Choose which it is of.
problem-follow-up-sheet-second = The sheet “{ $sheet }” names the same grant as the sheet “{ $first }”. If it is a copy or sums, leave it out; otherwise choose the grant.
problem-follow-up-sheet-hidden = Sheet “{ $sheet }” is hidden in the workbook. Choose the grant if it is to be taken in all the same.
problem-follow-up-has-errors = { $count ->
    [one] One error on sheet “{ $sheet }” keeps
   *[other] { $count } errors on sheet “{ $sheet }” keep
} it from being taken in. Correct the workbook, or leave the sheet out. Nothing was taken in.
problem-follow-up-known = The cost is there already as { $cost } on { $code }.
problem-follow-up-voided = The cost was there as { $cost } and is void. Take it only if it is to come back.
problem-follow-up-in-ledger = The ledger has the same amount on the grant in the same month, voucher { $voucher }. Take the row only if it is another cost.
problem-follow-up-salaries-in-ledger = The ledger has salaries of the grant in { $month } already, first { $cost }. Take the row only if its pay is not among them.
problem-follow-up-like-cost = The grant has a cost of the same amount in the same month already, { $cost }. Take the row only if it is another cost.
problem-follow-up-repeated = The row says the same as another row of the workbook ({ $first }). Take it only if there are two costs.
problem-follow-up-like-total = { $cell }: the row may be a sum of others, but does not come to them. Take it only if it is a cost.
problem-follow-up-account-no-cost = Account { $account } is no account of costs in the book. Take the row only if it is a cost.
problem-follow-up-sheet-unknown = The workbook has no sheet “{ $sheet }”. It has { $known }.
problem-follow-up-row-unknown = The workbook has { $count } rows of costs. There is no number { $place }.
problem-follow-up-nothing = There is nothing in { $file } to take in. Say which grants the sheets are of (on the command line: --dry-run shows the sheets, --sheet "Sheet=grant:CODE" chooses).
problem-usage-sheet-unfit = “{ $value }” cannot be read. Write for example --sheet "Lyftet 2025=grant:74502" or "Lyftet 2025=leave".
problem-usage-row-unfit = “{ $value }” cannot be read. Write for example --row 17=take or 17=leave.
problem-usage-read-unfit = “{ $value }” cannot be read. Write --read-as follow-up or --read-as ledger.

cli-option-sheet = The grant that a sheet of a follow-up is of, or leave. May be given several times
cli-option-row = Whether a row of a follow-up is taken (take) or left (leave). May be given several times
cli-option-read-as = Read a table as a follow-up (follow-up) or as an extract of a ledger (ledger)
cli-value-sheet = SHEET=grant:CODE|leave
cli-value-row = NO=take|leave
cli-value-read-as = follow-up|ledger
cli-import-follow-up-preview = { $file }. Rows to take in: { $new }. Known: { $known }. Sheets that cannot be taken in: { $refused }. Nothing was taken in.
cli-did-import-follow-up = { $file } was taken in as operation { $operation }. New costs: { $costs }. Known: { $known }.
cli-import-follow-up-known = { $file }: nothing is new. Known rows: { $known }.
cli-follow-up-figure = { $cell }: { $label }, SEK { $amount }
cli-column-row = Row
cli-column-columns-read = Columns read
cli-status-unclear = unclear
cli-sheet-status-read = to be taken in
cli-sheet-status-unclear = unclear
cli-sheet-status-no-table = no table
cli-sheet-status-wrong = wrong
cli-sheet-status-left = left
