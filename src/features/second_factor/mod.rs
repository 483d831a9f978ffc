//! Second factors of a user: passkeys, the authenticator app and the recovery codes.

mod authenticator;
mod back;
mod enrolment;
mod passkeys;
mod qr_code;
mod recovery_codes;

use crate::web::route::PageRoute;

pub fn routes() -> Vec<PageRoute> {
    [enrolment::routes(), passkeys::routes(), authenticator::routes(), recovery_codes::routes()]
        .into_iter()
        .flatten()
        .collect()
}
