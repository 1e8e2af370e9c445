//! Documents as pictures: looking at a page of evidence, and copies of it in which something is covered.
//!
//! A page is drawn by our own program, from the bytes alone: nothing in the document runs and nothing is fetched. A copy
//! with something covered holds the pictures of its pages and no text, so what was covered is not under the cover.

#![deny(missing_docs)]

mod copy;
mod document;
mod pdf;
#[cfg(test)]
mod tests;

pub use copy::{Cover, covered_copy};
pub use document::{Document, Found, Picture, PictureError};
