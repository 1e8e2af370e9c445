# The inbox: files of a watched folder that wait to be reviewed.

problem-inbox-folder-gone = The folder “{ $folder }” cannot be read now ({ $reason }). Connect the drive or the network; the files show again when the folder can be reached.
problem-inbox-no-folder = No folder is watched for the book. Choose one in the window under Read files, or name one with --folder.
problem-inbox-file-unread = “{ $file }” has not been read yet, so it can be neither put aside nor brought back. Try again in a moment.

cli-about-inbox = Lists the files of a watched folder and which of them wait. Changes nothing.
cli-option-folder = The folder; otherwise the one that is watched in the window
cli-value-folder = FOLDER
cli-column-modified = Changed
cli-inbox-none = There are no files in the folder { $folder }.
cli-inbox-state-new = new
cli-inbox-state-part = taken in part
cli-inbox-state-written = being written
cli-inbox-state-unread = unread
cli-inbox-state-refused = cannot be read
cli-inbox-state-aside = put aside
cli-inbox-state-taken = taken
cli-inbox-kind-ledger = main ledger
cli-inbox-kind-table = table
cli-inbox-kind-invoice = e-invoice
cli-inbox-kind-payroll = payroll
cli-inbox-kind-parcel = zip or e-mail
cli-inbox-kind-unknown = unknown

ui-inbox = Inbox
ui-inbox-none = Choose a folder where the accounting, invoice and payroll systems put their files, and new files show here. Nothing is taken in, moved or deleted until you have reviewed it yourself.
ui-inbox-choose = Choose a folder to watch
ui-inbox-change = Change folder
ui-inbox-stop = Stop watching
ui-inbox-folder = The folder “{ $folder }” is watched.
ui-inbox-new = { $count ->
    [0] No new files.
    [one] One new file.
   *[other] { $count } new files.
}
ui-inbox-unread = { $count ->
    [one] One file is still being read.
   *[other] { $count } files are still being read.
}
ui-inbox-more = { $count ->
    [one] One more file is in the folder but not in the list.
   *[other] { $count } more files are in the folder but not in the list.
}
ui-inbox-empty = The folder has no files.
ui-inbox-keys = The arrow keys go from file to file. Enter reviews, Delete puts aside or brings back.
ui-inbox-review-all = Review all new
ui-inbox-put-aside = Put aside
ui-inbox-bring-back = Bring back
ui-inbox-review-file = Review { $file }
ui-inbox-put-aside-file = Put { $file } aside
ui-inbox-bring-back-file = Bring { $file } back
ui-inbox-was-put-aside = { $file } is put aside.
ui-inbox-was-brought-back = { $file } is brought back.
ui-inbox-handled = Put aside and taken ({ $count })
ui-inbox-state-new = New
ui-inbox-state-part = { $held } of { $all } invoices taken
ui-inbox-state-written = Still being written
ui-inbox-state-unread = Read soon
ui-inbox-state-refused = Cannot be read now
ui-inbox-state-aside = Put aside
ui-inbox-state-taken = Taken
ui-inbox-kind-ledger = Main ledger
ui-inbox-kind-table = Table
ui-inbox-kind-invoice = E-invoice
ui-inbox-kind-payroll = Payroll
ui-inbox-kind-parcel = Zip or e-mail
ui-inbox-kind-unknown = Unknown kind of file
ui-nav-import-waiting = { $count ->
    [one] Read files, one new file in the inbox
   *[other] Read files, { $count } new files in the inbox
}
