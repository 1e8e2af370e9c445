# Inkorgen: filer i en bevakad mapp som väntar på granskning.

problem-inbox-folder-gone = Mappen ”{ $folder }” går inte att läsa just nu ({ $reason }). Anslut enheten eller nätverket; filerna visas igen när mappen går att nå.
problem-inbox-no-folder = Ingen mapp bevakas för boken. Välj en i fönstret under Läs in filer, eller ange en med --folder.
problem-inbox-file-unread = ”{ $file }” är inte läst än, så den kan varken läggas undan eller tas fram. Försök igen om en stund.

cli-about-inbox = Listar filerna i en bevakad mapp och vilka som väntar. Ändrar ingenting.
cli-option-folder = Mappen; annars den som bevakas i fönstret
cli-value-folder = MAPP
cli-column-modified = Ändrad
cli-inbox-none = Det finns inga filer i mappen { $folder }.
cli-inbox-state-new = ny
cli-inbox-state-part = delvis inläst
cli-inbox-state-written = skrivs
cli-inbox-state-unread = oläst
cli-inbox-state-refused = går inte att läsa
cli-inbox-state-aside = undanlagd
cli-inbox-state-taken = inläst
cli-inbox-kind-ledger = huvudbok
cli-inbox-kind-table = tabell
cli-inbox-kind-invoice = e-faktura
cli-inbox-kind-payroll = löner
cli-inbox-kind-parcel = zip eller e-post
cli-inbox-kind-unknown = okänt

ui-inbox = Inkorg
ui-inbox-none = Välj en mapp där ekonomi-, faktura- och lönesystemen lägger sina filer, så visas nya filer här. Ingenting läses in, flyttas eller raderas förrän du själv har granskat det.
ui-inbox-choose = Välj mapp att bevaka
ui-inbox-change = Byt mapp
ui-inbox-stop = Sluta bevaka
ui-inbox-folder = Mappen ”{ $folder }” bevakas.
ui-inbox-new = { $count ->
    [0] Inga nya filer.
    [one] En ny fil.
   *[other] { $count } nya filer.
}
ui-inbox-unread = { $count ->
    [one] En fil läses fortfarande.
   *[other] { $count } filer läses fortfarande.
}
ui-inbox-more = { $count ->
    [one] En fil till finns i mappen men visas inte i listan.
   *[other] { $count } filer till finns i mappen men visas inte i listan.
}
ui-inbox-empty = Mappen har inga filer.
ui-inbox-keys = Piltangenterna går mellan filerna. Enter granskar, Delete lägger undan eller tar fram igen.
ui-inbox-review-all = Granska alla nya
ui-inbox-put-aside = Lägg undan
ui-inbox-bring-back = Ta fram igen
ui-inbox-review-file = Granska { $file }
ui-inbox-put-aside-file = Lägg undan { $file }
ui-inbox-bring-back-file = Ta fram { $file } igen
ui-inbox-was-put-aside = { $file } är undanlagd.
ui-inbox-was-brought-back = { $file } är framtagen igen.
ui-inbox-handled = Undanlagda och inlästa ({ $count })
ui-inbox-state-new = Ny
ui-inbox-state-part = { $held } av { $all } fakturor inlästa
ui-inbox-state-written = Skrivs fortfarande
ui-inbox-state-unread = Läses snart
ui-inbox-state-refused = Går inte att läsa nu
ui-inbox-state-aside = Undanlagd
ui-inbox-state-taken = Inläst
ui-inbox-kind-ledger = Huvudbok
ui-inbox-kind-table = Tabell
ui-inbox-kind-invoice = E-faktura
ui-inbox-kind-payroll = Löner
ui-inbox-kind-parcel = Zip eller e-post
ui-inbox-kind-unknown = Okänd filtyp
ui-nav-import-waiting = { $count ->
    [one] Läs in filer, en ny fil i inkorgen
   *[other] Läs in filer, { $count } nya filer i inkorgen
}
