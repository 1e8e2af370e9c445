# Svaren i återrapporten: hur de visas, hur de räknas fram och vad som kan vara fel med dem.

page-answer-item = Post
page-how-share = { $part } delat med { $of }, i procent.
page-how-points = Skillnaden i procentenheter: { $part_after } delat med { $of_after }, minus { $part_before } delat med { $of_before }.
page-how-ratio = { $part } delat med { $of }.
page-how-share-at-most = { $part } delat med { $of } är högst { $percent }. Andelen avrundas inte.
page-how-share-fallen = Andelen har sjunkit från { $part_before } delat med { $of_before } till { $part_after } delat med { $of_after }: med minst { $points } procentenheter om den senare andelen är högst { $level }, annars med minst { $above }. Andelarna avrundas inte.
page-how-ratio-risen = { $part_after } delat med { $of_after } är större än { $part_before } delat med { $of_before }.
page-how-risen = { $after } är större än { $before }.
page-how-declared = Svaret på { $question } är något av: { $answers }.
page-how-all-rows = alla rader
page-how-all-columns = alla kolumner
page-how-each-row = raden för sig

problem-count-unreadable = ”{ $value }” är inget antal. Skriv ett heltal utan decimaler, till exempel 1 250. Gäller { $place }.
problem-count-too-large = ”{ $value }” är för stort. Antal får vara högst 4 294 967 295. Gäller { $place }.
problem-answer-item-repeated = ”{ $item }” finns två gånger i { $question }. Ge posterna olika namn.

problem-answers-unfit = Svaret { $value } i { $file } passar inte frågan ”{ $question }”. { $kind ->
    [derived] Den besvaras ur boken.
    [computed] Den räknas fram av andra svar.
    [evidence] Den besvaras genom att en fil bifogas villkoret.
    [yes-no] Svara yes eller no.
    [yes-no-not-applicable] Svara yes, no eller not-applicable.
    [choice] Svara med ett av: { $options }.
    [choices] Svara med en lista av: { $options }.
    [amount] Svara med ett belopp inom citattecken, till exempel "1234,50".
    [count] Svara med ett heltal.
    [date] Svara med en dag som "2025-03-01".
    [count-matrix] Svara med "cells": rader med tal, se frågans rader och kolumner med report.
    [choice-matrix] Svara med "rows": ett alternativ för varje rad, av: { $options }.
    [group] Svara med "items": en post med fält, se frågans fält med report.
   *[other] Svara med egna ord inom citattecken.
} Inget är besvarat.
problem-answers-place-unknown = { $file }, frågan ”{ $question }”: { $what ->
    [row] raden
    [column] kolumnen
   *[field] fältet
} ”{ $value }” finns inte. De som finns är: { $known }. Inget är besvarat.
problem-answers-value-unfit = { $file }, frågan ”{ $question }”, { $place }: { $value } passar inte. { $kind ->
    [columns] Ange ett tal för varje kolumn: { $known }.
    [fields] Ange fält: { $known }.
    [options] Välj ett av: { $known }.
    [count] Ange ett heltal.
    [amount] Ange ett belopp inom citattecken, till exempel "1234,50".
    [date] Ange en dag som "2025-03-01".
   *[text] Ange en post med namn och egna ord inom citattecken.
} Inget är besvarat.

cli-question-changed = Svaret är ändrat efter att rapporten frystes.
cli-report-changed = { $changed ->
    [one] Ett svar har ändrats sedan rapporten frystes.
   *[other] { $changed } svar har ändrats sedan rapporten frystes.
}
