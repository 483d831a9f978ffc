//! Closes the connection if a body of unknown length wasn't read to its end.
//!
//! When such a body is dropped, actix reads the rest after the response, however long that takes. If the body is kept
//! until the response is written, actix closes the connection instead, as it does for a body with a known length
//! (<https://github.com/actix/actix-web/issues/2764>).

use std::cell::RefCell;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};

use actix_web::HttpMessage;
use actix_web::body::{BodySize, BoxBody, MessageBody};
use actix_web::dev::{Payload, ServiceRequest};
use actix_web::error::PayloadError;
use actix_web::http::header::TRANSFER_ENCODING;
use actix_web::web::Bytes;
use futures_util::Stream;

/// A body kept until the response is written.
pub struct KeptBody {
    _body: Rc<RefCell<Payload>>,
}

/// Keeps the body of a request if its length is unknown. Handlers can still read it.
pub fn keep_body(req: &mut ServiceRequest) -> Option<KeptBody> {
    if !req.headers().contains_key(TRANSFER_ENCODING) {
        return None;
    }
    let body = Rc::new(RefCell::new(req.take_payload()));
    req.set_payload(Payload::Stream { payload: Box::pin(Reader(Rc::clone(&body))) });
    Some(KeptBody { _body: body })
}

impl KeptBody {
    /// The body of the response, which drops the request's body once it's written.
    pub fn until_written(self, body: BoxBody) -> BoxBody {
        BoxBody::new(Answer { body, _kept: self })
    }
}

struct Reader(Rc<RefCell<Payload>>);

impl Stream for Reader {
    type Item = Result<Bytes, PayloadError>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Pin::new(&mut *self.0.borrow_mut()).poll_next(cx)
    }
}

struct Answer {
    body: BoxBody,
    _kept: KeptBody,
}

impl MessageBody for Answer {
    type Error = Box<dyn std::error::Error>;

    fn size(&self) -> BodySize {
        self.body.size()
    }

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, Self::Error>>> {
        Pin::new(&mut self.body).poll_next(cx)
    }
}
