# The year-end, forecasts and costs that could still be charged.

problem-year-end-undated = { $amounts ->
    [one] One amount has no day, so it always counts.
   *[other] { $amounts } amounts have no day, so they always count.
}
remedy-year-end-undated = Enter the days of decision, requisition and payment under Summary, and they count from the right day.
problem-year-end-received-assumed = No payment is entered. The requisitioned amount, SEK { $amount }, counts as received.
remedy-year-end-received-assumed = Enter the payment with its day. If the money has not come, what is used becomes a claim.
problem-year-end-class-assumed = The scheme does not say whether the grant has conditions. Whether unused money is paid back decides it here.
remedy-year-end-class-assumed = Hold it against RKR R2 and your own decision on how the grant is accounted for.
problem-year-end-ledger-none = No main ledger is imported, so what is booked already cannot be told.
remedy-year-end-ledger-none = Import the main ledger of the year. Then the entry is proposed.
problem-year-end-ledger-missing = The main ledger of { $year } is not imported. What was booked in it is left out of the proposal at { $day }.
remedy-year-end-ledger-missing = Import the main ledger of { $year }, or hold the proposal against the accounts yourself.
problem-percent-unreadable = “{ $value }” cannot be read as a percentage. Write for example 2.5.
year-end-limit = More is used for the purpose than the scheme lets, counted over the whole book.
year-end-cap = More is used than the ceiling lets, counted over the whole book.

chargeable-same-voucher = Another row of the same voucher carries the grant's code.
chargeable-code-in-text = The text names the grant's code.
chargeable-employee-month = The same employee is on the grant in the months before and after, but not in this one.
chargeable-text-month = The same text on the same account is on the grant in the months before and after, but not in this one.
chargeable-words = The text has words that mostly stand on the grant in the ledger: { $words }.
chargeable-scheme-words = The text has words of the grant's purposes that are rare in the ledger: { $words }.

cli-about-year-end = Shows where the grants stand on a day: income, claim, liability, repayment and the entry proposed for the year-end.
cli-about-forecast = Shows what is expected to have been used when the use period ends.
cli-about-chargeable = Searches the main ledger for rows without a grant code that may belong to the grant.
cli-option-day = The last day that counts; otherwise the nearest 31 December
cli-option-decided = The day of the claim for repayment, for interest
cli-option-paid = The day that the claim is paid, for interest
cli-option-base-rate = The state's lending rate in per cent, for interest
cli-value-percent = PERCENT
cli-column-used-in-year = Used in the year
cli-column-in-question = In question
cli-column-to-repay-at-most = To repay at most
cli-column-position-income = Income
cli-column-claim = Claim
cli-column-liability = Liability
cli-column-booked-income = Income booked
cli-column-to-book = To book
cli-column-debit = Debit
cli-column-credit = Credit
cli-column-so-far = So far
cli-column-low = Lowest
cli-column-expected = Expected
cli-column-high = Highest
cli-heading-entry = Proposed year-end entry
cli-heading-questioned = Questioned by the checks
cli-year-end-at = Position at { $day }, in kronor.
cli-year-end-gaps = { $gaps ->
    [one] One thing is not known. See the grant by itself with --grant.
   *[other] { $gaps } things are not known. See the grants by themselves with --grant.
}
cli-year-end-interest = Interest SEK { $amount }: { $days } days after { $until } at { $rate } per cent a year.
cli-entry-none = The main ledger agrees with the position. Nothing needs to be booked.
cli-entry-no-ledger = Import the main ledger, and the entry is proposed.
cli-entry-grant-income = state grants, income
cli-entry-balance-prepaid = claim on the funder
cli-entry-balance-accrued = prepaid income or liability to the funder
cli-entry-seen-grant = { $account } ({ $role }) is used for the grant in the main ledger.
cli-entry-seen-book = { $account } ({ $role }) is used for another grant of the book.
cli-entry-seen-table = For { $role }: choose an account within { $within }.
cli-entry-seen-nowhere = For { $role }: the table of accounts has none. Choose an account of your plan.
cli-forecast-too-early = It is too early for a forecast. It is made when three whole months of the use period are booked, at the earliest { $from }.
cli-forecast-over = The use period is over. What is used is used.
cli-forecast-performance = The grant is paid for a performance. There are no costs to foresee.
cli-forecast-pace = The pace of { $months } over the { $days } days that are left until { $last }.
cli-forecast-used = Used at the end
cli-forecast-left = Left of what was received
cli-forecast-used-up = At the expected pace the money is used up in { $month }.
cli-chargeable-none = No rows without a grant code look like the grant's. Searched: { $files }.
cli-chargeable-no-ledger = No main ledger is imported.
cli-chargeable-searched = Rows without a grant code that may belong to the grant. Searched: { $files }.
