//! The types of the window, written from the list of commands so that the two cannot part.

use std::path::Path;

use ts_rs::{Config, TS};

use crate::api::*;
use crate::with_commands;

macro_rules! declare {
    ($($(#[doc = $doc:literal])* $mode:ident $name:ident($request:ty) -> $reply:ty;)*) => {
        /// Every command: what it takes and what it gives.
        #[derive(TS)]
        #[ts(export_to = "types.ts")]
        #[expect(dead_code, reason = "only its TypeScript is wanted")]
        struct Commands {
            $($(#[doc = $doc])* $name: ($request, $reply)),*
        }

        const MODES: &[(&str, &str)] = &[$((stringify!($name), stringify!($mode))),*];
    };
}
with_commands!(declare);

/// Returns the TypeScript of all requests and replies and of the map of commands. `scratch` is an empty folder.
pub fn declarations(scratch: &Path) -> Result<String, String> {
    let config = Config::new().with_out_dir(scratch);
    let exported = Commands::export_all(&config).and_then(|()| Failure::export_all(&config));
    exported.map_err(|error| error.to_string())?;
    let types = std::fs::read_to_string(scratch.join("types.ts")).map_err(|error| error.to_string())?;
    let (_, types) = types.split_once('\n').unwrap_or_default();
    let mut text = String::from(
        "// Written from the program's list of commands: `UPDATE=1 cargo test -p tests contract`.\n",
    );
    text.push_str(types.trim_end());
    text.push_str(
        "\n\n/** The commands that change the book; after one, what is on screen is asked for again. */\n",
    );
    text.push_str("export const CHANGES: ReadonlySet<keyof Commands> = new Set<keyof Commands>([\n");
    for (name, _) in MODES.iter().filter(|(_, mode)| *mode == "change") {
        text.push_str(&format!("  \"{name}\",\n"));
    }
    text.push_str("]);\n");
    Ok(text)
}
