//! Images of a brand: the logo, and icons of apps. An SVG may only draw.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use roxmltree::{Document, Node};
use sha2::{Digest, Sha256};

use crate::base::toml_file::FileFault;

/// In bytes.
const LARGEST: u64 = 200 * 1024;

/// In pixels, so that no browser needs much memory for it.
const LONGEST_SIDE: u32 = 2_048;

const SVG: &str = "http://www.w3.org/2000/svg";

/// What an SVG may contain besides drawing: nothing runs, nothing is loaded from elsewhere, nothing is a page.
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
    pub bytes: Vec<u8>,
    /// Changes with the content.
    pub hash: String,
}

impl ImageKind {
    pub const ALL: [Self; 2] = [Self::Svg, Self::Png];

    pub fn extension(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }

    pub fn media_type(self) -> &'static str {
        match self {
            Self::Svg => "image/svg+xml",
            Self::Png => "image/png",
        }
    }
}

impl Image {
    /// Reads an image by its file's name. `None` if there is no such file.
    ///
    /// # Errors
    /// What is wrong with it, with the line in an SVG.
    pub fn read(dir: &Path, name: &str) -> Result<Option<Self>, FileFault> {
        let file = dir.join(name);
        let fault = |line, sentence| FileFault { file: file.clone(), line, sentence };
        let Some(kind) = ImageKind::ALL
            .into_iter()
            .find(|kind| Path::new(name).extension().is_some_and(|ext| ext == kind.extension()))
        else {
            return Err(fault(None, "Use an image in SVG or PNG, whose name ends with .svg or .png.".to_owned()));
        };
        let bytes = match bounded(&file) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(fault(None, format!("The file can't be read: {error}."))),
        };
        match kind {
            ImageKind::Svg => check_svg(&bytes).map_err(|(line, sentence)| fault(line, sentence))?,
            ImageKind::Png => check_png(&bytes).map_err(|sentence| fault(None, sentence.to_owned()))?,
        }
        let hash = Sha256::digest(&bytes).iter().take(6).map(|byte| format!("{byte:02x}")).collect();
        Ok(Some(Self { kind, name: name.to_owned(), bytes, hash }))
    }

    /// The address that pages use.
    pub fn path(&self) -> String {
        format!("/brand/{}?v={}", self.name, self.hash)
    }
}

fn bounded(file: &Path) -> io::Result<Vec<u8>> {
    if !std::fs::metadata(file)?.is_file() {
        return Err(io::Error::other("it isn't a regular file"));
    }
    let mut bytes = Vec::new();
    File::open(file)?.take(LARGEST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST {
        return Err(io::Error::other("it is larger than 200 KiB"));
    }
    Ok(bytes)
}

/// Checks the signature and the size of a PNG (third edition, sections 5.2 and 11.2.1).
fn check_png(bytes: &[u8]) -> Result<(), &'static str> {
    let header = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").and_then(|rest| rest.split_first_chunk::<8>());
    let Some(([w0, w1, w2, w3, h0, h1, h2, h3], _)) = header else { return Err("This isn't a PNG image.") };
    let sides = [u32::from_be_bytes([*w0, *w1, *w2, *w3]), u32::from_be_bytes([*h0, *h1, *h2, *h3])];
    let fits = sides.iter().all(|side| (1..=LONGEST_SIDE).contains(side));
    fits.then_some(()).ok_or("Use an image of at most 2048 by 2048 pixels.")
}

type SvgFault = (Option<usize>, String);

fn check_svg(bytes: &[u8]) -> Result<(), SvgFault> {
    let text = str::from_utf8(bytes).map_err(|_| (None, "Save the image as UTF-8.".to_owned()))?;
    // It refuses document types, and with them entities.
    let document = Document::parse(text)
        .map_err(|error| (Some(error.pos().row as usize), format!("This isn't a valid SVG: {error}.")))?;
    let root = document.root_element();
    if !root.has_tag_name((SVG, "svg")) {
        return Err((Some(line(&document, root)), format!("The image must begin with <svg xmlns=\"{SVG}\">.")));
    }
    document.descendants().find_map(|node| Some((Some(line(&document, node)), danger(node)?))).map_or(Ok(()), Err)
}

fn line(document: &Document<'_>, node: Node<'_, '_>) -> usize {
    document.text_pos_at(node.range().start).row as usize
}

/// Returns what an element must not have.
fn danger(node: Node<'_, '_>) -> Option<String> {
    if node.is_pi() {
        return Some("Remove the processing instruction.".to_owned());
    }
    if node.is_text() {
        let is_style = node.parent_element().is_some_and(|parent| parent.tag_name().name() == "style");
        return (is_style && loads(node.text().unwrap_or_default())).then(|| LOADS.to_owned());
    }
    let name = node.tag_name().name();
    if FORBIDDEN.iter().any(|forbidden| name.eq_ignore_ascii_case(forbidden)) {
        return Some(format!("Remove the element <{name}>: an image may only draw."));
    }
    node.attributes().find_map(|attribute| {
        let (name, value) = (attribute.name().to_ascii_lowercase(), attribute.value());
        if name.starts_with("on") {
            return Some(format!("Remove the attribute {name}: an image can't run scripts."));
        }
        let is_address = matches!(name.as_str(), "href" | "src" | "from" | "to" | "values" | "by");
        let is_local = value.trim_start().starts_with('#') || is_embedded_image(value);
        let leads_away = (matches!(name.as_str(), "href" | "src") && !is_local)
            || (is_address && value.to_ascii_lowercase().contains("script:"));
        (leads_away || loads(value)).then(|| LOADS.to_owned())
    })
}

const LOADS: &str = "Remove the address: an image can only refer to its own parts, such as \"#gradient\".";

/// Returns true for a picture inside the file.
fn is_embedded_image(value: &str) -> bool {
    ["data:image/png;base64,", "data:image/jpeg;base64,"].iter().any(|start| value.starts_with(start))
}

/// Returns true for CSS that loads something, or hides it in an escape.
fn loads(css: &str) -> bool {
    let css = css.to_ascii_lowercase();
    let leads_away = |rest: &str| !rest.trim_start_matches([' ', '\'', '"']).starts_with('#');
    css.contains("@import")
        || css.contains('\\')
        || css.split("url(").skip(1).any(leads_away)
        || css.contains("image-set(")
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
            "<style>.a { fill: red }</style><image href=\"data:image/png;base64,AAAA\"/>",
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
        assert!(Image::read(dir.path(), "logo.png").unwrap().unwrap().path().starts_with("/brand/logo.png?v="));
        assert_eq!(Image::read(dir.path(), "none.png"), Ok(None));
    }
}
