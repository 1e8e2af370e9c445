# Two persons: entered by one, approved by another.

operation-four-eyes-set = The rule of two persons was changed
operation-costs-approved = Costs were approved
problem-four-eyes-unchanged = So it is decided already.
problem-approve-own = { $cost } was entered by { $by }. Somebody else approves it.
problem-cost-approved-already = { $cost } is already approved by { $by }.
problem-cost-unapproved = Cost { $cost } ({ $text }) of SEK { $amount } was entered by hand and is not approved by another person.
remedy-cost-unapproved = Let somebody else than the one who entered it look at it against the evidence and approve it.
cli-about-cost-approve = Approves costs that somebody else entered.
cli-about-four-eyes = Decides whether costs entered by hand need the approval of another person.
cli-option-required = Whether they need it
cli-did-cost-approve = Approved costs: { $costs }. Costs of the grant: { $count }, SEK { $amount }, of which SEK { $inside } within the use period.
cli-did-four-eyes-on = Costs entered by hand need the approval of another person.
cli-did-four-eyes-off = Costs entered by hand need no approval of another person.
cli-column-entered-by = Entered by
cli-column-approved-by = Approved by
ui-approve-costs = Approve
ui-costs-approved = { $count } costs are approved.
ui-approved-by = Approved by
ui-not-approved = not approved
ui-four-eyes = Costs entered by hand need the approval of another person
ui-four-eyes-set = The rule of two persons is changed.
