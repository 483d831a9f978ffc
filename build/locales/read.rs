//! Reads one file, in the part of Fluent that docs/translating.md describes.

use std::collections::HashMap;

use fluent_syntax::ast::{self, Entry, Expression, InlineExpression, PatternElement, VariantKey};
use fluent_syntax::parser;
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::fault::Fault;
use super::variables::{Kind, Variable, WEAKNESSES};
use super::{Locale, Message, Part, Pattern, Select, Variant, plural};

/// Characters with a meaning in HTML. Pages show messages without escaping them.
const UNSAFE: [char; 5] = ['<', '>', '&', '"', '\''];

/// Reads the file `<tag>.ftl`. Returns the language or all faults.
pub fn locale(tag: &str, source: &str) -> Result<Locale, Vec<Fault>> {
    let source = source.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let mut reader = Reader { tag, source: &source, message: "", faults: Vec::new() };
    let mut messages = reader.messages();
    let mut take = |id: &str| take_fact(&mut reader, &mut messages, id);
    let (own_name, english_name, dir) = (take("language-name"), take("language-name-english"), take("dir"));
    if english_name.is_empty() || !english_name.chars().all(|c| c.is_ascii_alphabetic() || c == ' ') {
        reader.add_at_line(1, "language-name-english: use only the letters A to Z".to_owned());
    }
    if !["ltr", "rtl"].contains(&dir.as_str()) {
        reader.add_at_line(1, "dir: write ltr or rtl".to_owned());
    }
    if reader.faults.is_empty() {
        Ok(Locale { tag: tag.to_owned(), english_name, own_name, dir, messages })
    } else {
        Err(reader.faults)
    }
}

/// Takes out a message with a fact about the language, which every file must have.
fn take_fact(reader: &mut Reader<'_>, messages: &mut Vec<Message>, id: &str) -> String {
    let place = messages.iter().position(|message| message.id == id);
    match place.map(|place| messages.remove(place).pattern).as_deref() {
        Some([Part::Text(text)]) => return text.clone(),
        Some(_) => reader.add_at_line(1, format!("{id}: variables aren't allowed")),
        None => reader.add_at_line(1, format!("{id} is missing")),
    }
    String::new()
}

struct Reader<'a> {
    tag: &'a str,
    source: &'a str,
    /// The id of the current message.
    message: &'a str,
    faults: Vec<Fault>,
}

impl<'a> Reader<'a> {
    fn messages(&mut self) -> Vec<Message> {
        let resource = parser::parse(self.source).unwrap_or_else(|(resource, errors)| {
            for error in errors {
                self.add_at_line(line(self.source, error.pos.start), format!("syntax error: {error}"));
            }
            resource
        });
        let mut messages = Vec::new();
        let mut lines = HashMap::new();
        for entry in resource.body {
            match entry {
                Entry::Message(message) => {
                    let found = self.message(message);
                    if let Some(first) = lines.insert(found.id.clone(), found.line) {
                        self.add_at_line(found.line, format!("{}: duplicate of line {first}", found.id));
                    }
                    messages.push(found);
                }
                Entry::Term(term) => {
                    self.message = term.id.name;
                    self.add(term.id.name, "terms aren't supported; write the text instead");
                }
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => {}
            }
        }
        messages
    }

    fn message(&mut self, message: ast::Message<&'a str>) -> Message {
        let id = message.id.name;
        self.message = id;
        if !id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-') {
            self.add(id, "use only lower-case letters, digits and hyphens in names");
        }
        if let Some(attribute) = message.attributes.first() {
            self.add(attribute.id.name, "attributes aren't supported");
        }
        if message.value.is_none() {
            self.add(id, "the message is empty");
        }
        Message {
            id: id.to_owned(),
            line: self.line_of(id),
            comment: message.comment.iter().flat_map(|comment| &comment.content).map(|&line| line.to_owned()).collect(),
            pattern: message.value.map(|value| self.pattern(value)).unwrap_or_default(),
        }
    }

    fn pattern(&mut self, pattern: ast::Pattern<&'a str>) -> Pattern {
        let mut parts: Pattern = Vec::new();
        for element in pattern.elements {
            let part = match element {
                PatternElement::TextElement { value } => self.text(value, value),
                PatternElement::Placeable { expression } => self.expression(expression),
            };
            match (parts.last_mut(), part) {
                (Some(Part::Text(before)), Some(Part::Text(text))) => before.push_str(&text),
                (_, part) => parts.extend(part),
            }
        }
        parts
    }

    fn text(&mut self, at: &'a str, text: &str) -> Option<Part> {
        if let Some(found) = text.chars().find(|c| UNSAFE.contains(c)) {
            self.add(at, &format!("{found} isn't allowed (quotation marks are “ ” ‘ ’)"));
        }
        if text.chars().any(|c| c.is_control() && c != '\n') {
            self.add(at, "remove the tab or other control character");
        }
        Some(Part::Text(text.to_owned()))
    }

    fn expression(&mut self, expression: Expression<&'a str>) -> Option<Part> {
        match expression {
            Expression::Inline(InlineExpression::StringLiteral { value }) => {
                self.text(value, &unescape_unicode_to_string(value))
            }
            Expression::Inline(InlineExpression::NumberLiteral { value }) => self.text(value, value),
            Expression::Inline(InlineExpression::Placeable { expression }) => self.expression(*expression),
            Expression::Inline(InlineExpression::VariableReference { id }) => {
                let variable = self.variable(id.name)?;
                if variable.kind == Kind::Weakness {
                    self.add(id.name, &format!("${} can only select variants", id.name));
                }
                Some(Part::Variable(variable))
            }
            Expression::Inline(other) => {
                self.refuse(&other);
                None
            }
            Expression::Select { selector: InlineExpression::VariableReference { id }, variants } => {
                let on = self.variable(id.name)?;
                let variants = variants.into_iter().map(|variant| self.variant(on, id.name, variant)).collect();
                Some(Part::Select(Select { on, variants }))
            }
            Expression::Select { selector, .. } => {
                self.refuse(&selector);
                None
            }
        }
    }

    fn variable(&mut self, name: &'a str) -> Option<Variable> {
        let found = Variable::named(name);
        if found.is_none() {
            self.add(name, &format!("unknown variable ${name} (build/locales/variables.rs lists all)"));
        }
        found
    }

    fn variant(&mut self, on: Variable, selector: &'a str, variant: ast::Variant<&'a str>) -> Variant {
        let (VariantKey::Identifier { name: key } | VariantKey::NumberLiteral { value: key }) = variant.key;
        if let Err(what) = self.check_key(on, key) {
            self.add(if key.is_empty() { selector } else { key }, &what);
        }
        Variant { key: key.to_owned(), pattern: self.pattern(variant.value), is_default: variant.default }
    }

    fn check_key(&self, on: Variable, key: &str) -> Result<(), String> {
        let known: Vec<&str> = match on.kind {
            Kind::Number if key.parse::<u64>().is_ok() => return Ok(()),
            Kind::Number => plural_categories(self.tag)?,
            Kind::Weakness => WEAKNESSES.iter().map(|(key, _)| *key).collect(),
            Kind::Text | Kind::Duration => return Err(format!("${} can't select variants", on.name)),
        };
        if known.contains(&key) {
            return Ok(());
        }
        Err(format!("unknown variant [{key}] for ${}; this language has {}", on.name, known.join(", ")))
    }

    fn refuse(&mut self, expression: &InlineExpression<&'a str>) {
        let name = match expression {
            InlineExpression::FunctionReference { id, .. }
            | InlineExpression::MessageReference { id, .. }
            | InlineExpression::TermReference { id, .. }
            | InlineExpression::VariableReference { id } => id.name,
            InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => value,
            InlineExpression::Placeable { .. } => self.message,
        };
        self.add(name, "use only a $variable, its variants or quoted text in braces");
    }

    /// Adds a fault of the current message. `at` is a piece of the source.
    fn add(&mut self, at: &'a str, what: &str) {
        let what = if self.message.is_empty() { what.to_owned() } else { format!("{}: {what}", self.message) };
        self.add_at_line(self.line_of(at), what);
    }

    fn add_at_line(&mut self, line: usize, what: String) {
        self.faults.push(Fault::new(self.tag, line, what));
    }

    fn line_of(&self, piece: &str) -> usize {
        line(self.source, piece.as_ptr().addr().saturating_sub(self.source.as_ptr().addr()))
    }
}

/// The line of a position in a text, from 1.
fn line(source: &str, place: usize) -> usize {
    1 + source.bytes().take(place).filter(|byte| *byte == b'\n').count()
}

fn plural_categories(tag: &str) -> Result<Vec<&'static str>, String> {
    let language = tag.split('-').next().unwrap_or(tag);
    let categories = plural::categories(language)
        .ok_or_else(|| format!("build/locales/plural.rs has no rule for {language} yet"))?;
    Ok(categories.iter().map(|(category, _)| *category).chain(["other"]).collect())
}
