//! One test binary.

mod cli;
mod contract;
mod corpus_sie;
mod flows;
mod gallery;
mod killed;
mod oracle;
mod properties;
mod tidy;
