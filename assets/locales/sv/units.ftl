# Fördelning på enheter, enheternas svarsblanketter och återrapporter.

## Beslut om fördelning

problem-allocation-no-pools = Beslutet har ingen pott. Ange minst en.
problem-allocation-pool-unnamed = En pott saknar namn. Skriv vad den ska användas till.
problem-allocation-pool-twice = Potten ”{ $pool }” står två gånger i beslutet. Ge varje pott ett eget namn.
problem-allocation-pool-empty = Potten ”{ $pool }” har inga enheter.
problem-allocation-purpose-unknown = Bidragsordningen har inget ändamål ”{ $purpose }” (potten ”{ $pool }”). Ändamålen är: { $known }.
problem-allocation-amount-missing = Potten ”{ $pool }” saknar belopp. För att fördela i proportion till ett antal behövs pottens hela belopp.
problem-allocation-amount-not-positive = Potten ”{ $pool }” är på { $amount } kr. En pott måste vara större än noll.
problem-allocation-rate-missing = Potten ”{ $pool }” ska fördelas med ett belopp per styck, men beloppet saknas eller är inte större än noll.
problem-allocation-unit-unnamed = Rad { $row } i potten ”{ $pool }” saknar enhetens namn.
problem-allocation-unit-twice = Enheten ”{ $unit }” står två gånger i potten ”{ $pool }”. Slå ihop raderna eller ta bort den ena.
problem-allocation-number-missing = Enheten ”{ $unit }” i potten ”{ $pool }” saknar antal, eller antalet är noll. Skriv ett helt antal större än noll eller ta bort raden.
problem-allocation-share-missing = Enheten ”{ $unit }” i potten ”{ $pool }” saknar belopp.
problem-allocation-share-not-positive = Enheten ”{ $unit }” i potten ”{ $pool }” har beloppet { $amount } kr. Ett belopp måste vara större än noll.
problem-allocation-share-nothing = Enheten ”{ $unit }” får inte ett enda öre av potten ”{ $pool }”. Höj potten eller ta bort raden.
problem-allocation-above-pool = Enheterna i potten ”{ $pool }” får { $shared } kr, men potten är på { $amount } kr. Det är { $difference } kr för mycket.
problem-allocation-name-missing = Beslutet saknar namn. Skriv det namn eller diarienummer som beslutet är känt under.
problem-allocation-unknown = Bidraget har inget fördelningsbeslut med namnet ”{ $name }”. Besluten är: { $known }.
problem-allocation-table-empty = Tabellen är tom. Den första raden ska namnge kolumnerna och sedan följer en rad per enhet.
problem-allocation-column-unknown = Cell { $cell }: kolumnen ”{ $value }” känns inte igen. Kolumnerna heter pott, pottens belopp, ändamål, enhet, utförare, antal, grund, belopp och belopp per styck.
problem-allocation-column-missing = Tabellen har ingen kolumn som heter ”enhet”.
problem-allocation-cell-unreadable = Cell { $cell }: ”{ $value }” går inte att läsa. Belopp skrivs som 12 500,50, antal som hela tal och utförare som egen eller privat.
problem-allocation-pool-differs = Rad { $row } säger något annat om potten än pottens första rad. Belopp, belopp per styck, ändamål och grund gäller hela potten.
problem-allocation-method-mixed = Rad { $row } i potten ”{ $pool }” fördelar på ett annat sätt än raderna före. En pott fördelas antingen efter antal, med ett belopp per styck eller med bestämda belopp.

problem-table-too-large = Filen ”{ $file }” är för stor för en tabell av det här slaget (högst { $cells } ifyllda celler).
problem-table-damaged = Filen ”{ $file }” går inte att läsa som tabell. Spara den på nytt som Excel-arbetsbok (xlsx) eller CSV.

allocation-method-pro-rata = I proportion till antal
allocation-method-rate = Belopp per styck
allocation-method-amounts = Bestämda belopp

## Enheternas läge

unit-state-not-paid = Inget utbetalt
unit-state-not-reported = Utbetalt, ej återrapporterat
unit-state-reported = Återrapporterat
unit-state-reported-less = Återrapporterat mindre än utbetalt
unit-state-reported-more = Återrapporterat mer än utbetalt
provider-own = Egen regi
provider-private = Enskild utförare

problem-units-none = Bidraget { $code } har inga enheter: inget fördelningsbeslut och ingen utbetalning till en enhet.
problem-unit-unknown = Bidraget har ingen enhet ”{ $unit }”. Enheterna är: { $known }.
problem-unit-question-unknown = Frågan ”{ $question }” kan inte ställas till enheterna. Frågor som ställs per enhet är: { $known }.
problem-unit-report-negative = Använt belopp kan inte vara mindre än noll (”{ $value }”).
problem-unit-reporter-missing = Skriv vem som svarar för enhetens återrapport.

## Anmärkningar

problem-allocation-above = { $shared } kr är fördelat på enheter, men { $received } kr är mottaget. Det är { $difference } kr mer.
remedy-allocation-above = Rätta fördelningsbeslutet, eller notera det belopp som saknas.
problem-unit-unreported = Enheten ”{ $unit }” har fått { $paid } kr och har inte återrapporterat hur pengarna använts. Användningstiden går ut { $last }.
remedy-unit-unreported = Skicka svarsblanketten till enheten och läs in den när den kommer tillbaka.
problem-unit-unreported-after-period = Enheten ”{ $unit }” har fått { $paid } kr och har inte återrapporterat, fast användningstiden gick ut { $last }.
remedy-unit-unreported-after-period = Begär in enhetens återrapport.
problem-unit-unreported-late = Enheten ”{ $unit }” har fått { $paid } kr och har inte återrapporterat. Er egen återrapport skulle vara inne { $due } (användningstiden gick ut { $last }).
remedy-unit-unreported-late = Begär in enhetens återrapport genast, eller redovisa beloppet som oförbrukat.
problem-unit-used-less = Enheten ”{ $unit }” har använt { $reported } kr av { $paid } kr. { $remaining } kr är inte använt.
remedy-unit-used-less = Begär tillbaka resten från enheten, eller låt enheten komplettera sin återrapport.
problem-unit-used-more = Enheten ”{ $unit }” har använt { $reported } kr men fått { $paid } kr. Bara det utbetalda räknas till bidraget.
remedy-unit-used-more = Inget behöver göras om enheten själv betalar resten. Kontrollera annars att alla utbetalningar är med.
problem-transfer-unit-unknown = { $paid } kr är utbetalt till ”{ $unit }”, som inte finns i något fördelningsbeslut.
remedy-transfer-unit-unknown = Kontrollera enhetens namn på kostnaden, eller lägg till enheten i beslutet.
problem-transfer-unit-missing = En utbetalning på { $amount } kr saknar enhet. Under den här bidragsordningen räknas den som använd först när en enhet har återrapporterat.
remedy-transfer-unit-missing = Rätta kostnaden och skriv vilken enhet som fick pengarna.

## Svarsblanketten

unit-sheet-name = Återrapport
unit-sheet-title = Återrapport från enhet
unit-sheet-organisation = Organisation
unit-sheet-grant = Statsbidrag
unit-sheet-unit = Enhet
unit-sheet-decided = Beslutat belopp, kr
unit-sheet-paid = Utbetalt belopp, kr
unit-sheet-period = Användningstid
unit-sheet-due = Organisationens återrapport ska vara inne
unit-sheet-fill = Fylls i av enheten
unit-sheet-belopp = Använt belopp, kr
unit-sheet-belopp-help = Det belopp som enheten har använt under användningstiden, med högst två decimaler. Skriv 0 om inget är använt.
unit-sheet-beskrivning = Vad medlen använts till
unit-sheet-beskrivning-help = Beskriv med egna ord. Skriv inga uppgifter om enskilda personer.
unit-sheet-required = Måste besvaras.
unit-sheet-datum = Datum
unit-sheet-datum-help = Skriv som 2026-11-30.
unit-sheet-namn = Namn
unit-sheet-namn-help = Den som svarar för uppgifterna.
unit-sheet-key = Nyckel – ändra inte
unit-sheet-key-row = Visar vilket bidrag och vilken enhet blanketten hör till

problem-unit-sheet-not-ours = Filen ”{ $file }” är ingen svarsblankett från Bidragsboken: nyckeln saknas. Fyll i den blankett som skickades ut.
problem-unit-sheet-several = Filen ”{ $file }” har svarsblanketter på flera blad (”{ $first }” och ”{ $second }”). Spara en blankett per fil.
problem-unit-sheet-row-twice = Raden ”{ $row }” står två gånger på bladet ”{ $sheet }” i filen ”{ $file }” (cell { $first } och { $second }). Ta bort den ena.
problem-unit-sheet-key-broken = Nyckeln på bladet ”{ $sheet }” i filen ”{ $file }” är ändrad. Skicka en ny blankett till enheten.
problem-unit-sheet-other-book = Filen ”{ $file }” hör till en annan bok än den som är öppen.
problem-unit-sheet-other-grant = Filen ”{ $file }” hör till bidraget { $found }, inte till { $expected }.
problem-unit-sheet-unknown-unit = Filen ”{ $file }” kommer från enheten ”{ $unit }”, som varken har något beslut eller någon utbetalning i bidraget.
problem-unit-sheet-row-absent = Raden ”{ $row }” saknas på bladet ”{ $sheet }” i filen ”{ $file }”. Fyll i den blankett som skickades ut utan att ta bort rader.
problem-unit-sheet-cell-empty = Cell { $cell } (”{ $row }”) på bladet ”{ $sheet }” i filen ”{ $file }” är tom och måste fyllas i.
problem-unit-sheet-amount-unreadable = Cell { $cell } på bladet ”{ $sheet }” i filen ”{ $file }”: ”{ $value }” går inte att läsa som ett belopp. Skriv kronor med högst två decimaler, till exempel 12 500,50.
problem-unit-sheet-amount-negative = Cell { $cell } på bladet ”{ $sheet }” i filen ”{ $file }”: beloppet { $value } är mindre än noll. Skriv det belopp som enheten har använt.
problem-unit-sheet-count-unreadable = Cell { $cell } på bladet ”{ $sheet }” i filen ”{ $file }”: ”{ $value }” är inget antal. Skriv ett helt tal.
problem-unit-sheet-date-unreadable = Cell { $cell } på bladet ”{ $sheet }” i filen ”{ $file }”: ”{ $value }” är inget datum. Skriv som 2026-11-30.
problem-unit-sheet-field-unknown = Raden ”{ $row }” på bladet ”{ $sheet }” i filen ”{ $file }” hör till en fråga som bidragsordningen inte har. Skicka en ny blankett till enheten.

## Siffror

page-figure-unproven = Utbetalt till enheter, ej återrapporterat
page-column-unproven = Ej återrapporterat, kr

## Kommandoraden

cli-about-allocation = Beslut om hur ett bidrag fördelas på enheter.
cli-about-allocation-add = För in ett fördelningsbeslut ur en tabell. Ett beslut med samma namn ersätts.
cli-about-allocation-list = Listar ett bidrags fördelningsbeslut.
cli-about-allocation-withdraw = Tar tillbaka ett fördelningsbeslut.
cli-about-unit = Enheterna som ett bidrag fördelas på.
cli-about-unit-list = Visar vad varje enhet har beviljats, fått och återrapporterat.
cli-about-unit-sheets = Skriver en svarsblankett per enhet. Befintliga filer skrivs aldrig över.
cli-about-unit-report = Läser in enheternas svarsblanketter, eller noterar en enhets återrapport för hand.
cli-option-allocation-add-file = Tabell (CSV eller xlsx) med kolumnerna pott, pottens belopp, ändamål, enhet, utförare, antal, grund, belopp och belopp per styck
cli-option-allocation-add-name = Beslutets namn
cli-option-allocation-add-date = Dagen för beslutet
cli-option-allocation-withdraw-name = Beslutets namn
cli-option-reference = Diarienummer eller paragraf
cli-option-unit-sheets-out = Mappen som blanketterna skrivs till
cli-option-unit-sheets-unit = Bara den här enheten; kan anges flera gånger
cli-option-question = Fråga ur bidragsordningen som också ska ställas till enheterna; kan anges flera gånger
cli-option-csv = Skriv CSV i stället för Excel-arbetsböcker
cli-option-unit-report-file = Ifyllda svarsblanketter (xlsx eller CSV)
cli-option-unit-report-date = Dagen för enhetens återrapport
cli-option-unit-report-text = Vad medlen använts till
cli-option-used = Använt belopp i kronor
cli-option-by = Den som svarar för uppgifterna
cli-column-pool = Pott
cli-column-method = Fördelas
cli-column-rate = Per styck
cli-column-not-allocated = Ej fördelat
cli-column-number = Antal
cli-column-decided = Beslutat
cli-column-paid = Utbetalt
cli-column-reported = Återrapporterat
cli-column-remaining = Kvar att redovisa
cli-column-unproven = Utbetalt, ej återrapporterat
cli-allocations-none = Inga fördelningsbeslut.
cli-units-none = Inga enheter.
cli-units-unproven = Utbetalningar räknas som använda först när enheten har återrapporterat. Ännu ej återrapporterat: { $unproven } kr.
cli-did-allocation-add = Beslutet ”{ $name }” är infört: { $shared } kr är fördelat.
cli-did-allocation-withdraw = Beslutet ”{ $name }” är tillbakataget.
cli-did-unit-sheets = { $files ->
    [one] En svarsblankett är skriven.
   *[other] { $files } svarsblanketter är skrivna.
}
cli-did-unit-report = Enheten ”{ $unit }” har återrapporterat { $used } kr av { $paid } kr. Kvar att redovisa: { $remaining } kr.
cli-did-unit-report-unchanged = Enheten ”{ $unit }”: återrapporten ({ $used } kr av { $paid } kr, kvar { $remaining } kr) fanns redan. Inget ändrades.

## Fönstret

ui-tab-units = Enheter
ui-unproven = Utbetalt, ej återrapporterat
ui-unproven-hint = Räknas som använt när enheten har återrapporterat.
ui-units-title = Enheter
ui-units-none = Bidraget är inte fördelat
ui-units-none-text = För in beslutet om hur bidraget fördelas på enheter. Sedan syns vad varje enhet har fått och återrapporterat.
ui-units-new-decision = Nytt fördelningsbeslut
ui-units-decisions = Fördelningsbeslut
ui-units-no-decision = Inget fördelningsbeslut är infört.
ui-units-decision-name = Beslutets namn
ui-units-decision-name-hint = Ett beslut med samma namn ersätts.
ui-units-reference = Diarienummer eller paragraf
ui-units-pool = Pott { $number }
ui-units-method = Fördelas
ui-units-method-pro-rata = I proportion till antal
ui-units-method-rate = Belopp per styck
ui-units-method-amounts = Bestämda belopp
ui-units-pool-amount = Pottens belopp, kr
ui-units-pool-amount-hint = Kan lämnas tomt om potten är summan av enheternas belopp.
ui-units-rate = Belopp per styck, kr
ui-units-driver = Fördelningsgrund
ui-units-driver-hint = Till exempel boendeplats.
ui-units-no-purpose = Inget särskilt ändamål
ui-units-rows = Enheter
ui-units-rows-hint = Klistra in från Excel: enhet och antal, en enhet per rad. En tredje kolumn kan säga egen eller privat.
ui-units-rows-hint-amounts = Klistra in från Excel: enhet och belopp, en enhet per rad. En tredje kolumn kan säga egen eller privat.
ui-units-add-pool = Lägg till pott
ui-units-remove-pool = Ta bort potten
ui-units-decide = Fatta beslut
ui-units-decided = Beslutet ”{ $name }” är infört.
ui-units-withdraw = Ta tillbaka beslutet
ui-units-withdrawn = Beslutet ”{ $name }” är tillbakataget.
ui-units-provider = Utförare
ui-units-number = Antal
ui-units-share = Andel, kr
ui-units-shared-of = Fördelat av
ui-units-not-allocated = Ej fördelat
ui-units-decided-sum = Beslutat
ui-units-paid = Utbetalt
ui-units-reported = Återrapporterat
ui-units-reported-before = Återrapporterat tidigare
ui-units-remaining = Kvar att redovisa
ui-units-not-in-decision = finns inte i något beslut
ui-units-write-sheets = Skriv svarsblanketter
ui-units-sheets-written = { $count } svarsblanketter är skrivna i { $folder }.
ui-units-read-sheet = Läs in svarsblankett
ui-units-questions = Frågor som också ställs till enheterna
ui-units-sheet-title = Svarsblankett { $file }
ui-units-sheet-refused = Blanketten kan inte läsas in:
ui-units-sheet-unchanged = Allt detta finns redan i boken.
ui-units-sheet-confirm = Notera återrapporten
ui-units-report-noted = Återrapporten från { $unit } är noterad.
ui-units-by = Den som svarar för uppgifterna
ui-units-used-for = Vad medlen använts till
