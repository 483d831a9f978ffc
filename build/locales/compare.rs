//! Compares a language with English.

use super::fault::Fault;
use super::variables::{Kind, Variable};
use super::{Locale, Message};

/// Returns what the language has but English doesn't, and variables missing from its messages.
pub fn compare(locale: &Locale, english: &Locale) -> Vec<Fault> {
    let mut faults = Vec::new();
    for message in &locale.messages {
        let mut add =
            |what: String| faults.push(Fault::new(&locale.tag, message.line, format!("{}: {what}", message.id)));
        match english.message(&message.id) {
            None => add("the English file has no such message".to_owned()),
            Some(original) => compare_message(message, original, &mut add),
        }
    }
    faults
}

fn compare_message(message: &Message, original: &Message, add: &mut impl FnMut(String)) {
    let (here, there) = (message.variables(), original.variables());
    for Variable { name, .. } in here.iter().filter(|variable| !there.contains(variable)) {
        add(format!("the English message has no ${name}"));
    }
    // A number may be left out, as in "one minute". Text such as a name or an address may not.
    for Variable { name, kind } in there.iter().filter(|variable| !here.contains(variable)) {
        if *kind == Kind::Text {
            add(format!("{{ ${name} }} is missing, which the English message has"));
        }
    }
    if message.has_line_breaks() && !original.has_line_breaks() {
        add("write the message on one line, like the English one".to_owned());
    }
}
