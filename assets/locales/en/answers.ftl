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
