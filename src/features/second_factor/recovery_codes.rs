//! `/profile/recovery-codes`: how many are left, and new ones, which are shown once.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_DISPOSITION, ContentType, HeaderValue};
use askama::Template;
use serde::Deserialize;
use serde_json::json;

use crate::accounts::second_factor;
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
        // The forms of the page that shows new codes. Neither changes anything.
        page(FILE).get(async || see_other(PATH)).post(download),
        page(SAVED).get(async || see_other(PATH)).post(confirm_saved),
    ]
}

#[derive(Template)]
#[template(path = "second_factor/recovery_codes.html")]
struct RecoveryCodesPage {
    page: Page,
    has_factor: bool,
    left: u64,
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
    /// What was done, on the page that shows the codes first.
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
    let page = context.page.with_notice(&context.req, &[Notice::RecoveryCodesUseless]);
    respond::html(StatusCode::OK, &RecoveryCodesPage { page, has_factor: factors.any(), left })
}

async fn create(
    current: CurrentUser,
    Input(fields): Input<Fields>,
    context: Context,
) -> Result<HttpResponse, AppError> {
    if fields.create != Checkbox(true) {
        return Err(AppError::Unusable(Unusable::NotAFlag { field: "create".to_owned() }));
    }
    match second_factor::create_recovery_codes(&context.state, context.recent_person(&current)?).await? {
        Some(codes) => {
            let done = context.page.text.recovery_codes_created;
            tell(&codes, done, ReturnTo::Profile, context)
        }
        None => respond::done_or_gone(context.format, PATH, None, Notice::RecoveryCodesUseless),
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
    let codes: Vec<String> = codes.iter().map(RecoveryCode::to_string).collect();
    if format == Format::Json {
        return Ok(HttpResponse::Ok().json(json!({ "recoveryCodes": codes })));
    }
    let shown = NewCodesPage { page, form: Form::new(), done: Some(done), codes, return_to };
    let mut response = respond::html(StatusCode::OK, &shown)?;
    shown.return_to.allow(&mut response);
    Ok(response)
}

/// Answers the codes of the form as a text file, which works without a script.
async fn download(_: CurrentUser, Input(shown): Input<Shown>, page: Page) -> Result<HttpResponse, AppError> {
    let codes = shown.codes()?;
    let title = (page.text.recovery_codes_file_title)(&page.site.name);
    let file = HeaderValue::from_static("attachment; filename=\"recovery-codes.txt\"");
    let text = format!("{title}\n\n{}\n", codes.join("\n"));
    Ok(HttpResponse::Ok().insert_header((CONTENT_DISPOSITION, file)).content_type(ContentType::plaintext()).body(text))
}

async fn confirm_saved(
    _: CurrentUser,
    asked: ReturnToQuery,
    Input(shown): Input<Shown>,
    context: Context,
) -> Result<HttpResponse, AppError> {
    let return_to = asked.return_to(&context.page.site.applications);
    if shown.saved == Checkbox(true) {
        return Ok(match return_to {
            ReturnTo::Profile => {
                respond::done_saying(context.format, Section::Security.path(), Notice::RecoveryCodesSaved)
            }
            _ => respond::done(context.format, return_to.as_str()),
        });
    }
    let mut form = Form::new();
    form.refuse_field("saved", context.page.text.recovery_codes_not_saved);
    let again = NewCodesPage { codes: shown.codes()?, done: None, form, return_to, page: context.page.failed() };
    let mut response = respond::refused(StatusCode::UNPROCESSABLE_ENTITY, context.format, &again.form, &again)?;
    again.return_to.allow(&mut response);
    Ok(response)
}

impl Shown {
    /// # Errors
    /// [`AppError::Unusable`] if any of them isn't a code, so that nobody gets a file or page with other text.
    fn codes(&self) -> Result<Vec<String>, AppError> {
        let codes: Option<Vec<RecoveryCode>> = self.codes.split_whitespace().map(RecoveryCode::parse).collect();
        let codes =
            codes.filter(|codes| !codes.is_empty()).ok_or(AppError::Unusable(Unusable::Changed { field: "codes" }))?;
        Ok(codes.iter().map(RecoveryCode::to_string).collect())
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
