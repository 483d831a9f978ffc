//! Paths that all servers read alike, except for some readings of their segments (path normalisation).

use std::borrow::Cow;

use super::segment::{decode, fold, has_loose_reading, loosely};

/// A path in segments, decoded and folded like lenient servers do.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct PlainPath<'a> {
    pub(super) segments: Vec<Cow<'a, str>>,
    /// The readings of each segment. `None` if there is only one.
    pub(super) readings: Option<Vec<Readings>>,
}

/// The names that different servers read in one segment.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Readings {
    /// The segment read [`loosely`], where a colon is a slash.
    pub(super) names: Vec<String>,
    /// The names before a `;` that was folded from another character, if a colon follows.
    pub(super) before_parameters: Option<Vec<String>>,
    /// The names before a `?` or `#` that was folded from another character. The path may end there.
    pub(super) before_end: Option<Vec<String>>,
}

impl Readings {
    fn of(segment: &str) -> Self {
        let parameters = segment.split_once(';').filter(|(_, behind)| behind.contains(':'));
        let end = segment.split_once(['?', '#']);
        Self {
            names: loosely(segment),
            before_parameters: parameters.map(|(front, _)| loosely(front)),
            before_end: end.map(|(front, _)| loosely(front)),
        }
    }
}

impl<'a> PlainPath<'a> {
    /// Reads a path from a request line. `None` if a server might read it as another path.
    pub(super) fn read(raw: &'a str) -> Option<Self> {
        let inner = raw.strip_prefix('/').filter(|_| raw.is_ascii())?;
        if inner.is_empty() {
            return Some(Self { segments: Vec::new(), readings: None });
        }
        let inner = inner.strip_suffix('/').unwrap_or(inner);
        let segments: Vec<Cow<'a, str>> =
            inner.split('/').map(|segment| fold(decode(segment)?)).collect::<Option<_>>()?;
        let readings = segments
            .iter()
            .any(|segment| has_loose_reading(segment))
            .then(|| segments.iter().map(|segment| Readings::of(segment)).collect());
        Some(Self { segments, readings })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_that_servers_read_differently_are_not_plain() {
        for path in [
            "",
            "admin",
            "*",
            "//",
            "//admin",
            "/a//b",
            "/a//",
            "/.",
            "/..",
            "/./a",
            "/a/../b",
            "/a/..",
            "/.../a",
            "/%2e/a",
            "/%2E%2e/a",
            "/a%2fb",
            "/a%5Cb",
            "/a\\b",
            "/a;b",
            "/a%3bb",
            "/a%3Fb",
            "/a#b",
            "/a%23b",
            "/a%25b",
            "/%61dmin",
            "/a%7Eb",
            "/a%",
            "/a%4",
            "/a%4g",
            "/a%+1b",
            "/a%00",
            "/a%0d%0a",
            "/a\u{7f}",
            "/gr\u{f6}\u{df}e",
            "/%c0%ae",
            "/%ff",
            "/%ef%bc%8fadmin",
            "/%ef%bc%8e%ef%bc%8e/a",
            "/a%e2%80%8bb",
            "/a%c2%adb",
            "/admin%F0%9D%85%B3",
            "/admin::$DATA",
            "/a:$i30:$INDEX_ALLOCATION",
            "/%20/a",
            "/.+/a",
            "/+../a",
            "/a/_../b",
            "/a/:../b",
            "/a%E2%88%95b",
            "/a%e2%81%84b",
            "/%c2%a5admin",
            "/adm%3C%3C",
            "/adm<<",
            "/admin%EF%BC%85",
            "/admin%EF%BC%852e",
            "/a/..%EF%BC%9Bx",
            "/%22%22/a",
            "/..%E1%9A%80/a",
            "/admin%EF%BC%9A%EF%BC%84DATA",
            "/(S(x))/admin",
            "/ad(s(x))min",
        ] {
            assert_eq!(PlainPath::read(path), None, "{path:?}");
        }
    }

    #[test]
    fn ordinary_paths_are_plain() {
        for path in [
            "/",
            "/a",
            "/a/",
            "/a/b.c",
            "/.well-known/x",
            "/a..b",
            "/~ada",
            "/file.~1~",
            "/a%20b",
            "/%E9%A6%96%E9%A1%B5%EF%BC%9F",
            "/a:b@c",
            "/a,b&c=d+e!$'()*",
            "/Talk:Main_Page",
            "/%5Bx%5D",
            "/R%26D",
            "/kap%C4%B1",
            "/+",
            "/c/project/+/123",
            "/2020~2021",
            "/Customers(Orders(1))",
        ] {
            assert!(PlainPath::read(path).is_some(), "{path:?}");
        }
    }
}
