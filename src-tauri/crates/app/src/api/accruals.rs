//! Accruals, prepaid costs and spreading.

use super::shapes;

shapes! {
    /// Asks for accruals.
    ListAccruals {
        /// Code of a grant; all when left out.
        grant: Option<String>,
        /// The day asked about; today when left out.
        as_of: Option<String>,
    }

    /// An accrual.
    AccrualRow {
        /// Reference.
        cost: String,
        /// Code of the grant.
        grant: String,
        /// Text.
        text: String,
        /// Account.
        account: Option<String>,
        /// The day it was opened.
        opened_on: String,
        /// Amount.
        amount: String,
        /// What is still accrued.
        open: String,
        /// `open`, `overdue`, `settled`, `reversed`.
        state: String,
        /// Days since it was opened.
        days: u32,
        /// The day that the invoice is expected.
        expected: Option<String>,
        /// Why it was opened.
        reason: String,
        /// References of the costs that settle it.
        settled_by: Vec<String>,
        /// What they come to less the accrual.
        difference: Option<String>,
        /// Reference of what takes it back.
        reversal: Option<String>,
        /// Files that show that it concerns the period.
        proofs: u32,
        /// It was entered here, so an invoice can be linked to it; the ledger takes its own back.
        by_hand: bool,
    }

    /// A cost with the part of it on the other side of a day.
    DeferralRow {
        /// Reference.
        cost: String,
        /// Code of the grant.
        grant: String,
        /// Text.
        text: String,
        /// Account.
        account: Option<String>,
        /// Day of booking.
        booked_on: String,
        /// First day of the cost period.
        first: String,
        /// Last day.
        last: String,
        /// The whole.
        amount: String,
        /// The part.
        part: String,
    }

    /// Accruals and prepaid costs.
    AccrualList {
        /// The day asked about.
        as_of: String,
        /// Every accrual opened by the day, those that stand first.
        accruals: Vec<AccrualRow>,
        /// What is still accrued.
        open: String,
        /// How many are overdue.
        overdue: u32,
        /// Costs that arose by the day and were booked after it.
        unbooked: Vec<DeferralRow>,
        /// Their parts.
        unbooked_sum: String,
        /// Costs booked by the day that arise after it.
        prepaid: Vec<DeferralRow>,
        /// Their parts.
        prepaid_sum: String,
    }

    /// Says that costs are the invoice that an accrual waited for.
    SettleAccrual {
        /// Reference of the accrual.
        accrual: String,
        /// References of the costs.
        costs: Vec<String>,
        /// Why.
        reason: String,
    }

    /// Asks how an amount is spread over its days.
    SpreadAmount {
        /// Amount as people type it.
        amount: String,
        /// First day.
        first: String,
        /// Last day.
        last: String,
        /// `days`, `months`.
        by: String,
        /// `years`, `months`, `grants`.
        over: String,
        /// Codes of the grants whose use periods cut it, for `grants`.
        grants: Vec<String>,
    }

    /// A part of a spread amount.
    SpreadRow {
        /// Code of the grant; nothing for days that no grant has, and where the parts are years or months.
        grant: Option<String>,
        /// First day.
        first: String,
        /// Last day.
        last: String,
        /// Amount.
        amount: String,
    }

    /// Splits a cost into several of shorter periods; each is a correction of it.
    SplitCost {
        /// Reference.
        cost: String,
        /// `days`, `months`.
        by: String,
        /// `years`, `months`, `use-period`.
        over: String,
        /// Why.
        reason: String,
    }
}
