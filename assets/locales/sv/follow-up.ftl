# Uppföljning i Excel, ett blad för varje bidrag: när ett blad inte går att läsa, och vad som inte har förts in.

problem-follow-up-no-table = Bladet har ingen tabell med datum eller månad, text och belopp ({ $cell }, { $count } ifyllda celler). Inget på bladet har lästs. Om det är kostnader: ge kolumnerna rubrikerna Datum, Text och Belopp.
problem-follow-up-row-left-out = { $cell }: raden är ingen kostnad och har lämnats utanför: ”{ $value }”.
problem-follow-up-cell-left-out = { $cell }: ”{ $value }” hör inte till någon kolumn som läses och har lämnats utanför.
problem-follow-up-column-left-out = { $cell }: kolumnen ”{ $value }” läses inte. { $count ->
    [one] En cell
   *[other] { $count } celler
} under den har lämnats utanför.
problem-follow-up-figure-left-out = { $cell }: bladet anger ”{ $label }”, { $amount } kr. Uppgiften förs inte in i boken.
problem-follow-up-totals-left-out = Bladet ”{ $sheet }”: { $count ->
    [one] en summarad
   *[other] { $count } summarader
} har lämnats utanför: rad { $rows }.
problem-follow-up-total-differs = { $cell }: bladet anger summan { $stated } kr, men raderna ovanför ger { $reckoned } kr. Kontrollera vilket som stämmer.
problem-follow-up-amount-unreadable = { $cell }: ”{ $value }” går inte att läsa som belopp. Skriv beloppet med siffror, eller lämna bladet utanför.
problem-follow-up-amount-too-precise = { $cell }: beloppet { $value } har fler än två decimaler. Avrunda det till hela ören i arbetsboken, till exempel med funktionen AVRUNDA.
problem-follow-up-amount-ambiguous = { $cell }: det går inte att avgöra om { $value } har decimaler. Skriv beloppet som tal i arbetsboken, eller med två decimaler.
problem-follow-up-date-unreadable = { $cell }: det framgår inte vilken dag eller månad ”{ $value }” är. Skriv år, månad och dag, till exempel 2025-04-30, eller månad med år, till exempel april 2025.
problem-follow-up-date-missing = { $cell }: raden har ett belopp men varken datum eller månad. Fyll i det, eller ta bort beloppet om raden inte är en kostnad.
problem-follow-up-text-missing = { $cell }: raden har ett belopp men ingen text. Skriv vad kostnaden avser.
problem-follow-up-nought = { $cell }: beloppet är 0 kr, så det finns ingen kostnad att föra in (”{ $value }”).
problem-follow-up-kind-unknown = { $cell }: ”{ $value }” är inget kostnadsslag som programmet känner till. Slaget tas av kontot, annars blir det övrigt.

problem-follow-up-no-grant = Bladet ”{ $sheet }” bär varken kod eller namn på ett bidrag i boken. Välj bidrag, eller lämna bladet utanför.
problem-follow-up-grants-several = Bladet ”{ $sheet }” passar flera bidrag: { $codes }. Välj vilket det gäller.
problem-follow-up-sheet-second = Bladet ”{ $sheet }” nämner samma bidrag som bladet ”{ $first }”. Är det en kopia eller en sammanställning, lämna det utanför; annars välj bidraget.
problem-follow-up-sheet-hidden = Bladet ”{ $sheet }” är dolt i arbetsboken. Välj bidrag om det ändå ska läsas in.
problem-follow-up-has-errors = { $count ->
    [one] Ett fel på bladet ”{ $sheet }” gör
   *[other] { $count } fel på bladet ”{ $sheet }” gör
} att det inte går att läsa in. Rätta arbetsboken, eller lämna bladet utanför. Ingenting är inläst.
problem-follow-up-known = Kostnaden finns redan som { $cost } på { $code }.
problem-follow-up-voided = Kostnaden har funnits som { $cost } och är makulerad. Ta med den bara om den ska tillbaka.
problem-follow-up-in-ledger = Huvudboken har samma belopp på bidraget samma månad, verifikation { $voucher }. Ta med raden bara om den är en annan kostnad.
problem-follow-up-salaries-in-ledger = Huvudboken har redan löner på bidraget i { $month }, först { $cost }. Ta med raden bara om lönen inte ingår.
problem-follow-up-like-cost = Bidraget har redan en kostnad på samma belopp samma månad, { $cost }. Ta med raden bara om den är en annan kostnad.
problem-follow-up-repeated = Raden säger detsamma som en annan rad i arbetsboken ({ $first }). Ta med den bara om det är två kostnader.
problem-follow-up-like-total = { $cell }: raden kan vara en summa av andra rader, men stämmer inte med dem. Ta med den bara om den är en kostnad.
problem-follow-up-account-no-cost = Konto { $account } är inget kostnadskonto i bokens kontoplan. Ta med raden bara om den är en kostnad.
problem-follow-up-sheet-unknown = Arbetsboken har inget blad ”{ $sheet }”. Den har { $known }.
problem-follow-up-row-unknown = Arbetsboken har { $count } rader med kostnader. Det finns ingen nummer { $place }.
problem-follow-up-nothing = Det finns inget i { $file } att läsa in. Säg vilka bidrag bladen gäller (på kommandoraden: --dry-run visar bladen, --sheet "Blad=grant:KOD" väljer).
problem-usage-sheet-unfit = ”{ $value }” går inte att läsa. Skriv till exempel --sheet "Lyftet 2025=grant:74502" eller "Lyftet 2025=leave".
problem-usage-row-unfit = ”{ $value }” går inte att läsa. Skriv till exempel --row 17=take eller 17=leave.
problem-usage-read-unfit = ”{ $value }” går inte att läsa. Skriv --read-as follow-up eller --read-as ledger.

cli-option-sheet = Vilket bidrag ett blad i en uppföljning gäller, eller leave. Kan anges flera gånger
cli-option-row = Om en rad i en uppföljning ska tas med (take) eller lämnas (leave). Kan anges flera gånger
cli-option-read-as = Läs en tabell som uppföljning (follow-up) eller som huvudboksutdrag (ledger)
cli-value-sheet = BLAD=grant:KOD|leave
cli-value-row = NR=take|leave
cli-value-read-as = follow-up|ledger
cli-import-follow-up-preview = { $file }. Rader att ta upp: { $new }. Kända: { $known }. Blad som inte kan läsas in: { $refused }. Inget är inläst.
cli-did-import-follow-up = { $file } är inläst som händelse { $operation }. Nya kostnader: { $costs }. Kända: { $known }.
cli-import-follow-up-known = { $file }: inget är nytt. Kända rader: { $known }.
cli-follow-up-figure = { $cell }: { $label }, { $amount } kr
cli-column-row = Rad
cli-column-columns-read = Kolumner som läses
cli-status-unclear = oklar
cli-sheet-status-read = läses in
cli-sheet-status-unclear = oklart
cli-sheet-status-no-table = ingen tabell
cli-sheet-status-wrong = fel
cli-sheet-status-left = lämnas
