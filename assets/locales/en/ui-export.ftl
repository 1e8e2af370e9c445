# The window: writing documents to a folder.

ui-export-open = Write documents…
ui-export-title = Write documents
ui-export-what = Documents
ui-export-ledger = Ledger extract
ui-export-costs = Cost list by kind and purpose
ui-export-reconciliation = Reconciliation
ui-export-evidence = Evidence list
ui-export-report = Return report
ui-export-year-end = Year-end specification
ui-export-summary = Management summary
ui-export-entry = Year-end entry, proposal as SIE
ui-export-recoding = Recoding, proposal as SIE
ui-export-formats = Formats
ui-export-format-pdf = PDF, for paper
ui-export-format-xlsx = Excel
ui-export-format-json = JSON, the answers of the return report
ui-export-format-sie = SIE 4I, for the main ledger
ui-export-format-csv = CSV, for programs
ui-export-accounts = Accounts of the year-end entry
ui-export-accounts-hint = Leave empty for the account that the book proposes. Where the book knows none, the entry is written only if you give one.
ui-export-rows = { $count ->
    [0] No rows are chosen to be recoded. They are chosen under Year-end and forecast, among costs that could be charged.
    [one] One chosen row is recoded.
   *[other] { $count } chosen rows are recoded.
}
ui-export-folder = Folder
ui-export-folder-hint = Files that are there already are not replaced unless you say so.
ui-export-personal = Write out names of people
ui-export-reader-hint = The name is written into the documents.
ui-export-write = Write
ui-export-replace = Replace the files
ui-export-written = { $count ->
    [one] One file was written to { $folder }.
   *[other] { $count } files were written to { $folder }.
}
ui-export-size = Size
ui-export-replaced = replaced a file of the same name
ui-export-left-out = Not written
ui-export-more = Write more
ui-export-write-entry = Write SIE file…
ui-export-write-recoding = Write recoding as SIE…
ui-export-choose-row = Recode { $row }
