//! Apps: the cards on the page that a user comes to after signing in.

use std::net::IpAddr;
use std::ops::Range;

use toml::de::DeTable;
use url::Url;

use super::requested_url::RequestedUrl;
use super::rule::AccessRequest;
use crate::base::toml_file::{Reader, one_line};
use crate::i18n::Translated;

/// The keys of an app.
const KEYS: [&str; 5] = ["name", "link", "description", "icon", "group"];

/// The most characters of names and groups, and of descriptions.
const NAME: usize = 60;
const DESCRIPTION: usize = 200;

/// An app behind the site, or elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct App {
    pub line: usize,
    pub name: Translated,
    /// The address, as a browser writes it.
    pub link: String,
    /// The address, as the app's proxy will report it.
    requested: RequestedUrl,
    pub description: Option<Translated>,
    /// The name of an image in `BRAND_DIR`.
    pub icon: Option<String>,
    /// The heading of a group of cards.
    pub group: Option<Translated>,
}

impl App {
    /// The request that opens the app, from a client at this address.
    pub fn access_request(&self, address: Option<IpAddr>) -> AccessRequest<'_> {
        AccessRequest { host: &self.requested.host, path: &self.requested.path, method: Some("GET"), address }
    }

    /// Returns true if a page belongs to the app: it is at the app's address or below it.
    pub fn contains(&self, page: &RequestedUrl) -> bool {
        let (own, path) = (&self.requested, page.path.as_str());
        let folder = own.path.trim_end_matches('/');
        let is_below = path.strip_prefix(folder).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        own.origin() == page.origin() && is_below
    }

    /// The length of the address's path: of several apps that contain a page, the longest is meant.
    pub fn depth(&self) -> usize {
        self.requested.path.len()
    }
}

pub(super) fn read(reader: &mut Reader<'_>, span: &Range<usize>, table: &DeTable<'_>) -> Option<App> {
    reader.refuse_unknown_keys(table, &KEYS);
    for key in ["name", "link"].iter().filter(|key| !table.contains_key(**key)) {
        reader.fault(span, format!("This app has no {key}."));
    }
    let name = table.get("name").map(|value| reader.translated(value, "name", one_line(NAME)));
    let link = table.get("link").map(|value| reader.parsed(value, "link", link));
    let description =
        table.get("description").map(|value| reader.translated(value, "description", one_line(DESCRIPTION)));
    let icon = table.get("icon").map(|value| reader.parsed(value, "icon", file_name));
    let group = table.get("group").map(|value| reader.translated(value, "group", one_line(NAME)));
    let (link, requested) = link??;
    let (description, icon, group) =
        (description.unwrap_or_default(), icon.unwrap_or_default(), group.unwrap_or_default());
    Some(App { line: reader.line(span), name: name??, link, requested, description, icon, group })
}

/// Reads the name of a file in a folder, never a path.
fn file_name(text: &str) -> Result<String, String> {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    let fits = (1..=NAME).contains(&text.len()) && text.chars().all(is_plain) && !text.starts_with('.');
    let hint =
        "Write the icon as the name of an image in BRAND_DIR, such as wiki.svg, with a to z, 0-9, dots, - and _.";
    fits.then(|| text.to_owned()).ok_or_else(|| hint.to_owned())
}

/// Reads the address of a web page. Anything else, such as `javascript:`, would do something on our own page.
fn link(text: &str) -> Result<(String, RequestedUrl), String> {
    let wrong = |why: &str| {
        format!("Write the link as an address such as https://wiki.example.org/. {why}").trim_end().to_owned()
    };
    let url = Url::parse(text).ok().filter(|url| ["https", "http"].contains(&url.scheme())).ok_or_else(|| wrong(""))?;
    let mut requested = url.clone();
    requested.set_fragment(None);
    let requested =
        RequestedUrl::from_url(requested.as_str()).map_err(|error| wrong(&format!("In {text:?}, {error}.")))?;
    Ok((url.into(), requested))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::super::file::parse;
    use super::*;
    use crate::i18n::Language;

    const RULE: &str = "[[rules]]\nhost = \"example.org\"\naccess = \"public\"\n";

    fn apps(text: &str) -> Vec<App> {
        parse(Path::new("r"), &[text, RULE].concat()).unwrap().1
    }

    #[test]
    fn apps_are_read_in_order_with_what_they_say_in_each_language() {
        let apps = apps(
            r##"
[[app]]
name = "Wiki"
link = "HTTPS://Wiki.example.org"
description = { en = "What we know", de = "Was wir wissen" }
icon = "wiki.svg"
group = "Work"
[[app]]
name = { de = "Kalender" }
link = "https://example.org/calendar?view=week#today"
"##,
        );
        let [wiki, calendar] = apps.as_slice() else { panic!("{apps:?}") };
        assert_eq!(
            (wiki.line, wiki.link.as_str(), wiki.icon.as_deref()),
            (2, "https://wiki.example.org/", Some("wiki.svg"))
        );
        assert_eq!(wiki.description.as_ref().unwrap().in_language(Language::German).text, "Was wir wissen");
        assert_eq!(calendar.name.in_language(Language::Polish).lang, Some("de"));
        assert_eq!(calendar.link, "https://example.org/calendar?view=week#today");
        let request = calendar.access_request(None);
        assert_eq!((request.host, request.path, request.method), ("example.org", "/calendar", Some("GET")));
        let page = |url| RequestedUrl::from_url(url).unwrap();
        assert!(calendar.contains(&page("https://example.org/calendar/2026")));
        for other in
            ["https://example.org/calendars", "https://example.org/", "http://example.org/calendar", "https://x/"]
        {
            assert!(!calendar.contains(&page(other)), "{other}");
        }
    }

    #[test]
    fn what_is_no_card_is_a_fault_with_its_line() {
        for (lines, at, sentence) in [
            ("link = \"https://a/\"", 1, "This app has no name."),
            ("name = \"A\"", 1, "This app has no link."),
            ("name = \"A\"\nlink = \"javascript:alert(1)\"", 3, "Write the link as an address such as"),
            ("name = \"A\"\nlink = \" javascript:alert(1)\"", 3, "Write the link as"),
            ("name = \"A\"\nlink = \"data:text/html,x\"", 3, "Write the link as"),
            ("name = \"A\"\nlink = \"/wiki\"", 3, "Write the link as"),
            ("name = \"A\"\nlink = \"//wiki/\"", 3, "Write the link as"),
            (
                "name = \"A\"\nlink = \"https://ada:x@wiki/\"",
                3,
                "Write the link as an address such as https://wiki.example.org/. In \"https://ada:x@wiki/\", it contains a user name.",
            ),
            ("name = \"A\"\nlink = 7", 3, "Write the link as one text in quotes."),
            ("name = \"\"\nlink = \"https://a/\"", 2, "Write 1 to 60 characters"),
            ("name = \"A\\u202e\"\nlink = \"https://a/\"", 2, "Write 1 to 60 characters"),
            ("name = {}\nlink = \"https://a/\"", 2, "The name has no text."),
            ("name = { xx = \"A\" }\nlink = \"https://a/\"", 2, "Unknown key \"xx\". Known keys: en,"),
            ("name = { en = 1 }\nlink = \"https://a/\"", 2, "Write the name as one text in quotes."),
            ("name = \"A\"\nlink = \"https://a/\"\nicon = \"../key.svg\"", 4, "Write the icon as the name of an image"),
            ("nam = \"A\"\nname = \"A\"\nlink = \"https://a/\"", 2, "Unknown key \"nam\". Did you mean name?"),
        ] {
            let faults = parse(Path::new("r"), &format!("[[app]]\n{lines}\n{RULE}")).unwrap_err();
            assert_eq!(faults.len(), 1, "{faults:?}");
            assert!(faults[0].to_string().starts_with(&format!("r:{at}: {sentence}")), "{faults:?}");
        }
        let faults = parse(Path::new("r"), &format!("app = 1\n{RULE}")).unwrap_err();
        assert!(faults[0].to_string().contains("Start each app with [[app]]"));
        let alone = parse(Path::new("r"), "[[app]]\nname = \"A\"\nlink = \"https://a/\"\n").unwrap_err();
        assert!(alone[0].to_string().starts_with("r:1: There are apps but no rules"), "{alone:?}");
    }
}
