//! The client of a request as a handler's argument: its address, its `User-Agent`, and the request's id.

use std::future::{Ready, ready};

use actix_web::http::header::USER_AGENT;
use actix_web::{FromRequest, HttpMessage, HttpRequest, dev::Payload, web};

use super::request_id::RequestId;
use super::site::Site;
use crate::base::client_info::ClientInfo;
use crate::base::error::AppError;

impl FromRequest for ClientInfo {
    type Error = AppError;
    type Future = Ready<Result<Self, AppError>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let Some(site) = req.app_data::<web::ThinData<Site>>() else {
            return ready(Err(AppError::Unprepared("site")));
        };
        let address = site.proxies.address(req.peer_addr(), req.headers());
        let agent = req.headers().get(USER_AGENT).map(|value| String::from_utf8_lossy(value.as_bytes()));
        let request_id = req.extensions().get::<RequestId>().map(ToString::to_string).unwrap_or_default();
        ready(Ok(Self::new(address, agent.as_deref().unwrap_or_default(), request_id)))
    }
}
