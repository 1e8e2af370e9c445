//! The inbox: files of a watched folder that may be taken in. Nothing is ever taken in, moved or deleted by watching.

use super::{Failure, FileHandle, shapes};

shapes! {
    /// Chooses the folder that is watched for the open book, on this computer and by this user.
    WatchFolder {
        /// The folder.
        folder: FileHandle,
    }

    /// Looks in the watched folder.
    ListInbox {
        /// How many files are listed at most; 200 where it is left out.
        limit: Option<u32>,
    }

    /// Speaks of a file of the inbox.
    NameInboxFile {
        /// Which.
        file: FileHandle,
    }

    /// The inbox of the open book.
    Inbox {
        /// Name of the watched folder; none where no folder is watched.
        folder: Option<String>,
        /// Why the folder cannot be looked in now; it is watched all the same.
        failure: Option<Failure>,
        /// Files that wait for somebody to review them, listed or not.
        new: u32,
        /// Files that have not been read yet; the next look reads more of them.
        unread: u32,
        /// The files: those to review first, and of them the latest first.
        files: Vec<InboxFile>,
        /// Files that are not listed.
        more: u32,
    }

    /// A file of the watched folder.
    InboxFile {
        /// The file, as any that was pointed at.
        file: FileHandle,
        /// Its name.
        name: String,
        /// Its size in bytes.
        bytes: String,
        /// When it was changed last, by the clock on a Swedish wall.
        modified: String,
        /// `new`, `part` (some of the invoices in it are in the book), `written` (somebody is still writing it),
        /// `unread`, `refused` (cannot be read now), `aside` or `taken`.
        state: String,
        /// `ledger`, `table`, `invoice`, `payroll`, `parcel` or `unknown`; none before it has been read.
        kind: Option<String>,
        /// Files of invoices in it that are in the book, where it is a parcel.
        held: u32,
        /// Files of invoices in it, where it is a parcel.
        invoices: u32,
    }
}
