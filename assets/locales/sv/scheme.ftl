# Bidragsordningar och kontotabeller som inte går att använda. Läses av den som skriver dem.

problem-scheme-unreadable = Rad { $line }, kolumn { $column }: bidragsordningen följer inte TOML ({ $detail }). Rätta raden och läs in filen igen.
problem-scheme-unknown-field = Rad { $line }, kolumn { $column }: fältet { $field } finns inte i språket för bidragsordningar. Kontrollera stavningen mot beskrivningen av språket.
problem-scheme-missing-field = Rad { $line }: fältet { $field } saknas. Lägg till det.
problem-scheme-unfit-value = Rad { $line }, kolumn { $column }: värdet i { $field } går inte att använda ({ $detail }). Datum skrivs ”2026-12-31” och belopp ”1000.00”, båda inom citattecken.
problem-scheme-id-malformed = { $place }: ”{ $id }” kan inte vara id. Använd bokstäverna a–z, siffror och bindestreck.
problem-scheme-id-twice = { $place }: id ”{ $id }” står två gånger. Ge den ena ett annat id.
problem-scheme-text-missing = { $place }: texten är tom. Skriv den, på svenska och engelska.
problem-scheme-list-empty = { $place }: listan är tom men måste innehålla något.
problem-scheme-basis-missing = { $place }: regeln saknar källa. Ange den fras den vilar på, eller skriv under ”uncertain” vad vi antar och varför.
problem-scheme-source-unknown = { $place }: källan ”{ $source }” finns inte under ”sources”. Lägg till den eller rätta namnet.
problem-scheme-period-reversed = { $place }: perioden slutar { $last }, före sin första dag { $first }.
problem-scheme-basic-last-outside = { $place }: sista dagen före förlängningen, { $day }, ligger utanför användningstiden.
problem-scheme-parts-differ = { $place }: delarna blir { $sum } kr men ska bli { $whole } kr.
problem-scheme-amount-not-positive = { $place }: beloppet { $amount } kr måste vara större än noll.
problem-scheme-recipient-outside = { $place }: regeln gäller ”{ $recipient }”, som inte kan få bidraget enligt ”recipients”.
problem-scheme-accrual-unexplained = { $place }: reservering godtas när den kan styrkas, men det står inte vad som ska styrkas.
problem-scheme-threshold-idle = { $place }: en beloppsgräns för återbetalning är angiven fast inget ska betalas tillbaka.
problem-scheme-condition-unknown = { $place }: villkoret ”{ $condition }” finns inte under ”conditions”.
problem-scheme-question-unknown = { $place }: frågan ”{ $question }” finns inte.
problem-scheme-question-not-earlier = { $place }: frågan ”{ $question }” står inte före den här. En fråga kan bara bero på en tidigare.
problem-scheme-option-unknown = { $place }: frågan kan inte få svaret ”{ $option }”.
problem-scheme-options-missing = { $place }: en valfråga måste ha svarsalternativ.
problem-scheme-options-idle = { $place }: svarsalternativ är angivna men frågan är ingen valfråga.
problem-scheme-figure-unfit = { $place }: uppgiften ur boken passar inte svarstypen. En matris behöver ”used-by-purpose” eller ”used-by-year”; de övriga uppgifterna är belopp.

problem-accounts-unreadable = Rad { $line }, kolumn { $column }: kontotabellen följer inte TOML ({ $detail }). Rätta raden och läs in filen igen.
problem-accounts-unknown-field = Rad { $line }, kolumn { $column }: fältet { $field } finns inte i kontotabeller. Kontrollera stavningen.
problem-accounts-missing-field = Rad { $line }: fältet { $field } saknas. Lägg till det.
problem-accounts-unfit-value = Rad { $line }, kolumn { $column }: värdet i { $field } går inte att använda ({ $detail }).
problem-accounts-empty = Kontotabellen ”{ $id }” har inga rader.
problem-accounts-range-malformed = ”{ $first }”–”{ $last }” är inget kontointervall. Skriv lika många siffror i båda, till exempel 50–51.
problem-accounts-range-reversed = Kontointervallet { $first }–{ $last } slutar före sin början. Byt plats på talen.
problem-accounts-ranges-overlap = Intervallen { $first }–{ $last } och { $other_first }–{ $other_last } har konton gemensamt, så att det inte går att veta vilket som gäller. Gör det ena smalare eller skriv fler siffror.
