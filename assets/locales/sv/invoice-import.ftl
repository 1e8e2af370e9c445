# E-fakturor som läses in i boken: vad som blir av dem, och vad en människa behöver säga.
problem-invoice-has-errors = Fakturan har fel som gör att beloppen inte går att lita på. Be leverantören om en rättad faktura.
problem-invoice-nought = Beloppet utan moms är 0 kr. Det finns ingen kostnad att ta upp.
problem-invoice-known-differs = Faktura { $number } är redan inskriven som { $cost } med { $held } kr, men filen säger { $found } kr. Fråga leverantören vilken som gäller och rätta kostnaden, om filen har rätt.
problem-invoice-parts-unfit = Bidragens delar, { $charged } kr, är mer än fakturan, { $net } kr. Skriv in fakturan för hand och fördela den.
problem-invoice-grants-several = Fakturan hänvisar till flera bidrag ({ $codes }) utan att säga vilka rader som hör till vilket. Välj bidrag eller skriv in fakturan för hand.
problem-invoice-maybe-there = I huvudboken finns redan en kostnad på samma belopp. Säg om det är den här fakturan eller en ny kostnad.
problem-invoice-cost-unfit = { $cost } kan inte vara kostnaden för faktura { $number }: beloppet eller bidraget är ett annat, den har redan en faktura eller kommer inte ur huvudboken.
problem-invoice-completes = Kostnaden finns i huvudboken och får fakturans uppgifter. Inget belopp tillkommer.
problem-invoice-no-grant = Faktura { $number } nämner inget bidrag i boken. Välj vilket bidrag den hör till.
problem-invoice-repeated = Faktura { $number } finns tidigare i filen.
problem-invoice-place-unknown = Filen har { $count } fakturor. Det finns ingen nummer { $place }.
problem-usage-invoice-unfit = ”{ $value }” går inte att läsa. Skriv till exempel --invoice 2=K7, 2=new, 2=leave eller 2=grant:74011.
problem-usage-choices-many-files = Val för enskilda fakturor gäller en fil i taget. Läs in filerna var för sig.
cli-option-import-grant = Bidraget för fakturor och blad som inte nämner något
cli-option-invoice = Vad en faktura i filen är: en kostnads nummer, new, leave eller grant:KOD. Kan anges flera gånger
cli-value-invoice = NR=KOSTNAD|new|leave|grant:KOD
cli-import-invoices-preview = { $file }. Fakturor att ta upp: { $new }. Kända: { $known }. Tas inte emot: { $refused }. Inget är inläst.
cli-invoice-candidate = { $cost }: { $amount } kr { $voucher } { $text }
cli-invoice-status-new = ny
cli-invoice-status-completes = finns i huvudboken
cli-invoice-status-known = känd
cli-invoice-status-unclear = oklar
cli-invoice-status-no-grant = inget bidrag
cli-invoice-status-wrong = fel
cli-invoice-status-left = lämnas
cli-column-import-place = Nr
cli-column-charged = Bidraget
cli-did-import-invoices = { $file } är inläst som händelse { $operation }. Nya fakturor: { $new }. Fakturor till kostnader i huvudboken: { $changed }. Kostnader: { $costs }. Kända: { $known }. Ej mottagna: { $refused }.
cli-import-invoices-known = { $file }: inget är nytt. Kända fakturor: { $known }. Ej mottagna: { $refused }.
progress-reading-invoices = Läser fakturorna
problem-parcel-no-invoice = Det finns ingen e-faktura i { $file }. Lägg e-fakturornas XML-filer i den, eller lämna in filerna för sig.
problem-parcel-files-unused = { $count ->
    [one] En fil hör inte till någon faktura och används inte: { $names }.
   *[other] { $count } filer hör inte till någon faktura och används inte: { $names }.
}
problem-parcel-too-large-at-once = Filerna i { $file } är för stora att läsa på en gång. Dela upp dem på flera zip-filer.
problem-invoice-named-elsewhere = Huvudboken nämner faktura { $number }, med ett annat belopp eller på ett annat bidrag. Kontrollera kostnaden. Säg sedan att fakturan är ny, eller lämna den.
problem-invoice-known-other-day = Faktura { $number } är inskriven som { $cost } med dagen { $held }, men den här är från { $found }. Säg om den är en ny faktura med samma nummer, eller lämna den.
problem-invoice-twice-differs = Faktura { $number } finns tidigare i filen med { $held } kr, men här med { $found } kr. Fråga leverantören vilken som gäller.
problem-invoice-credit-negative = Kreditfakturan har ett negativt belopp, { $net } kr. Det framgår inte om den tar tillbaka eller lägger till. Skriv in den för hand.
problem-invoice-credits-several = Kreditfakturan hänvisar till flera fakturor. Skriv in den för hand och dela upp den på dem.
