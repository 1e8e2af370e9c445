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

    /// A column of a sheet of a follow-up that is read.
    FollowUpColumnRow {
        /// Its letters: `C`.
        letters: String,
        /// Heading as it stands.
        heading: String,
        /// What it is: `date`, `period`, `text`, `amount`, `kind` and so on.
        field: String,
    }

    /// A figure that a sheet of a follow-up states beside its rows; it is told and not taken in.
    FollowUpFigure {
        /// The cell of the amount, with its sheet.
        cell: String,
        /// What it is called there.
        label: String,
        /// The amount.
        amount: String,
    }

    /// A sheet of a follow-up.
    FileFollowUpSheet {
        /// Its name; empty for a text.
        name: String,
        /// The workbook does not show it.
        hidden: bool,
        /// The row of the headings, from 1; `None` where it has no table of costs.
        header_row: Option<u32>,
        /// The columns that are read.
        columns: Vec<FollowUpColumnRow>,
        /// How many rows are costs.
        rows: u32,
        /// Their sum.
        sum: String,
        /// What it states beside its rows.
        figures: Vec<FollowUpFigure>,
        /// What is odd in it, and everything that was not understood.
        findings: Vec<FileRemark>,
    }

    /// What a file holds.
    InspectionReply {
        /// Name of the file.
        file: String,
        /// `sie`, `paxml`, `peppol`, `ubl`, `svefaktura`, `table`, `follow-up`, `share-list`; `invoice` where none of a
        /// file could be made out.
        format: String,
        /// `1`, `2`, `3`, `4E`, `4I`, `5`, `5I`; of payrolls and invoices that of their rules; of tables `csv`, `xlsx`.
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
        /// How a table is understood by itself; `None` of other files.
        table: Option<PreviewTable>,
        /// The sheets of a follow-up.
        follow_up: Vec<FileFollowUpSheet>,
        /// What a list of shares says; `None` of other files.
        share_list: Option<PreviewShareList>,
        /// What is odd.
        findings: Vec<FileRemark>,
    }

    /// What a column of a table is.
    TableColumnChoice {
        /// Heading as it stands; may be empty.
        heading: String,
        /// Where it stands, from 0.
        column: u32,
        /// What it is: `account`, `amount`, `object:6`, `ignored` and so on.
        field: String,
    }

    /// How a table is read.
    TableMappingChoice {
        /// The sheet; empty for a text.
        sheet: String,
        /// The row of the headings, from 1; 0 where it is to be looked for.
        header_row: u32,
        /// The columns, in order; none where they are to be proposed.
        columns: Vec<TableColumnChoice>,
        /// What stands before decimals: `comma` or `point`; `None` where nobody has chosen.
        decimal: Option<String>,
        /// `year-first`, `day-first`, `month-first`; `None` where nobody has chosen.
        date_order: Option<String>,
        /// `minus` or `minus-or-brackets`.
        negative: String,
        /// `debit-positive`, `credit-positive`, `credit-column`, `negative-credit-column`, `side-column`.
        sign: Option<String>,
        /// The dimension that holds the grants' codes.
        code_part: Option<String>,
        /// The day of every row, for a table that states none.
        day: Option<String>,
    }

    /// A column of a table, with what stands in it.
    TableColumnRow {
        /// Where it stands, from 0.
        column: u32,
        /// Heading as it stands.
        heading: String,
        /// What it seems to be, as in [`TableColumnChoice`].
        field: String,
        /// `unsure`, `likely`, `sure`.
        confidence: String,
        /// Its first values, at most five, as they stand.
        samples: Vec<String>,
    }

    /// An amount that shows what stands before decimals, or that can be read in two ways.
    TableDecimal {
        /// The name of the cell.
        cell: String,
        /// What stands there.
        value: String,
        /// What it is with a comma before decimals.
        comma: Option<String>,
        /// What it is with a point before decimals.
        point: Option<String>,
    }

    /// How a table is understood, and what a person has to choose first.
    PreviewTable {
        /// `proposed` by its headings and cells, `saved` with an earlier file of the same headings, or `chosen`.
        source: String,
        /// Name of the earlier file, of a saved one.
        saved_with: Option<String>,
        /// Names of all sheets; empty for a text.
        sheets: Vec<String>,
        /// Encoding of a text.
        encoding: Option<String>,
        /// What stands between the cells of a text.
        separator: Option<String>,
        /// Rows below the headings that hold something.
        rows: u32,
        /// The columns, in order.
        columns: Vec<TableColumnRow>,
        /// How it is read now.
        mapping: TableMappingChoice,
        /// An amount that shows what stands before decimals.
        decimal: Option<TableDecimal>,
        /// What has to be chosen first: `account`, `amount`, `day`, `decimal`, `date-order`, `sign`.
        choices: Vec<String>,
        /// Everything that a column can be.
        fields: Vec<String>,
    }

    /// What is said of an invoice of the file.
    InvoiceChoice {
        /// Which, by its place among the invoices of the file, from 1.
        place: u32,
        /// The grant that it is charged to, where it names none itself.
        grant: Option<String>,
        /// The cost that it is the invoice of; nothing is charged anew.
        cost: Option<String>,
        /// It is charged although a cost of the same amount is there, or its invoice is not.
        as_new: bool,
        /// It is left out.
        leave: bool,
    }

    /// What is said of a salary of the file.
    SalaryChoice {
        /// Which, by its place in the preview, from 1.
        place: u32,
        /// It is charged; otherwise it is left out.
        take: bool,
    }

    /// What is said of a sheet of a follow-up.
    SheetChoice {
        /// Its name as it stands.
        sheet: String,
        /// The grant that it is of.
        grant: Option<String>,
        /// It is left out.
        leave: bool,
    }

    /// What is said of a row of a follow-up.
    FollowUpRowChoice {
        /// Which, by its place in the preview, from 1 over all sheets.
        place: u32,
        /// It is charged; otherwise it is left out.
        take: bool,
    }

    /// What is said of a table or workbook that may be several things.
    FollowUpChoices {
        /// Whether it is read as a follow-up or as an extract of a ledger; as it seems to be where nobody says.
        read: Option<bool>,
        /// What is said of single sheets.
        sheets: Vec<SheetChoice>,
        /// What is said of single rows.
        rows: Vec<FollowUpRowChoice>,
    }

    /// What a person says of a file, where it does not say so itself.
    ImportChoices {
        /// How the columns of a table are read.
        mapping: Option<TableMappingChoice>,
        /// The grant of what names none.
        grant: Option<String>,
        /// What is said of single invoices.
        invoices: Vec<InvoiceChoice>,
        /// What is said of single salaries.
        salaries: Vec<SalaryChoice>,
        /// What is said of a follow-up.
        follow_up: Option<FollowUpChoices>,
        /// The recipient of a list of shares that the organisation is, by its name or code there.
        recipient: Option<String>,
    }

    /// A part of an invoice that a grant carries.
    PreviewPart {
        /// Code of the grant.
        grant: String,
        /// The amount net of VAT; of a credit note negative.
        amount: String,
        /// The days that it is for.
        period: Days,
        /// `stated` by the invoice, or `assumed`: the month of the invoice.
        basis: String,
        /// What it is for.
        text: String,
        /// The cost that it takes the place of.
        cost: Option<String>,
    }

    /// A cost that an invoice may be the invoice of.
    PreviewCandidate {
        /// Its number.
        cost: String,
        /// Code of the grant.
        grant: String,
        /// The amount.
        amount: String,
        /// Day that it was booked.
        booked_on: Option<String>,
        /// The voucher.
        voucher: Option<String>,
        /// Text.
        text: String,
    }

    /// An invoice of a file, and what it would do to the book.
    PreviewInvoice {
        /// Its place among the invoices of the file, from 1.
        place: u32,
        /// Name of the file within the file, where there are several.
        file: Option<String>,
        /// Its number; empty where it could not be read.
        number: String,
        /// `invoice` or `credit-note`.
        kind: String,
        /// Name of the supplier.
        supplier: Option<String>,
        /// Day of the invoice.
        issued: Option<String>,
        /// The whole net of VAT; of a credit note negative.
        net: Option<String>,
        /// `new`, `completes` a cost of the ledger, `known`, `unclear`, `no-grant`, `wrong`, `left`.
        status: String,
        /// Why, in words, of all but new ones.
        why: Option<String>,
        /// What grants carry of it.
        parts: Vec<PreviewPart>,
        /// What is left to the organisation itself.
        own: Option<String>,
        /// Costs that it may be the invoice of.
        candidates: Vec<PreviewCandidate>,
        /// Names of the files within it, which become evidence.
        attachments: Vec<String>,
        /// What is odd in it.
        findings: Vec<FileRemark>,
    }

    /// A salary of a payroll file, and what it would do to the book.
    PreviewSalary {
        /// Its place, from 1.
        place: u32,
        /// Code of the grant.
        grant: String,
        /// The person as the file names it, without personal identity number.
        person: String,
        /// The pseudonym, where the book knows the person.
        pseudonym: Option<String>,
        /// The days.
        period: Days,
        /// Pay.
        gross: String,
        /// Per cent of on-costs that year; `None` where no rate is known.
        rate: Option<String>,
        /// Pay with on-costs.
        amount: Option<String>,
        /// Hours as they stand, summed.
        hours: Option<String>,
        /// `new`, `known`, `in-ledger`, `wrong`.
        status: String,
        /// Why, in words, of all but new ones.
        why: Option<String>,
        /// It would be charged.
        take: bool,
    }

    /// A row of a follow-up, and what it would do to the book.
    PreviewFollowUpRow {
        /// Its place, from 1 over all sheets.
        place: u32,
        /// The row of its sheet, from 1.
        row: u32,
        /// `new`, `known`, `in-ledger`, `unclear`.
        status: String,
        /// Why, in words, of all but new ones.
        why: Option<String>,
        /// The day.
        date: Option<String>,
        /// The month that it would be charged to.
        period: Days,
        /// `stated` by the sheet, or `assumed`: the month of the day.
        basis: String,
        /// What it is for.
        text: String,
        /// The amount.
        amount: String,
        /// Kind of cost.
        kind: String,
        /// The account.
        account: Option<String>,
        /// The voucher.
        voucher: Option<String>,
        /// The supplier.
        supplier: Option<String>,
        /// It would be charged.
        take: bool,
    }

    /// A sheet of a follow-up, and what it would do to the book.
    PreviewSheet {
        /// Its name; empty for a text.
        name: String,
        /// The workbook does not show it.
        hidden: bool,
        /// `read`, `unclear`, `no-table`, `wrong`, `left`.
        status: String,
        /// Why, in words, of those that are not read.
        why: Option<String>,
        /// Code of the grant.
        grant: Option<String>,
        /// Sum of the rows that would be charged.
        sum: String,
        /// What it states beside its rows.
        figures: Vec<FollowUpFigure>,
        /// The rows.
        rows: Vec<PreviewFollowUpRow>,
        /// What is odd in it, and everything that was not understood.
        findings: Vec<FileRemark>,
    }

    /// A recipient of a list of shares.
    ShareRecipient {
        /// Name as it stands.
        name: String,
        /// Code as it stands.
        code: Option<String>,
    }

    /// A list of what each recipient of a grant may claim, and what it would do to the book.
    PreviewShareList {
        /// The heading of the amounts.
        heading: String,
        /// The recipients, in order.
        recipients: Vec<ShareRecipient>,
        /// Sum of the amounts.
        sum: String,
        /// The recipient that the organisation is; `None` where it is not found.
        recipient: Option<String>,
        /// The cell of its amount.
        cell: Option<String>,
        /// Its amount.
        amount: Option<String>,
        /// Code of the grant.
        grant: Option<String>,
        /// What the grant has allocated now.
        held: Option<String>,
        /// `new`, `known`, `changed`; `open` where something has to be said first or it cannot be taken.
        status: String,
        /// Why it is open, in words.
        why: Option<String>,
    }

    /// Asks what a file would do.
    PreviewImport {
        /// Which.
        file: FileHandle,
        /// What a person says of it.
        choices: Option<ImportChoices>,
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
        /// How a table is understood; `None` of other files.
        table: Option<PreviewTable>,
        /// Invoices.
        invoices: Vec<PreviewInvoice>,
        /// Salaries of a payroll file.
        salaries: Vec<PreviewSalary>,
        /// The sheets of a follow-up.
        sheets: Vec<PreviewSheet>,
        /// What a list of shares would do.
        share_list: Option<PreviewShareList>,
        /// It may be taken in: no error stands against it.
        can_import: bool,
    }

    /// Takes a file in.
    ConfirmImport {
        /// Which.
        file: FileHandle,
        /// Also void and replace what changed, was recoded or vanished.
        accept_changes: bool,
        /// What a person says of it.
        choices: Option<ImportChoices>,
    }

    /// A file was taken in.
    ImportResult {
        /// Name of the file.
        file: String,
        /// What it is: `ledger`, `invoices`, `payroll`, `follow-up`, `share-list`.
        kind: String,
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
        /// Files kept as evidence.
        evidence: u32,
        /// Invoices, salaries or rows that were not taken, as they name no grant, are unclear or were left out.
        left: u32,
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
