//! The year-end: positions, forecasts and costs that could still be charged.

use super::grants::RuleGroup;
use super::shapes;

shapes! {
    /// Asks for the positions of all grants.
    ListYearEnd {
        /// The last day of the year or period; the nearest 31 December when left out.
        at: Option<String>,
    }

    /// The positions of all grants.
    YearEndList {
        /// The day.
        at: String,
        /// The grants.
        rows: Vec<YearEndRow>,
        /// Their sums; `treatment` and `grant` are empty.
        total: YearEndRow,
    }

    /// The position of a grant.
    YearEndRow {
        /// Code of the grant.
        grant: String,
        /// Name of its scheme for lists.
        scheme_name: String,
        /// `as-used`, `over-period`, `when-decided`.
        treatment: String,
        /// Paid by the day.
        received: String,
        /// Used by the day.
        used: String,
        /// Received less used.
        unused: String,
        /// Charged but not eligible: outside the use period.
        outside: String,
        /// Of what is used, what checks question.
        in_question: String,
        /// To be paid back if nothing more is used.
        to_repay: String,
        /// Income of all years up to the day.
        income: String,
        /// Claim on the funder.
        claim: String,
        /// Liability to the funder.
        liability: String,
        /// Income that is not booked yet, negative where too much is; nothing without a ledger.
        to_book: Option<String>,
        /// The use period has ended.
        over: bool,
        /// How many things the figures rest on that are not known.
        gaps: u32,
    }

    /// Asks for the position of a grant.
    ShowYearEnd {
        /// Code of the grant.
        grant: String,
        /// The last day of the year or period; the nearest 31 December when left out.
        at: Option<String>,
        /// For interest: the day that the funder decided to claim money back.
        decided: Option<String>,
        /// For interest: the day that it is paid.
        paid: Option<String>,
        /// For interest: the base rate in per cent, as people type it.
        base_rate: Option<String>,
    }

    /// The position of a grant, with what it rests on.
    YearEndView {
        /// The position.
        row: YearEndRow,
        /// The day.
        at: String,
        /// Set aside.
        allocated: String,
        /// Requisitioned.
        requisitioned: String,
        /// Paid back.
        repaid: String,
        /// What the organisation can count on.
        entitled: String,
        /// Used in the calendar year of the day.
        used_in_year: String,
        /// Used more than the organisation is entitled to.
        over_use: String,
        /// Paid to units that have not reported its use.
        unproven: String,
        /// To be paid back if everything questioned is turned down.
        to_repay_at_most: String,
        /// Unused and not claimed by the rule.
        unclaimed: String,
        /// What checks question.
        questioned: Vec<QuestionedRow>,
        /// What the main ledger has booked as income.
        booked: Option<String>,
        /// The same by account.
        booked_by_account: Vec<AccountAmount>,
        /// The proposed entry.
        entry: Vec<EntryLine>,
        /// What the figures rest on that is not known.
        gaps: Vec<GapRow>,
        /// The rules: use period, payments to units, repayment, classification.
        rules: Vec<RuleGroup>,
        /// The scheme says how interest runs, so it can be asked for.
        has_interest: bool,
        /// The interest, when days and base rate were given.
        interest: Option<InterestRow>,
    }

    /// An amount that a funder could turn down.
    QuestionedRow {
        /// Reference of the cost, when it is about one.
        cost: Option<String>,
        /// The cost in words, or the name of the limit.
        label: String,
        /// How much.
        amount: String,
        /// What the checks say.
        remarks: Vec<String>,
    }

    /// An amount on an account.
    AccountAmount {
        /// The account.
        account: String,
        /// The amount.
        amount: String,
    }

    /// A row of the proposed entry.
    EntryLine {
        /// Role of the account: `grant-income`, `balance-prepaid`, `balance-accrued`.
        role: String,
        /// The account; nothing when a person must choose.
        account: Option<String>,
        /// Where the account was seen: `grant`, `book`, `table`.
        seen: String,
        /// The ranges to choose within, in words.
        within: Vec<String>,
        /// Debit; nothing when nought.
        debit: Option<String>,
        /// Credit; nothing when nought.
        credit: Option<String>,
    }

    /// Something that is not known.
    GapRow {
        /// Stable code.
        code: String,
        /// What is the matter.
        message: String,
        /// What to do.
        remedy: String,
    }

    /// Interest on a claim.
    InterestRow {
        /// The last day to pay without interest.
        free_until: String,
        /// Days with interest.
        days: u32,
        /// Per cent and year.
        rate: String,
        /// The interest.
        amount: String,
    }

    /// Asks for a forecast.
    ShowForecast {
        /// Code of the grant.
        grant: String,
        /// The day it is made; today when left out.
        as_of: Option<String>,
    }

    /// A forecast.
    ForecastView {
        /// `forecast`, `too-early`, `over`, `performance`.
        state: String,
        /// The day it was made.
        as_of: String,
        /// When it is too early: the first day that a forecast can be made.
        from: Option<String>,
        /// The months that the pace is taken from.
        months: Vec<String>,
        /// The last day of the use period.
        last: String,
        /// Days of the use period after those months.
        days_left: u32,
        /// By kind of cost.
        kinds: Vec<ForecastRow>,
        /// What will have been used.
        used: Option<AmountRange>,
        /// What will be left of what was received; negative where it does not last.
        left: Option<AmountRange>,
        /// What was received, or requisitioned while no payment is noted.
        received: String,
        /// The month in which the money is used up at the expected pace.
        used_up: Option<String>,
    }

    /// The forecast of a kind of cost.
    ForecastRow {
        /// The kind.
        kind: String,
        /// Used up to the end of the last of the months.
        so_far: String,
        /// What arose in each of the months.
        by_month: Vec<String>,
        /// Used at the end.
        at_end: AmountRange,
    }

    /// An expected amount and its range.
    AmountRange {
        /// The least.
        low: String,
        /// The expected.
        expected: String,
        /// The most.
        high: String,
    }

    /// Asks for costs that could still be charged.
    FindChargeable {
        /// Code of the grant.
        grant: String,
    }

    /// Costs that could still be charged.
    ChargeableView {
        /// Files of the main ledger that were searched.
        files: Vec<String>,
        /// The rows, the most telling first.
        rows: Vec<ChargeableRow>,
        /// Their sum.
        total: String,
        /// What would be left of what was received if all of them were charged.
        left: String,
    }

    /// A row of the main ledger that could be charged.
    ChargeableRow {
        /// The voucher.
        voucher: String,
        /// Which row of it, from 1.
        position: u32,
        /// Day of the row.
        date: String,
        /// The account.
        account: String,
        /// The kind of cost.
        kind: String,
        /// The amount.
        amount: String,
        /// Text.
        text: String,
        /// The file it stands in.
        file: String,
        /// Why, in words.
        reasons: Vec<String>,
    }
}
