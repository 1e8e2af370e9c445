//! Rows of costs and participants that are pasted from a spreadsheet or read from a table.

use super::{FileHandle, shapes};

shapes! {
    /// Rows: cells with a line of headings, as they are copied from a spreadsheet, or a file of them.
    PasteRows {
        /// Code of the grant.
        grant: String,
        /// The cells, with tabs or semicolons between them; this or the file.
        text: Option<String>,
        /// A workbook or a text with separators.
        file: Option<FileHandle>,
    }

    /// What pasted rows would enter.
    PastePreview {
        /// The columns, in order.
        columns: Vec<PasteColumn>,
        /// The rows.
        rows: Vec<PastedRow>,
        /// Sum of the rows that can be entered.
        sum: String,
        /// How many cannot be entered.
        wrong: u32,
        /// All of them can be entered.
        can_add: bool,
    }

    /// A column of pasted rows.
    PasteColumn {
        /// Its heading.
        heading: String,
        /// What it is taken for, in words; nothing where it is not used.
        field: Option<String>,
    }

    /// A pasted row.
    PastedRow {
        /// Its line, from 1; the headings stand on the first.
        line: u32,
        /// Kind in words, or as it stood.
        kind: String,
        /// First day.
        first: String,
        /// Last day.
        last: String,
        /// The amount, reckoned where it is a salary; as it stood where it cannot be read.
        amount: String,
        /// Text.
        text: String,
        /// What is wrong with it.
        problem: Option<String>,
    }

    /// What pasted rows would put on the list of participants.
    ParticipantsPreview {
        /// The columns, in order.
        columns: Vec<PasteColumn>,
        /// The rows.
        rows: Vec<PastedParticipant>,
        /// How many would be added.
        added: u32,
        /// How many would be changed.
        changed: u32,
        /// How many cannot be read.
        wrong: u32,
        /// All of them can be put on the list.
        can_add: bool,
    }

    /// A pasted participant, in the words of the list; one that cannot be read as it stood.
    PastedParticipant {
        /// Its line, from 1; the headings stand on the first.
        line: u32,
        /// Reference of the one that is changed; nothing where one is added.
        participant: Option<String>,
        /// The pseudonym.
        person: String,
        /// The category.
        category: String,
        /// Training or post.
        training: String,
        /// Sex, provider, and new or existing, where they are said.
        who: Vec<String>,
        /// First day.
        start: String,
        /// Last day.
        end: String,
        /// How it ended.
        outcome: String,
        /// Hours.
        hours: String,
        /// What is wrong with it.
        problem: Option<String>,
    }
}
