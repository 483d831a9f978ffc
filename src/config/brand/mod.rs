//! The site's own brand: logo, colour, notice and links, from the folder `BRAND_DIR`.

mod colours;
mod image;

use std::path::Path;

use toml::de::DeTable;
use url::Url;

pub use self::colours::{Colours, Rgb, Shades};
pub use self::image::{Image, ImageKind};
use crate::access::Rules;
use crate::base::toml_file::{self, FileFault, Reader, one_line};
use crate::i18n::Translated;

/// The file of everything but the images. It may be missing.
const FILE: &str = "brand.toml";

/// The keys of the file.
const KEYS: [&str; 6] = ["color", "notice", "privacy", "imprint", "help", "credit"];

/// The most characters of the notice.
const NOTICE: usize = 400;

#[derive(Clone, Debug, Default)]
pub struct Brand {
    /// `logo.svg`, or else `logo.png`.
    pub logo: Option<Image>,
    /// `logo.png`, since most programs for emails show no SVG.
    pub mail_logo: Option<Image>,
    /// Icons of apps.
    pub icons: Vec<Image>,
    pub words: BrandWords,
}

/// The content of [`FILE`].
#[derive(Clone, Debug)]
pub struct BrandWords {
    pub colours: Option<Colours>,
    /// Shown on the sign-in page.
    pub notice: Option<Translated>,
    /// Addresses of pages about the site.
    pub privacy: Option<Translated>,
    pub imprint: Option<Translated>,
    pub help: Option<Translated>,
    /// True if pages name Vestibule at their end.
    pub credit: bool,
}

impl Default for BrandWords {
    fn default() -> Self {
        Self { colours: None, notice: None, privacy: None, imprint: None, help: None, credit: true }
    }
}

impl BrandWords {
    pub fn has_links(&self) -> bool {
        [&self.privacy, &self.imprint, &self.help].iter().any(|address| address.is_some())
    }
}

impl Brand {
    /// Reads the folder, and the icons of apps in it.
    ///
    /// # Errors
    /// All faults, each with its file, and its line if it has one.
    pub fn read(dir: &Path, rules: &Rules) -> Result<Self, Vec<FileFault>> {
        if !dir.is_dir() {
            let sentence = "There is no such folder.".to_owned();
            return Err(vec![FileFault { file: dir.to_owned(), line: None, sentence }]);
        }
        let mut faults = Vec::new();
        let words = words(&dir.join(FILE)).unwrap_or_else(|found| {
            faults.extend(found);
            BrandWords::default()
        });
        let mut image = |name: &str| {
            Image::read(dir, name).unwrap_or_else(|fault| {
                faults.push(fault);
                None
            })
        };
        let (svg, mail_logo) = (image("logo.svg"), image("logo.png"));
        let mut icons: Vec<Image> = Vec::new();
        for (app, name) in rules.apps().iter().filter_map(|app| Some((app, app.icon.as_deref()?))) {
            match Image::read(dir, name) {
                Ok(Some(icon)) => icons.push(icon),
                Ok(None) => {
                    faults.push(no_icon(rules, app.line, &format!("There is no image {name} in {}.", dir.display())))
                }
                Err(fault) => faults.push(fault),
            }
        }
        icons.sort_by(|one, other| one.name.cmp(&other.name));
        icons.dedup_by(|one, other| one.name == other.name);
        let brand = Self { logo: svg.or_else(|| mail_logo.clone()), mail_logo, icons, words };
        if faults.is_empty() { Ok(brand) } else { Err(faults) }
    }

    /// The brand of a site without a folder, where no app can have an icon.
    ///
    /// # Errors
    /// The apps with an icon.
    pub fn none(rules: &Rules) -> Result<Self, Vec<FileFault>> {
        let with_icon = rules.apps().iter().filter(|app| app.icon.is_some());
        let faults: Vec<_> = with_icon
            .map(|app| no_icon(rules, app.line, "Its icon is an image in BRAND_DIR. Set that, or leave out icon."))
            .collect();
        if faults.is_empty() { Ok(Self::default()) } else { Err(faults) }
    }

    /// All images, each with a name of its own.
    pub fn images(&self) -> impl Iterator<Item = &Image> {
        let svg = self.logo.iter().filter(|logo| logo.kind == ImageKind::Svg);
        svg.chain(&self.mail_logo).chain(&self.icons)
    }

    /// The icon of an app.
    pub fn icon(&self, name: &str) -> Option<&Image> {
        self.icons.iter().find(|icon| icon.name == name)
    }
}

fn no_icon(rules: &Rules, line: usize, sentence: &str) -> FileFault {
    let file = rules.file().unwrap_or(Path::new("")).to_owned();
    FileFault { file, line: Some(line), sentence: sentence.to_owned() }
}

fn words(file: &Path) -> Result<BrandWords, Vec<FileFault>> {
    if file.exists() { toml_file::read(file, read_words) } else { Ok(BrandWords::default()) }
}

fn read_words(reader: &mut Reader<'_>, tree: &DeTable<'_>) -> BrandWords {
    reader.refuse_unknown_keys(tree, &KEYS);
    let colours = tree.get("color").and_then(|value| reader.parsed(value, "color", Colours::parse));
    let notice = tree.get("notice").and_then(|value| reader.translated(value, "notice", one_line(NOTICE)));
    let mut page = |name| tree.get(name).and_then(|value| reader.translated(value, name, link));
    let (privacy, imprint, help) = (page("privacy"), page("imprint"), page("help"));
    let credit = tree.get("credit").and_then(|value| reader.flag(value, "credit")).unwrap_or(true);
    BrandWords { colours, notice, privacy, imprint, help, credit }
}

/// Reads the address of a page or of an email, or the path of a page at the site.
fn link(text: &str) -> Result<String, String> {
    // Browsers remove some of them, and then read another address.
    let disturbs = |c: char| c.is_control() || c.is_whitespace();
    let is_path = text.starts_with('/') && !text.starts_with("//") && !text.contains('\\') && !text.contains(disturbs);
    let url = Url::parse(text).ok().filter(|url| ["https", "http", "mailto"].contains(&url.scheme()));
    match url {
        Some(url) => Ok(url.into()),
        None if is_path => Ok(text.to_owned()),
        None => Err(
            "Write an address such as https://example.org/help or mailto:help@example.org, or a path such as /help."
                .to_owned(),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    const SVG: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";

    fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        for (name, content) in files {
            std::fs::write(dir.path().join(name), content).unwrap();
        }
        dir
    }

    fn faults(files: &[(&str, &str)]) -> Vec<String> {
        let dir = folder(files);
        let faults = Brand::read(dir.path(), &Rules::default()).unwrap_err();
        faults.iter().map(|fault| fault.to_string().replace(&format!("{}/", dir.path().display()), "")).collect()
    }

    #[test]
    fn a_folder_is_read_whatever_of_it_is_there() {
        let brand = Brand::read(folder(&[]).path(), &Rules::default()).unwrap();
        assert!(brand.logo.is_none() && brand.words.credit && brand.words.colours.is_none());
        let dir = folder(&[
            ("logo.svg", SVG),
            (
                "brand.toml",
                "color = \"#0b5\"\nnotice = { en = \"Hello\", de = \"Hallo\" }\nprivacy = \"https://example.org/privacy\"\nhelp = \"/help\"\ncredit = false\n",
            ),
        ]);
        let brand = Brand::read(dir.path(), &Rules::default()).unwrap();
        assert_eq!((brand.logo.unwrap().name.as_str(), brand.mail_logo), ("logo.svg", None));
        assert_eq!(brand.words.notice.unwrap().in_language(Language::German).text, "Hallo");
        assert_eq!(brand.words.help.unwrap().in_language(Language::German).text, "/help");
        assert!(!brand.words.credit && brand.words.colours.is_some());
    }

    #[test]
    fn all_faults_are_reported_with_file_and_line() {
        let text = "color = \"#ffe\"\nnotice = 1\nprivacy = \"javascript:alert(1)\"\nhelp = \"//evil.example\"\ncredit = 0\ncolour = \"red\"\n";
        let found = faults(&[
            ("brand.toml", text),
            ("logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\">\n<script/></svg>"),
            ("logo.png", "x"),
        ]);
        let expected = [
            "brand.toml:1: \"#ffe\" is too light",
            "brand.toml:2: Write the notice as one text",
            "brand.toml:3: Write an address such as",
            "brand.toml:4: Write an address such as",
            "brand.toml:5: Write credit = true or credit = false.",
            "brand.toml:6: Unknown key \"colour\". Did you mean color?",
            "logo.svg:2: Remove the element <script>",
            "logo.png: This isn't a PNG image.",
        ];
        assert_eq!(found.len(), expected.len(), "{found:#?}");
        for (found, expected) in found.iter().zip(expected) {
            assert!(found.starts_with(expected), "{found}");
        }
        let missing = Brand::read(Path::new("/nowhere"), &Rules::default()).unwrap_err();
        assert_eq!(missing[0].to_string(), "/nowhere: There is no such folder.");
    }
}
