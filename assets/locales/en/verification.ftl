# Verifying an audit package: the five answers and what they rest on.

verdict-files-ok = The files are whole and none is missing.
verdict-files-warning = The files are whole, but there is something to know about them.
verdict-files-failed = The files are not as when the package was written.
verdict-files-not-checked = The files were not checked.
verdict-log-ok = The log is unbroken from its first operation.
verdict-log-warning = The log is unbroken, but there is something to know about it.
verdict-log-failed = The log does not hold.
verdict-log-not-checked = The log was not checked.
verdict-signer-ok = The signature holds and the key is known.
verdict-signer-warning = The signature holds, but the key is not known here.
verdict-signer-failed = The signature does not hold.
verdict-signer-not-checked = The package is not signed.
verdict-sums-ok = The sums were computed again from the log and agree.
verdict-sums-warning = The sums agree, but there is something to know about them.
verdict-sums-failed = The sums do not agree with the log.
verdict-sums-not-checked = The sums were not computed again.
verdict-rules-ok = The rules were run again and gave the same answers.
verdict-rules-warning = The rules were run again, but there is something to know about them.
verdict-rules-failed = The rules or answers do not agree with the log.
verdict-rules-not-checked = The rules were not run.

problem-package-no-grant = Choose at least one grant. A package is about one or several grants.
problem-package-evidence-changed = The evidence for “{ $file }” is not what the book says. Check the book; no package was written.
problem-package-not-verified = The package was written but could not be verified afterwards: { $reason } The file was removed. Try again.

problem-package-format-unknown = The package has the format “{ $format }”, which is not known. It may be written by a newer program.
problem-package-file-absent = “{ $file }” is missing. A package always has that file.
problem-package-file-too-long = “{ $file }” is longer than { $limit } bytes and so is not read. It is not the file that the log gives.
problem-package-file-unreadable-json = “{ $file }” cannot be read as JSON of the right form. { $reason }
problem-package-form = “{ $file }” says what it should but is written in another way. The file was changed.
problem-package-file-unknown = “{ $file }” is no part of the package's format. Its checksum was checked, not what it holds.
problem-package-file-differs = “{ $file }” is not the one that the log gives. It shows something else than what is booked.
problem-package-descriptor-differs = “{ $file }” does not agree with the log: organisation, grants or last operation differ.
problem-package-info-differs = The value of { $label } in “{ $file }” does not agree with the log.
problem-package-view-not-compared = The package was written by { $software }. “{ $file }” and the system description were not compared with the log, as their wording belongs to that version, and neither were VERIFIERA.txt, verify.cmd and verify.py: do not run them, nor open the page, unless you trust the sender. Everything else was computed again.

problem-package-log-line = Line { $line } of “{ $file }” is no operation. { $reason }
problem-package-log-form = Line { $line } of “{ $file }” is not written as operations are. The file was changed or cut.
problem-package-log-gap = Operation { $expected } is missing in “{ $file }”; { $found } stands in its place.
problem-package-log-broken = Operation { $operation } in “{ $file }” does not follow the one before it.
problem-package-log-changed = The content of operation { $operation } in “{ $file }” does not give its hash.
problem-package-log-not-opened = “{ $file }” does not begin with a book being opened.
problem-package-log-impossible = Operation { $operation } in “{ $file }” speaks of { $what }, which cannot be there.
problem-package-other-book = “{ $file }” belongs to another book than the log.
problem-package-head-differs = “{ $file }” says that the log ends with operation { $stated }; it ends with { $found }, or has another hash there.
problem-package-log-rewritten = Operation { $operation } in “{ $file }” is another than the one that you know from before. The history was rewritten.
problem-package-older = The package ends with operation { $operation } in “{ $file }”. The book has come to operation { $known }: there is something later.
problem-package-fact-withheld = Operation { $operation } in “{ $file }” leaves out a fact ({ $kind }) that belongs to the grants of the package.
problem-package-fact-not-packaged = Operation { $operation } in “{ $file }” holds a fact ({ $kind }) that does not belong to the grants of the package.
problem-package-text-closed = A text ({ $text }) in operation { $operation } in “{ $file }” was erased or left out.
problem-package-personal-open = The level of the package closes such data, but { $text } in operation { $operation } in “{ $file }” is open.
problem-package-pseudonym-missing = The closed { $text } in operation { $operation } in “{ $file }” has no pseudonym.
problem-package-pseudonyms-differ = The pseudonyms in “{ $file }” do not belong to the log.

problem-package-evidence-absent = The evidence { $evidence } (“{ $file }”) is missing in the package although it holds no personal data.
problem-package-evidence-differs = The evidence { $evidence } (“{ $file }”) is not the file that was put into the book.
problem-package-evidence-closed = The evidence { $evidence } is left out of the package ({ $file }) although it holds no personal data.

problem-package-scheme-unreadable = The rules of grant { $grant } in “{ $file }” cannot be read. The package may be written by a newer program.
problem-package-scheme-differs = The rules in “{ $file }” are not those that the grant was added with.
problem-package-checks-unknown = The package was checked with checks that this program does not have ({ $checks }). So the findings in “{ $file }” were not compared.
problem-package-checks-newer = The package was checked without { $checks }. The checks named in “{ $file }” were run again.

problem-package-row-differs = Row { $row } of “{ $file }”: { $column } is “{ $found }” but the log gives “{ $expected }”.
problem-package-row-missing = Row { $row } is missing in “{ $file }”.
problem-package-row-added = Row { $row } of “{ $file }” is not in the log.
problem-package-row-unreadable = Row { $row } of “{ $file }” has the wrong number of fields or cannot be read.
problem-package-row-does-not-add-up = Row { $row } of “{ $file }” does not add up: the parts do not sum to the whole.
problem-package-amount-unreadable = Row { $row } of “{ $file }”: { $column } is “{ $value }”, which is no amount.
problem-package-account-sum-differs = Account { $account } in “{ $file }” sums to SEK { $found } but the log gives SEK { $expected }.
problem-package-sum-differs = The column { $column } of “{ $file }” sums to SEK { $found } but the grant's figure is SEK { $expected }.
problem-package-value-differs = “{ $file }” has { $found } at { $place }; from the log it becomes { $expected }.
