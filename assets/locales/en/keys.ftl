# One's own key, the keys of others, and the signature over the zip file.

problem-key-passphrase-short = The passphrase is too short. It needs at least { $least } characters; four words that have nothing to do with each other are easy to remember and hard to guess.
problem-key-passphrase-missing = The key must have a passphrase. Give it when the program asks, or in BIDRAGSBOKEN_PASSPHRASE.
problem-key-passphrase-differs = The passphrases are not the same. No key has been made.
problem-key-comment = “{ $value }” cannot stand after the key. Write at most 100 characters on one line.
problem-key-not-a-key = The file is neither a private nor a public key in OpenSSH’s format.
problem-signature-key-changed = The signature holds, but the key is another than the one confirmed for { $identity }. The package is signed with { $fingerprint }; confirmed is { $known }. Ask the organisation another way whether it has changed its key. Do not trust the package before you have the answer.
problem-signature-identity-differs = The signer is said to be { $identity }, but the package is about the organisation number { $orgnr }.
problem-zip-signature-absent = The zip file’s own signature ({ $file }) does not lie beside it. The signature inside the package covers all content all the same.
problem-zip-signature-unreadable = The zip file’s signature ({ $file }) cannot be read or is not written as it should be.
problem-zip-signature-namespace = The zip file’s signature ({ $file }) was made for another purpose, “{ $value }”, and does not cover the file.
problem-zip-signature-bad = The zip file’s signature ({ $file }) does not hold: it is of another file than this.
problem-zip-signature-other-key = The zip file’s signature ({ $file }) was made with another key than the one in the package. The key has the fingerprint { $fingerprint }.
problem-zip-signature-alone = The zip file is signed ({ $file }) with { $fingerprint }, but the package in it is not. A package of the program has both signatures or none.
problem-package-name-differs = The file is called “{ $name }”, but the package in it is { $base }. Make sure that you were given the right package and not an older one.
problem-package-base-differs = The folder in the zip file is called “{ $found }”; by its content it should be { $expected }.
problem-package-tool-differs = “{ $file }” is not the one that comes with a package. Do not run it and do not follow it.
problem-signers-no-place = There is no folder for settings here, so keys cannot be remembered. Give the fingerprint every time instead (--known).
problem-signers-unreadable = The confirmed keys are in { $file }, which cannot be read or written ({ $reason }). Correct the file or move it away.
problem-signer-unknown = The key { $fingerprint } is not confirmed for { $orgnr }, so there is nothing to take away.

verdict-signer-changed = The signature holds, but the key is not the one confirmed for the organisation.
signer-own = own key, signed here

passphrase-short = Too short: at least { $least } characters.
passphrase-weak = Weak: whoever gets hold of the key file can guess it. Add a few words that have nothing to do with each other.
passphrase-fair = Acceptable: it withstands somebody trying for a while. One more word makes it strong.
passphrase-good = Strong.

key-letter-title = FINGERPRINT TO CONFIRM
key-letter-organisation = Organisation: { $organisation }
key-letter-organisation-blank = ________________________________
key-letter-comment = The key: { $comment }
key-letter-day = Printed: { $day }
key-letter-fingerprint = Audit packages from us are signed with the key that has this fingerprint:
key-letter-how = Compare it character by character with the one that is shown when you verify a package. Do not send this together with the package: give it over the telephone on a number that the recipient has looked up, on paper, or on our website.
key-letter-sign = Signature and name in capitals: ________________________________

cli-about-key = The key that packages are signed with.
cli-about-key-new = Makes a key to sign packages with, locked with a passphrase.
cli-about-key-show = Shows the fingerprint of a key and a text to confirm it with.
cli-about-signer = Keys of others that were confirmed another way than by a package.
cli-about-signer-list = Shows the confirmed keys.
cli-about-signer-trust = Notes that a key is confirmed for an organisation.
cli-about-signer-forget = Takes a confirmation back.
cli-option-key-new-file = File to write the private key to; the public one gets the same name and .pub. Nothing is overwritten
cli-option-key-show-file = Private or public key file
cli-option-comment = Text that stands after the key; otherwise the program’s name and today’s date
cli-option-fingerprint = Fingerprint of the key, SHA256: and 43 characters
cli-option-how = How the fingerprint was confirmed, such as on which telephone number
cli-passphrase-new = New passphrase (at least 12 characters):{" "}
cli-passphrase-again = The passphrase once more:{" "}
cli-did-key-new = The key is made: { $file } (private, keep it) and { $file }.pub (public). Back up the private file and do not forget the passphrase: it cannot be recovered.
cli-column-comment = Note
cli-column-passphrase = Passphrase
cli-column-public-key = Public key
cli-column-signature-file = Signature over the zip file
cli-column-since = Since
cli-column-how = How
cli-signers-none = No keys are confirmed.
cli-key-locked = locked with a passphrase
cli-key-unlocked = NOT locked: anybody who gets the file can sign
