//! Every command by its name, with JSON in and out.

use serde_json::Value as Json;

use crate::api::*;
use crate::error::AppError;
use crate::session::App;
use crate::with_commands;

macro_rules! dispatch {
    ($($(#[doc = $doc:literal])* $mode:ident $name:ident($request:ty) -> $reply:ty;)*) => {
        impl App {
            $(
                $(#[doc = $doc])*
                pub fn $name(&mut self, request: $request) -> Result<$reply, AppError> {
                    self.may(stringify!($name), is_change(stringify!($mode)))?;
                    crate::commands::$name(self, request)
                }
            )*

            /// Runs a command by name. Fails as the command does, or with `command-unknown` or `command-unfit`.
            pub fn dispatch(&mut self, name: &str, request: Json) -> Result<Json, AppError> {
                match name {
                    $(stringify!($name) => {
                        self.may(name, is_change(stringify!($mode)))?;
                        let request: $request = serde_json::from_value(request).map_err(|error| unfit(name, &error))?;
                        let reply: $reply = self.$name(request)?;
                        Ok(serde_json::to_value(reply).expect("replies are plain data"))
                    })*
                    _ => Err(AppError::bare("command-unknown").with("command", name)),
                }
            }
        }

        /// The names of all commands and whether they change the book.
        pub const COMMANDS: &[(&str, bool)] =
            &[$((stringify!($name), is_change(stringify!($mode)))),*];
    };
}
with_commands!(dispatch);

const fn is_change(mode: &str) -> bool {
    matches!(mode.as_bytes()[0], b'c')
}

fn unfit(name: &str, error: &serde_json::Error) -> AppError {
    AppError::bare("command-unfit").with("command", name).with("reason", error.to_string())
}
