//! Second factors of a user: the authenticator app and the recovery codes.

mod authenticator;
mod qr_code;
mod recovery_codes;

use crate::web::route::PageRoute;

pub fn routes() -> Vec<PageRoute> {
    [authenticator::routes(), recovery_codes::routes()].into_iter().flatten().collect()
}
