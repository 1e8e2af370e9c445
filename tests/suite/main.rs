//! One test binary.

mod books;
mod checks_page;
mod cli;
mod contract;
mod corpus_files;
mod corpus_invoices;
mod corpus_page;
mod corpus_sie;
mod corpus_tables;
mod flows;
mod gallery;
mod hostile;
mod killed;
mod oracle;
mod phrases;
mod properties;
mod readers;
mod samples;
mod tidy;
