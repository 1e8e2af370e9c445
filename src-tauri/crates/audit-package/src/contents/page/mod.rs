//! `index.html`: the package as a person reads it, in any browser, offline. All of it can be read without its script,
//! which checks the package that the reader points at.
//!
//! The page is always Swedish, as the package goes to Swedish authorities and the same facts are to give the same
//! bytes. It shows what the machine files hold and computes nothing of its own.

mod grant;
mod html;
mod script;

use std::fmt::Write as _;

use domain::checks::Check;
use domain::log::Operation;
use domain::money::MoneyError;
use domain::problem::{Fields, Value};
use words::{Locale, Words};

use super::{Package, word_of};
use crate::excerpt::Personal;
use html::{Cell, Column, Esc, facts, paragraph, table};

const STYLE: &str = include_str!("../../../../../../assets/package/index.css");

/// Rows of a table that the page shows; the rest stands in the machine file.
const ROWS_MAX: usize = 5_000;

/// What the page is made with.
struct Page<'a> {
    package: &'a Package,
    words: Words,
    checks: &'a [Check],
    out: String,
}

/// Makes the page.
pub(super) fn index(package: &Package, checks: &[Check]) -> Result<Vec<u8>, MoneyError> {
    let mut page =
        Page { package, words: Words::new(Locale::Sv), checks, out: String::with_capacity(64 << 10) };
    page.head();
    page.masthead();
    page.contents();
    page.out.push_str("<main>\n");
    for (grant, name) in package.grants() {
        page.grant(grant, name)?;
    }
    page.evidence();
    page.history();
    page.how_to_verify();
    page.out.push_str("</main>\n");
    page.foot();
    Ok(page.out.into_bytes())
}

fn column(title: String) -> Column {
    Column { title, is_figure: false }
}

fn figure_column(title: String) -> Column {
    Column { title, is_figure: true }
}

impl Page<'_> {
    fn word(&self, key: &str) -> String {
        self.words.word(key)
    }

    fn said(&self, key: &str, fields: &[(&'static str, Value)]) -> String {
        self.words.text(key, &fields.iter().cloned().collect::<Fields>())
    }

    fn write(&mut self, text: std::fmt::Arguments<'_>) {
        self.out.write_fmt(text).expect("a string takes any text");
    }

    fn columns(&self, titles: &[&str]) -> Vec<Column> {
        titles
            .iter()
            .map(|key| match key.strip_prefix('#') {
                Some(key) => figure_column(self.word(&format!("page-column-{key}"))),
                None => column(self.word(&format!("page-column-{key}"))),
            })
            .collect()
    }

    fn title(&self) -> String {
        let codes: Vec<_> = self.package.excerpt().grants().map(|grant| grant.code().to_owned()).collect();
        let organisation = self.package.descriptor().organisation.as_str();
        self.said("page-title", &[("codes", codes.join(", ").into()), ("organisation", organisation.into())])
    }

    fn head(&mut self) {
        let title = self.title();
        // Nothing is fetched and nothing but our own script runs, whatever stands in the texts.
        let script = script::source();
        self.write(format_args!(
            "<!doctype html>\n<html lang=\"sv\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; \
             script-src {script}; base-uri 'none'; form-action 'none'\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n\
             <meta name=\"referrer\" content=\"no-referrer\">\n<title>{}</title>\n<style>\n{STYLE}</style>\n\
             </head>\n<body>\n",
            Esc(&title)
        ));
    }

    fn masthead(&mut self) {
        let package = self.package;
        let about = package.descriptor();
        if about.example {
            let example = self.word("page-example");
            self.write(format_args!("<p class=\"example\">{}</p>\n", Esc(&example)));
        }
        let (eyebrow, as_of) = (self.word("page-eyebrow"), about.as_of.to_string());
        self.write(format_args!("<header>\n<p class=\"eyebrow\">{}</p>\n", Esc(&eyebrow)));
        self.write(format_args!("<h1>{}</h1>\n", Esc(&about.organisation)));
        let personal = self.word(match about.personal {
            Personal::Public => "page-personal-public",
            Personal::LeftOut => "page-personal-left-out",
            Personal::Names => "page-personal-names",
            Personal::Included => "page-personal-included",
        });
        let short = [
            (self.word("page-orgnr"), about.orgnr.clone()),
            (self.word("page-as-of"), as_of),
            (self.word("page-last-operation"), about.head.seq.to_string()),
            (self.word("page-reader"), about.reader.clone().unwrap_or_default()),
        ];
        let long = [
            (self.word("page-personal"), personal),
            (self.word("page-head-hash"), about.head.hash.to_string()),
        ];
        facts(&mut self.out, "facts", &short);
        facts(&mut self.out, "facts long", &long);
        self.out.push_str("</header>\n");
    }

    fn contents(&mut self) {
        let package = self.package;
        let label = self.word("page-contents");
        self.write(format_args!("<nav aria-label=\"{}\">\n<ul>\n", Esc(&label)));
        for (grant, name) in package.grants() {
            let short = grant.scheme().short.sv.as_str();
            let item = format!("{} · {short}", grant.code());
            self.write(format_args!("<li><a href=\"#bidrag-{name}\">{}</a></li>\n", Esc(&item)));
        }
        for (id, key) in
            [("underlag", "page-evidence"), ("historik", "page-history"), ("kontrollera", "page-verify")]
        {
            let word = self.word(key);
            self.write(format_args!("<li><a href=\"#{id}\">{}</a></li>\n", Esc(&word)));
        }
        self.out.push_str("</ul>\n</nav>\n");
    }

    fn section(&mut self, id: &str, key: &str) {
        let word = self.word(key);
        self.write(format_args!("<section id=\"{id}\">\n<h2>{}</h2>\n", Esc(&word)));
    }

    fn note(&mut self, key: &str) {
        let text = self.word(key);
        paragraph(&mut self.out, "note", &text);
    }

    fn evidence(&mut self) {
        let package = self.package;
        self.section("underlag", "page-evidence");
        self.note("page-evidence-note");
        let columns = self.columns(&["evidence", "grant", "kind", "file", "#size", "proves"]);
        let mut rows = Vec::new();
        for grant in package.excerpt().grants() {
            rows.extend(grant.evidence().map(|evidence| self.evidence_row(grant, evidence)));
        }
        if rows.is_empty() {
            self.note("page-none");
        } else {
            table(&mut self.out, &columns, rows.into_iter(), None);
        }
        self.out.push_str("</section>\n");
    }

    fn history(&mut self) {
        let package = self.package;
        self.section("historik", "page-history");
        self.note("page-history-note");
        let columns = self.columns(&["#operation", "at", "what", "who", "hash"]);
        let operations = package.excerpt().book().operations();
        let rows: Vec<_> = operations.iter().rev().take(ROWS_MAX).map(|o| self.operation_row(o)).collect();
        table(&mut self.out, &columns, rows.into_iter(), None);
        self.cut(operations.len(), "history/operations.jsonl");
        self.out.push_str("</section>\n");
    }

    fn operation_row(&self, operation: &Operation) -> Vec<Cell> {
        let excerpt = self.package.excerpt();
        let what = self.word(&format!("operation-{}", word_of(&operation.kind)));
        let voided = excerpt.book().voided_by(operation.seq);
        let note = voided.map(|by| self.said("page-voided-by", &[("operation", by.into())]));
        vec![
            Cell::Number(operation.seq.to_string()),
            Cell::code(operation.at.to_string().replace('T', " ").replace('Z', " UTC")),
            Cell::Noted(what, note.unwrap_or_default()),
            Cell::text(excerpt.pseudonyms().shown(&operation.actor)),
            Cell::code(operation.hash.short()),
        ]
    }

    /// Says that only the first rows are shown, where that is so.
    fn cut(&mut self, rows: usize, file: &str) {
        if rows > ROWS_MAX {
            let fields = [
                ("shown", Value::Count(ROWS_MAX as u64)),
                ("rows", Value::Count(rows as u64)),
                ("file", file.into()),
            ];
            let text = self.said("page-rows-cut", &fields);
            paragraph(&mut self.out, "note", &text);
        }
    }

    fn how_to_verify(&mut self) {
        self.section("kontrollera", "page-verify");
        self.note("page-verify-note");
        self.out.push_str("<ul class=\"files\">\n");
        for (path, key) in [
            ("../VERIFIERA.txt", "page-file-guide"),
            ("system/systemdokumentation.md", "page-file-system"),
            ("history/operations.jsonl", "page-file-log"),
            ("package.json", "page-file-package"),
        ] {
            let word = self.word(key);
            self.write(format_args!("<li><a href=\"{path}\">{path}</a> {}</li>\n", Esc(&word)));
        }
        self.out.push_str("</ul>\n");
        self.out.push_str(&script::form(&self.words));
        self.out.push_str("</section>\n");
    }

    fn foot(&mut self) {
        let about = self.package.descriptor();
        let fields =
            [("software", about.software.as_str().into()), ("hash", about.head.hash.to_string().into())];
        let text = self.said("page-foot", &fields);
        let script = script::element();
        self.write(format_args!("<footer><p>{}</p></footer>\n{script}</body>\n</html>\n", Esc(&text)));
    }
}
