//! A thin Tauri command for each command of `app`, made from its one list.
//!
//! Each is a real command of its own, so that the capabilities of a window name what it may ask for. They run on the
//! thread pool; the window never waits.

use app::api::*;
use app::with_commands;
use tauri::ipc::Invoke;
use tauri::{State, Wry};

use crate::shell::Shell;

macro_rules! expand {
    ($($(#[doc = $doc:literal])* $mode:ident $name:ident($request:ty) -> $reply:ty;)*) => {
        $(
            $(#[doc = $doc])*
            #[tauri::command(async)]
            fn $name(shell: State<'_, Shell>, request: $request) -> Result<$reply, Failure> {
                shell.look_before(stringify!($name));
                let reply = shell.run(|app| app.$name(request));
                if reply.is_ok() && stringify!($mode) == "change" {
                    shell.changed(stringify!($name));
                }
                reply
            }
        )*

        /// Returns what answers the window.
        pub(crate) fn handler() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![
                crate::dialogs::pick_file,
                crate::dialogs::pick_files,
                crate::dialogs::cancel_work,
                crate::offering::asked_package,
                $($name),*
            ]
        }
    };
}
with_commands!(expand);

#[cfg(test)]
mod tests {
    use crate::command_names::COMMAND_NAMES;

    /// The commands that only the window has.
    const OF_THE_WINDOW: [&str; 4] = ["asked_package", "cancel_work", "pick_file", "pick_files"];

    #[test]
    fn the_list_for_the_permissions_is_that_of_the_program() {
        let mut names: Vec<&str> = app::COMMANDS.iter().map(|(name, _)| *name).chain(OF_THE_WINDOW).collect();
        names.sort_unstable();
        assert_eq!(COMMAND_NAMES, names, "src/command_names.rs is stale");
    }

    #[test]
    fn the_main_window_may_ask_for_every_command_by_name() {
        let capability: serde_json::Value =
            serde_json::from_str(include_str!("../capabilities/main.json")).unwrap();
        let permissions: Vec<&str> =
            capability["permissions"].as_array().unwrap().iter().filter_map(|p| p.as_str()).collect();
        for name in COMMAND_NAMES {
            let permission = format!("allow-{}", name.replace('_', "-"));
            assert!(permissions.contains(&permission.as_str()), "capabilities/main.json lacks {permission}");
        }
    }
}
