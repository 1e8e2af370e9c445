//! What kind of file bytes are, for what keeps and shows files.

/// Tells the media type by what the file begins with, and only then by its name.
#[must_use]
pub fn media_type(name: &str, first: &[u8]) -> &'static str {
    const MAGIC: [(&[u8], &str); 5] = [
        (b"%PDF-", "application/pdf"),
        (b"\x89PNG", "image/png"),
        (b"\xff\xd8\xff", "image/jpeg"),
        (b"II*\0", "image/tiff"),
        (b"MM\0*", "image/tiff"),
    ];
    if let Some((_, media)) = MAGIC.iter().find(|(magic, _)| first.starts_with(magic)) {
        return media;
    }
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
    match ending.as_str() {
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xml" => "application/xml",
        "csv" => "text/csv",
        "txt" => "text/plain",
        "eml" => "message/rfc822",
        _ => "application/octet-stream",
    }
}
