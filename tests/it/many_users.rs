//! What administrators ask for, with many users: `MANY_USERS=1000000` measures it (bench/many-users), and the default
//! only runs the same queries.

use std::time::{Duration, Instant};

use sqlx::{AnyConnection, AssertSqlSafe, Connection};
use vestibule::base::user::{Group, Role};
use vestibule::sessions::search as sessions;
use vestibule::storage::audit::{self, Event};
use vestibule::storage::position::Position;
use vestibule::storage::users::{self, Filter, State};

use crate::support::{Person, Setup, TestApp};

/// The most that the 95th of 100 answers may take, with [`MEASURED`] users or more.
const LIMIT: Duration = Duration::from_millis(50);
const MEASURED: i64 = 100_000;
const ROUNDS: usize = 40;

/// Pages that are measured through HTTP, as an administrator who has just signed in. ID is a user's. The limits in force
/// aren't among them: every server is asked for them, and has 1.5 seconds to answer.
const PAGES: [&str; 22] = [
    "/profile",
    "/profile/sessions",
    "/profile/activity",
    "/admin",
    "/admin/users",
    "/admin/users?search=garc%C3%ADa",
    "/admin/users?search=mei+li&state=active",
    "/admin/users?group=staff&role=user",
    "/admin/users/ID",
    "/admin/users/ID/edit",
    "/admin/users/ID/lock",
    "/admin/invitations",
    "/admin/groups",
    "/admin/sessions",
    "/admin/sessions?user=person77@example.org",
    "/admin/sessions?address=198.51.100.7",
    "/admin/audit",
    "/admin/audit?user=person77@example.org&event=signed_in",
    "/admin/audit?event=role_changed&days=30",
    "/admin/audit?address=198.51.100.7&days=90",
    "/admin/access",
    "/admin/settings",
];

const FIRST_NAMES: &str =
    "Maria Mei Anna Li José Wei John Fatima Olga Ravi Ana Juan Lucas Emma Noah Mia León Hana Yuki Omar";
const LAST_NAMES: &str =
    "García Wang Smith Li Schmidt Müller Silva Khan Kim Nguyễn Rossi Novák Ivanov Haddad Cohen Dubois";

#[tokio::test]
async fn a_million_users_cost_an_administrator_no_time() {
    let many = std::env::var("MANY_USERS").map_or(2_000, |many| many.parse().unwrap());
    for setup in [Setup::SqliteCookie, Setup::PostgresCookie] {
        let app = TestApp::start(setup).await;
        let ada = app.add_ada().await;
        fill(&app, many).await;
        analyze(&app).await;
        let started = Instant::now();
        while app.shared.db.write(async |db| users::complete(db).await).await.unwrap() {}
        while app.shared.db.write(async |db| audit::close_day(db, app.clock.now()).await).await.unwrap() {}
        eprintln!("{setup:?}, {many} users: their words and days took {:.1?}", started.elapsed());
        analyze(&app).await;
        let mut slow = Vec::new();
        for (what, filter) in searches() {
            slow.extend(users_take(&app, what, &filter, many).await);
        }
        let person = Person::signed_in(&app).await;
        slow.extend(lists_take(&app, &ada.id, many).await);
        for path in PAGES {
            let path = path.replace("ID", "00000000000000000077");
            slow.extend(takes(&path, many, async || assert_eq!(person.get(&path).await.status(), 200)).await);
        }
        assert_eq!(slow, [""; 0], "{setup:?}");
    }
}

fn searches() -> Vec<(&'static str, Filter)> {
    let text = |text: &str| Filter { text: text.to_owned(), ..Filter::default() };
    let group = |name: &str| Group::parse(name);
    vec![
        ("users: all", Filter::default()),
        ("users: m", text("m")),
        ("users: garcía", text("GARCÍA")),
        ("users: mei li", text("mei li")),
        ("users: @example.org", text("@example.org")),
        ("users: wei schmidt example org", text("wei schmidt example org")),
        ("users: one email", text("person77@example.org")),
        ("users: nobody", text("maria zzz")),
        ("users: one id", text("00000000000000000077")),
        ("users: most are in the group", Filter { group: group("staff"), ..Filter::default() }),
        ("users: few are in the group", Filter { group: group("ops"), ..text("li") }),
        ("users: administrators", Filter { role: Some(Role::Admin), ..Filter::default() }),
        ("users: ordinary and active", Filter { role: Some(Role::User), state: Some(State::Active), ..text("o") }),
        ("users: disabled", Filter { state: Some(State::Disabled), ..Filter::default() }),
        ("users: disabled staff, li", Filter { state: Some(State::Disabled), group: group("staff"), ..text("li") }),
        ("users: without a password", Filter { state: Some(State::WithoutPassword), ..Filter::default() }),
        ("users: without a factor", Filter { state: Some(State::WithoutSecondFactor), ..text("an") }),
    ]
}

/// Measures the first page and the second.
async fn users_take(app: &TestApp, what: &str, filter: &Filter, many: i64) -> Vec<String> {
    let search = async |position: Option<&users::Position>| {
        app.shared.db.read(async |db| users::search(db, filter, position, 25).await).await.unwrap()
    };
    let first = search(None).await;
    let next = first.next.as_ref();
    let mut slow: Vec<String> = takes(what, many, async || drop(search(None).await)).await.into_iter().collect();
    if next.is_some() {
        slow.extend(takes(&format!("{what}, next page"), many, async || drop(search(next).await)).await);
    }
    slow
}

async fn lists_take(app: &TestApp, ada: &str, many: i64) -> Vec<String> {
    let (now, idle, db) = (app.clock.now(), 7_200, &app.shared.db);
    let of_user = |id: &str| audit::Filter { user_id: Some(id.to_owned()), ..audit::Filter::default() };
    let event = |event| audit::Filter { event: Some(event), ..audit::Filter::default() };
    let address = Some("198.51.100.7".to_owned());
    let middle = Position { at: now - 40 * 86_400, id: "5".to_owned() };
    let mut slow = Vec::new();
    for (what, filter, position) in [
        ("audit: all", audit::Filter::default(), None),
        ("audit: all, far back", audit::Filter::default(), Some(&middle)),
        ("audit: one user", of_user(ada), None),
        ("audit: sign-ins", event(Event::SignedIn), None),
        ("audit: a rare event", event(Event::RoleChanged), None),
        ("audit: sign-ins, far back", event(Event::SignedIn), Some(&middle)),
        ("audit: an address", audit::Filter { address: address.clone(), ..audit::Filter::default() }, None),
        (
            "audit: an address's rare event",
            audit::Filter { address: address.clone(), ..event(Event::RoleChanged) },
            None,
        ),
        ("audit: a user from an address", audit::Filter { address: address.clone(), ..of_user(ada) }, None),
        ("audit: a user's event", audit::Filter { event: Some(Event::SignedIn), ..of_user(ada) }, None),
    ] {
        let read = async || drop(db.read(async |db| audit::search(db, &filter, position, 25).await).await.unwrap());
        slow.extend(takes(what, many, read).await);
    }
    for (what, filter, position) in [
        ("sessions: all", sessions::Filter::default(), None),
        ("sessions: all, far back", sessions::Filter::default(), Some(&middle)),
        ("sessions: a user", sessions::Filter { user_id: Some(ada.to_owned()), ..Default::default() }, None),
        ("sessions: an address", sessions::Filter { address, ..Default::default() }, None),
    ] {
        let read = async |db: &mut AnyConnection| sessions::search(db, &filter, position, now, idle, 25).await;
        slow.extend(takes(what, many, async || drop(db.read(read).await.unwrap())).await);
    }
    let read = async || assert!(db.read(async |db| sessions::count(db, now, idle).await).await.unwrap() > 0);
    slow.extend(takes("sessions: how many", many, read).await);
    let read = async || {
        db.read(async |db| users::count(db).await).await.unwrap();
    };
    slow.extend(takes("users: how many", many, read).await);
    let read = async || drop(db.read(async |db| users::groups(db, "", 25).await).await.unwrap());
    slow.extend(takes("groups", many, read).await);
    let read = async || drop(db.read(async |db| audit::days(db, now).await).await.unwrap());
    slow.extend(takes("overview: days", many, read).await);
    slow
}

/// Prints how long something takes. Returns a line if it's too long.
async fn takes(what: &str, many: i64, read: impl AsyncFn()) -> Option<String> {
    let rounds = if many < MEASURED { 1 } else { ROUNDS };
    let mut times = Vec::new();
    for _ in 0..rounds {
        let started = Instant::now();
        read().await;
        times.push(started.elapsed());
    }
    times.sort();
    let (median, most) = (times[rounds / 2], times[rounds * 95 / 100]);
    let line = format!("{what:<56} p50 {:6.1} ms  p95 {:6.1} ms", millis(median), millis(most));
    eprintln!("  {line}");
    (many >= MEASURED && most > LIMIT).then_some(line)
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}

/// Rows that one statement inserts, which has to end in time.
const AT_ONCE: i64 = 10_000;

/// Inserts users as an earlier version would have, one session each, and as many open invitations and events of the last
/// 90 days.
async fn fill(app: &TestApp, many: i64) {
    let now = app.clock.now();
    let id = "substr('00000000000000000000' || CAST(i AS TEXT), length(CAST(i AS TEXT)) + 1)";
    let user =
        "substr('00000000000000000000' || CAST(i * 7919 % MANY AS TEXT), length(CAST(i * 7919 % MANY AS TEXT)) + 1)";
    let (first, last) = (one_of(FIRST_NAMES, "i * 7"), one_of(LAST_NAMES, "i / 20"));
    let address = "CASE WHEN i % 1000 = 0 THEN '198.51.100.7' ELSE '192.0.2.' || CAST(i % 250 AS TEXT) END";
    let statements = [
        format!(
            "INSERT INTO users (id, email, name, role, password_hash, disabled_at, created_at, changed, changed_at, group_names) \
             SELECT {id}, 'person' || CAST(i AS TEXT) || '@example.org', {first} || ' ' || {last}, \
             CASE WHEN i % 50000 = 1 THEN 'admin' ELSE 'user' END, CASE WHEN i % 900 = 5 THEN NULL ELSE 'x' END, \
             CASE WHEN i % 700 = 3 THEN 1 END, {now} - i, 1, 1, \
             CASE WHEN i % 4 > 0 THEN 'staff' WHEN i % 1000 = 0 THEN 'dev ops' ELSE '' END FROM n"
        ),
        format!(
            "INSERT INTO sessions (id, secret_hash, user_id, created_at, last_seen_at, expires_at, remembered, address, user_agent, \
             era) SELECT {id}, {id}, {id}, {now} - i, {now}, {now} + 86400, 1, {address}, 'Firefox', (SELECT era FROM instance) FROM n"
        ),
        format!(
            "INSERT INTO audit_events (id, at, event, detail, user_id, actor, address, user_agent) SELECT {id}, \
             {now} - i * 7776000 / MANY, CASE WHEN i % 10 < 7 THEN 'signed_in' WHEN i % 1000 = 9 THEN 'role_changed' \
             ELSE 'sign_in_refused' END, '', {user}, {user}, {address}, 'Firefox' FROM n"
        ),
        format!(
            "INSERT INTO tokens (hash, purpose, id, email, role, created_at, created_by, expires_at) SELECT {id}, 'invitation', \
             {id}, 'guest' || CAST(i AS TEXT) || '@example.com', 'user', {now} - i, {user}, {now} + 86400 + i FROM n"
        ),
    ];
    for statement in statements {
        let (into, select) = statement.split_once(" SELECT ").unwrap();
        for start in (0..many).step_by(usize::try_from(AT_ONCE).unwrap()) {
            let end = many.min(start + AT_ONCE) - 1;
            let numbers = format!(
                "WITH RECURSIVE n (i) AS (SELECT CAST({start} AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i < {end})"
            );
            let sql = format!("{into} {numbers} SELECT {select}").replace("MANY", &many.to_string());
            let insert = async |db: &mut AnyConnection| sqlx::query(AssertSqlSafe(sql)).execute(db).await.map(|_| ());
            app.shared.db.write(insert).await.unwrap();
        }
    }
}

/// A word for each number, in SQL.
fn one_of(words: &str, number: &str) -> String {
    let words: Vec<_> = words.split(' ').collect();
    let cases: String = words.iter().enumerate().map(|(at, word)| format!(" WHEN {at} THEN '{word}'")).collect();
    format!("CASE {number} % {}{cases} END", words.len())
}

/// PostgreSQL does this by itself, some minutes later.
async fn analyze(app: &TestApp) {
    let Some((_, url)) = app.options.iter().find(|(name, _)| name == "DATABASE_URL") else { return };
    let mut db = AnyConnection::connect(url).await.unwrap();
    sqlx::raw_sql("VACUUM ANALYZE").execute(&mut db).await.unwrap();
    db.close().await.unwrap();
}
