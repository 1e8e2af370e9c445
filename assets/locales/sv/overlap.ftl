# Dubbelfinansiering mellan böcker, paket och nyckellistor.

overlap-ledger-row = Samma huvudboksrad ligger på flera bidrag.
overlap-evidence-file = Samma fil styrker kostnader på flera bidrag.
overlap-purchase = Samma leverantör, belopp och dagar är inskrivna på flera bidrag.
overlap-person-and-training = Samma person och utbildning ligger på flera bidrag.
overlap-person = Samma person ligger på bidrag som utesluter varandra.
overlap-verdict-shared = Delarna ryms i det hela. Kontrollera att delningen är avsedd.
overlap-verdict-suspect = Kontrollera om kostnaden har tagits upp två gånger. Är den delad, ange hela kostnaden på båda posterna.
overlap-verdict-double = Kostnaden får inte ligga på båda bidragen. Rätta den ena posten innan återrapporten lämnas.
overlap-remark-no-persons = { $file } ({ $organisation }) har inga nycklar för personer, så personer och utbildningar i den är inte jämförda. Ta fram nycklarna med en gemensam hemlighet.
overlap-remark-secrets-differ = Nycklarna är gjorda med olika hemligheter. Personer i dem kan inte jämföras.
problem-overlap-secret-short = Hemligheten är för kort. Kom överens om en med minst { $least } tecken.
problem-overlap-secret-missing = Hemligheten saknas. Ange den i BIDRAGSBOKEN_SECRET eller kör kommandot där någon kan svara.
problem-overlap-package-unsound = { $file } är inget revisionspaket som håller, så det jämförs inte. Kör verify för att se varför.
problem-overlap-keys-unreadable = { $file } är ingen bok, inget paket och ingen nyckellista: { $reason }.
cli-about-overlap = Söker kostnader som flera bidrag har tagit upp, i böcker, paket och nyckellistor.
cli-about-overlap-keys = Skriver en lista med blindade nycklar som kan lämnas till andra utan namn.
cli-option-files = Böcker, paket, mappar och nyckellistor
cli-option-persons = Jämför också personer och utbildningar; hemligheten tas ur BIDRAGSBOKEN_SECRET eller frågas efter
cli-option-overlap-keys-out = Filen som skrivs
cli-overlap-secret-question = Gemensam hemlighet:{" "}
cli-overlap-none = Inget överlappar.
cli-overlap-sums = Upptaget { $charged } kr, det hela { $whole } kr.
cli-did-overlap-keys = { $file } är skriven med { $keys } nycklar, utan personer.
cli-did-overlap-keys-persons = { $file } är skriven med { $keys } nycklar, personer bland dem.
cli-column-keys = Nycklar
