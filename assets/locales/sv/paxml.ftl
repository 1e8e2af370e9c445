# PAXml-filer: anmärkningar på en fil med tider och löner.

problem-paxml-element-unknown = Rad { $line }: ”{ $value }” finns inte i PAXml och lästes inte. { $count ->
    [one] Det förekommer en gång.
   *[other] Det förekommer { $count } gånger.
}
problem-paxml-part-unused = Rad { $line }: delen { $value } används inte och lästes inte. { $count ->
    [one] Den har en post.
   *[other] Den har { $count } poster.
}
problem-paxml-field-unused = Rad { $line }: uppgiften { $value } används inte och lästes inte. { $count ->
    [one] Den förekommer en gång.
   *[other] Den förekommer { $count } gånger.
}
problem-paxml-person-details-unused = Av uppgifterna om personer läses bara namn och nummer. Filen har fler uppgifter, som adress eller lön, om { $count ->
    [one] en person.
   *[other] { $count } personer.
}
problem-paxml-more-remarks = Ytterligare { $count } anmärkningar av samma slag visas inte ({ $value }).
problem-paxml-empty = Filen innehåller varken tider eller löner. Kontrollera att det är rätt fil.
problem-paxml-version-unknown = Rad { $line }: filen säger sig följa version { $value } av PAXml. Programmet känner till 2.0, 2.1 och 2.2; kontrollera att allt har kommit med.
problem-paxml-version-missing = Rad { $line }: filen säger inte vilken version av PAXml den följer. Den har lästs som version 2.0.
problem-paxml-organisation-number-unfit = Rad { $line }: organisationsnumret ”{ $value }” stämmer inte; antalet siffror eller kontrollsiffran är fel. Kontrollera att filen gäller rätt organisation.
problem-paxml-object-incomplete = Rad { $line }: resultatenheten ”{ $value }” saknar dimension eller kod och lästes inte. Rätta den i systemet som gjorde filen och exportera på nytt.
problem-paxml-dimension-repeated = Rad { $line }: posten har mer än en kod i dimension { $value }. Kontrollera vilken som gäller.
problem-paxml-number-unreadable = Rad { $line }: ”{ $value }” i { $field } är inget tal. Uppgiften räknas inte med. Rätta den i systemet som gjorde filen och exportera på nytt.
problem-paxml-number-form = Rad { $line }: ”{ $value }” i { $field } är inte skrivet som i standarden. Det lästes som { $read }; kontrollera att det stämmer.
problem-paxml-amount-decimals = Rad { $line }: beloppet ”{ $value }” har fler än två decimaler. Det räknas inte med. Rätta det i systemet som gjorde filen och exportera på nytt.
problem-paxml-amount-too-large = Rad { $line }: beloppet ”{ $value }” är orimligt stort. Det räknas inte med. Rätta det i systemet som gjorde filen och exportera på nytt.
problem-paxml-amount-differs = Rad { $line }: beloppet är { $amount } kr, men antal gånger à-pris är { $computed } kr. Beloppet används; kontrollera vilket som är rätt.
problem-paxml-hours-rounded = Rad { $line }: timmarna har fler än två decimaler och har avrundats till hundradelar. { $count ->
    [one] Det gäller en post.
   *[other] Det gäller { $count } poster.
}
problem-paxml-date-unreadable = Rad { $line }: ”{ $value }” i { $field } är inget datum. Rätta det i systemet som gjorde filen och exportera på nytt.
problem-paxml-date-missing = Rad { $line }: tiden saknar datum. Posten lästes inte. Rätta den i systemet som gjorde filen och exportera på nytt.
problem-paxml-period-incomplete = Rad { $line }: bara en av dagarna från och till anges. Rätta posten i systemet som gjorde filen och exportera på nytt.
problem-paxml-period-reversed = Rad { $line }: posten slutar { $last }, innan den börjar { $first }. Rätta den i systemet som gjorde filen och exportera på nytt.
problem-paxml-code-missing = Rad { $line }: tidkod eller löneart saknas. Posten lästes inte. Rätta den i systemet som gjorde filen och exportera på nytt.
problem-paxml-person-missing = Rad { $line }: varken anställningsnummer eller personnummer anges. Posten lästes inte. Rätta den i systemet som gjorde filen och exportera på nytt.
problem-paxml-person-number-check-digit = Rad { $line }: kontrollsiffran i personnumret { $value } är fel. Kontrollera att det är rätt person.
problem-paxml-person-number-unfit = Rad { $line }: { $value } är inget personnummer. Det har lästs som det står.
problem-paxml-employment-of-two = Rad { $line }: anställningsnummer { $value } anges för två olika personnummer, så tid och lön kan hamna på fel person. Rätta det i systemet som gjorde filen och exportera på nytt.
cli-heading-times = Tider
cli-heading-pays = Löner
cli-column-persons = Personer
cli-column-sum = Summa
cli-column-hours = Timmar
cli-column-extent = Omfattning, %
cli-column-objects = Kontering
cli-column-pay = Löneart
cli-column-quantity = Antal
cli-column-each = À-pris

# En lönefil som tas in i en bok.

problem-payroll-account-not-salary = Rad { $line }: kontot { $account } är ingen lön i kontotabellen. Raden är inte med i lönen.
problem-payroll-period-missing = Rad { $line }: lönen har ingen period och månaden gissas inte. Lägg in perioden i lönesystemet och skriv ut filen på nytt, eller skriv in lönen för hand.
problem-payroll-amount-missing = Rad { $line }: lönen har inget belopp. Lönesystemet räknar ut det först när filen har lästs in där. Skriv in lönen för hand.
problem-payroll-rate-missing = PO-pålägget för { $year } är inte angivet. Skriv in det under Inställningar eller med rate set.
problem-payroll-nothing-to-charge = Beloppen tar ut varandra. Det finns ingen lön att belasta bidraget med.
problem-payroll-grant-closed = Bidraget { $code } är avslutat.
problem-payroll-known = Lönen finns redan som { $cost }, { $amount } kr.
problem-payroll-person-charged = Personen har redan lön på { $code } i { $month }: { $amount } kr, först { $cost }. Välj lönen om den kommer till utöver det.
problem-payroll-in-ledger = Huvudboken har redan löner på { $code } i { $month }: { $amount } kr, först { $cost }. Timmarna blir underlag till dem. Välj lönen om den inte ingår.
problem-payroll-place-unknown = Filen har { $count } löner. Det finns ingen med numret { $place }.
problem-import-payroll-nothing = Det finns inget att läsa in ur ”{ $file }”: ingen lön är ny eller vald, och ingen tid har ett bidrags kod.
payroll-cost-text = Lön enligt lönefil
hours-file = timmar { $code } { $days }.csv
hours-person = Person
hours-code = Tidkod
hours-first = Första dag
hours-last = Sista dag
hours-hours = Timmar
hours-extent = Omfattning %
hours-project = Projekt
hours-original = SHA-256 för lönefilen
cli-option-take = Löner ur en lönefil som ska tas med, till exempel 1,3, eller all; annars de som är nya
cli-value-take = NUMMER,…|all
cli-column-draft = Nr
cli-column-take = Tas med
cli-column-pseudonym = Pseudonym
cli-column-gross = Lön
cli-status-known = känd
cli-status-in-ledger = i huvudboken
cli-status-wrong = kan inte tas
cli-import-rest = Underlag som sparades: { $evidence }. Togs inte upp: { $left }.
