//! `/brand/`: the site's own style sheet, logo and icons, from `BRAND_DIR`.

use actix_web::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderValue};
use actix_web::web::{Bytes, Path, ThinData};
use actix_web::{HttpMessage, HttpRequest, HttpResponse};

use crate::base::error::AppError;
use crate::web::assets::keeping;
use crate::web::headers::Kind;
use crate::web::route::{PageRoute, page};
use crate::web::site::Site;

pub fn routes() -> Vec<PageRoute> {
    vec![page("/brand/brand.css").public().get(style), page("/brand/{name}").public().get(image)]
}

/// Nothing in an image runs, or is loaded, even if it's opened as a page.
const ONLY_DRAWS: &str =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'none'";

async fn style(req: HttpRequest, site: ThinData<Site>) -> Result<HttpResponse, AppError> {
    let style = site.brand.style().ok_or(AppError::NotFound)?;
    Ok(file(&req, "text/css; charset=utf-8", &style.path, style.css.clone()))
}

async fn image(req: HttpRequest, name: Path<String>, site: ThinData<Site>) -> Result<HttpResponse, AppError> {
    let image = site.brand.image(&name).ok_or(AppError::NotFound)?;
    let mut response = file(&req, image.kind.media_type(), &image.path, image.bytes.clone());
    response.headers_mut().insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(ONLY_DRAWS));
    Ok(response)
}

/// A file with its address, which changes with the content.
fn file(req: &HttpRequest, media_type: &'static str, path: &str, bytes: Bytes) -> HttpResponse {
    req.extensions_mut().insert(Kind::Asset);
    let is_current = req.uri().path_and_query().is_some_and(|asked| asked == path);
    let cache_control = (CACHE_CONTROL, keeping(is_current));
    HttpResponse::Ok().insert_header((CONTENT_TYPE, media_type)).insert_header(cache_control).body(bytes)
}
