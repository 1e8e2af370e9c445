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
