# Publicerade listor över vad varje mottagare får rekvirera (fördelningslistor).

problem-share-list-amounts-several = Listan har flera kolumner med belopp: { $headings }. Ta bort dem som inte gäller och läs in listan igen.
problem-share-list-amount-unreadable = { $cell }: beloppet för { $name }, ”{ $value }”, går inte att läsa.
problem-share-list-total-differs = { $cell }: listan anger summan { $stated } kr, men raderna ger { $reckoned } kr. Kontrollera mot den publicerade listan att inget saknas.
problem-share-list-own-missing = Listan har ingen rad för ”{ $name }”. Välj den rad som gäller, med namn eller kod som de står i listan (på kommandoraden: --recipient).
problem-share-list-own-twice = Listan har två rader för ”{ $name }”, { $first } och { $second }. Välj med koden vilken som gäller, eller rätta listan.
problem-share-list-own-unreadable = { $cell }: beloppet för { $name } saknas eller går inte att läsa. Rätta listan, eller skriv in beloppet för hand.
problem-share-list-nought = { $cell }: { $name } har { $amount } kr i listan, så det finns inget belopp att skriva in.
problem-share-list-no-grant = Välj vilket bidrag listan gäller (på kommandoraden: --grant).
problem-share-list-changed = Bidrag { $code } har { $held } kr tilldelat, men listan säger { $found } kr. Godkänn ändringen om listan gäller (på kommandoraden: --accept-changes). Ingenting är inläst.

cli-option-recipient = Organisationens namn eller kod i en fördelningslista, om de skiljer sig från bokens namn
cli-value-recipient = NAMN|KOD
cli-import-share-list-preview = { $file }. Fördelningslista. Nya belopp: { $new }. Redan inskrivna: { $known }. Ändrade: { $changed }. Inget är inläst.
cli-did-import-share-list = { $file } är inläst som händelse { $operation }. Beloppet är skrivet som tilldelat, med listan som underlag.
cli-import-share-list-known = { $file }: beloppet är redan inskrivet.
cli-column-amounts-read = Belopp ur
cli-column-recipient = Egen rad
cli-column-cell = Cell
ui-format-share-list = Fördelningslista
ui-share-list = Fördelningslista
ui-share-list-lead = Beloppet på organisationens rad skrivs in som tilldelat på bidraget, och listan blir underlag.
ui-share-recipient = Vår rad i listan
ui-share-amount = Belopp i listan
ui-share-held = Tilldelat i boken
ui-accept-share = Godkänn att bidragets tilldelade belopp ändras
ui-share-status-new = Nytt
ui-share-status-known = Redan inskrivet
ui-share-status-changed = Ändrat
ui-share-status-open = Behöver svar
ui-share-facts = { $recipients } mottagare, summa { $sum } kr ur kolumnen ”{ $heading }”
ui-nothing-for-book-share-list = Listan är tom.
ui-taken-share-list = Tilldelat belopp är inskrivet. Underlag: { $evidence }.
