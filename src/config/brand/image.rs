//! Images of a brand: the logo, and icons of apps. An SVG may only draw.

use std::io;
use std::path::Path;

use actix_web::web::Bytes;
use roxmltree::{Document, Node, ParsingOptions};

use crate::base::regular_file::read_at_most;
use crate::base::toml_file::FileFault;
use crate::base::versioned_path::versioned_path;

/// In bytes.
const LARGEST: u64 = 200 * 1024;

/// In pixels, so that no browser needs much memory for it.
const LONGEST_SIDE: u32 = 2_048;

/// The most parts and namespaces of an SVG, so that it is read at once.
const MOST_NODES: u32 = 20_000;
const MOST_NAMESPACES: usize = 50;

const SVG: &str = "http://www.w3.org/2000/svg";
const XHTML: &str = "http://www.w3.org/1999/xhtml";

/// Elements that an SVG must not contain: nothing runs, nothing is a page, nothing leads away.
const FORBIDDEN: [&str; 9] = ["script", "foreignObject", "iframe", "object", "embed", "audio", "video", "handler", "a"];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImageKind {
    Svg,
    Png,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    pub kind: ImageKind,
    /// The file's name.
    pub name: String,
    pub bytes: Bytes,
    /// The address that pages use, which changes with the content.
    pub path: String,
}

impl ImageKind {
    const ALL: [Self; 2] = [Self::Svg, Self::Png];

    fn extension(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }

    pub fn media_type(self) -> &'static str {
        match self {
            Self::Svg => "image/svg+xml; charset=utf-8",
            Self::Png => "image/png",
        }
    }
}

impl Image {
    /// Reads an image by its file's name. `None` if there is no such file.
    ///
    /// # Errors
    /// The fault of the file, with its line in an SVG.
    pub fn read(dir: &Path, name: &str) -> Result<Option<Self>, FileFault> {
        let file = dir.join(name);
        let fault = |line, sentence| FileFault { file: file.clone(), line, sentence };
        let extension = Path::new(name).extension();
        let kind = ImageKind::ALL.into_iter().find(|kind| extension.is_some_and(|found| found == kind.extension()));
        let Some(kind) = kind else {
            return Err(fault(None, "Use an image in SVG or PNG, whose name ends with .svg or .png.".to_owned()));
        };
        let bytes = match read_at_most(&file, LARGEST) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(fault(None, format!("The file can't be read: {error}."))),
        };
        match kind {
            ImageKind::Svg => check_svg(&bytes).map_err(|(line, sentence)| fault(line, sentence))?,
            ImageKind::Png => check_png(&bytes).map_err(|sentence| fault(None, sentence.to_owned()))?,
        }
        let path = versioned_path(&format!("/brand/{name}"), &bytes);
        Ok(Some(Self { kind, name: name.to_owned(), bytes: bytes.into(), path }))
    }
}

/// Checks the signature and the size of a PNG (third edition, sections 5.2 and 11.2.1).
fn check_png(bytes: &[u8]) -> Result<(), &'static str> {
    let header = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").and_then(|rest| rest.split_first_chunk::<8>());
    let Some(([w0, w1, w2, w3, h0, h1, h2, h3], _)) = header else { return Err("This isn't a PNG image.") };
    let sides = [u32::from_be_bytes([*w0, *w1, *w2, *w3]), u32::from_be_bytes([*h0, *h1, *h2, *h3])];
    let fits = sides.iter().all(|side| (1..=LONGEST_SIDE).contains(side));
    fits.then_some(()).ok_or("Use an image of at most 2048 by 2048 pixels.")
}

/// The line, and what to do.
type SvgFault = (Option<usize>, String);

fn check_svg(bytes: &[u8]) -> Result<(), SvgFault> {
    let text = str::from_utf8(bytes).map_err(|_| (None, "Save the image as UTF-8.".to_owned()))?;
    if text.matches("xmlns").count() > MOST_NAMESPACES {
        return Err((None, format!("Use at most {MOST_NAMESPACES} namespaces.")));
    }
    if let Some(place) = text.find("<!DOCTYPE") {
        return Err((Some(line_of(text, place)), "Remove the <!DOCTYPE …>.".to_owned()));
    }
    // A reader that believed another encoding would read other elements.
    let declaration = text.strip_prefix("<?xml").and_then(|rest| rest.split("?>").next()).unwrap_or_default();
    if declaration.contains("encoding") && !declaration.to_ascii_lowercase().contains("utf-8") {
        return Err((Some(1), "Save the image as UTF-8, and say so in its first line.".to_owned()));
    }
    let options = ParsingOptions { nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options)
        .map_err(|error| (Some(error.pos().row as usize), format!("This isn't a valid SVG: {error}.")))?;
    let root = document.root_element();
    let at = |node: Node<'_, '_>| Some(line_of(text, node.range().start));
    if !root.has_tag_name((SVG, "svg")) {
        return Err((at(root), format!("The image must begin with <svg xmlns=\"{SVG}\">.")));
    }
    let fault = document.descendants().find_map(|node| Some((node, danger(node)?)));
    fault.map_or(Ok(()), |(node, sentence)| Err((at(node), sentence)))
}

fn line_of(text: &str, place: usize) -> usize {
    1 + text.bytes().take(place).filter(|byte| *byte == b'\n').count()
}

/// Returns what an element must not have.
fn danger(node: Node<'_, '_>) -> Option<String> {
    if node.is_pi() {
        return Some("Remove the processing instruction.".to_owned());
    }
    let name = node.tag_name().name();
    let is_page = node.tag_name().namespace() == Some(XHTML);
    if is_page || FORBIDDEN.iter().any(|forbidden| name.eq_ignore_ascii_case(forbidden)) {
        return Some(format!("Remove the element <{name}>: an image may only draw."));
    }
    if name.eq_ignore_ascii_case("style") {
        let css: String = node.descendants().filter_map(|inner| inner.is_text().then(|| inner.text())?).collect();
        return loads(&css).then(|| LOADS.to_owned());
    }
    node.attributes().find_map(|attribute| {
        let (name, value) = (attribute.name().to_ascii_lowercase(), attribute.value());
        if name.starts_with("on") {
            return Some(format!("Remove the attribute {name}: an image can't run scripts."));
        }
        let is_local = value.starts_with('#') || is_embedded_image(value);
        let leads_away = match name.as_str() {
            "href" | "src" => !is_local,
            "base" => true,
            // An animation of an address.
            "attributename" => value.to_ascii_lowercase().ends_with("href"),
            "style" => loads(value),
            _ => loads_by_url(value),
        };
        leads_away.then(|| format!("Remove the attribute {name}. {LOADS}"))
    })
}

const LOADS: &str = "An image can only refer to its own parts, such as \"#gradient\".";

/// Returns true for a picture inside the file.
fn is_embedded_image(value: &str) -> bool {
    ["data:image/png;base64,", "data:image/jpeg;base64,"].iter().any(|start| value.starts_with(start))
}

/// Returns true for CSS that loads something, or could hide that in an escape.
fn loads(css: &str) -> bool {
    let css = css.to_ascii_lowercase();
    css.contains("import") || css.contains('\\') || css.contains("image-set(") || loads_by_url(&css)
}

fn loads_by_url(text: &str) -> bool {
    let leads_away = |rest: &str| !rest.trim_start_matches([' ', '\'', '"']).starts_with('#');
    text.to_ascii_lowercase().split("url(").skip(1).any(leads_away)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn svg(inside: &str) -> String {
        format!(
            "<svg xmlns=\"{SVG}\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 20 20\">\n{inside}\n</svg>"
        )
    }

    #[test]
    fn a_drawing_is_accepted() {
        for inside in [
            "<title>Logo</title><path d=\"M0 0h20v20z\" fill=\"#0b5\"/>",
            "<defs><linearGradient id=\"g\"/></defs><rect fill=\"url(#g)\" style=\"stroke: url('#g')\"/><use xlink:href=\"#g\"/>",
            "<style>.a { fill: red }</style><g xmlns:i=\"http://www.inkscape.org/namespaces/inkscape\" i:export-filename=\"C:\\a.png\"/><image href=\"data:image/png;base64,AAAA\"/>",
            "<animate attributeName=\"x\" from=\"0\" to=\"5\"/>",
        ] {
            assert_eq!(check_svg(svg(inside).as_bytes()), Ok(()), "{inside}");
        }
    }

    #[test]
    fn whatever_runs_loads_or_leads_away_is_refused_with_its_line() {
        for inside in [
            "<script>alert(1)</script>",
            "<SCRIPT/>",
            "<script xmlns=\"http://www.w3.org/1999/xhtml\">alert(1)</script>",
            "<foreignObject><body xmlns=\"http://www.w3.org/1999/xhtml\"/></foreignObject>",
            "<a href=\"https://evil.example\"><rect/></a>",
            "<rect onclick=\"alert(1)\"/>",
            "<rect OnLoad=\"alert(1)\"/>",
            "<use href=\"https://evil.example/x.svg#a\"/>",
            "<use xlink:href=\"data:image/svg+xml;base64,AAAA\"/>",
            "<image href=\"//evil.example/pixel.png\"/>",
            "<image href=\"javascript:alert(1)\"/>",
            "<set attributeName=\"href\" to=\"javascript:alert(1)\"/>",
            "<animate attributeName=\"href\" values=\"#a;javascript:alert(1)\"/>",
            "<style>@import 'https://evil.example/x.css';</style>",
            "<style>rect { fill: url(https://evil.example/x) }</style>",
            "<style>rect { fill: u\\72l(https://evil.example/x) }</style>",
            "<rect style=\"fill: url( &quot;https://evil.example/x&quot;)\"/>",
            "<rect filter=\"url(https://evil.example/x#f)\"/>",
            "<set attributeName=\"xlink:href\" to=\"https://evil.example/\"/>",
            "<animate attributeName=\"href\" values=\"https://evil.example/;#a\"/>",
            "<style>@imp<!-- -->ort \"https://evil.example/x.css\";</style>",
            "<style><![CDATA[@import 'https://evil.example/x.css';]]></style>",
            "<meta xmlns=\"http://www.w3.org/1999/xhtml\" http-equiv=\"refresh\" content=\"0;url=https://evil.example\"/>",
            "<form xmlns=\"http://www.w3.org/1999/xhtml\" action=\"https://evil.example\"/>",
            "<g xml:base=\"https://evil.example/\"/>",
            "<!DOCTYPE svg>",
            "<?xml-stylesheet href=\"https://evil.example/x.css\"?>",
        ] {
            assert!(matches!(check_svg(svg(inside).as_bytes()), Err((Some(2), _))), "{inside}");
        }
        for whole in [
            "<!DOCTYPE svg [<!ENTITY x \"y\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&x;</svg>",
            "<svg/>",
            "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
            "<svg",
            "",
        ] {
            assert!(check_svg(whole.as_bytes()).is_err(), "{whole}");
        }
        assert!(check_svg(b"\xff").is_err());
        let other = "<?xml version=\"1.0\" encoding=\"Shift_JIS\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
        assert!(
            check_svg(other.as_bytes()).is_err() && check_svg(other.replace("Shift_JIS", "utf-8").as_bytes()).is_ok()
        );
        for bomb in ["<g xmlns:a=\"\">".repeat(1_000), "<g/>".repeat(40_000)] {
            assert!(check_svg(svg(&bomb).as_bytes()).is_err());
        }
    }

    #[test]
    fn only_an_image_of_an_ordinary_size_is_accepted() {
        let png = |width: u32, height: u32| {
            [&b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"[..], &width.to_be_bytes(), &height.to_be_bytes(), b"\x08\x06\0\0\0"]
                .concat()
        };
        assert_eq!(check_png(&png(512, 128)), Ok(()));
        for wrong in [png(0, 5), png(5, 2_049), png(5, 5)[..20].to_vec(), b"GIF89a".to_vec(), svg("").into_bytes()] {
            assert!(check_png(&wrong).is_err());
        }
        let dir = tempfile::tempdir().unwrap();
        let write = |name: &str, bytes: &[u8]| std::fs::write(dir.path().join(name), bytes).unwrap();
        write("logo.svg", svg(&" ".repeat(LARGEST as usize)).as_bytes());
        write("logo.png", &png(5, 5));
        write("logo.gif", b"GIF89a");
        let says = |name| Image::read(dir.path(), name).unwrap_err().to_string();
        assert!(says("logo.svg").contains("larger than 200 KiB"));
        assert!(says("logo.gif").contains("SVG or PNG"));
        assert!(Image::read(dir.path(), "logo.png").unwrap().unwrap().path.starts_with("/brand/logo.png?v="));
        assert_eq!(Image::read(dir.path(), "none.png"), Ok(None));
    }
}
