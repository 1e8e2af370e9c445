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
