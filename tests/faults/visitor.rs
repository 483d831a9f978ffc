//! One connection of a storm: signs in and out, opens profiles, changes them, and remembers acknowledged writes.

use std::time::Instant;

use reqwest::RequestBuilder;

use crate::account::{Account, Invitation};
use crate::storm::{Kind, PATIENCE, Seen};
use crate::support::{PASSWORD, Person};

/// Of ten requests, seven open a profile, two sign out and in again, and one changes something.
const ROUND: [Step; 9] = {
    use Step::{Change, Look, Switch};
    [Look, Look, Change, Look, Look, Switch, Look, Look, Look]
};

#[derive(Clone, Copy)]
enum Step {
    Look,
    Switch,
    Change,
}

#[derive(Clone, Copy, PartialEq)]
enum Session {
    In,
    Out,
    /// A sign-out or a password change was requested, and no answer says whether it happened.
    InDoubt,
}

pub struct Visitor {
    person: Person,
    base: String,
    accounts: Vec<Account>,
    at: usize,
    number: usize,
    steps: usize,
    changes: usize,
    session: Session,
    invitations: Vec<Invitation>,
    registered: Vec<Invitation>,
    doubtful: Vec<Invitation>,
    seen: Seen,
}

struct Answer {
    status: u16,
    location: String,
    body: String,
}

impl Answer {
    fn is_done(&self) -> bool {
        self.status == 303 && !self.location.starts_with("/login?")
    }

    fn leads_to_sign_in(&self) -> bool {
        self.status == 401 || (self.status == 303 && self.location.starts_with("/login?"))
    }
}

impl Visitor {
    pub fn new(base: &str, accounts: Vec<Account>, number: usize) -> Self {
        Self {
            person: Person::at(base),
            base: base.to_owned(),
            accounts,
            at: 0,
            number,
            steps: number,
            changes: number,
            session: Session::Out,
            invitations: Vec::new(),
            registered: Vec::new(),
            doubtful: Vec::new(),
            seen: Seen::default(),
        }
    }

    pub fn invited(mut self, invitations: Vec<Invitation>) -> Self {
        self.invitations = invitations;
        self
    }

    fn account(&mut self) -> &mut Account {
        &mut self.accounts[self.at]
    }

    pub async fn arrive(&mut self) {
        self.sign_in().await;
        assert!(self.session == Session::In, "{:?}", self.seen.failures);
        self.seen = Seen::default();
    }

    pub async fn step(&mut self) {
        if self.session == Session::Out {
            return self.sign_in().await;
        }
        self.steps += 1;
        match ROUND[self.steps % ROUND.len()] {
            Step::Look => self.look().await,
            Step::Switch => {
                self.sign_out().await;
                if self.session == Session::Out {
                    self.at = (self.at + 1) % self.accounts.len();
                    self.sign_in().await;
                }
            }
            Step::Change => {
                self.changes += 1;
                match self.invitations.pop() {
                    Some(invitation) if self.changes.is_multiple_of(2) => self.register(invitation).await,
                    other => {
                        self.invitations.extend(other);
                        if self.changes % 4 == 1 { self.change_password().await } else { self.rename().await }
                    }
                }
            }
        }
    }

    /// Returns the answer, or records a failure and returns `None`.
    async fn send(&mut self, what: &'static str, request: RequestBuilder) -> Option<Answer> {
        let request = request.header("x-forwarded-for", &self.accounts[self.at].address).header("accept", "text/html");
        send(&mut self.seen, what, request).await
    }

    async fn look(&mut self) {
        let Some(answer) = self.send("GET /profile", self.person.request("GET", "/profile")).await else { return };
        if !self.is_signed_in("GET /profile", &answer) {
            return;
        }
        if answer.status != 200 {
            return self.seen.fail(Kind::Odd, format!("GET /profile: {}", answer.status));
        }
        if !self.account().name.shows_in(&answer.body) {
            let expected = self.account().name.acknowledged.clone();
            self.seen.fail(Kind::Stale, format!("GET /profile does not show {expected:?}"));
        }
    }

    /// Records a lost session. A session in doubt is then known.
    fn is_signed_in(&mut self, what: &str, answer: &Answer) -> bool {
        let is = !answer.leads_to_sign_in();
        if !is && self.session == Session::In {
            self.seen.fail(Kind::SignedOut, format!("{what}: signed out"));
        }
        self.session = if is { Session::In } else { Session::Out };
        is
    }

    async fn sign_in(&mut self) {
        let (email, passwords) = {
            let account = self.account();
            account.touched = true;
            (account.email.clone(), account.password.possible().cloned().collect::<Vec<_>>())
        };
        for password in passwords {
            let fields = [("email", &email), ("password", &password)];
            let request = self.person.request("POST", "/login").form(&fields);
            let Some(answer) = self.send("POST /login", request).await else { return };
            match answer.status {
                303 => {
                    self.session = Session::In;
                    // Now it's known which password is the current one.
                    return self.account().password.acknowledge(password);
                }
                403 => self.account().password.exclude(&password),
                status => return self.seen.fail(Kind::Odd, format!("POST /login: {status}")),
            }
        }
        self.seen.lost_writes.push(format!("the password of {email}"));
        self.at = (self.at + 1) % self.accounts.len();
    }

    async fn sign_out(&mut self) {
        match self.send("POST /logout", self.person.request("POST", "/logout")).await {
            Some(answer) if answer.status == 303 => self.session = Session::Out,
            Some(answer) => self.seen.fail(Kind::Odd, format!("POST /logout: {}", answer.status)),
            None => self.session = Session::InDoubt,
        }
    }

    async fn rename(&mut self) {
        let name = format!("Visitor {} change {}.", self.number, self.changes);
        let request = self.person.request("POST", "/profile/edit").form(&[("name", &name)]);
        match self.send("POST /profile/edit", request).await {
            Some(answer) => {
                if self.is_signed_in("POST /profile/edit", &answer) {
                    if answer.is_done() {
                        self.seen.acknowledged += 1;
                        self.account().name.acknowledge(name);
                    } else {
                        self.seen.fail(Kind::Odd, format!("POST /profile/edit: {}", answer.status));
                    }
                }
            }
            None => self.account().name.doubtful.push(name),
        }
    }

    async fn change_password(&mut self) {
        let new = format!("{PASSWORD} {} {}", self.number, self.changes);
        let request = self.person.request("POST", "/profile/password");
        let request = request.form(&[("new_password", &new)]);
        match self.send("POST /profile/password", request).await {
            Some(answer) if answer.status == 403 && !self.account().password.doubtful.is_empty() => {
                // An earlier change did happen. Signing in again finds out which password is the current one.
                self.session = Session::Out;
            }
            Some(answer) => {
                if self.is_signed_in("POST /profile/password", &answer) {
                    if answer.is_done() {
                        self.seen.acknowledged += 1;
                        self.account().password.acknowledge(new);
                    } else {
                        self.seen.fail(Kind::Odd, format!("POST /profile/password: {}", answer.status));
                    }
                }
            }
            None => {
                self.session = Session::InDoubt;
                self.account().password.doubtful.push(new);
            }
        }
    }

    async fn register(&mut self, invitation: Invitation) {
        let stranger = Person::at(&self.base);
        let request = stranger.request("POST", "/register").form(&[
            ("token", invitation.token.as_str()),
            ("name", &invitation.name()),
            ("password", PASSWORD),
        ]);
        match self.send("POST /register", request).await {
            Some(answer) if answer.is_done() => {
                self.seen.acknowledged += 1;
                self.registered.push(invitation);
            }
            Some(answer) => self.seen.fail(Kind::Odd, format!("POST /register: {}", answer.status)),
            None => self.doubtful.push(invitation),
        }
    }

    /// Signs in to each account that was used, and looks for its acknowledged writes.
    pub async fn into_seen(mut self) -> Seen {
        for account in std::mem::take(&mut self.accounts).into_iter().filter(|account| account.touched) {
            if let Some(lost) = self.lost(&account).await {
                self.seen.lost_writes.push(lost);
            }
        }
        for invitation in std::mem::take(&mut self.registered) {
            if !self.is_whole(&invitation).await {
                self.seen.lost_writes.push(format!("the registration of {}", invitation.email));
            }
        }
        for invitation in std::mem::take(&mut self.doubtful) {
            let whole = self.is_whole(&invitation).await;
            let opens = Person::at(&self.base).get(&format!("/register?token={}", invitation.token)).await.status();
            // Either the account exists and the link is used up, or there is no account and the link still works.
            if whole == (opens == 200) {
                self.seen.lost_writes.push(format!("half of the registration of {}", invitation.email));
            }
        }
        self.seen
    }

    async fn lost(&self, account: &Account) -> Option<String> {
        let person = Person::at(&self.base);
        for password in account.password.possible() {
            let request = person.request("POST", "/login").header("x-forwarded-for", &account.address);
            let answer = request.form(&[("email", &account.email), ("password", password)]).send().await.ok()?;
            if answer.status() == 303 {
                let page = person.get("/profile").await.text().await.unwrap_or_default();
                let shows = account.name.possible().any(|name| page.contains(name.as_str()));
                return (!shows).then(|| format!("{:?} of {}", account.name.acknowledged, account.email));
            }
            if answer.status() != 403 {
                return Some(format!("{} cannot be asked: {}", account.email, answer.status()));
            }
        }
        Some(format!("the password of {}", account.email))
    }

    /// Returns true if the new user can sign in and has the name that they entered.
    async fn is_whole(&self, invitation: &Invitation) -> bool {
        let (person, email) = (Person::at(&self.base), invitation.email.as_str());
        let digits: usize = email.bytes().filter(u8::is_ascii_digit).fold(0, |n, d| n * 10 + usize::from(d - b'0'));
        let address = format!("10.99.{}.{}", digits / 250, digits % 250 + 1);
        let request = person.request("POST", "/login").header("x-forwarded-for", address);
        let answer = request.form(&[("email", email), ("password", PASSWORD)]).send().await;
        answer.is_ok_and(|answer| answer.status() == 303)
            && person.get("/profile").await.text().await.is_ok_and(|page| page.contains(&invitation.name()))
    }
}

/// Sends a request, and checks that its answer is in time and not a server error.
async fn send(seen: &mut Seen, what: &'static str, request: RequestBuilder) -> Option<Answer> {
    let began = Instant::now();
    let answered = async {
        let answer = request.send().await?;
        let header = |name: &str| answer.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
        let (status, location, retry) = (answer.status().as_u16(), header("location"), header("retry-after"));
        Ok::<_, reqwest::Error>((
            Answer { status, location: location.unwrap_or_default(), body: answer.text().await? },
            retry,
        ))
    };
    let answered = answered.await;
    let took = seen.note(began);
    if took > PATIENCE {
        seen.fail(Kind::Slow, format!("{what}: {} ms", took.as_millis()));
    }
    match answered {
        Err(error) => {
            seen.fail(Kind::Connection, format!("{what}: {error:?}"));
            None
        }
        Ok((Answer { status: 503, .. }, Some(_))) => {
            seen.fail(Kind::Away, format!("{what}: 503"));
            None
        }
        Ok((answer, _)) if answer.status >= 500 => {
            seen.fail(Kind::Server, format!("{what}: {}", answer.status));
            None
        }
        Ok((answer, Some(retry))) => {
            seen.fail(Kind::Odd, format!("{what}: {}, to be tried again after {retry} s", answer.status));
            None
        }
        Ok((answer, None)) => Some(answer),
    }
}
