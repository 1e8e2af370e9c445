# Stickprov.

problem-sample-seed-unfit = Fröet ”{ $value }” kan inte användas. Skriv en text som kan visas och skrivas om, 1 till { $limit } tecken, till exempel dagens datum.
problem-sample-population-empty = Det finns ingen post att dra ur. Ändra avgränsningen.
problem-sample-count-nought = Ange hur många poster som ska dras.
problem-sample-too-large = { $asked } poster kan inte dras ur { $there }. Minska antalet eller avgränsa mindre.
problem-sample-materiality-unfit = Väsentlighetsbeloppet { $materiality } kr måste vara större än noll.
problem-sample-expected-unfit = Förväntat fel { $expected } kr lämnar inget utrymme under väsentlighetsbeloppet { $materiality } kr: med sin faktor tar det upp hela beloppet. Ange ett mindre förväntat fel, eller granska alla poster.
problem-sample-confidence-unknown = Säkerheten { $value } procent har ingen tabell. Välj en av { $known }.
problem-sample-wrong-unfit = På { $cost } ifrågasätts { $wrong } kr av { $amount } kr. Beloppet måste ligga mellan noll och postens belopp.
