//! How a new account comes in: signed in at once, from a browser that it knows from then on.

use actix_web::dev::Payload;
use actix_web::web::ThinData;
use actix_web::{FromRequest, HttpRequest, HttpResponse};
use futures_util::future::LocalBoxFuture;
use serde_json::json;

use super::redirect::see_other;
use super::respond::Format;
use super::user_view;
use crate::base::client_info::ClientInfo;
use crate::base::error::AppError;
use crate::base::user::User;
use crate::sessions::{Devices, Sessions};
use crate::storage::audit::Audit;

/// As a handler's argument, ready for whoever's account is made by this request.
pub struct Welcome {
    req: HttpRequest,
    format: Format,
    client: ClientInfo,
    sessions: Sessions,
    devices: Devices,
    audit: Audit,
}

impl Welcome {
    pub async fn into_profile(self, user: &User) -> Result<HttpResponse, AppError> {
        if self.sessions.sign_in(&self.req, &self.client, user, false).await?.is_some() {
            self.audit.signed_in(user, &self.client).await;
        }
        let mut response = match self.format {
            Format::Json => HttpResponse::Ok().json(json!({ "user": user_view(user) })),
            Format::Page => see_other("/profile"),
        };
        self.devices.remember_owner(&self.req, user, &mut response).await?;
        Ok(response)
    }
}

impl FromRequest for Welcome {
    type Error = actix_web::Error;
    type Future = LocalBoxFuture<'static, Result<Self, Self::Error>>;

    fn from_request(req: &HttpRequest, _: &mut Payload) -> Self::Future {
        let req = req.clone();
        Box::pin(async move {
            Ok(Self {
                format: Format::extract(&req).await?,
                client: ClientInfo::extract(&req).await?,
                sessions: ThinData::<Sessions>::extract(&req).await?.0,
                devices: ThinData::<Devices>::extract(&req).await?.0,
                audit: ThinData::<Audit>::extract(&req).await?.0,
                req,
            })
        })
    }
}
