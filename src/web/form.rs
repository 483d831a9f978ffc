//! A form as data: its values and its errors.

use std::collections::BTreeMap;

/// The error of one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    pub field: &'static str,
    pub message: String,
}

/// A form with values to show again. Never contains passwords.
#[derive(Default)]
pub struct Form {
    values: BTreeMap<&'static str, String>,
    errors: Vec<FieldError>,
    whole: Option<String>,
}

impl Form {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn with(mut self, field: &'static str, value: &str) -> Self {
        self.values.insert(field, value.to_owned());
        self
    }

    /// A checkbox.
    pub fn with_tick(self, field: &'static str, ticked: bool) -> Self {
        self.with(field, if ticked { "on" } else { "" })
    }

    pub fn refuse_field(&mut self, field: &'static str, message: impl Into<String>) {
        self.errors.push(FieldError { field, message: message.into() });
    }

    pub fn refuse(&mut self, message: impl Into<String>) {
        self.whole = Some(message.into());
    }

    pub fn value(&self, field: &str) -> &str {
        self.values.get(field).map_or("", String::as_str)
    }

    pub fn error(&self, field: &str) -> Option<&str> {
        self.errors.iter().find(|error| error.field == field).map(|error| error.message.as_str())
    }

    pub fn errors(&self) -> &[FieldError] {
        &self.errors
    }

    pub fn whole(&self) -> Option<&str> {
        self.whole.as_deref()
    }

    pub fn has_errors(&self) -> bool {
        self.whole.is_some() || !self.errors.is_empty()
    }
}
