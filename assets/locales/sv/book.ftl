# Boken: att öppna, läsa och skriva dess fil.

problem-book-exists = Det finns redan en fil { $path }. Inget har skrivits över. Välj ett annat namn, eller öppna den fil som finns.
problem-book-missing = Filen { $path } finns inte. Kontrollera namnet och att enheten eller nätverksmappen är ansluten.
problem-book-folder-missing = Mappen { $path } finns inte. Skapa den först, eller välj en annan mapp.
problem-book-not-a-book = { $path } är ingen bok från Bidragsboken. En bok har filändelsen .bidragsbok. Är det en fil från ekonomisystemet ska den läsas in i en bok, inte öppnas.
problem-book-newer-than-program = { $path } är skriven av en nyare version av programmet (filformat { $version }; den här versionen kan läsa till och med { $known }). Filen är orörd. Uppdatera programmet och öppna boken igen.
problem-book-linked = { $path } är en länk till en annan fil, eller så har filen fler än ett namn. Då kan en avbruten ändring bli förbisedd, och boken öppnas därför inte. Öppna själva filen, eller gör en vanlig kopia av den.
problem-book-open-already = { $path } är redan öppen i programmet. Gå till det fönster där den är öppen.
problem-book-interrupted = En ändring avbröts, till exempel av ett strömavbrott, och måste först backas ur. Det går inte när boken öppnas bara för läsning. Öppna boken en gång för skrivning, på en plats där filen får ändras; allt som var sparat finns kvar. Flytta inte filen utan den fil som slutar på -journal.
problem-book-read-only = Boken kan bara läsas: den är öppnad för läsning, eller så är filen eller mappen skrivskyddad. Inget har sparats. Ta bort skrivskyddet eller lägg boken i en mapp där du får skriva.
problem-book-busy = En annan person eller ett annat program skriver i boken just nu. Inget har sparats. Vänta en stund och försök igen.
problem-book-disk-full = Disken är full. Inget har sparats och boken är hel. Frigör utrymme och försök igen.
problem-book-damaged = { $operation ->
        [0] Boken är skadad
       *[other] Boken är skadad vid händelse { $operation }
    }: { $what ->
        [header] filens inledning är inte så som programmet skriver den
        [pages] filens delar hänger inte ihop, eller så saknas en del av filen
        [schema] filens tabeller är inte så som programmet gjorde dem
        [row] en uppgift går inte att läsa
        [gap] händelser saknas
        [order] händelsen följer inte på den före
        [operation] händelsen har ändrats efter att den sparades
        [fact] en uppgift har ändrats, saknas eller har lagts till efter att den sparades
        [text] en text har ändrats, saknas eller har lagts till efter att den sparades
       *[blob] en sparad fil har ändrats eller saknas
    }. Filen är orörd; använd den inte för redovisning och spara den som den är. Öppna den senaste säkerhetskopian i stället: programmets egna kopior, eller dem som din it-avdelning tar av mappen. Behöver du hjälp, uppge: { $detail }
problem-book-changed-elsewhere = Någon annan har sparat i boken sedan du läste den: den slutar nu vid händelse { $found }, inte { $expected }. Inget av ditt har sparats. Läs om boken, se vad som är nytt och gör ändringen igen.
problem-book-not-verified = Boken kan inte ändras förrän den är verifierad från början till slut. Vänta tills verifieringen är klar. Har ett diskfel inträffat, läs om boken.
problem-book-stopped = Arbetet avbröts. Inget har ändrats.
problem-book-blob-missing = Ingen sparad fil i boken har kontrollsumman { $value }. Inget har sparats.
problem-book-source-unreadable = Filen gick inte att läsa till slut ({ $reason }). Inget har sparats. Kontrollera att filen finns kvar och inte är öppen i ett annat program, och försök igen.
problem-book-write-refused = Boken tog inte emot ändringen ({ $reason }). Det är ett fel i programmet; inget har sparats och boken är hel.
problem-book-unavailable = Filen eller mappen går inte att nå ({ $reason }). Det som redan var sparat finns kvar. Kontrollera att enheten eller nätverksmappen är ansluten och öppna boken igen.
problem-book-library-too-old = Programmet är byggt med en för gammal version av SQLite ({ $version }), som kan förlora det som sparas. Ingen bok öppnas. Installera programmet på nytt från leverantören.
