//! Patterns of paths, and how they compare with a path that may have several readings.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt;

use super::matching::{Match, Unsure};
use super::path::{PlainPath, Readings};
use super::segment::{could_name, fold, is_short_name, loosely};

/// The paths that a rule matches: one path and everything below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PathPattern {
    text: String,
    /// `None` matches any one segment.
    segments: Vec<Option<String>>,
    /// The segments read [`loosely`]. A segment that this leaves empty, such as `_`, is an empty name.
    loose: Vec<Option<String>>,
}

/// How many segments of a pattern a path has matched so far. `None` if it doesn't match.
type Position = Option<usize>;

impl PathPattern {
    /// Reads a path, where `*` stands for any one segment. The error says what to write instead.
    pub(super) fn parse(text: &str) -> Result<Self, &'static str> {
        let inner = text.strip_prefix('/').ok_or("A path starts with /.")?;
        if inner.is_empty() {
            return Err("Leave out the path if the rule is for every path of the host.");
        }
        if inner.ends_with('/') {
            return Err("Leave out the / at the end. A path includes everything below it.");
        }
        let segment = |text: &str| match text {
            "*" => Some(None),
            _ => fold(Cow::Borrowed(text))
                .filter(|name| !name.contains('*') && !is_short_name(name))
                .map(|name| Some(name.into_owned())),
        };
        let segments = inner.split('/').map(segment).collect::<Option<Vec<_>>>().ok_or(
            "Write the path decoded and plain: no empty or dot segments, none of \\ ; ? # % < >, no Windows short name such \
             as admini~1, and * only as a whole segment.",
        )?;
        let loosened = |segment: &Option<String>| match segment {
            None => vec![None],
            Some(name) => {
                let names: Vec<_> = loosely(name).into_iter().filter(|name| !name.is_empty()).map(Some).collect();
                if names.is_empty() { vec![Some(String::new())] } else { names }
            }
        };
        let loose = segments.iter().flat_map(loosened).collect();
        Ok(Self { text: text.to_owned(), segments, loose })
    }

    /// Compares every reading of the path. If the readings don't agree, the match is unsure.
    pub(super) fn matches(&self, path: &PlainPath<'_>) -> Match {
        let plainly = begins(&path.segments, &self.segments, |segment, name| segment == name);
        let otherwise = match &path.readings {
            Some(readings) => self.outcomes(readings),
            None => BTreeSet::from([begins(&path.segments, &self.loose, could_name)]),
        };
        match (otherwise.contains(&plainly), otherwise.len()) {
            (true, 1) => plainly.into(),
            _ => Match::Unsure(Unsure::Path),
        }
    }

    /// Compares every combination of readings of the segments, since servers mix them. Returns whether some match, and
    /// whether some don't. If the rule has a colon or another mark, the app treats that mark as part of a name.
    fn outcomes(&self, path: &[Readings]) -> BTreeSet<bool> {
        let mut outcomes = BTreeSet::new();
        let mut reached = BTreeSet::from([Some(0)]);
        for segment in path {
            if let Some(names) = segment.before_end.as_ref().filter(|_| !self.has(&['?', '#'])) {
                outcomes.extend(self.after(&reached, names).into_iter().map(|position| self.is_whole(position)));
            }
            let mut next = self.after(&reached, &segment.names);
            if let Some(names) = segment.before_parameters.as_ref().filter(|_| !self.has(&[';'])) {
                next.extend(self.after(&reached, names));
            }
            reached = next;
        }
        outcomes.extend(reached.into_iter().map(|position| self.is_whole(position)));
        outcomes
    }

    fn is_whole(&self, position: Position) -> bool {
        position == Some(self.loose.len())
    }

    /// Returns the positions after a segment with these names: after all of them, and after the first, for servers
    /// where a colon ends a file name (streams on Windows).
    fn after(&self, reached: &BTreeSet<Position>, names: &[String]) -> BTreeSet<Position> {
        let step = |from: BTreeSet<Position>, name: &String| {
            from.into_iter().flat_map(|position| self.step(position, name)).collect::<BTreeSet<_>>()
        };
        let all = names.iter().fold(reached.clone(), step);
        let [first, _, ..] = names else { return all };
        let is_at_any = |position: &Position| position.is_some_and(|at| self.loose.get(at) == Some(&None));
        let cut = reached.iter().copied().filter(|position| !self.has(&[':']) || is_at_any(position)).collect();
        &all | &step(cut, first)
    }

    /// Returns the positions after one name. Some servers keep an empty name as a segment, others drop it.
    fn step(&self, position: Position, name: &str) -> [Position; 2] {
        let Some(at) = position else { return [None; 2] };
        match self.loose.get(at) {
            None => [position; 2],
            Some(None) if name.is_empty() => [position, Some(at + 1)],
            Some(Some(wanted)) if !could_name(name, wanted) => match name.is_empty() {
                true if self.has(&[':']) => [position; 2],
                true => [position, None],
                false => [None; 2],
            },
            Some(_) => [Some(at + 1); 2],
        }
    }

    fn has(&self, signs: &[char]) -> bool {
        self.segments.iter().flatten().any(|name| name.contains(signs))
    }

    /// Returns true if this pattern matches everything that the other one does.
    pub(super) fn covers(&self, other: &Self) -> bool {
        let wider = |(wanted, other): (&Option<String>, &Option<String>)| wanted.is_none() || wanted == other;
        other.segments.len() >= self.segments.len() && self.segments.iter().zip(&other.segments).all(wider)
    }
}

fn begins<S: AsRef<str>>(segments: &[S], wanted: &[Option<String>], is: impl Fn(&str, &str) -> bool) -> bool {
    let mut pairs = wanted.iter().zip(segments);
    segments.len() >= wanted.len()
        && pairs.all(|(wanted, segment)| wanted.as_ref().is_none_or(|name| is(segment.as_ref(), name)))
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
    fn a_path_that_servers_read_differently_is_unsure() {
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
            ("/administrator", "/admini~1"),
            ("/admin", "/+/admin"),
            ("/*/admin", "/x%EF%BC%9F/admin"),
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
    fn a_pattern_matches_whole_segments_and_everything_below() {
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
    fn a_pattern_that_would_never_match_or_means_something_else_is_refused() {
        for text in [
            "",
            "admin",
            "/",
            "//",
            "/admin/",
            "/a//b",
            "/a/../b",
            "/a*",
            "/**",
            "/a%20b",
            "/a;b",
            "/a?b",
            "/a#b",
            "/a\\b",
            "/a\n",
            "/admini~1",
            "/a＊",
        ] {
            assert!(PathPattern::parse(text).is_err(), "{text:?}");
        }
    }
}
