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
