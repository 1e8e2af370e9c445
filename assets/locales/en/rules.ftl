# Schemes in words, schemes of one's own, what a source leaves open and newer versions.

## Sections
section-identity = The scheme
section-money = Amount and distribution
section-requisition = Claim or application
section-payment = Payment
section-period = Use period
section-performance = Performance
section-purposes = Purposes
section-eligible = Kinds of cost
section-exclusions = Must not be used for
section-caps = Ceilings on parts of the costs
section-co-financing = Co-financing
section-start = When it must begin
section-exclusive = Must not be combined with
section-accrual = Accrual
section-cost-base = What a cost is charged at
section-transfers = Payments to units and providers
section-providers = Private providers
section-evidence = Evidence
section-conditions = Conditions
section-report = Return report
section-questions = Questions of the return report
section-answer-rules = Rules between the answers
section-repayment = Repayment
section-classification = In the annual accounts
section-checks = Checks that weigh differently
section-open-points = What the sources leave open
section-sources = Sources

## The scheme
rule-id = { $id }, version { $version }
rule-name = Official name: { $name }
rule-short = Short name: { $name }
rule-funder = Funder: { $funder }
rule-year = Grant year: { $year }
rule-references = Case and decision numbers: { $references }
rule-copied-from = Scheme of one's own, written after { $scheme }.
rule-example = Example: shows what a scheme can say, and is never complete.
rule-form-requisition = The grant is claimed: the recipient asks for an amount that is set aside for it.
rule-form-performance = The grant is for a performance: the recipient shows what it has achieved.
rule-form-application = The grant is applied for: the funder weighs the application and decides.
rule-recipients = May have the grant: { $kinds }.
rule-recipient-kommun = municipalities
rule-recipient-region = regions

## Amounts
rule-total = SEK { $amount } in all.
rule-amount = SEK { $amount }
rule-part-each = of which the same to each: SEK { $amount }
rule-only-recipients = for { $kinds }
rule-distribution-krona = Shared in whole kronor, so that the parts sum to the whole.
rule-distribution-ore = Shared to the öre, so that the parts sum to the whole.
rule-pool-parts = { $parts ->
    [one] one part of the whole
   *[other] { $parts } parts of the whole
 }
rule-pool-each = the same to all: SEK { $amount }
rule-pool-key = by the key { $key }
rule-pool-conditions = only who meets { $conditions }
rule-from = from { $day }
rule-until = until { $day }
rule-round-percent = { $percent } of the grant
rule-round-opt-in = only who has asked for it

## Time
rule-period = The costs must belong to the time { $first }–{ $last }.
rule-basic-last = Without an extension until { $day }.

## Performance
rule-notice = without a yes to { $question } nothing is paid
rule-share-at-most = { $part } is at most { $percent } of { $of }
rule-share-fallen = the share { $part_after } of { $of_after } is at least { $points } percentage points below { $part_before } of { $of_before }; above { $level } it must be { $points_above } percentage points
rule-ratio-risen = { $part_after } for each { $per_after } are more than { $part_before } for each { $per_before }
rule-risen = { $after } are more than { $before }
rule-declared = the answer to { $question } is { $answers }

## Costs
rule-only-for = only { $names }
rule-limit-amount = at most SEK { $amount }
rule-limit-percent = at most { $percent } of what was received
rule-eligible = Kinds of cost that the grant may be used for: { $kinds }.
rule-only-kinds = kinds of cost: { $kinds }
rule-only-accounts = accounts: { $accounts }
rule-only-words = words in the text: { $words }
rule-only-purposes = purposes: { $purposes }
rule-cap-whole-cost = at most { $percent } of the whole cost
rule-cap-received = at most { $percent } of what was received
rule-cap-used = at most { $percent } of what was used
rule-grant-at-most = the grant pays at most { $percent } of the whole cost
rule-own-at-least = own money is at least { $percent } of the whole cost
rule-together = together { $percent } of the whole cost
rule-after-application = begins after the application
rule-after-decision = begins after the decision
rule-after-requisition = begins after the claim
rule-exclusive-person-and-training = { $scheme }: not for the same person and training
rule-exclusive-person = { $scheme }: not for the same person
rule-exclusive-grant = { $scheme }: not for the same measure
rule-accrual-yes = Costs may be accrued.
rule-accrual-when-proven = Costs may be accrued when it can be proven that they belong to the use period.
rule-accrual-no = Costs must not be accrued.
rule-accrual-not-stated = The sources say nothing about accruals.
rule-net-of-vat = Costs are charged without VAT.
rule-with-vat = Costs are charged with VAT.
rule-on-cost-yes = On-costs of salaries may be charged.
rule-on-cost-when-proven = On-costs of salaries may be charged when they can be proven.
rule-on-cost-no = On-costs of salaries must not be charged.
rule-on-cost-not-stated = The sources say nothing about on-costs of salaries.
rule-flat-rate-deduct = The flat-rate compensation for VAT is deducted from the cost.
rule-flat-rate-keep = The cost is charged whole; the flat-rate compensation for VAT is not deducted.
rule-flat-rate-ask = The sources say nothing about the flat-rate compensation for VAT; the cost is charged whole and pointed out.
rule-transfers-paid = Payments to units and providers count as used when they are paid.
rule-transfers-reported = Payments to units and providers count as used when the unit has reported, and so far as it has.
rule-duty-may = may have part of the money
rule-duty-offer = shall be offered part of the money
rule-duty-inform = must be told
rule-demanded = demanded
rule-recommended = recommended
rule-for-the-grant = for the grant as a whole
rule-ledger-suffices = the ledger extract suffices
rule-any-evidence = one of: { $kinds }
rule-condition-demanded = demanded; a breach may cost the grant
rule-condition-asked = to be done

## Return report
rule-due = by { $day }
rule-mandatory = must be handed in
rule-voluntary = is voluntary
rule-mandatory-open = the sources do not say whether it is mandatory
rule-answer-amount = amount
rule-answer-amount-matrix = an amount per row
rule-answer-count = number
rule-answer-count-matrix = a number per row and column
rule-answer-computed = computed from other answers
rule-answer-yes-no = yes or no
rule-answer-yes-no-not-applicable = yes, no or not applicable
rule-answer-choice = one option
rule-answer-choices = one or more options
rule-answer-choice-matrix = one option per row
rule-answer-date = day
rule-answer-evidence = file
rule-answer-group = the same fields again and again
rule-answer-text = own words
rule-required = must be answered
rule-optional = may be left empty
rule-given-by-figure = the answer is { $figure }
rule-given-by-condition = the answer follows from the condition “{ $name }”
rule-given-by-performance = the answer follows from the condition of the performance { $name }
rule-shown-when = asked only if { $when }
rule-required-when = must be answered if { $when }
rule-holds-when = holds only if { $when }
rule-when-positive = { $figure } is above nought
rule-when-answered = { $question } is answered with { $answers }
rule-when-counted = { $sum } is above nought
rule-breach = { $answers } breaks a rule or contradicts another answer
rule-options = Options: { $options }
rule-with-text = with own words
rule-band = { $from } to { $to } of what was received
rule-rows = Rows: { $lines }
rule-columns = Columns: { $lines }
rule-formula-share = { $part } in per cent of { $of }
rule-formula-points = the difference in percentage points from { $part_before } of { $of_before } to { $part_after } of { $of_after }
rule-formula-ratio = { $part } for each { $per }
rule-formula-sum = the sum of { $sum }
rule-sides-equal = { $left } = { $right }
rule-sides-at-most = { $left } is at most { $right }
rule-sides-at-least = { $left } is at least { $right }
rule-sides-positive = { $left } is above nought
rule-sides-nought = { $left } is nought
rule-every-row = all rows
rule-every-column = all columns
rule-each-row = each row by itself
rule-quoted = “{ $text }”
rule-figure-requisitioned = the amount claimed
rule-figure-received = the amount received
rule-figure-used = the amount used
rule-figure-unused = the amount not used
rule-figure-over-use = used beyond what was received
rule-figure-to-repay = the amount to be paid back
rule-figure-used-by-purpose = the amount used by purpose
rule-figure-used-by-year = the amount used by year
rule-figure-unused-at-report = not used when the report is due
rule-figure-used-by-private-providers = used at private providers
rule-figure-requisitioned-by-round = the amount claimed by round

## Repayment and accounts
rule-repay-unused = What is not used is to be paid back.
rule-repay-not-unused = By the sources nothing unused is to be paid back.
rule-repay-misused = What is used against purpose or conditions is to be paid back.
rule-repay-late-report = A report that comes late or not at all may cost the grant.
rule-repay-missing-evidence = Missing evidence may cost the grant.
rule-repay-result-missed = A result that was not reached may cost the grant.
rule-repay-wrong-amount = What was paid wrongly or too high is to be paid back.
rule-repay-above = Only amounts above SEK { $above } are claimed back.
rule-interest-from = { $months ->
    [0] from the day of the decision to claim back
    [one] from one month after the decision to claim back
   *[other] from { $months } months after the decision to claim back
 }
rule-interest-rate = { $percent } above the base rate per year
rule-with-conditions = with conditions: income as it is used, the rest is a liability
rule-without-conditions = without conditions: income of the period that the grant is meant for
rule-check = The check { $check } weighs as { $severity } here.
rule-check-off = The check { $check } is not run under this scheme.
rule-source = { $title }. { $issuer }. Read { $day }.
