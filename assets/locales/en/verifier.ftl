# The verifier alone: bidragsbok-verifiera.

verifier-target = FILE|FOLDER
verifier-help = Verifies an audit package from scratch: files, log, signature, sums and rules.

    Usage: bidragsbok-verifiera FILE|FOLDER [--known FINGERPRINT]… [--json] [--lang sv|en]

      FILE|FOLDER            the package’s zip file, with .zip.sig beside it if there is one, or the unpacked folder
      --known FINGERPRINT    a key that was confirmed to you another way; may be given several times
      --json                 the answer for programs
      --lang sv|en           language

    Nothing is written, unpacked or fetched. Exit code: 0 nothing wrong, 1 something does not hold, 2 wrong usage,
    3 the file cannot be read or is no package.
