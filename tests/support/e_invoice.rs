//! E-invoices of an invented supplier, in Peppol's form.

use std::fmt::Write as _;

use domain::money::Money;

/// An e-invoice to be written.
#[derive(Clone, Debug)]
pub struct EInvoice {
    /// Its number.
    pub number: String,
    /// Project that it refers to; may be empty.
    pub project: String,
    /// The lines.
    pub lines: Vec<EInvoiceLine>,
    /// Number of the invoice that it takes back; makes it a credit note.
    pub credits: Option<String>,
    /// A file within it, in base64.
    pub pdf: Option<String>,
}

/// A line of an e-invoice.
#[derive(Clone, Debug)]
pub struct EInvoiceLine {
    /// The amount, `1000.00`.
    pub net: String,
    /// What it is for.
    pub text: String,
    /// First and last day; both empty where it states none.
    pub days: (String, String),
    /// Buyer's accounting reference; may be empty.
    pub accounting: String,
}

impl EInvoice {
    /// An invoice of one line to grant 100, without days of its own.
    #[must_use]
    pub fn new(number: &str, net: &str) -> Self {
        Self {
            number: number.to_owned(),
            project: "100".to_owned(),
            lines: vec![EInvoiceLine::new(net, "Kurs EXEMPEL")],
            credits: None,
            pdf: None,
        }
    }

    /// Returns the file, issued 15 March 2026, without VAT.
    ///
    /// # Panics
    /// Where a line has no amount.
    #[must_use]
    pub fn xml(&self) -> String {
        let root = if self.credits.is_some() { "CreditNote" } else { "Invoice" };
        let amounts = self.lines.iter().map(|line| line.net.parse::<Money>().expect("an amount"));
        let net = Money::sum(amounts).expect("a small sum");
        let mut xml = format!(
            "<{root} xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:{root}-2\">\
             <CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0\
             </CustomizationID><ID>{}</ID><IssueDate>2026-03-15</IssueDate>\
             <DocumentCurrencyCode>SEK</DocumentCurrencyCode>",
            self.number
        );
        self.references(&mut xml);
        xml += "<AccountingSupplierParty><Party><PartyLegalEntity>\
                <RegistrationName>Kursbolaget EXEMPEL AB</RegistrationName><CompanyID>5560000167</CompanyID>\
                </PartyLegalEntity></Party></AccountingSupplierParty>\
                <TaxTotal><TaxAmount>0.00</TaxAmount></TaxTotal>";
        let _ = write!(
            xml,
            "<LegalMonetaryTotal><LineExtensionAmount>{net}</LineExtensionAmount>\
             <TaxExclusiveAmount>{net}</TaxExclusiveAmount><TaxInclusiveAmount>{net}</TaxInclusiveAmount>\
             <PayableAmount>{net}</PayableAmount></LegalMonetaryTotal>"
        );
        self.lines.iter().for_each(|line| line.write(&mut xml, root));
        xml + "</" + root + ">"
    }

    fn references(&self, xml: &mut String) {
        if let Some(number) = &self.credits {
            let _ = write!(
                xml,
                "<BillingReference><InvoiceDocumentReference><ID>{number}</ID></InvoiceDocumentReference>\
                 </BillingReference>"
            );
        }
        if let Some(pdf) = &self.pdf {
            let _ = write!(
                xml,
                "<AdditionalDocumentReference><ID>1</ID><Attachment><EmbeddedDocumentBinaryObject \
                 mimeCode=\"application/pdf\" filename=\"../faktura {}.pdf\">{pdf}\
                 </EmbeddedDocumentBinaryObject></Attachment></AdditionalDocumentReference>",
                self.number
            );
        }
        if !self.project.is_empty() {
            let _ = write!(xml, "<ProjectReference><ID>{}</ID></ProjectReference>", self.project);
        }
    }
}

impl EInvoiceLine {
    /// A line without days and references.
    #[must_use]
    pub fn new(net: &str, text: &str) -> Self {
        Self {
            net: net.to_owned(),
            text: text.to_owned(),
            days: (String::new(), String::new()),
            accounting: String::new(),
        }
    }

    fn write(&self, xml: &mut String, root: &str) {
        let _ = write!(xml, "<{root}Line><ID>1</ID><LineExtensionAmount>{}</LineExtensionAmount>", self.net);
        if !self.accounting.is_empty() {
            let _ = write!(xml, "<AccountingCost>{}</AccountingCost>", self.accounting);
        }
        let (first, last) = &self.days;
        if !first.is_empty() {
            let _ = write!(
                xml,
                "<InvoicePeriod><StartDate>{first}</StartDate><EndDate>{last}</EndDate></InvoicePeriod>"
            );
        }
        let _ = write!(xml, "<Item><Name>{}</Name></Item></{root}Line>", self.text);
    }
}
