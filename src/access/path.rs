//! Paths: which of them mean the same to every server, and how rules compare them.

use std::fmt;

use percent_encoding::percent_decode_str;
use unicode_normalization::UnicodeNormalization;

use super::matching::{Match, Unsure};
use crate::base::text_safety::{is_disruptive, is_ignorable};

/// Characters that end a path or a segment for some server, once it is decoded; `%` might be decoded a second time, and
/// `<` and `>` stand for other characters in names of files on Windows.
const MARKS: [char; 6] = [';', '?', '#', '%', '<', '>'];

/// Look-alikes that servers make slashes of when they convert to an older character set ("best fit").
const LIKE_SLASHES: [char; 8] =
    ['\u{2044}', '\u{2215}', '\u{2216}', '\u{29f5}', '\u{29f8}', '\u{29f9}', '\u{a5}', '\u{20a9}'];

/// A path in segments: decoded, and folded as lenient servers do it, in the two readings that are left.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct PlainPath {
    segments: Vec<String>,
    /// See [`loosely`].
    loose: Vec<String>,
    /// Where a segment has a colon: the same for servers to which it ends a file's name (streams on Windows).
    cut: Option<Vec<String>>,
}

impl PlainPath {
    /// Reads a path as the request line has it. `None`: a server might read it as another.
    pub(super) fn read(raw: &str) -> Option<Self> {
        let inner = raw.strip_prefix('/').filter(|_| raw.is_ascii())?;
        if inner.is_empty() {
            return Some(Self { segments: Vec::new(), loose: Vec::new(), cut: None });
        }
        let inner = inner.strip_suffix('/').unwrap_or(inner);
        let segments: Vec<String> = inner.split('/').map(|segment| fold(&decode(segment)?)).collect::<Option<_>>()?;
        let loose = segments.iter().flat_map(|segment| loosely(segment)).collect();
        let has_colon = segments.iter().any(|segment| segment.contains(':'));
        let cut = has_colon
            .then(|| segments.iter().filter_map(|segment| loosely(segment.split(':').next()?).next()).collect());
        Some(Self { segments, loose, cut })
    }
}

/// Decodes once. Nobody but who wants to deceive encodes a letter, a digit, or one of `-._~`.
fn decode(segment: &str) -> Option<String> {
    let all_needed = segment.split('%').skip(1).all(|piece| {
        let byte = piece.get(..2).filter(|hex| hex.bytes().all(|digit| digit.is_ascii_hexdigit()));
        let byte = byte.and_then(|hex| u8::from_str_radix(hex, 16).ok());
        byte.is_some_and(|byte| !byte.is_ascii_alphanumeric() && !b"-._~".contains(&byte))
    });
    all_needed.then(|| percent_decode_str(segment).decode_utf8().ok())?.map(Into::into)
}

/// Folds a segment as lenient servers do: case, ways to write a character, dots and spaces at the end. `None` where it
/// is more than a name.
fn fold(segment: &str) -> Option<String> {
    if segment.contains(MARKS) || segment.chars().any(is_disruptive) || is_other_name(segment) {
        return None;
    }
    let mut folded = if segment.is_ascii() { segment.to_ascii_lowercase() } else { fold_unicode(segment) };
    // What is nothing but dots and spaces is a dot segment, or less. Slashes can also come out of a character's compatible
    // form.
    let is_dot = |piece: &str| piece.contains(['.', ' ', '+']) && piece.chars().all(|c| ". +_".contains(c));
    let is_dots = folded.is_empty() || folded.split(':').any(is_dot);
    folded.truncate(folded.trim_end_matches(['.', ' ']).len());
    (!is_dots && !folded.contains(['/', '\\']) && !folded.contains(LIKE_SLASHES)).then_some(folded)
}

/// A segment as those servers read it that take `+` (form decoding) and `_` (wikis) for a space, several spaces for
/// one, those around a name for nothing, `:` for a slash (namespaces of wikis), and `"` for a dot (Windows). What a
/// compatible form made one of [`MARKS`] ends a name here.
fn loosely(segment: &str) -> impl Iterator<Item = String> {
    let is_space = |c: char| c.is_whitespace() || c == '+' || c == '_';
    let pieces = segment.split(':').map(|piece| piece.split(MARKS).next().unwrap_or_default().replace('"', "."));
    let spaced =
        pieces.map(move |piece| piece.split(is_space).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "));
    spaced.map(|piece| piece.trim_end_matches([' ', '.']).to_owned()).filter(|piece| !piece.is_empty())
}

/// The dot is what İ leaves behind.
fn fold_unicode(segment: &str) -> String {
    let lower = segment.nfkc().flat_map(char::to_uppercase).flat_map(char::to_lowercase);
    lower.filter(|c| *c != '\u{307}' && !is_ignorable(*c)).collect()
}

/// Returns true for another name of a file on Windows: a stream such as `admin::$DATA`, a short name such as
/// `admini~1`.
fn is_other_name(segment: &str) -> bool {
    let is_short = |(name, number): (&str, &str)| {
        (1..=6).contains(&name.len()) && !name.contains('.') && number.starts_with(|c: char| c.is_ascii_digit())
    };
    segment.contains(":$") || segment.split_once('~').is_some_and(is_short)
}

/// The paths that a rule is for: one, and everything below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PathPattern {
    text: String,
    /// `None` stands for any one segment.
    segments: Vec<Option<String>>,
    /// The same, [`loosely`].
    loose: Vec<Option<String>>,
}

impl PathPattern {
    /// The error says what to write instead.
    pub(super) fn parse(text: &str) -> Result<Self, &'static str> {
        let inner = text.strip_prefix('/').ok_or("A path begins with /.")?;
        if inner.is_empty() {
            return Err("A rule for every path of a host has none: leave it out.");
        }
        if inner.ends_with('/') {
            return Err("A path is for itself and everything below it: leave out the / at its end.");
        }
        let segment = |text: &str| match text {
            "*" => Some(None),
            _ => fold(text).filter(|_| !text.contains('*')).map(Some),
        };
        let segments = inner.split('/').map(segment).collect::<Option<Vec<_>>>().ok_or(
            "A path is written decoded and plain: no empty or dot segments, none of \\ ; ? # % < >, and * only for a whole \
             segment.",
        )?;
        let loosened = |segment: &Option<String>| match segment {
            None => vec![None],
            Some(name) => loosely(name).map(Some).collect(),
        };
        let loose = segments.iter().flat_map(loosened).collect();
        Ok(Self { text: text.to_owned(), segments, loose })
    }

    pub(super) fn matches(&self, path: &PlainPath) -> Match {
        let plainly = begins(&path.segments, &self.segments);
        // A rule with a colon is for an application to which it is part of a name.
        let cut = match &path.cut {
            Some(cut) if !self.text.contains(':') => begins(cut, &self.loose),
            _ => plainly,
        };
        match (plainly, begins(&path.loose, &self.loose), cut) {
            (true, true, true) => Match::Yes,
            (false, false, false) => Match::No,
            _ => Match::Unsure(Unsure::Path),
        }
    }

    /// Returns true if it matches everything that another does.
    pub(super) fn covers(&self, other: &Self) -> bool {
        let wider = |(wanted, other): (&Option<String>, &Option<String>)| wanted.is_none() || wanted == other;
        other.segments.len() >= self.segments.len() && self.segments.iter().zip(&other.segments).all(wider)
    }
}

fn begins(segments: &[String], wanted: &[Option<String>]) -> bool {
    let equal = |(wanted, segment): (&Option<String>, &String)| wanted.as_ref().is_none_or(|name| name == segment);
    segments.len() >= wanted.len() && wanted.iter().zip(segments).all(equal)
}

impl fmt::Display for PathPattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn compare(pattern: &str, path: &str) -> Match {
        PathPattern::parse(pattern).unwrap().matches(&PlainPath::read(path).unwrap())
    }

    fn matches(pattern: &str, path: &str) -> bool {
        compare(pattern, path) == Match::Yes
    }

    #[test]
    fn what_some_servers_read_as_a_space_a_slash_or_nothing_leaves_it_open_which_path_it_is() {
        for (pattern, path) in [
            ("/my files", "/my+files/secret"),
            ("/my files", "/my%2Bfiles"),
            ("/my files", "/my_files"),
            ("/my_files", "/my%20files"),
            ("/my_files", "/my+files"),
            ("/c", "/c++"),
            ("/admin", "/admin+"),
            ("/admin", "/+admin"),
            ("/admin", "/%20admin"),
            ("/admin", "/%C2%A0admin/x"),
            ("/admin", "/admin.+"),
            ("/private", "/private:page"),
            ("/private", "/:private:page"),
            ("/admin", "/:x/admin"),
            ("/a/admin", "/a:b/admin"),
            ("/private/page", "/private:page"),
            ("/private:page", "/private/page"),
            ("/shared/*/x", "/shared/a:b/x"),
            ("/my files", "/my%20%20files"),
            ("/my files", "/my__files/x"),
            ("/my files", "/my_%20+files"),
            ("/my files", "/my%E1%9A%80files"),
            ("/my files", "/_my%20files_"),
            ("/wiki/private", "/wiki/_Private"),
            ("/wiki/private", "/wiki/Private_"),
            ("/wiki/private", "/wiki/:_private_"),
            ("/wiki/talk:private", "/wiki/Talk_:_Private"),
            ("/private", "/_/private"),
            ("/admin", "/admin%22"),
            ("/admin.php", "/admin%22php"),
            ("/admin", "/admin%EF%BC%9Bx"),
            ("/admin", "/admin%EF%BC%9Fx"),
            ("/admin", "/admin%EF%BC%85"),
        ] {
            assert_eq!(compare(pattern, path), Match::Unsure(Unsure::Path), "{pattern} {path}");
        }
        for (pattern, path) in [
            ("/my files", "/myfiles"),
            ("/my files", "/my-files"),
            ("/admin", "/x%EF%BC%9Badmin"),
            ("/my", "/my+files"),
            ("/files", "/my+files"),
            ("/a", "/b:a"),
        ] {
            assert_eq!(compare(pattern, path), Match::No, "{pattern} {path}");
        }
        for (pattern, path) in
            [("/c++", "/c++"), ("/my files", "/my%20files/a+b"), ("/a_b", "/a_b"), ("/Talk:Main", "/talk:main/x")]
        {
            assert_eq!(compare(pattern, path), Match::Yes, "{pattern} {path}");
        }
    }

    #[test]
    fn a_pattern_is_for_a_path_and_everything_below_it_by_whole_segments() {
        for path in [
            "/admin",
            "/admin/",
            "/admin/users/7",
            "/ADMIN/x",
            "/admin.",
            "/admin%20/x",
            "/admin%E2%80%8d",
            "/admin%EF%B8%8F",
            "/a%CD%8Fdmin",
            "/ad%F3%A0%84%80min",
        ] {
            assert!(matches("/admin", path), "{path}");
        }
        for path in ["/", "/administrator", "/x/admin", "/admin.json"] {
            assert!(!matches("/admin", path), "{path}");
        }
        assert!(matches("/a b/größe", "/A%20B/GR%C3%96SSE") && matches("/größe", "/gro%CC%88%C3%9Fe"));
        assert!(matches("/kiosk", "/%E2%84%AAio%C5%BFk") && matches("/i", "/%C4%B1/x") && matches("/i", "/%C4%B0"));
        assert!(matches("/*/edit", "/page/edit/x"));
        assert!(!matches("/*/edit", "/edit") && !matches("/*", "/"));
    }

    #[test]
    fn what_a_server_might_read_otherwise_is_not_plain() {
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
            "/admini~1",
            "/%20/a",
            "/+",
            "/.+/a",
            "/+../a",
            "/a/_../b",
            "/a/:../b",
            "/a%E2%88%95b",
            "/a%e2%81%84b",
            "/%c2%a5admin",
            "/adm%3C%3C",
            "/adm<<",
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
        ] {
            assert!(PlainPath::read(path).is_some(), "{path:?}");
        }
    }

    #[test]
    fn a_pattern_that_would_never_match_or_means_something_else_is_refused() {
        for text in [
            "", "admin", "/", "//", "/admin/", "/a//b", "/a/../b", "/a*", "/**", "/a%20b", "/a;b", "/a?b", "/a#b",
            "/a\\b", "/a\n",
        ] {
            assert!(PathPattern::parse(text).is_err(), "{text:?}");
        }
    }
}
