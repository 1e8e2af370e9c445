//! Rules of grants as people decide about them, and schemes of one's own.

use super::grants::RuleRow;
use super::{FileHandle, shapes};

shapes! {
    /// Somebody decided about a rule.
    DecidedRow {
        /// The place, as a path of field names and ids.
        place: String,
        /// What was decided, as it stands in the scheme: a word, an amount, a day.
        value: String,
        /// Who.
        by: String,
        /// When, as an ISO moment.
        at: String,
        /// Why.
        reason: String,
        /// The number of the operation.
        operation: u32,
        /// All of it in a sentence.
        said: String,
    }

    /// A word that a field may have.
    ChoiceRow {
        /// The word.
        value: String,
        /// What it means.
        name: String,
    }

    /// Asks for what the sources leave open for a grant.
    ListSettings {
        /// Code of the grant.
        grant: String,
    }

    /// A field of a rule that may be decided.
    SettingField {
        /// The place.
        place: String,
        /// What it is.
        name: String,
        /// What stands there; empty where nothing does.
        value: String,
        /// The words it may have; empty where it takes an amount, a day or a text.
        choices: Vec<ChoiceRow>,
    }

    /// A rule that the sources leave open.
    SettingRow {
        /// The place of the rule.
        place: String,
        /// The heading that it stands under.
        section: String,
        /// Our default, why, and who decided about it.
        rule: RuleRow,
        /// What can be decided otherwise.
        fields: Vec<SettingField>,
    }

    /// Decides what the sources leave open.
    DecideSetting {
        /// Code of the grant.
        grant: String,
        /// The place of the rule, or of the field that gets another value.
        place: String,
        /// The value; `None` confirms what stands there.
        value: Option<String>,
        /// Why.
        reason: String,
    }

    /// Asks what a newer version of a grant's scheme says otherwise.
    SchemeDifferences {
        /// Code of the grant.
        grant: String,
    }

    /// A rule that differs.
    DifferenceRow {
        /// The place of the rule.
        place: String,
        /// The heading that it stands under.
        section: String,
        /// The rule as the grant has it; `None` when it is new.
        before: Option<RuleRow>,
        /// The rule as the newer version has it; `None` when it is gone.
        after: Option<RuleRow>,
        /// The fields that differ, as places.
        fields: Vec<String>,
        /// Somebody decided about it for this grant: it is kept when the newer version is taken, unless it is named.
        decided: bool,
    }

    /// How a grant's scheme and the one of the same id differ.
    SchemeDifferencesReply {
        /// Id of the scheme.
        scheme: String,
        /// The version that the grant has.
        version: u32,
        /// The version that there is now; the same as the grant's when there is none.
        newer: u32,
        /// What differs.
        rows: Vec<DifferenceRow>,
        /// How many of them nobody has decided about.
        open: u32,
    }

    /// Takes the newer version of a grant's scheme.
    AdoptScheme {
        /// Code of the grant.
        grant: String,
        /// Why.
        reason: String,
        /// Decided places whose decision falls with the newer version; the others are kept.
        let_go: Vec<String>,
    }

    /// A scheme of one's own in a list.
    OwnSchemeRow {
        /// Id.
        id: String,
        /// Official name.
        name: String,
        /// Who pays.
        funder: String,
        /// Grant year.
        year: i32,
        /// Id of the scheme that it began as a copy of.
        copied_from: Option<String>,
        /// Codes of the grants that were opened under it.
        grants: Vec<String>,
    }

    /// Begins a scheme of one's own as a copy.
    CopyScheme {
        /// Id of the scheme to begin from, where no grant is named.
        from: Option<String>,
        /// Code of a grant whose scheme is the beginning.
        grant: Option<String>,
        /// Id of the new one.
        id: String,
        /// Its official name in Swedish; that of the original when left out.
        name: Option<String>,
    }

    /// Names a scheme of one's own.
    OwnSchemeId {
        /// Id.
        id: String,
    }

    /// Puts a value at a place.
    SchemeChange {
        /// The place, as a path of field names and ids; `+` at its end adds an item to a list.
        place: String,
        /// The value as people type it; `None` or nothing but blanks takes away what stands there.
        value: Option<String>,
    }

    /// Changes a scheme of one's own, or tries how it would be.
    ChangeScheme {
        /// Id.
        id: String,
        /// The changes, in order.
        changes: Vec<SchemeChange>,
    }

    /// What is wrong with a scheme, and where.
    SchemeProblemRow {
        /// Code.
        code: String,
        /// The field, as a path of field names and ids; empty where the file does not have the form of a scheme.
        place: String,
        /// Line in the text, from 1; `None` where there is no text.
        line: Option<u32>,
        /// Column in the line, from 1; `None` where there is no text.
        column: Option<u32>,
        /// In words.
        message: String,
    }

    /// A field to fill in.
    EditField {
        /// The place.
        place: String,
        /// What it is.
        name: String,
        /// `text`, `long`, `date`, `amount`, `number`, `percent`, `flag`, `word`, `words` (several, comma between).
        kind: String,
        /// What stands there, as people type it; empty where nothing does.
        value: String,
        /// The words that it may have.
        choices: Vec<ChoiceRow>,
        /// What is wrong with it.
        problems: Vec<String>,
    }

    /// An item of a list, or the fields of a section that has none.
    EditItem {
        /// The place; an item is taken away by it.
        place: String,
        /// What people call it; empty where the section says it.
        title: String,
        /// The fields.
        fields: Vec<EditField>,
        /// What is wrong with the item as a whole.
        problems: Vec<String>,
    }

    /// A part of the form.
    EditSection {
        /// The place; of a list, `+` after it adds an item.
        place: String,
        /// Heading.
        title: String,
        /// The items are those of a list: they can be added and taken away.
        list: bool,
        /// The items.
        items: Vec<EditItem>,
    }

    /// A scheme of one's own, to read and change.
    OwnScheme {
        /// Id.
        id: String,
        /// Official name.
        name: String,
        /// The fields people change most.
        sections: Vec<EditSection>,
        /// What is wrong with it, at whatever place; a scheme with none may be kept.
        problems: Vec<SchemeProblemRow>,
        /// The changes make a difference.
        changed: bool,
    }

    /// Writes a scheme to a file.
    ExportScheme {
        /// Id.
        id: String,
        /// The file.
        file: FileHandle,
    }

    /// A scheme was written.
    SchemeExported {
        /// Name of the file.
        file: String,
    }

    /// Names a file with a scheme.
    SchemeFile {
        /// The file.
        file: FileHandle,
    }

    /// What a file with a scheme is worth.
    SchemeVerdict {
        /// Name of the file.
        file: String,
        /// Id of the scheme; `None` when something is wrong with it.
        scheme: Option<String>,
        /// What is wrong with it.
        problems: Vec<SchemeProblemRow>,
    }
}
