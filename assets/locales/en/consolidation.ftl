# Many books and audit packages put together.

progress-consolidating = Reading and verifying the files

consolidation-title = Consolidation of state grants
consolidation-title-annex-1 = Municipalities and their grants
consolidation-title-annex-5 = The recipients of one grant
consolidation-title-summary = Received and used
consolidation-paper-subtitle = { $recipients } recipients. Files read: { $files }, of which { $books } held when verified.

consolidation-column-recipient = Recipient
consolidation-column-scheme = State grant
consolidation-column-received = Received or requisitioned (kr)
consolidation-column-used = Used (kr)
consolidation-column-share = Share unused
consolidation-column-total = Total (kr)
consolidation-column-paid = Amount paid (kr)
consolidation-column-name = Name
consolidation-column-reported = Reported
consolidation-column-not-reported = Not reported
consolidation-column-not-requisitioned = Not requisitioned
consolidation-column-allocated = Allocated
consolidation-column-requisitioned = Requisitioned
consolidation-column-unused = Unused
consolidation-column-unaccounted = Not accounted for
consolidation-column-over-use = Used beyond the grant
consolidation-column-to-repay = To repay
consolidation-column-booked = In the book, not reported
consolidation-column-versions = Versions
consolidation-column-organisation = Name in the book
consolidation-column-orgnr = Org. no.
consolidation-column-code = Code
consolidation-column-grants = Grant codes
consolidation-column-standing = State
consolidation-column-kind = Kind of cost
consolidation-column-purpose = Purpose
consolidation-column-severity = Severity
consolidation-column-finding = Finding
consolidation-column-remedy = To do
consolidation-column-files = Files
consolidation-column-file = File
consolidation-column-state = State
consolidation-column-as-of = As of
consolidation-column-head = Operation
consolidation-column-head-hash = Hash of the log
consolidation-column-sha256 = SHA-256 of the file
consolidation-column-files-verdict = Files whole
consolidation-column-log-verdict = Log
consolidation-column-signer-verdict = Signature
consolidation-column-sums-verdict = Sums
consolidation-column-rules-verdict = Rules
consolidation-sheet-schemes = Consolidation
consolidation-sheet-uses = By kind and purpose
consolidation-sheet-findings = Findings
consolidation-sheet-sources = Sources
consolidation-verdict-ok = holds
consolidation-verdict-warning = warning
consolidation-verdict-failed = does not hold
consolidation-verdict-not-checked = not checked
consolidation-cell-missing = missing
consolidation-cell-sum = Sum
consolidation-no-purpose = no purpose
consolidation-cost-place = { $organisation }, grant { $grant }, { $cost } of { $amount } kr

consolidation-standing-not-requisitioned = not requisitioned
consolidation-standing-not-reported = not reported
consolidation-standing-reported = reported
consolidation-standing-performed = performance, counts as used
consolidation-state-counted = in the sums
consolidation-state-partly = in part: a newer file has the rest
consolidation-state-not-counted = not in the sums
consolidation-state-same-file = the same file as { $other }

consolidation-note-not-requisitioned = - The grant was not requisitioned.
consolidation-note-not-reported = *) The grant has not been reported. The amount is neither used nor unused.
consolidation-note-missing = missing: no package and no book that shows it was handed in.
consolidation-note-performance = * For a performance, paid afterwards as general money: all of it counts as used.
consolidation-note-rounding = Amounts in whole kronor, half a krona upward. Shares in whole per cent, a half upward; <1% is more than nought but would round to it, in a sum everything below one. The share of a sum is what was reported as unused, of all that was received.

problem-consolidation-history-split = { $file } and { $other } are two different histories of the same book ({ $organisation }). Nothing of the book is in the sums.
remedy-consolidation-history-split = Ask the recipient which book holds, and read that one only.
problem-consolidation-grant-moved-on = { $other } shows that grant { $grant } has changed since { $file } was issued.
remedy-consolidation-grant-moved-on = Ask the recipient for a new package of the grant.
problem-consolidation-grant-taken-back = Grant { $grant } in { $file } is no longer in the book: { $other } is newer and does not have it. It is not counted.
remedy-consolidation-grant-taken-back = Ask the recipient whether the grant was taken back. If it was added again under another code, the new one counts.
problem-consolidation-grants-left-out = { $organisation } has { $count ->
    [one] one more grant
   *[other] { $count } more grants
 } in its book that { $count ->
    [one] was
   *[other] were
 } not handed in.
remedy-consolidation-grants-left-out = It may be another grant than those that are consolidated. Otherwise ask for a package of it.
problem-consolidation-older = { $file } is an older or the same state of the book ({ $organisation }) as { $other }, which is used instead.
remedy-consolidation-older = Nothing needs to be done.
problem-consolidation-not-reported = { $organisation } has not reported grant { $grant }. { $amount } kr are neither used nor unused in the sums.
remedy-consolidation-not-reported = Ask the recipient to freeze the return report in the book and hand in a new package.
problem-consolidation-report-moved = The book of { $organisation } gives other figures for grant { $grant } than the frozen return report. The sums follow the book.
remedy-consolidation-report-moved = Ask the recipient to mend the book or to freeze the report again, and to hand in a new package.
problem-consolidation-received-differs = { $organisation }, grant { $grant }: received { $received } kr is not what was requisitioned, { $requisitioned } kr. The tables show what was received.
remedy-consolidation-received-differs = Check it against the payment.
problem-consolidation-over-use = { $organisation }, grant { $grant }: { $amount } kr are used beyond the grant.
remedy-consolidation-over-use = The recipient bears them itself. They are in the column of what was used.
problem-consolidation-unproven = { $organisation }, grant { $grant }: { $amount } kr are paid to units that have not reported their use, and count as unused.
remedy-consolidation-unproven = Ask the recipient to collect the sheets of its units.
problem-consolidation-versions-differ = The recipients have different versions of { $scheme }: { $versions }.
remedy-consolidation-versions-differ = Compare the versions with rule compare; the terms may differ.
problem-consolidation-above-total = { $scheme }: received { $received } kr is more than the whole grant, { $total } kr.
remedy-consolidation-above-total = A recipient is there twice or has a wrong amount.
problem-consolidation-grant-twice = { $organisation } has { $scheme } in several books ({ $files }). Both are in the sums.
remedy-consolidation-grant-twice = If it is the same grant, take one of the files away and consolidate again.
problem-consolidation-example = { $file } ({ $organisation }) is an invented sample.
remedy-consolidation-example = Take it out of a real consolidation.
problem-consolidation-name-twice = { $name } is the name of several recipients with different organisation numbers: { $numbers }.
remedy-consolidation-name-twice = One of them has a wrong name or number. Ask the recipients.
problem-consolidation-not-in-register = { $organisation } ({ $orgnr }) is not in the register of recipients.
remedy-consolidation-not-in-register = Check name and organisation number with the recipient.
problem-consolidation-number-differs = { $organisation } has the organisation number { $orgnr } in its book, but { $registered } in the register.
remedy-consolidation-number-differs = Check the number with the recipient.
problem-consolidation-name-differs = { $organisation } ({ $orgnr }) is called { $registered } in the register.
remedy-consolidation-name-differs = Check that the file comes from the right recipient.
problem-consolidation-missing = { $name } is in the register and has handed in no file that is in the sums.
remedy-consolidation-missing = Remind the recipient.
problem-consolidation-paid-differs = { $organisation }, { $scheme }: received { $received } kr by the book, { $paid } kr by the register. The difference is { $difference } kr.
remedy-consolidation-paid-differs = Check it against the payment.
problem-consolidation-same-file = { $file } is the same file as { $other } and is read once.
remedy-consolidation-same-file = Nothing needs to be done.
problem-consolidation-refused = { $file } is left out: { $reason }
remedy-consolidation-refused = Run verify on the file to see all of it, and ask the recipient for a new package.
problem-consolidation-files-skipped = { $count ->
    [one] One file
   *[other] { $count } files
 } in { $file } { $count ->
    [one] is neither a package nor a book and is
   *[other] are neither packages nor books and are
 } not read: { $names }.
remedy-consolidation-files-skipped = A package ends with .zip and a book with .bidragsbok.
problem-consolidation-register-columns = Columns in { $file } that are not read: { $columns }.
remedy-consolidation-register-columns = A column with amounts paid is named as the scheme, such as KOMP-2026.
problem-consolidation-same-cost = { $what } { $places }. Charged { $charged } kr, the whole { $whole } kr.
remedy-consolidation-same-cost = Ask the recipients whether the cost was charged twice.
problem-consolidation-not-compared = There are too many costs to compare between recipients, so double costs were not looked for.
remedy-consolidation-not-compared = Consolidate fewer at a time, or use overlap on those that should be compared.

problem-consolidation-no-such-scheme = Nobody has a grant under { $scheme }. There are: { $known }.
problem-consolidation-one-scheme = The table shows one grant. Choose one of: { $known }.
problem-consolidation-no-files = Choose at least one package, book or folder.
problem-consolidation-folder-empty = There are neither packages (.zip) nor books (.bidragsbok) in { $file }.
problem-consolidation-not-ours = It is neither a book nor an audit package.
problem-consolidation-foreign = It is a BagIt bag, but no audit package of Bidragsboken.
problem-consolidation-unsound = The package does not hold: { $reason }
problem-consolidation-none = There is no consolidation. Make one first.
problem-consolidation-layout-unknown = { $value } is no table. Choose annex-1, annex-5 or summary.
problem-consolidation-ending = { $file } must end with .xlsx or .pdf.

problem-register-empty = { $file } has no recipients.
problem-register-column-missing = { $file } lacks the column { $column }. The columns are: { $known }.
problem-register-column-twice = { $file }, cell { $cell }: the column { $value } is there twice.
problem-register-name-missing = { $file }, cell { $cell }: the name is missing.
problem-register-kind-unfit = { $file }, cell { $cell }: "{ $value }" is neither kommun nor region.
problem-register-number-unfit = { $file }, cell { $cell }: "{ $value }" is no organisation number.
problem-register-amount-unfit = { $file }, cell { $cell }: "{ $value }" is no amount. Leave the cell empty where nothing was paid.
problem-register-twice = { $file }, cell { $cell }: { $value } is already on a row above.

problem-unit-sheet-unit-twice = { $file } and { $other } are two different sheets of { $unit }. Read only the one that holds.

cli-about-consolidate = Puts books and audit packages together in tables, with what does not fit.
cli-option-consolidate-files = Packages, books and folders of them
cli-option-consolidate-register = Register of recipients (CSV or XLSX): name, kind, orgnr and amounts paid
cli-option-consolidate-out = The file to write: .xlsx with all of it, or .pdf with the table
cli-option-layout = The table to show, in the form of the published ones: municipalities and grants, one grant, all grants
cli-option-consolidate-scheme = Schemes of the table, in the order they are to stand; may be repeated
cli-consolidated = { $recipients ->
    [one] One recipient
   *[other] { $recipients } recipients
 } from { $counted } of { $files } files. { $errors ->
    [0] No errors.
    [one] One error.
   *[other] { $errors } errors.
 }
cli-did-consolidate = { $file } is written.
