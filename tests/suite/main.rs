//! One test binary.

mod cli;
mod contract;
mod corpus_sie;
mod flows;
mod killed;
mod properties;
mod tidy;
