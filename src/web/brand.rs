//! The site's brand on pages: its style sheet and images, and their addresses, which change with the content.

use std::fmt::Write;
use std::sync::Arc;

use actix_web::web::Bytes;

use crate::base::versioned_path::versioned_path;
use crate::config::brand::{Brand, BrandWords, Colours, Image};

/// The brand of a site. One per worker.
pub struct SiteBrand {
    brand: Arc<Brand>,
    style: Option<Style>,
}

/// A style sheet that replaces the tokens of static/app.css.
pub struct Style {
    pub css: Bytes,
    pub path: String,
}

impl SiteBrand {
    pub fn new(brand: Arc<Brand>) -> Self {
        let style = brand.words.colours.as_ref().map(|colours| {
            let css = css(colours);
            Style { path: versioned_path("/brand/brand.css", css.as_bytes()), css: css.into() }
        });
        Self { brand, style }
    }

    pub fn style(&self) -> Option<&Style> {
        self.style.as_ref()
    }

    pub fn logo(&self) -> Option<&Image> {
        self.brand.logo.as_ref()
    }

    pub fn words(&self) -> &BrandWords {
        &self.brand.words
    }

    /// The icon of an app.
    pub fn icon(&self, name: &str) -> Option<&Image> {
        self.brand.icon(name)
    }

    pub fn image(&self, name: &str) -> Option<&Image> {
        self.brand.images().find(|image| image.name == name)
    }
}

/// Writes the tokens outside any layer, so that they win over the layers of static/app.css.
fn css(Colours { light, dark }: &Colours) -> String {
    let tokens = [
        ("accent", light.accent, dark.accent),
        ("accent-strong", light.strong, dark.strong),
        ("accent-soft", light.soft, dark.soft),
        ("on-accent", light.on_accent, dark.on_accent),
        ("mark-wall", light.accent, dark.accent),
        ("avatar", light.accent, light.accent),
    ];
    let mut css = ":root {\n".to_owned();
    for (name, light, dark) in tokens {
        _ = writeln!(css, "  --{name}: light-dark({light}, {dark});");
    }
    css + "}\n"
}
