//! The proof that a page or an app's rule demands instead of the usual recent one, in the query of the page that asks
//! for it.

use actix_web::HttpRequest;
use actix_web::web::Query;
use serde::Deserialize;
use std::time::Duration;

use super::return_to::ReturnTo;
use crate::access::RequiredProof;

/// The page that asks for a proof (re-authentication).
const PAGE: &str = "/reauthenticate";

/// The page where a user without a second factor adds one.
pub const ENROLMENT: &str = "/profile/second-factor";

/// The parameters, named as in rules. `max_age` is in seconds, as in OpenID Connect.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Parameters {
    factor: String,
    max_age: String,
}

/// The path of the page that asks for the proof and continues to `return_to`.
pub fn path(proof: RequiredProof, return_to: &ReturnTo) -> String {
    let mut path = return_to.path_after(PAGE);
    let mut add = |parameter: String| {
        path.push(if path.contains('?') { '&' } else { '?' });
        path.push_str(&parameter);
    };
    if proof.second_factor {
        add("factor=2".to_owned());
    }
    if let Some(max_age) = proof.max_age {
        add(format!("max_age={}", max_age.as_secs()));
    }
    path
}

/// Reads the parameters of a request. Those that can't be read demand nothing.
pub fn of(req: &HttpRequest) -> RequiredProof {
    let Parameters { factor, max_age } =
        Query::from_query(req.query_string()).map_or_else(|_| Parameters::default(), Query::into_inner);
    let max_age = max_age.parse().ok().map(Duration::from_secs);
    RequiredProof { second_factor: factor == "2", max_age, ..RequiredProof::NONE }
}

#[cfg(test)]
mod tests {
    use super::super::redirect::LocalPath;
    use super::*;
    use actix_web::test::TestRequest;

    #[test]
    fn a_demand_survives_its_query() {
        for second_factor in [false, true] {
            for max_age in [None, Some(Duration::from_secs(900))] {
                let proof = RequiredProof { second_factor, max_age, ..RequiredProof::NONE };
                for to in [ReturnTo::Profile, ReturnTo::Page(LocalPath::parse("/x?factor=1&max_age=2#y").unwrap())] {
                    let path = path(proof, &to);
                    assert_eq!(of(&TestRequest::with_uri(&path).to_http_request()), proof, "{path}");
                }
            }
        }
        for path in ["/reauthenticate", "/reauthenticate?max_age=x&factor=3", "/reauthenticate?factor=2&factor=2"] {
            assert_eq!(of(&TestRequest::with_uri(path).to_http_request()), RequiredProof::NONE, "{path}");
        }
    }
}
