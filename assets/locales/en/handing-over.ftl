# Documents that leave the book: accounts by grant, what a package sees.

problem-export-account-elsewhere = An account is given for grant { $code }, but its year-end entry is not written here. Include the grant, or leave the account out. Nothing was written.
problem-export-account-twice = Two accounts are given for { $role }. Give one account, or one for each grant. Nothing was written.
document-year-end-in-package = The specification rests on the grants of the package. Other grants of the book are not seen in the package, so that an account that they alone show is not proposed here. The book's own year-end specification sees every grant.
cli-option-export-account-grant-income = Account for the income of the grant in the year-end entry: one for all grants, or CODE=ACCOUNT for one of them; may be repeated
cli-option-export-account-balance-prepaid = Account for the claim on the funder in the year-end entry: one for all grants, or CODE=ACCOUNT; may be repeated
cli-option-export-account-balance-accrued = Account for prepaid income or liability in the year-end entry: one for all grants, or CODE=ACCOUNT; may be repeated
cli-value-entry-account = [CODE=]ACCOUNT
ui-export-accounts-all = All grants
ui-export-accounts-own = An account on the line of a grant goes before the one for all.
