//! `bag-info.txt`: what the bag says of itself (RFC 8493 section 2.2.2). Ours is written from [`BagInfo`]; any is
//! read as a list of labels and values.

use domain::date::Date;

use super::PROFILE;

/// What our writer puts into `bag-info.txt`, beside what it counts itself.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BagInfo {
    /// The as-of date: `Bagging-Date`, and the time of every file in the zip.
    pub as_of: Date,
    /// `Source-Organization`: the name of the recipient.
    pub organisation: String,
    /// `External-Identifier`: what the recipient calls the package, as `<orgnr>-<code>`.
    pub identifier: String,
    /// `Bag-Software-Agent`: program and version.
    pub software: String,
    /// More labels with values, in this order: `Contact-Name`, `Contact-Email`, `External-Description` …
    pub more: Vec<(String, String)>,
}

impl BagInfo {
    /// Writes the file; `octets` and `streams` are the size and number of payload files.
    pub(super) fn text(&self, octets: u64, streams: u64) -> String {
        let Self { as_of, organisation, identifier, software, more } = self;
        let more: String = more.iter().map(|(label, value)| format!("{label}: {value}\n")).collect();
        format!(
            "BagIt-Profile-Identifier: {PROFILE}\nSource-Organization: {organisation}\n{more}\
             Bagging-Date: {as_of}\nExternal-Identifier: {identifier}\nPayload-Oxum: {octets}.{streams}\n\
             Bag-Software-Agent: {software}\n"
        )
    }

    /// Returns the first label whose value, or that itself, cannot stand on one line.
    pub(super) fn unwritable(&self) -> Option<&str> {
        let own = [
            ("Source-Organization", &self.organisation),
            ("External-Identifier", &self.identifier),
            ("Bag-Software-Agent", &self.software),
        ];
        let more = self.more.iter().map(|(label, value)| (label.as_str(), value));
        own.into_iter()
            .chain(more)
            .find(|(label, value)| !is_label(label) || !is_value(value))
            .map(|(l, _)| l)
    }
}

fn is_label(label: &str) -> bool {
    !label.is_empty() && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

fn is_value(value: &str) -> bool {
    !value.is_empty() && value.trim() == value && !value.chars().any(char::is_control)
}

/// Reads labels and values. A line that begins with white space goes on with the value before; other lines without
/// a colon are returned by number, counted from 1.
pub(super) fn parse(text: &str) -> (Vec<(String, String)>, Vec<u64>) {
    let mut tags: Vec<(String, String)> = Vec::new();
    let mut unreadable = Vec::new();
    for (number, line) in (1..).zip(super::text::lines(text)) {
        if let (true, Some((_, value))) = (line.starts_with([' ', '\t']), tags.last_mut()) {
            value.push(' ');
            value.push_str(line.trim());
        } else if let Some((label, value)) = line.split_once(':') {
            tags.push((label.trim().to_owned(), value.trim().to_owned()));
        } else if !line.trim().is_empty() {
            unreadable.push(number);
        }
    }
    (tags, unreadable)
}

/// Returns the values of a label; labels are compared without case.
pub(super) fn values<'a>(tags: &'a [(String, String)], label: &str) -> impl Iterator<Item = &'a str> {
    let label = label.to_owned();
    tags.iter().filter(move |(l, _)| l.eq_ignore_ascii_case(&label)).map(|(_, value)| value.as_str())
}

/// Reads a `Payload-Oxum`: octets, a point, the number of files.
pub(super) fn parse_oxum(text: &str) -> Option<(u64, u64)> {
    let (octets, streams) = text.split_once('.')?;
    Some((octets.parse().ok()?, streams.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_go_on_over_lines_and_labels_repeat() {
        let (tags, unreadable) = parse("A: 1\n  2\r\na: 3\nno label\n\nTest-Tag:   2\n");
        assert_eq!(values(&tags, "a").collect::<Vec<_>>(), ["1 2", "3"]);
        assert_eq!(values(&tags, "Test-Tag").collect::<Vec<_>>(), ["2"]);
        assert_eq!(unreadable, [4]);
    }

    #[test]
    fn an_oxum_is_two_numbers() {
        assert_eq!(parse_oxum("279164409832.1198"), Some((279_164_409_832, 1198)));
        for text in ["", "1", "1.", ".1", "a.b", "-1.2"] {
            assert_eq!(parse_oxum(text), None, "{text:?}");
        }
    }
}
