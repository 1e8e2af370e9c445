//! One test binary.

mod corpus_sie;
mod tidy;
