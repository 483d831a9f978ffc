//! The progress of a long command: a bar on a terminal, a line now and then elsewhere. On standard error, since standard
//! output is the command's answer.

use std::io::IsTerminal;
use std::pin::pin;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};
use parking_lot::Mutex;

/// The time between two lines, and until the first.
const PAUSE: Duration = Duration::from_secs(5);
/// The time between two pictures of the spinner.
const TICK: Duration = Duration::from_millis(100);
const SPINNER: &str = "{spinner} {msg}: {elapsed}";
const BAR: &str = "{msg} {wide_bar} {pos} of {len}, {eta} left";

pub(super) struct Progress {
    verb: &'static str,
    all: u64,
    done: AtomicU64,
    /// `None` if standard error isn't a terminal.
    bar: Option<ProgressBar>,
    said: Mutex<Instant>,
}

impl Progress {
    pub fn new(all: usize, verb: &'static str) -> Self {
        let all = all as u64;
        let bar = std::io::stderr().is_terminal().then(|| {
            let style = ProgressStyle::with_template(BAR).unwrap_or_else(|_| ProgressStyle::default_bar());
            ProgressBar::new(all).with_style(style).with_message(verb)
        });
        Self { verb, all, done: AtomicU64::new(0), bar, said: Mutex::new(Instant::now()) }
    }

    /// Counts one more.
    pub fn advance(&self) {
        self.advance_by(1);
    }

    pub fn advance_by(&self, more: u64) {
        let done = self.done.fetch_add(more, Ordering::Relaxed) + more;
        match &self.bar {
            Some(bar) => bar.inc(more),
            None => self.say(done),
        }
    }

    fn say(&self, done: u64) {
        let Some(mut said) = self.said.try_lock() else { return };
        if said.elapsed() >= PAUSE {
            *said = Instant::now();
            complain!("{}: {done} of {}", self.verb, self.all);
        }
    }
}

/// Shows that work goes on whose end isn't known.
pub(super) async fn while_working<T>(verb: &'static str, work: impl Future<Output = T>) -> T {
    let bar = std::io::stderr().is_terminal().then(|| {
        let style = ProgressStyle::with_template(SPINNER).unwrap_or_else(|_| ProgressStyle::default_spinner());
        let bar = ProgressBar::new_spinner().with_style(style).with_message(verb);
        bar.enable_steady_tick(TICK);
        bar
    });
    let (started, mut work) = (Instant::now(), pin!(work));
    let result = loop {
        match tokio::time::timeout(PAUSE, &mut work).await {
            Ok(result) => break result,
            Err(_) if bar.is_some() => {}
            Err(_) => complain!("{verb}: {} seconds", started.elapsed().as_secs()),
        }
    };
    bar.inspect(ProgressBar::finish_and_clear);
    result
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}
