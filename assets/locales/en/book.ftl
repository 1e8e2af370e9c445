# The book: opening, reading and writing its file.

problem-book-exists = There is a file { $path } already. Nothing has been overwritten. Choose another name, or open the file that is there.
problem-book-missing = There is no file { $path }. See that the name is right and that the drive or network folder is connected.
problem-book-folder-missing = There is no folder { $path }. Make it first, or choose another folder.
problem-book-not-a-book = { $path } is not a book of Bidragsboken. A book’s name ends in .bidragsbok. A file from the accounting system is to be imported into a book, not opened.
problem-book-newer-than-program = { $path } was written by a newer version of the program (file format { $version }; this version reads up to { $known }). The file is untouched. Update the program and open the book again.
problem-book-linked = { $path } is a link to another file, or the file has more than one name. An interrupted change could then be missed, so the book is not opened. Open the file itself, or make an ordinary copy of it.
problem-book-open-already = { $path } is open in the program already. Go to the window where it is open.
problem-book-interrupted = A change was interrupted, for example by a power cut, and has to be rolled back first. That cannot be done while the book is opened for reading only. Open the book once for writing, in a place where the file may be changed; everything that was saved is still there. Do not move the file without the one that ends in -journal.
problem-book-read-only = The book can only be read: it is opened for reading, or the file or its folder is write-protected. Nothing has been saved. Remove the protection, or put the book in a folder where you may write.
problem-book-busy = Another person or program is writing in the book just now. Nothing has been saved. Wait a moment and try again.
problem-book-disk-full = The disk is full. Nothing has been saved and the book is whole. Free some space and try again.
problem-book-damaged = { $operation ->
        [0] The book is damaged
       *[other] The book is damaged at operation { $operation }
    }: { $what ->
        [header] the beginning of the file is not as the program writes it
        [pages] the parts of the file do not fit together, or a part is missing
        [schema] the tables of the file are not as the program made them
        [row] an entry cannot be read
        [gap] operations are missing
        [order] the operation does not follow the one before
        [operation] the operation was changed after it was saved
        [fact] an entry was changed, is missing or was added after it was saved
        [text] a text was changed, is missing or was added after it was saved
       *[blob] a stored file was changed or is missing
    }. The file is untouched; do not report from it, and keep it as it is. Open the latest backup instead: the program’s own copies, or those that your IT department makes of the folder. If you need help, quote: { $detail }
problem-book-changed-elsewhere = Somebody else has saved in the book since you read it: it now ends at operation { $found }, not { $expected }. Nothing of yours has been saved. Read the book again, see what is new and make the change again.
problem-book-not-verified = The book cannot be changed until it has been verified from beginning to end. Wait until the verification is done. After an error of the disk, read the book again.
problem-book-stopped = The work was stopped. Nothing has changed.
problem-book-blob-missing = No stored file in the book has the checksum { $value }. Nothing has been saved.
problem-book-source-unreadable = The file could not be read to its end ({ $reason }). Nothing has been saved. See that the file is still there and not open in another program, and try again.
problem-book-write-refused = The book did not take the change ({ $reason }). This is a fault in the program; nothing has been saved and the book is whole.
problem-book-unavailable = The file or folder cannot be reached ({ $reason }). What was saved already is still there. See that the drive or network folder is connected and open the book again.
problem-book-library-too-old = The program was built with too old a version of SQLite ({ $version }), which can lose what is saved. No book is opened. Install the program anew from its supplier.
