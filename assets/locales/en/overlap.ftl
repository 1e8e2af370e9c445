# Double financing between books, packages and lists of keys.

overlap-ledger-row = The same ledger row is charged to several grants.
overlap-evidence-file = The same file proves costs of several grants.
overlap-purchase = The same supplier, amount and days are entered under several grants.
overlap-person-and-training = The same person and training are charged to several grants.
overlap-person = The same person is charged to grants that exclude each other.
overlap-verdict-shared = The parts fit in the whole. Check that the sharing is meant.
overlap-verdict-suspect = Check whether the cost was charged twice. If it is shared, give the whole cost in both.
overlap-verdict-double = The cost cannot be charged to both grants. Correct one of them before the report is handed in.
overlap-remark-no-persons = { $file } ({ $organisation }) has no keys of persons, so persons and trainings in it are not compared. Make the keys with a shared secret.
overlap-remark-secrets-differ = The keys were made with different secrets. Persons in them cannot be compared.
problem-overlap-secret-short = The secret is too short. Agree on one of at least { $least } characters.
problem-overlap-secret-missing = The secret is missing. Give it in BIDRAGSBOKEN_SECRET or run the command where somebody can answer.
problem-overlap-package-unsound = { $file } is no audit package that holds, so it is not compared. Run verify to see why.
problem-overlap-keys-unreadable = { $file } is no book, no package and no list of keys: { $reason }.
cli-about-overlap = Finds costs that several grants have charged, in books, packages and lists of keys.
cli-about-overlap-keys = Writes a list of blinded keys that can be given to others without names.
cli-option-files = Books, packages, folders and lists of keys
cli-option-persons = Compare persons and trainings too; the secret is taken from BIDRAGSBOKEN_SECRET or asked for
cli-option-overlap-keys-out = The file to write
cli-overlap-secret-question = Shared secret:{" "}
cli-overlap-none = Nothing overlaps.
cli-overlap-sums = Charged { $charged } kr, the whole { $whole } kr.
cli-did-overlap-keys = { $file } is written with { $keys } keys, without persons.
cli-did-overlap-keys-persons = { $file } is written with { $keys } keys, persons among them.
cli-column-keys = Keys
