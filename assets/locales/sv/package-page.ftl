# Kontrollen i paketets sida.

page-try-title = Kontrollera här
page-try-note = Peka ut zip-filen eller den uppackade mappen. Filerna läses här i webbläsaren och lämnar inte datorn. Kom ihåg att sidan kommer med paketet: den som byter ut paketet kan byta ut sidan. Är svaret viktigt, kontrollera med ett program som du har från annat håll.
page-try-zip = Zip-filen:
page-try-folder = Mappen:
page-try-good = Inget fel hittades: filerna är hela, ingen är tillagd och loggens kedja är obruten.
page-try-bad = FEL: paketet är inte som när det skrevs.
page-try-busy = Kontrollerar …
page-try-files = Filer som har hållits mot sin kontrollsumma:
page-try-log = Loggens sista händelse:
page-try-signed = Paketet är signerat. Signaturen kan inte prövas här; använd ssh-keygen så som VERIFIERA.txt visar, eller Bidragsboken.
page-try-unsigned = Paketet är inte signerat. Kontrollsummorna visar att filerna är hela, inte vem de kommer från.
page-try-rest = Summor, regler och svar räknas inte om här; det gör Bidragsboken, och summorna verify.py.
page-try-changed = ändrad: stämmer inte med sin kontrollsumma
page-try-missing = saknas
page-try-added = står inte i manifestet: tillagd
page-try-line = en rad är inte en kontrollsumma eller står två gånger
page-try-unreadable = går inte att läsa
page-try-broken = kedjan är bruten vid händelse
page-try-head = stämmer inte med loggens sista händelse
page-try-seal = en byte i zip-filen utanför filerna är ändrad, eller filen är packad av ett annat program
page-try-not-a-zip = inte en zip-fil av det slag som paket är
page-try-not-one-folder = innehåller inte en enda mapp; välj paketets egen mapp
page-try-names = ett filnamn är farligt eller står två gånger
page-try-too-large = för stor för att prövas här
