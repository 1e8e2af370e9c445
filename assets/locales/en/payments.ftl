# Payments held against the ledger, and the rows behind the reconciliation.

standing-matched = matched
standing-only-ledger = only in the ledger
standing-only-book = only here
standing-recoded = recoded
standing-changed = changed in the ledger
cli-about-payments = Holds the payments of a grant against the rows of the ledger.
cli-column-round = Instalment
cli-column-days = Days
cli-option-reconcile-account = Show the rows behind the account
cli-option-reconcile-month = Show the rows behind the month, 2026-03
cli-payment-no-row = no row
cli-payments-none = No payments are noted.
cli-payments-sum = Requisitioned SEK { $requisitioned }, received SEK { $received }, awaited SEK { $awaited }.
cli-payment-unpaid = The row { $voucher } { $date } of SEK { $amount } is income without a noted payment.
cli-standing-none = No rows behind the account and month.
