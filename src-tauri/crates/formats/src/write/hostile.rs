//! Texts that spreadsheets are known to take for formulas, dates or numbers, for the tests of the writers.
//!
//! OWASP ASVS 5.0 1.2.10 names the leading characters; CVE-2021-41270 shows why TAB alone as a remedy is wrong.

/// Returns the texts that must come out of every table format as the same text.
pub(crate) fn texts() -> Vec<String> {
    [
        "=1+1",
        "=cmd|' /C calc'!A0",
        "+1+1",
        "-1+1",
        "@SUM(1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "\0=1",
        " =1",
        "\"=1",
        ";=1",
        "=HYPERLINK(\"http://x\";\"a\")",
        "=WEBSERVICE(\"http://x\")",
        "＝1+1",
        "＋1+1",
        "－1+1",
        "＠SUM(1)",
        "'=1",
        "\u{feff}=1",
        "sep=;",
        "-5",
        "1,5",
        "1E5",
        "00123",
        "12-03",
        "19121212-1212",
        "123456789012345678901234567890",
        "_x0041_",
        "a\u{1}\u{1f}\u{7f}b",
        "\u{fffe}\u{ffff}",
        "slut \r",
        "{=1}",
        "http://example.org/",
        "mailto:a@example.org",
    ]
    .map(str::to_owned)
    .to_vec()
}
