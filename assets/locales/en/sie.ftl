# SIE files: when a file cannot be read, and remarks on one that is read.

problem-sie-not-sie = This is not a SIE file: no line in it is an item of the standard. Check that it is the right file.
problem-sie-truncated = The file is cut off. It opens a checksum on line { $line } (#KSUMMA) and never closes it, so the end is missing. Export it again from the accounting system.
problem-sie-too-large = The file is too large to be read in one piece ({ $megabytes } MB). Export a shorter period at a time.

problem-sie-more-remarks = Another { $count } remarks of the same kind are not shown ({ $value }).

problem-sie-mixed-letters = Line { $line }: the file mixes two character encodings. It is read as { $value }, and in some places å, ä and ö may come out wrong. Amounts are not affected.
problem-sie-letters-lost = Line { $line }: letters were lost before the file came here (“{ $value }”). { $count ->
    [one] One text is affected.
   *[other] { $count } texts are affected.
} Amounts are not affected. Export the file again if the texts are needed.
problem-sie-control-character = Line { $line }: the text “{ $value }” holds control characters, shown as dots. { $count ->
    [one] One text is affected.
   *[other] { $count } texts are affected.
}
problem-sie-quote-inside = Line { $line }: a quotation mark stands inside a text, so the text may have been divided in the wrong place. The line reads: { $value }
problem-sie-quote-unclosed = Line { $line }: a text lacks its closing quotation mark and was read to the end of the line. The line reads: { $value }
problem-sie-label-unknown = Line { $line }: the item { $value } is not in the standard and was not read. { $count ->
    [one] It occurs once.
   *[other] It occurs { $count } times.
}
problem-sie-line-without-label = Line { $line }: the line does not begin with # and was not read (“{ $value }”). { $count ->
    [one] It is the only such line.
   *[other] The file has { $count } such lines.
}
problem-sie-item-incomplete = Line { $line }: the item lacks details and was not read.

problem-sie-flagged-as-read = Line { $line }: the file is marked as already imported by a program (#FLAGGA 1). Check that it is the file you mean.
problem-sie-flag-unknown = Line { $line }: #FLAGGA must be 0 or 1, not “{ $value }”.
problem-sie-type-unknown = The file claims to be of type “{ $value }”, which SIE 1–4 does not have. The type was decided by what the file holds.
problem-sie-vouchers-in-type = The file claims to be of type { $value } but holds vouchers. They were read.
problem-sie-year-missing = The file does not say which fiscal year it is for (#RAR 0), so its dates cannot be compared with the year.
problem-sie-year-unreadable = Line { $line }: the fiscal year “{ $value }” cannot be read. A fiscal year has a number, a first day and a last day.
problem-sie-year-repeated = Line { $line }: fiscal year { $value } is given twice with different dates. The first dates are used.
problem-sie-orgnr-malformed = Line { $line }: the organisation number “{ $value }” is not right; its length or its check digit is wrong. Check that the file is for the right organisation.
problem-sie-currency-foreign = Line { $line }: the amounts of the file are in { $value }, not in Swedish kronor. They must not be used as kronor.

problem-sie-account-missing = Line { $line }: the account number is missing. The row was read without an account.
problem-sie-account-not-numeric = Line { $line }: the account “{ $value }” is not a number. It was read as it stands.
problem-sie-account-undeclared = Line { $line }: account { $value } is used but is not in the file's chart of accounts.
problem-sie-no-accounts-declared = The file has no chart of accounts. { $count ->
    [one] One account therefore has no name.
   *[other] { $count } accounts therefore have no names.
}
problem-sie-account-name-differs = Line { $line }: account { $account } is given once more under another name (“{ $value }”). The first name stands.
problem-sie-account-kind-unknown = Line { $line }: the type of an account is T, S, K or I, not “{ $value }”.
problem-sie-dimension-undeclared = Line { $line }: dimension { $value } is used but not described in the file.
problem-sie-object-undeclared = Line { $line }: object “{ $value }” in dimension { $dimension } is used but not described in the file.
problem-sie-no-objects-declared = The file describes no objects. { $count ->
    [one] One code therefore has no name.
   *[other] { $count } codes therefore have no names.
}
problem-sie-object-without-code = Line { $line }: object “{ $value }” in dimension { $dimension } has no code and was not read.
problem-sie-object-list-odd = Line { $line }: the object list “{ $value }” is not pairs of dimension and object, one for each dimension. It was read as far as possible; check the codes.

problem-sie-amount-unreadable = Line { $line }: “{ $value }” is not an amount. The row is not counted. Correct it in the accounting system and export again.
problem-sie-amount-decimals = Line { $line }: the amount “{ $value }” has more than two decimals. The row is not counted. Correct it in the accounting system and export again.
problem-sie-amount-ambiguous = Line { $line }: the amount “{ $value }” can be read in two ways. The row is not counted. Correct it in the accounting system and export again.
problem-sie-amount-too-large = Line { $line }: the amount “{ $value }” is unreasonably large. The row is not counted. Correct it in the accounting system and export again.
problem-sie-amount-form = Line { $line }: the amount “{ $value }” is not written as the standard has it. It was read as SEK { $amount }; check that this is right.
problem-sie-row-incomplete = Line { $line }: account, object list or amount is missing. The row is not counted. Correct it in the accounting system and export again.
problem-sie-row-outside-voucher = Line { $line }: the row belongs to no voucher and is not counted. It reads: { $value }
problem-sie-rest-of-line-unread = Line { $line }: what stands after the brace was not read: { $value }
problem-sie-brace-stray = Line { $line }: the brace { $value } belongs to no voucher.
problem-sie-row-date-unreadable = Line { $line }: “{ $value }” is not a date. The row got the voucher's date.
problem-sie-date-unreadable = Line { $line }: “{ $value }” is not a date. It is left empty.
problem-sie-date-form = Line { $line }: the date “{ $value }” is written with hyphens. It was read all the same.
problem-sie-date-outside-year = Line { $line }: the date { $date } lies outside the file's fiscal year { $year }.

problem-sie-voucher-unbalanced = Line { $line }: voucher { $series } { $number } does not balance. Its rows sum to SEK { $difference } instead of zero.
problem-sie-voucher-incomplete = Line { $line }: voucher { $series } { $number } is incomplete. { $count ->
    [one] One row could not be read
   *[other] { $count } rows could not be read
} and the others sum to SEK { $difference }.
problem-sie-voucher-empty = Line { $line }: voucher { $series } { $number } has no rows.
problem-sie-voucher-repeated = Line { $line }: voucher { $series } { $number } already stands on line { $first }. Both were read; check that nothing is there twice.
problem-sie-voucher-unclosed = Line { $line }: voucher { $series } { $number } does not end before the next begins on line { $next }. Rows may be missing.
problem-sie-truncated-voucher = The file is cut off. Voucher { $series } { $number }, which begins on line { $line }, never ends, so rows are missing. Export the file again from the accounting system.
problem-sie-voucher-date-missing = Line { $line }: voucher { $series } { $number } has no date. For the time being { $used } is used; check that this is the right period.
problem-sie-voucher-date-unreadable = Line { $line }: “{ $value }” is not a date. Voucher { $series } { $number } got { $used } for the time being; check that this is the right period.
problem-sie-added-row-without-twin = Line { $line }: a row on account { $account } of SEK { $amount } is marked as added later, but the row that should follow and count is missing. The added row is not counted.

problem-sie-year-number-unreadable = Line { $line }: “{ $value }” is not the number of a fiscal year. The balance was not read.
problem-sie-month-unreadable = Line { $line }: “{ $value }” is not a month. The period balance was not read.
problem-sie-balance-repeated = Line { $line }: the balance of account { $account } is given once more (SEK { $amount }) and differs from line { $first }. The later one is used; check which is right.
problem-sie-balance-does-not-tie = Line { $line }: account { $account } does not agree. Opening balance SEK { $opening } and transactions SEK { $transactions } do not make closing balance SEK { $closing }; the difference is SEK { $difference }.
problem-sie-result-does-not-tie = Line { $line }: account { $account } does not agree. The transactions are SEK { $transactions } but the year's result is given as SEK { $closing }; the difference is SEK { $difference }.

problem-sie-checksum-mismatch = Line { $line }: the file's checksum does not agree (in the file { $value }, computed { $computed }). The file was changed or damaged after it was exported. Export it again.
problem-sie-checksum-not-opened = Line { $line }: the checksum { $value } has no beginning and cannot be checked.

# SIE 5, the file in XML.

problem-sie5-root-unknown = The file is written in SIE 5 but begins with “{ $value }”. A SIE 5 file must begin with Sie or SieEntry. Export it again from the accounting system.
problem-sie5-unknown = Line { $line }: { $value } is not in the standard and was not read. { $count ->
    [one] It occurs once.
   *[other] It occurs { $count } times.
}
problem-sie5-signature-not-tried = Line { $line }: the file is signed electronically. The signature has not been verified.
problem-sie5-year-missing = The file does not say which fiscal year it is for, so the dates cannot be compared with the year.
problem-sie5-year-unreadable = Line { $line }: the fiscal year “{ $value }” cannot be read. A fiscal year must have a first and a last month. Export the file again from the accounting system.
problem-sie5-primary-year-unclear = Line { $line }: the file has several fiscal years, and not exactly one of them is marked as the one that the file is for. The file was read as being for { $year }; check that this is right.
problem-sie5-account-kind-unknown = Line { $line }: the account type “{ $value }” is not in the standard.
problem-sie5-balance-outside-years = Line { $line }: the month { $value } is in none of the file’s fiscal years. The balance was not read.
problem-sie5-corrected-by = Line { $line }: voucher { $series } { $number } is corrected by voucher { $by_series } { $by_number }.
problem-sie5-document-missing = Line { $line }: a voucher refers to the document “{ $value }”, which is not in the file. Add the evidence in another way.
problem-sie5-document-unreadable = Line { $line }: the document “{ $value }” in the file cannot be read. Amounts are not affected. Add the evidence in another way.
problem-sie5-file-elsewhere = Line { $line }: the document “{ $value }” lies outside the file and has not been fetched. Add the evidence in another way if it is needed.
