# Invoices in the window.

ui-add-invoice = New invoice
ui-invoices = Invoices
ui-invoice-number = Invoice number
ui-invoice-date = Invoice day
ui-invoice-due = Due
ui-invoice-paid = Paid
ui-invoice-orgnr = Supplier's organisation number
ui-invoice-net = Amount of the invoice net of VAT, kr
ui-invoice-vat = VAT, kr
ui-invoice-gross = With VAT SEK { $gross }
ui-invoice-own = Own funding, kr
ui-invoice-own-hint = What of the invoice no grant carries.
ui-invoice-credits = Credits invoice
ui-invoice-credits-hint = For a credit note only, whose amounts are written with a minus.
ui-invoice-parts = Parts
ui-invoice-add-part = Add a part
ui-invoice-remove-part = Remove the part
ui-invoice-left = Left to split: SEK { $left }
ui-invoice-goes-up = The parts and the own funding are the whole invoice.
ui-invoice-added = Invoice { $number } is entered.
ui-amount-sum-hint = Can be reckoned: =1200*3+50
ui-invoices-none = No invoices are entered on the grant.
ui-credits-invoice = credits { $number }
ui-invoice-changed = the parts have changed
ui-invoice-credited = credited
