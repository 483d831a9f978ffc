//! Equal to the bcrypt crate, bit for bit, however computations meet.

use bcrypt_lanes::{Digest, Input, Lanes, WIDTH, digest};
use proptest::prelude::*;

#[derive(Clone, Debug)]
struct Job {
    password: Vec<u8>,
    salt: [u8; 16],
    cost: u32,
    /// After so many slices it begins, if there's room, and after so many more its owner leaves.
    arrives: usize,
    leaves: Option<usize>,
}

impl Job {
    fn input(&self) -> Input {
        Input::new(&self.password, self.salt, self.cost)
    }

    fn expected(&self) -> Digest {
        let mut key = self.password.clone();
        key.push(0);
        key.truncate(72);
        let [digest @ .., _] = bcrypt::bcrypt(self.cost, self.salt, &key);
        digest
    }
}

fn any_job(costs: impl Strategy<Value = u32>) -> impl Strategy<Value = Job> {
    let password = prop::collection::vec(any::<u8>(), 0..=80);
    (password, any::<[u8; 16]>(), costs, 0..30_usize, prop::option::weighted(0.2, 0..20_usize))
        .prop_map(|(password, salt, cost, arrives, leaves)| Job { password, salt, cost, arrives, leaves })
}

/// Computes the jobs as a thread of the server does. Returns their digests; those whose owner left may have none.
fn run(jobs: &[Job], slice: u64, width: usize) -> Vec<Option<Digest>> {
    let mut digests = vec![None; jobs.len()];
    let mut waiting: Vec<usize> = (0..jobs.len()).collect();
    let mut lanes = Lanes::new();
    for now in 0.. {
        while lanes.len() < width
            && let Some(place) = waiting.iter().position(|job| jobs[*job].arrives <= now)
            && let Some(lane) = lanes.free()
        {
            let job = waiting.remove(place);
            lane.start(jobs[job].input(), job);
        }
        if lanes.is_empty() && waiting.is_empty() {
            break;
        }
        for done in lanes.advance(slice) {
            digests[done.tag] = Some(done.digest);
        }
        lanes.retain(|job| jobs[*job].leaves.is_none_or(|leaves| now < jobs[*job].arrives + leaves));
    }
    digests
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn each_digest_is_that_of_the_bcrypt_crate(
        jobs in prop::collection::vec(any_job(4..=7_u32), 1..12),
        slice in 1..40_u64,
        width in 1..=WIDTH,
    ) {
        for (job, digest) in jobs.iter().zip(run(&jobs, slice, width)) {
            match digest {
                Some(digest) => prop_assert_eq!(digest, job.expected(), "{:?}", job),
                None => prop_assert!(job.leaves.is_some(), "{:?} was lost", job),
            }
        }
    }

    #[test]
    fn a_digest_alone_is_that_of_the_bcrypt_crate(job in any_job(4..=6_u32)) {
        prop_assert_eq!(digest(job.input()), job.expected());
    }
}

#[test]
fn passwords_of_each_length_are_those_of_the_bcrypt_crate() {
    for length in 0..=73 {
        let job = Job { password: vec![b'x'; length], salt: [length as u8; 16], cost: 4, arrives: 0, leaves: None };
        assert_eq!(digest(job.input()), job.expected(), "{length} bytes");
    }
}

#[test]
fn many_cheap_ones_pass_by_a_costly_one() {
    let job = |cost, number: u8| Job { password: vec![number; 9], salt: [number; 16], cost, arrives: 0, leaves: None };
    let jobs: Vec<Job> = std::iter::once(job(16, 0)).chain((1..200).map(|number| job(4, number))).collect();
    for (job, digest) in jobs.iter().zip(run(&jobs, 16, WIDTH)) {
        assert_eq!(digest, Some(job.expected()), "{job:?}");
    }
}
