//! The desktop shell: opens the window and keeps it from going anywhere else.
//!
//! *Invariant:* this package alone knows Tauri, and it knows no rules, no sums and no SQL; everything it is asked is
//! answered by the crate `app`.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use tauri::webview::NewWindowResponse;
use tauri::{App, Url, WebviewWindowBuilder};

fn main() {
    tauri::Builder::default()
        .setup(|app| Ok(open_main_window(app)?))
        .run(tauri::generate_context!())
        .expect("the system can show a window");
}

/// Opens the window that `tauri.conf.json` describes.
fn open_main_window(app: &App) -> tauri::Result<()> {
    let described = app.config().app.windows.first().expect("tauri.conf.json describes the main window");
    WebviewWindowBuilder::from_config(app, described)?
        .on_navigation(is_own_page)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .build()?;
    Ok(())
}

/// Returns whether an address is a page of the program itself. A window goes nowhere else, whatever a page, a
/// document or a dropped file asks for.
fn is_own_page(address: &Url) -> bool {
    let origin = (address.scheme(), address.host_str());
    if cfg!(windows) { origin == ("http", Some("tauri.localhost")) } else { origin == ("tauri", Some("localhost")) }
}

#[cfg(test)]
mod tests {
    use super::is_own_page;

    fn may_open(address: &str) -> bool {
        is_own_page(&address.parse().unwrap())
    }

    #[test]
    fn the_window_stays_on_its_own_pages() {
        let own = if cfg!(windows) { "http://tauri.localhost/index.html" } else { "tauri://localhost/index.html" };
        assert!(may_open(own));
    }

    #[test]
    fn the_window_opens_nothing_from_elsewhere() {
        for address in [
            "https://example.org/",
            "http://localhost:1420/",
            "file:///etc/passwd",
            "data:text/html,hej",
            "about:blank",
            "tauri://localhost.example.org/",
            "https://tauri.localhost.example.org/",
        ] {
            assert!(!may_open(address), "{address}");
        }
    }
}
