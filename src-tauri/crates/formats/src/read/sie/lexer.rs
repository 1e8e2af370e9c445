//! Lines, fields and braces of SIE, on bytes.
//!
//! All that SIE gives a meaning (`#`, blanks, quotes, braces, line ends) is ASCII in every encoding that the files
//! use, so the file is cut before it is decoded and only the texts that are kept are decoded. Quotes are read as
//! files really have them: a quote closes a field only where a blank, a brace or the end of the line follows
//! (SoftOne XE turns `ö` into a bare quote), `\"` is the only escape, and a field may lack its closing quote.

use std::borrow::Cow;

use memchr::{memchr, memchr2};

/// The lines of a file with their numbers from 1; CR, LF and CR LF end a line.
pub(super) struct Lines<'a> {
    rest: &'a [u8],
    number: u32,
}

/// One field of an item, without the quotes around it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Field<'a> {
    /// The bytes as they stand, escapes too.
    pub(super) raw: &'a [u8],
    /// Some quote in it is written `\"`.
    escaped: bool,
}

/// What stands at a place of a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Token<'a> {
    /// A field, quoted or not.
    Field(Field<'a>),
    /// What stands between an opening and a closing brace on one line.
    List(&'a [u8]),
    /// An opening brace that nothing closes on its line.
    Open,
    /// A closing brace that nothing opened on its line.
    Close,
}

/// The fields of one line, one after the other.
pub(super) struct Fields<'a> {
    line: &'a [u8],
    at: usize,
    /// A quote stood inside a field, so that the line may be cut wrongly.
    pub(super) stray_quote: bool,
    /// A quoted field had no closing quote.
    pub(super) unclosed_quote: bool,
}

/// What a byte means in a field without quotes around it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Plain,
    Quote,
    End,
}

/// By byte. A table, because this question is asked of most bytes of a file.
static KINDS: [Kind; 256] = {
    let mut kinds = [Kind::Plain; 256];
    kinds[b'"' as usize] = Kind::Quote;
    kinds[b' ' as usize] = Kind::End;
    kinds[b'\t' as usize] = Kind::End;
    kinds[b'{' as usize] = Kind::End;
    kinds
};

impl<'a> Lines<'a> {
    pub(super) const fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes, number: 0 }
    }
}

impl<'a> Iterator for Lines<'a> {
    type Item = (u32, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        let end = memchr2(b'\r', b'\n', self.rest).unwrap_or(self.rest.len());
        let (line, rest) = self.rest.split_at(end);
        self.rest = rest.strip_prefix(b"\r\n").unwrap_or_else(|| rest.get(1..).unwrap_or_default());
        self.number = self.number.saturating_add(1);
        Some((self.number, line))
    }
}

impl<'a> Field<'a> {
    /// Returns the bytes with each `\"` as the quote it stands for.
    pub(super) fn bytes(self) -> Cow<'a, [u8]> {
        if !self.escaped {
            return Cow::Borrowed(self.raw);
        }
        let mut bytes = Vec::with_capacity(self.raw.len());
        for (place, &byte) in self.raw.iter().enumerate() {
            if byte != b'\\' || self.raw.get(place + 1) != Some(&b'"') {
                bytes.push(byte);
            }
        }
        Cow::Owned(bytes)
    }

    /// Tells whether some quote in it is written `\"`.
    pub(super) const fn is_escaped(self) -> bool {
        self.escaped
    }

    /// Tells whether nothing stands in the field.
    pub(super) const fn is_empty(self) -> bool {
        self.raw.is_empty()
    }
}

impl<'a> Fields<'a> {
    pub(super) const fn new(line: &'a [u8]) -> Self {
        Self { line, at: 0, stray_quote: false, unclosed_quote: false }
    }

    /// Returns the next field, or `None` at the end of the line and at a brace.
    #[inline]
    pub(super) fn field(&mut self) -> Option<Field<'a>> {
        self.pass_blanks();
        match self.line.get(self.at)? {
            b'"' => Some(self.quoted()),
            b'{' | b'}' => None,
            _ => Some(self.bare()),
        }
    }

    /// Tells whether a brace comes next.
    #[inline]
    pub(super) fn is_at_brace(&mut self) -> bool {
        self.pass_blanks();
        matches!(self.line.get(self.at), Some(b'{' | b'}'))
    }

    #[inline]
    fn pass_blanks(&mut self) {
        while let Some(b' ' | b'\t') = self.line.get(self.at) {
            self.at += 1;
        }
    }

    /// Returns what follows the tokens taken so far, without blanks around it.
    pub(super) fn rest(&self) -> &'a [u8] {
        trim(self.line.get(self.at..).unwrap_or_default())
    }

    fn quoted(&mut self) -> Field<'a> {
        let first = self.at + 1;
        let mut from = first;
        let mut last_escape = None;
        let mut escapes = 0_usize;
        while let Some(found) = memchr(b'"', &self.line[from..]) {
            let quote = from + found;
            if quote > first && self.line[quote - 1] == b'\\' {
                last_escape = Some(quote);
                escapes += 1;
            } else if matches!(self.line.get(quote + 1), None | Some(b' ' | b'\t' | b'{' | b'}')) {
                self.at = quote + 1;
                return Field { raw: &self.line[first..quote], escaped: escapes > 0 };
            } else {
                self.stray_quote = true;
            }
            from = quote + 1;
        }
        self.at = self.line.len();
        self.without_closing_quote(first, last_escape, escapes)
    }

    /// A path in quotes may end in a backslash (`"C:\sie\"`): then the last `\"` was no escape.
    fn without_closing_quote(
        &mut self,
        first: usize,
        last_escape: Option<usize>,
        escapes: usize,
    ) -> Field<'a> {
        if let Some(quote) = last_escape
            && trim(&self.line[quote + 1..]).is_empty()
        {
            return Field { raw: &self.line[first..quote], escaped: escapes > 1 };
        }
        self.unclosed_quote = true;
        Field { raw: &self.line[first..], escaped: escapes > 0 }
    }

    #[inline]
    fn bare(&mut self) -> Field<'a> {
        let rest = &self.line[self.at..];
        let mut has_quote = false;
        let mut end = 0;
        while let Some(&byte) = rest.get(end) {
            match KINDS[usize::from(byte)] {
                Kind::Plain => {}
                Kind::Quote => has_quote = true,
                Kind::End => break,
            }
            end += 1;
        }
        let raw = &rest[..end];
        self.at += end;
        let escaped = has_quote && self.has_escape(raw);
        Field { raw, escaped }
    }

    /// Looks at a field without quotes around it that holds some; unescaped ones are stray.
    fn has_escape(&mut self, raw: &[u8]) -> bool {
        let quotes = raw.iter().filter(|&&byte| byte == b'"').count();
        let escapes = raw.windows(2).filter(|pair| *pair == br#"\""#).count();
        self.stray_quote |= escapes < quotes;
        escapes > 0
    }

    fn brace(&mut self) -> Token<'a> {
        let inner = &self.line[self.at + 1..];
        // A list with a damaged quote still ends at its brace.
        let Some(end) = closing_brace(inner).or_else(|| memchr(b'}', inner)) else {
            self.at += 1;
            return Token::Open;
        };
        self.at += end + 2;
        Token::List(&inner[..end])
    }
}

impl<'a> Iterator for Fields<'a> {
    type Item = Token<'a>;

    #[inline]
    fn next(&mut self) -> Option<Token<'a>> {
        self.pass_blanks();
        Some(match self.line.get(self.at)? {
            b'"' => Token::Field(self.quoted()),
            b'{' => self.brace(),
            b'}' => {
                self.at += 1;
                Token::Close
            }
            _ => Token::Field(self.bare()),
        })
    }
}

/// Finds the brace that closes a list; one inside quotes is text.
fn closing_brace(inner: &[u8]) -> Option<usize> {
    let first = memchr(b'}', inner)?;
    // Nearly always the first one closes: no quote is open before it, and none is escaped.
    let (quotes, escapes) = inner[..first].iter().fold((0, 0), |(quotes, escapes), byte| {
        (quotes ^ u8::from(*byte == b'"'), escapes | u8::from(*byte == b'\\'))
    });
    if quotes == 0 && escapes == 0 { Some(first) } else { brace_outside_quotes(inner) }
}

fn brace_outside_quotes(inner: &[u8]) -> Option<usize> {
    let mut quoted = false;
    for (place, &byte) in inner.iter().enumerate() {
        match byte {
            b'}' if !quoted => return Some(place),
            b'"' if place == 0 || inner[place - 1] != b'\\' => quoted = !quoted,
            _ => {}
        }
    }
    None
}

/// Takes blanks off both ends, and the end-of-file mark that DOS programs write.
pub(super) fn trim(mut line: &[u8]) -> &[u8] {
    while let [b' ' | b'\t', rest @ ..] = line {
        line = rest;
    }
    while let [rest @ .., b' ' | b'\t' | 0x1A] = line {
        line = rest;
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(line: &str) -> Vec<String> {
        Fields::new(line.as_bytes())
            .map(|token| match token {
                Token::Field(field) => String::from_utf8_lossy(&field.bytes()).into_owned(),
                Token::List(inner) => format!("<{}>", String::from_utf8_lossy(inner)),
                Token::Open => "<".into(),
                Token::Close => ">".into(),
            })
            .collect()
    }

    fn lines(text: &str) -> Vec<(u32, &[u8])> {
        Lines::new(text.as_bytes()).collect()
    }

    #[test]
    fn cr_lf_and_both_end_a_line() {
        assert_eq!(lines("a\r\nb\rc\nd"), [(1, &b"a"[..]), (2, b"b"), (3, b"c"), (4, b"d")]);
        assert_eq!(lines("a\n\n\r\n"), [(1, &b"a"[..]), (2, b""), (3, b"")]);
        assert_eq!(lines("\n\r"), [(1, &b""[..]), (2, b"")]);
    }

    #[test]
    fn blanks_and_tabs_part_fields_and_quotes_are_optional() {
        assert_eq!(tokens("#IB  \"0\"\t1930 \"5\" "), ["#IB", "0", "1930", "5"]);
        assert_eq!(tokens("#VER \"\" \"a b\""), ["#VER", "", "a b"]);
    }

    #[test]
    fn a_quote_before_a_backslash_is_the_only_escape() {
        assert_eq!(tokens(r#""say \"hej\" now" x"#), [r#"say "hej" now"#, "x"]);
        assert_eq!(tokens(r#""C:\sie\\fil" x"#), [r"C:\sie\\fil", "x"]);
        assert_eq!(tokens(r#"#FNR "C:\sie\""#), ["#FNR", r"C:\sie\"]);
    }

    #[test]
    fn a_quote_inside_a_word_is_text_and_is_noted() {
        let mut fields = Fields::new(br#""F"rskott till" x"#);
        assert_eq!(fields.field().map(|f| f.raw), Some(&br#"F"rskott till"#[..]));
        assert!(fields.stray_quote && !fields.unclosed_quote);
    }

    #[test]
    fn a_field_without_closing_quote_reaches_to_the_end_of_the_line() {
        let mut fields = Fields::new(b"\"Ink\x94p av x");
        assert_eq!(fields.field().map(|f| f.raw), Some(&b"Ink\x94p av x"[..]));
        assert!(fields.unclosed_quote);
    }

    #[test]
    fn object_lists_stand_in_braces_on_one_line() {
        assert_eq!(tokens("#TRANS 1 {} 5"), ["#TRANS", "1", "<>", "5"]);
        assert_eq!(tokens("1{6 \"a}b\"}5"), ["1", "<6 \"a}b\">", "5"]);
        assert_eq!(tokens("{6 \"P1} 500.00"), ["<6 \"P1>", "500.00"]);
        assert_eq!(tokens("#VER A 1 20250101 {"), ["#VER", "A", "1", "20250101", "<"]);
        assert_eq!(tokens("}"), [">"]);
    }
}
