# Amounts and dates that cannot be read.

problem-money-unreadable = “{ $value }” is not an amount. Write kronor in figures, for example 1234.50, with a minus sign in front if the amount is negative.
problem-money-too-precise = “{ $value }” has more than two decimals. An amount has at most two; write it rounded as it stands in the supporting evidence.
problem-money-ambiguous = “{ $value }” can be read in two ways: as thousands or as decimals. If thousands are meant, write the figures with nothing between them (1234). If decimals are meant, write at most two of them (1.23).
problem-money-out-of-range = The amount “{ $value }” is too large. The largest amount is SEK 9,999,999,999,999.99.

problem-date-unreadable = “{ $value }” is not a date in the calendar. Write year, month and day, for example 2026-11-21; years 1900–2199 can be given.
problem-period-ends-before-it-begins = The period ends on { $last }, before its first day { $first }. Swap the days or correct the one that is wrong.
