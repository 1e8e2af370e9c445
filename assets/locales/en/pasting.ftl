# Pasted rows. Headings have bars between them; the first is the name.

paste-kind = kind
paste-month = month | period
paste-first = from | first day
paste-last = to | until | last day
paste-amount = amount | sum
paste-text = text | description
paste-account = account
paste-booked-on = booked | booked on
paste-voucher = voucher
paste-purpose = purpose
paste-unit = unit
paste-provider = provider
paste-whole = whole cost
paste-own = own part | own funding
paste-supplier = supplier
paste-person = person | name
paste-training = training
paste-post = post
paste-monthly = monthly salary
paste-degree = degree of employment
paste-wage = hourly wage
paste-hours = hours
paste-absent-days = days absent | absent days
paste-on-cost = on-costs
paste-share = the grant's part | share
paste-own-share = the recipient's part | own share
paste-accrual-reason = reason | reason of accrual
paste-expected = expected | invoice expected
pasted-rows = the pasted rows
paste-provider-own = own
paste-provider-private = private provider
paste-on-cost-year = of the year
paste-on-cost-none = none
problem-paste-headings-missing = The first row must be headings, with at least text and amount or monthly salary. Headings that can be used: { $known }.
problem-paste-heading-twice = Two columns are the same: { $field }. Rename one of them or take it away.
problem-paste-month-and-days = The row has both a month and days. Give one of them.
problem-paste-kind-unknown = “{ $value }” is no kind of cost. Write salary, invoice, accrual, payment to unit or provider, or other.
problem-paste-rows-wrong = Nothing is entered. Row { $lines } cannot be entered; see what is wrong with them and paste again.
cli-about-cost-rows = Enters costs from a table with headings. All rows are entered, or none.
cli-did-cost-rows = { $rows } costs of { $code } are entered, SEK { $amount }.
cli-rows-unused = The column “{ $heading }” is not used.
cli-rows-problem = Row { $line }: { $problem }
ui-paste-rows = Paste rows
ui-paste-lead = Copy rows with headings from Excel and paste them here. At least text, kind, days or month, and amount or monthly salary.
ui-paste-cells = Rows with headings
ui-paste-unused = not used
ui-paste-wrong = { $count ->
    [one] One row cannot be entered.
   *[other] { $count } rows cannot be entered.
 }
ui-paste-add = Enter { $count } costs
ui-paste-added = { $count } costs are entered.
ui-paste-right = can be entered
