//! Request bodies: a form or JSON as one type, with limits on size and time.

use std::time::Duration;

use actix_web::dev::Payload;
use actix_web::http::header::{CONTENT_ENCODING, CONTENT_LENGTH, HeaderMap};
use actix_web::web::BytesMut;
use actix_web::{FromRequest, HttpRequest};
use futures_util::StreamExt;
use futures_util::future::LocalBoxFuture;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use super::{kept_form, respond};
use crate::base::error::{AppError, Unusable};

/// The largest body read, in bytes.
pub const MAX_BODY: usize = 32 * 1024;
/// The timeout for reading a body.
const PATIENCE: Duration = Duration::from_secs(10);

/// The body of a request as `T`. Every field of `T` should have a default, so that a missing field becomes an error
/// beside the field instead of a malformed request.
pub struct Input<T>(pub T);

impl<T: DeserializeOwned + 'static> FromRequest for Input<T> {
    type Error = AppError;
    type Future = LocalBoxFuture<'static, Result<Self, AppError>>;

    fn from_request(req: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let kind = Kind::of(req.headers());
        let announced = announced_length(req.headers());
        let (req, payload) = (req.clone(), payload.take());
        Box::pin(async move {
            let kind = kind?;
            if announced > MAX_BODY {
                return Err(AppError::TooLarge);
            }
            let body = tokio::time::timeout(PATIENCE, read(payload)).await.map_err(|_| AppError::TooSlow)??;
            if let Kind::Form = kind {
                kept_form::note(&req, &body);
            }
            kind.parse(&body).map(Self)
        })
    }
}

#[derive(Clone, Copy)]
enum Kind {
    Form,
    Json,
}

impl Kind {
    fn of(headers: &HeaderMap) -> Result<Self, AppError> {
        if headers.contains_key(CONTENT_ENCODING) {
            return Err(AppError::UnsupportedType);
        }
        match respond::content_type(headers).as_deref() {
            Some("application/x-www-form-urlencoded") => Ok(Self::Form),
            Some("application/json") => Ok(Self::Json),
            _ => Err(AppError::UnsupportedType),
        }
    }

    fn parse<T: DeserializeOwned>(self, body: &[u8]) -> Result<T, AppError> {
        match self {
            Self::Form => {
                if !is_well_formed(body) {
                    return Err(AppError::Malformed("the form is not percent-encoded UTF-8"));
                }
                serde_urlencoded::from_bytes(body).map_err(|_| AppError::Unusable(why_form_unusable::<T>(body)))
            }
            // serde would read an array by the order of the fields.
            Self::Json if body.trim_ascii_start().starts_with(b"[") => Err(AppError::Unusable(Unusable::NoObject)),
            Self::Json => serde_json::from_slice(body).map_err(|error| {
                if error.is_data() {
                    AppError::Unusable(why_unusable::<T>(body))
                } else {
                    AppError::Malformed("the body is not JSON")
                }
            }),
        }
    }
}

/// Finds the first field of a form that can't be read, which is a checkbox, since all others are text.
fn why_form_unusable<T: DeserializeOwned>(body: &[u8]) -> Unusable {
    let fields: Vec<(String, String)> = serde_urlencoded::from_bytes(body).unwrap_or_default();
    let reads = |field: &(String, String)| {
        serde_urlencoded::to_string([field]).is_ok_and(|one| serde_urlencoded::from_str::<T>(&one).is_ok())
    };
    match fields.into_iter().find(|field| !reads(field)) {
        Some((field, _)) => Unusable::NotAFlag { field },
        None => Unusable::Repeated,
    }
}

/// Finds the first field of a JSON object that can't be read, and its type: the one with which it can. serde's own
/// message has the value, which may be a password.
fn why_unusable<T: DeserializeOwned>(body: &[u8]) -> Unusable {
    let Ok(fields) = serde_json::from_slice::<Map<String, Value>>(body) else { return Unusable::NoObject };
    let reads = |field: &str, value: Value| serde_json::from_value::<T>(json!({ field: value })).is_ok();
    match fields.into_iter().find(|(field, value)| !reads(field, value.clone())) {
        None => Unusable::Repeated,
        Some((field, _)) if reads(&field, true.into()) => Unusable::NotAFlag { field },
        Some((field, _)) => Unusable::NotText { field },
    }
}

fn announced_length(headers: &HeaderMap) -> usize {
    let length = headers.get(CONTENT_LENGTH).and_then(|value| value.to_str().ok());
    length.and_then(|text| text.parse().ok()).unwrap_or(0)
}

async fn read(mut payload: Payload) -> Result<BytesMut, AppError> {
    let mut body = BytesMut::new();
    while let Some(chunk) = payload.next().await {
        let chunk = chunk.map_err(|_| AppError::Malformed("the body broke off"))?;
        if body.len() + chunk.len() > MAX_BODY {
            return Err(AppError::TooLarge);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

/// Checks that each percent sign starts an escape and that the result is UTF-8. A lenient decoder would store
/// replacement characters.
pub fn is_well_formed(encoded: &[u8]) -> bool {
    let mut rest = encoded;
    while let Some(at) = rest.iter().position(|byte| *byte == b'%') {
        match rest.get(at + 1..at + 3) {
            Some(digits) if digits.iter().all(u8::is_ascii_hexdigit) => rest = &rest[at + 3..],
            _ => return false,
        }
    }
    percent_encoding::percent_decode(encoded).decode_utf8().is_ok()
}

/// The query of a link: its token. A missing token is empty, which no link has.
#[derive(Deserialize)]
pub struct TokenQuery {
    #[serde(default)]
    pub token: String,
}

/// A value that a form sends as the text of its JSON, and JSON as it is. An empty text is none. What isn't such a value is
/// an error of the field, not of the request.
#[derive(Clone, Debug)]
pub struct Embedded<T>(pub Option<Result<T, NotSuchJson>>);

/// Another text or JSON than the expected.
#[derive(Clone, Copy, Debug)]
pub struct NotSuchJson;

impl<T> Default for Embedded<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for Embedded<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let read = match Value::deserialize(deserializer)? {
            Value::String(text) if text.is_empty() => return Ok(Self(None)),
            Value::String(text) => serde_json::from_str(&text),
            value => serde_json::from_value(value),
        };
        Ok(Self(Some(read.map_err(|_| NotSuchJson))))
    }
}

/// A checkbox: `on` in a form, `true` or `"on"` in JSON. Other words than these and their opposites are refused.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Checkbox(pub bool);

impl<'de> Deserialize<'de> for Checkbox {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Spelling {
            Flag(bool),
            Text(String),
        }
        match Spelling::deserialize(deserializer)? {
            Spelling::Flag(ticked) => Ok(Self(ticked)),
            Spelling::Text(text) => match text.as_str() {
                "on" | "true" => Ok(Self(true)),
                "" | "off" | "false" => Ok(Self(false)),
                _ => Err(serde::de::Error::custom("neither ticked nor unticked")),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use actix_web::ResponseError;
    use proptest::prelude::*;

    type Pairs = Vec<(String, String)>;

    #[test]
    fn only_whole_escapes_of_utf8_are_well_formed() {
        for good in ["", "a=b&c=%C3%A9", "a=+%25", "q=é"] {
            assert!(is_well_formed(good.as_bytes()), "{good}");
        }
        for bad in [&b"a=%"[..], b"a=%f", b"a=%zz", b"a=%ff", b"a=%c0%af", b"a=\xff", b"a=%ed%a0%80", b"%"] {
            assert!(!is_well_formed(bad), "{bad:?}");
        }
    }

    /// A piece of a form that is almost well-formed.
    fn piece() -> impl Strategy<Value = Vec<u8>> {
        prop_oneof![
            "[a-z=&+;é]{1,4}".prop_map(String::into_bytes),
            "%[0-9a-fA-F]{2}".prop_map(String::into_bytes),
            "%[c-f][0-9a-f]%[89ab][0-9a-f]".prop_map(String::into_bytes),
            Just(b"%".to_vec()),
            any::<u8>().prop_map(|byte| vec![byte]),
        ]
    }

    /// A form like those of the program: every field has a default.
    #[derive(Debug, Default, Deserialize)]
    #[serde(default)]
    struct Fields {
        email: String,
        remember: Checkbox,
    }

    proptest! {
        #[test]
        fn a_form_is_read_as_it_was_written(pairs in prop::collection::vec(any::<(String, String)>(), 0..6)) {
            let body = serde_urlencoded::to_string(&pairs).unwrap();
            prop_assert_eq!(Kind::Form.parse::<Pairs>(body.as_bytes()).unwrap(), pairs);
        }

        #[test]
        fn a_form_yields_only_what_was_entered(pieces in prop::collection::vec(piece(), 0..8)) {
            let body = pieces.concat();
            match Kind::Form.parse::<Pairs>(&body) {
                Ok(pairs) => {
                    let typed: Vec<u8> = percent_encoding::percent_decode(&body).collect();
                    let typed = String::from_utf8(typed).expect("only text is accepted");
                    let invented = pairs.iter().any(|(name, value)| format!("{name}{value}").contains('\u{fffd}'));
                    prop_assert!(!invented || typed.contains('\u{fffd}'), "{pairs:?}");
                }
                Err(error) => prop_assert_eq!(error.status_code(), 400),
            }
        }

        #[test]
        fn any_body_is_read_or_refused(
            json in prop_oneof![
                "\\PC{0,40}",
                "[\\[{}\\]\",:0-9eE.+-]{0,40}",
                r#"\{"(email|remember)":(null|true|1|"on"|\[\]|\{\}|"\\ud800"),"(email|remember)":"x"\}"#,
            ],
            bytes in prop::collection::vec(any::<u8>(), 0..40),
        ) {
            for body in [json.as_bytes(), &bytes] {
                for kind in [Kind::Json, Kind::Form] {
                    if let Err(error) = kind.parse::<Fields>(body) {
                        prop_assert!([400, 422].contains(&error.status_code().as_u16()), "{error:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn json_nested_to_the_limit_of_a_body_is_refused() {
        let (list, field) = ("[".repeat(MAX_BODY), format!("{{\"x\":{}", "[".repeat(MAX_BODY - 5)));
        for (deep, status) in [(list, 422), (field, 400)] {
            assert_eq!(Kind::Json.parse::<Fields>(deep.as_bytes()).unwrap_err().status_code(), status);
        }
    }
}
