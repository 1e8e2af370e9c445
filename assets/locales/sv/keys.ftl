# Egen nyckel, andras nycklar, och signaturen över zip-filen.

problem-key-passphrase-short = Lösenfrasen är för kort. Den ska ha minst { $least } tecken; fyra ord som inte hör ihop är lätta att minnas och svåra att gissa.
problem-key-passphrase-missing = Nyckeln måste ha en lösenfras. Ange den när programmet frågar, eller i BIDRAGSBOKEN_PASSPHRASE.
problem-key-passphrase-differs = Lösenfraserna är inte lika. Ingen nyckel har skapats.
problem-key-comment = ”{ $value }” kan inte stå efter nyckeln. Skriv högst 100 tecken på en rad.
problem-key-not-a-key = Filen är varken en privat eller en publik nyckel i OpenSSH:s format.
problem-signature-key-changed = Signaturen håller, men nyckeln är en annan än den som är bekräftad för { $identity }. Paketet är signerat med { $fingerprint }; bekräftad är { $known }. Fråga organisationen på annan väg om den har bytt nyckel. Lita inte på paketet förrän du har fått svar.
problem-signature-identity-differs = Den som signerat uppges vara { $identity }, men paketet gäller organisationsnumret { $orgnr }.
problem-zip-signature-absent = Zip-filens egen signatur ({ $file }) ligger inte bredvid. Signaturen inne i paketet gäller ändå allt innehåll.
problem-zip-signature-unreadable = Zip-filens signatur ({ $file }) går inte att läsa eller är inte skriven så som den ska.
problem-zip-signature-namespace = Zip-filens signatur ({ $file }) är gjord för ett annat ändamål, ”{ $value }”, och gäller inte filen.
problem-zip-signature-bad = Zip-filens signatur ({ $file }) håller inte: den gäller en annan fil än den här.
problem-zip-signature-other-key = Zip-filens signatur ({ $file }) är gjord med en annan nyckel än den i paketet. Nyckeln har fingeravtrycket { $fingerprint }.
problem-zip-signature-alone = Zip-filen är signerad ({ $file }) med { $fingerprint }, men paketet i den är inte signerat. Ett paket av programmet har båda signaturerna eller ingen.
problem-package-name-differs = Filen heter ”{ $name }”, men paketet i den är { $base }. Kontrollera att du har fått rätt paket och inte ett äldre.
problem-package-base-differs = Mappen i zip-filen heter ”{ $found }”; efter innehållet ska den heta { $expected }.
problem-package-tool-differs = ”{ $file }” är inte den som följer med ett paket. Kör den inte och följ den inte.
problem-signers-no-place = Det finns ingen mapp för inställningar här, så nycklar kan inte kommas ihåg. Ange fingeravtrycket varje gång i stället (--known).
problem-signers-unreadable = De nycklar som bekräftats ligger i { $file }, som inte går att läsa eller skriva ({ $reason }). Rätta eller flytta undan filen.
problem-signer-unknown = Nyckeln { $fingerprint } är inte bekräftad för { $orgnr }, så det finns inget att ta bort.

verdict-signer-changed = Signaturen håller, men nyckeln är inte den som är bekräftad för organisationen.
signer-own = egen nyckel, signerade själv

passphrase-short = För kort: minst { $least } tecken.
passphrase-weak = Svag: den som kommer över nyckelfilen kan gissa den. Lägg till ett par ord som inte hör ihop.
passphrase-fair = Godtagbar: tål att någon försöker ett tag. Ett ord till gör den stark.
passphrase-good = Stark.

key-letter-title = FINGERAVTRYCK ATT BEKRÄFTA
key-letter-organisation = Organisation: { $organisation }
key-letter-organisation-blank = ________________________________
key-letter-comment = Nyckeln: { $comment }
key-letter-day = Utskrivet: { $day }
key-letter-fingerprint = Revisionspaket från oss signeras med nyckeln som har detta fingeravtryck:
key-letter-how = Jämför det tecken för tecken med det som visas när ni kontrollerar ett paket. Skicka inte detta tillsammans med paketet: lämna det över telefon på ett nummer som mottagaren själv har letat upp, på papper, eller på vår webbplats.
key-letter-sign = Underskrift och namnförtydligande: ________________________________

cli-about-key = Nyckeln som paket signeras med.
cli-about-key-new = Skapar en nyckel att signera paket med, låst med en lösenfras.
cli-about-key-show = Visar en nyckels fingeravtryck och en text att bekräfta det med.
cli-about-signer = Andras nycklar som är bekräftade på annan väg än i ett paket.
cli-about-signer-list = Visar de nycklar som är bekräftade.
cli-about-signer-trust = Antecknar att en nyckel är bekräftad för en organisation.
cli-about-signer-forget = Tar tillbaka en bekräftelse.
cli-option-key-new-file = Fil att skriva den privata nyckeln i; den publika får samma namn och .pub. Inget skrivs över
cli-option-key-show-file = Privat eller publik nyckelfil
cli-option-comment = Text som står efter nyckeln; annars programmets namn och dagens datum
cli-option-fingerprint = Nyckelns fingeravtryck, SHA256: och 43 tecken
cli-option-how = Hur fingeravtrycket bekräftades, till exempel på vilket telefonnummer
cli-passphrase-new = Ny lösenfras (minst 12 tecken):{" "}
cli-passphrase-again = Lösenfrasen en gång till:{" "}
cli-did-key-new = Nyckeln är skapad: { $file } (privat, behåll den) och { $file }.pub (publik). Säkerhetskopiera den privata filen och glöm inte lösenfrasen: den går inte att återskapa.
cli-column-comment = Anteckning
cli-column-passphrase = Lösenfras
cli-column-public-key = Publik nyckel
cli-column-signature-file = Signatur över zip-filen
cli-column-since = Sedan
cli-column-how = Hur
cli-signers-none = Inga nycklar är bekräftade.
cli-key-locked = låst med lösenfras
cli-key-unlocked = INTE låst: vem som helst som får filen kan signera
