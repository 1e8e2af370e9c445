# The audit package in the form for the archive: E-ARK CSIP and SIP, FGS Paketstruktur 2.0.

archive-description = Accounting of a targeted state grant: ledger rows, costs, return report, findings, evidence, rules and the log that all of it is made from, as an audit package that can be checked by itself.
archive-event-redaction = Data were closed by the level of the package
archive-event-digests = SHA-256 was computed for each file of the representation
archive-event-signature = The audit package was signed
archive-event-validation = The audit package was verified: files, log, sums and rules
archive-event-creation = The archive package was made from the book

problem-archive-whole = The package is in the form for the archive (E-ARK SIP). Everything around the audit package is what the audit package gives: METS, PREMIS, description and documentation.
problem-archive-not-read = The package is in the form for the archive, but only the bag in it was read. What METS.xml says was not checked.
problem-archive-file-unknown = “{ $file }” does not belong to the archive package.
problem-archive-file-absent = “{ $file }” is missing from the archive package.
problem-archive-file-differs = “{ $file }” is not the one that the audit package in the archive package gives.
problem-archive-not-compared = The archive package was written by { $software }. “{ $file }” and the rest around the audit package was not compared, as its wording belongs to that version. The audit package was checked by itself.
problem-package-profile-unknown = “{ $value }” is no form of a package. Choose package or archive.

registrar-archive = The package is in the form for the archive: E-ARK SIP 2.1 (FGS Paketstruktur 2.0).

cli-option-profile = Form of the package: package (audit package) or archive (for the e-archive: E-ARK SIP, FGS Paketstruktur 2.0)
cli-value-profile = form

ui-package-profile = Form
ui-profile-package = Audit package
ui-profile-package-about = A zip file that can be read in a browser and checked by itself.
ui-profile-archive = For the e-archive
ui-profile-archive-about = The audit package in a submission package by E-ARK SIP 2.1 (FGS Paketstruktur 2.0), with METS and PREMIS. To the archive usually belongs the level Everything.

# What lies beside a package, and a locked key.

problem-package-signature-in-the-way = “{ $file }” is no signature over an audit package and would be replaced or deleted. Move it, or give the package another name.
key-letter-comment-locked = The comment of the key is locked with it
