//! What the suites share: books in temporary folders, a clock that holds still.
