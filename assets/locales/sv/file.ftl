# Filer som ingen läsare känner igen.

problem-file-empty = Filen ”{ $name }” är tom. Gör om exporten ur ekonomisystemet och försök igen.
problem-file-html = Filen ”{ $name }” är en webbsida, ofta en felsida som sparats i stället för filen. Hämta filen på nytt och försök igen.
problem-file-xml = Filen ”{ $name }” är en XML-fil av ett slag som inte läses. Läsbara XML-filer är SIE 5, e-fakturor (Peppol, Svefaktura) och PAXml.
problem-file-zip = Filen ”{ $name }” är ett packat arkiv (zip). Packa upp det och läs in filerna i det var för sig.
problem-file-pdf = Filen ”{ $name }” är en PDF. Den går inte att läsa in som bokföring, men kan fogas till en kostnad som underlag.
problem-file-spreadsheet-old = Filen ”{ $name }” är sparad i ett äldre Office-format (till exempel .xls). Öppna den, spara den som .xlsx eller .csv och läs in den filen.
problem-file-image = Filen ”{ $name }” är en bild. Den går inte att läsa in som bokföring, men kan fogas till en kostnad som underlag.
problem-file-utf-16 = Filen ”{ $name }” är text i UTF-16, som inte läses. Spara om den som UTF-8 och läs in den filen.
problem-file-zeros = Filen ”{ $name }” innehåller bara nollor och är alltså skadad, ofta av en avbruten kopiering. Hämta eller exportera den på nytt.
problem-file-unknown = Det går inte att se vad filen ”{ $name }” är. Kontrollera att det är rätt fil, till exempel en SIE-fil ur ekonomisystemet.
