# The check in the page of a package.

page-try-title = Check here
page-try-note = Point at the zip file or the unpacked folder. The files are read here in the browser and do not leave the computer. Remember that the page comes with the package: whoever exchanges the package can exchange the page. If the answer matters, check with a program that you have from elsewhere.
page-try-zip = The zip file:
page-try-folder = The folder:
page-try-good = Nothing wrong was found: the files are whole, none is added, and the chain of the log is unbroken.
page-try-bad = WRONG: the package is not as it was written.
page-try-busy = Checking …
page-try-files = Files that were held against their sums:
page-try-log = The last operation of the log:
page-try-signed = The package is signed. The signature cannot be checked here; use ssh-keygen as VERIFIERA.txt shows, or Bidragsboken.
page-try-unsigned = The package is not signed. The sums show that the files are whole, not whom they come from.
page-try-rest = Sums, rules and answers are not computed again here; Bidragsboken does that, and verify.py the sums.
page-try-changed = changed: does not have its sum
page-try-missing = missing
page-try-added = not in the manifest: added
page-try-line = a line is no sum or stands twice
page-try-unreadable = cannot be read
page-try-broken = the chain is broken at operation
page-try-head = does not agree with the last operation of the log
page-try-seal = a byte of the zip file outside the files is changed, or another program packed it
page-try-not-a-zip = not a zip file of the kind that packages are
page-try-not-one-folder = does not hold one folder; choose the package's own folder
page-try-names = a file name is dangerous or stands twice
page-try-too-large = too large to be checked here
