//! Suppliers' invoices, split over grants, and their credit notes.

use super::shapes;

shapes! {
    /// A part of an invoice.
    InvoicePart {
        /// Code of the grant.
        grant: String,
        /// Amount net of VAT, as people type it; negative of a credit note.
        amount: String,
        /// First day of the cost period.
        period_first: String,
        /// Last day.
        period_last: String,
        /// Id of the purpose.
        purpose: Option<String>,
        /// Text; that of the invoice when left out.
        text: Option<String>,
    }

    /// An invoice as people type it.
    InvoiceForm {
        /// Supplier's name.
        supplier: String,
        /// Supplier's organisation number.
        orgnr: Option<String>,
        /// Its number.
        number: String,
        /// Day of the invoice.
        date: String,
        /// Day that it falls due.
        due: Option<String>,
        /// Day that it was paid.
        paid: Option<String>,
        /// The whole net of VAT.
        net: String,
        /// The VAT.
        vat: Option<String>,
        /// What of it is paid beside all grants.
        own: Option<String>,
        /// Number of the invoice that a credit note takes back.
        credits: Option<String>,
        /// What it is for.
        text: String,
        /// Voucher in the main ledger.
        voucher: Option<String>,
        /// Account.
        account: Option<String>,
        /// Day of booking.
        booked_on: Option<String>,
        /// The parts, each a cost of a grant.
        parts: Vec<InvoicePart>,
    }

    /// How an invoice goes up, before it is entered.
    InvoiceSplit {
        /// The whole.
        net: String,
        /// The parts of grants.
        charged: String,
        /// Paid beside them.
        own: String,
        /// What is not split yet; negative where the parts are more than the whole.
        left: String,
        /// Net and VAT.
        gross: Option<String>,
    }

    /// Asks for invoices.
    ListInvoices {
        /// Code of a grant; all when left out.
        grant: Option<String>,
    }

    /// An invoice that was entered.
    InvoiceRow {
        /// Its number.
        number: String,
        /// Supplier.
        supplier: String,
        /// Supplier's organisation number, if at hand.
        orgnr: Option<String>,
        /// Day of the invoice.
        date: String,
        /// Day that it falls due.
        due: Option<String>,
        /// Day that it was paid.
        paid: Option<String>,
        /// The whole net of VAT.
        net: String,
        /// The VAT.
        vat: Option<String>,
        /// Paid beside all grants.
        own: Option<String>,
        /// Number of the invoice that it takes back.
        credits: Option<String>,
        /// What credit notes have taken back of it.
        credited: String,
        /// The parts in force.
        parts: Vec<InvoicePartRow>,
        /// The parts and the own funding are the whole.
        goes_up: bool,
    }

    /// A part of an invoice that was entered.
    InvoicePartRow {
        /// Reference of the cost.
        cost: String,
        /// Code of the grant.
        grant: String,
        /// Amount.
        amount: String,
    }
}
