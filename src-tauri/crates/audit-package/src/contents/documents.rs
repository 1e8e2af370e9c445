//! Where the documents for people stand. They need layout and are made elsewhere; the verifier does not read them.

/// A document of a grant for people.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Document {
    /// The return report (återrapport), for paper.
    Report,
    /// The return report as a workbook.
    ReportSheets,
    /// The year-end specification (bokslutsspecifikation), for paper.
    YearEnd,
    /// The ledger extract (huvudboksutdrag) as a workbook.
    Ledger,
    /// The ledger extract by account, for paper.
    LedgerPaper,
    /// The cost list (kostnadslista), for paper.
    Costs,
    /// The reconciliation (avstämning), for paper.
    Reconciliation,
    /// The evidence list (underlagsförteckning), for paper.
    Evidence,
}

impl Document {
    /// Every document.
    pub const ALL: [Self; 8] = [
        Self::Report,
        Self::ReportSheets,
        Self::YearEnd,
        Self::Ledger,
        Self::LedgerPaper,
        Self::Costs,
        Self::Reconciliation,
        Self::Evidence,
    ];

    /// Returns where the document of the grant with the name stands.
    #[must_use]
    pub fn path(self, name: &str) -> String {
        match self {
            Self::Report => format!("data/report/report-{name}.pdf"),
            Self::ReportSheets => format!("data/report/report-{name}.xlsx"),
            Self::YearEnd => format!("data/report/year-end-{name}.pdf"),
            Self::Ledger => format!("data/ledger/ledger-{name}.xlsx"),
            Self::LedgerPaper => format!("data/ledger/ledger-{name}.pdf"),
            Self::Costs => format!("data/ledger/costs-{name}.pdf"),
            Self::Reconciliation => format!("data/ledger/reconciliation-{name}.pdf"),
            Self::Evidence => format!("data/evidence/evidence-{name}.pdf"),
        }
    }

    /// Returns the message that says what it is, in lists of files.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Report => "page-file-report",
            Self::ReportSheets => "page-file-report-xlsx",
            Self::YearEnd => "page-file-year-end",
            Self::Ledger => "page-file-ledger",
            Self::LedgerPaper => "page-file-ledger-pdf",
            Self::Costs => "page-file-costs-pdf",
            Self::Reconciliation => "page-file-reconciliation-pdf",
            Self::Evidence => "page-file-evidence-pdf",
        }
    }
}
