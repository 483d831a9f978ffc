//! The routes of all features. A new feature is one line here.

use actix_web::web::{self, ThinData};

use crate::base::error::AppError;
use crate::config::Config;
use crate::features::front_end::{self, FrontEnd};
use crate::features::{
    admin, app_passwords, brand, email, forward_auth, health, home, language, login, logout, password_change,
    password_reset, profile, reauthentication, registration, second_factor, setup,
};
use crate::web::assets;
use crate::web::route::PageRoute;

/// Returns all pages. Pages are private unless declared public. actix tries one route after the other, so the busiest
/// come first.
pub fn all() -> Vec<PageRoute> {
    [
        forward_auth::routes(),
        home::routes(),
        login::routes(),
        logout::routes(),
        profile::routes(),
        password_change::routes(),
        email::routes(),
        app_passwords::routes(),
        reauthentication::routes(),
        second_factor::routes(),
        setup::routes(),
        registration::routes(),
        password_reset::routes(),
        health::routes(),
        admin::routes(),
        language::routes(),
        brand::routes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Registers the static files, the pages, and a front end if there is one.
pub fn register(app: &mut web::ServiceConfig, config: &Config) {
    app.service(assets::files(&config.static_dir));
    for route in all() {
        // A front end has its own start page.
        if route.path != "/" || config.spa_dir.is_none() {
            route.register(app);
        }
    }
    match &config.spa_dir {
        Some(dir) => {
            app.app_data(ThinData(FrontEnd::new(dir)));
            app.default_service(web::to(front_end::serve));
        }
        None => {
            app.default_service(web::to(async || Err::<String, _>(AppError::NotFound)));
        }
    }
}
