# Två personer: inskrivet av en, godkänt av en annan.

operation-four-eyes-set = Tvåpersonsregeln ändrades
operation-costs-approved = Kostnader godkändes
problem-four-eyes-unchanged = Så är det redan bestämt.
problem-approve-own = { $cost } är inskriven av { $by }. Den ska godkännas av någon annan.
problem-cost-approved-already = { $cost } är redan godkänd av { $by }.
problem-cost-unapproved = Kostnaden { $cost } ({ $text }) på { $amount } kr är inskriven för hand och inte godkänd av en annan person.
remedy-cost-unapproved = Låt någon annan än den som skrev in kostnaden se på den mot underlaget och godkänna den.
cli-about-cost-approve = Godkänner kostnader som någon annan har skrivit in.
cli-about-four-eyes = Bestämmer om kostnader som skrivs in för hand ska godkännas av en annan person.
cli-option-required = Ska de godkännas
cli-did-cost-approve = Godkända kostnader: { $costs }. Bidragets kostnader: { $count } st, { $amount } kr, varav { $inside } kr inom användningstiden.
cli-did-four-eyes-on = Kostnader som skrivs in för hand ska godkännas av en annan person.
cli-did-four-eyes-off = Kostnader som skrivs in för hand behöver inte godkännas av en annan person.
cli-column-entered-by = Inskriven av
cli-column-approved-by = Godkänd av
ui-approve-costs = Godkänn
ui-costs-approved = { $count } kostnader är godkända.
ui-approved-by = Godkänd av
ui-not-approved = inte godkänd
ui-four-eyes = Kostnader som skrivs in för hand ska godkännas av en annan person
ui-four-eyes-set = Tvåpersonsregeln är ändrad.
