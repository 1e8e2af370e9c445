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
