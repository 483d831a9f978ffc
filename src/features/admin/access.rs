//! `/admin/access`: the access rules, and the rule that decides about a page, as in `vestibule rules check`.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Query;
use askama::Template;
use serde::Deserialize;
use serde_json::json;

use super::{find_credentials, ip_address};
use crate::access::{self, Access, AccessRequest, Answer, Because, RequestedUrl, Rules, Unsure, Verdict};
use crate::base::duration::written;
use crate::base::error::AppError;
use crate::base::user::User;
use crate::i18n::SafeText;
use crate::state::AppState;
use crate::web::form::Form;
use crate::web::page::Page;
use crate::web::respond::{self, Format};
use crate::web::route::{PageRoute, page};
use crate::web::section::{InSection, Section};

pub fn routes() -> Vec<PageRoute> {
    vec![page("/admin/access").for_administrators().get(show)]
}

#[derive(Template)]
#[template(path = "admin/access.html")]
struct AccessPage<'a> {
    page: Page,
    form: Form,
    rules: &'a Rules,
    checked: Option<Checked<'a>>,
}

impl InSection for AccessPage<'_> {
    const SECTION: Section = Section::Access;
}

/// The verdict on a request.
struct Checked<'a> {
    answer: Answer,
    verdict: Verdict<'a>,
    user: Option<User>,
    is_second_factor_required: bool,
}

impl Checked<'_> {
    fn answer(&self, page: &Page) -> SafeText {
        match self.answer {
            Answer::Allowed => page.text.admin_access_allowed,
            Answer::SignInFirst => page.text.admin_access_sign_in,
            Answer::Denied => page.text.admin_access_denied,
        }
    }

    /// The rule that decided, in words.
    fn because(&self, page: &Page) -> String {
        let text = page.text;
        match self.verdict.because {
            Because::NoFile => text.admin_access_no_rules.into(),
            Because::NoRule => text.admin_access_no_rule.into(),
            Because::Rule(rule) => (text.admin_access_rule)(rule.line()),
            Because::Unsure(rule, Unsure::Path) => (text.admin_access_unsure_path)(rule.line()),
            Because::Unsure(rule, Unsure::Method) => (text.admin_access_unsure_method)(rule.line()),
            Because::Unsure(rule, Unsure::Address) => (text.admin_access_unsure_address)(rule.line()),
        }
    }

    fn groups_of_user(&self, page: &Page) -> Option<String> {
        let user = self.user.as_ref()?;
        let groups: Vec<&str> = user.group_names().collect();
        Some((page.text.admin_access_user)(&groups.join(page.text.list_separator.as_str()), &user.email))
    }

    /// The groups that may open the page, where groups decide.
    fn groups(&self, page: &Page) -> Option<String> {
        let Access::Groups(groups) = self.verdict.access else { return None };
        let names: Vec<_> = groups.iter().map(ToString::to_string).collect();
        Some(names.join(page.text.list_separator.as_str()))
    }

    /// The time in words in which users must have proved who they are.
    fn max_age(&self, page: &Page) -> Option<String> {
        Some(page.text.duration(self.verdict.proof.max_age?.as_secs()))
    }
}

/// The fields of the form. All may be empty.
#[derive(Default, Deserialize)]
struct Asked {
    #[serde(default)]
    url: String,
    #[serde(default)]
    user: String,
    #[serde(default)]
    method: String,
    #[serde(default)]
    address: String,
}

async fn show(
    state: AppState,
    format: Format,
    page: Page,
    Query(asked): Query<Asked>,
) -> Result<HttpResponse, AppError> {
    let mut form = Form::new()
        .with("url", &asked.url)
        .with("user", &asked.user)
        .with("method", &asked.method)
        .with("address", &asked.address);
    let checked = match asked.url.trim() {
        "" => None,
        url => check(&state, url, &asked, &mut form, &page).await?,
    };
    if format == Format::Json
        && let Some(checked) = &checked
    {
        return Ok(HttpResponse::Ok().json(view(checked)));
    }
    let rules = &state.config.access_rules;
    if form.has_errors() {
        let again = AccessPage { page: page.failed(), form, rules, checked };
        return respond::refused(StatusCode::UNPROCESSABLE_ENTITY, format, &again.form, &again);
    }
    if format == Format::Json {
        let rules: Vec<_> =
            rules.all().iter().map(|rule| json!({ "line": rule.line(), "rule": rule.to_string() })).collect();
        return Ok(HttpResponse::Ok().json(json!({ "rules": rules })));
    }
    respond::html(StatusCode::OK, &AccessPage { page, form, rules, checked })
}

async fn check<'a>(
    state: &'a AppState,
    url: &str,
    asked: &Asked,
    form: &mut Form,
    page: &Page,
) -> Result<Option<Checked<'a>>, AppError> {
    let text = page.text;
    let url = RequestedUrl::from_url(url).map_err(|_| form.refuse_field("url", text.admin_access_no_url)).ok();
    let user = match asked.user.trim() {
        "" => None,
        typed => match find_credentials(state, typed).await? {
            Some(found) if found.can_sign_in() => Some(found.user),
            Some(_) => {
                form.refuse_field("user", text.admin_access_cannot_sign_in);
                None
            }
            None => {
                form.refuse_field("user", text.admin_no_such_user);
                None
            }
        },
    };
    let method = match asked.method.trim() {
        "" => Some("GET".to_owned()),
        typed => access::sent_method(typed).map_err(|_| form.refuse_field("method", text.admin_access_no_method)).ok(),
    };
    let address = ip_address(form, page);
    let (Some(url), Some(method), false) = (url, method, form.has_errors()) else { return Ok(None) };
    let request = AccessRequest { host: &url.host, path: &url.path, method: Some(&method), address };
    let verdict = state.config.access_rules.decide(&request);
    let is_second_factor_required = *verdict.access != Access::Public
        && (verdict.proof.second_factor
            || user.as_ref().is_some_and(|user| state.config.second_factor.binds(user.role)));
    Ok(Some(Checked { answer: verdict.answer(user.as_ref()), verdict, user, is_second_factor_required }))
}

fn view(checked: &Checked) -> serde_json::Value {
    let rule = match checked.verdict.because {
        Because::Rule(rule) | Because::Unsure(rule, _) => Some(rule),
        Because::NoFile | Because::NoRule => None,
    };
    json!({
        "answer": checked.answer.to_string(),
        "because": checked.verdict.because.to_string(),
        "rule": rule.map(ToString::to_string),
        "line": rule.map(|rule| rule.line()),
        "secondFactor": checked.is_second_factor_required,
        "maxAge": checked.verdict.proof.max_age.map(written),
    })
}
