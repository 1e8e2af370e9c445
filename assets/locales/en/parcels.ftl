# Parcels: zip files with many invoices, and e-mails.
problem-parcel-empty = There are no files in the zip file or the e-mail.
problem-parcel-nested-deeper = “{ $file }” is a zip file or an e-mail within another. Nothing is opened that deep. Unpack it and hand it in by itself.
problem-parcel-inner-refused = “{ $file }” cannot be opened: it is empty, damaged or too large, or can be read in two ways. Hand it in by itself to be told what is wrong.
problem-parcel-no-room = “{ $file }” was not read. Of the files together at most { $limit } bytes are read. Divide them over several zip files.
problem-parcel-mail-too-large = The e-mail is too large. At most { $bytes } bytes and { $parts } parts are read. Save the attachments and hand them in as a zip file.
problem-parcel-mail-unreadable = The e-mail cannot be read. Save it again from the mail program (eml), or hand in the attachments by themselves.
problem-parcel-part-unreadable = The attachment “{ $file }” cannot be read: the e-mail is cut off, or the attachment is damaged or packed in an unknown way.
problem-parcel-mail-cut-off = The e-mail is without its end. Attachments may be missing. Save it again from the mail program (eml).
