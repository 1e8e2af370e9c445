# Distribution between recipients: the list of key numbers, what does not go up, and the command distribute.

## The command
cli-about-distribute = Shares the money of a grant scheme between the recipients of a list.
cli-option-distribute-scheme = Id of the grant scheme, such as KOMP-2026, or a file with a scheme (.toml)
cli-option-keys = List (CSV, UTF-8) with a line of headings: name, perhaps code and kind, a column for each key and one with yes/no for each condition
cli-value-scheme-or-file = SCHEME|FILE
cli-column-in-pool = In the pool
cli-column-shared-out = Shared out

## What does not go up
problem-distribution-each-differs = Pool { $pool }: { $recipients } recipients at { $each } are { $sum }, but the pool holds { $amount }. Check that the list has every recipient.
problem-distribution-pool-for-nobody = Pool { $pool } of { $amount } is not shared out: nobody on the list may have a part of it.
problem-distribution-keys-nought = Pool { $pool } of { $amount } is not shared out: everybody who may have a part of it has nought in column { $key }.
problem-distribution-pools-differ = The pools together are { $sum }, but the whole grant is { $whole }.
problem-recipients-columns-unused = Columns that are not used: { $columns }.

## It cannot be shared
problem-distribution-not-stated = { $scheme } does not say how the money is shared so that it can be computed. Choose a scheme with a distribution.
problem-distribution-key-missing = { $file }, line { $line }, column { $key }: { $recipient } lacks the number that pool { $pool } is shared by. Fill in the cell; nought is written 0.
problem-distribution-key-unfit = { $file }, line { $line }, column { $key }: { $recipient } has { $value }, which cannot be shared by. The number must be nought or more, below a million million and have at most six decimals.
problem-distribution-pool-unfit = Pool { $pool } of { $amount } cannot be paid in the smallest unit that the scheme states, or is below nought. Correct the amounts of the scheme.
problem-distribution-whole-missing = Pool { $pool } is a part of the whole grant, but the scheme states no total.

## The list cannot be read
problem-recipients-not-utf-8 = { $file }, line { $line }: the file is not written in UTF-8. Save it as “CSV UTF-8” and try again.
problem-recipients-none = { $file }: the list has no recipients below the line of headings.
problem-recipients-column-missing = { $file }, line { $line }: column { $column } is missing. The headings are: { $known }.
problem-recipients-column-twice = { $file }, line { $line }: column { $column } stands there twice. Keep one of them.
problem-recipients-row-uneven = { $file }, line { $line }: the row has { $cells } cells, but the line of headings { $columns }. A number with a comma needs quotation marks, or the list semicolons between its columns.
problem-recipients-name-missing = { $file }, line { $line }, column { $column }: the recipient has no name.
problem-recipients-twice = { $file }, line { $line }: “{ $value }” stands on line { $earlier } already. A recipient stands once.
problem-recipients-number-unfit = { $file }, line { $line }, column { $column }: “{ $value }” is no number to share by. Write 1 234 or 1 234,5 for instance; 1.234 can be read in two ways.
problem-recipients-yes-no-unfit = { $file }, line { $line }, column { $column }: “{ $value }” is neither yes nor no.
problem-recipients-kind-unfit = { $file }, line { $line }, column { $column }: “{ $value }” is no recipient that the scheme has. Write kommun or region.
problem-scheme-not-utf-8 = { $file }: the scheme is not written in UTF-8.
