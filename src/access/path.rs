//! Paths that all servers read alike, in their remaining readings (path normalisation).

use std::borrow::Cow;

use super::segment::{decode, fold, has_loose_reading, loosely};

/// A path in segments, decoded and folded like lenient servers do.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct PlainPath<'a> {
    pub(super) segments: Vec<Cow<'a, str>>,
    /// The same path, read [`loosely`]. `None` if that's no different.
    pub(super) loose: Option<Vec<String>>,
    /// If a segment has a colon: the path for servers where a colon ends a file name (streams on Windows).
    pub(super) cut: Option<Vec<String>>,
    /// The number of loose segments before a `?` or `#` that was folded from another character.
    pub(super) end: Option<usize>,
}

impl<'a> PlainPath<'a> {
    /// Reads a path from a request line. `None` if a server might read another path in it.
    pub(super) fn read(raw: &'a str) -> Option<Self> {
        let inner = raw.strip_prefix('/').filter(|_| raw.is_ascii())?;
        if inner.is_empty() {
            return Some(Self { segments: Vec::new(), loose: None, cut: None, end: None });
        }
        let inner = inner.strip_suffix('/').unwrap_or(inner);
        let segments: Vec<Cow<'a, str>> =
            inner.split('/').map(|segment| fold(decode(segment)?)).collect::<Option<_>>()?;
        if !segments.iter().any(|segment| has_loose_reading(segment)) {
            return Some(Self { segments, loose: None, cut: None, end: None });
        }
        let loose = Some(segments.iter().flat_map(|segment| loosely(segment)).collect());
        let has_colon = segments.iter().any(|segment| segment.contains(':'));
        let cut = has_colon
            .then(|| segments.iter().filter_map(|segment| loosely(segment.split(':').next()?).next()).collect());
        let end = end(&segments);
        Some(Self { segments, loose, cut, end })
    }
}

/// Counts the loose segments before the first `?` or `#`.
fn end(segments: &[Cow<'_, str>]) -> Option<usize> {
    let at = segments.iter().position(|segment| segment.contains(['?', '#']))?;
    let last = segments.get(at)?.split(['?', '#']).next()?;
    let before = segments.iter().take(at).map(|segment| loosely(segment).count()).sum::<usize>();
    Some(before + loosely(last).count())
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
