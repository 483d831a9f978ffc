//! Forms whose session ends between their body and their write (TOCTOU): nothing is written or revealed, and the answer
//! is the same as for a stranger.

use std::time::Duration;

use serde_json::{Value, json};
use vestibule::authentication::passkey::{Ceremony, new_challenge};
use vestibule::base::recovery_code::RecoveryCode;
use vestibule::base::secret::{encode, new_id, new_secret};
use vestibule::base::totp::TotpSecret;
use vestibule::base::user::{Email, Name, Role, User};
use vestibule::base::webauthn::{Credential, State};
use vestibule::sessions::revocations::begin_epoch;
use vestibule::sessions::store;
use vestibule::storage::app_passwords::{self, NewAppPassword};
use vestibule::storage::passkeys::NewPasskey;
use vestibule::storage::tokens::{self, Purpose, Token};
use vestibule::storage::trusted_browsers::{self, NewTrustedBrowser};
use vestibule::storage::users::Change;
use vestibule::storage::{pending_emails, recovery_codes, totp};
use vestibule::web::route::Guard;

use crate::second_factors::{code_at, worker};
use crate::support::authenticator::{Authenticator, ORIGIN};
use crate::support::{PASSWORD, Person, Setup, TestApp, eventually};

/// Every form of a signed-in user. A form missing here doesn't compile below.
#[derive(Clone, Copy, Debug)]
enum Form {
    Password,
    AskForEmail,
    StopEmail,
    ConfirmEmail,
    MakeAppPassword,
    RevokeAppPassword,
    AddAuthenticator,
    RemoveAuthenticator,
    CreateRecoveryCodes,
    SaveRecoveryCodes,
    CreatePasskey,
    RenamePasskey,
    RemovePasskey,
    Edit,
    EndSession,
    EndOthers,
    RemoveTrustedBrowser,
    RemoveTrustedBrowsers,
    Export,
    Delete,
    Reauthenticate,
}

const FORMS: [Form; 21] = [
    Form::Password,
    Form::AskForEmail,
    Form::StopEmail,
    Form::ConfirmEmail,
    Form::MakeAppPassword,
    Form::RevokeAppPassword,
    Form::AddAuthenticator,
    Form::RemoveAuthenticator,
    Form::CreateRecoveryCodes,
    Form::SaveRecoveryCodes,
    Form::CreatePasskey,
    Form::RenamePasskey,
    Form::RemovePasskey,
    Form::Edit,
    Form::EndSession,
    Form::EndOthers,
    Form::RemoveTrustedBrowser,
    Form::RemoveTrustedBrowsers,
    Form::Export,
    Form::Delete,
    Form::Reauthenticate,
];

type Fields = Vec<(&'static str, String)>;

impl Form {
    fn path(self) -> &'static str {
        match self {
            Self::Password => "/profile/password",
            Self::AskForEmail | Self::StopEmail => "/profile/email",
            Self::ConfirmEmail => "/email/confirm",
            Self::MakeAppPassword => "/profile/app-passwords/new",
            Self::RevokeAppPassword => "/profile/app-passwords",
            Self::AddAuthenticator | Self::RemoveAuthenticator => "/profile/authenticator",
            Self::CreateRecoveryCodes => "/profile/recovery-codes",
            Self::SaveRecoveryCodes => "/profile/recovery-codes/saved",
            Self::CreatePasskey | Self::RenamePasskey | Self::RemovePasskey => "/profile/passkeys",
            Self::Edit => "/profile/edit",
            Self::EndSession | Self::EndOthers => "/profile/sessions",
            Self::RemoveTrustedBrowser | Self::RemoveTrustedBrowsers => "/profile/trusted-browsers",
            Self::Export => "/profile/export",
            Self::Delete => "/profile/delete",
            Self::Reauthenticate => "/reauthenticate",
        }
    }

    /// The fields that the form sends, after adding what it needs to the database.
    async fn fields(self, app: &TestApp, user: &User) -> Fields {
        match self {
            Self::Password => vec![("new_password", "seven amber lanterns".into())],
            Self::AskForEmail => vec![("email", format!("new-{}", user.email))],
            Self::StopEmail => {
                pending_email(app, user).await;
                vec![("stop", "on".into())]
            }
            Self::ConfirmEmail => vec![("token", pending_email(app, user).await)],
            Self::MakeAppPassword => vec![("name", "Calendar".into())],
            Self::RevokeAppPassword => vec![("revoke", app_password(app, user).await)],
            Self::AddAuthenticator => {
                let secret = authenticator(app, user).await;
                vec![("code", code_at(&secret.in_groups(), app.clock.now()))]
            }
            Self::RemoveAuthenticator | Self::CreateRecoveryCodes => {
                authenticator(app, user).await;
                app.change_user(user, Change::AuthenticatorAdded { step: 1 }).await;
                let field = if let Self::RemoveAuthenticator = self { "remove" } else { "create" };
                vec![(field, "on".into())]
            }
            Self::SaveRecoveryCodes => {
                let code = RecoveryCode::new().unwrap();
                let codes = std::slice::from_ref(&code);
                app.shared.db.write(async |db| recovery_codes::replace(db, &user.id, codes).await).await.unwrap();
                vec![("codes", code.to_string()), ("saved", "on".into())]
            }
            Self::CreatePasskey => vec![("passkey", new_passkey(app, user).await.to_string())],
            Self::RenamePasskey => vec![("rename", passkey(app, user).await), ("name", "Another name".into())],
            Self::RemovePasskey => vec![("remove", passkey(app, user).await)],
            Self::Edit => vec![("name", "Another name".into())],
            Self::EndSession => {
                let other = Person::stranger(app);
                assert_eq!(other.sign_in(&user.email, PASSWORD).await.status(), 303);
                vec![("session", newest_session(app, user).await)]
            }
            Self::EndOthers => vec![("others", "on".into())],
            Self::RemoveTrustedBrowser => vec![("remove", trusted_browser(app, user).await)],
            Self::RemoveTrustedBrowsers => {
                trusted_browser(app, user).await;
                vec![("all", "on".into())]
            }
            Self::Export => vec![],
            Self::Delete => vec![],
            Self::Reauthenticate => vec![("password", PASSWORD.into())],
        }
    }
}

async fn pending_email(app: &TestApp, user: &User) -> String {
    let (secret, now) = (new_secret().unwrap(), app.clock.now());
    let email = Email::parse(&format!("wanted-{}", user.email)).unwrap();
    let token = Token { email: Some(email.to_string()), ..Token::of_user(Purpose::EmailChange, user, now) };
    let write = app.shared.db.write(async |db| {
        pending_emails::request(db, &user.id, &email, now + 3_600).await?;
        tokens::store(db, &secret, &token).await
    });
    write.await.unwrap();
    secret
}

async fn app_password(app: &TestApp, user: &User) -> String {
    let (id, secret, now) = (new_id().unwrap(), app_passwords::new_secret().unwrap(), app.clock.now());
    let name = Name::parse("Phone").unwrap();
    let new = NewAppPassword { id: &id, name: &name, secret: &secret };
    app.shared.db.write(async |db| app_passwords::insert(db, &user.id, new, now).await.map(|_| ())).await.unwrap();
    id
}

/// One that waits to be confirmed.
async fn authenticator(app: &TestApp, user: &User) -> TotpSecret {
    let (secret, session, now) = (TotpSecret::new().unwrap(), newest_session(app, user).await, app.clock.now());
    let sealed = worker(app).totp_secrets.seal(&user.id, secret.as_bytes()).unwrap();
    let put = app.shared.db.write(async |db| totp::put_pending(db, &user.id, &session, &sealed, now).await);
    put.await.unwrap();
    secret
}

/// What a browser answers in the user's session.
async fn new_passkey(app: &TestApp, user: &User) -> Value {
    let ceremony = Ceremony::Registration { session: newest_session(app, user).await };
    let challenge = encode(&new_challenge(&worker(app), &ceremony).await.unwrap());
    let options = json!({ "rp": { "id": "localhost" }, "user": { "id": "" }, "challenge": challenge });
    Authenticator::new().create(&options)
}

async fn passkey(app: &TestApp, user: &User) -> String {
    let (id, name) = (new_id().unwrap(), Name::parse("Laptop").unwrap());
    let credential = Credential {
        id: id.clone().into_bytes(),
        public_key: Vec::new(),
        state: State { sign_count: 0, user_verified: true, backed_up: false },
        backup_eligible: false,
        aaguid: [0; 16],
    };
    let new = NewPasskey { id: &id, credential: &credential, transports: "", host: "localhost", name: &name };
    app.change_user(user, Change::PasskeyAdded(&new)).await;
    id
}

async fn trusted_browser(app: &TestApp, user: &User) -> String {
    let (id, secret, now) = (new_id().unwrap(), new_secret().unwrap(), app.clock.now());
    let new = NewTrustedBrowser { id: &id, secret: &secret, user_agent: "Firefox" };
    app.shared.db.write(async |db| trusted_browsers::insert(db, &user.id, new, now).await).await.unwrap();
    id
}

async fn newest_session(app: &TestApp, user: &User) -> String {
    let now = app.clock.now();
    let listed = app.shared.db.read(async |db| store::of_user(db, &user.id, now, 7_200).await).await.unwrap();
    listed.into_iter().next().unwrap().id
}

/// Everything that the forms could change, as one text. A removed trusted browser shows as an event, since the end of all
/// sessions removes them too.
async fn state(app: &TestApp) -> String {
    let read = app.shared.db.read(async |db| {
        sqlx::query_scalar(
            "SELECT CAST(SUM(changed) AS TEXT) || '/' || CAST(COUNT(*) AS TEXT) || '/' || CAST(COUNT(pending_email) AS TEXT) \
             || '/' || (SELECT CAST(COUNT(*) AS TEXT) FROM app_passwords) \
             || '/' || (SELECT CAST(COUNT(*) AS TEXT) FROM totp) \
             || '/' || (SELECT CAST(COUNT(*) AS TEXT) || CAST(COALESCE(SUM(saved), 0) AS TEXT) FROM recovery_codes) \
             || '/' || (SELECT CAST(COUNT(*) AS TEXT) || COALESCE(MAX(name), '') FROM passkeys) \
             || '/' || (SELECT CAST(COUNT(*) AS TEXT) FROM tokens) \
             || '/' || (SELECT CAST(COUNT(*) AS TEXT) FROM mails) \
             || '/' || (SELECT CAST(COUNT(*) AS TEXT) FROM audit_events) FROM users",
        )
        .fetch_one(db)
        .await
    });
    read.await.unwrap()
}

/// How a session ends, committed while the form waits for the row.
#[derive(Clone, Copy, Debug)]
enum End {
    /// By a sign-out on another instance, or a command for one account.
    Rows,
    /// By `session end --all`.
    Epoch,
}

/// Rounds for each form, enough to find a race in CI. `ROUNDS=1000` runs more.
fn rounds() -> usize {
    std::env::var("ROUNDS").ok().and_then(|text| text.parse().ok()).unwrap_or(2)
}

async fn a_round(app: &TestApp, at: &TestApp, form: Form, end: End, number: usize) {
    let email = format!("{}{number}@example.org", format!("{form:?}").to_lowercase());
    let user = app.add_user(&email, "Ada", Role::User).await;
    // No email about the sign-in may be queued while the state is compared.
    app.execute("UPDATE users SET sign_in_notices = 0").await;
    let address = format!("10.{}.{}.{}", form as usize, number / 250, number % 250 + 1);
    let person = Person::at(&at.base);
    let post = async |path: &str, fields: &Fields| {
        person.request("POST", path).header("x-forwarded-for", &address).form(fields).send().await.unwrap()
    };
    let signed_in = post("/login", &vec![("email", email), ("password", PASSWORD.into())]).await;
    assert_eq!(signed_in.status(), 303);
    let fields = form.fields(app, &user).await;
    let before = state(app).await;

    let epoch = new_id().unwrap();
    let now = app.clock.now();
    let ended = app.shared.db.write(async |db| {
        match end {
            End::Rows => drop(store::end_all_of(db, &user.id, now, app.shared.config.lifetimes.idle).await?),
            End::Epoch => begin_epoch(db, &epoch).await?,
        }
        // Its body is read, its password hashed, and its write waits for this one's commit.
        let sent = post(form.path(), &fields);
        let mut sent = Box::pin(sent);
        let early = tokio::time::timeout(Duration::from_millis(40), &mut sent).await;
        assert!(early.is_err(), "{form:?} was answered before the session ended: {early:?}");
        Ok(sent)
    });
    let answer = ended.await.unwrap().await;
    let what = format!("{form:?} {end:?} in round {number}");
    assert_eq!(state(app).await, before, "{what}");
    let active = "SELECT COUNT(*) FROM sessions WHERE ended_at IS NULL AND era = (SELECT era FROM instance)";
    assert_eq!(app.count(active).await, 0, "{what}");
    if number < 4 {
        eventually(&format!("{what}: the instance ends the session"), async || !person.is_signed_in().await).await;
        let stranger = post(form.path(), &fields).await;
        assert_eq!(answer.status(), stranger.status(), "{what}");
        assert_eq!(answer.headers().get("location"), stranger.headers().get("location"), "{what}");
    }
    assert!([303, 401, 403].contains(&answer.status().as_u16()), "{what}: {}", answer.status());
    app.execute("DELETE FROM users").await;
    app.execute("DELETE FROM audit_events").await;
}

#[tokio::test]
async fn a_form_whose_session_ends_before_the_write_changes_nothing() {
    for setup in Setup::ALL {
        eprintln!("set-up: {setup:?}");
        let app = TestApp::start_with(setup, &[("TRUSTED_PROXIES", "127.0.0.1/32"), ("PUBLIC_URL", ORIGIN)]).await;
        let other = app.another(&[]).await;
        for form in FORMS {
            for number in 0..rounds() {
                let (at, end) = match number % 4 {
                    0 => (&app, End::Rows),
                    1 => (&other, End::Epoch),
                    2 => (&other, End::Rows),
                    _ => (&app, End::Epoch),
                };
                a_round(&app, at, form, end, number).await;
            }
        }
    }
}

/// architecture.rs checks that no form writes without checking the session.
#[test]
fn every_form_of_a_signed_in_user_is_covered() {
    // It answers what was sent, and writes nothing.
    let writes_nothing = ["/profile/recovery-codes/file"];
    let private = vestibule::server::routes::all().into_iter().filter(|route| {
        // admin.rs tries those of administrators.
        !matches!(route.guard, Guard::Everyone | Guard::Administrator)
            && route.allow().contains("POST")
            && !writes_nothing.contains(&route.path)
    });
    let tried: Vec<_> = FORMS.map(Form::path).to_vec();
    for route in private {
        assert!(tried.contains(&route.path), "{} isn't covered by this test", route.path);
    }
}
