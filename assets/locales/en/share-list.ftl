# Published lists of what each recipient may claim.

problem-share-list-amounts-several = The list has several columns of amounts: { $headings }. Take away those that are not meant and take the list in again.
problem-share-list-amount-unreadable = { $cell }: the amount of { $name }, “{ $value }”, cannot be read.
problem-share-list-total-differs = { $cell }: the list states the sum SEK { $stated }, but the rows come to SEK { $reckoned }. Check with the published list that nothing is missing.
problem-share-list-own-missing = The list has no row for “{ $name }”. Choose the row that is meant, by name or code as they stand in the list (on the command line: --recipient).
problem-share-list-own-twice = The list has two rows for “{ $name }”, { $first } and { $second }. Choose by the code which is meant, or correct the list.
problem-share-list-own-unreadable = { $cell }: the amount of { $name } is missing or cannot be read. Correct the list, or enter the amount by hand.
problem-share-list-nought = { $cell }: { $name } has SEK { $amount } in the list, so there is no amount to enter.
problem-share-list-no-grant = Choose which grant the list is of (on the command line: --grant).
problem-share-list-changed = Grant { $code } has SEK { $held } allocated, but the list says SEK { $found }. Accept the change if the list is right (on the command line: --accept-changes). Nothing was taken in.

cli-option-recipient = The organisation's name or code in a list of shares, where they differ from the book's name
cli-value-recipient = NAME|CODE
cli-import-share-list-preview = { $file }. List of shares. New amounts: { $new }. There already: { $known }. Changed: { $changed }. Nothing was taken in.
cli-did-import-share-list = { $file } was taken in as operation { $operation }. The amount was entered as allocated, with the list as evidence.
cli-import-share-list-known = { $file }: the amount is there already.
cli-column-amounts-read = Amounts from
cli-column-recipient = Own row
cli-column-cell = Cell
ui-format-share-list = List of shares
ui-share-list = List of shares
ui-share-list-lead = The amount in the organisation's row is entered as allocated to the grant, and the list becomes evidence.
ui-share-recipient = Our row in the list
ui-share-amount = Amount in the list
ui-share-held = Allocated in the book
ui-accept-share = Accept that the grant's allocated amount changes
ui-share-status-new = New
ui-share-status-known = There already
ui-share-status-changed = Changed
ui-share-status-open = Needs an answer
ui-share-facts = { $recipients } recipients, SEK { $sum } in all from the column “{ $heading }”
ui-nothing-for-book-share-list = The list is empty.
ui-taken-share-list = The allocated amount was entered. Evidence: { $evidence }.
