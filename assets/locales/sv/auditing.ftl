# Granskningen i förlängningen: markeringarnas historik, hur många poster som kan vara fel, en granskningsfil som flyttats.

problem-review-file-gone = { $file } ligger inte längre där granskningen sparas: filen, eller mappen den låg i, har flyttats, bytt namn eller tagits bort medan paketet var öppet. Ändringen sparades inte. Det som var noterat innan finns kvar i programmet så länge paketet är öppet; skriv filen på nytt innan du stänger det.

review-mark-withdrawn = återtagen
review-rate = { $wrong } av { $examined } granskade poster är ifrågasatta. Med { $confidence } procents säkerhet är minst { $least } och högst { $most } av de { $population } posterna i populationen fel. Det gäller antalet poster, inte beloppet.
review-rate-all = Alla { $population } poster är granskade och { $wrong } av dem är ifrågasatta.

memo-rate-examined = Granskade poster
memo-rate-questioned = Ifrågasatta av dem
memo-rate-population = Poster i populationen
memo-rate-how = Gränserna är de exakta för dragning utan återläggning (hypergeometrisk fördelning, Clopper och Pearson, 2,5 procent i var ände); de största posterna räknas som de är. En ifrågasatt post räknas som fel oavsett belopp och åt vilket håll. Hur mycket som är fel i kronor räknas inte upp ur ett slumpmässigt urval.
memo-evaluation-side = Bara för mycket upptaget räknas upp. Det som tagits upp med för lågt belopp har mindre chans att väljas, och det som aldrig tagits upp finns inte i populationen; inget av det kan bedömas ur urvalet.
memo-earlier = Tidigare markeringar
memo-earlier-none = Ingen markering har ändrats eller tagits tillbaka.
memo-column-when = När
memo-column-by = Av
memo-column-note = Anteckning

cli-option-earlier = Visa också de markeringar som har ersatts eller tagits tillbaka
cli-option-review-memo-earlier = Ta med de markeringar som har ersatts eller tagits tillbaka
cli-heading-earlier-marks = Tidigare markeringar

progress-summing-package = Räknar paketets kontrollsumma (kB)

problem-consolidation-file-exists = { $file } finns redan och är orörd. Välj ett annat namn, eller ange att filen ska ersättas (--replace).
cli-option-consolidate-replace = Ersätt filen om den finns

table-part = Del { $part } av { $parts }
