# Revisorns vy i fönstret, i förlängningen.

ui-earlier-marks = Visa { $count ->
    [one] en tidigare markering
   *[other] { $count } tidigare markeringar
}
ui-memo-with-earlier = Med tidigare markeringar
ui-write-anew = Skriv filen på nytt
ui-write-elsewhere = Spara på en annan plats…
ui-review-written-anew = Granskningen är sparad i { $file }. Gör ändringen igen.
ui-projected-side = Bara för mycket upptaget räknas upp; för lågt upptaget och det som aldrig tagits upp kan inte bedömas ur urvalet.
ui-rate-how = Exakta gränser för dragning utan återläggning, 2,5 procent i var ände. En ifrågasatt post räknas som fel oavsett belopp; beloppet räknas inte upp.
ui-units-none-in-package = Paketet har inga beslut om fördelning och inga ersättningar till enheter.
ui-participants-none-in-package = Paketet har inga deltagare.
ui-nothing-to-reconcile-in-package = Paketet har inget konto och ingen månad att stämma av: varken huvudboksrader eller kostnader.
