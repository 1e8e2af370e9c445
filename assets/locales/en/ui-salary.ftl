# Salaries and on-costs in the window.

ui-salary-from-pay = Reckon from the pay
ui-salary-amount = Enter the amount
ui-salary-post = Post
ui-salary-way = The pay is
ui-salary-monthly-way = a monthly salary
ui-salary-hourly-way = an hourly wage
ui-salary-monthly = Monthly salary at full time, kr
ui-salary-degree = Degree of employment, %
ui-salary-wage = Hourly wage, kr
ui-salary-hours = Hours
ui-salary-absent = Days without pay
ui-salary-absent-hint = Calendar days of the period, for example when ill.
ui-salary-on-cost = On-costs
ui-salary-on-cost-year = of the year
ui-salary-on-cost-none = none
ui-salary-on-cost-typed = own rate
ui-salary-rate = Own rate, %
ui-salary-share = The grant's part, %
ui-salary-own-share = Part of one's own, %
ui-salary-comes-to = Pay SEK { $pay } + on-costs SEK { $on_cost } = SEK { $whole }. The grant: SEK { $amount }.
ui-salary-own-comes-to = Own part: SEK { $own }.
ui-copy-month = Copy to the next month
ui-costs-copied = { $count } costs are copied to the month after.
ui-on-costs = On-costs of salaries
ui-on-costs-lead = Per cent of the pay, by calendar year. The program's values are SKR's standard rates; your organisation's own go first. Years without a value are yours to give.
ui-rate-year = Year
ui-rate = Per cent
ui-rate-source = Source
ui-rate-own = own
ui-rate-missing = missing
ui-set-rate = Set on-costs
ui-rate-set = The on-costs of { $year } are set.
ui-recalculate = Reckon the salaries anew
ui-recalculate-reason = The on-costs of the year have changed
ui-recalculated = The salaries are reckoned anew.
