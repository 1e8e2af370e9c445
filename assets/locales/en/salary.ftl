# Salaries: what they are reckoned from, and on-costs.

operation-on-cost-rate-set = A rate of on-costs was set
problem-salary-percent-outside = { $percent } per cent cannot be a { $field ->
    [degree] degree of employment
    [share] part of the grant
   *[own_share] part of one's own
 }. Give more than 0 and at most 100.
problem-salary-parts-above-whole = The parts of the grant and of one's own are { $percent } per cent together. They may not be more than the whole salary.
problem-on-cost-rate-outside = On-costs cannot be { $percent } per cent. Give 0–100.
problem-salary-absent-above-period = { $absent } days without pay are more than the { $days } of the period.
problem-salary-pay-not-positive = The pay of SEK { $pay } is not above nought.
problem-salary-no-hours = There are no hours. Give hours, for example 37.5.
problem-salary-both-ways = Both a monthly salary and an hourly wage are filled in. Give one of them.
problem-salary-pay-missing = There is no pay. Give a monthly salary or an hourly wage.
problem-salary-two-years = The period { $period } crosses a year-end, and the on-costs of the years differ. Enter a cost for each year.
problem-salary-of-other-kind = Only a salary can be reckoned from pay. Choose the kind salary.
problem-salary-amount-typed = The amount is reckoned from the pay. Leave amount, whole cost and own part empty.
problem-on-cost-rate-missing = The on-costs of { $year } are not given. Enter them under Settings or by rate set, or give a rate of your own.
problem-on-cost-source-missing = There is no source. Write where the rate is from, for example a circular of SKR or a decision of your own.
problem-hours-unreadable = “{ $value }” cannot be read as hours. Write with at most two decimals, for example 37.5.
problem-rates-unreadable = The program's table of on-costs cannot be read: { $reason }.
problem-salaries-up-to-date = The salaries are already reckoned with the on-costs of their years. Nothing needs to be corrected.
problem-cost-copied-already = { $cost } is already there for the month after, as { $there }.
problem-on-cost-outdated = The salary { $cost } ({ $text }) is reckoned with on-costs of { $used } per cent. For { $year } { $now } per cent are given.
remedy-on-cost-outdated = Reckon the salaries of the grant anew, and all are corrected at once. If another rate holds for the salary, enter it on the cost.

cli-about-cost-copy = Enters costs again for the month after.
cli-about-cost-recalculate = Reckons the salaries of a grant anew with the on-costs of their years. Each that changes is corrected.
cli-about-rate = On-costs of salaries, by year.
cli-about-rate-list = Shows the rates of on-costs.
cli-about-rate-set = Sets the rate of on-costs of a year.
cli-option-post = Post
cli-option-monthly = Monthly salary at full time; then the amount is reckoned
cli-option-degree = Degree of employment in per cent; otherwise 100
cli-option-wage = Hourly wage; then the amount is reckoned
cli-option-hours = Hours
cli-option-absent-days = Calendar days of the period without pay
cli-option-on-cost = On-costs: year (that of the year), none, or a rate in per cent
cli-option-share = The grant's part of pay and on-costs in per cent; otherwise 100
cli-option-own-share = The part of one's own in per cent, where the scheme asks for it
cli-option-year = Calendar year
cli-option-rate = On-costs in per cent of the pay
cli-option-source = Where the value is from
cli-value-on-cost = year|none|PERCENT
cli-value-year = YEAR
cli-column-year = Year
cli-column-percent = Per cent
cli-column-source = Source
cli-rate-missing = missing
cli-rate-own = own
cli-did-cost-copy = Copied to the month after: { $costs }. Costs of the grant: { $count }, SEK { $amount }, of which SEK { $inside } within the use period.
cli-did-cost-recalculate = The salaries of { $costs } are reckoned anew. Costs of the grant: { $count }, SEK { $amount }, of which SEK { $inside } within the use period.
cli-did-rate-set = The on-costs of { $year } are { $rate } per cent.
cli-column-whole = Whole cost
cli-column-own = Own part
cli-column-training = Training
cli-heading-salary = How the salary was reckoned
cli-salary-monthly = { $post } monthly salary SEK { $monthly }, { $degree } per cent, { $absent } days without pay
cli-salary-hourly = { $post } hourly wage SEK { $wage }, { $hours } hours, { $absent } days without pay
cli-salary-stated = { $post } pay SEK { $pay } as the payroll file states it, { $absent } days without pay
cli-salary-sums = pay { $pay } + on-costs { $rate } per cent { $on_cost } = SEK { $whole }; the grant's { $share } per cent SEK { $amount }
