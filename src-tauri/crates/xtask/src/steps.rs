//! Running one command after another: each is said, timed, and stops the rest when it fails.

use std::fmt;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};
use std::time::{Duration, Instant};

/// Why the work stopped.
#[derive(Debug)]
pub(crate) enum Failure {
    /// A command failed; it can be run again by itself.
    Step { what: String, command: String, status: String },
    /// A command took longer than it may.
    TooLong { what: String, command: String, limit: Duration },
    /// Something has to be installed by hand.
    Missing { sentence: String },
}

impl Failure {
    /// 2 where the machine lacks something, 1 where a step failed.
    pub(crate) const fn exit_code(&self) -> u8 {
        match self {
            Self::Missing { .. } => 2,
            Self::Step { .. } | Self::TooLong { .. } => 1,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Step { what, command, status } => {
                write!(f, "{what} failed ({status}). To run it alone:\n    {command}")
            }
            Self::TooLong { what, command, limit } => {
                write!(
                    f,
                    "{what} took longer than {} s and was stopped. To run it alone:\n    {command}",
                    limit.as_secs()
                )
            }
            Self::Missing { sentence } => f.write_str(sentence),
        }
    }
}

/// Returns the root of the repository.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(3).unwrap_or(here).to_owned()
}

/// A command to run, as words.
pub(crate) struct Step {
    what: String,
    program: String,
    arguments: Vec<String>,
    folder: PathBuf,
    environment: Vec<(String, String)>,
    limit: Option<Duration>,
    accepted: Vec<i32>,
}

impl Step {
    /// Makes a step of a command that is run in the root of the repository.
    pub(crate) fn new(what: &str, program: &str, arguments: &[&str]) -> Self {
        Self {
            what: what.to_owned(),
            program: program.to_owned(),
            arguments: arguments.iter().map(|&argument| argument.to_owned()).collect(),
            folder: root(),
            environment: Vec::new(),
            limit: None,
            accepted: vec![0],
        }
    }

    /// Runs it in another folder of the repository.
    pub(crate) fn within(mut self, folder: &str) -> Self {
        self.folder = root().join(folder);
        self
    }

    /// Sets a variable of its environment.
    pub(crate) fn with(mut self, name: &str, value: &str) -> Self {
        self.environment.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Stops it, and everything it started, after so long.
    pub(crate) fn no_longer_than(mut self, limit: Duration) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Takes another exit code for success too.
    pub(crate) fn accepting(mut self, code: i32) -> Self {
        self.accepted.push(code);
        self
    }

    /// Returns the command as a person would type it.
    fn typed(&self) -> String {
        let variables = self.environment.iter().map(|(name, value)| format!("{name}={}", quoted(value)));
        let words = std::iter::once(&self.program).chain(&self.arguments).map(|word| quoted(word));
        let line = variables.chain(words).collect::<Vec<_>>().join(" ");
        match self.folder.strip_prefix(root()) {
            Ok(folder) if folder.as_os_str().is_empty() => line,
            Ok(folder) => format!("(cd {} && {line})", folder.display()),
            Err(_) => line,
        }
    }

    /// Runs the step and waits for it.
    pub(crate) fn run(self) -> Result<(), Failure> {
        println!("\n==> {}\n    {}", self.what, self.typed());
        let begun = Instant::now();
        let status = self.wait(begun)?;
        let took = begun.elapsed();
        if status.code().is_some_and(|code| self.accepted.contains(&code)) {
            println!("    done in {:.1} s", took.as_secs_f32());
            return Ok(());
        }
        Err(Failure::Step { what: self.what.clone(), command: self.typed(), status: status.to_string() })
    }

    fn wait(&self, begun: Instant) -> Result<ExitStatus, Failure> {
        let failed = |error: std::io::Error| Failure::Step {
            what: self.what.clone(),
            command: self.typed(),
            status: error.to_string(),
        };
        let mut command = self.limited();
        command.current_dir(&self.folder).envs(self.environment.iter().map(|(name, value)| (name, value)));
        let status = command.status().map_err(failed)?;
        // `timeout` ends with 124 when time ran out, and 137 when it had to kill.
        match self.limit {
            Some(limit) if begun.elapsed() >= limit && matches!(status.code(), Some(124 | 137) | None) => {
                Err(Failure::TooLong { what: self.what.clone(), command: self.typed(), limit })
            }
            _ => Ok(status),
        }
    }

    /// A step with a limit runs under `timeout`, which ends the whole group of processes.
    fn limited(&self) -> Command {
        let Some(limit) = self.limit.filter(|_| cfg!(unix)) else {
            let mut command = Command::new(&self.program);
            command.args(&self.arguments);
            return command;
        };
        let mut command = Command::new("timeout");
        command
            .arg("--kill-after=10")
            .arg(limit.as_secs().to_string())
            .arg(&self.program)
            .args(&self.arguments);
        command
    }
}

fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./=:,+@".contains(c);
    if !word.is_empty() && word.chars().all(plain) { word.to_owned() } else { format!("'{word}'") }
}

/// Tells whether a program is there and answers.
pub(crate) fn answers(program: &str, argument: &str) -> Option<String> {
    let output = Command::new(program).arg(argument).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_is_shown_as_a_person_would_type_it() {
        let step = Step::new("x", "npm", &["run", "a b"]).within("ui").with("CI", "true");
        assert_eq!(step.typed(), "(cd ui && CI=true npm run 'a b')");
    }

    #[test]
    fn a_failing_step_says_how_to_run_it_alone() {
        let failure = Step::new("saying no", "false", &[]).run().unwrap_err();
        assert_eq!(failure.exit_code(), 1);
        assert!(failure.to_string().contains("saying no failed"), "{failure}");
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_step_that_hangs_is_stopped() {
        let step = Step::new("sleeping", "sleep", &["30"]).no_longer_than(Duration::from_secs(1));
        assert!(matches!(step.run(), Err(Failure::TooLong { .. })));
    }
}
