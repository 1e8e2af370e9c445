//! The application behind the window: one at a time may use it, and long work tells how far it has come.

use std::ffi::OsString;
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use apart::Apart;
use app::api::book::{OpenBook, OpenSample};
use app::api::{Failure, FileHandle};
use app::{App, AppError, Look};
use serde::Serialize;
use tauri::{AppHandle, Emitter as _, Manager as _};

use crate::offering::is_package;

/// Between two reports of progress; more often than this nobody reads.
const REPORT_PAUSE: Duration = Duration::from_millis(100);

/// How far long work has come.
#[derive(Clone, Serialize)]
struct Progress {
    what: String,
    done: u64,
    all: u64,
}

/// The application, shared by the commands of the window.
pub(crate) struct Shell {
    app: Mutex<App>,
    handle: AppHandle,
    stop: Arc<AtomicBool>,
    /// A package that is to be opened once the page asks for it.
    asked: Mutex<Option<PathBuf>>,
}

impl Shell {
    /// Makes the application of the user whose settings lie in `profile`, started with these arguments.
    pub(crate) fn new(profile: Option<PathBuf>, handle: AppHandle, arguments: &[OsString]) -> Self {
        let stop = Arc::new(AtomicBool::new(false));
        let mut app = App::new(Box::new(app::world::Computer), profile);
        // Without its own name the program starts nothing, and says so for each file.
        app.read_apart(Apart::new(std::env::current_exe().unwrap_or_default()));
        app.on_progress(reporter(handle.clone(), Arc::clone(&stop)));
        let asked = arguments.first().map(PathBuf::from).filter(|path| is_package(path));
        Self { app: Mutex::new(app), handle, stop, asked: Mutex::new(asked) }
    }

    /// Returns the package that the program was started with, and forgets it.
    pub(crate) fn asked_package(&self) -> Option<PathBuf> {
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// Asks long work to stop; it leaves everything as it was.
    pub(crate) fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// Gives a path a handle and returns it with the file's name.
    pub(crate) fn offer(&self, path: PathBuf) -> (FileHandle, String) {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        (self.lock().files.offer(path), name)
    }

    /// Looks in the watched folder before the inbox is asked for: reading files may take long, and the application is
    /// free for other commands meanwhile.
    pub(crate) fn look_before(&self, command: &str) {
        if command != "list_inbox" {
            return;
        }
        let look = self.lock().inbox_look();
        // A file that makes its reader panic is left unread; the question itself is answered.
        let _ = catch_unwind(AssertUnwindSafe(|| look.map(Look::take)));
    }

    /// Carries a command out. A panic is told as `internal`: the transaction is gone with it, and nothing was changed.
    pub(crate) fn run<T>(&self, command: impl FnOnce(&mut App) -> Result<T, AppError>) -> Result<T, Failure> {
        let mut app = self.lock();
        self.stop.store(false, Ordering::Relaxed);
        let outcome = catch_unwind(AssertUnwindSafe(|| command(&mut app)));
        let outcome = outcome.unwrap_or_else(|_| Err(AppError::bare("internal")));
        outcome.map_err(|error| app.failure(&error))
    }

    /// Says in words what went wrong outside any command.
    pub(crate) fn failure(&self, error: &AppError) -> Failure {
        self.lock().failure(error)
    }

    /// Tells the page that the book has changed, so that it asks anew for what is on screen.
    pub(crate) fn changed(&self, command: &str) {
        let _ = self.handle.emit("changed", command);
    }

    /// A panic in an earlier command has left the application whole: what it wrote was one transaction.
    fn lock(&self) -> MutexGuard<'_, App> {
        self.app.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn reporter(handle: AppHandle, stop: Arc<AtomicBool>) -> app::Progress {
    let mut last = Instant::now() - REPORT_PAUSE;
    Box::new(move |what, done, all| {
        if last.elapsed() >= REPORT_PAUSE || done == all {
            last = Instant::now();
            let _ = handle.emit("progress", Progress { what: what.to_owned(), done, all });
        }
        if stop.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    })
}

/// Opens the sample (`--sample`) or the book named on the command line, while the window already shows. A package is
/// asked for by the page, which shows what fails of one that does not hold.
pub(crate) fn open_what_was_asked_for(handle: AppHandle, arguments: Vec<OsString>) {
    let Some(first) = arguments.into_iter().next() else { return };
    if is_package(Path::new(&first)) {
        return;
    }
    std::thread::spawn(move || {
        let shell = handle.state::<Shell>();
        let opened = if first == "--sample" {
            shell.run(|app| app.open_sample(OpenSample { sample: "kommun".to_owned(), file: None }))
        } else {
            let (file, _) = shell.offer(PathBuf::from(first));
            shell.run(|app| app.open_book(OpenBook { file }))
        };
        match opened {
            Ok(_) => shell.changed("open_book"),
            Err(failure) => {
                let _ = handle.emit("failed", failure);
            }
        }
    });
}
