//! A fair queue: senders take turns, no matter how much each sends.
//!
//! The queue has two shares that also take turns: one for accounts and one for strangers. So an account waits at most
//! for two jobs per account before it, no matter what strangers send. Strangers take turns by network first, so that
//! many addresses of one network get no more turns than one.

use std::collections::VecDeque;
use std::net::IpAddr;

use hashlink::LinkedHashMap;

/// The party that a job is done for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Sender {
    /// An account with a known browser, session or link. Accounts take turns.
    Account(String),
    /// Anybody else, by the address for rate limits. Networks take turns, and within them addresses.
    Stranger(IpAddr),
}

impl Sender {
    fn share(&self) -> usize {
        usize::from(matches!(self, Self::Stranger(_)))
    }

    /// The levels of turns, outermost first. An IPv6 site has a /48 or a /56, and rented IPv4 addresses are often
    /// neighbours.
    fn path(&self) -> Vec<Turn> {
        match self {
            Self::Account(id) => vec![Turn::Account(id.clone())],
            Self::Stranger(IpAddr::V4(address)) => {
                [24, 32].map(|bits| Turn::V4(address.to_bits() >> (32 - bits), bits)).into()
            }
            Self::Stranger(IpAddr::V6(address)) => {
                [48, 56, 64].map(|bits| Turn::V6(address.to_bits() >> (128 - bits), bits)).into()
            }
        }
    }
}

/// A party that takes turns: an account, or a prefix of an address.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Turn {
    Account(String),
    V4(u32, u32),
    V6(u128, u32),
}

/// Waiting jobs, each with a ticket.
pub struct FairQueue<J> {
    shares: [Node<J>; 2],
    /// The share whose turn it is.
    next: usize,
    tickets: u64,
}

impl<J> FairQueue<J> {
    pub fn new() -> Self {
        Self { shares: [Node::new(), Node::new()], next: 0, tickets: 0 }
    }

    pub fn len(&self) -> usize {
        self.shares.iter().map(|share| share.len).sum()
    }

    /// Adds a job. If there are then more than `most`, drops the newest job of the heaviest sender: in the same share
    /// if that has more than half of the places, otherwise in the other.
    ///
    /// Returns the ticket of the job, and the dropped job, which may be the same.
    pub fn push(&mut self, sender: &Sender, job: J, most: usize) -> (u64, Option<J>) {
        self.tickets += 1;
        let (ticket, share) = (self.tickets, sender.share());
        self.shares[share].push(&sender.path(), (ticket, job));
        if self.len() <= most {
            return (ticket, None);
        }
        let is_over = self.shares[share].len > most.div_ceil(2);
        let heavier = if is_over { share } else { 1 - share };
        (ticket, self.shares[heavier].pop_heaviest())
    }

    /// Takes the job whose turn it is.
    pub fn pop(&mut self) -> Option<J> {
        let share = if self.shares[self.next].len > 0 { self.next } else { 1 - self.next };
        self.next = 1 - share;
        self.shares[share].pop()
    }

    /// Removes a job that has waited too long. `None` if its work has started.
    pub fn withdraw(&mut self, sender: &Sender, ticket: u64) -> Option<J> {
        self.shares[sender.share()].withdraw(&sender.path(), ticket)
    }
}

/// The jobs of a party and of the parties within it.
struct Node<J> {
    /// The first party has the next turn.
    within: LinkedHashMap<Turn, Node<J>>,
    /// The party's own jobs, oldest first, if there is no level within.
    jobs: VecDeque<(u64, J)>,
    len: usize,
}

impl<J> Node<J> {
    fn new() -> Self {
        Self { within: LinkedHashMap::new(), jobs: VecDeque::new(), len: 0 }
    }

    fn push(&mut self, path: &[Turn], job: (u64, J)) {
        self.len += 1;
        match path {
            [] => self.jobs.push_back(job),
            [first, rest @ ..] => self.within.entry(first.clone()).or_insert_with(Self::new).push(rest, job),
        }
    }

    fn pop(&mut self) -> Option<J> {
        let job = match self.within.pop_front() {
            None => self.jobs.pop_front().map(|(_, job)| job),
            Some((turn, mut node)) => {
                let job = node.pop();
                if node.len > 0 {
                    self.within.insert(turn, node);
                }
                job
            }
        };
        self.len -= usize::from(job.is_some());
        job
    }

    /// Removes the newest job of the heaviest sender within. Of several equally heavy senders, of the last to arrive.
    fn pop_heaviest(&mut self) -> Option<J> {
        let heaviest = self.within.iter().max_by_key(|(_, node)| node.len).map(|(turn, _)| turn.clone());
        let job = match heaviest {
            None => self.jobs.pop_back().map(|(_, job)| job),
            Some(turn) => self.take_from(&turn, Self::pop_heaviest),
        };
        self.len -= usize::from(job.is_some());
        job
    }

    fn withdraw(&mut self, path: &[Turn], ticket: u64) -> Option<J> {
        let job = match path {
            [] => {
                let at = self.jobs.iter().position(|(waiting, _)| *waiting == ticket)?;
                self.jobs.remove(at).map(|(_, job)| job)
            }
            [first, rest @ ..] => self.take_from(first, |node| node.withdraw(rest, ticket)),
        };
        self.len -= usize::from(job.is_some());
        job
    }

    /// Removes a job from a party within, which leaves the turns with its last job.
    fn take_from(&mut self, turn: &Turn, take: impl FnOnce(&mut Self) -> Option<J>) -> Option<J> {
        let node = self.within.get_mut(turn)?;
        let job = take(node);
        if node.len == 0 {
            self.within.remove(turn);
        }
        job
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::HashSet;

    fn account(id: &str) -> Sender {
        Sender::Account(id.to_owned())
    }

    fn stranger(address: &str) -> Sender {
        Sender::Stranger(address.parse().unwrap())
    }

    /// An attacker's addresses: a /48 of IPv6 and a /24 of IPv4.
    fn attackers(number: usize) -> Sender {
        if number.is_multiple_of(2) {
            stranger(&format!("2001:db8:1:{number:x}::"))
        } else {
            stranger(&format!("198.51.100.{}", number % 256))
        }
    }

    /// A queue with a job for each of these senders, each named by its place in the list.
    fn queue(senders: &[Sender]) -> FairQueue<usize> {
        let mut queue = FairQueue::new();
        for (place, sender) in senders.iter().enumerate() {
            assert!(queue.push(sender, place, usize::MAX).1.is_none());
        }
        queue
    }

    fn order(mut queue: FairQueue<usize>) -> Vec<usize> {
        std::iter::from_fn(|| queue.pop()).collect()
    }

    #[test]
    fn one_sender_is_served_in_order() {
        let senders = vec![stranger("192.0.2.1"); 5];
        assert_eq!(order(queue(&senders)), [0, 1, 2, 3, 4]);
    }

    #[test]
    fn addresses_take_turns_and_networks_before_them() {
        let of = ["2001:db8:1:100::", "2001:db8:1:101::", "2001:db8:1:200::", "2001:db8:2::", "192.0.2.1", "192.0.2.2"];
        let senders: Vec<_> = of.iter().chain(&of).map(|address| stranger(address)).collect();
        // The first of each network; then the /48's other /56, and the /24's other address; then what is left.
        assert_eq!(order(queue(&senders)), [0, 3, 4, 2, 9, 5, 1, 10, 8, 11, 6, 7]);
    }

    #[test]
    fn accounts_and_strangers_take_turns() {
        let senders = [stranger("192.0.2.1"), stranger("192.0.2.1"), account("ada"), account("ada"), account("bob")];
        assert_eq!(order(queue(&senders)), [2, 0, 4, 1, 3]);
    }

    #[test]
    fn a_known_device_is_fourth_at_most_under_attack() {
        let mut senders: Vec<_> = (0..200).flat_map(|number| vec![attackers(number); 8]).collect();
        senders.extend(vec![account("attacker"); 8]);
        senders.push(account("owner"));
        let served = order(queue(&senders));
        let place = served.iter().position(|place| *place == senders.len() - 1).unwrap();
        assert!(place <= 3, "{place} others were served before");
    }

    #[test]
    fn a_stranger_waits_for_networks_and_not_for_their_addresses() {
        let mut senders: Vec<_> = (0..200).flat_map(|number| vec![attackers(number); 8]).collect();
        senders.push(stranger("203.0.113.7"));
        let served = order(queue(&senders));
        let place = served.iter().position(|place| *place == senders.len() - 1).unwrap();
        assert!(place <= 2, "{place} others were served before");
    }

    #[test]
    fn a_full_queue_drops_the_newest_job_of_the_heaviest_sender() {
        let mut queue = FairQueue::new();
        for number in 0..10 {
            queue.push(&attackers(2 * (number / 2)), number, 10);
        }
        let light = stranger("203.0.113.7");
        assert_eq!(queue.push(&light, 100, 10).1, Some(9), "and not the newcomer");
        assert_eq!(queue.push(&attackers(100), 101, 10).1, Some(7), "nor within the heaviest network");
        // An account has half of the room for sure, and strangers the other half.
        let left: Vec<_> =
            (0..8).map(|number| queue.push(&account(&format!("{number}")), 200 + number, 10).1.unwrap()).collect();
        assert!(left[..5].iter().all(|gone| *gone < 200), "{left:?}");
        assert!(left[5..].iter().all(|gone| *gone >= 200), "{left:?}");
        assert_eq!(queue.len(), 10);
        assert!(order(queue).contains(&100));
    }

    #[test]
    fn one_account_cannot_fill_the_queue_for_others() {
        let mut queue = FairQueue::new();
        for number in 0..10 {
            queue.push(&account("attacker"), number, 10);
        }
        assert_eq!(queue.push(&account("owner"), 100, 10).1, Some(9));
        assert_eq!(queue.pop(), Some(0));
        assert_eq!(queue.pop(), Some(100));
    }

    fn any_sender() -> impl Strategy<Value = Sender> {
        prop_oneof![
            (0..4_u8).prop_map(|id| account(&id.to_string())),
            (0..3_u8, 0..3_u8).prop_map(|(net, host)| stranger(&format!("192.0.{net}.{host}"))),
            (0..2_u8, 0..3_u8, 0..3_u8).prop_map(|(a, b, c)| stranger(&format!("2001:db8:{a}:{b}0{c}::"))),
        ]
    }

    proptest! {
        #[test]
        fn each_job_leaves_once_and_the_queue_never_exceeds_its_size(
            senders in prop::collection::vec(any_sender(), 1..60),
            most in 2..20_usize,
            pops in prop::collection::vec(any::<bool>(), 60),
            withdrawn in prop::collection::vec(any::<bool>(), 60),
        ) {
            let (mut queue, mut gone) = (FairQueue::new(), Vec::new());
            for (job, sender) in senders.iter().enumerate() {
                let (ticket, left) = queue.push(sender, job, most);
                gone.extend(left);
                if withdrawn[job] {
                    gone.extend(queue.withdraw(sender, ticket));
                    prop_assert_eq!(queue.withdraw(sender, ticket), None);
                }
                if pops[job] {
                    gone.extend(queue.pop());
                }
                prop_assert!(queue.len() <= most);
            }
            gone.extend(std::iter::from_fn(|| queue.pop()));
            prop_assert_eq!(queue.len(), 0);
            prop_assert_eq!(gone.len(), senders.len());
            prop_assert_eq!(gone.into_iter().collect::<HashSet<_>>().len(), senders.len());
        }

        /// For any mix of an attacker's senders: strangers in two networks and one account, against one owner.
        #[test]
        fn a_known_device_is_served_within_a_bound(
            numbers in prop::collection::vec(0..400_usize, 0..300),
            served in 0..100_usize,
        ) {
            let mut senders: Vec<_> = numbers
                .iter()
                .map(|number| if *number < 200 { attackers(*number) } else { account("attacker") })
                .collect();
            senders.push(account("owner"));
            let mut queue = queue(&senders[..numbers.len()]);
            for _ in 0..served {
                queue.pop();
            }
            queue.push(&account("owner"), numbers.len(), usize::MAX);
            let place = order(queue).iter().position(|place| *place == numbers.len()).unwrap();
            prop_assert!(place <= 3, "{} others were served before", place);
        }
    }
}
