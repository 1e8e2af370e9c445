# The command line: help, tables and what is said when something is done.

## Help: headings
cli-heading-usage = Usage:
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-heading-options = Options
cli-heading-everywhere = Options of every command
cli-usage-options = [options]
cli-after-help = Exit codes: 0 done · 1 done, with findings that are errors · 2 the command is not right · 3 the input could not be read or is refused · 4 the book is damaged or newer than the program

## Help: commands
cli-about-program = Bidragsboken: a traceable side ledger for targeted state grants.
cli-about-new = Begins a new book.
cli-about-sample = Makes an invented book to try things in, marked EXEMPEL.
cli-about-schemes = Shows the grant schemes, or the rules of one of them.
cli-about-grant = Adds and changes grants.
cli-about-grant-add = Adds a grant.
cli-about-grant-amount = Notes an allocation, requisition, payment or repayment.
cli-about-grant-state = Sets the state of the grant.
cli-about-grant-show = Shows a grant: amounts, conditions and what is most urgent.
cli-about-grants = Shows all grants with their amounts.
cli-about-condition = Notes that a condition is met.
cli-about-accounts = Shows the table of accounts, or gives accounts a role.
cli-about-inspect = Says what a file holds, without any book.
cli-about-import = Takes in files of other programs: main ledgers, e-invoices, payrolls and follow-ups in Excel.
cli-about-cost = Costs.
cli-about-cost-add = Enters a cost by hand.
cli-about-cost-list = Lists the costs of a grant.
cli-about-cost-show = Shows a cost with its lines, evidence and earlier versions.
cli-about-cost-correct = Corrects a cost: the old one is voided and a new one replaces it. What is left out stays as it is.
cli-about-cost-void = Voids a cost.
cli-about-cost-confirm = Confirms assumed periods as they are.
cli-about-cost-assign = Sets period, purpose or provider of several costs.
cli-about-evidence = Evidence.
cli-about-evidence-add = Adds a file as evidence. Without voucher, cost or condition it belongs to the grant as a whole.
cli-about-evidence-list = Lists the evidence of a grant.
cli-about-evidence-link = Says what a piece of evidence proves, beside what is said already.
cli-about-check = Checks the book against the rules of the grants.
cli-about-accept = Accepts a finding, with a reason.
cli-about-reconcile = Holds the book against the main ledger, by account and month.
cli-about-explain = Explains a difference to the main ledger.
cli-about-report = Shows the return report, answers questions from a file or an earlier grant, freezes and attests it.
cli-about-package = Writes the audit package and verifies it.
cli-about-verify = Verifies an audit package, a folder or a book.
cli-about-undo = Takes the last operation back.
cli-about-redo = Brings back what was undone last.
cli-about-reverse = Reverses an earlier operation, with a reason.
cli-about-history = Shows what was done in the book, the latest first.

## Help: names of values
cli-value-command = COMMAND
cli-value-book = BOOK
cli-value-file = FILE
cli-value-target = FILE|FOLDER|BOOK
cli-value-name = NAME
cli-value-orgnr = NNNNNN-NNNN
cli-value-number = NUMBER
cli-value-sample = kommun|region
cli-value-scheme = SCHEME
cli-value-code = CODE
cli-value-kronor = KR
cli-value-date = DATE
cli-value-month = MONTH
cli-value-case = CASE
cli-value-id = ID
cli-value-text = TEXT
cli-value-account = ACCOUNT
cli-value-mapping = FIRST[-LAST]=ROLE
cli-value-operation = OPERATION
cli-value-cost = COST
cli-value-voucher = SERIES:NUMBER
cli-value-evidence = EVIDENCE
cli-value-finding = FINDING
cli-value-fingerprint = FINGERPRINT
cli-value-sort = ORDER

## Help: options and arguments
cli-option-json = Answer with JSON
cli-option-actor = Who makes the change; otherwise the user of the computer
cli-option-lang = Language: sv (Swedish) or en (English)
cli-option-as-of = The day that checks, report and package speak of; otherwise today
cli-option-ack = Write ACK and the number of the operation when it is kept
cli-option-help = Show help
cli-option-version = Show the version of the program
cli-option-book = File of the book, ending in .bidragsbok
cli-option-name = Name of the organisation
cli-option-orgnr = Organisation number
cli-option-kind = Kind
cli-option-new-kind = Municipality or region
cli-option-code-part = The code part that carries the grant code, as SIE dimension; otherwise 6 (project)
cli-option-sample = Which book: a municipality's or a region's
cli-option-scheme = Id of the scheme, such as KOMP-2026
cli-option-code = Grant code in the main ledger
cli-option-requisitioned = Requisitioned amount in kronor
cli-option-requisitioned-on = The day of the requisition
cli-option-allocated = Allocated amount in kronor
cli-option-allocated-on = The day of the decision to allocate
cli-option-applied-on = The day of the application, of a grant that is applied for
cli-option-received = Amount received in kronor
cli-option-received-on = The day of the payment
cli-option-case = Case number; may be given several times
cli-option-contact = Contact person
cli-option-grant = Grant code
cli-option-package-grant = Grant code; several codes make one package together
cli-option-what = Which amount: applied for, allocated, requisitioned, received or repaid
cli-option-round = Id of the round or instalment, see schemes
cli-option-amount = Amount in kronor, net of VAT
cli-option-date = Day, such as 2026-11-21
cli-option-state = State: planned, requisitioned, received, in use, reported or closed
cli-option-id = Id of the condition, see grant show
cli-option-note = Note
cli-option-evidence = Reference of the evidence, such as U3
cli-option-condition-evidence = File that proves the condition
cli-option-map = Role of an account or a run of accounts, such as 5000-5999=cost-salary; may be given several times
cli-option-file = File
cli-option-dry-run = Show what would happen, without changing anything
cli-option-accept-changes = Void and replace what was changed, recoded or has vanished
cli-option-first = First day of the cost period
cli-option-last = Last day of the cost period
cli-option-text = Text
cli-option-explain-text = The explanation
cli-option-account = Account
cli-option-booked-on = Day of booking
cli-option-voucher = Voucher in the main ledger, such as LEV:1023
cli-option-purpose = Id of the purpose, see schemes
cli-option-unit = Unit
cli-option-provider = The organisation's own or a private provider
cli-option-whole = The whole cost, where the grant carries only a part of it
cli-option-own = What the organisation itself pays of the whole cost
cli-option-training = The training that the person takes part in
cli-option-supplier = Supplier
cli-option-person = Person, preferably under a pseudonym
cli-option-settles = The accrual that the cost settles
cli-option-cost = Reference of the cost, such as K12
cli-option-reason = Reason; stays in the history
cli-option-search = Words that must all occur in text, voucher, account, supplier or amount
cli-option-outside = Only costs that lie wholly or in part outside the use period
cli-option-without-evidence = Only costs without evidence
cli-option-sort = booked, amount, voucher, account, period, text or kind; a minus in front turns the order round
cli-option-limit = At most so many rows
cli-option-condition = Id of the condition
cli-option-personal = The file holds personal data
cli-option-not-personal = The file holds no personal data
cli-option-all = Show accepted findings too
cli-option-finding = Name of the finding, as check shows it
cli-option-month = Month, such as 2026-03
cli-option-answers = File of answers: a JSON object of the questions' ids and answers, such as {"{"} "dialog": "yes", "belopp": {"{"} "amount": "1234,50" {"}"} {"}"}
cli-option-freeze = Freeze the report, so that later changes of the figures show
cli-option-out = The zip file to write
cli-option-sign = Private key (Ed25519, OpenSSH) to sign with; its passphrase is taken from BIDRAGSBOKEN_PASSPHRASE or asked for
cli-option-reader = Who the package is for
cli-option-target = Zip file, folder or book
cli-option-known = Fingerprint of a key known from another source; may be given several times
cli-option-operation = Number of the operation, see history

## Tables: headings
cli-column-account = Account
cli-column-accounts = Accounts
cli-column-actor = Who
cli-column-added-rows = Added rows
cli-column-allocated = Allocated
cli-column-amount = Amount
cli-column-as-of = As of
cli-column-book = Book
cli-column-booked-on = Booked
cli-column-bytes = Bytes
cli-column-case-numbers = Case numbers
cli-column-checksum = Checksum
cli-column-closing = Closing
cli-column-code = Code
cli-column-contact = Contact person
cli-column-cost = Cost
cli-column-costs = Costs
cli-column-date = Date
cli-column-detail = Detail
cli-column-difference = Difference
cli-column-dimension = Dimension
cli-column-encoding = Encoding
cli-column-errors = Errors
cli-column-evidence = Evidence
cli-column-explanation = Explanation
cli-column-figure = Figure
cli-column-file = File
cli-column-fingerprint = Fingerprint of the key
cli-column-for-form = In the form
cli-column-format = Format
cli-column-frozen = In the frozen report
cli-column-frozen-as-of = Frozen report speaks of
cli-column-frozen-at = Frozen
cli-column-frozen-by = Frozen by
cli-column-funder = Funder
cli-column-grant = Grant
cli-column-grants = Grants
cli-column-head-hash = Hash of the last operation
cli-column-held = In the book
cli-column-id = Id
cli-column-income = Income
cli-column-inside = Within the use period
cli-column-kind = Kind
cli-column-ledger = Main ledger
cli-column-line = Line
cli-column-manifest-sha256 = SHA-256 of the contents
cli-column-met-on = Met
cli-column-month = Month
cli-column-name = Name
cli-column-new = New
cli-column-object = Object
cli-column-opening = Opening
cli-column-organisation = Organisation
cli-column-orgnr = Organisation number
cli-column-outside = Outside
cli-column-over-use = Used beyond received
cli-column-period = Period
cli-column-person = Person
cli-column-personal = Personal data
cli-column-program = Program
cli-column-proves = Proves
cli-column-provider = Provider
cli-column-purpose = Purpose
cli-column-received = Received
cli-column-recipients = Recipients
cli-column-removed-rows = Removed rows
cli-column-repaid = Repaid
cli-column-replaces = Replaces
cli-column-report-due = Report due
cli-column-requisitioned = Requisitioned
cli-column-role = Role
cli-column-rows = Rows
cli-column-scheme = Scheme
cli-column-seq = No
cli-column-sha256 = SHA-256 of the file
cli-column-state = State
cli-column-status = What
cli-column-supplier = Supplier
cli-column-table = Table
cli-column-text = Text
cli-column-ties = Ties
cli-column-time = Time
cli-column-to-repay = To repay
cli-column-total = Total funds
cli-column-transactions = Movement
cli-column-unit = Unit
cli-column-until = By
cli-column-unused = Left
cli-column-use-period = Use period
cli-column-used = Used
cli-column-voided-by = Voided by
cli-column-voucher = Voucher
cli-column-vouchers = Vouchers
cli-column-what = Operation
cli-column-years = Fiscal years

## Pages: headings and words
cli-heading-by-kind = Used by kind
cli-heading-by-purpose = Used by purpose
cli-heading-conditions = Conditions
cli-heading-earlier = Earlier versions and reasons
cli-heading-evidence = Evidence
cli-heading-findings = Findings
cli-heading-lines = Lines in the main ledger
cli-heading-purposes = Purposes
cli-heading-registrar = Text for the registrar
cli-heading-suggestions = Codes that may be grants
cli-heading-unmapped = Accounts without a role
cli-assumed-mark = ?
cli-checksum-mismatch = does not hold
cli-checksum-none = none
cli-checksum-ok = holds
cli-finding-accepted = Accepted by { $by } { $at }: { $reason }
cli-finding-name = Name of the finding:
cli-line = line
cli-passphrase-question = Passphrase of the key:{" "}
cli-question-answered = Answered.
cli-question-missing = No answer yet.
cli-question-open = Not answered; the answer is optional.
cli-status-changed = changed
cli-status-grant-closed = grant closed
cli-status-new = new
cli-status-recoded = recoded
cli-status-vanished = vanished
cli-sum = Sum
cli-uncertain = Uncertain:
cli-unexplained = unexplained
cli-verdict-failed = does not hold
cli-verdict-not-checked = not checked
cli-verdict-of-files = Files
cli-verdict-of-log = Processing history
cli-verdict-of-rules = Rules and answers
cli-verdict-of-signer = Signature
cli-verdict-of-sums = Sums
cli-verdict-ok = holds
cli-verdict-warning = holds, but read this
cli-whole-file = the whole file

cli-costs-counted = Costs shown: { $shown } of { $matching }; all { $matching } come to SEK { $amount }. The whole grant: { $all }. A ? after the period means that it is assumed.
cli-costs-none = No costs.
cli-evidence-none = No evidence.
cli-findings-counted = { $errors ->
        [one] 1 error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] 1 warning
       *[other] { $warnings } warnings
    }, { $infos } for information. { $accepted ->
        [0] None of those shown is accepted.
        [one] One of those shown is accepted.
       *[other] { $accepted } of those shown are accepted.
    }
cli-grants-none = The book has no grants. Add one with grant add.
cli-import-known = { $file } was taken in before. Nothing is new. Known rows: { $known }.
cli-import-preview = { $file }. New rows: { $new }. Known: { $known }. Changed: { $changed }. Refused: { $refused }. Nothing is taken in.
cli-reconciliation-counted = { $unexplained ->
        [0] Everything ties or is explained.
        [one] One difference is unexplained. Explain it with explain, or correct the book.
       *[other] { $unexplained } differences are unexplained. Explain them with explain, or correct the book.
    }
cli-reconciliation-none = There is nothing to reconcile.
cli-remarks-none = Nothing in the file is odd.
cli-report-counted = { $missing ->
        [0] No answer is missing.
        [one] One answer is missing.
       *[other] { $missing } answers are missing.
    } { $moved ->
        [0] No figure has moved since the report was frozen.
        [one] One figure has moved since the report was frozen.
       *[other] { $moved } figures have moved since the report was frozen.
    }
cli-verified-book-files = { $count ->
        [0] The book has no kept files.
        [one] One kept file agrees with its checksum.
       *[other] { $count } kept files agree with their checksums.
    }
cli-verified-book-log = Unchanged and in order: operations { $count }, facts { $facts }.
cli-verified-book-rules = { $count ->
        [0] The checks find no errors.
        [one] The checks find one error; see check.
       *[other] The checks find { $count } errors; see check.
    }
cli-verified-book-signer = A book is not signed; the audit package is.
cli-verified-book-sums = { $count ->
        [0] The book ties with the main ledger, or the differences are explained.
        [one] One difference to the main ledger is unexplained; see reconcile.
       *[other] { $count } differences to the main ledger are unexplained; see reconcile.
    }

## What is done
cli-did-accept = The finding { $finding } is accepted.
cli-did-accounts = { $rules ->
        [one] One rule for accounts is added.
       *[other] { $rules } rules for accounts are added.
    }
cli-did-condition = The condition “{ $name }” of { $code } is met { $date }.
cli-did-cost-add = The cost { $cost } is entered on { $code }: { $kind }, { $first }–{ $last }, SEK { $amount }, of which SEK { $inside } within the use period.
cli-did-cost-assign = Changed costs: { $costs }. Costs of the grant: { $count }, SEK { $amount }, of which SEK { $inside } within the use period.
cli-did-cost-confirm = Confirmed periods: { $costs }. Costs of the grant: { $count }, SEK { $amount }, of which SEK { $inside } within the use period.
cli-did-cost-correct = { $replaces } is voided and replaced by { $cost }: { $kind }, { $first }–{ $last }, SEK { $amount }, of which SEK { $inside } within the use period ({ $code }).
cli-did-cost-void = { $costs } is voided. Costs of the grant: { $count }, SEK { $amount }, of which SEK { $inside } within the use period.
cli-did-evidence-add = { $file } is kept as evidence { $evidence } of { $targets }.
cli-did-evidence-link = The evidence { $evidence } ({ $file }) now proves { $targets }.
cli-did-explain = The difference on account { $account } in { $month } is explained.
cli-did-grant-add = The grant { $code } is added under { $scheme }: requisitioned SEK { $requisitioned }, counts as received SEK { $received }. { $lines ->
        [0] No rows with the code stood in files taken in before.
       *[other] { $lines } rows with the code stood in files taken in before and made { $costs } costs.
    }
cli-did-grant-amount = The amount is noted. { $code } ({ $scheme }): requisitioned SEK { $requisitioned }, counts as received SEK { $received }.
cli-did-grant-state = { $code } ({ $scheme }; requisitioned SEK { $requisitioned }, counts as received SEK { $received }) has the state { $state }.
cli-did-import = { $file } is taken in as operation { $operation }. New rows: { $new }, of which costs: { $costs }. Known: { $known }. Changed: { $changed }. Refused: { $refused }.
cli-did-new = The book { $file } is begun for { $organisation }, { $orgnr }. The grant code stands in dimension { $dimension }.
cli-did-package = The package { $file } is written and verified: { $files } files. { $left ->
        [0] No evidence is left out.
        [one] One piece of evidence is left out and kept by the recipient of the grant.
       *[other] { $left } pieces of evidence are left out and kept by the recipient of the grant.
    }
cli-did-redo = What operation { $operation } undid is in force again ({ $detail }). This is operation { $new }.
cli-did-reverse = Operation { $operation } is reversed: { $title } ({ $detail }). This is operation { $new }.
cli-did-undo = Operation { $operation } is undone: { $title } ({ $detail }). This is operation { $new }.

## What is wrong
problem-usage-argument-missing = Something is missing in the command: { $option }. Add it, or write --help to see how the command is used.
problem-usage-argument-unknown = “{ $option }” does not belong to the command. Check the spelling, or write --help to see how the command is used.
problem-usage-command-missing = Name a command: { $known }. Write --help to see what they do.
problem-usage-command-unknown = “{ $value }” is no command. Write --help to see which there are.
problem-usage-mapping-unfit = “{ $value }” cannot be read as accounts and role. Write for example 5010=cost-salary or 5000-5999=cost-salary.
problem-usage-number-unfit = “{ $value }” cannot stand after { $option }. Write a whole number in digits.
problem-usage-option-twice = { $option } is given more than once. Give it once.
problem-usage-options-conflict = { $option } and { $other } cannot be given together. Take one of them away.
problem-usage-text-unreadable = Something in the command is not written in UTF-8 and cannot be read.
problem-usage-unfit = The command cannot be understood ({ $reason }). Write --help to see how it is used.
problem-usage-value-missing = A value is missing after { $option }. Write --help to see what may stand there.
problem-usage-value-unknown = “{ $value }” cannot stand after { $option }. Choose one of: { $known }.

problem-output-unwritable = The answer could not be written ({ $reason }). What was kept in the book before is still there.

problem-answers-unreadable = The file of answers, { $file }, could not be read ({ $reason }). Nothing is answered.
problem-answers-not-json = { $file } cannot be read as answers: line { $line }, column { $column }. The file is to be a JSON object of the questions' ids and answers. Nothing is answered.
problem-answers-unknown-question = { $file } answers “{ $question }”, which is no question of the return report. The questions are: { $known }. Nothing is answered.
