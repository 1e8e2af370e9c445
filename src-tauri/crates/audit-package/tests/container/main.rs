//! The container against files and tools that are not ours. What is not on the computer is skipped, and says so.

mod corpus;
mod folder;
mod hostile;
mod tools;
