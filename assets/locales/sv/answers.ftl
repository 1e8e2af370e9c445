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
    [item] Posten behöver ett namn.
   *[text] Ange egna ord inom citattecken.
} Inget är besvarat.

cli-question-changed = Svaret är ändrat efter att rapporten frystes.
cli-report-changed = { $changed ->
    [one] Ett svar har ändrats sedan rapporten frystes.
   *[other] { $changed } svar har ändrats sedan rapporten frystes.
}

ui-matrix-help = Tomma rutor: { $empty }. En tom ruta är inget svar; skriv 0 för noll. Pilar, Tab och Retur flyttar som i ett kalkylblad, och rader från Excel kan klistras in.
ui-paste-no-room = Det inklistrade får inte plats i { $rows } rader och { $columns } kolumner från den här rutan. Inget är inklistrat.
ui-row-choice-help = Välj ett alternativ för varje rad. Siffrorna 1–{ $count } väljer och går vidare, Delete tar bort valet.
ui-item-name = Namn på enhet eller post
ui-new-item = Ny post
ui-add-item = Lägg till post
ui-remove = Ta bort
ui-remove-item = Ta bort { $item }
ui-item-empty = Posten sparas först när något av fälten är ifyllt.
ui-item-required = * måste fyllas i för varje post. Namnen på poster visas öppet i revisionspaketet; skriv inga personnamn där.
ui-no-file = Ingen fil är bifogad än.
ui-not-computed = Kan inte räknas fram än: svar som det bygger på saknas.
ui-changed-since = { $count } svar ändrade efter frysningen
ui-changed-answer = ändrat efter frysningen
ui-clear-answer = Ta tillbaka svaret
ui-scheme-filter = Sök bidragsordning
ui-scheme-filter-hint = År, bidragsgivare eller del av namnet
ui-scheme-uncertain = { $count ->
    [0] inget osäkert
    [one] en osäker inställning
   *[other] { $count } osäkra inställningar
}
ui-scheme-example = Exempel, inte komplett
ui-scheme-none = Ingen bidragsordning passar sökningen.
ui-applied-on = Ansökningsdag
ui-allocated-on = Beslutsdag
ui-round = Omgång
ui-no-round = Ingen omgång angiven
ui-more-fields = Mer
ui-whole = Hela kostnaden
ui-whole-hint = Före bidrag och egen finansiering
ui-own-part = Egen finansiering
ui-own-part-hint = Det organisationen själv betalar av hela kostnaden
ui-training = Utbildning
ui-training-hint = Samma benämning för samma utbildning varje gång
ui-applied = Sökt
