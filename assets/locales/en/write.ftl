# Files that the program writes: tables, spreadsheets and PDF.

pdf-page = Page { $page } of { $pages }
table-total = Total
table-empty = No rows

problem-export-not-written = The file could not be finished ({ $cause }). Do not use the unfinished file. See that there is room on the disk and that the folder can be written to, and try again.
problem-export-too-many-rows = The sheet “{ $table }” would get { $rows } rows; a spreadsheet holds { $limit }. Choose a shorter period, or CSV, which has no limit.
problem-export-table-too-wide = The table “{ $table }” does not fit the width of the page without cutting amounts. Choose a landscape page or fewer columns.
problem-export-row-does-not-fit-columns = A row of the table “{ $table }” has { $cells } fields but the table has { $columns } columns. This is a fault in the program; no file has been written.
