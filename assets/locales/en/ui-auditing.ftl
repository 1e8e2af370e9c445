# The auditor's view in the window, carried further.

ui-earlier-marks = Show { $count ->
    [one] one earlier mark
   *[other] { $count } earlier marks
}
ui-memo-with-earlier = With earlier marks
ui-write-anew = Write the file anew
ui-write-elsewhere = Save in another place…
ui-review-written-anew = The review is saved in { $file }. Make the change again.
ui-projected-side = Only what was charged too high is projected; what was charged too low or never cannot be judged from the sample.
ui-rate-how = Exact limits of drawing without replacement, 2.5 per cent at either end. A questioned cost counts as wrong whatever the amount; no amount is projected.
ui-units-none-in-package = The package has no decisions about sharing and no payments to units.
ui-participants-none-in-package = The package has no participants.
ui-nothing-to-reconcile-in-package = The package has no account and month to reconcile: neither ledger rows nor costs.
