//! Amounts as a picture, as every writer that draws takes them.
//!
//! Colour never tells series apart alone: the second one is hatched or dashed, and every bar and line has its label.

use domain::money::Money;

/// How amounts are drawn.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    /// A lying bar for each amount.
    Bars,
    /// A line for each series, its points in their order.
    Lines,
}

/// One or two series of amounts, drawn over the same names.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Chart {
    /// What it shows, for whoever cannot see it.
    pub title: String,
    /// How it is drawn.
    pub shape: Shape,
    /// The names of the series.
    pub series: Vec<String>,
    /// The names that the amounts belong to, each with an amount of every series.
    pub points: Vec<(String, Vec<Money>)>,
}
