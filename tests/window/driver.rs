//! Driving the real window: WebKitWebDriver starts the program and answers for it.
//!
//! The driver's own capability `webkitgtk:browserOptions` names the program, and the two variables below tell it that
//! it is being driven; so no other program stands between. Every wait has a limit, since a wedged web view would
//! otherwise hang the run.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;

/// Longest that anything on the screen may take to come.
const PATIENCE: Duration = Duration::from_secs(30);

/// The running window.
pub struct Window {
    client: Client,
    driver: Child,
    shots: PathBuf,
}

/// Returns the root of the repository.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .nth(2)
        .expect("tests/window lies in the repository")
        .to_owned()
}

/// Returns the program built for the test.
fn program() -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    target.join("debug/bidragsboken")
}

impl Window {
    /// Starts the program with settings of its own in `home`; `picks` answers its file dialogs.
    pub async fn open(home: &Path, picks: &[(&str, PathBuf)], port: u16) -> Self {
        let list = home.join("picks.txt");
        let lines: Vec<String> =
            picks.iter().map(|(purpose, path)| format!("{purpose}\t{}", path.display())).collect();
        std::fs::write(&list, lines.join("\n")).expect("the list of picks is written");
        let driver = Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .env("TAURI_AUTOMATION", "true")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("BIDRAGSBOKEN_PICKS", &list)
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("XDG_DATA_HOME", home.join("data"))
            .env("XDG_CACHE_HOME", home.join("cache"))
            .env("TMPDIR", home)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("WebKitWebDriver starts: package webkit2gtk-driver");
        let client = connect(port).await;
        let shots = root().join("tests/screenshots");
        std::fs::create_dir_all(&shots).expect("a folder for the pictures");
        Self { client, driver, shots }
    }

    /// Waits for the element with the test id.
    pub async fn find(&self, id: &str) -> Element {
        let css = format!("[data-testid='{id}']");
        let waited = self.client.wait().at_most(PATIENCE).for_element(Locator::Css(&css)).await;
        match waited {
            Ok(element) => element,
            Err(error) => {
                self.picture(&format!("missing-{id}")).await;
                panic!("{id} did not come within {} s: {error}\n{}", PATIENCE.as_secs(), self.text().await)
            }
        }
    }

    /// Returns how many elements with the test id there are now.
    pub async fn count(&self, id: &str) -> usize {
        let css = format!("[data-testid='{id}']");
        self.client.find_all(Locator::Css(&css)).await.map_or(0, |found| found.len())
    }

    /// Clicks the element with the test id, once it can be: a click on what is disabled does nothing and says so to
    /// nobody.
    pub async fn click(&self, id: &str) {
        let mut last = None;
        for _ in 0..40 {
            let element = self.find(id).await;
            let disabled = element.attr("disabled").await.ok().flatten().is_some();
            match element.click().await {
                Ok(()) if !disabled => return,
                Ok(()) => {}
                Err(error) => last = Some(error),
            }
            tokio::time::sleep(Duration::from_millis(250)).await;
        }
        panic!("{id} could not be clicked: {last:?}");
    }

    /// Presses the focused element with a key; WebDriver's code point for it.
    pub async fn press(&self, key: char) -> Result<(), CmdError> {
        self.client.active_element().await?.send_keys(&key.to_string()).await
    }

    /// Goes to a field by its id and types into it and the fields after it, with the tab key between them.
    pub async fn fill_from(&self, id: &str, texts: &[&str]) {
        self.client.wait().for_element(Locator::Id(id)).await.expect("the field comes");
        // As the tab key does: what stands in the field is marked, so that typing takes its place.
        let focus = format!("const field = document.getElementById('{id}'); field.focus(); field.select?.()");
        self.script(&focus).await;
        for text in texts {
            let field = self.client.active_element().await.expect("a field has the focus");
            field.send_keys(&format!("{text}\u{e004}")).await.expect("it is typed");
        }
    }

    /// Presses keys where the keyboard is.
    pub async fn type_keys(&self, keys: &str) {
        let field = self.client.active_element().await.expect("something has the keyboard");
        field.send_keys(keys).await.expect("it is typed");
    }

    /// Goes with the tab key until the element with the id or test id has the keyboard; nothing else is used.
    pub async fn tab_to(&self, id: &str) {
        let has_it = format!(
            "const at = document.activeElement; return at.id === '{id}' || at.dataset.testid === '{id}'"
        );
        let there = format!("return document.querySelector(\"[id='{id}'], [data-testid='{id}']\") !== null");
        for _ in 0..120 {
            if self.script(&there).await == true {
                break;
            }
            tokio::time::sleep(Duration::from_millis(250)).await;
        }
        for _ in 0..160 {
            if self.script(&has_it).await == true {
                return;
            }
            self.type_keys("\u{e004}").await;
        }
        self.picture(&format!("not-reached-{id}")).await;
        panic!("{id} is not reached by the keyboard\n{}", self.text().await)
    }

    /// Goes to a field by the keyboard and types over what stands in it.
    pub async fn type_into(&self, id: &str, text: &str) {
        self.tab_to(id).await;
        self.type_keys("\u{e009}a").await;
        self.type_keys(text).await;
    }

    /// Goes to a list of choices by the keyboard and chooses by the first letters of the words.
    pub async fn choose(&self, id: &str, letters: &str) {
        self.tab_to(id).await;
        self.type_keys(letters).await;
        // The letters that follow begin a new choice only after a while.
        tokio::time::sleep(Duration::from_millis(1_200)).await;
    }

    /// Moves the keyboard to the content of the window: F6 goes from region to region.
    pub async fn content(&self) {
        let inside = "return document.activeElement.id === 'content'";
        for _ in 0..4 {
            if self.script(inside).await == true {
                return;
            }
            self.type_keys("\u{e036}").await;
        }
        panic!("F6 does not lead to the content")
    }

    /// Waits until a dialog is open, or none is.
    pub async fn dialog(&self, open: bool) {
        let asked = "return document.querySelector('dialog[open]') !== null";
        for _ in 0..80 {
            if self.script(asked).await == open {
                return;
            }
            tokio::time::sleep(Duration::from_millis(125)).await;
        }
        self.picture("dialog-stays").await;
        panic!("the dialog is {}open\n{}", if open { "not " } else { "" }, self.text().await)
    }

    /// Waits until the element's text satisfies the test, and returns it.
    pub async fn text_of(&self, id: &str, wanted: impl Fn(&str) -> bool) -> String {
        let mut text = String::new();
        for _ in 0..120 {
            text = self.find(id).await.text().await.unwrap_or_default();
            if wanted(&text) {
                return text;
            }
            tokio::time::sleep(Duration::from_millis(250)).await;
        }
        self.picture(&format!("unexpected-{id}")).await;
        panic!("{id} says {text:?}")
    }

    /// Returns an attribute of the element.
    pub async fn attribute(&self, id: &str, name: &str) -> String {
        self.find(id).await.attr(name).await.ok().flatten().unwrap_or_default()
    }

    /// Runs a script in the page.
    pub async fn script(&self, script: &str) -> serde_json::Value {
        self.client.execute(script, Vec::new()).await.expect("the script runs")
    }

    /// Everything that can be read on the page.
    pub async fn text(&self) -> String {
        let said = self.client.execute("return document.body.innerText", Vec::new()).await;
        said.ok().and_then(|text| text.as_str().map(str::to_owned)).unwrap_or_default()
    }

    /// Keeps a picture of the window to look at.
    pub async fn picture(&self, name: &str) {
        // What was typed last is drawn a moment later.
        tokio::time::sleep(Duration::from_millis(300)).await;
        let shot = tokio::time::timeout(PATIENCE, self.client.screenshot()).await;
        if let Ok(Ok(bytes)) = shot {
            let _ = std::fs::write(self.shots.join(format!("{name}.png")), bytes);
        }
    }

    /// Sets the size of the window.
    pub async fn size(&self, width: u32, height: u32) {
        let _ = self.client.set_window_size(width, height).await;
    }

    /// Ends the program.
    pub async fn close(mut self) {
        let _ = tokio::time::timeout(PATIENCE, self.client.clone().close()).await;
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        let _ = self.driver.kill();
    }
}

async fn connect(port: u16) -> Client {
    let options = serde_json::json!({ "binary": program(), "args": [] });
    let capabilities: Capabilities =
        BTreeMap::from([("webkitgtk:browserOptions".to_owned(), options)]).into_iter().collect();
    let mut last = None;
    for _ in 0..40 {
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities.clone());
        match tokio::time::timeout(PATIENCE, builder.connect(&format!("http://127.0.0.1:{port}"))).await {
            Ok(Ok(client)) => return client,
            Ok(Err(error)) => last = Some(error.to_string()),
            Err(_) => last = Some("no answer".to_owned()),
        }
        tokio::time::sleep(Duration::from_millis(250)).await;
    }
    panic!("no session with the window: {last:?}")
}
