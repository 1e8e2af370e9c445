# Sharing over units, the units' answer sheets and reports.

## Decisions

problem-allocation-no-pools = The decision has no pool. Give at least one.
problem-allocation-pool-unnamed = A pool has no name. Say what it is for.
problem-allocation-pool-twice = The pool "{ $pool }" stands twice in the decision. Give each pool a name of its own.
problem-allocation-pool-empty = The pool "{ $pool }" has no units.
problem-allocation-purpose-unknown = The scheme has no purpose "{ $purpose }" (the pool "{ $pool }"). The purposes are: { $known }.
problem-allocation-amount-missing = The pool "{ $pool }" has no amount. Sharing in proportion to a number needs the whole amount of the pool.
problem-allocation-amount-not-positive = The pool "{ $pool }" is SEK { $amount }. A pool must be above nought.
problem-allocation-rate-missing = The pool "{ $pool }" is to be shared by an amount for each, but that amount is missing or not above nought.
problem-allocation-unit-unnamed = Row { $row } of the pool "{ $pool }" does not name the unit.
problem-allocation-unit-twice = The unit "{ $unit }" stands twice in the pool "{ $pool }". Join the rows or remove one.
problem-allocation-number-missing = The unit "{ $unit }" in the pool "{ $pool }" has no number, or the number is nought. Write a whole number above nought or remove the row.
problem-allocation-share-missing = The unit "{ $unit }" in the pool "{ $pool }" has no amount.
problem-allocation-share-not-positive = The unit "{ $unit }" in the pool "{ $pool }" has the amount SEK { $amount }. An amount must be above nought.
problem-allocation-share-nothing = The unit "{ $unit }" gets not a single öre of the pool "{ $pool }". Raise the pool or remove the row.
problem-allocation-above-pool = The units of the pool "{ $pool }" get SEK { $shared }, but the pool is SEK { $amount }. That is SEK { $difference } too much.
problem-allocation-name-missing = The decision has no name. Write the name or case number that it is known by.
problem-allocation-unknown = The grant has no decision named "{ $name }". The decisions are: { $known }.
problem-allocation-table-empty = The table is empty. Its first row names the columns; a row for each unit follows.
problem-allocation-column-unknown = Cell { $cell }: the column "{ $value }" is not known. The columns are pool, pool amount, purpose, unit, provider, number, driver, amount and rate.
problem-allocation-column-missing = The table has no column named "unit".
problem-allocation-cell-unreadable = Cell { $cell }: "{ $value }" cannot be read. Amounts are written as 12 500,50, numbers as whole numbers, and providers as own or private.
problem-allocation-pool-differs = Row { $row } says something else about the pool than its first row. Amount, rate, purpose and driver hold for the whole pool.
problem-allocation-method-mixed = Row { $row } of the pool "{ $pool }" shares in another way than the rows before. A pool is shared by numbers, by a rate or by given amounts.

problem-table-too-large = The file "{ $file }" is too large for a table of this kind (at most { $cells } cells that are filled).
problem-table-damaged = The file "{ $file }" cannot be read as a table. Save it again as an Excel workbook (xlsx) or CSV.

allocation-method-pro-rata = In proportion to a number
allocation-method-rate = Amount for each
allocation-method-amounts = Given amounts

## Where units stand

unit-state-not-paid = Nothing paid
unit-state-not-reported = Paid, not reported
unit-state-reported = Reported
unit-state-reported-less = Reported less than was paid
unit-state-reported-more = Reported more than was paid
provider-own = Own
provider-private = Private provider

problem-units-none = The grant { $code } has no units: no decision and no payment to a unit.
problem-unit-unknown = The grant has no unit "{ $unit }". The units are: { $known }.
problem-unit-question-unknown = The question "{ $question }" cannot be put to the units. Questions that are put to each unit are: { $known }.
problem-unit-report-negative = The amount used cannot be below nought ("{ $value }").
problem-unit-reporter-missing = Say who answers for the unit's report.

## Findings

problem-allocation-above = SEK { $shared } is shared over units, but SEK { $received } is received. That is SEK { $difference } more.
remedy-allocation-above = Correct the decision, or note the amount that is missing.
problem-unit-unreported = The unit "{ $unit }" was paid SEK { $paid } and has not reported what it used the money for. The use period ends { $last }.
remedy-unit-unreported = Send the answer sheet to the unit and read it in when it comes back.
problem-unit-unreported-after-period = The unit "{ $unit }" was paid SEK { $paid } and has not reported, though the use period ended { $last }.
remedy-unit-unreported-after-period = Ask for the unit's report.
problem-unit-unreported-late = The unit "{ $unit }" was paid SEK { $paid } and has not reported. Your own report was due { $due } (the use period ended { $last }).
remedy-unit-unreported-late = Ask for the unit's report at once, or report the amount as unused.
problem-unit-used-less = The unit "{ $unit }" has used SEK { $reported } of SEK { $paid }. SEK { $remaining } is not used.
remedy-unit-used-less = Ask the unit to pay the rest back, or to complete its report.
problem-unit-used-more = The unit "{ $unit }" has used SEK { $reported } but was paid SEK { $paid }. Only what was paid counts towards the grant.
remedy-unit-used-more = Nothing needs doing if the unit pays the rest itself. Otherwise check that all payments are there.
problem-transfer-unit-unknown = SEK { $paid } was paid to "{ $unit }", which no decision names.
remedy-transfer-unit-unknown = Check the name of the unit on the cost, or add the unit to the decision.
problem-transfer-unit-missing = A payment of SEK { $amount } names no unit. Under this scheme it counts as used only when a unit has reported.
remedy-transfer-unit-missing = Correct the cost and name the unit that got the money.

## The answer sheet

unit-sheet-name = Report
unit-sheet-title = Report of a unit
unit-sheet-organisation = Organisation
unit-sheet-grant = Grant
unit-sheet-unit = Unit
unit-sheet-decided = Amount decided, SEK
unit-sheet-paid = Amount paid, SEK
unit-sheet-period = Use period
unit-sheet-due = The organisation's report is due
unit-sheet-fill = To be filled in by the unit
unit-sheet-belopp = Amount used, SEK
unit-sheet-belopp-help = What the unit has used within the use period, with at most two decimals. Write 0 if nothing was used.
unit-sheet-beskrivning = What the money was used for
unit-sheet-beskrivning-help = In your own words. Write nothing about individual persons.
unit-sheet-required = Must be answered.
unit-sheet-datum = Date
unit-sheet-datum-help = Write it as 2026-11-30.
unit-sheet-namn = Name
unit-sheet-namn-help = Who answers for the figures.
unit-sheet-key = Key – do not change
unit-sheet-key-row = Shows which grant and unit the sheet belongs to

problem-unit-sheet-not-ours = The file "{ $file }" is no answer sheet of Bidragsboken: the key is missing. Fill in the sheet that was sent.
problem-unit-sheet-several = The file "{ $file }" has answer sheets on several pages ("{ $first }" and "{ $second }"). Save one in each file.
problem-unit-sheet-row-twice = The row "{ $row }" stands twice on the page "{ $sheet }" of the file "{ $file }" (cells { $first } and { $second }). Remove one.
problem-unit-sheet-key-broken = The key on the page "{ $sheet }" of the file "{ $file }" was changed. Send the unit a new sheet.
problem-unit-sheet-other-book = The file "{ $file }" belongs to another book than the open one.
problem-unit-sheet-other-grant = The file "{ $file }" belongs to the grant { $found }, not to { $expected }.
problem-unit-sheet-unknown-unit = The file "{ $file }" is from the unit "{ $unit }", which has neither a share nor a payment of the grant.
problem-unit-sheet-row-absent = The row "{ $row }" is missing on the page "{ $sheet }" of the file "{ $file }". Fill in the sheet that was sent without removing rows.
problem-unit-sheet-cell-empty = Cell { $cell } ("{ $row }") on the page "{ $sheet }" of the file "{ $file }" is empty and must be filled in.
problem-unit-sheet-amount-unreadable = Cell { $cell } on the page "{ $sheet }" of the file "{ $file }": "{ $value }" cannot be read as an amount. Write kronor with at most two decimals, such as 12 500,50.
problem-unit-sheet-amount-negative = Cell { $cell } on the page "{ $sheet }" of the file "{ $file }": the amount { $value } is below nought. Write the amount that the unit has used.
problem-unit-sheet-count-unreadable = Cell { $cell } on the page "{ $sheet }" of the file "{ $file }": "{ $value }" is no number of things. Write a whole number.
problem-unit-sheet-date-unreadable = Cell { $cell } on the page "{ $sheet }" of the file "{ $file }": "{ $value }" is no date. Write it as 2026-11-30.
problem-unit-sheet-field-unknown = The row "{ $row }" on the page "{ $sheet }" of the file "{ $file }" belongs to a question that the scheme does not have. Send the unit a new sheet.

## Figures

page-figure-unproven = Paid to units, not reported
page-column-unproven = Not reported, SEK

## The command line

cli-about-allocation = Decisions about how a grant is shared over units.
cli-about-allocation-add = Puts a decision in from a table. A decision of the same name is replaced.
cli-about-allocation-list = Lists the decisions of a grant.
cli-about-allocation-withdraw = Takes a decision back.
cli-about-unit = The units that a grant is shared over.
cli-about-unit-list = Shows what each unit was granted, was paid and has reported.
cli-about-unit-sheets = Writes an answer sheet for each unit. Files that are there are never overwritten.
cli-about-unit-report = Reads the units' answer sheets in, or notes a unit's report by hand.
cli-option-allocation-add-file = Table (CSV or xlsx) with the columns pool, pool amount, purpose, unit, provider, number, driver, amount and rate
cli-option-allocation-add-name = Name of the decision
cli-option-allocation-add-date = Day of the decision
cli-option-allocation-withdraw-name = Name of the decision
cli-option-reference = Case number or paragraph
cli-option-unit-sheets-out = The folder that the sheets are written to
cli-option-unit-sheets-unit = This unit only; may be given several times
cli-option-question = Question of the scheme that is put to the units too; may be given several times
cli-option-csv = Write CSV instead of Excel workbooks
cli-option-unit-report-file = Sheets that are filled in (xlsx or CSV)
cli-option-unit-report-date = Day of the unit's report
cli-option-unit-report-text = What the money was used for
cli-option-used = Amount used in kronor
cli-option-by = Who answers for the figures
cli-column-pool = Pool
cli-column-method = Shared
cli-column-rate = For each
cli-column-not-allocated = Not allocated
cli-column-number = Number
cli-column-decided = Decided
cli-column-paid = Paid
cli-column-reported = Reported
cli-column-remaining = Left to report
cli-column-unproven = Paid, not reported
cli-allocations-none = No decisions.
cli-units-none = No units.
cli-units-unproven = Payments count as used only when the unit has reported. Not reported yet: SEK { $unproven }.
cli-did-allocation-add = The decision "{ $name }" is in: SEK { $shared } is shared.
cli-did-allocation-withdraw = The decision "{ $name }" is taken back.
cli-did-unit-sheets = { $files ->
    [one] One answer sheet is written.
   *[other] { $files } answer sheets are written.
}
cli-did-unit-report = The unit "{ $unit }" has reported SEK { $used } of SEK { $paid }. Left to report: SEK { $remaining }.
cli-did-unit-report-unchanged = The unit "{ $unit }": the report (SEK { $used } of SEK { $paid }, SEK { $remaining } left) was there already. Nothing was changed.

## The window

ui-tab-units = Units
ui-unproven = Paid, not reported
ui-unproven-hint = Counts as used when the unit has reported.
ui-units-title = Units
ui-units-none = The grant is not shared
ui-units-none-text = Put in the decision about how the grant is shared over units. Then it shows what each unit was paid and has reported.
ui-units-new-decision = New decision
ui-units-decisions = Decisions
ui-units-no-decision = There is no decision.
ui-units-decision-name = Name of the decision
ui-units-decision-name-hint = A decision of the same name is replaced.
ui-units-reference = Case number or paragraph
ui-units-pool = Pool { $number }
ui-units-method = Shared
ui-units-method-pro-rata = In proportion to a number
ui-units-method-rate = Amount for each
ui-units-method-amounts = Given amounts
ui-units-pool-amount = Amount of the pool, SEK
ui-units-pool-amount-hint = May be left empty where the pool is what the units' amounts come to.
ui-units-rate = Amount for each, SEK
ui-units-driver = What decides
ui-units-driver-hint = Such as places.
ui-units-no-purpose = No purpose of its own
ui-units-rows = Units
ui-units-rows-hint = Paste from Excel: unit and number, a unit on each row. A third column may say own or private.
ui-units-rows-hint-amounts = Paste from Excel: unit and amount, a unit on each row. A third column may say own or private.
ui-units-add-pool = Add a pool
ui-units-remove-pool = Remove the pool
ui-units-decide = Decide
ui-units-decided = The decision "{ $name }" is in.
ui-units-withdraw = Take the decision back
ui-units-withdrawn = The decision "{ $name }" is taken back.
ui-units-provider = Provider
ui-units-number = Number
ui-units-share = Share, SEK
ui-units-shared-of = Shared of
ui-units-not-allocated = Not allocated
ui-units-decided-sum = Decided
ui-units-paid = Paid
ui-units-reported = Reported
ui-units-reported-before = Reported before
ui-units-remaining = Left to report
ui-units-not-in-decision = in no decision
ui-units-write-sheets = Write answer sheets
ui-units-sheets-written = { $count } answer sheets are written in { $folder }.
ui-units-read-sheet = Read an answer sheet
ui-units-questions = Questions that are put to the units too
ui-units-sheet-title = Answer sheet { $file }
ui-units-sheet-refused = The sheet cannot be read in:
ui-units-sheet-unchanged = The book says all of this already.
ui-units-sheet-confirm = Note the report
ui-units-report-noted = The report of { $unit } is noted.
ui-units-by = Who answers for the figures
ui-units-used-for = What the money was used for
