//! `/profile/second-factor`: adding a first second factor before going on, a passkey or an authenticator app.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use askama::Template;

use super::{authenticator, passkeys};
use crate::accounts::second_factor;
use crate::base::error::AppError;
use crate::i18n::SafeText;
use crate::sessions::CurrentUser;
use crate::web::context::Context;
use crate::web::form::Form;
use crate::web::notice::Notice;
use crate::web::page::Page;
use crate::web::redirect::see_other;
use crate::web::required_proof::ENROLMENT;
use crate::web::respond;
use crate::web::return_to::{ReturnTo, ReturnToQuery};
use crate::web::route::{PageRoute, page};
use crate::web::section::Section;

pub fn routes() -> Vec<PageRoute> {
    vec![page(ENROLMENT).recently_authenticated().open_to_enrolment().get(show)]
}

#[derive(Template)]
#[template(path = "second_factor/enrol.html")]
struct EnrolmentPage {
    page: Page,
    /// Never filled in or refused here.
    form: Form,
    return_to: ReturnTo,
}

impl EnrolmentPage {
    /// Why the user is here.
    fn reason(&self) -> SafeText {
        let text = self.page.text;
        if self.page.lacks_second_factor() { text.enrolment_site } else { text.enrolment_page }
    }

    fn passkeys_path(&self) -> String {
        self.return_to.path_after(passkeys::PATH)
    }

    fn authenticator_path(&self) -> String {
        self.return_to.path_after(authenticator::PATH)
    }
}

async fn show(current: CurrentUser, asked: ReturnToQuery, context: Context) -> Result<HttpResponse, AppError> {
    let return_to = asked.return_to(&context.page.site.applications);
    if second_factor::of_user(&context.state, current.user()).await?.any() {
        return Ok(see_other(match return_to {
            ReturnTo::Profile | ReturnTo::Apps => Section::Security.path(),
            _ => return_to.as_str(),
        }));
    }
    let page = context.page.with_notice(&context.req, &[Notice::EntriesKeptHere, Notice::NothingSavedYet]);
    respond::html(StatusCode::OK, &EnrolmentPage { page, form: Form::new(), return_to })
}
