# Fönstret: kontroller.

ui-findings-shown = { $shown } av { $all } visas.
ui-findings-more = Visa fler
ui-findings-too-many = Alla finns på kommandoraden: bidragsbok check.
