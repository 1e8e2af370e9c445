//! Zip files and e-mails with files in them. Bytes behind a `Z` are packed first: a packed file has sums that no change
//! of a byte gets past.
#![no_main]

use formats::read::parcel::{files, is_parcel};

/// What the inputs of the fuzzer can grow to at most: their size, by the ratio and the bytes that none is asked of.
const BYTES_MAX: usize = 1 << 30;

libfuzzer_sys::fuzz_target!(init: fuzz::catch_what_is_caught(), |bytes: &[u8]| {
    let zip = bytes.strip_prefix(b"Z").map(fuzz::parcel);
    let bytes = zip.as_deref().unwrap_or(bytes);
    let _ = is_parcel(bytes);
    let Ok(parcel) = files(bytes) else { return };
    assert!(parcel.len() > 0, "an empty parcel is refused");
    let mut sum = 0;
    let mut count = 0;
    for file in parcel {
        count += 1;
        match file {
            Ok(file) => {
                sum += file.bytes.len();
                assert!(!file.name.contains(|sign: char| sign.is_control()), "a name can be shown");
                assert!(!is_parcel(&file.bytes), "a parcel is opened or told");
            }
            Err(problem) => assert!(problem.fields.contains_key("file"), "{problem:?}"),
        }
    }
    assert!(sum <= BYTES_MAX && count <= 20_000, "limits hold");
});
