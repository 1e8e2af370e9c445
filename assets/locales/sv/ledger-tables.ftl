# Huvudboksutdrag och leverantörsreskontra som tabell: när tabellen inte går att läsa, och anmärkningar på den som läses.

problem-table-no-headings = Ingen rad i tabellen ser ut som rubriker. Kontrollera att det är rätt fil och att kolumnerna har rubriker, till exempel Konto och Belopp.
problem-table-headings-missing = Tabellen saknar kolumner som den sparade inställningen läser: { $value }. Kontrollera att det är samma utdrag som förut, eller koppla kolumnerna på nytt.
problem-table-no-account-column = Ingen kolumn är vald som konto. Välj vilken kolumn kontot står i.
problem-table-no-amount-column = Ingen kolumn är vald som belopp. Välj en kolumn med belopp (med D eller K bredvid om den saknar tecken), eller en för debet och en för kredit.
problem-table-no-day = Ingen kolumn är vald som datum eller period. Välj en, eller ange vilken dag raderna ska räknas till.
problem-table-code-part-missing = Kolumnen med bidragens koder (koddel { $value }) är inte vald bland tabellens kolumner.
problem-table-column-twice = Kolumnerna ”{ $first }” och ”{ $second }” är valda som samma sak. Behåll den ena.
problem-table-no-rows = Tabellen har inga rader att bokföra under rubrikerna.

problem-table-more-remarks = Ytterligare { $count } anmärkningar av samma slag visas inte ({ $value }).

problem-table-account-missing = Cell { $cell }: raden har ett belopp men inget konto.
problem-table-account-unreadable = Cell { $cell }: ”{ $value }” är inget konto. Ett konto skrivs med siffror, eventuellt med kontots namn efter.
problem-table-amount-missing = Cell { $cell }: raden har ett konto men inget belopp.
problem-table-amount-unreadable = Cell { $cell }: ”{ $value }” går inte att läsa som belopp.
problem-table-amount-too-precise = Cell { $cell }: beloppet ”{ $value }” har fler än två decimaler. Stämmer det valda decimaltecknet? Annars avrunda beloppet i ekonomisystemet.
problem-table-amount-sign-not-chosen = Cell { $cell }: beloppet ”{ $value }” har komma eller punkt, och det är inte valt vilket som är decimaltecken. Välj det.
problem-table-amount-brackets = Cell { $cell }: beloppet ”{ $value }” står inom parentes, men tabellens minusbelopp skrivs med minustecken. Ändra inställningen om parentes betyder minus.
problem-table-amount-out-of-range = Cell { $cell }: beloppet ”{ $value }” är större än något belopp som kan bokföras.
problem-table-side-unreadable = Cell { $cell }: det framgår inte om beloppet är debet eller kredit (”{ $value }”). Där ska stå D eller K.
problem-table-date-missing = Cell { $cell }: raden saknar datum.
problem-table-date-unreadable = Cell { $cell }: ”{ $value }” går inte att läsa som datum i den valda ordningen.
problem-table-currency-foreign = Cell { $cell }: beloppen är i { $value }, inte i svenska kronor. Om beloppen ändå är i kronor ska valutakolumnen inte användas.
problem-table-organisations-several = Rad { $line }: tabellen gäller flera organisationer ({ $first } och { $second }). Ta ut raderna för en av dem.

problem-table-totals-left-out = { $count ->
    [one] En summarad
   *[other] { $count } summarader
} har lämnats utanför: rad { $rows }.
problem-table-total-differs = Cell { $cell }: tabellen anger summan { $stated }, men raderna ovanför ger { $reckoned }. Kontrollera att inga rader saknas i utdraget.
problem-table-headings-repeated = { $count ->
    [one] En rad
   *[other] { $count } rader
} upprepar rubrikerna och har lämnats utanför: rad { $rows }.
problem-table-lines-left-out = { $count ->
    [one] En rad
   *[other] { $count } rader
} utan belopp har lämnats utanför: rad { $rows }.

# Hur en tabells kolumner läses.

problem-import-mapping-not-confirmed = ”{ $file }” är en tabell, och ingen har bekräftat hur dess kolumner ska läsas. Granska förslaget i förhandsvisningen och bekräfta det (på kommandoraden: --dry-run visar det, --accept-mapping bekräftar det och --mapping anger ett annat). Ingenting är inläst.
problem-import-mapping-open = ”{ $file }” går inte att läsa förrän det här är valt: { $choices }. Ingenting är inläst.
problem-mapping-no-table = Ingen av filerna är en tabell, så det finns inga kolumner att skriva ut.
problem-mapping-not-json = Filen ”{ $file }” anger inte hur en tabell ska läsas: felet är på rad { $line }, kolumn { $column }. Skriv ut ett förslag med --write-mapping och ändra i det.
problem-mapping-unreadable = Filen ”{ $file }” kunde inte läsas: { $reason }
problem-mapping-unwritable = Filen ”{ $file }” kunde inte skrivas: { $reason }

cli-option-mapping = JSON-fil som anger hur en tabells kolumner läses
cli-option-accept-mapping = Läs en tabell så som det föreslås, om inget är kvar att välja
cli-option-write-mapping = Skriv förslaget till hur tabellen läses till en ny fil att ändra i; inget läses in

cli-table-proposed = Tabell. Så här verkar den ska läsas:
cli-table-saved = Tabell. Den läses som ”{ $file }”, som har samma rubriker:
cli-table-chosen = Tabell. Den läses som angivet:
cli-table-choose = Välj först: { $choices }. Skriv ut förslaget med --write-mapping, fyll i det och läs in med --mapping.
cli-table-tab = tabb
cli-table-no-amount = inget belopp
cli-column-sheet = Blad
cli-column-separator = Skiljetecken
cli-column-header-row = Rubrikrad
cli-column-decimal = Decimaltecken
cli-column-date-order = Datum
cli-column-sign = Tecken
cli-column-day = Dag
cli-column-heading = Rubrik
cli-column-field = Läses som
cli-column-confidence = Säkerhet
cli-column-samples = Exempel

table-choice-account = vilken kolumn kontot står i
table-choice-amount = vilken kolumn beloppet står i
table-choice-day = vilken kolumn datumet står i, eller vilken dag raderna gäller
table-choice-decimal = om komma eller punkt är decimaltecken
table-choice-date-order = i vilken ordning år, månad och dag står
table-choice-sign = vilka belopp som är debet
table-confidence-ignored = -
table-confidence-likely = trolig
table-confidence-sure = säker
table-confidence-unsure = osäker
table-date-order-day-first = dag, månad, år
table-date-order-month-first = månad, dag, år
table-date-order-open = inte valt
table-date-order-year-first = år, månad, dag
table-decimal-comma = komma
table-decimal-none = behövs inte
table-decimal-point = punkt
table-sign-credit-column = debet och kredit i var sin kolumn
table-sign-credit-positive = kredit utan minus
table-sign-debit-positive = debet utan minus
table-sign-negative-credit-column = debet och kredit i var sin kolumn, kredit med minus
table-sign-open = inte valt
table-sign-side-column = D eller K i en egen kolumn
table-field-account = konto
table-field-account-text = kontots namn
table-field-amount = belopp
table-field-credit = kredit
table-field-currency = valuta
table-field-date = datum
table-field-debit = debet
table-field-employee = anställd
table-field-ignored = används inte
table-field-invoice-number = fakturanummer
table-field-object = koddel
table-field-organisation-name = organisationens namn
table-field-organisation-number = organisationsnummer
table-field-period = period
table-field-posting-date = bokföringsdatum
table-field-quantity = antal
table-field-side = D eller K
table-field-supplier = leverantör
table-field-supplier-number = leverantörsnummer
table-field-text = text
table-field-vat-amount = moms
table-field-voucher = verifikation
table-field-voucher-number = verifikationsnummer
table-field-voucher-series = verifikationsserie
