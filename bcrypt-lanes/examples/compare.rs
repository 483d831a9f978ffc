//! Compares digests a second in one thread, for each number of lanes, with the bcrypt crate. The two take turns.

use std::time::{Duration, Instant};

use bcrypt_lanes::{Input, Lanes, WIDTH};

const COST: u32 = 10;
const TURN: Duration = Duration::from_secs(2);

fn main() {
    for width in 1..=WIDTH {
        let (crate_first, ours, crate_then) = (of_crate(), in_lanes(width), of_crate());
        println!("{width} lanes: {:.2} times the bcrypt crate", ours / f64::midpoint(crate_first, crate_then));
    }
}

fn of_crate() -> f64 {
    let (started, mut digests) = (Instant::now(), 0.0);
    while started.elapsed() < TURN {
        std::hint::black_box(bcrypt::bcrypt(COST, [7; 16], b"correct horse battery staple\0"));
        digests += 1.0;
    }
    digests / started.elapsed().as_secs_f64()
}

fn in_lanes(width: usize) -> f64 {
    let (started, mut digests, mut lanes) = (Instant::now(), 0.0, Lanes::new());
    while started.elapsed() < TURN {
        while lanes.len() < width
            && let Some(lane) = lanes.free()
        {
            lane.start(Input::new(b"correct horse battery staple", [7; 16], COST), ());
        }
        digests += lanes.advance(16).len() as f64;
    }
    digests / started.elapsed().as_secs_f64()
}
