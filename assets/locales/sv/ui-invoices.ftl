# Fakturor i fönstret.

ui-add-invoice = Ny faktura
ui-invoices = Fakturor
ui-invoice-number = Fakturanummer
ui-invoice-date = Fakturadag
ui-invoice-due = Förfaller
ui-invoice-paid = Betald
ui-invoice-orgnr = Leverantörens organisationsnummer
ui-invoice-net = Fakturans belopp utan moms, kr
ui-invoice-vat = Moms, kr
ui-invoice-gross = Med moms { $gross } kr
ui-invoice-own = Egen finansiering, kr
ui-invoice-own-hint = Det av fakturan som inget bidrag bär.
ui-invoice-credits = Krediterar faktura
ui-invoice-credits-hint = Bara för en kreditfaktura, vars belopp skrivs med minus.
ui-invoice-parts = Delar
ui-invoice-add-part = Lägg till del
ui-invoice-remove-part = Ta bort delen
ui-invoice-left = Kvar att fördela: { $left } kr
ui-invoice-goes-up = Delarna och den egna finansieringen är hela fakturan.
ui-invoice-added = Faktura { $number } är inskriven.
ui-amount-sum-hint = Går att räkna: =1200*3+50
ui-invoices-none = Inga fakturor är inskrivna på bidraget.
ui-credits-invoice = krediterar { $number }
ui-invoice-changed = delarna är ändrade
ui-invoice-credited = krediterat
