//! Salaries: what they are reckoned from, and the rates of on-costs.

use super::shapes;

shapes! {
    /// What a salary is reckoned from, as people type it.
    #[derive(Default)]
    SalaryForm {
        /// The post.
        post: Option<String>,
        /// Pay of a whole month at full time; this, the hourly wage or stated pay.
        monthly: Option<String>,
        /// Degree of employment in per cent; a hundred when left out.
        degree: Option<String>,
        /// Pay of an hour.
        wage: Option<String>,
        /// Hours, with at most two decimals.
        hours: Option<String>,
        /// Pay of the period as a payroll states it.
        stated: Option<String>,
        /// Calendar days of the period without pay.
        absent_days: Option<String>,
        /// On-costs: `year` for the rate of the year, `none`, or a rate in per cent.
        on_cost: Option<String>,
        /// The part that the grant carries, in per cent; a hundred when left out.
        share: Option<String>,
        /// The part that the organisation carries itself, in per cent.
        own_share: Option<String>,
    }

    /// A salary that was reckoned, and its amounts.
    SalaryRow {
        /// What it is reckoned from, as it can be typed again.
        form: SalaryForm,
        /// The pay of the period.
        pay: String,
        /// The rate of on-costs in per cent; nothing where none are counted.
        rate: Option<String>,
        /// The on-costs.
        on_cost: String,
        /// Pay and on-costs.
        whole: String,
        /// What the grant carries.
        amount: String,
        /// What the organisation carries itself.
        own: Option<String>,
    }

    /// Asks what a salary comes to.
    ReckonSalary {
        /// First day.
        period_first: String,
        /// Last day.
        period_last: String,
        /// What it is reckoned from.
        salary: SalaryForm,
    }

    /// The rate of on-costs of a year.
    OnCostRateRow {
        /// The year.
        year: i32,
        /// Per cent of the pay; nothing for a year that nobody has given.
        rate: Option<String>,
        /// Where it is from.
        source: String,
        /// The organisation has set it itself.
        own: bool,
    }

    /// Sets the rate of a year.
    SetOnCostRate {
        /// The year.
        year: i32,
        /// Per cent, as people type it.
        rate: String,
        /// Where it is from.
        source: String,
    }

    /// Reckons the salaries of a grant anew with the rates of their years; each is a correction.
    RecalculateSalaries {
        /// Code of the grant.
        grant: String,
        /// Why.
        reason: String,
    }

    /// Enters costs again for the month after.
    CopyCosts {
        /// References.
        costs: Vec<String>,
    }
}
