//! A QR code as the path of an SVG.

use qrcode::types::QrError;
use qrcode::{Color, EcLevel, QrCode};

use crate::base::error::AppError;

/// The white margin around the code, in modules (ISO/IEC 18004).
const MARGIN: usize = 4;

/// A drawing in which each module is a square of size 1.
pub struct QrImage {
    /// The width and height with the margin.
    pub size: usize,
    /// The dark modules, as the path data of an SVG.
    pub path: String,
}

impl QrImage {
    /// # Errors
    /// For a text longer than any QR code, which no option and no email can cause.
    pub fn of(text: &str) -> Result<Self, AppError> {
        // The lowest level of error correction makes the largest modules, and a screen has no scratches.
        let code = QrCode::with_error_correction_level(text, EcLevel::L);
        let code = code.map_err(|error: QrError| AppError::Internal(error.to_string().into()))?;
        let width = code.width();
        let dark = code.to_colors().into_iter().enumerate().filter(|(_, color)| *color == Color::Dark);
        let path = dark.map(|(place, _)| format!("M{} {}h1v1h-1z", place % width + MARGIN, place / width + MARGIN));
        Ok(Self { size: width + 2 * MARGIN, path: path.collect() })
    }
}
