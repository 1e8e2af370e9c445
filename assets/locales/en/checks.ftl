# What the checks say: what it is about, and what to do.
# Each problem-… has a remedy-… with the same fields.

problem-cost-outside-period = Cost { $cost } ({ $named }) of SEK { $amount } arose { $period }, wholly outside the use period { $use_period }. SEK { $inside } counts towards the grant and SEK { $outside } does not.
remedy-cost-outside-period = If the cost period is right, move the cost to other funding. If it is wrong, correct it and say why.
problem-cost-outside-period-partly = Cost { $cost } ({ $named }) of SEK { $amount } arose { $period }, partly outside the use period { $use_period }. By days SEK { $inside } belongs to the grant and SEK { $outside } does not.
remedy-cost-outside-period-partly = Check the period against the evidence. If it is right nothing needs doing: only the part within the use period counts.

problem-period-assumed-text = Cost { $cost } ({ $named }) of SEK { $amount } is assumed to belong to { $period }, but its text “{ $text }” says { $said }. The use period is { $use_period }.
remedy-period-assumed-text = Set the cost period from the evidence, or confirm the assumed one if the text means something else.
problem-period-assumed-long = Cost { $cost } ({ $named }) of SEK { $amount } is assumed to belong to { $period }, but its text suggests a longer time. The use period is { $use_period }.
remedy-period-assumed-long = See in the invoice which time it covers and set the cost period, or confirm the assumed one.
problem-period-assumed-near = Cost { $cost } ({ $named }) of SEK { $amount } is assumed to belong to { $period }, near the boundary of the use period { $use_period }.
remedy-period-assumed-near = See in the evidence when the cost arose. Set the period or confirm the assumed one; several costs can be confirmed at once.

problem-accrual-open = The accrual { $cost } ({ $named }) of SEK { $amount } has no invoice after { $days } days. SEK { $open } is not settled.
remedy-accrual-open = When the invoice comes, link it to the accrual. If none comes, the accrual must be reversed. Keep what shows that the cost belongs to the period.

problem-purpose-missing = { $costs } costs of SEK { $amount } in all have no purpose. The return report asks for amounts per purpose.
remedy-purpose-missing = Mark the costs in the list and choose a purpose.

problem-account-unmapped = Account { $account } has { $rows } rows on the grant's code, SEK { $amount } in all, but no role in the table of accounts. The rows are not counted as costs.
remedy-account-unmapped = Give the account a role under Settings, Accounts. If it is a cost account, its rows become costs when the ledger is read again.

problem-evidence-missing = { $voucher } ({ $kind }, { $text }) of SEK { $amount } lacks evidence: { $asked }.
remedy-evidence-missing = Add the file under Evidence and link it to the voucher.
problem-evidence-missing-grant = The grant lacks evidence: { $asked }.
remedy-evidence-missing-grant = Add what shows what was done, such as programmes, invitations or decisions, and link it to the grant.

problem-condition-undated = The condition “{ $name }” ({ $condition }) has no date, so nothing shows that it is met.
remedy-condition-undated = Give the day it was met and add evidence, if it is met.
problem-condition-undated-until = The condition “{ $name }” ({ $condition }) must be met by { $until } but has no date.
remedy-condition-undated-until = Give the day it was met and add evidence. If it is not met, contact the funder.
problem-condition-late = The condition “{ $name }” ({ $condition }) is noted on { $date }, outside the days that count.
remedy-condition-late = Check the date. If it is right, ask the funder and keep the answer as evidence.

problem-requisition-late = SEK { $amount } was requisitioned on { $date }, after the last day { $last_day }.
remedy-requisition-late = Check the date. If it is right, keep the funder's word that the requisition is accepted all the same.
problem-requisition-missing = The grant is not requisitioned.
remedy-requisition-missing = Requisition the grant and enter amount and day.
problem-requisition-missing-until = The grant is not requisitioned. The last day is { $last_day }.
remedy-requisition-missing-until = Requisition the grant in time and enter amount and day.
problem-requisition-above-allocation = SEK { $requisitioned } is requisitioned, more than the SEK { $allocated } allocated.
remedy-requisition-above-allocation = Check the amounts against the distribution list and the requisition.

problem-received-differs = SEK { $received } was received but SEK { $requisitioned } requisitioned.
remedy-received-differs = Check the payment. Wait for the rest, or note why the amounts differ.
problem-income-differs = The main ledger has SEK { $booked } of grant income on the grant's code, but SEK { $received } is received.
remedy-income-differs = Correct the amount received, or the coding of the income in the main ledger.

problem-over-use = SEK { $used } is used but only SEK { $received } received. SEK { $over_use } is own funding.
remedy-over-use = Nothing needs doing if you pay the rest yourselves. Otherwise move what does not belong to the grant.
problem-unused = SEK { $unused } of SEK { $received } is not used yet (SEK { $used } is used). { $days } days remain until { $last }.
remedy-unused = Plan the rest, or expect repayment where the rules demand it.
problem-unused-after-period = SEK { $unused } of SEK { $received } was not used (SEK { $used } is used). The use period ended on { $last }, { $days } days ago.
remedy-unused-after-period = Check that all costs are there, also those not coded to the grant. Then report what is unused.

problem-repayment-possible = SEK { $to_repay } may have to be paid back: SEK { $unused } is unused, and amounts above SEK { $above } are claimed.
remedy-repayment-possible = Check that all costs are there. Enter the amount as a liability at the year-end if it remains.
problem-repayment-below-threshold = SEK { $unused } is unused, but SEK { $to_repay } is claimed: the funder invoices only amounts above SEK { $above }.
remedy-repayment-below-threshold = Nothing needs doing. Report what is unused.
problem-repayment-none = SEK { $unused } is unused. The grant has no demand for repayment (SEK { $to_repay } is claimed; threshold SEK { $above }).
remedy-repayment-none = Nothing needs paying. Report what is unused.

problem-reconciliation-difference = Account { $account }, { $month }: the main ledger has SEK { $ledger } on the grant's code and the book SEK { $book }. The difference is SEK { $difference }.
remedy-reconciliation-difference = Read the latest ledger, correct the cost, or explain the difference under Reconciliation.

problem-ledger-changed = Voucher { $voucher }, row { $position } on account { $account }: the book has SEK { $held }, the latest ledger SEK { $found }{ $code }.
remedy-ledger-changed = Read the file again and accept the changes: the old row is voided and the new one replaces it.
problem-ledger-changed-recoded = Voucher { $voucher }, row { $position } on account { $account } (SEK { $held }): the row is recoded and now has the code “{ $code }” (SEK { $found }).
remedy-ledger-changed-recoded = If the recoding is right, read the file again and accept the changes. Otherwise the row must be coded back in the ledger.
problem-ledger-changed-vanished = Voucher { $voucher }, row { $position } on account { $account } (SEK { $held }) is no longer in the ledger{ $code }.
remedy-ledger-changed-vanished = If it was rightly struck, read the file again and accept the changes. Otherwise ask whoever booked it.
problem-ledger-changed-closed = Voucher { $voucher }, row { $position } of SEK { $found } has the grant's code{ $code }, but the grant is closed. The row is not taken.
remedy-ledger-changed-closed = Move the row in the ledger, or open the grant again and read the file anew.

problem-report-due = The return report is due by { $due }, in { $days } days.
remedy-report-due = Answer the questions under Return report and freeze it when it is handed in.
problem-report-late = The return report was due on { $due }, { $days } days ago, and is not frozen here.
remedy-report-late = If it is handed in, freeze it so that the figures stand. Otherwise hand it in and tell the funder.
problem-report-moved = Question { $question } { $row }: the return report as of { $as_of } said SEK { $frozen }. The answer would now be SEK { $now }.
remedy-report-moved = See in the history what has changed. Correct the report with the funder if the difference matters, and freeze it anew.
problem-answer-breach = The answer to question { $question } (“{ $text }”) means that a condition is broken.
remedy-answer-breach = Check the answer. If it is right, contact the funder before the report is handed in.

rule-bookkeeping-law = A side ledger must tie to the main ledger.
problem-answer-band = { $question }: the answer “{ $option }” does not agree with the book, where SEK { $private } of SEK { $received } ({ $percent } %) went to private providers.
remedy-answer-band = Correct the answer, or mark the costs at private providers.
problem-answer-band-none = { $question }: the answer “{ $option }” says that private providers had a part of the SEK { $received }, but the book has no such costs.
remedy-answer-band-none = Mark the costs at private providers, or correct the answer.
problem-answer-rule = { $text } Now { $left } stands against { $right }.
remedy-answer-rule = Correct the answers so that they agree.
problem-answer-rule-row = { $row }: { $text } Now { $left } stands against { $right }.
remedy-answer-rule-row = Correct the row so that the answers agree.
problem-answer-rule-alone = { $text } Now it is { $left }.
remedy-answer-rule-alone = Correct the answer.
problem-answer-rule-alone-row = { $row }: { $text } Now it is { $left }.
remedy-answer-rule-alone-row = Correct the row.
problem-answer-text-missing = { $question }: “{ $option }” is chosen without own words.
remedy-answer-text-missing = Write what is meant.
problem-answers-missing = { $answers } answers are missing in the return report, the first is { $first }.
remedy-answers-missing = Answer the questions before the report is handed in.
problem-condition-evidence-missing = The condition was met on { $date }, but no evidence shows it.
remedy-condition-evidence-missing = Add the evidence and link it to the condition.
problem-cost-before-start = The cost { $cost } (SEK { $amount }, { $period }) arose before { $start }.
remedy-cost-before-start = Take the cost off the grant, or correct its period.
problem-cost-before-start-partly = The cost { $cost } (SEK { $amount }, { $period }) arose in part before { $start }.
remedy-cost-before-start-partly = Split the cost and charge only what arose after.
problem-cost-before-start-unknown = The grant is only for what begins after a certain day, but the day is not noted. { $costs } costs of SEK { $amount } cannot be judged.
remedy-cost-before-start-unknown = Note the day of application, decision or requisition.
problem-double-financed = The same cost is charged to the grant { $other_grant }.
remedy-double-financed = Take it off one of the grants.
problem-double-financed-alike = The cost { $cost } (SEK { $amount }) is like { $other_cost } of the grant { $other_grant }: same supplier, amount and days.
remedy-double-financed-alike = Check whether it is the same cost.
problem-double-financed-file = The file { $file } proves both { $cost } (SEK { $amount }) and a cost of the grant { $other_grant }.
remedy-double-financed-file = Check that the cost is shared and not charged twice.
problem-double-financed-row = The ledger row behind { $cost } (SEK { $amount }) is charged to the grant { $other_grant } too.
remedy-double-financed-row = Take it off one of the grants.
problem-exclusive-scheme = The grant { $other_grant } excludes this one.
remedy-exclusive-scheme = Decide which of the grants holds.
problem-exclusive-scheme-person = The person behind { $cost } is charged to the grant { $other_grant } too ({ $other_cost }), and the grants exclude each other.
remedy-exclusive-scheme-person = Take the cost off one of the grants.
problem-exclusive-scheme-training = The person behind { $cost } and the training { $training } are charged to the grant { $other_grant } too ({ $other_cost }), and the grants exclude each other.
remedy-exclusive-scheme-training = Take the cost off one of the grants.
problem-line-overcharged = Row { $position } of voucher { $voucher } (account { $account }, SEK { $amount }) is charged with SEK { $charged } in { $costs } costs.
remedy-line-overcharged = Reduce the parts so that they fit in the row.
problem-post-overcharged = { $costs } costs together charge { $percent } per cent of the same person's salary { $period }. The first is { $cost } ({ $text }).
remedy-post-overcharged = Check the parts on every grant that the person is on. Together they may not be more than the whole salary.
problem-performance-not-met = None of the conditions of the performance is met.
remedy-performance-not-met = Check the counts. Without one that is met nothing is paid.
problem-performance-not-met-notice = No notice of interest was given.
remedy-performance-not-met-notice = Without notice nothing is paid. Check the answer.
problem-performance-uncounted = { $open } of { $conditions } conditions of the performance cannot be judged yet.
remedy-performance-uncounted = Fill in the counts in the report.
problem-co-financing-unknown = The whole cost is missing where the grant carries only a part, so own funding cannot be judged.
remedy-co-financing-unknown = Give the whole cost and the own funding.
