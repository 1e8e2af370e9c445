# Schemes and account tables that cannot be used. Read by those who write them.

problem-scheme-unreadable = Line { $line }, column { $column }: the scheme does not follow TOML ({ $detail }). Correct the line and read the file again.
problem-scheme-unknown-field = Line { $line }, column { $column }: the language of schemes has no field { $field }. Check the spelling against the description of the language.
problem-scheme-missing-field = Line { $line }: the field { $field } is missing. Add it.
problem-scheme-unfit-value = Line { $line }, column { $column }: the value of { $field } cannot be used ({ $detail }). Days are written “2026-12-31” and amounts “1000.00”, both in quotes.
problem-scheme-id-malformed = { $place }: “{ $id }” cannot be an id. Use the letters a–z, digits and hyphens.
problem-scheme-id-twice = { $place }: the id “{ $id }” stands twice. Give one of them another.
problem-scheme-text-missing = { $place }: the text is empty. Write it, in Swedish and English.
problem-scheme-list-empty = { $place }: the list is empty but must hold something.
problem-scheme-basis-missing = { $place }: the rule has no source. Give the phrase it rests on, or say under “uncertain” what we assume and why.
problem-scheme-source-unknown = { $place }: the source “{ $source }” is not listed under “sources”. Add it or correct the name.
problem-scheme-period-reversed = { $place }: the period ends { $last }, before its first day { $first }.
problem-scheme-basic-last-outside = { $place }: the last day before the extension, { $day }, lies outside the use period.
problem-scheme-parts-differ = { $place }: the parts make { $sum } kr but must make { $whole } kr.
problem-scheme-amount-not-positive = { $place }: the amount { $amount } kr must be above nought.
problem-scheme-recipient-outside = { $place }: the rule is for “{ $recipient }”, which cannot have the grant by “recipients”.
problem-scheme-accrual-unexplained = { $place }: accrual is accepted when proven, but it does not say what must be proven.
problem-scheme-threshold-idle = { $place }: there is a threshold for repayment although nothing is paid back.
problem-scheme-condition-unknown = { $place }: the condition “{ $condition }” is not under “conditions”.
problem-scheme-question-unknown = { $place }: there is no question “{ $question }”.
problem-scheme-question-not-earlier = { $place }: the question “{ $question }” does not stand before this one. A question can depend only on an earlier one.
problem-scheme-option-unknown = { $place }: the question cannot get the answer “{ $option }”.
problem-scheme-options-missing = { $place }: a choice must have options.
problem-scheme-options-idle = { $place }: there are options but the question is no choice.
problem-scheme-figure-unfit = { $place }: the figure of the book does not fit the kind of answer. A matrix needs “used-by-purpose” or “used-by-year”; the other figures are amounts.

problem-accounts-unreadable = Line { $line }, column { $column }: the account table does not follow TOML ({ $detail }). Correct the line and read the file again.
problem-accounts-unknown-field = Line { $line }, column { $column }: account tables have no field { $field }. Check the spelling.
problem-accounts-missing-field = Line { $line }: the field { $field } is missing. Add it.
problem-accounts-unfit-value = Line { $line }, column { $column }: the value of { $field } cannot be used ({ $detail }).
problem-accounts-empty = The account table “{ $id }” has no rows.
problem-accounts-range-malformed = “{ $first }”–“{ $last }” is no range of accounts. Write equally many digits in both, for instance 50–51.
problem-accounts-range-reversed = The range { $first }–{ $last } ends before it begins. Swap the numbers.
problem-accounts-ranges-overlap = The ranges { $first }–{ $last } and { $other_first }–{ $other_last } share accounts, so that neither can decide. Make one of them narrower or write more digits.
