//! Emails as their readers see them.

use std::path::Path;

use mailparse::MailHeaderMap;

#[derive(Debug)]
pub struct Received {
    /// From the envelope, or from the header if there is no envelope.
    pub to: String,
    pub subject: String,
    pub headers: String,
    /// The text version.
    pub body: String,
    /// The HTML version.
    pub html: String,
    /// Images of the HTML version: their `Content-ID` and bytes.
    pub inline: Vec<(String, Vec<u8>)>,
}

impl Received {
    fn parse(bytes: &[u8]) -> Self {
        let mail = mailparse::parse_mail(bytes).unwrap();
        let header = |name| mail.headers.get_first_value(name);
        assert_eq!(mail.ctype.mimetype, "multipart/alternative");
        let [text, html] = mail.subparts.as_slice() else { panic!("the email doesn't have two parts: {mail:#?}") };
        // With images beside it.
        let (html, images) = html.subparts.split_first().unwrap_or((html, &[]));
        assert_eq!([&*text.ctype.mimetype, &*html.ctype.mimetype], ["text/plain", "text/html"]);
        let inline = images.iter().map(|image| {
            let id = image.headers.get_first_value("Content-ID").unwrap();
            (id.trim_matches(['<', '>']).to_owned(), image.get_body_raw().unwrap())
        });
        Self {
            to: header("X-Envelope-To").or_else(|| header("To")).unwrap(),
            subject: header("Subject").unwrap(),
            headers: String::from_utf8_lossy(mail.get_headers().get_raw_bytes()).into_owned(),
            body: text.get_body().unwrap(),
            html: html.get_body().unwrap(),
            inline: inline.collect(),
        }
    }

    /// The path of its only link, on this site.
    pub fn link(&self) -> String {
        let mut links =
            self.body.split_whitespace().filter(|word| word.starts_with("http") && word.contains("?token="));
        let link = links.next().unwrap_or_else(|| panic!("no link in {self:#?}"));
        assert!(links.next().is_none(), "the email has more than one link: {self:#?}");
        let url: reqwest::Url = link.parse().unwrap();
        format!("{}?{}", url.path(), url.query().unwrap())
    }

    /// The token in that link.
    pub fn token(&self) -> String {
        self.link().split_once("?token=").unwrap().1.to_owned()
    }
}

/// The `.eml` files of a folder, in the order of their names.
pub fn read_folder(dir: &Path) -> Vec<Received> {
    let Ok(entries) = std::fs::read_dir(dir) else { return Vec::new() };
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|kind| kind == "eml"));
    paths.sort();
    paths.iter().map(|path| Received::parse(&std::fs::read(path).unwrap())).collect()
}
