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

    /// The supplier of an invoice.
    FileSupplier {
        /// Name.
        name: Option<String>,
        /// Organisation number as it stands.
        orgnr: Option<String>,
    }

    /// A file that lies in an invoice.
    FileAttachment {
        /// Its name.
        name: String,
        /// The kind that the invoice says it is.
        mime: Option<String>,
        /// Size in bytes.
        bytes: String,
    }

    /// A line of an invoice.
    FileInvoiceLine {
        /// Its number in the file.
        id: String,
        /// What it is for.
        text: String,
        /// Amount net of VAT; of a credit note negative.
        net: String,
        /// The days that it is for, where the line says so itself.
        period: Option<Days>,
        /// Buyer's accounting reference.
        accounting: Option<String>,
    }

    /// An invoice of a file. Amounts of a credit note are negative.
    FileInvoice {
        /// Its number.
        id: String,
        /// `invoice` or `credit-note`.
        kind: String,
        /// Who sells.
        supplier: FileSupplier,
        /// Day of the invoice.
        issued: String,
        /// Day that it falls due.
        due: Option<String>,
        /// The days that it is for.
        period: Option<Days>,
        /// Currency code.
        currency: String,
        /// The whole net of VAT.
        net: String,
        /// VAT.
        vat: String,
        /// What is left to pay.
        payable: String,
        /// What it refers to: buyer's reference, project, accounting and so on, as it stands.
        references: Vec<String>,
        /// Numbers of the invoices that it takes back.
        credits: Vec<String>,
        /// The lines.
        lines: Vec<FileInvoiceLine>,
        /// Files within it.
        attachments: Vec<FileAttachment>,
        /// Addresses of files that are not in it; they are not fetched.
        links: Vec<String>,
        /// What is odd in it.
        findings: Vec<FileRemark>,
    }

    /// A time of a person in a payroll file.
    FileTime {
        /// Number of employment, and name where the file gives one.
        person: String,
        /// Code of the time.
        code: String,
        /// First and last day.
        period: Days,
        /// Hours as they stand.
        hours: Option<String>,
        /// Share of the working time in per cent, as it stands.
        extent: Option<String>,
        /// Cost centres and projects, `6:4711`.
        objects: Vec<String>,
    }

    /// A pay of a person in a payroll file.
    FilePay {
        /// Number of employment, and name where the file gives one.
        person: String,
        /// Code and name of the pay.
        pay: String,
        /// The days that it is for.
        period: Option<Days>,
        /// Quantity as it stands.
        quantity: Option<String>,
        /// Pay of one, as it stands.
        each: Option<String>,
        /// The amount.
        amount: Option<String>,
        /// Account.
        account: Option<String>,
        /// Cost centres and projects, `6:4711`.
        objects: Vec<String>,
    }

    /// Times and pays of a payroll file. Personal identity numbers are not shown.
    FilePayroll {
        /// Persons that it names.
        persons: u32,
        /// Times, in order.
        times: Vec<FileTime>,
        /// Pays, in order.
        pays: Vec<FilePay>,
        /// Sum of the amounts of the pays.
        sum: String,
    }

    /// What a file holds.
    InspectionReply {
        /// Name of the file.
        file: String,
        /// `sie`, `paxml`, `peppol`, `ubl`, `svefaktura`; `invoice` where none of a file could be made out.
        format: String,
        /// `1`, `2`, `3`, `4E`, `4I`, `5`, `5I`; of payrolls and invoices that of their rules.
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
        /// Invoices.
        invoices: Vec<FileInvoice>,
        /// Times and pays, of a payroll file.
        payroll: Option<FilePayroll>,
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
