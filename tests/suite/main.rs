//! One test binary.

mod books;
mod cli;
mod contract;
mod corpus_sie;
mod flows;
mod gallery;
mod killed;
mod oracle;
mod phrases;
mod properties;
mod readers;
mod tidy;
