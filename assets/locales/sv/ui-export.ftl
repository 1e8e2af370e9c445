# Fönstret: att skriva handlingar till en mapp.

ui-export-open = Skriv handlingar…
ui-export-title = Skriv handlingar
ui-export-what = Handlingar
ui-export-ledger = Huvudboksutdrag
ui-export-costs = Kostnadslista per slag och ändamål
ui-export-reconciliation = Avstämning
ui-export-evidence = Underlagsförteckning
ui-export-report = Återrapport
ui-export-year-end = Bokslutsspecifikation
ui-export-summary = Ledningssammanfattning
ui-export-entry = Bokslutsorder, förslag som SIE
ui-export-recoding = Omkontering, förslag som SIE
ui-export-formats = Format
ui-export-format-pdf = PDF, för utskrift
ui-export-format-xlsx = Excel
ui-export-format-json = JSON, återrapportens svar
ui-export-format-sie = SIE 4I, för huvudboken
ui-export-format-csv = CSV, för program
ui-export-accounts = Konton i bokslutsordern
ui-export-accounts-hint = Lämna tomt för det konto som boken föreslår. Där boken inte vet något konto skrivs ordern bara om du anger ett.
ui-export-rows = { $count ->
    [0] Inga rader är valda att kontera om. De väljs under Bokslut och prognos, bland kostnader som ännu kan tas upp.
    [one] En vald rad konteras om.
   *[other] { $count } valda rader konteras om.
}
ui-export-folder = Mapp
ui-export-folder-hint = Filer som redan ligger där ersätts inte utan att du säger det.
ui-export-personal = Skriv ut namn på personer
ui-export-reader-hint = Namnet skrivs in i handlingarna.
ui-export-write = Skriv
ui-export-replace = Ersätt filerna
ui-export-written = { $count ->
    [one] En fil är skriven till { $folder }.
   *[other] { $count } filer är skrivna till { $folder }.
}
ui-export-size = Storlek
ui-export-replaced = ersatte en fil med samma namn
ui-export-left-out = Skrevs inte
ui-export-more = Skriv fler
ui-export-write-entry = Skriv SIE-fil…
ui-export-write-recoding = Skriv omkontering som SIE…
ui-export-choose-row = Kontera om { $row }
