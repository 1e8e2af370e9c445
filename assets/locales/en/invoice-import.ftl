# E-invoices taken into the book: what becomes of them, and what a person has to say.
problem-invoice-has-errors = The invoice has errors, so its amounts cannot be trusted. Ask the supplier for a corrected invoice.
problem-invoice-nought = The amount net of VAT is 0 kr. There is no cost to charge.
problem-invoice-known-differs = Invoice { $number } is entered already as { $cost } with { $held } kr, but the file says { $found } kr. Ask the supplier which one holds, and correct the cost if the file is right.
problem-invoice-parts-unfit = The grants' parts, { $charged } kr, are more than the invoice, { $net } kr. Enter the invoice by hand and split it.
problem-invoice-grants-several = The invoice refers to several grants ({ $codes }) without saying which lines belong to which. Choose a grant or enter the invoice by hand.
problem-invoice-maybe-there = The main ledger has a cost of the same amount already. Say whether it is this invoice or a new cost.
problem-invoice-cost-unfit = { $cost } cannot be the cost of invoice { $number }: its amount or grant is another, it has an invoice already, or it does not come from the main ledger.
problem-invoice-completes = The cost is in the main ledger and gets the particulars of the invoice. No amount is added.
problem-invoice-no-grant = Invoice { $number } names no grant of the book. Choose which grant it belongs to.
problem-invoice-repeated = Invoice { $number } stands earlier in the file.
problem-invoice-place-unknown = The file has { $count } invoices. There is no number { $place }.
problem-usage-invoice-unfit = “{ $value }” cannot be read. Write for example --invoice 2=K7, 2=new, 2=leave or 2=grant:74011.
problem-usage-choices-many-files = Choices for single invoices are for one file at a time. Take the files in one by one.
cli-option-import-grant = The grant of invoices and sheets that name none
cli-option-invoice = What an invoice of the file is: the number of a cost, new, leave or grant:CODE. May be given several times
cli-value-invoice = NO=COST|new|leave|grant:CODE
cli-import-invoices-preview = { $file }. Invoices to charge: { $new }. Known: { $known }. Refused: { $refused }. Nothing is taken in.
cli-invoice-candidate = { $cost }: { $amount } kr { $voucher } { $text }
cli-invoice-status-new = new
cli-invoice-status-completes = in the ledger
cli-invoice-status-known = known
cli-invoice-status-unclear = unclear
cli-invoice-status-no-grant = no grant
cli-invoice-status-wrong = wrong
cli-invoice-status-left = left out
cli-column-import-place = No.
cli-column-charged = Grant
cli-did-import-invoices = { $file } is taken in as operation { $operation }. New invoices: { $new }. Invoices of costs in the ledger: { $changed }. Costs: { $costs }. Known: { $known }. Refused: { $refused }.
cli-import-invoices-known = { $file }: nothing is new. Known invoices: { $known }. Refused: { $refused }.
progress-reading-invoices = Reading the invoices
problem-parcel-no-invoice = There is no e-invoice in { $file }. Put the XML files of the e-invoices in it, or hand the files in one by one.
problem-parcel-files-unused = { $count ->
    [one] One file belongs to no invoice and is not used: { $names }.
   *[other] { $count } files belong to no invoice and are not used: { $names }.
}
problem-parcel-too-large-at-once = The files in { $file } are too large to read at once. Put them into several zip files.
problem-invoice-named-elsewhere = The ledger names invoice { $number }, with another amount or on another grant. Look at the cost. Then say that the invoice is new, or leave it.
problem-invoice-known-other-day = Invoice { $number } is entered as { $cost } with the day { $held }, but this one is of { $found }. Say whether it is a new invoice of the same number, or leave it.
problem-invoice-twice-differs = Invoice { $number } stands earlier in the file with { $held } kr, but here with { $found } kr. Ask the supplier which one holds.
problem-invoice-credit-negative = The credit note has a negative amount, { $net } kr. It does not say whether it takes back or adds. Enter it by hand.
problem-invoice-credits-several = The credit note refers to several invoices. Enter it by hand and split it over them.
