# The review carried further: the history of marks, how many costs may be wrong, a review file that was moved.

problem-review-file-gone = { $file } no longer lies where the review is saved: the file, or the folder it lay in, was moved, renamed or deleted while the package was open. The change was not saved. What was noted before stays in the program as long as the package is open; write the file anew before you close it.

review-mark-withdrawn = taken back
review-rate = { $wrong } of { $examined } examined costs are questioned. With { $confidence } per cent confidence at least { $least } and at most { $most } of the { $population } costs in the population are wrong. This is about the number of costs, not the amount.
review-rate-all = All { $population } costs are examined and { $wrong } of them are questioned.

memo-rate-examined = Examined costs
memo-rate-questioned = Questioned of those
memo-rate-population = Costs in the population
memo-rate-how = The limits are the exact ones of drawing without replacement (hypergeometric distribution, Clopper and Pearson, 2.5 per cent at either end); the largest costs count as they are. A questioned cost counts as wrong whatever the amount and whichever the side. How much is wrong in kronor is not projected from a random sample.
memo-evaluation-side = Only what was charged too high is projected. What was charged too low is less likely to be chosen, and what was never charged is not in the population; neither can be judged from the sample.
memo-earlier = Earlier marks
memo-earlier-none = No mark was changed or taken back.
memo-column-when = When
memo-column-by = By
memo-column-note = Note

cli-option-earlier = Also show the marks that were replaced or taken back
cli-option-review-memo-earlier = Include the marks that were replaced or taken back
cli-heading-earlier-marks = Earlier marks

progress-summing-package = Summing up the package (kB)

problem-consolidation-file-exists = { $file } is there already and was left as it is. Choose another name, or say that the file is to be replaced (--replace).
cli-option-consolidate-replace = Replace the file if it is there

table-part = Part { $part } of { $parts }
