# Words that recur everywhere.

yes = Yes
no = No
severity-info = Information
severity-warning = Warning
severity-error = Error

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

problem-language-unknown = “{ $value }” is not a language of the program. Choose sv (Swedish) or en (English).
