//! The one window, and where it may go: nowhere.

use std::path::PathBuf;

use tauri::webview::NewWindowResponse;
use tauri::{
    App, AppHandle, DragDropEvent, Emitter as _, Manager as _, Url, WebviewWindowBuilder, WindowEvent,
};

use crate::offering::offer_all;
use crate::shell::Shell;

/// Opens the window that `tauri.conf.json` describes.
pub(crate) fn open(app: &App) -> tauri::Result<()> {
    let described = app.config().app.windows.first().expect("tauri.conf.json describes the main window");
    let window = WebviewWindowBuilder::from_config(app, described)?
        .on_navigation(is_own_page)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .build()?;
    let handle = app.handle().clone();
    window.on_window_event(move |event| {
        if let WindowEvent::DragDrop(dragged) = event {
            follow(&handle, dragged);
        }
    });
    Ok(())
}

/// Tells the page that files are held over the window, so that it shows where they would go, and which were dropped.
fn follow(handle: &AppHandle, dragged: &DragDropEvent) {
    match dragged {
        DragDropEvent::Enter { .. } => {
            let _ = handle.emit("dragging", true);
        }
        DragDropEvent::Leave => {
            let _ = handle.emit("dragging", false);
        }
        DragDropEvent::Drop { paths, .. } => {
            let _ = handle.emit("dragging", false);
            offer_dropped(handle, paths.clone());
        }
        _ => {}
    }
}

/// Offered on a thread of its own: the application may be at work. The page gets handles and names, never a path.
fn offer_dropped(handle: &AppHandle, paths: Vec<PathBuf>) {
    let handle = handle.clone();
    std::thread::spawn(move || {
        let dropped = offer_all(&handle.state::<Shell>(), paths);
        let _ = handle.emit("dropped", dropped);
    });
}

/// Returns whether an address is a page of the program itself. A window goes nowhere else, whatever a page, a
/// document or a dropped file asks for.
fn is_own_page(address: &Url) -> bool {
    let origin = (address.scheme(), address.host_str());
    if cfg!(windows) {
        origin == ("http", Some("tauri.localhost"))
    } else {
        origin == ("tauri", Some("localhost"))
    }
}

#[cfg(test)]
mod tests {
    use super::is_own_page;

    fn may_open(address: &str) -> bool {
        is_own_page(&address.parse().unwrap())
    }

    #[test]
    fn the_window_stays_on_its_own_pages() {
        let own =
            if cfg!(windows) { "http://tauri.localhost/index.html" } else { "tauri://localhost/index.html" };
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
