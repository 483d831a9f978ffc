//! `/profile/recovery-codes`: how many are left, and new ones, which are shown once.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_DISPOSITION, ContentType, HeaderValue};
use askama::Template;
use serde::Deserialize;
use serde_json::json;

use crate::accounts::second_factor::{self, Created};
use crate::base::error::{AppError, Unusable};
use crate::base::recovery_code::RecoveryCode;
use crate::i18n::SafeText;
use crate::sessions::CurrentUser;
use crate::web::context::Context;
use crate::web::form::Form;
use crate::web::input::{Checkbox, Input};
use crate::web::notice::Notice;
use crate::web::page::Page;
use crate::web::redirect::see_other;
use crate::web::respond::{self, Format};
use crate::web::return_to::{ReturnTo, ReturnToQuery};
use crate::web::route::{PageRoute, page};
use crate::web::section::{InSection, Section};

const PATH: &str = "/profile/recovery-codes";
const FILE: &str = "/profile/recovery-codes/file";
const SAVED: &str = "/profile/recovery-codes/saved";

pub fn routes() -> Vec<PageRoute> {
    vec![
        page(PATH).recently_authenticated().get(show).post(create),
        // The forms of the page that shows new codes. Another instance may not have heard yet that the codes came with a
        // second factor.
        page(FILE).open_to_enrolment().get(async || see_other(PATH)).post(download),
        page(SAVED).open_to_enrolment().get(async || see_other(PATH)).post(confirm_saved),
    ]
}

#[derive(Template)]
#[template(path = "second_factor/recovery_codes.html")]
struct RecoveryCodesPage {
    page: Page,
    has_factor: bool,
    left: u64,
    unsaved: bool,
    /// The version of the codes that the form replaces.
    version: String,
}

impl InSection for RecoveryCodesPage {
    const SECTION: Section = Section::Security;
}

/// The only page with the codes.
#[derive(Template)]
#[template(path = "second_factor/new_recovery_codes.html")]
struct NewCodesPage {
    page: Page,
    form: Form,
    /// The outcome, on the page that shows the codes first.
    done: Option<SafeText>,
    codes: Vec<String>,
    /// The page to continue to once the codes are saved.
    return_to: ReturnTo,
}

impl InSection for NewCodesPage {
    const SECTION: Section = Section::Security;
}

#[derive(Deserialize)]
struct Fields {
    /// Set by the button, so that an empty form replaces no codes.
    #[serde(default)]
    create: Checkbox,
    /// The version of the codes to replace, so that a reload of the page with the new codes doesn't replace them.
    version: Option<String>,
}

/// The fields of the forms on [`NewCodesPage`].
#[derive(Deserialize)]
struct Shown {
    /// The codes that the page shows, separated by spaces. They are stored nowhere else.
    #[serde(default)]
    codes: String,
    #[serde(default)]
    saved: Checkbox,
}

async fn show(current: CurrentUser, context: Context) -> Result<HttpResponse, AppError> {
    let factors = second_factor::of_user(&context.state, current.user()).await?;
    let left = factors.recovery_codes_left;
    if context.format == Format::Json {
        return Ok(HttpResponse::Ok().json(json!({ "recoveryCodesLeft": left })));
    }
    let page = context.page.with_notice(&context.req, &[Notice::RecoveryCodesUseless, Notice::RecoveryCodesChanged]);
    let version = second_factor::recovery_codes_version(&context.state, current.user()).await?;
    respond::html(
        StatusCode::OK,
        &RecoveryCodesPage { page, has_factor: factors.any(), left, unsaved: factors.recovery_codes_unsaved, version },
    )
}

async fn create(
    current: CurrentUser,
    Input(fields): Input<Fields>,
    context: Context,
) -> Result<HttpResponse, AppError> {
    if fields.create != Checkbox(true) {
        return Err(AppError::Unusable(Unusable::NotAFlag { field: "create".to_owned() }));
    }
    let (person, version) = (context.recent_person(&current)?, fields.version.as_deref());
    match second_factor::create_recovery_codes(&context.state, person, version).await? {
        Created::Done(codes) => {
            let done = context.page.text.recovery_codes_created;
            tell(&codes, done, ReturnTo::Profile, context)
        }
        Created::Already => respond::done_or_gone(context.format, PATH, None, Notice::RecoveryCodesChanged),
        Created::Useless => respond::done_or_gone(context.format, PATH, None, Notice::RecoveryCodesUseless),
    }
}

/// The only response with the codes, and what was done. It isn't a redirect, because then the codes would have to be
/// stored in between.
pub fn tell(
    codes: &[RecoveryCode],
    done: SafeText,
    return_to: ReturnTo,
    Context { format, page, .. }: Context,
) -> Result<HttpResponse, AppError> {
    let codes = in_words(codes);
    if format == Format::Json {
        return Ok(HttpResponse::Ok().json(json!({ "recoveryCodes": codes })));
    }
    let shown = NewCodesPage { page, form: Form::new(), done: Some(done), codes, return_to };
    let mut response = respond::html(StatusCode::OK, &shown)?;
    shown.return_to.allow(&mut response);
    Ok(response)
}

/// Answers the codes of the form as a text file, which works without a script.
async fn download(
    current: CurrentUser,
    Input(shown): Input<Shown>,
    Context { state, page, .. }: Context,
) -> Result<HttpResponse, AppError> {
    let (codes, text) = (in_words(&shown.codes()?), page.text);
    let title = (text.recovery_codes_file_title)(&page.site.name);
    let account = (text.mail_fact)(text.email_label.as_str(), &current.user().email);
    let created = (text.mail_fact)(text.app_passwords_created.as_str(), &page.day(state.now()).text);
    let file = HeaderValue::from_static("attachment; filename=\"recovery-codes.txt\"");
    let text = format!("{title}\n{account}\n{created}\n\n{}\n", codes.join("\n"));
    Ok(HttpResponse::Ok().insert_header((CONTENT_DISPOSITION, file)).content_type(ContentType::plaintext()).body(text))
}

async fn confirm_saved(
    current: CurrentUser,
    asked: ReturnToQuery,
    Input(shown): Input<Shown>,
    context: Context,
) -> Result<HttpResponse, AppError> {
    let return_to = asked.return_to(&context.page.site.applications);
    let codes = shown.codes()?;
    if shown.saved == Checkbox(true) {
        second_factor::note_saved_codes(&context.state, context.person(&current), &codes).await?;
        return Ok(lead_on(&return_to, Notice::RecoveryCodesSaved, context.format));
    }
    let mut form = Form::new();
    form.refuse_field("saved", context.page.text.recovery_codes_not_saved);
    let again = NewCodesPage { codes: in_words(&codes), done: None, form, return_to, page: context.page.failed() };
    let mut response = respond::refused(StatusCode::UNPROCESSABLE_ENTITY, context.format, &again.form, &again)?;
    again.return_to.allow(&mut response);
    Ok(response)
}

/// Leads to the page that needed the second factor, or to the security page with a notice.
pub fn lead_on(return_to: &ReturnTo, notice: Notice, format: Format) -> HttpResponse {
    match return_to {
        ReturnTo::Profile | ReturnTo::Apps => respond::done_saying(format, Section::Security.path(), notice),
        _ => respond::done(format, return_to.as_str()),
    }
}

/// The codes as people read them.
fn in_words(codes: &[RecoveryCode]) -> Vec<String> {
    codes.iter().map(RecoveryCode::to_string).collect()
}

impl Shown {
    /// # Errors
    /// [`AppError::Unusable`] if any of them isn't a code, so that nobody gets a file or page with other text.
    fn codes(&self) -> Result<Vec<RecoveryCode>, AppError> {
        let codes: Option<Vec<RecoveryCode>> = self.codes.split_whitespace().map(RecoveryCode::parse).collect();
        codes.filter(|codes| !codes.is_empty()).ok_or(AppError::Unusable(Unusable::Changed { field: "codes" }))
    }
}

impl NewCodesPage {
    /// The codes as a form sends them back.
    fn joined(&self) -> String {
        self.codes.join(" ")
    }

    /// The path of the form that confirms that they are saved.
    fn saved_path(&self) -> String {
        self.return_to.path_after(SAVED)
    }
}
