# The window: rules, schemes of one's own, newer versions.

ui-nav-schemes = Schemes
ui-command-schemes = Schemes
ui-tab-rules = Rules
ui-scheme-differs = A newer version of the scheme says otherwise in { $count ->
    [one] one place
   *[other] { $count } places
 }. The grant follows the older one until somebody decides.
ui-scheme-differs-show = Show what differs
ui-settings-open = What the sources leave open
ui-settings-lead = Here the source is silent or unclear. Our reading holds until you decide otherwise; the decision has a name, a day and a reason.
ui-settings-none = The sources leave nothing open for this grant.
ui-setting-decide = Decide
ui-setting-what = What is decided
ui-setting-confirm = The reading holds as it stands
ui-setting-decided = The decision is noted
ui-scheme-newer = { $scheme }, version { $version }
ui-scheme-newer-lead = The grant follows version { $version }. Nothing changes until somebody takes the new one. What was decided for the grant is kept.
ui-rule = Rule
ui-rule-now = Now
ui-rule-newer = Newer version
ui-rule-decided = decided
ui-scheme-adopt = Take version { $version }
ui-scheme-adopted = The grant now follows version { $version }
ui-schemes-lead = The rules that grants are held against, each with its source's own words. A grant of another agency is described by copying the nearest scheme and changing it.
ui-schemes-own = Schemes of your own
ui-schemes-own-none = None yet. Open the scheme that is most like the grant and choose Copy.
ui-schemes-program = Schemes of the program
ui-schemes-examples = Examples of what the language can say
ui-scheme-import = Read file…
ui-scheme-read = { $scheme } was read
ui-scheme-file-wrong = { $file } cannot be used: { $count ->
    [one] one error
   *[other] { $count } errors
 }
ui-column = Column
ui-what-is-wrong = What is wrong
ui-funder = Funder
ui-total = All there is
ui-uncertain-rules = Uncertain rules
ui-scheme-after = A scheme of your own, written after { $scheme }
ui-scheme-grants = Grants opened under it: { $grants }. They keep their rules until somebody takes the new ones.
ui-scheme-edit = Change
ui-scheme-copy = Copy
ui-scheme-copy-lead = The copy is yours and may be changed. Rules keep the words of their sources until you change them.
ui-scheme-copy-go = Copy and change
ui-scheme-copied = { $scheme } is in the book now
ui-scheme-id = Id
ui-scheme-id-hint = Letters, digits and hyphens, such as SCHOOL-2027
ui-scheme-name = Official name
ui-scheme-write = Write to file…
ui-scheme-written = { $file } was written
ui-scheme-remove = Remove
ui-scheme-remove-sure = Take { $scheme } off the list? Grants opened under it stay as they are.
ui-scheme-removed = { $scheme } is off the list
ui-scheme-parts = Parts
ui-scheme-problems = { $count ->
    [one] one error
   *[other] { $count } errors
 }
ui-scheme-unsaved = not saved
ui-scheme-drop-changes = Drop the changes
ui-scheme-kept = { $scheme } is saved
ui-scheme-add-item = Add
ui-scheme-remove-item = Remove
ui-scheme-no-items = Nothing here yet.
ui-scheme-rest-in-file = Distribution, conditions of performance, matrices and rules between answers are changed in the file: write it, change it and read it again.
ui-line-number = Line
