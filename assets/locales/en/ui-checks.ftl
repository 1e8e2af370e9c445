# The window: checks.

ui-findings-shown = { $shown } of { $all } are shown.
ui-findings-more = Show more
ui-findings-too-many = All of them are on the command line: bidragsbok check.
