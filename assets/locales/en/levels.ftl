# Levels of redaction: whom an audit package is for, and what it then shows and leaves out.

level-public = Anybody
level-public-about = When somebody asks for the document, or when it is to be published. Consider secrecy first: the program closes what may be a name, but does not know your activities.
level-agency = The agency
level-agency-about = When the grant is accounted for to its funder. A package is made this way unless something else is chosen.
level-auditor = The auditor
level-auditor-about = When the auditor is to see who handled, who attested and who was paid. For a named reader only.
level-everything = Everything
level-everything-about = When the reader is to have exactly what the book has, such as the archive. For a named reader only.

level-names-open = { $count ->
    [0] The book has no names of people.
    [one] One name of a person is open.
   *[other] { $count } names of people are open.
}
level-names-closed = { $count ->
    [0] The book has no names of people.
    [one] One name of a person is replaced by a pseudonym.
   *[other] { $count } names of people are replaced by pseudonyms.
}
level-numbers-open = { $count ->
    [one] The organisation number of one supplier is open.
   *[other] The organisation numbers of { $count } suppliers are open.
}
level-numbers-closed = { $count ->
    [one] The organisation number of one supplier is left out.
   *[other] The organisation numbers of { $count } suppliers are left out.
}
level-texts-open = { $count ->
    [0] The book has no free texts.
    [one] One free text stands as it is. The program does not see a name in it.
   *[other] { $count } free texts stand as they are: texts of rows and costs, suppliers, notes, reasons, answers in own words. The program does not see names in them.
}
level-texts-closed = { $count ->
    [0] The book has no free texts.
    [one] One free text is closed.
   *[other] { $count } free texts are closed: texts of rows and costs, suppliers, notes, reasons, answers in own words.
}
level-files-in = { $count ->
    [0] No evidence goes with it.
    [one] One piece of evidence goes with it.
   *[other] { $count } pieces of evidence go with it.
}
level-files-out = { $count ->
    [one] One piece of evidence stays with you and is listed without the name of its file.
   *[other] { $count } pieces of evidence stay with you and are listed without the names of their files.
}
level-personal-files-in = { $count ->
    [one] One piece of evidence with personal data goes with it.
   *[other] { $count } pieces of evidence with personal data go with it.
}
level-personal-files-out = { $count ->
    [one] One piece of evidence with personal data stays with you and is listed without the name of its file. Covered copies go with it.
   *[other] { $count } pieces of evidence with personal data stay with you and are listed without the names of their files. Covered copies go with it.
}
level-checks-out = { $count } checks are not reported, as they read or repeat free texts.
level-pays = { $count ->
    [one] One cost shows how the pay is reckoned, with days of absence. Whoever knows the workplace may understand who it is.
   *[other] { $count } costs show how the pay is reckoned, with days of absence. Whoever knows the workplace may understand who it is.
}
level-participants = { $count ->
    [one] One participant stands with sex, training and days under a pseudonym. Whoever knows the workplace may understand who it is.
   *[other] { $count } participants stand with sex, training and days under pseudonyms. Whoever knows the workplace may understand who they are.
}
level-always = Amounts, accounts, days, voucher numbers, units and purposes are open at every level: the sums are computed from them.

problem-package-level-unknown = “{ $value }” is no level. Choose public, agency, auditor or everything.

page-personal-public = The package is for anybody: names are replaced by pseudonyms, free texts and the organisation numbers of suppliers are left out, and all evidence is kept by the recipient.
page-personal-names = The package is for a named reader: names of people are open. Evidence with personal data is kept by the recipient. Free texts stand as they are.
page-findings-not-asked = { $checks } checks are not reported in the package, as they read or repeat free texts that are left out.

registrar-level = Level: { $level }.
registrar-files-kept = { $evidence ->
    [one] One piece of evidence is not included and is kept by the recipient.
   *[other] { $evidence } pieces of evidence are not included and are kept by the recipient.
}
registrar-names = The package holds names of people.

cli-option-level = Whom the package is for: public (anybody), agency (the agency), auditor (the auditor) or everything; the last two need --reader
cli-value-level = level
cli-column-reader = Made for
cli-column-level = Level
cli-heading-shows = What the package shows
cli-heading-leaves-out = What the package leaves out

ui-package-level = Whom is the package for?
ui-level-shows = Shows
ui-level-leaves-out = Leaves out
ui-level-counting = Counting what would go with it …
ui-verified-level = Level
