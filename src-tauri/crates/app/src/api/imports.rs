//! Files of the main ledger, and what its accounts mean.

use super::{Days, FileHandle, shapes};

shapes! {
    /// Asks what a file holds.
    InspectFile {
        /// Which.
        file: FileHandle,
    }

    /// The organisation that a file names.
    FileOrganisation {
        /// Name.
        name: Option<String>,
        /// Number as it stands.
        orgnr: Option<String>,
    }

    /// Counts of a file.
    FileCounts {
        /// Vouchers.
        vouchers: u32,
        /// Rows that count.
        rows: u32,
        /// Rows that say "added later".
        added_rows: u32,
        /// Struck rows.
        removed_rows: u32,
    }

    /// An account of a file.
    FileAccount {
        /// Number.
        account: String,
        /// Name.
        name: Option<String>,
        /// Opening balance.
        opening: Option<String>,
        /// Sum of the rows.
        transactions: String,
        /// Closing balance or result.
        closing: Option<String>,
        /// Opening and rows give closing; `None` when the file states nothing to compare with.
        ties: Option<bool>,
    }

    /// Sum of an object.
    FileObject {
        /// Dimension.
        dimension: String,
        /// Code.
        object: String,
        /// Sum of its rows.
        amount: String,
    }

    /// Something odd in a file.
    FileRemark {
        /// Code.
        code: String,
        /// `info`, `warning`, `error`.
        severity: String,
        /// Line, from 1; 0 for the whole file.
        line: u32,
        /// In words.
        message: String,
    }

    /// A fiscal year of a file.
    FileYear {
        /// 0 is the current one.
        number: i32,
        /// First and last day.
        period: Days,
    }

    /// What a file holds.
    InspectionReply {
        /// Name of the file.
        file: String,
        /// `sie`.
        format: String,
        /// `1`, `2`, `3`, `4E`, `4I`.
        version: String,
        /// Encoding.
        encoding: String,
        /// Program that wrote it.
        program: Option<String>,
        /// Organisation.
        organisation: FileOrganisation,
        /// Fiscal years.
        years: Vec<FileYear>,
        /// Counts.
        counts: FileCounts,
        /// Accounts.
        accounts: Vec<FileAccount>,
        /// Sums per object.
        objects: Vec<FileObject>,
        /// `none`, `ok`, `mismatch`.
        checksum: String,
        /// What is odd.
        findings: Vec<FileRemark>,
    }

    /// Asks what a file would do.
    PreviewImport {
        /// Which.
        file: FileHandle,
    }

    /// A code part of the file.
    CodePart {
        /// Dimension.
        dimension: String,
        /// Name.
        name: Option<String>,
        /// Values used on rows.
        codes: u32,
        /// The book's code part for grants.
        chosen: bool,
    }

    /// A row of the preview.
    PreviewRow {
        /// `new`, `changed`, `recoded`, `vanished`, `grant-closed`.
        status: String,
        /// Code of the grant.
        grant: String,
        /// Voucher, `LEV 1023`.
        voucher: String,
        /// Row of the voucher.
        position: u32,
        /// Day.
        date: Option<String>,
        /// Account.
        account: String,
        /// Name of the account.
        account_name: Option<String>,
        /// Amount in the file.
        amount: Option<String>,
        /// Amount in the book.
        held: Option<String>,
        /// Text.
        text: String,
        /// Kind of cost it makes; `None` for balance and income rows.
        cost_kind: Option<String>,
        /// The code it carries now, of recoded rows.
        code: Option<String>,
        /// `normal`, `added`, `removed`.
        row_kind: String,
    }

    /// Sums of a grant in the file.
    PreviewGrant {
        /// Code.
        code: String,
        /// Name of the scheme.
        name: String,
        /// Rows that are new.
        new: u32,
        /// Costs of the new rows.
        costs: String,
        /// Income of the new rows.
        income: String,
    }

    /// A code that may be a grant.
    SuggestedGrant {
        /// Code.
        code: String,
        /// Name.
        name: Option<String>,
        /// Income on grant accounts.
        income: String,
    }

    /// An account of a grant that has no role.
    UnmappedAccount {
        /// Account.
        account: String,
        /// Name.
        name: Option<String>,
        /// Rows.
        rows: u32,
    }

    /// What a file would do to the book.
    ImportPreview {
        /// Name of the file.
        file: String,
        /// What it holds.
        inspection: InspectionReply,
        /// Three sample texts with å, ä or ö, to see that the letters are right.
        letters: Vec<String>,
        /// Code parts of the file.
        code_parts: Vec<CodePart>,
        /// The same file was taken in before, by that operation.
        same_as: Option<u32>,
        /// Rows that are new.
        new: u32,
        /// Rows that are known.
        known: u32,
        /// Rows that differ.
        changed: u32,
        /// Rows that are refused (grant closed).
        refused: u32,
        /// Sums per grant.
        grants: Vec<PreviewGrant>,
        /// The rows, at most 20 000.
        rows: Vec<PreviewRow>,
        /// Accounts on grants' codes without a role.
        unmapped: Vec<UnmappedAccount>,
        /// Codes that may be grants.
        suggestions: Vec<SuggestedGrant>,
        /// It may be taken in: no error stands against it.
        can_import: bool,
    }

    /// Takes a file in.
    ConfirmImport {
        /// Which.
        file: FileHandle,
        /// Also void and replace what changed, was recoded or vanished.
        accept_changes: bool,
    }

    /// A file was taken in.
    ImportResult {
        /// Name of the file.
        file: String,
        /// Rows that were new.
        new: u32,
        /// Rows that were known.
        known: u32,
        /// Rows that differed.
        changed: u32,
        /// Rows that were refused.
        refused: u32,
        /// Costs made.
        costs: u32,
        /// Number of the operation; `None` when the same file was taken in before and nothing was done.
        operation: Option<u32>,
        /// What is odd in the file.
        findings: Vec<FileRemark>,
    }

    /// A rule of the table of accounts.
    AccountRuleRow {
        /// First digits of the first account.
        first: String,
        /// First digits of the last account.
        last: String,
        /// Role, such as `cost-salary`.
        role: String,
        /// Name in the plan.
        name: Option<String>,
        /// Id of the table, or `user`.
        table: String,
    }

    /// An account and the role it gets.
    AccountRoleChoice {
        /// First digits.
        first: String,
        /// Last digits; as first when left out.
        last: Option<String>,
        /// Role.
        role: String,
    }

    /// Gives accounts a role.
    MapAccounts {
        /// The choices.
        rules: Vec<AccountRoleChoice>,
    }
}
