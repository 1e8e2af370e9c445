//! The bag: BagIt 1.0 (RFC 8493) written, and bags of any version since 0.93 read and verified.
//!
//! What the files *say* is not looked at here.

mod declaration;
pub(crate) mod guide;
pub mod info;
pub mod manifest;
pub mod name;
pub mod read;
mod signature;
mod text;
pub mod write;

/// The `BagIt-Profile-Identifier` by which a bag claims to be one of ours, format version 1.
pub const PROFILE: &str = "urn:bidragsboken:package:1";

/// Names that the writer makes itself, beside `data/`.
pub(crate) mod tag_file {
    pub(crate) const ALLOWED_SIGNERS: &str = "allowed_signers";
    pub(crate) const BAG_INFO: &str = "bag-info.txt";
    pub(crate) const DECLARATION: &str = "bagit.txt";
    pub(crate) const FETCH: &str = "fetch.txt";
    pub(crate) const GUIDE: &str = "VERIFIERA.txt";
    pub(crate) const MANIFEST: &str = "manifest-sha256.txt";
    pub(crate) const SIGNATURE: &str = "tagmanifest-sha256.txt.sig";
    pub(crate) const TAG_MANIFEST: &str = "tagmanifest-sha256.txt";
    pub(crate) const VERIFY_COMMAND: &str = "verify.cmd";
    pub(crate) const VERIFY_SCRIPT: &str = "verify.py";
}
