# Pasted participants. Headings and words that mean the same have bars between them; the first is the name.

paste-participant-participant = no | participant no
paste-participant-person = person | pseudonym | participant
paste-participant-category = category | category in the report
paste-participant-training = training | training or post | post
paste-participant-sex = sex
paste-participant-provider = provider
paste-participant-staff = staff | new or existing | new or existing staff
paste-participant-start = start | from | first day
paste-participant-end = end | to | until | last day
paste-participant-outcome = result | outcome
paste-participant-hours = hours
paste-participant-costs = costs | linked costs
paste-participant-sex-woman = woman | female
paste-participant-sex-man = man | male
paste-participant-provider-own = own | municipal | public
paste-participant-provider-private = private provider | private
paste-participant-staff-new = new | new staff
paste-participant-staff-existing = existing | existing staff
paste-participant-outcome-passed = passed
paste-participant-outcome-failed = failed | not passed
paste-participant-outcome-left = left | broken off
problem-paste-participant-headings-missing = The first row must be headings, with at least person, or no for participants who are on the list already. Headings that can be used: { $known }.
problem-paste-participant-twice = The row is the same as row { $line }: the same participant, or the same person, training, category and first day.
problem-paste-participants-none = There are no participants below the headings. Copy the rows too.
problem-paste-word-unknown = “{ $value }” cannot be read in the column { $field }. Write one of the words { $known }, or leave the cell empty.
cli-about-participant-rows = Adds or changes participants from a table with headings. All rows are taken, or none.
cli-column-who = Who
cli-did-participant-rows = { $added } participants are added and { $changed } changed. The list has { $count } rows.
ui-paste-participants = Paste participants
ui-paste-participants-lead = Copy rows with headings from Excel and paste them here. At least person (a pseudonym). A row with no, such as D12, changes that participant; what the table has no column for stays as it is.
ui-paste-participants-add = Take { $count } participants
ui-paste-participants-added = { $added } participants are added and { $changed } changed.
ui-paste-participants-changes = is changed
ui-paste-participants-wrong = { $count ->
    [one] One row cannot be taken.
   *[other] { $count } rows cannot be taken.
 }
ui-paste-participants-right = can be taken
ui-participants-copy = Copy the list
ui-participants-copied = The list is copied. It can be pasted into Excel, changed there and pasted here again.
