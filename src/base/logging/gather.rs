//! Lines on their way to standard error, gathered for a moment: a write of its own costs more than the rest of a line.

use std::io::{self, Write};
use std::sync::Arc;
use std::time::Duration;

use parking_lot::{Condvar, Mutex};

/// The longest that a line waits.
const WAIT: Duration = Duration::from_millis(50);
/// At this many waiting bytes the writer of a line writes them all, so that a standard error that nobody reads takes no
/// memory.
const FULL: usize = 64 * 1024;

/// Bytes that a pipe takes as one (POSIX, `PIPE_BUF` on Linux), so that nobody else's line gets into one of ours.
const AT_ONCE: usize = 4_096;

/// Where lines wait; clones share it.
#[derive(Clone, Default)]
pub struct Gathered(Arc<Shared>);

#[derive(Default)]
struct Shared {
    waiting: Mutex<Vec<u8>>,
    begun: Condvar,
}

impl Gathered {
    /// Starts the thread that writes.
    ///
    /// # Errors
    /// When there can be no thread.
    pub fn start() -> io::Result<Self> {
        let gathered = Self::default();
        let shared = Arc::clone(&gathered.0);
        std::thread::Builder::new().name("log".to_owned()).spawn(move || shared.keep_writing())?;
        Ok(gathered)
    }

    /// Writes at once what waits.
    pub fn write_out(&self) {
        self.0.write_out();
    }
}

impl Shared {
    fn keep_writing(&self) {
        loop {
            self.begun.wait_while(&mut self.waiting.lock(), |waiting| waiting.is_empty());
            std::thread::sleep(WAIT);
            self.write_out();
        }
    }

    /// Standard error is held before the lines are taken, so they leave in their order.
    fn write_out(&self) {
        let mut stderr = io::stderr().lock();
        let lines = std::mem::take(&mut *self.waiting.lock());
        let mut rest = lines.as_slice();
        while !rest.is_empty() {
            let (piece, behind) = rest.split_at(whole_lines(rest));
            // Where standard error is closed or full there is nobody to tell.
            let _ = stderr.write_all(piece);
            rest = behind;
        }
    }
}

/// The bytes of the lines in front that fit into one write; of a line that is longer, all of it.
fn whole_lines(lines: &[u8]) -> usize {
    let ends = |byte: &u8| *byte == b'\n';
    let fitting = lines.iter().take(AT_ONCE).rposition(ends).or_else(|| lines.iter().position(ends));
    fitting.map_or(lines.len(), |end| end + 1)
}

impl Write for Gathered {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        let mut waiting = self.0.waiting.lock();
        let first = waiting.is_empty();
        waiting.extend_from_slice(line);
        let full = waiting.len() >= FULL;
        drop(waiting);
        if first {
            self.0.begun.notify_one();
        }
        if full {
            self.write_out();
        }
        Ok(line.len())
    }

    /// Nothing: env_logger asks for it after each line.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_have_whole_lines_within_the_limit_of_a_pipe() {
        assert_eq!(whole_lines(b"a\nbc\n"), 5);
        let many = b"0123456789\n".repeat(1_000);
        assert_eq!(whole_lines(&many), AT_ONCE / 11 * 11);
        let long = [vec![b'x'; 5_000], b"\ny\n".to_vec()].concat();
        assert_eq!(whole_lines(&long), 5_001);
    }
}
