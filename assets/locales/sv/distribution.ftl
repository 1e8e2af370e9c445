# Fördelning mellan mottagare: listan med nyckeltal, det som inte går ihop, och kommandot distribute.

## Kommandot
cli-about-distribute = Fördelar en bidragsordnings medel mellan mottagarna i en lista.
cli-option-distribute-scheme = Bidragsordningens id, till exempel KOMP-2026, eller en fil med en bidragsordning (.toml)
cli-option-keys = Lista (CSV, UTF-8) med rubrikrad: namn, eventuellt kod och slag, en kolumn per fördelningsnyckel och en med ja/nej per villkor
cli-value-scheme-or-file = BIDRAGSORDNING|FIL
cli-column-in-pool = I potten
cli-column-shared-out = Fördelat

## Det som inte går ihop
problem-distribution-each-differs = Potten { $pool }: { $recipients } mottagare à { $each } är { $sum }, men i potten finns { $amount }. Kontrollera att listan har alla mottagare.
problem-distribution-pool-for-nobody = Potten { $pool } på { $amount } är inte fördelad: ingen i listan kan få del av den.
problem-distribution-keys-nought = Potten { $pool } på { $amount } är inte fördelad: alla som kan få del av den har noll i kolumnen { $key }.
problem-distribution-pools-differ = Potterna är tillsammans { $sum }, men hela bidraget är { $whole }.
problem-recipients-columns-unused = Kolumner som inte används: { $columns }.

## Fördelningen går inte att göra
problem-distribution-not-stated = { $scheme } säger inte hur medlen fördelas så att det går att räkna. Välj en ordning som har en fördelning.
problem-distribution-key-missing = { $file }, rad { $line }, kolumn { $key }: { $recipient } saknar det tal som potten { $pool } fördelas efter. Fyll i cellen; noll skrivs 0.
problem-distribution-key-unfit = { $file }, rad { $line }, kolumn { $key }: { $recipient } har { $value }, som inte går att fördela efter. Talet ska vara noll eller större, mindre än en biljon och ha högst sex decimaler.
problem-distribution-pool-unfit = Potten { $pool } på { $amount } går inte att betala ut i den minsta enhet som ordningen anger, eller är mindre än noll. Rätta beloppen i bidragsordningen.
problem-distribution-whole-missing = Potten { $pool } är en del av hela bidraget, men bidragsordningen anger inget totalbelopp.

## Listan går inte att läsa
problem-recipients-not-utf-8 = { $file }, rad { $line }: filen är inte skriven i UTF-8. Spara den som ”CSV UTF-8” och försök igen.
problem-recipients-none = { $file }: listan har inga mottagare under rubrikraden.
problem-recipients-column-missing = { $file }, rad { $line }: kolumnen { $column } saknas. Rubrikraden har: { $known }.
problem-recipients-column-twice = { $file }, rad { $line }: kolumnen { $column } finns två gånger. Behåll den ena.
problem-recipients-row-uneven = { $file }, rad { $line }: raden har { $cells } celler, men rubrikraden { $columns }. Står det ett komma i ett tal ska cellen ha citattecken, eller listan semikolon mellan kolumnerna.
problem-recipients-name-missing = { $file }, rad { $line }, kolumn { $column }: mottagaren saknar namn.
problem-recipients-twice = { $file }, rad { $line }: ”{ $value }” står redan på rad { $earlier }. En mottagare ska stå en gång.
problem-recipients-number-unfit = { $file }, rad { $line }, kolumn { $column }: ”{ $value }” är inget tal att fördela efter. Skriv till exempel 1 234 eller 1 234,5; 1.234 kan läsas på två sätt.
problem-recipients-yes-no-unfit = { $file }, rad { $line }, kolumn { $column }: ”{ $value }” är varken ja eller nej.
problem-recipients-kind-unfit = { $file }, rad { $line }, kolumn { $column }: ”{ $value }” är ingen mottagare som ordningen har. Skriv kommun eller region.
problem-scheme-not-utf-8 = { $file }: bidragsordningen är inte skriven i UTF-8.
