# Belopp och datum som inte går att läsa.

problem-money-unreadable = ”{ $value }” är inget belopp. Skriv kronor med siffror, till exempel 1234,50, och ett minustecken före om beloppet är negativt.
problem-money-too-precise = ”{ $value }” har fler än två decimaler. Ett belopp har högst två; skriv det avrundat så som det står i underlaget.
problem-money-ambiguous = ”{ $value }” går att läsa på två sätt: som tusental eller som decimaler. Menas tusental, skriv utan tecken mellan siffrorna (1234). Menas decimaler, skriv komma och högst två decimaler (1,23).
problem-money-out-of-range = Beloppet ”{ $value }” är för stort. Största belopp är 9 999 999 999 999,99 kr.

problem-date-unreadable = ”{ $value }” är inget datum som finns i kalendern. Skriv år, månad och dag, till exempel 2026-11-21; år 1900–2199 går att ange.
problem-period-ends-before-it-begins = Perioden slutar { $last }, före sin första dag { $first }. Byt plats på dagarna eller rätta den som är fel.
