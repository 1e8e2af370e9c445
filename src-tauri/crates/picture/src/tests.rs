//! What is drawn, found and covered, on documents that these tests make.

use domain::date::Date;
use domain::personal::PersonalKind;
use image::{ExtendedColorType, ImageEncoder as _};
use lopdf::content::{Content, Operation};
use lopdf::{Object, Stream, dictionary};

use super::*;

const NUMBER: &str = "900101-2385";

fn today() -> Date {
    "2026-11-29".parse().expect("a day")
}

/// A PDF with a page for each text, each line of it 20 points below the one before.
fn pdf(pages: &[&[&str]]) -> Vec<u8> {
    let mut pdf = lopdf::Document::with_version("1.5");
    let tree = pdf.new_object_id();
    let font =
        pdf.add_object(dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" });
    let resources = pdf.add_object(dictionary! { "Font" => dictionary! { "F" => font } });
    let kids: Vec<Object> = pages
        .iter()
        .map(|lines| {
            let mut operations = vec![
                Operation::new("BT", vec![]),
                Operation::new("Tf", vec!["F".into(), 12.into()]),
                Operation::new("Td", vec![50.into(), 700.into()]),
            ];
            for line in *lines {
                operations.push(Operation::new("Tj", vec![Object::string_literal(*line)]));
                operations.push(Operation::new("Td", vec![0.into(), (-20).into()]));
            }
            operations.push(Operation::new("ET", vec![]));
            let content = Content { operations }.encode().expect("plain operations");
            let content = pdf.add_object(Stream::new(dictionary! {}, content));
            pdf.add_object(dictionary! {
                "Type" => "Page", "Parent" => tree, "Contents" => content, "Resources" => resources,
                "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
            })
            .into()
        })
        .collect();
    let count = i64::try_from(kids.len()).expect("few pages");
    pdf.objects.insert(tree, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count }.into());
    let catalog = pdf.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    pdf.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).expect("memory takes every byte");
    bytes
}

fn document(pages: &[&[&str]]) -> Document {
    Document::read(pdf(pages), "application/pdf").expect("a PDF")
}

fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let pixels = vec![200; width as usize * height as usize * 3];
    image::codecs::png::PngEncoder::new(&mut bytes)
        .write_image(&pixels, width, height, ExtendedColorType::Rgb8)
        .expect("memory takes every byte");
    bytes
}

fn is_black(picture: &Picture, (across, down): (f64, f64)) -> bool {
    let at = |part: f64, of: u32| (part * f64::from(of)) as usize;
    let start = (at(down, picture.height) * picture.width as usize + at(across, picture.width)) * 3;
    picture.pixels[start..start + 3] == [0, 0, 0]
}

fn has_ink(picture: &Picture, place: Cover) -> bool {
    let (columns, rows) = (place.columns(picture.width), place.rows(picture.height));
    rows.into_iter().any(|row| {
        columns.clone().any(|column| picture.pixels[(row * picture.width + column) as usize * 3] < 128)
    })
}

#[test]
fn a_number_is_found_where_it_is_drawn() {
    let document =
        document(&[&["Lonebesked mars", "Anna EXEMPEL 900101-2385 Underskoterska"], &["Sida tva"]]);
    assert_eq!(document.pages(), 2);
    let found = document.find_personal(0, today()).expect("a page");
    let [found] = found.as_slice() else { panic!("one number: {found:?}") };
    assert_eq!((found.kind, found.text.as_str()), (PersonalKind::PersonNumber, NUMBER));
    let picture = document.picture(0, 1200).expect("a page");
    assert!(has_ink(&picture, found.place), "the number is inside the box");
    assert!(!is_black(&picture, middle(found.place)), "and not covered yet");
    // 50 points from the left come thirteen letters; 20 points below the first base line.
    assert!((0.15..0.35).contains(&found.place.left), "{:?}", found.place);
    assert!(found.place.top > 142.0 / 842.0 && found.place.bottom < 172.0 / 842.0, "{:?}", found.place);
    assert_eq!(document.find_personal(1, today()), Ok(Vec::new()));
}

fn middle(place: Cover) -> (f64, f64) {
    (f64::midpoint(place.left, place.right), f64::midpoint(place.top, place.bottom))
}

#[test]
fn a_copy_shows_the_page_and_holds_no_text_under_the_cover() {
    let document = document(&[&["Anna EXEMPEL 900101-2385"], &["Sida tva"]]);
    let found = document.find_personal(0, today()).expect("a page");
    let covers = [(0, found[0].place)];
    let bytes = covered_copy(&document, &covers, &mut |_, _| true).expect("pages").expect("not stopped");
    assert!(!bytes.windows(NUMBER.len()).any(|window| window == NUMBER.as_bytes()));
    let copy = Document::read(bytes, "application/pdf").expect("the copy is a PDF");
    assert_eq!((copy.pages(), copy.find_personal(0, today())), (2, Ok(Vec::new())));
    let picture = copy.picture(0, 1200).expect("a page");
    assert!(is_black(&picture, middle(found[0].place)));
    // The name before the number is still there.
    let name = Cover { left: 0.08, right: found[0].place.left - 0.01, ..found[0].place };
    assert!(has_ink(&picture, name));
    let text = lopdf::Document::load_mem(&pdf(&[&["x"]])).expect("a PDF").extract_text(&[1]).expect("text");
    assert_eq!(text.trim(), "x", "the text of the other is readable, so that nothing is read says something");
}

#[test]
fn a_copy_can_be_stopped_and_a_page_that_is_not_there_is_refused() {
    let document = document(&[&["en"], &["tva"]]);
    let whole = Cover { left: 0.0, top: 0.0, right: 1.0, bottom: 1.0 };
    assert_eq!(covered_copy(&document, &[(0, whole)], &mut |done, _| done == 0), Ok(None));
    assert_eq!(covered_copy(&document, &[(2, whole)], &mut |_, _| true), Err(PictureError::NoSuchPage));
    assert_eq!(document.picture(2, 100), Err(PictureError::NoSuchPage));
}

#[test]
fn a_picture_is_one_page_and_is_covered_too() {
    let document = Document::read(png(300, 200), "image/png").expect("a picture");
    let shown = document.picture(0, 150).expect("a page");
    assert_eq!((document.pages(), shown.width, shown.height), (1, 150, 100));
    assert_eq!(document.picture(0, 4000).expect("a page").width, 300, "it is not made larger");
    let cover = Cover { left: 0.5, top: 0.5, right: 1.0, bottom: 1.0 };
    let bytes = covered_copy(&document, &[(0, cover)], &mut |_, _| true).expect("pages").expect("a copy");
    let copy = Document::read(bytes, "application/pdf").expect("a PDF").picture(0, 300).expect("a page");
    assert!(is_black(&copy, (0.75, 0.75)) && !is_black(&copy, (0.25, 0.25)));
    assert!(shown.png().starts_with(b"\x89PNG"));
}

#[test]
fn what_is_no_document_is_said_to_be_none_and_nothing_falls_over() {
    let read = |bytes: &[u8], media_type: &str| Document::read(bytes.to_vec(), media_type).map(|_| ());
    assert_eq!(read(b"%PDF-1.7 nej", "application/pdf"), Err(PictureError::Unreadable));
    assert_eq!(read(b"", "image/png"), Err(PictureError::Unreadable));
    assert_eq!(read(b"text", "text/plain"), Err(PictureError::KindUnknown));
    let whole = pdf(&[&["Anna 900101-2385"]]);
    // Cut anywhere, and with any byte turned round: a verdict every time.
    for cut in (0..whole.len()).step_by(7) {
        if let Ok(document) = Document::read(whole[..cut].to_vec(), "application/pdf") {
            let _ = document.picture(0, 50);
        }
    }
    for at in (0..whole.len()).step_by(11) {
        let mut turned = whole.clone();
        turned[at] ^= 0xff;
        if let Ok(document) = Document::read(turned, "application/pdf") {
            let _ = (document.picture(0, 50), document.find_personal(0, today()));
        }
    }
}

#[test]
fn a_picture_that_says_it_is_enormous_is_not_believed() {
    // The first bytes of a PNG of two thousand million pixels.
    let mut bytes = png(1, 1);
    bytes[16..24].copy_from_slice(&[0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff]);
    assert_eq!(Document::read(bytes, "image/png").map(|_| ()), Err(PictureError::Unreadable));
}
