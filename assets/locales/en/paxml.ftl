# PAXml files: remarks about a file of times and pays.

problem-paxml-element-unknown = Line { $line }: “{ $value }” is not part of PAXml and was not read. { $count ->
    [one] It occurs once.
   *[other] It occurs { $count } times.
}
problem-paxml-part-unused = Line { $line }: the part { $value } is not used and was not read. { $count ->
    [one] It has one item.
   *[other] It has { $count } items.
}
problem-paxml-field-unused = Line { $line }: the field { $value } is not used and was not read. { $count ->
    [one] It occurs once.
   *[other] It occurs { $count } times.
}
problem-paxml-person-details-unused = Of what the file says of persons only names and numbers are read. It has more, such as address or pay, of { $count ->
    [one] one person.
   *[other] { $count } persons.
}
problem-paxml-more-remarks = Another { $count } remarks of the same kind are not shown ({ $value }).
problem-paxml-empty = The file has neither times nor pays. Check that it is the right file.
problem-paxml-version-unknown = Line { $line }: the file says it follows version { $value } of PAXml. The program knows 2.0, 2.1 and 2.2; check that everything is there.
problem-paxml-version-missing = Line { $line }: the file does not say which version of PAXml it follows. It was read as version 2.0.
problem-paxml-organisation-number-unfit = Line { $line }: the organisation number “{ $value }” is not right; the number of digits or the check digit is wrong. Check that the file is of the right organisation.
problem-paxml-object-incomplete = Line { $line }: the unit “{ $value }” lacks its dimension or code and was not read. Correct it in the system that made the file and export again.
problem-paxml-dimension-repeated = Line { $line }: the row has more than one code in dimension { $value }. Check which one is right.
problem-paxml-number-unreadable = Line { $line }: “{ $value }” in { $field } is not a number. It is not counted. Correct it in the system that made the file and export again.
problem-paxml-number-form = Line { $line }: “{ $value }” in { $field } is not written as the standard has it. It was read as { $read }; check that this is right.
problem-paxml-amount-decimals = Line { $line }: the amount “{ $value }” has more than two decimals. It is not counted. Correct it in the system that made the file and export again.
problem-paxml-amount-too-large = Line { $line }: the amount “{ $value }” is unreasonably large. It is not counted. Correct it in the system that made the file and export again.
problem-paxml-amount-differs = Line { $line }: the amount is SEK { $amount }, but quantity times price of one is SEK { $computed }. The amount is used; check which one is right.
problem-paxml-hours-rounded = Line { $line }: the hours have more than two decimals and were rounded to hundredths. { $count ->
    [one] This is so for one row.
   *[other] This is so for { $count } rows.
}
problem-paxml-date-unreadable = Line { $line }: “{ $value }” in { $field } is not a date. Correct it in the system that made the file and export again.
problem-paxml-date-missing = Line { $line }: the time has no date. The row was not read. Correct it in the system that made the file and export again.
problem-paxml-period-incomplete = Line { $line }: only one of the days from and to is given. Correct the row in the system that made the file and export again.
problem-paxml-period-reversed = Line { $line }: the row ends on { $last }, before it begins on { $first }. Correct it in the system that made the file and export again.
problem-paxml-code-missing = Line { $line }: the code of the time or pay is missing. The row was not read. Correct it in the system that made the file and export again.
problem-paxml-person-missing = Line { $line }: neither employment number nor personal identity number is given. The row was not read. Correct it in the system that made the file and export again.
problem-paxml-person-number-check-digit = Line { $line }: the check digit of the personal identity number { $value } is wrong. Check that it is the right person.
problem-paxml-person-number-unfit = Line { $line }: { $value } is not a personal identity number. It was read as it stands.
problem-paxml-employment-of-two = Line { $line }: employment number { $value } is given for two different personal identity numbers, so time and pay may fall on the wrong person. Correct it in the system that made the file and export again.
cli-heading-times = Times
cli-heading-pays = Pays
cli-column-persons = Persons
cli-column-sum = Sum
cli-column-hours = Hours
cli-column-extent = Extent, %
cli-column-objects = Coding
cli-column-pay = Pay code
cli-column-quantity = Quantity
cli-column-each = Each

# A payroll file that is taken into a book.

problem-payroll-account-not-salary = Line { $line }: account { $account } is no salary in the table of accounts. The line is not in the pay.
problem-payroll-period-missing = Line { $line }: the pay has no period, and the month is not guessed. Give the period in the payroll system and write the file again, or enter the salary by hand.
problem-payroll-amount-missing = Line { $line }: the pay has no amount. The payroll system reckons it only once it has read the file. Enter the salary by hand.
problem-payroll-rate-missing = The on-costs of { $year } are not given. Enter them under Settings or by rate set.
problem-payroll-nothing-to-charge = The amounts cancel out. There is no pay to charge the grant with.
problem-payroll-grant-closed = Grant { $code } is closed.
problem-payroll-known = The salary is there already as { $cost }, SEK { $amount }.
problem-payroll-person-charged = The person has a salary on { $code } in { $month } already: SEK { $amount }, first { $cost }. Choose this one if it comes on top of that.
problem-payroll-in-ledger = The main ledger has salaries on { $code } in { $month } already: SEK { $amount }, first { $cost }. The hours become evidence of them. Choose this one if it is not among them.
problem-payroll-place-unknown = The file has { $count } salaries. There is none with the number { $place }.
problem-import-payroll-nothing = There is nothing to import from “{ $file }”: no salary is new or chosen, and no time carries the code of a grant.
payroll-cost-text = Salary by the payroll file
hours-file = hours { $code } { $days }.csv
hours-person = Person
hours-code = Time code
hours-first = First day
hours-last = Last day
hours-hours = Hours
hours-extent = Extent %
hours-project = Project
hours-original = SHA-256 of the payroll file
cli-option-take = Salaries of a payroll file to take, such as 1,3, or all; otherwise those that are new
cli-value-take = NUMBER,…|all
cli-column-draft = No.
cli-column-take = Taken
cli-column-pseudonym = Pseudonym
cli-column-gross = Pay
cli-status-known = known
cli-status-in-ledger = in the ledger
cli-status-wrong = cannot be taken
cli-import-rest = Evidence kept: { $evidence }. Not charged: { $left }.
