# The months of the reconciliation.

operation-month-signed = The reconciliation of a month was signed off
month-open = open
month-ready = ready to sign off
month-signed = signed off
month-moved = changed since it was signed off
problem-month-empty = { $month } has nothing to reconcile. Choose a month with rows in the ledger or the book.
problem-month-signed-already = { $month } is signed off already, and nothing has changed since.
problem-month-open = { $month } has { $open ->
    [one] one difference that is not explained. Explain it
   *[other] { $open } differences that are not explained. Explain them
 } before the month is signed off.
problem-reconciliation-moved = { $month } was signed off with SEK { $ledger_then } in the ledger and SEK { $book_then } in the book. Now it is SEK { $ledger_now } and SEK { $book_now }. It is about account { $accounts }.
remedy-reconciliation-moved = See in the history and in the ledger what has changed. Explain differences that are new and sign the month off again.
cli-about-month = The months of the reconciliation.
cli-about-month-list = Shows the months of the reconciliation and which are signed off.
cli-about-month-sign = Signs off the reconciliation of a month in which everything ties or is explained.
cli-did-month-sign = The reconciliation of { $month } on { $code } is signed off.
cli-column-note = Note
ui-months = Months
ui-months-lead = When everything in a month ties or is explained it can be signed off. If something changes afterwards, it is a finding.
ui-month-open = open
ui-month-ready = ready to sign off
ui-month-signed = signed off
ui-month-moved = changed since it was signed off
ui-sign-month = Sign off
ui-sign-again = Sign off again
ui-month-signed-off = The reconciliation of { $month } is signed off.
ui-signed-by = { $who }, { $when }
