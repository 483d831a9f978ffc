//! The site's brand on pages: its style sheet and images, and their addresses, which change with the content.

use std::fmt::Write;
use std::sync::Arc;

use sha2::{Digest, Sha256};

use crate::config::brand::{Brand, BrandWords, Colours, Image};

/// The brand of a site. One per worker.
pub struct SiteBrand {
    brand: Arc<Brand>,
    style: Option<Style>,
}

/// A style sheet that replaces the tokens of static/app.css.
pub struct Style {
    pub css: String,
    pub path: String,
}

impl SiteBrand {
    pub fn new(brand: Arc<Brand>) -> Self {
        let style = brand.words.colours.as_ref().map(|colours| {
            let css = css(colours);
            let hash: String = Sha256::digest(&css).iter().take(6).map(|byte| format!("{byte:02x}")).collect();
            Style { css, path: format!("/brand/brand.css?v={hash}") }
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

/// Without a layer, so that it wins over the layers of static/app.css.
fn css(Colours { light, dark }: &Colours) -> String {
    let tokens = [
        ("accent", light.accent, dark.accent),
        ("accent-strong", light.strong, dark.strong),
        ("accent-soft", light.soft, dark.soft),
        ("on-accent", light.on_accent, dark.on_accent),
        ("mark-wall", light.accent, dark.accent),
    ];
    let mut css = ":root {\n".to_owned();
    for (name, light, dark) in tokens {
        _ = writeln!(css, "  --{name}: light-dark({light}, {dark});");
    }
    css + "}\n"
}
