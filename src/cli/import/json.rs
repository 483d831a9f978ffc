//! JSON objects of sources, field by field.

use std::fmt;

use anyhow::{Context, anyhow, bail};
use serde::Deserializer;
use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use super::draft::Contents;

/// Parses a whole file. The parser's own message may quote it.
pub fn document(text: &str) -> anyhow::Result<Value> {
    value(text).map_err(|error| anyhow!("Line {} isn't valid JSON with each key once.", error.line()))
}

fn value(text: &str) -> Result<Value, serde_json::Error> {
    let mut parser = serde_json::Deserializer::from_str(text);
    let value = EachKeyOnce.deserialize(&mut parser)?;
    parser.end().map(|()| value)
}

/// An object's fields. What is never taken out is reported as left out.
pub struct Fields(Map<String, Value>);

impl Fields {
    pub fn parse(text: &str) -> anyhow::Result<Self> {
        Self::of(value(text)?)
    }

    pub fn of(value: Value) -> anyhow::Result<Self> {
        match value {
            Value::Object(fields) => Ok(Self(fields)),
            _ => bail!("it isn't an object"),
        }
    }

    /// Takes a text. Empty and null count as missing.
    pub fn text(&mut self, name: &str) -> anyhow::Result<Option<String>> {
        match self.0.remove(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) => Ok(Some(text).filter(|text| !text.is_empty())),
            Some(_) => bail!("its {name} isn't a text"),
        }
    }

    pub fn flag(&mut self, name: &str) -> anyhow::Result<Option<bool>> {
        match self.0.remove(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::Bool(value)) => Ok(Some(value)),
            Some(_) => bail!("its {name} is neither true nor false"),
        }
    }

    /// Takes a whole number, 0 if it's missing.
    pub fn number(&mut self, name: &str) -> anyhow::Result<u32> {
        let value = self.0.remove(name).unwrap_or_else(|| 0.into());
        value
            .as_u64()
            .and_then(|number| u32::try_from(number).ok())
            .with_context(|| format!("its {name} isn't a number"))
    }

    /// Takes all fields that say whether a user may sign in, by the names that software gives them. Returns true if one
    /// says that they may not.
    pub fn disabled(&mut self) -> anyhow::Result<bool> {
        let mut is_disabled = false;
        for name in ["disabled", "is_disabled", "locked", "is_locked", "blocked", "banned", "suspended"] {
            is_disabled |= self.flag(name)?.unwrap_or_default();
        }
        for name in ["active", "isActive", "is_active", "enabled", "approved"] {
            is_disabled |= !self.flag(name)?.unwrap_or(true);
        }
        Ok(is_disabled)
    }

    pub fn list(&mut self, name: &str) -> anyhow::Result<Vec<Value>> {
        match self.0.remove(name) {
            None | Some(Value::Null) => Ok(Vec::new()),
            Some(Value::Array(values)) => Ok(values),
            Some(_) => bail!("its {name} isn't a list"),
        }
    }

    pub fn texts(&mut self, name: &str) -> anyhow::Result<Vec<String>> {
        let values = self.list(name)?.into_iter().map(|value| match value {
            Value::String(text) => Ok(text),
            _ => Err(anyhow!("its {name} isn't a list of texts")),
        });
        values.collect()
    }

    pub fn object(&mut self, name: &str) -> anyhow::Result<Option<Self>> {
        match self.0.remove(name) {
            None | Some(Value::Null) => Ok(None),
            Some(value) => Self::of(value).map(Some).map_err(|_| anyhow!("its {name} isn't an object")),
        }
    }

    /// Takes fields whose content means nothing to anybody here, such as a row's number.
    pub fn ignore(&mut self, names: &[&str]) {
        names.iter().for_each(|name| drop(self.0.remove(*name)));
    }

    pub fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    pub fn entries(self) -> impl Iterator<Item = (String, Value)> {
        self.0.into_iter()
    }

    /// Reports what is left and isn't empty.
    pub fn leave_out(self, contents: &mut Contents) {
        let is_empty = |value: &Value| match value {
            Value::Null => true,
            Value::String(text) => text.is_empty(),
            Value::Array(values) => values.is_empty(),
            Value::Object(fields) => fields.is_empty(),
            Value::Bool(_) | Value::Number(_) => false,
        };
        for (name, value) in self.0 {
            if !is_empty(&value) {
                contents.leave_out(shown(&name));
            }
        }
    }
}

/// Reads any value, and refuses an object that has a key twice: one of the two values would be lost.
#[derive(Clone, Copy)]
struct EachKeyOnce;

impl<'de> DeserializeSeed<'de> for EachKeyOnce {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, parser: D) -> Result<Value, D::Error> {
        parser.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for EachKeyOnce {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = elements.next_element_seed(self)? {
            values.push(value);
        }
        Ok(Value::Array(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut fields = Map::new();
        while let Some(name) = entries.next_key()? {
            if fields.insert(name, entries.next_value_seed(self)?).is_some() {
                return Err(A::Error::custom("a key twice"));
            }
        }
        Ok(Value::Object(fields))
    }
}

/// The longest name of a field that is shown, if it's made of letters. Anything else may be a hash.
const LONGEST_NAME: usize = 32;

/// Returns the name of a field, unless it may be something else.
pub fn shown(name: &str) -> &str {
    let is_word = name.len() <= LONGEST_NAME && name.bytes().all(|c| c.is_ascii_alphabetic() || c == b'_');
    if is_word { name } else { "a field that isn't a word" }
}
