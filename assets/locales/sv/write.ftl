# Filer som programmet skriver: tabeller, kalkylblad och PDF.

pdf-page = Sida { $page } av { $pages }
table-total = Summa
table-empty = Inga rader

problem-export-not-written = Filen kunde inte skrivas färdig ({ $cause }). Den ofärdiga filen ska inte användas. Kontrollera att det finns plats på disken och att mappen går att skriva i, och försök igen.
problem-export-too-many-rows = Bladet ”{ $table }” skulle få { $rows } rader; ett kalkylblad rymmer { $limit }. Välj en kortare period eller CSV, som inte har någon gräns.
problem-export-table-too-wide = Tabellen ”{ $table }” får inte plats på sidans bredd utan att belopp kapas. Välj liggande sida eller färre kolumner.
problem-export-row-does-not-fit-columns = En rad i tabellen ”{ $table }” har { $cells } fält men tabellen har { $columns } kolumner. Det är ett fel i programmet; ingen fil har skrivits.
