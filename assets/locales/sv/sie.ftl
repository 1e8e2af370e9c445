# SIE-filer: när en fil inte går att läsa, och anmärkningar på den som läses.

problem-sie-not-sie = Filen är ingen SIE-fil: ingen rad i den är en post enligt standarden. Kontrollera att det är rätt fil.
problem-sie-truncated = Filen är avkapad. Den börjar en kontrollsumma på rad { $line } (#KSUMMA) men avslutar den aldrig, så slutet saknas. Gör om exporten ur ekonomisystemet.
problem-sie-too-large = Filen är för stor för att läsas i ett stycke ({ $megabytes } MB). Exportera en kortare period i taget.

problem-sie-more-remarks = Ytterligare { $count } anmärkningar av samma slag visas inte ({ $value }).

problem-sie-mixed-letters = Rad { $line }: filen blandar två teckenkodningar. Den läses som { $value }, och på några ställen kan å, ä och ö bli fel. Beloppen påverkas inte.
problem-sie-letters-lost = Rad { $line }: bokstäver har gått förlorade innan filen kom hit (”{ $value }”). { $count ->
    [one] Det gäller en text.
   *[other] Det gäller { $count } texter.
} Beloppen påverkas inte. Gör om exporten om texterna behövs.
problem-sie-control-character = Rad { $line }: texten ”{ $value }” innehåller styrtecken, som visas som punkter. { $count ->
    [one] Det gäller en text.
   *[other] Det gäller { $count } texter.
}
problem-sie-quote-inside = Rad { $line }: ett citattecken står mitt i en text, så texten kan vara delad på fel ställe. Raden lyder: { $value }
problem-sie-quote-unclosed = Rad { $line }: en text saknar avslutande citattecken och lästes till radens slut. Raden lyder: { $value }
problem-sie-label-unknown = Rad { $line }: posten { $value } finns inte i standarden och lästes inte. { $count ->
    [one] Den förekommer en gång.
   *[other] Den förekommer { $count } gånger.
}
problem-sie-line-without-label = Rad { $line }: raden börjar inte med # och lästes inte (”{ $value }”). { $count ->
    [one] Det är den enda sådana raden.
   *[other] Filen har { $count } sådana rader.
}
problem-sie-item-incomplete = Rad { $line }: posten saknar uppgifter och lästes inte.

problem-sie-flagged-as-read = Rad { $line }: filen är märkt som redan inläst i ett program (#FLAGGA 1). Kontrollera att det är den fil du menar.
problem-sie-flag-unknown = Rad { $line }: #FLAGGA ska vara 0 eller 1, inte ”{ $value }”.
problem-sie-type-unknown = Filen säger sig vara av typ ”{ $value }”, som inte finns i SIE 1–4. Typen bestämdes av vad filen innehåller.
problem-sie-vouchers-in-type = Filen säger sig vara av typ { $value } men innehåller verifikationer. De har lästs.
problem-sie-year-missing = Filen säger inte vilket räkenskapsår den gäller (#RAR 0). Därför kan datumen inte jämföras med året.
problem-sie-year-unreadable = Rad { $line }: räkenskapsåret ”{ $value }” går inte att läsa. Ett räkenskapsår ska ha nummer, första dag och sista dag.
problem-sie-year-repeated = Rad { $line }: räkenskapsår { $value } anges två gånger med olika datum. De första datumen används.
problem-sie-orgnr-malformed = Rad { $line }: organisationsnumret ”{ $value }” stämmer inte; antalet siffror eller kontrollsiffran är fel. Kontrollera att filen gäller rätt organisation.
problem-sie-currency-foreign = Rad { $line }: filens belopp är i { $value }, inte i svenska kronor. De får inte användas som kronor.

problem-sie-account-missing = Rad { $line }: kontonumret saknas. Raden har lästs utan konto.
problem-sie-account-not-numeric = Rad { $line }: kontot ”{ $value }” är inget nummer. Det har lästs som det står.
problem-sie-account-undeclared = Rad { $line }: konto { $value } används men finns inte i filens kontoplan.
problem-sie-no-accounts-declared = Filen har ingen kontoplan. { $count ->
    [one] Ett konto saknar därför namn.
   *[other] { $count } konton saknar därför namn.
}
problem-sie-account-name-differs = Rad { $line }: konto { $account } anges en gång till med ett annat namn (”{ $value }”). Det första namnet gäller.
problem-sie-account-kind-unknown = Rad { $line }: kontotypen ska vara T, S, K eller I, inte ”{ $value }”.
problem-sie-dimension-undeclared = Rad { $line }: dimension { $value } används men är inte beskriven i filen.
problem-sie-object-undeclared = Rad { $line }: objektet ”{ $value }” i dimension { $dimension } används men är inte beskrivet i filen.
problem-sie-no-objects-declared = Filen beskriver inga objekt. { $count ->
    [one] En kod saknar därför namn.
   *[other] { $count } koder saknar därför namn.
}
problem-sie-object-without-code = Rad { $line }: objektet ”{ $value }” i dimension { $dimension } saknar kod och lästes inte.
problem-sie-object-list-odd = Rad { $line }: objektlistan ”{ $value }” följer inte formen dimension och objekt, en gång per dimension. Den lästes så långt det gick; kontrollera koderna.

problem-sie-amount-unreadable = Rad { $line }: ”{ $value }” är inget belopp. Raden räknas inte med. Rätta den i ekonomisystemet och exportera på nytt.
problem-sie-amount-decimals = Rad { $line }: beloppet ”{ $value }” har fler än två decimaler. Raden räknas inte med. Rätta den i ekonomisystemet och exportera på nytt.
problem-sie-amount-ambiguous = Rad { $line }: beloppet ”{ $value }” går att läsa på två sätt. Raden räknas inte med. Rätta den i ekonomisystemet och exportera på nytt.
problem-sie-amount-too-large = Rad { $line }: beloppet ”{ $value }” är orimligt stort. Raden räknas inte med. Rätta den i ekonomisystemet och exportera på nytt.
problem-sie-amount-form = Rad { $line }: beloppet ”{ $value }” är inte skrivet som i standarden. Det lästes som { $amount } kr; kontrollera att det stämmer.
problem-sie-row-incomplete = Rad { $line }: konto, objektlista eller belopp saknas. Raden räknas inte med. Rätta den i ekonomisystemet och exportera på nytt.
problem-sie-row-outside-voucher = Rad { $line }: raden hör inte till någon verifikation och räknas inte med. Den lyder: { $value }
problem-sie-rest-of-line-unread = Rad { $line }: det som står efter klammern lästes inte: { $value }
problem-sie-brace-stray = Rad { $line }: klammern { $value } hör inte till någon verifikation.
problem-sie-row-date-unreadable = Rad { $line }: ”{ $value }” är inget datum. Raden fick verifikationens datum.
problem-sie-date-unreadable = Rad { $line }: ”{ $value }” är inget datum. Uppgiften lämnas tom.
problem-sie-date-form = Rad { $line }: datumet ”{ $value }” är skrivet med bindestreck. Det har lästs ändå.
problem-sie-date-outside-year = Rad { $line }: datumet { $date } ligger utanför filens räkenskapsår { $year }.

problem-sie-voucher-unbalanced = Rad { $line }: verifikation { $series } { $number } är inte i balans. Raderna summerar till { $difference } kr i stället för noll.
problem-sie-voucher-incomplete = Rad { $line }: verifikation { $series } { $number } är ofullständig. { $count ->
    [one] En rad kunde inte läsas,
   *[other] { $count } rader kunde inte läsas,
} och de övriga summerar till { $difference } kr.
problem-sie-voucher-empty = Rad { $line }: verifikation { $series } { $number } har inga rader.
problem-sie-voucher-repeated = Rad { $line }: verifikation { $series } { $number } finns redan på rad { $first }. Båda har lästs; kontrollera att ingen är med två gånger.
problem-sie-voucher-unclosed = Rad { $line }: verifikation { $series } { $number } avslutas inte innan nästa börjar på rad { $next }. Rader kan saknas.
problem-sie-truncated-voucher = Filen är avkapad. Verifikation { $series } { $number }, som börjar på rad { $line }, avslutas aldrig, så rader saknas. Gör om exporten ur ekonomisystemet.
problem-sie-voucher-date-missing = Rad { $line }: verifikation { $series } { $number } saknar datum. Tills vidare används { $used }; kontrollera att det är rätt period.
problem-sie-voucher-date-unreadable = Rad { $line }: ”{ $value }” är inget datum. Verifikation { $series } { $number } fick tills vidare { $used }; kontrollera att det är rätt period.
problem-sie-added-row-without-twin = Rad { $line }: en rad på konto { $account } om { $amount } kr är märkt som tillagd i efterhand, men raden som ska följa och räknas saknas. Den tillagda raden räknas inte med.

problem-sie-year-number-unreadable = Rad { $line }: ”{ $value }” är inget nummer på ett räkenskapsår. Saldot lästes inte.
problem-sie-month-unreadable = Rad { $line }: ”{ $value }” är ingen månad. Periodsaldot lästes inte.
problem-sie-balance-repeated = Rad { $line }: saldot för konto { $account } anges en gång till ({ $amount } kr) och skiljer sig från rad { $first }. Det senare används; kontrollera vilket som är rätt.
problem-sie-balance-does-not-tie = Rad { $line }: konto { $account } stämmer inte. Ingående balans { $opening } kr och transaktioner { $transactions } kr ger inte utgående balans { $closing } kr; skillnaden är { $difference } kr.
problem-sie-result-does-not-tie = Rad { $line }: konto { $account } stämmer inte. Transaktionerna är { $transactions } kr men årets resultat anges till { $closing } kr; skillnaden är { $difference } kr.

problem-sie-checksum-mismatch = Rad { $line }: filens kontrollsumma stämmer inte (i filen { $value }, beräknad { $computed }). Filen har ändrats eller skadats efter exporten. Gör om exporten.
problem-sie-checksum-not-opened = Rad { $line }: kontrollsumman { $value } har ingen början och kan inte prövas.

# SIE 5, filen i XML.

problem-sie5-root-unknown = Filen är skriven i SIE 5 men börjar med ”{ $value }”. En SIE 5-fil ska börja med Sie eller SieEntry. Gör om exporten ur ekonomisystemet.
problem-sie5-unknown = Rad { $line }: { $value } finns inte i standarden och lästes inte. { $count ->
    [one] Det förekommer en gång.
   *[other] Det förekommer { $count } gånger.
}
problem-sie5-signature-not-tried = Rad { $line }: filen är underskriven elektroniskt. Underskriften har inte prövats.
problem-sie5-year-missing = Filen säger inte vilket räkenskapsår den gäller. Därför kan datumen inte jämföras med året.
problem-sie5-year-unreadable = Rad { $line }: räkenskapsåret ”{ $value }” går inte att läsa. Ett räkenskapsår ska ha en första och en sista månad. Gör om exporten ur ekonomisystemet.
problem-sie5-primary-year-unclear = Rad { $line }: filen har flera räkenskapsår, och inte precis ett av dem är utpekat som det filen gäller. Filen lästes som om den gällde { $year }; kontrollera att det är rätt.
problem-sie5-account-kind-unknown = Rad { $line }: kontotypen ”{ $value }” finns inte i standarden.
problem-sie5-balance-outside-years = Rad { $line }: månaden { $value } ligger inte i något av filens räkenskapsår. Saldot lästes inte.
problem-sie5-corrected-by = Rad { $line }: verifikation { $series } { $number } är rättad av verifikation { $by_series } { $by_number }.
problem-sie5-document-missing = Rad { $line }: en verifikation hänvisar till dokumentet ”{ $value }”, som inte finns i filen. Lägg till underlaget på annat sätt.
problem-sie5-document-unreadable = Rad { $line }: dokumentet ”{ $value }” i filen går inte att läsa. Beloppen påverkas inte. Lägg till underlaget på annat sätt.
problem-sie5-file-elsewhere = Rad { $line }: dokumentet ”{ $value }” ligger utanför filen och har inte hämtats. Lägg till underlaget på annat sätt om det behövs.
