//! Buffers lines for standard error for a moment, because a write per line costs more than everything else about a
//! line.

use std::io::{self, Write};
use std::sync::Arc;
use std::time::Duration;

use parking_lot::{Condvar, Mutex};

/// The longest time that a line waits.
const WAIT: Duration = Duration::from_millis(50);
/// With this many buffered bytes, the thread that adds a line writes them all, so that the buffer doesn't grow if
/// nobody reads standard error.
const FULL: usize = 64 * 1024;

/// The bytes that a pipe writes atomically (POSIX, `PIPE_BUF` on Linux), so that lines of other processes don't mix
/// with ours.
const AT_ONCE: usize = 4_096;

/// The buffer. Clones share it.
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
    /// If the thread can't be started.
    pub fn start() -> io::Result<Self> {
        let gathered = Self::default();
        let shared = Arc::clone(&gathered.0);
        std::thread::Builder::new().name("log".to_owned()).spawn(move || shared.keep_writing())?;
        Ok(gathered)
    }

    /// Writes the buffer at once.
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

    /// Locks standard error before taking the lines, so that they are written in order.
    fn write_out(&self) {
        let mut stderr = io::stderr().lock();
        let lines = std::mem::take(&mut *self.waiting.lock());
        let mut rest = lines.as_slice();
        while !rest.is_empty() {
            let (piece, behind) = rest.split_at(whole_lines(rest));
            // If standard error is closed or full, there is nowhere to report it.
            let _ = stderr.write_all(piece);
            rest = behind;
        }
    }
}

/// The number of bytes of the first lines that fit into one write. A longer line is written as a whole.
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

    /// Does nothing. env_logger calls this after each line.
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
