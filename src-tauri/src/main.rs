//! The desktop shell: opens the window, keeps it from going anywhere else, and hands its questions to `app`.
//!
//! *Invariant:* this package alone knows Tauri, and it knows no rules, no sums and no SQL.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

#[cfg(test)]
mod command_names {
    include!("command_names.rs");
}
mod commands;
mod dialogs;
mod offering;
mod shell;
mod window;

use std::alloc::System;
use std::env::args_os;
use std::process::ExitCode;

use tauri::Manager as _;

/// Counts, so that the process that reads files of strangers has a limit.
#[global_allocator]
static MEMORY: apart::Memory<System> = apart::Memory::new(System, usize::MAX);

fn main() -> ExitCode {
    if apart::is_asked(args_os()) {
        // The limit is above what has been used this far.
        return apart::serve(args_os(), |bytes| MEMORY.set_limit(bytes).unwrap_or_default());
    }
    open_window();
    ExitCode::SUCCESS
}

fn open_window() {
    tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(commands::handler())
        .setup(|app| {
            let arguments: Vec<_> = args_os().skip(1).collect();
            let shell = shell::Shell::new(app.path().app_config_dir().ok(), app.handle().clone(), &arguments);
            app.manage(shell);
            window::open(app)?;
            shell::open_what_was_asked_for(app.handle().clone(), arguments);
            Ok(())
        })
        .run(tauri::generate_context!())
        .expect("the system can show a window");
}
