//! Vestibule under attack.

use vestibule::base::user::{Role, User};
use vestibule::storage::users::Change;

use super::{ADA, Attack, EVE, Target};
use crate::support::redis::Redis;
use crate::support::{Setup, TestApp};

struct Vestibule {
    app: TestApp,
    users: [User; 2],
}

impl Vestibule {
    async fn start(setup: Setup, attack: Attack, cache_mib: &str) -> Self {
        let cost = match attack {
            // Slow enough to sign out while a password is hashed.
            Attack::FormThatOutlivesItsSession => "11",
            _ => "4",
        };
        let app = TestApp::start_with(setup, &[("BCRYPT_COST", cost), ("SESSION_CACHE_MIB", cache_mib)]).await;
        let users = [app.add_user(ADA, "Ada", Role::Admin).await, app.add_user(EVE, "Eve", Role::User).await];
        Self { app, users }
    }

    async fn change(&self, email: &str, change: Change<'_>) {
        let user = self.users.iter().find(|user| user.email == email).unwrap();
        self.app.change_user(user, change).await;
    }
}

impl Target for Vestibule {
    fn port(&self) -> u16 {
        self.app.port
    }

    fn cookie(&self) -> &'static str {
        "vestibule"
    }

    fn redis(&mut self) -> Option<&mut Redis> {
        self.app.redis.as_mut()
    }

    async fn disable(&self, email: &str) {
        self.change(email, Change::Disabled(true)).await;
    }

    async fn demote(&self, email: &str) {
        self.change(email, Change::Role(Role::User)).await;
    }

    async fn outlive_sessions(&self) {
        self.app.clock.advance(86_400);
    }
}

async fn withstands(attack: Attack) {
    // With the cache that hides from the server what an attacker does to Redis, and without it.
    for (setup, cache_mib) in [(Setup::SqliteCookie, "16"), (Setup::SqliteRedis, "16"), (Setup::SqliteRedis, "0")] {
        if setup.has_redis() || !attack.is_on_redis() {
            let mut target = Vestibule::start(setup, attack, cache_mib).await;
            assert!(!attack.succeeds(&mut target).await, "{attack:?} succeeds in {setup:?}, cache {cache_mib}");
        }
    }
}

#[tokio::test]
async fn a_copied_cookie_opens_nothing_after_sign_out() {
    withstands(Attack::CopiedCookieAfterSignOut).await;
}

#[tokio::test]
async fn a_copied_cookie_opens_nothing_after_a_password_change() {
    withstands(Attack::CopiedCookieAfterPasswordChange).await;
}

#[tokio::test]
async fn a_copied_cookie_opens_nothing_after_its_lifetime() {
    withstands(Attack::CopiedCookieAfterItsLifetime).await;
}

#[tokio::test]
async fn a_password_change_signs_out_everybody_else() {
    withstands(Attack::OtherSessionAfterPasswordChange).await;
}

#[tokio::test]
async fn a_disabled_account_is_out_within_a_second() {
    withstands(Attack::DisabledAccount).await;
}

#[tokio::test]
async fn a_removed_role_is_gone_within_a_second() {
    withstands(Attack::RoleAfterDemotion).await;
}

#[tokio::test]
async fn a_request_during_a_sign_out_restores_no_session() {
    withstands(Attack::RequestBesideSignOut).await;
}

#[tokio::test]
async fn a_form_whose_session_ends_while_its_password_is_hashed_changes_nothing() {
    withstands(Attack::FormThatOutlivesItsSession).await;
}

#[tokio::test]
async fn a_planted_session_does_not_become_its_victims() {
    withstands(Attack::PlantedSession).await;
}

#[tokio::test]
async fn a_forged_cookie_signs_nobody_in() {
    withstands(Attack::ForgedCookie).await;
}

#[tokio::test]
async fn a_planted_second_cookie_signs_nobody_out() {
    withstands(Attack::PlantedSecondCookie).await;
}

#[tokio::test]
async fn a_stray_byte_among_the_cookies_signs_nobody_out() {
    withstands(Attack::StrayByteInCookies).await;
}

#[tokio::test]
async fn another_spelling_of_the_cookie_name_is_ignored() {
    withstands(Attack::LookAlikeCookieName).await;
}

#[tokio::test]
async fn strangers_leave_no_traces() {
    withstands(Attack::TracesOfStrangers).await;
}

#[tokio::test]
async fn a_link_on_another_site_signs_nobody_out() {
    withstands(Attack::SignOutFromAnotherSite).await;
}

#[tokio::test]
async fn a_form_on_another_site_signs_nobody_in() {
    withstands(Attack::SignInFromAnotherSite).await;
}

#[tokio::test]
async fn reading_redis_gives_no_cookie() {
    withstands(Attack::RedisReadByStranger).await;
}

#[tokio::test]
async fn writing_to_redis_impersonates_nobody() {
    withstands(Attack::RedisValueMoved).await;
}

#[tokio::test]
async fn old_redis_copies_restore_no_session() {
    withstands(Attack::RedisWithOldCopies).await;
}

#[tokio::test]
async fn an_emptied_redis_signs_nobody_out() {
    withstands(Attack::RedisEmptied).await;
}

#[tokio::test]
async fn a_killed_redis_fails_no_page_and_signs_nobody_out() {
    withstands(Attack::RedisKilled).await;
}
