//! The brand's colour, as the colours of pages and emails in light and in dark.

use std::fmt;

use color::{Oklch, OpaqueColor, Srgb, parse_color};

/// Text of the accent's colour, and text on it, have this contrast to what is behind it (WCAG 1.4.3).
const CONTRAST: f32 = 4.5;

/// The most that a colour is darkened, in OKLab's lightness from 0 to 1. Yellow would be brown.
const MOST_DARKENED: f32 = 0.3;

/// The darkest surface of static/app.css with text of the accent's colour in light, and the lightest in dark.
const DARKEST_LIT: [f32; 3] = [0.865, 0.03, 66.0];
const LIGHTEST_DIM: [f32; 3] = [0.36, 0.045, 66.0];
/// Text on a button.
const ON_LIGHT: [f32; 3] = [0.99, 0.006, 85.0];

const STEP: f32 = 0.005;

/// A colour that all screens show.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rgb(OpaqueColor<Srgb>);

/// The brand's colours in light or in dark.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shades {
    /// Links, buttons and focus rings.
    pub accent: Rgb,
    /// The same under the pointer.
    pub strong: Rgb,
    /// The ground of what is chosen.
    pub soft: Rgb,
    /// Text on a button.
    pub on_accent: Rgb,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Colours {
    pub light: Shades,
    pub dark: Shades,
}

impl Colours {
    /// Reads a colour as CSS writes it. It keeps its hue, and is darkened for light pages, and lightened for dark ones,
    /// until text can be read.
    ///
    /// # Errors
    /// A sentence that says what to write instead.
    pub fn parse(text: &str) -> Result<Self, String> {
        let hint = "Write the color as CSS does, such as \"#0b5\" or \"rebeccapurple\".";
        let parsed = parse_color(text).map_err(|_| hint.to_owned())?;
        let (given, alpha) = parsed.to_alpha_color::<Oklch>().split();
        let [lightness, chroma, hue] = given.components;
        if alpha < 1.0 || ![lightness, chroma, hue].into_iter().all(f32::is_finite) {
            return Err(format!("The color can't be transparent. {hint}"));
        }
        if !(-0.001..=1.001).contains(&lightness) {
            return Err(format!("No screen shows this color. {hint}"));
        }
        let lit = Self::light([lightness, chroma, hue]);
        if lightness - lit.0 > MOST_DARKENED {
            return Err(format!(
                "{text:?} is too light: for text that can be read, it would have to be so dark that it's another colour. \
                 Choose a darker one, such as {}.",
                Rgb::of([(lightness - MOST_DARKENED / 2.0).min(0.6), chroma, hue])
            ));
        }
        Ok(Self { light: lit.1, dark: Self::dark([lightness, chroma, hue]) })
    }

    /// The lightness of the accent on light pages, and its colours.
    fn light([lightness, chroma, hue]: [f32; 3]) -> (f32, Shades) {
        let (behind, on_accent) = (Rgb::of(DARKEST_LIT), Rgb::of(ON_LIGHT));
        let soft = Rgb::of([0.945, chroma.min(0.024), hue]);
        let reads = |lightness: &f32| {
            let accent = Rgb::of([*lightness, chroma, hue]);
            [behind, soft, on_accent].iter().all(|other| accent.contrast(*other) >= CONTRAST)
        };
        let darker = std::iter::successors(Some(lightness), |lightness| Some(lightness - STEP));
        let lightness = darker.take_while(|lightness| *lightness > 0.0).find(reads).unwrap_or(0.0);
        let strong = Rgb::of([(lightness - 0.06).max(0.0), chroma, hue]);
        (lightness, Shades { accent: Rgb::of([lightness, chroma, hue]), strong, soft, on_accent })
    }

    fn dark([lightness, chroma, hue]: [f32; 3]) -> Shades {
        let behind = Rgb::of(LIGHTEST_DIM);
        let (soft, on_accent) = (Rgb::of([0.315, chroma.min(0.033), hue]), Rgb::of([0.2, chroma.min(0.03), hue]));
        let reads = |lightness: &f32| {
            let accent = Rgb::of([*lightness, chroma, hue]);
            [behind, soft, on_accent].iter().all(|other| accent.contrast(*other) >= CONTRAST)
        };
        let lighter = std::iter::successors(Some(lightness), |lightness| Some(lightness + STEP));
        let lightness = lighter.take_while(|lightness| *lightness < 1.0).find(reads).unwrap_or(1.0);
        let strong = Rgb::of([(lightness + 0.06).min(1.0), chroma, hue]);
        Shades { accent: Rgb::of([lightness, chroma, hue]), strong, soft, on_accent }
    }
}

impl Rgb {
    /// Returns the colour of OKLCH's lightness, chroma and hue; with less chroma if no screen shows as much.
    fn of([lightness, chroma, hue]: [f32; 3]) -> Self {
        let paler = std::iter::successors(Some(chroma), |chroma| (*chroma > 0.001).then_some(chroma * 0.97));
        let colours = paler.map(|chroma| OpaqueColor::<Oklch>::new([lightness, chroma, hue]).convert::<Srgb>());
        let is_shown =
            |colour: &OpaqueColor<Srgb>| colour.components.iter().all(|part| (-0.001..=1.001).contains(part));
        let grey = OpaqueColor::<Oklch>::new([lightness, 0.0, hue]).convert();
        // As it is written, so that the contrast is that of the written colour.
        let rounded = colours.into_iter().find(is_shown).unwrap_or(grey).to_rgba8();
        let part = |part: u8| f32::from(part) / 255.0;
        Self(OpaqueColor::new([part(rounded.r), part(rounded.g), part(rounded.b)]))
    }

    /// WCAG's contrast, from 1 to 21.
    fn contrast(self, other: Self) -> f32 {
        let (a, b) = (self.0.relative_luminance() + 0.05, other.0.relative_luminance() + 0.05);
        a.max(b) / a.min(b)
    }
}

/// Writes `#rrggbb`.
impl fmt::Display for Rgb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = self.0.to_rgba8();
        write!(f, "#{:02x}{:02x}{:02x}", parts.r, parts.g, parts.b)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// WCAG's relative luminance of `#rrggbb`, from its definition.
    fn luminance(colour: Rgb) -> f64 {
        let text = colour.to_string();
        let part = |at: usize| f64::from(u8::from_str_radix(&text[at..at + 2], 16).unwrap()) / 255.0;
        let linear = |part: f64| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) };
        0.2126 * linear(part(1)) + 0.7152 * linear(part(3)) + 0.0722 * linear(part(5))
    }

    fn contrast(a: Rgb, b: Rgb) -> f64 {
        let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
        a.max(b) / a.min(b)
    }

    fn is_readable(Colours { light, dark }: Colours) {
        for (Shades { accent, strong, soft, on_accent }, behind) in [(light, DARKEST_LIT), (dark, LIGHTEST_DIM)] {
            for (text, ground) in [
                (accent, Rgb::of(behind)),
                (strong, Rgb::of(behind)),
                (accent, soft),
                (on_accent, accent),
                (on_accent, strong),
            ] {
                assert!(contrast(text, ground) >= 4.5, "{text} on {ground}: {}", contrast(text, ground));
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(200))]
        #[test]
        fn text_in_a_random_colour_can_be_read_or_the_colour_is_refused(colour in 0..=0xff_ff_ff_u32) {
            match Colours::parse(&format!("#{colour:06x}")) {
                Ok(colours) => is_readable(colours),
                Err(sentence) => {
                    prop_assert!(sentence.contains("too light"), "{sentence}");
                    let (_, better) = sentence.split_once("such as ").unwrap();
                    is_readable(Colours::parse(better.trim_end_matches('.')).unwrap());
                }
            }
        }
    }

    #[test]
    fn the_surfaces_are_those_of_the_style_sheet() {
        let css = include_str!("../../../static/app.css");
        for token in [
            "--floor: light-dark(oklch(0.865 0.03 var(--warm-hue)),",
            "--floor-lit: light-dark(oklch(0.965 0.045 84), oklch(0.36 0.045 var(--warm-hue)));",
            "--warm-hue: 66;",
            "--on-accent: light-dark(oklch(0.99 0.006 85),",
        ] {
            assert!(css.contains(token), "{token}");
        }
    }

    #[test]
    fn a_brand_keeps_its_colour_where_it_can_be_read() {
        for (given, light) in
            [("#0b5", "#"), ("#000000", "#000000"), ("#123a7d", "#123a7d"), ("rebeccapurple", "#663399")]
        {
            let colours = Colours::parse(given).unwrap();
            is_readable(colours);
            assert!(colours.light.accent.to_string().starts_with(light), "{given}: {colours:?}");
        }
    }

    #[test]
    fn what_cannot_be_read_or_is_no_colour_is_refused() {
        for (text, says) in [
            ("#fff", "too light"),
            ("yellow", "too light"),
            ("#0b58", "transparent"),
            ("transparent", "transparent"),
            ("petrol", "Write the color as CSS does"),
            ("#12", "Write the color as CSS does"),
            ("red; } body { display: none", "Write the color as CSS does"),
            ("oklch(none none none / none)", "transparent"),
            ("", "Write the color as CSS does"),
            ("color(xyz 1e18 1e18 1e18)", "No screen"),
            ("hsl(0 0 1e9)", "No screen"),
            ("color(srgb -1e9 -1e9 -1e9)", "No screen"),
        ] {
            let sentence = Colours::parse(text).unwrap_err();
            assert!(sentence.contains(says), "{text}: {sentence}");
        }
    }
}
