# The answers of the return report: how they are shown, how they are computed and what may be wrong with them.

page-answer-item = Item
page-how-share = { $part } divided by { $of }, in per cent.
page-how-points = The difference in percentage points: { $part_after } divided by { $of_after }, less { $part_before } divided by { $of_before }.
page-how-ratio = { $part } divided by { $of }.
page-how-share-at-most = { $part } divided by { $of } is at most { $percent }. The share is not rounded.
page-how-share-fallen = The share has fallen from { $part_before } divided by { $of_before } to { $part_after } divided by { $of_after }: by at least { $points } percentage points if the later share is at most { $level }, otherwise by at least { $above }. The shares are not rounded.
page-how-ratio-risen = { $part_after } divided by { $of_after } is greater than { $part_before } divided by { $of_before }.
page-how-risen = { $after } is greater than { $before }.
page-how-declared = The answer to { $question } is one of: { $answers }.
page-how-all-rows = all rows
page-how-all-columns = all columns
page-how-each-row = the row by itself

problem-count-unreadable = “{ $value }” is no number of things. Write a whole number without decimals, such as 1250. It concerns { $place }.
problem-count-too-large = “{ $value }” is too large. Numbers may be at most 4,294,967,295. It concerns { $place }.
problem-answer-item-repeated = “{ $item }” stands twice in { $question }. Give the items different names.

problem-answers-unfit = The answer { $value } in { $file } does not fit the question “{ $question }”. { $kind ->
    [derived] It is answered from the book.
    [computed] It is computed from other answers.
    [evidence] It is answered by adding a file to the condition.
    [yes-no] Answer yes or no.
    [yes-no-not-applicable] Answer yes, no or not-applicable.
    [choice] Answer with one of: { $options }.
    [choices] Answer with a list of: { $options }.
    [amount] Answer with an amount in quotation marks, such as "1234,50".
    [count] Answer with a whole number.
    [date] Answer with a day such as "2025-03-01".
    [count-matrix] Answer with "cells": rows with numbers; report shows the rows and columns.
    [choice-matrix] Answer with "rows": an option for each row, of: { $options }.
    [group] Answer with "items": an item with fields; report shows the fields.
   *[other] Answer with own words in quotation marks.
} Nothing was answered.
problem-answers-place-unknown = { $file }, question “{ $question }”: there is no { $what ->
    [row] row
    [column] column
   *[field] field
} “{ $value }”. There are: { $known }. Nothing was answered.
problem-answers-value-unfit = { $file }, question “{ $question }”, { $place }: { $value } does not fit. { $kind ->
    [columns] Give a number for each column: { $known }.
    [fields] Give fields: { $known }.
    [options] Choose one of: { $known }.
    [count] Give a whole number.
    [amount] Give an amount in quotation marks, such as "1234,50".
    [date] Give a day such as "2025-03-01".
    [item] The item needs a name.
   *[text] Give own words in quotation marks.
} Nothing was answered.

cli-question-changed = The answer was changed after the report was frozen.
cli-report-changed = { $changed ->
    [one] One answer has changed since the report was frozen.
   *[other] { $changed } answers have changed since the report was frozen.
}

ui-matrix-help = Empty cells: { $empty }. An empty cell is no answer; write 0 for nought. Arrows, Tab and Enter move as in a sheet, and rows from Excel can be pasted.
ui-paste-no-room = What was pasted has no room in { $rows } rows and { $columns } columns from this cell. Nothing was pasted.
ui-row-choice-help = Choose an option for each row. The figures 1–{ $count } choose and go on, Delete takes the choice back.
ui-item-name = Name of unit or item
ui-new-item = New item
ui-add-item = Add item
ui-remove = Remove
ui-remove-item = Remove { $item }
ui-item-empty = The item is saved only when one of its fields is filled in.
ui-item-required = * must be filled in for each item. The names of items stand in the open in the audit package; write no names of people there.
ui-no-file = No file is attached yet.
ui-not-computed = Cannot be computed yet: answers that it rests on are missing.
ui-changed-since = { $count } answers changed after the freeze
ui-changed-answer = changed after the freeze
ui-clear-answer = Take the answer back
ui-scheme-filter = Search scheme
ui-scheme-filter-hint = Year, funder or part of the name
ui-scheme-uncertain = { $count ->
    [0] nothing uncertain
    [one] one uncertain setting
   *[other] { $count } uncertain settings
}
ui-scheme-example = Example, not complete
ui-scheme-none = No scheme fits the search.
ui-applied-on = Day of application
ui-allocated-on = Day of decision
ui-round = Round
ui-no-round = No round given
ui-more-fields = More
ui-whole = Whole cost
ui-whole-hint = Before grant and own funding
ui-own-part = Own funding
ui-own-part-hint = What the organisation itself pays of the whole cost
ui-training = Training
ui-training-hint = The same name for the same training every time
ui-applied = Applied for
