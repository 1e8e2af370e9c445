# Files that no reader knows.

problem-file-empty = The file “{ $name }” is empty. Export it again from the accounting system and try once more.
problem-file-html = The file “{ $name }” is a web page, often an error page saved in place of the file. Fetch the file again and try once more.
problem-file-xml = The file “{ $name }” is an XML file of a kind that is not read. The XML files that are read are SIE 5, e-invoices (Peppol, Svefaktura) and PAXml.
problem-file-zip = The file “{ $name }” is a packed archive (zip). Unpack it and import the files in it one by one.
problem-file-pdf = The file “{ $name }” is a PDF. It cannot be imported as accounting records, but it can be attached to a cost as evidence.
problem-file-spreadsheet-old = The file “{ $name }” is saved in an older Office format (such as .xls). Open it, save it as .xlsx or .csv and import that file.
problem-file-image = The file “{ $name }” is an image. It cannot be imported as accounting records, but it can be attached to a cost as evidence.
problem-file-utf-16 = The file “{ $name }” is text in UTF-16, which is not read. Save it as UTF-8 and import that file.
problem-file-zeros = The file “{ $name }” holds nothing but zeros, so it is damaged, often by an interrupted copy. Fetch or export it again.
problem-file-unknown = There is no telling what the file “{ $name }” is. Check that it is the right file, for example a SIE file from the accounting system.
