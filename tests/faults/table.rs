//! The results of cases, their requirements, and the table that shows them.

use std::time::Duration;

use crate::site::Site;
use crate::storm::{Kind, Seen};

/// One line of the table.
pub struct Row {
    fault: String,
    set_up: String,
    load: String,
    pub seen: Seen,
    recovered: Option<Duration>,
    /// The requirements that weren't met.
    pub wrong: Vec<String>,
}

impl Row {
    pub fn new(fault: &str, site: &Site, load: &str, seen: Seen) -> Self {
        let (fault, set_up, load) = (fault.to_owned(), site.words(), load.to_owned());
        let mut row = Self { fault, set_up, load, seen, recovered: None, wrong: Vec::new() };
        let lost = row.seen.lost_writes.clone();
        row.demand(lost.is_empty(), format!("acknowledged writes were lost: {}", first_few(&lost)));
        let never = [Kind::SignedOut, Kind::Server, Kind::Stale, Kind::Odd];
        row.none_of(&never)
    }

    /// A case that didn't finish.
    pub fn broken(name: &str, why: String) -> Self {
        Self {
            fault: name.to_owned(),
            set_up: String::new(),
            load: String::new(),
            seen: Seen::default(),
            recovered: None,
            wrong: vec![why],
        }
    }

    pub fn demand(&mut self, holds: bool, otherwise: impl Into<String>) {
        if !holds {
            self.wrong.push(otherwise.into());
        }
    }

    pub fn demands(mut self, holds: bool, otherwise: impl Into<String>) -> Self {
        self.demand(holds, otherwise);
        self
    }

    fn none_of(mut self, kinds: &[Kind]) -> Self {
        for kind in kinds {
            let these: Vec<_> =
                self.seen.failures.iter().filter(|failure| failure.kind == *kind).map(|f| f.what.clone()).collect();
            self.demand(these.is_empty(), format!("{} × {}: {}", these.len(), kind.words(), first_few(&these)));
        }
        self
    }

    /// No request may have failed.
    pub fn nothing_failed(self) -> Self {
        self.none_of(&[Kind::Away, Kind::Connection, Kind::Slow])
    }

    /// Pages may have said, within two seconds, that the database is unavailable. Nothing else may have failed.
    pub fn said_away_at_most(self) -> Self {
        self.none_of(&[Kind::Connection, Kind::Slow])
    }

    pub fn recovered_within(mut self, took: Duration, most: Duration) -> Self {
        self.recovered = Some(took);
        let sentence = format!("back only after {}", milliseconds(took));
        self.demands(took <= most, sentence)
    }

    pub fn holds(&self) -> bool {
        self.wrong.is_empty()
    }

    fn cells(&self) -> [String; 9] {
        let seen = &self.seen;
        let errors: Vec<_> = seen.by_kind().iter().map(|(kind, count)| format!("{count} {}", kind.words())).collect();
        [
            self.fault.clone(),
            self.set_up.clone(),
            self.load.clone(),
            seen.requests.to_string(),
            if errors.is_empty() { "none".to_owned() } else { errors.join(", ") },
            milliseconds(seen.slowest),
            seen.count(Kind::SignedOut).to_string(),
            format!("{} of {}", seen.lost_writes.len(), seen.acknowledged),
            self.recovered.map_or_else(|| "–".to_owned(), milliseconds),
        ]
    }
}

/// Prints the table in Markdown, then each requirement that wasn't met.
pub fn print(rows: &[Row]) {
    println!(
        "\n| Fault | Set-up | Load | Requests | Errors | Slowest | Sessions lost | Acknowledged writes lost | Back after |"
    );
    println!("|---|---|---|---|---|---|---|---|---|");
    for row in rows {
        println!("| {} |", row.cells().join(" | "));
    }
    println!();
    for row in rows {
        for wrong in &row.wrong {
            println!("DOES NOT HOLD  {}: {wrong}", row.fault);
        }
    }
}

fn milliseconds(time: Duration) -> String {
    format!("{} ms", time.as_millis())
}

fn first_few(all: &[String]) -> String {
    all.iter().take(3).cloned().collect::<Vec<_>>().join("; ")
}
