//! The clock and the dice: the only places where time and chance come in, so that tests can hold them still.

use chrono::{DateTime, Datelike, NaiveDateTime, Utc};
use domain::committed::{Salt, Salts};
use domain::date::Date;
use domain::ids::BookId;
use domain::log::Timestamp;

/// What the computer tells that is not in any book.
pub trait World: Send {
    /// Returns the time, in seconds since 1970-01-01 in Coordinated Universal Time.
    fn unix_seconds(&mut self) -> i64;

    /// Fills the bytes with what nobody can guess.
    fn random(&mut self, bytes: &mut [u8]);
}

/// The computer's own clock and random numbers.
#[derive(Clone, Copy, Debug, Default)]
pub struct Computer;

impl World for Computer {
    #[expect(clippy::disallowed_methods, reason = "this is the one place that reads the clock")]
    fn unix_seconds(&mut self) -> i64 {
        Utc::now().timestamp()
    }

    fn random(&mut self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("the operating system gives random numbers");
    }
}

/// Salts from the world's dice.
pub(crate) struct Dice<'a>(pub(crate) &'a mut dyn World);

impl Salts for Dice<'_> {
    fn salt(&mut self) -> Salt {
        let mut bytes = [0; 16];
        self.0.random(&mut bytes);
        Salt(bytes)
    }
}

/// Returns the time as operations carry it.
pub(crate) fn timestamp(world: &mut dyn World) -> Timestamp {
    moment(world.unix_seconds())
}

/// Returns a time in seconds since 1970-01-01 as operations carry it.
pub(crate) fn moment(unix_seconds: i64) -> Timestamp {
    let moment = DateTime::<Utc>::from_timestamp(unix_seconds, 0).unwrap_or_default();
    moment.format("%Y-%m-%dT%H:%M:%SZ").to_string().parse().expect("a moment is written as it is read")
}

/// Returns today in Sweden.
pub(crate) fn today(world: &mut dyn World) -> Date {
    let moment = DateTime::<Utc>::from_timestamp(world.unix_seconds(), 0).unwrap_or_default();
    let local = moment.with_timezone(&chrono_tz::Europe::Stockholm).date_naive();
    Date::new(local.year(), local.month(), local.day()).expect("today is within the calendar")
}

/// Returns a moment as the clock on a Swedish wall showed it: `2026-11-22 10:30`.
pub(crate) fn local_time(at: &Timestamp) -> String {
    let text = at.to_string();
    NaiveDateTime::parse_from_str(&text, "%Y-%m-%dT%H:%M:%SZ").map_or(text, |moment| {
        moment.and_utc().with_timezone(&chrono_tz::Europe::Stockholm).format("%Y-%m-%d %H:%M").to_string()
    })
}

/// Makes the id of a new book (UUID version 7).
pub(crate) fn book_id(world: &mut dyn World) -> BookId {
    let mut random = [0; 10];
    world.random(&mut random);
    let milliseconds = u64::try_from(world.unix_seconds()).unwrap_or(0).saturating_mul(1000);
    BookId(uuid::Builder::from_unix_timestamp_millis(milliseconds, &random).into_uuid())
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Still(i64);

    impl World for Still {
        fn unix_seconds(&mut self) -> i64 {
            self.0
        }
        fn random(&mut self, bytes: &mut [u8]) {
            bytes.fill(7);
        }
    }

    #[test]
    fn the_day_changes_at_midnight_in_sweden() {
        // 2026-12-31 22:59:59 UTC is 23:59:59 in Stockholm; a second later it is the new year.
        assert_eq!(today(&mut Still(1_798_757_999)).to_string(), "2026-12-31");
        assert_eq!(today(&mut Still(1_798_758_000)).to_string(), "2027-01-01");
        assert_eq!(local_time(&timestamp(&mut Still(1_798_758_000))), "2027-01-01 00:00");
    }
}
