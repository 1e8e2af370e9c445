# The command line: rules, schemes of one's own, newer versions.

cli-about-scheme = Schemes of one's own: copy, change, write and read.
cli-about-scheme-check = Checks a file with a scheme and says what is wrong, with line and column.
cli-about-scheme-list = Shows the organisation's own schemes.
cli-about-scheme-copy = Begins a scheme of one's own as a copy of another.
cli-about-scheme-change = Changes a scheme of one's own.
cli-about-scheme-import = Reads a scheme of one's own from a file.
cli-about-scheme-export = Writes a scheme to a file.
cli-about-scheme-remove = Takes a scheme of one's own off the list; grants under it stay as they are.
cli-about-rule = The rules of a grant: what its sources leave open, and newer versions.
cli-about-rule-list = Shows what the sources leave open, with our reading and what was decided.
cli-about-rule-decide = Decides what the sources leave open.
cli-about-rule-compare = Shows what a newer version of the scheme says otherwise.
cli-about-rule-adopt = Takes the newer version for the grant.
cli-option-schemes-book = File of the book; the organisation's own schemes are shown too
cli-option-scheme-check-file = File with the scheme
cli-option-scheme-import-file = File with the scheme
cli-option-scheme-export-book = File of the book, where the scheme is the organisation's own
cli-option-scheme-export-out = File to write
cli-option-scheme-copy-id = Id of the new scheme, letters, digits and hyphens
cli-option-scheme-change-id = Id of the scheme
cli-option-scheme-remove-id = Id of the scheme
cli-option-scheme-copy-from = Id of the scheme to begin from
cli-option-scheme-copy-grant = Code of a grant whose rules are the beginning
cli-option-scheme-copy-name = Official name of the new scheme
cli-option-set = Place and value, such as report.due=2027-03-31; without a value what stands there is taken away; the name of a list and .+ adds an item
cli-option-place = Place in the scheme, see rule list
cli-option-value = New value; left out, what stands there is confirmed
cli-option-let-go = Place whose decision does not go along to the new version
cli-value-place = PLACE
cli-value-place-value = PLACE=VALUE
cli-column-copied-from = After
cli-scheme-sound = { $scheme } may be used.
cli-schemes-none-own = No schemes of one's own. Begin with scheme copy.
cli-did-scheme-copy = { $scheme } is in the book now: { $name }. Change it with scheme change or in the window.
cli-did-scheme-change = { $scheme } is changed. Grants that are there already keep their rules until somebody takes the new ones (rule adopt).
cli-did-scheme-import = { $scheme } was read: { $name }.
cli-did-scheme-export = Wrote { $file }.
cli-did-scheme-remove = { $scheme } is off the list. Grants under it are as before.
cli-settings-none = The sources leave nothing open for the grant.
cli-did-rule-decide = The decision about { $place } is noted for { $code }.
cli-did-rule-adopt = { $code } now follows { $scheme }, version { $newer }.
cli-differences-none = The grant follows { $scheme }, version { $version }. No newer version says anything else.
cli-differences = The grant follows { $scheme }, version { $version }. Version { $newer } says otherwise in { $count ->
    [one] one place
   *[other] { $count } places
 } that nobody has decided about. Nothing changes until somebody takes it (rule adopt).
cli-difference-before = Now:
cli-difference-after = The newer version:
cli-difference-nothing = (nothing)
cli-difference-decided = Decided for the grant: kept when the newer version is taken.
